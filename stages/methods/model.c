/* model - a regression on the terms of a plan, in figures and words. */
#include "stages/methods/model.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/statistics.h"

/* Above this Poisson's intervals mislead. */
static const double DISPERSION_MOST = 1.5;

const struct member model_term_members[] = {
	{ { "term", TEXT, "-", "Term" }, offsetof(struct model_term, name) },
	{ { "estimate", NUMBER, "1", "Coefficient" },
	  offsetof(struct model_term, coefficient.estimate) },
	{ { "std_error", NUMBER, "1", "Standard error" },
	  offsetof(struct model_term, coefficient.error) },
	{ { "statistic", NUMBER, "1", "z or t" },
	  offsetof(struct model_term, coefficient.statistic) },
	{ { "p_value", NUMBER, "1", "p" },
	  offsetof(struct model_term, coefficient.p_value) },
	{ { "irr", NUMBER, "1", "Ratio of rates" },
	  offsetof(struct model_term, ratio) },
	{ { "lower", NUMBER, "1", "Lower end of the interval" },
	  offsetof(struct model_term, wald.lower) },
	{ { "upper", NUMBER, "1", "Upper end of the interval" },
	  offsetof(struct model_term, wald.upper) },
	{ { "profile_lower", NUMBER, "1", "Lower end, profile likelihood" },
	  offsetof(struct model_term, profile.lower) },
	{ { "profile_upper", NUMBER, "1", "Upper end, profile likelihood" },
	  offsetof(struct model_term, profile.upper) },
	{ { "words", TEXT, "-", "In words" },
	  offsetof(struct model_term, words) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct model_term, reason) },
	{ { 0 } },
};

const struct member model_summary_members[] = {
	{ { "rows", NUMBER, "1", "Rows fitted" },
	  offsetof(struct model_summary, used) },
	{ { "left_out", NUMBER, "1", "Rows left out" },
	  offsetof(struct model_summary, left_out) },
	{ { "events", NUMBER, "1", "Events" },
	  offsetof(struct model_summary, events) },
	{ { "exposure", NUMBER, "1", "Exposure" },
	  offsetof(struct model_summary, exposure) },
	{ { "degrees", NUMBER, "1", "Degrees of freedom" },
	  offsetof(struct model_summary, degrees) },
	{ { "deviance", NUMBER, "1", "Deviance" },
	  offsetof(struct model_summary, fit.deviance) },
	{ { "null_deviance", NUMBER, "1", "Deviance without the terms" },
	  offsetof(struct model_summary, fit.null_deviance) },
	{ { "dispersion", NUMBER, "1", "Dispersion" },
	  offsetof(struct model_summary, fit.dispersion) },
	{ { "log_likelihood", NUMBER, "1", "Log likelihood" },
	  offsetof(struct model_summary, fit.log_likelihood) },
	{ { "aic", NUMBER, "1", "AIC" },
	  offsetof(struct model_summary, fit.aic) },
	{ { "theta", NUMBER, "1", "Theta" },
	  offsetof(struct model_summary, fit.theta) },
	{ { "theta_error", NUMBER, "1", "Its standard error" },
	  offsetof(struct model_summary, fit.theta_error) },
	{ { "autocorrelation", NUMBER, "1", "Autocorrelation of residuals" },
	  offsetof(struct model_summary, autocorrelation) },
	{ { "words", TEXT, "-", "In words" },
	  offsetof(struct model_summary, words) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct model_summary, reason) },
	{ { 0 } },
};

static void fill_design(struct model *model)
{
	const struct model_plan *plan = model->plan;
	size_t terms = plan->terms.count, room = model->count + 1;
	double *counts = pool_take(model->pool, room * sizeof *counts);
	double *offsets = pool_take(model->pool, room * sizeof *offsets);
	double *design = pool_take(model->pool, room * terms * sizeof *design);

	for (size_t i = 0; i < model->count; i++) {
		const struct model_row *row = &model->rows[i];

		if (row->missing)
			continue;
		counts[model->used] = row->count;
		offsets[model->used] = log(row->exposure);
		for (size_t j = 0; j < terms; j++)
			design[model->used * terms + j] = term_value(
				&plan->terms.items[j], &plan->scale,
				&(struct moment){ row->x, row->values });
		model->events += row->count;
		model->exposure += row->exposure;
		model->used++;
	}
	model->data = (struct regression_data){
		model->used, terms, counts, offsets, design, model->pool
	};
}

/* Only of rows that follow one another: one a period. */
static bool is_series(const struct model *model)
{
	for (size_t i = 1; i < model->count; i++)
		if (model->rows[i].missing || model->rows[i - 1].missing ||
		    model->rows[i].x == model->rows[i - 1].x)
			return false;
	return model->count > 1;
}

