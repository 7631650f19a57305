/* spc_message - what the last points of control charts say. */
#include "charts/draw/spc_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/text.h"

const struct spc_cause_row spc_causes[SPC_CAUSE_COUNT] = {
	[SPC_NONE] = { .word = "none" },
	[SPC_ABOVE] = { "above_limit", "above the usual range", false, false,
			"above the upper limit" },
	[SPC_BELOW] = { "below_limit", "below the usual range", false, false,
			"below the lower limit" },
	[SPC_TREND_UP] = { "trend_up", "rising", true, false, "rising" },
	[SPC_TREND_DOWN] = { "trend_down", "falling", true, false, "falling" },
	[SPC_TWO_HIGH] = { "two_of_three_high", "unusually high", false, false,
			   "close to the upper limit" },
	[SPC_TWO_LOW] = { "two_of_three_low", "unusually low", false, false,
			  "close to the lower limit" },
	[SPC_FOUR_HIGH] = { "four_of_five_high", "mostly high", false, false,
			    "mostly well above the middle" },
	[SPC_FOUR_LOW] = { "four_of_five_low", "mostly low", false, false,
			   "mostly well below the middle" },
	[SPC_SHIFT_HIGH] = { "shift_high", "above", true, true,
			     "a run above the" },
	[SPC_SHIFT_LOW] = { "shift_low", "below", true, true,
			    "a run below the" },
};

static const char *const type_words[SPC_TYPE_COUNT] = {
	[SPC_COMMON] = "common_cause",     [SPC_IMPROVEMENT] = "improvement",
	[SPC_CONCERN] = "concern",         [SPC_NEUTRAL_HIGH] = "neutral_high",
	[SPC_NEUTRAL_LOW] = "neutral_low",
};

int spc_cause_of(const char *word)
{
	for (int i = 0; i < SPC_CAUSE_COUNT; i++)
		if (!strcmp(spc_causes[i].word, word))
			return i;
	return -1;
}

int spc_type_of(const char *word)
{
	for (int i = 0; i < SPC_TYPE_COUNT; i++)
		if (!strcmp(type_words[i], word))
			return i;
	return -1;
}

bool spc_continues(const struct spc_point *point, enum spc_cause cause)
{
	const struct spc_point *before = point - 1;

	if (before->phase != point->phase)
		return false;
	switch ((int)cause) {
	case SPC_SHIFT_HIGH:
		return before->value > before->mean;
	case SPC_SHIFT_LOW:
		return before->value < before->mean;
	case SPC_TREND_UP:
		return before->value < point->value;
	case SPC_TREND_DOWN:
		return before->value > point->value;
	default:
		return before->cause == cause;
	}
}

const struct spc_point *spc_run_start(const struct spc *spc,
				      const struct spc_point *point)
{
	enum spc_cause cause = point->cause;

	while (point > spc->points && spc_continues(point, cause))
		point--;
	return point;
}

/* The point after the last special cause, or the first of all. */
static const struct spc_point *usual_since(const struct spc_summary *summary)
{
	const struct spc_point *point = summary->last;

	while (point > summary->first && !point[-1].cause)
		point--;
	return point;
}

static const char *usual_message(struct pool *pool, const struct spc *spc,
				 const struct spc_summary *summary)
{
	static const char *const verdicts[ASSURANCE_ICON_COUNT] = {
		[ASSURANCE_PASS] = "meeting the target",
		[ASSURANCE_FAIL] = "short of the target",
		[ASSURANCE_HIT_OR_MISS] = "target hit and missed",
	};

	if (spc->assurance)
		return text_format(pool, "%s: no unusual change, %s",
				   axis_subject(&spc->value),
				   verdicts[spc->assurance]);
	return text_format(pool, "%s: no unusual change since %s",
			   axis_subject(&spc->value),
			   spc_when(pool, spc, usual_since(summary)));
}

static const char *unusual_message(struct pool *pool, const struct spc *spc,
				   const struct spc_summary *summary)
{
	const struct spc_cause_row *cause = &spc_causes[summary->last->cause];
	const struct spc_point *point = cause->since
						? spc_run_start(spc,
								summary->last)
						: summary->last;
	const char *centre = strcmp(spc->centre, "Mean") ? "the median"
							 : "average";

	const char *when = cause->since
				   ? text_format(pool, "since %s",
						 spc_when(pool, spc, point))
				   : axis_place(pool, &spc->time, point->date);

	return text_format(pool, "%s %s%s%s %s", axis_subject(&spc->value),
			   cause->message, cause->centre ? " " : "",
			   cause->centre ? centre : "", when);
}

