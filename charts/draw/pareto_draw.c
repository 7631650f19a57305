/* pareto_draw - a Pareto chart, upright or lying. */
#include "charts/draw/pareto_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"

static const double bar_most = 46; /* thickness of a column */
static const double dot_radius = 2.6;

/* The layout of a panel. */
struct frame {
	const struct page *page;
	const struct pareto *pareto;
	const struct pareto_layout *layout;
	struct box panel;
	struct plot plot; /* percent along y upright, along x lying */
	double *middles;  /* of the bars, across their length */
	double pitch;     /* from column to column */
	double thick;
};

/* Every fifth or half of all, and the line, in order; a tick too near to the
 * line gives way to it. */
static struct ticks make_ticks(const struct frame *frame, double length,
			       double apart)
{
	struct pool *pool = frame->page->scene->pool;
	double line = frame->pareto->line;
	const int parts = length / 5 < apart ? 2 : 5;
	struct ticks ticks = { .low = 0, .high = 100 };
	bool passed = isnan(line);

	ticks.at = pool_take(pool, 7 * sizeof *ticks.at);
	ticks.label = pool_take(pool, 7 * sizeof *ticks.label);
	for (int i = 0; i <= parts; i++) {
		double at = 100.0 * i / parts;

		if (!passed && line <= at) {
			ticks.at[ticks.count++] = line;
			passed = true;
		}
		if (isnan(line) || fabs(at - line) * length / 100 >= apart)
			ticks.at[ticks.count++] = at;
	}
	for (size_t i = 0; i < ticks.count; i++)
		ticks.label[i] = words_value(pool, ticks.at[i], "%");
	return ticks;
}

/* The scale to the right of columns. */
static void axis_right(const struct frame *frame, const struct ticks *ticks)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	const struct plot *plot = &frame->plot;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_END };

	scene_group(scene, "y-axis", NULL);
	for (size_t i = 0; i < ticks->count; i++) {
		double y = scale_place(&plot->y, ticks->at[i]);

		scene_rule(scene,
			   (struct pen){ .line = ticks->at[i] == 0 ? INK_AXIS
								   : INK_GRID,
					 .width = 0.75 },
			   (struct point){ plot->box.left, y },
			   (struct point){ plot->box.right, y });
		scene_text(scene, lettering,
			   (struct point){ frame->panel.right,
					   y + font_capital(face) / 2 },
			   ticks->label[i]);
	}
	scene_end(scene);
}

static struct box bar_box(const struct frame *frame, size_t i, double share)
{
	double begin = frame->middles[i] - frame->thick / 2;
	double end = begin + frame->thick;
	const struct plot *plot = &frame->plot;

	if (frame->layout->upright)
		return (struct box){ begin, scale_place(&plot->y, share), end,
				     scale_place(&plot->y, 0) };
	return (struct box){ scale_place(&plot->x, 0), begin,
			     scale_place(&plot->x, share), end };
}

static struct pen bar_pen(const struct pareto *pareto,
			  const struct pareto_bar *bar)
{
	bool focus = bar->vital || isnan(pareto->line);

	return (struct pen){ focus ? INK_FOCUS : INK_REST, INK_OUTLINE, 0.5,
			     SOLID };
}

/* What is hidden has no length, and its mark stands where it would begin. */
static void draw_hidden(const struct frame *frame, size_t i)
{
	struct box box = bar_box(frame, i, 0);
	const double half = (double)HIDDEN_SIDE / 2;
	struct point at = { frame->middles[i], box.bottom - half };

	if (!frame->layout->upright)
		at = (struct point){ box.left + half, frame->middles[i] };
	hidden_mark(frame->page->scene, at);
}

static void draw_bars(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;

	scene_group(scene, "bars", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct box box = bar_box(frame, i, bar->share);

		if (isnan(bar->value) && bar->hidden)
			draw_hidden(frame, i);
		if (isnan(bar->share) || bar->value == 0)
			continue;
		scene_box(scene, bar_pen(pareto, bar), box);
		if (bar->other)
			scene_hatch(scene, HATCH_RISING, INK_OUTLINE, box);
	}
	scene_end(scene);
}

static struct point place(const struct frame *frame, size_t i, double together)
{
	const struct plot *plot = &frame->plot;

	if (frame->layout->upright)
		return (struct point){ frame->middles[i],
				       scale_place(&plot->y, together) };
	return (struct point){ scale_place(&plot->x, together),
			       frame->middles[i] };
}

