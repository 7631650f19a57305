/* regression - counts over time: Poisson, quasi-Poisson, negative binomial. */
#include "stages/methods/regression.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/irls.h"
#include "stages/methods/statistics.h"

enum { TURNS_MOST = 100 };

/* theta beyond this is a Poisson distribution. */
static const double THETA_MOST = 1e7;

/* A column of which less than this is not in those before it is aliased. */
static const double ALIASED = 1e-9;

static double *numbers(struct pool *pool, size_t count)
{
	return pool_take(pool, (count + 1) * sizeof(double));
}

/* d ln L / d theta and its negative derivative (Lawless 1987). */
static void theta_score(const struct irls *irls, double theta, double *score,
			double *information)
{
	long double first = 0, second = 0;

	for (size_t i = 0; i < irls->rows; i++) {
		double y = irls->counts[i], mu = exp(irls->predictor[i]);
		double sum = theta + mu;

		first += gsl_sf_psi(theta + y) - gsl_sf_psi(theta) +
			 log(theta / sum) + 1 - (y + theta) / sum;
		second += gsl_sf_psi_1(theta) - gsl_sf_psi_1(theta + y) -
			  1 / theta + 2 / sum - (y + theta) / (sum * sum);
	}
	*score = (double)first;
	*information = (double)second;
}

/* Whether the counts vary more about their means than Poisson's would: else
 * the likelihood grows with theta for ever. */
static bool is_dispersed(const struct irls *irls)
{
	long double excess = 0;

	for (size_t i = 0; i < irls->rows; i++) {
		double mu = exp(irls->predictor[i]);

		excess += (irls->counts[i] - mu) * (irls->counts[i] - mu) -
			  irls->counts[i];
	}
	return excess > 0;
}

/* The root of the score for the means as they stand: bisection on ln theta,
 * which the likelihood's one peak makes safe, hastened by Newton's steps. */
static double theta_for(const struct irls *irls, double from)
{
	double low = log(1e-8), high = log(THETA_MOST * 10);
	double at = log(from), score, information;

	for (int i = 0; i < 200 && high - low > 1e-13 * fmax(1, fabs(at));
	     i++) {
		double theta = exp(at), next;

		theta_score(irls, theta, &score, &information);
		if (score > 0)
			low = at;
		else
			high = at;
		/* d score / d ln theta is -information theta */
		next = at + score / (information * theta);
		if (!(next > low && next < high))
			next = low + (high - low) / 2;
		if (fabs(next - at) < 1e-12)
			break;
		at = next;
	}
	return exp(at);
}

/* Means and theta in turn until neither moves; false when theta runs off. */
static bool settle_theta(struct irls *irls)
{
	double theta = 1, before;

	if (!is_dispersed(irls))
		return false;
	for (int i = 0; i < TURNS_MOST; i++) {
		before = theta;
		theta = theta_for(irls, theta);
		if (!(theta < THETA_MOST))
			return false;
		irls->theta = theta;
		if (!irls_iterate(irls, IRLS_AT_REST))
			return false;
		if (i && fabs(theta - before) <= 1e-10 * theta)
			break;
	}
	return true;
}

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
		double *column = numbers(data->pool, data->rows);

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
	if (!settle_theta(irls))
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

static double z_of(double confidence)
{
	return -normal_quantile((1 - confidence) / 2);
}

struct interval regression_wald(const struct coefficient *coefficient,
				double confidence)
{
	double half = z_of(confidence) * coefficient->error;

	return (struct interval){ coefficient->estimate - half,
				  coefficient->estimate + half };
}

/* The fit without one term, whose coefficient is held. */
struct held {
	struct irls irls;
	double *offsets; /* with what is held */
	const double *free;
	const double *column; /* of the term that is held */
	double deviance;      /* of the whole model */
	double scale;         /* phi */
};

/* How far the deviance has risen when the coefficient is held there, as a
 * number of standard errors. */
static double distance(struct held *held, double coefficient)
{
	double rise;

	for (size_t i = 0; i < held->irls.rows; i++)
		held->offsets[i] = held->free[i] +
				   coefficient * held->column[i];
	/* from where the last one ended, which is near */
	if (!irls_iterate(&held->irls, IRLS_AT_REST))
		return NAN;
	rise = (held->irls.deviance - held->deviance) / held->scale;
	return sqrt(fmax(rise, 0));
}

/* Where the distance is z, going from the estimate by `step`: the distance
 * grows nearly as a straight line, so secants find it soon, held within
 * bounds (the Illinois method; Dowell and Jarratt 1971, BIT 11:168). */
static double find_end(struct held *held, double estimate, double step,
		       double z)
{
	double inner = estimate, near = -z;
	double outer = estimate + step, far = distance(held, outer) - z;

	for (int i = 0; far < 0 && i < 60; i++) {
		inner = outer;
		near = far;
		step *= 1.5;
		outer += step;
		far = distance(held, outer) - z;
	}
	if (!(far >= 0))
		return NAN;
	for (int i = 0; i < 100 && fabs(outer - inner) > 1e-12; i++) {
		double at = outer - far * (outer - inner) / (far - near);
		double value = distance(held, at) - z;

		if (!isfinite(value))
			return NAN;
		if ((value < 0) == (far < 0)) {
			near /= 2;
		} else {
			inner = outer;
			near = far;
		}
		outer = at;
		far = value;
		if (fabs(value) < 1e-10)
			break;
	}
	return outer;
}

static struct held hold(const struct regression_data *data,
			const struct regression *fit,
			const struct coefficient *coefficients, size_t term)
{
	size_t *terms = pool_take(data->pool,
				  (data->terms + 1) * sizeof *terms);
	double *column = numbers(data->pool, data->rows);
	size_t count = 0;
	struct held held = { .free = data->offsets,
			     .deviance = fit->deviance,
			     .scale = 1 };

	for (size_t j = 0; j < data->terms; j++)
		if (j != term && coefficients[j].note != COEFFICIENT_ALIASED)
			terms[count++] = j;
	for (size_t i = 0; i < data->rows; i++)
		column[i] = data->design[i * data->terms + term];
	held.column = column;
	held.irls = irls_new(data, count);
	irls_take(&held.irls, data, terms);
	held.offsets = numbers(data->pool, data->rows);
	held.irls.offsets = held.offsets;
	irls_begin(&held.irls);
	if (fit->model == REGRESSION_NEGATIVE_BINOMIAL)
		held.irls.theta = fit->theta;
	if (fit->model == REGRESSION_QUASI_POISSON)
		held.scale = fit->dispersion;
	return held;
}

struct interval regression_profile(const struct regression_data *data,
				   const struct regression *fit,
				   const struct coefficient *coefficients,
				   size_t term, double confidence)
{
	const struct coefficient *at = &coefficients[term];
	double z = z_of(confidence);
	struct interval ends = { NAN, NAN };
	struct held held;

	if (!(at->error > 0) || !(z > 0))
		return ends;
	held = hold(data, fit, coefficients, term);
	ends.lower = find_end(&held, at->estimate, -z * at->error, z);
	ends.upper = find_end(&held, at->estimate, z * at->error, z);
	irls_drop(&held.irls);
	return ends;
}
