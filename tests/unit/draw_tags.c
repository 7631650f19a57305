/* tags: names beside points lie on no other name and no point. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "charts/draw/tags.h"
#include "pipeline/pool.h"
#include "tests/unit/scene_check.h"

static const struct caption blank = {
	.title = "", .subtitle = "", .note = "", .source = "", .description = ""
};

static struct page blank_page(void)
{
	return page_new(pool_run(), (struct size){ 300, 200 }, &blank, 0);
}

/* What a text covers. */
static struct box covers(const struct mark *mark)
{
	double width = font_width(mark->text, mark->face);
	double left = mark->points[0].x - width * 0.5 * (double)mark->anchor;
	double bottom = mark->points[0].y;

	return (struct box){ left, bottom - font_capital(mark->face),
			     left + width, bottom };
}

static bool overlap(struct box a, struct box b)
{
	return a.left < b.right && b.left < a.right && a.top < b.bottom &&
	       b.top < a.bottom;
}

static void check_points(const struct scene *scene,
			 const struct obstacles *obstacles)
{
	for (size_t i = 0; i < scene->mark_count; i++)
		for (size_t j = 0; j < obstacles->point_count; j++)
			if (scene->marks[i].kind == MARK_TEXT)
				assert_false(overlap(covers(&scene->marks[i]),
						     obstacles->points[j]));
}

static void test_beside(void **state)
{
	struct page page = blank_page();
	struct tag tag = { { 100, 100 }, "PR1" };
	struct obstacles obstacles = { 0 };
	struct tagging tagging = { { 0, 0, 300, 200 }, 90, 3 };

	(void)state;
	obstacle_point(&obstacles, tag.at, 3);
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 1);
	/* to the right, without a leader */
	assert_true(page.scene->marks[page.scene->mark_count - 1].points[0].x >
		    103);
	assert_int_equal(count_marks(page.scene, MARK_LINE), 0);
	check_points(page.scene, &obstacles);
}

/* A line through all of its right side sends a name elsewhere; no room at all
 * leaves it out. */
static void test_avoids(void **state)
{
	const struct point line[] = { { 100, 101 }, { 300, 101 } };
	struct page page = blank_page();
	struct tag tag = { { 100, 100 }, "PR1" };
	struct obstacles obstacles = { 0 };
	struct tagging tagging = { { 0, 0, 300, 200 }, 90, 3 };
	const struct mark *mark;

	(void)state;
	obstacle_point(&obstacles, tag.at, 3);
	obstacle_line(&obstacles, line, 2);
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 1);
	mark = &page.scene->marks[page.scene->mark_count - 1];
	assert_true(covers(mark).right < 100);
	tagging.room = (struct box){ 98, 98, 102, 102 };
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 0);
}

/* A name between two points, that would be read as the left one's, has its
 * place elsewhere; so has one that would break an axis. */
static void test_mistaken(void **state)
{
	struct page page = blank_page();
	struct tag tag = { { 100, 100 }, "PR1" };
	struct obstacles obstacles = { 0 };
	struct tagging tagging = { { 0, 0, 104, 200 }, 90, 3 };
	double left = 100 - 3 - 2 - 2 - font_width("PR1", page.faces.label);
	const struct mark *mark;

	(void)state;
	/* no room at the right, and 5 pt left of the name another point */
	obstacle_point(&obstacles, tag.at, 3);
	obstacle_point(&obstacles, (struct point){ left - 5 - 3.5, 100 }, 3);
	/* above it there is an axis */
	obstacle_axis(&obstacles, 0, 300, 90);
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 1);
	mark = &page.scene->marks[page.scene->mark_count - 1];
	assert_true(covers(mark).top > 103);
	check_points(page.scene, &obstacles);
}

/* Shut in by points for 50 pt around, only a name that matters is led out. */
static void test_matters(void **state)
{
	struct page page = blank_page();
	struct tag tag = { { 150, 100 }, "PR1" };
	struct obstacles obstacles = { 0 };
	struct tagging tagging = { { 0, 0, 300, 200 }, 90, 3 };

	(void)state;
	obstacle_point(&obstacles, tag.at, 3);
	for (int x = 85; x <= 205; x += 8)
		for (int y = 50; y <= 150; y += 8)
			if (x < 144 || x > 156)
				obstacle_point(&obstacles,
					       (struct point){ x, y }, 3);
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 0);
	tag.matters = true;
	assert_int_equal(tags_draw(&page, &tagging, &obstacles, &tag, 1), 1);
	assert_int_equal(count_marks(page.scene, MARK_LINE), 1);
	check_points(page.scene, &obstacles);
}

static void test_crowd(void **state)
{
	struct page page = blank_page();
	struct tag tags[40];
	struct obstacles obstacles = { 0 };
	struct tagging tagging = { { 0, 0, 300, 200 }, 60, 3 };
	size_t named;

	(void)state;
	for (int i = 0; i < 40; i++) {
		tags[i] = (struct tag){ { 120 + i * 37 % 60, 80 + i * 23 % 50 },
					"Regional hospital" };
		obstacle_point(&obstacles, tags[i].at, 3);
	}
	named = tags_draw(&page, &tagging, &obstacles, tags, 40);
	assert_true(named > 0 && named < 40);
	check_texts(page.scene);
	check_points(page.scene, &obstacles);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_beside),   cmocka_unit_test(test_avoids),
		cmocka_unit_test(test_mistaken), cmocka_unit_test(test_matters),
		cmocka_unit_test(test_crowd),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
