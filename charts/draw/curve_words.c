/* curve_words - what a line chart says, in words. */
#include "charts/draw/curve.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

struct summary {
	size_t values, hidden, missing;
	const struct curve_point *first, *last, *least, *greatest;
	const struct curve *least_curve, *greatest_curve;
};

static void add_curve(struct summary *summary, const struct curve *curve)
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
			summary->least_curve = summary->greatest_curve = curve;
		}
		if (point->x < summary->first->x)
			summary->first = point;
		if (point->x >= summary->last->x)
			summary->last = point;
		if (point->y < summary->least->y) {
			summary->least = point;
			summary->least_curve = curve;
		}
		if (point->y > summary->greatest->y) {
			summary->greatest = point;
			summary->greatest_curve = curve;
		}
	}
}

static struct summary summarise(const struct curves *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t i = 0; i < count; i++)
		for (size_t s = 0; s < panels[i].count; s++)
			add_curve(&summary, &panels[i].items[s]);
	return summary;
}

static const char *value(struct pool *pool, const struct curves *curves,
			 double number)
{
	return words_value(pool, number, curves->y.unit);
}

/* The series that is highest, and the one that is lowest, where the x axis
 * ends. false unless two different values are there. */
static bool find_ends(const struct curves *curves, double x,
		      const char **highest, const char **lowest)
{
	double high = -INFINITY, low = INFINITY;

	for (size_t s = 0; s < curves->count; s++) {
		const struct curve *curve = &curves->items[s];
		const struct curve_point *point;

		if (!curve->count || !curve->focus)
			continue;
		point = &curve->points[curve->count - 1];
		if (point->x != x || isnan(point->y))
			continue;
		if (point->y > high) {
			high = point->y;
			*highest = curve->name;
		}
		if (point->y < low) {
			low = point->y;
			*lowest = curve->name;
		}
	}
	return high > low;
}

static const char *range_message(struct pool *pool, const struct curves *curves,
				 const struct summary *summary)
{
	const char *label = curves->y.label;
	const char *least = value(pool, curves, summary->least->y);
	const char *greatest = value(pool, curves, summary->greatest->y);

	if (summary->values == 1)
		return text_format(pool, "%s: %s%s%s", label, greatest,
				   curves->x.dates ? " in " : "",
				   curves->x.dates
					   ? axis_words(pool, &curves->x,
							summary->last->x)
					   : "");
	if (summary->least->y == summary->greatest->y)
		return text_format(pool, "%s: %s throughout", label, greatest);
	if (summary->least_curve != summary->greatest_curve)
		return text_format(pool, "%s ranged from %s to %s", label,
				   least, greatest);
	return text_format(pool, "%s ranged from %s to %s, latest %s", label,
			   least, greatest,
			   value(pool, curves, summary->last->y));
}

const char *curves_message(struct pool *pool, const struct curves *panels,
			   size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *highest = "", *lowest = "";

	if (!summary.values)
		return text_format(pool, "%s: %s", panels->y.label,
				   summary.hidden ? "all hidden" : "no data");
	if (count == 1 && panels->count > 1 &&
	    find_ends(panels, panels->high, &highest, &lowest))
		return text_format(pool, "%s highest in %s, lowest in %s",
				   panels->y.label, highest, lowest);
	return range_message(pool, panels, &summary);
}

const char *curves_used(struct pool *pool, const struct curves *panels,
			size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *text = text_format(
		pool, "n = %s", words_count(pool, summary.values, "value"));

	return hidden_or_missing(pool, text, summary.hidden, summary.missing,
				 "left out, without a value");
}

static const char *describe_curve(struct pool *pool,
				  const struct curves *curves,
				  const struct curve *curve)
{
	struct summary summary = { 0 };

	add_curve(&summary, curve);
	if (!summary.values)
		return text_format(pool, "%s%s%s.", curve->name,
				   *curve->name ? ": " : "",
				   summary.hidden ? "all hidden" : "no values");
	return text_format(pool,
			   "%s%s%s, from %s (%s) to %s (%s); last %s (%s)%s.",
			   curve->name, *curve->name ? ": " : "",
			   words_count(pool, summary.values, "value"),
			   value(pool, curves, summary.least->y),
			   axis_words(pool, &curves->x, summary.least->x),
			   value(pool, curves, summary.greatest->y),
			   axis_words(pool, &curves->x, summary.greatest->x),
			   value(pool, curves, summary.last->y),
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
				   value(pool, panels, panels->target));
	return text;
}
