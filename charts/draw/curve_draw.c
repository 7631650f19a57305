/* curve_draw - the lines, ribbons and axes of a line chart. */
#include "charts/draw/curve_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"

/* How the panel is laid out. */
struct frame {
	const struct page *page;
	const struct curves *curves;
	struct plot plot;
	struct end_label labels[CURVES_MOST + 1];
	size_t label_count;
	struct event *events;
	size_t event_count;
};

static struct point place(const struct plot *plot, double x, double y)
{
	return (struct point){ scale_place(&plot->x, x),
			       scale_place(&plot->y, y) };
}

/* Where to look on behind a stretch, which may be empty. */
static size_t after(size_t i, size_t end)
{
	return end > i ? end : i + 1;
}

/* The end of the unbroken stretch that begins with point i: points with a
 * value (or an interval) and no missing date between them. */
static size_t stretch_end(const struct curves *curves,
			  const struct curve *curve, size_t i, bool interval)
{
	for (; i < curve->count; i++) {
		const struct curve_point *point = &curve->points[i];
		double known = interval ? point->lower + point->upper
					: point->y;

		if (isnan(known))
			return i;
		if (i + 1 < curve->count && curves->x.dates &&
		    cadence_broken(curves->x.cadence, (int)point->x,
				   (int)point[1].x))
			return i + 1;
	}
	return i;
}

static void draw_ribbon(const struct page *page, const struct plot *plot,
			const struct curves *curves, const struct curve *curve)
{
	struct pen pen = { ink_band(curves_ink_of(curves, curve)),
			   curves_ink_of(curves, curve), 0.4, SOLID };
	struct point *edge = pool_take(page->scene->pool,
				       2 * (curve->count + 1) * sizeof *edge);

	for (size_t i = 0, end; i < curve->count; i = after(i, end)) {
		size_t n;

		end = stretch_end(curves, curve, i, true);
		n = end - i;
		for (size_t j = 0; j < n; j++) {
			const struct curve_point *point = &curve->points[i + j];

			edge[j] = place(plot, point->x, point->upper);
			edge[2 * n - 1 - j] = place(plot, point->x,
						    point->lower);
		}
		scene_shape(page->scene, pen, edge, 2 * n);
	}
}

static double distance_apart(const struct plot *plot, const struct curve *curve)
{
	return (plot->box.right - plot->box.left) / (double)(curve->count + 1);
}

/* Every so manieth point is marked: all where they have room, and none of a
 * line that is alone or not in focus. Lines that cross need their markers to
 * be told apart without colours. */
static size_t marker_step(const struct plot *plot, const struct curves *curves,
			  const struct curve *curve)
{
	const double room = 7, sparse = 30;
	double apart = distance_apart(plot, curve);

	if (curve->focus && apart >= room)
		return 1;
	if (!curve->focus || curves->count == 1)
		return 0;
	return (size_t)ceil(sparse / apart);
}

/* A point that stands alone has a marker anyway. */
static void draw_points(const struct page *page, const struct plot *plot,
			const struct curves *curves, const struct curve *curve)
{
	struct pen pen = { curves_ink_of(curves, curve), INK_PAPER, 0.5,
			   SOLID };
	enum marker marker = curves_marker_of(curve);
	size_t step = marker_step(plot, curves, curve);
	size_t most = curves->focus_count ? curves->focus_count : 1;
	size_t shift = step * curve->number / most; /* not upon each other */

	for (size_t i = 0, end; i < curve->count; i = after(i, end)) {
		end = stretch_end(curves, curve, i, false);
		for (size_t j = i; j < end; j++) {
			struct point at = place(plot, curve->points[j].x,
						curve->points[j].y);

			if (end == i + 1 || (step && j % step == shift))
				scene_marker(page->scene, marker, pen, at, 2.6);
		}
	}
}

/* The line, on paper where others lie behind it. */
static void draw_stretch(struct scene *scene, struct pen pen, bool casing,
			 const struct point *line, size_t count)
{
	struct pen paper = { .line = INK_PAPER, .width = pen.width + 1.5 };

	if (casing)
		scene_line(scene, paper, line, count);
	scene_line(scene, pen, line, count);
}

static void draw_curve(const struct page *page, const struct plot *plot,
		       const struct curves *curves, const struct curve *curve)
{
	double widest = curve->focus ? 1.5 : 1;
	struct pen pen = {
		.line = curves_ink_of(curves, curve),
		.width = fmax(0.6,
			      fmin(widest, distance_apart(plot, curve) / 3))
	};
	bool casing = curve->focus && curves->focus_count < curves->count;
	struct point *line = pool_take(page->scene->pool,
				       (curve->count + 1) * sizeof *line);

	for (size_t i = 0, end; i < curve->count; i = after(i, end)) {
		end = stretch_end(curves, curve, i, false);
		for (size_t j = i; j < end; j++)
			line[j - i] = place(plot, curve->points[j].x,
					    curve->points[j].y);
		draw_stretch(page->scene, pen, casing, line, end - i);
	}
	draw_points(page, plot, curves, curve);
}

