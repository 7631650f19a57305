/* steps_words - what survival curves say, in words. */
#include "charts/draw/steps.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

/* All groups of all panels. */
struct summary {
	size_t records, ended, censored, groups, reached;
	const struct steps_group *longest, *shortest; /* medians */
	const struct steps_group *unreached;          /* the first one */
	bool hidden, late;
	bool ticked, crowded; /* a curve with ticks, with too many */
};

static void add(struct summary *summary, const struct steps_group *group)
{
	summary->records += group->records;
	summary->ended += group->ended;
	summary->censored += group->censored;
	summary->hidden |= group->hidden;
	summary->late |= group->late;
	summary->ticked |= group->ticks && group->ticks <= STEPS_TICKS_MOST;
	summary->crowded |= group->ticks > STEPS_TICKS_MOST;
	if (!group->count)
		return;
	summary->groups++;
	if (isnan(group->median)) {
		if (!summary->unreached)
			summary->unreached = group;
		return;
	}
	summary->reached++;
	if (!summary->longest || group->median > summary->longest->median)
		summary->longest = group;
	if (!summary->shortest || group->median < summary->shortest->median)
		summary->shortest = group;
}

static struct summary summarise(const struct steps *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t g = 0; g < panels[p].count; g++)
			add(&summary, &panels[p].groups[g]);
	return summary;
}

static const char *nouns(struct pool *pool, const struct steps *steps,
			 size_t count)
{
	return words_count(pool, count, steps->noun);
}

/* A single stay. */
static const char *one_message(struct pool *pool, const struct steps *steps,
			       const struct steps_group *group)
{
	const struct survival_point *last = &group->points[group->count - 1];
	const char *time = steps_time(pool, steps, last->time);

	if (group->ended)
		return text_format(pool, "The one %s ended after %s",
				   steps->noun, time);
	return text_format(pool, "The one %s has lasted %s and goes on",
			   steps->noun, time);
}

/* A curve alone. */
static const char *lone_message(struct pool *pool, const struct steps *steps,
				const struct steps_group *group)
{
	const char *all = nouns(pool, steps, group->records);
	const struct survival_point *last = &group->points[group->count - 1];

	if (group->hidden)
		all = text_format(pool, "the %ss", steps->noun);
	else if (group->records == 1)
		return one_message(pool, steps, group);
	else if (!group->ended)
		return text_format(pool, "None of %s has ended yet", all);
	if (isnan(group->median))
		return text_format(pool,
				   "More than half of %s last longer "
				   "than %s",
				   all, steps_time(pool, steps, last->time));
	if (group->median == 0)
		return text_format(pool, "At least half of %s ended at once",
				   all);
	return text_format(pool, "Half of %s last longer than %s", all,
			   steps_time(pool, steps, group->median));
}

/* Names that fit into a title. */
static bool is_short(const struct steps_group *group)
{
	const size_t most = 26;

	return *group->name && strlen(group->name) <= most;
}

static const char *compared(struct pool *pool, const struct steps *steps,
			    const struct summary *all)
{
	const struct steps_group *shortest = all->shortest;
	const struct steps_group *longest = all->longest;
	const char *noun = steps->noun;
	const char *low = steps_time_like(pool, steps, shortest->median,
					  longest->median);

	if (all->unreached && is_short(all->unreached) && is_short(shortest))
		return text_format(pool,
				   "Median %s %s in %s, not reached in %s",
				   noun, low, shortest->name,
				   all->groups - all->reached == 1
					   ? all->unreached->name
					   : "others");
	if (longest->median == shortest->median && all->reached == all->groups)
		return text_format(pool, "Median %s %s in all %zu groups", noun,
				   low, all->groups);
	if (longest == shortest || longest->median == shortest->median)
		return text_format(pool, "Median %s %s, reached in %zu of %zu",
				   noun, low, all->reached, all->groups);
	if (is_short(longest) && is_short(shortest))
		return text_format(pool, "Median %s %s in %s, %s in %s", noun,
				   steps_time(pool, steps, longest->median),
				   longest->name, low, shortest->name);
	return text_format(pool, "Median %s from %s to %s", noun, low,
			   steps_time(pool, steps, longest->median));
}

