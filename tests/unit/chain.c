/* chain: every rule of M01 and every row of its edge cases, worked by hand.
 *
 * Days are plain numbers; the census is day 100. A stay that the tables give
 * no id is called by its place in the case, "0" to "5".
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "pipeline/date.h"
#include "stages/methods/chain.h"

enum { CENSUS = 100, BLANK = MISSING_DATE, STAYS_MOST = 6 };

enum {
	UNK = ENVIRONMENT_UNKNOWN,
	OPEN = ENVIRONMENT_OPEN,
	LOW = ENVIRONMENT_LOW,
	MED = ENVIRONMENT_MEDIUM,
	HIGH = ENVIRONMENT_HIGH,
	ELSEWHERE /* in no hospital */
};

/* Where people went: the codes are examples of their group. */
enum {
	NOWHERE = DESTINATION_UNKNOWN,
	HOME = DESTINATION_COMMUNITY,
	WARD = DESTINATION_HOSPITAL,
	ACUTE = DESTINATION_GENERAL_WARD,
	COURT = DESTINATION_PENAL,
	DIED = DESTINATION_DIED
};

struct given {
	int start, end, environment, destination;
	const char *id;
	int died_on; /* 0: not known */
};

static const struct chain_rules standard = { 1, 90, 7 };

static void take(struct history *history, const struct given *given)
{
	static const char *const ids[] = { "0", "1", "2", "3", "4", "5" };

	history_clear(history);
	for (unsigned i = 0; i < STAYS_MOST; i++) {
		const struct given *stay = &given[i];
		bool elsewhere = stay->environment == ELSEWHERE;

		if (!stay->start && !stay->end && !stay->environment)
			break;
		history_add(
			history,
			(struct stay){
				.id = stay->id ? stay->id : ids[i],
				.row = i,
				.start = stay->start,
				.end = stay->end,
				.died_on = stay->died_on ? stay->died_on
							 : BLANK,
				.environment = elsewhere
						       ? ENVIRONMENT_UNKNOWN
						       : (enum environment)stay
								 ->environment,
				.destination = (enum destination)
						       stay->destination,
				.hospital = !elsewhere,
			});
	}
}

/* M01 on day 100. */
struct tenure_case {
	const char *name;
	struct given stays[STAYS_MOST];
	bool out;
	int environment;
	int a, b, upper, c, d, e;
	const char *flags; /* i imputed, c custody, a acute, b bridged,
			      o overlap */
};

