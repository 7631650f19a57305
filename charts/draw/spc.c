/* spc - a control chart from points whose limits and causes are known. */
#include "charts/draw/spc.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Panels narrower than that have no room for labels beside the lines. */
static const double label_least = 160;
/* And below that, only for short ones. */
static const double brief_below = 300;

/* The lines of the chart, each a level of every point. */
enum level { LEVEL_UPPER, LEVEL_LOWER, LEVEL_MEAN, LEVEL_TARGET, LEVEL_COUNT };

static const struct level_row {
	const char *name; /* long and short */
	const char *brief;
	struct pen pen;
} levels[LEVEL_COUNT] = {
	[LEVEL_UPPER] = { "Upper limit",
			  "Upper",
			  { INK_NONE, INK_LIMIT, 1.25, DASHED } },
	[LEVEL_LOWER] = { "Lower limit",
			  "Lower",
			  { INK_NONE, INK_LIMIT, 1.25, DASHED } },
	[LEVEL_MEAN] = { "Mean", "Mean", { INK_NONE, INK_MEAN, 1.25, SOLID } },
	[LEVEL_TARGET] = { "Target",
			   "Target",
			   { INK_NONE, INK_TARGET, 1.5, DASHED } },
};

static const struct type_row {
	const char *text;
	enum ink ink;
	enum marker marker;
} types[SPC_TYPE_COUNT] = {
	[SPC_COMMON] = { "Usual variation", INK_COMMON, MARKER_CIRCLE },
	[SPC_IMPROVEMENT] = { "Unusual: improvement", INK_IMPROVEMENT,
			      MARKER_UP },
	[SPC_CONCERN] = { "Unusual: concern", INK_CONCERN, MARKER_DOWN },
	[SPC_NEUTRAL_HIGH] = { "Unusual: high or low", INK_NEUTRAL,
			       MARKER_DIAMOND },
	[SPC_NEUTRAL_LOW] = { "Unusual: high or low", INK_NEUTRAL,
			      MARKER_DIAMOND },
};

double spc_drawn(const struct spc *spc, double limit)
{
	if (limit < 0 && spc->least >= 0)
		return 0;
	if (limit > 100 && !strcmp(spc->value.unit, "%"))
		return 100;
	return limit;
}

static double level_of(const struct spc *spc, size_t i, enum level level)
{
	const struct spc_point *point = &spc->points[i];

	switch (level) {
	case LEVEL_UPPER:
		return spc_drawn(spc, point->upper);
	case LEVEL_LOWER:
		return spc_drawn(spc, point->lower);
	case LEVEL_MEAN:
		return point->mean;
	case LEVEL_TARGET:
		return point->target;
	case LEVEL_COUNT:
		break;
	}
	return (double)NAN;
}

static int compare_points(const void *a, const void *b)
{
	const struct spc_point *x = a, *y = b;

	return (x->date > y->date) - (x->date < y->date);
}

void spc_prepare(struct spc *spc)
{
	int *dates = NULL;

	spc->least = INFINITY;
	if (!spc->count)
		return;
	qsort(spc->points, spc->count, sizeof *spc->points, compare_points);
	for (size_t i = 0; i < spc->count; i++) {
		dates = array_grow(dates, i, sizeof *dates);
		dates[i] = spc->points[i].date;
		spc->least = fmin(spc->least, spc->points[i].value);
	}
	if (!spc->time.cadence.months)
		spc->time.cadence = cadence_of(dates, spc->count);
	spc->from = dates[0];
	spc->to = dates[spc->count - 1];
}

static struct number_range range_of(const struct spc *spc)
{
	struct number_range range = { (double)NAN, (double)NAN, true,
				      words_suffix(spc->value.unit) };

	for (size_t i = 0; i < spc->count; i++) {
		double value = spc->points[i].value;

		range.low = fmin(range.low, value);
		range.high = fmax(range.high, value);
		range.whole = range.whole &&
			      (isnan(value) || value == round(value));
		for (enum level l = 0; l < LEVEL_COUNT; l++) {
			range.low = fmin(range.low, level_of(spc, i, l));
			range.high = fmax(range.high, level_of(spc, i, l));
		}
	}
	return range;
}

