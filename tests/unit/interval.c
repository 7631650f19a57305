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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wilson),
		cmocka_unit_test(test_clopper_pearson),
		cmocka_unit_test(test_poisson),
		cmocka_unit_test(test_byar),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_scaled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
