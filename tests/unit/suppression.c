/* suppression - what must be hidden, and that nothing small can be worked out.
 *
 * The last test does what an intruder can: it looks at all tables of 2 by 2
 * with the same print, one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stages/methods/suppression.h"
#include "stages/methods/suppression_reach.h"

static const struct hiding rounded = { .below = 5, .round_to = 5 };
static const struct hiding exact = { .below = 5, .round_to = 1 };

static void test_print(void **state)
{
	long least, most;

	(void)state;
	assert_int_equal(hiding_print(rounded, 0), 0);
	assert_int_equal(hiding_print(rounded, 7), 5);
	assert_int_equal(hiding_print(rounded, 8), 10);
	assert_int_equal(hiding_print(exact, 8), 8);
	hiding_range(rounded, 5, &least, &most);
	assert_int_equal(least, 5); /* 3 and 4 would be hidden */
	assert_int_equal(most, 7);
	hiding_range(rounded, 10, &least, &most);
	assert_int_equal(least, 8);
	assert_int_equal(most, 12);
	hiding_range(rounded, 0, &least, &most);
	assert_int_equal(most, 0);
	hiding_range(exact, 8, &least, &most);
	assert_int_equal(least, 8);
	assert_int_equal(most, 8);
}

/* A printed total and its printed parts. */
static void add_parts(struct suppression *suppression, const long *values,
		      size_t count)
{
	struct term terms[8];

	for (size_t i = 0; i <= count; i++)
		suppression_print(suppression,
				  suppression_cell(suppression, values[i]));
	for (size_t i = 0; i < count; i++)
		terms[i] = (struct term){ .cell = i + 1, .sign = 1 };
	assert_true(suppression_sum(suppression, 0, terms, count));
}

static void check_hidden(struct hiding hiding, const long *values, size_t count,
			 const enum hidden *expected)
{
	struct suppression *suppression = suppression_new(hiding);

	add_parts(suppression, values, count);
	assert_int_equal(suppression_run(suppression), 0);
	for (size_t i = 0; i <= count; i++)
		assert_int_equal(suppression_hidden(suppression, i),
				 expected[i]);
}

/* The total first. */
static void test_sum(void **state)
{
	(void)state;
	check_hidden(rounded, (long[]){ 22, 12, 3, 7 }, 3,
		     (enum hidden[]){ NOT_HIDDEN, NOT_HIDDEN, HIDDEN_SMALL,
				      HIDDEN_COVER });
	check_hidden(rounded, (long[]){ 22, 12, 3, 7, 0 }, 4,
		     (enum hidden[]){ NOT_HIDDEN, NOT_HIDDEN, HIDDEN_SMALL,
				      NOT_HIDDEN, HIDDEN_ZERO });
	check_hidden(rounded, (long[]){ 29, 26, 3 }, 2,
		     (enum hidden[]){ NOT_HIDDEN, HIDDEN_REST, HIDDEN_SMALL });
	check_hidden(rounded, (long[]){ 12, 12, 0 }, 2,
		     (enum hidden[]){ NOT_HIDDEN, NOT_HIDDEN, NOT_HIDDEN });
	/* 3 and 2 are 5 together, so that each is under 5: 6 has to help */
	check_hidden(exact, (long[]){ 31, 3, 2, 6, 20 }, 4,
		     (enum hidden[]){ NOT_HIDDEN, HIDDEN_SMALL, HIDDEN_SMALL,
				      NOT_HIDDEN, NOT_HIDDEN });
}

static void test_sum_without_zeros(void **state)
{
	const long values[] = { 31, 3, 2, 6, 20 };
	struct suppression *suppression = suppression_new(exact);

	(void)state;
	add_parts(suppression, values, 4);
	for (size_t i = 1; i <= 4; i++)
		suppression_know(suppression, i, 1, 1000);
	assert_int_equal(suppression_run(suppression), 0);
	assert_int_equal(suppression_hidden(suppression, 3), HIDDEN_COVER);
	assert_int_equal(suppression_hidden(suppression, 4), NOT_HIDDEN);
}

static void test_untrue_sum(void **state)
{
	struct suppression *suppression = suppression_new(rounded);
	struct term term = { .cell = 1, .sign = 1 };

	(void)state;
	suppression_cell(suppression, 7);
	suppression_cell(suppression, 6);
	assert_false(suppression_sum(suppression, 0, &term, 1));
}

