/* bars_message - what a bar chart's title says. */
#include "charts/draw/bars_parts.h"

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

static void add(struct bars_summary *summary, double number, bool lowest,
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

static void add_panel(struct pool *pool, struct bars_summary *summary,
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
				    : bars_cell(bars, i, s)->value,
			    bars->lowest, name_of(pool, bars, i, s));
	}
}

struct bars_summary bars_summarise(struct pool *pool, const struct bars *panels,
				   size_t count)
{
	struct bars_summary summary = { .counts = true };

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
				double number =
					bars_cell(&panels[p], i, s)->value;

				if (isnan(number))
					continue;
				whole += number;
				if (s >= first && s <= last)
					part += number;
			}
	return whole > 0 ? 100 * part / whole : (double)NAN;
}

/* "42% of people", of those shown where not all are. */
static const char *share_words(struct pool *pool, const struct bars *panels,
			       size_t count, double share)
{
	const char *number = share > 0 && share < 0.5 ? "under 1%"
			     : share >= 99.5 && share < 100 - 1e-9
				     ? "over 99%"
				     : words_fixed(pool, share, 0, "%");

	return text_format(pool, "%s of %s%s", number,
			   words_small(pool, panels->value.label),
			   bars_hide(panels, count) ? " shown" : "");
}

static const char *share_message(struct pool *pool, const struct bars *panels,
				 size_t count)
{
	size_t best = 0;

	for (size_t s = 1; s < panels->series_count; s++)
		if (share_of(panels, count, s, s) >
		    share_of(panels, count, best, best))
			best = s;
	return text_format(pool, "%s makes up %s", panels->series[best],
			   share_words(pool, panels, count,
				       share_of(panels, count, best, best)));
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
	return text_format(pool, "%s: %s", names,
			   share_words(pool, panels, count,
				       share_of(panels, count, first, last)));
}

/* What is hidden may be more: few people may stand behind many. */
static const char *shown(const struct bars_summary *summary)
{
	return summary->hidden ? " shown" : "";
}

/* The bars that are extreme, when their names are short enough for a title. */
static const char *extreme_names(struct pool *pool,
				 const struct bars_summary *summary)
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

/* "Good is the largest group: 31 of 44 people placed". */
static const char *whole_message(struct pool *pool, const struct bars *bars,
				 const struct bars_summary *summary)
{
	bool one = summary->extreme_count == 1;
	const char *label = words_small(pool, bars->value.label);
	const char *number = text_format(
		pool, "%s%s", bars->rounded ? "about " : "",
		words_number(pool, summary->extreme, 0));

	if (!one)
		number = text_format(pool, "%s each", number);
	else if (bars->rounded || summary->hidden)
		number = text_format(pool, "%s %s", number, label);
	else
		number = text_format(pool, "%s of %s %s", number,
				     words_number(pool, summary->sum, 0),
				     label);
	return text_format(pool, "%s %s the %s group%s%s: %s",
			   extreme_names(pool, summary), one ? "is" : "are",
			   bars->lowest ? "smallest" : "largest",
			   one ? "" : "s", shown(summary), number);
}

/* "Housing has the most days of delay: 216". */
static const char *count_message(struct pool *pool, const struct bars *bars,
				 const struct bars_summary *summary)
{
	bool one = summary->extreme_count == 1;

	return text_format(pool, "%s %s the %s %s%s: %s%s%s",
			   extreme_names(pool, summary), one ? "has" : "have",
			   bars->lowest ? "fewest" : "most",
			   words_small(pool, bars->value.label), shown(summary),
			   bars->rounded ? "about " : "",
			   words_number(pool, summary->extreme, 0),
			   one ? "" : " each");
}

/* What each of few panels has most of: "Most people: 18-24; White; Male".
 * NULL when they are many, or one has no such bar. */
static const char *panels_message(struct pool *pool, const struct bars *panels,
				  size_t count, const struct bars_summary *all)
{
	const size_t most = 3;
	const char *label = words_small(pool, panels->value.label);
	const char *text = text_format(pool, "%s %s%s:",
				       panels->lowest ? "Fewest" : "Most",
				       label, shown(all));

	if (count < 2 || count > most || panels->series_count > 1)
		return NULL;
	for (size_t p = 0; p < count; p++) {
		struct bars bars = panels[p];
		struct bars_summary summary;

		bars.name = "";
		summary = bars_summarise(pool, &bars, 1);
		if (!summary.counts || summary.extreme_count != 1)
			return NULL;
		text = text_format(pool, "%s%s %s", text, p ? ";" : "",
				   summary.first);
	}
	return text;
}

