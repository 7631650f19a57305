/* pareto_words - what a Pareto chart says, in words. */
#include "charts/draw/pareto.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const char *label_of(struct pool *pool, const struct pareto *pareto)
{
	return words_small(pool, pareto->value.label);
}

/* Few are vital when one or two are needed, or two fifths of all. */
static bool is_few(const struct pareto *pareto)
{
	return pareto->vital <= 2 ||
	       5 * pareto->vital <= 2 * pareto->categories;
}

/* "Housing", "Housing and Funding"; "" where there is no room for names. */
static const char *vital_names(struct pool *pool, const struct pareto *pareto)
{
	const size_t room = 44;
	const char *names = pareto->bars[0].name;

	if (pareto->vital == 2)
		names = text_format(pool, "%s and %s", names,
				    words_small(pool, pareto->bars[1].name));
	return pareto->vital <= 2 && strlen(names) <= room ? names : "";
}

static const char *vital_message(struct pool *pool, const struct pareto *pareto)
{
	const char *names = vital_names(pool, pareto);
	const char *share = pareto_percent(pool, pareto->vital_percent);

	if (!is_few(pareto))
		return text_format(
			pool, "It takes %zu of %s to make up %s of %s",
			pareto->vital,
			words_count(pool, pareto->categories, pareto->noun),
			share, label_of(pool, pareto));
	if (*names)
		return text_format(pool, "%s: %s of %s", names, share,
				   label_of(pool, pareto));
	return text_format(pool, "%zu of %s %s up %s of %s", pareto->vital,
			   words_count(pool, pareto->categories, pareto->noun),
			   pareto->vital == 1 ? "makes" : "make", share,
			   label_of(pool, pareto));
}

static const char *one_message(struct pool *pool, const struct pareto *pareto)
{
	const char *label = pareto->value.label;
	const struct pareto_bar *first = pareto->bars;

	if (!pareto->count)
		return text_format(pool, "%s: no data", label);
	if (isnan(first->value))
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(first->hidden));
	if (pareto->total == 0)
		return text_format(pool, "%s: none", label);
	if (first->share >= 100)
		return text_format(pool, "%s: all %s", first->name,
				   label_of(pool, pareto));
	if (isnan(pareto->line) || pareto->vital_percent >= 100)
		return text_format(pool, "%s: %s of %s", first->name,
				   pareto_percent(pool, first->share),
				   label_of(pool, pareto));
	return vital_message(pool, pareto);
}

/* Of several panels: in how many a few make up most of it. */
const char *pareto_message(struct pool *pool, const struct pareto *panels,
			   size_t count)
{
	size_t few = 0, known = 0;

	if (count == 1)
		return one_message(pool, panels);
	for (size_t i = 0; i < count; i++) {
		known += panels[i].total > 0;
		few += panels[i].total > 0 && panels[i].vital &&
		       is_few(&panels[i]);
	}
	if (!known)
		return text_format(pool, "%s: no data", panels->value.label);
	if (isnan(panels->line))
		return text_format(pool, "%s by %s", panels->value.label,
				   panels->noun);
	return text_format(pool, "A few make up %s of %s in %zu of %zu panels",
			   words_value(pool, panels->line, "%"),
			   label_of(pool, panels), few, known);
}

const char *pareto_used(struct pool *pool, const struct pareto *panels,
			size_t count)
{
	size_t categories = 0, hidden = 0, missing = 0;
	double total = 0;
	const char *text;

	for (size_t i = 0; i < count; i++) {
		categories += panels[i].categories;
		hidden += panels[i].hidden;
		missing += panels[i].missing;
		total += panels[i].total;
	}
	text = text_format(pool, "n = %s",
			   words_value(pool, total, panels->value.unit));
	if (count == 1)
		text = text_format(pool, "%s in %s", text,
				   words_count(pool,
					       categories - hidden - missing,
					       panels->noun));
	return hidden_or_missing(pool, text, hidden, missing,
				 "left out, without a value");
}

static const char *describe(struct pool *pool, const struct pareto *pareto)
{
	const char *text = "";

	if (!pareto->count)
		return " no data.";
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		const char *value = pareto_value(pool, pareto, bar);

		if (isnan(bar->share))
			text = text_format(pool, "%s %s: %s.", text, bar->name,
					   value);
		else
			text = text_format(pool, "%s %s: %s (%s; %s so far).",
					   text, bar->name, value,
					   pareto_percent(pool, bar->share),
					   pareto_percent(pool, bar->together));
	}
	return text;
}

const char *pareto_description(struct pool *pool, const struct pareto *panels,
			       size_t count)
{
	const size_t most = 6;
	const char *text = text_format(
		pool, "Pareto chart of %s by %s, the largest first.",
		label_of(pool, panels), panels->noun);

	for (size_t i = 0; i < count && i < most; i++) {
		const struct pareto *pareto = &panels[i];

		if (*pareto->name)
			text = text_format(pool, "%s %s:", text, pareto->name);
		text = text_format(pool, "%s%s", text, describe(pool, pareto));
		if (pareto->vital && pareto->total > 0)
			text = text_format(
				pool, "%s %zu of %s %s up %s.", text,
				pareto->vital,
				words_count(pool, pareto->categories,
					    pareto->noun),
				pareto->vital == 1 ? "makes" : "make",
				pareto_percent(pool, pareto->vital_percent));
	}
	return text_format(pool, "%s%s", text,
			   words_more(pool, count, most, "panel"));
}
