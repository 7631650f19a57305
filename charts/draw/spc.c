/* spc - a control chart from points whose limits and causes are known. */
#include "charts/draw/spc.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

/* Panels narrower than that have no room for labels beside the lines. */
static const double label_least = 160;

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

static double least_value(const struct spc *spc)
{
	double least = INFINITY;

	for (size_t i = 0; i < spc->count; i++)
		least = fmin(least, spc->points[i].value);
	return least;
}

double spc_drawn(const struct spc *spc, double limit)
{
	if (limit < 0 && least_value(spc) >= 0)
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

	if (!spc->count)
		return;
	qsort(spc->points, spc->count, sizeof *spc->points, compare_points);
	for (size_t i = 0; i < spc->count; i++) {
		dates = array_grow(dates, i, sizeof *dates);
		dates[i] = spc->points[i].date;
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
	const struct spc *first = NULL;

	for (size_t i = 0; i < count; i++) {
		struct number_range range = range_of(&charts[i]);

		all.low = fmin(all.low, range.low);
		all.high = fmax(all.high, range.high);
		all.whole = all.whole && range.whole;
		if (!charts[i].count)
			continue;
		if (!first)
			first = &charts[i];
		charts[0].from = first == &charts[i] ||
						 charts[i].from < charts[0].from
					 ? charts[i].from
					 : charts[0].from;
		charts[0].to = first == &charts[i] ||
					       charts[i].to > charts[0].to
				       ? charts[i].to
				       : charts[0].to;
	}
	for (size_t i = 1; i < count; i++) {
		charts[i].from = charts[0].from;
		charts[i].to = charts[0].to;
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

/* Draws one level from point to point, in steps where it varies, broken
 * between phases and where it is not known. */
static void draw_level(const struct page *page, const struct plot *plot,
		       const struct spc *spc, enum level level)
{
	struct point *line = pool_take(page->scene->pool,
				       2 * (spc->count + 1) * sizeof *line);
	size_t used = 0;

	for (size_t i = 0; i < spc->count; i++) {
		double value = level_of(spc, i, level);
		double y = scale_place(&plot->y, value);
		bool new_phase = i && spc->points[i].phase !=
					      spc->points[i - 1].phase;

		if (isnan(value) || (new_phase && level != LEVEL_TARGET)) {
			scene_line(page->scene, levels[level].pen, line, used);
			used = 0;
		}
		if (isnan(value))
			continue;
		/* a level that stays the same is one long stroke */
		if (used && line[used - 1].y == y)
			used--;
		else
			line[used++] = (struct point){
				scale_place(&plot->x, begins(spc, i)), y
			};
		line[used++] = (struct point){
			scale_place(&plot->x, ends(spc, i)), y
		};
	}
	scene_line(page->scene, levels[level].pen, line, used);
}

static void draw_line(const struct page *page, const struct plot *plot,
		      const struct spc *spc)
{
	double apart = (plot->box.right - plot->box.left) /
		       (double)(spc->count + 1);
	struct pen pen = { .line = INK_COMMON_LINE,
			   .width = fmax(0.5, fmin(1.5, apart / 3)) };
	struct point *line = pool_take(page->scene->pool,
				       (spc->count + 1) * sizeof *line);
	size_t used = 0;

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];

		if (isnan(point->value) ||
		    (i && cadence_broken(spc->time.cadence, point[-1].date,
					 point->date))) {
			scene_line(page->scene, pen, line, used);
			used = 0;
		}
		if (!isnan(point->value))
			line[used++] = (struct point){
				scale_place(&plot->x, point->date),
				scale_place(&plot->y, point->value)
			};
	}
	scene_line(page->scene, pen, line, used);
}

static void draw_points(const struct page *page, const struct plot *plot,
			const struct spc *spc)
{
	double apart = (plot->box.right - plot->box.left) /
		       (double)(spc->count ? spc->count : 1);
	double radius = fmax(1.1, fmin(2.7, apart * 0.36));

	/* the usual first, so that the unusual lie on top */
	for (int special = 0; special < 2; special++)
		for (size_t i = 0; i < spc->count; i++) {
			const struct spc_point *point = &spc->points[i];
			const struct type_row *type = &types[point->type];
			struct pen pen = { type->ink, INK_OUTLINE,
					   radius < 1.6 ? 0.4 : 0.75, SOLID };

			if ((point->type != SPC_COMMON) != special ||
			    isnan(point->value))
				continue;
			scene_marker(page->scene, type->marker, pen,
				     (struct point){
					     scale_place(&plot->x, point->date),
					     scale_place(&plot->y,
							 point->value) },
				     special ? fmax(radius * 1.2, 2) : radius);
		}
}

/* Only a baseline that is not the whole series is worth showing. */
static bool baseline_is_part(const struct spc *spc)
{
	for (size_t i = 0; i < spc->count; i++)
		if (!spc->points[i].baseline)
			return true;
	return false;
}

static void shade_baseline(const struct page *page, const struct plot *plot,
			   const struct spc *spc)
{
	size_t i = 0;

	if (!baseline_is_part(spc))
		return;
	while (i < spc->count) {
		size_t first = i;

		while (i < spc->count && spc->points[i].baseline &&
		       spc->points[i].phase == spc->points[first].phase)
			i++;
		if (i == first) {
			i++;
			continue;
		}
		scene_box(page->scene, (struct pen){ .fill = INK_SHADE },
			  (struct box){
				  scale_place(&plot->x, begins(spc, first)),
				  plot->box.top,
				  scale_place(&plot->x, ends(spc, i - 1)),
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
	int decimals = level == LEVEL_TARGET || value == 0
			       ? words_decimals(&value, 1)
			       : words_decimals(values, 3);

	return text_format(pool, "%s %s",
			   brief ? levels[level].brief : levels[level].name,
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

/* Labels of the lines and of the latest point, without their places. */
static size_t label_texts(struct pool *pool, const struct spc *spc,
			  struct end_label *labels, bool brief)
{
	size_t count = 0, last = latest(spc);

	for (enum level l = 0; l < LEVEL_COUNT; l++) {
		size_t i = last_with(spc, l);

		if (!i || i + 1 < last || (l < LEVEL_MEAN && is_flat(spc, i)))
			continue;
		labels[count++] = (struct end_label){
			.y = level_of(spc, i - 1, l),
			.text = level_words(pool, spc, i - 1, l, brief),
			.ink = levels[l].pen.line,
			.sample = SAMPLE_LINE,
			.dash = levels[l].pen.dash
		};
	}
	if (!last)
		return count;
	labels[count++] = (struct end_label){
		.y = spc->points[last - 1].value,
		.text = text_format(pool, "Latest %s",
				    words_value(pool,
						spc->points[last - 1].value,
						words_suffix(spc->value.unit))),
		.ink = types[spc->points[last - 1].type].ink,
		.sample = SAMPLE_MARKER,
		.marker = types[spc->points[last - 1].type].marker
	};
	return count;
}

/* What an author marked, and where limits were rebased and why. */
static struct event *all_events(struct pool *pool, const struct spc *spc,
				size_t *count)
{
	struct event *events = pool_take(pool, (spc->count + spc->event_count +
						1) * sizeof *events);

	*count = 0;
	for (size_t i = 1; i < spc->count; i++)
		if (spc->points[i].phase != spc->points[i - 1].phase)
			events[(*count)++] = (struct event){
				begins(spc, i),
				*spc->points[i].phase_reason
					? spc->points[i].phase_reason
					: "New limits"
			};
	for (size_t i = 0; i < spc->event_count; i++)
		if (spc->count && spc->events[i].at >= spc->from &&
		    spc->events[i].at <= spc->to)
			events[(*count)++] = spc->events[i];
	if (baseline_is_part(spc))
		for (size_t i = 0; i < spc->count; i++)
			if (spc->points[i].baseline &&
			    (!i || !spc->points[i - 1].baseline ||
			     spc->points[i].phase != spc->points[i - 1].phase))
				events[(*count)++] = (struct event){
					begins(spc, i), "Baseline"
				};
	return events;
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
	if (width > 0)
		panel.top = fmax(panel.top, top + size + 3);
	return panel;
}

static struct scale time_scale(const struct spc *spc, struct box box)
{
	double half = half_step(spc);

	return (struct scale){ spc->from - half, spc->to + half, box.left,
			       box.right, false };
}

void spc_draw(const struct page *page, struct box panel, const struct spc *spc,
	      struct number_range range)
{
	struct pool *pool = page->scene->pool;
	struct face face = page->faces.axis;
	double width = panel.right - panel.left;
	struct end_label labels[LEVEL_COUNT + 1];
	size_t label_count = 0, event_count;
	struct event *events = all_events(pool, spc, &event_count);
	struct ticks y, x;
	struct plot plot;

	panel = draw_heading(page, panel, spc);
	if (isnan(range.low) || !spc->count) {
		panel_empty(page, panel);
		return;
	}
	y = axis_upright_ticks(pool, &spc->value, range,
			       panel.bottom - panel.top - 30);
	if (width >= label_least)
		label_count = label_texts(pool, spc, labels, width < 300);
	plot.box = panel;
	plot.box.left += axis_left_width(&y, face);
	plot.box.right -= end_labels_width(labels, label_count,
					   page->faces.label);
	plot.x = time_scale(spc, plot.box);
	x = axis_ticks(pool, &spc->time, plot.x.low, plot.x.high,
		       plot.box.right - plot.box.left);
	plot.box.bottom -= axis_bottom_height(&x, face);
	plot.box.top += 4 + events_height(pool, events, event_count, &plot.x,
					  page->faces.note);
	plot.y = (struct scale){ y.low, y.high, plot.box.bottom, plot.box.top,
				 false };
	shade_baseline(page, &plot, spc);
	axis_left(page, &plot, &y);
	axis_bottom(page, &plot, &x, panel);
	events_draw(page, &plot, events, event_count);
	scene_group(page->scene, "series", NULL);
	for (enum level l = 0; l < LEVEL_COUNT; l++)
		draw_level(page, &plot, spc, l);
	draw_line(page, &plot, spc);
	draw_points(page, &plot, spc);
	scene_end(page->scene);
	for (size_t i = 0; i < label_count; i++)
		labels[i].y = scale_place(&plot.y, labels[i].y);
	end_labels(page, &plot, labels, label_count);
}

static size_t line_legend(const struct spc *charts, size_t count,
			  struct legend *legend)
{
	size_t entries = 0;

	for (enum level l = LEVEL_LOWER; l < LEVEL_COUNT; l++) {
		bool there = false;

		for (size_t c = 0; c < count; c++)
			there |= last_with(&charts[c], l) > 0;
		if (there)
			legend[entries++] = (struct legend){
				.sample = SAMPLE_LINE,
				.pen = levels[l].pen,
				.text = l == LEVEL_LOWER ? "Limits"
							 : levels[l].name
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
