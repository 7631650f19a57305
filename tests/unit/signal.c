/* signal: the rules on series worked by hand, about a mean of 50 with limits
 * at 40 and 60 and near limits at 44 and 56. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/signal.h"
#include "tests/unit/close.h"

enum { POINTS_MOST = 20, GAP = -1 };

/* What each cause is called here, in the order of the enum. */
static const char letters[] = ".ABRFUD45HL";

struct given {
	const char *causes; /* one letter a point */
	int values[POINTS_MOST];
};

/* The rules of Making Data Count. */
static struct signal_rules rules_of(bool outside_counts)
{
	return (struct signal_rules){ .trend = 7,
				      .shift = 7,
				      .two_of_three = true,
				      .outside_counts = outside_counts };
}

static void find(const struct given *given, const struct signal_rules *rules,
		 char *found)
{
	size_t count = strlen(given->causes);
	double values[POINTS_MOST] = { 0 };
	struct limits limits[POINTS_MOST] = { { 0 } };
	unsigned short causes[POINTS_MOST];

	for (size_t i = 0; i < count; i++) {
		values[i] = given->values[i] == GAP ? NAN : given->values[i];
		limits[i] = (struct limits){ 50, 40, 60, 44, 56, 3 };
	}
	signal_find(values, limits, count, rules, causes);
	for (size_t i = 0; i < count; i++)
		found[i] = letters[signal_first(causes[i])];
	found[count] = '\0';
}

static void check_by(const struct signal_rules *rules,
		     const struct given *given, size_t count)
{
	char found[POINTS_MOST + 1];

	for (size_t i = 0; i < count; i++) {
		find(&given[i], rules, found);
		assert_string_equal(found, given[i].causes);
	}
}

static void check(const struct given *given, size_t count, bool outside_counts)
{
	const struct signal_rules rules = rules_of(outside_counts);

	check_by(&rules, given, count);
}

static void test_limits(void **state)
{
	const struct given given[] = {
		{ "", { 0 } },
		{ ".", { GAP } },
		{ "A", { 61 } },
		{ "B", { 39 } },
		/* on the limit is within */
		{ "..", { 60, 40 } },
		{ ".A.B", { 50, 61, 50, 39 } },
	};

	(void)state;
	check(given, sizeof given / sizeof *given, false);
}

static void test_shift(void **state)
{
	const struct given given[] = {
		{ ".HHHHHHH.", { 49, 51, 52, 51, 52, 51, 52, 51, 49 } },
		{ "LLLLLLLL", { 49, 48, 49, 48, 49, 48, 49, 48 } },
		/* six are not enough */
		{ ".......", { 49, 51, 52, 51, 52, 51, 52 } },
		/* a point on the mean, or missing, breaks the run */
		{ "........", { 51, 52, 51, 50, 52, 51, 52, 51 } },
		{ "........", { 51, 52, 51, GAP, 52, 51, 52, 51 } },
		/* a stronger rule names its point */
		{ "HHHAHHH", { 51, 52, 51, 61, 51, 52, 51 } },
	};

	(void)state;
	check(given, sizeof given / sizeof *given, false);
}

static void test_trend(void **state)
{
	const struct given given[] = {
		{ "RRRRRRR", { 46, 47, 48, 49, 50, 51, 52 } },
		{ ".FFFFFFFF", { 50, 54, 53, 52, 51, 50, 49, 48, 47 } },
		/* six points are five steps */
		{ "......", { 46, 47, 48, 49, 50, 51 } },
		/* a tie and a gap break it */
		{ "........", { 46, 47, 48, 49, 49, 50, 51, 52 } },
		{ "........", { 46, 47, 48, 49, GAP, 51, 52, 53 } },
		/* the apex belongs to the second trend */
		{ "RRRRRRFFFFFFF",
		  { 46, 47, 48, 49, 50, 51, 52, 51, 50, 49, 48, 47, 46 } },
		/* a trend is stronger than a shift and than two in three */
		{ "RRRRRRR", { 51, 52, 53, 54, 55, 57, 58 } },
	};

	(void)state;
	check(given, sizeof given / sizeof *given, false);
}

