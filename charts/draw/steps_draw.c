/* steps_draw - survival curves with their axes. */
#include "charts/draw/steps_parts.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

static double axes_height(const struct faces *faces)
{
	return 3 * font_leading(faces->axis) + 8;
}

struct steps_layout steps_lay_out(struct pool *pool, const struct steps *panels,
				  size_t count, const struct faces *faces,
				  double width)
{
	const double strip = 12;
	double plot = width < STEPS_COMPACT ? 60
		      : width < STEPS_WIDE  ? 95
					    : 125;
	struct steps_layout layout = { 0 };
	double name = 0;

	for (size_t i = 0; i < count; i++) {
		layout.table = fmax(layout.table,
				    steps_table_height(pool, &panels[i], faces,
						       width));
		name = fmax(name, panel_name_height(pool, faces, panels[i].name,
						    width));
	}
	if (panels->event_count || !isnan(panels->target))
		plot += strip;
	layout.height = layout.table + name + axes_height(faces) + plot;
	return layout;
}

static double widest_number(const struct steps_frame *frame)
{
	struct pool *pool = frame->page->scene->pool;
	double width = 0;

	for (size_t g = 0; g < frame->steps->count; g++)
		width = fmax(width, font_width(words_number(pool,
							    (double)frame->steps
								    ->groups[g]
								    .records,
							    0),
					       frame->page->faces.axis));
	return width;
}

static struct point place(const struct steps_frame *frame, double time,
			  double share)
{
	return (struct point){ scale_place(&frame->plot.x, time),
			       scale_place(&frame->plot.y, 100 * share) };
}

static double line_of(const struct survival_point *point,
		      enum survival_line line)
{
	return line == SURVIVAL_LOWER   ? point->lower
	       : line == SURVIVAL_UPPER ? point->upper
					: point->survival;
}

/* Rows of a curve: from the first one up to, and without, the last. */
struct stretch {
	const struct steps_group *group;
	size_t first, last;
};

/* Their steps: from each row's time to the next one's. */
static size_t trace(const struct steps_frame *frame,
		    const struct stretch *stretch, enum survival_line line,
		    struct point *points)
{
	const struct steps_group *group = stretch->group;
	size_t count = 0;

	for (size_t i = stretch->first; i < stretch->last; i++) {
		double share = line_of(&group->points[i], line);
		double until =
			group->points[i + 1 < group->count ? i + 1 : i].time;

		points[count++] = place(frame, group->points[i].time, share);
		points[count++] = place(frame, until, share);
	}
	return count;
}

/* The interval as a ribbon, or as its two edges. */
static void draw_interval(const struct steps_frame *frame, size_t number,
			  bool edges)
{
	const struct steps_group *group = &frame->steps->groups[number];
	struct scene *scene = frame->page->scene;
	enum ink ink = steps_ink_of(frame->steps, number);
	struct point *upper = pool_take(scene->pool,
					(4 * group->count + 1) * sizeof *upper);
	struct point *lower = pool_take(scene->pool,
					(2 * group->count + 1) * sizeof *lower);
	struct pen line = { .line = ink, .width = 0.5 };

	for (size_t i = 0, j; i < group->count; i = j) {
		size_t n;

		for (j = i;
		     j < group->count && steps_has_interval(&group->points[j]);)
			j++;
		if (j == i) {
			j++;
			continue;
		}
		n = trace(frame, &(struct stretch){ group, i, j },
			  SURVIVAL_UPPER, upper);
		trace(frame, &(struct stretch){ group, i, j }, SURVIVAL_LOWER,
		      lower);
		if (edges) {
			scene_line(scene, line, upper, n);
			scene_line(scene, line, lower, n);
			continue;
		}
		for (size_t k = 0; k < n; k++)
			upper[2 * n - 1 - k] = lower[k];
		scene_shape(scene, (struct pen){ .fill = ink_band(ink) }, upper,
			    2 * n);
	}
}

/* Whiskers of four groups beside each other, and how far they reach. */
static const double whisker_apart = 4, whisker_reach = 8;

