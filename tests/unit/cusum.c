/* cusum: sums worked by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/cusum.h"
#include "tests/unit/close.h"

/* Expected are even odds; twice the odds are 2 in 3, half of them 1 in 3. An
 * event adds ln(4/3) or ln(2/3), none ln(2/3) or ln(4/3). */
static void test_sums(void **state)
{
	const double more = log(4.0 / 3), less = log(2.0 / 3);
	struct cusum cusum = cusum_of(0.5, 2, 2.5 * log(4.0 / 3));
	struct cusum_case found;

	(void)state;
	found = cusum_add(&cusum, true);
	check_close(found.step_up, more, 1e-12);
	check_close(found.step_down, less, 1e-12);
	check_close(found.up, more, 1e-12);
	check_close(found.down, 0, 0);
	found = cusum_add(&cusum, false);
	check_close(found.up, 0, 0);
	check_close(found.down, -more, 1e-12);
	cusum_add(&cusum, true);
	cusum_add(&cusum, true);
	assert_false(found.signal_up);
	found = cusum_add(&cusum, true);
	assert_true(found.signal_up);
	check_close(found.up, 3 * more, 1e-12);
	/* then from 0 again */
	found = cusum_add(&cusum, true);
	assert_false(found.signal_up);
	check_close(found.up, more, 1e-12);
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
