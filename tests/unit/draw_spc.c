/* spc: what a control chart says, and that it survives its data. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/spc.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

/* Monthly points from April 2012; mean 5, limits 1 to 9. */
static struct spc chart_of(const double *values, size_t count)
{
	struct spc spc = {
		.count = count,
		.value = { .label = "Restraints", .unit = "1" },
		.time = { .label = "Month", .unit = "-", .dates = true },
		.reason = "",
		.centre = "Mean",
		.name = ""
	};

	spc.points = pool_take(pool_run(), (count + 1) * sizeof *spc.points);
	for (size_t i = 0; i < count; i++)
		spc.points[i] = (struct spc_point){
			.date = date_add_months(date_of(2012, 4, 1), (int)i),
			.value = values[i],
			.mean = 5,
			.lower = 1,
			.upper = 9,
			.target = NAN,
			.baseline = true,
			.phase_reason = "",
		};
	spc_prepare(&spc);
	return spc;
}

static void mark(struct spc *spc, size_t first, size_t last,
		 enum spc_cause cause)
{
	for (size_t i = first; i <= last; i++) {
		spc->points[i].cause = cause;
		spc->points[i].type = SPC_CONCERN;
	}
}

static const char *message(const struct spc *spc)
{
	return spc_message(pool_run(), spc, 1);
}

static const double steady[] = { 4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5 };

static void test_usual(void **state)
{
	struct spc spc = chart_of(steady, 12);

	(void)state;
	assert_string_equal(message(&spc),
			    "Restraints: no unusual change since April 2012");
	spc.assurance = ASSURANCE_FAIL;
	assert_string_equal(message(&spc), "Restraints: no unusual change, "
					   "short of the target");
	spc.assurance = ASSURANCE_NOT_KNOWN;
	mark(&spc, 3, 4, SPC_ABOVE);
	assert_string_equal(
		message(&spc),
		"Restraints: no unusual change since September 2012");
}

static void test_unusual(void **state)
{
	double rising[] = { 5, 4, 5, 3, 4, 5, 6, 7, 8, 9, 5, 5 };
	struct spc spc = chart_of(steady, 12);

	(void)state;
	mark(&spc, 11, 11, SPC_ABOVE);
	assert_string_equal(message(&spc),
			    "Restraints above the usual range in March 2013");
	spc = chart_of(rising, 10);
	mark(&spc, 3, 9, SPC_TREND_UP);
	assert_string_equal(message(&spc), "Restraints rising since July 2012");
}

/* A shift reaches back over a point that has another name. */
static void test_shift(void **state)
{
	double high[] = { 4, 4, 6, 7, 8, 10, 6, 7, 8 };
	struct spc spc = chart_of(high, 9);

	(void)state;
	mark(&spc, 2, 8, SPC_SHIFT_HIGH);
	mark(&spc, 5, 5, SPC_ABOVE);
	assert_string_equal(message(&spc),
			    "Restraints above average since June 2012");
	assert_non_null(strstr(
		spc_description(pool_run(), &spc, 1),
		"Unusual: a run above the mean, June 2012 to December 2012; "
		"above the upper limit, September 2012."));
}

static void test_few(void **state)
{
	double one[] = { 4.25 };
	double none[] = { NAN, NAN };
	struct spc spc = chart_of(one, 1);

	(void)state;
	assert_string_equal(message(&spc), "Restraints: 4.3 in April 2012");
	/* the axis of a lone value begins at zero */
	assert_true(spc_share(&spc, 1).low == 0);
	/* limits of 3.9 to 10 are near to zero, those of 4.1 to 10 are not */
	spc = chart_of(steady, 8);
	for (size_t i = 0; i < spc.count; i++) {
		spc.points[i].value = spc.points[i].mean;
		spc.points[i].lower = 3.9;
		spc.points[i].upper = 10;
	}
	assert_true(spc_share(&spc, 1).low == 0);
	for (size_t i = 0; i < spc.count; i++)
		spc.points[i].lower = 4.1;
	assert_true(spc_share(&spc, 1).low > 4);
	spc = chart_of(none, 2);
	assert_string_equal(message(&spc), "Restraints: no data");
	assert_string_equal(spc_used(pool_run(), &spc, 1),
			    "n = 0 months; 2 left out, without a value");
	spc = chart_of(steady, 8);
	spc.trial = true;
	assert_string_equal(message(&spc),
			    "Restraints: too few months to judge change");
	assert_string_equal(spc_note(pool_run(), &spc),
			    "Trial limits: only 8 values.");
	spc.points[7].phase = 1;
	assert_string_equal(
		spc_note(pool_run(), &spc),
		"Trial limits: only 1 value since they were rebased.");
}

