/* funnel_plot_words - what a funnel plot says, in words. */
#include "charts/draw/funnel_plot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Units by where they are; the place is of a limit passed, the outer last. */
struct summary {
	size_t judged, unjudged, hidden, missing, within;
	size_t above[FUNNEL_LEVELS], below[FUNNEL_LEVELS];
};

static bool is_known(const struct funnel_point *point)
{
	return !isnan(point->of) && !isnan(point->value);
}

static void add(struct summary *summary, const struct funnel_point *point)
{
	size_t passed = (size_t)abs(point->position);

	if (!is_known(point)) {
		*(point->hidden ? &summary->hidden : &summary->missing) += 1;
		return;
	}
	if (!point->judged) {
		summary->unjudged++;
		return;
	}
	summary->judged++;
	if (!passed)
		summary->within++;
	else
		(point->position > 0 ? summary->above
				     : summary->below)[passed - 1]++;
}

static struct summary summarise(const struct funnel_plot *panels, size_t count)
{
	struct summary summary = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			add(&summary, &panels[p].points[i]);
	return summary;
}

static const char *is_or_are(size_t count)
{
	return count == 1 ? "is" : "are";
}

/* "Ward 1 and Ward 7": those that passed that limit; "" where they are too many
 * to name, or their names too long. */
static const char *names(struct pool *pool, const struct funnel_plot *plot,
			 int position)
{
	const size_t most = 2, longest = 26;
	const char *text = "";
	size_t count = 0;

	for (size_t i = 0; i < plot->count; i++) {
		const struct funnel_point *point = &plot->points[i];

		if (!is_known(point) || !point->judged ||
		    point->position != position)
			continue;
		if (++count > most || strlen(point->name) > longest)
			return "";
		text = text_format(pool, "%s%s%s", text,
				   count > 1 ? " and " : "", point->name);
	}
	return text;
}

/* "Of 6 wards, Ward 1 is above, Ward 4 below the 95% limits"; NULL where
 * some of them cannot be named. */
static const char *names_message(struct pool *pool, const struct summary *all,
				 const struct funnel_plot *plot, size_t level)
{
	size_t above = all->above[level], below = all->below[level];
	const char *high = names(pool, plot, (int)level + 1);
	const char *low = names(pool, plot, -(int)level - 1);
	const char *limit = text_format(pool, "the %s limit%s",
					plot->levels[level],
					above && below ? "s" : "");

	if ((above && !*high) || (below && !*low))
		return NULL;
	if (!above || !below)
		return text_format(pool, "Of %s, %s %s %s %s",
				   words_count(pool, all->judged, plot->noun),
				   above ? high : low, is_or_are(above + below),
				   above ? "above" : "below", limit);
	return text_format(pool, "Of %s, %s %s above, %s below %s",
			   words_count(pool, all->judged, plot->noun), high,
			   is_or_are(above), low, limit);
}

/* Those beyond the limits of that level. */
static const char *outside_message(struct pool *pool, const struct summary *all,
				   const struct funnel_plot *plot, size_t level)
{
	const char *units = words_count(pool, all->judged, plot->noun);
	size_t above = all->above[level], below = all->below[level];

	if (above && below)
		return text_format(pool,
				   "%zu of %s %s above, %zu below the %s "
				   "limits",
				   above, units, is_or_are(above), below,
				   plot->levels[level]);
	return text_format(pool, "%zu of %s %s %s the %s limit", above + below,
			   units, is_or_are(above + below),
			   above ? "above" : "below", plot->levels[level]);
}

static const char *lone_message(struct pool *pool, const struct summary *all,
				const struct funnel_plot *plot)
{
	for (size_t l = plot->level_count; l > 0; l--)
		if (all->above[l - 1] + all->below[l - 1])
			return text_format(pool,
					   "The one %s is %s the %s limit",
					   plot->noun,
					   all->above[l - 1] ? "above"
							     : "below",
					   plot->levels[l - 1]);
	return text_format(pool, "The one %s is within the limits", plot->noun);
}

