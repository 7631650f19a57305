/* bars_parts - what the parts of bars.h know of each other. */
#ifndef CHARTS_DRAW_BARS_PARTS_H
#define CHARTS_DRAW_BARS_PARTS_H

#include "charts/draw/bars.h"

enum { LABEL_GAP = 3 }; /* points between a bar and its value */

#define BARS_FILL 0.78 /* of a slot is bars */

const struct bar *bars_cell(const struct bars *bars, size_t category,
			    size_t series);
bool bars_is_stack(const struct bars *bars);
bool bars_is_share(const struct bars *bars);
/* The share of each series in the middle of which zero lies, when diverging:
 * those before the middle are below zero, a middle one is on both sides. */
double bars_start_of(const struct bars *bars, size_t category);
/* What one unit of the data is on the axis: a share is of its category. */
double bars_unit_of(const struct bars *bars, size_t category);
/* Where its stack ends on the axis; 0 where there is none. */
double bars_end_of(const struct bars *bars, size_t category);
/* One rounding for all values of a panel. */
int bars_decimals(struct pool *pool, const struct bars *bars);
const char *bars_value_text(struct pool *pool, const struct bars *bars,
			    double value);
const char *bars_cell_text(struct pool *pool, const struct bars *bars,
			   const struct bar *bar);
/* What stands beyond a stack: its sum where bars are no shares, what is hidden
 * of it, that there is nothing. */
const char *bars_stack_text(struct pool *pool, const struct bars *bars,
			    size_t category);
size_t bars_a_slot(const struct bars *bars);
struct pen bars_pen_of(const struct bars *bars, size_t category, size_t series);
/* The categories' colours are two greys in grey, by turns: those after the
 * second series are hatched too. */
enum hatch bars_hatch_of(const struct bars *bars, size_t series);
double bars_name_room(double width);
/* Upright when every name fits under its column in at most two lines and no
 * order is to be read from top to bottom. */
bool bars_is_upright(struct pool *pool, const struct bars *bars, double width,
		     struct face face);
double bars_names_depth(struct pool *pool, const struct bars *bars,
			struct face face, double pitch);

/* What is compared in the title: the bars, or the whole stacks. */
struct bars_summary {
	size_t values, hidden, extreme_count;
	double low, high, sum;
	double extreme;             /* the highest, or the lowest */
	const char *first, *second; /* names of bars that are extreme */
	bool counts;                /* all are whole numbers of things */
};
struct bars_summary bars_summarise(struct pool *pool, const struct bars *panels,
				   size_t count);

/* How the panel is laid out. */
struct bars_frame {
	const struct page *page;
	const struct bars *bars;
	const struct bars_layout *layout;
	struct plot plot; /* along: x lying, y upright */
	bool upright;
	bool axis;    /* ticks along the values */
	double first; /* where slots begin */
	double pitch; /* from slot to slot */
	double thick; /* of one bar */
};

bool bars_has_axis(const struct bars *bars);
/* Bars from the left: names, then bars, room for values on either side. */
void bars_lay_flat(struct bars_frame *frame, struct box panel);
void bars_lay_upright(struct bars_frame *frame, struct box panel);

#endif
