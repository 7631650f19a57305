/* regression_interval - how sure a coefficient is: Wald's interval and that of
 * the profile of the likelihood. */
#include "stages/methods/regression.h"

#include <math.h>

#include "pipeline/pool.h"
#include "stages/methods/irls.h"
#include "stages/methods/statistics.h"

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
	double *column = pool_take(data->pool, data->rows * sizeof(double));
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
	held.offsets = pool_take(data->pool, data->rows * sizeof(double));
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
