/* control: phases, baselines, trial limits and verdicts. Days are plain
 * numbers: point i is on day 10 i. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>

#include "stages/methods/control.h"
#include "tests/unit/close.h"

enum { POINTS_MOST = 40 };

/* Room for one series, and how it is charted. */
struct bench {
	int dates[POINTS_MOST];
	struct limits limits[POINTS_MOST];
	enum cause causes[POINTS_MOST];
	struct series series;
	struct control control;
};

static void set(struct bench *bench, const char *profile, const double *values,
		size_t count)
{
	for (size_t i = 0; i < count; i++)
		bench->dates[i] = (int)i * 10;
	bench->series = (struct series){ count, bench->dates, values,
					 bench->limits, bench->causes };
	bench->control = (struct control){
		.kind = control_kind("xmr"),
		.profile = xmr_profile(profile),
		.screening = true,
		.baseline_to = INT_MAX,
		.rules = { 7, 7, true, false },
	};
	bench->control.least = bench->control.profile->least;
}

static const double ten[10];

/* The phases of ten points begin at these ones, 0 after the last. */
static void check_split(const char *profile, struct rebase *items, size_t count,
			const size_t *firsts)
{
	const struct rebases rebases = { items, count };
	struct phase phases[8];
	struct bench bench;
	size_t found, end = 10;

	set(&bench, profile, ten, 10);
	found = control_split(&bench.control, &bench.series, 3, &rebases,
			      phases);
	assert_true(found == 1 || firsts[found - 1]);
	assert_int_equal(firsts[found], 0);
	while (found--) {
		assert_int_equal(phases[found].first, firsts[found]);
		assert_int_equal(phases[found].count, end - firsts[found]);
		end = firsts[found];
	}
}

static void test_split(void **state)
{
	const size_t every = (size_t)EVERY_SERIES;
	const size_t whole[8] = { 0 }, two[8] = { 0, 4 };
	const size_t three[8] = { 0, 4, 7 };
	struct rebase exact[] = { { 3, "a", 40, false },
				  { every, "b", 70, false } };
	struct rebase between[] = { { every, "a", 35, false } };
	struct rebase nowhere[] = { { every, "before", -5, false },
				    { every, "the first", 0, false },
				    { 2, "another series", 40, false },
				    { every, "after", 95, false } };
	struct rebase same[] = { { every, "a", 31, false },
				 { every, "b", 39, false } };

	(void)state;
	check_split("mdc2023", exact, 2, three);
	check_split("ptd", exact, 2, three);
	assert_true(exact[0].used && exact[1].used);
	check_split("mdc2023", between, 1, two);
	check_split("ptd", between, 1, whole);
	check_split("mdc2023", nowhere, 4, whole);
	assert_false(nowhere[0].used || nowhere[1].used || nowhere[2].used ||
		     nowhere[3].used);
	check_split("mdc2023", same, 2, two);
	check_split("mdc2023", same, 0, whole);
}

/* 48 and 52 in turn, then a level of 80. */
static const double stepped[] = { 48, 52, 48, 52, 48, 52, 48, 52, 48, 52,
				  48, 52, 80, 80, 80, 80, 80, 80, 80, 80 };

static void test_baseline(void **state)
{
	struct bench bench;
	struct phase phase = { .count = 20 };

	(void)state;
	set(&bench, "mdc2023", stepped, 20);
	bench.control.baseline = 12;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.baseline, 12);
	assert_false(phase.trial);
	check_close(bench.limits[19].mean, 50, 1e-12);
	check_close(bench.limits[19].upper, 60.64, 1e-12);
	assert_int_equal(bench.causes[12], ABOVE_LIMIT);

	bench.control.baseline = 0;
	bench.control.baseline_to = 110;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.baseline, 12);
	bench.control.baseline_to = 40;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.baseline, 5);
	assert_true(phase.trial);
	/* a baseline that is over before the phase begins is all of it */
	bench.control.baseline_to = -1;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.baseline, 20);
}

