/* dots: nobody is hidden. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/dots_parts.h"
#include "pipeline/pool.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

/* Circles of radius 1: two on one place touch one above the other. */
static void test_swarm(void **state)
{
	double apart[] = { 0, 2, 4 };
	double same[] = { 5, 5, 5 };
	double near[] = { 0, 1.2 };
	double offsets[3];

	(void)state;
	check_close(dots_swarm(apart, 3, 1, INFINITY, offsets), 0, 1e-12);
	check_close(dots_swarm(same, 3, 1, INFINITY, offsets), 2, 1e-9);
	check_close(offsets[0], 0, 1e-12);
	check_close(fabs(offsets[1]), 2, 1e-9);
	check_close(offsets[1] + offsets[2], 0, 1e-9);
	/* 1.2 aside, so 1.6 up or down: 3-4-5 */
	check_close(dots_swarm(near, 2, 1, INFINITY, offsets), 1.6, 1e-9);
	/* no room for the second of two on one place */
	assert_true(isinf(dots_swarm(same, 3, 1, 1.9, offsets)));
	check_close(dots_swarm(NULL, 0, 1, INFINITY, NULL), 0, 1e-12);
}

static void test_swarm_apart(void **state)
{
	static double places[200], offsets[200];

	(void)state;
	for (int i = 0; i < 200; i++)
		places[i] = (double)(i * i % 97) / 3;
	for (int i = 1; i < 200; i++)
		for (int j = i; j && places[j] < places[j - 1]; j--) {
			double swap = places[j];

			places[j] = places[j - 1];
			places[j - 1] = swap;
		}
	dots_swarm(places, 200, 1.5, INFINITY, offsets);
	for (int i = 0; i < 200; i++)
		for (int j = 0; j < i; j++)
			assert_true(hypot(places[i] - places[j],
					  offsets[i] - offsets[j]) > 2.99);
}

static struct dots_row row_of(const char *name, const double *values,
			      size_t count)
{
	struct dots_row row = { .name = name, .count = count };

	row.values = pool_take(pool_run(), (count + 1) * sizeof(double));
	if (count)
		memcpy(row.values, values, count * sizeof(double));
	return row;
}

static struct dots dots_of(struct dots_row *rows, size_t count)
{
	struct dots dots = { .rows = rows,
			     .count = count,
			     .value = { .label = "Distance from home",
					.unit = "km" },
			     .name = "" };

	dots_prepare(&dots);
	return dots;
}

static const double some[] = { 47, 12, 132, 47, 5 };

static void test_words(void **state)
{
	struct dots_row rows[] = { row_of("", some, 5) };
	const struct dots_band bands[] = { { 0, "0 to under 100 km" },
					   { 100, "Over 100 km" } };
	struct dots dots = dots_of(rows, 1);

	(void)state;
	assert_string_equal(dots_message(pool_run(), &dots, 1),
			    "Distance from home: median 47 km, highest 132 km");
	dots.bands = bands;
	dots.band_count = 2;
	assert_string_equal(
		dots_message(pool_run(), &dots, 1),
		"Distance from home: median 47 km; over 100 km: 1 of 5");
	rows[0].missing = 2;
	assert_string_equal(dots_used(pool_run(), &dots, 1),
			    "n = 5; 2 left out, without a value");
	assert_string_equal(
		dots_description(pool_run(), &dots, 1),
		"Dot plot of distance from home, one dot each. 5 dots, from "
		"5 km to 132 km, median 47 km. 1 of 5: Over 100 km.");
	rows[0].count = 1;
	assert_string_equal(dots_message(pool_run(), &dots, 1),
			    "Distance from home: 5 km");
	rows[0].count = 0;
	assert_string_equal(dots_message(pool_run(), &dots, 1),
			    "Distance from home: no data");
}

static struct scene *draw(const struct dots *panels, size_t count, double width)
{
	struct pool *pool = pool_run();
	struct legend legend[DOTS_LEGEND_MOST];
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct dots_layout layout = dots_lay_out(pool, panels, count, &faces,
						 grid.width);
	struct caption caption = {
		.title = dots_message(pool, panels, count),
		.subtitle = "Distance from home, km",
		.note = "",
		.source = dots_used(pool, panels, count),
		.description = dots_description(pool, panels, count),
		.legend = legend,
		.legend_count = dots_legend(pool, panels, count, legend),
	};
	double height = layout.height * (double)grid_rows(&grid);
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    height + 40);

	for (size_t i = 0; i < count; i++)
		dots_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			  &layout);
	return page.scene;
}

