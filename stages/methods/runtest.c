/* runtest - is the order of the points about the centre that of chance? */
#include "stages/methods/runtest.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

size_t run_test_longest(size_t useful)
{
	return (size_t)lround(log2((double)useful)) + 3;
}

/* From the normal approximation, which is at most a step or two away. */
size_t run_test_crossings(size_t useful)
{
	unsigned draws = (unsigned)useful - 1;
	double start = (draws - 1.645 * sqrt(draws)) / 2;
	unsigned least = start > 1 ? (unsigned)start : 0;

	while (least && gsl_cdf_binomial_P(least - 1, 0.5, draws) >= 0.05)
		least--;
	while (draws && gsl_cdf_binomial_P(least, 0.5, draws) < 0.05)
		least++;
	return least;
}

/* The side of the centre, 0 for a point that is not useful. */
static int side_of(double value, const struct limits *limits)
{
	return (value > limits->mean) - (value < limits->mean);
}

struct run_test run_test_of(const double *values, const struct limits *limits,
			    size_t count)
{
	struct run_test test = { 0 };
	size_t run = 0;
	int last = 0;

	for (size_t i = 0; i < count; i++) {
		int side = side_of(values[i], &limits[i]);

		if (!side)
			continue;
		test.useful++;
		test.crossings += last && side != last;
		run = side == last ? run + 1 : 1;
		if (run > test.longest)
			test.longest = run;
		last = side;
	}
	if (!test.useful)
		return test;
	test.longest_most = run_test_longest(test.useful);
	test.crossings_least = run_test_crossings(test.useful);
	test.signal = test.longest > test.longest_most ||
		      test.crossings < test.crossings_least;
	return test;
}

static void mark_run(const double *values, const struct limits *limits,
		     size_t first, size_t end, unsigned short *causes)
{
	for (size_t i = first; i < end; i++) {
		int side = side_of(values[i], &limits[i]);

		if (side)
			signal_mark(&causes[i],
				    side > 0 ? SHIFT_HIGH : SHIFT_LOW);
	}
}

void run_test_mark(const double *values, const struct limits *limits,
		   size_t count, unsigned short *causes)
{
	struct run_test test = run_test_of(values, limits, count);
	size_t run = 0, first = 0;
	int last = 0;

	for (size_t i = 0; i <= count; i++) {
		int side = i < count ? side_of(values[i], &limits[i]) : -last;

		if (side == last)
			run += side != 0;
		if (!side || side == last)
			continue;
		if (run > test.longest_most)
			mark_run(values, limits, first, i, causes);
		first = i;
		run = 1;
		last = side;
	}
}
