/* number - strict reading, shortest writing, one rounding. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/number.h"

struct reading {
	const char *text;
	bool good;
	double number;
};

static const struct reading readings[] = {
	{ "0", true, 0 },
	{ "-0", true, 0 },
	{ "007", true, 7 },
	{ "+12", true, 12 },
	{ "-3.5", true, -3.5 },
	{ ".5", true, 0.5 },
	{ "1e3", true, 1000 },
	{ "2.5E-1", true, 0.25 },
	{ "9007199254740993", true, 9007199254740992.0 },
	{ "1.7976931348623157e308", true, 1.7976931348623157e308 },
	{ "1e-400", true, 0 },
	{ "", false, 0 },
	{ "-", false, 0 },
	{ ".", false, 0 },
	{ "5.", false, 0 },
	{ "1e", false, 0 },
	{ "1e+", false, 0 },
	{ " 1", false, 0 },
	{ "1 ", false, 0 },
	{ "1,000", false, 0 },
	{ "0x10", false, 0 },
	{ "inf", false, 0 },
	{ "nan", false, 0 },
	{ "1e400", false, 0 },
	{ "--1", false, 0 },
	{ "1.2.3", false, 0 },
	{ "12a", false, 0 },
};

static void reads_strictly(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		const struct reading *row = &readings[i];
		double number = 99;
		bool good = number_read(slice_of(row->text), &number);

		if (good != row->good ||
		    (good ? number != row->number : number != 99))
			fail_msg("'%s' gave %d, %.17g", row->text, good,
				 number);
	}
}

static void reads_whole_numbers(void **state)
{
	long number = 99;

	(void)state;
	assert_true(
		number_read_whole(slice_of("9223372036854775807"), &number));
	assert_int_equal(number, 9223372036854775807L);
	assert_true(
		number_read_whole(slice_of("-9223372036854775808"), &number));
	assert_true(number == (-9223372036854775807L - 1));
	assert_false(
		number_read_whole(slice_of("9223372036854775808"), &number));
	assert_false(number_read_whole(slice_of("1.0"), &number));
	assert_false(number_read_whole(slice_of("+1"), &number));
	assert_false(number_read_whole(slice_of("-"), &number));
	assert_false(number_read_whole(slice_of(""), &number));
}

struct writing {
	double number;
	const char *text;
};

static const struct writing writings[] = {
	{ 0, "0" },
	{ -0.0, "0" },
	{ 688, "688" },
	{ -12, "-12" },
	{ 0.1, "0.1" },
	{ 1.0 / 3, "0.3333333333333333" },
	{ 2.0 / 3, "0.6666666666666666" },
	{ 123456789012345680.0, "1.2345678901234568e+17" },
	{ 1e21, "1e+21" },
	{ 1e-7, "1e-07" },
	{ 5e-324, "4.94065645841247e-324" },
};

static void writes_what_reads_back(void **state)
{
	char text[NUMBER_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof writings / sizeof *writings; i++) {
		size_t size = number_write(text, writings[i].number);

		if (size != strlen(writings[i].text) ||
		    memcmp(text, writings[i].text, size))
			fail_msg("%.17g gave '%.*s'", writings[i].number,
				 (int)size, text);
	}
	for (int i = 0; i < 100000; i++) {
		double number = ldexp((double)random() - (1 << 30),
				      (int)(random() % 200) - 100);
		double back;
		size_t size = number_write(text, number);

		assert_true(number_read((struct slice){ text, size }, &back));
		assert_true(back == number);
	}
}

struct rounding {
	double number;
	int decimals;
	double rounded;
};

static const struct rounding roundings[] = {
	{ 0.125, 2, 0.13 },
	{ 2.675, 2, 2.68 },
	{ -2.5, 0, -3 },
	{ 2.5, 0, 3 },
	{ 0.5, 0, 1 },
	{ 0.4999, 0, 0 },
	{ 9.99, 1, 10 },
	{ 99.95, 1, 100 },
	{ -99.95, 1, -100 },
	{ 21.4563, 0, 21 }, /* 221 of 1,030: printed as 22 in 2013 */
	{ 1234.5678, 2, 1234.57 },
	{ 3, 2, 3 },
	{ 1e-9, 3, 0 },
	{ 7e-5, 4, 0.0001 },
	{ 5e-5, 4, 0.0001 },
	{ 4.9e-5, 4, 0 },
	{ -5e-5, 4, -0.0001 },
	{ 1e-5, 5, 1e-5 },
	{ 1e-5, 9, 1e-5 },
	{ 1.25e-7, 8, 1.3e-7 },
	{ 9.99e-5, 5, 1e-4 },
	{ 5e-324, 4, 0 },
	{ -4e-5, 4, 0 },
	{ 0.15, 1, 0.2 },   /* below 0.15 in binary */
	{ 1.005, 2, 1.01 }, /* the same */
	{ 999999999999999.4, 0, 999999999999999 },
	{ 84.48275862068965, 1, 84.5 },
};

/* Short decimals take another way than the C library, to the same end. */
static void short_decimals_are_exact(void **state)
{
	char text[64], written[NUMBER_ROOM], shortest[64];
	double number;

	(void)state;
	for (long digits = 1; digits < 100000000000000; digits = digits * 7 + 3)
		for (int places = 1; places <= 14; places++) {
			double expected;

			snprintf(text, sizeof text, "%ld", digits);
			expected = strtod(text, NULL) / pow(10, places);
			snprintf(text, sizeof text, "%lde-%d", digits, places);
			assert_true(expected == strtod(text, NULL));
			snprintf(shortest, sizeof shortest, "%.15g", expected);
			assert_int_equal(number_write(written, expected),
					 strlen(shortest));
			assert_memory_equal(written, shortest,
					    strlen(shortest));
			assert_true(number_read(slice_of(shortest), &number));
			assert_true(number == expected);
		}
}

static void rounds_half_away_from_zero(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof roundings / sizeof *roundings; i++) {
		const struct rounding *row = &roundings[i];
		double rounded = number_round(row->number, row->decimals);

		if (rounded != row->rounded)
			fail_msg("%.17g to %d decimals gave %.17g", row->number,
				 row->decimals, rounded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_strictly),
		cmocka_unit_test(reads_whole_numbers),
		cmocka_unit_test(writes_what_reads_back),
		cmocka_unit_test(short_decimals_are_exact),
		cmocka_unit_test(rounds_half_away_from_zero),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
