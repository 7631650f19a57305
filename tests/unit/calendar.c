/* calendar: periods and working days. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "stages/methods/calendar.h"

static int day(const char *text)
{
	int date = MISSING_DATE;

	assert_true(date_read(slice_of(text), &date));
	return date;
}

static void test_names(void **state)
{
	(void)state;
	assert_int_equal(every_of("month"), EVERY_MONTH);
	assert_int_equal(every_of("financial_year"), EVERY_FINANCIAL_YEAR);
	assert_int_equal(every_of("fortnight"), EVERY_WHOLE);
	assert_int_equal(every_of(NULL), EVERY_WHOLE);
	for (int i = EVERY_DAY; i <= EVERY_FINANCIAL_YEAR; i++)
		assert_int_equal(every_of(every_name((enum every)i)), i);
}

static const struct {
	enum every every;
	const char *date, *start, *next, *label;
} periods[] = {
	{ EVERY_DAY, "2012-02-28", "2012-02-28", "2012-02-29", "28 Feb 2012" },
	{ EVERY_DAY, "1969-12-31", "1969-12-31", "1970-01-01", "31 Dec 1969" },
	/* 6 January 2014 is a Monday, 1 January 1970 a Thursday. */
	{ EVERY_WEEK, "2014-01-06", "2014-01-06", "2014-01-13", "6 Jan 2014" },
	{ EVERY_WEEK, "2014-01-12", "2014-01-06", "2014-01-13", "6 Jan 2014" },
	{ EVERY_WEEK, "2014-01-05", "2013-12-30", "2014-01-06", "30 Dec 2013" },
	{ EVERY_WEEK, "1970-01-01", "1969-12-29", "1970-01-05", "29 Dec 1969" },
	{ EVERY_WEEK, "1969-12-28", "1969-12-22", "1969-12-29", "22 Dec 1969" },
	{ EVERY_MONTH, "2014-03-31", "2014-03-01", "2014-04-01", "Mar 2014" },
	{ EVERY_MONTH, "2013-12-01", "2013-12-01", "2014-01-01", "Dec 2013" },
	{ EVERY_MONTH, "2012-02-29", "2012-02-01", "2012-03-01", "Feb 2012" },
	{ EVERY_QUARTER, "2014-03-31", "2014-01-01", "2014-04-01",
	  "Jan-Mar 2014" },
	{ EVERY_QUARTER, "2013-12-31", "2013-10-01", "2014-01-01",
	  "Oct-Dec 2013" },
	{ EVERY_YEAR, "2014-03-31", "2014-01-01", "2015-01-01", "2014" },
	{ EVERY_FINANCIAL_YEAR, "2014-03-31", "2013-04-01", "2014-04-01",
	  "2013/14" },
	{ EVERY_FINANCIAL_YEAR, "2014-04-01", "2014-04-01", "2015-04-01",
	  "2014/15" },
	{ EVERY_FINANCIAL_YEAR, "1999-06-01", "1999-04-01", "2000-04-01",
	  "1999/00" },
};

static void test_periods(void **state)
{
	char label[PERIOD_LABEL_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
		enum every every = periods[i].every;
		int date = day(periods[i].date);
		int start = period_start(every, date);

		assert_int_equal(start, day(periods[i].start));
		assert_int_equal(period_next(every, date),
				 day(periods[i].next));
		assert_int_equal(period_number(every, day(periods[i].next)),
				 period_number(every, date) + 1);
		period_label(every, start, label);
		assert_string_equal(label, periods[i].label);
	}
}

/* The periods of a calendar lie end to end and fill its range. */
static void test_calendar(void **state)
{
	int from = day("2011-11-17"), to = day("2014-02-05");

	(void)state;
	for (int every = EVERY_WHOLE; every <= EVERY_FINANCIAL_YEAR; every++) {
		struct calendar calendar = calendar_of((enum every)every, from,
						       to);
		int next = from;

		for (size_t i = 0; i < calendar.count; i++) {
			struct period period = calendar_period(&calendar, i);

			assert_int_equal(period.start, next);
			assert_true(period.end >= period.start);
			assert_int_equal(
				calendar_index(&calendar, period.start), i);
			assert_int_equal(calendar_index(&calendar, period.end),
					 i);
			next = period.end + 1;
		}
		assert_int_equal(next, to + 1);
	}
}

static void test_calendar_cut(void **state)
{
	struct calendar calendar = calendar_of(EVERY_MONTH, day("2014-01-15"),
					       day("2014-03-10"));
	struct calendar none = calendar_of(EVERY_MONTH, 1, 0);
	struct calendar whole = calendar_of(EVERY_WHOLE, 5, 9);

	(void)state;
	assert_int_equal(calendar.count, 3);
	assert_int_equal(calendar_start(&calendar, 0), day("2014-01-01"));
	assert_int_equal(calendar_period(&calendar, 0).start,
			 day("2014-01-15"));
	assert_int_equal(calendar_period(&calendar, 0).end, day("2014-01-31"));
	assert_int_equal(calendar_period(&calendar, 2).end, day("2014-03-10"));
	assert_int_equal(none.count, 0);
	assert_int_equal(whole.count, 1);
	assert_int_equal(calendar_start(&whole, 0), 5);
}

static void test_touched(void **state)
{
	static const struct {
		const char *start, *end;
		size_t first, after;
	} cases[] = {
		{ "2013-12-01", "2013-12-31", 0, 0 }, /* before */
		{ "2013-12-01", "2014-01-01", 0, 1 },
		{ "2014-01-31", "2014-02-01", 0, 2 },
		{ "2014-02-10", "2014-02-10", 1, 2 },
		{ "2013-01-01", "2099-01-01", 0, 3 },
		{ "2014-04-01", "2014-05-01", 0, 0 }, /* after */
	};
	struct calendar calendar = calendar_of(EVERY_MONTH, day("2014-01-01"),
					       day("2014-03-31"));
	size_t first, after;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		calendar_touched(&calendar, day(cases[i].start),
				 day(cases[i].end), &first, &after);
		assert_int_equal(first, cases[i].first);
		assert_int_equal(after, cases[i].after);
	}
}

/* Easter 2014: Good Friday on 18 April, Easter Monday on the 21st. */
static void test_working_days(void **state)
{
	int dates[] = { day("2014-04-18"), day("2014-04-21") };
	struct holidays easter = { dates, 2 }, none = { NULL, 0 };
	int thursday = day("2014-04-17");

	(void)state;
	assert_true(working_day(thursday, easter));
	assert_false(working_day(day("2014-04-18"), easter));
	assert_true(working_day(day("2014-04-18"), none));
	assert_false(working_day(day("2014-04-19"), none));
	assert_false(working_day(day("2014-04-20"), none));
	assert_int_equal(working_days_after(thursday, 0, easter), thursday);
	assert_int_equal(working_days_after(thursday, 1, easter),
			 day("2014-04-22"));
	assert_int_equal(working_days_after(thursday, 5, easter),
			 day("2014-04-28"));
	assert_int_equal(working_days_after(thursday, 1, none),
			 day("2014-04-18"));
	assert_int_equal(working_days_after(day("2014-04-19"), 1, easter),
			 day("2014-04-22"));
	assert_int_equal(
		working_days_between(thursday, day("2014-04-28"), easter), 5);
	assert_int_equal(
		working_days_between(day("2014-04-28"), thursday, easter), -5);
	assert_int_equal(working_days_between(thursday, thursday, easter), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_calendar),
		cmocka_unit_test(test_calendar_cut),
		cmocka_unit_test(test_touched),
		cmocka_unit_test(test_working_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
