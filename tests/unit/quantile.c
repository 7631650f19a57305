/* quantile: values from R's quantile(), and tallies against arrays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "stages/methods/quantile.h"
#include "tests/unit/close.h"

static const int types[] = { 2, 6, 7, 8 };

struct expected {
	double share;
	double by_type[4];
};

/* Every case as an array and as a tally. */
static void check_sample(const double *values, size_t count,
			 const struct expected *expected, size_t cases)
{
	double sorted[16];
	struct tally tally = { 0 };
	size_t used;

	memcpy(sorted, values, count * sizeof *values);
	used = quantile_sort(sorted, count);
	for (size_t i = 0; i < count; i++)
		tally_add(&tally, values[i], 1);
	tally_sort(&tally);
	for (size_t i = 0; i < cases * 4; i++) {
		const struct expected *row = &expected[i / 4];
		double value = row->by_type[i % 4];

		check_close(quantile_of(sorted, used, row->share, types[i % 4]),
			    value, 1e-12);
		check_close(tally_quantile(&tally, row->share, types[i % 4]),
			    value, 1e-12);
	}
}

/* Nine lengths of stay, two more missing. Source: R 4.2.2. */
static void test_nine_values(void **state)
{
	const double values[] = { NAN, 3, 0, 1, 1, 2, 400, NAN, 28, 7, 7 };
	const struct expected expected[] = {
		{ 0.05, { 0, 0, 0.4, 0 } },
		{ 0.1, { 0, 0, 0.8, 4.0 / 15 } },
		{ 0.25, { 1, 1, 1, 1 } },
		{ 0.5, { 3, 3, 3, 3 } },
		{ 0.75, { 7, 17.5, 7, 14 } },
		{ 0.9, { 400, 400, 102.4, 300.8 } },
		{ 0.95, { 400, 400, 251.2, 400 } },
	};

	(void)state;
	check_sample(values, 11, expected, 7);
}

/* By hand: between 3 and 10. */
static void test_two_values(void **state)
{
	const double values[] = { 10, 3 };
	const struct expected expected[] = {
		{ 0.05, { 3, 3, 3.35, 3 } },     { 0.25, { 3, 3, 4.75, 3 } },
		{ 0.5, { 6.5, 6.5, 6.5, 6.5 } }, { 0.75, { 10, 10, 8.25, 10 } },
		{ 1, { 10, 10, 10, 10 } },
	};

	(void)state;
	check_sample(values, 2, expected, 5);
}

/* By hand: 1 2 3 4. Type 8 puts the first quartile at rank 13/12 + 1/3. */
static void test_four_values(void **state)
{
	const double values[] = { 4, 2, 1, 3 };
	const struct expected expected[] = {
		{ 0.25, { 1.5, 1.25, 1.75, 17.0 / 12 } },
		{ 0.5, { 2.5, 2.5, 2.5, 2.5 } },
		{ 0.75, { 3.5, 3.75, 3.25, 43.0 / 12 } },
		{ 0.6, { 3, 3, 2.8, 44.0 / 15 } },
	};

	(void)state;
	check_sample(values, 4, expected, 4);
}

static void test_edges(void **state)
{
	double one[] = { 7 };
	struct tally none = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		check_close(quantile_of(one, 1, 0.9, types[i]), 7, 0);
		check_close(quantile_of(one, 0, 0.5, types[i]), NAN, 0);
	}
	check_close(quantile_of(one, 1, 1.1, 7), NAN, 0);
	check_close(quantile_of(one, 1, -0.1, 7), NAN, 0);
	check_close(quantile_of(one, 1, NAN, 7), NAN, 0);
	check_close(quantile_of(one, 1, 0.5, 5), NAN, 0);
	tally_sort(&none);
	check_close(tally_quantile(&none, 0.5, 7), NAN, 0);
	check_close(tally_mean(&none), NAN, 0);
	check_close(tally_deviation(&none), NAN, 0);
}

static void test_missing_and_zero(void **state)
{
	double values[] = { NAN, 2, NAN, 1 };
	struct tally tally = { 0 };

	(void)state;
	assert_int_equal(quantile_sort(values, 4), 2);
	assert_true(values[0] == 1 && values[1] == 2);
	tally_add(&tally, -0.0, 2);
	tally_add(&tally, 0.0, 3);
	tally_add(&tally, NAN, 4);
	tally_add(&tally, 1, 0);
	assert_int_equal(tally.total, 5);
	assert_int_equal(tally.distinct, 1);
}

/* Two halves merged are the whole, to the last digit. */
static void test_merge(void **state)
{
	struct tally whole = { 0 }, halves[2] = { { 0 }, { 0 } };
	unsigned seed = 1;

	(void)state;
	for (size_t i = 0; i < 2000; i++) {
		double value;

		seed = seed * 1103515245u + 12345u;
		value = (double)(seed >> 16 & 255) / 10;
		tally_add(&whole, value, 1);
		tally_add(&halves[seed >> 8 & 1], value, 1);
	}
	tally_merge(&halves[0], &halves[1]);
	tally_sort(&whole);
	tally_sort(&halves[0]);
	assert_int_equal(halves[0].total, 2000);
	assert_true(tally_mean(&halves[0]) == tally_mean(&whole));
	assert_true(tally_deviation(&halves[0]) == tally_deviation(&whole));
	for (int share = 0; share <= 8; share++)
		assert_true(tally_quantile(&halves[0], share / 8.0, 7) ==
			    tally_quantile(&whole, share / 8.0, 7));
}

/* 2 4 4 4 5 5 7 9: mean 5, squares about it 32. */
static void test_tally_moments(void **state)
{
	struct tally tally = { 0 };

	(void)state;
	tally_add(&tally, 4, 3);
	tally_add(&tally, 5, 2);
	tally_add(&tally, 2, 1);
	tally_add(&tally, 7, 1);
	tally_add(&tally, 9, 1);
	tally_sort(&tally);
	check_close(tally_mean(&tally), 5, 0);
	check_close(tally_deviation(&tally), sqrt(32.0 / 7), 1e-12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nine_values),
		cmocka_unit_test(test_two_values),
		cmocka_unit_test(test_four_values),
		cmocka_unit_test(test_edges),
		cmocka_unit_test(test_missing_and_zero),
		cmocka_unit_test(test_merge),
		cmocka_unit_test(test_tally_moments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
