/* band: limits, fractions, holes and missing values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/band.h"
#include "tests/unit/close.h"

/* Minutes of a physical restraint, out of order, and one for no minutes. */
static struct band minutes[] = {
	{ 61, NAN, "60+", 4 },  { NAN, NAN, "none", 9 }, { 0, 10, "0-10", 1 },
	{ 31, 60, "31-60", 3 }, { 11, 30, "11-30", 2 },
};

static const struct {
	double value;
	const char *label;
} cases[] = {
	{ 0, "0-10" },      { 10, "0-10" },    { 10.5, "0-10" },
	{ 10.999, "0-10" }, { 11, "11-30" },   { 30.5, "11-30" },
	{ 60, "31-60" },    { 60.5, "31-60" }, { 61, "60+" },
	{ 1e9, "60+" },     { -0.5, NULL },    { NAN, "none" },
};

static const char *label_of(const struct bands *bands, double value)
{
	const struct band *band = bands_find(bands, value);

	return band ? band->label : NULL;
}

static void check_label(const struct bands *bands, double value,
			const char *label)
{
	const char *found = label_of(bands, value);

	assert_int_equal(!found, !label);
	if (label)
		assert_string_equal(found, label);
}

static void test_minutes(void **state)
{
	struct bands bands;

	(void)state;
	assert_null(bands_set(&bands, minutes, 5));
	assert_int_equal(bands.count, 4);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_label(&bands, cases[i].value, cases[i].label);
}

/* Planned discharge: overdue has no lower limit. */
static void test_open_below(void **state)
{
	struct band items[] = { { NAN, -1, "overdue", 1 },
				{ 0, 91, "soon", 2 } };
	struct bands bands;

	(void)state;
	assert_null(bands_set(&bands, items, 2));
	check_label(&bands, -1e6, "overdue");
	check_label(&bands, -0.5, "overdue");
	check_label(&bands, 0, "soon");
	check_label(&bands, 91.5, "soon");
	check_label(&bands, 92, NULL);
	check_label(&bands, NAN, NULL);
}

static void test_hole(void **state)
{
	struct band items[] = { { 0, 10, "low", 1 }, { 20, 30, "high", 2 } };
	struct bands bands;

	(void)state;
	assert_null(bands_set(&bands, items, 2));
	check_label(&bands, 10.5, "low");
	check_label(&bands, 11, NULL);
	check_label(&bands, 19.9, NULL);
	check_label(&bands, 20, "high");
}

static void test_wrong_lists(void **state)
{
	struct band overlap[] = { { 0, 10, "a", 1 }, { 5, 20, "b", 2 } };
	struct band backwards[] = { { 10, 0, "a", 1 } };
	struct band twice[] = { { 0, 5, "a", 1 },
				{ NAN, NAN, "b", 2 },
				{ NAN, NAN, "c", 3 } };
	struct band equal[] = { { 0, NAN, "a", 1 }, { 0, NAN, "b", 2 } };
	struct bands bands;

	(void)state;
	assert_string_equal(bands_set(&bands, overlap, 2),
			    "has bands that overlap");
	assert_string_equal(bands_set(&bands, backwards, 1),
			    "has a band that ends before it begins");
	assert_string_equal(bands_set(&bands, twice, 3),
			    "has two bands without limits");
	assert_string_equal(bands_set(&bands, equal, 2),
			    "has two bands with one lower limit");
	assert_string_equal(bands_set(&bands, NULL, 0), "has no band");
	assert_string_equal(bands_set(&bands, &twice[1], 1), "has no band");
}

/* Whole km are banded, so the border between 0-10 and 11-20 is 10.5. */
static void test_border(void **state)
{
	struct band items[] = { { 0, 10, "a", 1 },
				{ 11, 20, "b", 2 },
				{ 21, NAN, "c", 3 } };
	struct bands bands;

	(void)state;
	assert_null(bands_set(&bands, items, 3));
	check_close(bands_border(&bands, 10.5), 0, 1e-12);
	check_close(bands_border(&bands, 0), 10.5, 1e-12);
	check_close(bands_border(&bands, 15), 4.5, 1e-12);
	check_close(bands_border(&bands, 100), 79.5, 1e-12);
	check_close(bands_border(&bands, NAN), NAN, 0);
	assert_null(bands_set(&bands, items, 1));
	assert_true(isinf(bands_border(&bands, 3)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_minutes),
		cmocka_unit_test(test_open_below),
		cmocka_unit_test(test_hole),
		cmocka_unit_test(test_wrong_lists),
		cmocka_unit_test(test_border),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
