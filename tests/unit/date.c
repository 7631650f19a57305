/* date - the calendar, checked against itself day by day and at its corners.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/date.h"
#include "tests/unit/ending.h"

static void every_day_follows_the_one_before(void **state)
{
	struct calendar_date parts = { 1000, 1, 1 };
	int weekday = 2; /* Wednesday, counting back from 1970 */
	int date = date_of(1000, 1, 1);

	(void)state;
	for (; parts.year < 2600; date++) {
		struct calendar_date found = date_parts(date);

		assert_int_equal(found.year, parts.year);
		assert_int_equal(found.month, parts.month);
		assert_int_equal(found.day, parts.day);
		assert_int_equal(date_of(parts.year, parts.month, parts.day),
				 date);
		assert_int_equal(date_weekday(date), weekday);
		weekday = (weekday + 1) % 7;
		if (++parts.day <= date_month_length(parts.year, parts.month))
			continue;
		parts.day = 1;
		if (++parts.month > 12) {
			parts.month = 1;
			parts.year++;
		}
	}
}

static void knows_landmarks(void **state)
{
	(void)state;
	assert_int_equal(date_of(1970, 1, 1), 0);
	assert_int_equal(date_of(2000, 3, 1), 11017);
	assert_int_equal(date_of(2014, 6, 1), 16222);
	assert_int_equal(date_weekday(date_of(2014, 6, 1)), 6);
	assert_int_equal(date_of(2014, 3, 31) - date_of(2012, 5, 14), 686);
	assert_int_equal(date_month_length(1900, 2), 28);
	assert_int_equal(date_month_length(2000, 2), 29);
}

struct addition {
	int year, month, day, months;
	const char *result;
};

static const struct addition additions[] = {
	{ 2013, 8, 31, 6, "2014-02-28" },  { 2011, 8, 31, 6, "2012-02-29" },
	{ 2012, 2, 29, 12, "2013-02-28" }, { 2012, 2, 29, 48, "2016-02-29" },
	{ 2013, 3, 31, -1, "2013-02-28" }, { 2013, 1, 15, -1, "2012-12-15" },
	{ 2013, 12, 31, 1, "2014-01-31" }, { 2013, 12, 31, 2, "2014-02-28" },
	{ 2014, 3, 31, -3, "2013-12-31" }, { 2014, 5, 31, -3, "2014-02-28" },
};

static void adds_calendar_months(void **state)
{
	char text[DATE_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
		const struct addition *row = &additions[i];
		int from = date_of(row->year, row->month, row->day);

		date_write(text, date_add_months(from, row->months));
		if (memcmp(text, row->result, DATE_SIZE))
			fail_msg("row %zu gave %.10s, not %s", i, text,
				 row->result);
	}
}

static const char *const bad_dates[] = {
	"2013-02-29",  "2013-02-30", "2013-13-01", "2013-00-01", "2013-01-00",
	"2013-1-01",   "13-01-2013", "2013/01/01", "2013-01-1a", "0999-12-31",
	"2013-01-011", "2013-01-0",  "",           "          ", "2013-O1-01",
};

static void reads_iso_dates_only(void **state)
{
	int date = 7;

	(void)state;
	assert_true(date_read(slice_of("2012-02-29"), &date));
	assert_int_equal(date, date_of(2012, 2, 29));
	date = 7;
	for (size_t i = 0; i < sizeof bad_dates / sizeof *bad_dates; i++)
		if (date_read(slice_of(bad_dates[i]), &date) || date != 7)
			fail_msg("'%s' was read", bad_dates[i]);
}

/* Any byte at any place of 2011-11-11: digits make another date or none, and
 * nothing else does. */
static void reads_digits_and_hyphens_only(void **state)
{
	(void)state;
	for (size_t i = 0; i < DATE_SIZE; i++)
		for (int byte = 0; byte < 256; byte++) {
			char text[] = "2011-11-11";
			bool hyphen = text[i] == '-';
			int date;

			text[i] = (char)byte;
			if (!date_read((struct slice){ text, DATE_SIZE },
				       &date)) {
				assert_true(byte != "2011-11-11"[i]);
				continue;
			}
			assert_true(hyphen ? byte == '-'
					   : byte >= '0' && byte <= '9');
			assert_int_equal(date_parts(date).day,
					 (text[8] - '0') * 10 + text[9] - '0');
			assert_int_equal(date_parts(date).month,
					 (text[5] - '0') * 10 + text[6] - '0');
		}
}

static void reads_day_first_where_told(void **state)
{
	int date;

	(void)state;
	assert_true(date_read_day_first(slice_of("03/04/2013"), &date));
	assert_int_equal(date, date_of(2013, 4, 3));
	assert_false(date_read_day_first(slice_of("3/4/2013"), &date));
	assert_false(date_read_day_first(slice_of("31/04/2013"), &date));
	assert_false(date_read_day_first(slice_of("2013-04-03"), &date));
}

static void reads_times(void **state)
{
	char text[TIME_SIZE];
	int minutes;

	(void)state;
	assert_true(time_read(slice_of("21:40"), &minutes));
	assert_int_equal(minutes, 1300);
	time_write(text, minutes);
	assert_memory_equal(text, "21:40", TIME_SIZE);
	assert_true(time_read(slice_of("00:00:59"), &minutes));
	assert_int_equal(minutes, 0);
	assert_false(time_read(slice_of("24:00"), &minutes));
	assert_false(time_read(slice_of("12:60"), &minutes));
	assert_false(time_read(slice_of("12:00:60"), &minutes));
	assert_false(time_read(slice_of("9:30"), &minutes));
	assert_false(time_read(slice_of("12.30"), &minutes));
}

static void write_date(const void *date)
{
	char text[DATE_SIZE];

	date_write(text, *(const int *)date);
}

static void writes_four_digits_of_a_year(void **state)
{
	int first = date_of(1000, 1, 1), last = date_of(9999, 12, 31);
	int after = date_add_months(last, 1), before = first - 1;
	const int bad_data = 3;

	(void)state;
	assert_int_equal(ending_of(write_date, &first).status, 0);
	assert_int_equal(ending_of(write_date, &last).status, 0);
	check_ending(ending_of(write_date, &after), bad_data,
		     "a date of the year 10000 cannot be written");
	check_ending(ending_of(write_date, &before), bad_data,
		     "a date of the year 999 cannot be written");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_follows_the_one_before),
		cmocka_unit_test(knows_landmarks),
		cmocka_unit_test(adds_calendar_months),
		cmocka_unit_test(reads_iso_dates_only),
		cmocka_unit_test(reads_digits_and_hyphens_only),
		cmocka_unit_test(reads_day_first_where_told),
		cmocka_unit_test(reads_times),
		cmocka_unit_test(writes_four_digits_of_a_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
