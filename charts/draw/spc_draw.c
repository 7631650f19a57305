/* spc_draw - the lines, points and shades of a control chart. */
#include "charts/draw/spc_parts.h"

#include <math.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"

/* A line in the making, which ends wherever it is broken. */
struct stretch {
	struct scene *scene;
	struct pen pen;
	struct point *points;
	size_t count;
};

static struct stretch stretch_new(const struct spc_frame *frame, struct pen pen)
{
	size_t most = 2 * (frame->spc->count + 1);
	struct stretch stretch = { frame->page->scene, pen, NULL, 0 };

	stretch.points = pool_take(stretch.scene->pool,
				   most * sizeof *stretch.points);
	return stretch;
}

static void stretch_add(struct stretch *stretch, const struct plot *plot,
			double x, double y)
{
	stretch->points[stretch->count++] = (struct point){
		scale_place(&plot->x, x), scale_place(&plot->y, y)
	};
}

static void stretch_break(struct stretch *stretch)
{
	scene_line(stretch->scene, stretch->pen, stretch->points,
		   stretch->count);
	stretch->count = 0;
}

/* One level from point to point, in steps where it varies, broken between
 * phases and where it is not known. */
static void draw_level(const struct spc_frame *frame, enum level level)
{
	const struct spc *spc = frame->spc;
	struct stretch stretch = stretch_new(frame, spc_levels[level].pen);
	double before = (double)NAN;

	for (size_t i = 0; i < spc->count; i++) {
		double value = spc_level_of(spc, i, level);

		if (isnan(value) ||
		    (spc_begins_phase(spc, i) && level != LEVEL_TARGET))
			stretch_break(&stretch);
		if (isnan(value))
			continue;
		/* a level that stays the same is one long stroke */
		if (stretch.count && value == before)
			stretch.count--;
		else
			stretch_add(&stretch, &frame->plot, spc_begins(spc, i),
				    value);
		stretch_add(&stretch, &frame->plot, spc_ends(spc, i), value);
		before = value;
	}
	stretch_break(&stretch);
}

/* How far points of a regular series lie from each other. */
static double distance_apart(const struct spc_frame *frame)
{
	const struct scale *x = &frame->plot.x;

	return (x->to - x->from) * 2 * spc_half_step(frame->spc) /
	       (x->high - x->low);
}

static void draw_line(const struct spc_frame *frame)
{
	const struct spc *spc = frame->spc;
	struct stretch stretch = stretch_new(
		frame,
		(struct pen){
			.line = INK_COMMON_LINE,
			.width = fmax(0.5,
				      fmin(1.5, distance_apart(frame) / 3)) });

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];

		if (isnan(point->value) ||
		    (i && cadence_broken(spc->time.cadence, point[-1].date,
					 point->date)))
			stretch_break(&stretch);
		if (!isnan(point->value))
			stretch_add(&stretch, &frame->plot, point->date,
				    point->value);
	}
	stretch_break(&stretch);
}

/* The unusual are the larger ones, to be told apart in grey and from afar; but
 * not so large that one on the axis reaches its labels. */
static double radius_of(const struct spc_point *point, double radius)
{
	const double least = 1.1, most = 3.5;

	if (!point->type)
		return fmax(radius * 0.85, least);
	return fmin(fmax(radius * 1.35, 2), most);
}

static void draw_point(const struct spc_frame *frame,
		       const struct spc_point *point, double radius)
{
	const struct spc_type_row *type = &spc_types[point->type];
	struct pen pen = { type->ink, INK_OUTLINE, radius < 1.6 ? 0.4 : 0.75,
			   SOLID };

	if (isnan(point->value))
		return;
	scene_marker(frame->page->scene, type->marker, pen,
		     (struct point){
			     scale_place(&frame->plot.x, point->date),
			     scale_place(&frame->plot.y, point->value) },
		     radius_of(point, radius));
}

/* The usual first, so that the unusual lie on top. */
static void draw_points(const struct spc_frame *frame)
{
	const struct spc *spc = frame->spc;
	double radius = fmax(1.1, fmin(2.7, distance_apart(frame) * 0.36));

	for (size_t i = 0; i < spc->count; i++)
		if (spc->points[i].type == SPC_COMMON)
			draw_point(frame, &spc->points[i], radius);
	for (size_t i = 0; i < spc->count; i++)
		if (spc->points[i].type != SPC_COMMON)
			draw_point(frame, &spc->points[i], radius);
}

/* At the foot of the plot: there is no other place for it. */
static void draw_hidden(const struct spc_frame *frame)
{
	const struct spc *spc = frame->spc;
	const struct plot *plot = &frame->plot;

	for (size_t i = 0; i < spc->count; i++)
		if (spc->points[i].hidden)
			hidden_mark(frame->page->scene,
				    (struct point){
					    scale_place(&plot->x,
							spc->points[i].date),
					    plot->box.bottom -
						    HIDDEN_SIDE / 2.0 });
}

