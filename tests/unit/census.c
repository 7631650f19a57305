/* census: who is counted where on a day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/table.h"
#include "stages/methods/census.h"
#include "tests/unit/close.h"

static const int days[] = { 100, 200 };

static void add(struct census_book *book, const char *person,
		const char *provider, struct spell spell,
		enum environment environment)
{
	const struct slice fields[] = { slice_of(provider) };

	census_add(book, slice_of(person), fields,
		   (struct census_stay){ spell, environment, NULL });
}

static const struct census_cell *cells_of(const struct census_book *book,
					  const char *key)
{
	size_t group = table_find(book->keys, slice_of(key));

	assert_true(group != SIZE_MAX);
	return book->groups[group]->cells;
}

/* P1 is in two places on day 100 and counts where the later stay is; who
 * leaves on the day is not there, who comes is. */
static void test_people(void **state)
{
	struct census_book book = census_new(
		(struct census_plan){ 1, 1, days, 2, "no" });

	(void)state;
	add(&book, "P1", "A", (struct spell){ 10, FOREVER }, ENVIRONMENT_LOW);
	add(&book, "P1", "B", (struct spell){ 50, 150 }, ENVIRONMENT_OPEN);
	add(&book, "P2", "A", (struct spell){ 10, 100 }, ENVIRONMENT_LOW);
	add(&book, "P3", "\\N", (struct spell){ 100, 101 }, ENVIRONMENT_LOW);
	census_count(&book);
	assert_int_equal(cells_of(&book, "B")[0].people, 1);
	assert_int_equal(cells_of(&book, "A")[0].people, 0);
	assert_int_equal(cells_of(&book, "A")[0].stays, 1);
	assert_int_equal(cells_of(&book, "A")[1].people, 1);
	assert_int_equal(book.known[0], 1);
	assert_int_equal(book.unknown[0], 1);
	check_close(census_share(&book, table_find(book.keys, slice_of("B")), 0,
				 false),
		    100, 0);
	check_close(census_share(&book, table_find(book.keys, slice_of("B")), 0,
				 true),
		    50, 0);
	assert_true(isnan(census_share(
		&book, table_find(book.keys, slice_of("\\N")), 0, false)));
}

/* By environment the most restrictive of the open stays counts. */
static void test_environment(void **state)
{
	struct census_book book = census_new(
		(struct census_plan){ 1, 0, days, 1, "no" });

	(void)state;
	add(&book, "P1", "", (struct spell){ 10, FOREVER }, ENVIRONMENT_HIGH);
	add(&book, "P1", "", (struct spell){ 50, FOREVER }, ENVIRONMENT_OPEN);
	census_count(&book);
	assert_int_equal(cells_of(&book, "HIGH")[0].people, 1);
	assert_int_equal(cells_of(&book, "OPEN")[0].people, 0);
	assert_int_equal(cells_of(&book, "OPEN")[0].stays, 1);
}

static void test_nobody(void **state)
{
	struct census_book book = census_new(
		(struct census_plan){ 0, 0, days, 2, "no" });

	(void)state;
	census_count(&book);
	assert_int_equal(book.group_count, 1);
	assert_int_equal(book.groups[0]->cells[1].people, 0);
	assert_true(isnan(census_share(&book, 0, 0, true)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_people),
		cmocka_unit_test(test_environment),
		cmocka_unit_test(test_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