/* Dots are of one size in all rows and panels, however many there are at one
 * place, and never too small to be seen. */
static void test_one_size(void **state)
{
	double spread[24], heap[24];
	struct dots_row rows[2];
	struct dots panels[2];

	(void)state;
	for (int i = 0; i < 24; i++) {
		spread[i] = 5 + i * 4;
		heap[i] = i < 10 ? 20 : 30 + i;
	}
	rows[0] = row_of("Even", spread, 24);
	rows[1] = row_of("Heaped", heap, 24);
	panels[0] = dots_of(rows, 2);
	panels[1] = dots_of(rows, 1);
	panels[0].name = "Both";
	panels[1].name = "One";
	for (int width = 140; width < 500; width += 60) {
		struct scene *scene = draw(panels, 2, width);
		double radius = 0;

		check_texts(scene);
		for (size_t i = 0; i < scene->mark_count; i++) {
			const struct mark *mark = &scene->marks[i];

			if (mark->kind != MARK_CIRCLE ||
			    mark->pen.line != INK_PAPER)
				continue;
			radius = radius > 0 ? radius : mark->radius;
			check_close(mark->radius, radius, 1e-9);
			assert_true(mark->radius > 1.3);
		}
	}
}

/* The axis begins where the first band does: no band seems to begin at the
 * least value. */
static void test_band_start(void **state)
{
	double values[] = { 28, 30 }, far[] = { 5000, 5010 };
	const struct dots_band bands[] = { { 0, "0 to under 20 km" },
					   { 20, "20 to under 50 km" },
					   { 50, "50 km and over" } };
	struct dots_row row = row_of("", values, 2);
	struct dots dots = dots_of(&row, 1);
	struct faces faces = faces_for(453);

	(void)state;
	dots.bands = bands;
	dots.band_count = 3;
	check_close(dots_lay_out(pool_run(), &dots, 1, &faces, 453).range.low,
		    20, 1e-12);
	row = row_of("", far, 2);
	check_close(dots_lay_out(pool_run(), &dots, 1, &faces, 453).range.low,
		    5000, 1e-12);
}

/* A band that was there before the axis begins has a name and no line. */
static void test_open_band(void **state)
{
	const struct dots_band bands[] = { { -INFINITY, "Up to 10km" },
					   { 11, "11-20km" } };
	struct dots_row row = row_of("", some, 5);
	struct dots dots = dots_of(&row, 1);
	struct scene *scene;
	size_t dotted = 0;

	(void)state;
	dots.bands = bands;
	dots.band_count = 2;
	scene = draw(&dots, 1, 453);
	assert_true(has_text(scene, "Up to 10km"));
	for (size_t i = 0; i < scene->mark_count; i++)
		dotted += scene->marks[i].kind == MARK_LINE &&
			  scene->marks[i].pen.dash == DOTTED;
	assert_int_equal(dotted, 1);
}

/* In a narrow panel the median is under the name, clear of all lines. */
static void test_narrow(void **state)
{
	struct dots_row row = row_of("Ward 1", some, 5);
	struct dots dots = dots_of(&row, 1);
	struct scene *scene = draw(&dots, 1, 147);

	(void)state;
	assert_true(has_text(scene, "Ward 1 (5)"));
	assert_true(has_text(scene, "median 47 km"));
	check_texts(scene);
}

