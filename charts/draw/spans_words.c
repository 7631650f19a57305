/* spans_words - what a timeline says, in words. */
#include "charts/draw/spans_parts.h"

#include "pipeline/text.h"

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
	struct summary summary = spans_summarise(panels, count);

	if (!summary.stays)
		return "Placements: no data";
	return text_format(pool, "%zu of %s still placed at %s", summary.open,
			   words_count(pool, summary.people, "person"),
			   words_date(pool, panels->as_at, PERIOD_DAY));
}

const char *spans_used(struct pool *pool, const struct spans *panels,
		       size_t count)
{
	struct summary summary = spans_summarise(panels, count);
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
	struct summary summary = spans_summarise(panels, count);

	if (!summary.stays)
		return "Timeline of placements: no data.";
	return text_format(
		pool,
		"Timeline of %s of %s, %s, one line a person. Stays: %s. %s.",
		words_count(pool, summary.stays, "stay"),
		words_count(pool, summary.people, "person"),
		words_span(pool, summary.low, summary.high, PERIOD_DAY),
		spans_describe_states(pool, panels, count),
		spans_message(pool, panels, count));
}
