/* funnel_plot: the axis of denominators, names, shapes, and the title. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/funnel_plot.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/scene_check.h"

/* Units with limits of 3 and 4 times 1 / sqrt(of) about 10, by rising
 * denominators; positions are given. */
static struct funnel_plot plot_of(const double *of, const double *values,
				  const int *positions, size_t count)
{
	struct funnel_plot plot = {
		.count = count,
		.line_count = count,
		.levels = { "95%", "99.8%" },
		.level_count = 2,
		.target = 10,
		.target_name = "All",
		.goal = (double)NAN,
		.phi = 1,
		.of = { .label = "Bed days", .unit = "d" },
		.value = { .label = "Restraints per 1,000 bed days",
			   .unit = "1" },
		.noun = "provider",
		.name = "",
	};

	plot.points = pool_take(pool_run(), (count + 1) * sizeof *plot.points);
	plot.lines = pool_take(pool_run(), (count + 1) * sizeof *plot.lines);
	for (size_t i = 0; i < count; i++) {
		double half = 30 / sqrt(of[i]);
		struct funnel_line line = {
			of[i],
			{ { 10 - half, 10 + half },
			  { 10 - 1.5 * half, 10 + 1.5 * half } },
			{ { 10 - 2 * half, 10 + 2 * half },
			  { 10 - 3 * half, 10 + 3 * half } },
		};

		plot.lines[i] = line;
		plot.points[i] = (struct funnel_point){
			.name = text_format(pool_run(), "PR%zu", i + 1),
			.of = of[i],
			.value = values[i],
			.score = (double)NAN,
			.position = positions[i],
			.judged = !isnan(values[i]),
		};
	}
	return plot;
}

static struct scene *draw(struct funnel_plot *panels, size_t count,
			  double width)
{
	struct pool *pool = pool_run();
	struct grid grid = grid_of(count, width);
	struct number_range range = funnel_share(pool, panels, count, false);
	struct legend legend[FUNNEL_LEGEND_MOST];
	struct caption caption = {
		.title = funnel_message(pool, panels, count),
		.subtitle = "Restraints per 1,000 bed days",
		.note = funnel_note(pool, panels, count),
		.source = funnel_used(pool, panels, count),
		.description = funnel_description(pool, panels, count),
		.legend = legend,
		.legend_count = funnel_legend(pool, panels, count, grid.width,
					      legend),
	};
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    130 * (double)grid_rows(&grid));

	for (size_t i = 0; i < count; i++)
		funnel_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			    range);
	return page.scene;
}

static void check_all_widths(struct funnel_plot *panels, size_t count)
{
	check_texts(draw(panels, count, 453));
	check_texts(draw(panels, count, 218));
	check_texts(draw(panels, count, 147));
}

static const double of[] = { 900, 2000, 4000, 5000, 9000 };
static const double values[] = { 10, 13, 9, 5, 10.4 };
static const int within[5], outside[] = { 0, 2, 0, -2, 1 };

static const char *message(struct funnel_plot plot)
{
	return funnel_message(pool_run(), &plot, 1);
}

static void test_message(void **state)
{
	const int inner[] = { 0, 1, 0, 0, 0 };
	const int above[] = { 2, 2, 1, 0, 0 };
	const int many[] = { 2, 2, 2, 0, 0 };
	struct funnel_plot plot = plot_of(of, values, outside, 5);

	(void)state;
	assert_string_equal(message(plot),
			    "Of 5 providers, PR2 is above, PR4 below the 99.8% "
			    "limits");
	assert_string_equal(message(plot_of(of, values, above, 5)),
			    "Of 5 providers, PR1 and PR2 are above the 99.8% "
			    "limit");
	assert_string_equal(message(plot_of(of, values, many, 5)),
			    "3 of 5 providers are above the 99.8% limit");
	assert_string_equal(message(plot_of(of, values, inner, 5)),
			    "Of 5 providers, PR2 is above the 95% limit");
	assert_string_equal(message(plot_of(of, values, within, 5)),
			    "All 5 providers are within the limits");
	assert_string_equal(message(plot_of(of, values, within, 2)),
			    "Both providers are within the limits");
	assert_string_equal(message(plot_of(of, values, above, 1)),
			    "The one provider is above the 99.8% limit");
	assert_string_equal(message(plot_of(of, values, within, 0)),
			    "Restraints per 1,000 bed days: no data");
	plot.points[0].judged = false;
	plot.points[1].value = (double)NAN;
	plot.points[1].hidden = true;
	plot.points[2].value = (double)NAN;
	assert_string_equal(funnel_used(pool_run(), &plot, 1),
			    "n = 3 providers; 1 not judged; 1 hidden, 1 left "
			    "out, without a value");
}

