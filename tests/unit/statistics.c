/* statistics: what missing and too few mean, and distributions against their
 * closed forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/statistics.h"
#include "tests/unit/close.h"

static const double tiny = 1e-12;

static void test_mean(void **state)
{
	const double some[] = { 1, NAN, 2, 4 };
	const double none[] = { NAN, NAN };

	(void)state;
	check_close(mean_of(some, 4), 7.0 / 3, tiny);
	check_close(mean_of(some, 1), 1, 0);
	check_close(mean_of(none, 2), NAN, 0);
	check_close(mean_of(NULL, 0), NAN, 0);
	assert_int_equal(count_of(some, 4), 3);
	assert_int_equal(count_of(none, 2), 0);
}

/* A constant series must lie on its mean, or every point would be special. */
static void test_mean_of_equal_values(void **state)
{
	double values[50];

	(void)state;
	for (size_t n = 1; n <= 50; n++) {
		values[n - 1] = 0.1;
		assert_true(mean_of(values, n) == 0.1);
	}
}

/* Source: Abramowitz and Stegun 1964, table 26.5. */
static void test_normal(void **state)
{
	(void)state;
	check_close(normal_quantile(0.975), 1.959963984540054, tiny);
	check_close(normal_quantile(0.999), 3.090232306167813, tiny);
	check_close(normal_quantile(0.5), 0, tiny);
	check_close(normal_quantile(0), NAN, 0);
	check_close(normal_quantile(1), NAN, 0);
	check_close(normal_quantile(NAN), NAN, 0);
}

/* With 2 degrees of freedom the upper tail is exp(-x / 2); with 4 it is
 * exp(-x / 2) (1 + x / 2). */
static void test_chi_squared(void **state)
{
	static const double shares[] = { 0.001, 0.025, 0.3, 0.5, 0.975, 0.999 };

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		double x = chi_squared_quantile(shares[i], 4);

		check_close(chi_squared_quantile(shares[i], 2),
			    -2 * log1p(-shares[i]), tiny);
		check_close(exp(-x / 2) * (1 + x / 2), 1 - shares[i], tiny);
	}
	check_close(chi_squared_quantile(0.95, 1), 3.841458820694124, tiny);
	check_close(chi_squared_quantile(0, 3), 0, 0);
	check_close(chi_squared_quantile(1, 3), NAN, 0);
	check_close(chi_squared_quantile(0.5, 0), NAN, 0);
}

