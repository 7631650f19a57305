/* steps: the table adds up, medians, whiskers, and what the title says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/steps.h"
#include "pipeline/pool.h"
#include "tests/unit/scene_check.h"

/* Five stays: three ended, two went on. */
static const struct survival_point five[] = {
	{ .time = 50,
	  .at_risk = 5,
	  .ended = 1,
	  .survival = 0.8,
	  .lower = 0.2,
	  .upper = 0.97 },
	{ .time = 184,
	  .at_risk = 4,
	  .ended = 1,
	  .survival = 0.6,
	  .lower = 0.13,
	  .upper = 0.88 },
	{ .time = 222,
	  .at_risk = 3,
	  .ended = 1,
	  .survival = 0.4,
	  .lower = 0.05,
	  .upper = 0.75 },
	{ .time = 303,
	  .at_risk = 2,
	  .censored = 1,
	  .survival = 0.4,
	  .lower = 0.05,
	  .upper = 0.75 },
	{ .time = 728,
	  .at_risk = 1,
	  .censored = 1,
	  .survival = 0.4,
	  .lower = 0.05,
	  .upper = 0.75 },
};

/* Two at first; two more came under observation between 10 and 20. */
static const struct survival_point late[] = {
	{ .time = 10, .at_risk = 2, .ended = 1, .survival = 0.5 },
	{ .time = 20,
	  .at_risk = 3,
	  .ended = 1,
	  .censored = 1,
	  .survival = 1 / 3.0 },
	{ .time = 30, .at_risk = 1, .censored = 1, .survival = 1 / 3.0 },
};

static struct steps_group group_of(const char *name,
				   const struct survival_point *points,
				   size_t count)
{
	struct steps_group group = { .name = name, .count = count };

	group.points = pool_take(pool_run(),
				 (count + 1) * sizeof *group.points);
	if (count)
		memcpy(group.points, points, count * sizeof *points);
	return group;
}

static struct steps steps_of(struct steps_group *groups, size_t count)
{
	struct steps steps = {
		.groups = groups,
		.count = count,
		.time = { .label = "Length of stay", .unit = "d" },
		.noun = "stay",
		.target = (double)NAN,
		.name = "",
	};

	steps_prepare(&steps);
	return steps;
}

static struct scene *draw(struct steps *panels, size_t count, double width)
{
	struct pool *pool = pool_run();
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct legend legend[STEPS_LEGEND_MOST];
	struct steps_layout layout;
	struct caption caption = { .subtitle = "Share that lasts longer" };
	struct page page;

	steps_share(panels, count);
	caption.title = steps_message(pool, panels, count);
	caption.note = steps_note(pool, panels, count);
	caption.source = steps_used(pool, panels, count);
	caption.description = steps_description(pool, panels, count);
	caption.legend = legend;
	caption.legend_count = steps_legend(panels, count, legend);
	layout = steps_lay_out(pool, panels, count, &faces, grid.width);
	page = page_new(pool, (struct size){ width, 241 }, &caption,
			layout.height * (double)grid_rows(&grid));
	for (size_t i = 0; i < count; i++)
		steps_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			   &layout);
	return page.scene;
}

static void check_all_widths(struct steps *panels, size_t count)
{
	check_texts(draw(panels, count, 453));
	check_texts(draw(panels, count, 218));
	check_texts(draw(panels, count, 147));
}

static void check_standing(const struct steps_group *group, double time,
			   struct survival_standing expected)
{
	struct survival_standing now = steps_standing(group, time);

	assert_int_equal(now.at_risk, expected.at_risk);
	assert_int_equal(now.ended, expected.ended);
	assert_int_equal(now.censored, expected.censored);
	assert_int_equal(now.waiting, expected.waiting);
	assert_int_equal(now.at_risk + now.ended + now.censored + now.waiting,
			 group->records);
}

static void test_table(void **state)
{
	struct steps_group groups[] = { group_of("", five, 5) };

	(void)state;
	steps_of(groups, 1);
	assert_int_equal(groups[0].records, 5);
	assert_int_equal(groups[0].ended, 3);
	assert_int_equal(groups[0].censored, 2);
	assert_false(groups[0].late);
	/* waiting, at risk, ended, censored */
	check_standing(groups, 0, (struct survival_standing){ 0, 5, 0, 0 });
	check_standing(groups, 184, (struct survival_standing){ 0, 4, 1, 0 });
	check_standing(groups, 200, (struct survival_standing){ 0, 3, 2, 0 });
	check_standing(groups, 729, (struct survival_standing){ 0, 0, 3, 2 });
}

