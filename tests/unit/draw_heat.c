/* heat: classes of colour, what stands where, and what the title says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/heat.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

static const struct heat_range everything = { NAN, NAN, NAN };

/* A grid of values row by row. */
static struct heat heat_of(const double *values, size_t rows, size_t columns,
			   const char *name)
{
	struct pool *pool = pool_run();
	struct heat heat = {
		.row_count = rows,
		.column_count = columns,
		.row_label = "Section",
		.column_label = "Round",
		.value = { .label = "Points", .unit = "1" },
		.missing = "Not known",
		.name = "",
	};

	heat.rows = pool_take(pool, (rows + 1) * sizeof *heat.rows);
	heat.columns = pool_take(pool, (columns + 1) * sizeof *heat.columns);
	heat.cells = pool_take(pool, (rows * columns + 1) * sizeof *heat.cells);
	for (size_t i = 0; i < rows; i++)
		heat.rows[i] = text_format(pool, "%s%c", name,
					   'a' + (int)(i % 26));
	for (size_t i = 0; i < columns; i++)
		heat.columns[i] = text_format(pool, "%s%zu", name, i + 1);
	for (size_t i = 0; i < rows * columns; i++)
		heat.cells[i].value = values[i];
	return heat;
}

static struct heat_scale scale_of(const double *values, size_t count,
				  struct heat_range range)
{
	struct heat heat = heat_of(values, 1, count, "");

	heat_colour(pool_run(), &heat, 1, range);
	return *heat.scale;
}

static void check_breaks(const struct heat_scale *scale, const double *breaks,
			 size_t count)
{
	assert_int_equal(scale->count, count);
	for (size_t i = 0; i <= count; i++)
		check_close(scale->breaks[i], breaks[i], 1e-9);
}

static void test_classes(void **state)
{
	double counts[] = { 3, 36, NAN, 20 }, shares[] = { 10.5, 100, 72 };
	double same[] = { 4, 4 }, few[] = { 0, 1 };
	struct heat_scale scale = scale_of(counts, 4, everything);

	(void)state;
	/* 3..36 in steps of 10; 10.5..100 in steps of 25 */
	check_breaks(&scale, (double[]){ 0, 10, 20, 30, 40 }, 4);
	assert_int_equal(heat_ink(&scale, 9), INK_BAND_1);
	assert_int_equal(heat_ink(&scale, 10), INK_SEQUENCE_3);
	assert_int_equal(heat_ink(&scale, 36), INK_SEQUENCE_1);
	scale = scale_of(shares, 3, everything);
	check_breaks(&scale, (double[]){ 0, 25, 50, 75, 100 }, 4);
	/* printed as 75, so among those from 75 up */
	assert_int_equal(heat_ink(&scale, 74.6), INK_SEQUENCE_1);
	scale = scale_of(same, 2, everything);
	assert_int_equal(scale.count, 1);
	scale = scale_of(few, 2, everything);
	check_breaks(&scale, (double[]){ 0, 1, 2 }, 2);
	scale = scale_of(shares, 3, (struct heat_range){ 60, 100, NAN });
	check_breaks(&scale, (double[]){ 60, 70, 80, 90, 100 }, 4);
	assert_true(scale.open);
	assert_int_equal(heat_ink(&scale, 10.5), INK_BAND_1);
}

/* Both sides of the middle are as wide as the side that reaches further. */
static void test_diverging(void **state)
{
	double changes[] = { -12, 0, 3, 39 };
	struct heat_scale scale = scale_of(changes, 4,
					   (struct heat_range){ NAN, NAN, 0 });

	(void)state;
	check_breaks(&scale, (double[]){ -40, -20, 0, 20, 40 }, 4);
	assert_int_equal(heat_ink(&scale, -21), INK_CATEGORY_4);
	assert_int_equal(heat_ink(&scale, -1), INK_BAND_4);
	assert_int_equal(heat_ink(&scale, 0), INK_BAND_1);
	assert_int_equal(heat_ink(&scale, 20), INK_SEQUENCE_2);
}

static double linear(unsigned byte)
{
	double part = byte / 255.0;

	return part <= 0.04045 ? part / 12.92
			       : pow((part + 0.055) / 1.055, 2.4);
}