struct number_range spc_share(struct spc *charts, size_t count)
{
	struct number_range all = { (double)NAN, (double)NAN, true, NULL };
	int from = INT_MAX, to = INT_MIN;

	for (size_t i = 0; i < count; i++) {
		struct number_range range = range_of(&charts[i]);

		all.low = fmin(all.low, range.low);
		all.high = fmax(all.high, range.high);
		all.whole = all.whole && range.whole;
		if (charts[i].count && charts[i].from < from)
			from = charts[i].from;
		if (charts[i].count && charts[i].to > to)
			to = charts[i].to;
	}
	for (size_t i = 0; i < count; i++) {
		charts[i].from = from;
		charts[i].to = to;
	}
	/* near to zero, zero belongs to the picture */
	if (all.low > 0 && all.low < all.high * 0.6)
		all.low = 0;
	return all;
}

size_t spc_icons(const struct spc *spc)
{
	return (size_t)(spc->variation != VARIATION_NOT_KNOWN) +
	       (size_t)(spc->assurance != ASSURANCE_NOT_KNOWN);
}

/* Half the usual distance between points, in days. */
static double half_step(const struct spc *spc)
{
	struct cadence cadence = spc->time.cadence;

	if (cadence.months)
		return 15.2 * cadence.months;
	if (cadence.days)
		return cadence.days / 2.0;
	if (spc->count < 2)
		return 0.5;
	return fmax(0.5,
		    (spc->points[spc->count - 1].date - spc->points[0].date) /
			    2.0 / (double)spc->count);
}

/* Where the level of point i begins: halfway from the one before it in the
 * same phase and without a gap, or half a step before it. */
static double begins(const struct spc *spc, size_t i)
{
	const struct spc_point *point = &spc->points[i];

	if (i && point[-1].phase == point->phase)
		return (point[-1].date + point->date) / 2.0;
	return point->date - half_step(spc);
}

static double ends(const struct spc *spc, size_t i)
{
	if (i + 1 < spc->count &&
	    spc->points[i + 1].phase == spc->points[i].phase)
		return begins(spc, i + 1);
	return spc->points[i].date + half_step(spc);
}

/* How the panel is laid out. */
struct frame {
	const struct page *page;
	const struct spc *spc;
	struct plot plot;
	struct end_label labels[LEVEL_COUNT + 1];
	size_t label_count;
	struct event *events;
	size_t event_count;
};

/* A line in the making, which ends wherever it is broken. */
struct stretch {
	struct scene *scene;
	struct pen pen;
	struct point *points;
	size_t count;
};

static struct stretch stretch_new(const struct frame *frame, struct pen pen)
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

static bool begins_phase(const struct spc *spc, size_t i)
{
	return i && spc->points[i].phase != spc->points[i - 1].phase;
}

/* One level from point to point, in steps where it varies, broken between
 * phases and where it is not known. */
static void draw_level(const struct frame *frame, enum level level)
{
	const struct spc *spc = frame->spc;
	struct stretch stretch = stretch_new(frame, levels[level].pen);
	double before = (double)NAN;

	for (size_t i = 0; i < spc->count; i++) {
		double value = level_of(spc, i, level);

		if (isnan(value) ||
		    (begins_phase(spc, i) && level != LEVEL_TARGET))
			stretch_break(&stretch);
		if (isnan(value))
			continue;
		/* a level that stays the same is one long stroke */
		if (stretch.count && value == before)
			stretch.count--;
		else
			stretch_add(&stretch, &frame->plot, begins(spc, i),
				    value);
		stretch_add(&stretch, &frame->plot, ends(spc, i), value);
		before = value;
	}
	stretch_break(&stretch);
}

/* How far points of a regular series lie from each other. */
static double distance_apart(const struct frame *frame)
{
	const struct scale *x = &frame->plot.x;

	return (x->to - x->from) * 2 * half_step(frame->spc) /
	       (x->high - x->low);
}

static void draw_line(const struct frame *frame)
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

static void draw_point(const struct frame *frame, const struct spc_point *point,
		       double radius)
{
	const struct type_row *type = &types[point->type];
	struct pen pen = { type->ink, INK_OUTLINE, radius < 1.6 ? 0.4 : 0.75,
			   SOLID };

	if (isnan(point->value))
		return;
	scene_marker(frame->page->scene, type->marker, pen,
		     (struct point){
			     scale_place(&frame->plot.x, point->date),
			     scale_place(&frame->plot.y, point->value) },
		     point->type ? fmax(radius * 1.2, 2) : radius);
}

