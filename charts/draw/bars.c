/* bars - bar charts: the order of bars, their sums, texts and inks. */
#include "charts/draw/bars_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

const struct bar *bars_cell(const struct bars *bars, size_t category,
			    size_t series)
{
	return &bars->cells[category * bars->series_count + series];
}

bool bars_is_stack(const struct bars *bars)
{
	return bars->kind >= BARS_STACKED;
}

bool bars_is_share(const struct bars *bars)
{
	return bars->kind >= BARS_SHARE;
}

double bars_total(const struct bars *bars, size_t category)
{
	double total = (double)NAN;

	for (size_t s = 0; s < bars->series_count; s++) {
		double value = bars_cell(bars, category, s)->value;

		if (!isnan(value))
			total = isnan(total) ? value : total + value;
	}
	return total;
}

size_t bars_hidden(const struct bars *bars, size_t category)
{
	size_t hidden = 0;

	for (size_t s = 0; s < bars->series_count; s++)
		hidden += bars_cell(bars, category, s)->hidden;
	return hidden;
}

bool bars_hide(const struct bars *panels, size_t count)
{
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (bars_hidden(&panels[p], i))
				return true;
	return false;
}

/* Whether category a is to stand before b, which came later. */
static bool in_order(const struct bars *bars, enum bars_order order, size_t a,
		     size_t b)
{
	double x = bars_total(bars, a), y = bars_total(bars, b);

	if (order == ORDER_NAME)
		return strcmp(bars->categories[a], bars->categories[b]) <= 0;
	if (order == ORDER_VALUE && isnan(x) && isnan(y))
		return bars_hidden(bars, a) || !bars_hidden(bars, b);
	if (order == ORDER_VALUE)
		return isnan(y) || x >= y;
	return true;
}

void bars_sort(struct pool *pool, struct bars *bars, enum bars_order order)
{
	size_t count = bars->count, width = bars->series_count;
	size_t *places = pool_take(pool, (count + 1) * sizeof *places);
	const char **names = pool_take(pool, (count + 1) * sizeof *names);
	struct bar *cells = pool_take(pool,
				      (count + 1) * width * sizeof *cells);
	bool *focus = pool_take(pool, count + 1);

	for (size_t i = 0; i < count; i++) {
		size_t j = i;

		for (; j && !in_order(bars, order, places[j - 1], i); j--)
			places[j] = places[j - 1];
		places[j] = i;
	}
	for (size_t i = 0; i < count; i++) {
		names[i] = bars->categories[places[i]];
		focus[i] = bars->focus && bars->focus[places[i]];
		memcpy(&cells[i * width], bars_cell(bars, places[i], 0),
		       width * sizeof *cells);
	}
	bars->categories = names;
	bars->cells = cells;
	if (bars->focus)
		bars->focus = focus;
}

double bars_start_of(const struct bars *bars, size_t category)
{
	double below = 0;

	if (bars->kind != BARS_DIVERGING)
		return 0;
	for (size_t s = 0; s < bars->series_count; s++) {
		double value = bars_cell(bars, category, s)->value;
		double side = 2.0 * (double)s + 1 - (double)bars->series_count;

		if (!isnan(value) && side <= 0)
			below += side < 0 ? value : value / 2;
	}
	return -below;
}

double bars_unit_of(const struct bars *bars, size_t category)
{
	double total = bars_total(bars, category);

	if (!bars_is_share(bars))
		return 1;
	return total > 0 ? 100 / total : (double)NAN;
}

double bars_end_of(const struct bars *bars, size_t category)
{
	double end = bars_unit_of(bars, category) *
		     (bars_start_of(bars, category) +
		      bars_total(bars, category));

	return isnan(end) ? 0 : end;
}

static const char *unit_words(const struct bars *bars)
{
	return bars_is_share(bars) ? "%" : words_suffix(bars->value.unit);
}

/* Whether a value that is not 0 would be printed as 0. */
static bool rounds_away(const double *values, size_t count, int decimals)
{
	for (size_t i = 0; i < count; i++)
		if (values[i] != 0 && number_round(values[i], decimals) == 0)
			return true;
	return false;
}

