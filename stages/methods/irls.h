/* irls - iteratively reweighted least squares, the engine of regression.
 *
 * Counts with the mean mu = exp(offset + terms) and the variance mu + mu^2 /
 * theta (Poisson's for an infinite theta). Each round takes the means as they
 * stand, weights the rows by them, and solves one weighted least squares
 * problem with GSL for the next (McCullagh and Nelder 1989, Generalized Linear
 * Models, 2.5). Knows neither tests nor intervals: those are regression's.
 */
#ifndef METHODS_IRLS_H
#define METHODS_IRLS_H

#include <gsl/gsl_multifit.h>
#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/regression.h"

/* A step that makes the fit worse is allowed for so many rounds; a model that
 * settles has done so by then. */
enum { IRLS_ROUNDS_FREE = 12 };

/* One fit under way. Arrays live in the pool of the data. */
struct irls {
	const double *counts, *offsets;
	double *design; /* rows x terms, those that are estimated */
	size_t rows, terms;
	double theta;      /* INFINITY at first: Poisson */
	double *predictor; /* ln mu, one a row */
	double *weight, *response;
	double *estimates;  /* one a term */
	double *covariance; /* of the estimates, terms x terms */
	double *moved;      /* by the last round, one a term */
	double deviance;
	int rounds;   /* that the last iteration took, less one */
	bool runaway; /* something runs off to infinity */
	gsl_multifit_linear_workspace *work;
};

/* Room for so many terms, at most as many as rows. GSL's own memory goes with
 * irls_drop(). */
struct irls irls_new(const struct regression_data *data, size_t terms);
void irls_drop(struct irls *irls);

/* The columns of the design with these numbers. */
void irls_take(struct irls *irls, const struct regression_data *data,
	       const size_t *terms);

/* Puts the predictor where the counts themselves are, as R does. */
void irls_begin(struct irls *irls);

/* Estimates and their covariance for the means as they stand. */
void irls_round(struct irls *irls);

/* Where R's glm() stops, when the deviance moves by less than 1e-8 of it, so
 * that what it and we call estimates and errors agree to the last digit; or
 * where nothing moves any more. */
enum irls_stop { IRLS_AS_R, IRLS_AT_REST };

/* Round after round from the predictor as it stands; false when that does not
 * settle. Something that runs off to infinity is no failure, but told: the
 * terms that still moved in the last round are those that do. */
bool irls_iterate(struct irls *irls, enum irls_stop stop);

/* Twice what the likelihood lacks to that of a model that fits exactly
 * (McCullagh and Nelder 1989, 2.3), at the predictor and theta. */
double irls_deviance(const struct irls *irls);

#endif
