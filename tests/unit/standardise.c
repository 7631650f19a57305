/* standardise: cases where it is the crude rate, and the edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/standardise.h"
#include "tests/unit/close.h"

/* 0.8 x 10/1000 + 0.2 x 30/1000 = 0.014, whose variance is 0.0008^2 x 10 +
 * 0.0002^2 x 30. */
static void test_direct(void **state)
{
	const struct direct_stratum strata[] = { { 10, 1000, 800, 1 },
						 { 30, 1000, 200, 1 } };
	struct direct direct = direct_rate(strata, 2, 1000);

	(void)state;
	check_close(direct.count, 40, 0);
	check_close(direct.value, 0.014, 1e-14);
	check_close(direct.variance / 7.6e-6, 1, 1e-13);
	check_close(direct.widest, 0.0008, 1e-14);
}

/* A standard population like the own one changes nothing: the intervals are
 * those of the crude rate, Byar's and the exact one. */
static void test_crude(void **state)
{
	const struct direct_stratum strata[] = { { 5, 100, 1000, 1 },
						 { 7, 300, 3000, 1 } };
	struct direct direct = direct_rate(strata, 2, 4000);
	struct interval byar = interval_byar(12, 0.95);
	struct interval exact = interval_poisson(12, 0.95);

	(void)state;
	check_close(interval_dobson(&direct, 0.95).lower, byar.lower / 400,
		    1e-12);
	check_close(interval_dobson(&direct, 0.95).upper, byar.upper / 400,
		    1e-12);
	check_close(interval_gamma(&direct, 0.95).lower, exact.lower / 400,
		    1e-11);
	check_close(interval_gamma(&direct, 0.95).upper, exact.upper / 400,
		    1e-11);
}

/* One event of the widest weight could hide: -ln 0.025 of them. */
static void test_no_events(void **state)
{
	const struct direct_stratum strata[] = { { 0, 100, 10, 1 },
						 { 0, 300, 90, 1 } };
	struct direct direct = direct_rate(strata, 2, 100);

	(void)state;
	check_close(direct.value, 0, 0);
	assert_true(interval_gamma(&direct, 0.95).lower == 0);
	check_close(interval_gamma(&direct, 0.95).upper, -log(0.025) * 0.003,
		    1e-12);
	check_close(interval_dobson(&direct, 0.95).upper, NAN, 0);
}

/* 4 people once and 3 people three times: 13 events; variance (4 + 27) w^2. */
static void test_repeats(void **state)
{
	const struct direct_stratum strata[] = { { 4, 50, 100, 1 },
						 { 3, 50, 100, 3 } };
	struct direct direct = direct_rate(strata, 2, 100);

	(void)state;
	check_close(direct.count, 13, 0);
	check_close(direct.value, 13.0 / 50, 1e-14);
	check_close(direct.variance, 31.0 / 2500, 1e-14);
}

static void test_gaps(void **state)
{
	const struct direct_stratum missing[] = { { NAN, 50, 100, 1 } };
	const struct direct_stratum nobody[] = { { 0, 0, 100, 1 } };
	const struct indirect_stratum unknown[] = { { 50, 3, 0 } };

	(void)state;
	check_close(direct_rate(missing, 1, 100).value, NAN, 0);
	check_close(direct_rate(nobody, 1, 100).value, NAN, 0);
	check_close(indirect_rate(unknown, 1).expected, NAN, 0);
}

/* 100 x 5/1000 + 300 x 20/1000 = 6.5. */
static void test_indirect(void **state)
{
	const struct indirect_stratum strata[] = { { 100, 5, 1000 },
						   { 300, 20, 1000 } };
	struct indirect indirect = indirect_rate(strata, 2);

	(void)state;
	check_close(indirect.expected, 6.5, 1e-14);
	check_close(indirect.reference, 0.0125, 1e-14);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_direct),
		cmocka_unit_test(test_crude),
		cmocka_unit_test(test_no_events),
		cmocka_unit_test(test_repeats),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_indirect),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
