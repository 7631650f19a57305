/* bars - bar charts: ranked, grouped, stacked, shares of 100%, diverging. */
#include "charts/draw/bars.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double bar_most = 26; /* thickness */
static const double label_gap = 3;

static const struct bar *cell(const struct bars *bars, size_t category,
			      size_t series)
{
	return &bars->cells[category * bars->series_count + series];
}

static bool is_stack(const struct bars *bars)
{
	return bars->kind >= BARS_STACKED;
}

static bool is_share(const struct bars *bars)
{
	return bars->kind >= BARS_SHARE;
}

double bars_total(const struct bars *bars, size_t category)
{
	double total = (double)NAN;

	for (size_t s = 0; s < bars->series_count; s++) {
		double value = cell(bars, category, s)->value;

		if (!isnan(value))
			total = isnan(total) ? value : total + value;
	}
	return total;
}

/* Whether category a is to stand before b, which came later. */
static bool in_order(const struct bars *bars, enum bars_order order, size_t a,
		     size_t b)
{
	double x = bars_total(bars, a), y = bars_total(bars, b);

	if (order == ORDER_NAME)
		return strcmp(bars->categories[a], bars->categories[b]) <= 0;
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
		memcpy(&cells[i * width], cell(bars, places[i], 0),
		       width * sizeof *cells);
	}
	bars->categories = names;
	bars->cells = cells;
	if (bars->focus)
		bars->focus = focus;
}

/* The share of each series in the middle of which zero lies, when diverging:
 * those before the middle are below zero, a middle one is on both sides. */
static double start_of(const struct bars *bars, size_t category)
{
	double below = 0;

	if (bars->kind != BARS_DIVERGING)
		return 0;
	for (size_t s = 0; s < bars->series_count; s++) {
		double value = cell(bars, category, s)->value;
		double side = 2.0 * (double)s + 1 - (double)bars->series_count;

		if (!isnan(value) && side <= 0)
			below += side < 0 ? value : value / 2;
	}
	return -below;
}

/* What one unit of the data is on the axis: a share is of its category. */
static double unit_of(const struct bars *bars, size_t category)
{
	double total = bars_total(bars, category);

	if (!is_share(bars))
		return 1;
	return total > 0 ? 100 / total : (double)NAN;
}

