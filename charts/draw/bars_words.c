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
	size_t values, hidden, extreme_count;
	double low, high, sum;
	double extreme;             /* the highest, or the lowest */
	const char *first, *second; /* names of bars that are extreme */
	bool counts;                /* all are whole numbers of things */
};

/* "Elm, female (Site 3)": what tells a bar from all others. */
static const char *name_of(struct pool *pool, const struct bars *bars,
			   size_t category, size_t series)
{
	const char *name = bars->categories[category];

	if (bars->kind == BARS_GROUPED && bars->series_count > 1)
		name = text_format(pool, "%s, %s", name, bars->series[series]);
	if (*bars->name)
		name = text_format(pool, "%s (%s)", name, bars->name);
	return name;
}

static void add(struct summary *summary, double number, bool lowest,
		const char *name)
{
	bool first = !summary->values;

	if (isnan(number))
		return;
	summary->values++;
	summary->sum += number;
	summary->counts &= number >= 0 && number == round(number);
	summary->low = first ? number : fmin(summary->low, number);
	summary->high = first ? number : fmax(summary->high, number);
	if (first ||
	    (lowest ? number < summary->extreme : number > summary->extreme)) {
		summary->extreme = number;
		summary->first = name;
		summary->extreme_count = 0;
	}
	if (number == summary->extreme && summary->extreme_count++ == 1)
		summary->second = name;
}

/* A rate may be a whole number by chance, but has an interval or a unit. */
static bool may_count(const struct bars *bars)
{
	const char *unit = bars->value.unit;

	for (size_t i = 0; i < bars->count * bars->series_count; i++)
		if (!isnan(bars->cells[i].lower))
			return false;
	return (!*unit || !strcmp(unit, "1") || !strcmp(unit, "d") ||
		!strcmp(unit, "-")) &&
	       !strstr(bars->value.label, " per ");
}

static void add_panel(struct pool *pool, struct summary *summary,
		      const struct bars *bars)
{
	bool stacked = bars->kind >= BARS_STACKED;
	size_t parts = stacked ? 1 : bars->series_count;

	summary->counts &= may_count(bars);
	for (size_t i = 0; i < bars->count; i++) {
		summary->hidden += bars_hidden(bars, i);
		for (size_t s = 0; s < parts; s++)
			add(summary,
			    stacked ? bars_total(bars, i)
				    : cell(bars, i, s)->value,
			    bars->lowest, name_of(pool, bars, i, s));
	}
}

static struct summary summarise(struct pool *pool, const struct bars *panels,
				size_t count)
{
	struct summary summary = { .counts = true };

	for (size_t p = 0; p < count; p++)
		add_panel(pool, &summary, &panels[p]);
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

/* The bars that are extreme, when their names are short enough for a title. */
static const char *extreme_names(struct pool *pool,
				 const struct summary *summary)
{
	const size_t longest = 60;
	const char *both;

	if (summary->extreme_count == 1)
		return summary->first;
	both = text_format(pool, "%s and %s", summary->first, summary->second);
	if (summary->extreme_count == 2 && strlen(both) <= longest)
		return both;
	return text_format(pool, "%zu of %zu groups", summary->extreme_count,
			   summary->values);
}

/* "Good has the most people placed: 31 of 44". */
static const char *count_message(struct pool *pool, const struct bars *panels,
				 size_t count, const struct summary *summary)
{
	bool one = summary->extreme_count == 1;
	const char *whole = "";

	if (panels->whole && one && count == 1 && !panels->rounded &&
	    !summary->hidden)
		whole = text_format(pool, " of %s",
				    words_number(pool, summary->sum, 0));
	return text_format(pool, "%s %s the %s %s: %s%s%s%s",
			   extreme_names(pool, summary), one ? "has" : "have",
			   panels->lowest ? "fewest" : "most",
			   words_small(pool, panels->value.label),
			   panels->rounded ? "about " : "",
			   words_number(pool, summary->extreme, 0),
			   one ? "" : " each", whole);
}

static const char *extreme_message(struct pool *pool, const struct bars *panels,
				   size_t count, const struct summary *summary)
{
	const char *label = panels->value.label;

	if (summary->counts)
		return count_message(pool, panels, count, summary);
	return text_format(pool, "%s: %s %s %s, %s", label,
			   panels->lowest ? "lowest" : "highest",
			   summary->extreme_count > 2 ? "in" : "for",
			   extreme_names(pool, summary),
			   value(pool, panels, summary->extreme));
}

/* What each of few panels has most of: "Most people: 18-24; White; Male".
 * NULL when they are many, or one has no such bar. */
static const char *panels_message(struct pool *pool, const struct bars *panels,
				  size_t count)
{
	const size_t most = 3;
	const char *label = words_small(pool, panels->value.label);
	const char *text = text_format(
		pool, "%s %s:", panels->lowest ? "Fewest" : "Most", label);

	if (count < 2 || count > most || panels->series_count > 1)
		return NULL;
	for (size_t p = 0; p < count; p++) {
		struct bars bars = panels[p];
		struct summary summary;

		bars.name = "";
		summary = summarise(pool, &bars, 1);
		if (!summary.counts || summary.extreme_count != 1)
			return NULL;
		text = text_format(pool, "%s%s %s", text, p ? ";" : "",
				   summary.first);
	}
	return text;
}

const char *bars_message(struct pool *pool, const struct bars *panels,
			 size_t count)
{
	const char *label = panels->value.label;
	struct summary summary = summarise(pool, panels, count);
	const char *each = panels_message(pool, panels, count);

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   summary.hidden ? "all hidden" : "no data");
	if (panels->kind == BARS_SHARE && summary.high > 0)
		return share_message(pool, panels, count);
	if (panels->kind == BARS_DIVERGING && summary.high > 0)
		return diverging_message(pool, panels, count);
	if (summary.values == 1)
		return text_format(pool, "%s: %s for %s", label,
				   value(pool, panels, summary.high),
				   summary.first);
	if (summary.low == summary.high)
		return text_format(pool, "%s: %s in all %zu groups", label,
				   value(pool, panels, summary.high),
				   summary.values);
	if (!each)
		each = extreme_message(pool, panels, count, &summary);
	/* What is hidden may be more: few people may stand behind many. */
	return text_format(pool, "%s%s", each,
			   summary.hidden ? ", of those shown" : "");
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
