/* association: closed forms, R's answers, and the edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "stages/methods/association.h"
#include "tests/unit/close.h"

/* All four cells of 10 and 15 of 20 are 2.5 off; 1 / expected adds up to
 * 2/12.5 + 2/7.5. */
static void test_chi_squared(void **state)
{
	struct sample first = { 10, 20 }, second = { 15, 20 };
	struct sample none = { 0, 20 }, empty = { 0, 0 };
	double sum = 2 / 12.5 + 2 / 7.5;
	struct test test = chi_squared_test(first, second, false);

	(void)state;
	check_close(test.statistic, 2.5 * 2.5 * sum, 1e-12);
	check_close(test.p, erfc(sqrt(test.statistic / 2)), 1e-12);
	check_close(chi_squared_test(first, second, true).statistic,
		    2 * 2 * sum, 1e-12);
	check_close(chi_squared_test(first, first, true).statistic, 0, 0);
	check_close(chi_squared_test(none, none, false).p, NAN, 0);
	check_close(chi_squared_test(first, empty, false).p, NAN, 0);
}

/* In the second it is 3/4, in the first 1/2; the variance of the logarithm is
 * 1/10 - 1/20 + 1/15 - 1/20 = 1/15. */
static void test_relative_risk(void **state)
{
	struct sample first = { 10, 20 }, second = { 15, 20 };
	struct sample none = { 0, 20 }, all = { 20, 20 }, empty = { 0, 0 };
	double factor = exp(1.959963984540054 / sqrt(15));
	struct relative relative = relative_risk(first, second, 0.95);

	(void)state;
	check_close(relative.risk, 1.5, 1e-12);
	check_close(relative.ends.lower, 1.5 / factor, 1e-12);
	check_close(relative.ends.upper, 1.5 * factor, 1e-12);
	relative = relative_risk(first, none, 0.95);
	check_close(relative.risk, 0, 0);
	check_close(relative.ends.lower, NAN, 0);
	check_close(relative.ends.upper, NAN, 0);
	check_close(relative_risk(none, second, 0.95).risk, NAN, 0);
	relative = relative_risk(all, all, 0.95);
	check_close(relative.risk, 1, 0);
	check_close(relative.ends.lower, NAN, 0);
	/* 1/10 - 1/20 */
	relative = relative_risk(first, all, 0.95);
	check_close(relative.ends.lower,
		    2 / exp(1.959963984540054 * sqrt(0.05)), 1e-12);
	check_close(relative_risk(first, empty, 0.95).risk, NAN, 0);
}

/* Fisher's tea (1935): tables of weight 1, 16, 36, 16, 1. The odds ratio solves
 * x^4 - 36 x^2 - 32 x - 3 = 0, its lower end 16 x^3 + x^4 = 0.025 of all.
 * R finds 6.408309. */
static void test_fisher(void **state)
{
	struct sample milk = { 1, 4 }, tea = { 3, 4 };
	struct exact exact = fisher_test(milk, tea, 0.95);
	double x = exact.ratio, l = exact.ends.lower, u = exact.ends.upper;

	(void)state;
	check_close(exact.p, 34.0 / 70, 1e-12);
	check_close(x * x * x * x, 36 * x * x + 32 * x + 3, 1e-10);
	check_close(16 * l * l * l + l * l * l * l,
		    0.025 * (1 + 16 * l + 36 * l * l + 16 * l * l * l +
			     l * l * l * l),
		    1e-10);
	check_close(1 + 16 * u + 36 * u * u + 16 * u * u * u,
		    0.025 * (1 + 16 * u + 36 * u * u + 16 * u * u * u +
			     u * u * u * u),
		    1e-10);
	check_close(x, 6.408309, 1e-5);
}

/* The other way round everything is its inverse. */
static void test_fisher_inverted(void **state)
{
	struct sample a = { 88, 120 }, b = { 104, 118 };
	struct exact one = fisher_test(a, b, 0.95);
	struct exact other = fisher_test(b, a, 0.95);

	(void)state;
	check_close(one.ratio, 1 / other.ratio, 1e-10);
	check_close(one.ends.lower, 1 / other.ends.upper, 1e-10);
	check_close(one.ends.upper, 1 / other.ends.lower, 1e-10);
	check_close(one.p, 0.00497193238554299, 1e-12);
}

/* None of 15 against 4 of 16: P(X <= 0) = 0.025 has an answer, P(X >= 0) not.
 * Large tables, 10,000 rows deep, neither overflow nor take long. */