static void widen(struct number_range *range, double value)
{
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

static void widen_by(struct number_range *range, const struct bars *bars,
		     size_t category)
{
	double unit = unit_of(bars, category);
	double start = start_of(bars, category) * unit;

	if (is_stack(bars)) {
		widen(range, start);
		widen(range, start + bars_total(bars, category) * unit);
		return;
	}
	for (size_t s = 0; s < bars->series_count; s++) {
		widen(range, cell(bars, category, s)->value);
		widen(range, cell(bars, category, s)->lower);
		widen(range, cell(bars, category, s)->upper);
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
	if (range.low == range.high)
		range.high = 1;
	return range;
}

static const char *unit_words(const struct bars *bars)
{
	return is_share(bars) ? "%" : words_suffix(bars->value.unit);
}

/* Whether a value that is not 0 would be printed as 0. */
static bool rounds_away(const double *values, size_t count, int decimals)
{
	for (size_t i = 0; i < count; i++)
		if (values[i] != 0 && number_round(values[i], decimals) == 0)
			return true;
	return false;
}

/* One rounding for all values of a panel. */
static int decimals_of(struct pool *pool, const struct bars *bars)
{
	const int most = 2;
	size_t count = bars->count * bars->series_count;
	double *values = pool_take(pool, (count + 1) * sizeof *values);
	int decimals;

	if (is_share(bars))
		return 0;
	for (size_t i = 0; i < count; i++)
		values[i] = bars->cells[i].value;
	decimals = words_decimals(values, count);
	while (decimals > 0 && decimals < most &&
	       rounds_away(values, count, decimals))
		decimals++;
	return decimals;
}

static const char *value_text(struct pool *pool, const struct bars *bars,
			      double value)
{
	if (isnan(value))
		return "no data";
	return words_fixed(pool, value, decimals_of(pool, bars),
			   unit_words(bars));
}

static size_t bars_a_slot(const struct bars *bars)
{
	return is_stack(bars) ? 1 : bars->series_count;
}

/* The ink of a segment in a diverging bar: from one strong colour to the
 * other, a middle one grey. */
static enum ink diverging_ink(const struct bars *bars, size_t series)
{
	static const enum ink inks[BARS_DIVERGING_MOST][BARS_DIVERGING_MOST] = {
		{ INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_REST, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_BAND_4, INK_SEQUENCE_3, INK_CATEGORY_1 },
		{ INK_CATEGORY_4, INK_BAND_4, INK_REST, INK_SEQUENCE_3,
		  INK_CATEGORY_1 },
	};

	return inks[bars->series_count - 1][series];
}

static struct pen pen_of(const struct bars *bars, size_t category,
			 size_t series)
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

/* How the panel is laid out. */
struct frame {
	const struct page *page;
	const struct bars *bars;
	const struct bars_layout *layout;
	struct plot plot; /* along: x lying, y upright */
	bool upright;
	bool axis;    /* ticks along the values */
	double first; /* where slots begin */
	double pitch; /* from slot to slot */
	double thick; /* of one bar */
};

static double name_room(double width)
{
	return width * 0.42;
}

/* Upright when every name fits under its column in at most two lines and no
 * order is to be read from top to bottom. */
static bool is_upright(struct pool *pool, const struct bars *bars, double width,
		       struct face face)
{
	double pitch = (width - 30) / (double)(bars->count ? bars->count : 1);
	double value = 0;

	if (bars->kind == BARS_RANKED || bars->kind == BARS_DIVERGING)
		return false;
	for (size_t i = 0; i < bars->count; i++) {
		struct lines lines = font_wrap(pool, bars->categories[i], face,
					       pitch - 6);

		if (lines.count > 2 ||
		    font_width(bars->categories[i], face) > 2 * (pitch - 6))
			return false;
		for (size_t s = 0; s < bars->series_count; s++)
			value = fmax(
				value,
				font_width(value_text(pool, bars,
						      cell(bars, i, s)->value),
					   face));
	}
	return value * (double)bars_a_slot(bars) < pitch - 4;
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
				       name_room(width));
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

static bool has_axis(const struct bars *bars)
{
	size_t cells = bars->count * bars->series_count;

	if (is_stack(bars) || !isnan(bars->target))
		return true;
	for (size_t i = 0; i < cells; i++)
		if (!isnan(bars->cells[i].lower + bars->cells[i].upper))
			return true;
	return false;
}

static double panel_height(struct pool *pool, const struct bars *bars,
			   const struct faces *faces, double width)
{
	double name = panel_name_height(pool, faces, bars->name, width);
	double slots = (double)bars->count;

	if (is_upright(pool, bars, width, faces->axis))
		return name + 110;
	return name + slots * tallest_slot(pool, bars, width, faces->axis) +
	       font_leading(faces->axis) + 8;
}

/* The box of a bar from one value to another, on either orientation. */
static struct box bar_box(const struct frame *frame, size_t category,
			  size_t place, double from, double to)
{
	double middle = frame->first + ((double)category + 0.5) * frame->pitch;
	double begin = middle +
		       ((double)place - (double)bars_a_slot(frame->bars) / 2) *
			       frame->thick;
	double a, b;

	if (frame->upright) {
		a = scale_place(&frame->plot.y, from);
		b = scale_place(&frame->plot.y, to);
		return (struct box){ begin, fmin(a, b), begin + frame->thick,
				     fmax(a, b) };
	}
	a = scale_place(&frame->plot.x, from);
	b = scale_place(&frame->plot.x, to);
	return (struct box){ fmin(a, b), begin, fmax(a, b),
			     begin + frame->thick };
}

/* Paper behind a text that a line may cross. */
static void clear_behind(struct scene *scene, struct lettering lettering,
			 struct point at, const char *text)
{
	double width = font_width(text, lettering.face);
	double left = at.x - width * 0.5 * (double)lettering.anchor;

	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ left - 1,
				at.y - font_capital(lettering.face) - 1,
				left + width + 1, at.y + 1 });
}

