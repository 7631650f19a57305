/* bars_draw - bars, whiskers and labels in their places. */
#include "charts/draw/bars_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"

static const double bar_most = 26; /* thickness */

/* The box of a bar from one value to another, on either orientation. */
static struct box bar_box(const struct bars_frame *frame, size_t category,
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

	if (!*text)
		return;
	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ left - 1,
				at.y - font_capital(lettering.face) - 1,
				left + width + 1, at.y + 1 });
}

/* A value beyond the end of its bar (or of its whisker). */
static void outside_label(const struct bars_frame *frame, struct box box,
			  bool negative, const char *text)
{
	struct face face = frame->page->faces.label;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_START };
	struct point at;

	if (frame->upright) {
		lettering.anchor = ANCHOR_MIDDLE;
		at.x = (box.left + box.right) / 2;
		at.y = negative ? box.bottom + LABEL_GAP + font_capital(face)
				: box.top - LABEL_GAP;
	} else {
		lettering.anchor = negative ? ANCHOR_END : ANCHOR_START;
		at.x = negative ? box.left - LABEL_GAP : box.right + LABEL_GAP;
		at.y = (box.top + box.bottom + font_capital(face)) / 2;
	}
	if (frame->axis)
		clear_behind(frame->page->scene, lettering, at, text);
	scene_text(frame->page->scene, lettering, at, text);
}

