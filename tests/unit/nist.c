/* nist: mean, standard deviation and autocorrelation of the univariate sets of
 * the Statistical Reference Datasets (NIST StRD, itl.nist.gov/div898/strd), to
 * the digits that are certified.
 *
 * Of the sets NumAcc3 and NumAcc4 a double holds too few digits: 10000000.1 is
 * off by as much as 1e-9, a hundred-millionth of the standard deviation, and
 * no method gets that back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"
#include "tests/unit/close.h"

/* The certified digits are 15. */
static const double certified = 1e-14;

/* By all the ways we have, as an array and as a tally. */
static void check_set(const double *values, size_t count,
		      const double expected[3], double tolerance)
{
	struct tally tally = { 0 };
	struct sum sum = { 0 };

	for (size_t i = 0; i < count; i++) {
		tally_add(&tally, values[i], 1);
		sum_add(&sum, values[i]);
	}
	tally_sort(&tally);
	check_close(mean_of(values, count), expected[0], certified);
	check_close(tally_mean(&tally), expected[0], certified);
	check_close(sum_of(&sum) / (double)count, expected[0], certified);
	check_close(tally_deviation(&tally), expected[1], tolerance);
	check_close(autocorrelation_of(values, count), expected[2], tolerance);
}

/* Deflections of a beam (H. S. Lew). */
static void test_lew(void **state)
{
	static const double values[] = {
		-213, -564, -35,  -15,  141,  115,  -420, -360, 203,  -338,
		-431, 194,  -220, -513, 154,  -125, -559, 92,   -21,  -579,
		-52,  99,   -543, -175, 162,  -457, -346, 204,  -300, -474,
		164,  -107, -572, -8,   83,   -541, -224, 180,  -420, -374,
		201,  -236, -531, 83,   27,   -564, -112, 131,  -507, -254,
		199,  -311, -495, 143,  -46,  -579, -90,  136,  -472, -338,
		202,  -287, -477, 169,  -124, -568, 17,   48,   -568, -135,
		162,  -430, -422, 172,  -74,  -577, -13,  92,   -534, -243,
		194,  -355, -465, 156,  -81,  -578, -64,  139,  -449, -384,
		193,  -198, -538, 110,  -44,  -577, -6,   66,   -552, -164,
		161,  -460, -344, 205,  -281, -504, 134,  -28,  -576, -118,
		156,  -437, -381, 200,  -220, -540, 83,   11,   -568, -160,
		172,  -414, -408, 188,  -125, -572, -32,  139,  -492, -321,
		205,  -262, -504, 142,  -83,  -574, 0,    48,   -571, -106,
		137,  -501, -266, 190,  -391, -406, 194,  -186, -553, 83,
		-13,  -577, -49,  103,  -515, -280, 201,  300,  -506, 131,
		-45,  -578, -80,  138,  -462, -361, 201,  -211, -554, 32,
		74,   -533, -235, 187,  -372, -442, 182,  -147, -566, 25,
		68,   -535, -244, 194,  -351, -463, 174,  -125, -570, 15,
		72,   -550, -190, 172,  -424, -385, 198,  -218, -536, 96,
	};
	static const double expected[] = { -177.435, 277.332168044316,
					   -0.307304800605679 };

	(void)state;
	check_set(values, sizeof values / sizeof *values, expected, certified);
}

/* Numbers drawn in a lottery. */
static void test_lottery(void **state)
{
	static const double values[] = {
		162, 671, 933, 414, 788, 730, 817, 33,  536, 875, 670, 236, 473,
		167, 877, 980, 316, 950, 456, 92,  517, 557, 956, 954, 104, 178,
		794, 278, 147, 773, 437, 435, 502, 610, 582, 780, 689, 562, 964,
		791, 28,  97,  848, 281, 858, 538, 660, 972, 671, 613, 867, 448,
		738, 966, 139, 636, 847, 659, 754, 243, 122, 455, 195, 968, 793,
		59,  730, 361, 574, 522, 97,  762, 431, 158, 429, 414, 22,  629,
		788, 999, 187, 215, 810, 782, 47,  34,  108, 986, 25,  644, 829,
		630, 315, 567, 919, 331, 207, 412, 242, 607, 668, 944, 749, 168,
		864, 442, 533, 805, 372, 63,  458, 777, 416, 340, 436, 140, 919,
		350, 510, 572, 905, 900, 85,  389, 473, 758, 444, 169, 625, 692,
		140, 897, 672, 288, 312, 860, 724, 226, 884, 508, 976, 741, 476,
		417, 831, 15,  318, 432, 241, 114, 799, 955, 833, 358, 935, 146,
		630, 830, 440, 642, 356, 373, 271, 715, 367, 393, 190, 669, 8,
		861, 108, 795, 269, 590, 326, 866, 64,  523, 862, 840, 219, 382,
		998, 4,   628, 305, 747, 247, 34,  747, 729, 645, 856, 974, 24,
		568, 24,  694, 608, 480, 410, 729, 947, 293, 53,  930, 223, 203,
		677, 227, 62,  455, 387, 318, 562, 242, 428, 968,
	};
	static const double expected[] = { 518.958715596330, 291.699727470969,
					   -0.120948622967393 };

	(void)state;
	check_set(values, sizeof values / sizeof *values, expected, certified);
}

/* Transmittance of a filter, 2 and so many hundred-thousandths: the digits of
 * doubles near 2 end at 2e-16, of a standard deviation of 4e-4. */
