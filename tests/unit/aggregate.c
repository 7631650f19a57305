/* aggregate: every function on samples worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/aggregate.h"
#include "tests/unit/close.h"

static struct datum number(double value)
{
	return (struct datum){ .missing = isnan(value), .number = value };
}

static double answer(const char *name, const double *values, size_t count)
{
	struct aggregate aggregate;
	struct cell cell = { 0 };

	assert_true(aggregate_named(slice_of(name), 7, &aggregate));
	for (size_t i = 0; i < count; i++) {
		struct datum datum = number(values[i]);

		aggregate_add(&aggregate, &cell, &datum);
	}
	return aggregate_answer(&aggregate, &cell);
}

/* 2, 4, 9 and one that is missing: mean 5, deviations -3, -1, 4, so the
 * spread is sqrt(26 / 2). */
static void test_numbers(void **state)
{
	const double values[] = { 4, (double)NAN, 9, 2 };

	(void)state;
	check_close(answer("count", values, 4), 3, 0);
	check_close(answer("missing", values, 4), 1, 0);
	check_close(answer("sum", values, 4), 15, 0);
	check_close(answer("mean", values, 4), 5, 0);
	check_close(answer("sd", values, 4), sqrt(13), 1e-12);
	check_close(answer("median", values, 4), 4, 0);
	check_close(answer("q25", values, 4), 3, 0);
	check_close(answer("q100", values, 4), 9, 0);
	check_close(answer("min", values, 4), 2, 0);
	check_close(answer("max", values, 4), 9, 0);
}

static void test_flags(void **state)
{
	const double flags[] = { 1, 0, 0, (double)NAN, 1, 0 };

	(void)state;
	check_close(answer("yes", flags, 6), 2, 0);
	check_close(answer("no", flags, 6), 3, 0);
	check_close(answer("pct", flags, 6), 40, 0);
}

static void test_nothing(void **state)
{
	static const char *const none[] = { "mean", "sd",  "median",
					    "min",  "max", "pct" };

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_true(isnan(answer(none[i], NULL, 0)));
	check_close(answer("count", NULL, 0), 0, 0);
	check_close(answer("sum", NULL, 0), 0, 0);
}

/* The same value in two groups is one of each. */
static void test_distinct(void **state)
{
	static const char *const values[] = { "a", "b", "a", "a", "" };
	struct aggregate aggregate;
	struct cell cells[] = { { .group = 0 }, { .group = 1 } };
	struct datum missing = { .missing = true };

	(void)state;
	aggregate_named(slice_of("distinct"), 7, &aggregate);
	assert_true(aggregate_tells_groups(&aggregate));
	for (size_t i = 0; i < 5; i++) {
		struct datum datum = { .raw = slice_of(values[i]) };

		aggregate_add(&aggregate, &cells[0], &datum);
	}
	aggregate_add(&aggregate, &cells[0], &missing);
	aggregate_add(&aggregate, &cells[1],
		      &(struct datum){ .raw = slice_of("a") });
	check_close(aggregate_answer(&aggregate, &cells[0]), 3, 0);
	check_close(aggregate_answer(&aggregate, &cells[1]), 1, 0);
}

static void test_names(void **state)
{
	static const char *const none[] = { "",    "q",    "q101",
					    "q-1", "Mean", "average" };
	struct aggregate mean, sum, median, q25;

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_false(aggregate_named(slice_of(none[i]), 7, &mean));
	assert_string_equal(aggregate_nearest("maen"), "mean");
	aggregate_named(slice_of("mean"), 7, &mean);
	aggregate_named(slice_of("sum"), 7, &sum);
	aggregate_named(slice_of("median"), 7, &median);
	aggregate_named(slice_of("q25"), 7, &q25);
	assert_true(aggregate_alike(&mean, &sum));
	assert_true(aggregate_alike(&median, &q25));
	assert_false(aggregate_alike(&mean, &median));
	assert_string_equal(aggregate_label(&q25, "Stay", NULL),
			    "Stay, 25% quantile");
	assert_string_equal(aggregate_label(&mean, "Stay", "mean_stay"),
			    "Stay, mean");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers), cmocka_unit_test(test_flags),
		cmocka_unit_test(test_nothing), cmocka_unit_test(test_distinct),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
