/* curve_message - what a line chart shows, in a sentence for a title.
 *
 * Of one line: that it rises or falls where that is more than chance, that the
 * latest value is the highest or lowest of all, or how far values lie apart. Of
 * several: where they go the same way, or their latest values.
 */
#include "charts/draw/curve_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* A line with values, and what it is called. */
struct group {
	const char *name;
	struct curves_summary summary;
	int trend;
};

/* All of them; those that end where the x axis does, the highest first. */
struct groups {
	const struct curves *first; /* panel */
	struct group *all;
	size_t count;
	const struct group **latest;
	size_t latest_count;
};

static double last_value(const struct group *group)
{
	return group->summary.last->y;
}

static const char *name_of(struct pool *pool, const struct curves *panel,
			   const struct curve *curve)
{
	const char *parts[] = { panel->name, curve->name };

	if (*panel->name && panel->count == 1)
		return panel->name;
	return words_join(pool, parts, 2);
}

static void add_latest(struct groups *groups, const struct group *group)
{
	size_t i = groups->latest_count++;

	for (; i && last_value(groups->latest[i - 1]) < last_value(group); i--)
		groups->latest[i] = groups->latest[i - 1];
	groups->latest[i] = group;
}

static struct groups find_groups(struct pool *pool, const struct curves *panels,
				 size_t count)
{
	struct groups groups = { .first = panels };
	size_t most = 1;

	for (size_t p = 0; p < count; p++)
		most += panels[p].count;
	groups.all = pool_take(pool, most * sizeof *groups.all);
	groups.latest = pool_take(pool, most * sizeof(void *));
	for (size_t p = 0; p < count; p++)
		for (size_t s = 0; s < panels[p].count; s++) {
			const struct curve *curve = &panels[p].items[s];
			struct group *group = &groups.all[groups.count];

			curves_add(&group->summary, curve);
			if (!group->summary.values || !curve->focus) {
				*group = (struct group){ 0 };
				continue;
			}
			group->name = name_of(pool, &panels[p], curve);
			/* what is hidden may go another way */
			if (!group->summary.hidden)
				group->trend = curve_trend(pool, curve);
			if (group->summary.last->x == panels->high)
				add_latest(&groups, group);
			groups.count++;
		}
	return groups;
}

/* Whether the last value goes beyond all others, up (1) or down (-1). */
static int is_record(const struct curves_summary *summary)
{
	const struct curve_point *point = summary->first;

	if (summary->values < CURVE_TREND_LEAST || summary->hidden)
		return 0;
	for (; point < summary->last; point++)
		if (point->y == summary->last->y)
			return 0;
	return (summary->last == summary->greatest) -
	       (summary->last == summary->least);
}

/* Apart by a tenth of the highest at most, shares by five points. */
static bool is_steady(const struct curves *curves,
		      const struct curves_summary *summary)
{
	double high = summary->greatest->y, low = summary->least->y;

	if (!strcmp(words_suffix(curves->y.unit), "%"))
		return high - low <= 5;
	return low > 0 && high - low <= high / 10;
}

static const char *range_words(struct pool *pool, const struct curves *curves,
			       double low, double high)
{
	if (low == high)
		return curves_value(pool, curves, low);
	return text_format(pool, "%s to %s", curves_value(pool, curves, low),
			   curves_value(pool, curves, high));
}

static const char *change_message(struct pool *pool,
				  const struct curves *curves,
				  const struct curves_summary *summary,
				  const char *verb)
{
	return text_format(pool, "%s %s from %s to %s since %s",
			   axis_subject(&curves->y), verb,
			   curves_value(pool, curves, summary->first->y),
			   curves_value(pool, curves, summary->last->y),
			   axis_words(pool, &curves->x, summary->first->x));
}

/* A line over dates with enough values to speak of a direction. */
static const char *course_message(struct pool *pool,
				  const struct curves *curves,
				  const struct group *group)
{
	const char *subject = axis_subject(&curves->y);
	const struct curves_summary *summary = &group->summary;
	double change = summary->last->y - summary->first->y;
	int record = is_record(summary);

	if (group->trend * change > 0)
		return change_message(pool, curves, summary,
				      change > 0 ? "rose" : "fell");
	if (is_steady(curves, summary))
		return text_format(pool, "%s little changed: %s", subject,
				   range_words(pool, curves, summary->least->y,
					       summary->greatest->y));
	if (record)
		return text_format(
			pool, "%s: %s %s, the %s since %s", subject,
			curves_value(pool, curves, summary->last->y),
			axis_place(pool, &curves->x, summary->last->x),
			record > 0 ? "highest" : "lowest",
			axis_words(pool, &curves->x, summary->first->x));
	return text_format(pool, "%s between %s and %s, no clear trend",
			   subject,
			   curves_value(pool, curves, summary->least->y),
			   curves_value(pool, curves, summary->greatest->y));
}

