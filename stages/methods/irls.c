/* irls - iteratively reweighted least squares. */
#include "stages/methods/irls.h"

#include <gsl/gsl_errno.h>
#include <math.h>
#include <string.h>

#include "pipeline/pool.h"

enum {
	ROUNDS_MOST = 100,
	ROUNDS_RUNAWAY = 30, /* by then only what runs off still moves */
};

static double *numbers(struct pool *pool, size_t count)
{
	return pool_take(pool, (count + 1) * sizeof(double));
}

struct irls irls_new(const struct regression_data *data, size_t terms)
{
	struct pool *pool = data->pool;

	gsl_set_error_handler_off();
	return (struct irls){
		.counts = data->counts,
		.offsets = data->offsets,
		.design = numbers(pool, data->rows * terms),
		.rows = data->rows,
		.terms = terms,
		.theta = INFINITY,
		.predictor = numbers(pool, data->rows),
		.weight = numbers(pool, data->rows),
		.response = numbers(pool, data->rows),
		.estimates = numbers(pool, terms),
		.covariance = numbers(pool, terms * terms),
		.moved = numbers(pool, terms),
		.work = terms ? gsl_multifit_linear_alloc(data->rows, terms)
			      : NULL,
	};
}

void irls_drop(struct irls *irls)
{
	if (irls->work)
		gsl_multifit_linear_free(irls->work);
}

void irls_take(struct irls *irls, const struct regression_data *data,
	       const size_t *terms)
{
	for (size_t i = 0; i < irls->rows; i++)
		for (size_t k = 0; k < irls->terms; k++)
			irls->design[i * irls->terms + k] =
				data->design[i * data->terms + terms[k]];
}

/* y ln(y / mu), 0 for no events. */
static double surprise(double y, double mu)
{
	return y > 0 ? y * log(y / mu) : 0;
}

/* Twice what the likelihood lacks to that of a model that fits exactly
 * (McCullagh and Nelder 1989, 2.3). */
static double deviance_of(double y, double mu, double theta)
{
	if (isinf(theta))
		return 2 * (surprise(y, mu) - (y - mu));
	return 2 * (surprise(y, mu) -
		    (y + theta) * log((y + theta) / (mu + theta)));
}

double irls_deviance(const struct irls *irls)
{
	long double sum = 0;

	for (size_t i = 0; i < irls->rows; i++)
		sum += deviance_of(irls->counts[i], exp(irls->predictor[i]),
				   irls->theta);
	return (double)sum;
}

/* Weights and the response to be fitted next: the predictor without its
 * offset, and the error relative to the mean. */
static void prepare(struct irls *irls)
{
	for (size_t i = 0; i < irls->rows; i++) {
		double mu = exp(irls->predictor[i]);

		irls->weight[i] = isinf(irls->theta)
					  ? mu
					  : mu / (1 + mu / irls->theta);
		irls->response[i] = irls->predictor[i] - irls->offsets[i] +
				    (irls->counts[i] - mu) / mu;
	}
}

/* Solves one weighted least squares problem: the new estimates, what they
 * moved by, and their covariance. */
static void solve(struct irls *irls)
{
	size_t n = irls->rows, p = irls->terms;
	gsl_matrix_const_view x = gsl_matrix_const_view_array(irls->design, n,
							      p);
	gsl_vector_const_view w = gsl_vector_const_view_array(irls->weight, n);
	gsl_vector_const_view y = gsl_vector_const_view_array(irls->response,
							      n);
	gsl_vector_view b = gsl_vector_view_array(irls->estimates, p);
	gsl_matrix_view c = gsl_matrix_view_array(irls->covariance, p, p);
	double squares;

	memcpy(irls->moved, irls->estimates, p * sizeof(double));
	gsl_multifit_wlinear(&x.matrix, &w.vector, &y.vector, &b.vector,
			     &c.matrix, &squares, irls->work);
	for (size_t j = 0; j < p; j++)
		irls->moved[j] = irls->estimates[j] - irls->moved[j];
}

void irls_round(struct irls *irls)
{
	prepare(irls);
	if (irls->terms)
		solve(irls);
}

/* The predictor from the estimates; returns the most that any of it moved. */
static double predict(struct irls *irls)
{
	double most = 0;

	for (size_t i = 0; i < irls->rows; i++) {
		const double *row = irls->design + i * irls->terms;
		double sum = irls->offsets[i];

		for (size_t j = 0; j < irls->terms; j++)
			sum += row[j] * irls->estimates[j];
		most = fmax(most, fabs(sum - irls->predictor[i]));
		irls->predictor[i] = sum;
	}
	return most;
}

void irls_begin(struct irls *irls)
{
	for (size_t i = 0; i < irls->rows; i++)
		irls->predictor[i] = log(irls->counts[i] + 0.1);
}

/* Half the last step again and again, as long as it makes the fit worse. */
static void shorten(struct irls *irls, double before)
{
	for (int i = 0; i < 20; i++) {
		if (irls->deviance <= before + 1e-8 * (fabs(before) + 1))
			return;
		for (size_t j = 0; j < irls->terms; j++) {
			irls->moved[j] /= 2;
			irls->estimates[j] -= irls->moved[j];
		}
		predict(irls);
		irls->deviance = irls_deviance(irls);
	}
}

bool irls_iterate(struct irls *irls, enum irls_stop stop)
{
	double step = INFINITY, before;

	irls->runaway = false;
	irls->deviance = irls_deviance(irls);
	for (int round = 0; round < ROUNDS_MOST && step > 1e-11; round++) {
		irls->rounds = round;
		before = irls->deviance;
		irls_round(irls);
		step = predict(irls);
		irls->deviance = irls_deviance(irls);
		if (round >= IRLS_ROUNDS_FREE)
			shorten(irls, before);
		if (!isfinite(irls->deviance))
			return false;
		if (stop == IRLS_AS_R && fabs(irls->deviance - before) <
						 1e-8 * (irls->deviance + 0.1))
			return true;
		irls->runaway = round >= ROUNDS_RUNAWAY && step > 0.1;
		if (irls->runaway)
			return true;
	}
	return step < 1e-6;
}
