/* regression - counts over time: Poisson, quasi-Poisson, negative binomial. */
#include "stages/methods/regression.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/irls.h"
#include "stages/methods/statistics.h"
#include "stages/methods/theta.h"

/* A column of which less than this is not in those before it is aliased. */
static const double ALIASED = 1e-9;

/* How much of a column is not in those kept before it, as a share of it:
 * Gram-Schmidt, twice, since once is not enough (Kahan; Parlett 1980). */
static double part_left(double *column, double *const *kept, size_t count,
			size_t rows)
{
	double whole = 0, left = 0;

	for (size_t i = 0; i < rows; i++)
		whole += column[i] * column[i];
	for (size_t k = 0; k < 2 * count; k++) {
		const double *base = kept[k % count];
		double along = 0;

		for (size_t i = 0; i < rows; i++)
			along += column[i] * base[i];
		for (size_t i = 0; i < rows; i++)
			column[i] -= along * base[i];
	}
	for (size_t i = 0; i < rows; i++)
		left += column[i] * column[i];
	for (size_t i = 0; i < rows && left > 0; i++)
		column[i] /= sqrt(left);
	return whole > 0 ? sqrt(left / whole) : 0;
}

/* Which terms can be told apart; returns how many, their numbers in terms. */
static size_t find_terms(const struct regression_data *data, size_t *terms)
{
	double **kept = pool_take(data->pool, (data->terms + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t j = 0; j < data->terms && count < data->rows; j++) {
		double *column = pool_take(data->pool,
					   data->rows * sizeof *column);

		for (size_t i = 0; i < data->rows; i++)
			column[i] = data->design[i * data->terms + j];
		if (part_left(column, kept, count, data->rows) < ALIASED)
			continue;
		kept[count] = column;
		terms[count++] = j;
	}
	return count;
}

/* With the intercept and the offset alone, at the same theta. Poisson's means
 * are then the one rate times the exposure; the negative binomial's begin
 * there. */
static double null_deviance(const struct regression_data *data, double theta)
{
	const size_t intercept = 0;
	struct irls irls = irls_new(data, 1);
	double events = 0, exposure = 0;

	for (size_t i = 0; i < data->rows; i++) {
		events += data->counts[i];
		exposure += exp(data->offsets[i]);
	}
	for (size_t i = 0; i < data->rows; i++)
		irls.predictor[i] = data->offsets[i] + log(events / exposure);
	irls_take(&irls, data, &intercept);
	irls.theta = theta;
	if (isinf(theta))
		irls.deviance = irls_deviance(&irls);
	else
		irls_iterate(&irls, IRLS_AT_REST);
	irls_drop(&irls);
	return irls.deviance;
}

/* ln of the probability of a count (McCullagh and Nelder 1989, 6.2; Lawless
 * 1987). */
static double log_probability(double y, double mu, double theta)
{
	double known = (y > 0 ? y * log(mu) : 0) - gsl_sf_lngamma(y + 1);

	if (isinf(theta))
		return known - mu;
	return known + gsl_sf_lngamma(theta + y) - gsl_sf_lngamma(theta) +
	       theta * log(theta) - (theta + y) * log(theta + mu);
}

/* What there is to say of the fit as a whole. */
static void judge(struct regression *fit, const struct irls *irls,
		  const struct regression_data *data)
{
	long double squares = 0, weighted = 0, likelihood = 0;
	bool binomial = fit->model == REGRESSION_NEGATIVE_BINOMIAL;
	double score, information;

	for (size_t i = 0; i < irls->rows; i++) {
		double y = irls->counts[i], mu = exp(irls->predictor[i]);
		double variance = mu + mu * (mu / irls->theta);

		squares += (y - mu) * (y - mu) / variance;
		weighted += irls->weight[i] * ((y - mu) / mu) * ((y - mu) / mu);
		likelihood += log_probability(y, mu, irls->theta);
	}
	fit->degrees = irls->rows - irls->terms;
	fit->deviance = irls->deviance;
	fit->null_deviance = null_deviance(data, irls->theta);
	if (fit->degrees)
		fit->dispersion = (double)squares / (double)fit->degrees;
	else
		fit->note = REGRESSION_NO_DEGREES;
	if (fit->model == REGRESSION_QUASI_POISSON) {
		fit->scale = (double)weighted / (double)fit->degrees;
	} else {
		fit->scale = 1;
		fit->log_likelihood = (double)likelihood;
		fit->aic = 2 * (double)(irls->terms + binomial) -
			   2 * fit->log_likelihood;
	}
	if (binomial) {
		theta_score(irls, irls->theta, &score, &information);
		fit->theta = irls->theta;
		if (information > 0)
			fit->theta_error = 1 / sqrt(information);
	}
}

/* The chance of a t so far from 0, either way (Abramowitz and Stegun 1964,
 * 26.7.1). GSL's own has but seven digits far out. */
static double student_tails(double t, double degrees)
{
	return beta_below(degrees / (degrees + t * t), degrees / 2, 0.5);
}

static void set_coefficient(struct coefficient *coefficient,
			    const struct irls *irls, size_t k,
			    const struct regression *fit)
{
	bool quasi = fit->model == REGRESSION_QUASI_POISSON;
	double variance = irls->covariance[k * irls->terms + k];

	if (irls->runaway && fabs(irls->moved[k]) > 0.01) {
		coefficient->note = COEFFICIENT_INFINITE;
		return;
	}
	coefficient->note = COEFFICIENT_SOUND;
	coefficient->estimate = irls->estimates[k];
	if (quasi && !fit->degrees) {
		coefficient->note = COEFFICIENT_NO_ERROR;
		return;
	}
	coefficient->error = sqrt(variance * fit->scale);
	coefficient->statistic = coefficient->estimate / coefficient->error;
	coefficient->p_value = quasi ? student_tails(coefficient->statistic,
						     (double)fit->degrees)
				     : 2 * normal_tail(fabs(
						   coefficient->statistic));
}

static const struct coefficient no_coefficient = { NAN, NAN, NAN, NAN,
						   COEFFICIENT_ALIASED };

static struct regression no_regression(enum regression_model model, size_t rows)
{
	return (struct regression){ .model = model,
				    .rows = rows,
				    .deviance = NAN,
				    .null_deviance = NAN,
				    .dispersion = NAN,
				    .scale = NAN,
				    .log_likelihood = NAN,
				    .aic = NAN,
				    .theta = NAN,
				    .theta_error = NAN };
}

/* What runs off to infinity takes many rounds, or at least leaves a mean next
 * to nothing behind: each round takes it to a third, from 0.1 at first. */
static bool may_run_off(const struct irls *irls)
{
	if (irls->rounds >= IRLS_ROUNDS_FREE)
		return true;
	for (size_t i = 0; i < irls->rows; i++)
		if (irls->predictor[i] < log(0.02))
			return true;
	return false;
}

/* Stops as R does; where there is reason, looks whether going on would have
 * led to infinity. */
static bool find_means(struct irls *irls, struct pool *pool)
{
	struct irls found;
	size_t rows = irls->rows, terms = irls->terms;

	irls_begin(irls);
	if (!irls_iterate(irls, IRLS_AS_R))
		return false;
	if (!may_run_off(irls))
		return true;
	found = *irls;
	found.predictor = pool_take(pool, rows * sizeof(double));
	found.estimates = pool_take(pool, terms * sizeof(double));
	found.covariance = pool_take(pool, terms * terms * sizeof(double));
	found.weight = pool_take(pool, rows * sizeof(double));
	memcpy(found.predictor, irls->predictor, rows * sizeof(double));
	memcpy(found.weight, irls->weight, rows * sizeof(double));
	memcpy(found.estimates, irls->estimates, terms * sizeof(double));
	memcpy(found.covariance, irls->covariance,
	       terms * terms * sizeof(double));
	if (!irls_iterate(irls, IRLS_AT_REST))
		return false;
	if (!irls->runaway)
		*irls = found;
	return true;
}

static enum regression_note find_fit(struct irls *irls,
				     enum regression_model model,
				     struct pool *pool)
{
	if (!find_means(irls, pool))
		return REGRESSION_NOT_CONVERGED;
	if (model != REGRESSION_NEGATIVE_BINOMIAL)
		return REGRESSION_SOUND;
	if (!theta_settle(irls))
		return REGRESSION_NOT_DISPERSED;
	/* the covariance at the very means that were found */
	if (!irls->runaway)
		irls_round(irls);
	return REGRESSION_SOUND;
}

static bool any_events(const struct regression_data *data)
{
	for (size_t i = 0; i < data->rows; i++)
		if (data->counts[i] > 0)
			return true;
	return false;
}

struct regression regression_fit(const struct regression_data *data,
				 enum regression_model model,
				 struct coefficient *coefficients,
				 double *fitted)
{
	struct regression fit = no_regression(model, data->rows);
	size_t *terms = pool_take(data->pool,
				  (data->terms + 1) * sizeof *terms);
	struct irls irls;

	for (size_t j = 0; j < data->terms; j++)
		coefficients[j] = no_coefficient;
	for (size_t i = 0; i < data->rows; i++)
		fitted[i] = NAN;
	fit.note = !data->rows        ? REGRESSION_NO_ROWS
		   : any_events(data) ? REGRESSION_SOUND
				      : REGRESSION_NO_EVENTS;
	if (fit.note != REGRESSION_SOUND)
		return fit;
	irls = irls_new(data, find_terms(data, terms));
	irls_take(&irls, data, terms);
	fit.note = find_fit(&irls, model, data->pool);
	if (fit.note == REGRESSION_SOUND) {
		judge(&fit, &irls, data);
		for (size_t k = 0; k < irls.terms; k++)
			set_coefficient(&coefficients[terms[k]], &irls, k,
					&fit);
		for (size_t i = 0; i < data->rows; i++)
			fitted[i] = exp(irls.predictor[i]);
	}
	irls_drop(&irls);
	return fit;
}

double regression_residual(const struct regression *fit, double count,
			   double fitted)
{
	double variance = fitted;

	if (fit->model == REGRESSION_QUASI_POISSON)
		variance *= fit->dispersion;
	if (fit->model == REGRESSION_NEGATIVE_BINOMIAL)
		variance += fitted * (fitted / fit->theta);
	return variance > 0 ? (count - fitted) / sqrt(variance) : (double)NAN;
}

const char *regression_remark(enum regression_note note)
{
	static const char *const remarks[] = {
		[REGRESSION_SOUND] = NULL,
		[REGRESSION_NO_ROWS] = "no rows to fit",
		[REGRESSION_NO_EVENTS] = "no events: nothing to fit",
		[REGRESSION_NO_DEGREES] =
			"as many terms as rows: no dispersion",
		[REGRESSION_NOT_DISPERSED] =
			"varies no more than Poisson's: theta is infinite",
		[REGRESSION_NOT_CONVERGED] = "the fit does not settle",
	};

	return remarks[note];
}

const char *coefficient_remark(enum coefficient_note note)
{
	static const char *const remarks[] = {
		[COEFFICIENT_SOUND] = NULL,
		[COEFFICIENT_ALIASED] =
			"cannot be told apart from the terms before it",
		[COEFFICIENT_INFINITE] =
			"no finite estimate: no events on one side of it",
		[COEFFICIENT_NO_ERROR] = "as many terms as rows: no error",
	};

	return remarks[note];
}
