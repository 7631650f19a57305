/* control: phases, baselines, trial limits and verdicts. Days are plain
 * numbers: point i is on day 10 i. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>

#include "pipeline/pool.h"
#include "stages/methods/control.h"
#include "tests/unit/close.h"

enum { POINTS_MOST = 40 };

/* Room for one series, and how it is charted. */
struct bench {
	int dates[POINTS_MOST];
	double values[POINTS_MOST];
	struct limits limits[POINTS_MOST];
	unsigned short causes[POINTS_MOST];
	struct series series;
	struct control control;
};

static void set(struct bench *bench, const char *profile, const double *values,
		size_t count)
{
	for (size_t i = 0; i < count; i++)
		bench->dates[i] = (int)i * 10;
	bench->series = (struct series){ .count = count,
					 .dates = bench->dates,
					 .given = values,
					 .target = NAN,
					 .values = bench->values,
					 .limits = bench->limits,
					 .causes = bench->causes,
					 .pool = pool_run() };
	bench->control = (struct control){ .kind = kind_of("xmr"),
					   .profile = *profile_of(profile),
					   .per = 1,
					   .baseline_to = INT_MAX };
}

static enum cause cause_at(const struct bench *bench, size_t i)
{
	return signal_first(bench->causes[i]);
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
	assert_int_equal(cause_at(&bench, 12), ABOVE_LIMIT);

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
	assert_int_equal(phases[1].finding.note, NOTE_CONSTANT);
	for (size_t i = 0; i < 20; i++)
		assert_int_equal(cause_at(&bench, i), CAUSE_NONE);
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
	bench.series.target = target;
	bench.series.better = UP;
	control_find(&bench.control, &bench.series, &phase);
	return control_verdict(&bench.control, &bench.series, &phase);
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

/* 48 and 52 in turn with a ghost at 90 in the sixth place: the limits and the
 * runs are those of the others, side by side. */
static void test_ghosts(void **state)
{
	double values[14];
	bool ghosts[14] = { [5] = true };
	struct bench bench;
	struct phase phase = { .count = 14 };

	(void)state;
	for (size_t i = 0; i < 13; i++)
		values[i + (i >= 5)] = i % 2 ? 52 : 48;
	values[5] = 90;
	set(&bench, "mdc2023", values, 14);
	bench.series.ghosts = ghosts;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.finding.used, 13);
	check_close(bench.limits[5].mean, (7 * 48 + 6 * 52) / 13.0, 1e-12);
	check_close(bench.limits[5].upper - bench.limits[5].mean, 2.66 * 4,
		    1e-12);
	assert_int_equal(cause_at(&bench, 5), CAUSE_NONE);
	/* seven in a row on one side, the ghost left out */
	for (size_t i = 0; i < 14; i++)
		values[i] = (i < 3 || i > 10 ? 40 : 52) + (i % 2 ? 8 : 0);
	values[5] = 90;
	control_find(&bench.control, &bench.series, &phase);
	for (size_t i = 3; i <= 10; i++)
		assert_int_equal(cause_at(&bench, i),
				 i == 5 ? CAUSE_NONE : SHIFT_HIGH);
	/* qicharts2 says that a ghost is beyond a limit */
	set(&bench, "qicharts2", values, 14);
	bench.series.ghosts = ghosts;
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(cause_at(&bench, 5), ABOVE_LIMIT);
}

/* 10 of 40, 20 of 40, 15 of nothing: 30 in 80 are 37.5%. */
static void test_ratios(void **state)
{
	const double values[] = { 10, 20, 15 };
	const double of[] = { 40, 40, 0 };
	const double deviation = 100 * sqrt(0.375 * 0.625 / 40);
	struct bench bench;
	struct phase phase = { .count = 3 };

	(void)state;
	set(&bench, "mdc2023", values, 3);
	bench.series.of = of;
	bench.control.kind = kind_of("p");
	bench.control.per = 100;
	control_find(&bench.control, &bench.series, &phase);
	check_close(bench.values[0], 25, 1e-12);
	check_close(bench.values[1], 50, 1e-12);
	assert_true(isnan(bench.values[2]));
	check_close(bench.limits[2].mean, 37.5, 1e-12);
	check_close(bench.limits[1].upper, 37.5 + 3 * deviation, 1e-12);
	assert_true(isnan(bench.limits[2].upper));
	assert_int_equal(phase.finding.used, 2);
}

/* Beyond what a number can hold: no limits, and a note. */
static void test_too_large(void **state)
{
	const double values[] = { 1.7e308, -1.7e308, 1.7e308 };
	struct bench bench;
	struct phase phase = { .count = 3 };

	(void)state;
	set(&bench, "mdc2023", values, 3);
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.finding.note, NOTE_TOO_LARGE);
	assert_true(isnan(bench.limits[0].upper));
}

/* About the median 50 of a run chart of 14 points there is one crossing, and
 * at least 3 by chance; the last point says nothing by itself. */
static void test_runs_verdict(void **state)
{
	const double values[] = { 49, 48, 49, 48, 49, 48, 49,
				  51, 52, 51, 52, 51, 52, 51 };
	struct bench bench;
	struct phase phase = { .count = 14 };
	struct verdict verdict;

	(void)state;
	set(&bench, "anhoej", values, 14);
	bench.control.kind = kind_of("run");
	control_find(&bench.control, &bench.series, &phase);
	assert_int_equal(phase.finding.note, NOTE_MEDIAN);
	assert_true(phase.runs.signal);
	assert_int_equal(phase.runs.longest, 7);
	assert_int_equal(phase.runs.longest_most, 7);
	assert_int_equal(phase.runs.crossings, 1);
	assert_int_equal(cause_at(&bench, 13), CAUSE_NONE);
	verdict = control_verdict(&bench.control, &bench.series, &phase);
	assert_int_equal(verdict.variation, VARIATION_UNKNOWN);
	/* moving ranges share values: no runs there */
	bench.control.kind = kind_of("mr");
	control_find(&bench.control, &bench.series, &phase);
	assert_false(phase.runs.signal);
	assert_null(kind_of("zmr"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_baseline),
		cmocka_unit_test(test_phases_apart),
		cmocka_unit_test(test_trial),
		cmocka_unit_test(test_verdict),
		cmocka_unit_test(test_ghosts),
		cmocka_unit_test(test_ratios),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_runs_verdict),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