/* At the foot of the plot, one upon the other for several series. */
static void draw_hidden(const struct page *page, const struct plot *plot,
			const struct curves *curves, const struct curve *curve)
{
	double up = HIDDEN_SIDE * (0.5 + (double)(curve - curves->items));

	for (size_t i = 0; i < curve->count; i++)
		if (curve->points[i].hidden)
			hidden_mark(page->scene,
				    (struct point){
					    scale_place(&plot->x,
							curve->points[i].x),
					    plot->box.bottom - up });
}

/* Room of half a month about a lone date, and none about a lone number. */
static void spread_lone(struct scale *scale, const struct axis *axis)
{
	double half = axis->dates ? 15 : fmax(fabs(scale->low) / 2, 0.5);

	if (scale->low < scale->high)
		return;
	scale->low -= half;
	scale->high += half;
}

static void draw_all(const struct page *page, const struct plot *plot,
		     const struct curves *curves)
{
	struct scene *scene = page->scene;

	scene_group(scene, "series", NULL);
	for (size_t s = 0; s < curves->count; s++)
		if (curves->items[s].focus)
			draw_ribbon(page, plot, curves, &curves->items[s]);
	if (!isnan(curves->target))
		scene_rule(scene,
			   (struct pen){ .line = INK_TARGET,
					 .width = 1.5,
					 .dash = DASHED },
			   (struct point){
				   plot->box.left,
				   scale_place(&plot->y, curves->target) },
			   (struct point){
				   plot->box.right,
				   scale_place(&plot->y, curves->target) });
	for (int focus = 0; focus < 2; focus++)
		for (size_t s = 0; s < curves->count; s++)
			if (curves->items[s].focus == focus)
				draw_curve(page, plot, curves,
					   &curves->items[s]);
	for (size_t s = 0; s < curves->count; s++)
		draw_hidden(page, plot, curves, &curves->items[s]);
	scene_end(scene);
}

static void take_events(struct frame *frame)
{
	const struct curves *curves = frame->curves;

	frame->events = pool_take(frame->page->scene->pool,
				  (curves->event_count + 1) *
					  sizeof *frame->events);
	for (size_t i = 0; i < curves->event_count; i++)
		if (curves->events[i].at >= curves->low &&
		    curves->events[i].at <= curves->high)
			frame->events[frame->event_count++] = curves->events[i];
}

/* Finds the place of everything; draws the axes. */
static void lay_out(struct frame *frame, struct box panel,
		    struct number_range range)
{
	const double inset = 4;
	const struct page *page = frame->page;
	const struct curves *curves = frame->curves;
	struct pool *pool = page->scene->pool;
	struct plot *plot = &frame->plot;
	struct ticks x, y;

	y = axis_upright_ticks(pool, &curves->y, range,
			       panel.bottom - panel.top - 30);
	plot->box = panel;
	plot->box.left += axis_left_width(&y, page->faces.axis);
	plot->box.right -= end_labels_width(frame->labels, frame->label_count,
					    page->faces.label);
	plot->x = (struct scale){ curves->low, curves->high,
				  plot->box.left + inset,
				  plot->box.right - inset, curves->x.log };
	spread_lone(&plot->x, &curves->x);
	x = axis_ticks(pool, &curves->x, plot->x.low, plot->x.high,
		       plot->box.right - plot->box.left);
	if (!curves->x.dates) {
		plot->x.low = x.low;
		plot->x.high = x.high;
	}
	plot->box.bottom -= axis_bottom_height(&x, page->faces.axis) +
			    axis_name_height(&curves->x, page->faces.axis);
	plot->box.top += 5 + events_height(pool, frame->events,
					   frame->event_count, &plot->x,
					   page->faces.note);
	plot->y = (struct scale){ y.low, y.high, plot->box.bottom,
				  plot->box.top, curves->y.log };
	axis_left(page, plot, &y);
	axis_bottom(page, plot, &x, panel);
	axis_name(page, plot, &curves->x, panel);
}

void curves_draw(const struct page *page, struct box panel,
		 const struct curves *curves, struct number_range range)
{
	double width = panel.right - panel.left;
	struct frame frame = { .page = page, .curves = curves };

	panel = panel_name(page, panel, curves->name, 0);
	if (isnan(range.low) || !curves_has_values(curves)) {
		panel_says(page, panel,
			   curves_hide(curves) ? HIDDEN_ALL : "No data");
		return;
	}
	frame.label_count = curves_make_labels(page, curves, width,
					       frame.labels);
	take_events(&frame);
	lay_out(&frame, panel, range);
	events_draw(page, &frame.plot, frame.events, frame.event_count);
	draw_all(page, &frame.plot, curves);
	for (size_t i = 0; i < frame.label_count; i++)
		frame.labels[i].y = scale_place(&frame.plot.y,
						frame.labels[i].y);
	end_labels(page, &frame.plot, frame.labels, frame.label_count);
}
