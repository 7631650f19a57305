/* xmr: limits worked by hand, and where profiles part. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/xmr.h"
#include "tests/unit/close.h"
#include "tests/unit/kinds.h"

struct expected {
	double mean, lower, upper;
	size_t used, screened;
	enum note note;
};

static void check(const double *values, size_t count, size_t passes,
		  const char *name, struct expected expected)
{
	struct profile profile = *profile_of(name);
	struct kind_bench bench = { 0 };
	struct finding finding;
	struct limits got;
	double half = (expected.upper - expected.mean) * 2 / 3;

	profile.screening.passes = passes;
	kind_set(&bench, values, NULL, count);
	finding = xmr_limit(&bench.points, &profile, bench.limits);
	got = bench.limits[count - 1];
	check_close(got.mean, expected.mean, 1e-12);
	check_close(got.lower, expected.lower, 1e-12);
	check_close(got.upper, expected.upper, 1e-12);
	check_close(got.upper_near, expected.mean + half, 1e-12);
	check_close(got.lower_near, expected.mean - half, 1e-12);
	assert_int_equal(finding.used, expected.used);
	assert_int_equal(finding.screened, expected.screened);
	assert_int_equal(finding.note, expected.note);
}

/* The mean is 50 and every moving range 4. */
static void test_plain(void **state)
{
	const double values[] = { 48, 52, 48, 52, 48, 52 };
	const struct expected expected = { 50, 39.36, 60.64, 6, 0, NOTE_SOUND };
	const double exact = 3 * 4 / 1.128;

	(void)state;
	check(values, 6, 1, "mdc2023", expected);
	check(values, 6, 1, "ptd", expected);
	check(values, 6, 0, "ptd", expected);
	check(values, 6, 1, "weco",
	      (struct expected){ 50, 50 - exact, 50 + exact, 6, 0,
				 NOTE_SOUND });
}

/* Ranges are seven of 1 and one of 19, mean 3.25: 19 is over 3.267 times
 * that. The mean stays that of all values, 114 / 9. */
static void test_screening(void **state)
{
	const double values[] = { 10, 11, 10, 11, 10, 11, 10, 11, 30 };
	const double mean = 114.0 / 9;

	(void)state;
	check(values, 9, 1, "mdc2023",
	      (struct expected){ mean, mean - 2.66, mean + 2.66, 9, 1,
				 NOTE_SOUND });
	check(values, 9, 0, "mdc2023",
	      (struct expected){ mean, mean - 2.66 * 3.25, mean + 2.66 * 3.25,
				 9, 0, NOTE_SOUND });
}

/* Ranges are ten of 1, one of 6 and one of 60, mean 76 / 12: the 60 goes; the
 * mean of the rest is 16 / 11, the 6 goes; the mean of the rest is 1. */
static void test_passes(void **state)
{
	const double values[] = { 10, 11, 10, 11, 10, 11, 10,
				  11, 10, 11, 10, 16, 76 };
	const double mean = 207.0 / 13;
	const double far[] = { 2.66 * 76 / 12, 2.66 * 16 / 11, 2.66, 2.66 };
	const size_t screened[] = { 0, 1, 2, 2 };

	(void)state;
	for (size_t passes = 0; passes < 4; passes++)
		check(values, 13, passes, "mdc2023",
		      (struct expected){ mean, mean - far[passes],
					 mean + far[passes], 13,
					 screened[passes], NOTE_SOUND });
}

static void test_constant(void **state)
{
	const double values[] = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
	const struct expected on_mean = { 0.1, 0.1, 0.1, 7, 0, NOTE_CONSTANT };

	(void)state;
	check(values, 7, 1, "mdc2023", on_mean);
	check(values, 7, 0, "mdc2023", on_mean);
	check(values, 7, 0, "ptd", on_mean);
	check(values, 7, 1, "ptd",
	      (struct expected){ 0.1, NAN, NAN, 7, 6, NOTE_ALL_SCREENED });
}

/* Thirteen ranges, two of 5: screened, none but zeros are left. */
static void test_one_among_zeros(void **state)
{
	const double values[14] = { [7] = 5 };
	const double mean = 5.0 / 14, far = 2.66 * 10 / 13;

	(void)state;
	check(values, 14, 1, "mdc2023",
	      (struct expected){ mean, mean - far, mean + far, 14, 0,
				 NOTE_UNSCREENED });
	check(values, 14, 1, "ptd",
	      (struct expected){ mean, mean, mean, 14, 2, NOTE_CONSTANT });
}

/* A missing value takes the ranges on both sides with it: left are 2 of 4
 * and 6, and the mean is of 1 5 5 11. */
static void test_missing(void **state)
{
	const double values[] = { 1, 5, NAN, 5, 11 };

	(void)state;
	check(values, 5, 1, "mdc2023",
	      (struct expected){ 5.5, 5.5 - 2.66 * 5, 5.5 + 2.66 * 5, 4, 0,
				 NOTE_SOUND });
}

