/* interval: closed forms, published values, and the edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/interval.h"
#include "tests/unit/close.h"

static void check(struct interval got, double lower, double upper)
{
	check_close(got.lower, lower, 1e-9);
	check_close(got.upper, upper, 1e-9);
}

/* Source: datasets/published/ci_reference.csv, and for 0 and all of n the
 * formula by hand: z^2 / (n + z^2). */
static void test_wilson(void **state)
{
	const double z = 1.959963984540054;

	(void)state;
	check(interval_wilson(65, 100, 0.95), 0.55254443296887967,
	      0.73635751756902468);
	check(interval_wilson(65, 100, 0.998), 0.49549465740704313,
	      0.77835406140896968);
	check(interval_wilson(0.445, 1, 0.95), 0.043817447720588223,
	      0.93346212769791559);
	check(interval_wilson(0, 18, 0.95), 0, z * z / (18 + z * z));
	check(interval_wilson(18, 18, 0.95), 18 / (18 + z * z), 1);
	check(interval_wilson(0, 0, 0.95), NAN, NAN);
	check(interval_wilson(3, 2, 0.95), NAN, NAN);
	check(interval_wilson(-1, 2, 0.95), NAN, NAN);
	check(interval_wilson(NAN, 2, 0.95), NAN, NAN);
	check(interval_wilson(1, 2, 0), NAN, NAN);
	check(interval_wilson(1, 2, 1), NAN, NAN);
}

/* R: prop.test of 2 of 5 and of 4 of 5; 1 of 2 leaves nothing to correct. */
static void test_wilson_corrected(void **state)
{
	struct interval half = interval_wilson(1, 2, 0.95);

	(void)state;
	check(interval_wilson_corrected(2, 5, 0.95), 0.0725840399856634,
	      0.829576419356412);
	check(interval_wilson_corrected(4, 5, 0.95), 0.298791054072394,
	      0.989470045640983);
	check(interval_wilson_corrected(1, 2, 0.95), half.lower, half.upper);
	check(interval_wilson_corrected(0, 1, 0.95), 0, 0.945379244471148);
	check(interval_wilson_corrected(1, 1, 0.95), 0.054620755528852, 1);
	check(interval_wilson_corrected(1, 0, 0.95), NAN, NAN);
}

/* No event in n: nothing is below (1 - p)^n = 0.025. Source of 12 of 20:
 * R's binom.test. */
static void test_clopper_pearson(void **state)
{
	(void)state;
	check(interval_clopper_pearson(0, 18, 0.95), 0,
	      1 - pow(0.025, 1.0 / 18));
	check(interval_clopper_pearson(18, 18, 0.95), pow(0.025, 1.0 / 18), 1);
	check(interval_clopper_pearson(1, 1, 0.95), 0.025, 1);
	check(interval_clopper_pearson(12, 20, 0.95), 0.36054258730749,
	      0.808809939274693);
	check(interval_clopper_pearson(1, 0, 0.95), NAN, NAN);
	check(interval_clopper_pearson(2, 1, 0.95), NAN, NAN);
}

/* No events: exp(-upper) = 0.025. Others: ci_reference.csv. */
static void test_poisson(void **state)
{
	(void)state;
	check(interval_poisson(0, 0.95), 0, -log(0.025));
	check(interval_poisson(1, 0.95), 0.025317807984289897,
	      5.571643390938898);
	check(interval_poisson(5, 0.998), 0.739371731917839,
	      16.454745203680105);
	check(interval_poisson(-1, 0.95), NAN, NAN);
	check(interval_poisson(NAN, 0.95), NAN, NAN);
}

static void test_byar(void **state)
{
	(void)state;
	check(interval_byar(65, 0.95), 50.163187710459454, 82.849138545939837);
	check(interval_byar(10, 0.998), 2.916318374695686, 24.193724927880535);
	check(interval_byar(1, 0.95), 0.013072132901504351, 5.5637555824752605);
	assert_true(interval_byar(0, 0.95).lower == 0);
	/* the formula itself would go below 0 here */
	assert_true(interval_byar(1, 0.998).lower == 0);
	check(interval_byar(-1, 0.95), NAN, NAN);
}

