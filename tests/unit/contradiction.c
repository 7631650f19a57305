/* contradiction: stays of a person and periods of a series, by days that are
 * plain numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "stages/methods/contradiction.h"
#include "stages/methods/spell.h"

/* What was reported, "overlaps 1 0;", a stay being called by its place. */
static char said[400];

static void report(void *context, enum contradiction contradiction, size_t row,
		   size_t other)
{
	static const char *const names[] = { "overlaps", "never ends",
					     "leads nowhere", "leaves a gap",
					     "covers again" };
	size_t used = strlen(said);

	(void)context;
	if (other == SIZE_MAX)
		snprintf(said + used, sizeof said - used, "%s %zu;",
			 names[contradiction], row);
	else
		snprintf(said + used, sizeof said - used, "%s %zu %zu;",
			 names[contradiction], row, other);
}

enum { ELSEWHERE = 1, TO_HOSPITAL = 2, STAYS_MOST = 4 };

struct given {
	int start, end, flags;
	size_t person;
};

static void check(const struct given given[STAYS_MOST], const char *expected)
{
	const struct contradictions find = { 7, 1000, report, NULL };
	struct claim stays[STAYS_MOST];
	size_t count = 0;

	for (; count < STAYS_MOST && given[count].end; count++)
		stays[count] = (struct claim){
			.person = given[count].person,
			.start = given[count].start,
			.end = given[count].end,
			.in_hospital = !(given[count].flags & ELSEWHERE),
			.to_hospital = given[count].flags & TO_HOSPITAL,
			.row = count,
		};
	*said = '\0';
	contradictions_find(&find, stays, count);
	assert_string_equal(said, expected);
}

static void test_stays(void **state)
{
	static const struct {
		struct given given[STAYS_MOST];
		const char *expected;
	} cases[] = {
		{ { { 0 } }, "" },
		{ { { 10, 20, 0, 0 } }, "" },
		/* same day, next day, a gap */
		{ { { 10, 20, 0, 0 }, { 20, 30, 0, 0 }, { 31, 40, 0, 0 } },
		  "" },
		{ { { 10, 20, 0, 0 }, { 19, 30, 0, 0 } }, "overlaps 1 0;" },
		{ { { 19, 30, 0, 0 }, { 10, 20, 0, 0 } }, "overlaps 0 1;" },
		/* the running maximum, not the row before */
		{ { { 10, 50, 0, 0 }, { 20, 30, 0, 0 }, { 40, 60, 0, 0 } },
		  "overlaps 1 0;overlaps 2 0;" },
		/* other people, and what is no hospital */
		{ { { 10, 20, 0, 0 }, { 15, 30, 0, 1 } }, "" },
		{ { { 10, 20, ELSEWHERE, 0 }, { 15, 30, 0, 0 } }, "" },
		/* no end: taken to end at the next start */
		{ { { 10, FOREVER, 0, 0 }, { 30, 40, 0, 0 } },
		  "never ends 0 1;" },
		{ { { 10, FOREVER, 0, 0 }, { 30, 40, ELSEWHERE, 0 } }, "" },
		{ { { 10, FOREVER, 0, 0 },
		    { 30, FOREVER, 0, 0 },
		    { 40, FOREVER, 0, 0 } },
		  "never ends 0 1;never ends 1 2;" },
		{ { { 10, FOREVER, 0, 0 }, { 10, 20, 0, 0 } },
		  "overlaps 0 1;" },
		/* left for a hospital: 7 days are near enough */
		{ { { 10, 20, TO_HOSPITAL, 0 } }, "leads nowhere 0;" },
		{ { { 10, 20, TO_HOSPITAL, 0 }, { 27, 30, 0, 0 } }, "" },
		{ { { 10, 20, TO_HOSPITAL, 0 }, { 28, 30, 0, 0 } },
		  "leads nowhere 0;" },
		{ { { 10, 20, TO_HOSPITAL, 0 }, { 21, 30, ELSEWHERE, 0 } },
		  "leads nowhere 0;" },
		{ { { 10, 20, TO_HOSPITAL, 0 }, { 15, 30, 0, 0 } },
		  "overlaps 1 0;" },
		/* one inside it does not take over; one around it does */
		{ { { 10, 20, TO_HOSPITAL, 0 }, { 12, 15, 0, 0 } },
		  "leads nowhere 0;overlaps 1 0;" },
		{ { { 5, 40, 0, 0 }, { 10, 20, TO_HOSPITAL, 0 } },
		  "overlaps 1 0;" },
		/* the days within which it should begin must have passed */
		{ { { 10, 993, TO_HOSPITAL, 0 } }, "leads nowhere 0;" },
		{ { { 10, 994, TO_HOSPITAL, 0 } }, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check(cases[i].given, cases[i].expected);
}

static void test_periods(void **state)
{
	const struct contradictions find = { .report = report };
	struct reported periods[] = {
		{ 0, 60, 89, 0 },   { 0, 1, 30, 1 },    { 0, 31, 59, 2 },
		{ 0, 100, 120, 3 }, { 0, 110, 115, 4 }, { 0, 121, 130, 5 },
		{ 1, 500, 600, 6 }, { 2, 1, 30, 7 },    { 2, 1, 30, 8 },
	};

	(void)state;
	*said = '\0';
	contradictions_find_in_series(&find, periods,
				      sizeof periods / sizeof *periods);
	assert_string_equal(said, "leaves a gap 3 0;covers again 4 3;"
				  "covers again 8 7;");
	contradictions_find_in_series(&find, NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stays),
		cmocka_unit_test(test_periods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
