/* counts: limits of attribute charts worked by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/counts.h"
#include "tests/unit/close.h"
#include "tests/unit/kinds.h"

static const struct profile *plain(void)
{
	return profile_of("mdc2023");
}

/* 4, 6 and 8, then one out of the base. */
static void test_c(void **state)
{
	const double values[] = { 4, 6, 8, 60, NAN };
	const double none[] = { 0, 0, 0 };
	const double below[] = { 4, -1, 8 };
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, NULL, 5);
	bench.base[3] = false;
	finding = c_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[3], 6, sqrt(6), INFINITY);
	assert_int_equal(finding.used, 3);
	assert_int_equal(finding.note, NOTE_SOUND);
	kind_set(&bench, none, NULL, 3);
	finding = c_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0, 0, INFINITY);
	assert_int_equal(finding.note, NOTE_CONSTANT);
	kind_set(&bench, below, NULL, 3);
	finding = c_limit(&bench.points, plain(), bench.limits);
	assert_int_equal(finding.note, NOTE_IMPOSSIBLE);
	assert_true(isnan(bench.limits[0].upper));
	kind_set(&bench, values + 4, NULL, 1);
	finding = c_limit(&bench.points, plain(), bench.limits);
	assert_int_equal(finding.note, NOTE_NO_VALUES);
	assert_true(isnan(bench.limits[0].mean));
}

/* 10 events in 100 days and 20 in 200; a third point without days counts for
 * nothing. */
static void test_u(void **state)
{
	const double values[] = { 10, 20, 5 };
	const double of[] = { 100, 200, NAN };
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, of, 3);
	finding = u_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0.1, sqrt(0.1 / 100), INFINITY);
	kind_check(bench.limits[1], 0.1, sqrt(0.1 / 200), INFINITY);
	check_close(bench.limits[2].mean, 0.1, 1e-12);
	assert_true(isnan(bench.limits[2].upper));
	assert_int_equal(finding.used, 2);
}

/* 9 of 10 and 7 of 10: 0.8 + 3 x sqrt(0.016) is over 1. */
static void test_p(void **state)
{
	const double values[] = { 9, 7 };
	const double of[] = { 10, 10 };
	const double over[] = { 11, 7 };
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, of, 2);
	p_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0.8, sqrt(0.016), 1);
	kind_set(&bench, over, of, 2);
	finding = p_limit(&bench.points, plain(), bench.limits);
	assert_int_equal(finding.note, NOTE_IMPOSSIBLE);
	assert_true(isnan(bench.limits[0].upper));
}

/* 4, 8, 4, 8 in 100: about 6 the z are -+ 2 / sqrt(6), so that their moving
 * ranges are 4 / sqrt(6) and sigma_z is that by 1.128. */
static void test_laney(void **state)
{
	const double values[] = { 4, 8, 4, 8 };
	const double of[] = { 100, 100, 100, 100 };
	const double none[] = { 0, 0, 0, 0 };
	const double sigma = 4 / sqrt(6) / 1.128;
	const double z = 0.04 / sqrt(0.06 * 0.94 / 100) / 1.128;
	struct kind_bench bench = { 0 };
	struct finding finding;

	(void)state;
	kind_set(&bench, values, of, 4);
	check_close(counts_sigma(&bench.points, plain()), sigma, 1e-12);
	uprime_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0.06, sigma * sqrt(0.06 / 100), INFINITY);
	pprime_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0.06, z * sqrt(0.06 * 0.94 / 100), 1);
	/* one value has no neighbour */
	kind_set(&bench, values, of, 1);
	finding = uprime_limit(&bench.points, plain(), bench.limits);
	assert_int_equal(finding.note, NOTE_NO_RANGE);
	check_close(bench.limits[0].mean, 0.04, 1e-12);
	assert_true(isnan(bench.limits[0].upper));
	/* no event at all: nothing divides by nothing */
	kind_set(&bench, none, of, 4);
	finding = uprime_limit(&bench.points, plain(), bench.limits);
	kind_check(bench.limits[0], 0, 0, INFINITY);
	assert_int_equal(finding.note, NOTE_CONSTANT);
	uprime_limit(&bench.points, profile_of("qicharts2"), bench.limits);
	assert_true(isnan(bench.limits[0].upper));
}

/* Mean 4, deviation sqrt(20), and the median 3 in the middle. */
static void test_g(void **state)
{
	const double values[] = { 1, 8, 3 };
	struct kind_bench bench = { 0 };

	(void)state;
	kind_set(&bench, values, NULL, 3);
	g_limit(&bench.points, plain(), bench.limits);
	check_close(bench.limits[0].mean, 3, 1e-12);
	check_close(bench.limits[0].upper, 4 + 3 * sqrt(20), 1e-12);
	check_close(bench.limits[0].upper_near, 4 + 2 * sqrt(20), 1e-12);
	check_close(bench.limits[0].lower, 0, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_c), cmocka_unit_test(test_u),
		cmocka_unit_test(test_p), cmocka_unit_test(test_laney),
		cmocka_unit_test(test_g),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
