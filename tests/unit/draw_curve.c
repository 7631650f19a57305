/* curve: gaps, names at the ends of lines, and what the title says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/curve_parts.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "tests/unit/scene_check.h"

static struct curve curve_of(const char *name, const double *values,
			     size_t count)
{
	struct curve curve = { .name = name, .count = count, .focus = true };

	curve.points = pool_take(pool_run(),
				 (count + 1) * sizeof *curve.points);
	for (size_t i = 0; i < count; i++)
		curve.points[i] = (struct curve_point){
			date_add_months(date_of(2012, 4, 1), (int)i), values[i],
			NAN, NAN
		};
	return curve;
}

static struct curves curves_of(struct curve *items, size_t count)
{
	struct curves curves = {
		.items = items,
		.count = count,
		.x = { .label = "Month", .unit = "-", .dates = true },
		.y = { .label = "People", .unit = "1" },
		.target = NAN,
		.name = "",
	};

	for (size_t i = 0; i < count; i++)
		if (items[i].focus)
			items[i].number = (unsigned)curves.focus_count++;
	curves_prepare(&curves);
	return curves;
}

static struct scene *draw(struct curves *panels, size_t count, double width)
{
	struct pool *pool = pool_run();
	struct legend legend[CURVES_LEGEND_MOST];
	struct grid grid = grid_of(count, width);
	struct number_range range = curves_share(panels, count);
	struct caption caption = {
		.title = curves_message(pool, panels, count),
		.subtitle = "People, monthly",
		.note = "",
		.source = curves_used(pool, panels, count),
		.description = curves_description(pool, panels, count),
		.legend = legend,
		.legend_count = curves_legend(panels, count, grid.width,
					      legend),
	};
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    110 * (double)grid_rows(&grid));

	for (size_t i = 0; i < count; i++)
		curves_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			    range);
	return page.scene;
}

static void check_all_widths(struct curves *panels, size_t count)
{
	check_texts(draw(panels, count, 453));
	check_texts(draw(panels, count, 218));
	check_texts(draw(panels, count, 147));
}

static const double low[] = { 3, 4, 5, 4, 3, 5 };
static const double high[] = { 30, 31, NAN, 33, 34, 32 };

static const char *message(struct curves *curves)
{
	curves_share(curves, 1);
	return curves_message(pool_run(), curves, 1);
}

static void test_message(void **state)
{
	double same[] = { 7, 7, 7 };
	struct curve one[] = { curve_of("", low, 6) };
	struct curve flat[] = { curve_of("", same, 3) };
	struct curve two[] = { curve_of("North", low, 6),
			       curve_of("South", high, 6) };
	struct curves curves = curves_of(one, 1);

	(void)state;
	assert_string_equal(message(&curves), "People: 3 to 5, latest 5");
	assert_string_equal(curves_used(pool_run(), &curves, 1),
			    "n = 6 values");
	curves = curves_of(flat, 1);
	assert_string_equal(message(&curves), "People: 7 throughout");
	flat[0].count = 1;
	curves = curves_of(flat, 1);
	assert_string_equal(message(&curves), "People: 7 in April 2012");
	flat[0].count = 0;
	curves = curves_of(flat, 1);
	assert_string_equal(message(&curves), "People: no data");
	curves = curves_of(two, 2);
	assert_string_equal(message(&curves),
			    "People: 32 for South, 5 for North in "
			    "September 2012");
	assert_string_equal(curves_used(pool_run(), &curves, 1),
			    "n = 11 values; 1 left out, without a value");
}

static int trend(const double *values, size_t count)
{
	struct curve curve = curve_of("", values, count);

	return curve_trend(pool_run(), &curve);
}

/* 1 to 8 rise: S = 28, its variance 8 * 7 * 21 / 18, z = 27 / 8.08 = 3.34. So
 * does a step after eight of sixteen, S = 64, variance (16 * 15 * 37 - 2 * 8 *
 * 7 * 21) / 18, z = 63 / 19.04 = 3.31; but its neighbours are alike, r = 0.48
 * about the line, and z is 3.31 / sqrt(1.48 / 0.52) = 1.96. */
static void test_trend(void **state)
{
	double rise[8], fall[8], seesaw[8], step[16], bend[12];

	(void)state;
	for (int i = 0; i < 8; i++) {
		rise[i] = i + 1;
		fall[i] = -i;
		seesaw[i] = i % 2;
	}
	for (int i = 0; i < 16; i++)
		step[i] = i >= 8;
	for (int i = 0; i < 12; i++)
		bend[i] = -(11 - i) * (11 - i);
	assert_int_equal(trend(bend, 12), 1);
	assert_int_equal(trend(rise, 8), 1);
	assert_int_equal(trend(fall, 8), -1);
	assert_int_equal(trend(rise, 7), 0);
	assert_int_equal(trend(seesaw, 8), 0);
	assert_int_equal(trend(step, 16), 0);
}

