/* pareto: order, shares, who the vital few are, and what is hidden. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/pareto.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/scene_check.h"

static struct pareto pareto_of(const double *values, size_t count, size_t most)
{
	struct pareto pareto = {
		.count = count,
		.value = { .label = "Days of delay", .unit = "d" },
		.noun = "reason",
		.line = 80,
		.name = "",
	};

	pareto.bars = pool_take(pool_run(), (count + 1) * sizeof *pareto.bars);
	for (size_t i = 0; i < count; i++)
		pareto.bars[i] = (struct pareto_bar){
			.name = text_format(pool_run(), "Reason %zu", i + 1),
			.value = values[i],
			.hidden = isnan(values[i]),
		};
	pareto_prepare(pool_run(), &pareto, most);
	return pareto;
}

static struct scene *draw(const struct pareto *panels, size_t count,
			  double width)
{
	struct pool *pool = pool_run();
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct pareto_layout layout = pareto_lay_out(pool, panels, count,
						     &faces, grid.width);
	struct legend legend[PARETO_LEGEND_MOST];
	struct caption caption = {
		.title = pareto_message(pool, panels, count),
		.subtitle = "Days of delay",
		.note = "",
		.source = pareto_used(pool, panels, count),
		.description = pareto_description(pool, panels, count),
		.legend = legend,
		.legend_count = pareto_legend(pool, panels, count, legend),
	};
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    layout.height * (double)grid_rows(&grid));

	for (size_t i = 0; i < count; i++)
		pareto_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			    &layout);
	return page.scene;
}

static void check_all_widths(const struct pareto *panels, size_t count)
{
	check_texts(draw(panels, count, 453));
	check_texts(draw(panels, count, 218));
	check_texts(draw(panels, count, 147));
}

static const double four[] = { 12, 420, 61, 95 }; /* 588 together */

static void test_shares(void **state)
{
	struct pareto pareto = pareto_of(four, 4, 12);

	(void)state;
	assert_string_equal(pareto.bars[0].name, "Reason 2");
	assert_string_equal(pareto.bars[3].name, "Reason 1");
	assert_true(pareto.total == 588);
	assert_true(fabs(pareto.bars[0].share - 100 * 420 / 588.0) < 1e-9);
	assert_true(fabs(pareto.bars[1].together - 100 * 515 / 588.0) < 1e-9);
	assert_true(fabs(pareto.bars[3].together - 100) < 1e-9);
	assert_int_equal(pareto.vital, 2);
	assert_true(pareto.bars[1].vital && !pareto.bars[2].vital);
	assert_string_equal(pareto_message(pool_run(), &pareto, 1),
			    "Reason 2 and reason 4: 88% of days of delay");
	assert_string_equal(pareto_used(pool_run(), &pareto, 1),
			    "n = 588 days in 4 reasons");
}

/* 50 + 30 of 100 is 80 exactly: the line is reached by two. */
static void test_folding(void **state)
{
	const double values[] = { 4, 6, 10, 30, 50 };
	struct pareto pareto = pareto_of(values, 5, 3);

	(void)state;
	assert_int_equal(pareto.count, 3);
	assert_int_equal(pareto.categories, 5);
	assert_int_equal(pareto.vital, 2);
	assert_string_equal(pareto.bars[2].name, "Other (3)");
	assert_true(pareto.bars[2].value == 20);
	assert_true(pareto.bars[2].share == 20);
	assert_true(pareto.bars[2].together == 100);
	assert_true(pareto.bars[2].other && !pareto.bars[2].vital);
}

static void test_hidden(void **state)
{
	const double values[] = { NAN, 60, NAN, 40, NAN };
	struct pareto pareto = pareto_of(values, 5, 12);

	(void)state;
	assert_int_equal(pareto.hidden, 3);
	assert_true(pareto.total == 100);
	assert_true(pareto.bars[1].value == 40);
	assert_true(isnan(pareto.bars[2].together));
	assert_string_equal(pareto_value(pool_run(), &pareto, &pareto.bars[2]),
			    "hidden");
	assert_string_equal(pareto_used(pool_run(), &pareto, 1),
			    "n = 100 days in 2 reasons; 3 hidden");
	assert_true(has_text(draw(&pareto, 1, 453), "hidden"));
	/* a point for each number that is known */
	assert_int_equal(count_marks(draw(&pareto, 1, 453), MARK_CIRCLE), 2);
	pareto = pareto_of(values, 5, 3);
	assert_string_equal(pareto.bars[2].name,
			    "Other (3, of which 3 hidden)");
	assert_true(pareto.bars[2].hidden);
}