const char *funnel_message(struct pool *pool, const struct funnel_plot *panels,
			   size_t count)
{
	struct summary all = summarise(panels, count);
	const char *label = axis_subject(&panels->value);

	if (!all.judged && all.unjudged)
		return text_format(pool, "%s: no %s can be judged", label,
				   panels->noun);
	if (!all.judged)
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(all.hidden));
	if (all.judged == 1)
		return lone_message(pool, &all, panels);
	for (size_t l = panels->level_count; l > 0; l--) {
		const char *text = NULL;

		if (!(all.above[l - 1] + all.below[l - 1]))
			continue;
		if (count == 1)
			text = names_message(pool, &all, panels, l - 1);
		return text ? text : outside_message(pool, &all, panels, l - 1);
	}
	if (all.judged == 2)
		return text_format(pool, "Both %ss are within the limits",
				   panels->noun);
	return text_format(pool, "All %s are within the limits",
			   words_count(pool, all.judged, panels->noun));
}

const char *funnel_note(struct pool *pool, const struct funnel_plot *panels,
			size_t count)
{
	const char *note = "";
	bool adjusted = false, joined = false;

	for (size_t i = 0; i < count; i++) {
		adjusted |= panels[i].adjusted && funnel_is_wider(&panels[i]);
		joined |= panels[i].joined && panels[i].line_count > 1;
	}
	if (adjusted)
		note = text_format(pool,
				   "Limits allow for overdispersion: %ss "
				   "differ by more than chance.",
				   panels->noun);
	if (adjusted && count == 1 && isfinite(panels->phi))
		note = text_format(pool, "%s Phi is %s.", note,
				   words_value(pool, panels->phi, "1"));
	if (joined)
		note = text_format(pool,
				   "%s%sLimits are those of each %s, joined.",
				   note, *note ? " " : "", panels->noun);
	return note;
}

const char *funnel_used(struct pool *pool, const struct funnel_plot *panels,
			size_t count)
{
	struct summary all = summarise(panels, count);
	const char *text = text_format(
		pool, "n = %s",
		words_count(pool, all.judged + all.unjudged, panels->noun));

	if (all.unjudged)
		text = text_format(pool, "%s; %zu not judged", text,
				   all.unjudged);
	return hidden_or_missing(pool, text, all.hidden, all.missing,
				 "left out, without a value");
}

/* "PR1 12.3 (of 4,000)", the names of those that passed that limit. */
static const char *list(struct pool *pool, const struct funnel_plot *plot,
			int position)
{
	const size_t most = 12;
	const char *text = "";
	size_t count = 0;

	for (size_t i = 0; i < plot->count; i++) {
		const struct funnel_point *point = &plot->points[i];

		if (!is_known(point) || !point->judged ||
		    point->position != position || ++count > most)
			continue;
		text = text_format(pool, "%s%s%s %s (of %s)", text,
				   *text ? ", " : "", point->name,
				   words_value(pool, point->value,
					       words_suffix(plot->value.unit)),
				   words_value(pool, point->of, "1"));
	}
	if (count > most)
		text = text_format(pool, "%s and %zu more", text, count - most);
	return text;
}

static const char *describe(struct pool *pool, const struct funnel_plot *plot)
{
	struct summary all = summarise(plot, 1);
	const char *text = text_format(
		pool, " %s.",
		words_count(pool, all.judged + all.unjudged, plot->noun));

	if (!isnan(plot->target))
		text = text_format(pool, "%s %s: %s.", text, plot->target_name,
				   words_value(pool, plot->target,
					       words_suffix(plot->value.unit)));
	for (int l = (int)plot->level_count; l > 0; l--)
		for (int side = 1; side >= -1; side -= 2) {
			const char *listed = list(pool, plot, side * l);

			if (*listed)
				text = text_format(pool,
						   "%s %s the %s limit: %s.",
						   text,
						   side > 0 ? "Above" : "Below",
						   plot->levels[l - 1], listed);
		}
	return text_format(pool, "%s Within the limits: %zu.", text,
			   all.within);
}

const char *funnel_description(struct pool *pool,
			       const struct funnel_plot *panels, size_t count)
{
	const size_t most = 6;
	const char *note = funnel_note(pool, panels, count);
	const char *text = text_format(pool, "Funnel plot of %s against %s.",
				       words_small(pool, panels->value.label),
				       words_small(pool, panels->of.label));

	for (size_t i = 0; i < count && i < most; i++)
		text = text_format(pool, "%s%s%s%s%s", text,
				   *panels[i].name ? " " : "", panels[i].name,
				   *panels[i].name ? ":" : "",
				   describe(pool, &panels[i]));
	return text_format(pool, "%s%s%s%s", text,
			   words_more(pool, count, most, "panel"),
			   *note ? " " : "", note);
}
