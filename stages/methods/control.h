/* control - a control chart: phases, their limits, the causes they reveal.
 *
 * A series is divided into phases where its limits were rebased; limits,
 * moving ranges and runs never reach over a border. A rebase date is the
 * first point of its phase. How limits follow from the values is the kind's
 * affair (kind.h); which rules find causes, the profile's (profile.h).
 *
 * Ghosts are points that are charted, but neither set limits nor take part in
 * any rule: as if they were not there, their neighbours are neighbours.
 */
#ifndef METHODS_CONTROL_H
#define METHODS_CONTROL_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/kind.h"
#include "stages/methods/profile.h"
#include "stages/methods/runtest.h"

struct pool;

/* What is charted in place of the values: gaps.h. */
enum between { BETWEEN_NOTHING, BETWEEN_PERIODS, BETWEEN_EVENTS };

/* How a chart is to be made. */
struct control {
	const struct kind *kind; /* NULL: what fits the series, see chart.h */
	enum between between;
	struct profile profile; /* with what the user changed */
	double per;      /* ratios are charted so many times; 1: as they are */
	size_t baseline; /* points, from the start of each phase; 0: all */
	int baseline_to; /* its last day; INT_MAX: none */
	bool suggest;    /* where limits might be rebased: suggest.h */
	bool no_trial;   /* a phase of too few values has a centre only */
};

/* Points, at least one, in order of time, and what is found of them: an
 * element a point. */
struct series {
	size_t count;
	const int *dates;         /* days, or the numbers of points */
	const double *given;      /* missing where nothing was returned */
	const double *of;         /* denominators, sizes of subgroups; NULL */
	const double *deviations; /* within subgroups; NULL */
	const bool *ghosts;       /* NULL: none */
	double target;            /* that the last point is judged by */
	enum direction better;
	double *values; /* as they are charted */
	struct limits *limits;
	unsigned short *causes; /* see signal.h */
	struct pool *pool;      /* for what is needed on the way */
};

struct rebase {
	size_t series; /* its number, or EVERY_SERIES */
	const char *reason;
	int date;
	bool used; /* it began a phase somewhere */
};

struct rebases {
	struct rebase *items; /* in order of date */
	size_t count;
};

enum { EVERY_SERIES = -1 };

struct phase {
	size_t first, count;    /* points */
	const char *why;        /* it was begun; NULL for the first one */
	size_t baseline;        /* points at its start that set the limits */
	struct finding finding; /* how they came about */
	bool trial;             /* too few values for more than trial limits */
	bool bare;              /* and these were not wanted */
	struct run_test runs;   /* where the profile tests them */
	const char *remark;     /* by chart_of(): see chart.h; "" for none */
};

/* Whether values are divided by the other column on such a chart. */
bool control_divides(const struct control *control,
		     const struct series *series);

/* Divides series number at the rebases that hold for it; room for one phase
 * more than rebases. Returns how many phases there are, at least one; first,
 * count and why of each are then known. Where no point has the date, the next
 * one begins the phase, unless the profile is literal. Of two rebases that
 * lead to one point the later one stands; one that leads to the first point,
 * or to none, changes nothing. */
size_t control_split(const struct control *control, const struct series *series,
		     size_t number, const struct rebases *rebases,
		     struct phase *phases);

/* Finds what is charted, limits and causes of the points of a phase, and what
 * else there is to know of it. Where trial limits are not wanted a phase of
 * too few values has neither. A baseline that ends before the phase begins
 * is all of it. Ratios without a denominator over 0 are missing. */
void control_find(const struct control *control, const struct series *series,
		  struct phase *phase);

/* Verdicts over a whole series, from its last point and the limits there:
 * the last with a value that is no ghost, unless the profile is to give
 * verdicts always. Not known for trial limits, unless so; variation is not
 * known either where the runs of the last phase are not those of chance, but
 * the last point says nothing. */
struct verdict {
	enum variation variation;
	enum assurance assurance;
};

struct verdict control_verdict(const struct control *control,
			       const struct series *series,
			       const struct phase *last);

#endif
