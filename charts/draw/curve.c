/* curve - line charts: what series share, their labels and legend. */
#include "charts/draw/curve_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/ascii.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static int compare_points(const void *a, const void *b)
{
	const struct curve_point *x = a, *y = b;

	return (x->x > y->x) - (x->x < y->x);
}

static int compare_dates(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* From all series together, so that one that misses every second month shows
 * its gaps. */
static struct cadence find_cadence(const struct curves *curves)
{
	int *dates = NULL;
	size_t count = 0;

	for (size_t s = 0; s < curves->count; s++)
		for (size_t i = 0; i < curves->items[s].count; i++) {
			dates = array_grow(dates, count, sizeof *dates);
			dates[count++] = (int)curves->items[s].points[i].x;
		}
	if (count)
		qsort(dates, count, sizeof *dates, compare_dates);
	return cadence_of(dates, count);
}

void curves_prepare(struct curves *curves)
{
	curves->low = curves->high = (double)NAN;
	for (size_t s = 0; s < curves->count; s++) {
		struct curve *curve = &curves->items[s];

		if (!curve->count)
			continue;
		qsort(curve->points, curve->count, sizeof *curve->points,
		      compare_points);
		curves->low = fmin(curves->low, curve->points[0].x);
		curves->high = fmax(curves->high,
				    curve->points[curve->count - 1].x);
	}
	if (curves->x.dates && !curves->x.cadence.months)
		curves->x.cadence = find_cadence(curves);
}

static void widen(struct number_range *range, double value)
{
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

static void widen_by(struct number_range *range, const struct curve *curve)
{
	for (size_t i = 0; i < curve->count; i++) {
		const struct curve_point *point = &curve->points[i];

		widen(range, point->y);
		widen(range, point->lower);
		widen(range, point->upper);
		range->whole = range->whole &&
			       (isnan(point->y) || point->y == round(point->y));
	}
}

struct number_range curves_share(struct curves *panels, size_t count)
{
	struct number_range range = { (double)NAN, (double)NAN, true, NULL };
	double low = (double)NAN, high = (double)NAN;

	for (size_t i = 0; i < count; i++) {
		for (size_t s = 0; s < panels[i].count; s++)
			widen_by(&range, &panels[i].items[s]);
		low = fmin(low, panels[i].low);
		high = fmax(high, panels[i].high);
	}
	if (!isnan(range.low))
		widen(&range, panels[0].target);
	for (size_t i = 0; i < count; i++) {
		panels[i].low = low;
		panels[i].high = high;
	}
	/* near to zero, and to a lone value, zero belongs */
	if (!panels[0].y.log && range.low > 0 &&
	    (range.low < range.high * 0.6 || range.low == range.high))
		range.low = 0;
	return range;
}

enum marker curves_marker_of(const struct curve *curve)
{
	static const enum marker markers[CURVES_MOST] = {
		MARKER_CIRCLE, MARKER_SQUARE, MARKER_UP, MARKER_DIAMOND
	};

	return markers[curve->number % CURVES_MOST];
}

enum ink curves_ink_of(const struct curves *curves, const struct curve *curve)
{
	if (!curve->focus)
		return INK_REST;
	/* the second of a pair would be the grey of the rest in greys */
	if (curves->focus_count < curves->count)
		return ink_series(curve->number, CATEGORY_COUNT);
	return ink_series(curve->number, (unsigned)curves->focus_count);
}

static const struct curve_point *last_point(const struct curve *curve)
{
	size_t i = curve->count;

	while (i && isnan(curve->points[i - 1].y))
		i--;
	return i ? &curve->points[i - 1] : NULL;
}

bool curves_has_values(const struct curves *curves)
{
	for (size_t s = 0; s < curves->count; s++)
		if (last_point(&curves->items[s]))
			return true;
	return false;
}

static const double narrow = 220;

/* No name is longer than a third of the panel. */
static bool names_short(const struct curves *curves, double width)
{
	const struct face face = { REGULAR, 8.5 };

	for (size_t s = 0; s < curves->count; s++)
		if (curves->items[s].focus &&
		    font_width(curves->items[s].name, face) > width / 3.6)
			return false;
	return true;
}

/* Those of several series in a narrow panel go into the legend too. */
static bool names_fit(const struct curves *curves, double width)
{
	if (width < narrow && curves->count > 1)
		return false;
	return names_short(curves, width);
}

/* "Ward 1 30" would be one number too many. */
static bool ends_in_digit(const char *name)
{
	return ascii_is_digit(name[strlen(name) - 1]);
}

static const char *label_text(struct pool *pool, const struct curves *curves,
			      const struct curve *curve, bool named)
{
	const char *value = words_value(pool, last_point(curve)->y,
					words_suffix(curves->y.unit));

	if (!*curve->name || !named)
		return value;
	return text_format(pool, "%s%s %s", curve->name,
			   ends_in_digit(curve->name) ? ":" : "", value);
}

size_t curves_make_labels(const struct page *page, const struct curves *curves,
			  double width, struct end_label *labels)
{
	struct pool *pool = page->scene->pool;
	bool small = page_is_small(page->scene->width);
	bool named = small ? names_short(curves, width) && curves->count > 1
			   : names_fit(curves, width);
	size_t count = 0;

	for (size_t s = 0; s < curves->count; s++) {
		const struct curve *curve = &curves->items[s];

		if (!curve->focus || !last_point(curve))
			continue;
		labels[count++] = (struct end_label){
			.y = last_point(curve)->y,
			.text = label_text(pool, curves, curve, named),
			.ink = curves_ink_of(curves, curve),
			.sample = SAMPLE_MARKER,
			.marker = curves_marker_of(curve)
		};
	}
	if (!isnan(curves->target))
		labels[count++] = (struct end_label){
			.y = curves->target,
			.text = text_format(
				pool, "Target %s",
				words_value(pool, curves->target,
					    words_suffix(curves->y.unit))),
			.ink = INK_TARGET,
			.dash = DASHED
		};
	for (size_t i = 0; i < count; i++)
		labels[i].sample = labels[i].ink == INK_TARGET ? SAMPLE_LINE
							       : SAMPLE_MARKER;
	return count;
}

static bool has_ribbon(const struct curves *curves)
{
	for (size_t s = 0; s < curves->count; s++)
		for (size_t i = 0; i < curves->items[s].count; i++)
			if (!isnan(curves->items[s].points[i].lower +
				   curves->items[s].points[i].upper))
				return true;
	return false;
}

bool curves_hide(const struct curves *curves)
{
	for (size_t s = 0; s < curves->count; s++)
		for (size_t i = 0; i < curves->items[s].count; i++)
			if (curves->items[s].points[i].hidden)
				return true;
	return false;
}

size_t curves_legend(const struct curves *panels, size_t count, double width,
		     struct legend *legend)
{
	const struct curves *first = &panels[0];
	size_t entries = 0;
	bool ribbon = false, hidden = false;

	for (size_t s = 0; s < first->count; s++)
		if (first->items[s].focus && *first->items[s].name &&
		    !names_fit(first, width))
			legend[entries++] = (struct legend){
				.sample = SAMPLE_MARKER,
				.pen = { .fill = curves_ink_of(
						 first, &first->items[s]) },
				.marker = curves_marker_of(&first->items[s]),
				.text = first->items[s].name
			};
	if (first->focus_count < first->count)
		legend[entries++] = (struct legend){ .sample = SAMPLE_LINE,
						     .pen = { .line = INK_REST,
							      .width = 1 },
						     .text = "The others" };
	for (size_t i = 0; i < count; i++) {
		ribbon |= has_ribbon(&panels[i]);
		hidden |= curves_hide(&panels[i]);
	}
	if (ribbon)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_BAND_1, INK_CATEGORY_1, 0.4, SOLID },
			.text = "Interval"
		};
	if (hidden)
		legend[entries++] = hidden_legend();
	return entries;
}