/* A day is "on", a week has its Monday, and days that are not regular make no
 * period. */
static void test_days(void **state)
{
	double same[] = { 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 };
	struct spc spc = chart_of(steady, 12);

	(void)state;
	for (int i = 0; i < 12; i++)
		spc.points[i].date = date_of(2012, 4, 2) + 7 * i;
	spc.time.cadence = (struct cadence){ 0 };
	spc_prepare(&spc);
	mark(&spc, 11, 11, SPC_ABOVE);
	assert_string_equal(message(&spc),
			    "Restraints above the usual range in the week of "
			    "18 June 2012");
	assert_string_equal(spc_used(pool_run(), &spc, 1), "n = 12 weeks");
	for (int i = 0; i < 12; i++)
		spc.points[i].date = date_of(2012, 4, 2) + i * i;
	spc.time.cadence = (struct cadence){ 0 };
	spc_prepare(&spc);
	assert_string_equal(message(&spc),
			    "Restraints above the usual range on 1 August "
			    "2012");
	assert_string_equal(spc_used(pool_run(), &spc, 1), "n = 12 values");
	spc = chart_of(same, 12);
	assert_string_equal(message(&spc), "Restraints: 3 throughout");
}

static void test_several(void **state)
{
	struct spc charts[3];

	(void)state;
	for (int i = 0; i < 3; i++)
		charts[i] = chart_of(steady, 12);
	assert_string_equal(spc_message(pool_run(), charts, 3),
			    "Restraints: no unusual change lately");
	mark(&charts[1], 11, 11, SPC_BELOW);
	charts[0].name = "North";
	charts[1].name = "South";
	charts[2].name = "East";
	assert_string_equal(spc_message(pool_run(), charts, 3),
			    "Restraints: concern lately in South");
	mark(&charts[2], 11, 11, SPC_ABOVE);
	charts[2].points[11].type = SPC_IMPROVEMENT;
	assert_string_equal(spc_message(pool_run(), charts, 3),
			    "Restraints: concern lately in South, improvement "
			    "in East");
	charts[2].points[11].type = SPC_NEUTRAL_HIGH;
	charts[1].points[11].type = SPC_NEUTRAL_LOW;
	assert_string_equal(spc_message(pool_run(), charts, 3),
			    "Restraints: unusual lately in South and East");
	mark(&charts[0], 11, 11, SPC_ABOVE);
	mark(&charts[1], 11, 11, SPC_ABOVE);
	mark(&charts[2], 11, 11, SPC_ABOVE);
	assert_string_equal(spc_message(pool_run(), charts, 3),
			    "Restraints: concern lately in 3 of 3");
}

/* Drawn limits stay where values can be. */
static void test_drawn(void **state)
{
	double negative[] = { -3, 2 };
	struct spc spc = chart_of(steady, 12);

	(void)state;
	check_close(spc_drawn(&spc, -2.5), 0, 1e-12);
	check_close(spc_drawn(&spc, 120), 120, 1e-12);
	spc.value.unit = "%";
	check_close(spc_drawn(&spc, 120), 100, 1e-12);
	for (size_t i = 0; i < spc.count; i++)
		spc.points[i].upper = 107.25;
	assert_string_equal(spc_note(pool_run(), &spc),
			    "The upper limit, 107%, is drawn at 100%, the "
			    "most possible.");
	spc = chart_of(negative, 2);
	check_close(spc_drawn(&spc, -7), -7, 1e-12);
}

