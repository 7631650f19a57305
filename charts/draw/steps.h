/* steps - survival curves: the share that lasts longer, as steps.
 *
 * Kaplan-Meier curves with their intervals (ribbons about one or two curves,
 * whiskers at the times of the axis about more, which would hide each other),
 * a tick where somebody was last seen with the stay going on, the median
 * dropped to the axis, and under it a table of how many were at risk, had ended
 * and were censored before each time of the axis: the three add up to all (with
 * those who were still to come under observation, if any). Nothing is
 * calculated here but that table, which follows from the rows of the curve, and
 * the medians (survival_quantile()).
 *
 * Groups are told by colour and dash, and by their names at the ends of the
 * curves and in the table.
 */
#ifndef CHARTS_DRAW_STEPS_H
#define CHARTS_DRAW_STEPS_H

#include "charts/draw/labels.h"
#include "stages/methods/survival.h"

enum { STEPS_MOST = 4 };

struct steps_group {
	const char *name;              /* "" for the only one */
	struct survival_point *points; /* in order of time */
	size_t count;
	bool hidden; /* its numbers must not be shown */
	/* found by steps_prepare() */
	size_t records, ended, censored;
	size_t ticks;                /* times at which some were censored */
	bool late;                   /* some entered later than others */
	double median, lower, upper; /* NAN: not reached */
};

struct steps {
	struct steps_group *groups;
	size_t count;
	struct axis time;
	const char *noun;     /* what lasts, in the singular: "stay" */
	double target;        /* a time to compare with; NAN: none */
	const char *interval; /* what the band is; NULL: not said how sure */
	const struct event *events;
	size_t event_count;
	const char *name; /* of the panel; "" */
	double end;       /* of the axis; shared by steps_share() */
};

void steps_prepare(struct steps *steps);
/* Gives panels the same axis of times. */
void steps_share(struct steps *panels, size_t count);

/* What stands in the table at a time. Ends and censorings are those before it;
 * at risk are those whom the next step of the curve finds at risk, waiting
 * those who came under observation after that step: the curve does not tell
 * when, between two steps, they came. */
struct survival_standing steps_standing(const struct steps_group *group,
					double time);

/* A curve with more of them has no ticks, which would lie on each other. */
enum { STEPS_TICKS_MOST = 100 };

/* A time as people say it: from two years on in years. */
const char *steps_time(struct pool *pool, const struct steps *steps,
		       double time);
/* The same beside another time: in years with it, from half of one on. */
const char *steps_time_like(struct pool *pool, const struct steps *steps,
			    double time, double like);
/* "median 412 days (300 to 560)". */
const char *steps_median(struct pool *pool, const struct steps *steps,
			 const struct steps_group *group);

/* What panels share, so that their plots are alike. */
struct steps_layout {
	double table;  /* height of the table under the axis */
	double height; /* that a panel must have */
};

struct steps_layout steps_lay_out(struct pool *pool, const struct steps *panels,
				  size_t count, const struct faces *faces,
				  double width);
void steps_draw(const struct page *page, struct box panel,
		const struct steps *steps, const struct steps_layout *layout);

/* Whether intervals are whiskers, and no ribbons. */
bool steps_has_whiskers(const struct steps *steps);

enum { STEPS_LEGEND_MOST = 1 };
size_t steps_legend(const struct steps *panels, size_t count,
		    struct legend *legend);

const char *steps_message(struct pool *pool, const struct steps *panels,
			  size_t count);
const char *steps_note(struct pool *pool, const struct steps *panels,
		       size_t count);
const char *steps_used(struct pool *pool, const struct steps *panels,
		       size_t count);
const char *steps_description(struct pool *pool, const struct steps *panels,
			      size_t count);

#endif
