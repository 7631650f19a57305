/* chart_row - all that a chart says of one of its points. */
#include "stages/methods/chart_row.h"

#include <math.h>

#include "stages/methods/remark.h"

const struct member chart_row_always[] = {
	{ { "value", NUMBER, NULL, NULL }, offsetof(struct chart_row, value) },
	{ { "mean", NUMBER, NULL, "Mean" },
	  offsetof(struct chart_row, limits.mean) },
	{ { "lower_limit", NUMBER, NULL, "Lower limit" },
	  offsetof(struct chart_row, limits.lower) },
	{ { "upper_limit", NUMBER, NULL, "Upper limit" },
	  offsetof(struct chart_row, limits.upper) },
	{ { "lower_near", NUMBER, NULL, "Lower near limit" },
	  offsetof(struct chart_row, limits.lower_near) },
	{ { "upper_near", NUMBER, NULL, "Upper near limit" },
	  offsetof(struct chart_row, limits.upper_near) },
	{ { "baseline", FLAG, "-", "In the baseline" },
	  offsetof(struct chart_row, baseline) },
	{ { "phase", NUMBER, "1", "Phase" },
	  offsetof(struct chart_row, phase) },
	{ { "phase_reason", TEXT, "-", "Reason for rebasing" },
	  offsetof(struct chart_row, phase_reason) },
	{ { "special_cause", TEXT, "-", "Special cause" },
	  offsetof(struct chart_row, special_cause),
	  .raw = true },
	{ { "point_type", TEXT, "-", "Type of point" },
	  offsetof(struct chart_row, point_type),
	  .raw = true },
	{ { "target", NUMBER, NULL, "Target" },
	  offsetof(struct chart_row, target) },
	{ { "variation", TEXT, "-", "Variation" },
	  offsetof(struct chart_row, variation),
	  .raw = true },
	{ { "assurance", TEXT, "-", "Assurance" },
	  offsetof(struct chart_row, assurance),
	  .raw = true },
	{ { "trial", FLAG, "-", "Trial limits" },
	  offsetof(struct chart_row, trial) },
	{ { "screened", NUMBER, "1", "Moving ranges screened out" },
	  offsetof(struct chart_row, screened) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct chart_row, reason),
	  .raw = true },
	{ { "chart", TEXT, "-", "Chart" },
	  offsetof(struct chart_row, chart),
	  .raw = true },
	{ { 0 } },
};

const struct member chart_row_ratios[] = {
	{ { "numerator", NUMBER, "1", "Numerator" },
	  offsetof(struct chart_row, numerator) },
	{ { "denominator", NUMBER, "1", "Denominator" },
	  offsetof(struct chart_row, denominator) },
	{ { 0 } },
};

const struct member chart_row_runs[] = {
	{ { "useful", NUMBER, "1", "Useful points" },
	  offsetof(struct chart_row, useful) },
	{ { "longest_run", NUMBER, "1", "Longest run" },
	  offsetof(struct chart_row, longest) },
	{ { "longest_run_most", NUMBER, "1", "Longest run by chance" },
	  offsetof(struct chart_row, longest_most) },
	{ { "crossings", NUMBER, "1", "Crossings of the centre" },
	  offsetof(struct chart_row, crossings) },
	{ { "crossings_least", NUMBER, "1", "Crossings by chance" },
	  offsetof(struct chart_row, crossings_least) },
	{ { "runs_signal", FLAG, "-", "Runs not those of chance" },
	  offsetof(struct chart_row, runs_signal) },
	{ { 0 } },
};

const struct member chart_row_causes = {
	{ "causes", TEXT, "-", "All special causes" },
	offsetof(struct chart_row, causes),
};

const struct member chart_row_suggested = {
	{ "suggested_rebase", DATE, "-", "Suggested rebase" },
	offsetof(struct chart_row, suggested),
	.raw = true,
};
const struct member chart_row_hidden = { { "value_hidden", FLAG, "-",
					   "Hidden" },
					 offsetof(struct chart_row, hidden) };

static void tell_cause(struct chart_row *row, const struct chart *chart,
		       size_t i, enum direction better)
{
	const struct series *series = &chart->series;
	enum cause cause = signal_first(series->causes[i]);

	if (isnan(series->values[i]) ||
	    (!cause && series->ghosts && series->ghosts[i]))
		return;
	if (chart->turned)
		better = (enum direction) - better;
	row->special_cause = cause_name(cause);
	row->point_type = point_type_name(signal_type(cause, better));
}

static void tell_runs(struct chart_row *row, const struct run_test *runs)
{
	bool told = runs->useful > 0;

	row->useful = (double)runs->useful;
	row->longest = told ? (double)runs->longest : (double)NAN;
	row->longest_most = told ? (double)runs->longest_most : (double)NAN;
	row->crossings = told ? (double)runs->crossings : (double)NAN;
	row->crossings_least = told ? (double)runs->crossings_least
				    : (double)NAN;
	row->runs_signal = runs->signal ? 'Y' : 'N';
}

struct chart_row chart_row_of(const struct chart *chart,
			      const struct phase *phase, size_t i,
			      const struct chart_point *point)
{
	const struct series *series = &chart->series;
	struct chart_row row = {
		.value = series->values[i],
		.limits = series->limits[i],
		.baseline = i < phase->first + phase->baseline ? 'Y' : 'N',
		.phase = (double)(phase - chart->phases + 1),
		.phase_reason = phase->why,
		.target = chart->turned ? (double)NAN : point->target,
		.variation = variation_name(chart->verdict.variation),
		.assurance = assurance_name(chart->verdict.assurance),
		.trial = phase->trial && !phase->bare ? 'Y' : 'N',
		.screened = (double)phase->finding.screened,
		.reason = remark_join(series->pool,
				      remark_point(&chart->control, series, i),
				      phase->remark),
		.chart = chart->control.kind->name,
		.numerator = point->value,
		.denominator = point->of,
	};

	if (!phase->bare)
		tell_cause(&row, chart, i, point->better);
	tell_runs(&row, &phase->runs);
	return row;
}
