/* regression - counts over time: Poisson, quasi-Poisson, negative binomial.
 *
 * The logarithm of the expected count is a sum of terms and of an offset, the
 * logarithm of the exposure (bed days), which has no coefficient: exp of a
 * coefficient is the ratio of two rates (incidence rate ratio) that are one
 * unit of the term apart. Fitted by iteratively reweighted least squares
 * (Nelder and Wedderburn 1972, JRSS A 135:370; McCullagh and Nelder 1989,
 * Generalized Linear Models, 2.5), each round by GSL's weighted least squares.
 *
 * The variance of a count with the mean mu is
 * Poisson		mu
 * quasi-Poisson	phi mu: the same estimates, errors sqrt(phi) times as
 *			large, phi = Pearson's X^2 / degrees of freedom
 * negative binomial	mu + mu^2 / theta, theta by maximum likelihood
 *			(Lawless 1987, Canadian Journal of Statistics 15:209)
 *
 * Two kinds of coefficient have no estimate: one that cannot be told apart
 * from those before it, and one that runs off to infinity because nothing
 * happened (or only something) where its term is not 0. The rest of the model
 * stands without them.
 */
#ifndef METHODS_REGRESSION_H
#define METHODS_REGRESSION_H

#include <stddef.h>

#include "stages/methods/interval.h"

struct pool;

enum regression_model {
	REGRESSION_POISSON,
	REGRESSION_QUASI_POISSON,
	REGRESSION_NEGATIVE_BINOMIAL
};

/* Rows and terms; nothing here is missing. */
struct regression_data {
	size_t rows, terms;
	const double *counts;  /* >= 0, one a row */
	const double *offsets; /* logarithms of the exposure, one a row */
	const double *design;  /* row after row, a value for each term; the
				  first term is 1 in every row (intercept) */
	struct pool *pool;     /* for what is only needed meanwhile */
};

enum coefficient_note {
	COEFFICIENT_SOUND,
	COEFFICIENT_ALIASED,  /* follows from the terms before it */
	COEFFICIENT_INFINITE, /* no finite estimate */
	COEFFICIENT_NO_ERROR  /* no degrees of freedom for an error */
};

/* statistic = estimate / error; p two-sided, by the normal distribution, for
 * quasi-Poisson by Student's t. Missing as the note says. */
struct coefficient {
	double estimate, error;
	double statistic, p_value;
	enum coefficient_note note;
};

enum regression_note {
	REGRESSION_SOUND,
	REGRESSION_NO_ROWS,
	REGRESSION_NO_EVENTS,     /* every count is 0 */
	REGRESSION_NO_DEGREES,    /* as many coefficients as rows */
	REGRESSION_NOT_DISPERSED, /* counts vary no more than Poisson's: theta
				     would be infinite, nothing is fitted */
	REGRESSION_NOT_CONVERGED
};

/* Missing: dispersion without degrees of freedom; log_likelihood and aic of
 * quasi-Poisson, which has none; theta but for the negative binomial; all of
 * it where nothing was fitted. The deviance of the negative binomial is that
 * at its theta, and the null deviance (intercept and offset alone) too; its
 * aic counts theta as a parameter. */
struct regression {
	enum regression_model model;
	enum regression_note note;
	size_t rows;
	size_t degrees; /* of freedom: rows - coefficients estimated */
	double deviance, null_deviance;
	double dispersion; /* Pearson's X^2 / degrees */
	double scale; /* of errors: 1, or quasi-Poisson's dispersion with the
			 weights of the last round, as in R's summary.glm() */
	double log_likelihood, aic;
	double theta, theta_error;
};

/* Fits the model; coefficients has one element a term and fitted one a row, the
 * expected counts. Agrees with R's glm() and MASS::glm.nb() to the digits
 * that those converge to. */
struct regression regression_fit(const struct regression_data *data,
				 enum regression_model model,
				 struct coefficient *coefficients,
				 double *fitted);

/* Pearson's residual of a count: its error in standard deviations as the model
 * has them. Missing where nothing was fitted. */
double regression_residual(const struct regression *fit, double count,
			   double fitted);

/* Why there is no figure, in words; NULL where nothing is amiss. */
const char *regression_remark(enum regression_note note);
const char *coefficient_remark(enum coefficient_note note);

/* estimate -/+ z error (Wald 1943), on the scale of the coefficient; z of the
 * normal distribution for all models, as R's confint.default(). Missing where
 * the coefficient or its error is. 0 < confidence < 1. */
struct interval regression_wald(const struct coefficient *coefficient,
				double confidence);

/* The values of coefficient number `term` that the likelihood does not refuse:
 * where the deviance, with the other coefficients fitted anew, has risen by
 * z^2 (times phi for quasi-Poisson; theta held for the negative binomial), as
 * MASS::confint() (Venables and Ripley 2002, Modern Applied Statistics with
 * S, 8.4). Better than Wald's where counts are small. Missing as Wald's, and an
 * end that is never reached. */
struct interval regression_profile(const struct regression_data *data,
				   const struct regression *fit,
				   const struct coefficient *coefficients,
				   size_t term, double confidence);

#endif