static void draw_whiskers(const struct steps_frame *frame, size_t number)
{
	const double half = 1.5, room = 40;
	const struct steps_group *group = &frame->steps->groups[number];
	struct pen pen = { .line = steps_ink_of(frame->steps, number),
			   .width = 1 };
	double offset = whisker_apart * ((double)number -
					 (double)(frame->steps->count - 1) / 2);
	double taken = frame->plot.box.left;

	for (size_t i = 1; i < frame->ticks.count; i++) {
		double time = frame->ticks.at[i];
		const struct survival_point *point = survival_at(group->points,
								 group->count,
								 time);
		struct point low, high;

		if (!point || !steps_has_interval(point) ||
		    time > group->points[group->count - 1].time)
			continue;
		low = place(frame, time, point->lower);
		high = place(frame, time, point->upper);
		if (low.x - taken < room)
			continue;
		taken = low.x;
		low.x = high.x = low.x + offset;
		scene_rule(frame->page->scene, pen, low, high);
		scene_rule(frame->page->scene, pen,
			   (struct point){ low.x - half, low.y },
			   (struct point){ low.x + half, low.y });
		scene_rule(frame->page->scene, pen,
			   (struct point){ high.x - half, high.y },
			   (struct point){ high.x + half, high.y });
	}
}

/* From all of them at the beginning. */
static void draw_curve(const struct steps_frame *frame, size_t number)
{
	const struct steps_group *group = &frame->steps->groups[number];
	struct scene *scene = frame->page->scene;
	struct point *points = pool_take(scene->pool, (2 * group->count + 3) *
							      sizeof *points);
	struct stretch whole = { group, 0, group->count };
	size_t count;

	if (!group->count)
		return;
	points[0] = place(frame, 0, 1);
	points[1] = place(frame, group->points[0].time, 1);
	count = 2 + trace(frame, &whole, SURVIVAL_ITSELF, points + 2);
	scene_line(scene, steps_pen_of(frame->steps, number), points, count);
}

/* A tick where somebody was last seen, with no end. */
static void draw_ticks(const struct steps_frame *frame, size_t number)
{
	const struct steps_group *group = &frame->steps->groups[number];
	struct pen pen = { .line = steps_ink_of(frame->steps, number),
			   .width = 1 };
	const double half = 3;

	if (group->ticks > STEPS_TICKS_MOST)
		return;
	for (size_t i = 0; i < group->count; i++) {
		const struct survival_point *point = &group->points[i];
		struct point at = place(frame, point->time, point->survival);

		if (point->censored)
			scene_rule(frame->page->scene, pen,
				   (struct point){ at.x, at.y - half },
				   (struct point){ at.x, at.y + half });
	}
}

/* Half of all, and by when: across to the curves and down to the axis. */
static void draw_medians(const struct steps_frame *frame)
{
	const struct steps *steps = frame->steps;
	struct scene *scene = frame->page->scene;
	struct pen pen = { .line = INK_AXIS, .width = 0.75, .dash = DOTTED };
	double farthest = (double)NAN;

	for (size_t g = 0; g < steps->count; g++) {
		double median = steps->groups[g].median;

		if (isnan(median))
			continue;
		farthest = fmax(farthest, median);
		scene_rule(scene, pen, place(frame, median, 0.5),
			   place(frame, median, 0));
	}
	if (!isnan(farthest))
		scene_rule(scene, pen, place(frame, 0, 0.5),
			   place(frame, farthest, 0.5));
}

static void draw_curves(const struct steps_frame *frame)
{
	size_t count = frame->steps->count;
	struct scene *scene = frame->page->scene;
	bool ribbons = !steps_has_whiskers(frame->steps);

	scene_group(scene, "curves", NULL);
	for (size_t g = 0; ribbons && g < count; g++)
		draw_interval(frame, g, false);
	draw_medians(frame);
	for (size_t g = 0; ribbons && g < count; g++)
		draw_interval(frame, g, true);
	for (size_t g = 0; g < count; g++) {
		if (!ribbons)
			draw_whiskers(frame, g);
		draw_ticks(frame, g);
		draw_curve(frame, g);
	}
	scene_end(scene);
}

/* Names at the ends of curves, where there is room; the table has them too. */
static size_t make_labels(const struct steps_frame *frame,
			  struct end_label *labels)
{
	const struct steps *steps = frame->steps;
	const double most = frame->width / 4;
	size_t count = 0;

