/* funnel_plot_draw - a funnel: limits, points, axes. */
#include "charts/draw/funnel_plot_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

struct point funnel_place(const struct funnel_frame *frame, double of,
			  double value)
{
	return (struct point){ scale_place(&frame->plot.x, of),
			       scale_place(&frame->plot.y, value) };
}

/* A limit as points; where all units have one denominator a short stroke. */
static size_t trace(const struct funnel_frame *frame, size_t level,
		    bool adjusted, bool upper, struct point *points)
{
	const struct funnel_plot *funnel = frame->funnel;
	const double half = 12;
	size_t count = 0;

	for (size_t i = 0; i < funnel->line_count; i++) {
		const struct funnel_line *line = &funnel->lines[i];
		struct funnel_ends ends = funnel_ends_of(line, adjusted)[level];
		double limit = upper ? ends.upper : ends.lower;

		if (isfinite(limit))
			points[count++] = funnel_place(frame, line->of, limit);
	}
	if (count && points[count - 1].x - points[0].x < 1) {
		points[1] = points[0];
		points[0].x -= half;
		points[1].x += half;
		count = 2;
	}
	return count;
}

static void draw_limits(struct funnel_frame *frame, bool adjusted, bool in_use)
{
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;
	struct point *points = pool_take(scene->pool, (funnel->line_count + 2) *
							      sizeof *points);

	for (size_t l = 0; l < funnel->level_count; l++)
		for (int upper = 0; upper < 2; upper++) {
			size_t count = trace(frame, l, adjusted, upper, points);

			scene_line(scene, funnel_line_pen(funnel, l, in_use),
				   points, count);
			obstacle_line(&frame->obstacles, points, count);
		}
}

/* A level line across the plot. */
static void draw_level(struct funnel_frame *frame, double value, struct pen pen)
{
	struct box box = frame->plot.box;
	double y = scale_place(&frame->plot.y, value);
	const struct point points[] = { { box.left, y }, { box.right, y } };

	if (isnan(value))
		return;
	scene_line(frame->page->scene, pen, points, 2);
	obstacle_line(&frame->obstacles, points, 2);
}

static void draw_lines(struct funnel_frame *frame)
{
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;
	struct box box = frame->plot.box;

	scene_group(scene, "limits", &box);
	if (funnel_is_wider(funnel))
		draw_limits(frame, !funnel->adjusted, false);
	draw_limits(frame, funnel->adjusted, true);
	draw_level(frame, funnel->target,
		   (struct pen){ .line = INK_MEAN, .width = 1.25 });
	draw_level(frame, funnel->goal,
		   (struct pen){
			   .line = INK_TARGET, .width = 1.25, .dash = DASHED });
	draw_level(frame, 0, (struct pen){ .line = INK_AXIS, .width = 0.75 });
	obstacle_axis(&frame->obstacles, box.left, box.right,
		      scale_place(&frame->plot.y, 0));
	scene_end(scene);
}

/* What is hidden has no height, and its mark stands on the axis. */
static void draw_hidden(struct funnel_frame *frame,
			const struct funnel_point *point)
{
	const double half = (double)HIDDEN_SIDE / 2;
	struct point at = { scale_place(&frame->plot.x, point->of),
			    frame->plot.box.bottom - half };

	hidden_mark(frame->page->scene, at);
	obstacle_point(&frame->obstacles, at, half);
}

/* Those outside the limits last, so that none is covered. */
static void draw_points(struct funnel_frame *frame)
{
	static const enum funnel_look order[] = { LOOK_UNJUDGED, LOOK_WITHIN,
						  LOOK_INNER, LOOK_OUTER };
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;

	scene_group(scene, "points", NULL);
	for (size_t i = 0; i < funnel->count; i++)
		if (funnel_is_hidden(&funnel->points[i]))
			draw_hidden(frame, &funnel->points[i]);
	for (size_t o = 0; o < sizeof order / sizeof *order; o++)
		for (size_t i = 0; i < funnel->count; i++) {
			const struct funnel_point *point = &funnel->points[i];
			bool above = point->position > 0;
			struct point at;

			if (!funnel_is_drawn(point) ||
			    funnel_look_of(funnel, point) != order[o])
				continue;
			at = funnel_place(frame, point->of, point->value);
			scene_marker(scene, funnel_marker_of(order[o], above),
				     funnel_pen_of(funnel, order[o], above), at,
				     frame->radius);
			obstacle_point(&frame->obstacles, at, frame->radius);
		}
	scene_end(scene);
}

static struct end_label level_label(struct pool *pool,
				    const struct funnel_plot *funnel,
				    const char *name, double value)
{
	return (struct end_label){
		.y = value,
		.text = text_format(
			pool, "%s %s", name,
			words_value(pool, value,
				    words_suffix(funnel->value.unit))),
		.ink = INK_MEAN,
		.sample = SAMPLE_LINE
	};
}

/* Labels where the lines in use end. */
static size_t make_labels(struct pool *pool, const struct funnel_plot *funnel,
			  struct end_label *labels)
{
	const struct funnel_line *last = &funnel->lines[funnel->line_count - 1];
	size_t count = 0;

