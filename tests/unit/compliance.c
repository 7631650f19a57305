/* compliance: results of criteria, and what they come to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "stages/methods/compliance.h"

static void test_results(void **state)
{
	(void)state;
	assert_int_equal(check_result_of(slice_of("MET")), CHECK_MET);
	assert_int_equal(check_result_of(slice_of("NA")), CHECK_NOT_APPLICABLE);
	assert_int_equal(check_result_of(slice_of("met")), CHECK_UNKNOWN);
	assert_int_equal(check_result_of((struct slice){ 0 }), CHECK_UNKNOWN);
}

static void test_exceptions(void **state)
{
	struct slice none = { 0 };

	(void)state;
	assert_true(exception_allowed(slice_of("E4"), slice_of("E1|E4")));
	assert_true(exception_allowed(slice_of("E4"), slice_of("E1 | E4")));
	assert_false(exception_allowed(slice_of("E"), slice_of("E1|E4")));
	assert_false(exception_allowed(slice_of("E4"), none));
	assert_true(exception_allowed(none, none));
}

static void test_counts(void **state)
{
	struct compliance all = { 0 };

	(void)state;
	assert_int_equal(compliance_denominator(&all), 0);
	for (int i = 0; i < CHECK_RESULTS; i++)
		compliance_add(&all, (enum check_result)i);
	compliance_add(&all, CHECK_UNKNOWN);
	assert_int_equal(compliance_rows(&all), 8);
	assert_int_equal(compliance_denominator(&all), 6);
	assert_int_equal(all.counts[CHECK_NOT_RECORDED], 2);
	assert_true(compliance_counts(CHECK_NOT_ALLOWED));
	assert_true(compliance_counts(CHECK_UNKNOWN));
	assert_false(compliance_counts(CHECK_EXCEPTION));
	assert_false(compliance_counts(CHECK_NOT_APPLICABLE));
}

/* 57 of 60 is 95% exactly, though 0.95 is no binary fraction. */
static void test_colours(void **state)
{
	struct compliance some = { { [CHECK_MET] = 57, [CHECK_NOT_MET] = 3 } };
	struct compliance few = { { [CHECK_MET] = 4, [CHECK_EXCEPTION] = 9 } };

	(void)state;
	assert_string_equal(compliance_rag(&some, 95, 10), "GREEN");
	assert_string_equal(compliance_rag(&some, 95.1, 10), "AMBER");
	assert_string_equal(compliance_rag(&some, 100, 5), "AMBER");
	assert_string_equal(compliance_rag(&some, 100, 4.9), "RED");
	assert_string_equal(compliance_rag(&few, 50, 10), "GREY");
	assert_null(compliance_rag(&some, NAN, 10));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_results),
		cmocka_unit_test(test_exceptions),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
