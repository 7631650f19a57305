/* cards: what is latest, what is failing, and that every row is there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/cards.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

/* Months of 2013 with these values, the usual range 2 to 8. */
static struct card card_of(const char *name, const double *values, size_t count)
{
	struct card card = {
		.name = name,
		.rag = "",
		.spc = { .count = count,
			 .value = { .label = "Value", .unit = "1" },
			 .time = { .label = "Month",
				   .unit = "-",
				   .dates = true,
				   .cadence = { PERIOD_MONTH, 1, 0 } },
			 .centre = "Mean",
			 .reason = "",
			 .name = "" },
	};

	card.spc.points = pool_take(pool_run(),
				    (count + 1) * sizeof *card.spc.points);
	for (size_t i = 0; i < count; i++)
		card.spc.points[i] = (struct spc_point){
			.date = date_of(2013, 1 + (int)(i % 12), 1),
			.value = values[i],
			.mean = 5,
			.lower = 2,
			.upper = 8,
			.target = NAN,
			.phase_reason = "",
		};
	spc_prepare(&card.spc);
	return card;
}

static void set_target(struct card *card, double target,
		       enum assurance_icon assurance)
{
	for (size_t i = 0; i < card->spc.count; i++)
		card->spc.points[i].target = target;
	card->spc.assurance = assurance;
}

static void test_latest(void **state)
{
	double values[] = { 3, 7, NAN };
	struct card card = card_of("Falls", values, 3);

	(void)state;
	/* a month without a return is not the latest */
	check_close(card_latest(&card)->value, 7, 1e-12);
	assert_string_equal(card_value(pool_run(), &card), "7");
	assert_true(isnan(card_target(&card)));
	card.spc.points[2].hidden = true;
	assert_int_equal(card_latest(&card)->date, date_of(2013, 3, 1));
	assert_string_equal(card_value(pool_run(), &card), "hidden");
	card = card_of("Falls", values + 2, 1);
	assert_null(card_latest(&card));
	assert_string_equal(card_value(pool_run(), &card), "no value");
}

static const char *message(struct card *cards, size_t count)
{
	struct cards panel = { cards, count, "indicator", "" };

	return cards_message(pool_run(), &panel, 1);
}

static void test_message(void **state)
{
	double values[] = { 3, 7 }, none[] = { NAN };
	struct card cards[3];

	(void)state;
	for (size_t i = 0; i < 3; i++)
		cards[i] = card_of("Falls", values, 2);
	assert_string_equal(message(cards, 3),
			    "3 indicators, too few values to judge");
	cards[1].spc.variation = VARIATION_COMMON_CAUSE;
	assert_string_equal(message(cards, 3),
			    "3 indicators, none unusual of late");
	set_target(&cards[0], 4, ASSURANCE_PASS);
	set_target(&cards[1], 4, ASSURANCE_NOT_KNOWN);
	assert_string_equal(message(cards, 3),
			    "None of 2 indicators consistently fails its "
			    "target");
	cards[2].spc.variation = VARIATION_CONCERN_LOW;
	assert_string_equal(message(cards, 3),
			    "1 of 3 indicators: unusual, of concern");
	cards[1].spc.assurance = ASSURANCE_FAIL;
	assert_string_equal(message(cards, 3),
			    "1 of 2 indicators with a target consistently "
			    "fails it");
	set_target(&cards[2], 4, ASSURANCE_FAIL);
	assert_string_equal(message(cards, 3),
			    "2 of 3 indicators consistently fail their "
			    "targets");
	assert_string_equal(message(cards + 1, 1),
			    "Falls: target consistently failed");
	assert_string_equal(message(cards, 0), "Indicators: no data");
	cards[0] = card_of("Falls", none, 1);
	assert_string_equal(message(cards, 1), "Indicators: no data");
}

static void test_sort(void **state)
{
	double values[] = { 3, 7 };
	struct card cards[4];
	struct cards panel = { cards, 4, "indicator", "" };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		cards[i] = card_of("Falls", values, 2);
	cards[0].name = "usual";
	cards[1].name = "hit or miss";
	cards[1].spc.assurance = ASSURANCE_HIT_OR_MISS;
	cards[2].name = "of concern";
	cards[2].spc.variation = VARIATION_CONCERN_HIGH;
	cards[3].name = "failing";
	cards[3].spc.assurance = ASSURANCE_FAIL;
	cards_sort(&panel);
	assert_string_equal(cards[0].name, "failing");
	assert_string_equal(cards[1].name, "of concern");
	assert_string_equal(cards[2].name, "hit or miss");
	assert_string_equal(cards[3].name, "usual");
}

