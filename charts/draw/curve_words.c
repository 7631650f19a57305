/* curve_words - what a line chart says, in words. */
#include "charts/draw/curve_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

void curves_add(struct curves_summary *summary, const struct curve *curve)
{
	for (size_t i = 0; i < curve->count; i++) {
		const struct curve_point *point = &curve->points[i];

		if (isnan(point->y)) {
			summary->hidden += point->hidden;
			summary->missing += !point->hidden;
			continue;
		}
		if (!summary->values++) {
			summary->first = summary->last = point;
			summary->least = summary->greatest = point;
		}
		if (point->x < summary->first->x)
			summary->first = point;
		if (point->x >= summary->last->x)
			summary->last = point;
		if (point->y < summary->least->y)
			summary->least = point;
		if (point->y > summary->greatest->y)
			summary->greatest = point;
	}
}

struct curves_summary curves_summarise(const struct curves *panels,
				       size_t count)
{
	struct curves_summary summary = { 0 };

	for (size_t i = 0; i < count; i++)
		for (size_t s = 0; s < panels[i].count; s++)
			curves_add(&summary, &panels[i].items[s]);
	return summary;
}

const char *curves_value(struct pool *pool, const struct curves *curves,
			 double number)
{
	return words_value(pool, number, curves->y.unit);
}

const char *curves_used(struct pool *pool, const struct curves *panels,
			size_t count)
{
	struct curves_summary summary = curves_summarise(panels, count);
	const char *text = text_format(
		pool, "n = %s", words_count(pool, summary.values, "value"));

	return hidden_or_missing(pool, text, summary.hidden, summary.missing,
				 "left out, without a value");
}

static const char *describe_curve(struct pool *pool,
				  const struct curves *curves,
				  const struct curve *curve)
{
	struct curves_summary summary = { 0 };

	curves_add(&summary, curve);
	if (!summary.values)
		return text_format(pool, "%s%s%s.", curve->name,
				   *curve->name ? ": " : "",
				   summary.hidden ? hidden_or_none(true)
						  : "no values");
	return text_format(pool,
			   "%s%s%s, from %s (%s) to %s (%s); last %s (%s)%s.",
			   curve->name, *curve->name ? ": " : "",
			   words_count(pool, summary.values, "value"),
			   curves_value(pool, curves, summary.least->y),
			   axis_words(pool, &curves->x, summary.least->x),
			   curves_value(pool, curves, summary.greatest->y),
			   axis_words(pool, &curves->x, summary.greatest->x),
			   curves_value(pool, curves, summary.last->y),
			   axis_words(pool, &curves->x, summary.last->x),
			   hidden_or_missing(pool, "", summary.hidden, 0, ""));
}

const char *curves_description(struct pool *pool, const struct curves *panels,
			       size_t count)
{
	const char *text = text_format(pool, "Line chart of %s by %s.",
				       words_small(pool, panels->y.label),
				       words_small(pool, panels->x.label));

	for (size_t i = 0; i < count; i++) {
		if (*panels[i].name)
			text = text_format(pool, "%s %s:", text,
					   panels[i].name);
		for (size_t s = 0; s < panels[i].count; s++)
			text = text_format(pool, "%s %s", text,
					   describe_curve(pool, &panels[i],
							  &panels[i].items[s]));
		if (!panels[i].count)
			text = text_format(pool, "%s no data.", text);
	}
	if (!isnan(panels->target))
		text = text_format(pool, "%s Target %s.", text,
				   curves_value(pool, panels, panels->target));
	return text;
}
