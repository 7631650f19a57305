/* xmr: limits worked by hand, and where profiles part. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/xmr.h"
#include "tests/unit/close.h"

struct expected {
	double mean, lower, upper;
	size_t used, screened;
	enum xmr_note note;
};

static void check(const double *values, size_t count, bool screening,
		  const char *profile, struct expected expected)
{
	struct xmr xmr = xmr_of(values, count, screening, xmr_profile(profile));
	double half = (expected.upper - expected.mean) * 2 / 3;

	check_close(xmr.limits.mean, expected.mean, 1e-12);
	check_close(xmr.limits.lower, expected.lower, 1e-12);
	check_close(xmr.limits.upper, expected.upper, 1e-12);
	check_close(xmr.limits.upper_near, expected.mean + half, 1e-12);
	check_close(xmr.limits.lower_near, expected.mean - half, 1e-12);
	assert_int_equal(xmr.used, expected.used);
	assert_int_equal(xmr.screened, expected.screened);
	assert_int_equal(xmr.note, expected.note);
}

/* The mean is 50 and every moving range 4. */
static void test_plain(void **state)
{
	const double values[] = { 48, 52, 48, 52, 48, 52 };
	const struct expected expected = { 50, 39.36, 60.64, 6, 0, XMR_SOUND };

	(void)state;
	check(values, 6, true, "mdc2023", expected);
	check(values, 6, true, "ptd", expected);
	check(values, 6, false, "ptd", expected);
}

/* Ranges are seven of 1 and one of 19, mean 3.25: 19 is over 3.267 times
 * that. The mean stays that of all values, 114 / 9. */
static void test_screening(void **state)
{
	const double values[] = { 10, 11, 10, 11, 10, 11, 10, 11, 30 };
	const double mean = 114.0 / 9;

	(void)state;
	check(values, 9, true, "mdc2023",
	      (struct expected){ mean, mean - 2.66, mean + 2.66, 9, 1,
				 XMR_SOUND });
	check(values, 9, false, "mdc2023",
	      (struct expected){ mean, mean - 2.66 * 3.25, mean + 2.66 * 3.25,
				 9, 0, XMR_SOUND });
}

static void test_constant(void **state)
{
	const double values[] = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
	const struct expected on_mean = { 0.1, 0.1, 0.1, 7, 0, XMR_CONSTANT };

	(void)state;
	check(values, 7, true, "mdc2023", on_mean);
	check(values, 7, false, "mdc2023", on_mean);
	check(values, 7, false, "ptd", on_mean);
	check(values, 7, true, "ptd",
	      (struct expected){ 0.1, NAN, NAN, 7, 6, XMR_ALL_SCREENED });
}

/* Thirteen ranges, two of 5: screened, none but zeros are left. */
static void test_one_among_zeros(void **state)
{
	const double values[14] = { [7] = 5 };
	const double mean = 5.0 / 14, far = 2.66 * 10 / 13;

	(void)state;
	check(values, 14, true, "mdc2023",
	      (struct expected){ mean, mean - far, mean + far, 14, 0,
				 XMR_UNSCREENED });
	check(values, 14, true, "ptd",
	      (struct expected){ mean, mean, mean, 14, 2, XMR_CONSTANT });
}

/* A missing value takes the ranges on both sides with it: left are 2 of 4
 * and 6, and the mean is of 1 5 5 11. */
static void test_missing(void **state)
{
	const double values[] = { 1, 5, NAN, 5, 11 };

	(void)state;
	check(values, 5, true, "mdc2023",
	      (struct expected){ 5.5, 5.5 - 2.66 * 5, 5.5 + 2.66 * 5, 4, 0,
				 XMR_SOUND });
}

static void test_few(void **state)
{
	const double values[] = { 7, 9 };
	const double apart[] = { 7, NAN, 9, NAN };
	const char *const profiles[] = { "mdc2023", "ptd" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		check(values, 2, true, profiles[i],
		      (struct expected){ 8, 2.68, 13.32, 2, 0, XMR_SOUND });
		check(values, 1, true, profiles[i],
		      (struct expected){ 7, NAN, NAN, 1, 0, XMR_NO_RANGE });
		check(apart, 4, true, profiles[i],
		      (struct expected){ 8, NAN, NAN, 2, 0, XMR_NO_RANGE });
		check(apart + 1, 1, true, profiles[i],
		      (struct expected){ NAN, NAN, NAN, 0, 0, XMR_NO_VALUES });
		check(NULL, 0, true, profiles[i],
		      (struct expected){ NAN, NAN, NAN, 0, 0, XMR_NO_VALUES });
	}
}

static void test_profiles(void **state)
{
	(void)state;
	assert_int_equal(xmr_profile("mdc2023")->least, 12);
	assert_int_equal(xmr_profile("ptd")->least, 13);
	assert_null(xmr_profile("wheeler"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_screening),
		cmocka_unit_test(test_constant),
		cmocka_unit_test(test_one_among_zeros),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_few),
		cmocka_unit_test(test_profiles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
