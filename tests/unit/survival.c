/* survival: small samples worked out by hand, and the edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/survival.h"
#include "tests/unit/close.h"

static const double tiny = 1e-12;
static const double z = 1.959963984540054;

struct record {
	double entry, time;
	bool ended;
};

static struct lifetimes lifetimes_of(const struct record *records, size_t count)
{
	struct lifetimes lifetimes = { 0 };

	for (size_t i = 0; i < count; i++)
		lifetimes_add(&lifetimes, records[i].entry, records[i].time,
			      records[i].ended);
	lifetimes_sort(&lifetimes);
	return lifetimes;
}

/* 1 of 4 ends at 1, one is censored at 2, 1 of 2 ends at 3, the last at 4:
 * S is 3/4, 3/4, 3/8, 0; V is 1/12, then 1/12 + 1/2. */
static const struct record four[] = {
	{ NAN, 3, true }, { NAN, 1, true }, { 0, 2, false }, { NAN, 4, true }
};

static void test_curve(void **state)
{
	struct lifetimes lifetimes = lifetimes_of(four, 4);
	struct survival_point points[4];

	(void)state;
	assert_int_equal(lifetimes.records, 4);
	assert_int_equal(lifetimes.ended, 3);
	assert_int_equal(lifetimes.late, 0);
	assert_int_equal(survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points),
			 4);
	check_close(points[0].survival, 0.75, tiny);
	check_close(points[0].error, 0.75 * sqrt(1.0 / 12), tiny);
	check_close(points[0].lower, 0.75 * exp(-z * sqrt(1.0 / 12)), tiny);
	check_close(points[0].upper, 1, 0);
	check_close(points[1].survival, 0.75, tiny);
	assert_int_equal(points[1].censored, 1);
	assert_int_equal(points[1].ended, 0);
	assert_int_equal(points[2].at_risk, 2);
	check_close(points[2].survival, 0.375, tiny);
	check_close(points[2].error, 0.375 * sqrt(7.0 / 12), tiny);
	assert_true(points[3].survival == 0);
	check_close(points[3].error, NAN, 0);
	check_close(points[3].lower, NAN, 0);
	check_close(points[3].upper, NAN, 0);
}

static void test_scales(void **state)
{
	struct lifetimes lifetimes = lifetimes_of(four, 4);
	struct survival_point points[4];
	double half = z * sqrt(7.0 / 12), log_s = log(0.375);

	(void)state;
	survival_curve(&lifetimes, SURVIVAL_PLAIN, 0.95, points);
	assert_true(points[2].lower == 0);
	check_close(points[2].upper, fmin(0.375 + 0.375 * half, 1), tiny);
	survival_curve(&lifetimes, SURVIVAL_LOG_LOG, 0.95, points);
	check_close(points[2].lower,
		    exp(-exp(log(-log_s) + half / fabs(log_s))), tiny);
	check_close(points[2].upper,
		    exp(-exp(log(-log_s) - half / fabs(log_s))), tiny);
	survival_curve(&lifetimes, SURVIVAL_PLAIN, 1.5, points);
	check_close(points[0].lower, NAN, 0);
}

/* Nobody has ended: the curve stays at 1, whose plain interval is no width,
 * and there is no log-log one. */
static void test_nobody_ended(void **state)
{
	const struct record records[] = { { NAN, 30, false },
					  { NAN, 60, false } };
	struct lifetimes lifetimes = lifetimes_of(records, 2);
	struct survival_point points[2];
	struct restricted_mean mean;

	(void)state;
	survival_curve(&lifetimes, SURVIVAL_LOG_LOG, 0.95, points);
	assert_true(points[1].survival == 1 && points[1].error == 0);
	check_close(points[1].lower, NAN, 0);
	survival_curve(&lifetimes, SURVIVAL_PLAIN, 0.95, points);
	assert_true(points[1].lower == 1 && points[1].upper == 1);
	check_close(survival_quantile(points, 2, SURVIVAL_ITSELF, 0.5, false),
		    NAN, 0);
	mean = survival_mean(points, 2, 60);
	assert_true(mean.mean == 60 && mean.error == 0 && !mean.extended);
	assert_true(survival_mean(points, 2, 61).extended);
	check_close(lifetimes_ended_median(&lifetimes), NAN, 0);
}

/* The second enters at 1 and the third at 3, so at 3 two are at risk, and at 4
 * two again: 1/2, then 1/4. */
