/* terms, effect: numbers of the design, and words for ratios. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "stages/methods/terms.h"
#include "tests/unit/close.h"

static const double tiny = 1e-12;

static double month(int year, int number)
{
	return (double)period_number(EVERY_MONTH, date_of(year, number, 1));
}

static double value(const struct term *term, const struct timescale *scale,
		    double x)
{
	const double values[] = { 2.5, 1 };

	return term_value(term, scale, &(struct moment){ x, values });
}

/* The break is the fourth month: 0 before, then 1, and 0, 1, 2 since. */
static void test_time_and_break(void **state)
{
	const struct timescale scale = { true, EVERY_MONTH, month(2013, 11),
					 month(2014, 2) };
	const struct term time = { .kind = TERM_TIME };
	const struct term level = { .kind = TERM_LEVEL };
	const struct term slope = { .kind = TERM_SLOPE };
	const struct term intercept = { .kind = TERM_INTERCEPT };

	(void)state;
	check_close(value(&intercept, &scale, month(2014, 1)), 1, 0);
	check_close(value(&time, &scale, month(2013, 11)), 0, 0);
	check_close(value(&time, &scale, month(2014, 4)), 5, 0);
	check_close(value(&level, &scale, month(2014, 1)), 0, 0);
	check_close(value(&level, &scale, month(2014, 2)), 1, 0);
	check_close(value(&slope, &scale, month(2014, 1)), 0, 0);
	check_close(value(&slope, &scale, month(2014, 2)), 0, 0);
	check_close(value(&slope, &scale, month(2014, 4)), 2, 0);
}

static void test_season(void **state)
{
	const struct timescale scale = { true, EVERY_MONTH, 0, NAN };
	const struct timescale quarters = { true, EVERY_QUARTER, 0, NAN };
	struct terms levels = { 0 }, waves = { 0 };
	double april = (double)period_number(EVERY_QUARTER,
					     date_of(1999, 5, 1));

	(void)state;
	assert_true(terms_add_season(&levels, EVERY_MONTH, false));
	assert_int_equal(levels.count, 11);
	assert_string_equal(levels.items[0].name, "month_02");
	check_close(value(&levels.items[0], &scale, month(1999, 2)), 1, 0);
	check_close(value(&levels.items[0], &scale, month(1999, 1)), 0, 0);
	check_close(value(&levels.items[10], &scale, month(2031, 12)), 1, 0);
	assert_true(terms_add_season(&waves, EVERY_MONTH, true));
	assert_true(terms_add_season(&waves, EVERY_QUARTER, true));
	assert_int_equal(waves.count, 4);
	check_close(value(&waves.items[0], &scale, month(2014, 1)), 0, tiny);
	check_close(value(&waves.items[0], &scale, month(2014, 4)), 1, tiny);
	check_close(value(&waves.items[1], &scale, month(2014, 1)), 1, tiny);
	check_close(value(&waves.items[1], &scale, month(2014, 3)), 0.5, tiny);
	check_close(value(&waves.items[2], &quarters, april), 1, tiny);
	assert_false(terms_add_season(&waves, EVERY_WEEK, false));
	assert_false(terms_add_season(&waves, EVERY_YEAR, true));
	assert_int_equal(waves.count, 4);
}

static void test_columns(void **state)
{
	const struct timescale scale = { false, EVERY_MONTH, 10, NAN };
	const char *const levels[] = { "Ash", "Beech", "Cedar" };
	struct terms terms = { 0 };

	(void)state;
	terms_add(&terms, (struct term){ .kind = TERM_NUMBER, .value = 0 });
	terms_add_levels(&terms, "ward", 1, levels, 3);
	assert_int_equal(terms.count, 3);
	assert_string_equal(terms.items[1].name, "ward=Beech");
	check_close(value(&terms.items[0], &scale, 12), 2.5, 0);
	check_close(value(&terms.items[1], &scale, 12), 1, 0);
	check_close(value(&terms.items[2], &scale, 12), 0, 0);
}

static const char *words(struct pool *pool, const struct term *term,
			 double ratio, double lower, double upper)
{
	const struct timescale scale = { true, EVERY_MONTH, 0, NAN };
	struct effect_phrase phrase;

	assert_true(term_phrase(term, &scale, pool, &phrase));
	return effect_words(pool, ratio, (struct interval){ lower, upper },
			    0.95, &phrase);
}

/* A fall is told by its size, the smaller end first. */
static void test_words(void **state)
{
	const struct timescale scale = { true, EVERY_MONTH, 0, NAN };
	const struct term time = { .kind = TERM_TIME, .name = "time" };
	const struct term slope = { .kind = TERM_SLOPE, .name = "slope" };
	const struct term season = { .kind = TERM_SEASON, .base = "January" };
	const struct term wave = { .kind = TERM_WAVE };
	struct pool *pool = pool_new();
	struct effect_phrase phrase;

	(void)state;
	assert_string_equal(words(pool, &time, 0.977, 0.959, 0.995),
			    "falls by 2.3% a month (95% interval: 0.5% to "
			    "4.1%)");
	assert_string_equal(words(pool, &time, 1.2, 1.1, 1.35),
			    "rises by 20.0% a month (95% interval: 10.0% to "
			    "35.0%)");
	assert_string_equal(words(pool, &slope, 1.02, 0.9, 1.25),
			    "no clear change of slope: +2.0% a month (95% "
			    "interval: \xe2\x88\x92"
			    "10.0% to +25.0%)");
	assert_string_equal(words(pool, &season, 2, 1.5, 3),
			    "higher than January by 100.0% (95% interval: "
			    "50.0% to 200.0%)");
	assert_null(words(pool, &time, 0.977, NAN, 0.995));
	assert_null(words(pool, &time, NAN, 0.9, 0.995));
	assert_false(term_phrase(&wave, &scale, pool, &phrase));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_time_and_break),
		cmocka_unit_test(test_season),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
