/* dots - dot plots: one dot a person, none on top of another.
 *
 * A row with too many people for dots is a shape instead, the higher the more
 * people there are at a place, and the legend and the description say so.
 *
 * Dots of a row lie at their values; where they would touch they move up or
 * down by as little as possible, in order of value, so the same data give the
 * same picture. The median is marked and named; bands are named.
 */
#ifndef CHARTS_DRAW_DOTS_H
#define CHARTS_DRAW_DOTS_H

#include "charts/draw/labels.h"

struct dots_row {
	const char *name; /* "" for the only one */
	double *values;   /* none missing */
	size_t count;
	size_t missing, hidden; /* without a value; with one not to be told */
	bool crowded;           /* too many for dots; dots_lay_out() finds it */
};

/* From `least` up to the next band's. */
struct dots_band {
	double least;
	const char *label;
};

struct dots {
	struct dots_row *rows;
	size_t count;
	struct axis value;
	const struct dots_band *bands; /* in order */
	size_t band_count;
	const char *name;     /* of the panel; "" */
	const double *target; /* a value to compare with; NULL: none */
};

/* Puts the values of each row in order, and finds whether all are whole. */
void dots_prepare(struct dots *dots);
/* Radii that are tried, from the largest. */
enum { DOTS_RADII = 9 };

/* What panels share, so that their dots can be compared. */
struct dots_layout {
	struct number_range range;
	double names;               /* points left of the rows */
	double medians;             /* and right of them */
	double height;              /* that a panel must have */
	size_t rows;                /* of the panel that has most of them */
	double reaches[DOTS_RADII]; /* of dots of each radius, from the middle
				       of their row */
};

/* For panels of that width on a page of those faces; finds the rows that are
 * crowded. */
struct dots_layout dots_lay_out(struct pool *pool, const struct dots *panels,
				size_t count, const struct faces *faces,
				double width);
void dots_draw(const struct page *page, struct box panel,
	       const struct dots *dots, const struct dots_layout *layout);

enum { DOTS_LEGEND_MOST = 4 };
/* For panels that are laid out. */
size_t dots_legend(struct pool *pool, const struct dots *panels, size_t count,
		   struct legend *legend);

const char *dots_message(struct pool *pool, const struct dots *panels,
			 size_t count);
const char *dots_used(struct pool *pool, const struct dots *panels,
		      size_t count);
const char *dots_description(struct pool *pool, const struct dots *panels,
			     size_t count);

/* How far each of the places, which are in order, must move aside (along y)
 * so that no two circles of that radius overlap: the nearest free offset to
 * 0, below before above. Returns the largest offset; INFINITY, with nothing
 * settled, once one is larger than most. So much is no more work than there
 * is room for dots. */
double dots_swarm(const double *places, size_t count, double radius,
		  double most, double *offsets);

#endif