static void draw_whisker(const struct bars_frame *frame, struct box box,
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

/* The box that the mark of what is hidden takes, beyond a value. */
static struct box hidden_box(const struct bars_frame *frame, size_t category,
			     size_t series, double beyond)
{
	struct box box = bar_box(frame, category, series, beyond, beyond);

	if (frame->upright)
		box.top -= HIDDEN_SIDE;
	else
		box.right += HIDDEN_SIDE;
	return box;
}

static void draw_hidden(const struct bars_frame *frame, struct box box)
{
	hidden_mark(frame->page->scene,
		    (struct point){ (box.left + box.right) / 2,
				    (box.top + box.bottom) / 2 });
}

static void fill_bar(const struct bars_frame *frame, size_t category,
		     size_t series, struct box box)
{
	struct scene *scene = frame->page->scene;
	struct pen pen = bars_pen_of(frame->bars, category, series);

	scene_box(scene, pen, box);
	scene_hatch(scene, bars_hatch_of(frame->bars, series), ink_on(pen.fill),
		    box);
}

static void draw_bar(const struct bars_frame *frame, size_t category,
		     size_t series)
{
	const struct bar *bar = bars_cell(frame->bars, category, series);
	struct box box = bar_box(frame, category, series, 0, bar->value);

	if (bar->hidden)
		draw_hidden(frame, hidden_box(frame, category, series, 0));
	if (isnan(bar->value) || bar->value == 0)
		return;
	fill_bar(frame, category, series, box);
	if (!isnan(bar->lower + bar->upper))
		draw_whisker(frame, box, bar);
}

/* Beyond the bar, or its whisker. */
static void label_bar(const struct bars_frame *frame, size_t category,
		      size_t series)
{
	const struct bar *bar = bars_cell(frame->bars, category, series);
	double value = isnan(bar->value) ? 0 : bar->value;
	bool negative = value < 0;
	double reach = negative ? fmin(value, bar->lower)
				: fmax(value, bar->upper);

	outside_label(frame,
		      bar->hidden ? hidden_box(frame, category, series, 0)
				  : bar_box(frame, category, series, 0, reach),
		      negative,
		      bars_cell_text(frame->page->scene->pool, frame->bars,
				     bar));
}

/* The hatching of a segment, and a target, end before its value. */
static void clear_within(struct scene *scene, enum ink surface, struct box box,
			 double width, double high)
{
	const double edge = 0.5, air = 3;
	double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;

	scene_box(scene, (struct pen){ .fill = surface },
		  (struct box){ fmax(box.left + edge, x - width / 2 - air),
				fmax(box.top + edge, y - high / 2 - air),
				fmin(box.right - edge, x + width / 2 + air),
				fmin(box.bottom - edge, y + high / 2 + air) });
}

/* The value of a series within its segment, where it fits. */
static void inside_label(const struct bars_frame *frame, size_t series,
			 struct box box, const char *text)
{
	struct face face = frame->page->faces.label;
	enum ink surface = bars_pen_of(frame->bars, 0, series).fill;
	struct lettering lettering = { face, ink_on(surface), ANCHOR_MIDDLE };
	double width = font_width(text, face), high = font_capital(face);
	struct point at = { (box.left + box.right) / 2,
			    (box.top + box.bottom + high) / 2 };

	if (width + 4 > box.right - box.left || high + 3 > box.bottom - box.top)
		return;
	if (bars_hatch_of(frame->bars, series) || !isnan(frame->bars->target))
		clear_within(frame->page->scene, surface, box, width, high);
	scene_text(frame->page->scene, lettering, at, text);
}

static void draw_stack(const struct bars_frame *frame, size_t category,
		       bool labels)
{
	struct pool *pool = frame->page->scene->pool;
	const struct bars *bars = frame->bars;
	double unit = bars_unit_of(bars, category);
	double from = bars_start_of(bars, category) * unit;

	if (isnan(unit))
		return;
	for (size_t s = 0; s < bars->series_count; s++) {
		double value = bars_cell(bars, category, s)->value * unit;
		struct box box;

		if (isnan(value) || value == 0)
			continue;
		box = bar_box(frame, category, 0, from, from + value);
		if (labels)
			inside_label(frame, s, box,
				     bars_value_text(pool, bars, value));
		else
			fill_bar(frame, category, s, box);
		from += value;
	}
}

/* At the end of a stack, or where it would begin. */
static void label_stack(const struct bars_frame *frame, size_t category)
{
	const struct bars *bars = frame->bars;
	double end = bars_end_of(bars, category);
	struct box box = bar_box(frame, category, 0, end, end);

	if (bars_hidden(bars, category)) {
		box = hidden_box(frame, category, 0, end);
		draw_hidden(frame, box);
	}
	outside_label(frame, box, false,
		      bars_stack_text(frame->page->scene->pool, bars,
				      category));
}

static void draw_category(const struct bars_frame *frame, size_t category,
			  bool labels)
{
	const struct bars *bars = frame->bars;

	if (bars_is_stack(bars)) {
		draw_stack(frame, category, labels);
		if (labels)
			label_stack(frame, category);
		return;
	}
	for (size_t s = 0; s < bars->series_count; s++) {
		if (labels)
			label_bar(frame, category, s);
		else
			draw_bar(frame, category, s);
	}
}

static void draw_name(const struct bars_frame *frame, size_t category,
		      double room)
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

static void draw_names(const struct bars_frame *frame, struct box panel)
{
	double room = frame->upright ? frame->pitch - 6
				     : bars_name_room(panel.right - panel.left);

	scene_group(frame->page->scene, "names", NULL);
	for (size_t i = 0; i < frame->bars->count; i++)
		draw_name(frame, i, room);
	scene_end(frame->page->scene);
}

static void draw_zero(const struct bars_frame *frame)
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

static void draw_target(const struct bars_frame *frame)
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
	struct bars_frame frame = { .page = page,
				    .bars = bars,
				    .layout = layout,
				    .axis = bars_has_axis(bars) };

	panel = panel_name(page, panel, bars->name, 0);
	if (!bars->count) {
		panel_empty(page, panel);
		return;
	}
	frame.upright = bars_is_upright(scene->pool, bars, width,
					page->faces.axis);
	if (frame.upright)
		bars_lay_upright(&frame, panel);
	else
		bars_lay_flat(&frame, panel);
	frame.thick = fmin(frame.pitch * BARS_FILL / (double)bars_a_slot(bars),
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
