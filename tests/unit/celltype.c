/* celltype: what cells are, and what columns are taken for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/celltype.h"

static void test_cells(void **state)
{
	static const struct {
		const char *cell;
		enum type type;
		bool good;
	} rows[] = {
		{ "12.5", NUMBER, true },      { "12,5", NUMBER, false },
		{ "2014-02-28", DATE, true },  { "2014-02-29", DATE, false },
		{ "23:59", TIME, true },       { "24:00", TIME, false },
		{ "Y", FLAG, true },           { "y", FLAG, false },
		{ "a\\tb\\\\", TEXT, true },   { "a\\b", TEXT, false },
		{ "ends in \\", TEXT, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(!celltype_wrong(slice_of(rows[i].cell),
						 rows[i].type),
				 rows[i].good);
	assert_string_equal(celltype_wrong(slice_of("y"), FLAG),
			    "is neither Y nor N");
}

static enum type type_of_cells(const char *cells)
{
	struct celltype column = { 0 };
	struct slice rest = slice_of(cells);

	while (rest.at)
		celltype_add(&column, slice_cut(&rest, '|'));
	return celltype_of(&column);
}

static void test_columns(void **state)
{
	(void)state;
	assert_int_equal(type_of_cells("1| -2.5 ||\\N|0|0.5"), NUMBER);
	assert_int_equal(type_of_cells("1|01"), TEXT);
	assert_int_equal(type_of_cells("2014-01-01||2014-01-31"), DATE);
	assert_int_equal(type_of_cells("2014-01-01|7"), TEXT);
	assert_int_equal(type_of_cells("a|1|2"), TEXT);
	assert_int_equal(type_of_cells("|\\N"), TEXT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