/* One bar alone is all there is: nothing is summed up. */
static bool sums_up(const struct pareto *pareto)
{
	return pareto->count > 1 && !isnan(pareto->bars[1].together);
}

static void draw_limit(const struct frame *frame)
{
	struct pen pen = { .line = INK_TARGET, .width = 1, .dash = DASHED };
	const struct box *box = &frame->plot.box;
	double line = frame->pareto->line, at;

	if (isnan(line) || !sums_up(frame->pareto))
		return;
	if (frame->layout->upright) {
		at = scale_place(&frame->plot.y, line);
		scene_rule(frame->page->scene, pen,
			   (struct point){ box->left, at },
			   (struct point){ box->right, at });
		return;
	}
	at = scale_place(&frame->plot.x, line);
	scene_rule(frame->page->scene, pen, (struct point){ at, box->top },
		   (struct point){ at, box->bottom });
}

static void draw_line(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct point *points = pool_take(scene->pool,
					 (pareto->count + 1) * sizeof *points);
	size_t count = 0;

	for (size_t i = 0; i < pareto->count; i++)
		if (!isnan(pareto->bars[i].together))
			points[count++] = place(frame, i,
						pareto->bars[i].together);
	scene_group(scene, "together", NULL);
	draw_limit(frame);
	if (count > 1)
		scene_line(scene,
			   (struct pen){ .line = INK_TEXT, .width = 1.5 },
			   points, count);
	for (size_t i = 0; i < count; i++)
		scene_circle(scene,
			     (struct pen){ INK_PAPER, INK_TEXT, 1.25, SOLID },
			     points[i], dot_radius);
	scene_end(scene);
}

/* Where the line to the next point passes that height above this one, or a
 * little right of it where that is farther. */
static double left_of_line(const struct frame *frame, size_t i, double above)
{
	const struct pareto *pareto = frame->pareto;
	struct point from = place(frame, i, pareto->bars[i].together), to;
	const double right = 3, gap = 2;

	if (i + 1 == pareto->count || isnan(pareto->bars[i + 1].together))
		return from.x + right;
	to = place(frame, i + 1, pareto->bars[i + 1].together);
	if (from.y - to.y <= 0)
		return from.x + right;
	return fmin(from.x + right,
		    from.x + above * (to.x - from.x) / (from.y - to.y) - gap);
}

/* Above and to the left of the point, where the line never is. */
static void label_upright(const struct frame *frame, size_t i)
{
	const struct pareto_bar *bar = &frame->pareto->bars[i];
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.label;
	const char *text = pareto_percent(scene->pool, bar->together);
	struct point at = place(frame, i, bar->together);
	const double above = dot_radius + 3;
	double width = font_width(text, face);

	at.x = fmax(left_of_line(frame, i, above),
		    frame->plot.box.left + width);
	at.y -= above;
	scene_box(scene, (struct pen){ .fill = INK_PAPER },
		  (struct box){ at.x - width, at.y - font_capital(face), at.x,
				at.y + 0.5 });
	scene_text(scene, (struct lettering){ face, INK_TEXT, ANCHOR_END }, at,
		   text);
}

static void words_upright(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.label;
	struct face small = frame->page->faces.axis;
	struct lettering number = { face, INK_TEXT, ANCHOR_MIDDLE };
	struct lettering name = { small, INK_TEXT, ANCHOR_MIDDLE };

	scene_group(scene, "names", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct point at = { frame->middles[i],
				    frame->plot.box.bottom + 3 + face.size };
		struct lines lines = font_wrap(scene->pool, bar->name, small,
					       frame->pitch - PARETO_GAP);

		number.face.weight = BOLD;
		scene_text(scene, number, at,
			   pareto_value(scene->pool, pareto, bar));
		at.y += 3;
		scene_lines(scene, name, at, &lines);
		if (!isnan(bar->together))
			label_upright(frame, i);
	}
	scene_end(scene);
}

static bool has_shares(const struct frame *frame)
{
	return frame->panel.right - frame->panel.left >= PARETO_COMPACT;
}