/* The usual first, so that the unusual lie on top. */
static void draw_points(const struct frame *frame)
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

/* Only a baseline that is not the whole series is worth showing. */
static bool baseline_is_part(const struct spc *spc)
{
	for (size_t i = 0; i < spc->count; i++)
		if (!spc->points[i].baseline)
			return true;
	return false;
}

/* Whether a stretch of baseline begins at point i. */
static bool begins_baseline(const struct spc *spc, size_t i)
{
	return spc->points[i].baseline &&
	       (!i || !spc->points[i - 1].baseline || begins_phase(spc, i));
}

static void shade_baseline(const struct frame *frame)
{
	const struct spc *spc = frame->spc;
	const struct plot *plot = &frame->plot;

	for (size_t i = 0; baseline_is_part(spc) && i < spc->count; i++) {
		size_t last = i;

		if (!begins_baseline(spc, i))
			continue;
		while (last + 1 < spc->count &&
		       spc->points[last + 1].baseline &&
		       !begins_phase(spc, last + 1))
			last++;
		scene_box(frame->page->scene, (struct pen){ .fill = INK_SHADE },
			  (struct box){ scale_place(&plot->x, begins(spc, i)),
					plot->box.top,
					scale_place(&plot->x, ends(spc, last)),
					plot->box.bottom });
	}
}

/* The last point that has that level. */
static size_t last_with(const struct spc *spc, enum level level)
{
	size_t i = spc->count;

	while (i && isnan(level_of(spc, i - 1, level)))
		i--;
	return i;
}

static const char *level_words(struct pool *pool, const struct spc *spc,
			       size_t i, enum level level, bool brief)
{
	double values[] = { level_of(spc, i, LEVEL_MEAN),
			    level_of(spc, i, LEVEL_UPPER),
			    level_of(spc, i, LEVEL_TARGET) };
	double value = level_of(spc, i, level);
	const char *name = brief ? levels[level].brief : levels[level].name;
	int decimals = level == LEVEL_TARGET || value == 0
			       ? words_decimals(&value, 1)
			       : words_decimals(values, 3);

	if (level == LEVEL_MEAN)
		name = spc->centre;
	return text_format(pool, "%s %s", name,
			   words_fixed(pool, value, decimals,
				       words_suffix(spc->value.unit)));
}

static size_t latest(const struct spc *spc)
{
	size_t i = spc->count;

	while (i && isnan(spc->points[i - 1].value))
		i--;
	return i;
}

/* Limits that are no more than the mean need no words. */
static bool is_flat(const struct spc *spc, size_t last)
{
	const struct spc_point *point = &spc->points[last - 1];

	return point->upper == point->mean && point->lower == point->mean;
}

static struct end_label level_label(struct pool *pool, const struct spc *spc,
				    size_t i, enum level level, bool brief)
{
	return (struct end_label){
		.y = level_of(spc, i, level),
		.text = level_words(pool, spc, i, level, brief),
		.ink = levels[level].pen.line,
		.sample = SAMPLE_LINE,
		.dash = levels[level].pen.dash,
	};
}

static struct end_label latest_label(struct pool *pool, const struct spc *spc,
				     const struct spc_point *point)
{
	const char *value = words_value(pool, point->value,
					words_suffix(spc->value.unit));

	return (struct end_label){
		.y = point->value,
		.text = text_format(pool, "Latest %s", value),
		.ink = types[point->type].ink,
		.sample = SAMPLE_MARKER,
		.marker = types[point->type].marker,
	};
}

/* Labels of the lines and of the latest point, at their values. */
static void make_labels(struct frame *frame, double width)
{
	struct pool *pool = frame->page->scene->pool;
	const struct spc *spc = frame->spc;
	size_t last = latest(spc);

	if (width < label_least)
		return;
	for (enum level l = 0; l < LEVEL_COUNT; l++) {
		size_t i = last_with(spc, l);

		if (!i || i + 1 < last || (l < LEVEL_MEAN && is_flat(spc, i)))
			continue;
		frame->labels[frame->label_count++] = level_label(
			pool, spc, i - 1, l, width < brief_below);
	}
	if (last)
		frame->labels[frame->label_count++] = latest_label(
			pool, spc, &spc->points[last - 1]);
}