/* Relative luminance, as the Web Content Accessibility Guidelines define it. */
static double luminance(enum ink ink, enum palette palette)
{
	unsigned colour = ink_colour(ink, palette);

	return 0.2126 * linear(colour >> 16) +
	       0.7152 * linear(colour >> 8 & 0xff) +
	       0.0722 * linear(colour & 0xff);
}

/* 4.5:1 between the number and its cell, in every palette. */
static void test_contrast(void **state)
{
	static const enum ink inks[] = { INK_BAND_1,     INK_SEQUENCE_3,
					 INK_SEQUENCE_2, INK_SEQUENCE_1,
					 INK_CATEGORY_4, INK_BAND_4 };

	(void)state;
	for (enum palette palette = PALETTE_MDC; palette <= PALETTE_MONO;
	     palette++)
		for (size_t i = 0; i < 6; i++) {
			double a = luminance(inks[i], palette);
			double b = luminance(ink_on(inks[i]), palette);

			assert_true((fmax(a, b) + 0.05) / (fmin(a, b) + 0.05) >=
				    4.5);
		}
}

static void test_sort(void **state)
{
	double values[] = { 1, NAN, NAN, NAN, 5, 7, 6, 6 };
	struct heat heat = heat_of(values, 4, 2, "");

	(void)state;
	/* means 1, none, 6, 6 */
	heat_sort(pool_run(), &heat, HEAT_VALUE);
	assert_string_equal(heat.rows[0], "c");
	assert_string_equal(heat.rows[1], "d");
	assert_string_equal(heat.rows[2], "a");
	assert_string_equal(heat.rows[3], "b");
	check_close(heat.cells[0].value, 5, 1e-12);
	heat_sort(pool_run(), &heat, HEAT_NAME);
	assert_string_equal(heat.rows[0], "a");
	check_close(heat.cells[0].value, 1, 1e-12);
}

static const char *message(const double *values, size_t rows, size_t columns,
			   bool up)
{
	struct heat heat = heat_of(values, rows, columns, "");

	return heat_message(pool_run(), &heat, 1, up);
}

static void test_message(void **state)
{
	double values[] = { 3, NAN, 7, 5 }, same[] = { 4, 4, 4, 4 };
	double twice[] = { 1, 9, 9, 2 }, none[] = { NAN, NAN };
	double thrice[] = { 9, 9, 9, 1 };

	(void)state;
	assert_string_equal(message(values, 2, 2, false),
			    "Most points: b, 1 (7)");
	assert_string_equal(message(values, 2, 2, true),
			    "Fewest points: a, 1 (3)");
	/* a single column, or row, goes without saying */
	assert_string_equal(message(values, 4, 1, false), "Most points: c (7)");
	assert_string_equal(message(values, 1, 4, false), "Most points: 3 (7)");
	assert_string_equal(message(same, 2, 2, false), "Points: 4 throughout");
	assert_string_equal(message(twice, 2, 2, false),
			    "Most points: a, 2 and b, 1 (9 each)");
	assert_string_equal(message(thrice, 2, 2, false), "Points: 1 to 9");
	assert_string_equal(message(values, 1, 1, false), "Points: 3 for a");
	assert_string_equal(message(none, 1, 2, false), "Points: no data");
	assert_string_equal(message(none, 0, 0, false), "Points: no data");
}

static struct scene *draw(struct heat *panels, size_t count, double width,
			  struct heat_range range)
{
	struct pool *pool = pool_run();
	struct legend legend[HEAT_LEGEND_MOST];
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct heat_layout layout;
	struct caption caption = {
		.title = heat_message(pool, panels, count, false),
		.subtitle = "Points",
		.note = "",
		.source = heat_used(pool, panels, count),
		.description = heat_description(pool, panels, count, false),
		.legend = legend,
	};
	double rows = (double)grid_rows(&grid);
	struct page page;

	heat_colour(pool, panels, count, range);
	layout = heat_lay_out(pool, panels, count, &faces, grid.width);
	caption.legend_count = heat_legend(pool, panels, count, legend);
	page = page_new(pool, (struct size){ width, 241 }, &caption,
			rows * (layout.height + grid.gap));
	for (size_t i = 0; i < count; i++)
		heat_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			  &layout);
	return page.scene;
}