/* Above the outer limit a filled triangle, and names only of those outside. */
static void test_looks(void **state)
{
	struct funnel_plot plot = plot_of(of, values, outside, 5);
	struct scene *scene = draw(&plot, 1, 453);
	size_t filled = 0, hollow = 0;

	(void)state;
	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];

		if (mark->kind != MARK_SHAPE || mark->point_count != 3)
			continue;
		filled += mark->pen.fill == INK_NEUTRAL;
		hollow += mark->pen.fill == INK_PAPER;
	}
	/* each once more in the legend */
	assert_int_equal(filled, 4);
	assert_int_equal(hollow, 2);
	assert_true(has_text(scene, "PR2") && has_text(scene, "PR4"));
	assert_true(has_text(scene, "PR5") && !has_text(scene, "PR1"));
	assert_true(has_text(scene, "All 10"));
	plot.points[0].remark = "new ward";
	assert_true(has_text(draw(&plot, 1, 453), "PR1: new ward"));
	plot.goal = 8;
	assert_true(has_text(draw(&plot, 1, 453), "Target 8"));
	plot.better = BETTER_DOWN;
	scene = draw(&plot, 1, 453);
	for (size_t i = 0; i < scene->mark_count; i++)
		assert_int_not_equal(scene->marks[i].pen.fill, INK_NEUTRAL);
}

static size_t dotted_lines(struct funnel_plot *plot)
{
	struct scene *scene = draw(plot, 1, 453);
	size_t dotted = 0;

	for (size_t i = 0; i < scene->mark_count; i++)
		dotted += scene->marks[i].kind == MARK_LINE &&
			  scene->marks[i].pen.dash == DOTTED;
	return dotted;
}

/* Limits by chance alone stand beside adjusted ones: two pairs, and a sample
 * in the legend. */
static void test_adjusted(void **state)
{
	struct funnel_plot plot = plot_of(of, values, within, 5);

	(void)state;
	assert_int_equal(dotted_lines(&plot), 0);
	plot.adjusted = true;
	plot.phi = 4.2;
	assert_int_equal(dotted_lines(&plot), 5);
	assert_string_equal(funnel_note(pool_run(), &plot, 1),
			    "Limits allow for overdispersion: providers differ "
			    "by more than chance. Phi is 4.2.");
}

static void test_axis(void **state)
{
	const double wide[] = { 10, 20, 30, 40, 9000 };
	struct funnel_plot plot = plot_of(wide, values, within, 5);
	struct number_range range;

	(void)state;
	funnel_share(pool_run(), &plot, 1, false);
	assert_true(plot.of.log);
	funnel_share(pool_run(), &plot, 1, true);
	assert_false(plot.of.log);
	assert_true(plot.low == 0);
	plot = plot_of(of, values, within, 5);
	range = funnel_share(pool_run(), &plot, 1, false);
	assert_false(plot.of.log);
	assert_true(range.low == 0 && range.high >= 13);
	/* all values in a narrow band far from zero */
	plot = plot_of(of, values, within, 1);
	plot.lines[0].of = 1;
	range = funnel_share(pool_run(), &plot, 1, false);
	assert_true(range.low > 0);
}

static void test_hidden(void **state)
{
	struct funnel_plot plot = plot_of(of, values, within, 5);
	size_t circles;

	(void)state;
	circles = count_marks(draw(&plot, 1, 453), MARK_CIRCLE);
	plot.points[3].value = (double)NAN;
	plot.points[3].hidden = true;
	plot.points[3].judged = false;
	assert_int_equal(count_marks(draw(&plot, 1, 453), MARK_CIRCLE),
			 circles - 1);
	assert_true(
		has_text(draw(&plot, 1, 453), "Hidden: too few to publish"));
}

static void test_survives(void **state)
{
	static double many_of[400], many[400], huge[24], zeros[24];
	static int positions[400];
	static struct funnel_plot panels[60];

	(void)state;
	for (int i = 0; i < 400; i++) {
		many_of[i] = 50 + 20 * i;
		many[i] = 10 + i * 7 % 13 - 6;
		positions[i] = i % 5 - 2;
	}
	for (int i = 0; i < 24; i++)
		huge[i] = i == 3 ? 1e9 : i - 4;
	const struct {
		const double *values;
		size_t count;
	} data[] = { { many, 0 },   { many, 1 },   { many, 2 },
		     { many, 400 }, { zeros, 24 }, { huge, 24 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++) {
		panels[0] = plot_of(many_of, data[i].values, positions,
				    data[i].count);
		check_all_widths(panels, 1);
		panels[0].adjusted = true;
		for (size_t p = 0; p < panels[0].count; p++)
			panels[0].points[p].name =
				"Northern regional specialist hospitals";
		check_all_widths(panels, 1);
	}
	for (int p = 0; p < 60; p++) {
		panels[p] = plot_of(of, values, outside, 5);
		panels[p].name = "Northern regional specialist hospitals";
	}
	check_all_widths(panels, 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_adjusted),
		cmocka_unit_test(test_axis),
		cmocka_unit_test(test_hidden),
		cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