/* A value beyond the end of its bar (or of its whisker). */
static void outside_label(const struct frame *frame, struct box box,
			  bool negative, const char *text)
{
	struct face face = frame->page->faces.label;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_START };
	struct point at;

	if (frame->upright) {
		lettering.anchor = ANCHOR_MIDDLE;
		at.x = (box.left + box.right) / 2;
		at.y = negative ? box.bottom + label_gap + font_capital(face)
				: box.top - label_gap;
	} else {
		lettering.anchor = negative ? ANCHOR_END : ANCHOR_START;
		at.x = negative ? box.left - label_gap : box.right + label_gap;
		at.y = (box.top + box.bottom + font_capital(face)) / 2;
	}
	if (!isnan(frame->bars->target))
		clear_behind(frame->page->scene, lettering, at, text);
	scene_text(frame->page->scene, lettering, at, text);
}

static void draw_whisker(const struct frame *frame, struct box box,
			 const struct bar *bar)
{
	struct scene *scene = frame->page->scene;
	struct pen halo = { .line = INK_PAPER, .width = 3 };
	struct pen pen = { .line = INK_TEXT, .width = 1.25 };
	double reach = fmin(frame->thick / 4, 4);
	const struct scale *scale = frame->upright ? &frame->plot.y
						   : &frame->plot.x;
	double low = scale_place(scale, bar->lower);
	double high = scale_place(scale, bar->upper);
	double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
	struct point stem[] = { { x, low }, { x, high } };
	struct point caps[] = { { x - reach, low },
				{ x + reach, low },
				{ x - reach, high },
				{ x + reach, high } };

	if (!frame->upright) {
		stem[0] = (struct point){ low, y };
		stem[1] = (struct point){ high, y };
		caps[0] = (struct point){ low, y - reach };
		caps[1] = (struct point){ low, y + reach };
		caps[2] = (struct point){ high, y - reach };
		caps[3] = (struct point){ high, y + reach };
	}
	scene_line(scene, halo, stem, 2);
	scene_line(scene, halo, caps, 2);
	scene_line(scene, halo, caps + 2, 2);
	scene_line(scene, pen, stem, 2);
	scene_line(scene, pen, caps, 2);
	scene_line(scene, pen, caps + 2, 2);
}

static void draw_bar(const struct frame *frame, size_t category, size_t series)
{
	const struct bar *bar = cell(frame->bars, category, series);
	struct box box = bar_box(frame, category, series, 0, bar->value);

	if (isnan(bar->value) || bar->value == 0)
		return;
	scene_box(frame->page->scene, pen_of(frame->bars, category, series),
		  box);
	if (!isnan(bar->lower + bar->upper))
		draw_whisker(frame, box, bar);
}

/* Beyond the bar, or its whisker. */
static void label_bar(const struct frame *frame, size_t category, size_t series)
{
	const struct bar *bar = cell(frame->bars, category, series);
	double value = isnan(bar->value) ? 0 : bar->value;
	bool negative = value < 0;
	double reach = negative ? fmin(value, bar->lower)
				: fmax(value, bar->upper);

	outside_label(
		frame, bar_box(frame, category, series, 0, reach), negative,
		value_text(frame->page->scene->pool, frame->bars, bar->value));
}

/* A value within its segment, where it fits. */
static void inside_label(const struct frame *frame, struct box box,
			 enum ink surface, const char *text)
{
	struct face face = frame->page->faces.label;
	struct lettering lettering = { face, ink_on(surface), ANCHOR_MIDDLE };
	double width = font_width(text, face);

	if (width + 4 > box.right - box.left ||
	    font_capital(face) + 3 > box.bottom - box.top)
		return;
	scene_text(frame->page->scene, lettering,
		   (struct point){ (box.left + box.right) / 2,
				   (box.top + box.bottom + font_capital(face)) /
					   2 },
		   text);
}

static void draw_stack(const struct frame *frame, size_t category)
{
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	double unit = unit_of(bars, category);
	double from = start_of(bars, category) * unit;

	if (isnan(unit))
		return;
	for (size_t s = 0; s < bars->series_count; s++) {
		double value = cell(bars, category, s)->value * unit;
		struct pen pen = pen_of(bars, category, s);
		struct box box;

		if (isnan(value) || value == 0)
			continue;
		box = bar_box(frame, category, 0, from, from + value);
		scene_box(frame->page->scene, pen, box);
		inside_label(frame, box, pen.fill,
			     value_text(pool, bars, value));
		from += value;
	}
}

