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

struct ticks steps_time_ticks(struct pool *pool, const struct steps *steps,
			      struct axis *axis, double length, double apart)
{
	double end = steps->end > 0 ? steps->end : 1;
	double most = fmin(9, length / apart);
	struct counting counting;
	struct ticks ticks;
	size_t s = 0;

	if (steps_in_days(steps)) {
		counting = counting_of(steps);
		axis->unit = counting.unit;
		while (s + 1 < STEP_COUNT &&
		       end / (counting.steps[s] * counting.days) > most)
			s++;
		return step_ticks(pool, end, counting.steps[s], counting.days);
	}
	ticks = ticks_numbers(pool,
			      (struct number_range){ 0, end, false, NULL },
			      (size_t)fmax(2, most + 1));
	while (ticks.at[ticks.count - 1] > end)
		ticks.count--;
	return ticks;
}
