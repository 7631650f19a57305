/* subgroups: constants from published tables, limits worked by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/subgroups.h"
#include "tests/unit/close.h"
#include "tests/unit/kinds.h"

/* Montgomery 2009, appendix VI, four decimals. */
static void test_c4(void **state)
{
	const double expected[][2] = {
		{ 2, 0.7979 },  { 3, 0.8862 },  { 5, 0.9400 },
		{ 10, 0.9727 }, { 25, 0.9896 },
	};

	(void)state;
	for (size_t i = 0; i < 5; i++)
		assert_true(fabs(subgroups_c4(expected[i][0]) -
				 expected[i][1]) < 5e-5);
	check_close(subgroups_c4(2), sqrt(2 / acos(-1)), 1e-12);
	assert_true(isnan(subgroups_c4(1)));
	assert_true(isnan(subgroups_c4(NAN)));
}

static void set(struct kind_bench *bench, const double *means,
		const double *sizes, const double *deviations, size_t count)
{
	kind_set(bench, means, NULL, count);
	for (size_t i = 0; i < count; i++) {
		bench->of[i] = sizes[i];
		bench->deviations[i] = deviations[i];
	}
}

/* Two at a time: c4 = sqrt(2 / pi), deviations of 1 and 3, mean 2. */
static void test_one_size(void **state)
{
	const double means[] = { 10, 14 }, sizes[] = { 2, 2 };
	const double deviations[] = { 1, 3 };
	const double c4 = sqrt(2 / acos(-1));
	struct kind_bench bench = { 0 };

	(void)state;
	set(&bench, means, sizes, deviations, 2);
	xbar_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.limits[0].mean, 12, 1e-12);
	check_close(bench.limits[0].upper, 12 + 3 * 2 / (c4 * sqrt(2)), 1e-12);
	s_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.values[1], 3, 0);
	check_close(bench.limits[0].mean, 2, 1e-12);
	check_close(bench.limits[0].upper, 2 * (1 + 3 * sqrt(1 - c4 * c4) / c4),
		    1e-12);
	check_close(bench.limits[0].lower, 0, 0);
}

/* Sizes 2, 4 and 1: the spread is sqrt((1 x 1 + 3 x 9) / 4); the subgroup of
 * one counts for the centre only. */
static void test_sizes(void **state)
{
	const double means[] = { 10, 13, 20 }, sizes[] = { 2, 4, 1 };
	const double deviations[] = { 1, 3, NAN };
	const double centre = 92.0 / 7, spread = sqrt(28.0 / 4);
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	set(&bench, means, sizes, deviations, 3);
	finding = xbar_limit(&bench.points, profile_of("mdc2023"),
			     bench.limits);
	check_close(bench.limits[1].mean, centre, 1e-12);
	check_close(bench.limits[1].lower_near,
		    centre - 2 * spread / (subgroups_c4(4) * 2), 1e-12);
	assert_true(isnan(bench.limits[2].upper));
	assert_int_equal(finding.used, 3);
	finding = s_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.limits[1].mean, spread, 1e-12);
	assert_true(isnan(bench.values[2]));
	assert_int_equal(finding.used, 2);
}

static void test_ones(void **state)
{
	const double means[] = { 10, 13 }, sizes[] = { 1, 1 };
	const double deviations[] = { NAN, NAN };
	struct kind_bench bench = { 0 };

	(void)state;
	set(&bench, means, sizes, deviations, 2);
	assert_int_equal(xbar_limit(&bench.points, profile_of("mdc2023"),
				    bench.limits)
				 .note,
			 NOTE_ONE_EACH);
	check_close(bench.limits[0].mean, 11.5, 1e-12);
	assert_true(isnan(bench.limits[0].upper));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_c4),
		cmocka_unit_test(test_one_size),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
