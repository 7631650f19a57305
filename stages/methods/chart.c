/* chart - a series from what was given to all that is found of it. */
#include "stages/methods/chart.h"

#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/choose.h"
#include "stages/methods/gaps.h"
#include "stages/methods/remark.h"

/* Puts what lies between events in place of what was given. */
static void take_gaps(struct chart *chart, enum between between)
{
	struct series *series = &chart->series;
	size_t count = series->count, since = 0;
	double *gaps = pool_take(series->pool, count * sizeof *gaps);
	bool *passed = pool_take(series->pool, count * sizeof *passed);

	if (between == BETWEEN_EVENTS)
		gaps_days(series->dates, count, gaps, passed);
	else
		since = gaps_periods(series->given, count, gaps, passed);
	if (since)
		chart->remark = text_format(series->pool,
					    "no event in the last %zu %s",
					    since,
					    since == 1 ? "period" : "periods");
	for (size_t i = 0; series->ghosts && i < count; i++)
		passed[i] |= series->ghosts[i];
	series->given = gaps;
	series->ghosts = passed;
}

static void choose(struct chart *chart)
{
	static const struct choice rare = { "g", false,
					    "periods between those with an "
					    "event" };
	struct series *series = &chart->series;
	enum between between = chart->control.between;
	struct choice choice = rare;

	if (between == BETWEEN_EVENTS)
		choice = choose_gaps(series->given, series->count);
	else if (between == BETWEEN_NOTHING)
		choice = choose_kind(series->given, series->of, series->count,
				     series->pool);
	if (choice.gaps)
		take_gaps(chart, BETWEEN_PERIODS);
	chart->control.kind = kind_of(choice.kind);
	chart->remark = remark_join(series->pool,
				    text_format(series->pool, "%s chosen: %s",
						choice.kind, choice.why),
				    chart->remark);
}

/* What an XmR chart of such values must not be shown without. */
static void warn(struct chart *chart)
{
	const struct series *series = &chart->series;
	const char *warning;

	if (chart->control.between ||
	    strcmp(chart->control.kind->name, "xmr") != 0)
		return;
	warning = choose_warning(series->given, series->count, series->pool);
	chart->remark = remark_join(series->pool, chart->remark,
				    warning ? warning : "");
}

struct chart chart_of(const struct control *control,
		      const struct series *series, size_t number,
		      const struct rebases *rebases)
{
	struct chart chart = { *control, *series, .remark = "" };
	struct pool *pool = series->pool;
	size_t count = series->count;

	if (control->between)
		take_gaps(&chart, control->between);
	if (!control->kind)
		choose(&chart);
	warn(&chart);
	chart.series.values = pool_take(pool, count * sizeof(double));
	chart.series.limits = pool_take(pool, count * sizeof(struct limits));
	chart.series.causes = pool_take(pool, count * sizeof(unsigned short));
	chart.phases = pool_take(pool, (rebases->count + 1) *
					       sizeof *chart.phases);
	chart.phase_count = control_split(&chart.control, &chart.series, number,
					  rebases, chart.phases);
	for (size_t p = 0; p < chart.phase_count; p++)
		control_find(&chart.control, &chart.series, &chart.phases[p]);
	chart.verdict =
		control_verdict(&chart.control, &chart.series,
				&chart.phases[chart.phase_count - 1]);
	return chart;
}

const char *chart_remark(const struct chart *chart, const struct phase *phase)
{
	struct pool *pool = chart->series.pool;

	return remark_join(pool, remark_phase(pool, &chart->control, phase),
			   chart->remark);
}
