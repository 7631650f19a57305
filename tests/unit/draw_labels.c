/* labels: places pushed apart by as little as possible. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "charts/draw/labels.h"
#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "tests/unit/close.h"
#include "tests/unit/scene_check.h"

static const struct {
	size_t count;
	double at[4];
	struct spacing spacing;
	double expected[4];
} cases[] = {
	/* far enough apart already */
	{ 2, { 10, 30 }, { 10, 0, 100 }, { 10, 30 } },
	/* two on one place: half each way */
	{ 2, { 20, 20 }, { 10, 0, 100 }, { 15, 25 } },
	/* order is that of the places, not of the array */
	{ 2, { 22, 20 }, { 10, 0, 100 }, { 26, 16 } },
	/* three: 10, 12, 30 with 10 apart: the first two move */
	{ 3, { 10, 12, 30 }, { 10, 0, 100 }, { 6, 16, 30 } },
	/* a heap that grows into the next: mean of 10, 12 - 10, 24 - 20 */
	{ 3, { 10, 12, 24 }, { 10, 0, 100 }, { 16 / 3.0, 46 / 3.0, 76 / 3.0 } },
	/* at the edges */
	{ 2, { 0, 0 }, { 10, 0, 100 }, { 0, 10 } },
	{ 2, { 100, 100 }, { 10, 0, 100 }, { 90, 100 } },
	/* no room for all: the room is shared */
	{ 3, { 50, 50, 50 }, { 10, 45, 55 }, { 45, 50, 55 } },
	{ 1, { 50 }, { 10, 0, 40 }, { 40 } },
};

static void test_spread(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double at[4];

		memcpy(at, cases[i].at, sizeof at);
		spread(pool_run(), at, cases[i].count, cases[i].spacing);
		for (size_t j = 0; j < cases[i].count; j++)
			check_close(at[j], cases[i].expected[j], 1e-9);
	}
	spread(pool_run(), NULL, 0, (struct spacing){ 10, 0, 100 });
}

static struct page page_of(double width)
{
	struct page page = { .faces = faces_for(width) };

	page.scene = scene_new(pool_run(), width, 240);
	page.body = (struct box){ 0, 0, width, 240 };
	return page;
}

static void test_end_labels(void **state)
{
	struct page page = page_of(453);
	struct plot plot = { .box = { 20, 20, 300, 200 } };
	struct end_label labels[] = {
		{ 100, "Mean 4.2", INK_MEAN, SAMPLE_LINE, SOLID, 0 },
		{ 100, "Target 4.2", INK_TARGET, SAMPLE_LINE, DASHED, 0 },
		{ 102, "Latest 4.1", INK_COMMON, SAMPLE_MARKER, SOLID, 0 },
		{ 20, "Upper limit 9", INK_LIMIT, SAMPLE_LINE, DASHED, 0 },
	};

	(void)state;
	end_labels(&page, &plot, labels, 4);
	assert_int_equal(count_marks(page.scene, MARK_TEXT), 4);
	check_texts(page.scene);
}

/* Words of events that are close stand below each other, and those at the
 * right edge are not cut. */
static void test_events(void **state)
{
	struct page page = page_of(453);
	struct plot plot = { .box = { 20, 100, 300, 200 },
			     .x = { 0, 100, 20, 300, false } };
	struct event events[] = {
		{ 10, "New policy on restraint in force" },
		{ 12, "Ward closed" },
		{ 14, "Ward opened again" },
		{ 99, "Staffing review published by the county council" },
	};

	(void)state;
	events_draw(&page, &plot, events, 4);
	check_texts(page.scene);
	check_close(events_height(pool_run(), events, 0, &plot.x,
				  page.faces.note),
		    0, 1e-12);
}

static int day(int year, int month, int number)
{
	return date_of(year, month, number);
}

static void test_cadence(void **state)
{
	int months[] = { day(2013, 1, 1), day(2013, 2, 1), day(2013, 4, 1) };
	int quarters[] = { day(2013, 1, 1), day(2013, 4, 1) };
	int years[] = { day(2012, 4, 1), day(2013, 4, 1) };
	int weeks[] = { day(2014, 3, 3), day(2014, 3, 10), day(2014, 3, 17) };
	int days[] = { day(2014, 3, 3), day(2014, 3, 4), day(2014, 3, 6),
		       day(2014, 3, 7) };
	int odd[] = { day(2014, 3, 3), day(2014, 3, 9), day(2014, 5, 20) };
	struct cadence cadence = cadence_of(months, 3);

	(void)state;
	assert_int_equal(cadence.period, PERIOD_MONTH);
	assert_false(cadence_broken(cadence, months[0], months[1]));
	assert_true(cadence_broken(cadence, months[1], months[2]));
	assert_int_equal(cadence_of(quarters, 2).period, PERIOD_QUARTER);
	assert_int_equal(cadence_of(years, 2).period, PERIOD_YEAR);
	assert_int_equal(cadence_of(months, 1).period, PERIOD_MONTH);
	cadence = cadence_of(weeks, 3);
	assert_int_equal(cadence.period, PERIOD_WEEK);
	assert_true(cadence_broken(cadence, weeks[0], weeks[2]));
	cadence = cadence_of(days, 4);
	assert_int_equal(cadence.days, 1);
	assert_true(cadence_broken(cadence, days[1], days[2]));
	/* no rule, no gap */
	cadence = cadence_of(odd, 3);
	assert_int_equal(cadence.days, 0);
	assert_false(cadence_broken(cadence, odd[1], odd[2]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spread),
		cmocka_unit_test(test_end_labels),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_cadence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
