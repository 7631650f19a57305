/* funnel: exact limits where they are known, dispersion by hand, and the books
 * of packages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/funnel_book.h"
#include "tests/unit/close.h"

static const double z95 = 1.959963984540054;

static void check(struct interval got, double lower, double upper,
		  double tolerance)
{
	check_close(got.lower, lower, tolerance);
	check_close(got.upper, upper, tolerance);
}

/* The limit of a mean is a count just where the mean is an end of that count's
 * exact interval: datasets/published/ci_reference.csv. */
static void test_poisson(void **state)
{
	(void)state;
	check_close(funnel_poisson(0.025317807984289897, 0.025).upper, 1,
		    1e-12);
	check_close(funnel_poisson(5.571643390938898, 0.025).lower, 1, 1e-11);
	check_close(funnel_poisson(0.739371731917839, 0.001).upper, 5, 1e-12);
	check_close(funnel_poisson(16.454745203680105, 0.001).lower, 5, 1e-11);
	/* nothing is not unlikely before the mean is -ln 0.025 */
	assert_true(funnel_poisson(3.68, 0.025).lower == 0);
	assert_true(funnel_poisson(3.7, 0.025).lower > 0);
	check(funnel_poisson(0, 0.025), 0, 0, 0);
	check(funnel_poisson(NAN, 0.025), NAN, NAN, 0);
	check(funnel_poisson(-1, 0.025), NAN, NAN, 0);
}

/* Of 12 of 20 R's binom.test gives 0.36054258730749 to 0.808809939274693. All
 * of 3 are not unlikely for a chance of 0.3, whose cube is 0.027. */
static void test_binomial(void **state)
{
	(void)state;
	check_close(funnel_binomial(20, 0.36054258730749, 0.025).upper, 12,
		    1e-12);
	check_close(funnel_binomial(20, 0.808809939274693, 0.025).lower, 12,
		    1e-12);
	check(funnel_binomial(3, 0.3, 0.025), 0, 3, 0);
	assert_true(funnel_binomial(3, 0.29, 0.025).upper < 3);
	check(funnel_binomial(9, 0, 0.025), 0, 0, 0);
	check(funnel_binomial(9, 1, 0.025), 9, 9, 0);
	check(funnel_binomial(0, 0.5, 0.025), NAN, NAN, 0);
}

static struct funnel root_funnel(double trim)
{
	return (struct funnel){ .type = RATIO_FUNNEL,
				.scale = ROOT_SCALE,
				.trim = trim,
				.target = NAN };
}

/* Roots of 0.81, 1, 1.21 with s = 1/20: z = -2, 0, 2, phi = 8/3; w = 400, so
 * tau2 = (8 - 2) / (1200 - 400) and s^2 + tau2 = 0.01. */
static void test_dispersion(void **state)
{
	struct unit units[] = { { .count = 81, .of = 100 },
				{ .count = 100, .of = 100 },
				{ .count = 121, .of = 100 } };
	struct funnel funnel = root_funnel(0);
	double low = 1 - z95 / 10, high = 1 + z95 / 10;

	(void)state;
	funnel_fit(&funnel, units, 3, false);
	check_close(units[0].z, -2, 1e-12);
	check_close(funnel.phi, 8.0 / 3, 1e-12);
	check_close(funnel.tau2, 0.0075, 1e-12);
	check(funnel_adjusted(&funnel, 100, 0.95), low * low, high * high,
	      1e-12);
	check_close(funnel_adjusted_z(&funnel, &units[2]), 1, 1e-12);
	/* a root cannot be under 0 */
	assert_true(funnel_adjusted(&funnel, 0.1, 0.95).lower == 0);
}

/* z = -2 -1 0 1 2: the 10% quantile is -1.6. */
static void test_winsorised(void **state)
{
	struct unit units[] = { { .count = 121, .of = 100 },
				{ .count = 90.25, .of = 100 },
				{ .count = 100, .of = 100 },
				{ .count = 110.25, .of = 100 },
				{ .count = 81, .of = 100 } };
	struct funnel funnel = root_funnel(0.1);

	(void)state;
	funnel_fit(&funnel, units, 5, false);
	check_close(units[0].z_used, 1.6, 1e-12);
	check_close(units[4].z_used, -1.6, 1e-12);
	assert_true(units[0].extreme && units[4].extreme);
	assert_true(!units[1].extreme && !units[2].extreme);
	check_close(funnel.phi, 7.12 / 5, 1e-12);
	check_close(funnel.tau2, 3.12 / 1600, 1e-12);
	assert_int_equal(funnel.used, 5);
}

