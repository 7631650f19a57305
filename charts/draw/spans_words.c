/* spans_words - what a timeline says, in words. */
#include "charts/draw/spans_parts.h"

#include <limits.h>
#include <string.h>

#include "pipeline/text.h"

struct summary {
	size_t people, stays, open, missing;
	int low, high;
};

/* Whether an earlier panel has the person too. */
static bool counted(const struct spans *panels, size_t panel, const char *name)
{
	for (size_t i = 0; i < panel; i++)
		for (size_t p = 0; p < panels[i].count; p++)
			if (!strcmp(panels[i].people[p].name, name))
				return true;
	return false;
}

static bool is_placed(const struct spans_person *person)
{
	for (size_t s = 0; s < person->count; s++)
		if (person->spans[s].goes_on)
			return true;
	return false;
}

static struct summary summarise(const struct spans *panels, size_t count)
{
	struct summary summary = { .low = INT_MAX, .high = INT_MIN };

	for (size_t i = 0; i < count; i++) {
		summary.missing += panels[i].missing;
		for (size_t p = 0; p < panels[i].count; p++) {
			const struct spans_person *person =
				&panels[i].people[p];

			summary.people += !counted(panels, i, person->name);
			summary.stays += person->count;
			summary.open += is_placed(person);
		}
		if (panels[i].low < summary.low)
			summary.low = panels[i].low;
		if (panels[i].high > summary.high)
			summary.high = panels[i].high;
	}
	return summary;
}

/* How many stays there are of each state. */
static const char *describe_states(struct pool *pool,
				   const struct spans *panels, size_t count)
{
	const char *text = "";

	for (size_t s = 0; s < panels->state_count; s++) {
		size_t stays = 0;

		for (size_t i = 0; i < count; i++)
			for (size_t p = 0; p < panels[i].count; p++)
				for (size_t j = 0;
				     j < panels[i].people[p].count; j++)
					stays += panels[i]
							 .people[p]
							 .spans[j]
							 .state == s;
		if (stays)
			text = text_format(pool, "%s%s%s %zu", text,
					   *text ? ", " : "",
					   panels->states[s].name, stays);
	}
	return text;
}

size_t spans_legend(struct pool *pool, const struct spans *spans,
		    struct legend *legend)
{
	const struct state *order[STATES_MOST];
	size_t count = spans->state_count;

	for (size_t s = 0; s < count; s++) {
		size_t j = s;

		for (; j && order[j - 1]->rank > spans->states[s].rank; j--)
			order[j] = order[j - 1];
		order[j] = &spans->states[s];
	}
	for (size_t s = 0; s < count; s++)
		legend[s] = (struct legend){ .sample = SAMPLE_BOX,
					     .pen = { order[s]->ink,
						      INK_OUTLINE, 0.5, SOLID },
					     .hatch = order[s]->hatch,
					     .hatch_ink = ink_on(order[s]->ink),
					     .text = order[s]->name };
	if (spans->target)
		legend[count++] = spans_target_legend(pool, spans);
	return count;
}

/* "5 of 12 people placed for more than 365 days": how many of all are as is
 * said; of one person it is said, or the other. */
static const char *some_are(struct pool *pool, size_t some, size_t all,
			    const char *said, const char *other)
{
	const char *people = words_count(pool, all, "person");

	if (all == 1)
		return text_format(pool, "One person, %s", some ? said : other);
	if (some == all && all == 2)
		return text_format(pool, "Both people %s", said);
	if (some == all)
		return text_format(pool, "All %s %s", people, said);
	return text_format(pool, "%s of %s %s",
			   some ? words_number(pool, (double)some, 0) : "None",
			   people, said);
}

static const char *still_placed(struct pool *pool, const struct spans *panels,
				size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *date = words_date(pool, panels->as_at, PERIOD_DAY);

	return some_are(pool, summary.open, summary.people,
			text_format(pool, "still placed at %s", date),
			text_format(pool, "no longer placed at %s", date));
}

static const char *placed_longer(struct pool *pool, const struct spans *panels,
				 size_t count)
{
	const char *target = spans_target_words(pool, panels);

	return some_are(pool, spans_over(pool, panels, count),
			summarise(panels, count).people,
			text_format(pool, "placed for more than %s", target),
			text_format(pool, "not placed for more than %s",
				    target));
}

const char *spans_message(struct pool *pool, const struct spans *panels,
			  size_t count)
{
	if (!summarise(panels, count).stays)
		return "Placements: no data";
	if (panels->target)
		return placed_longer(pool, panels, count);
	return still_placed(pool, panels, count);
}

const char *spans_used(struct pool *pool, const struct spans *panels,
		       size_t count)
{
	struct summary summary = summarise(panels, count);
	const char *text = text_format(
		pool, "n = %s of %s", words_count(pool, summary.stays, "stay"),
		words_count(pool, summary.people, "person"));

	if (summary.missing)
		text = text_format(pool, "%s; %s left out, without a start",
				   text,
				   words_count(pool, summary.missing, "stay"));
	return text;
}

const char *spans_description(struct pool *pool, const struct spans *panels,
			      size_t count)
{
	struct summary summary = summarise(panels, count);

	if (!summary.stays)
		return "Timeline of placements: no data.";
	return text_format(
		pool,
		"Timeline of %s of %s, %s, one line a person. Stays: %s. %s.%s",
		words_count(pool, summary.stays, "stay"),
		words_count(pool, summary.people, "person"),
		words_span(pool, summary.low, summary.high, PERIOD_DAY),
		describe_states(pool, panels, count),
		still_placed(pool, panels, count),
		panels->target ? text_format(pool, " %s.",
					     placed_longer(pool, panels, count))
			       : "");
}
