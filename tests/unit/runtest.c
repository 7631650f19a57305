/* runtest: runs counted by hand, bounds worked from the binomial. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/runtest.h"
#include "tests/unit/close.h"

/* Of n - 1 tosses: for 10 points P(X <= 1) = 10 / 512 and P(X <= 2) = 46 / 512
 * (0.0898), for 6 P(X <= 0) = 1 / 32 and P(X <= 1) = 6 / 32, for 5 P(X <= 0)
 * = 1 / 16. */
static void test_bounds(void **state)
{
	const size_t expected[][3] = {
		/* useful, longest run, crossings */
		{ 1, 3, 0 },  { 5, 5, 0 },  { 6, 6, 1 },
		{ 10, 6, 2 }, { 11, 6, 2 }, { 12, 7, 3 },
		{ 16, 7, 4 }, { 24, 8, 8 }, { 100, 10, 41 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		assert_int_equal(run_test_longest(expected[i][0]),
				 expected[i][1]);
		assert_int_equal(run_test_crossings(expected[i][0]),
				 expected[i][2]);
	}
}

/* Whatever the approximation begins with, the bound is the 5% quantile. */
static void test_crossings(void **state)
{
	(void)state;
	for (unsigned useful = 1; useful <= 400; useful++) {
		long double share = powl(0.5L, useful - 1), below = 0;
		unsigned least = 0;

		while (below + share < 0.05L) {
			below += share;
			share *= (long double)(useful - 1 - least);
			share /= ++least;
		}
		assert_int_equal(run_test_crossings(useful), least);
	}
}

static void check(const double *values, size_t count,
		  const struct limits *limits, struct run_test expected)
{
	const struct run_test test = run_test_of(values, limits, count);

	assert_int_equal(test.useful, expected.useful);
	assert_int_equal(test.longest, expected.longest);
	assert_int_equal(test.longest_most, expected.longest_most);
	assert_int_equal(test.crossings, expected.crossings);
	assert_int_equal(test.crossings_least, expected.crossings_least);
	assert_int_equal(test.signal, expected.signal);
}

/* 3 above, 2 below, 1 above about 5; one on the centre, one missing. */
static void test_counts(void **state)
{
	const double values[] = { 6, 7, 5, 8, 4, NAN, 3, 9 };
	struct limits limits[8];

	(void)state;
	for (size_t i = 0; i < 8; i++)
		limits[i] = (struct limits){ .mean = 5 };
	check(values, 8, limits, (struct run_test){ 6, 3, 6, 2, 1, false });
	check(values + 5, 1, limits, (struct run_test){ 0 });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_crossings),
		cmocka_unit_test(test_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
