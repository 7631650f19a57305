/* deadline: the day something is due, and what became of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "stages/methods/deadline.h"

static int day(const char *text)
{
	int date = MISSING_DATE;

	if (!*text)
		return MISSING_DATE;
	assert_true(date_read(slice_of(text), &date));
	return date;
}

static void test_reading(void **state)
{
	static const char *const wrong[] = { "",     "d",    "28",    "28 d",
					     "1.5d", "28wk", "5W",    "m6",
					     "wd",   "+5d",  "99999d" };
	struct allowance allowance = { 7, ALLOW_MONTHS };

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(allowance_read(slice_of(wrong[i]), &allowance));
	assert_int_equal(allowance.count, 7);
	assert_true(allowance_read(slice_of("28d"), &allowance));
	assert_int_equal(allowance.count, 28);
	assert_int_equal(allowance.unit, ALLOW_DAYS);
	assert_true(allowance_read(slice_of("5wd"), &allowance));
	assert_int_equal(allowance.unit, ALLOW_WORKING_DAYS);
	assert_true(allowance_read(slice_of("-6m"), &allowance));
	assert_int_equal(allowance.count, -6);
	assert_int_equal(allowance.unit, ALLOW_MONTHS);
}

/* Easter 2014: Good Friday 18 April, Easter Monday 21 April. 17 April is the
 * Thursday before. */
static const struct {
	const char *time, *from, *due;
} times[] = {
	{ "28d", "2014-02-01", "2014-03-01" },
	{ "0d", "2014-03-01", "2014-03-01" },
	{ "-1d", "2014-03-01", "2014-02-28" },
	/* the last day of a shorter month, in a leap year too */
	{ "6m", "2013-08-31", "2014-02-28" },
	{ "6m", "2011-08-31", "2012-02-29" },
	{ "-6m", "2014-08-31", "2014-02-28" },
	{ "1m", "2014-01-31", "2014-02-28" },
	{ "12m", "2012-02-29", "2013-02-28" },
	{ "1wd", "2014-04-16", "2014-04-17" },
	{ "1wd", "2014-04-17", "2014-04-22" },
	{ "5wd", "2014-04-17", "2014-04-28" },
	{ "1wd", "2014-04-19", "2014-04-22" },
	{ "0wd", "2014-04-19", "2014-04-19" },
	{ "-1wd", "2014-04-22", "2014-04-17" },
	{ "-2wd", "2014-04-17", "2014-04-15" },
};

static void test_times(void **state)
{
	int dates[] = { day("2014-04-18"), day("2014-04-21") };
	struct holidays holidays = { dates, 2 };

	(void)state;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		struct allowance allowance;

		assert_true(
			allowance_read(slice_of(times[i].time), &allowance));
		assert_int_equal(allowance_after(allowance, day(times[i].from),
						 holidays),
				 day(times[i].due));
	}
}

/* Due on 10 March with two days of grace; it could be done from 1 March on,
 * and counts from 5 March on. */
static const struct {
	const char *done, *as_at, *ended;
	enum outcome outcome;
	int late_days;
} outcomes[] = {
	{ "2014-03-05", "2014-03-31", "", OUTCOME_ON_TIME, 0 },
	{ "2014-03-10", "2014-03-31", "", OUTCOME_ON_TIME, 0 },
	{ "2014-03-12", "2014-03-31", "", OUTCOME_ON_TIME, 2 },
	{ "2014-03-13", "2014-03-31", "", OUTCOME_LATE, 3 },
	{ "2014-03-04", "2014-03-31", "", OUTCOME_EARLY, 0 },
	{ "2014-02-28", "2014-03-31", "", OUTCOME_WRONG, 0 },
	{ "", "2014-03-11", "", OUTCOME_PENDING, 1 },
	/* on the last day itself it is not overdue yet */
	{ "", "2014-03-12", "", OUTCOME_PENDING, 2 },
	{ "", "2014-03-13", "", OUTCOME_OVERDUE, 3 },
	/* done after the as-at day is not done on it */
	{ "2014-03-20", "2014-03-13", "", OUTCOME_OVERDUE, 3 },
	{ "2014-03-11", "2014-03-09", "", OUTCOME_PENDING, 0 },
	/* ended up to the last day: not needed any more */
	{ "", "2014-03-31", "2014-03-12", OUTCOME_ENDED, 2 },
	{ "", "2014-03-31", "2014-03-13", OUTCOME_OVERDUE, 3 },
	{ "2014-03-08", "2014-03-31", "2014-03-09", OUTCOME_ON_TIME, 0 },
	/* an end that is foreseen has not come */
	{ "", "2014-03-11", "2014-03-12", OUTCOME_PENDING, 1 },
};