/* A table: the name, the number, the bar, the percentage so far. */
static void words_lying(const struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.axis;
	struct lettering lettering = { face, INK_TEXT, ANCHOR_END };
	double names = frame->panel.left + frame->layout->names;

	scene_group(scene, "names", NULL);
	for (size_t i = 0; i < pareto->count; i++) {
		const struct pareto_bar *bar = &pareto->bars[i];
		struct lines lines = font_wrap(scene->pool, bar->name, face,
					       pareto_name_room(
						       frame->panel.right -
						       frame->panel.left));
		double middle = frame->middles[i];
		double top = middle - font_lines_height(&lines, face) / 2;
		double baseline = middle + font_capital(face) / 2;

		scene_lines(scene, lettering, (struct point){ names, top },
			    &lines);
		lettering.face = frame->page->faces.label;
		lettering.face.weight = BOLD;
		scene_text(scene, lettering,
			   (struct point){ frame->plot.box.left - PARETO_GAP,
					   baseline },
			   pareto_value(scene->pool, pareto, bar));
		lettering.face = face;
		if (!isnan(bar->together) && has_shares(frame))
			scene_text(scene, lettering,
				   (struct point){ frame->panel.right,
						   baseline },
				   pareto_percent(scene->pool, bar->together));
	}
	scene_end(scene);
}

static void lay_upright(struct frame *frame)
{
	struct plot *plot = &frame->plot;
	struct face face = frame->page->faces.axis;
	struct ticks ticks;

	plot->box = frame->panel;
	plot->box.right -= font_width(PARETO_WIDEST, face) + PARETO_GAP;
	plot->box.bottom -= frame->layout->names + face.size + 6;
	plot->box.top += font_leading(face) + 2;
	plot->y = (struct scale){ 0, 100, plot->box.bottom, plot->box.top,
				  false };
	frame->pitch = (plot->box.right - plot->box.left) /
		       (double)frame->pareto->count;
	for (size_t i = 0; i < frame->pareto->count; i++)
		frame->middles[i] = plot->box.left +
				    ((double)i + 0.5) * frame->pitch;
	frame->thick = fmin(frame->pitch * 0.78, bar_most);
	ticks = make_ticks(frame, plot->box.bottom - plot->box.top,
			   font_leading(face));
	axis_right(frame, &ticks);
}

/* Rows as high as their names need; what room is left is shared. Returns how
 * thick bars are. */
static double place_rows(struct frame *frame)
{
	const struct pareto *pareto = frame->pareto;
	const struct faces *faces = &frame->page->faces;
	struct pool *pool = frame->page->scene->pool;
	double width = frame->panel.right - frame->panel.left;
	double least = font_leading(faces->label) + 1;
	double at = frame->plot.box.top;
	double spare = frame->plot.box.bottom - at -
		       pareto_rows_height(pool, pareto, faces, width);

	spare = fmax(0, spare / (double)pareto->count);
	for (size_t i = 0; i < pareto->count; i++) {
		double height = spare + pareto_row_height(pool,
							  &pareto->bars[i],
							  faces, width);

		frame->middles[i] = at + height / 2;
		at += height;
	}
	return fmin((spare + least) * 0.72, 16);
}

static void lay_lying(struct frame *frame)
{
	struct plot *plot = &frame->plot;
	struct face face = frame->page->faces.axis;
	double bold = 1.12; /* letters are wider */
	struct ticks ticks;

	plot->box = frame->panel;
	plot->box.left += frame->layout->names + PARETO_GAP +
			  bold * frame->layout->values + PARETO_GAP;
	if (has_shares(frame))
		plot->box.right -= font_width(PARETO_WIDEST, face) + PARETO_GAP;
	plot->box.bottom -= font_leading(face) + 5;
	plot->x = (struct scale){ 0, 100, plot->box.left, plot->box.right - 4,
				  false };
	frame->thick = place_rows(frame);
	ticks = make_ticks(frame, plot->box.right - plot->box.left,
			   font_width(PARETO_WIDEST, face) + 3);
	axis_grid(frame->page, plot, &ticks, frame->panel);
}

void pareto_draw(const struct page *page, struct box panel,
		 const struct pareto *pareto,
		 const struct pareto_layout *layout)
{
	struct frame frame = { .page = page,
			       .pareto = pareto,
			       .layout = layout };

	frame.panel = panel_name(page, panel, pareto->name, 0);
	if (!pareto->count) {
		panel_empty(page, frame.panel);
		return;
	}
	frame.middles = pool_take(page->scene->pool,
				  pareto->count * sizeof *frame.middles);
	if (layout->upright)
		lay_upright(&frame);
	else
		lay_lying(&frame);
	draw_bars(&frame);
	draw_line(&frame);
	if (layout->upright)
		words_upright(&frame);
	else
		words_lying(&frame);
}