/* The sum of a stack, or that there is none. */
static void label_stack(const struct frame *frame, size_t category)
{
	const struct bars *bars = frame->bars;
	double total = bars_total(bars, category);
	double end = isnan(total) ? 0 : total;

	if (isnan(total * unit_of(bars, category)))
		outside_label(frame, bar_box(frame, category, 0, 0, 0), false,
			      "no data");
	else if (bars->kind == BARS_STACKED)
		outside_label(frame, bar_box(frame, category, 0, 0, end), false,
			      value_text(frame->page->scene->pool, bars,
					 total));
}

static void draw_category(const struct frame *frame, size_t category,
			  bool labels)
{
	const struct bars *bars = frame->bars;

	if (is_stack(bars)) {
		if (labels)
			label_stack(frame, category);
		else
			draw_stack(frame, category);
		return;
	}
	for (size_t s = 0; s < bars->series_count; s++) {
		if (labels)
			label_bar(frame, category, s);
		else
			draw_bar(frame, category, s);
	}
}

static void draw_name(const struct frame *frame, size_t category, double room)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct lines lines = font_wrap(scene->pool,
				       frame->bars->categories[category], face,
				       room);
	struct lettering lettering = { face, INK_TEXT, ANCHOR_MIDDLE };
	double middle = frame->first + ((double)category + 0.5) * frame->pitch;
	struct point top = { middle, frame->plot.box.bottom + 3 };

	if (!frame->upright) {
		lettering.anchor = ANCHOR_END;
		top.x = frame->plot.box.left - 5;
		top.y = middle - font_lines_height(&lines, face) / 2;
	}
	scene_lines(scene, lettering, top, &lines);
}

static void draw_names(const struct frame *frame, struct box panel)
{
	double room = frame->upright ? frame->pitch - 6
				     : name_room(panel.right - panel.left);

	scene_group(frame->page->scene, "names", NULL);
	for (size_t i = 0; i < frame->bars->count; i++)
		draw_name(frame, i, room);
	scene_end(frame->page->scene);
}

/* The widest value that stands beyond a bar on that side of zero. */
static double label_room(struct pool *pool, const struct bars *bars,
			 struct face face, bool negative)
{
	double width = 0;

	if (is_share(bars))
		return 0;
	for (size_t i = 0; i < bars->count; i++)
		for (size_t s = 0; s < bars->series_count; s++) {
			double value = is_stack(bars) ? bars_total(bars, i)
						      : cell(bars, i, s)->value;

			if ((value < 0) == negative)
				width = fmax(width,
					     font_width(value_text(pool, bars,
								   value),
							face));
		}
	return width > 0 ? width + label_gap + 1 : 0;
}

static double names_width(struct pool *pool, const struct bars *bars,
			  struct face face, double width)
{
	double widest = 0;

	for (size_t i = 0; i < bars->count; i++)
		widest = fmax(widest, font_wrap(pool, bars->categories[i], face,
						name_room(width))
					      .width);
	return widest + 5;
}