int bars_decimals(struct pool *pool, const struct bars *bars)
{
	const int most = 2;
	size_t count = bars->count * bars->series_count;
	double *values = pool_take(pool, (count + 1) * sizeof *values);
	int decimals;

	if (bars_is_share(bars))
		return 0;
	for (size_t i = 0; i < count; i++)
		values[i] = bars->cells[i].value;
	decimals = words_decimals(values, count);
	while (decimals > 0 && decimals < most &&
	       rounds_away(values, count, decimals))
		decimals++;
	return decimals;
}

const char *bars_value_text(struct pool *pool, const struct bars *bars,
			    double value)
{
	return words_fixed(pool, value, bars_decimals(pool, bars),
			   unit_words(bars));
}

const char *bars_cell_text(struct pool *pool, const struct bars *bars,
			   const struct bar *bar)
{
	if (bar->hidden)
		return HIDDEN_WORD;
	return isnan(bar->value) ? "no data"
				 : bars_value_text(pool, bars, bar->value);
}

const char *bars_stack_text(struct pool *pool, const struct bars *bars,
			    size_t category)
{
	double total = bars_total(bars, category);
	size_t hidden = bars_hidden(bars, category);
	const char *sum = !bars_is_share(bars)
				  ? bars_value_text(pool, bars, total)
			  : total > 0 || hidden ? ""
						: "none";

	if (isnan(total))
		return hidden ? HIDDEN_WORD : "no data";
	if (!hidden)
		return sum;
	return text_format(pool, "%s%s+ %zu %s", sum, *sum ? " " : "", hidden,
			   HIDDEN_WORD);
}

size_t bars_a_slot(const struct bars *bars)
{
	return bars_is_stack(bars) ? 1 : bars->series_count;
}

/* The ink of a segment in a diverging bar: from one strong colour to the
 * other, a middle one white: grey would be too like the first in greys. */
static enum ink diverging_ink(const struct bars *bars, size_t series)
{
	static const enum ink inks[BARS_DIVERGING_MOST][BARS_DIVERGING_MOST] = {
		{ INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_PAPER, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_BAND_4, INK_SEQUENCE_3, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_BAND_4, INK_PAPER, INK_SEQUENCE_3,
		  INK_CATEGORY_1 },
	};

	return inks[bars->series_count - 1][series];
}

struct pen bars_pen_of(const struct bars *bars, size_t category, size_t series)
{
	struct pen pen = { INK_NONE, INK_OUTLINE, 0.5, SOLID };

	if (bars->kind == BARS_DIVERGING)
		pen.fill = diverging_ink(bars, series);
	else if (bars->focus && bars->series_count == 1)
		pen.fill = bars->focus[category] ? INK_FOCUS : INK_REST;
	else
		pen.fill = ink_series((unsigned)series,
				      (unsigned)bars->series_count);
	return pen;
}

enum hatch bars_hatch_of(const struct bars *bars, size_t series)
{
	static const enum hatch hatches[BARS_SERIES_MOST] = {
		HATCH_NONE,   HATCH_NONE,    HATCH_FALLING,
		HATCH_RISING, HATCH_UPRIGHT, HATCH_FLAT
	};

	if (bars->kind == BARS_DIVERGING || series >= BARS_SERIES_MOST)
		return HATCH_NONE;
	return hatches[series];
}

size_t bars_legend(const struct bars *panels, size_t count,
		   struct legend *legend)
{
	const struct bars *bars = &panels[0];
	size_t entries = 0;

	if (bars->series_count > 1)
		for (size_t s = 0; s < bars->series_count; s++) {
			struct pen pen = bars_pen_of(bars, 0, s);

			legend[entries++] = (struct legend){
				.sample = SAMPLE_BOX,
				.pen = pen,
				.hatch = bars_hatch_of(bars, s),
				.hatch_ink = ink_on(pen.fill),
				.text = bars->series[s]
			};
		}
	if (!isnan(bars->target))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_TARGET,
				 .width = 1.5,
				 .dash = DASHED },
			.text = "Target"
		};
	if (bars_hide(panels, count))
		legend[entries++] = hidden_legend();
	return entries;
}
