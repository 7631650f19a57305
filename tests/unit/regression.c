/* regression: models that have answers in closed form, and the edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/pool.h"
#include "stages/methods/regression.h"
#include "tests/unit/close.h"

/* As near as R comes, at whose round we stop. */
static const double near = 1e-8;
static const double z = 1.959963984540054;

enum { MOST = 8 };

struct model {
	struct regression_data data;
	struct coefficient coefficients[MOST];
	double fitted[MOST];
	struct regression fit;
};

/* rows x terms numbers of the design, the first of each row 1. */
static struct model model_of(const double *counts, const double *offsets,
			     const double *design, size_t rows, size_t terms)
{
	return (struct model){ .data = { rows, terms, counts, offsets, design,
					 pool_new() } };
}

static void fit(struct model *model, enum regression_model kind)
{
	model->fit = regression_fit(&model->data, kind, model->coefficients,
				    model->fitted);
}

static const double ones[MOST] = { 1, 1, 1, 1, 1, 1, 1, 1 };
static const double zeros[MOST];

/* The mean of 2, 4, 6, 8 is 5: its logarithm has the error 1 / sqrt(20), and
 * the squares about it, 9 + 1 + 1 + 9 over 5, are 4. */
static void test_mean(void **state)
{
	const double counts[] = { 2, 4, 6, 8 };
	struct model model = model_of(counts, zeros, ones, 4, 1);
	const struct coefficient *at = model.coefficients;
	double deviance = 2 * (2 * log(0.4) + 4 * log(0.8) + 6 * log(1.2) +
			       8 * log(1.6));

	(void)state;
	fit(&model, REGRESSION_POISSON);
	assert_int_equal(model.fit.note, REGRESSION_SOUND);
	check_close(at->estimate, log(5), near);
	check_close(at->error, 1 / sqrt(20), 1e-5);
	check_close(at->statistic, at->estimate / at->error, 0);
	check_close(at->p_value, erfc(at->statistic / sqrt(2)), 1e-9);
	check_close(model.fit.dispersion, 4.0 / 3, near);
	check_close(model.fit.deviance, deviance, near);
	check_close(model.fit.null_deviance, deviance, near);
	/* e^-20 5^20 / (2! 4! 6! 8!) */
	check_close(model.fit.log_likelihood,
		    20 * log(5) - 20 - log(2.0 * 24 * 720 * 40320), near);
	check_close(model.fit.aic, 2 - 2 * model.fit.log_likelihood, near);
	check_close(model.fit.theta, NAN, 0);
	check_close(model.fitted[3], 5, near);
	check_close(regression_residual(&model.fit, 8, model.fitted[3]),
		    3 / sqrt(5), near);
	fit(&model, REGRESSION_QUASI_POISSON);
	check_close(at->estimate, log(5), near);
	check_close(at->error, sqrt(4.0 / 3 / 20), 1e-5);
	check_close(model.fit.log_likelihood, NAN, 0);
	check_close(regression_residual(&model.fit, 8, model.fitted[3]),
		    3 / sqrt(20.0 / 3), near);
}

/* By R 4.2.2, summary(glm(y ~ 1, quasipoisson)): Student's distribution far
 * out. */
static void test_student_far_out(void **state)
{
	enum { ROWS = 40 };
	static const double quarter[] = { 8, 18, 16, 6 };
	double counts[ROWS], all[ROWS], none[ROWS], fitted[ROWS];
	struct coefficient at;
	struct regression_data data = {
		ROWS, 1, counts, none, all, pool_new()
	};

	(void)state;
	for (size_t i = 0; i < ROWS; i++) {
		counts[i] = quarter[i % 4];
		all[i] = 1;
		none[i] = 0;
	}
	regression_fit(&data, REGRESSION_QUASI_POISSON, &at, fitted);
	check_close(at.error, 0.06804138174153676, 1e-12);
	check_close(at.statistic, 36.52052010441351, 1e-12);
	check_close(at.p_value, 8.960038616085018e-32, 1e-11);
}

/* 12 events in 100 days before, 30 in 150 after: the ratio of rates is 5/3,
 * and the variance of its logarithm 1/12 + 1/30. */
