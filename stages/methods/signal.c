/* signal - special causes on a control chart, and the verdicts over it. */
#include "stages/methods/signal.h"

#include <math.h>

/* The sign of a - b, 0 when either is missing. */
static int sign(double a, double b)
{
	return (a > b) - (a < b);
}

static void mark(enum cause *causes, size_t first, size_t end, enum cause cause)
{
	for (size_t i = first; i < end; i++)
		causes[i] = cause;
}

static void mark_shifts(const double *values, const struct limits *limits,
			size_t count, size_t least, enum cause *causes)
{
	size_t first = 0;
	int side = 0;

	for (size_t i = 0; i <= count; i++) {
		int next = i < count ? sign(values[i], limits[i].mean) : 0;

		if (i < count && next == side)
			continue;
		if (side && i - first >= least)
			mark(causes, first, i,
			     side > 0 ? SHIFT_HIGH : SHIFT_LOW);
		first = i;
		side = next;
	}
}

/* A trend is a run of steps the same way; its first point is the one that the
 * first step leaves. */
static void mark_trends(const double *values, size_t count, size_t least,
			enum cause *causes)
{
	size_t first = 0;
	int way = 0;

	for (size_t i = 1; i <= count; i++) {
		int next = i < count ? sign(values[i], values[i - 1]) : 0;

		if (i < count && next == way)
			continue;
		if (way && i - first >= least)
			mark(causes, first, i, way > 0 ? TREND_UP : TREND_DOWN);
		first = i - 1;
		way = next;
	}
}

static bool is_trend(enum cause cause)
{
	return cause == TREND_UP || cause == TREND_DOWN;
}

/* Names every point of a trend by the step to the next one, where that is in
 * a trend too. */
static void rename_ends(const double *values, size_t count, enum cause *causes)
{
	for (size_t i = 0; i + 1 < count; i++) {
		int way = sign(values[i + 1], values[i]);

		if (way && is_trend(causes[i]) && is_trend(causes[i + 1]))
			causes[i] = way > 0 ? TREND_UP : TREND_DOWN;
	}
}

static bool is_outside(double value, const struct limits *limits)
{
	return value > limits->upper || value < limits->lower;
}

static bool is_far_out(double value, const struct limits *limits,
		       bool outside_counts)
{
	if (!outside_counts && is_outside(value, limits))
		return false;
	return value > limits->upper_near || value < limits->lower_near;
}

/* The window that ends at point i. */
static void mark_window(const double *values, const struct limits *limits,
			size_t i, bool outside_counts, enum cause *causes)
{
	int side = sign(values[i], limits[i].mean);
	int far_out = 0;

	for (size_t j = i - 2; j <= i; j++) {
		if (!side || sign(values[j], limits[j].mean) != side)
			return;
		far_out += is_far_out(values[j], &limits[j], outside_counts);
	}
	if (far_out < 2)
		return;
	for (size_t j = i - 2; j <= i; j++)
		if (is_far_out(values[j], &limits[j], outside_counts))
			causes[j] = side > 0 ? TWO_OF_THREE_HIGH
					     : TWO_OF_THREE_LOW;
}

/* The weakest name first, so that a stronger one replaces it. */
void signal_find(const double *values, const struct limits *limits,
		 size_t count, const struct signal_rules *rules,
		 enum cause *causes)
{
	for (size_t i = 0; i < count; i++)
		causes[i] = CAUSE_NONE;
	mark_shifts(values, limits, count, rules->shift, causes);
	for (size_t i = 2; i < count; i++)
		mark_window(values, limits, i, rules->outside_counts, causes);
	mark_trends(values, count, rules->trend, causes);
	if (rules->literal_ends)
		rename_ends(values, count, causes);
	for (size_t i = 0; i < count; i++)
		if (is_outside(values[i], &limits[i]))
			causes[i] = values[i] > limits[i].upper ? ABOVE_LIMIT
								: BELOW_LIMIT;
}

/* Up, down or neither. */
static int side_of(enum cause cause)
{
	static const signed char sides[] = {
		[ABOVE_LIMIT] = 1,       [BELOW_LIMIT] = -1,
		[TREND_UP] = 1,          [TREND_DOWN] = -1,
		[TWO_OF_THREE_HIGH] = 1, [TWO_OF_THREE_LOW] = -1,
		[SHIFT_HIGH] = 1,        [SHIFT_LOW] = -1,
	};

	return sides[cause];
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

enum assurance signal_assurance(struct limits last, double target,
				enum direction better)
{
	if (better == NEUTRAL || isnan(target) || isnan(last.upper) ||
	    isnan(last.lower))
		return ASSURANCE_UNKNOWN;
	if (target > last.upper)
		return better == UP ? FAIL : PASS;
	if (target < last.lower)
		return better == UP ? PASS : FAIL;
	return HIT_OR_MISS;
}

const char *cause_name(enum cause cause)
{
	static const char *const names[] = {
		[CAUSE_NONE] = "none",
		[ABOVE_LIMIT] = "above_limit",
		[BELOW_LIMIT] = "below_limit",
		[TREND_UP] = "trend_up",
		[TREND_DOWN] = "trend_down",
		[TWO_OF_THREE_HIGH] = "two_of_three_high",
		[TWO_OF_THREE_LOW] = "two_of_three_low",
		[SHIFT_HIGH] = "shift_high",
		[SHIFT_LOW] = "shift_low",
	};

	return names[cause];
}

const char *point_type_name(enum point_type type)
{
	static const char *const names[] = {
		[COMMON_CAUSE] = "common_cause",
		[IMPROVEMENT] = "improvement",
		[CONCERN] = "concern",
		[NEUTRAL_HIGH] = "neutral_high",
		[NEUTRAL_LOW] = "neutral_low",
	};

	return names[type];
}

const char *variation_name(enum variation variation)
{
	static const char *const names[] = {
		[VARIATION_UNKNOWN] = "not_known",
		[VARIATION_COMMON] = "common_cause",
		[IMPROVEMENT_HIGH] = "improvement_high",
		[IMPROVEMENT_LOW] = "improvement_low",
		[CONCERN_HIGH] = "concern_high",
		[CONCERN_LOW] = "concern_low",
		[VARIATION_HIGH] = "neutral_high",
		[VARIATION_LOW] = "neutral_low",
	};

	return names[variation];
}

const char *assurance_name(enum assurance assurance)
{
	static const char *const names[] = {
		[ASSURANCE_UNKNOWN] = "not_known",
		[PASS] = "pass",
		[FAIL] = "fail",
		[HIT_OR_MISS] = "hit_or_miss",
	};

	return names[assurance];
}