/* Of ten ranks floor(10 r / 11) is 0 for the first and 9 for the last; of six
 * none is. */
static void test_left_out(void **state)
{
	struct unit units[10] = { { 0 } };
	struct funnel funnel = root_funnel(0.1);

	(void)state;
	funnel.scale = LOG_SCALE;
	funnel.leaves_out = true;
	for (size_t i = 0; i < 10; i++)
		units[i] = (struct unit){ .count = 10 + (double)i, .of = 14 };
	funnel_fit(&funnel, units, 10, false);
	assert_int_equal(funnel.used, 8);
	check_close(units[0].z_used, NAN, 0);
	check_close(units[9].z_used, NAN, 0);
	check_close(units[5].z_used, sqrt(14) * log(15.0 / 14), 1e-12);
	funnel_fit(&funnel, units, 6, false);
	assert_int_equal(funnel.used, 6);
}

/* Nothing observed has no logarithm: no score, or an infinite phi. */
static void test_nothing_observed(void **state)
{
	struct unit units[] = { { .count = 0, .of = 3 },
				{ .count = 5, .of = 5 },
				{ .count = 6, .of = 7 } };
	struct funnel funnel = root_funnel(0.1);

	(void)state;
	funnel.scale = LOG_SCALE;
	funnel_fit(&funnel, units, 3, false);
	check_close(units[0].z, NAN, 0);
	assert_int_equal(funnel.used, 2);
	assert_true(isfinite(funnel.phi) && !funnel.infinite);
	funnel.leaves_out = true;
	funnel_fit(&funnel, units, 3, true);
	assert_true(funnel.infinite);
	check_close(funnel.phi, NAN, 0);
}

static void test_few_units(void **state)
{
	struct unit unit = { .count = 4, .of = 9 };
	struct funnel funnel = root_funnel(0.1);

	(void)state;
	funnel_fit(&funnel, &unit, 1, false);
	check_close(funnel.phi, 36 * (2.0 / 3 - 1) * (2.0 / 3 - 1), 1e-12);
	check_close(funnel.tau2, NAN, 0);
	check(funnel_adjusted(&funnel, 9, 0.95), NAN, NAN, 0);
	funnel_fit(&funnel, NULL, 0, false);
	check_close(funnel.phi, NAN, 0);
	funnel.type = RATE_FUNNEL;
	funnel.target = NAN;
	funnel_fit(&funnel, NULL, 0, false);
	check(funnel_exact(&funnel, &unit, 0.95), NAN, NAN, 0);
}

/* 12 events against 8 are 12 of 20: the target at which their exact interval
 * begins has its upper limit there (as test_binomial). */
static void test_counts(void **state)
{
	struct unit unit = { .count = 12, .of = 8 };
	struct funnel funnel = { .type = COUNT_FUNNEL, .scale = COUNT_SCALE };
	double p = 0.36054258730749;

	(void)state;
	funnel.target = p / (1 - p);
	check_close(funnel_exact(&funnel, &unit, 0.95).upper, 1.5, 1e-11);
	funnel.target = 1;
	check_close(funnel_exact(&funnel, &unit, 0.95).lower,
		    1 / funnel_exact(&funnel, &unit, 0.95).upper, 1e-12);
	/* 2 to 1 have all three in one chance of eight */
	unit.count = 2;
	unit.of = 1;
	assert_true(isinf(funnel_exact(&funnel, &unit, 0.95).upper));
}

/* 3 of 6 and 1 of 2: the target is 1/2, and its angle half a right one. */
static void test_proportion(void **state)
{
	struct unit units[] = { { .count = 3, .of = 6 },
				{ .count = 1, .of = 2 } };
	struct funnel funnel = { .type = PROPORTION_FUNNEL,
				 .scale = ARCSINE_SCALE,
				 .target = NAN };
	double s = 1 / (2 * sqrt(6));

	(void)state;
	funnel_fit(&funnel, units, 2, false);
	check_close(funnel.target, 0.5, 0);
	check_close(funnel.phi, 0, 0);
	check_close(funnel.tau2, 0, 0);
	/* sin^2(pi/4 +- x) = (1 +- sin 2x) / 2 */
	check(funnel_adjusted(&funnel, 6, 0.95), (1 - sin(2 * z95 * s)) / 2,
	      (1 + sin(2 * z95 * s)) / 2, 1e-12);
	/* beyond a quarter turn it stays at the end */
	check(funnel_adjusted(&funnel, 1, 0.95), 0, 1, 1e-15);
}