static const char *extreme_message(struct pool *pool, const struct bars *panels,
				   size_t count,
				   const struct bars_summary *summary)
{
	const char *label = panels->value.label;
	const char *each = panels_message(pool, panels, count, summary);

	if (each)
		return each;
	if (summary->counts && panels->whole && count == 1)
		return whole_message(pool, panels, summary);
	if (summary->counts)
		return count_message(pool, panels, summary);
	return text_format(pool, "%s: %s%s %s %s, %s", label,
			   panels->lowest ? "lowest" : "highest",
			   shown(summary),
			   summary->extreme_count > 2 ? "in" : "for",
			   extreme_names(pool, summary),
			   value(pool, panels, summary->extreme));
}

/* "Lowest: Staff listen to me, 28%": what is measured stands below. */
static const char *short_message(struct pool *pool, const struct bars *bars,
				 const struct bars_summary *summary)
{
	static const char *const kinds[][2] = { { "Highest", "Lowest" },
						{ "Most", "Fewest" },
						{ "Largest group",
						  "Smallest group" } };
	size_t kind = summary->counts ? 1 + bars->whole : 0;
	const char *number = value(pool, bars, summary->extreme);

	if (kind == 2 && !bars->rounded && !summary->hidden)
		number = text_format(pool, "%s of %s", number,
				     words_number(pool, summary->sum, 0));
	return text_format(pool, "%s%s: %s, %s%s%s", kinds[kind][bars->lowest],
			   shown(summary), extreme_names(pool, summary),
			   bars->rounded ? "about " : "", number,
			   summary->extreme_count > 1 ? " each" : "");
}

/* Differences: some below 0, and each with an interval. */
static bool are_differences(const struct bars *panels, size_t count,
			    const struct bars_summary *summary)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count * panels[p].series_count;
		     i++)
			if (!isnan(panels[p].cells[i].value) &&
			    isnan(panels[p].cells[i].lower))
				return false;
	return summary->low < 0 && summary->values > 2;
}

/* "Change since the audit before: clearly above 0 in 7 of 17, below in none":
 * an interval that holds 0 tells of neither. */
static const char *difference_message(struct pool *pool,
				      const struct bars *panels, size_t count,
				      const struct bars_summary *summary)
{
	size_t above = 0, below = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count * panels[p].series_count;
		     i++) {
			above += panels[p].cells[i].lower > 0;
			below += panels[p].cells[i].upper < 0;
		}
	return text_format(
		pool, "%s: clearly above 0 in %s of %zu, below in %s",
		panels->value.label,
		above ? words_number(pool, (double)above, 0) : "none",
		summary->values,
		below ? words_number(pool, (double)below, 0) : "none");
}

/* Whether a title stands on one line of a figure of full width. */
static bool fits_title(const char *text)
{
	const double full = 453, margins = 8;

	return font_width(text, faces_for(full).title) <= full - margins;
}

const char *bars_message(struct pool *pool, const struct bars *panels,
			 size_t count)
{
	const char *label = panels->value.label;
	const char *about = panels->rounded ? "about " : "";
	struct bars_summary summary = bars_summarise(pool, panels, count);
	const char *text;

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(summary.hidden));
	if (panels->kind == BARS_SHARE && summary.high > 0)
		return share_message(pool, panels, count);
	if (panels->kind == BARS_DIVERGING && summary.high > 0)
		return diverging_message(pool, panels, count);
	if (summary.values == 1)
		return text_format(pool, "%s: %s%s for %s%s", label, about,
				   value(pool, panels, summary.high),
				   summary.first,
				   summary.hidden ? ", the only one shown"
						  : "");
	if (summary.low == summary.high)
		return text_format(pool, "%s: %s%s in all %zu groups%s", label,
				   about, value(pool, panels, summary.high),
				   summary.values, shown(&summary));
	text = are_differences(panels, count, &summary)
		       ? difference_message(pool, panels, count, &summary)
		       : extreme_message(pool, panels, count, &summary);
	if (!fits_title(text))
		text = short_message(pool, panels, &summary);
	if (fits_title(text))
		return text;
	return text_format(pool, "%s: %s%s to %s in %zu groups%s", label, about,
			   value(pool, panels, summary.low),
			   value(pool, panels, summary.high), summary.values,
			   shown(&summary));
}
