/* funnel_plot - units that differ from the rest by more than chance. */
#include "charts/draw/funnel_plot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/draw/tags.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double narrow = 300; /* panels without labels at the lines */

static bool is_drawn(const struct funnel_point *point)
{
	return !isnan(point->of) && !isnan(point->value);
}

static bool is_hidden(const struct funnel_point *point)
{
	return !isnan(point->of) && isnan(point->value) && point->hidden;
}

static const struct funnel_ends *ends_of(const struct funnel_line *line,
					 bool adjusted)
{
	return adjusted ? line->adjusted : line->chance;
}

static bool apart(double a, double b)
{
	const double visible = 0.005;

	return fabs(a - b) > visible * fmax(fabs(a), fabs(b));
}

bool funnel_is_wider(const struct funnel_plot *plot)
{
	for (size_t i = 0; i < plot->line_count; i++)
		for (size_t l = 0; l < plot->level_count; l++) {
			struct funnel_ends a = plot->lines[i].chance[l];
			struct funnel_ends b = plot->lines[i].adjusted[l];

			if (apart(a.lower, b.lower) || apart(a.upper, b.upper))
				return true;
		}
	return false;
}

static void widen(struct number_range *range, double value)
{
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The denominators of all panels, in order. */
static double *gather(struct pool *pool, const struct funnel_plot *panels,
		      size_t count, size_t *n)
{
	size_t room = 1;
	double *all;

	for (size_t i = 0; i < count; i++)
		room += panels[i].count;
	all = pool_take(pool, room * sizeof *all);
	*n = 0;
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			if (is_drawn(&panels[p].points[i]) ||
			    is_hidden(&panels[p].points[i]))
				all[(*n)++] = panels[p].points[i].of;
	qsort(all, *n, sizeof *all, compare);
	return all;
}

/* Crowded: half of the denominators in the first tenth of the axis. */
static bool is_crowded(const double *all, size_t count)
{
	return count > 4 && all[0] > 0 && all[count / 2] < all[count - 1] / 10;
}

/* The limits that half of the units are within the reach of; beyond that they
 * may leave the picture. */
static void widen_by_limits(struct number_range *range,
			    const struct funnel_plot *plot, double middle)
{
	for (size_t i = 0; i < plot->line_count; i++) {
		const struct funnel_line *line = &plot->lines[i];
		const struct funnel_ends *ends = &ends_of(
			line, plot->adjusted)[plot->level_count - 1];

		if (line->of < middle)
			continue;
		if (isfinite(ends->upper))
			widen(range, ends->upper);
		widen(range, ends->lower);
	}
}

struct number_range funnel_share(struct pool *pool, struct funnel_plot *panels,
				 size_t count, bool linear)
{
	struct number_range range = { (double)NAN, (double)NAN, false, NULL };
	size_t n;
	double *all = gather(pool, panels, count, &n);
	double low = n ? all[0] : (double)NAN;
	double high = n ? all[n - 1] : (double)NAN;
	bool log = !linear && low > 0 && (panels->of.log || is_crowded(all, n));

	for (size_t p = 0; p < count; p++) {
		for (size_t i = 0; i < panels[p].count; i++)
			if (is_drawn(&panels[p].points[i]))
				widen(&range, panels[p].points[i].value);
		if (n)
			widen_by_limits(&range, &panels[p], all[n / 2]);
		panels[p].of.log = log;
		panels[p].low = log              ? low / 1.15
				: low < high / 3 ? fmin(low, 0)
						 : low - 0.06 * high;
		panels[p].high = log ? high * 1.15 : high * 1.03;
	}
	for (size_t p = 0; n && p < count; p++)
		widen(&range, panels[p].target);
	/* near to zero, zero belongs to the picture */
	if (range.low > 0 && range.low < range.high * 0.6)
		range.low = 0;
	return range;
}

/* How a point looks: within, or beyond the inner or the outer limits. */
enum look { LOOK_WITHIN, LOOK_INNER, LOOK_OUTER, LOOK_UNJUDGED };

static enum look look_of(const struct funnel_plot *plot,
			 const struct funnel_point *point)
{
	size_t passed = (size_t)abs(point->position);

	if (!point->judged)
		return LOOK_UNJUDGED;
	if (!passed)
		return LOOK_WITHIN;
	return passed >= plot->level_count ? LOOK_OUTER : LOOK_INNER;
}

static enum ink ink_of(const struct funnel_plot *plot, bool above)
{
	if (plot->better == BETTER_NEITHER)
		return INK_NEUTRAL;
	return (plot->better == BETTER_UP) == above ? INK_IMPROVEMENT
						    : INK_CONCERN;
}

static struct pen pen_of(const struct funnel_plot *plot, enum look look,
			 bool above)
{
	struct pen pen = { INK_COMMON, INK_OUTLINE, 0.5, SOLID };

	if (look == LOOK_OUTER) {
		pen.fill = ink_of(plot, above);
		pen.width = 0.75;
	} else if (look != LOOK_WITHIN) {
		pen.fill = INK_PAPER;
		pen.width = 1;
	}
	return pen;
}

static enum marker marker_of(enum look look, bool above)
{
	if (look == LOOK_WITHIN)
		return MARKER_CIRCLE;
	if (look == LOOK_UNJUDGED)
		return MARKER_SQUARE;
	return above ? MARKER_UP : MARKER_DOWN;
}

/* The layout of a panel. */
struct frame {
	const struct page *page;
	const struct funnel_plot *funnel;
	struct box panel;
	struct plot plot;
	double radius;
	struct obstacles obstacles;
};

static struct point place(const struct frame *frame, double of, double value)
{
	return (struct point){ scale_place(&frame->plot.x, of),
			       scale_place(&frame->plot.y, value) };
}

static struct pen line_pen(const struct funnel_plot *funnel, size_t level,
			   bool in_use)
{
	struct pen pen = { .line = INK_LIMIT, .width = 0.75, .dash = DOTTED };

	if (!in_use)
		return pen;
	pen.width = 1.25;
	pen.dash = level + 1 == funnel->level_count ? SOLID : DASHED;
	return pen;
}

/* A limit as points; where all units have one denominator a short stroke. */
static size_t trace(const struct frame *frame, size_t level, bool adjusted,
		    bool upper, struct point *points)
{
	const struct funnel_plot *funnel = frame->funnel;
	const double half = 12;
	size_t count = 0;

	for (size_t i = 0; i < funnel->line_count; i++) {
		const struct funnel_line *line = &funnel->lines[i];
		struct funnel_ends ends = ends_of(line, adjusted)[level];
		double limit = upper ? ends.upper : ends.lower;

		if (isfinite(limit))
			points[count++] = place(frame, line->of, limit);
	}
	if (count && points[count - 1].x - points[0].x < 1) {
		points[1] = points[0];
		points[0].x -= half;
		points[1].x += half;
		count = 2;
	}
	return count;
}

static void draw_limits(struct frame *frame, bool adjusted, bool in_use)
{
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;
	struct point *points = pool_take(scene->pool, (funnel->line_count + 2) *
							      sizeof *points);

	for (size_t l = 0; l < funnel->level_count; l++)
		for (int upper = 0; upper < 2; upper++) {
			size_t count = trace(frame, l, adjusted, upper, points);

			scene_line(scene, line_pen(funnel, l, in_use), points,
				   count);
			obstacle_line(&frame->obstacles, points, count);
		}
}

static void draw_lines(struct frame *frame)
{
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;
	struct box box = frame->plot.box;
	struct point target[2] = { { box.left, 0 }, { box.right, 0 } };

	scene_group(scene, "limits", &box);
	if (funnel_is_wider(funnel))
		draw_limits(frame, !funnel->adjusted, false);
	draw_limits(frame, funnel->adjusted, true);
	if (!isnan(funnel->target)) {
		target[0].y = target[1].y = scale_place(&frame->plot.y,
							funnel->target);
		scene_line(scene,
			   (struct pen){ .line = INK_MEAN, .width = 1.25 },
			   target, 2);
		obstacle_line(&frame->obstacles, target, 2);
	}
	scene_end(scene);
}

/* What is hidden has no height: a hatched square on the axis stands for it. */
static void draw_hidden(struct frame *frame, const struct funnel_point *point)
{
	struct pen pen = { INK_PAPER, INK_COMMON_LINE, 0.5, SOLID };
	struct point at = { scale_place(&frame->plot.x, point->of),
			    frame->plot.box.bottom - frame->radius };
	double half = frame->radius;
	struct box box = { at.x - half, at.y - half, at.x + half, at.y + half };

	scene_box(frame->page->scene, pen, box);
	scene_hatch(frame->page->scene, HATCH_RISING, INK_COMMON_LINE, box);
	obstacle_point(&frame->obstacles, at, half);
}

/* Those outside the limits last, so that none is covered. */
static void draw_points(struct frame *frame)
{
	static const enum look order[] = { LOOK_UNJUDGED, LOOK_WITHIN,
					   LOOK_INNER, LOOK_OUTER };
	const struct funnel_plot *funnel = frame->funnel;
	struct scene *scene = frame->page->scene;

	scene_group(scene, "points", NULL);
	for (size_t i = 0; i < funnel->count; i++)
		if (is_hidden(&funnel->points[i]))
			draw_hidden(frame, &funnel->points[i]);
	for (size_t o = 0; o < sizeof order / sizeof *order; o++)
		for (size_t i = 0; i < funnel->count; i++) {
			const struct funnel_point *point = &funnel->points[i];
			bool above = point->position > 0;
			struct point at;

			if (!is_drawn(point) ||
			    look_of(funnel, point) != order[o])
				continue;
			at = place(frame, point->of, point->value);
			scene_marker(scene, marker_of(order[o], above),
				     pen_of(funnel, order[o], above), at,
				     frame->radius);
			obstacle_point(&frame->obstacles, at, frame->radius);
		}
	scene_end(scene);
}

static bool is_outside(const struct funnel_point *point)
{
	return is_drawn(point) && point->judged && point->position;
}

static bool comes_before(const struct funnel_point *a,
			 const struct funnel_point *b)
{
	int x = abs(a->position), y = abs(b->position);

	if (x != y)
		return x > y;
	return fabs(a->score) > fabs(b->score);
}

/* The units outside, the farthest first. */
static const struct funnel_point **outsiders(struct pool *pool,
					     const struct funnel_plot *funnel,
					     size_t *count)
{
	const struct funnel_point **all = pool_take(pool, (funnel->count + 1) *
								  sizeof *all);

	*count = 0;
	for (size_t i = 0; i < funnel->count; i++) {
		const struct funnel_point *point = &funnel->points[i];
		size_t j = *count;

		if (!is_outside(point))
			continue;
		for (; j && comes_before(point, all[j - 1]); j--)
			all[j] = all[j - 1];
		all[j] = point;
		++*count;
	}
	return all;
}

static size_t names_most(double width)
{
	return width > narrow ? 12 : width > 180 ? 5 : 3;
}

/* Names of the units outside; how many have none is said above the plot. */
static void draw_names(struct frame *frame)
{
	struct scene *scene = frame->page->scene;
	struct face face = frame->page->faces.label;
	struct box room = frame->plot.box;
	double width = frame->panel.right - frame->panel.left;
	size_t count, named;
	const struct funnel_point **outside = outsiders(scene->pool,
							frame->funnel, &count);
	size_t most = count < names_most(width) ? count : names_most(width);
	struct tag *tags = pool_take(scene->pool, (most + 1) * sizeof *tags);
	struct tagging tagging = { room, fmin(110, width / 3), frame->radius };

	for (size_t i = 0; i < most; i++)
		tags[i] = (struct tag){ place(frame, outside[i]->of,
					      outside[i]->value),
					outside[i]->name };
	scene_group(scene, "names", NULL);
	named = tags_draw(frame->page, &tagging, &frame->obstacles, tags, most);
	if (named < count)
		scene_text(scene,
			   (struct lettering){ face, INK_MUTED, ANCHOR_END },
			   (struct point){ room.right, room.top - 3 },
			   text_format(scene->pool, "%zu more outside%s",
				       count - named,
				       width > narrow ? ", without a name"
						      : ""));
	scene_end(scene);
}

static const char *target_text(struct pool *pool,
			       const struct funnel_plot *funnel)
{
	return text_format(pool, "%s %s", funnel->target_name,
			   words_value(pool, funnel->target,
				       words_suffix(funnel->value.unit)));
}

/* Labels where the lines in use end. */
static size_t make_labels(struct pool *pool, const struct funnel_plot *funnel,
			  struct end_label *labels)
{
	const struct funnel_line *last = &funnel->lines[funnel->line_count - 1];
	size_t count = 0;

	for (size_t l = 0; funnel->line_count && l < funnel->level_count; l++) {
		struct funnel_ends ends = ends_of(last, funnel->adjusted)[l];
		struct pen pen = line_pen(funnel, l, true);
		struct end_label label = { .text = funnel->levels[l],
					   .ink = pen.line,
					   .sample = SAMPLE_LINE,
					   .dash = pen.dash };

		label.y = ends.upper;
		if (isfinite(label.y))
			labels[count++] = label;
		label.y = ends.lower;
		if (isfinite(label.y))
			labels[count++] = label;
	}
	if (!isnan(funnel->target))
		labels[count++] = (struct end_label){
			.y = funnel->target,
			.text = target_text(pool, funnel),
			.ink = INK_MEAN,
			.sample = SAMPLE_LINE
		};
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

static void lay_out(struct frame *frame, struct number_range range,
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
	x = within(axis_ticks(pool, &axis, funnel->low, funnel->high,
			      plot->box.right - plot->box.left),
		   &plot->x);
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
	struct end_label labels[2 * FUNNEL_LEVELS + 1];
	struct frame frame = { .page = page, .funnel = funnel };
	double width = panel.right - panel.left;
	size_t label_count = 0;

	frame.panel = panel_name(page, panel, funnel->name, 0);
	if (isnan(range.low) || isnan(funnel->low) || !funnel->count) {
		panel_empty(page, frame.panel);
		return;
	}
	frame.radius = funnel->count > 150 || width <= narrow ? 2.4 : 3.2;
	if (width > narrow && funnel->line_count)
		label_count = make_labels(page->scene->pool, funnel, labels);
	lay_out(&frame, range,
		end_labels_width(labels, label_count, page->faces.label));
	draw_lines(&frame);
	draw_points(&frame);
	draw_names(&frame);
	for (size_t i = 0; i < label_count; i++)
		labels[i].y = fmin(fmax(scale_place(&frame.plot.y, labels[i].y),
					frame.plot.box.top),
				   frame.plot.box.bottom);
	end_labels(page, &frame.plot, labels, label_count);
}

/* Which kinds of points occur. */
struct kinds {
	bool within, unjudged, hidden;
	bool above[FUNNEL_LEVELS], below[FUNNEL_LEVELS];
};

static struct kinds kinds_of(const struct funnel_plot *panels, size_t count)
{
	struct kinds kinds = { 0 };

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			const struct funnel_point *point = &panels[p].points[i];
			enum look look = look_of(&panels[p], point);
			size_t place = look == LOOK_OUTER;

			kinds.hidden |= is_hidden(point);
			if (!is_drawn(point))
				continue;
			kinds.within |= look == LOOK_WITHIN;
			kinds.unjudged |= look == LOOK_UNJUDGED;
			if (is_outside(point))
				*(point->position > 0
					  ? &kinds.above[place]
					  : &kinds.below[place]) = true;
		}
	return kinds;
}

static struct legend point_entry(const struct funnel_plot *funnel,
				 enum look look, bool above, const char *text)
{
	return (struct legend){ .sample = SAMPLE_MARKER,
				.pen = pen_of(funnel, look, above),
				.marker = marker_of(look, above),
				.text = text };
}

static size_t line_entries(const struct funnel_plot *funnel, bool labelled,
			   struct legend *legend)
{
	size_t entries = 0;

	for (size_t l = 0; !labelled && l < funnel->level_count; l++)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = line_pen(funnel, l, true),
			.text = funnel->levels[l]
		};
	if (funnel_is_wider(funnel))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = line_pen(funnel, 0, false),
			.text = funnel->adjusted ? "Limits by chance alone"
						 : "Limits with overdispersion"
		};
	return entries;
}

