/* signal: the rules on series worked by hand, about a mean of 50 with limits
 * at 40 and 60 and near limits at 44 and 56. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "stages/methods/signal.h"
#include "tests/unit/close.h"

enum { POINTS_MOST = 20, GAP = -1 };

/* What each cause is called here, in the order of the enum. */
static const char letters[] = ".ABRFUDHL";

struct given {
	const char *causes; /* one letter a point */
	int values[POINTS_MOST];
};

static void find(const struct given *given, bool outside_counts, char *found)
{
	const struct signal_rules rules = { 7, 7, outside_counts, false };
	size_t count = strlen(given->causes);
	double values[POINTS_MOST] = { 0 };
	struct limits limits[POINTS_MOST] = { { 0 } };
	enum cause causes[POINTS_MOST];

	for (size_t i = 0; i < count; i++) {
		values[i] = given->values[i] == GAP ? NAN : given->values[i];
		limits[i] = (struct limits){ 50, 40, 60, 44, 56 };
	}
	signal_find(values, limits, count, &rules, causes);
	for (size_t i = 0; i < count; i++)
		found[i] = letters[causes[i]];
	found[count] = '\0';
}

static void check(const struct given *given, size_t count, bool outside_counts)
{
	char found[POINTS_MOST + 1];

	for (size_t i = 0; i < count; i++) {
		find(&given[i], outside_counts, found);
		assert_string_equal(found, given[i].causes);
	}
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
	const struct limits wide = { 50, 0, 100, 10, 90 };
	struct signal_rules rules = { 7, 7, true, false };
	struct limits limits[14];
	enum cause causes[14];

	(void)state;
	for (size_t i = 0; i < 14; i++)
		limits[i] = wide;
	for (int literal = 0; literal <= 1; literal++) {
		rules.literal_ends = literal;
		signal_find(values, limits, 14, &rules, causes);
		for (size_t i = 0; i < 14; i++)
			assert_int_equal(causes[i], literal && i == 6
							    ? TREND_DOWN
							    : TREND_UP);
	}
}

/* Without limits there are still trends and shifts. */
static void test_no_limits(void **state)
{
	const struct signal_rules rules = { 7, 7, true, false };
	const double values[] = { 51, 52, 53, 54, 55, 56, 99 };
	struct limits limits[7];
	enum cause causes[7];

	(void)state;
	for (size_t i = 0; i < 7; i++)
		limits[i] = (struct limits){ 50, NAN, NAN, NAN, NAN };
	signal_find(values, limits, 7, &rules, causes);
	for (size_t i = 0; i < 7; i++)
		assert_int_equal(causes[i], TREND_UP);
}

static void test_verdicts(void **state)
{
	const struct limits limits = { 50, 40, 60, 44, 56 };
	const struct limits none = { 50, NAN, NAN, NAN, NAN };

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
	assert_int_equal(signal_assurance(limits, 61, UP), FAIL);
	assert_int_equal(signal_assurance(limits, 61, DOWN), PASS);
	assert_int_equal(signal_assurance(limits, 39, UP), PASS);
	assert_int_equal(signal_assurance(limits, 39, DOWN), FAIL);
	assert_int_equal(signal_assurance(limits, 60, UP), HIT_OR_MISS);
	assert_int_equal(signal_assurance(limits, 61, NEUTRAL),
			 ASSURANCE_UNKNOWN);
	assert_int_equal(signal_assurance(limits, NAN, UP), ASSURANCE_UNKNOWN);
	assert_int_equal(signal_assurance(none, 61, UP), ASSURANCE_UNKNOWN);
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
		cmocka_unit_test(test_verdicts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