static void test_few(void **state)
{
	const double values[] = { 7, 9 };
	const double apart[] = { 7, NAN, 9, NAN };
	const char *const profiles[] = { "mdc2023", "ptd" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		check(values, 2, 1, profiles[i],
		      (struct expected){ 8, 2.68, 13.32, 2, 0, NOTE_SOUND });
		check(values, 1, 1, profiles[i],
		      (struct expected){ 7, NAN, NAN, 1, 0, NOTE_NO_RANGE });
		check(apart, 4, 1, profiles[i],
		      (struct expected){ 8, NAN, NAN, 2, 0, NOTE_NO_RANGE });
		check(apart + 1, 1, 1, profiles[i],
		      (struct expected){ NAN, NAN, NAN, 0, 0, NOTE_NO_VALUES });
	}
}

/* Ranges 3, 2, 4, and beside the gap none: their mean is 3. */
static void test_moving_range(void **state)
{
	const double values[] = { 1, 4, 2, 6, NAN, 5 };
	const double ranges[] = { NAN, 3, 2, 4, NAN, NAN };
	struct kind_bench bench = { 0 };

	(void)state;
	kind_set(&bench, values, NULL, 6);
	mr_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	for (size_t i = 0; i < 6; i++)
		check_close(bench.values[i], ranges[i], 1e-12);
	check_close(bench.limits[0].mean, 3, 1e-12);
	check_close(bench.limits[0].upper, 9.801, 1e-12);
	check_close(bench.limits[0].lower, 0, 0);
	check_close(bench.limits[0].upper_near, 3 + 6.801 * 2 / 3, 1e-12);
	/* out of the base: its range is told, and the next one bridges it */
	kind_set(&bench, values, NULL, 4);
	bench.base[2] = false;
	mr_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.values[2], 2, 1e-12);
	check_close(bench.values[3], 2, 1e-12);
	check_close(bench.limits[0].mean, 2.5, 1e-12);
	kind_set(&bench, values, NULL, 4);
	bench.base[2] = false;
	mr_limit(&bench.points, profile_of("qicharts2"), bench.limits);
	check_close(bench.limits[0].mean, 3.5, 1e-12);
	check_close(bench.limits[0].upper_near, 3.5 * 3.267 * 2 / 3, 1e-12);
}

/* 10 / 4, 12 / 4 and 36 / 8: differences of 0.5 and 1.5, so that the ranges
 * are sqrt(pi / 2) times 0.5 / sqrt(1/2) and 1.5 / sqrt(3/8). */
static void test_iprime(void **state)
{
	const double values[] = { 10, 12, 36 };
	const double of[] = { 4, 4, 8 };
	const double spread = sqrt(acos(-1) / 2) *
			      (0.5 / sqrt(0.5) + 1.5 / sqrt(0.375)) / 2;
	const double centre = 58.0 / 16;
	struct kind_bench bench = { 0 };

	(void)state;
	kind_set(&bench, values, of, 3);
	iprime_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.limits[0].mean, centre, 1e-12);
	check_close(bench.limits[0].upper, centre + 3 * spread / 2, 1e-12);
	check_close(bench.limits[2].lower_near, centre - 2 * spread / sqrt(8),
		    1e-12);
}

/* 1 and 2 to the power of 3.6: an XmR chart of 1 2 1 2, mean 1.5, ranges 1. */
static void test_times(void **state)
{
	const double two = pow(2, 3.6);
	const double values[] = { 1, two, 1, two };
	const double below[] = { 1, two, -1, two };
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, NULL, 4);
	t_limit(&bench.points, profile_of("weco"), bench.limits);
	check_close(bench.limits[0].mean, pow(1.5, 3.6), 1e-12);
	check_close(bench.limits[0].upper, pow(1.5 + 3 / 1.128, 3.6), 1e-12);
	check_close(bench.limits[0].lower, 0, 0);
	check_close(bench.limits[0].lower_near, 0, 0);
	t_limit(&bench.points, profile_of("qicharts2"), bench.limits);
	assert_true(isnan(bench.limits[0].lower_near));
	kind_set(&bench, below, NULL, 4);
	finding = t_limit(&bench.points, profile_of("weco"), bench.limits);
	assert_int_equal(finding.note, NOTE_IMPOSSIBLE);
	assert_true(isnan(bench.limits[0].upper));
}

static void test_run(void **state)
{
	const double values[] = { 9, 1, NAN, 5, 2 };
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, NULL, 5);
	finding = run_limit(&bench.points, profile_of("mdc2023"), bench.limits);
	check_close(bench.limits[0].mean, 3.5, 1e-12);
	assert_true(isnan(bench.limits[0].upper));
	assert_int_equal(finding.note, NOTE_MEDIAN);
	assert_int_equal(finding.used, 4);
}

static void test_profiles(void **state)
{
	(void)state;
	assert_int_equal(profile_of("mdc2023")->least, 12);
	assert_int_equal(profile_of("ptd")->least, 13);
	assert_null(profile_of("wheeler"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_screening),
		cmocka_unit_test(test_passes),
		cmocka_unit_test(test_constant),
		cmocka_unit_test(test_one_among_zeros),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_few),
		cmocka_unit_test(test_moving_range),
		cmocka_unit_test(test_iprime),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_run),
		cmocka_unit_test(test_profiles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
