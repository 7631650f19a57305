/* funnel_plot_parts - what the parts of funnel_plot.h know of each other. */
#ifndef CHARTS_DRAW_FUNNEL_PLOT_PARTS_H
#define CHARTS_DRAW_FUNNEL_PLOT_PARTS_H

#include "charts/draw/funnel_plot.h"
#include "charts/draw/tags.h"

enum { FUNNEL_NARROW = 300 }; /* panels without labels at the lines */

/* Whether a unit has a place; whether it would, were its value not hidden;
 * whether it is beyond the limits. */
bool funnel_is_drawn(const struct funnel_point *point);
bool funnel_is_hidden(const struct funnel_point *point);
bool funnel_is_outside(const struct funnel_point *point);

const struct funnel_ends *funnel_ends_of(const struct funnel_line *line,
					 bool adjusted);

/* How a point looks: within, or beyond the inner or the outer limits. */
enum funnel_look { LOOK_WITHIN, LOOK_INNER, LOOK_OUTER, LOOK_UNJUDGED };

enum funnel_look funnel_look_of(const struct funnel_plot *plot,
				const struct funnel_point *point);
struct pen funnel_pen_of(const struct funnel_plot *plot, enum funnel_look look,
			 bool above);
enum marker funnel_marker_of(enum funnel_look look, bool above);
struct pen funnel_line_pen(const struct funnel_plot *funnel, size_t level,
			   bool in_use);

/* How the panel is laid out. */
struct funnel_frame {
	const struct page *page;
	const struct funnel_plot *funnel;
	struct box panel;
	struct plot plot;
	double radius;
	struct obstacles obstacles;
};

/* Where a denominator and a value meet. */
struct point funnel_place(const struct funnel_frame *frame, double of,
			  double value);
/* Names the units outside, as many as there is room for; how many have no name
 * is said above the plot. */
void funnel_draw_names(struct funnel_frame *frame);

#endif
