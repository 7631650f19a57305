/* attrition: numbers that add up, shares, and what the title says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/attrition_parts.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

static struct attrition prepared(struct attrition_step *steps, size_t count)
{
	struct attrition attrition = { steps, count, "records", "" };

	attrition_prepare(pool_run(), &attrition);
	return attrition;
}

static void test_losses(void **state)
{
	struct attrition_loss given[] = { { { 4, false }, "no date" },
					  { { 2, false }, "twice" } };
	struct attrition_step steps[] = {
		{ "Read", { 94, false }, given, 2, false },
		{ "Chosen", { 90, false }, NULL, 0, false },
		{ "People", { 30, false }, NULL, 0, true },
	};
	struct attrition attrition = prepared(steps, 3);

	(void)state;
	/* 94 read and 6 left out before: there were 100 */
	assert_int_equal(attrition.count, 4);
	check_close(attrition.steps[0].kept.value, 100, 1e-12);
	/* 4 of 94 are not among the 90 */
	check_close(attrition.steps[2].losses[0].count.value, 4, 1e-12);
	/* people of records: nobody is left out */
	assert_int_equal(attrition.steps[3].loss_count, 0);
	assert_int_equal(attrition_wrong(&attrition), 4);
	attrition.steps[1].kept.value = 95;
	assert_int_equal(attrition_wrong(&attrition), 1);
	attrition.steps[1].kept.value = NAN;
	assert_int_equal(attrition_wrong(&attrition), 4);
}

static const char *message(double first, double last)
{
	struct attrition_step steps[] = {
		{ "Read", { first, false }, NULL, 0, false },
		{ "Chosen", { last, isnan(last) }, NULL, 0, false },
		{ "People", { 3, false }, NULL, 0, true },
	};
	struct attrition attrition = prepared(steps, 3);

	return attrition_message(pool_run(), &attrition, 1);
}

static void test_message(void **state)
{
	struct attrition none = { NULL, 0, "records", "" };

	(void)state;
	assert_string_equal(message(1740, 1620),
			    "1,620 of 1,740 records were used");
	assert_string_equal(message(174, 174), "All 174 records were used");
	assert_string_equal(message(0, 0), "There were no records");
	assert_string_equal(message(174, NAN),
			    "How many records each step kept");
	attrition_prepare(pool_run(), &none);
	assert_string_equal(attrition_message(pool_run(), &none, 1),
			    "Records: no data");
}

static struct scene *draw(const struct attrition *panels, size_t count,
			  double width)
{
	struct pool *pool = pool_run();
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct caption caption = {
		.title = attrition_message(pool, panels, count),
		.subtitle = "How many each step kept",
		.note = attrition_note(panels, count),
		.source = attrition_used(pool, panels, count),
		.description = attrition_description(pool, panels, count),
	};
	double height = 0;
	struct page page;

	for (size_t i = 0; i < count; i++)
		height = fmax(height, attrition_height(pool, &panels[i], &faces,
						       grid.width));
	page = page_new(pool, (struct size){ width, 241 }, &caption,
			(double)grid_rows(&grid) * (height + grid.gap));
	for (size_t i = 0; i < count; i++)
		attrition_draw(&page, grid_panel(&grid, page.body, i),
			       &panels[i]);
	return page.scene;
}

/* 99.58% needs tenths, so 99.44% and 49.99% have them too. */
static void test_rounding(void **state)
{
	struct attrition_step steps[] = {
		{ "Read", { 4993, false }, NULL, 0, false },
		{ "Accepted", { 4972, false }, NULL, 0, false },
		{ "Joined", { 4965, false }, NULL, 0, false },
		{ "Placed", { 2496, false }, NULL, 0, false },
	};
	struct attrition attrition = prepared(steps, 4);
	struct scene *scene = draw(&attrition, 1, 453);

	(void)state;
	assert_true(has_text(scene, "4,972 (99.6%)"));
	assert_true(has_text(scene, "4,965 (99.4%)"));
	assert_true(has_text(scene, "2,496 (50.0%)"));
}

