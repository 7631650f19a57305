/* chart - a series from what was given to all that is found of it. */
#include "stages/methods/chart.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/choose.h"
#include "stages/methods/gaps.h"
#include "stages/methods/remark.h"
#include "stages/methods/suggest.h"

/* Puts what lies between events in place of what was given; returns what is to
 * be said of it. */
static const char *take_gaps(struct chart *chart, enum between between)
{
	struct series *series = &chart->series;
	size_t count = series->count, since = 0;
	double *gaps = pool_take(series->pool, count * sizeof *gaps);
	bool *passed = pool_take(series->pool, count * sizeof *passed);

	if (between == BETWEEN_EVENTS)
		gaps_days(series->dates, count, gaps, passed);
	else
		since = gaps_periods(series->given, count, gaps, passed);
	for (size_t i = 0; series->ghosts && i < count; i++)
		passed[i] |= series->ghosts[i];
	series->given = gaps;
	series->ghosts = passed;
	return since ? text_format(series->pool, "no event in the last %zu %s",
				   since, since == 1 ? "period" : "periods")
		     : "";
}

/* The kind that fits. */
static struct choice choice_of(const struct control *control,
			       const struct series *series)
{
	if (control->between == BETWEEN_EVENTS)
		return choose_gaps(series->given, series->count);
	if (control->between == BETWEEN_PERIODS)
		return (struct choice){ "g", false,
					"periods between those with an "
					"event" };
	return choose_kind(series->given, series->of, series->count,
			   series->pool);
}

bool chart_turns(const struct control *control, const struct series *series)
{
	return !control->kind && !control->between &&
	       choice_of(control, series).gaps;
}

/* Takes the kind that fits; returns why. */
static const char *choose(struct chart *chart)
{
	struct series *series = &chart->series;
	struct choice choice = choice_of(&chart->control, series);
	const char *remark = text_format(series->pool, "%s chosen: %s",
					 choice.kind, choice.why);

	chart->control.kind = kind_of(choice.kind);
	if (!choice.gaps)
		return remark;
	chart->turned = true;
	series->better = (enum direction) - series->better;
	series->target = NAN;
	return remark_join(series->pool, remark,
			   take_gaps(chart, BETWEEN_PERIODS));
}

/* What an XmR chart of such values must not be shown without. */
static const char *warn(const struct chart *chart)
{
	const struct series *series = &chart->series;
	const char *warning;

	if (chart->control.between ||
	    strcmp(chart->control.kind->name, "xmr") != 0)
		return "";
	warning = choose_warning(series->given, series->count, series->pool);
	return warning ? warning : "";
}

/* Looks for a shift that lasted; returns what there is to be said of it. */
static const char *suggest(struct chart *chart)
{
	const struct phase *last = &chart->phases[chart->phase_count - 1];
	struct suggestion found;

	if (!chart->control.suggest ||
	    !suggest_rebase(&chart->control, &chart->series, last, &found))
		return "";
	chart->suggested = found.first;
	return remark_suggestion(chart->series.pool, &found);
}

/* Finds what there is to find, and says so. */
static void find(struct chart *chart, const char *remark)
{
	struct pool *pool = chart->series.pool;
	struct phase *phase = chart->phases;

	for (size_t i = 0; i < chart->phase_count; i++)
		control_find(&chart->control, &chart->series, &phase[i]);
	remark = remark_join(pool, suggest(chart), remark);
	for (size_t i = 0; i < chart->phase_count; i++)
		phase[i].remark = remark_join(
			pool, remark_phase(pool, &chart->control, &phase[i]),
			remark);
	chart->verdict = control_verdict(&chart->control, &chart->series,
					 &phase[chart->phase_count - 1]);
}

struct chart chart_of(const struct control *control,
		      const struct series *series, size_t number,
		      const struct rebases *rebases)
{
	struct chart chart = { *control, *series };
	struct pool *pool = series->pool;
	size_t count = series->count;
	const char *remark = "";

	if (control->between)
		remark = take_gaps(&chart, control->between);
	if (!control->kind)
		remark = remark_join(pool, choose(&chart), remark);
	remark = remark_join(pool, warn(&chart), remark);
	chart.series.values = pool_take(pool, count * sizeof(double));
	chart.series.limits = pool_take(pool, count * sizeof(struct limits));
	chart.series.causes = pool_take(pool, count * sizeof(unsigned short));
	chart.phases = pool_take(pool,
				 (rebases->count + 1) * sizeof *chart.phases);
	chart.phase_count = control_split(&chart.control, &chart.series, number,
					  rebases, chart.phases);
	find(&chart, remark);
	return chart;
}
