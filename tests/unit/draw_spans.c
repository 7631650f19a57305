/* spans: lanes for stays that overlap, and how each state looks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/spans_parts.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/scene_check.h"

static void test_lanes(void **state)
{
	/* the second begins when the first ends; the third overlaps both */
	struct span stays[] = { { .from = 100, .to = 200 },
				{ .from = 150, .to = 250 },
				{ .from = 10, .to = 100 } };
	struct spans_person people[] = { { "B", stays, 3, 0 },
					 { "A", NULL, 0, 0 } };
	struct spans spans = { .people = people, .count = 2 };

	(void)state;
	spans_prepare(&spans);
	assert_int_equal(stays[0].from, 10);
	assert_int_equal(stays[0].lane, 0);
	assert_int_equal(stays[1].lane, 0);
	assert_int_equal(stays[2].lane, 1);
	assert_int_equal(people[0].lanes, 2);
	assert_int_equal(spans.low, 10);
	assert_int_equal(spans.high, 250);
	/* without stays last */
	assert_string_equal(people[1].name, "A");
}

/* No two environments look alike in greys. */
static void test_states(void **state)
{
	static const char *const codes[] = { "OPEN", "LOCKED", "LOW",
					     "MED",  "HIGH",   "UNK" };

	(void)state;
	for (int i = 0; i < 6; i++)
		for (int j = 0; j < i; j++) {
			struct state a = state_of(codes[i], 0);
			struct state b = state_of(codes[j], 0);

			assert_true(a.hatch != b.hatch ||
				    ink_colour(a.ink, PALETTE_MONO) !=
					    ink_colour(b.ink, PALETTE_MONO));
		}
	for (size_t i = 0; i < STATES_MOST; i++)
		for (size_t j = 0; j < i; j++) {
			struct state a = state_of("x", i);
			struct state b = state_of("y", j);

			assert_true(a.hatch != b.hatch || a.ink != b.ink);
		}
}

static struct spans spans_of(size_t count, const char *name)
{
	static const char *const codes[] = { "OPEN", "LOCKED", "LOW" };
	struct spans spans = {
		.count = count,
		.state_count = 3,
		.as_at = date_of(2014, 3, 31),
		.time = { .label = "", .unit = "-", .dates = true },
		.name = ""
	};
	struct pool *pool = pool_run();
	struct state *states = pool_take(pool, 3 * sizeof *states);

	for (size_t i = 0; i < 3; i++)
		states[i] = state_of(codes[i], i);
	spans.states = states;
	spans.people = pool_take(pool, (count + 1) * sizeof *spans.people);
	for (size_t i = 0; i < count; i++) {
		struct span *stays = pool_take(pool, 2 * sizeof *stays);
		int start = date_of(2011, 1, 1) + (int)(i * 37 % 900);

		stays[0] = (struct span){ .from = start,
					  .to = start + 90,
					  .state = i % 3 };
		stays[1] = (struct span){ .from = start + 80,
					  .to = spans.as_at,
					  .goes_on = i % 2,
					  .state = (i + 1) % 3 };
		spans.people[i] = (struct spans_person){
			text_format(pool, "%s %02zu", name, i), stays, 2, 0
		};
	}
	spans_prepare(&spans);
	return spans;
}

static struct scene *draw(const struct spans *spans, double width)
{
	struct pool *pool = pool_run();
	struct faces faces = faces_for(width);
	struct spans_layout layout = spans_lay_out(pool, spans, 1, &faces,
						   width);
	struct legend legend[SPANS_LEGEND_MOST];
	struct caption caption = {
		.title = spans_message(pool, spans, 1),
		.subtitle = "Placements",
		.note = "",
		.source = spans_used(pool, spans, 1),
		.description = spans_description(pool, spans, 1),
		.legend = legend,
		.legend_count = spans_legend(pool, spans, legend),
	};
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    layout.height);

	spans_draw(&page, page.body, spans, &layout);
	return page.scene;
}