static void test_ratio(void **state)
{
	const double counts[] = { 5, 7, 18, 12 };
	const double offsets[] = { log(50), log(50), log(75), log(75) };
	const double design[] = { 1, 0, 1, 0, 1, 1, 1, 1 };
	struct model model = model_of(counts, offsets, design, 4, 2);
	struct interval ends;

	(void)state;
	fit(&model, REGRESSION_POISSON);
	check_close(exp(model.coefficients[0].estimate), 0.12, near);
	check_close(exp(model.coefficients[1].estimate), 5.0 / 3, near);
	check_close(model.coefficients[1].error, sqrt(1.0 / 12 + 1.0 / 30),
		    1e-5);
	assert_int_equal(model.fit.degrees, 2);
	ends = regression_wald(&model.coefficients[1], 0.95);
	check_close(ends.upper - ends.lower,
		    2 * z * model.coefficients[1].error, 1e-12);
	/* the rate of all is 42 in 250 */
	check_close(model.fit.null_deviance - model.fit.deviance,
		    2 * (12 * log(0.12 / 0.168) + 30 * log(0.2 / 0.168)), near);
}

/* Of a mean m with the estimate 5 from 20 events in 4 rows the deviance is
 * 2 (20 ln(5 / m) - 4 (5 - m)) above its least: z^2 at either end. */
static void test_profile(void **state)
{
	const double counts[] = { 2, 4, 6, 8 };
	struct model model = model_of(counts, zeros, ones, 4, 1);
	struct interval ends;
	double m;

	(void)state;
	fit(&model, REGRESSION_POISSON);
	ends = regression_profile(&model.data, &model.fit, model.coefficients,
				  0, 0.95);
	assert_true(ends.lower < log(5) && ends.upper > log(5));
	m = exp(ends.lower);
	check_close(2 * (20 * log(5 / m) - 4 * (5 - m)), z * z, 1e-6);
	m = exp(ends.upper);
	check_close(2 * (20 * log(5 / m) - 4 * (5 - m)), z * z, 1e-6);
	fit(&model, REGRESSION_QUASI_POISSON);
	ends = regression_profile(&model.data, &model.fit, model.coefficients,
				  0, 0.95);
	m = exp(ends.upper);
	check_close(2 * (20 * log(5 / m) - 4 * (5 - m)), z * z * 4 / 3, 1e-6);
}

/* For one mean m the likelihood's root for theta is where the sum of
 * 1/theta + ... + 1/(theta + y - 1) equals n ln(1 + m / theta). */
static void test_negative_binomial(void **state)
{
	const double counts[] = { 0, 0, 0, 4 };
	struct model model = model_of(counts, zeros, ones, 4, 1);
	double theta;

	(void)state;
	fit(&model, REGRESSION_NEGATIVE_BINOMIAL);
	theta = model.fit.theta;
	check_close(1 / theta + 1 / (theta + 1) + 1 / (theta + 2) +
			    1 / (theta + 3),
		    4 * log(1 + 1 / theta), 1e-9);
	check_close(model.coefficients[0].estimate, 0, 1e-8);
	/* the variance of ln m is (1 + m / theta) / (n m) */
	check_close(model.coefficients[0].error, sqrt((1 + 1 / theta) / 4),
		    1e-8);
	check_close(model.fit.aic, 4 - 2 * model.fit.log_likelihood, 1e-12);
	assert_true(model.fit.theta_error > 0);
}

/* 3, 4, 5 about 4 vary less than Poisson's counts. */
static void test_not_dispersed(void **state)
{
	const double counts[] = { 3, 4, 5, 4 };
	struct model model = model_of(counts, zeros, ones, 4, 1);

	(void)state;
	fit(&model, REGRESSION_NEGATIVE_BINOMIAL);
	assert_int_equal(model.fit.note, REGRESSION_NOT_DISPERSED);
	check_close(model.coefficients[0].estimate, NAN, 0);
	check_close(model.fitted[0], NAN, 0);
	check_close(model.fit.deviance, NAN, 0);
}

