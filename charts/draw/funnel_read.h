/* funnel_read - the limits of a funnel in the columns of a stream.
 *
 * Columns are named for how much confidence there is in a pair of limits:
 * lower_95 and upper_95, lower_99_8 and upper_99_8. The pairs are found by
 * name, whatever the percentages are.
 */
#ifndef CHARTS_DRAW_FUNNEL_READ_H
#define CHARTS_DRAW_FUNNEL_READ_H

#include "charts/draw/funnel_plot.h"
#include "pipeline/stage.h"

struct funnel_level {
	double percent;
	const char *name; /* "99_8" */
	int lower, upper, adjusted_lower, adjusted_upper;
};

struct funnel_levels {
	struct funnel_level items[FUNNEL_LEVELS]; /* the inner one first */
	size_t count;
};

/* Ends with BAD_USAGE where there is no pair, or more than can be drawn. */
struct funnel_levels funnel_levels_find(const struct reader *in);

/* The limits of the present record. Without adjusted ones those by chance
 * stand for them. */
struct funnel_line funnel_line_read(const struct reader *in,
				    const struct funnel_levels *levels,
				    double of);

/* "above_99_8" as a number: the limits that were passed, minus below. A
 * missing one is of a unit that was not judged. */
int funnel_position_read(struct reader *in, const struct funnel_levels *levels,
			 int column, bool *judged);

#endif