const char *steps_message(struct pool *pool, const struct steps *panels,
			  size_t count)
{
	struct summary all = summarise(panels, count);

	if (!all.groups)
		return text_format(pool, "%s: no data", panels->time.label);
	if (all.groups == 1)
		return lone_message(pool, panels,
				    all.unreached ? all.unreached
						  : all.longest);
	if (!all.ended && !all.hidden)
		return text_format(pool, "None of %s has ended yet",
				   nouns(pool, panels, all.records));
	if (!all.reached)
		return text_format(pool,
				   "Half of the %ss have ended in no group",
				   panels->noun);
	return compared(pool, panels, &all);
}

/* What the ticks are, or why there are none. */
static const char *ticks_note(struct pool *pool, const struct summary *all,
			      const char *noun)
{
	const char *note;

	if (!all->ticked)
		return text_format(pool,
				   "Those censored, last seen with the %s "
				   "going on, are too many for ticks.",
				   noun);
	note = text_format(pool,
			   "Ticks: censored, last seen with the %s going on.",
			   noun);
	if (all->crowded)
		note = text_format(pool,
				   "%s Curves with more than %d have none.",
				   note, STEPS_TICKS_MOST);
	return note;
}

const char *steps_note(struct pool *pool, const struct steps *panels,
		       size_t count)
{
	struct summary all = summarise(panels, count);
	const char *note = "";
	bool whiskers = false;

	if (all.censored)
		note = ticks_note(pool, &all, panels->noun);
	for (size_t i = 0; i < count; i++)
		whiskers |= steps_has_whiskers(&panels[i]);
	if (whiskers)
		note = text_format(pool, "%s%sWhiskers: confidence intervals.",
				   note, *note ? " " : "");
	if (all.late)
		note = text_format(
			pool,
			"%s%sTo come: came under observation after the "
			"next step.",
			note, *note ? " " : "");
	return note;
}

const char *steps_used(struct pool *pool, const struct steps *panels,
		       size_t count)
{
	struct summary all = summarise(panels, count);

	if (all.hidden)
		return "numbers hidden";
	return text_format(pool, "n = %s: %s ended, %s censored",
			   nouns(pool, panels, all.records),
			   words_number(pool, (double)all.ended, 0),
			   words_number(pool, (double)all.censored, 0));
}

static const char *describe(struct pool *pool, const struct steps *steps,
			    const struct steps_group *group)
{
	const struct survival_point *last;
	const char *text = *group->name ? text_format(pool, " %s:", group->name)
					: "";

	if (!group->count)
		return text_format(pool, "%s no data.", text);
	last = &group->points[group->count - 1];
	if (!group->hidden)
		text = text_format(pool, "%s %s, %zu ended, %zu censored;",
				   text, nouns(pool, steps, group->records),
				   group->ended, group->censored);
	return text_format(pool, "%s %s; %s last longer than %s.", text,
			   steps_median(pool, steps, group),
			   words_fixed(pool, 100 * last->survival, 0, "%"),
			   steps_time(pool, steps, last->time));
}

const char *steps_description(struct pool *pool, const struct steps *panels,
			      size_t count)
{
	const size_t most = 8;
	const char *text = text_format(pool,
				       "Survival curve (Kaplan-Meier) of %s.",
				       words_small(pool, panels->time.label));

	for (size_t p = 0; p < count && p < most; p++) {
		if (*panels[p].name)
			text = text_format(pool, "%s %s:", text,
					   panels[p].name);
		for (size_t g = 0; g < panels[p].count; g++)
			text = text_format(pool, "%s%s", text,
					   describe(pool, &panels[p],
						    &panels[p].groups[g]));
		if (!panels[p].count)
			text = text_format(pool, "%s no data.", text);
	}
	return text_format(pool, "%s%s", text,
			   words_more(pool, count, most, "panel"));
}
