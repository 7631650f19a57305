/* signal - special causes on a control chart, and the verdicts over it. */
#include "stages/methods/signal.h"

#include <math.h>

#include "stages/methods/runtest.h"

/* A series whose points are looked at. */
struct look {
	const double *values;
	const struct limits *limits;
	size_t count;
	unsigned short *causes;
};

/* The sign of a - b, 0 when either is missing. */
static int sign(double a, double b)
{
	return (a > b) - (a < b);
}

static enum cause opposite(enum cause cause)
{
	return cause % 2 ? cause + 1 : cause - 1;
}

void signal_mark(unsigned short *causes, enum cause cause)
{
	*causes = (unsigned short)((*causes & ~(1U << opposite(cause))) |
				   1U << cause);
}

enum cause signal_first(unsigned short causes)
{
	unsigned cause = CAUSE_NONE;

	if (!causes)
		return CAUSE_NONE;
	while (!(causes >> cause & 1))
		cause++;
	return (enum cause)cause;
}

static void mark(const struct look *look, size_t first, size_t end,
		 enum cause cause)
{
	for (size_t i = first; i < end; i++)
		signal_mark(&look->causes[i], cause);
}

static void mark_limits(const struct look *look)
{
	for (size_t i = 0; i < look->count; i++) {
		if (look->values[i] > look->limits[i].upper)
			signal_mark(&look->causes[i], ABOVE_LIMIT);
		else if (look->values[i] < look->limits[i].lower)
			signal_mark(&look->causes[i], BELOW_LIMIT);
	}
}

static void mark_shifts(const struct look *look, size_t least)
{
	size_t first = 0;
	int side = 0;

	for (size_t i = 0; i <= look->count; i++) {
		int next = i < look->count
				   ? sign(look->values[i], look->limits[i].mean)
				   : 0;

		if (i < look->count && next == side)
			continue;
		if (side && i - first >= least)
			mark(look, first, i, side > 0 ? SHIFT_HIGH : SHIFT_LOW);
		first = i;
		side = next;
	}
}

/* A trend is a run of steps the same way; its first point is the one that the
 * first step leaves. */
static void mark_trends(const struct look *look, size_t least)
{
	size_t first = 0;
	int way = 0;

	for (size_t i = 1; i <= look->count; i++) {
		int next = i < look->count
				   ? sign(look->values[i], look->values[i - 1])
				   : 0;

		if (i < look->count && next == way)
			continue;
		if (way && i - first >= least)
			mark(look, first, i, way > 0 ? TREND_UP : TREND_DOWN);
		first = i - 1;
		way = next;
	}
}

static bool is_trend(unsigned short causes)
{
	return causes & (1U << TREND_UP | 1U << TREND_DOWN);
}

/* Names every point of a trend by the step to the next one, where that is in
 * a trend too. */
static void rename_ends(const struct look *look)
{
	for (size_t i = 0; i + 1 < look->count; i++) {
		int way = sign(look->values[i + 1], look->values[i]);

		if (way && is_trend(look->causes[i]) &&
		    is_trend(look->causes[i + 1]))
			signal_mark(&look->causes[i],
				    way > 0 ? TREND_UP : TREND_DOWN);
	}
}

/* Points of which so many are far out on one side. */
struct window {
	size_t width, need;
	enum cause high; /* its opposite follows */
	enum other_point other;
	bool outside_counts, whole;
	/* which side the point is far out on, 0 for neither */
	int (*far_out)(double value, const struct limits *limits);
};

static int beyond_near(double value, const struct limits *limits)
{
	return (value > limits->upper_near) - (value < limits->lower_near);
}

static int beyond_deviation(double value, const struct limits *limits)
{
	return (value > limits->mean + limits->deviation) -
	       (value < limits->mean - limits->deviation);
}

static int far_out(const struct look *look, const struct window *window,
		   size_t i)
{
	double value = look->values[i];
	const struct limits *limits = &look->limits[i];

	if (!window->outside_counts &&
	    (value > limits->upper || value < limits->lower))
		return 0;
	return window->far_out(value, limits);
}

