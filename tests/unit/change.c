/* change: the periods compared, which way, since when, and all in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "stages/methods/change.h"

static const double none = (double)NAN;

static void test_periods(void **state)
{
	struct pool *pool = pool_new();

	(void)state;
	assert_string_equal(change_period(pool, EVERY_MONTH,
					  date_of(2014, 3, 1)),
			    "March 2014");
	assert_string_equal(change_period(pool, EVERY_QUARTER,
					  date_of(2013, 10, 1)),
			    "October to December 2013");
	assert_string_equal(change_period(pool, EVERY_FINANCIAL_YEAR,
					  date_of(1999, 4, 1)),
			    "1999/00");
	assert_string_equal(
		change_period(pool, EVERY_YEAR, date_of(2013, 1, 1)), "2013");
	assert_string_equal(change_period(pool, EVERY_WEEK,
					  date_of(2014, 1, 6)),
			    "6 January 2014");
}

static void test_words(void **state)
{
	static const struct {
		enum every every;
		double value, previous, year_before;
		const char *unit, *words;
	} cases[] = {
		{ EVERY_QUARTER, 29.3, 21, 18.2, "/1000.d",
		  "up from 21.0 the quarter before and 18.2 a year before" },
		{ EVERY_MONTH, 5, 6, 4, "1",
		  "down from 6 the month before, up from 4 a year before" },
		{ EVERY_MONTH, 5, 5, 5, "1",
		  "the same as the month before and a year before" },
		{ EVERY_MONTH, 5, 5, 6, "1",
		  "the same as the month before, down from 6 a year before" },
		/* 2.649 and 2.65 read 2.6 and 2.7, 2.651 reads 2.7 */
		{ EVERY_MONTH, 2.65, 2.651, 2.649, "%",
		  "the same as the month before, up from 2.6% a year before" },
		{ EVERY_MONTH, 5, none, 6, "d",
		  "the month before is not known, down from 6 days a year "
		  "before" },
		{ EVERY_MONTH, 5, 1, none, "d",
		  "up from 1 day the month before, a year before is not "
		  "known" },
		{ EVERY_FINANCIAL_YEAR, 5, 9, none, "1",
		  "down from 9 the year before" },
		{ EVERY_YEAR, 5, none, none, "1",
		  "the year before is not known" },
		{ EVERY_MONTH, none, 5, 6, "1", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct change change = { .every = cases[i].every,
					 .value = cases[i].value,
					 .previous = cases[i].previous,
					 .year_before = cases[i].year_before };

		assert_string_equal(change_words(pool_new(), &change,
						 cases[i].unit),
				    cases[i].words);
	}
}

/* What is hidden is another thing than what is not known. */
static void test_hidden(void **state)
{
	struct change change = { .every = EVERY_MONTH,
				 .value = 5,
				 .previous = none,
				 .year_before = none,
				 .previous_hidden = true };

	(void)state;
	assert_string_equal(change_words(pool_new(), &change, "1"),
			    "the month before is hidden, a year before is not "
			    "known");
}

/* Months from February 2013 on, of which one is not there. */
static void test_found(void **state)
{
	const int starts[] = { date_of(2013, 2, 1), date_of(2013, 12, 1),
			       date_of(2014, 2, 1), date_of(2014, 3, 1) };
	const double values[] = { 7, 8, 9, none };
	bool hidden[] = { false, false, false, false };
	struct change change = change_of(EVERY_MONTH, starts, values, hidden,
					 4);

	(void)state;
	assert_int_equal(change.start, starts[2]);
	assert_true(change.value == 9);
	assert_true(isnan(change.previous));
	assert_true(change.year_before == 7);
	hidden[3] = true;
	change = change_of(EVERY_MONTH, starts, values, hidden, 4);
	assert_int_equal(change.start, starts[3]);
	assert_true(isnan(change.value));
	assert_true(change.previous == 9);
	assert_true(change.value_hidden && !change.previous_hidden);
	change = change_of(EVERY_MONTH, starts, values, hidden, 0);
	assert_int_equal(change.start, MISSING_DATE);
	assert_true(isnan(change.value));
}

/* Of weeks, the one that has the same date of the year before. */
static void test_year_before(void **state)
{
	const int weeks[] = { date_of(2013, 1, 7), date_of(2014, 1, 6) };
	const double values[] = { 1, 2 };
	const bool hidden[] = { false, false };
	struct change change = change_of(EVERY_WEEK, weeks, values, hidden, 2);

	(void)state;
	/* 6 January 2013 was a Sunday: the last day of the week before */
	assert_true(isnan(change.year_before));
}

static void test_readings(void **state)
{
	static const struct {
		enum cause causes[4];
		const char *words;
	} cases[] = {
		{ { CAUSE_NONE }, "within its usual range" },
		{ { CAUSE_NONE, CAUSE_NONE, CAUSE_NONE, ABOVE_LIMIT },
		  "above its usual range in April 2013" },
		{ { CAUSE_NONE, SHIFT_LOW, SHIFT_LOW, SHIFT_LOW },
		  "below its usual level since February 2013" },
		{ { SHIFT_HIGH, SHIFT_HIGH, ABOVE_LIMIT, ABOVE_LIMIT },
		  "above its usual range since March 2013, high since January "
		  "2013" },
		{ { BELOW_LIMIT, TREND_UP, TREND_UP, TREND_UP },
		  "rising since February 2013" },
		/* the last month has no value, and so no cause */
		{ { CAUSE_NONE, TREND_DOWN, TREND_DOWN, CAUSE_NONE },
		  "falling since February 2013" },
	};
	const int dates[] = { date_of(2013, 1, 1), date_of(2013, 2, 1),
			      date_of(2013, 3, 1), date_of(2013, 4, 1) };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(reading_words(pool_new(), EVERY_MONTH,
						  cases[i].causes, dates, 4),
				    cases[i].words);
	assert_int_equal(change_since(cases[3].causes, 4), 0);
	assert_int_equal(change_since(cases[4].causes, 4), 1);
	assert_int_equal(change_since(cases[0].causes, 4), SIZE_MAX);
	assert_int_equal(change_cause("shift_low"), SHIFT_LOW);
	assert_int_equal(change_cause("nothing"), CAUSE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_hidden),
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_year_before),
		cmocka_unit_test(test_readings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