static size_t count_texts(const struct scene *scene, const char *text)
{
	size_t count = 0;

	for (size_t i = 0; i < scene->mark_count; i++)
		count += scene->marks[i].kind == MARK_TEXT &&
			 !strcmp(scene->marks[i].text, text);
	return count;
}

/* Every number that has a cell is there, however many columns there are. */
static void test_survives(void **state)
{
	static const size_t shapes[][2] = { { 1, 1 },   { 1, 2 },  { 2, 1 },
					    { 20, 20 }, { 60, 3 }, { 3, 60 } };
	static const char *const names[] = {
		"", "Northern regional specialist hospital trust "
	};
	static const double widths[] = { 453, 218, 147 };
	static double values[400];

	(void)state;
	for (size_t i = 0; i < 400; i++)
		values[i] = i % 17 == 16 ? (double)NAN : 88;
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		for (size_t j = 0; j < 6; j++) {
			size_t rows = shapes[i][0], columns = shapes[i][1];
			size_t cells = rows * columns;
			struct heat heat = heat_of(values, rows, columns,
						   names[j / 3]);
			struct scene *scene = draw(&heat, 1, widths[j % 3],
						   everything);
			bool legend = cells == 1 || widths[j % 3] > 170;

			check_texts(scene);
			assert_in_range(count_texts(scene, "88"),
					cells - cells / 17,
					cells - cells / 17 + legend);
		}
}

static void test_hard_numbers(void **state)
{
	double hard[] = { 0, -1234567.8, 2500000, 0.25, NAN, 1 };
	double zeros[6] = { 0 };
	struct heat heat = heat_of(hard, 2, 3, "");

	(void)state;
	heat.cells[4].hidden = true;
	check_texts(draw(&heat, 1, 453, everything));
	check_texts(draw(&heat, 1, 147, everything));
	check_texts(draw(&heat, 1, 453, (struct heat_range){ NAN, NAN, 0 }));
	assert_true(has_text(draw(&heat, 1, 453, everything), "−1,234,568"));
	assert_true(has_text(draw(&heat, 1, 453, everything),
			     "Hidden: too few to publish"));
	heat = heat_of(zeros, 2, 3, "");
	check_texts(draw(&heat, 1, 453, everything));
	check_texts(draw(&heat, 1, 453, (struct heat_range){ NAN, NAN, 0 }));
	heat = heat_of(zeros, 0, 0, "");
	check_texts(draw(&heat, 1, 453, everything));
	assert_true(has_text(draw(&heat, 1, 453, everything), "No data"));
}

static void test_panels(void **state)
{
	double values[] = { 3, NAN, 7, 3, 9, 1 };
	struct heat panels[6];

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		panels[i] = heat_of(values, i % 3, 2, "Area ");
		panels[i].name = "A panel with a name of forty characters";
	}
	check_texts(draw(panels, 6, 453, everything));
}

static void test_target(void **state)
{
	static const double values[] = { 79.6, 80, 41, NAN, 80.4, 100 };
	struct heat heat = heat_of(values, 2, 3, "");
	struct heat_target target = { 80, true };

	(void)state;
	assert_false(heat_misses(&heat, 0));
	heat.target = &target;
	heat.value.unit = "%";
	assert_true(heat_misses(&heat, 79.6));
	assert_false(heat_misses(&heat, 80));
	assert_false(heat_misses(&heat, NAN));
	/* 79.6 is not printed as 80 */
	assert_int_equal(heat_decimals(&heat, 1, 0), 1);
	assert_string_equal(heat_missed(pool_run(), &heat, 1),
			    "2 of 5 values below the target of 80%");
	target.least = false;
	assert_false(heat_misses(&heat, 79.6));
	assert_false(heat_misses(&heat, 80));
	assert_true(heat_misses(&heat, 80.4));
	assert_false(heat_misses(&heat, NAN));
	assert_string_equal(heat_missed(pool_run(), &heat, 1),
			    "2 of 5 values above the target of 80%");
	target.value = 100;
	assert_int_equal(heat_decimals(&heat, 1, 0), 0);
	assert_string_equal(heat_missed(pool_run(), &heat, 1),
			    "none of 5 values above the target of 100%");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_classes),
		cmocka_unit_test(test_diverging),
		cmocka_unit_test(test_contrast),
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_hard_numbers),
		cmocka_unit_test(test_panels),
		cmocka_unit_test(test_target),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