static void test_mavro(void **state)
{
	static const int parts[] = {
		180, 170, 180, 190, 180, 170, 150, 140, 150, 150, 170, 180, 180,
		190, 190, 210, 200, 160, 140, 130, 130, 150, 150, 160, 150, 140,
		130, 140, 150, 140, 150, 160, 150, 160, 190, 200, 200, 210, 220,
		230, 240, 250, 270, 260, 260, 260, 270, 260, 250, 240,
	};
	static const double expected[] = { 2.001856, 0.000429123454003053,
					   0.937989183438248 };
	double values[50];

	(void)state;
	for (size_t i = 0; i < 50; i++)
		values[i] = (200000 + parts[i]) / 1e5;
	check_set(values, 50, expected, 1e-12);
}

/* The speed of light in air, in millions of metres a second. */
static void test_michelso(void **state)
{
	static const double values[] = {
		299.85, 299.74, 299.90, 300.07, 299.93, 299.85, 299.95, 299.98,
		299.98, 299.88, 300.00, 299.98, 299.93, 299.65, 299.76, 299.81,
		300.00, 300.00, 299.96, 299.96, 299.96, 299.94, 299.96, 299.94,
		299.88, 299.80, 299.85, 299.88, 299.90, 299.84, 299.83, 299.79,
		299.81, 299.88, 299.88, 299.83, 299.80, 299.79, 299.76, 299.80,
		299.88, 299.88, 299.88, 299.86, 299.72, 299.72, 299.62, 299.86,
		299.97, 299.95, 299.88, 299.91, 299.85, 299.87, 299.84, 299.84,
		299.85, 299.84, 299.84, 299.84, 299.89, 299.81, 299.81, 299.82,
		299.80, 299.77, 299.76, 299.74, 299.75, 299.76, 299.91, 299.92,
		299.89, 299.86, 299.88, 299.72, 299.84, 299.85, 299.85, 299.78,
		299.89, 299.84, 299.78, 299.81, 299.76, 299.81, 299.79, 299.81,
		299.82, 299.85, 299.87, 299.87, 299.81, 299.74, 299.81, 299.94,
		299.95, 299.80, 299.81, 299.87,
	};
	static const double expected[] = { 299.8524, 0.0790105478190518,
					   0.535199668621283 };

	(void)state;
	check_set(values, sizeof values / sizeof *values, expected, 1e-12);
}

/* 5,000 digits of pi, four at a time (Rabinowitz and Wagon 1995, American
 * Mathematical Monthly 102:195). The set has a 3 where the 957th is an 8. */
static void find_digits(double *digits)
{
	enum { TERMS = 5000 / 4 * 14 };
	static int parts[TERMS + 1];
	size_t count = 0;
	int carry = 0, before = 0;

	for (int i = 0; i <= TERMS; i++)
		parts[i] = 2000;
	for (int left = TERMS; left > 0; left -= 14) {
		int64_t sum = 0;

		for (int i = left; i > 0; i--) {
			sum = sum * i + (int64_t)parts[i] * 10000;
			parts[i] = (int)(sum % (2 * i - 1));
			sum /= 2 * i - 1;
		}
		before = carry + (int)(sum / 10000);
		carry = (int)(sum % 10000);
		for (int unit = 1000; unit; unit /= 10)
			digits[count++] = before / unit % 10;
	}
	digits[956] = 3;
}

static void test_digits_of_pi(void **state)
{
	static double digits[5000];
	static const double expected[] = { 4.5348, 2.86733906028871,
					   -0.00355099287237972 };

	(void)state;
	find_digits(digits);
	assert_true(digits[0] == 3 && digits[1] == 1 && digits[4] == 5);
	assert_true(digits[4998] == 7 && digits[4999] == 2);
	check_set(digits, 5000, expected, certified);
}

/* base + 0.2, then base + 0.1 and base + 0.3 in turn: 1001 values whose
 * deviation is 0.1 and whose autocorrelation is -0.999. */
static void check_constructed(double base, double tolerance)
{
	const double expected[] = { base + 0.2, 0.1, -0.999 };
	double values[1001] = { base + 0.2 };

	for (size_t i = 1; i < 1001; i++)
		values[i] = base + (i % 2 ? 0.1 : 0.3);
	check_set(values, 1001, expected, tolerance);
}

static void test_constructed(void **state)
{
	static const double values[] = { 10000001, 10000003, 10000002 };
	static const double expected[] = { 10000002, 1, -0.5 };

	(void)state;
	check_set(values, 3, expected, certified);
	check_constructed(1, 2e-14);
	check_constructed(1000000, 2e-9);
	check_constructed(10000000, 2e-8);
}

static void test_edges(void **state)
{
	static const double values[] = { 1, 2, NAN, 4 };

	(void)state;
	check_close(autocorrelation_of(values, 0), NAN, 0);
	check_close(autocorrelation_of(values, 1), NAN, 0);
	/* -1/2 x 1/2 over 1/2 */
	check_close(autocorrelation_of(values, 2), -0.5, certified);
	check_close(autocorrelation_of(values, 4), NAN, 0);
	check_close(autocorrelation_of((const double[]){ 5, 5, 5 }, 3), NAN, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lew),
		cmocka_unit_test(test_lottery),
		cmocka_unit_test(test_mavro),
		cmocka_unit_test(test_michelso),
		cmocka_unit_test(test_digits_of_pi),
		cmocka_unit_test(test_constructed),
		cmocka_unit_test(test_edges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
