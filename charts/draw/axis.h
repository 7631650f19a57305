/* axis - the axes of a plot. */
#ifndef CHARTS_DRAW_AXIS_H
#define CHARTS_DRAW_AXIS_H

#include "charts/draw/page.h"
#include "charts/draw/scale.h"
#include "stages/methods/words.h"

/* How far apart dates are: so many calendar months, or days, from one to the
 * next; both 0 where they are not regular. */
struct cadence {
	enum rhythm period;
	int months, days;
};

/* Found from the smallest distance between dates, which are in order. */
struct cadence cadence_of(const int *dates, size_t count);
/* Whether a date of that cadence is missing between two neighbours. */
bool cadence_broken(struct cadence cadence, int before, int after);

/* What the values along an axis are. */
struct axis {
	const char *label;      /* words for people */
	const char *unit;       /* UCUM, "-" for none */
	bool dates;             /* values are days since 1970-01-01 */
	struct cadence cadence; /* of dates */
	bool financial;         /* years that begin in April */
	bool log;
	bool whole; /* no values between whole numbers */
};

struct plot {
	struct box box;
	struct scale x, y;
};

/* The text of a value on that axis: "12.5%", "March 2014". */
const char *axis_words(struct pool *pool, const struct axis *axis,
		       double value);
/* The same as a place: "in March 2014", "on 12 March 2014", "in the week of 10
 * March 2014", "at 40 years". */
const char *axis_place(struct pool *pool, const struct axis *axis,
		       double value);
/* What a title calls the values: their label, or "Values" where that is longer
 * than a title can bear, as the subtitle says it. */
const char *axis_subject(const struct axis *axis);

/* Ticks for values low..high along so many points, upright or flat. */
struct ticks axis_ticks(struct pool *pool, const struct axis *axis, double low,
			double high, double length);
/* Flat ones that end where the values end: two at least, where there are so
 * many round numbers between them. */
struct ticks axis_inner_ticks(struct pool *pool, const struct axis *axis,
			      double low, double high, double length);
struct ticks axis_upright_ticks(struct pool *pool, const struct axis *axis,
				struct number_range range, double length);

/* The width of labels left of a plot, the height of those below, with the
 * distance they keep. */
double axis_left_width(const struct ticks *ticks, struct face face);
double axis_bottom_height(const struct ticks *ticks, struct face face);

/* Grid lines and labels: along y with labels to the left, along x with
 * labels below, which stay within panel. */
void axis_left(const struct page *page, const struct plot *plot,
	       const struct ticks *ticks);
void axis_bottom(const struct page *page, const struct plot *plot,
		 const struct ticks *ticks, struct box panel);
/* Grid lines upright, with labels below. */
void axis_grid(const struct page *page, const struct plot *plot,
	       const struct ticks *ticks, struct box panel);
/* The words for an axis of numbers, below its labels; what height they take
 * (0 for dates, which need none). */
double axis_name_height(const struct axis *axis, struct face face);
void axis_name(const struct page *page, const struct plot *plot,
	       const struct axis *axis, struct box panel);

#endif
