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
			    "Yes makes up 60% of people");
	assert_string_equal(message(BARS_DIVERGING, answers, 2, 3),
			    "Yes: 60% of people");
}

/* Parts of one whole: 3 + 7 + 2 of 12. */
static void test_whole(void **state)
{
	double values[] = { 3, 7, 2 }, pair[] = { 4, 1, 4 };
	struct bars bars = bars_of(BARS_RANKED, values, 3, 1);

	(void)state;
	bars.whole = true;
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "Locked is the largest group: 7 of 12 people");
	assert_string_equal(bars_used(pool_run(), &bars, 1),
			    "n = 12 in 3 groups");
	bars.rounded = true;
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "Locked is the largest group: about 7 people");
	assert_string_equal(bars_used(pool_run(), &bars, 1), "n = 3 values");
	bars.cells[2] = (struct bar){ NAN, NAN, NAN, true };
	assert_string_equal(
		bars_message(pool_run(), &bars, 1),
		"Locked is the largest group shown: about 7 people");
	bars.cells[0] = bars.cells[2];
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "People: about 7 for Locked, the only one shown");
	bars = bars_of(BARS_RANKED, pair, 3, 1);
	bars.whole = true;
	assert_string_equal(
		bars_message(pool_run(), &bars, 1),
		"Open and Low secure are the largest groups: 4 each");
}

/* "23 of 26" where the sentence would be too long. */
static void test_long_whole(void **state)
{
	double values[] = { 23, 3 };
	struct bars bars = bars_of(BARS_RANKED, values, 2, 1);

	(void)state;
	bars.whole = true;
	bars.value.label = "Funding request forms";
	bars.categories[0] = "On the day of admission or before";
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "Largest group: On the day of admission or before, "
			    "23 of 26");
}

/* A title that would need two lines leaves out the measure, which the subtitle
 * has, and if need be the bar. */
static void test_long_names(void **state)
{
	double values[] = { 3, 7 };
	struct bars bars = bars_of(BARS_RANKED, values, 2, 1);

	(void)state;
	bars.categories[1] =
		"I can see my family and my friends whenever I want to";
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "I can see my family and my friends whenever I "
			    "want to has the most people: 7");
	bars.value.unit = "%";
	bars.value.label = "Positive answers";
	bars.lowest = true;
	bars.cells[1].value = 2;
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "Lowest: I can see my family and my friends "
			    "whenever I want to, 2%");
	bars.categories[1] =
		"I would want a friend or a relative to be cared for here, "
		"if they were in need of it";
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "Positive answers: 2% to 3% in 2 groups");
}

/* Red, green and blue weigh so much in a grey (ITU-R BT.601). */
static double grey_of(enum ink ink, enum palette palette)
{
	unsigned colour = ink_colour(ink, palette);

	return 0.299 * (colour >> 16) + 0.587 * (colour >> 8 & 255) +
	       0.114 * (colour & 255);
}

static void check_greys(const struct legend *legend, size_t count,
			enum palette palette)
{
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < a; b++)
			if (fabs(grey_of(legend[a].pen.fill, palette) -
				 grey_of(legend[b].pen.fill, palette)) < 40)
				assert_true(legend[a].hatch != legend[b].hatch);
}

/* Two series whose greys are alike have not the same hatching. */
static void test_greys(void **state)
{
	double values[] = { 1, 2, 3, 4, 5, 6 };
	struct legend legend[BARS_LEGEND_MOST];

	(void)state;
	for (size_t count = 2; count <= BARS_SERIES_MOST; count++) {
		struct bars bars = bars_of(BARS_STACKED, values, 1, count);

		bars_legend(&bars, 1, legend);
		for (enum palette p = PALETTE_MDC; p <= PALETTE_MONO; p++)
			check_greys(legend, count, p);
	}
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

/* Values that are wider than their columns do not stand on the next ones. */
static void test_side_by_side(void **state)
{
	double values[] = { -39, -14, 12,  -41, -48, 9,   -41, 7,
			    -7,  -30, -23, 9,   17,  -37, 13 };
	struct bars bars = bars_of(BARS_GROUPED, values, 5, 3);

	(void)state;
	for (int width = 200; width < 700; width += 10)
		check_texts(draw(&bars, 1, width));
}

/* The right edge of the bar that ends farthest right. */
static double farthest(const struct scene *scene)
{
	double right = 0;

	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];

		for (size_t j = 0;
		     mark->pen.fill == INK_CATEGORY_4 && j < mark->point_count;
		     j++)
			right = fmax(right, mark->points[j].x);
	}
	return right;
}

/* 40 + 79 = 119: no axis to 200 leaves half of the room empty. What is hidden
 * has its mark in a stack too: one beside the one in the legend. */
static void test_room(void **state)
{
	double values[] = { 40, 79, 44, 18 };
	struct bars bars = bars_of(BARS_STACKED, values, 2, 2);
	struct scene *scene;
	size_t hidden = 0;

	(void)state;
	bars.categories[0] = "Northern regional specialist hospital trust";
	bars.cells[2] = (struct bar){ NAN, NAN, NAN, true };
	scene = draw(&bars, 1, 218);
	assert_true(has_text(scene, "18 + 1 hidden"));
	assert_true(farthest(scene) > 218 - 4 - 25);
	for (size_t i = 0; i < scene->mark_count; i++)
		hidden += scene->marks[i].pen.fill == INK_SHADE &&
			  scene->marks[i].pen.line == INK_AXIS;
	assert_int_equal(hidden, 2);
}

/* An axis that says 0% alone says nothing. */
static void test_ticks(void **state)
{
	double answers[] = { 42, 23, 35, 14, 33, 53, 70, 2, 28 };
	struct bars bars = bars_of(BARS_DIVERGING, answers, 3, 3);

	(void)state;
	assert_true(has_text(draw(&bars, 1, 147), "0%"));
	assert_true(has_text(draw(&bars, 1, 147), "50%"));
}

/* 0 of 0 is no share. */
static void test_nothing(void **state)
{
	double zeros[6] = { 0 };
	struct bars bars = bars_of(BARS_SHARE, zeros, 2, 3);

	(void)state;
	assert_true(has_text(draw(&bars, 1, 453), "none"));
	assert_string_equal(bars_message(pool_run(), &bars, 1),
			    "People: 0 in all 2 groups");
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
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_long_names),
		cmocka_unit_test(test_long_whole),
		cmocka_unit_test(test_greys),
		cmocka_unit_test(test_side_by_side),
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_ticks),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_range),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_negative),
		cmocka_unit_test(test_decimals),
		cmocka_unit_test(test_panels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