/* Whether the points [first, last] say enough of that side. */
static bool says(const struct look *look, const struct window *window,
		 size_t first, size_t last, int side)
{
	size_t far = 0, far_opposite = 0;

	for (size_t i = first; i <= last; i++) {
		int out = far_out(look, window, i);

		if (isnan(look->values[i]))
			return false;
		if (window->other == ON_THE_SAME_SIDE &&
		    sign(look->values[i], look->limits[i].mean) != side)
			return false;
		far += out == side;
		far_opposite += out == -side;
	}
	if (window->other == NOT_OPPOSITE && far < far_opposite + window->need)
		return false;
	return far >= window->need;
}

/* The window that ends at that point; the first ones may be short, where the
 * points that they lack may be anywhere. Of the last two one is far out in
 * every window that says something, and most windows do not. */
static void mark_window(const struct look *look, const struct window *window,
			size_t last)
{
	size_t first = last + 1 < window->width ? 0 : last + 1 - window->width;

	if (!last ||
	    (!far_out(look, window, last) && !far_out(look, window, last - 1)))
		return;
	if (window->other == ON_THE_SAME_SIDE && last + 1 < window->width)
		return;
	for (int side = -1; side <= 1; side += 2) {
		if (!says(look, window, first, last, side))
			continue;
		for (size_t i = first; i <= last; i++)
			if (window->whole || far_out(look, window, i) == side)
				signal_mark(&look->causes[i],
					    side > 0 ? window->high
						     : opposite(window->high));
	}
}

static void mark_windows(const struct look *look,
			 const struct signal_rules *rules)
{
	const struct window two = { 3,
				    2,
				    TWO_OF_THREE_HIGH,
				    rules->other,
				    rules->outside_counts,
				    rules->whole_windows,
				    beyond_near };
	const struct window four = { 5,
				     4,
				     FOUR_OF_FIVE_HIGH,
				     ANYWHERE,
				     true,
				     rules->whole_windows,
				     beyond_deviation };

	for (size_t i = 0; rules->two_of_three && i < look->count; i++)
		mark_window(look, &two, i);
	for (size_t i = 0; rules->four_of_five && i < look->count; i++)
		mark_window(look, &four, i);
}

void signal_find(const double *values, const struct limits *limits,
		 size_t count, const struct signal_rules *rules,
		 unsigned short *causes)
{
	const struct look look = { values, limits, count, causes };

	for (size_t i = 0; i < count; i++)
		causes[i] = 0;
	mark_limits(&look);
	if (rules->trend)
		mark_trends(&look, rules->trend);
	if (rules->literal_ends)
		rename_ends(&look);
	mark_windows(&look, rules);
	if (rules->shift)
		mark_shifts(&look, rules->shift);
	if (rules->runs)
		run_test_mark(values, limits, count, causes);
}

/* Up, down or neither: see the order of the causes. */
static int side_of(enum cause cause)
{
	if (cause == CAUSE_NONE)
		return 0;
	return cause % 2 ? 1 : -1;
}

enum point_type signal_type(enum cause cause, enum direction better)
{
	int side = side_of(cause);

	if (!side)
		return COMMON_CAUSE;
	if (better == NEUTRAL)
		return side > 0 ? NEUTRAL_HIGH : NEUTRAL_LOW;
	return side == (int)better ? IMPROVEMENT : CONCERN;
}

enum variation signal_variation(enum cause last, enum direction better)
{
	bool high = side_of(last) > 0;

	switch (signal_type(last, better)) {
	case IMPROVEMENT:
		return high ? IMPROVEMENT_HIGH : IMPROVEMENT_LOW;
	case CONCERN:
		return high ? CONCERN_HIGH : CONCERN_LOW;
	case NEUTRAL_HIGH:
		return VARIATION_HIGH;
	case NEUTRAL_LOW:
		return VARIATION_LOW;
	default:
		return VARIATION_COMMON;
	}
}

enum assurance signal_assurance(const struct limits *last, double target,
				enum direction better)
{
	if (better == NEUTRAL || isnan(target) || isnan(last->upper) ||
	    isnan(last->lower))
		return ASSURANCE_UNKNOWN;
	if (target > last->upper)
		return better == UP ? FAIL : PASS;
	if (target < last->lower)
		return better == UP ? PASS : FAIL;
	return HIT_OR_MISS;
}
