/* scale - from values to places, and the ticks a person would choose. */
#include "charts/draw/scale.h"

#include <math.h>
#include <string.h>

#include "stages/methods/words.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"

double scale_place(const struct scale *scale, double value)
{
	double low = scale->low, high = scale->high;

	if (scale->log) {
		low = log(low);
		high = log(high);
		value = log(value);
	}
	return scale->from +
	       (value - low) / (high - low) * (scale->to - scale->from);
}

static struct ticks room_for(struct pool *pool, size_t count)
{
	struct ticks ticks = { 0 };

	ticks.at = pool_take(pool, count * sizeof *ticks.at);
	ticks.label = pool_take(pool, count * sizeof *ticks.label);
	return ticks;
}

/* The step after this one among 1, 2, 5, 10, 20, 50 ... */
static double next_step(double step)
{
	double power = pow(10, floor(log10(step) + 1e-9));
	double first = round(step / power);

	return power * (first < 2 ? 2 : first < 5 ? 5 : 10);
}

/* How many ticks that step needs to reach low and high. */
static double span_count(struct number_range range, double step)
{
	const double rounding = 1e-9;

	return ceil(range.high / step - rounding) -
	       floor(range.low / step + rounding) + 1;
}

static struct number_range widened(struct number_range range)
{
	double about = fabs(range.low);

	if (range.high > range.low)
		return range;
	if (about == 0) {
		range.high = 1;
	} else {
		range.low -= range.whole ? 1 : about / 2;
		range.high += range.whole ? 1 : about / 2;
		if (about > 0 && range.low < 0 && range.high > about)
			range.low = 0;
	}
	return range;
}

static int step_decimals(double step)
{
	int decimals = 0;

	while (decimals < 9 && fabs(step * pow(10, decimals) -
				    round(step * pow(10, decimals))) > 1e-6)
		decimals++;
	return decimals;
}

struct ticks ticks_numbers(struct pool *pool, struct number_range range,
			   size_t most)
{
	struct ticks ticks;
	double step, first;
	size_t count;

	range = widened(range);
	step = pow(10, floor(log10((range.high - range.low) / (double)most)));
	if (range.whole && step < 1)
		step = 1;
	while (span_count(range, step) > (double)most)
		step = next_step(step);
	first = floor(range.low / step + 1e-9);
	count = (size_t)span_count(range, step);
	ticks = room_for(pool, count);
	for (; ticks.count < count; ticks.count++) {
		double value = (first + (double)ticks.count) * step;

		ticks.at[ticks.count] = value;
		ticks.label[ticks.count] = text_format(
			pool, "%s%s",
			words_number(pool, value, step_decimals(step)),
			range.unit ? range.unit : "");
	}
	ticks.low = ticks.at[0];
	ticks.high = ticks.at[count - 1];
	return ticks;
}

struct ticks ticks_trimmed(struct ticks ticks, double low, double high)
{
	const double air = 0.04, most = 0.12;
	double span = high - low;

	if (ticks.count < 3 || span <= 0)
		return ticks;
	if (ticks.high - high > most * span) {
		ticks.count--;
		ticks.high = high + air * span;
	}
	if (low - ticks.low > most * span) {
		ticks.at++;
		ticks.label++;
		ticks.count--;
		ticks.low = low - air * span;
	}
	return ticks;
}

static void log_tick(struct pool *pool, struct ticks *ticks, double value,
		     const char *unit)
{
	ticks->at[ticks->count] = value;
	ticks->label[ticks->count++] = text_format(
		pool, "%s%s", words_number(pool, value, step_decimals(value)),
		unit ? unit : "");
}

