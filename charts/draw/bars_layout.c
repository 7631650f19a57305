/* bars_layout - how much room the bars of panels take. */
#include "charts/draw/bars_parts.h"

#include <math.h>
#include <string.h>

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

/* How wide the widest value of a slot is, all its bars together. */
static double values_width(struct pool *pool, const struct bars *bars,
			   size_t category, struct face face)
{
	double widest = 0;

	if (bars_is_stack(bars))
		return font_width(bars_stack_text(pool, bars, category), face);
	for (size_t s = 0; s < bars->series_count; s++) {
		const struct bar *bar = bars_cell(bars, category, s);

		widest = fmax(widest,
			      font_width(bars_cell_text(pool, bars, bar),
					 face));
	}
	return widest * (double)bars->series_count;
}

bool bars_is_upright(struct pool *pool, const struct bars *bars, double width,
		     struct face face)
{
	double pitch = (width - 30) / (double)(bars->count ? bars->count : 1);

	if (bars->kind == BARS_RANKED || bars->kind == BARS_DIVERGING)
		return false;
	for (size_t i = 0; i < bars->count; i++)
		if (!name_fits(pool, bars->categories[i], face, pitch - 6) ||
		    values_width(pool, bars, i, face) >= pitch - 4)
			return false;
	return true;
}

static double thinnest(const struct bars *bars, struct face face)
{
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

/* The widest value that stands beyond a bar on that side of zero. */
static double label_room(struct pool *pool, const struct bars *bars,
			 struct face face, bool negative)
{
	double width = 0;

	for (size_t i = 0; bars_is_stack(bars) && !negative && i < bars->count;
	     i++)
		width = fmax(width,
			     font_width(bars_stack_text(pool, bars, i), face));
	for (size_t i = 0; !bars_is_stack(bars) && i < bars->count; i++)
		for (size_t s = 0; s < bars->series_count; s++) {
			const struct bar *bar = bars_cell(bars, i, s);

			if ((bar->value < 0) == negative)
				width = fmax(width,
					     font_width(bars_cell_text(pool,
								       bars,
								       bar),
							face));
		}
	return width > 0 ? width + LABEL_GAP + 1 : 0;
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

	for (size_t i = 0; i < count; i++) {
		const struct bars *bars = &panels[i];

		layout.names = fmax(layout.names,
				    names_width(pool, bars, faces->axis,
						width));
		layout.before = fmax(layout.before,
				     label_room(pool, bars, faces->label,
						true));
		layout.after = fmax(layout.after,
				    label_room(pool, bars, faces->label,
					       false));
		layout.height = fmax(layout.height,
				     panel_height(pool, bars, faces, width));
	}
	return layout;
}