	if (frame->width < STEPS_WIDE)
		return 0;
	for (size_t g = 0; g < steps->count; g++) {
		const struct steps_group *group = &steps->groups[g];
		struct pen pen = steps_pen_of(steps, g);

		if (!group->count || !*group->name)
			continue;
		if (font_width(group->name, frame->page->faces.label) > most)
			return 0;
		labels[count++] = (struct end_label){
			.y = group->points[group->count - 1].survival,
			.text = group->name,
			.ink = pen.line,
			.sample = SAMPLE_LINE,
			.dash = pen.dash
		};
	}
	return count;
}

/* What was marked, and the target among it. */
static void take_events(struct steps_frame *frame)
{
	const struct steps *steps = frame->steps;
	struct pool *pool = frame->page->scene->pool;

	frame->events = pool_take(pool, (steps->event_count + 1) *
						sizeof *frame->events);
	if (steps->target <= steps->end)
		frame->events[frame->event_count++] = (struct event){
			steps->target,
			text_format(pool, "Target %s",
				    steps_time(pool, steps, steps->target))
		};
	for (size_t i = 0; i < steps->event_count; i++)
		if (steps->events[i].at >= 0 &&
		    steps->events[i].at <= steps->end)
			frame->events[frame->event_count++] = steps->events[i];
}

/* Finds the place of everything; draws the axes. */
static void lay_out(struct steps_frame *frame, double labels_width,
		    double table)
{
	const struct steps *steps = frame->steps;
	const struct page *page = frame->page;
	struct pool *pool = page->scene->pool;
	struct face face = page->faces.axis;
	struct axis shares = { .label = "", .unit = "%" };
	struct number_range range = { 0, 100, false, "%" };
	struct box above = frame->panel; /* of the table */
	struct plot *plot = &frame->plot;
	double reach = steps_has_whiskers(steps) ? whisker_reach : 0;
	double number = widest_number(frame), height;
	struct ticks y;

	above.bottom -= table;
	plot->box = above;
	plot->box.left += steps_row_names_width(face) + STEPS_GAP + number / 2;
	plot->box.right -= fmax(labels_width, fmax(number / 2, reach));
	height = above.bottom - above.top - axes_height(&page->faces);
	y = axis_upright_ticks(pool, &shares, range, height);
	frame->axis = steps->time;
	frame->ticks = steps_time_ticks(
		pool, steps, &frame->axis, plot->box.right - plot->box.left,
		fmax(number, font_width("00", face)) + STEPS_GAP);
	plot->x = (struct scale){ 0, steps->end > 0 ? steps->end : 1,
				  plot->box.left, plot->box.right, false };
	plot->box.bottom -= axis_bottom_height(&frame->ticks, face) +
			    axis_name_height(&frame->axis, face);
	plot->box.top += 5 + events_height(pool, frame->events,
					   frame->event_count, &plot->x,
					   page->faces.note);
	plot->y = (struct scale){ 0, 100, plot->box.bottom, plot->box.top,
				  false };
	axis_left(page, plot, &y);
	axis_bottom(page, plot, &frame->ticks, above);
	axis_name(page, plot, &frame->axis, above);
	frame->number = number;
	steps_draw_table(frame, above.bottom + 3);
}

static bool has_data(const struct steps *steps)
{
	for (size_t g = 0; g < steps->count; g++)
		if (steps->groups[g].count)
			return true;
	return false;
}

void steps_draw(const struct page *page, struct box panel,
		const struct steps *steps, const struct steps_layout *layout)
{
	struct end_label labels[STEPS_MOST];
	struct steps_frame frame = { .page = page,
				     .steps = steps,
				     .width = panel.right - panel.left };
	size_t label_count;

	frame.panel = panel_name(page, panel, steps->name, 0);
	if (!has_data(steps)) {
		panel_empty(page, frame.panel);
		return;
	}
	label_count = make_labels(&frame, labels);
	take_events(&frame);
	lay_out(&frame,
		end_labels_width(labels, label_count, page->faces.label),
		layout->table);
	events_draw(page, &frame.plot, frame.events, frame.event_count);
	draw_curves(&frame);
	for (size_t i = 0; i < label_count; i++)
		labels[i].y = scale_place(&frame.plot.y, 100 * labels[i].y);
	end_labels(page, &frame.plot, labels, label_count);
}
