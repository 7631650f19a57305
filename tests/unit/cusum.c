/* cusum: sums worked by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/cusum.h"
#include "tests/unit/close.h"

/* The sums after the next case, in steps of ln(4/3). */
static void check(struct cusum *cusum, bool event, double up, double down,
		  bool signal)
{
	const struct cusum_case found = cusum_add(cusum, event);
	const double step = log(4.0 / 3);

	check_close(found.step_up, event ? step : log(2.0 / 3), 1e-12);
	check_close(found.step_down, event ? log(2.0 / 3) : step, 1e-12);
	check_close(found.up, up * step, 1e-12);
	check_close(found.down, down * step, 1e-12);
	assert_int_equal(found.signal_up, signal);
	assert_false(found.signal_down);
}

/* Expected are even odds; twice the odds are 2 in 3, half of them 1 in 3. An
 * event adds ln(4/3) and none takes ln(3/2) away, down to 0. */
static void test_sums(void **state)
{
	struct cusum cusum = cusum_of(0.5, 2, 2.5 * log(4.0 / 3));

	(void)state;
	check(&cusum, true, 1, 0, false);
	check(&cusum, false, 0, -1, false);
	check(&cusum, true, 1, 0, false);
	check(&cusum, true, 2, 0, false);
	check(&cusum, true, 3, 0, true);
	/* then from 0 again */
	check(&cusum, true, 1, 0, false);
}

static void test_edges(void **state)
{
	const double values[] = { 1, NAN, 0, 0, 1, 1, 1 };
	const double none[] = { NAN };

	(void)state;
	check_close(cusum_share(values, 7, 4), 0.5, 1e-12);
	check_close(cusum_share(values, 7, 100), 4.0 / 6, 1e-12);
	assert_true(isnan(cusum_share(none, 1, 4)));
	assert_true(isnan(cusum_of(0, 2, 3.5).step_up[0]));
	assert_true(isnan(cusum_of(1, 2, 3.5).step_up[1]));
	assert_true(isnan(cusum_of(0.1, 1, 3.5).step_up[1]));
	assert_true(isnan(cusum_of(NAN, 2, 3.5).step_down[0]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_edges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