/* The books: what each does to a ratio of 100 expected and tau2 = 0.0075, and
 * to a proportion. */
static void test_books(void **state)
{
	struct funnel funnel = root_funnel(0);
	struct unit unit = { .count = 64, .of = 100, .value = 0.64 };
	struct interval exact = interval_poisson(100, 0.95), ends;
	struct funnel_limits chance = { 0.95, false }, wide = { 0.95, true };

	(void)state;
	funnel.target = 1;
	funnel.tau2 = 0.0075;
	funnel_book("funnelplotr")->limits(&funnel, &unit, 1, wide, &ends);
	check(ends, 1 - 0.1959964, 1 + 0.1959964, 1e-12);
	funnel_book("powerbi")->limits(&funnel, &unit, 1, wide, &ends);
	check(ends, (1 - z95 / 10) * (1 - z95 / 10),
	      (1 + z95 / 10) * (1 + z95 / 10), 1e-12);
	funnel_book("powerbi")->limits(&funnel, &unit, 1, chance, &ends);
	check(ends, exact.lower / 100, exact.upper / 100, 1e-12);
	funnel.type = PROPORTION_FUNNEL;
	funnel.target = 0.5;
	funnel_book("phe")->limits(&funnel, &unit, 1, chance, &ends);
	check(ends, 0.5 - z95 * 0.05, 0.5 + z95 * 0.05, 1e-12);
	assert_null(funnel_book("excel"));
}

/* A value on a limit is within it. A ratio is judged by its own interval in
 * the book of PHE: 64 of 100 has Byar's 49.3 to 81.7. */
static void test_position(void **state)
{
	struct funnel funnel = root_funnel(0);
	struct unit unit = { .count = 64, .of = 100, .value = 0.64 };
	struct interval ends = { 0.64, 0.64 }, none = { NAN, NAN };

	(void)state;
	funnel.target = 1;
	assert_int_equal(funnel_position(funnel_book("own"), &funnel, &unit,
					 ends, 0.95),
			 0);
	ends.lower = 0.7;
	assert_int_equal(funnel_position(funnel_book("own"), &funnel, &unit,
					 ends, 0.95),
			 -1);
	assert_int_equal(funnel_position(funnel_book("own"), &funnel, &unit,
					 none, 0.95),
			 0);
	assert_int_equal(funnel_position(funnel_book("phe"), &funnel, &unit,
					 none, 0.95),
			 -1);
	funnel.target = 0.8;
	assert_int_equal(funnel_position(funnel_book("phe"), &funnel, &unit,
					 none, 0.95),
			 0);
}

/* 5.225 is a little less than it says, 0.125 just that. */
static void test_rounded(void **state)
{
	(void)state;
	check_close(funnel_rounded(5.225), 5.22, 1e-15);
	check_close(funnel_rounded(0.125), 0.12, 1e-15);
	check_close(funnel_rounded(0.135), 0.14, 1e-15);
	check_close(funnel_rounded(7), 7, 0);
}

/* 1000 x 1.05 is 1050, rounded up to hundreds 1100; under half of it the axis
 * begins at 1, and 95% of 900 rounds down to 800. */
static void test_axis(void **state)
{
	struct unit wide[] = { { .of = 10 }, { .of = 1000 } };
	struct unit narrow[] = { { .of = 900 }, { .of = 1000 } };
	struct funnel funnel = { .type = PROPORTION_FUNNEL, .target = 0.5 };
	double points[FUNNEL_AXIS];

	(void)state;
	funnel_axis(wide, 2, points);
	check_close(points[0], 10, 0);
	check_close(points[FUNNEL_AXIS - 1], 1000, 0);
	check_close(points[33] / points[0], pow(100, 1.0 / 3), 1e-12);
	funnel_axis_phe(&funnel, wide, 2, 1, points);
	check_close(points[0], 1, 0);
	check_close(points[FUNNEL_AXIS - 1], 1100, 0);
	funnel_axis_phe(&funnel, narrow, 2, 1, points);
	check_close(points[0], 800, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_poisson),
		cmocka_unit_test(test_binomial),
		cmocka_unit_test(test_dispersion),
		cmocka_unit_test(test_winsorised),
		cmocka_unit_test(test_left_out),
		cmocka_unit_test(test_nothing_observed),
		cmocka_unit_test(test_few_units),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_proportion),
		cmocka_unit_test(test_books),
		cmocka_unit_test(test_position),
		cmocka_unit_test(test_rounded),
		cmocka_unit_test(test_axis),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
