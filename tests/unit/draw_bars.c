/* bars: order, shares, and what the title says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/bars.h"
#include "pipeline/pool.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

static const char *const names[] = {
	"Open", "Locked", "Low secure",
	"Northern regional specialist hospital trust", "St Example's"
};
static const char *const series_names[] = { "No",    "Perhaps", "Yes",
					    "Never", "Often",   "Always" };

/* Categories by series, row by row. */
static struct bars bars_of(enum bars_kind kind, const double *values,
			   size_t count, size_t series_count)
{
	struct bars bars = {
		.kind = kind,
		.count = count,
		.series_count = series_count,
		.value = { .label = "People", .unit = "1" },
		.target = NAN,
		.name = "",
	};
	struct pool *pool = pool_run();

	bars.categories = pool_take(pool, (count + 1) * sizeof(char *));
	bars.series = pool_take(pool, series_count * sizeof(char *));
	bars.cells = pool_take(pool,
			       (count * series_count + 1) * sizeof *bars.cells);
	for (size_t i = 0; i < count; i++)
		bars.categories[i] = names[i % 5];
	for (size_t i = 0; i < series_count; i++)
		bars.series[i] = series_count > 1 ? series_names[i] : "";
	for (size_t i = 0; i < count * series_count; i++)
		bars.cells[i] = (struct bar){ values[i], NAN, NAN };
	return bars;
}

static void test_sort(void **state)
{
	double values[] = { 3, NAN, 7, 3, 9 };
	struct bars bars = bars_of(BARS_RANKED, values, 5, 1);

	(void)state;
	bars_sort(pool_run(), &bars, ORDER_VALUE);
	assert_string_equal(bars.categories[0], "St Example's");
	assert_string_equal(bars.categories[1], "Low secure");
	/* ties as they were, missing last */
	assert_string_equal(bars.categories[2], "Open");
	assert_string_equal(bars.categories[4], "Locked");
	assert_true(isnan(bars.cells[4].value));
	bars_sort(pool_run(), &bars, ORDER_NAME);
	assert_string_equal(bars.categories[0], "Locked");
	assert_string_equal(bars.categories[4], "St Example's");
	check_close(bars.cells[4].value, 9, 1e-12);
}

static const char *message(enum bars_kind kind, const double *values,
			   size_t count, size_t series_count)
{
	struct bars bars = bars_of(kind, values, count, series_count);

	return bars_message(pool_run(), &bars, 1);
}

static void test_message(void **state)
{
	double values[] = { 3, NAN, 7, 3, 7 };
	double same[] = { 4, 4, 4 };
	double answers[] = { 10, 20, 30, 0, 10, 30 };

	(void)state;
	assert_string_equal(message(BARS_RANKED, values, 4, 1),
			    "Low secure has the most people: 7");
	assert_string_equal(
		message(BARS_RANKED, values, 5, 1),
		"Low secure and St Example's have the most people: 7 each");
	assert_string_equal(message(BARS_RANKED, same, 3, 1),
			    "People: 4 in all 3 groups");
	assert_string_equal(message(BARS_RANKED, same, 1, 1),
			    "People: 4 for Open");
	assert_string_equal(message(BARS_RANKED, values + 1, 1, 1),
			    "People: no data");
	assert_string_equal(message(BARS_RANKED, NULL, 0, 1),
			    "People: no data");
	/* 60 and 40 */
	assert_string_equal(message(BARS_STACKED, answers, 2, 3),
			    "Open has the most people: 60");
	/* 30 + 30 of 100 say yes */
	assert_string_equal(message(BARS_SHARE, answers, 2, 3),
			    "People: Yes makes up 60%");
	assert_string_equal(message(BARS_DIVERGING, answers, 2, 3),
			    "People: Yes 60% overall");
}

static struct number_range range_of(const struct bars *bars)
{
	struct faces faces = faces_for(453);

	return bars_lay_out(pool_run(), bars, 1, &faces, 453).range;
}