static void test_fisher_edges(void **state)
{
	struct sample four = { 4, 16 }, none = { 0, 15 }, empty = { 0, 0 };
	struct sample many = { 40000, 100000 }, more = { 41000, 100000 };
	struct exact exact = fisher_test(four, none, 0.95);

	(void)state;
	assert_true(exact.ratio == 0 && exact.ends.lower == 0);
	check_close(exact.ends.upper, 1.48715950632073, 2e-4);
	exact = fisher_test(none, four, 0.95);
	assert_true(isinf(exact.ratio) && isinf(exact.ends.upper));
	exact = fisher_test(none, none, 0.95);
	check_close(exact.p, 1, 0);
	check_close(exact.ratio, NAN, 0);
	check_close(fisher_test(none, empty, 0.95).p, NAN, 0);
	exact = fisher_test(many, more, 0.95);
	check_close(exact.ratio, 0.41 / 0.59 / (0.4 / 0.6), 1e-4);
	assert_true(exact.p > 4e-6 && exact.p < 6e-6);
}

/* R: poisson.test(c(3, 10), c(420, 400)). */
static void test_rate_ratio(void **state)
{
	struct sample first = { 10, 400 }, second = { 3, 420 };
	struct sample none = { 0, 300 }, idle = { 0, 0 };
	struct exact exact = rate_ratio_test(first, second, 0.95);

	(void)state;
	check_close(exact.ratio, 0.285714285714286, 1e-12);
	check_close(exact.p, 0.0522780854010677, 1e-11);
	check_close(exact.ends.lower, 0.0505276099854888, 1e-11);
	check_close(exact.ends.upper, 1.10963677188957, 1e-11);
	exact = rate_ratio_test(none, second, 0.95);
	assert_true(isinf(exact.ratio) && isinf(exact.ends.upper));
	check_close(rate_ratio_test(none, none, 0.95).p, NAN, 0);
	check_close(rate_ratio_test(first, idle, 0.95).p, NAN, 0);
}

/* Of 16 equal outcomes of four coins ten are no likelier than one head. */
static void test_binomial(void **state)
{
	(void)state;
	check_close(binomial_test(1, 4, 0.5), 10.0 / 16, 1e-12);
	check_close(binomial_test(2, 4, 0.5), 1, 1e-12);
	check_close(binomial_test(0, 3, 0), 1, 0);
	check_close(binomial_test(1, 3, 1), 0, 0);
	check_close(binomial_test(4, 3, 0.5), NAN, 0);
	/* far out: 2 / 2^1000 */
	check_close(binomial_test(0, 1000, 0.5) * 0x1p999, 1, 1e-10);
}

/* 12 one way and 4 the other: 8^2 / 16, 7^2 / 16; of 2^16 ways 2517 have 4 or
 * fewer. */
static void test_mcnemar(void **state)
{
	(void)state;
	check_close(mcnemar_test(12, 4, false).statistic, 4, 1e-14);
	check_close(mcnemar_test(4, 12, true).statistic, 3.0625, 1e-14);
	check_close(mcnemar_test(12, 4, false).p, erfc(sqrt(2)), 1e-12);
	check_close(mcnemar_test(3, 3, true).statistic, 0, 0);
	check_close(mcnemar_exact(12, 4), 2 * 2517 / 65536.0, 1e-12);
	check_close(mcnemar_test(0, 0, false).p, NAN, 0);
	check_close(mcnemar_exact(0, 0), NAN, 0);
}

/* Of two groups it is the chi-squared test, whatever their scores. R's
 * prop.trend.test of five cycles. */
static void test_armitage(void **state)
{
	const struct sample two[] = { { 10, 20 }, { 15, 20 } };
	const struct sample five[] = {
		{ 21, 50 }, { 26, 52 }, { 30, 49 }, { 37, 51 }, { 41, 50 }
	};
	const double scores[] = { 1, 2, 3, 4, 5 }, same[] = { 3, 3 };
	const struct sample all[] = { { 20, 20 }, { 15, 15 } };

	(void)state;
	check_close(armitage_test(two, scores, 2).statistic,
		    chi_squared_test(two[0], two[1], false).statistic, 1e-12);
	check_close(armitage_test(five, scores, 5).statistic, 22.3710459183001,
		    1e-13);
	check_close(armitage_test(five, scores, 5).p, 2.24736694666052e-06,
		    1e-12);
	check_close(armitage_test(two, same, 2).p, NAN, 0);
	check_close(armitage_test(all, scores, 2).p, NAN, 0);
	check_close(armitage_test(NULL, NULL, 0).p, NAN, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_chi_squared),
		cmocka_unit_test(test_relative_risk),
		cmocka_unit_test(test_fisher),
		cmocka_unit_test(test_fisher_inverted),
		cmocka_unit_test(test_fisher_edges),
		cmocka_unit_test(test_rate_ratio),
		cmocka_unit_test(test_binomial),
		cmocka_unit_test(test_mcnemar),
		cmocka_unit_test(test_armitage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