struct ticks ticks_log(struct pool *pool, struct number_range range,
		       size_t most)
{
	static const double between[] = { 1, 2, 5 };
	int first = (int)floor(log10(range.low) + 1e-9);
	int last = (int)ceil(log10(range.high) - 1e-9);
	int decades, stride;
	bool full;
	struct ticks ticks;

	if (last == first)
		last++;
	decades = last - first;
	full = 3 * (size_t)decades + 1 <= most;
	stride = (decades + (int)most - 2) / ((int)most - 1);
	stride = stride < 1 ? 1 : stride;
	ticks = room_for(pool, 3 * (size_t)decades + 4);
	for (int decade = first; decade < last + stride; decade += stride)
		for (int i = 0; i < (full && decade < last ? 3 : 1); i++)
			log_tick(pool, &ticks, pow(10, decade) * between[i],
				 range.unit);
	ticks.low = ticks.at[0];
	ticks.high = ticks.at[ticks.count - 1];
	return ticks;
}

struct date_step {
	int days; /* or else */
	int months;
};

/* What a step of months counts from: January, or April for financial years. */
static int month_floor(int date, int months, bool financial)
{
	struct calendar_date parts = date_parts(date);
	int offset = financial ? 3 : 0;
	int since = parts.year * 12 + parts.month - 1 - offset;

	since = since - since % months + offset;
	return date_of(since / 12, since % 12 + 1, 1);
}

static int first_tick(int low, struct date_step step, bool financial)
{
	int first;

	if (step.days == 1)
		return low;
	if (step.days)
		return low + (7 - date_weekday(low)) % 7;
	first = month_floor(low, step.months, financial);
	return first < low ? date_add_months(first, step.months) : first;
}

static int following(int date, struct date_step step)
{
	return step.days ? date + step.days
			 : date_add_months(date, step.months);
}

static size_t tick_count(struct date_range range, struct date_step step)
{
	size_t count = 0;

	for (int date = first_tick(range.low, step, range.financial);
	     date <= range.high; date = following(date, step))
		count++;
	return count;
}

static struct date_step date_step(struct date_range range, size_t most)
{
	static const struct date_step steps[] = {
		{ 1, 0 },   { 7, 0 },   { 14, 0 },   { 0, 1 },   { 0, 3 },
		{ 0, 6 },   { 0, 12 },  { 0, 24 },   { 0, 60 },  { 0, 120 },
		{ 0, 240 }, { 0, 600 }, { 0, 1200 }, { 0, 6000 }
	};
	const size_t last = sizeof steps / sizeof *steps - 1;
	const int two_months = 62;
	size_t i = range.high - range.low < two_months ? 0 : 3;

	if (range.financial && range.months < 12)
		range.months = 12;
	while (i < last && (steps[i].months < range.months ||
			    tick_count(range, steps[i]) > most))
		i++;
	return steps[i];
}

static const char *date_label(struct pool *pool, int date,
			      struct date_step step, bool financial)
{
	const char *name = words_date(pool, date, PERIOD_MONTH);

	if (step.days)
		return text_format(pool, "%d %.3s", date_parts(date).day, name);
	if (step.months < 12)
		return text_format(pool, "%.3s", name);
	return financial ? words_date(pool, date, PERIOD_YEAR)
			 : text_format(pool, "%d", date_parts(date).year);
}

struct ticks ticks_dates(struct pool *pool, struct date_range range,
			 size_t most)
{
	struct date_step step = date_step(range, most);
	size_t count = tick_count(range, step);
	struct ticks ticks = room_for(pool, count);
	int date = first_tick(range.low, step, range.financial);
	int year = 0;

	if (step.days || step.months < 12)
		ticks.under = pool_take(pool, count * sizeof *ticks.under);
	for (; date <= range.high; date = following(date, step)) {
		struct calendar_date parts = date_parts(date);

		ticks.at[ticks.count] = date;
		ticks.label[ticks.count] = date_label(pool, date, step,
						      range.financial);
		if (ticks.under)
			ticks.under[ticks.count] =
				parts.year == year
					? ""
					: text_format(pool, "%d", parts.year);
		year = parts.year;
		ticks.count++;
	}
	ticks.low = range.low;
	ticks.high = range.high;
	return ticks;
}
