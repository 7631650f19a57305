/* heat_words - what a heat map says, in words. */
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* A cell, and where it is. */
struct place {
	const struct heat *heat;
	size_t row, column;
	double value;
	size_t ties; /* cells of that value */
};

struct summary {
	size_t cells, values, missing, hidden;
	struct place lowest, highest;
};

static void compare(struct place *best, struct place here, bool better)
{
	if (isnan(best->value) || better) {
		*best = here;
		best->ties = 0;
	}
	best->ties += here.value == best->value;
}

static void add(struct summary *summary, const struct heat *heat, size_t row,
		size_t column)
{
	const struct heat_cell *cell =
		&heat->cells[row * heat->column_count + column];
	struct place here = { heat, row, column, cell->value, 0 };

	summary->cells++;
	summary->hidden += cell->hidden;
	if (isnan(cell->value)) {
		summary->missing += !cell->hidden;
		return;
	}
	summary->values++;
	compare(&summary->lowest, here, here.value < summary->lowest.value);
	compare(&summary->highest, here, here.value > summary->highest.value);
}

static struct summary summarise(const struct heat *panels, size_t count)
{
	struct summary summary = { .lowest.value = (double)NAN,
				   .highest.value = (double)NAN };

	for (size_t p = 0; p < count; p++)
		for (size_t r = 0; r < panels[p].row_count; r++)
			for (size_t c = 0; c < panels[p].column_count; c++)
				add(&summary, &panels[p], r, c);
	return summary;
}

static const char *value_words(struct pool *pool, const struct heat *heat,
			       double value)
{
	return words_value(pool, value, heat->value.unit);
}

/* "Friday, 18:00-23:59"; a dimension that is the same all over goes without
 * saying. */
static const char *place_words(struct pool *pool, const struct place *place)
{
	const struct heat *heat = place->heat;
	const char *parts[] = { heat->name, "", "" };

	if (heat->row_count > 1 || heat->column_count == 1)
		parts[1] = heat->rows[place->row];
	if (heat->column_count > 1)
		parts[2] = heat->columns[place->column];
	return words_join(pool, parts, 3);
}

const char *heat_message(struct pool *pool, const struct heat *panels,
			 size_t count, bool high_is_better)
{
	const char *label = panels->value.label;
	struct summary summary = summarise(panels, count);
	const struct place *place = high_is_better ? &summary.lowest
						   : &summary.highest;
	const char *number = value_words(pool, panels, place->value);
	const char *most = high_is_better ? "lowest" : "highest";

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   summary.hidden ? "all hidden" : "no data");
	if (summary.values == 1)
		return text_format(pool, "%s: %s for %s", label, number,
				   place_words(pool, place));
	if (summary.lowest.value == summary.highest.value)
		return text_format(pool, "%s: %s in all %zu cells", label,
				   number, summary.values);
	if (place->ties > 1)
		return text_format(pool, "%s %s in %zu of %zu cells (%s)",
				   label, most, place->ties, summary.values,
				   number);
	return text_format(pool, "%s %s for %s (%s)", label, most,
			   place_words(pool, place), number);
}

const char *heat_used(struct pool *pool, const struct heat *panels,
		      size_t count)
{
	struct summary summary = summarise(panels, count);

	return hidden_or_missing(pool,
				 text_format(pool, "n = %s",
					     words_count(pool, summary.values,
							 "value")),
				 summary.hidden, summary.missing,
				 words_small(pool, panels->missing));
}

static const char *cell_words(struct pool *pool, const struct heat *heat,
			      size_t row, size_t column)
{
	const struct heat_cell *cell =
		&heat->cells[row * heat->column_count + column];

	if (cell->hidden)
		return HIDDEN_WORD;
	if (isnan(cell->value))
		return words_small(pool, heat->missing);
	return value_words(pool, heat, cell->value);
}

