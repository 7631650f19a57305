/* dots_parts - what the parts of dots.h know of each other. */
#ifndef CHARTS_DRAW_DOTS_PARTS_H
#define CHARTS_DRAW_DOTS_PARTS_H

#include "charts/draw/dots.h"

/* A panel narrower than that has no column for medians: each stands at the
 * top of its row. */
enum { DOTS_NARROW = 220 };

double dots_median_of(const struct dots_row *row);
/* How much of the top of each row its median takes. */
double dots_head(double width, struct face face);
double dots_name_room(double width);
const char *dots_row_name(struct pool *pool, const struct dots_row *row);
const char *dots_median_text(struct pool *pool, const struct dots *dots,
			     const struct dots_row *row);
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