static void test_two_of_three(void **state)
{
	const struct given given[] = {
		{ ".U.U.", { 49, 57, 51, 58, 49 } },
		{ ".DD.", { 49, 43, 42, 51 } },
		{ "UUU", { 57, 58, 57 } },
		/* on the near limit is not beyond it */
		{ "...", { 57, 51, 56 } },
		/* the third must be on the same side of the mean, not on it */
		{ "...", { 57, 49, 57 } },
		{ "...", { 57, 50, 57 } },
		{ "...", { 57, 43, 57 } },
		{ "...", { 57, GAP, 57 } },
		/* two points are no three */
		{ "..", { 57, 57 } },
		{ "....", { 57, 51, 51, 57 } },
		/* it is stronger than a shift */
		{ "HHHHHUU", { 51, 52, 51, 52, 51, 57, 57 } },
	};

	(void)state;
	check(given, sizeof given / sizeof *given, false);
	check(given, sizeof given / sizeof *given, true);
}

/* Whether a point beyond the limit is one of the two. */
static void test_outside_in_two_of_three(void **state)
{
	const struct given without[] = {
		{ "A..", { 61, 57, 51 } },
		{ "A.A", { 61, 57, 61 } },
		{ "UAU", { 57, 61, 57 } },
	};
	const struct given with[] = {
		{ "AU.", { 61, 57, 51 } },
		{ "AUA", { 61, 57, 61 } },
		{ "UAU", { 57, 61, 57 } },
	};

	(void)state;
	check(without, 3, false);
	check(with, 3, true);
}

/* Two rising trends, a step down between them: the end of the first one goes
 * its own way, or that of the step. */
static void test_literal_ends(void **state)
{
	const double values[] = { 46, 47, 48, 49, 50, 51, 52,
				  46, 47, 48, 49, 50, 51, 52 };
	const struct limits wide = { 50, 0, 100, 10, 90, 20 };
	struct signal_rules rules = rules_of(true);
	struct limits limits[14];
	unsigned short causes[14];

	(void)state;
	for (size_t i = 0; i < 14; i++)
		limits[i] = wide;
	for (int literal = 0; literal <= 1; literal++) {
		rules.literal_ends = literal;
		signal_find(values, limits, 14, &rules, causes);
		for (size_t i = 0; i < 14; i++)
			assert_int_equal(signal_first(causes[i]),
					 literal && i == 6 ? TREND_DOWN
							   : TREND_UP);
	}
}

/* Without limits there are still trends and shifts. */
static void test_no_limits(void **state)
{
	const struct signal_rules rules = rules_of(true);
	const double values[] = { 51, 52, 53, 54, 55, 56, 99 };
	struct limits limits[7];
	unsigned short causes[7];

	(void)state;
	for (size_t i = 0; i < 7; i++)
		limits[i] = (struct limits){ 50, NAN, NAN, NAN, NAN, NAN };
	signal_find(values, limits, 7, &rules, causes);
	for (size_t i = 0; i < 7; i++)
		assert_int_equal(causes[i], 1 << TREND_UP | 1 << SHIFT_HIGH);
}

/* Western Electric: the other point of two in three may be anywhere, 4 of 5
 * points may be beyond 47 or 53, 8 on one side are a shift, and there is no
 * trend. */
static void test_western_electric(void **state)
{
	const struct signal_rules rules = { .shift = 8,
					    .two_of_three = true,
					    .four_of_five = true,
					    .other = ANYWHERE,
					    .outside_counts = true };
	const struct given given[] = {
		{ "U.U", { 57, 49, 57 } },
		{ "U.U", { 57, 43, 57 } },
		/* whatever comes next, two of three are beyond */
		{ "UU", { 57, 57 } },
		{ "A.A", { 61, 50, 61 } },
		{ "...", { 57, GAP, 57 } },
		{ "44.44", { 54, 54, 49, 54, 54 } },
		{ "5555", { 46, 46, 46, 46 } },
		{ ".....", { 54, 54, 53, 54, 53 } },
		{ "......", { 54, 53, 54, 53, 54, 54 } },
		{ ".......", { 51, 52, 51, 52, 51, 52, 51 } },
		{ "HHHHHHHH", { 51, 52, 51, 52, 51, 52, 51, 52 } },
		{ "........", { 44, 46, 48, 50, 51, 52, 53, 55 } },
	};

	(void)state;
	check_by(&rules, given, sizeof given / sizeof *given);
}