size_t funnel_legend(struct pool *pool, const struct funnel_plot *panels,
		     size_t count, double width, struct legend *legend)
{
	struct kinds kinds = kinds_of(panels, count);
	size_t entries = 0;

	for (size_t side = 0; side < 2; side++)
		for (size_t l = 0; l < FUNNEL_LEVELS; l++) {
			size_t place = FUNNEL_LEVELS - 1 - l;
			size_t level = place ? panels->level_count - 1 : 0;

			if (!(side ? kinds.below : kinds.above)[place])
				continue;
			legend[entries++] = point_entry(
				panels, place ? LOOK_OUTER : LOOK_INNER, !side,
				text_format(pool, "%s %s",
					    side ? "Below" : "Above",
					    panels->levels[level]));
		}
	if (kinds.within)
		legend[entries++] = point_entry(panels, LOOK_WITHIN, false,
						"Within the limits");
	if (kinds.unjudged)
		legend[entries++] = point_entry(panels, LOOK_UNJUDGED, false,
						"Not judged");
	if (kinds.hidden)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_BOX,
			.pen = { INK_PAPER, INK_COMMON_LINE, 0.5, SOLID },
			.hatch = HATCH_RISING,
			.hatch_ink = INK_COMMON_LINE,
			.text = "Value hidden"
		};
	return entries + line_entries(panels, width > narrow, legend + entries);
}
