/* bars_words - what a bar chart says, in words. */
#include "charts/draw/bars_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const char *value(struct pool *pool, const struct bars *bars,
			 double number)
{
	return words_value(pool, number, bars->value.unit);
}

const char *bars_note(const struct bars *panels, size_t count)
{
	if (panels->kind < BARS_SHARE || !bars_hide(panels, count))
		return "";
	return "Shares are of the numbers that are shown.";
}

const char *bars_used(struct pool *pool, const struct bars *panels,
		      size_t count)
{
	size_t used = 0, hidden = 0, missing = 0;
	struct bars_summary summary;
	const char *text;

	for (size_t p = 0; p < count; p++) {
		size_t cells = panels[p].count * panels[p].series_count;

		for (size_t i = 0; i < cells; i++) {
			const struct bar *bar = &panels[p].cells[i];

			used += !isnan(bar->value);
			hidden += bar->hidden;
			missing += isnan(bar->value) && !bar->hidden;
		}
	}
	summary = bars_summarise(pool, panels, count);
	if (panels->whole && count == 1 && summary.counts && !summary.hidden &&
	    !panels->rounded)
		text = text_format(pool, "n = %s in %s",
				   words_number(pool, summary.sum, 0),
				   words_count(pool, used, "group"));
	else
		text = text_format(pool, "n = %s",
				   words_count(pool, used, "value"));
	return hidden_or_missing(pool, text, hidden, missing, "missing");
}

static const char *cell_words(struct pool *pool, const struct bars *bars,
			      const struct bar *bar)
{
	return bar->hidden ? HIDDEN_WORD : value(pool, bars, bar->value);
}

static const char *describe_category(struct pool *pool, const struct bars *bars,
				     size_t i)
{
	const char *text = bars->categories[i];

	for (size_t s = 0; s < bars->series_count; s++)
		text = text_format(
			pool, "%s%s %s%s%s", text, s ? "," : "",
			bars->series_count > 1 ? bars->series[s] : "",
			bars->series_count > 1 ? " " : "",
			cell_words(pool, bars, bars_cell(bars, i, s)));
	return text;
}

static const char *describe_panel(struct pool *pool, const struct bars *bars)
{
	const size_t most = 12;
	const char *text = *bars->name ? text_format(pool, " %s:", bars->name)
				       : "";

	for (size_t i = 0; i < bars->count && i < most; i++)
		text = text_format(pool, "%s%s %s", text, i ? ";" : "",
				   describe_category(pool, bars, i));
	if (bars->count > most)
		text = text_format(pool, "%s; and %zu more", text,
				   bars->count - most);
	return text_format(pool, "%s%s", text, bars->count ? "." : " no data.");
}

const char *bars_description(struct pool *pool, const struct bars *panels,
			     size_t count)
{
	static const char *const kinds[] = { "", "grouped ", "stacked ",
					     "100% ", "diverging " };
	const size_t most = 8;
	const char *text = text_format(
		pool, "%s of %s.",
		words_capital(pool, text_format(pool, "%sbar chart",
						kinds[panels->kind])),
		words_small(pool, panels->value.label));

	for (size_t p = 0; p < count && p < most; p++)
		text = text_format(pool, "%s%s", text,
				   describe_panel(pool, &panels[p]));
	text = text_format(pool, "%s%s", text,
			   words_more(pool, count, most, "panel"));
	if (!isnan(panels->target))
		text = text_format(pool, "%s Target %s.", text,
				   value(pool, panels, panels->target));
	return text;
}