/* By qchisq() of R 4.2.2; for the first two GSL's inverse finds nothing. */
static void test_chi_squared_of_many_degrees(void **state)
{
	static const struct {
		double probability, degrees, x;
	} known[] = {
		{ 0.025, 3472, 3310.577375498671 },
		{ 0.975, 20508, 20906.83078467318 },
		{ 0.025, 543358, 541316.7173508597 },
		{ 0.5, 129036, 129035.3333339457 },
		{ 0.9, 2015438, 2018011.404280904 },
		{ 0.999, 34062, 34874.2713892812 },
		{ 0.0005, 1114998, 1110090.750892896 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		check_close(chi_squared_quantile(known[i].probability,
						 known[i].degrees),
			    known[i].x, tiny);
}

/* Beta(a, 1) has the distribution x^a, and Beta(1, b) 1 - (1 - x)^b. */
static void test_beta(void **state)
{
	(void)state;
	check_close(beta_quantile(0.025, 7, 1), pow(0.025, 1.0 / 7), tiny);
	check_close(beta_quantile(0.025, 0.5, 1), 0.025 * 0.025, tiny);
	check_close(beta_quantile(0.975, 1, 18), 1 - pow(0.025, 1.0 / 18),
		    tiny);
	check_close(beta_quantile(0.5, 30, 30), 0.5, tiny);
	check_close(beta_quantile(0, 2, 3), 0, 0);
	check_close(beta_quantile(1, 2, 3), 1, 0);
	check_close(beta_quantile(0.5, 0, 3), NAN, 0);
	check_close(beta_quantile(1.5, 2, 3), NAN, 0);
}

/* Far out: exp(-50) / (10 sqrt(2 pi)) (1 - 1/100 + 3/10^4 - 15/10^6 ...). */
static void test_normal_tail(void **state)
{
	(void)state;
	check_close(normal_tail(1.959963984540054), 0.025, tiny);
	check_close(normal_tail(-1.959963984540054), 0.975, tiny);
	check_close(normal_tail(0), 0.5, tiny);
	/* Abramowitz and Stegun 1964, table 26.2 */
	check_close(normal_tail(10) / 7.61985302416053e-24, 1, tiny);
	check_close(normal_tail(NAN), NAN, 0);
}

static void test_chi_squared_tail(void **state)
{
	(void)state;
	check_close(chi_squared_tail(3, 2), exp(-1.5), tiny);
	check_close(chi_squared_tail(3, 4), exp(-1.5) * 2.5, tiny);
	check_close(chi_squared_tail(3.841458820694124, 1), 0.05, tiny);
	check_close(chi_squared_tail(0, 1), 1, 0);
	check_close(chi_squared_tail(-1, 1), 1, 0);
	check_close(chi_squared_tail(1, 0), NAN, 0);
	check_close(chi_squared_tail(NAN, 1), NAN, 0);
}

/* With one degree of freedom tan(pi (p - 1/2)), with two (2p - 1) / sqrt(2p (1
 * - p)). */
static void test_student(void **state)
{
	static const double shares[] = { 0.001, 0.025, 0.3, 0.9, 0.975, 0.999 };

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		double p = shares[i];

		check_close(student_quantile(p, 1),
			    tan(3.14159265358979324 * (p - 0.5)), 1e-11);
		check_close(student_quantile(p, 2),
			    (2 * p - 1) / sqrt(2 * p * (1 - p)), 1e-11);
	}
	check_close(student_quantile(0.5, 7), 0, tiny);
	check_close(student_quantile(0, 7), NAN, 0);
	check_close(student_quantile(1, 7), NAN, 0);
	check_close(student_quantile(0.5, 0), NAN, 0);
}

/* With shape 1 the tail is exp(-x), with shape 2 exp(-x) (1 + x). */
static void test_gamma(void **state)
{
	(void)state;
	check_close(gamma_tail(0.7, 1), exp(-0.7), tiny);
	check_close(gamma_tail(0.7, 2), exp(-0.7) * 1.7, tiny);
	check_close(gamma_below(0.7, 1), -expm1(-0.7), tiny);
	check_close(gamma_below(0, 3), 0, 0);
	check_close(gamma_below(-1, 3), NAN, 0);
	check_close(gamma_tail(1, 0), NAN, 0);
}

static void test_beta_shares(void **state)
{
	(void)state;
	check_close(beta_below(0.3, 4, 1), pow(0.3, 4), tiny);
	check_close(beta_below(1, 2, 3), 1, 0);
	check_close(beta_below(1.1, 2, 3), NAN, 0);
	check_close(beta_below(0.5, 2, 0), NAN, 0);
}

static void test_sum(void **state)
{
	struct sum sum = { 0 };
	struct sum tenths = { 0 };

	(void)state;
	sum_add(&sum, 1e16);
	sum_add(&sum, 1);
	sum_add(&sum, -1e16);
	assert_true(sum_of(&sum) == 1);
	for (int i = 0; i < 1000; i++)
		sum_add(&tenths, 0.1);
	assert_true(sum_of(&tenths) == 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mean),
		cmocka_unit_test(test_mean_of_equal_values),
		cmocka_unit_test(test_normal),
		cmocka_unit_test(test_chi_squared),
		cmocka_unit_test(test_chi_squared_of_many_degrees),
		cmocka_unit_test(test_beta),
		cmocka_unit_test(test_normal_tail),
		cmocka_unit_test(test_chi_squared_tail),
		cmocka_unit_test(test_student),
		cmocka_unit_test(test_gamma),
		cmocka_unit_test(test_beta_shares),
		cmocka_unit_test(test_sum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