static const char *lone_message(struct pool *pool, const struct curves *curves,
				const struct group *group)
{
	const struct curves_summary *summary = &group->summary;
	const char *subject = axis_subject(&curves->y);
	const char *latest = curves_value(pool, curves, summary->last->y);

	if (summary->values == 1)
		return text_format(pool, "%s: %s %s", subject, latest,
				   axis_place(pool, &curves->x,
					      summary->last->x));
	if (summary->least->y == summary->greatest->y)
		return text_format(pool, "%s: %s throughout%s", subject, latest,
				   summary->hidden ? ", where known" : "");
	if (curves->x.dates && summary->values >= CURVE_TREND_LEAST &&
	    !summary->hidden)
		return course_message(pool, curves, group);
	if (summary->values == 2)
		return text_format(
			pool, "%s: %s %s, %s %s", subject,
			curves_value(pool, curves, summary->first->y),
			axis_place(pool, &curves->x, summary->first->x), latest,
			axis_place(pool, &curves->x, summary->last->x));
	return text_format(pool, "%s: %s%s%s", subject,
			   range_words(pool, curves, summary->least->y,
				       summary->greatest->y),
			   curves->x.dates ? ", latest " : "",
			   curves->x.dates ? latest : "");
}

/* Names that fit into a title. */
static bool is_short(const struct group *group)
{
	const size_t most = 26;

	return *group->name && strlen(group->name) <= most;
}

/* Whether all lines rise, or all fall. */
static int common_trend(const struct groups *groups)
{
	int trend = groups->all[0].trend;

	for (size_t i = 0; i < groups->count; i++) {
		const struct curves_summary *summary = &groups->all[i].summary;

		if (groups->all[i].trend != trend ||
		    trend * (summary->last->y - summary->first->y) <= 0)
			return 0;
	}
	return trend;
}

/* "80% for North, 59% for South". */
static const char *latest_list(struct pool *pool, const struct groups *groups)
{
	const char *list = "";

	for (size_t i = 0; i < groups->latest_count; i++)
		list = text_format(pool, "%s%s%s for %s", list, i ? ", " : "",
				   curves_value(pool, groups->first,
						last_value(groups->latest[i])),
				   groups->latest[i]->name);
	return list;
}

static bool all_short(const struct groups *groups)
{
	for (size_t i = 0; i < groups->latest_count; i++)
		if (!is_short(groups->latest[i]))
			return false;
	return true;
}

/* The latest values of several lines. */
static const char *latest_message(struct pool *pool,
				  const struct groups *groups)
{
	const size_t most = 2; /* in a list */
	const struct curves *curves = groups->first;
	const char *subject = axis_subject(&curves->y);
	const struct group *top = groups->latest[0];
	const struct group *bottom = groups->latest[groups->latest_count - 1];
	const char *place = axis_place(pool, &curves->x, curves->high);

	if (groups->latest_count <= most && all_short(groups))
		return text_format(pool, "%s: %s %s", subject,
				   latest_list(pool, groups), place);
	if (is_short(top) && groups->latest_count > 1 &&
	    last_value(top) > last_value(groups->latest[1]))
		return text_format(pool, "%s highest for %s: %s %s", subject,
				   top->name,
				   curves_value(pool, curves, last_value(top)),
				   place);
	return text_format(pool, "%s %s: %s", subject, place,
			   range_words(pool, curves, last_value(bottom),
				       last_value(top)));
}

static const char *groups_message(struct pool *pool,
				  const struct groups *groups)
{
	const struct curves *curves = groups->first;
	int trend = curves->x.dates ? common_trend(groups) : 0;
	size_t last = groups->latest_count;

	if (trend && last == groups->count)
		return text_format(
			pool, "%s %s in all %zu, now %s",
			axis_subject(&curves->y), trend > 0 ? "rose" : "fell",
			groups->count,
			range_words(pool, curves,
				    last_value(groups->latest[last - 1]),
				    last_value(groups->latest[0])));
	return latest_message(pool, groups);
}

const char *curves_message(struct pool *pool, const struct curves *panels,
			   size_t count)
{
	struct curves_summary summary = curves_summarise(panels, count);
	struct groups groups = find_groups(pool, panels, count);

	if (!summary.values)
		return text_format(pool, "%s: %s", axis_subject(&panels->y),
				   hidden_or_none(summary.hidden));
	if (groups.count == 1)
		return lone_message(pool, panels, groups.all);
	if (groups.latest_count)
		return groups_message(pool, &groups);
	return text_format(pool, "%s: %s", axis_subject(&panels->y),
			   range_words(pool, panels, summary.least->y,
				       summary.greatest->y));
}
