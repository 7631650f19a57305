/* spans: lanes for stays that overlap, and how each state looks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "charts/draw/spans.h"
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
		.legend_count = spans_legend(spans, legend),
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lanes),
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
