/* rate: groups of shared and own parts, and the three counts of a cell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "stages/methods/rate.h"
#include "tests/unit/close.h"

/* Provider, which the bed days have, and type, which they lack. */
static const bool shared[] = { true, false };

static void add(struct rate_book *book, const char *provider, const char *type,
		const char *incident, const char *intervention)
{
	const struct slice fields[] = { slice_of(provider), slice_of(type) };
	const struct rate_event event = { slice_of(incident),
					  slice_of(intervention),
					  slice_of("P1") };

	rate_add_event(book, rate_group(book, fields), 0, &event);
}

/* Twice the same pair is one event; without an intervention each record is an
 * event of its own. */
static void test_counts(void **state)
{
	struct rate_book book = rate_book_new(shared, 2);
	struct rate_cell cell;

	(void)state;
	add(&book, "A", "01", "I1", "R1");
	add(&book, "A", "01", "I1", "R1");
	add(&book, "A", "01", "I1", "R2");
	add(&book, "A", "01", "I2", "\\N");
	add(&book, "A", "01", "I2", "\\N");
	add(&book, "A", "01", "\\N", "\\N");
	cell = rate_cell_of(&book, slice_of("A\t01"), 0);
	assert_int_equal(cell.events, 5);
	assert_int_equal(cell.incidents, 2);
	assert_int_equal(cell.people, 1);
	cell = rate_cell_of(&book, slice_of("A\t01"), 1);
	assert_int_equal(cell.events, 0);
}

/* An incident, an intervention and a person of one name are three things, and
 * so is each of them in another period: 500 of each in 40 periods, twice. */
static void test_many(void **state)
{
	struct rate_book book = rate_book_new(NULL, 0);
	struct slice all = rate_group(&book, NULL);
	const int count = 500, periods = 40;

	(void)state;
	for (int i = 0; i < 2 * count * periods; i++) {
		char name[8];
		struct rate_event event;

		snprintf(name, sizeof name, "X%04d", i / periods % count);
		event = (struct rate_event){ slice_of(name), slice_of(name),
					     slice_of(name) };
		rate_add_event(&book, all, (size_t)(i % periods), &event);
	}
	for (int i = 0; i < periods; i++) {
		struct rate_cell cell = rate_cell_of(&book, all, (size_t)i);

		assert_int_equal(cell.events, count);
		assert_int_equal(cell.incidents, count);
		assert_int_equal(cell.people, count);
	}
}

static void test_beds(void **state)
{
	const struct slice a[] = { slice_of("A"), slice_of("any") };
	struct rate_book book = rate_book_new(shared, 2);

	(void)state;
	assert_true(rate_add_beds(&book, a, 0, (struct rate_beds){ 300, 10 }));
	assert_true(rate_add_beds(&book, a, 1, (struct rate_beds){ 200, 9 }));
	assert_false(rate_add_beds(&book, a, 0, (struct rate_beds){ 1, 1 }));
	check_close(rate_beds_of(&book, slice_of("A\t01"), 0).days, 300, 0);
	check_close(rate_beds_of(&book, slice_of("A\t02"), 1).people, 9, 0);
	assert_true(isnan(rate_beds_of(&book, slice_of("B\t01"), 0).days));
}

/* A and B, each with 01 (an event), 05 and 06 (always): six groups. */
static void test_fill(void **state)
{
	static const char *const always[] = { "05", "06" };
	const struct slice b[] = { slice_of("B"), slice_of("") };
	struct rate_book book = rate_book_new(shared, 2);

	(void)state;
	add(&book, "A", "01", "I1", "R1");
	rate_add_beds(&book, b, 0, (struct rate_beds){ 100, 3 });
	rate_fill(&book, always, 2);
	assert_int_equal(table_count(book.groups), 6);
	assert_true(table_find(book.groups, slice_of("B\t01")) != SIZE_MAX);
	assert_true(table_find(book.groups, slice_of("A\t06")) != SIZE_MAX);
}

static void test_no_fields(void **state)
{
	struct rate_book book = rate_book_new(NULL, 0);

	(void)state;
	rate_fill(&book, NULL, 0);
	assert_int_equal(table_count(book.groups), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),    cmocka_unit_test(test_many),
		cmocka_unit_test(test_beds),      cmocka_unit_test(test_fill),
		cmocka_unit_test(test_no_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