static void test_late_entry(void **state)
{
	const struct record records[] = { { 0, 3, true },
					  { 1, 4, true },
					  { 3, 5, true } };
	struct lifetimes lifetimes = lifetimes_of(records, 3);
	struct survival_point points[5];
	struct survival_standing standing = survival_standing(&lifetimes, 3);

	(void)state;
	assert_int_equal(lifetimes.late, 2);
	assert_int_equal(survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points),
			 3);
	assert_int_equal(points[0].at_risk, 2);
	check_close(points[0].survival, 0.5, tiny);
	assert_int_equal(points[1].at_risk, 2);
	check_close(points[1].survival, 0.25, tiny);
	assert_int_equal(standing.waiting, 1);
	assert_int_equal(standing.at_risk, 2);
	assert_int_equal(standing.ended + standing.censored, 0);
	standing = survival_standing(&lifetimes, 3.5);
	assert_int_equal(standing.waiting, 0);
	assert_int_equal(standing.at_risk, 2);
	assert_int_equal(standing.ended, 1);
}

static void test_what_cannot_be_counted(void **state)
{
	struct lifetimes lifetimes = { 0 };

	(void)state;
	assert_false(lifetimes_add(&lifetimes, NAN, NAN, true));
	assert_false(lifetimes_add(&lifetimes, NAN, -1, true));
	assert_false(lifetimes_add(&lifetimes, 5, 5, true));
	assert_false(lifetimes_add(&lifetimes, 6, 5, true));
	assert_true(lifetimes_add(&lifetimes, -6, 0, true));
	assert_true(lifetimes_add(&lifetimes, NAN, 0, true));
	assert_int_equal(lifetimes.records, 2);
	lifetimes_sort(&lifetimes);
	assert_int_equal(lifetimes.distinct, 1);
}

/* Six ends at 1 to 6: S rests on 1/2 from 3 to 4. */
static void test_quantiles(void **state)
{
	struct record records[6];
	struct lifetimes lifetimes;
	struct survival_point points[6];

	(void)state;
	for (size_t i = 0; i < 6; i++)
		records[i] = (struct record){ NAN, (double)i + 1, true };
	lifetimes = lifetimes_of(records, 6);
	survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points);
	check_close(survival_quantile(points, 6, SURVIVAL_ITSELF, 0.5, false),
		    3.5, tiny);
	check_close(survival_quantile(points, 6, SURVIVAL_ITSELF, 0.25, false),
		    2, tiny);
	check_close(survival_quantile(points, 6, SURVIVAL_ITSELF, 0.75, false),
		    5, tiny);
	check_close(survival_quantile(points, 6, SURVIVAL_ITSELF, 0, false),
		    NAN, 0);
	check_close(survival_quantile(points, 6, SURVIVAL_ITSELF, 1, false),
		    NAN, 0);
	/* the upper line never comes down to 1/2 before it ends */
	check_close(survival_quantile(points, 6, SURVIVAL_UPPER, 0.5, false),
		    NAN, 0);
	check_close(lifetimes_ended_median(&lifetimes), 3.5, tiny);
}

/* One of two ends at 5, the other is censored at 9: the curve ends on 1/2. */
static void test_flat_end(void **state)
{
	const struct record records[] = { { NAN, 5, true }, { NAN, 9, false } };
	struct lifetimes lifetimes = lifetimes_of(records, 2);
	struct survival_point points[2];

	(void)state;
	survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points);
	check_close(survival_quantile(points, 2, SURVIVAL_ITSELF, 0.5, false),
		    7, tiny);
	check_close(survival_quantile(points, 2, SURVIVAL_ITSELF, 0.5, true), 5,
		    tiny);
}

/* Area of `four` up to 4: 1 + 3/4 x 2 + 3/8 x 1. Its variance: (3/2 + 3/8)^2 /
 * 12 + (3/8)^2 / 2. */
static void test_restricted_mean(void **state)
{
	struct lifetimes lifetimes = lifetimes_of(four, 4);
	struct survival_point points[4];
	struct restricted_mean mean;

	(void)state;
	survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points);
	mean = survival_mean(points, 4, 4);
	check_close(mean.mean, 2.875, tiny);
	check_close(mean.error, sqrt(1.875 * 1.875 / 12 + 0.375 * 0.375 / 2),
		    tiny);
	mean = survival_mean(points, 4, 0.5);
	assert_true(mean.mean == 0.5 && mean.error == 0);
	mean = survival_mean(points, 4, 9);
	check_close(mean.mean, 2.875, tiny);
	assert_false(mean.extended);
	check_close(survival_mean(points, 4, 0).mean, NAN, 0);
	check_close(survival_mean(points, 0, 9).mean, NAN, 0);
}

