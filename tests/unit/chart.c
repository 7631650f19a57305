/* chart: gaps, the kind that is chosen, and what is proposed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>

#include "pipeline/pool.h"
#include "stages/methods/chart.h"
#include "stages/methods/choose.h"
#include "stages/methods/gaps.h"
#include "stages/methods/suggest.h"
#include "tests/unit/close.h"

static void check_all(const double *got, const double *expected, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_close(got[i], expected[i], 0);
}

static void test_days(void **state)
{
	const int dates[] = { 10, 10, 14, 44 };
	const double expected[] = { NAN, 0, 4, 30 };
	double gaps[4];
	bool passed[4];

	(void)state;
	gaps_days(dates, 4, gaps, passed);
	check_all(gaps, expected, 4);
	assert_true(passed[0]);
	assert_false(passed[1]);
}

static void test_periods(void **state)
{
	const double counts[] = { 0, 1, 0, 0, 2, 1, NAN, 0, 1, 0, 0 };
	const double expected[] = { NAN, NAN, NAN, NAN, 2,  0,
				    NAN, NAN, NAN, NAN, NAN };
	/* the first event, and periods without one; not those unknown */
	const bool skipped[] = { 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1 };
	double gaps[11];
	bool passed[11];

	(void)state;
	assert_int_equal(gaps_periods(counts, 11, gaps, passed), 2);
	check_all(gaps, expected, 11);
	for (size_t i = 0; i < 11; i++)
		assert_int_equal(passed[i], skipped[i]);
	assert_int_equal(gaps_periods(counts, 1, gaps, passed), 0);
}

static void check_choice(const double *values, const double *of, size_t count,
			 const char *kind)
{
	struct choice choice = choose_kind(values, of, count, pool_run());

	assert_string_equal(choice.kind, kind);
	assert_int_equal(choice.gaps, *kind == 'g');
	assert_true(*choice.why);
}

static void test_choice(void **state)
{
	const double rare[] = { 0, 0, 1, 0, 2, 0 };
	const double few[] = { 2, 1, 0, 3, 1, 2 };
	const double many[] = { 12, 9, 14, 8, 11, 0 };
	const double wild[] = { 2, 40, 3, 50, 1, 60 };
	const double measures[] = { 0.5, 1, 0, 0, 2, 1 };
	const double missing[] = { NAN, NAN };
	const double of[] = { 100, 110, 90, 100, 100, 105 };
	const double apart[] = { NAN, 3, 8 }, together[] = { NAN, 3, 0 };

	(void)state;
	check_choice(rare, NULL, 6, "g");
	check_choice(rare, of, 6, "g");
	check_choice(few, NULL, 6, "c");
	check_choice(many, NULL, 6, "xmr");
	check_choice(few, of, 6, "u");
	check_choice(wild, of, 6, "u-prime");
	check_choice(measures, NULL, 6, "xmr");
	check_choice(missing, NULL, 2, "xmr");
	assert_string_equal(choose_gaps(apart, 3).kind, "t");
	assert_string_equal(choose_gaps(together, 3).kind, "g");
	assert_non_null(choose_warning(few, 6, pool_run()));
	assert_null(choose_warning(many, 6, pool_run()));
	assert_null(choose_warning(measures, 6, pool_run()));
}

/* 48 and 52 in turn about 50, then so many points more, from the baseline of
 * twelve: where a new phase might begin, or 0. */
static size_t proposed(const double *more, size_t count)
{
	int dates[40];
	double given[40];
	struct control control = { .kind = kind_of("xmr"),
				   .profile = *profile_of("mdc2023"),
				   .per = 1,
				   .baseline = 12,
				   .baseline_to = INT_MAX };
	struct series series = { .count = 12 + count,
				 .dates = dates,
				 .given = given,
				 .target = NAN,
				 .pool = pool_run() };
	const struct rebases none = { 0 };
	struct suggestion suggestion;
	struct chart chart;

	for (size_t i = 0; i < series.count; i++) {
		dates[i] = (int)i;
		given[i] = i >= 12 ? more[i - 12] : i % 2 ? 52 : 48;
	}
	chart = chart_of(&control, &series, 0, &none);
	if (!suggest_rebase(&chart.control, &chart.series, chart.phases,
			    &suggestion))
		return 0;
	check_close(suggestion.before, 548.0 / 11, 1e-12);
	return suggestion.first;
}

static void test_suggestion(void **state)
{
	const double higher[] = { 55, 56, 55, 56, 55, 56, 55, 56,
				  49, 55, 56, 55, 56, 55, 56 };
	const double back[] = { 55, 56, 55, 56, 55, 56, 55, 45,
				44, 45, 44, 45, 44, 45, 44 };

	(void)state;
	/* the last point of the baseline, 52, is above the mean too */
	assert_int_equal(proposed(higher, 15), 11);
	/* too few values for limits of their own */
	assert_int_equal(proposed(higher, 9), 0);
	/* taken back by a shift to the other side, itself too short */
	assert_int_equal(proposed(back, 15), 0);
	assert_int_equal(proposed(back, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_choice),
		cmocka_unit_test(test_suggestion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