static void add_event(struct frame *frame, double at, const char *text)
{
	frame->events[frame->event_count++] = (struct event){ at, text };
}

/* Where limits were rebased and why, what an author marked, and where a
 * baseline begins. */
static void make_events(struct frame *frame)
{
	const struct spc *spc = frame->spc;
	size_t most = 2 * spc->count + spc->event_count + 1;
	bool baseline = baseline_is_part(spc);

	frame->events = pool_take(frame->page->scene->pool,
				  most * sizeof *frame->events);
	for (size_t i = 0; i < spc->count; i++) {
		const char *reason = spc->points[i].phase_reason;

		if (begins_phase(spc, i))
			add_event(frame, begins(spc, i),
				  *reason ? reason : "New limits");
		if (baseline && begins_baseline(spc, i))
			add_event(frame, begins(spc, i), "Baseline");
	}
	for (size_t i = 0; i < spc->event_count; i++)
		if (spc->count && spc->events[i].at >= spc->from &&
		    spc->events[i].at <= spc->to)
			add_event(frame, spc->events[i].at,
				  spc->events[i].text);
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
	const double size = 20;
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
static void lay_out(struct frame *frame, struct box panel,
		    struct number_range range)
{
	const struct page *page = frame->page;
	const struct spc *spc = frame->spc;
	struct pool *pool = page->scene->pool;
	struct plot *plot = &frame->plot;
	double half = half_step(spc);
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
	struct frame frame = { .page = page, .spc = spc };

	panel = draw_heading(page, panel, spc);
	if (isnan(range.low) || !latest(spc)) {
		panel_empty(page, panel);
		return;
	}
	make_labels(&frame, width);
	make_events(&frame);
	lay_out(&frame, panel, range);
	events_draw(page, &frame.plot, frame.events, frame.event_count);
	scene_group(page->scene, "series", NULL);
	for (enum level l = 0; l < LEVEL_COUNT; l++)
		draw_level(&frame, l);
	draw_line(&frame);
	draw_points(&frame);
	scene_end(page->scene);
	for (size_t i = 0; i < frame.label_count; i++)
		frame.labels[i].y = scale_place(&frame.plot.y,
						frame.labels[i].y);
	end_labels(page, &frame.plot, frame.labels, frame.label_count);
}

static const char *legend_name(const struct spc *spc, enum level level)
{
	if (level == LEVEL_LOWER)
		return "Limits";
	return level == LEVEL_MEAN ? spc->centre : levels[level].name;
}

static size_t line_legend(const struct spc *charts, size_t count,
			  struct legend *legend)
{
	size_t entries = 0;

	/* one entry for both limits */
	for (enum level l = LEVEL_LOWER; l < LEVEL_COUNT; l++) {
		bool there = false;

		for (size_t c = 0; c < count; c++)
			there |= last_with(&charts[c], l) > 0;
		if (there)
			legend[entries++] = (struct legend){
				.sample = SAMPLE_LINE,
				.pen = levels[l].pen,
				.text = legend_name(charts, l),
			};
	}
	return entries;
}

size_t spc_legend(const struct spc *charts, size_t count, double width,
		  struct legend *legend)
{
	bool there[SPC_TYPE_COUNT] = { false };
	size_t entries = 0;

	for (size_t c = 0; c < count; c++)
		for (size_t i = 0; i < charts[c].count; i++)
			there[charts[c].points[i].type] |= !isnan(
				charts[c].points[i].value);
	there[SPC_NEUTRAL_HIGH] |= there[SPC_NEUTRAL_LOW];
	for (enum spc_type t = 0; t <= SPC_NEUTRAL_HIGH; t++)
		if (there[t])
			legend[entries++] = (struct legend){
				.sample = SAMPLE_MARKER,
				.pen = { types[t].ink, INK_OUTLINE, 0.75,
					 SOLID },
				.marker = types[t].marker,
				.text = types[t].text
			};
	/* the usual alone needs no legend */
	if (entries == 1 && there[SPC_COMMON])
		entries = 0;
	if (width < label_least)
		entries += line_legend(charts, count, legend + entries);
	return entries;
}
