/* crosscheck: an audit of two people and their events. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "stages/methods/crosscheck.h"
#include "stages/methods/spell.h"

static void add(struct audit *audit, const char *key, const char *person,
		struct spell spell, const char *security)
{
	audit_stay(audit,
		   (struct checked){
			   .key = key,
			   .security = security,
			   .start = spell.start,
			   .end = spell.end,
			   .group = audit_person(audit, slice_of(person)),
			   .in_hospital = true,
		   });
}

/* Two rows of S1 disagree; a missing security disagrees with nothing. */
static void test_security(void **state)
{
	struct audit audit = audit_new();

	(void)state;
	add(&audit, "S1", "P1", (struct spell){ 0, 10 }, "1");
	add(&audit, "S1", "P1", (struct spell){ 10, 20 }, NULL);
	add(&audit, "S1", "P1", (struct spell){ 20, 30 }, "2");
	add(&audit, "S2", "P1", (struct spell){ 30, 40 }, "3");
	assert_int_equal(audit.findings.count, 1);
	assert_string_equal(audit.findings.items[0].column, "ward_security");
	assert_string_equal(audit.findings.items[0].value, "2");
	assert_true(audit.findings.items[0].error);
}

static void test_overlap(void **state)
{
	struct audit audit = audit_new();

	(void)state;
	add(&audit, "S1", "P1", (struct spell){ 0, 10 }, NULL);
	add(&audit, "S2", "P1", (struct spell){ 9, 20 }, NULL);
	add(&audit, "S3", "P2", (struct spell){ 5, 15 }, NULL);
	audit_find_stays(&audit, 7, FOREVER);
	assert_int_equal(audit.findings.count, 1);
	assert_string_equal(audit.findings.items[0].key, "S2");
	assert_string_equal(audit.findings.items[0].other, "S1");
	assert_string_equal(audit.findings.items[0].value, "1970-01-10");
}

/* P1 died on day 20, the earlier of two accounts: S1 ended on that day, S2
 * goes on, S3 begins after it. */
static void test_death(void **state)
{
	struct audit audit = audit_new();
	struct audit_event event = { .person = slice_of("P1"), .start = 20 };

	(void)state;
	add(&audit, "S1", "P1", (struct spell){ 0, 20 }, NULL);
	add(&audit, "S2", "P1", (struct spell){ 20, FOREVER }, NULL);
	add(&audit, "S3", "P1", (struct spell){ 21, 30 }, NULL);
	audit_death(&audit, audit_person(&audit, slice_of("P1")), 25);
	audit_death(&audit, audit_person(&audit, slice_of("P1")), 20);
	audit_death(&audit, audit_person(&audit, slice_of("P1")), MISSING_DATE);
	audit_find_stays_after_death(&audit);
	assert_int_equal(audit.findings.count, 2);
	assert_string_equal(audit.findings.items[0].column, "end_date");
	assert_null(audit.findings.items[0].value);
	assert_string_equal(audit.findings.items[1].column, "start_date");
	assert_null(audit_after_death(&audit, &event, "start_date").column);
	event.start = 21;
	assert_string_equal(
		audit_after_death(&audit, &event, "start_date").column,
		"start_date");
	event.person = slice_of("P9");
	assert_null(audit_after_death(&audit, &event, "start_date").column);
}

static void test_outside_stay(void **state)
{
	static const struct {
		int start, end;
		const char *column;
	} rows[] = {
		{ 10, 20, "" },
		{ 9, 12, "start_date" },
		{ 21, 22, "start_date" },
		{ 20, 21, "end_date" },
		{ MISSING_DATE, MISSING_DATE, "" },
	};
	struct audit audit = audit_new();

	(void)state;
	add(&audit, "S1", "P1", (struct spell){ 10, 20 }, NULL);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct audit_event event = { .stay = slice_of("S1"),
					     .start = rows[i].start,
					     .end = rows[i].end };
		const char *column = audit_outside_stay(&audit, &event).column;

		assert_string_equal(column ? column : "", rows[i].column);
	}
}

/* A day is missing between the first two, and the third covers one again. */
static void test_returns(void **state)
{
	static const int periods[][2] = { { 1, 10 }, { 12, 20 }, { 20, 30 } };
	struct audit audit = audit_new();

	(void)state;
	for (size_t i = 0; i < 3; i++)
		audit_return(&audit, (struct checked){ .key = "PR1 K1",
						       .start = periods[i][0],
						       .end = periods[i][1] });
	audit_find_returns(&audit);
	assert_int_equal(audit.findings.count, 2);
	assert_string_equal(audit.findings.items[0].rule,
			    "a period is missing before it");
	assert_string_equal(audit.findings.items[1].rule,
			    "before the end of another period");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_security),
		cmocka_unit_test(test_overlap),
		cmocka_unit_test(test_death),
		cmocka_unit_test(test_outside_stay),
		cmocka_unit_test(test_returns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
