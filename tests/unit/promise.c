/* promise: what became of somebody who was to leave a hospital by a day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "stages/methods/promise.h"

enum { LISTED = 100, TARGET = 400 };

/* In hospital A on both days, and for the second half in B too. */
static void test_overlap(void **state)
{
	const struct promise_stay stays[] = {
		{ { 0, FOREVER },
		  true,
		  ENVIRONMENT_MEDIUM,
		  DESTINATION_UNKNOWN,
		  { "A", 1 },
		  50 },
		{ { 300, FOREVER },
		  true,
		  ENVIRONMENT_OPEN,
		  DESTINATION_UNKNOWN,
		  { "B", 1 },
		  49 },
	};
	struct promise found = promise_find(stays, 2, LISTED, TARGET, FOREVER);

	(void)state;
	assert_true(promise_listed(stays, 2, LISTED));
	assert_int_equal(found.outcome, OUTCOME_OTHER_HOSPITAL);
	assert_int_equal(found.environment[1], ENVIRONMENT_MEDIUM);
	assert_int_equal(found.less_restrictive, 'N');
	/* by 1 km, not by more */
	assert_int_equal(found.nearer, 'N');
	assert_ptr_equal(found.from, &stays[0]);
}

static void test_days(void **state)
{
	const struct promise_stay stays[] = {
		{ { 100, 400 },
		  true,
		  ENVIRONMENT_UNKNOWN,
		  DESTINATION_COMMUNITY,
		  { "A", 1 },
		  NAN },
	};

	(void)state;
	assert_false(promise_listed(stays, 1, 99));
	assert_true(promise_listed(stays, 1, 100));
	assert_int_equal(promise_find(stays, 1, 100, 399, FOREVER).outcome,
			 OUTCOME_STILL_IN);
	assert_int_equal(promise_find(stays, 1, 100, 400, FOREVER).outcome,
			 OUTCOME_COMMUNITY);
	assert_int_equal(promise_find(stays, 1, 100, 400, 400).outcome,
			 OUTCOME_DIED);
	assert_int_equal(promise_find(stays, 1, 100, 400, 401).outcome,
			 OUTCOME_COMMUNITY);
	assert_int_equal(promise_find(stays, 1, 100, 400, FOREVER).both, 0);
}

/* One answer of no is enough to say that not both are so. */
static void test_half_known(void **state)
{
	const struct promise_stay stays[] = {
		{ { 0, 200 },
		  true,
		  ENVIRONMENT_LOW,
		  DESTINATION_HOSPITAL,
		  { "A", 1 },
		  50 },
		{ { 200, FOREVER },
		  true,
		  ENVIRONMENT_UNKNOWN,
		  DESTINATION_UNKNOWN,
		  { "B", 1 },
		  60 },
	};
	struct promise found = promise_find(stays, 2, LISTED, TARGET, FOREVER);

	(void)state;
	assert_int_equal(found.less_restrictive, 0);
	assert_int_equal(found.nearer, 'N');
	assert_int_equal(found.both, 'N');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_overlap),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_half_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
