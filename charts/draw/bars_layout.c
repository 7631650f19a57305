/* bars_layout - how much room the bars of panels take. */
#include "charts/draw/bars_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"

static void widen(struct number_range *range, double value)
{
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

static void widen_by(struct number_range *range, const struct bars *bars,
		     size_t category)
{
	double unit = bars_unit_of(bars, category);
	double start = bars_start_of(bars, category) * unit;

	if (bars_is_stack(bars)) {
		widen(range, start);
		widen(range, start + bars_total(bars, category) * unit);
		return;
	}
	for (size_t s = 0; s < bars->series_count; s++) {
		widen(range, bars_cell(bars, category, s)->value);
		widen(range, bars_cell(bars, category, s)->lower);
		widen(range, bars_cell(bars, category, s)->upper);
	}
}

static struct number_range shared_range(const struct bars *panels, size_t count)
{
	struct number_range range = { 0, 0, false, NULL };

	for (size_t i = 0; i < count; i++) {
		for (size_t c = 0; c < panels[i].count; c++)
			widen_by(&range, &panels[i], c);
		widen(&range, panels[i].target);
	}
	if (panels->kind == BARS_SHARE)
		range.high = 100;
	if (range.low == range.high) {
		range.low = panels->kind == BARS_DIVERGING ? -100 : 0;
		range.high = bars_is_share(panels) ? 100 : 1;
	}
	return range;
}

double bars_name_room(double width)
{
	return width * 0.42;
}

/* In at most two lines, none of which breaks a word. */
static bool name_fits(struct pool *pool, const char *name, struct face face,
		      double room)
{
	if (font_wrap(pool, name, face, room).count > 2)
		return false;
	while (*name) {
		size_t size = strcspn(name, " ");

		if (font_width(pool_copy(pool, name, size), face) > room)
			return false;
		name += size;
		name += strspn(name, " ");
	}
	return true;
}

/* Whether all values of a slot fit above its bars: that of a stack between
 * the next ones' middles, each of bars side by side on its own bar. */
static bool values_fit(struct pool *pool, const struct bars *bars,
		       size_t category, struct face face, double pitch)
{
	double thick = pitch * BARS_FILL / (double)bars->series_count;
	double widest = 0;

	if (bars_is_stack(bars))
		return font_width(bars_stack_text(pool, bars, category), face) <
		       pitch - 4;
	for (size_t s = 0; s < bars->series_count; s++) {
		const struct bar *bar = bars_cell(bars, category, s);

		widest = fmax(widest,
			      font_width(bars_cell_text(pool, bars, bar),
					 face));
	}
	return bars->series_count > 1 ? widest <= thick - 2
				      : widest < pitch - 4;
}

bool bars_is_upright(struct pool *pool, const struct bars *bars, double width,
		     struct face face)
{
	double pitch = (width - 30) / (double)(bars->count ? bars->count : 1);

	if (bars->kind == BARS_RANKED || bars->kind == BARS_DIVERGING)
		return false;
	for (size_t i = 0; i < bars->count; i++)
		if (!name_fits(pool, bars->categories[i], face, pitch - 6) ||
		    !values_fit(pool, bars, i, face, pitch))
			return false;
	return true;
}

/* A bar of a stack has room for values within it. */
static double thinnest(const struct bars *bars, struct face face)
{
	if (bars_is_stack(bars))
		return (font_capital(face) + 3) / BARS_FILL;
	return bars_a_slot(bars) > 1 ? font_capital(face) + 3.5
				     : font_capital(face) + 3;
}

/* The height of a lying slot: its bars, or its name if that is higher. */
static double slot_height(struct pool *pool, const struct bars *bars,
			  size_t category, double width, struct face face)
{
	struct lines lines = font_wrap(pool, bars->categories[category], face,
				       bars_name_room(width));
	double names = font_lines_height(&lines, face);
	double thick = (double)bars_a_slot(bars) * thinnest(bars, face);

	return fmax(names, thick) + (bars->count > 30 ? 1.2 : 3);
}

static double tallest_slot(struct pool *pool, const struct bars *bars,
			   double width, struct face face)
{
	double height = 0;

	for (size_t i = 0; i < bars->count; i++)
		height = fmax(height, slot_height(pool, bars, i, width, face));
	return height;
}

static double panel_height(struct pool *pool, const struct bars *bars,
			   const struct faces *faces, double width)
{
	double name = panel_name_height(pool, faces, bars->name, width);
	double slots = (double)bars->count;

	if (bars_is_upright(pool, bars, width, faces->axis))
		return name + 110;
	return name + slots * tallest_slot(pool, bars, width, faces->axis) +
	       font_leading(faces->axis) + 8;
}

/* The widest value that stands before a bar below zero. */
static double room_before(struct pool *pool, const struct bars *bars,
			  struct face face)
{
	double width = 0;

	for (size_t i = 0; !bars_is_stack(bars) && i < bars->count; i++)
		for (size_t s = 0; s < bars->series_count; s++) {
			const struct bar *bar = bars_cell(bars, i, s);

			if (bar->value < 0)
				width = fmax(width,
					     font_width(bars_cell_text(pool,
								       bars,
								       bar),
							face));
		}
	return width > 0 ? width + LABEL_GAP + 1 : 0;
}

/* Lying bars from one side to the other, and how far they may go. */
struct reach {
	struct number_range range;
	double width; /* for bars and what stands beyond them */
	double after; /* of it must be kept free, as far as is found */
};

/* A text beyond a bar that ends there: it must end within the width. */
static void keep_free(struct reach *reach, double end, bool hidden,
		      const char *text, struct face face)
{
	double part = (end - reach->range.low) /
		      (reach->range.high - reach->range.low);
	double room = font_width(text, face);

	if (room == 0 && !hidden)
		return;
	room += LABEL_GAP + 1 + (hidden ? HIDDEN_SIDE : 0);
	if (part > 0)
		reach->after = fmax(reach->after, reach->width - (reach->width -
								  room) / part);
}

static void keep_free_after(struct pool *pool, const struct bars *bars,
			    struct face face, struct reach *reach)
{
	for (size_t i = 0; bars_is_stack(bars) && i < bars->count; i++)
		keep_free(reach, bars_end_of(bars, i), bars_hidden(bars, i) > 0,
			  bars_stack_text(pool, bars, i), face);
	for (size_t i = 0; !bars_is_stack(bars) && i < bars->count; i++)
		for (size_t s = 0; s < bars->series_count; s++) {
			const struct bar *bar = bars_cell(bars, i, s);
			double end = isnan(bar->value) ? 0 : bar->value;

			if (end >= 0)
				keep_free(reach, fmax(end, bar->upper),
					  bar->hidden,
					  bars_cell_text(pool, bars, bar),
					  face);
		}
}

static double names_width(struct pool *pool, const struct bars *bars,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < bars->count; i++)
		widest = fmax(widest, font_wrap(pool, bars->categories[i], face,
						bars_name_room(width))
					      .width);
	return widest + 5;
}

double bars_names_depth(struct pool *pool, const struct bars *bars,
			struct face face, double pitch)
{
	size_t lines = 0;

	for (size_t i = 0; i < bars->count; i++) {
		size_t count = font_wrap(pool, bars->categories[i], face,
					 pitch - 6)
				       .count;

		lines = count > lines ? count : lines;
	}
	return (double)lines * font_leading(face) + 4;
}

struct bars_layout bars_lay_out(struct pool *pool, const struct bars *panels,
				size_t count, const struct faces *faces,
				double width)
{
	struct bars_layout layout = { .range = shared_range(panels, count) };
	struct reach reach = { .range = layout.range };

	for (size_t i = 0; i < count; i++) {
		const struct bars *bars = &panels[i];

		layout.names = fmax(layout.names,
				    names_width(pool, bars, faces->axis,
						width));
		layout.before = fmax(layout.before,
				     room_before(pool, bars, faces->label));
		layout.height = fmax(layout.height,
				     panel_height(pool, bars, faces, width));
	}
	reach.width = width - layout.names - layout.before;
	for (size_t i = 0; i < count; i++)
		keep_free_after(pool, &panels[i], faces->label, &reach);
	layout.after = fmin(reach.after, reach.width * 0.8);
	return layout;
}