static void test_at(void **state)
{
	struct lifetimes lifetimes = lifetimes_of(four, 4);
	struct survival_point points[4];

	(void)state;
	survival_curve(&lifetimes, SURVIVAL_LOG, 0.95, points);
	assert_null(survival_at(points, 4, 0.9));
	assert_ptr_equal(survival_at(points, 4, 1), &points[0]);
	assert_ptr_equal(survival_at(points, 4, 3.9), &points[2]);
	assert_ptr_equal(survival_at(points, 4, 40), &points[3]);
}

/* A ends at 1 and 3, B at 2 and 4. Expected of A: 1/2 + 1/3 + 1/2; variance
 * 1/4 + 2/9 + 1/4. Peto's weights are 1, 3/4, 1/2, 1/4. */
static void test_compare(void **state)
{
	const struct record a[] = { { NAN, 1, true }, { NAN, 3, true } };
	const struct record b[] = { { NAN, 2, true }, { NAN, 4, true } };
	struct lifetimes groups[2] = { lifetimes_of(a, 2), lifetimes_of(b, 2) };
	struct survival_expected rows[2];
	struct survival_test test = survival_compare(groups, 2,
						     SURVIVAL_LOG_RANK, rows);

	(void)state;
	check_close(rows[0].observed, 2, tiny);
	check_close(rows[0].expected, 4.0 / 3, tiny);
	check_close(rows[1].expected, 8.0 / 3, tiny);
	check_close(test.chi_squared, 8.0 / 13, tiny);
	/* chi-squared of one degree is z squared */
	check_close(test.p_value, erfc(sqrt(4.0 / 13)), tiny);
	assert_int_equal(test.degrees, 1);
	test = survival_compare(groups, 2, SURVIVAL_PETO, rows);
	check_close(rows[0].observed, 1.5, tiny);
	check_close(rows[0].expected, 1, tiny);
	check_close(test.chi_squared, 4.0 / 7, tiny);
}

static void check_not_compared(const struct lifetimes *groups, size_t count,
			       enum survival_verdict verdict)
{
	struct survival_expected rows[2];
	struct survival_test test = survival_compare(groups, count,
						     SURVIVAL_LOG_RANK, rows);

	assert_true(test.verdict == verdict);
	check_close(test.chi_squared, NAN, 0);
	check_close(test.p_value, NAN, 0);
}

/* One group; a second one that is never at risk when something ends; and two
 * that are never at risk together. */
static void test_nothing_to_compare(void **state)
{
	const struct record a[] = { { NAN, 1, true }, { NAN, 3, true } };
	const struct record gone[] = { { NAN, 0.5, false } };
	const struct record after[] = { { 3, 6, true }, { 3, 7, true } };
	struct lifetimes groups[] = { lifetimes_of(a, 2),
				      lifetimes_of(gone, 1) };

	(void)state;
	check_not_compared(groups, 1, SURVIVAL_ONE_GROUP);
	check_not_compared(groups, 2, SURVIVAL_ONE_GROUP);
	check_not_compared(groups, 0, SURVIVAL_ONE_GROUP);
	groups[1] = lifetimes_of(after, 2);
	check_not_compared(groups, 2, SURVIVAL_NO_OVERLAP);
}

/* However a sample is divided, its counts merge to those of the whole. */
static void test_merge(void **state)
{
	struct lifetimes whole = { 0 }, halves[2] = { { 0 }, { 0 } };
	unsigned seed = 1;

	(void)state;
	for (size_t i = 0; i < 3000; i++) {
		double time, entry;

		seed = seed * 1103515245 + 12345;
		time = 1 + seed / 65536 % 400;
		entry = i % 3 ? NAN : (double)(seed / 65536 % 7);
		lifetimes_add(&whole, entry, time, i % 4);
		lifetimes_add(&halves[i % 2], entry, time, i % 4);
	}
	lifetimes_sort(&halves[0]);
	lifetimes_merge(&halves[1], &halves[0]);
	lifetimes_sort(&whole);
	lifetimes_sort(&halves[1]);
	assert_int_equal(whole.records, halves[1].records);
	assert_int_equal(whole.late, halves[1].late);
	assert_int_equal(whole.distinct, halves[1].distinct);
	assert_memory_equal(whole.items, halves[1].items,
			    whole.distinct * sizeof *whole.items);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_curve),
		cmocka_unit_test(test_scales),
		cmocka_unit_test(test_nobody_ended),
		cmocka_unit_test(test_late_entry),
		cmocka_unit_test(test_what_cannot_be_counted),
		cmocka_unit_test(test_quantiles),
		cmocka_unit_test(test_flat_end),
		cmocka_unit_test(test_restricted_mean),
		cmocka_unit_test(test_at),
		cmocka_unit_test(test_compare),
		cmocka_unit_test(test_nothing_to_compare),
		cmocka_unit_test(test_merge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
