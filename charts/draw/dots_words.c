/* dots_words - what a dot plot says, in words. */
#include "charts/draw/dots_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/quantile.h"

struct summary {
	size_t values, hidden, missing, in_last_band;
	double least, median, greatest;
};

static double median_of(const double *values, size_t count)
{
	return quantile_of(values, count, 0.5, QUANTILE_TYPE);
}

/* All values of all rows of all panels, in order. */
static double *gather(struct pool *pool, const struct dots *panels,
		      size_t count, struct summary *summary)
{
	double *all;
	size_t n = 0;

	*summary = (struct summary){ 0 };
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			summary->values += panels[p].rows[i].count;
			summary->hidden += panels[p].rows[i].hidden;
			summary->missing += panels[p].rows[i].missing;
		}
	all = pool_take(pool, (summary->values + 1) * sizeof *all);
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct dots_row *row = &panels[p].rows[i];

			if (row->count)
				memcpy(all + n, row->values,
				       row->count * sizeof *all);
			n += row->count;
		}
	quantile_sort(all, n);
	return all;
}

static struct summary summarise(struct pool *pool, const struct dots *panels,
				size_t count)
{
	struct summary summary;
	double *all = gather(pool, panels, count, &summary);
	size_t bands = panels->band_count;

	if (!summary.values)
		return summary;
	summary.least = all[0];
	summary.greatest = all[summary.values - 1];
	summary.median = median_of(all, summary.values);
	for (size_t i = 0; bands > 1 && i < summary.values; i++)
		summary.in_last_band += all[i] >=
					panels->bands[bands - 1].least;
	return summary;
}

static const char *value(struct pool *pool, const struct dots *dots,
			 double number)
{
	return words_value(pool, number, dots->value.unit);
}

static const char *whole(struct pool *pool, size_t count)
{
	return words_number(pool, (double)count, 0);
}

const char *dots_message(struct pool *pool, const struct dots *panels,
			 size_t count)
{
	const char *label = panels->value.label;
	struct summary summary = summarise(pool, panels, count);

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(summary.hidden));
	if (summary.values == 1)
		return text_format(pool, "%s: %s", label,
				   value(pool, panels, summary.median));
	if (panels->target)
		return text_format(pool, "%s: %s", label,
				   dots_over_target(pool, panels, count));
	if (summary.least == summary.greatest)
		return text_format(pool, "%s: %s for all %s", label,
				   value(pool, panels, summary.median),
				   whole(pool, summary.values));
	if (summary.in_last_band)
		return text_format(
			pool, "%s: median %s; %s: %s of %s", label,
			value(pool, panels, summary.median),
			words_small(
				pool,
				panels->bands[panels->band_count - 1].label),
			whole(pool, summary.in_last_band),
			whole(pool, summary.values));
	return text_format(pool, "%s: median %s, highest %s", label,
			   value(pool, panels, summary.median),
			   value(pool, panels, summary.greatest));
}

const char *dots_used(struct pool *pool, const struct dots *panels,
		      size_t count)
{
	struct summary summary = summarise(pool, panels, count);
	const char *text = text_format(pool, "n = %s",
				       whole(pool, summary.values));

	return hidden_or_missing(pool, text, summary.hidden, summary.missing,
				 "left out, without a value");
}

static const char *describe_row(struct pool *pool, const struct dots *dots,
				const struct dots_row *row)
{
	const char *start = *row->name ? text_format(pool, "%s: ", row->name)
				       : "";

	if (!row->count)
		return text_format(pool, "%s%s", start,
				   hidden_or_none(row->hidden));
	return text_format(
		pool, "%s%s, from %s to %s, median %s%s", start,
		words_count(pool, row->count, row->crowded ? "value" : "dot"),
		value(pool, dots, row->values[0]),
		value(pool, dots, row->values[row->count - 1]),
		value(pool, dots, median_of(row->values, row->count)),
		hidden_or_missing(pool, "", row->hidden, 0, ""));
}

static bool is_crowded(const struct dots *panels, size_t count)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (panels[p].rows[i].crowded)
				return true;
	return false;
}

const char *dots_description(struct pool *pool, const struct dots *panels,
			     size_t count)
{
	const size_t most = 12;
	struct summary summary = summarise(pool, panels, count);
	const char *text = text_format(pool, "Dot plot of %s, one dot each.",
				       words_small(pool, panels->value.label));
	size_t rows = 0;

	if (!summary.values)
		return text_format(pool, "%s %s.", text,
				   summary.hidden ? HIDDEN_ALL : "No data");
	if (is_crowded(panels, count))
		text = text_format(pool,
				   "%s Rows with too many for dots are "
				   "shapes, the higher the more.",
				   text);
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (++rows <= most)
				text = text_format(
					pool, "%s %s%s%s.", text,
					panels[p].name,
					*panels[p].name ? ", " : "",
					describe_row(pool, &panels[p],
						     &panels[p].rows[i]));
	text = text_format(pool, "%s%s", text,
			   words_more(pool, rows, most, "row"));
	if (summary.in_last_band)
		text = text_format(pool, "%s %s of %s: %s.", text,
				   whole(pool, summary.in_last_band),
				   whole(pool, summary.values),
				   panels->bands[panels->band_count - 1].label);
	if (panels->target)
		text = text_format(pool, "%s %s.", text,
				   words_capital(pool,
						 dots_over_target(pool, panels,
								  count)));
	return text;
}