/* The rule changes between 9 and 10. */
static void test_count(void **state)
{
	struct interval exact = interval_poisson(9, 0.95);
	struct interval byar = interval_byar(10, 0.95);

	(void)state;
	check(interval_count(9, 0.95), exact.lower, exact.upper);
	check(interval_count(10, 0.95), byar.lower, byar.upper);
	check(interval_count(NAN, 0.95), NAN, NAN);
}

/* 20 in 100, per 100: ci_reference.csv. */
static void test_scaled(void **state)
{
	struct interval count = interval_count(20, 0.95);

	(void)state;
	check(interval_scaled(count, 100, 100), 12.211428834875937,
	      30.889880369197066);
	check(interval_scaled(count, 0, 100), NAN, NAN);
	check(interval_scaled(count, NAN, 100), NAN, NAN);
}

/* The mean of 0 and 2 is 1 plus and minus t = tan(0.475 pi), and nothing is
 * known from one value. */
static void test_student(void **state)
{
	double t = tan(0.475 * 3.14159265358979324);

	(void)state;
	check(interval_student(1, sqrt(2), 2, 0.95), 1 - t, 1 + t);
	check(interval_student(5, 0, 30, 0.95), 5, 5);
	check(interval_student(1, NAN, 1, 0.95), NAN, NAN);
	check(interval_student(1, 0, 1, 0.95), NAN, NAN);
	check(interval_student(NAN, 1, 9, 0.95), NAN, NAN);
}

/* Newcombe 1998, Statistics in Medicine 17:873, table II, method 10, which
 * gives four digits; the first proportion there is our second. */
static void test_newcombe(void **state)
{
	static const struct {
		double x2, n2, x1, n1, lower, upper;
	} cases[] = {
		{ 56, 70, 48, 80, 0.0524, 0.3339 },
		{ 9, 10, 3, 10, 0.1705, 0.8090 },
		{ 6, 7, 2, 7, 0.0582, 0.8062 },
		{ 5, 56, 0, 29, -0.0381, 0.1926 },
		{ 0, 10, 0, 20, -0.1611, 0.2775 },
		{ 0, 10, 0, 10, -0.2775, 0.2775 },
		{ 10, 10, 0, 20, 0.6791, 1 },
		{ 10, 10, 0, 10, 0.6075, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct interval ends = interval_newcombe(cases[i].x1,
							 cases[i].n1,
							 cases[i].x2,
							 cases[i].n2, 0.95);

		assert_true(fabs(ends.lower - cases[i].lower) < 0.5001e-4);
		assert_true(fabs(ends.upper - cases[i].upper) < 0.5001e-4);
	}
	check(interval_newcombe(1, 0, 1, 2, 0.95), NAN, NAN);
}

/* 1/2 and 3/4 of 20: the standard error is sqrt(1/80 + 3/320). */
static void test_wald(void **state)
{
	double reach = 1.959963984540054 * sqrt(1.0 / 80 + 3.0 / 320);

	(void)state;
	check(interval_wald(10, 20, 15, 20, 0.95), 0.25 - reach, 0.25 + reach);
	check(interval_wald_corrected(10, 20, 15, 20, 0.95),
	      0.25 - reach - 0.05, 0.25 + reach + 0.05);
	/* no more is taken off than there is */
	check(interval_wald_corrected(10, 20, 10, 20, 0.95),
	      -1.959963984540054 * sqrt(1.0 / 40),
	      1.959963984540054 * sqrt(1.0 / 40));
	check(interval_wald(0, 5, 5, 5, 0.95), 1, 1);
	check(interval_wald(0, 0, 5, 5, 0.95), NAN, NAN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wilson),
		cmocka_unit_test(test_wilson_corrected),
		cmocka_unit_test(test_clopper_pearson),
		cmocka_unit_test(test_poisson),
		cmocka_unit_test(test_byar),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_scaled),
		cmocka_unit_test(test_student),
		cmocka_unit_test(test_newcombe),
		cmocka_unit_test(test_wald),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