	for (size_t l = 0; funnel->line_count && l < funnel->level_count; l++) {
		struct funnel_ends ends = funnel_ends_of(last,
							 funnel->adjusted)[l];
		struct pen pen = funnel_line_pen(funnel, l, true);
		struct end_label label = { .text = funnel->levels[l],
					   .ink = pen.line,
					   .sample = SAMPLE_LINE,
					   .dash = pen.dash };

		if (ends.upper == ends.lower)
			continue;
		label.y = ends.upper;
		if (isfinite(label.y))
			labels[count++] = label;
		label.y = ends.lower;
		if (isfinite(label.y))
			labels[count++] = label;
	}
	if (!isnan(funnel->target))
		labels[count++] = level_label(pool, funnel, funnel->target_name,
					      funnel->target);
	if (!isnan(funnel->goal)) {
		labels[count] = level_label(pool, funnel, "Target",
					    funnel->goal);
		labels[count].ink = INK_TARGET;
		labels[count++].dash = DASHED;
	}
	return count;
}

/* Only ticks that lie on the axis. */
static struct ticks within(struct ticks ticks, const struct scale *scale)
{
	while (ticks.count && ticks.at[0] < scale->low) {
		ticks.at++;
		ticks.label++;
		ticks.count--;
	}
	while (ticks.count && ticks.at[ticks.count - 1] > scale->high)
		ticks.count--;
	return ticks;
}

/* The axis of denominators; "bed days, days" would say its unit twice. */
static struct axis denominator_axis(const struct funnel_plot *funnel)
{
	struct axis axis = funnel->of;

	if (*axis.unit && strstr(axis.label, words_unit(axis.unit)))
		axis.unit = "-";
	return axis;
}

/* At least two, even where some labels will have no room. */
static struct ticks denominator_ticks(const struct funnel_frame *frame)
{
	const size_t more = 3;
	const struct scale *x = &frame->plot.x;
	struct pool *pool = frame->page->scene->pool;
	struct number_range range = { x->low, x->high, false, NULL };
	size_t most = (size_t)fmin(9, fmax(4, (x->to - x->from) / 44));
	struct ticks ticks = { 0 };

	if (x->log)
		return within(ticks_log(pool, range, most), x);
	for (size_t i = 0; i <= more && ticks.count < 2; i++)
		ticks = within(ticks_numbers(pool, range, most + i), x);
	return ticks;
}

static void lay_out(struct funnel_frame *frame, struct number_range range,
		    double labels_width)
{
	const double inset = 6;
	const struct funnel_plot *funnel = frame->funnel;
	const struct page *page = frame->page;
	struct pool *pool = page->scene->pool;
	struct face face = page->faces.axis;
	struct axis axis = denominator_axis(funnel);
	struct box panel = frame->panel;
	struct plot *plot = &frame->plot;
	struct ticks x, y;

	y = axis_upright_ticks(pool, &funnel->value, range,
			       panel.bottom - panel.top - 40);
	plot->box = panel;
	plot->box.left += axis_left_width(&y, face);
	plot->box.right -= labels_width;
	plot->box.top += font_leading(page->faces.label) + 3;
	plot->x = (struct scale){ funnel->low, funnel->high, plot->box.left,
				  plot->box.right, axis.log };
	if (plot->x.low == 0)
		plot->x.from += inset;
	x = denominator_ticks(frame);
	plot->box.bottom -= axis_bottom_height(&x, face) +
			    axis_name_height(&axis, face);
	plot->y = (struct scale){ y.low, y.high, plot->box.bottom - inset,
				  plot->box.top, false };
	axis_left(page, plot, &y);
	axis_bottom(page, plot, &x, panel);
	axis_name(page, plot, &axis, panel);
}

void funnel_draw(const struct page *page, struct box panel,
		 const struct funnel_plot *funnel, struct number_range range)
{
	struct end_label labels[2 * FUNNEL_LEVELS + 2];
	struct funnel_frame frame = { .page = page, .funnel = funnel };
	double width = panel.right - panel.left;
	size_t label_count = 0;

	frame.panel = panel_name(page, panel, funnel->name, 0);
	if (isnan(range.low) || isnan(funnel->low) || !funnel->count) {
		panel_empty(page, frame.panel);
		return;
	}
	frame.radius = funnel->count > 150 || width <= FUNNEL_NARROW ? 2.4
								     : 3.2;
	if (width > FUNNEL_NARROW && funnel->line_count)
		label_count = make_labels(page->scene->pool, funnel, labels);
	lay_out(&frame, range,
		end_labels_width(labels, label_count, page->faces.label));
	draw_lines(&frame);
	draw_points(&frame);
	funnel_draw_names(&frame);
	for (size_t i = 0; i < label_count; i++)
		labels[i].y = fmin(fmax(scale_place(&frame.plot.y, labels[i].y),
					frame.plot.box.top),
				   frame.plot.box.bottom);
	end_labels(page, &frame.plot, labels, label_count);
}