/* The third term is twice the second, less the first. */
static void test_aliased(void **state)
{
	const double counts[] = { 2, 4, 6, 9 };
	const double design[] = { 1, 0, -1, 1, 1, 1, 1, 2, 3, 1, 3, 5 };
	const double without[] = { 1, 0, 1, 1, 1, 2, 1, 3 };
	struct model model = model_of(counts, zeros, design, 4, 3);
	struct model smaller = model_of(counts, zeros, without, 4, 2);
	struct interval ends, expected;

	(void)state;
	fit(&model, REGRESSION_POISSON);
	fit(&smaller, REGRESSION_POISSON);
	assert_int_equal(model.coefficients[2].note, COEFFICIENT_ALIASED);
	check_close(model.coefficients[2].estimate, NAN, 0);
	assert_int_equal(model.fit.degrees, 2);
	check_close(model.coefficients[1].estimate,
		    smaller.coefficients[1].estimate, 1e-12);
	ends = regression_profile(&model.data, &model.fit, model.coefficients,
				  1, 0.95);
	expected = regression_profile(&smaller.data, &smaller.fit,
				      smaller.coefficients, 1, 0.95);
	check_close(ends.lower, expected.lower, 1e-9);
	ends = regression_profile(&model.data, &model.fit, model.coefficients,
				  2, 0.95);
	check_close(ends.lower, NAN, 0);
}

/* Nothing happened after: the ratio is 0, its logarithm nowhere. */
static void test_infinite(void **state)
{
	const double counts[] = { 5, 7, 0, 0 };
	const double design[] = { 1, 0, 1, 0, 1, 1, 1, 1 };
	struct model model = model_of(counts, zeros, design, 4, 2);

	(void)state;
	fit(&model, REGRESSION_POISSON);
	assert_int_equal(model.fit.note, REGRESSION_SOUND);
	assert_int_equal(model.coefficients[1].note, COEFFICIENT_INFINITE);
	check_close(model.coefficients[1].estimate, NAN, 0);
	check_close(model.coefficients[1].error, NAN, 0);
	check_close(model.coefficients[0].estimate, log(6), 1e-8);
	check_close(model.coefficients[0].error, 1 / sqrt(12), 1e-6);
	check_close(regression_profile(&model.data, &model.fit,
				       model.coefficients, 1, 0.95)
			    .upper,
		    NAN, 0);
}

static void test_too_little(void **state)
{
	const double none[] = { 0, 0, 0 }, some[] = { 3, 5 };
	const double design[] = { 1, 0, 1, 1 };
	struct model model = model_of(none, zeros, ones, 3, 1);

	(void)state;
	fit(&model, REGRESSION_POISSON);
	assert_int_equal(model.fit.note, REGRESSION_NO_EVENTS);
	check_close(model.coefficients[0].estimate, NAN, 0);
	model = model_of(none, zeros, ones, 0, 1);
	fit(&model, REGRESSION_POISSON);
	assert_int_equal(model.fit.note, REGRESSION_NO_ROWS);
	model = model_of(some, zeros, design, 2, 2);
	fit(&model, REGRESSION_QUASI_POISSON);
	assert_int_equal(model.fit.note, REGRESSION_NO_DEGREES);
	check_close(model.fit.dispersion, NAN, 0);
	check_close(model.coefficients[1].estimate, log(5.0 / 3), 1e-8);
	check_close(model.coefficients[1].error, NAN, 0);
	assert_int_equal(model.coefficients[1].note, COEFFICIENT_NO_ERROR);
}

static void test_remarks(void **state)
{
	(void)state;
	assert_null(regression_remark(REGRESSION_SOUND));
	assert_null(coefficient_remark(COEFFICIENT_SOUND));
	for (int i = REGRESSION_SOUND + 1; i <= REGRESSION_NOT_CONVERGED; i++)
		assert_non_null(regression_remark((enum regression_note)i));
	for (int i = COEFFICIENT_SOUND + 1; i <= COEFFICIENT_NO_ERROR; i++)
		assert_non_null(coefficient_remark((enum coefficient_note)i));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mean),
		cmocka_unit_test(test_student_far_out),
		cmocka_unit_test(test_ratio),
		cmocka_unit_test(test_profile),
		cmocka_unit_test(test_negative_binomial),
		cmocka_unit_test(test_not_dispersed),
		cmocka_unit_test(test_aliased),
		cmocka_unit_test(test_infinite),
		cmocka_unit_test(test_too_little),
		cmocka_unit_test(test_remarks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
