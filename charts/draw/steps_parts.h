/* steps_parts - what the parts of steps.h know of each other. */
#ifndef CHARTS_DRAW_STEPS_PARTS_H
#define CHARTS_DRAW_STEPS_PARTS_H

#include "charts/draw/steps.h"

enum {
	STEPS_COMPACT = 170, /* narrower panels have one row a group */
	STEPS_WIDE = 300,    /* wider ones have names at the curves */
	STEPS_GAP = 6,       /* points between numbers of the table */
};

/* The layout of a panel. */
struct steps_frame {
	const struct page *page;
	const struct steps *steps;
	struct box panel;
	struct plot plot;
	struct axis axis; /* as it is labelled */
	struct ticks ticks;
	double width;  /* of the whole panel */
	double number; /* width of the widest in the table */
	struct event *events;
	size_t event_count;
};

bool steps_in_days(const struct steps *steps);
bool steps_has_interval(const struct survival_point *point);
enum ink steps_ink_of(const struct steps *steps, size_t group);
struct pen steps_pen_of(const struct steps *steps, size_t group);

/* Ticks with room for the numbers of the table between them: at least `apart`
 * points from one to the next, where the axis is long enough for two. */
struct ticks steps_time_ticks(struct pool *pool, const struct steps *steps,
			      struct axis *axis, double length, double apart);

double steps_row_names_width(struct face face);
double steps_table_height(struct pool *pool, const struct steps *steps,
			  const struct faces *faces, double width);
void steps_draw_table(const struct steps_frame *frame, double top);

#endif
