/* condition: the notation, and what holds of missing values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/condition.h"

/* Reads the notation and tells whether the text satisfies it. */
static bool holds(const char *notation, const char *text)
{
	struct condition condition;
	struct value values[4] = { 0 };
	struct value cell = { .text = slice_of(text) };

	assert_null(condition_read(notation, &condition));
	assert_true(condition.count <= 4);
	for (size_t i = 0; i < condition.count; i++)
		values[i].text = condition.values[i];
	return condition_holds(condition.sign, cell, values, condition.count);
}

static void test_columns(void **state)
{
	static const struct {
		const char *notation, *column, *other;
	} cases[] = {
		{ "los_days>365", "los_days", NULL },
		{ " los_days >= 365 ", "los_days", NULL },
		{ "end_date missing", "end_date", NULL },
		{ "end_date\t present", "end_date", NULL },
		{ "start_date<@end_date", "start_date", "end_date" },
		{ "a != @b", "a", "b" },
		{ "missing=missing", "missing", NULL },
	};
	struct condition condition;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_null(condition_read(cases[i].notation, &condition));
		assert_string_equal(condition.column, cases[i].column);
		if (cases[i].other)
			assert_string_equal(condition.other, cases[i].other);
		else
			assert_null(condition.other);
	}
}

static void test_what_holds(void **state)
{
	static const struct {
		const char *notation, *text;
		bool holds;
	} cases[] = {
		{ "a=LOW", "LOW", true },
		{ "a=LOW", "LOWER", false },
		{ "a=LOW|MED", "MED", true },
		{ "a=LOW|MED", "HIGH", false },
		{ "a = LOW | MED ", "MED", true },
		{ "a!=LOW|MED", "MED", false },
		{ "a!=LOW|MED", "HIGH", true },
		{ "a<b", "a", true },
		{ "a<b", "b", false },
		{ "a<=b", "b", true },
		{ "a>b", "ba", true },
		{ "a>=b", "b", true },
		{ "a>=b", "a", false },
		{ "a=@@x", "@x", true },
		{ "a=two words", "two words", true },
		{ "a=", "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(holds(cases[i].notation, cases[i].text),
				 cases[i].holds);
}

/* A missing cell satisfies nothing but !=, and what asks for it. */
static void test_missing(void **state)
{
	(void)state;
	assert_true(holds("a missing", NULL));
	assert_false(holds("a present", NULL));
	assert_true(holds("a=", NULL));
	assert_false(holds("a!=", NULL));
	assert_true(holds("a=LOW|", NULL));
	assert_false(holds("a=LOW", NULL));
	assert_true(holds("a!=LOW", NULL));
	assert_false(holds("a!=LOW|", NULL));
	assert_false(holds("a<LOW", NULL));
	assert_false(holds("a<=LOW", NULL));
	assert_false(holds("a>LOW", NULL));
	assert_false(holds("a>=LOW", NULL));
	assert_false(holds("a missing", "x"));
	assert_true(holds("a present", "x"));
}

/* Between columns missing equals nothing, not even missing. */
static void test_between(void **state)
{
	const struct value none = { 0 };
	const struct value two = { .is_number = true, .number = 2 };
	const struct value ten = { .is_number = true, .number = 10 };

	(void)state;
	assert_true(condition_holds_between(SIGN_LESS, two, ten));
	assert_false(condition_holds_between(SIGN_LESS, ten, two));
	assert_true(condition_holds_between(SIGN_AT_MOST, two, two));
	assert_false(condition_holds_between(SIGN_EQUAL, none, none));
	assert_true(condition_holds_between(SIGN_NOT_EQUAL, none, none));
	assert_false(condition_holds_between(SIGN_LESS, none, ten));
	assert_false(condition_holds_between(SIGN_GREATER, ten, none));
}

static void test_refused(void **state)
{
	static const char *const cases[] = {
		"",     "los_days", "missing", " present", "=3",   "a==3",
		"a=>3", "a<>3",     "a>",      "a<1|2",    "a>=|", "a ~ 3",
	};
	struct condition condition;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_non_null(condition_read(cases[i], &condition));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_what_holds),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_between),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
