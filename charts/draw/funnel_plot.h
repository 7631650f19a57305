/* funnel_plot - units that differ from the rest by more than chance.
 *
 * What is drawn is what `funnel` found: nothing is calculated here but words.
 * Where units were judged by limits that allow for overdispersion, those are
 * the lines that count, and the limits by chance alone stand dotted beside
 * them. Units outside the limits are named, the farthest ones first, as long
 * as their names have room; how many are not named is said. A limit that
 * leaves the picture is cut there: tiny units have very wide ones.
 */
#ifndef CHARTS_DRAW_FUNNEL_PLOT_H
#define CHARTS_DRAW_FUNNEL_PLOT_H

#include "charts/draw/labels.h"

enum { FUNNEL_LEVELS = 2 };

struct funnel_ends {
	double lower, upper; /* NAN: none */
};

/* The limits at a denominator: the inner pair first. */
struct funnel_line {
	double of;
	struct funnel_ends chance[FUNNEL_LEVELS];
	struct funnel_ends adjusted[FUNNEL_LEVELS];
};

struct funnel_point {
	const char *name;
	double of;    /* NAN: not known */
	double value; /* NAN: not known */
	double score; /* how far out, for the order of names; NAN: unknown */
	int position; /* limits passed: 1 the inner, 2 the outer, minus below */
	bool judged;
	bool hidden;        /* the value is known, but must not be shown */
	const char *remark; /* an author's, who has it named; NULL: none */
};

/* Which way is better: what its colours say. */
enum funnel_better { BETTER_NEITHER, BETTER_UP, BETTER_DOWN };

struct funnel_plot {
	struct funnel_point *points;
	size_t count;
	struct funnel_line *lines; /* by rising denominator */
	size_t line_count;
	const char *levels[FUNNEL_LEVELS]; /* "95%" */
	size_t level_count;                /* 1 or 2 */
	double target;                     /* NAN: none */
	const char *target_name;
	double goal;   /* a line to compare with besides; NAN: none */
	bool adjusted; /* judged by adjusted limits */
	double phi;    /* NAN: not known */
	bool joined;   /* the lines are the units' own limits */
	enum funnel_better better;
	struct axis of, value;
	const char *noun; /* what a unit is called, in the singular */
	const char *name; /* of the panel; "" */
	double low, high; /* that the axis of denominators spans */
};

/* Puts the lines in order of their denominators. */
void funnel_sort_lines(struct funnel_plot *plot);

/* Gives panels the same axis of denominators, which is logarithmic where most
 * would crowd at its left, or where it is so already (of.log), and returns the
 * range of values that they share. */
struct number_range funnel_share(struct pool *pool, struct funnel_plot *panels,
				 size_t count, bool linear);

void funnel_draw(const struct page *page, struct box panel,
		 const struct funnel_plot *funnel, struct number_range range);

/* The kinds of points that occur, and, for panels too narrow for labels, the
 * lines. */
enum { FUNNEL_LEGEND_MOST = 11 };
size_t funnel_legend(struct pool *pool, const struct funnel_plot *panels,
		     size_t count, double width, struct legend *legend);

/* Whether units differ by more than chance, and limits that allow for it from
 * those by chance alone. */
bool funnel_is_wider(const struct funnel_plot *plot);

const char *funnel_message(struct pool *pool, const struct funnel_plot *panels,
			   size_t count);
/* Remarks to be printed under the chart. */
const char *funnel_note(struct pool *pool, const struct funnel_plot *panels,
			size_t count);
const char *funnel_used(struct pool *pool, const struct funnel_plot *panels,
			size_t count);
const char *funnel_description(struct pool *pool,
			       const struct funnel_plot *panels, size_t count);

#endif
