/* concentration: shares of the few, the Gini coefficient, runs of free days. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "stages/methods/concentration.h"
#include "tests/unit/close.h"

static void test_top(void **state)
{
	size_t counts[] = { 1, 10, 4, 5 };

	(void)state;
	concentration_sort(counts, 4);
	assert_int_equal(counts[0], 10);
	assert_int_equal(counts[3], 1);
	check_close(concentration_top(counts, 4, 1), 0.5, 1e-15);
	check_close(concentration_top(counts, 4, 3), 0.95, 1e-15);
	check_close(concentration_top(counts, 4, 5), 1, 1e-15);
	assert_true(isnan(concentration_top(counts, 0, 1)));
}

/* Ascending 1, 4, 5, 10: (-3 x 1 - 1 x 4 + 1 x 5 + 3 x 10) / (4 x 20) = 28
 * / 80. Half the mean difference of all pairs over the mean is the same: the
 * pairs differ by 3, 4, 9, 1, 6, 5, together 28, each twice among 16; 56 / 16 /
 * 2 over a mean of 5 is 0.35. */
static void test_gini(void **state)
{
	size_t counts[] = { 1, 10, 4, 5 }, equal[] = { 3, 3, 3 }, one[] = { 9 };

	(void)state;
	concentration_sort(counts, 4);
	check_close(concentration_gini(counts, 4), 0.35, 1e-15);
	check_close(concentration_gini(equal, 3), 0, 1e-15);
	check_close(concentration_gini(one, 1), 0, 1e-15);
	assert_true(isnan(concentration_gini(counts, 0)));
}

static void test_free_days(void **state)
{
	unsigned char room[3] = { 0 };
	struct eventful eventful = { room, 20 };
	size_t start;

	(void)state;
	assert_true(eventful_room(20) <= sizeof room);
	assert_int_equal(eventful_longest_free(&eventful, &start), 20);
	assert_int_equal(start, 0);
	/* days 5 and 12: 5 free days before, 6 between, 7 after */
	eventful_mark(&eventful, 5);
	eventful_mark(&eventful, 12);
	eventful_mark(&eventful, 12);
	assert_int_equal(eventful_longest_free(&eventful, &start), 7);
	assert_int_equal(start, 13);
	/* 6 between, and 6 after the 13th: the first of them */
	eventful_mark(&eventful, 13);
	assert_int_equal(eventful_longest_free(&eventful, &start), 6);
	assert_int_equal(start, 6);
	for (size_t day = 0; day < 20; day++)
		eventful_mark(&eventful, day);
	assert_int_equal(eventful_longest_free(&eventful, &start), 0);
	eventful.count = 0;
	assert_int_equal(eventful_longest_free(&eventful, &start), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_top),
		cmocka_unit_test(test_gini),
		cmocka_unit_test(test_free_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