static struct scene *draw(struct spc *charts, size_t count, double width)
{
	struct pool *pool = pool_run();
	struct legend legend[SPC_LEGEND_MOST];
	struct grid grid = grid_of(count, width);
	struct number_range range = spc_share(charts, count);
	struct caption caption = {
		.title = spc_message(pool, charts, count),
		.subtitle = "Restraints, monthly",
		.note = spc_note(pool, charts),
		.source = spc_used(pool, charts, count),
		.description = spc_description(pool, charts, count),
		.legend = legend,
		.legend_count = spc_legend(charts, count, grid.width, legend),
		.aside = count == 1 ? spc_icons(charts) : 0,
	};
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    110 * (double)grid_rows(&grid));

	for (size_t i = 0; i < count; i++)
		spc_draw(&page, grid_panel(&grid, page.body, i), &charts[i],
			 range);
	return page.scene;
}

static const double widths[] = { 453, 218, 147 };

static void check_all_widths(struct spc *charts, size_t count)
{
	for (int w = 0; w < 3; w++)
		check_texts(draw(charts, count, widths[w]));
}

static void test_survives(void **state)
{
	static double many[400];
	double zeros[24] = { 0 }, outlier[24], gaps[24];
	struct spc spc;

	(void)state;
	for (int i = 0; i < 400; i++)
		many[i] = i * 7 % 13;
	for (int i = 0; i < 24; i++) {
		outlier[i] = i == 11 ? 2500000 : 3;
		gaps[i] = i % 5 ? -i : NAN;
	}
	const struct {
		const double *values;
		size_t count;
	} data[] = { { steady, 1 }, { steady, 2 }, { steady, 12 },
		     { many, 400 }, { zeros, 24 }, { outlier, 24 },
		     { gaps, 24 },  { gaps, 0 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++) {
		spc = chart_of(data[i].values, data[i].count);
		spc.variation = VARIATION_CONCERN_HIGH;
		spc.assurance = ASSURANCE_PASS;
		check_all_widths(&spc, 1);
	}
	spc = chart_of(NULL, 0);
	assert_true(has_text(draw(&spc, 1, 453), "No data"));
}

static void test_panels(void **state)
{
	static struct spc charts[60];

	(void)state;
	for (int i = 0; i < 60; i++) {
		charts[i] = chart_of(steady, 12);
		charts[i].name = "Northern regional specialist hospital trust";
		charts[i].variation = VARIATION_NEUTRAL_LOW;
		charts[i].assurance = ASSURANCE_HIT_OR_MISS;
	}
	check_all_widths(charts, 60);
	check_all_widths(charts, 2);
}

/* The line breaks where a value is missing and where a month is. */
static void test_gaps(void **state)
{
	double values[] = { 4, 5, NAN, 6, 7, 8, 9 };
	struct spc spc = chart_of(values, 7);
	struct scene *scene;
	size_t stretches = 0;

	(void)state;
	for (size_t i = 5; i < 7; i++)
		spc.points[i].date = date_add_months(spc.points[i].date, 2);
	scene = draw(&spc, 1, 453);
	for (size_t i = 0; i < scene->mark_count; i++)
		stretches += scene->marks[i].kind == MARK_LINE &&
			     scene->marks[i].pen.line == INK_COMMON_LINE;
	assert_int_equal(stretches, 3);
}

static void test_rebase(void **state)
{
	struct spc spc = chart_of(steady, 12);
	struct scene *scene;

	(void)state;
	for (size_t i = 6; i < 12; i++) {
		spc.points[i].phase = 1;
		spc.points[i].mean = 7;
		spc.points[i].phase_reason =
			"Service moved to the new hospital and took over "
			"twelve people from the one that closed";
	}
	check_all_widths(&spc, 1);
	scene = draw(&spc, 1, 453);
	assert_true(has_text(scene, "Service moved to the new"));
	assert_true(has_text(scene, "Mean 7"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_usual),  cmocka_unit_test(test_unusual),
		cmocka_unit_test(test_shift),  cmocka_unit_test(test_few),
		cmocka_unit_test(test_days),   cmocka_unit_test(test_several),
		cmocka_unit_test(test_drawn),  cmocka_unit_test(test_survives),
		cmocka_unit_test(test_panels), cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_rebase),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
