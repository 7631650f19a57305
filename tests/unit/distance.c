/* distance: against geosphere 1.5-18 (R), distHaversine(r = 6371008.8). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/distance.h"
#include "tests/unit/close.h"

static const struct {
	struct place from, to;
	double km;
} cases[] = {
	/* London-Manchester, Newcastle-Norwich, Exeter-Carlisle */
	{ { 51.5074, -0.1278 }, { 53.4808, -2.2426 }, 261.983170209037 },
	{ { 54.9783, -1.6178 }, { 52.6309, 1.2974 }, 323.630210873172 },
	{ { 50.7184, -3.5339 }, { 54.8925, -2.9329 }, 465.889442859994 },
	/* London-London, Penzance-Berwick, 13 cm, opposite each other */
	{ { 51.5074, -0.1278 }, { 51.5074, -0.1278 }, 0 },
	{ { 50.1188, -5.5376 }, { 55.771, -2.007 }, 671.323837619283 },
	{ { 51.5, 0 }, { 51.500001, 1e-06 }, 0.000130980274537424 },
	{ { 0, 0 }, { 0, 179.5 }, 19959.5169019191 },
	{ { NAN, 0 }, { 51.5, 0 }, NAN },
	{ { 51.5, 0 }, { 51.5, NAN }, NAN },
};

static void test_distances(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double km = distance_km(cases[i].from, cases[i].to);
		double back = distance_km(cases[i].to, cases[i].from);

		check_close(km, cases[i].km, 1e-9);
		check_close(back, cases[i].km, 1e-9);
	}
	check_close(distance_km((struct place){ 90, 0 },
				(struct place){ -90, 0 }),
		    6371.0088 * M_PI, 1e-12);
}

static void test_differs(void **state)
{
	(void)state;
	assert_false(distance_differs(20, 25));
	assert_true(distance_differs(20, 25.1));
	assert_false(distance_differs(20, 15));
	assert_true(distance_differs(20, 14.9));
	assert_false(distance_differs(200, 220));
	assert_true(distance_differs(200, 220.1));
	assert_false(distance_differs(NAN, 10));
	assert_false(distance_differs(10, NAN));
}

static void test_known(void **state)
{
	(void)state;
	assert_true(place_known((struct place){ 51.5, 0 }));
	assert_false(place_known((struct place){ NAN, 0 }));
	assert_false(place_known((struct place){ 51.5, NAN }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distances),
		cmocka_unit_test(test_differs),
		cmocka_unit_test(test_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
