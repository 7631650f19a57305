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

size_t spans_legend(const struct spans *spans, struct legend *legend)
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
	return count;
}

const char *spans_message(struct pool *pool, const struct spans *panels,
			  size_t count)
{
	struct summary summary = summarise(panels, count);

	if (!summary.stays)
		return "Placements: no data";
	return text_format(pool, "%zu of %s still placed at %s", summary.open,
			   words_count(pool, summary.people, "person"),
			   words_date(pool, panels->as_at, PERIOD_DAY));
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
		"Timeline of %s of %s, %s, one line a person. Stays: %s. %s.",
		words_count(pool, summary.stays, "stay"),
		words_count(pool, summary.people, "person"),
		words_span(pool, summary.low, summary.high, PERIOD_DAY),
		describe_states(pool, panels, count),
		spans_message(pool, panels, count));
}