/* 2,153 of 2,159 is 99.7%, and not all of them. */
static void test_shares(void **state)
{
	struct attrition_step steps[] = {
		{ "Read", { 2159, false }, NULL, 0, false },
		{ "Last of each", { 2153, false }, NULL, 0, false },
		{ "Months", { 36, false }, NULL, 0, true },
		{ "Of this year", { 12, false }, NULL, 0, false },
		{ "Persons", { 10000, false }, NULL, 0, true },
		{ "Not twice", { 9999, false }, NULL, 0, false },
		{ "Told", { 1, false }, NULL, 0, false },
		{ "Nobody", { 0, false }, NULL, 0, false },
	};
	struct attrition attrition = prepared(steps, 8);
	struct scene *scene = draw(&attrition, 1, 453);

	(void)state;
	assert_true(has_text(scene, "2,153 (99.7%)"));
	assert_true(has_text(scene, "36"));
	/* of 36, as 2,159 were of another kind */
	assert_true(has_text(scene, "12 (33%)"));
	assert_true(has_text(scene, "6 left out"));
	assert_true(has_text(scene, "24 left out"));
	/* 99.99%, 0.01% and none */
	assert_true(has_text(scene, "9,999 (over 99.9%)"));
	assert_true(has_text(scene, "1 (under 0.1%)"));
	assert_true(has_text(scene, "0 (0%)"));
}

/* Boxes stand below each other, those beside the way between two steps too. */
static void check_boxes(const struct scene *scene)
{
	double bottom = 0;

	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];

		if (mark->kind != MARK_SHAPE || mark->point_count != 4 ||
		    !mark->pen.line)
			continue;
		assert_true(mark->points[0].y >= bottom);
		bottom = mark->points[2].y;
		assert_true(bottom <= scene->height);
	}
}

static void test_survives(void **state)
{
	static const size_t counts[] = { 0, 1, 2, 12, 60 };
	static const double widths[] = { 453, 218, 147 };
	static struct attrition_step steps[60];
	static struct attrition_loss losses[60][3];

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		for (size_t j = 0; j < 3; j++)
			losses[i][j] = (struct attrition_loss){
				{ 1, j == 2 && i == 5 },
				"a reason of more than forty characters indeed"
			};
		steps[i] = (struct attrition_step){
			i % 4 ? "A step"
			      : "A step with a name of over forty characters",
			{ 2500000 - 3 * (double)i, false },
			losses[i],
			i ? i % 4 : 0,
			i == 7
		};
	}
	for (size_t i = 0; i < 5; i++)
		for (size_t w = 0; w < 3; w++) {
			struct attrition attrition = prepared(steps, counts[i]);
			struct attrition panels[] = { attrition, attrition };
			struct scene *scene = draw(&attrition, 1, widths[w]);

			panels[1].name = "Another with a long name to it";
			check_texts(scene);
			check_boxes(scene);
			check_texts(draw(panels, 2, widths[w]));
		}
}

/* 200, of which 190, then 189 are kept: 95% and 94.5%. Those remade are all of
 * their kind. */
static void test_target(void **state)
{
	struct attrition_step steps[] = {
		{ "Read", { 200, false }, NULL, 0, false },
		{ "Known", { 190, false }, NULL, 0, false },
		{ "Placed", { 189, false }, NULL, 0, false },
		{ "Stays", { 12, false }, NULL, 0, true },
		{ "Hidden", { NAN, true }, NULL, 0, false },
	};
	struct attrition attrition = prepared(steps, 5);
	struct legend legend[ATTRITION_LEGEND_MOST];
	double target = 95;

	(void)state;
	assert_false(attrition_misses(&attrition, 2));
	attrition.target = &target;
	assert_false(attrition_misses(&attrition, 0));
	assert_false(attrition_misses(&attrition, 1));
	assert_true(attrition_misses(&attrition, 2));
	assert_false(attrition_misses(&attrition, 3));
	assert_false(attrition_misses(&attrition, 4));
	assert_string_equal(attrition_kept_words(pool_run(), &attrition, 2),
			    "189 (under 95%)");
	assert_string_equal(attrition_missed(pool_run(), &attrition, 1),
			    "Below the target of 95% kept: Placed.");
	assert_string_equal(attrition_message(pool_run(), &attrition, 1),
			    "189 of 200 records were used: below the target of "
			    "95%");
	assert_int_equal(attrition_legend(pool_run(), &attrition, 1, legend),
			 1);
	target = 94.5;
	assert_int_equal(attrition_legend(pool_run(), &attrition, 1, legend),
			 0);
	assert_string_equal(attrition_missed(pool_run(), &attrition, 1),
			    "Below the target of 94.5% kept: no step.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_losses),
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_rounding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
