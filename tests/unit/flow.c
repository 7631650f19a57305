/* flow: admissions and discharges of a few spells in two months. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "pipeline/date.h"
#include "stages/methods/flow.h"

static void test_kinds(void **state)
{
	(void)state;
	assert_int_equal(flow_admission(NAN), FIRST);
	assert_int_equal(flow_admission(2), READMITTED_30);
	assert_int_equal(flow_admission(30), READMITTED_30);
	assert_int_equal(flow_admission(31), READMITTED_365);
	assert_int_equal(flow_admission(365), READMITTED_365);
	assert_int_equal(flow_admission(366), READMITTED_LATER);
	for (int i = TO_COMMUNITY; i <= TO_UNKNOWN; i++)
		assert_int_equal(flow_discharge(slice_of(
					 flow_words((enum flow_count)i)->kind)),
				 i);
	assert_int_equal(flow_discharge(slice_of(NULL)), TO_UNKNOWN);
}

/* January: 1 there before; 2 came, of whom 1 left; so did the one from before.
 * February: 1 there before; 1 came by transfer; none left. */
static void test_two_months(void **state)
{
	struct calendar calendar = calendar_of(EVERY_MONTH, date_of(2014, 1, 1),
					       date_of(2014, 2, 28));
	int january = date_of(2014, 1, 1), february = date_of(2014, 2, 1);
	struct flow_cell cells[2] = { 0 };

	(void)state;
	flow_add(cells, &calendar, (struct spell){ 0, january + 4 },
		 READMITTED_LATER, TO_HOSPITAL);
	flow_add(cells, &calendar, (struct spell){ january, january },
		 READMITTED_30, DIED);
	flow_add(cells, &calendar, (struct spell){ january + 30, FOREVER },
		 FIRST, TO_UNKNOWN);
	flow_add(cells, &calendar, (struct spell){ february, FOREVER },
		 TRANSFERS_IN, TO_UNKNOWN);
	assert_true(flow_total(&cells[0], true));
	assert_true(flow_total(&cells[1], true));
	assert_int_equal(cells[0].counts[OPEN_START], 1);
	assert_int_equal(cells[0].counts[ADMISSIONS], 2);
	assert_int_equal(cells[0].counts[READMITTED_30], 1);
	assert_int_equal(cells[0].counts[FIRST], 1);
	assert_int_equal(cells[0].counts[READMITTED_LATER], 0);
	assert_int_equal(cells[0].counts[DISCHARGES], 2);
	assert_int_equal(cells[0].counts[TO_HOSPITAL], 1);
	assert_int_equal(cells[0].counts[DIED], 1);
	assert_int_equal(cells[0].counts[ADMISSIONS_ONLY], 1);
	assert_int_equal(cells[0].counts[DISCHARGES_ONLY], 1);
	assert_int_equal(cells[0].counts[BOTH], 1);
	assert_int_equal(cells[0].counts[OPEN_END], 1);
	assert_int_equal(cells[1].counts[OPEN_START], 1);
	assert_int_equal(cells[1].counts[ADMISSIONS], 1);
	assert_int_equal(cells[1].counts[DISCHARGES], 0);
	assert_int_equal(cells[1].counts[OPEN_END], 2);
}

/* Where a transfer is no admission it must not be counted as a flow. */
static void test_disagreement(void **state)
{
	struct calendar calendar = calendar_of(EVERY_WHOLE, 0, 10);
	struct flow_cell cell = { 0 };

	(void)state;
	flow_add(&cell, &calendar, (struct spell){ 5, FOREVER }, TRANSFERS_IN,
		 TO_UNKNOWN);
	assert_false(flow_total(&cell, false));
	assert_true(flow_total(&cell, true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_two_months),
		cmocka_unit_test(test_disagreement),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
