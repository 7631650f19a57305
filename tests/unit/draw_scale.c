/* scale: ticks that a person would choose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "charts/draw/scale.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/close.h"

/* The labels in one line, with what stands under them after a slash. */
static const char *labels(struct ticks ticks)
{
	const char *line = "";

	for (size_t i = 0; i < ticks.count; i++) {
		const char *under = ticks.under ? ticks.under[i] : "";

		line = text_format(pool_run(), "%s%s%s%s%s", line, i ? " " : "",
				   ticks.label[i], *under ? "/" : "", under);
	}
	return line;
}

static const struct {
	double low, high;
	bool whole;
	size_t most;
	const char *labels;
} numbers[] = {
	{ 0, 10, false, 6, "0 2 4 6 8 10" },
	{ 0, 10, false, 5, "0 5 10" },
	{ 0, 11, false, 6, "0 5 10 15" },
	{ 3.2, 7.9, false, 6, "3 4 5 6 7 8" },
	{ 0, 1, false, 6, "0.0 0.2 0.4 0.6 0.8 1.0" },
	{ 0, 1, true, 6, "0 1" },
	{ 0, 3, true, 8, "0 1 2 3" },
	{ 0, 2500, false, 6, "0 500 1,000 1,500 2,000 2,500" },
	{ 0, 1234567, false, 4, "0 500,000 1,000,000 1,500,000" },
	{ -1200, 2310, false, 6, "−2,000 −1,000 0 1,000 2,000 3,000" },
	{ -0.04, 0.03, false, 6, "−0.04 −0.02 0.00 0.02 0.04" },
	{ 99.5, 100, false, 6, "99.5 99.6 99.7 99.8 99.9 100.0" },
	/* one value: a range about it */
	{ 0, 0, false, 3, "0.0 0.5 1.0" },
	{ 5, 5, true, 5, "4 5 6" },
	{ 10, 10, false, 5, "5 10 15" },
	{ -10, -10, false, 5, "−15 −10 −5" },
};

static void test_numbers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct number_range range = { numbers[i].low, numbers[i].high,
					      numbers[i].whole, NULL };
		struct ticks ticks = ticks_numbers(pool_run(), range,
						   numbers[i].most);

		assert_string_equal(labels(ticks), numbers[i].labels);
		assert_true(ticks.low <= numbers[i].low);
		assert_true(ticks.high >= numbers[i].high);
		assert_true(ticks.count <= numbers[i].most);
	}
}

static void test_unit(void **state)
{
	struct number_range range = { 0, 100, false, "%" };

	(void)state;
	assert_string_equal(labels(ticks_numbers(pool_run(), range, 6)),
			    "0% 20% 40% 60% 80% 100%");
}

/* An axis is not to be half empty because a round number is far away. */
static void test_trimmed(void **state)
{
	struct number_range range = { 0, 13, false, NULL };
	struct ticks ticks = ticks_numbers(pool_run(), range, 3);

	(void)state;
	assert_string_equal(labels(ticks), "0 10 20");
	ticks = ticks_trimmed(ticks, 0, 13);
	assert_string_equal(labels(ticks), "0 10");
	check_close(ticks.high, 13.52, 1e-12);
	check_close(ticks.low, 0, 1e-12);
	range.high = 19;
	ticks = ticks_trimmed(ticks_numbers(pool_run(), range, 3), 0, 19);
	assert_string_equal(labels(ticks), "0 10 20");
}

static void test_log(void **state)
{
	struct number_range range = { 1, 100, false, NULL };

	(void)state;
	assert_string_equal(labels(ticks_log(pool_run(), range, 8)),
			    "1 2 5 10 20 50 100");
	assert_string_equal(labels(ticks_log(pool_run(), range, 4)),
			    "1 10 100");
	range = (struct number_range){ 0.03, 9000, false, NULL };
	assert_string_equal(labels(ticks_log(pool_run(), range, 7)),
			    "0.01 0.1 1 10 100 1,000 10,000");
	range = (struct number_range){ 7, 7, false, NULL };
	assert_string_equal(labels(ticks_log(pool_run(), range, 5)),
			    "1 2 5 10");
}

static int day(const char *text)
{
	int date = 0;

	assert_true(date_read(slice_of(text), &date));
	return date;
}

static const struct {
	const char *low, *high;
	int months;
	bool financial;
	size_t most;
	const char *labels;
} dates[] = {
	{ "2013-01-01", "2013-04-01", 1, false, 8, "Jan/2013 Feb Mar Apr" },
	{ "2012-11-01", "2013-02-01", 1, false, 8,
	  "Nov/2012 Dec Jan/2013 Feb" },
	{ "2012-04-01", "2013-03-01", 1, false, 6,
	  "Apr/2012 Jul Oct Jan/2013" },
	{ "2012-04-01", "2015-03-01", 1, false, 8,
	  "Jul/2012 Jan/2013 Jul Jan/2014 Jul Jan/2015" },
	{ "1995-01-01", "2014-12-01", 1, false, 12,
	  "1996 1998 2000 2002 2004 2006 2008 2010 2012 2014" },
	{ "1914-01-01", "2014-01-01", 0, false, 6, "1920 1940 1960 1980 2000" },
	/* financial years begin in April */
	{ "2010-04-01", "2013-04-01", 12, true, 8,
	  "2010/11 2011/12 2012/13 2013/14" },
	/* less than two months: Mondays, or every day */
	{ "2014-03-01", "2014-03-20", 0, false, 5, "3 Mar/2014 10 Mar 17 Mar" },
	{ "2014-03-01", "2014-03-03", 0, false, 5, "1 Mar/2014 2 Mar 3 Mar" },
	/* but not where the data are months */
	{ "2012-03-17", "2012-04-16", 1, false, 9, "Apr/2012" },
	/* quarters have no months between them */
	{ "2012-01-01", "2012-10-01", 3, false, 12, "Jan/2012 Apr Jul Oct" },
};

static void test_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct date_range range = { day(dates[i].low),
					    day(dates[i].high), dates[i].months,
					    dates[i].financial };

		assert_string_equal(labels(ticks_dates(pool_run(), range,
						       dates[i].most)),
				    dates[i].labels);
	}
}

static void test_place(void **state)
{
	struct scale scale = { 0, 10, 100, 200, false };
	struct scale down = { 0, 10, 200, 100, false };
	struct scale log = { 1, 100, 0, 50, true };

	(void)state;
	check_close(scale_place(&scale, 2.5), 125, 1e-12);
	check_close(scale_place(&down, 2.5), 175, 1e-12);
	check_close(scale_place(&log, 10), 25, 1e-12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers), cmocka_unit_test(test_unit),
		cmocka_unit_test(test_trimmed), cmocka_unit_test(test_log),
		cmocka_unit_test(test_dates),   cmocka_unit_test(test_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