static void test_late(void **state)
{
	struct steps_group groups[] = { group_of("", late, 3) };
	struct steps steps = steps_of(groups, 1);

	(void)state;
	assert_int_equal(groups[0].records, 4);
	assert_true(groups[0].late);
	check_standing(groups, 5, (struct survival_standing){ 2, 2, 0, 0 });
	check_standing(groups, 15, (struct survival_standing){ 0, 3, 1, 0 });
	check_standing(groups, 31, (struct survival_standing){ 0, 0, 2, 2 });
	assert_true(has_text(draw(&steps, 1, 453), "To come"));
}

/* The first time at which under half last longer is 222; the lower line is
 * under half from 50 on, the upper line never is. */
static void test_median(void **state)
{
	struct steps_group groups[] = { group_of("", five, 5) };
	struct steps steps = steps_of(groups, 1);
	struct pool *pool = pool_run();

	(void)state;
	assert_true(groups[0].median == 222);
	assert_string_equal(steps_median(pool, &steps, &groups[0]),
			    "median 222 days (50 or more)");
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Half of 5 stays last longer than 222 days");
	assert_string_equal(steps_used(pool, &steps, 1),
			    "n = 5 stays: 3 ended, 2 censored");
	assert_string_equal(steps_time(pool, &steps, 1461), "4.0 years");
	assert_string_equal(steps_time(pool, &steps, 100), "100 days");
}

static void test_message(void **state)
{
	const struct survival_point ended[] = {
		{ .time = 9, .at_risk = 1, .ended = 1 }
	};
	const struct survival_point open[] = {
		{ .time = 9, .at_risk = 3, .censored = 3, .survival = 1 }
	};
	struct steps_group one[] = { group_of("", ended, 1) };
	struct steps_group none[] = { group_of("", open, 1) };
	struct steps_group two[] = { group_of("Open", ended, 1),
				     group_of("Secure", five, 5) };
	struct steps_group half[] = { group_of("Open", five, 5),
				      group_of("Secure", open, 1) };
	struct steps_group years[] = { group_of("Secure", five, 5),
				       group_of("Open", ended, 1) };
	struct steps_group empty[] = { group_of("", NULL, 0) };
	struct pool *pool = pool_run();
	struct steps steps = steps_of(one, 1);

	(void)state;
	assert_string_equal(steps_message(pool, &steps, 1),
			    "The one stay ended after 9 days");
	steps = steps_of(none, 1);
	assert_string_equal(steps_message(pool, &steps, 1),
			    "None of 3 stays has ended yet");
	steps = steps_of(two, 2);
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Median stay 222 days in Secure, 9 days in Open");
	/* 913 days are 2.5 years, and 274 days 0.75 beside them; 9 are few */
	steps = steps_of(years, 2);
	years[0].median = 913;
	years[1].median = 274;
	years[1].lower = years[1].upper = (double)NAN;
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Median stay 2.5 years in Secure, 0.8 years in "
			    "Open");
	assert_string_equal(steps_median(pool, &steps, &years[1]),
			    "median 0.8 years");
	years[1].median = 9;
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Median stay 2.5 years in Secure, 9 days in Open");
	steps = steps_of(half, 2);
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Median stay 222 days in Open, not reached in "
			    "Secure");
	steps = steps_of(empty, 1);
	assert_string_equal(steps_message(pool, &steps, 1),
			    "Length of stay: no data");
}

/* Ribbons about two curves, whiskers about three. */
static void test_intervals(void **state)
{
	struct steps_group groups[] = { group_of("A", five, 5),
					group_of("B", five, 5),
					group_of("C", five, 5) };
	struct steps steps = steps_of(groups, 2);

	(void)state;
	assert_false(steps_has_whiskers(&steps));
	assert_true(has_text(draw(&steps, 1, 453), "Confidence interval"));
	steps = steps_of(groups, 3);
	assert_true(steps_has_whiskers(&steps));
	assert_false(has_text(draw(&steps, 1, 453), "Confidence interval"));
	assert_true(has_text(draw(&steps, 1, 453), "B"));
}

static void test_hidden(void **state)
{
	struct steps_group groups[] = { group_of("", five, 5) };
	struct steps steps;
	struct scene *scene;

	(void)state;
	groups[0].hidden = true;
	steps = steps_of(groups, 1);
	scene = draw(&steps, 1, 453);
	assert_true(has_text(scene, "hidden"));
	assert_false(has_text(scene, "5"));
	assert_string_equal(steps_used(pool_run(), &steps, 1),
			    "numbers hidden");
}

