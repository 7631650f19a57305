/* spc_words - what a control chart says, in words. */
#include "charts/draw/spc_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/text.h"

struct spc_summary spc_summarise(const struct spc *spc)
{
	struct spc_summary summary = { 0 };

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];

		summary.hidden += point->hidden;
		if (isnan(point->value))
			continue;
		if (!summary.values++)
			summary.first = summary.least = summary.greatest =
				point;
		summary.last = point;
		if (point->value < summary.least->value)
			summary.least = point;
		if (point->value > summary.greatest->value)
			summary.greatest = point;
	}
	return summary;
}

const char *spc_noun(const struct spc *spc)
{
	struct cadence cadence = spc->time.cadence;

	return cadence.months || cadence.days ? words_period(cadence.period)
					      : "value";
}

const char *spc_when(struct pool *pool, const struct spc *spc,
		     const struct spc_point *point)
{
	return axis_words(pool, &spc->time, point->date);
}

const char *spc_value_words(struct pool *pool, const struct spc *spc,
			    double value)
{
	return words_value(pool, value, spc->value.unit);
}

static const char *clipped_note(struct pool *pool, const struct spc *spc,
				const struct spc_summary *summary)
{
	double lower, upper;

	if (!summary->values)
		return "";
	lower = summary->last->lower;
	upper = summary->last->upper;
	if (spc_drawn(spc, lower) != lower && !isnan(lower))
		return text_format(pool,
				   "The lower limit, %s, is drawn at 0, the "
				   "least possible.",
				   spc_value_words(pool, spc, lower));
	if (spc_drawn(spc, upper) != upper && !isnan(upper))
		return text_format(pool,
				   "The upper limit, %s, is drawn at 100%%, "
				   "the most possible.",
				   spc_value_words(pool, spc, upper));
	return "";
}

static const char *append(struct pool *pool, const char *text, const char *more)
{
	return text_format(pool, "%s%s%s", text, *text && *more ? " " : "",
			   more);
}

/* Whose rules they are, by the profiles of limits. */
static const char *rules_note(struct pool *pool, const struct spc *spc)
{
	static const struct {
		const char *profile, *name;
	} rows[] = {
		{ "mdc2023", "Making Data Count (2023)" },
		{ "anhoej", "Anh\u00f8j and Olesen (2014)" },
		{ "weco", "Western Electric (1956)" },
		{ "ptd", "NHSRplotthedots" },
		{ "powerbi", "PowerBI-SPC" },
	};
	const char *name = spc->rules;

	if (!name)
		return "";
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(rows[i].profile, name))
			name = rows[i].name;
	return text_format(pool, "Limits and rules of %s.", name);
}

/* Values in the last phase. */
static size_t phase_values(const struct spc *spc)
{
	size_t values = 0;

	for (size_t i = spc->count; i-- > 0;) {
		if (spc->points[i].phase != spc->points[spc->count - 1].phase)
			break;
		values += !isnan(spc->points[i].value);
	}
	return values;
}

static const char *trial_note(struct pool *pool, const struct spc *spc)
{
	size_t values = phase_values(spc);

	if (spc->trial)
		return text_format(pool, "Trial limits: only %s%s.",
				   words_count(pool, values, "value"),
				   spc_summarise(spc).values > values
					   ? " since they were rebased"
					   : "");
	if (!spc->reason || !*spc->reason)
		return "";
	return text_format(pool, "%s.", words_capital(pool, spc->reason));
}

const char *spc_note(struct pool *pool, const struct spc *spc)
{
	struct spc_summary summary = spc_summarise(spc);
	const char *note = trial_note(pool, spc);

	note = append(pool, note, rules_note(pool, spc));
	if (spc->screened > 0)
		note = append(
			pool, note,
			text_format(pool,
				    "%s outlying moving range%s left "
				    "out of the limits.",
				    words_number(pool, (double)spc->screened,
						 0),
				    spc->screened > 1 ? "s were" : " was"));
	return append(pool, note, clipped_note(pool, spc, &summary));
}

const char *spc_used(struct pool *pool, const struct spc *charts, size_t count)
{
	size_t used = 0, hidden = 0, missing = 0;
	const char *text;

	for (size_t i = 0; i < count; i++) {
		struct spc_summary summary = spc_summarise(&charts[i]);

		used += summary.values;
		hidden += summary.hidden;
		missing += charts[i].count - summary.values - summary.hidden;
	}
	text = text_format(pool, "n = %s",
			   words_count(pool, used, spc_noun(charts)));
	if (count > 1)
		text = text_format(pool, "%s in %zu charts", text, count);
	return hidden_or_missing(pool, text, hidden, missing,
				 "left out, without a value");
}