static void test_followers(void **state)
{
	struct suppression *suppression = suppression_new(rounded);

	(void)state;
	suppression_print(suppression, suppression_cell(suppression, 84));
	suppression_print(suppression, suppression_cell(suppression, 4));
	suppression_print(suppression, suppression_cell(suppression, 30));
	suppression_follow(suppression, 0, 1);
	suppression_withhold(suppression, 2);
	assert_int_equal(suppression_run(suppression), 0);
	assert_int_equal(suppression_hidden(suppression, 0), HIDDEN_TOGETHER);
	assert_int_equal(suppression_hidden(suppression, 1), HIDDEN_SMALL);
	assert_int_equal(suppression_hidden(suppression, 2), HIDDEN_BEFORE);
}

/* x + y - z = 0 and y - w = 0, of which x can go from -1 to 9: so far as z, up
 * by 7, and y, down by 2, let it. */
static bool moves(double by)
{
	double matrix[] = { 1, 1, -1, 0, 0, 1, 0, -1 };
	double low[] = { -50, -2, -1, -2 }, high[] = { 50, 0, 7, 50 };
	double answer[4] = { 0 };
	size_t basic[2];
	bool in_basis[4] = { 0 };
	struct reach reach = {
		2, 4, matrix, low, high, answer, basic, in_basis
	};

	return reach_moves(&reach, 0, by);
}

static void test_reach(void **state)
{
	(void)state;
	assert_true(moves(9));
	assert_false(moves(10));
	assert_true(moves(-1));
	assert_false(moves(-2));
}

/* Four cells a b / c d, their row totals 4 5, column totals 6 7, and all 8. */
enum { CELLS = 9 };
static const size_t sums[][3] = {
	{ 4, 0, 1 }, { 5, 2, 3 }, { 6, 0, 2 },
	{ 7, 1, 3 }, { 8, 4, 5 }, { 8, 6, 7 },
};

static void fill(long *values, long a, long b, long c, long d)
{
	const long all[] = { a,     b,     c,
			     d,     a + b, c + d,
			     a + c, b + d, a + b + c + d };

	for (size_t i = 0; i < CELLS; i++)
		values[i] = all[i];
}

static bool prints_alike(struct suppression *suppression, struct hiding hiding,
			 const long *values)
{
	for (size_t i = 0; i < CELLS; i++) {
		long value = suppression_value(suppression, i), least, most;

		if (suppression_hidden(suppression, i))
			continue;
		hiding_range(hiding, hiding_print(hiding, value), &least,
			     &most);
		if (values[i] < least || values[i] > most)
			return false;
	}
	return true;
}

/* Which cells are under 5 and above 0 in all tables of that print. */
static void look_at_all(struct suppression *suppression, struct hiding hiding,
			bool *proved)
{
	long most = suppression_value(suppression, 8) + 12, values[CELLS];

	for (size_t i = 0; i < CELLS; i++)
		proved[i] = true;
	for (long a = 0; a <= most; a++)
		for (long b = 0; b <= most - a; b++)
			for (long c = 0; c <= most - a - b; c++)
				for (long d = 0; d <= most - a - b - c; d++) {
					fill(values, a, b, c, d);
					if (!prints_alike(suppression, hiding,
							  values))
						continue;
					for (size_t i = 0; i < CELLS; i++)
						proved[i] &= values[i] > 0 &&
							     values[i] < 5;
				}
}

static void check_table(struct hiding hiding, const long *values)
{
	struct suppression *suppression = suppression_new(hiding);
	bool proved[CELLS];

	for (size_t i = 0; i < CELLS; i++)
		suppression_print(suppression,
				  suppression_cell(suppression, values[i]));
	for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
		const struct term terms[] = { { sums[i][1], 1 },
					      { sums[i][2], 1 } };

		assert_true(suppression_sum(suppression, sums[i][0], terms, 2));
	}
	assert_int_equal(suppression_run(suppression), 0);
	look_at_all(suppression, hiding, proved);
	for (size_t i = 0; i < CELLS; i++)
		assert_false(proved[i]);
}

static void test_tables(void **state)
{
	static const long sizes[] = { 0, 1, 2, 4, 6, 9 };
	long values[CELLS];

	(void)state;
	for (size_t i = 0; i < 6 * 6 * 6 * 6; i += 7) {
		fill(values, sizes[i % 6], sizes[i / 6 % 6], sizes[i / 36 % 6],
		     sizes[i / 216]);
		check_table(rounded, values);
		check_table(exact, values);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_print),
		cmocka_unit_test(test_sum),
		cmocka_unit_test(test_sum_without_zeros),
		cmocka_unit_test(test_untrue_sum),
		cmocka_unit_test(test_followers),
		cmocka_unit_test(test_reach),
		cmocka_unit_test(test_tables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