/* Limits, ranges and runs end where the phase ends. */
static void test_phases_apart(void **state)
{
	struct bench bench;
	struct phase phases[2] = { { .count = 12 },
				   { .first = 12, .count = 8 } };

	(void)state;
	set(&bench, "mdc2023", stepped, 20);
	control_find(&bench.control, &bench.series, &phases[0]);
	control_find(&bench.control, &bench.series, &phases[1]);
	check_close(bench.limits[11].upper, 60.64, 1e-12);
	check_close(bench.limits[12].mean, 80, 0);
	assert_int_equal(phases[1].note, XMR_CONSTANT);
	for (size_t i = 0; i < 20; i++)
		assert_int_equal(bench.causes[i], CAUSE_NONE);
}

/* 12 points of which one is missing, by both ways of counting. */
static void test_trial(void **state)
{
	double values[13];
	struct bench bench;
	struct phase phase = { .count = 13 };

	(void)state;
	for (size_t i = 0; i < 13; i++)
		values[i] = i % 2 ? 52 : 48;
	values[6] = NAN;
	set(&bench, "mdc2023", values, 13);
	control_find(&bench.control, &bench.series, &phase);
	assert_false(phase.trial);
	phase.count = 12;
	control_find(&bench.control, &bench.series, &phase);
	assert_true(phase.trial);
	set(&bench, "ptd", values, 13);
	control_find(&bench.control, &bench.series, &phase);
	assert_true(phase.trial);
	phase.count = 13;
	control_find(&bench.control, &bench.series, &phase);
	assert_false(phase.trial);
}

static struct verdict verdict_of(const char *profile, const double *values,
				 size_t count, double target)
{
	struct bench bench;
	struct phase phase = { .count = count };

	set(&bench, profile, values, count);
	control_find(&bench.control, &bench.series, &phase);
	return control_verdict(&bench.control, &bench.series, &phase, target,
			       UP);
}

static void check_verdict(struct verdict got, enum variation variation,
			  enum assurance assurance)
{
	assert_int_equal(got.variation, variation);
	assert_int_equal(got.assurance, assurance);
}

static void test_verdict(void **state)
{
	double values[14];
	const double few[] = { 7, 9 };

	(void)state;
	for (size_t i = 0; i < 14; i++)
		values[i] = i % 2 ? 52 : 48;
	values[12] = 90;
	values[13] = NAN;
	/* the last point with a value, or the last of all */
	check_verdict(verdict_of("mdc2023", values, 14, 1000), IMPROVEMENT_HIGH,
		      FAIL);
	check_verdict(verdict_of("ptd", values, 14, 1000), VARIATION_COMMON,
		      FAIL);
	/* trial limits, and none at all */
	check_verdict(verdict_of("mdc2023", few, 2, 14), VARIATION_UNKNOWN,
		      ASSURANCE_UNKNOWN);
	check_verdict(verdict_of("ptd", few, 2, 14), VARIATION_COMMON, FAIL);
	check_verdict(verdict_of("ptd", few, 1, 6), VARIATION_COMMON,
		      HIT_OR_MISS);
	check_verdict(verdict_of("ptd", few, 1, NAN), VARIATION_COMMON,
		      ASSURANCE_UNKNOWN);
}

static void test_too_rare(void **state)
{
	const double rare[] = { 0, 0, 0, 1, 5 };
	const double even[] = { 0, 0, 1, 1 };
	const double often[] = { 0, 1, 1, 2 };
	const double shares[] = { 0.5, 0.6, 0.7 };

	(void)state;
	assert_true(control_too_rare(rare, 5));
	assert_true(control_too_rare(even, 4));
	assert_false(control_too_rare(often, 4));
	assert_false(control_too_rare(shares, 3));
	assert_false(control_too_rare(NULL, 0));
	assert_null(control_kind("zmr"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_baseline),
		cmocka_unit_test(test_phases_apart),
		cmocka_unit_test(test_trial),
		cmocka_unit_test(test_verdict),
		cmocka_unit_test(test_too_rare),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