static const char *message(const double *values, size_t count)
{
	struct pareto pareto = pareto_of(values, count, 12);

	return pareto_message(pool_run(), &pareto, 1);
}

static void test_message(void **state)
{
	const double even[] = { 10, 10, 10, 10, 10 };
	const double few[] = { 40, 30, 20, 1, 1, 1, 1, 1, 1, 1 };
	const double none[] = { 0, 0 };
	const double hidden[] = { NAN };

	(void)state;
	assert_string_equal(message(even, 5),
			    "It takes 4 of 5 reasons to make up 80% of days of "
			    "delay");
	/* 90 of 97 */
	assert_string_equal(message(few, 10),
			    "3 of 10 reasons make up 93% of days of delay");
	assert_string_equal(message(even, 1), "Reason 1: all days of delay");
	assert_string_equal(message(even, 2), "Reason 1: 50% of days of delay");
	assert_string_equal(message(none, 2), "Days of delay: none");
	assert_string_equal(message(hidden, 1), "Days of delay: all hidden");
	assert_string_equal(message(even, 0), "Days of delay: no data");
}

static void test_percent(void **state)
{
	struct pool *pool = pool_run();

	(void)state;
	assert_string_equal(pareto_percent(pool, 0), "0%");
	assert_string_equal(pareto_percent(pool, 0.2), "<1%");
	assert_string_equal(pareto_percent(pool, 99.7), ">99%");
	assert_string_equal(pareto_percent(pool, 100), "100%");
}

/* Where the line rises steeply the share stands left of it: it goes from 20% in
 * the middle of the first column to 100% in that of the second. */
static void test_steep(void **state)
{
	const double values[] = { 20, 16, 16, 16, 16, 16 };
	struct pareto pareto = pareto_of(values, 6, 2);
	struct scene *scene = draw(&pareto, 1, 453);
	const struct mark *line = scene->marks, *share = scene->marks;
	bool has_line = false, has_share = false;
	double slope, up;

	(void)state;
	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];

		if (mark->kind == MARK_LINE && mark->pen.line == INK_TEXT &&
		    mark->pen.dash == SOLID) {
			line = mark;
			has_line = true;
		}
		if (mark->kind == MARK_TEXT && mark->anchor == ANCHOR_END &&
		    mark->points[0].x < 227 && !strcmp(mark->text, "20%")) {
			share = mark;
			has_share = true;
		}
	}
	assert_true(has_line && has_share);
	slope = (line->points[0].y - line->points[1].y) /
		(line->points[1].x - line->points[0].x);
	up = line->points[0].y - share->points[0].y;
	assert_true(share->points[0].x < line->points[0].x + up / slope);
}

/* One bar alone is all there is: no line, and none to reach. */
static void test_alone(void **state)
{
	struct pareto pareto = pareto_of(four, 1, 12);
	struct scene *scene = draw(&pareto, 1, 453);

	(void)state;
	for (size_t i = 0; i < scene->mark_count; i++)
		assert_int_not_equal(scene->marks[i].pen.line, INK_TARGET);
}

static void test_survives(void **state)
{
	static double many[400], huge[24], zeros[24];
	static struct pareto panels[60];

	(void)state;
	for (int i = 0; i < 400; i++)
		many[i] = i * 7 % 13;
	for (int i = 0; i < 24; i++)
		huge[i] = i == 3 ? 1e9 : i;
	const struct {
		const double *values;
		size_t count;
	} data[] = { { four, 0 },   { four, 1 },   { four, 2 }, { four, 4 },
		     { many, 400 }, { zeros, 24 }, { huge, 24 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++) {
		panels[0] = pareto_of(data[i].values, data[i].count, 60);
		check_all_widths(panels, 1);
		panels[0] = pareto_of(data[i].values, data[i].count, 12);
		check_all_widths(panels, 1);
		for (size_t b = 0; b < panels[0].count; b++)
			panels[0].bars[b].name =
				"Awaiting residential care home placement";
		check_all_widths(panels, 1);
	}
	for (int p = 0; p < 60; p++) {
		panels[p] = pareto_of(four, 4, 12);
		panels[p].name = "Northern regional specialist hospitals";
	}
	check_all_widths(panels, 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shares),  cmocka_unit_test(test_folding),
		cmocka_unit_test(test_hidden),  cmocka_unit_test(test_message),
		cmocka_unit_test(test_percent), cmocka_unit_test(test_steep),
		cmocka_unit_test(test_alone),   cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