static void test_survives(void **state)
{
	static struct survival_point many[400], years[240];
	static struct steps panels[60];
	static struct steps_group groups[60][4];
	const struct event events[] = { { 40, "New rules" },
					{ 45, "Inspection of all wards" } };

	(void)state;
	for (size_t i = 0; i < 400; i++)
		many[i] = (struct survival_point){
			.time = (double)(3 * i),
			.at_risk = 400 - i,
			.ended = i % 2,
			.censored = 1 - i % 2,
			.survival = 1 - (double)i / 500,
			.lower = 0.9 - (double)i / 500,
			.upper = fmin(1, 1.1 - (double)i / 500)
		};
	for (size_t i = 0; i < 240; i++) {
		years[i] = many[i];
		years[i].time = 30.4 * (double)i;
		years[i].at_risk = 1000000 - i;
	}
	const struct {
		const struct survival_point *points;
		size_t count;
	} data[] = { { five, 0 },   { five, 1 }, { five, 2 },
		     { many, 400 }, { late, 3 }, { years, 240 } };
	for (size_t i = 0; i < sizeof data / sizeof *data; i++)
		for (size_t g = 1; g <= 4; g++) {
			for (size_t s = 0; s < g; s++)
				groups[0][s] = group_of(
					g == 1   ? ""
					: g == 2 ? "Low secure"
						 : "Northern regional "
						   "specialist hospitals",
					data[i].points, data[i].count);
			panels[0] = steps_of(groups[0], g);
			panels[0].target = 28;
			panels[0].events = events;
			panels[0].event_count = 2;
			check_all_widths(panels, 1);
		}
	for (int p = 0; p < 60; p++) {
		groups[p][0] = group_of("", five, 5);
		panels[p] = steps_of(groups[p], 1);
		panels[p].name = "Northern regional specialist hospitals";
	}
	check_all_widths(panels, 60);
}

/* As many times with somebody censored as a curve may have ticks, and one
 * more. */
static void test_ticks(void **state)
{
	static struct survival_point points[STEPS_TICKS_MOST + 1];
	struct steps_group group;
	struct steps steps;

	(void)state;
	for (int i = 0; i <= STEPS_TICKS_MOST; i++)
		points[i] = (struct survival_point){
			.time = i + 1,
			.at_risk = (size_t)(STEPS_TICKS_MOST + 1 - i),
			.censored = 1,
			.survival = 1,
		};
	group = group_of("", points + 1, STEPS_TICKS_MOST);
	steps = steps_of(&group, 1);
	assert_string_equal(steps_note(pool_run(), &steps, 1),
			    "Ticks: censored, last seen with the stay going "
			    "on.");
	group = group_of("", points, STEPS_TICKS_MOST + 1);
	steps = steps_of(&group, 1);
	assert_int_equal(group.ticks, STEPS_TICKS_MOST + 1);
	assert_string_equal(steps_note(pool_run(), &steps, 1),
			    "Those censored, last seen with the stay going on, "
			    "are too many for ticks.");
}

/* Numbers at risk that are wider than the axis is long leave it its ticks, and
 * stand where they have room. 1,100 days are three years. */
static void test_wide_numbers(void **state)
{
	static const struct survival_point many[] = {
		{ .time = 300,
		  .at_risk = 987654,
		  .ended = 123456,
		  .survival = 0.875 },
		{ .time = 1100,
		  .at_risk = 864198,
		  .censored = 864198,
		  .survival = 0.875 },
	};
	static const char *const units[] = { "d", "km" };
	static const double widths[] = { 114, 147, 218, 453 };

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		struct steps_group group = group_of("", many, 2);
		struct steps steps = steps_of(&group, 1);
		struct scene *scene;

		steps.time.unit = units[i / 4];
		scene = draw(&steps, 1, widths[i % 4]);
		check_texts(scene);
		assert_true(has_text(scene, "987,654"));
		assert_true(has_text(scene, "0"));
		assert_true(has_text(scene, "1.0") || has_text(scene, "2") ||
			    has_text(scene, "500") || has_text(scene, "1,000"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_late),
		cmocka_unit_test(test_median),
		cmocka_unit_test(test_message),
		cmocka_unit_test(test_intervals),
		cmocka_unit_test(test_hidden),
		cmocka_unit_test(test_ticks),
		cmocka_unit_test(test_wide_numbers),
		cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