/* A chart that can tell a change: by its limits, or, where it has a median and
 * no limits, by its runs. */
static bool is_judged(const struct spc *spc)
{
	struct spc_summary summary = spc_summarise(spc);

	if (!summary.values || spc->trial)
		return false;
	return !isnan(summary.last->upper) ||
	       (strcmp(spc->centre, "Median") == 0 && spc->variation);
}

static const char *message_of(struct pool *pool, const struct spc *spc)
{
	const char *label = axis_subject(&spc->value);
	struct spc_summary summary = spc_summarise(spc);

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(summary.hidden));
	if (summary.values == 1)
		return text_format(
			pool, "%s: %s %s", label,
			spc_value_words(pool, spc, summary.last->value),
			axis_place(pool, &spc->time, summary.last->date));
	if (summary.values == spc->count &&
	    summary.least->value == summary.greatest->value)
		return text_format(pool, "%s: %s throughout", label,
				   spc_value_words(pool, spc,
						   summary.last->value));
	if (!is_judged(spc))
		return text_format(pool, "%s: too few %ss to judge change",
				   label, spc_noun(spc));
	if (!summary.last->cause)
		return usual_message(pool, spc, &summary);
	return unusual_message(pool, spc, &summary);
}

/* A chart whose last value is a special cause. */
static bool is_unusual(const struct spc *spc)
{
	struct spc_summary summary = spc_summarise(spc);

	return summary.values && !spc->trial && summary.last->cause;
}

/* What the last points of several charts say. */
enum news { NEWS_CONCERN, NEWS_IMPROVEMENT, NEWS_UNUSUAL, NEWS_COUNT };

static enum news news_of(const struct spc *spc)
{
	enum spc_type type = spc_summarise(spc).last->type;

	if (type == SPC_CONCERN)
		return NEWS_CONCERN;
	return type == SPC_IMPROVEMENT ? NEWS_IMPROVEMENT : NEWS_UNUSUAL;
}

/* "PR03 and PR06", or "3 of 6" where they are many or their names long. */
static const char *where(struct pool *pool, const struct spc *charts,
			 size_t count, enum news news)
{
	const size_t most = 2, longest = 26;
	const char *names = "";
	size_t found = 0;
	bool brief = true;

	for (size_t i = 0; i < count; i++) {
		if (!is_unusual(&charts[i]) || news_of(&charts[i]) != news)
			continue;
		names = text_format(pool, "%s%s%s", names, found ? " and " : "",
				    charts[i].name);
		brief = brief && strlen(charts[i].name) <= longest;
		found++;
	}
	if (brief && found <= most)
		return names;
	return text_format(pool, "%zu of %zu", found, count);
}

static const char *news_message(struct pool *pool, const struct spc *charts,
				size_t count)
{
	static const char *const words[NEWS_COUNT] = { "concern", "improvement",
						       "unusual" };
	const char *text = "";

	for (enum news n = 0; n < NEWS_COUNT; n++) {
		const char *names = where(pool, charts, count, n);

		if (*names)
			text = text_format(pool, "%s%s %s%s in %s", text,
					   *text ? "," : "", words[n],
					   *text ? "" : " lately", names);
	}
	return text_format(pool, "%s:%s", axis_subject(&charts->value), text);
}

const char *spc_message(struct pool *pool, const struct spc *charts,
			size_t count)
{
	size_t unusual_count = 0, judged = 0, some = 0;

	if (count == 1)
		return message_of(pool, charts);
	for (size_t i = 0; i < count; i++) {
		unusual_count += is_unusual(&charts[i]);
		judged += is_judged(&charts[i]);
		some += spc_summarise(&charts[i]).values > 0;
	}
	if (!some)
		return text_format(pool, "%s: no data",
				   axis_subject(&charts->value));
	if (!unusual_count && !judged)
		return text_format(pool, "%s: too few %ss to judge change",
				   axis_subject(&charts->value),
				   spc_noun(charts));
	if (!unusual_count)
		return text_format(pool, "%s: no unusual change lately",
				   axis_subject(&charts->value));
	return news_message(pool, charts, count);
}
