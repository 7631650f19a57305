/* curve - line charts: several series over time, or over a number.
 *
 * A gap is left where a value is missing, and where a date of a regular
 * series is. Names stand at the ends of the lines; a ribbon shows an
 * interval.
 */
#ifndef CHARTS_DRAW_CURVE_H
#define CHARTS_DRAW_CURVE_H

#include "charts/draw/labels.h"

struct curve_point {
	double x;            /* a date or a number */
	double y;            /* NAN: missing */
	double lower, upper; /* NAN: no interval */
	bool hidden;         /* it has a value, which must not be told */
};

struct curve {
	const char *name; /* "" for the only one */
	struct curve_point *points;
	size_t count;
	bool focus;      /* or the rest, in grey */
	unsigned number; /* among those in focus */
};

struct curves {
	struct curve *items;
	size_t count;
	size_t focus_count;
	struct axis x, y;
	double target; /* NAN: none */
	const struct event *events;
	size_t event_count;
	const char *name; /* of the panel; "" */
	double low, high; /* that the x axis spans */
};

/* Puts points in order of x, and finds the cadence of dates. */
void curves_prepare(struct curves *curves);
/* Gives panels the same x axis, and returns the range of values that they
 * share. */
struct number_range curves_share(struct curves *panels, size_t count);

void curves_draw(const struct page *page, struct box panel,
		 const struct curves *curves, struct number_range range);

/* Only the series that have no room for a name at their ends, what a ribbon
 * is and what is hidden: at most CURVES_LEGEND_MOST entries. */
enum { CURVES_MOST = 4, CURVES_LEGEND_MOST = CURVES_MOST + 3 };
size_t curves_legend(const struct curves *panels, size_t count, double width,
		     struct legend *legend);

const char *curves_message(struct pool *pool, const struct curves *panels,
			   size_t count);
const char *curves_used(struct pool *pool, const struct curves *panels,
			size_t count);
const char *curves_description(struct pool *pool, const struct curves *panels,
			       size_t count);

#endif
