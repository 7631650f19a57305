/* spell: the date rules, worked by hand in the month of days 100 to 130. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/spell.h"

static const struct period month = { 100, 130 };

/* What each spell is in the month. The letters of the flow: S open at the
 * start, a admission only, d discharge only, b both, E open at the end. */
static const struct {
	const char *name;
	struct spell spell;
	int bed_days;
	bool touches;
	const char *flow;
} cases[] = {
	{ "all month", { 50, FOREVER }, 31, true, "SE" },
	{ "came before, left within", { 50, 110 }, 10, true, "Sd" },
	{ "left on the first day", { 50, 100 }, 0, true, "Sd" },
	{ "left on the day before", { 50, 99 }, 0, false, "" },
	{ "left on the last day", { 50, 130 }, 30, true, "Sd" },
	{ "left on the day after", { 50, 131 }, 31, true, "SE" },
	{ "came on the first day", { 100, FOREVER }, 31, true, "aE" },
	{ "came on the last day", { 130, FOREVER }, 1, true, "aE" },
	{ "came and left on the last day", { 130, 130 }, 0, true, "b" },
	{ "came on the last, left on the next", { 130, 131 }, 1, true, "aE" },
	{ "came on the day after", { 131, FOREVER }, 0, false, "" },
	{ "within", { 110, 120 }, 10, true, "b" },
	{ "on one day", { 110, 110 }, 0, true, "b" },
	{ "on the day before", { 99, 99 }, 0, false, "" },
	{ "over all of it", { 99, 140 }, 31, true, "SE" },
};

static void flow_text(struct spell_flow flow, char *at)
{
	if (flow.open_start)
		*at++ = 'S';
	if (flow.admission_only)
		*at++ = 'a';
	if (flow.discharge_only)
		*at++ = 'd';
	if (flow.both)
		*at++ = 'b';
	if (flow.open_end)
		*at++ = 'E';
	*at = '\0';
}

static void test_month(void **state)
{
	char text[8];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		print_message("  %s\n", cases[i].name);
		assert_int_equal(spell_bed_days(cases[i].spell, month),
				 cases[i].bed_days);
		assert_int_equal(spell_touches(cases[i].spell, month),
				 cases[i].touches);
		flow_text(spell_flow(cases[i].spell, month), text);
		assert_string_equal(text, cases[i].flow);
	}
}

/* Every spell among a few weeks, in every period of them. */
static void test_identity(void **state)
{
	(void)state;
	for (int a = 0; a < 6; a++)
		for (int b = a; b < 6; b++)
			for (int at = 0; at < 72; at++) {
				struct spell spell = { at / 9 - 1,
						       at / 9 - 1 + at % 9 };
				struct spell_flow flow = spell_flow(
					spell, (struct period){ a, b });

				assert_int_equal(flow.open_end,
						 flow.open_start +
							 flow.admission_only -
							 flow.discharge_only);
			}
}

static void test_covers_and_length(void **state)
{
	struct spell stay = { 100, 110 }, open = { 100, FOREVER };

	(void)state;
	assert_false(spell_covers(stay, 99));
	assert_true(spell_covers(stay, 100));
	assert_true(spell_covers(stay, 109));
	assert_false(spell_covers(stay, 110));
	assert_false(spell_covers((struct spell){ 100, 100 }, 100));
	assert_int_equal(spell_length(stay, 100), 0);
	assert_int_equal(spell_length(stay, 105), 5);
	assert_int_equal(spell_length(stay, 200), 10);
	assert_int_equal(spell_length(open, 130), 30);
	/* Admitted on b: a length of 0, but 1 bed day. */
	assert_int_equal(spell_length((struct spell){ 130, FOREVER }, 130), 0);
	assert_int_equal(spell_bed_days((struct spell){ 130, FOREVER }, month),
			 1);
}

/* 2011-11-17 to 2012-03-05 is 109 nights, over the leap day. */
static void test_months_add_up(void **state)
{
	struct spell stay = { 15295, 15404 };
	struct calendar calendar = calendar_of(EVERY_MONTH, 15200, 15500);
	int days = 0;

	(void)state;
	for (size_t i = 0; i < calendar.count; i++)
		days += spell_bed_days(stay, calendar_period(&calendar, i));
	assert_int_equal(days, 109);
	assert_int_equal(spell_length(stay, 15500), 109);
}

static void test_union(void **state)
{
	struct spell spells[] = { { 20, 30 }, { 1, 5 },   { 22, 25 },
				  { 5, 8 },   { 40, 40 }, { 25, FOREVER } };

	(void)state;
	assert_int_equal(spell_union(spells, 6), 2);
	assert_int_equal(spells[0].start, 1);
	assert_int_equal(spells[0].end, 8);
	assert_int_equal(spells[1].start, 20);
	assert_int_equal(spells[1].end, FOREVER);
	assert_int_equal(spell_union(NULL, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_month),
		cmocka_unit_test(test_identity),
		cmocka_unit_test(test_covers_and_length),
		cmocka_unit_test(test_months_add_up),
		cmocka_unit_test(test_union),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
