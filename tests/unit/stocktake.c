/* stocktake: points of every answer, as M13 has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/stocktake.h"
#include "tests/unit/close.h"

static void test_points(void **state)
{
	const double out = (double)NAN;
	static const char *const codes[] = { "Y",  "P",     "N",       "NA",
					     "NK", "BLANK", "UNKNOWN", NULL };
	/* normal, reverse, asked on a condition */
	const double expected[][3] = {
		{ 2, 0, 2 }, { 1, 1, 1 },   { 0, 2, 0 }, { out, out, out },
		{ 0, 0, 0 }, { 0, 0, out }, { 0, 0, 0 }, { 0, 0, out },
	};

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		struct reply reply = { 0 };

		assert_true(answer_read(slice_of(codes[i]), &reply.answer));
		check_close(reply_points(&reply), expected[i][0], 0);
		reply.reverse = true;
		check_close(reply_points(&reply), expected[i][1], 0);
		reply.reverse = false;
		reply.conditional = true;
		check_close(reply_points(&reply), expected[i][2], 0);
	}
}

static void test_no_answer(void **state)
{
	static const char *const codes[] = { "", "y", "YES", "Y ", "NAN" };
	enum answer answer;

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		assert_false(answer_read(slice_of(codes[i]), &answer));
}

static void test_score(void **state)
{
	const struct reply replies[] = {
		{ .answer = YES, .second = YES, .coded_twice = true },
		{ .answer = NO, .reverse = true },
		{ .answer = NOT_KNOWN, .second = NO, .coded_twice = true },
		{ .answer = BLANK },
		{ .answer = BLANK, .conditional = true },
		{ .answer = NOT_APPLICABLE },
	};
	struct score score = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof replies / sizeof *replies; i++)
		score_add(&score, &replies[i]);
	assert_int_equal(score.questions, 6);
	assert_int_equal(score.counted, 4);
	assert_int_equal(score.not_applicable, 2);
	assert_int_equal(score.not_known, 1);
	assert_int_equal(score.unanswered, 1);
	check_close(score.points, 4, 0);
	assert_int_equal(score.pairs[YES * ANSWER_COUNT + YES], 1);
	assert_int_equal(score.pairs[NOT_KNOWN * ANSWER_COUNT + NO], 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_points),
		cmocka_unit_test(test_no_answer),
		cmocka_unit_test(test_score),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