/* The middle of the middle answer is at zero: 10 no, 20 perhaps, 30 yes of 60
 * reach from -33.3% to 66.7%. */
static void test_range(void **state)
{
	double answers[] = { 10, 20, 30 };
	double values[] = { -3, 7 };
	struct bars bars = bars_of(BARS_DIVERGING, answers, 1, 3);
	struct number_range range = range_of(&bars);

	(void)state;
	check_close(range.low, -100 / 3.0, 1e-9);
	check_close(range.high, 200 / 3.0, 1e-9);
	bars = bars_of(BARS_RANKED, values, 2, 1);
	range = range_of(&bars);
	check_close(range.low, -3, 1e-12);
	check_close(range.high, 7, 1e-12);
	/* bars begin at zero even where no value is near it */
	bars = bars_of(BARS_RANKED, values + 1, 1, 1);
	check_close(range_of(&bars).low, 0, 1e-12);
	check_close(bars_total(&bars, 0), 7, 1e-12);
}

static struct scene *draw(const struct bars *panels, size_t count, double width)
{
	struct pool *pool = pool_run();
	struct legend legend[BARS_LEGEND_MOST];
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct bars_layout layout = bars_lay_out(pool, panels, count, &faces,
						 grid.width);
	struct caption caption = {
		.title = bars_message(pool, panels, count),
		.subtitle = "People",
		.note = "",
		.source = bars_used(pool, panels, count),
		.description = bars_description(pool, panels, count),
		.legend = legend,
		.legend_count = bars_legend(panels, count, legend),
	};
	double height = layout.height * (double)grid_rows(&grid);
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    height + 40);

	for (size_t i = 0; i < count; i++)
		bars_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			  &layout);
	return page.scene;
}

static void check_kinds(const double *values, size_t count)
{
	for (enum bars_kind kind = BARS_RANKED; kind <= BARS_DIVERGING;
	     kind++) {
		struct bars bars = bars_of(kind, values, count,
					   kind == BARS_RANKED ? 1 : 3);

		check_texts(draw(&bars, 1, 453));
		check_texts(draw(&bars, 1, 218));
		bars.target = 5;
		check_texts(draw(&bars, 1, 453));
	}
}

static void test_survives(void **state)
{
	static double zeros[180], many[180], outlier[180];

	(void)state;
	for (int i = 0; i < 180; i++) {
		many[i] = i % 11 ? i * 7 % 13 : NAN;
		outlier[i] = i == 4 ? 2500000 : 1;
	}
	check_kinds(many, 0);
	check_kinds(many + 1, 1);
	check_kinds(many, 4);
	check_kinds(many, 60);
	check_kinds(zeros, 5);
	check_kinds(outlier, 5);
}

static void test_negative(void **state)
{
	double values[] = { -1200, 800, -35, 0, 2310 };
	struct bars bars = bars_of(BARS_RANKED, values, 5, 1);

	(void)state;
	check_texts(draw(&bars, 1, 453));
	assert_true(has_text(draw(&bars, 1, 453), "−1,200"));
	bars.kind = BARS_GROUPED;
	check_texts(draw(&bars, 1, 700));
}

/* A value that is not 0 is not printed as 0. */
static void test_decimals(void **state)
{
	double values[] = { 4.27, 0.04, 0 };
	struct bars bars = bars_of(BARS_RANKED, values, 3, 1);
	struct scene *scene = draw(&bars, 1, 453);

	(void)state;
	assert_true(has_text(scene, "4.27"));
	assert_true(has_text(scene, "0.04"));
	assert_true(has_text(scene, "0.00"));
}

static void test_panels(void **state)
{
	double values[] = { 3, NAN, 7, 3, 9 };
	static struct bars panels[6];

	(void)state;
	for (int i = 0; i < 6; i++) {
		panels[i] = bars_of(BARS_RANKED, values, 5, 1);
		panels[i].name = "A panel with a name of forty characters";
	}
	check_texts(draw(panels, 6, 453));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_range),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_negative),
		cmocka_unit_test(test_decimals),
		cmocka_unit_test(test_panels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
