/* pareto - which few of many reasons make up most of it (Juran 1951, Quality
 * Control Handbook).
 *
 * Bars in falling order, and a line of what they make up together. Both are on
 * one scale, 0 to 100% of all, so that neither can be made to look larger than
 * it is; the numbers themselves are in print. Columns stand, with the scale to
 * their right, where all names fit under them; they lie otherwise.
 *
 * Shares are of the numbers that are known: what is hidden, or missing, has a
 * row that says so, and no part in them.
 */
#ifndef CHARTS_DRAW_PARETO_H
#define CHARTS_DRAW_PARETO_H

#include "charts/draw/axis.h"

struct pareto_bar {
	const char *name;
	double value; /* NAN: not known; not below 0 */
	bool hidden;  /* it is known, but must not be shown */
	/* found by pareto_prepare() */
	double share, together; /* percent; NAN where there is none */
	bool vital;             /* one of the few that reach the line */
	bool other;             /* stands for the categories that were folded */
};

struct pareto {
	struct pareto_bar *bars;
	size_t count;
	struct axis value;
	const char *noun; /* what a category is called, in the singular */
	double line;      /* percent that the vital few reach; NAN: none */
	const char *name; /* of the panel; "" */
	/* found by pareto_prepare() */
	size_t categories; /* before any were folded */
	size_t vital;      /* how many reach the line; 0 where none do */
	size_t hidden, missing;
	double total;         /* of what is known */
	double vital_percent; /* that the vital few make up */
};

/* Puts bars in falling order (ties as they were, unknown ones last), folds
 * those after the first `most` - 1 into one that stands last, if there are
 * more than `most`, and finds what follows. most is 2 or more. */
void pareto_prepare(struct pool *pool, struct pareto *pareto, size_t most);

/* What panels share. */
struct pareto_layout {
	bool upright;
	double names;  /* width of names, lying; or their height, upright */
	double values; /* width of the numbers, lying */
	double height; /* that a panel must have */
};

struct pareto_layout pareto_lay_out(struct pool *pool,
				    const struct pareto *panels, size_t count,
				    const struct faces *faces, double width);
void pareto_draw(const struct page *page, struct box panel,
		 const struct pareto *pareto,
		 const struct pareto_layout *layout);

enum { PARETO_LEGEND_MOST = 5 };
size_t pareto_legend(struct pool *pool, const struct pareto *panels,
		     size_t count, struct legend *legend);

/* The number of a bar in print: "42", "hidden", "no data". */
const char *pareto_value(struct pool *pool, const struct pareto *pareto,
			 const struct pareto_bar *bar);

/* A share, told as not quite all or nothing where it is neither. */
const char *pareto_percent(struct pool *pool, double value);

const char *pareto_message(struct pool *pool, const struct pareto *panels,
			   size_t count);
const char *pareto_used(struct pool *pool, const struct pareto *panels,
			size_t count);
const char *pareto_description(struct pool *pool, const struct pareto *panels,
			       size_t count);

#endif