static const char *describe_row(struct pool *pool, const struct heat *heat,
				size_t row)
{
	const size_t most = 8;
	const char *text = text_format(pool, "%s:", heat->rows[row]);

	for (size_t c = 0; c < heat->column_count && c < most; c++)
		text = text_format(pool, "%s%s %s %s", text, c ? "," : "",
				   heat->columns[c],
				   cell_words(pool, heat, row, c));
	if (heat->column_count > most)
		text = text_format(pool, "%s, and %zu more", text,
				   heat->column_count - most);
	return text;
}

static const char *describe_panel(struct pool *pool, const struct heat *heat)
{
	const size_t most = 12;
	const char *text = "";

	if (*heat->name)
		text = text_format(pool, " %s.", heat->name);
	for (size_t r = 0; r < heat->row_count && r < most; r++)
		text = text_format(pool, "%s %s%s", text,
				   describe_row(pool, heat, r),
				   r + 1 < heat->row_count ? ";" : ".");
	if (heat->row_count > most)
		text = text_format(pool, "%s and %zu more rows.", text,
				   heat->row_count - most);
	return text;
}

const char *heat_description(struct pool *pool, const struct heat *panels,
			     size_t count, bool high_is_better)
{
	const size_t most = 4;
	struct summary summary = summarise(panels, count);
	const char *cells = hidden_or_missing(
		pool, words_count(pool, summary.cells, "cell"), summary.hidden,
		summary.missing, words_small(pool, panels->missing));
	const char *text = text_format(
		pool, "Heat map of %s by %s and %s: %s. %s.",
		words_small(pool, panels->value.label),
		words_small(pool, panels->row_label),
		words_small(pool, panels->column_label), cells,
		heat_message(pool, panels, count, high_is_better));

	if (summary.values)
		text = text_format(
			pool, "%s From %s to %s.", text,
			value_words(pool, panels, summary.lowest.value),
			value_words(pool, panels, summary.highest.value));
	for (size_t p = 0; p < count && p < most; p++)
		text = text_format(pool, "%s%s", text,
				   describe_panel(pool, &panels[p]));
	if (count > most)
		text = text_format(pool, "%s And %zu more panels.", text,
				   count - most);
	return text;
}

/* What a colour stands for. */
static const char *class_words(struct pool *pool,
			       const struct heat_scale *scale, size_t i)
{
	int decimals = words_decimals(scale->breaks, scale->count + 1);
	double from = scale->breaks[i], to = scale->breaks[i + 1];
	const char *low = words_fixed(pool, from, decimals, scale->unit);
	const char *high = words_fixed(pool, to, decimals, scale->unit);
	bool last = i + 1 == scale->count;

	if (scale->count == 1)
		return low;
	if (i == 0 && scale->open)
		return text_format(pool, "Under %s", high);
	if (last && scale->open)
		return text_format(pool, "%s or more", low);
	if (scale->whole && to == from + 1)
		return low;
	if (scale->whole && !last)
		high = words_fixed(pool, to - 1, decimals, scale->unit);
	return text_format(pool, "%s to %s%s", low,
			   scale->whole || last ? "" : "under ", high);
}

size_t heat_legend(struct pool *pool, const struct heat *panels, size_t count,
		   struct legend *legend)
{
	const struct heat_scale *scale = panels->scale;
	struct summary summary = summarise(panels, count);
	struct legend entry = { .sample = SAMPLE_BOX,
				.pen = { INK_PAPER, INK_AXIS, 0.5, SOLID } };
	size_t entries = 0;

	for (size_t i = 0; summary.values && i < scale->count; i++) {
		entry.pen.fill = scale->inks[i];
		entry.text = class_words(pool, scale, i);
		legend[entries++] = entry;
	}
	entry.hatch_ink = INK_AXIS;
	if (summary.missing) {
		entry.pen.fill = INK_PAPER;
		entry.hatch = HATCH_RISING;
		entry.text = panels->missing;
		legend[entries++] = entry;
	}
	if (summary.hidden)
		legend[entries++] = hidden_legend();
	return entries;
}