/* Whether a later point of the same cause and run tells of this one. */
static bool told(const struct spc *spc, size_t i)
{
	enum spc_cause cause = spc->points[i].cause;

	for (size_t j = i + 1; j < spc->count; j++) {
		if (!spc_continues(&spc->points[j], cause))
			return false;
		if (spc->points[j].cause == cause)
			return true;
	}
	return false;
}

/* Runs of one special cause, in words; the earlier ones only counted when
 * there are more than a listener can hold. */
static const char *unusual(struct pool *pool, const struct spc *spc)
{
	const size_t most = 5;
	const char *list = "";
	size_t runs = 0;

	for (size_t i = spc->count; i-- > 0;) {
		const struct spc_point *last = &spc->points[i];
		const struct spc_point *first = spc_run_start(spc, last);

		if (!last->cause || told(spc, i) || ++runs > most)
			continue;
		list = text_format(pool, "%s%s%s%s%s, %s", list,
				   *list ? "; " : "",
				   spc_causes[last->cause].remark,
				   spc_causes[last->cause].centre ? " " : "",
				   spc_causes[last->cause].centre
					   ? words_small(pool, spc->centre)
					   : "",
				   words_span(pool, first->date, last->date,
					      spc->time.cadence.period));
	}
	if (runs > most)
		list = text_format(pool, "%s; and %s earlier", list,
				   words_count(pool, runs - most, "run"));
	return runs ? list : "nothing";
}

static const char *describe_limits(struct pool *pool, const struct spc *spc,
				   const struct spc_summary *summary)
{
	const struct spc_point *last = summary->last;

	if (isnan(last->mean))
		return "No limits.";
	if (isnan(last->upper))
		return text_format(pool, "%s %s, no limits.", spc->centre,
				   spc_value_words(pool, spc, last->mean));
	return text_format(pool, "%s %s, limits %s to %s%s. Unusual: %s.",
			   spc->centre, spc_value_words(pool, spc, last->mean),
			   spc_value_words(pool, spc, last->lower),
			   spc_value_words(pool, spc, last->upper),
			   spc->trial ? " (trial)" : "", unusual(pool, spc));
}

static const char *describe_target(struct pool *pool, const struct spc *spc,
				   const struct spc_summary *summary)
{
	static const char *const verdicts[ASSURANCE_ICON_COUNT] = {
		[ASSURANCE_NOT_KNOWN] = "",
		[ASSURANCE_PASS] = ": it will be met",
		[ASSURANCE_FAIL] = ": it will not be met without change",
		[ASSURANCE_HIT_OR_MISS] = ": it is hit and missed by chance",
	};

	if (isnan(summary->last->target))
		return "";
	return text_format(pool, "Target %s%s.",
			   spc_value_words(pool, spc, summary->last->target),
			   verdicts[spc->assurance]);
}

/* "monthly, "; nothing where dates are not regular. */
static const char *every(struct pool *pool, const struct spc *spc)
{
	struct cadence cadence = spc->time.cadence;

	if (!cadence.months && !cadence.days)
		return "";
	return text_format(pool, "%s, ", words_every(cadence.period));
}

static const char *description_of(struct pool *pool, const struct spc *spc)
{
	struct spc_summary summary = spc_summarise(spc);
	const char *text;

	if (!summary.values)
		return text_format(pool, "Control chart of %s: %s.",
				   words_small(pool, spc->value.label),
				   hidden_or_none(summary.hidden));
	text = text_format(pool,
			   "Control chart of %s, %s%s: %s, from %s (%s) to %s "
			   "(%s); latest %s %s.",
			   words_small(pool, spc->value.label),
			   every(pool, spc),
			   words_span(pool, summary.first->date,
				      summary.last->date,
				      spc->time.cadence.period),
			   words_count(pool, summary.values, "value"),
			   spc_value_words(pool, spc, summary.least->value),
			   spc_when(pool, spc, summary.least),
			   spc_value_words(pool, spc, summary.greatest->value),
			   spc_when(pool, spc, summary.greatest),
			   spc_value_words(pool, spc, summary.last->value),
			   axis_place(pool, &spc->time, summary.last->date));
	text = append(pool, text, describe_limits(pool, spc, &summary));
	text = append(pool, text, describe_target(pool, spc, &summary));
	return append(pool, text, spc_note(pool, spc));
}

const char *spc_description(struct pool *pool, const struct spc *charts,
			    size_t count)
{
	const char *text = "";

	if (count == 1)
		return description_of(pool, charts);
	text = text_format(pool, "%zu control charts.", count);
	for (size_t i = 0; i < count; i++)
		text = text_format(pool, "%s %s: %s", text, charts[i].name,
				   description_of(pool, &charts[i]));
	return text;
}
