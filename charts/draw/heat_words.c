/* heat_words - what a heat map says, in words. */
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Where a cell is. */
struct place {
	const struct heat *heat;
	size_t row, column;
};

/* The least or greatest value, and where it first and last occurs. */
struct extreme {
	double value;
	size_t count; /* cells of that value */
	struct place first, last;
};

struct summary {
	size_t cells, values, missing, hidden;
	struct extreme lowest, highest;
	bool fractions; /* values between whole numbers */
};

static void compare(struct extreme *best, double value, struct place place,
		    bool better)
{
	if (isnan(best->value) || better)
		*best = (struct extreme){ value, 0, place, place };
	if (value != best->value)
		return;
	best->last = place;
	best->count++;
}

static void add(struct summary *summary, const struct heat *heat, size_t row,
		size_t column)
{
	const struct heat_cell *cell =
		&heat->cells[row * heat->column_count + column];
	struct place place = { heat, row, column };
	double value = cell->value;

	summary->cells++;
	summary->hidden += cell->hidden;
	if (isnan(value)) {
		summary->missing += !cell->hidden;
		return;
	}
	summary->values++;
	summary->fractions |= value != round(value);
	compare(&summary->lowest, value, place, value < summary->lowest.value);
	compare(&summary->highest, value, place,
		value > summary->highest.value);
}

/* Of the last column only, or of all. */
static struct summary summarise_some(const struct heat *panels, size_t count,
				     bool last)
{
	struct summary summary = { .lowest.value = (double)NAN,
				   .highest.value = (double)NAN };

	for (size_t p = 0; p < count; p++)
		for (size_t r = 0; r < panels[p].row_count; r++)
			for (size_t c = last ? panels[p].column_count - 1 : 0;
			     c < panels[p].column_count; c++)
				add(&summary, &panels[p], r, c);
	return summary;
}

static struct summary summarise(const struct heat *panels, size_t count)
{
	return summarise_some(panels, count, false);
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

/* Labels in the plural are of what can be counted. */
static bool is_count(const struct heat *heat)
{
	const char *label = heat->value.label;
	size_t size = strlen(label);

	if (strcmp(heat->value.unit, "1") != 0)
		return false;
	return !strncmp(label, "People", 6) ||
	       (size > 1 && label[size - 1] == 's' && label[size - 2] != 's');
}

/* "Most falls", "Lowest score". */
static const char *extreme_words(struct pool *pool, const struct heat *heat,
				 bool whole, bool low)
{
	static const char *const words[2][2] = { { "Highest", "Lowest" },
						 { "Most", "Fewest" } };

	return text_format(pool, "%s %s", words[whole && is_count(heat)][low],
			   words_small(pool, axis_subject(&heat->value)));
}

/* Where the value is, in as many words as a title bears; "" for more. */
static const char *short_place(struct pool *pool, const struct place *place)
{
	const size_t most = 40;
	const char *all = place_words(pool, place);
	const char *column = place->heat->columns[place->column];

	if (strlen(all) <= most)
		return all;
	if (place->heat->column_count > 1 && strlen(column) <= most / 2)
		return column;
	return "";
}

/*
 * "Compliance: Cycle 2 above Cycle 1 in 11 of 13", where the names of the rows
 * are too long for a title; NULL for others.
 */
static const char *columns_message(struct pool *pool, const struct heat *heat,
				   const struct extreme *extreme)
{
	const size_t few = 4;
	size_t above = 0, below = 0, both = 0;
	bool up;

	if (heat->column_count != 2 ||
	    !strcmp(short_place(pool, &extreme->first),
		    place_words(pool, &extreme->first)))
		return NULL;
	for (size_t r = 0; r < heat->row_count; r++) {
		double first = heat->cells[2 * r].value;
		double second = heat->cells[2 * r + 1].value;

		both += !isnan(first) && !isnan(second);
		above += second > first;
		below += second < first;
	}
	if (both < few)
		return NULL;
	up = above >= below;
	return text_format(pool, "%s: %s %s %s in %zu of %zu",
			   axis_subject(&heat->value), heat->columns[1],
			   up ? "above" : "below", heat->columns[0],
			   up ? above : below, both);
}

/* What the message is about. */
static struct summary summarise_told(const struct heat *panels, size_t count)
{
	struct summary last = summarise_some(panels, count, true);

	return panels->latest && last.values ? last : summarise(panels, count);
}

/* The least or greatest value and where it is, or else the range. */
static const char *extreme_message(struct pool *pool,
				   const struct summary *summary,
				   const struct extreme *extreme)
{
	const struct heat *heat = extreme->first.heat;
	const char *what = extreme_words(pool, heat, !summary->fractions,
					 extreme == &summary->lowest);
	const char *first = short_place(pool, &extreme->first);
	const char *last = short_place(pool, &extreme->last);
	const char *number = value_words(pool, heat, extreme->value);

	if (extreme->count == 1 && *first)
		return text_format(pool, "%s: %s (%s)", what, first, number);
	if (extreme->count == 2 && *first && *last && strcmp(first, last) != 0)
		return text_format(pool, "%s: %s and %s (%s each)", what, first,
				   last, number);
	return text_format(pool, "%s: %s to %s", axis_subject(&heat->value),
			   value_words(pool, heat, summary->lowest.value),
			   value_words(pool, heat, summary->highest.value));
}

/* " 2014-03", where the message is about the last column alone. */
static const char *last_words(struct pool *pool, const struct heat *heat)
{
	if (!heat->latest || heat->column_count < 2 ||
	    !summarise_some(heat, 1, true).values)
		return "";
	return text_format(pool, " %s", heat->columns[heat->column_count - 1]);
}

const char *heat_message(struct pool *pool, const struct heat *panels,
			 size_t count, bool high_is_better)
{
	const char *label = axis_subject(&panels->value);
	struct summary summary = summarise_told(panels, count);
	const struct extreme *extreme = high_is_better ? &summary.lowest
						       : &summary.highest;
	const char *number = value_words(pool, panels, extreme->value);
	const char *text;

	if (!summary.values)
		return text_format(pool, "%s: %s", label,
				   hidden_or_none(summary.hidden));
	if (summary.values == 1)
		return text_format(pool, "%s: %s for %s", label, number,
				   place_words(pool, &extreme->first));
	if (panels->target)
		return text_format(pool, "%s: %s", label,
				   heat_missed(pool, panels, count));
	if (summary.lowest.value == summary.highest.value)
		return text_format(pool, "%s: %s throughout%s%s", label, number,
				   last_words(pool, panels),
				   summary.values < summary.cells
					   ? ", where known"
					   : "");
	text = count == 1 ? columns_message(pool, panels, extreme) : NULL;
	return text ? text : extreme_message(pool, &summary, extreme);
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
	return text_format(pool, "%s%s", text,
			   words_more(pool, count, most, "panel"));
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
	if (panels->target)
		legend[entries++] = heat_target_legend(pool, panels);
	return entries;
}
