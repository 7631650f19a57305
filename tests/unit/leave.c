/* leave: days away from a bed that is held. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "stages/methods/leave.h"

static void test_of_stay(void **state)
{
	struct leave_book book = { 0 };
	const struct spell *found;
	size_t count;

	(void)state;
	leave_of(&book, slice_of("S1"), (struct spell){ 0, 50 }, false, &count);
	assert_int_equal(count, 0);
	leave_add(&book, slice_of("S1"), (struct spell){ 40, FOREVER }, true);
	leave_add(&book, slice_of("S1"), (struct spell){ 5, 10 }, false);
	leave_add(&book, slice_of("S2"), (struct spell){ 20, 22 }, false);
	leave_add(&book, slice_of("S1"), (struct spell){ 8, 12 }, false);
	leave_add(&book, slice_of("S1"), (struct spell){ 60, 70 }, false);

	found = leave_of(&book, slice_of("S1"), (struct spell){ 6, 50 }, false,
			 &count);
	assert_int_equal(count, 2);
	assert_int_equal(found[0].start, 6);
	assert_int_equal(found[0].end, 12);
	assert_int_equal(found[1].start, 40);
	assert_int_equal(found[1].end, 50);

	found = leave_of(&book, slice_of("S1"), (struct spell){ 0, FOREVER },
			 true, &count);
	assert_int_equal(count, 1);
	assert_int_equal(found[0].end, FOREVER);
}

/* Two stays of a chain overlap; the third begins another chain. */
static void test_days(void **state)
{
	struct leave_book book = { 0 };

	(void)state;
	leave_add(&book, slice_of("S1"), (struct spell){ 40, FOREVER }, true);
	leave_add(&book, slice_of("S1"), (struct spell){ 5, 10 }, false);
	leave_add(&book, slice_of("S2"), (struct spell){ 8, 42 }, false);
	assert_int_equal(leave_tell(&book, slice_of("S1"),
				    (struct spell){ 0, 50 }, true),
			 15);
	assert_int_equal(leave_tell(&book, slice_of("S2"),
				    (struct spell){ 6, 60 }, false),
			 30);
	assert_int_equal(leave_tell(&book, slice_of("S2"),
				    (struct spell){ 9, 60 }, true),
			 33);
}

static void test_text(void **state)
{
	struct spell spells[] = {
		{ date_of(2024, 12, 1), date_of(2025, 2, 1) },
		{ date_of(2025, 3, 1), FOREVER },
	};
	char *text = leave_text(pool_run(), spells, 2);
	struct slice slice = slice_of(text);

	(void)state;
	assert_string_equal(text, "2024-12-01/2025-02-01;2025-03-01/");
	assert_false(leave_covers(slice, date_of(2024, 11, 30)));
	assert_true(leave_covers(slice, date_of(2024, 12, 1)));
	assert_true(leave_covers(slice, date_of(2025, 1, 31)));
	assert_false(leave_covers(slice, date_of(2025, 2, 1)));
	assert_true(leave_covers(slice, date_of(2030, 1, 1)));
	assert_null(leave_text(pool_run(), spells, 0));
	assert_false(leave_covers(slice_of(NULL), 0));
	assert_false(leave_covers(slice_of("\\N"), 0));
}

/* By default from 30 November 2024. */
static void test_left_out(void **state)
{
	(void)state;
	assert_false(leave_left_out("auto", date_of(2024, 11, 29)));
	assert_true(leave_left_out("auto", date_of(2024, 11, 30)));
	assert_true(leave_left_out("yes", date_of(2014, 3, 31)));
	assert_false(leave_left_out("no", date_of(2025, 3, 31)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_of_stay),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