static void test_words(void **state)
{
	struct spans spans = spans_of(5, "P");

	(void)state;
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "2 of 5 people still placed at 31 March 2014");
	assert_string_equal(spans_used(pool_run(), &spans, 1),
			    "n = 10 stays of 5 people");
	spans = spans_of(0, "P");
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "Placements: no data");
}

/* Nobody, everybody, and one alone. */
static void test_none_and_all(void **state)
{
	struct spans spans = spans_of(3, "P");

	(void)state;
	for (size_t p = 0; p < 3; p++)
		for (size_t s = 0; s < spans.people[p].count; s++)
			spans.people[p].spans[s].goes_on = false;
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "None of 3 people still placed at 31 March 2014");
	for (size_t p = 0; p < 3; p++)
		spans.people[p].spans[0].goes_on = true;
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "All 3 people still placed at 31 March 2014");
	spans.count = 2;
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "Both people still placed at 31 March 2014");
	spans.count = 1;
	assert_string_equal(spans_message(pool_run(), &spans, 1),
			    "One person, still placed at 31 March 2014");
}

/* The axis is at the foot of the picture however few lines there are, and no
 * name is broken within a word. */
static void test_fills(void **state)
{
	struct spans spans = spans_of(1, "Assessment and treatment unit");
	struct scene *scene = draw(&spans, 147);
	double low = 0;

	(void)state;
	for (size_t i = 0; i < scene->mark_count; i++)
		if (scene->marks[i].kind == MARK_LINE)
			low = fmax(low, scene->marks[i].points[0].y);
	assert_true(low > 241 - 30);
	assert_true(has_text(scene, "Assessment"));
}

static void test_survives(void **state)
{
	static const size_t counts[] = { 0, 1, 2, 14, 60 };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct spans spans = spans_of(counts[i], "P");

		check_texts(draw(&spans, 453));
		spans = spans_of(counts[i],
				 "A pseudonym of more than forty characters");
		check_texts(draw(&spans, 453));
		check_texts(draw(&spans, 218));
	}
}

/* 100 days, then 10 away, then 200 in two stays without a day between, which
 * overlap with one more. */
static void test_target(void **state)
{
	struct span stays[] = { { .from = 0, .to = 100 },
				{ .from = 110, .to = 160 },
				{ .from = 150, .to = 155 },
				{ .from = 160, .to = 310, .goes_on = true } };
	struct spans_person person = { "P", stays, 4, 2 };
	struct spans spans = { .people = &person, .count = 1 };
	int days[4];

	(void)state;
	assert_int_equal(spans_reached(&spans, &person, days), 0);
	spans.target = 99;
	assert_int_equal(spans_reached(&spans, &person, days), 2);
	assert_int_equal(days[0], 99);
	assert_int_equal(days[1], 209);
	/* not more than 100 */
	spans.target = 100;
	assert_int_equal(spans_reached(&spans, &person, days), 1);
	assert_int_equal(days[0], 210);
	spans.target = 200;
	assert_int_equal(spans_reached(&spans, &person, days), 0);
	assert_int_equal(spans_over(pool_run(), &spans, 1), 0);
	spans.target = 199;
	assert_int_equal(spans_over(pool_run(), &spans, 1), 1);
}

static void test_marks(void **state)
{
	static const double widths[] = { 453, 218, 147 };
	struct spans spans = spans_of(14, "A pseudonym of some length");
	const struct event events[] = {
		{ spans.low + 3, "Two that are close to each other" },
		{ spans.low + 9, "Two that are close to each other" },
		{ spans.high, "At the edge" },
	};

	(void)state;
	spans.target = 365;
	spans.events = events;
	spans.event_count = 3;
	for (size_t i = 0; i < 3; i++) {
		struct scene *scene = draw(&spans, widths[i]);

		check_texts(scene);
		assert_true(has_text(scene, "At the edge"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lanes),
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_survives),
		cmocka_unit_test(test_fills),
		cmocka_unit_test(test_none_and_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
