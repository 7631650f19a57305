/* model - a regression (regression.h) on the terms of a plan (terms.h), and
 * what it says in figures and words.
 */
#ifndef METHODS_MODEL_H
#define METHODS_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/layout.h"
#include "stages/methods/regression.h"
#include "stages/methods/terms.h"

struct model_plan {
	struct terms terms;
	struct timescale scale;
	enum regression_model kind;
	double share; /* of intervals: how sure to be, 0 to 1 */
};

struct model_row {
	double count, exposure;
	double x;            /* number, or that of the period */
	double *values;      /* of the terms' columns: a number or a level */
	const char *missing; /* why it is left out, or NULL */
};

struct model {
	const struct model_plan *plan;
	const struct model_row *rows;
	size_t count, used;
	struct regression_data data;
	struct regression fit;
	struct coefficient *coefficients; /* one a term */
	double *fitted, *residuals;       /* of the rows used */
	double events, exposure;
	double autocorrelation; /* of rows that follow one another: one a
				   period, none left out */
	struct pool *pool;
};

/* Fits the plan to rows in order of x; all lives as long as the pool. */
struct model model_fit(const struct model_plan *plan,
		       const struct model_row *rows, size_t count,
		       struct pool *pool);

/* Whether Poisson's intervals mislead: the counts vary much more. */
bool model_is_too_dispersed(const struct model *model);

/* Why figures are missing or not to be trusted, or NULL. */
const char *model_reason(const struct model *model);

/* All that is known of a term. */
struct model_term {
	const char *name;
	struct coefficient coefficient;
	double ratio; /* of two rates, one unit of the term apart */
	struct interval wald, profile;
	const char *words, *reason; /* or NULL */
};

/* Its columns: a table that ends with an empty row. */
extern const struct member model_term_members[];

struct model_term model_term(const struct model *model, size_t term);

/* And of the model; missing as regression.h has it. */
struct model_summary {
	double used, left_out, events, exposure, degrees;
	struct regression fit;
	double autocorrelation;
	const char *words; /* what it says of time, or NULL */
	const char *reason;
};

extern const struct member model_summary_members[];

struct model_summary model_summary(const struct model *model);

#endif
