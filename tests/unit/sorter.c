/* sorter: keys order as the values they stand for; rows in memory and through
 * files come out the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "pipeline/number.h"
#include "stages/methods/sorter.h"

static struct sortkey made[2];

static int order_of_made(void)
{
	int order = slice_compare(made[0].text, made[1].text);

	return (order > 0) - (order < 0);
}

static int order_of_numbers(double a, double b, bool down)
{
	sortkey_begin(&made[0]);
	sortkey_number(&made[0], a, down);
	sortkey_begin(&made[1]);
	sortkey_number(&made[1], b, down);
	return order_of_made();
}

/* Each text is followed by a number that would decide otherwise. */
static int order_of_texts(struct slice a, struct slice b, bool down)
{
	sortkey_begin(&made[0]);
	sortkey_text(&made[0], a, down);
	sortkey_number(&made[0], 2, false);
	sortkey_begin(&made[1]);
	sortkey_text(&made[1], b, down);
	sortkey_number(&made[1], 1, false);
	return order_of_made();
}

static void test_numbers(void **state)
{
	static const double ascending[] = { -1e308, -2,     -1,   -1e-308,
					    0,      1e-308, 1,    1.5,
					    2,      10,     1e15, 1e308 };
	const size_t count = sizeof ascending / sizeof *ascending;

	(void)state;
	for (size_t i = 0; i + 1 < count; i++) {
		assert_int_equal(order_of_numbers(ascending[i],
						  ascending[i + 1], false),
				 -1);
		assert_int_equal(order_of_numbers(ascending[i],
						  ascending[i + 1], true),
				 1);
	}
	assert_int_equal(order_of_numbers(3, 3, false), 0);
}

static void test_texts(void **state)
{
	static const struct slice ascending[] = {
		{ "", 0 },   { "\0", 1 },  { "\0a", 2 },
		{ "a", 1 },  { "a\0", 2 }, { "a\xff", 2 },
		{ "aa", 2 }, { "b", 1 },   { "\xff", 1 },
	};
	static const size_t sorted[] = { 0, 1, 2, 3, 4, 6, 5, 7, 8 };

	(void)state;
	for (size_t i = 0; i + 1 < sizeof sorted / sizeof *sorted; i++) {
		struct slice a = ascending[sorted[i]];
		struct slice b = ascending[sorted[i + 1]];

		assert_int_equal(order_of_texts(a, b, false), -1);
		assert_int_equal(order_of_texts(a, b, true), 1);
	}
}

static void test_missing(void **state)
{
	(void)state;
	for (int last = 0; last <= 1; last++) {
		sortkey_begin(&made[0]);
		sortkey_missing(&made[0], last);
		sortkey_begin(&made[1]);
		sortkey_number(&made[1], last ? 1e308 : -1e308, false);
		assert_int_equal(order_of_made(), last ? 1 : -1);
		sortkey_begin(&made[1]);
		sortkey_text(&made[1], slice_of(last ? "\xff" : ""), true);
		assert_int_equal(order_of_made(), last ? 1 : -1);
	}
}

/* Rows "0" to "count - 1" with the key i * 7 mod 11; the place of each row in
 * its key's turn must be kept. */
static void check_sort(size_t memory, int count, bool spills)
{
	struct sorter *sorter = sorter_new(memory);
	struct sortkey key = { 0 };
	long before = -1, before_key = -1, number;
	int rows = 0;
	struct slice row;
	char text[16];

	for (int i = 0; i < count; i++) {
		sortkey_begin(&key);
		sortkey_number(&key, i * 7 % 11, false);
		snprintf(text, sizeof text, "%d", i);
		sorter_add(sorter, key.text, slice_of(text));
	}
	while (sorter_next(sorter, &row)) {
		assert_true(number_read_whole(row, &number));
		assert_true(number * 7 % 11 > before_key ||
			    (number * 7 % 11 == before_key && number > before));
		before = number;
		before_key = number * 7 % 11;
		rows++;
	}
	assert_false(sorter_next(sorter, &row));
	assert_int_equal(rows, count);
	assert_int_equal(sorter_spills(sorter) > 0, spills);
}

static void test_in_memory(void **state)
{
	(void)state;
	check_sort(1 << 20, 0, false);
	check_sort(1 << 20, 1, false);
	check_sort(1 << 20, 1000, false);
}

/* A hundred rows a file, so that there are more files than are merged at
 * once; and memory for less than one row. */
static void test_through_files(void **state)
{
	(void)state;
	check_sort(11000, 1000, true);
	check_sort(11000, 20000, true);
	check_sort(1, 200, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_in_memory),
		cmocka_unit_test(test_through_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