static const struct tenure_case tenures[] = {
	{ "one locked stay",
	  { { 1, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "one open stay",
	  { { 1, BLANK, OPEN } },
	  .environment = OPEN,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "security missing",
	  { { 1, BLANK, UNK } },
	  .environment = UNK,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "admitted on the census day",
	  { { 100, BLANK, LOW } },
	  .environment = LOW },
	{ "left on the census day", { { 1, 100, LOW, HOME } }, .out = true },
	{ "left after it",
	  { { 1, 101, LOW, HOME } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "admitted after it", { { 101, BLANK, LOW } }, .out = true },
	{ "admitted and left on one day",
	  { { 100, 100, LOW, HOME } },
	  .out = true },
	{ "in no hospital", { { 1, BLANK, ELSEWHERE } }, .out = true },

	{ "same-day transfer",
	  { { 1, 40, OPEN, WARD }, { 40, BLANK, LOW } },
	  .environment = LOW,
	  .a = 60,
	  .b = 60,
	  .upper = 60,
	  .c = 60,
	  .d = 99,
	  .e = 60 },
	{ "next day, though home: no gap, but a night nowhere",
	  { { 1, 40, LOW, HOME }, { 41, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 98,
	  .upper = 98,
	  .c = 99,
	  .d = 99,
	  .e = 59 },
	{ "two days at home",
	  { { 1, 40, LOW, HOME }, { 42, BLANK, LOW } },
	  .environment = LOW,
	  .a = 58,
	  .b = 58,
	  .upper = 58,
	  .c = 58,
	  .d = 58,
	  .e = 58 },
	{ "rows in any order",
	  { { 60, BLANK, OPEN }, { 1, 30, OPEN, WARD }, { 30, 60, LOW } },
	  .environment = OPEN,
	  .a = 70,
	  .b = 30,
	  .upper = 30,
	  .c = 40,
	  .d = 99,
	  .e = 40 },

	{ "overlap: union of days",
	  { { 1, 60, LOW, WARD }, { 40, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 60,
	  .flags = "o" },
	{ "overlap at the census: the most restrictive",
	  { { 1, 200, OPEN }, { 51, 150, HIGH } },
	  .environment = HIGH,
	  .a = 49,
	  .b = 49,
	  .upper = 49,
	  .c = 49,
	  .d = 99,
	  .e = 49,
	  .flags = "o" },
	{ "overlap at the census: the present ward may be the less restrictive",
	  { { 1, 200, HIGH }, { 51, 150, OPEN } },
	  .environment = HIGH,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 49,
	  .flags = "o" },
	{ "overlap with unknown security: known outranks, upper bound counts",
	  { { 1, 200, OPEN }, { 51, 150, UNK } },
	  .environment = OPEN,
	  .upper = 49,
	  .c = 99,
	  .d = 99,
	  .e = 49,
	  .flags = "o" },
	{ "one inside another",
	  { { 1, 200, LOW }, { 20, 30, OPEN, HOME } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99,
	  .flags = "o" },
	{ "one inside another does not shorten the chain",
	  { { 1, 80, LOW, HOME }, { 20, 30, OPEN, HOME }, { 81, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 98,
	  .upper = 98,
	  .c = 99,
	  .d = 99,
	  .e = 19,
	  .flags = "o" },
	{ "a more restrictive time inside another",
	  { { 1, 200, OPEN }, { 20, 30, HIGH, WARD } },
	  .environment = OPEN,
	  .a = 80,
	  .b = 10,
	  .upper = 10,
	  .c = 70,
	  .d = 99,
	  .e = 99,
	  .flags = "o" },
	{ "two stays from one day: the most restrictive is the present one",
	  { { 1, 200, LOW }, { 1, 150, OPEN } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99,
	  .flags = "o" },

	{ "missing end, later stay: imputed",
	  { { 1, BLANK, LOW }, { 60, BLANK, MED } },
	  .environment = MED,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 40,
	  .d = 99,
	  .e = 40,
	  .flags = "i" },
	{ "missing end, two later stays: the nearest",
	  { { 1, BLANK, LOW }, { 60, 70, OPEN, HOME }, { 90, BLANK, OPEN } },
	  .environment = OPEN,
	  .c = 10,
	  .d = 10,
	  .e = 10 },
	{ "missing end, later stay after the census",
	  { { 1, BLANK, LOW }, { 130, BLANK, MED } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99,
	  .flags = "i" },
	{ "missing end, the later stay is in no hospital: still there",
	  { { 1, BLANK, LOW }, { 60, BLANK, ELSEWHERE } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "two missing ends from one day: nothing to impute from",
	  { { 1, BLANK, OPEN }, { 1, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99,
	  .flags = "o" },

	{ "custody of 90 days",
	  { { 1, 5, LOW, COURT }, { 95, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 9,
	  .upper = 9,
	  .c = 99,
	  .d = 99,
	  .e = 5,
	  .flags = "c" },
	{ "custody of 91 days",
	  { { 1, 5, LOW, COURT }, { 96, BLANK, LOW } },
	  .environment = LOW,
	  .a = 4,
	  .b = 4,
	  .upper = 4,
	  .c = 4,
	  .d = 4,
	  .e = 4 },
	{ "general hospital for 90 days",
	  { { 1, 5, LOW, ACUTE }, { 95, BLANK, OPEN } },
	  .environment = OPEN,
	  .a = 99,
	  .b = 4,
	  .upper = 4,
	  .c = 5,
	  .d = 99,
	  .e = 5,
	  .flags = "a" },
	{ "general hospital for 91 days",
	  { { 1, 5, LOW, ACUTE }, { 96, BLANK, OPEN } },
	  .environment = OPEN,
	  .c = 4,
	  .d = 4,
	  .e = 4 },
	{ "custody until the next day is rule 1: no flag",
	  { { 1, 5, LOW, COURT }, { 6, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 98,
	  .upper = 98,
	  .c = 99,
	  .d = 99,
	  .e = 94 },
	{ "transfer recorded 7 days late",
	  { { 1, 40, LOW, WARD }, { 47, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 92,
	  .upper = 92,
	  .c = 99,
	  .d = 99,
	  .e = 53,
	  .flags = "b" },
	{ "transfer recorded 8 days late",
	  { { 1, 40, LOW, WARD }, { 48, BLANK, LOW } },
	  .environment = LOW,
	  .a = 52,
	  .b = 52,
	  .upper = 52,
	  .c = 52,
	  .d = 52,
	  .e = 52 },
	{ "unknown destination is no transfer",
	  { { 1, 40, LOW, NOWHERE }, { 42, BLANK, LOW } },
	  .environment = LOW,
	  .a = 58,
	  .b = 58,
	  .upper = 58,
	  .c = 58,
	  .d = 58,
	  .e = 58 },
	{ "the destination of the last-ending stay, not of the last row",
	  { { 1, 50, LOW, COURT }, { 10, 20, LOW, HOME }, { 90, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 59,
	  .upper = 59,
	  .c = 99,
	  .d = 99,
	  .e = 10,
	  .flags = "co" },
	{ "and the other way round",
	  { { 1, 50, LOW, HOME }, { 10, 20, LOW, COURT }, { 90, BLANK, LOW } },
	  .environment = LOW,
	  .a = 10,
	  .b = 10,
	  .upper = 10,
	  .c = 10,
	  .d = 10,
	  .e = 10 },
	{ "two end on the latest day: the first in order set it",
	  { { 1, 40, LOW, COURT }, { 10, 40, LOW, HOME }, { 60, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 79,
	  .upper = 79,
	  .c = 99,
	  .d = 99,
	  .e = 40,
	  .flags = "co" },
	{ "equal starts and ends: the id decides the order",
	  { { 1, 40, LOW, HOME, "B" },
	    { 1, 40, LOW, COURT, "A" },
	    { 60, BLANK, LOW, 0, "C" } },
	  .environment = LOW,
	  .a = 99,
	  .b = 79,
	  .upper = 79,
	  .c = 99,
	  .d = 99,
	  .e = 40,
	  .flags = "co" },

	{ "a night in supported living breaks even one day's gap",
	  { { 1, 40, LOW, WARD }, { 40, 41, ELSEWHERE }, { 41, BLANK, LOW } },
	  .environment = LOW,
	  .a = 59,
	  .b = 59,
	  .upper = 59,
	  .c = 59,
	  .d = 59,
	  .e = 59 },
	{ "no night there does not",
	  { { 1, 40, LOW, WARD }, { 40, 40, ELSEWHERE }, { 41, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 98,
	  .upper = 98,
	  .c = 99,
	  .d = 99,
	  .e = 59 },
	{ "a home kept open breaks a gap",
	  { { -50, BLANK, ELSEWHERE },
	    { 1, 40, LOW, WARD },
	    { 45, BLANK, LOW } },
	  .environment = LOW,
	  .a = 55,
	  .b = 55,
	  .upper = 55,
	  .c = 55,
	  .d = 55,
	  .e = 55 },
	{ "but not a same-day transfer",
	  { { -50, BLANK, ELSEWHERE },
	    { 1, 40, LOW, WARD },
	    { 40, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 60 },
	{ "a placement that ends where the gap begins does not",
	  { { -50, 40, ELSEWHERE }, { 1, 40, LOW, WARD }, { 45, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 94,
	  .upper = 94,
	  .c = 99,
	  .d = 99,
	  .e = 55,
	  .flags = "b" },
	{ "nor one that begins where it ends",
	  { { 45, BLANK, ELSEWHERE },
	    { 1, 40, LOW, WARD },
	    { 45, BLANK, LOW } },
	  .environment = LOW,
	  .a = 99,
	  .b = 94,
	  .upper = 94,
	  .c = 99,
	  .d = 99,
	  .e = 55,
	  .flags = "b" },
	{ "it breaks custody too",
	  { { 1, 40, LOW, COURT }, { 50, 60, ELSEWHERE }, { 80, BLANK, LOW } },
	  .environment = LOW,
	  .a = 20,
	  .b = 20,
	  .upper = 20,
	  .c = 20,
	  .d = 20,
	  .e = 20 },

	{ "the present environment runs through a joined gap",
	  { { 1, 10, LOW, WARD }, { 10, 40, MED, WARD }, { 45, BLANK, MED } },
	  .environment = MED,
	  .a = 99,
	  .b = 94,
	  .upper = 94,
	  .c = 90,
	  .d = 99,
	  .e = 55,
	  .flags = "b" },
	{ "a gap carries the environment before it",
	  { { 1, 40, LOW, WARD }, { 45, BLANK, MED } },
	  .environment = MED,
	  .a = 99,
	  .b = 94,
	  .upper = 94,
	  .c = 55,
	  .d = 99,
	  .e = 55,
	  .flags = "b" },
	{ "a gap after an overlap carries that of the last-ending stay",
	  { { 1, 40, OPEN, WARD }, { 10, 39, LOW, WARD }, { 45, BLANK, OPEN } },
	  .environment = OPEN,
	  .a = 90,
	  .b = 29,
	  .upper = 29,
	  .c = 61,
	  .d = 99,
	  .e = 55,
	  .flags = "bo" },
	{ "a stay of no nights begins the chain and is its first locked one",
	  { { 1, 1, LOW, HOME }, { 2, BLANK, OPEN } },
	  .environment = OPEN,
	  .a = 99,
	  .c = 98,
	  .d = 99,
	  .e = 98 },

	{ "a stay from the day of death is another chain",
	  { { 1, 40, LOW, DIED }, { 40, BLANK, LOW } },
	  .environment = LOW,
	  .a = 60,
	  .b = 60,
	  .upper = 60,
	  .c = 60,
	  .d = 60,
	  .e = 60 },
	{ "dead before the census",
	  { { 1, BLANK, LOW, .died_on = 90 } },
	  .out = true },
	{ "died on the census day",
	  { { 1, BLANK, LOW, .died_on = 100 } },
	  .out = true },
	{ "dies after it",
	  { { 1, BLANK, LOW, .died_on = 101 } },
	  .environment = LOW,
	  .a = 99,
	  .b = 99,
	  .upper = 99,
	  .c = 99,
	  .d = 99,
	  .e = 99 },
	{ "admitted after death",
	  { { 80, BLANK, LOW, .died_on = 50 } },
	  .out = true },
};

static void assert_flags(const struct tenure *tenure, const char *flags)
{
	char found[8];

	snprintf(found, sizeof found, "%s%s%s%s%s",
		 tenure->end_imputed ? "i" : "", tenure->via_custody ? "c" : "",
		 tenure->via_acute ? "a" : "", tenure->bridged ? "b" : "",
		 tenure->overlap ? "o" : "");
	assert_string_equal(found, flags ? flags : "");
}

static void test_tenure(void **state)
{
	struct history history = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof tenures / sizeof *tenures; i++) {
		const struct tenure_case *expected = &tenures[i];
		struct tenure tenure;
		bool in;

		print_message("  %s\n", expected->name);
		take(&history, expected->stays);
		chain_link(&history, &standard, CENSUS);
		in = chain_tenure(&history, CENSUS, &tenure);
		assert_int_equal(in, !expected->out);
		if (!in)
			continue;
		assert_int_equal(tenure.environment, expected->environment);
		assert_int_equal(tenure.continuous, expected->a);
		assert_int_equal(tenure.locked, expected->b);
		assert_int_equal(tenure.locked_upper, expected->upper);
		assert_int_equal(tenure.in_environment, expected->c);
		assert_int_equal(tenure.inpatient, expected->d);
		assert_int_equal(tenure.ward, expected->e);
		assert_flags(&tenure, expected->flags);
	}
}

/* How each stay joined, in order: F first, N new, T transfer, C custody, A
 * acute, B bridged, - in no chain. */
struct link_case {
	const char *name;
	struct given stays[STAYS_MOST];
	const char *joined;
	int chains;
	struct chain_rules rules;
	int gap; /* of the last stay in a chain */
	int end; /* of the last chain */
};

static const struct link_case links[] = {
	{ "nothing", { { 0 } }, "", 0, { 1, 90, 7 }, BLANK, 0 },
	{ "readmitted after a real gap",
	  { { 1, 10, LOW, HOME }, { 40, 50, LOW, HOME } },
	  "FN",
	  2,
	  { 1, 90, 7 },
	  30,
	  50 },
	{ "overlap",
	  { { 1, 10, LOW, HOME }, { 5, 50, LOW, HOME } },
	  "FT",
	  1,
	  { 1, 90, 7 },
	  -5,
	  50 },
	{ "inside: the chain ends with the outer one",
	  { { 1, 50, LOW, HOME }, { 5, 10, LOW, HOME } },
	  "FT",
	  1,
	  { 1, 90, 7 },
	  -45,
	  50 },
	{ "an unending stay leaves no gap to speak of",
	  { { 1, BLANK, LOW }, { 1, BLANK, LOW } },
	  "FT",
	  1,
	  { 1, 90, 7 },
	  BLANK,
	  FOREVER },
	{ "gap 0: next day is a new chain",
	  { { 1, 10, LOW, HOME }, { 11, 50, LOW, HOME } },
	  "FN",
	  2,
	  { 0, 90, 7 },
	  1,
	  50 },
	{ "gap 0: same day is not",
	  { { 1, 10, LOW, HOME }, { 10, 50, LOW, HOME } },
	  "FT",
	  1,
	  { 0, 90, 7 },
	  0,
	  50 },
	{ "gap 0: next day after a transfer is bridged",
	  { { 1, 10, LOW, WARD }, { 11, 50, LOW, HOME } },
	  "FB",
	  1,
	  { 0, 90, 7 },
	  1,
	  50 },
	{ "gap 28",
	  { { 1, 10, LOW, HOME }, { 38, 50, LOW, HOME }, { 79, 90, LOW } },
	  "FTN",
	  2,
	  { 28, 90, 7 },
	  29,
	  90 },
	{ "custody gap 30",
	  { { 1, 10, LOW, COURT }, { 40, 50, LOW, COURT }, { 81, 90, LOW } },
	  "FCN",
	  2,
	  { 1, 30, 7 },
	  31,
	  90 },
	{ "a general ward is a hospital where its own gap is shorter",
	  { { 1, 10, LOW, ACUTE }, { 15, 50, LOW, HOME } },
	  "FB",
	  1,
	  { 1, 2, 7 },
	  5,
	  50 },
	{ "other placements and later stays are in no chain",
	  { { 1, 10, LOW, ACUTE },
	    { 12, 13, LOW, HOME },
	    { 13, BLANK, ELSEWHERE },
	    { 101, BLANK, LOW } },
	  "FA--",
	  1,
	  { 1, 90, 7 },
	  2,
	  13 },
	{ "three of all kinds",
	  { { 1, 10, LOW, ACUTE },
	    { 20, 30, LOW, COURT },
	    { 50, 60, LOW, WARD },
	    { 63, 70, LOW, HOME },
	    { 71, 80, LOW, HOME },
	    { 90, 95, LOW, HOME } },
	  "FACBTN",
	  2,
	  { 1, 90, 7 },
	  10,
	  95 },
};

static char letter(enum joined joined)
{
	const char *name = joined_name(joined);

	return name ? name[0] : '-';
}

static void test_link(void **state)
{
	struct history history = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		const struct link_case *expected = &links[i];
		char joined[STAYS_MOST + 1] = "";
		const struct stay *last = NULL;

		print_message("  %s\n", expected->name);
		take(&history, expected->stays);
		chain_link(&history, &expected->rules, CENSUS);
		for (size_t j = 0; j < history.count; j++) {
			joined[j] = letter(history.stays[j].joined);
			if (history.stays[j].chain)
				last = &history.stays[j];
		}
		assert_string_equal(joined, expected->joined);
		assert_int_equal(history.chain_count, expected->chains);
		if (!last)
			continue;
		assert_int_equal(last->gap, expected->gap);
		assert_int_equal(last->chain, expected->chains);
		assert_int_equal(history.chains[last->chain - 1].spell.end,
				 expected->end);
	}
}

/* Each chain has one stay that sets its end, whether that has come or not. */
static void test_last_ending(void **state)
{
	static const struct given stays[STAYS_MOST] = {
		{ 1, 50, LOW, HOME },
		{ 5, 10, LOW, HOME },
		{ 60, BLANK, LOW },
	};
	struct history history = { 0 };

	(void)state;
	take(&history, stays);
	chain_link(&history, &standard, CENSUS);
	assert_true(history.stays[0].last_ending);
	assert_false(history.stays[1].last_ending);
	assert_true(history.stays[2].last_ending);
	assert_int_equal(history.chains[1].since, 10);
	assert_int_equal(history.chains[0].since, BLANK);
}

static void test_death(void **state)
{
	static const struct given cut[STAYS_MOST] = {
		{ 1, 50, LOW, HOME, .died_on = 40 },
	};
	static const struct given at_home[STAYS_MOST] = {
		{ 1, 40, LOW, HOME, .died_on = 40 },
	};
	static const struct given on_the_ward[STAYS_MOST] = {
		{ 1, 40, LOW, NOWHERE, .died_on = 40 },
	};
	static const struct given to_the_general_ward[STAYS_MOST] = {
		{ 1, 40, LOW, ACUTE, .died_on = 40 },
	};
	static const struct given home_the_day_before[STAYS_MOST] = {
		{ 1, 39, LOW, HOME, .died_on = 40 },
	};
	struct history history = { 0 };

	(void)state;
	take(&history, cut);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.stays[0].until, 40);
	assert_int_equal(history.stays[0].destination, DESTINATION_DIED);
	take(&history, at_home);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.stays[0].destination, DESTINATION_DIED);
	take(&history, to_the_general_ward);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.stays[0].destination, DESTINATION_DIED);
	take(&history, home_the_day_before);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.stays[0].destination, DESTINATION_COMMUNITY);
	take(&history, on_the_ward);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.stays[0].destination, DESTINATION_DIED);
}

static void test_death_and_a_transfer(void **state)
{
	static const struct given transferred_that_day[STAYS_MOST] = {
		{ 1, BLANK, LOW, NOWHERE, .died_on = 40 },
		{ 40, BLANK, LOW, NOWHERE, .died_on = 40 },
	};
	static const struct given home_and_back[STAYS_MOST] = {
		{ 1, 40, LOW, HOME, .died_on = 40 },
		{ 40, 40, LOW, HOME, .died_on = 40 },
	};
	static const struct given taken_to_the_ward[STAYS_MOST] = {
		{ 1, 40, LOW, ACUTE, .died_on = 40 },
		{ 40, 40, OPEN, DIED, .died_on = 40 },
	};
	static const struct given recorded_as_longer[STAYS_MOST] = {
		{ 1, 45, LOW, HOME, .died_on = 40 },
		{ 40, 41, LOW, NOWHERE, .died_on = 40 },
	};
	static const struct given all_in_a_day[STAYS_MOST] = {
		{ 40, 40, LOW, HOME, .died_on = 40 },
		{ 40, BLANK, LOW, NOWHERE, .died_on = 40 },
	};
	struct history history = { 0 };

	(void)state;
	take(&history, transferred_that_day);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.chain_count, 1);
	assert_int_equal(history.stays[0].destination, DESTINATION_UNKNOWN);
	assert_int_equal(history.stays[1].destination, DESTINATION_DIED);
	assert_true(history.stays[1].last_ending);
	take(&history, home_and_back);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.chain_count, 1);
	assert_int_equal(history.stays[0].destination, DESTINATION_COMMUNITY);
	assert_int_equal(history.stays[1].destination, DESTINATION_DIED);
	assert_true(history.stays[1].last_ending);
	take(&history, taken_to_the_ward);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.chain_count, 1);
	assert_true(history.stays[1].last_ending);
	take(&history, recorded_as_longer);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.chain_count, 1);
	assert_int_equal(history.stays[0].until, 40);
	assert_int_equal(history.stays[1].destination, DESTINATION_DIED);
	assert_true(history.stays[1].last_ending);
	take(&history, all_in_a_day);
	chain_link(&history, &standard, CENSUS);
	assert_int_equal(history.chain_count, 1);
}

/* The chain that somebody is in on a day, from 1; 0: not in. */
static int present_on(struct history *history, int day)
{
	struct tenure tenure;

	chain_link(history, &standard, day);
	if (!chain_tenure(history, day, &tenure))
		return 0;
	return (int)(tenure.chain - history->chains) + 1;
}

/* Only one chain has somebody in, also where two lie end to end. */
static void test_present(void **state)
{
	static const struct given stays[STAYS_MOST] = {
		{ 1, 40, LOW, DIED },
		{ 40, 60, LOW, HOME },
		{ 90, 95, LOW, HOME },
	};
	struct history history = { 0 };

	(void)state;
	take(&history, stays);
	assert_int_equal(present_on(&history, 0), 0);
	assert_int_equal(present_on(&history, 39), 1);
	assert_int_equal(present_on(&history, 40), 2);
	assert_int_equal(present_on(&history, 60), 0);
	assert_int_equal(present_on(&history, 94), 3);
	assert_int_equal(present_on(&history, 95), 0);
}

static void test_stretches(void **state)
{
	static const struct given stays[STAYS_MOST] = {
		{ 1, 40, OPEN, WARD },
		{ 10, 20, UNK, WARD },
		{ 15, 30, HIGH, WARD },
		{ 45, BLANK, MED },
	};
	static const struct stretch expected[] = {
		{ { 1, 10 }, ENVIRONMENT_OPEN, false, false },
		{ { 10, 15 }, ENVIRONMENT_OPEN, false, true },
		{ { 15, 20 }, ENVIRONMENT_HIGH, false, true },
		{ { 20, 30 }, ENVIRONMENT_HIGH, false, false },
		{ { 30, 40 }, ENVIRONMENT_OPEN, false, false },
		{ { 40, 45 }, ENVIRONMENT_OPEN, true, false },
		{ { 45, 101 }, ENVIRONMENT_MEDIUM, false, false },
	};
	struct history history = { 0 };

	(void)state;
	take(&history, stays);
	chain_link(&history, &standard, CENSUS);
	chain_stretch(&history, &history.chains[0], CENSUS);
	assert_int_equal(history.stretch_count, 7);
	for (size_t i = 0; i < history.stretch_count; i++) {
		const struct stretch *found = &history.stretches[i];

		assert_int_equal(found->spell.start, expected[i].spell.start);
		assert_int_equal(found->spell.end, expected[i].spell.end);
		assert_int_equal(found->environment, expected[i].environment);
		assert_int_equal(found->gap, expected[i].gap);
		assert_int_equal(found->unknown, expected[i].unknown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tenure),
		cmocka_unit_test(test_link),
		cmocka_unit_test(test_last_ending),
		cmocka_unit_test(test_death),
		cmocka_unit_test(test_death_and_a_transfer),
		cmocka_unit_test(test_present),
		cmocka_unit_test(test_stretches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