static void shade_baseline(const struct spc_frame *frame)
{
	const struct spc *spc = frame->spc;
	const struct plot *plot = &frame->plot;

	for (size_t i = 0; spc_baseline_is_part(spc) && i < spc->count; i++) {
		size_t last = i;

		if (!spc_begins_baseline(spc, i))
			continue;
		while (last + 1 < spc->count &&
		       spc->points[last + 1].baseline &&
		       !spc_begins_phase(spc, last + 1))
			last++;
		scene_box(frame->page->scene, (struct pen){ .fill = INK_SHADE },
			  (struct box){
				  scale_place(&plot->x, spc_begins(spc, i)),
				  plot->box.top,
				  scale_place(&plot->x, spc_ends(spc, last)),
				  plot->box.bottom });
	}
}

/* Draws the icons from the right edge of the box; returns how wide. */
static double draw_icons(const struct page *page, struct box box,
			 const struct spc *spc)
{
	double size = box.bottom - box.top, step = size + 4;
	struct point at = { box.right - size / 2, box.top + size / 2 };
	double second = at.x;

	if (spc->assurance && spc->variation)
		at.x -= step;
	icon_variation(page->scene, spc->variation, at, size);
	at.x = second;
	icon_assurance(page->scene, spc->assurance, at, size);
	return step * (double)spc_icons(spc);
}

/* Name and icons over the plot where there is no room beside the title. */
static struct box draw_heading(const struct page *page, struct box panel,
			       const struct spc *spc)
{
	const double size = 14;
	double top = panel.top, width;

	if (page->aside.right > page->aside.left) {
		draw_icons(page, page->aside, spc);
		return panel;
	}
	if (!*spc->name)
		return panel;
	width = draw_icons(
		page, (struct box){ panel.left, top, panel.right, top + size },
		spc);
	panel = panel_name(page, panel, spc->name, width);
	/* the same for all panels, so that their plots are of one height */
	panel.top = fmax(panel.top, top + size + 4);
	return panel;
}

/* Finds the place of everything; draws the axes. */
static void lay_out(struct spc_frame *frame, struct box panel,
		    struct number_range range)
{
	const struct page *page = frame->page;
	const struct spc *spc = frame->spc;
	struct pool *pool = page->scene->pool;
	struct plot *plot = &frame->plot;
	double half = spc_half_step(spc);
	struct ticks x, y;

	y = axis_upright_ticks(pool, &spc->value, range,
			       panel.bottom - panel.top - 30);
	plot->box = panel;
	plot->box.left += axis_left_width(&y, page->faces.axis);
	plot->box.right -= end_labels_width(frame->labels, frame->label_count,
					    page->faces.label);
	plot->x = (struct scale){ spc->from - half, spc->to + half,
				  plot->box.left, plot->box.right, false };
	x = axis_ticks(pool, &spc->time, plot->x.low, plot->x.high,
		       plot->box.right - plot->box.left);
	plot->box.bottom -= axis_bottom_height(&x, page->faces.axis);
	plot->box.top += 4 + events_height(pool, frame->events,
					   frame->event_count, &plot->x,
					   page->faces.note);
	plot->y = (struct scale){ y.low, y.high, plot->box.bottom,
				  plot->box.top, false };
	shade_baseline(frame);
	axis_left(page, plot, &y);
	axis_bottom(page, plot, &x, panel);
}

void spc_draw(const struct page *page, struct box panel, const struct spc *spc,
	      struct number_range range)
{
	double width = panel.right - panel.left;
	struct spc_frame frame = { .page = page, .spc = spc };

	panel = draw_heading(page, panel, spc);
	if (isnan(range.low) || !spc_latest(spc)) {
		panel_says(page, panel,
			   spc_hide(spc, 1) ? HIDDEN_ALL : "No data");
		return;
	}
	spc_make_labels(&frame, width);
	spc_make_events(&frame);
	lay_out(&frame, panel, range);
	events_draw(page, &frame.plot, frame.events, frame.event_count);
	scene_group(page->scene, "series", NULL);
	for (enum level l = 0; l < LEVEL_COUNT; l++)
		draw_level(&frame, l);
	draw_line(&frame);
	draw_points(&frame);
	draw_hidden(&frame);
	scene_end(page->scene);
	for (size_t i = 0; i < frame.label_count; i++)
		frame.labels[i].y = scale_place(&frame.plot.y,
						frame.labels[i].y);
	end_labels(page, &frame.plot, frame.labels, frame.label_count);
}
