/* dots_parts - what the parts of dots.h know of each other. */
#ifndef CHARTS_DRAW_DOTS_PARTS_H
#define CHARTS_DRAW_DOTS_PARTS_H

#include "charts/draw/dots.h"

/* A panel narrower than that has no column for medians: each stands under its
 * row's name, or above the plot where its one row has none. */
enum { DOTS_NARROW = 220 };

/* What dots may take of a row above its middle, and below. */
#define DOTS_HALF 0.46

double dots_median_of(const struct dots_row *row);
/* How much of the top of a panel its median takes. */
double dots_head(const struct dots *dots, double width, struct face face);
/* What stands left of a row. */
struct lines dots_row_lines(struct pool *pool, const struct dots *dots,
			    const struct dots_row *row, struct face face,
			    double width);
struct ticks dots_ticks(struct pool *pool, const struct axis *axis,
			const struct number_range *range, double length);
struct scale dots_scale(const struct axis *axis,
			const struct number_range *range,
			const struct ticks *ticks, double left, double right);
/* The largest radius with which the dots of every row of every panel keep
 * within their rows, in plots of that height. */
double dots_radius(const struct dots_layout *layout, double height);
/* How far dots reach from the middle of their rows, for each radius. */
void dots_measure(struct pool *pool, const struct dots *dots,
		  const struct scale *x, struct dots_layout *layout);
/* How high a row must be for dots that are to be seen well. */
double dots_least_pitch(const struct dots_layout *layout);
const char *dots_median_text(struct pool *pool, const struct dots *dots,
			     const struct dots_row *row);
/* A line across all rows, for panels that have a target; its entry in the
 * legend, and "12 of 40 over the target of 50 km". */
void dots_draw_target(const struct page *page, const struct dots *dots,
		      const struct plot *plot);
struct legend dots_target_legend(struct pool *pool, const struct dots *dots);
const char *dots_over_target(struct pool *pool, const struct dots *panels,
			     size_t count);
/* Too many for a swarm: spread evenly between the edges in an order that never
 * clumps, the bits of i reversed behind the point (van der Corput 1935). */
void dots_scatter(double *offsets, size_t count, double most);

/* Whether a row has so many on one place of the axis, or altogether, that dots
 * would lie on top of each other. */
bool dots_too_many(const struct dots_row *row, const struct axis *axis,
		   const struct number_range *range);
/* Draws such a row as a shape, up to `half` above and below the middle where
 * most people are, and lower in proportion where fewer are. */
void dots_draw_crowd(struct scene *scene, const struct dots_row *row,
		     const struct scale *x, double middle, double half);

#endif