static void test_survives(void **state)
{
	static double many[400], zeros[40], outlier[40];
	static struct dots_row rows[60];
	const struct dots_band bands[] = {
		{ -INFINITY, "Up to 10km" }, { 11, "11-20km" },
		{ 21, "21-50km" },           { 51, "51-100km" },
		{ 101, "Over 100km" },
	};
	struct dots dots;

	(void)state;
	for (int i = 0; i < 400; i++)
		many[i] = i * i % 317 - 20;
	for (int i = 0; i < 40; i++)
		outlier[i] = i ? i : 90000;
	const struct {
		const double *values;
		size_t count, rows;
	} data[] = { { some, 0, 1 },     { some, 1, 1 },   { some, 2, 1 },
		     { many, 400, 1 },   { many, 400, 4 }, { zeros, 40, 1 },
		     { outlier, 40, 2 }, { some, 5, 60 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++) {
		for (size_t r = 0; r < data[i].rows; r++)
			rows[r] = row_of("Northern regional specialist "
					 "hospital trust",
					 data[i].values, data[i].count);
		dots = dots_of(rows, data[i].rows);
		dots.bands = bands;
		dots.band_count = 5;
		check_texts(draw(&dots, 1, 453));
		check_texts(draw(&dots, 1, 218));
		/* a dot each, where there are not too many */
		assert_int_equal(count_marks(draw(&dots, 1, 453), MARK_CIRCLE),
				 data[i].rows * data[i].count + 1);
	}
}

/* Of 5, 12, 47, 47 and 132 km one is over 47. The axis reaches the target. */
static void test_target(void **state)
{
	struct dots_row rows[] = { row_of("", some, 5) };
	struct dots dots = dots_of(rows, 1);
	struct faces faces = faces_for(453);
	double target = 47;
	struct scene *scene;

	(void)state;
	dots.target = &target;
	assert_string_equal(dots_message(pool_run(), &dots, 1),
			    "Distance from home: 1 of 5 over the target of "
			    "47 km");
	target = 300;
	assert_string_equal(dots_message(pool_run(), &dots, 1),
			    "Distance from home: none of 5 over the target of "
			    "300 km");
	assert_true(
		dots_lay_out(pool_run(), &dots, 1, &faces, 453).range.high ==
		300);
	scene = draw(&dots, 1, 453);
	check_texts(scene);
	assert_true(has_text(scene, "300"));
	check_texts(draw(&dots, 1, 147));
	rows[0].count = 0;
	check_texts(draw(&dots, 1, 147));
}

/* So many at 0, and the others at 1, 2, 3 ... */
static bool is_crowded(size_t at_zero, size_t count)
{
	static double values[3000];
	struct faces faces = faces_for(453);
	struct dots_row row;
	struct dots dots;

	for (size_t i = 0; i < count; i++)
		values[i] = i < at_zero ? 0 : (double)(i - at_zero + 1);
	row = row_of("", values, count);
	dots = dots_of(&row, 1);
	dots_lay_out(pool_run(), &dots, 1, &faces, 453);
	return row.crowded;
}

static void test_crowded(void **state)
{
	(void)state;
	assert_false(is_crowded(60, 60));
	assert_true(is_crowded(61, 61));
	/* a hundredth of 0 to 50 holds 0 alone */
	assert_false(is_crowded(60, 110));
	assert_true(is_crowded(61, 111));
	assert_false(is_crowded(1, 2000));
	assert_true(is_crowded(1, 2001));
}

/* 80 people at 0 and 40 at 100, on an axis of 200 points: two boxes as wide as
 * a hundredth of it, one twice as high as the other. */
static void test_shape(void **state)
{
	static double values[120];
	struct scale x = { 0, 100, 0, 200, false };
	struct scene *scene = scene_new(pool_run(), 200, 100);
	struct dots_row row;

	(void)state;
	for (int i = 80; i < 120; i++)
		values[i] = 100;
	row = row_of("", values, 120);
	dots_draw_crowd(scene, &row, &x, 50, 30);
	assert_int_equal(count_marks(scene, MARK_SHAPE), 2);
	for (int i = 0; i < 2; i++) {
		const struct point *corners = scene->marks[i].points;

		assert_int_equal(scene->marks[i].point_count, 4);
		check_close(corners[0].x, i ? 198 : 0, 1e-9);
		check_close(corners[2].x, i ? 200 : 2, 1e-9);
		check_close(corners[0].y, i ? 35 : 20, 1e-9);
		check_close(corners[2].y, i ? 65 : 80, 1e-9);
	}
}

/* A row of dots beside one that is too many says both. */
static void test_legend(void **state)
{
	static double values[61];
	struct dots_row rows[] = { row_of("A", some, 5),
				   row_of("B", values, 61) };
	struct dots dots = dots_of(rows, 2);
	struct scene *scene = draw(&dots, 1, 453);

	(void)state;
	assert_true(has_text(scene, "One person or placement"));
	assert_true(has_text(scene, "Too many for dots: the higher, the more "
				    "of them"));
	/* five, and the one of the legend */
	assert_int_equal(count_marks(scene, MARK_CIRCLE), 6);
	dots = dots_of(rows + 1, 1);
	assert_false(has_text(draw(&dots, 1, 453), "One person or placement"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_swarm),
		cmocka_unit_test(test_swarm_apart),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_one_size),
		cmocka_unit_test(test_band_start),
		cmocka_unit_test(test_open_band),
		cmocka_unit_test(test_narrow),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_crowded),
		cmocka_unit_test(test_shape),
		cmocka_unit_test(test_legend),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