static struct scene *draw(const struct cards *panels, size_t count,
			  double width)
{
	struct pool *pool = pool_run();
	struct grid grid = grid_of(count, width);
	struct faces faces = faces_for(width);
	struct cards_layout layout = cards_lay_out(pool, panels, count, &faces,
						   grid.width);
	struct caption caption = {
		.title = cards_message(pool, panels, count),
		.subtitle = "Latest value against the target",
		.note = cards_note(pool, panels, count, &layout),
		.source = cards_used(pool, panels, count),
		.description = cards_description(pool, panels, count),
	};
	double rows = (double)grid_rows(&grid);
	struct page page = page_new(pool, (struct size){ width, 241 }, &caption,
				    rows * (layout.height + grid.gap));

	for (size_t i = 0; i < count; i++)
		cards_draw(&page, grid_panel(&grid, page.body, i), &panels[i],
			   &layout);
	return page.scene;
}

/* Nothing is left out but columns for which there is no room, and that is
 * said. */
static void test_room(void **state)
{
	double values[] = { 3, 7 };
	struct card cards[2];
	struct cards panel = { cards, 2, "indicator", "" };
	struct scene *scene;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		cards[i] = card_of(i ? "Falls" : "Restraints", values, 2);
		cards[i].rag = i ? "RED" : "GREEN";
		cards[i].better = BETTER_DOWN;
		cards[i].spc.variation = VARIATION_CONCERN_HIGH;
		set_target(&cards[i], 6, ASSURANCE_FAIL);
	}
	scene = draw(&panel, 1, 453);
	assert_true(has_text(scene, "Red"));
	assert_true(has_text(scene, "or less"));
	assert_true(has_text(scene, "Feb 2013"));
	assert_true(has_text(scene, "Trend"));
	scene = draw(&panel, 1, 200);
	assert_true(has_text(scene, "Restraints"));
	assert_false(has_text(scene, "Trend"));
	assert_non_null(
		strstr(cards_description(pool_run(), &panel, 1), "target 6"));
}

/* Without column names the target says what it is. */
static void test_heads(void **state)
{
	double values[] = { 3, 7 };
	struct card card = card_of("A ward of a longer name", values, 2);
	struct cards panel = { &card, 1, "ward", "" };
	struct scene *scene;

	(void)state;
	set_target(&card, 20, ASSURANCE_HIT_OR_MISS);
	card.spc.variation = VARIATION_COMMON_CAUSE;
	scene = draw(&panel, 1, 453);
	assert_true(has_text(scene, "Target") && !has_text(scene, "target"));
	scene = draw(&panel, 1, 218);
	assert_true(has_text(scene, "target") && !has_text(scene, "Target"));
	/* of a day the month is short too */
	card.spc.time.cadence = (struct cadence){ PERIOD_DAY, 0, 1 };
	assert_true(has_text(draw(&panel, 1, 453), "1 Feb 2013"));
	/* the trend takes the room that is left: 453 wide, 4 at the edge */
	card.name = "A";
	scene = draw(&panel, 1, 453);
	assert_true(scene->marks[scene->mark_count - 2].points[0].x > 440);
}

static void test_survives(void **state)
{
	static const size_t counts[] = { 0, 1, 2, 60 };
	static const double widths[] = { 453, 218, 147 };
	static const double hard[] = { 0, 0, -1234567, 2500000, NAN, 3, 4 };
	static struct card cards[60];

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		cards[i] = card_of("An indicator with a name of forty letters",
				   hard + i % 7, i % 7 ? 1 : 7);
		cards[i].spc.points[0].hidden = i % 7 == 4;
		cards[i].rag = i % 3 ? "AMBER" : "Not rated yet";
		cards[i].spc.variation = (enum variation_icon)(
			i % VARIATION_ICON_COUNT);
		set_target(&cards[i], i % 2 ? 95 : (double)NAN,
			   (enum assurance_icon)(i % ASSURANCE_ICON_COUNT));
	}
	for (size_t i = 0; i < 4; i++)
		for (size_t w = 0; w < 3; w++) {
			struct cards panel = { cards, counts[i], "indicator",
					       "" };
			struct cards panels[] = { panel, panel, panel };

			panels[1].name = "Another panel with a long name to it";
			check_texts(draw(&panel, 1, widths[w]));
			check_texts(draw(panels, 3, widths[w]));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_latest), cmocka_unit_test(test_message),
		cmocka_unit_test(test_sort),   cmocka_unit_test(test_room),
		cmocka_unit_test(test_heads),  cmocka_unit_test(test_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
