/* steps - survival curves: the share that lasts longer, as steps. */
#include "charts/draw/steps_parts.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double year = 365.25;

static double find(const struct steps_group *group, enum survival_line line)
{
	return survival_quantile(group->points, group->count, line, 0.5, false);
}

/* Who entered between two rows are those at risk whom the row before does not
 * leave. */
static void prepare_group(struct steps_group *group)
{
	size_t left = 0;

	for (size_t i = 0; !group->hidden && i < group->count; i++) {
		const struct survival_point *point = &group->points[i];
		size_t entered = point->at_risk > left ? point->at_risk - left
						       : 0;

		group->late |= i && entered;
		group->records += entered;
		group->ended += point->ended;
		group->censored += point->censored;
		group->ticks += point->censored > 0;
		left = point->at_risk - point->ended - point->censored;
	}
	group->median = find(group, SURVIVAL_ITSELF);
	group->lower = find(group, SURVIVAL_LOWER);
	group->upper = find(group, SURVIVAL_UPPER);
}

void steps_prepare(struct steps *steps)
{
	for (size_t g = 0; g < steps->count; g++)
		prepare_group(&steps->groups[g]);
}

void steps_share(struct steps *panels, size_t count)
{
	double end = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t g = 0; g < panels[p].count; g++) {
			const struct steps_group *group = &panels[p].groups[g];

			if (group->count)
				end = fmax(
					end,
					group->points[group->count - 1].time);
		}
	for (size_t p = 0; p < count; p++)
		panels[p].end = end;
}

struct survival_standing steps_standing(const struct steps_group *group,
					double time)
{
	struct survival_standing now = { 0 };
	size_t i = 0;

	for (; i < group->count && group->points[i].time < time; i++) {
		now.ended += group->points[i].ended;
		now.censored += group->points[i].censored;
	}
	if (i < group->count)
		now.at_risk = group->points[i].at_risk;
	now.waiting = group->records - now.at_risk - now.ended - now.censored;
	return now;
}

bool steps_in_days(const struct steps *steps)
{
	return !strcmp(steps->time.unit, "d");
}

/* Whether a time is said in years beside another one: from half a year on,
 * where the other is two or more. */
static bool in_years(const struct steps *steps, double time, double like)
{
	return steps_in_days(steps) && like >= 2 * year && time >= year / 2;
}

const char *steps_time_like(struct pool *pool, const struct steps *steps,
			    double time, double like)
{
	if (in_years(steps, time, like))
		return words_fixed(pool, time / year, 1, "a");
	return words_value(pool, time, steps->time.unit);
}

const char *steps_time(struct pool *pool, const struct steps *steps,
		       double time)
{
	return steps_time_like(pool, steps, time, time);
}

/* The same without its unit. */
static const char *bare_time(struct pool *pool, double time, bool years)
{
	if (years && time > 0)
		return words_number(pool, time / year,
				    time < year / 20 ? 2 : 1);
	return words_number(pool, time, words_decimals(&time, 1));
}

/* The longest median, so that all of the panel are in one unit. */
static double longest_median(const struct steps *steps)
{
	double longest = 0;

	for (size_t g = 0; g < steps->count; g++)
		longest = fmax(longest, steps->groups[g].median);
	return longest;
}

const char *steps_median(struct pool *pool, const struct steps *steps,
			 const struct steps_group *group)
{
	double like = longest_median(steps);
	bool years = in_years(steps, group->median, like);
	const char *text;

	if (!group->count)
		return "no data";
	if (isnan(group->median))
		return "median not reached";
	text = text_format(pool, "median %s",
			   steps_time_like(pool, steps, group->median, like));
	if (isnan(group->lower))
		return text;
	if (isnan(group->upper))
		return text_format(pool, "%s (%s or more)", text,
				   bare_time(pool, group->lower, years));
	return text_format(pool, "%s (%s to %s)", text,
			   bare_time(pool, group->lower, years),
			   bare_time(pool, group->upper, years));
}

bool steps_has_interval(const struct survival_point *point)
{
	return !isnan(point->lower) && !isnan(point->upper);
}

/* Three ribbons or more would hide each other: whiskers at the times of the
 * table, side by side, tell the intervals then. */
bool steps_has_whiskers(const struct steps *steps)
{
	return steps->count > 2;
}

static bool any_interval(const struct steps *steps)
{
	for (size_t g = 0; g < steps->count; g++)
		for (size_t i = 0; i < steps->groups[g].count; i++)
			if (steps_has_interval(&steps->groups[g].points[i]))
				return true;
	return false;
}

size_t steps_legend(const struct steps *panels, size_t count,
		    struct legend *legend)
{
	for (size_t p = 0; p < count; p++) {
		if (!any_interval(&panels[p]) || steps_has_whiskers(&panels[p]))
			continue;
		legend[0] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_BAND_1, INK_CATEGORY_1, 0.5, SOLID },
			.text = panels[p].interval ? panels[p].interval
						   : "Confidence interval"
		};
		return 1;
	}
	return 0;
}
