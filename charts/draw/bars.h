/* bars - bar charts: ranked, grouped, stacked, shares of 100%, diverging.
 *
 * Bars begin at zero. Every bar has its value in print, but where a segment
 * is too small for it. Upright columns where all names fit under them in the
 * order given, bars from the left otherwise.
 */
#ifndef CHARTS_DRAW_BARS_H
#define CHARTS_DRAW_BARS_H

#include "charts/draw/axis.h"

enum bars_kind {
	BARS_RANKED,
	BARS_GROUPED,
	BARS_STACKED,
	BARS_SHARE,
	BARS_DIVERGING
};

struct bar {
	double value;        /* NAN: missing */
	double lower, upper; /* NAN: no interval */
	bool hidden;         /* it has a value, which must not be told */
};

/* Cells are a matrix: that of a category and a series is
 * cells[category * series_count + series]. */
struct bars {
	enum bars_kind kind;
	const char **categories;
	bool *focus; /* of categories; NULL: all alike */
	size_t count;
	const char **series;
	size_t series_count; /* at least 1 */
	struct bar *cells;
	struct axis value;
	double target;    /* NAN: none */
	bool lowest;      /* what the title is about, or the highest */
	bool whole;       /* the bars are parts of one whole */
	bool rounded;     /* counts are, so that they add up to no total */
	const char *name; /* of the panel; "" */
};

enum {
	BARS_SERIES_MOST = 6,
	BARS_DIVERGING_MOST = 5,
	BARS_LEGEND_MOST = BARS_SERIES_MOST + 2
};

/* Puts the categories in falling order of value (of the sum of their series),
 * missing ones last, ties as they were; or in byte order of their names. */
enum bars_order { ORDER_GIVEN, ORDER_VALUE, ORDER_NAME };
void bars_sort(struct pool *pool, struct bars *bars, enum bars_order order);

/* What panels share, so that their bars can be compared. */
struct bars_layout {
	struct number_range range;
	double names;         /* points left of lying bars */
	double before, after; /* for values below and above zero */
	double height;        /* that a panel must have */
};

/* For panels of that width on a page of those faces. */
struct bars_layout bars_lay_out(struct pool *pool, const struct bars *panels,
				size_t count, const struct faces *faces,
				double width);
void bars_draw(const struct page *page, struct box panel,
	       const struct bars *bars, const struct bars_layout *layout);

size_t bars_legend(const struct bars *panels, size_t count,
		   struct legend *legend);

const char *bars_message(struct pool *pool, const struct bars *panels,
			 size_t count);
/* A remark to be printed under the chart, or "". */
const char *bars_note(const struct bars *panels, size_t count);
const char *bars_used(struct pool *pool, const struct bars *panels,
		      size_t count);
const char *bars_description(struct pool *pool, const struct bars *panels,
			     size_t count);

/* The sum of a category's series; NAN when all are missing. */
double bars_total(const struct bars *bars, size_t category);
/* How many of its series are hidden. */
size_t bars_hidden(const struct bars *bars, size_t category);
/* Whether anything is hidden in any of the panels. */
bool bars_hide(const struct bars *panels, size_t count);

#endif