static double names_depth(struct pool *pool, const struct bars *bars,
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

/* Both sides of a diverging axis count upwards from zero. */
static struct ticks without_signs(struct pool *pool, struct ticks ticks)
{
	for (size_t i = 0; i < ticks.count; i++)
		ticks.label[i] = words_fixed(pool, fabs(ticks.at[i]), 0, "%");
	return ticks;
}

/* Bars from the left: names, then bars, room for values on either side. */
static void lay_flat(struct frame *frame, struct box panel)
{
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	const struct bars_layout *layout = frame->layout;
	struct number_range range = layout->range;
	struct plot *plot = &frame->plot;
	struct axis axis = bars->value;
	struct ticks ticks;

	plot->box = panel;
	plot->box.left += layout->names;
	if (frame->axis)
		plot->box.bottom -= font_leading(frame->page->faces.axis) + 5;
	plot->x = (struct scale){ range.low, range.high,
				  plot->box.left + layout->before,
				  plot->box.right - layout->after, false };
	if (is_share(bars))
		axis.unit = "%";
	ticks = axis_ticks(pool, &axis, range.low, range.high,
			   plot->x.to - plot->x.from);
	ticks = ticks_trimmed(ticks, range.low, range.high);
	if (frame->axis && !is_share(bars)) {
		plot->x.low = fmin(ticks.low, range.low);
		plot->x.high = fmax(ticks.high, range.high);
	}
	if (bars->kind == BARS_DIVERGING)
		ticks = without_signs(pool, ticks);
	frame->first = plot->box.top;
	frame->pitch = (plot->box.bottom - plot->box.top) / (double)bars->count;
	if (frame->axis)
		axis_grid(frame->page, plot, &ticks, panel);
}

static void lay_upright(struct frame *frame, struct box panel)
{
	struct number_range range = frame->layout->range;
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	struct face face = frame->page->faces.axis;
	struct plot *plot = &frame->plot;
	struct axis axis = bars->value;
	struct ticks ticks;

	if (is_share(bars))
		axis.unit = "%";
	plot->box = panel;
	ticks = axis_upright_ticks(pool, &axis, range,
				   panel.bottom - panel.top - 30);
	plot->box.left += frame->axis ? axis_left_width(&ticks, face) : 0;
	frame->first = plot->box.left;
	frame->pitch = (plot->box.right - plot->box.left) / (double)bars->count;
	plot->box.bottom -= names_depth(pool, bars, face, frame->pitch);
	plot->box.top += font_leading(face) + 2;
	plot->y = (struct scale){
		range.low, range.high,
		plot->box.bottom - (range.low < 0 ? font_leading(face) : 0),
		plot->box.top, false
	};
	if (frame->axis) {
		plot->y.low = fmin(ticks.low, range.low);
		plot->y.high = ticks.high;
		axis_left(frame->page, plot, &ticks);
	}
}

static void draw_zero(const struct frame *frame)
{
	struct pen pen = { .line = INK_AXIS, .width = 0.75 };
	const struct plot *plot = &frame->plot;
	double zero = scale_place(frame->upright ? &plot->y : &plot->x, 0);

	if (frame->upright)
		scene_rule(frame->page->scene, pen,
			   (struct point){ plot->box.left, zero },
			   (struct point){ plot->box.right, zero });
	else
		scene_rule(frame->page->scene, pen,
			   (struct point){ zero, plot->box.top },
			   (struct point){ zero, plot->box.bottom });
}

static void draw_target(const struct frame *frame)
{
	struct pen pen = { .line = INK_TARGET, .width = 1.5, .dash = DASHED };
	const struct plot *plot = &frame->plot;
	double at;

	if (isnan(frame->bars->target))
		return;
	at = scale_place(frame->upright ? &plot->y : &plot->x,
			 frame->bars->target);
	if (frame->upright)
		scene_rule(frame->page->scene, pen,
			   (struct point){ plot->box.left, at },
			   (struct point){ plot->box.right, at });
	else
		scene_rule(frame->page->scene, pen,
			   (struct point){ at, plot->box.top },
			   (struct point){ at, plot->box.bottom });
}

void bars_draw(const struct page *page, struct box panel,
	       const struct bars *bars, const struct bars_layout *layout)
{
	struct scene *scene = page->scene;
	double width = panel.right - panel.left;
	struct frame frame = { .page = page,
			       .bars = bars,
			       .layout = layout,
			       .axis = has_axis(bars) };

	panel = panel_name(page, panel, bars->name, 0);
	if (!bars->count) {
		panel_empty(page, panel);
		return;
	}
	frame.upright = is_upright(scene->pool, bars, width, page->faces.axis);
	if (frame.upright)
		lay_upright(&frame, panel);
	else
		lay_flat(&frame, panel);
	frame.thick = fmin(frame.pitch * 0.78 / (double)bars_a_slot(bars),
			   frame.upright ? 2 * bar_most : bar_most);
	draw_names(&frame, panel);
	scene_group(scene, "bars", NULL);
	if (bars->kind == BARS_DIVERGING)
		draw_zero(&frame);
	for (size_t i = 0; i < bars->count; i++)
		draw_category(&frame, i, false);
	if (bars->kind != BARS_DIVERGING)
		draw_zero(&frame);
	draw_target(&frame);
	for (size_t i = 0; i < bars->count; i++)
		draw_category(&frame, i, true);
	scene_end(scene);
}

size_t bars_legend(const struct bars *bars, struct legend *legend)
{
	size_t entries = 0;

	if (bars->series_count > 1)
		for (size_t s = 0; s < bars->series_count; s++)
			legend[entries++] = (struct legend){
				.sample = SAMPLE_BOX,
				.pen = pen_of(bars, 0, s),
				.text = bars->series[s]
			};
	if (!isnan(bars->target))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_TARGET,
				 .width = 1.5,
				 .dash = DASHED },
			.text = "Target"
		};
	return entries;
}
