/* crosstab - the numbers and the order that a table of whole keys has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "stages/methods/crosstab.h"

/* Values that one another begins, of all sizes, with bytes before TAB. */
static const char *const values[] = {
	"",
	"a",
	"ab",
	"a\x01",
	"a ",
	"b",
	"eightbts",
	"ninebytes",
	"sixteen bytes ok",
	"sixteen bytes oh",
	"seventeen bytes !",
	"a much longer value, which has no place of its own",
	"\xc3\xa9",
};
enum { VALUES = sizeof values / sizeof *values, COLUMNS = 3 };

struct both {
	struct crosstab *crosstab;
	struct table *table;
	struct key key;
};

static void put(struct both *both, const struct slice *fields, size_t columns)
{
	bool fresh, new;
	size_t number;

	key_begin(&both->key);
	for (size_t i = 0; i < columns; i++)
		key_add(&both->key, fields[i]);
	number = table_put(both->table, both->key.text, &new);
	assert_int_equal(crosstab_put(both->crosstab, fields, &fresh), number);
	assert_int_equal(fresh, new);
}

static void compare(const struct both *both, size_t columns)
{
	const size_t *sorted = crosstab_sorted(both->crosstab);
	const size_t *expected = table_sorted(both->table);
	size_t count = table_count(both->table);

	assert_int_equal(crosstab_count(both->crosstab), count);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(sorted[i], expected[i]);
		for (size_t c = 0; c < columns; c++)
			assert_true(slice_equals(
				crosstab_field(both->crosstab, i, c),
				key_field(table_key(both->table, i), c)));
	}
}

/* A copy of the text that has slack. */
static struct slice field_of(const char *text)
{
	static char room[COLUMNS][64 + SLICE_SLACK];
	static size_t next;
	char *at = room[next++ % COLUMNS];

	return (struct slice){ at, (size_t)sprintf(at, "%s", text) };
}

static void agrees_with_a_table(void **state)
{
	struct both both = { .crosstab = crosstab_new(COLUMNS),
			     .table = table_new() };
	uint32_t dice = 1;

	(void)state;
	for (size_t i = 0; i < 5000; i++) {
		struct slice fields[COLUMNS];

		for (size_t c = 0; c < COLUMNS; c++) {
			dice = dice * 1664525 + 1013904223;
			fields[c] = field_of(values[(dice >> 16) % VALUES]);
		}
		put(&both, fields, COLUMNS);
	}
	compare(&both, COLUMNS);
}

/* So many values that the array is given up on the way. */
static void takes_many_values(void **state)
{
	struct both both = { .crosstab = crosstab_new(2),
			     .table = table_new() };

	(void)state;
	for (size_t i = 0; i < 40000; i++) {
		struct slice fields[2];
		char text[32];

		sprintf(text, "%zu", i * 7919 % 20011);
		fields[0] = field_of(text);
		fields[1] = field_of(values[i % 3]);
		put(&both, fields, 2);
	}
	compare(&both, 2);
}

static void is_empty_at_first(void **state)
{
	struct crosstab *crosstab = crosstab_new(1);

	(void)state;
	assert_int_equal(crosstab_count(crosstab), 0);
	assert_non_null(crosstab_sorted(crosstab));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_a_table),
		cmocka_unit_test(takes_many_values),
		cmocka_unit_test(is_empty_at_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
