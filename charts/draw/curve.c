/* curve - line charts: several series over time, or over a number. */
#include "charts/draw/curve.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

static const enum marker markers[CURVES_MOST] = { MARKER_CIRCLE, MARKER_SQUARE,
						  MARKER_UP, MARKER_DIAMOND };

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
	/* near to zero, zero belongs to the picture */
	if (range.low > 0 && range.low < range.high * 0.6 && !panels[0].y.log)
		range.low = 0;
	return range;
}

static enum ink ink_of(const struct curves *curves, const struct curve *curve)
{
	if (!curve->focus)
		return INK_REST;
	return ink_series(curve->number, (unsigned)curves->focus_count);
}

static struct point place(const struct plot *plot, double x, double y)
{
	return (struct point){ scale_place(&plot->x, x),
			       scale_place(&plot->y, y) };
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
	struct pen pen = { ink_band(ink_of(curves, curve)),
			   ink_of(curves, curve), 0.4, SOLID };
	struct point *edge = pool_take(page->scene->pool,
				       2 * (curve->count + 1) * sizeof *edge);

	for (size_t i = 0, end; i<curve->count; i = end> i ? end : i + 1) {
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

/* Points are marked where they have room, and where one stands alone. */
static void draw_points(const struct page *page, const struct plot *plot,
			const struct curves *curves, const struct curve *curve)
{
	const double room = 7;
	double apart = (plot->box.right - plot->box.left) /
		       (double)(curve->count + 1);
	struct pen pen = { ink_of(curves, curve), INK_PAPER, 0.5, SOLID };
	enum marker marker = markers[curve->number % CURVES_MOST];

	for (size_t i = 0, end; i<curve->count; i = end> i ? end : i + 1) {
		end = stretch_end(curves, curve, i, false);
		if (end == i ||
		    (end > i + 1 && (apart < room || !curve->focus)))
			continue;
		for (size_t j = i; j < end; j++)
			scene_marker(page->scene, marker, pen,
				     place(plot, curve->points[j].x,
					   curve->points[j].y),
				     2.6);
	}
}

static void draw_curve(const struct page *page, const struct plot *plot,
		       const struct curves *curves, const struct curve *curve)
{
	struct pen pen = { .line = ink_of(curves, curve),
			   .width = curve->focus ? 1.5 : 1 };
	struct point *line = pool_take(page->scene->pool,
				       (curve->count + 1) * sizeof *line);

	for (size_t i = 0, end; i<curve->count; i = end> i ? end : i + 1) {
		end = stretch_end(curves, curve, i, false);
		for (size_t j = i; j < end; j++)
			line[j - i] = place(plot, curve->points[j].x,
					    curve->points[j].y);
		scene_line(page->scene, pen, line, end - i);
	}
	draw_points(page, plot, curves, curve);
}

static const struct curve_point *last_point(const struct curve *curve)
{
	size_t i = curve->count;

	while (i && isnan(curve->points[i - 1].y))
		i--;
	return i ? &curve->points[i - 1] : NULL;
}

static bool has_values(const struct curves *curves)
{
	for (size_t s = 0; s < curves->count; s++)
		if (last_point(&curves->items[s]))
			return true;
	return false;
}

static const double narrow = 220;

/* Names longer than a third of the panel go into the legend. */
static bool names_fit(const struct curves *curves, double width)
{
	const struct face face = { REGULAR, 8.5 };

	if (width < narrow && curves->count > 1)
		return false;
	for (size_t s = 0; s < curves->count; s++)
		if (curves->items[s].focus &&
		    font_width(curves->items[s].name, face) > width / 3.6)
			return false;
	return true;
}

static const char *label_text(struct pool *pool, const struct curves *curves,
			      const struct curve *curve, double width)
{
	const char *value = words_value(pool, last_point(curve)->y,
					words_suffix(curves->y.unit));

	if (!*curve->name || !names_fit(curves, width))
		return value;
	return text_format(pool, "%s %s", curve->name, value);
}

static size_t make_labels(struct pool *pool, const struct curves *curves,
			  double width, struct end_label *labels)
{
	size_t count = 0;

	for (size_t s = 0; s < curves->count; s++) {
		const struct curve *curve = &curves->items[s];

		if (!curve->focus || !last_point(curve))
			continue;
		labels[count++] = (struct end_label){
			.y = last_point(curve)->y,
			.text = label_text(pool, curves, curve, width),
			.ink = ink_of(curves, curve),
			.sample = SAMPLE_MARKER,
			.marker = markers[curve->number % CURVES_MOST]
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
	if (isnan(range.low) || !has_values(curves)) {
		panel_empty(page, panel);
		return;
	}
	frame.label_count = make_labels(page->scene->pool, curves, width,
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

static bool has_ribbon(const struct curves *curves)
{
	for (size_t s = 0; s < curves->count; s++)
		for (size_t i = 0; i < curves->items[s].count; i++)
			if (!isnan(curves->items[s].points[i].lower +
				   curves->items[s].points[i].upper))
				return true;
	return false;
}

size_t curves_legend(const struct curves *panels, size_t count, double width,
		     struct legend *legend)
{
	const struct curves *first = &panels[0];
	size_t entries = 0;
	bool ribbon = false;

	for (size_t s = 0; s < first->count; s++)
		if (first->items[s].focus && *first->items[s].name &&
		    !names_fit(first, width))
			legend[entries++] = (struct legend){
				.sample = SAMPLE_MARKER,
				.pen = { .fill = ink_of(first,
							&first->items[s]) },
				.marker = markers[first->items[s].number %
						  CURVES_MOST],
				.text = first->items[s].name
			};
	if (first->focus_count < first->count)
		legend[entries++] = (struct legend){ .sample = SAMPLE_LINE,
						     .pen = { .line = INK_REST,
							      .width = 1 },
						     .text = "The others" };
	for (size_t i = 0; i < count; i++)
		ribbon |= has_ribbon(&panels[i]);
	if (ribbon)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_BAND_1, INK_CATEGORY_1, 0.4, SOLID },
			.text = "Interval"
		};
	return entries;
}