/* Those that are many, or have long names, or a long label. */
static void test_long_messages(void **state)
{
	struct curve items[] = {
		curve_of("Northern regional specialist hospital", low, 6),
		curve_of("Southern regional specialist hospital", high, 6),
		curve_of("East", low, 6),
	};
	struct curves curves = curves_of(items, 3);

	(void)state;
	assert_string_equal(message(&curves),
			    "People in September 2012: 5 to 32");
	items[1].name = "South";
	assert_string_equal(message(&curves),
			    "People highest for South: 32 in September 2012");
	curves.y.label = "Restrictive interventions of all kinds, planned and "
			 "unplanned";
	assert_string_equal(message(&curves),
			    "Values highest for South: 32 in September 2012");
	/* what is not in focus has no part in the title */
	items[0].focus = items[1].focus = false;
	assert_string_equal(message(&curves), "Values: 3 to 5, latest 5");
}

static size_t count_fills(const struct scene *scene, enum ink ink)
{
	size_t count = 0;

	for (size_t i = 0; i < scene->mark_count; i++)
		count += scene->marks[i].kind < MARK_TEXT &&
			 scene->marks[i].pen.fill == ink;
	return count;
}

/* Without colours lines are told apart by their markers, which are on some of
 * the points where all have no room, and at the end. */
static void test_markers(void **state)
{
	double values[60];
	struct curve items[2];
	struct curves curves;

	(void)state;
	for (int i = 0; i < 60; i++)
		values[i] = i % 5;
	items[0] = curve_of("North", values, 60);
	items[1] = curve_of("South", values, 60);
	curves = curves_of(items, 1);
	assert_int_equal(count_fills(draw(&curves, 1, 218), INK_CATEGORY_1), 1);
	curves = curves_of(items, 2);
	assert_true(count_fills(draw(&curves, 1, 218), INK_CATEGORY_1) > 4);
	assert_true(count_fills(draw(&curves, 1, 218), INK_CATEGORY_4) > 4);
}

/* In greys the second of a pair is the grey of the rest. */
static void test_rest(void **state)
{
	struct curve items[] = { curve_of("North", low, 6),
				 curve_of("South", high, 6),
				 curve_of("East", low, 6) };
	struct curves curves;

	(void)state;
	items[2].focus = false;
	curves = curves_of(items, 3);
	for (size_t i = 0; i < 2; i++)
		assert_int_not_equal(ink_colour(curves_ink_of(&curves,
							      &items[i]),
						PALETTE_MONO),
				     ink_colour(INK_REST, PALETTE_MONO));
}

/* A line for each stretch: before the missing value, after it, and after the
 * month that is not there. */
static void test_gaps(void **state)
{
	struct curve items[] = { curve_of("", high, 6) };
	struct curves curves;
	struct scene *scene;
	size_t stretches = 0;

	(void)state;
	items[0].points[5].x = date_of(2012, 11, 1);
	curves = curves_of(items, 1);
	scene = draw(&curves, 1, 453);
	for (size_t i = 0; i < scene->mark_count; i++)
		stretches += scene->marks[i].kind == MARK_LINE &&
			     scene->marks[i].pen.line == INK_CATEGORY_1;
	/* the last stretch is a point alone, which is marked */
	assert_int_equal(stretches, 2);
	assert_true(count_marks(scene, MARK_CIRCLE) >= 5);
}

static void test_names(void **state)
{
	struct curve items[] = { curve_of("North", low, 6),
				 curve_of("South", high, 6) };
	struct curves curves = curves_of(items, 2);

	(void)state;
	assert_true(has_text(draw(&curves, 1, 453), "South 32"));
	/* no room at the end: a legend */
	assert_true(has_text(draw(&curves, 1, 210), "South"));
	/* a small picture has none: names at the end all the same */
	assert_true(has_text(draw(&curves, 1, 147), "South 32"));
}

static void test_survives(void **state)
{
	static double many[400], huge[24], zeros[24];
	static struct curves panels[60];
	static struct curve items[60][4];

	(void)state;
	for (int i = 0; i < 400; i++)
		many[i] = i * 7 % 13 - 6;
	for (int i = 0; i < 24; i++)
		huge[i] = i == 3 ? 1e9 : i;
	const struct {
		const double *values;
		size_t count;
	} data[] = { { low, 0 },    { low, 1 },    { low, 2 },
		     { many, 400 }, { zeros, 24 }, { huge, 24 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++) {
		for (int s = 0; s < 4; s++)
			items[0][s] = curve_of(
				"Northern regional specialist hospitals",
				data[i].values, data[i].count);
		panels[0] = curves_of(items[0], 4);
		panels[0].target = 4;
		check_all_widths(panels, 1);
	}
	for (int p = 0; p < 60; p++) {
		items[p][0] = curve_of("", low, 6);
		panels[p] = curves_of(items[p], 1);
		panels[p].name = "Northern regional specialist hospitals";
	}
	check_all_widths(panels, 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_trend),
		cmocka_unit_test(test_long_messages),
		cmocka_unit_test(test_markers),
		cmocka_unit_test(test_rest),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