/* PowerBI-SPC: a point beyond the other near limit takes one away. */
static void test_not_opposite(void **state)
{
	struct signal_rules rules = { .two_of_three = true,
				      .other = NOT_OPPOSITE,
				      .outside_counts = true };
	const struct given given[] = {
		{ "U.U", { 57, 49, 57 } },
		{ "...", { 57, 43, 57 } },
		{ "UU.", { 57, 57, 43 } },
	};
	const struct given whole[] = {
		{ "UUU", { 57, 49, 57 } },
		{ ".DDD", { 50, 43, 51, 43 } },
	};

	(void)state;
	check_by(&rules, given, 3);
	rules.whole_windows = true;
	check_by(&rules, whole, 2);
}

/* Twelve useful points may have a run of round(log2 12) + 3 = 7. */
static void test_runs(void **state)
{
	const struct signal_rules rules = { .runs = true };
	const struct given given[] = {
		{ "............",
		  { 51, 52, 51, 52, 51, 52, 51, 49, 48, 49, 48, 51 } },
		/* a point on the centre, or missing, is not there */
		{ "HHHH.HHH.H....",
		  { 51, 52, 51, 52, 50, 52, 51, 51, GAP, 52, 49, 48, 51, 49 } },
		{ "A...........",
		  { 61, 52, 51, 52, 51, 52, 51, 49, 48, 49, 48, 51 } },
	};

	(void)state;
	check_by(&rules, given, 3);
}

static void test_sets(void **state)
{
	unsigned short causes = 0;
	struct pool *pool = pool_new();

	(void)state;
	assert_int_equal(signal_first(causes), CAUSE_NONE);
	assert_string_equal(causes_words(pool, causes), "none");
	signal_mark(&causes, SHIFT_HIGH);
	signal_mark(&causes, TREND_UP);
	signal_mark(&causes, TREND_DOWN);
	assert_int_equal(signal_first(causes), TREND_DOWN);
	assert_string_equal(causes_words(pool, causes),
			    "trend_down,shift_high");
}

static void test_verdicts(void **state)
{
	const struct limits limits = { 50, 40, 60, 44, 56, 3 };
	const struct limits none = { 50, NAN, NAN, NAN, NAN, NAN };

	(void)state;
	assert_int_equal(signal_type(SHIFT_HIGH, UP), IMPROVEMENT);
	assert_int_equal(signal_type(SHIFT_HIGH, DOWN), CONCERN);
	assert_int_equal(signal_type(TREND_DOWN, NEUTRAL), NEUTRAL_LOW);
	assert_int_equal(signal_type(CAUSE_NONE, UP), COMMON_CAUSE);
	assert_string_equal(variation_name(signal_variation(TREND_DOWN, DOWN)),
			    "improvement_low");
	assert_string_equal(variation_name(signal_variation(ABOVE_LIMIT, DOWN)),
			    "concern_high");
	assert_string_equal(variation_name(
				    signal_variation(TWO_OF_THREE_LOW, UP)),
			    "concern_low");
	assert_string_equal(variation_name(
				    signal_variation(SHIFT_HIGH, NEUTRAL)),
			    "neutral_high");
	assert_int_equal(signal_assurance(&limits, 61, UP), FAIL);
	assert_int_equal(signal_assurance(&limits, 61, DOWN), PASS);
	assert_int_equal(signal_assurance(&limits, 39, UP), PASS);
	assert_int_equal(signal_assurance(&limits, 39, DOWN), FAIL);
	assert_int_equal(signal_assurance(&limits, 60, UP), HIT_OR_MISS);
	assert_int_equal(signal_assurance(&limits, 61, NEUTRAL),
			 ASSURANCE_UNKNOWN);
	assert_int_equal(signal_assurance(&limits, NAN, UP), ASSURANCE_UNKNOWN);
	assert_int_equal(signal_assurance(&none, 61, UP), ASSURANCE_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_shift),
		cmocka_unit_test(test_trend),
		cmocka_unit_test(test_two_of_three),
		cmocka_unit_test(test_outside_in_two_of_three),
		cmocka_unit_test(test_literal_ends),
		cmocka_unit_test(test_no_limits),
		cmocka_unit_test(test_western_electric),
		cmocka_unit_test(test_not_opposite),
		cmocka_unit_test(test_runs),
		cmocka_unit_test(test_sets),
		cmocka_unit_test(test_verdicts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
