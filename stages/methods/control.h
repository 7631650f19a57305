/* control - a control chart: phases, their limits, the causes they reveal.
 *
 * A series is divided into phases where its limits were rebased; limits,
 * moving ranges and runs never reach over a border. A rebase date is the
 * first point of its phase. A kind of chart is one row of a table: how the
 * limits of a phase follow from its values. The rules are the same for all.
 */
#ifndef METHODS_CONTROL_H
#define METHODS_CONTROL_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/signal.h"
#include "stages/methods/xmr.h"

struct control_kind;

/* How a chart is to be made. */
struct control {
	const struct control_kind *kind;
	const struct xmr_profile *profile;
	bool screening;
	size_t least;    /* values for more than trial limits */
	size_t baseline; /* points, from the start of each phase; 0: all */
	int baseline_to; /* its last day; INT_MAX: none */
	struct signal_rules rules;
};

/* Points, at least one, in order of time, no two on one day. The caller makes
 * room for what is found: an element a point. */
struct series {
	size_t count;
	const int *dates;
	const double *values; /* missing where nothing was returned */
	struct limits *limits;
	enum cause *causes;
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
	size_t first, count;   /* points */
	const char *why;       /* it was begun; NULL for the first one */
	size_t baseline;       /* points at its start that set the limits */
	size_t used, screened; /* values behind them, ranges left out */
	bool trial;            /* too few values for more than trial limits */
	enum xmr_note note;
};

/* The kind of that name, or NULL. */
const struct control_kind *control_kind(const char *name);

/* Divides series number at the rebases that hold for it; room for one phase
 * more than rebases. Returns how many phases there are, at least one; first,
 * count and why of each are then known. Where no point has the date, the next
 * one begins the phase, unless the profile is literal. Of two rebases that
 * lead to one point the later one stands; one that leads to the first point,
 * or to none, changes nothing. */
size_t control_split(const struct control *control, const struct series *series,
		     size_t number, const struct rebases *rebases,
		     struct phase *phases);

/* Finds limits and causes of the points of a phase, and what else there is to
 * know of it. A baseline that ends before the phase begins is all of it. */
void control_find(const struct control *control, const struct series *series,
		  struct phase *phase);

/* Verdicts over a whole series, from its last point and the limits there:
 * the last with a value, unless the profile is to give verdicts always. Not
 * known for trial limits, unless so. */
struct verdict {
	enum variation variation;
	enum assurance assurance;
};

struct verdict control_verdict(const struct control *control,
			       const struct series *series,
			       const struct phase *last, double target,
			       enum direction better);

/* Values, in order of size, too rare for a chart of counts: a zero among them
 * and a median under 1. The days between events tell more. */
bool control_too_rare(const double *sorted, size_t count);

#endif