struct model model_fit(const struct model_plan *plan,
		       const struct model_row *rows, size_t count,
		       struct pool *pool)
{
	struct model model = {
		.plan = plan, .rows = rows, .count = count, .pool = pool
	};

	fill_design(&model);
	model.coefficients = pool_take(
		pool, plan->terms.count * sizeof *model.coefficients);
	model.fitted = pool_take(pool, (count + 1) * sizeof(double));
	model.residuals = pool_take(pool, (count + 1) * sizeof(double));
	model.fit = regression_fit(&model.data, plan->kind, model.coefficients,
				   model.fitted);
	for (size_t i = 0; i < model.used; i++)
		model.residuals[i] = regression_residual(&model.fit,
							 model.data.counts[i],
							 model.fitted[i]);
	model.autocorrelation = is_series(&model)
					? autocorrelation_of(model.residuals,
							     model.used)
					: (double)NAN;
	return model;
}

bool model_is_too_dispersed(const struct model *model)
{
	return model->fit.model == REGRESSION_POISSON &&
	       model->fit.dispersion > DISPERSION_MOST;
}

static const char *join(struct pool *pool, const char *text, const char *more)
{
	if (!text || !more)
		return text ? text : more;
	return text_format(pool, "%s; %s", text, more);
}

const char *model_reason(const struct model *model)
{
	const char *reason = regression_remark(model->fit.note);
	struct pool *pool = model->pool;

	if (model_is_too_dispersed(model))
		reason = join(pool, reason,
			      text_format(pool,
					  "dispersion %.1f: errors and "
					  "intervals are too small",
					  model->fit.dispersion));
	if (model->fit.model == REGRESSION_QUASI_POISSON &&
	    model->fit.dispersion < 1 / DISPERSION_MOST)
		reason = join(pool, reason,
			      text_format(pool,
					  "dispersion %.1f: intervals are "
					  "narrower than Poisson's",
					  model->fit.dispersion));
	if (model->autocorrelation > 2 / sqrt((double)model->used))
		reason = join(pool, reason,
			      "neighbouring rows are alike: errors and "
			      "intervals are too small");
	return reason;
}

static const char *term_reason(const struct model *model, size_t j)
{
	const char *reason = coefficient_remark(model->coefficients[j].note);
	bool fitted = !isnan(model->fit.deviance);

	return fitted && reason ? reason : model_reason(model);
}

static struct interval ratios(struct interval ends)
{
	return (struct interval){ exp(ends.lower), exp(ends.upper) };
}

static const char *term_words(const struct model *model, size_t j)
{
	const struct model_plan *plan = model->plan;
	const struct coefficient *at = &model->coefficients[j];
	struct effect_phrase phrase;

	if (!term_phrase(&plan->terms.items[j], &plan->scale, model->pool,
			 &phrase))
		return NULL;
	return effect_words(model->pool, exp(at->estimate),
			    ratios(regression_wald(at, plan->share)),
			    plan->share, &phrase);
}

struct model_term model_term(const struct model *model, size_t term)
{
	const struct model_plan *plan = model->plan;
	const struct coefficient *at = &model->coefficients[term];

	return (struct model_term){
		.name = plan->terms.items[term].name,
		.coefficient = *at,
		.ratio = exp(at->estimate),
		.wald = ratios(regression_wald(at, plan->share)),
		.profile = ratios(regression_profile(&model->data, &model->fit,
						     model->coefficients, term,
						     plan->share)),
		.words = term_words(model, term),
		.reason = term_reason(model, term),
	};
}

/* What the model says of time. */
static const char *time_words(const struct model *model)
{
	const char *words = NULL;

	for (size_t j = 0; j < model->plan->terms.count; j++) {
		enum term_kind kind = model->plan->terms.items[j].kind;

		if (kind == TERM_TIME || kind == TERM_LEVEL ||
		    kind == TERM_SLOPE)
			words = join(model->pool, words, term_words(model, j));
	}
	return words;
}

struct model_summary model_summary(const struct model *model)
{
	const struct regression *fit = &model->fit;

	return (struct model_summary){
		.used = (double)model->used,
		.left_out = (double)(model->count - model->used),
		.events = model->events,
		.exposure = model->exposure,
		.degrees = isnan(fit->deviance) ? (double)NAN
						: (double)fit->degrees,
		.fit = *fit,
		.autocorrelation = model->autocorrelation,
		.words = time_words(model),
		.reason = model_reason(model),
	};
}
