/* steps_ticks - the numbers under survival curves. */
#include "charts/draw/steps_parts.h"

#include <math.h>

#include "pipeline/pool.h"

enum { STEP_COUNT = 8 };

/* Numbers that people count in: so many days each, in steps like these. */
struct counting {
	const char *unit;
	double days;
	double from; /* days that the axis must span */
	double steps[STEP_COUNT];
};

static struct counting counting_of(const struct steps *steps)
{
	static const struct counting all[] = {
		{ "a", 365.25, 730, { 0.5, 1, 2, 5, 10, 20, 50, 100 } },
		{ "mo", 30.4375, 120, { 1, 2, 3, 6, 12, 24, 48, 96 } },
		{ "d", 1, 0, { 1, 2, 5, 10, 20, 30, 60, 90 } },
	};
	size_t i = 0;

	while (steps->end < all[i].from)
		i++;
	return all[i];
}

/* Ticks at every so many times the step's days, up to the end. */
static struct ticks step_ticks(struct pool *pool, double end, double step,
			       double days)
{
	size_t count = (size_t)floor(end / (step * days) + 1e-9) + 1;
	struct ticks ticks = { .count = count };

	ticks.at = pool_take(pool, count * sizeof *ticks.at);
	ticks.label = pool_take(pool, count * sizeof *ticks.label);
	for (size_t i = 0; i < count; i++) {
		double at = (double)i * step;

		ticks.at[i] = at * days;
		ticks.label[i] = words_number(pool, at, step < 1);
	}
	return ticks;
}

/* The widest step with which there are no more than so many, but one that the
 * axis holds: an axis that only says 0 says nothing. */
static double step_of(const struct counting *counting, double end, double most)
{
	size_t s = 0;

	while (s + 1 < STEP_COUNT &&
	       end / (counting->steps[s] * counting->days) > most &&
	       counting->steps[s + 1] * counting->days <= end)
		s++;
	return counting->steps[s];
}

/* Round numbers from 0 up to the end, more than one of them. */
static struct ticks number_ticks(struct pool *pool, double end, double most)
{
	struct number_range range = { 0, end, false, NULL };
	size_t count = (size_t)fmax(2, most + 1);
	struct ticks ticks;

	do {
		ticks = ticks_numbers(pool, range, count++);
		while (ticks.at[ticks.count - 1] > end)
			ticks.count--;
	} while (ticks.count < 2 && count < 10);
	return ticks;
}

struct ticks steps_time_ticks(struct pool *pool, const struct steps *steps,
			      struct axis *axis, double length, double apart)
{
	double end = steps->end > 0 ? steps->end : 1;
	double most = fmin(9, length / apart);
	struct counting counting;

	if (!steps_in_days(steps))
		return number_ticks(pool, end, most);
	counting = counting_of(steps);
	axis->unit = counting.unit;
	return step_ticks(pool, end, step_of(&counting, end, most),
			  counting.days);
}