static struct deadline deadline_to(const char *ended)
{
	return (struct deadline){ .due = day("2014-03-10"),
				  .last = day("2014-03-12"),
				  .possible = day("2014-03-01"),
				  .earliest = day("2014-03-05"),
				  .ended = day(ended) };
}

static void test_outcomes(void **state)
{
	struct deadline none = deadline_to("");

	(void)state;
	for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++) {
		struct deadline deadline = deadline_to(outcomes[i].ended);
		int done = day(outcomes[i].done), at = day(outcomes[i].as_at);

		assert_int_equal(deadline_outcome(&deadline, done, at),
				 outcomes[i].outcome);
		assert_int_equal(deadline_late_days(&deadline, done, at),
				 outcomes[i].late_days);
	}
	none.due = none.last = MISSING_DATE;
	assert_int_equal(deadline_outcome(&none, day("2014-03-05"),
					  day("2014-03-31")),
			 OUTCOME_NONE);
	assert_int_equal(
		deadline_late_days(&none, MISSING_DATE, day("2014-03-31")), 0);
}

/* Done on 31 August, due again six months later: in time up to 28 February. */
static void test_standing(void **state)
{
	struct deadline deadline = { .due = day("2014-02-28"),
				     .last = day("2014-02-28"),
				     .possible = MISSING_DATE,
				     .earliest = MISSING_DATE,
				     .ended = MISSING_DATE };
	int done = day("2013-08-31"), due = deadline.due;

	(void)state;
	assert_int_equal(deadline_standing(&deadline, done, due),
			 OUTCOME_ON_TIME);
	assert_int_equal(deadline_standing(&deadline, done, due + 1),
			 OUTCOME_OVERDUE);
	assert_int_equal(deadline_standing(&deadline, MISSING_DATE, due),
			 OUTCOME_PENDING);
	assert_int_equal(deadline_standing(&deadline, MISSING_DATE, due + 1),
			 OUTCOME_OVERDUE);
	deadline.ended = due;
	assert_int_equal(deadline_standing(&deadline, done, due + 1),
			 OUTCOME_ENDED);
	deadline.due = MISSING_DATE;
	assert_int_equal(deadline_standing(&deadline, done, due), OUTCOME_NONE);
}

static void test_counting(void **state)
{
	(void)state;
	assert_true(outcome_counts(OUTCOME_ON_TIME));
	assert_true(outcome_counts(OUTCOME_LATE));
	assert_true(outcome_counts(OUTCOME_OVERDUE));
	assert_true(outcome_counts(OUTCOME_EARLY));
	assert_false(outcome_counts(OUTCOME_PENDING));
	assert_false(outcome_counts(OUTCOME_ENDED));
	assert_false(outcome_counts(OUTCOME_WRONG));
	assert_false(outcome_counts(OUTCOME_NONE));
	assert_null(outcome_name(OUTCOME_NONE));
	assert_string_equal(outcome_name(OUTCOME_ENDED), "ENDED");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reading),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_outcomes),
		cmocka_unit_test(test_standing),
		cmocka_unit_test(test_counting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
