/* ranks: small samples by hand, and ties. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/ranks.h"
#include "tests/unit/close.h"

/* 1 2 against 3 4: ranks 3 and 7, H = 12 / 20 (9/2 + 49/2) - 15; W is 0 where 2
 * is expected, with variance 2 2 5 / 12. */
static void test_apart(void **state)
{
	struct ranked items[] = {
		{ 3, 1, 0 }, { 1, 0, 0 }, { 4, 1, 0 }, { 2, 0, 0 }
	};
	struct kruskal kruskal = kruskal_test(items, 4, 2);
	struct wilcoxon wilcoxon = wilcoxon_test(items, 4);
	double spread = sqrt(20.0 / 12);

	(void)state;
	check_close(kruskal.statistic, 2.4, 1e-13);
	check_close(kruskal.degrees, 1, 0);
	check_close(kruskal.p, erfc(sqrt(1.2)), 1e-12);
	check_close(wilcoxon.statistic, 0, 0);
	check_close(wilcoxon.p, erfc(2 / spread / sqrt(2)), 1e-12);
	check_close(wilcoxon.p_corrected, erfc(1.5 / spread / sqrt(2)), 1e-12);
}

/* 1 1 against 1 2: ranks 2 2 2 4, H = 0.6 / (1 - 24 / 60) = 1. */
static void test_ties(void **state)
{
	struct ranked items[] = {
		{ 1, 0, 0 }, { 1, 0, 0 }, { 2, 1, 0 }, { 1, 1, 0 }
	};

	(void)state;
	check_close(rank_items(items, 4), 24, 0);
	check_close(items[0].rank, 2, 0);
	check_close(items[3].rank, 4, 0);
	check_close(kruskal_test(items, 4, 2).statistic, 1, 1e-13);
	/* as many above as below: nothing to correct */
	check_close(wilcoxon_test(items, 4).statistic, 1, 0);
}

static void test_nothing(void **state)
{
	struct ranked same[] = { { 5, 0, 0 }, { 5, 1, 0 }, { 5, 1, 0 } };
	struct ranked alone[] = { { 1, 0, 0 }, { 2, 0, 0 } };

	(void)state;
	check_close(kruskal_test(same, 3, 2).p, NAN, 0);
	check_close(wilcoxon_test(same, 3).p, NAN, 0);
	check_close(kruskal_test(alone, 2, 2).p, NAN, 0);
	check_close(wilcoxon_test(alone, 2).p, NAN, 0);
	check_close(kruskal_test(NULL, 0, 3).p, NAN, 0);
}

/* floor(3 - ceil((5 - r) / 2)): 1 1 2 2. Both 7s have rank 2: floor(3 -
 * ceil(3 / 2)). */
static void test_quantiles(void **state)
{
	const double four[] = { 9, 2, 30, 4 }, tied[] = { 7, 9, 7, 1 };
	const double gap[] = { NAN, 2, 1 };
	size_t groups[4];

	(void)state;
	quantile_groups(four, 4, 2, groups);
	assert_int_equal(groups[0], 2);
	assert_int_equal(groups[1], 1);
	assert_int_equal(groups[2], 2);
	assert_int_equal(groups[3], 1);
	quantile_groups(tied, 4, 2, groups);
	assert_int_equal(groups[0], 1);
	assert_int_equal(groups[2], 1);
	assert_int_equal(groups[1], 2);
	quantile_groups(gap, 3, 2, groups);
	assert_int_equal(groups[0], 0);
	assert_int_equal(groups[1], 2);
	assert_int_equal(groups[2], 1);
	quantile_groups(gap, 3, 3, groups);
	assert_int_equal(groups[1], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_apart),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_quantiles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
