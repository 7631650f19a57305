/* bars_words - what a bar chart says, in words. */
#include "charts/draw/bars.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const char *value(struct pool *pool, const struct bars *bars,
			 double number)
{
	return words_value(pool, number, bars->value.unit);
}

static const struct bar *cell(const struct bars *bars, size_t category,
			      size_t series)
{
	return &bars->cells[category * bars->series_count + series];
}

/* What is compared in the title: the bars, or the whole stacks. */
struct summary {
	size_t values, hidden, highest_count;
	double low, high;
	const char *highest, *second; /* names of bars that are highest */
	const char *highest_series;
};

static void add(struct summary *summary, double number, const char *name,
		const char *series)
{
	if (isnan(number))
		return;
	if (!summary->values++ || number > summary->high) {
		summary->high = number;
		summary->highest = name;
		summary->highest_series = series;
		summary->highest_count = 0;
	}
	if (number == summary->high && summary->highest_count++ == 1)
		summary->second = name;
	summary->low = summary->values == 1 ? number
					    : fmin(summary->low, number);
}

static struct summary summarise(const struct bars *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct bars *bars = &panels[p];

			summary.hidden += bars_hidden(bars, i);
			if (bars->kind >= BARS_STACKED) {
				add(&summary, bars_total(bars, i),
				    bars->categories[i], "");
				continue;
			}
			for (size_t s = 0; s < bars->series_count; s++)
				add(&summary, cell(bars, i, s)->value,
				    bars->categories[i], bars->series[s]);
		}
	return summary;
}

/* The percentage of all that the series from first to last are. */
static double share_of(const struct bars *panels, size_t count, size_t first,
		       size_t last)
{
	double part = 0, whole = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			for (size_t s = 0; s < panels[p].series_count; s++) {
				double number = cell(&panels[p], i, s)->value;

				if (isnan(number))
					continue;
				whole += number;
				if (s >= first && s <= last)
					part += number;
			}
	return whole > 0 ? 100 * part / whole : (double)NAN;
}

static const char *share_message(struct pool *pool, const struct bars *panels,
				 size_t count)
{
	size_t best = 0;

	for (size_t s = 1; s < panels->series_count; s++)
		if (share_of(panels, count, s, s) >
		    share_of(panels, count, best, best))
			best = s;
	return text_format(
		pool, "%s: %s makes up %s", panels->value.label,
		panels->series[best],
		words_fixed(pool, share_of(panels, count, best, best), 0, "%"));
}

static const char *diverging_message(struct pool *pool,
				     const struct bars *panels, size_t count)
{
	size_t last = panels->series_count - 1;
	size_t first = (panels->series_count + 1) / 2;
	const char *names = panels->series[last];

	if (first < last)
		names = text_format(pool, "%s or %s", panels->series[first],
				    words_small(pool, names));
	return text_format(pool, "%s: %s %s overall", panels->value.label,
			   names,
			   words_fixed(pool,
				       share_of(panels, count, first, last), 0,
				       "%"));
}

static const char *highest_message(struct pool *pool, const struct bars *panels,
				   const struct summary *summary)
{
	const char *label = panels->value.label;
	const char *number = value(pool, panels, summary->high);
	bool grouped = panels->series_count > 1 && panels->kind < BARS_STACKED;

	if (summary->highest_count > 2)
		return text_format(pool, "%s highest in %zu groups (%s)", label,
				   summary->highest_count, number);
	if (summary->highest_count == 2 && summary->second &&
	    strcmp(summary->highest, summary->second))
		return text_format(pool, "%s highest in %s and %s (%s)", label,
				   summary->highest, summary->second, number);
	return text_format(pool, "%s highest in %s%s%s (%s)", label,
			   summary->highest, grouped ? ", " : "",
			   grouped ? summary->highest_series : "", number);
}

const char *bars_message(struct pool *pool, const struct bars *panels,
			 size_t count)
{
	const char *label = panels->value.label;
	struct summary summary = summarise(panels, count);

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   summary.hidden ? "all hidden" : "no data");
	if (panels->kind == BARS_SHARE && summary.high > 0)
		return share_message(pool, panels, count);
	if (panels->kind == BARS_DIVERGING && summary.high > 0)
		return diverging_message(pool, panels, count);
	if (summary.values == 1)
		return text_format(pool, "%s: %s in %s", label,
				   value(pool, panels, summary.high),
				   summary.highest);
	if (summary.low == summary.high)
		return text_format(pool, "%s: %s in all %zu groups", label,
				   value(pool, panels, summary.high),
				   summary.values);
	return highest_message(pool, panels, &summary);
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
	text = text_format(pool, "n = %s", words_count(pool, used, "value"));
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
		text = text_format(pool, "%s%s %s%s%s", text, s ? "," : "",
				   bars->series_count > 1 ? bars->series[s]
							  : "",
				   bars->series_count > 1 ? " " : "",
				   cell_words(pool, bars, cell(bars, i, s)));
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
	if (count > most)
		text = text_format(pool, "%s And %zu more panels.", text,
				   count - most);
	if (!isnan(panels->target))
		text = text_format(pool, "%s Target %s.", text,
				   value(pool, panels, panels->target));
	return text;
}
