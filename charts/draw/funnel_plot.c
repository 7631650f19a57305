/* funnel_plot - units that differ from the rest by more than chance. */
#include "charts/draw/funnel_plot_parts.h"

#include <math.h>
#include <stdlib.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

bool funnel_is_drawn(const struct funnel_point *point)
{
	return !isnan(point->of) && !isnan(point->value);
}

bool funnel_is_hidden(const struct funnel_point *point)
{
	return !isnan(point->of) && isnan(point->value) && point->hidden;
}

bool funnel_is_outside(const struct funnel_point *point)
{
	return funnel_is_drawn(point) && point->judged && point->position;
}

const struct funnel_ends *funnel_ends_of(const struct funnel_line *line,
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
	if (!plot->adjusted && !(plot->phi > 1))
		return false;
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

static int compare_lines(const void *a, const void *b)
{
	const struct funnel_line *x = a, *y = b;

	return compare(&x->of, &y->of);
}

void funnel_sort_lines(struct funnel_plot *plot)
{
	if (plot->line_count)
		qsort(plot->lines, plot->line_count, sizeof *plot->lines,
		      compare_lines);
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
			if (funnel_is_drawn(&panels[p].points[i]) ||
			    funnel_is_hidden(&panels[p].points[i]))
				all[(*n)++] = panels[p].points[i].of;
	qsort(all, *n, sizeof *all, compare);
	return all;
}

/* Crowded: half of the denominators in the first tenth of the axis. */
static bool is_crowded(const double *all, size_t count)
{
	return count > 4 && all[0] > 0 && all[count / 2] < all[count - 1] / 10;
}

/* The outer limits from that denominator on, up to a value. */
static void widen_from(struct number_range *range,
		       const struct funnel_plot *plot, double from, double most)
{
	for (size_t i = 0; i < plot->line_count; i++) {
		const struct funnel_line *line = &plot->lines[i];
		const struct funnel_ends *ends = &funnel_ends_of(
			line, plot->adjusted)[plot->level_count - 1];

		if (line->of < from || ends->upper > most)
			continue;
		if (isfinite(ends->upper))
			widen(range, ends->upper);
		widen(range, ends->lower);
	}
}

/* The limits that half of the units are within the reach of, and others that
 * are not far beyond; the rest may leave the picture. */
static void widen_by_limits(struct number_range *range,
			    const struct funnel_plot *plot, double middle)
{
	const double far = 1.25;

	widen_from(range, plot, middle, INFINITY);
	widen_from(range, plot, 0, far * range->high);
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
			if (funnel_is_drawn(&panels[p].points[i]))
				widen(&range, panels[p].points[i].value);
		if (n)
			widen_by_limits(&range, &panels[p], all[n / 2]);
		panels[p].of.log = log;
		panels[p].low = log              ? low / 1.15
				: low < high / 3 ? fmin(low, 0)
						 : low - 0.06 * high;
		panels[p].high = log ? high * 1.15 : high * 1.03;
	}
	for (size_t p = 0; n && p < count; p++) {
		widen(&range, panels[p].target);
		widen(&range, panels[p].goal);
	}
	/* near to zero, zero belongs to the picture */
	if (range.low > 0 && range.low < range.high * 0.6)
		range.low = 0;
	return range;
}

enum funnel_look funnel_look_of(const struct funnel_plot *plot,
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

struct pen funnel_pen_of(const struct funnel_plot *plot, enum funnel_look look,
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

enum marker funnel_marker_of(enum funnel_look look, bool above)
{
	if (look == LOOK_WITHIN)
		return MARKER_CIRCLE;
	if (look == LOOK_UNJUDGED)
		return MARKER_SQUARE;
	return above ? MARKER_UP : MARKER_DOWN;
}

struct pen funnel_line_pen(const struct funnel_plot *funnel, size_t level,
			   bool in_use)
{
	struct pen pen = { .line = INK_LIMIT, .width = 0.75, .dash = DOTTED };

	if (!in_use)
		return pen;
	pen.width = 1.25;
	pen.dash = level + 1 == funnel->level_count ? SOLID : DASHED;
	return pen;
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
			enum funnel_look look = funnel_look_of(&panels[p],
							       point);
			size_t place = look == LOOK_OUTER;

			kinds.hidden |= funnel_is_hidden(point);
			if (!funnel_is_drawn(point))
				continue;
			kinds.within |= look == LOOK_WITHIN;
			kinds.unjudged |= look == LOOK_UNJUDGED;
			if (funnel_is_outside(point))
				*(point->position > 0
					  ? &kinds.above[place]
					  : &kinds.below[place]) = true;
		}
	return kinds;
}

static struct legend point_entry(const struct funnel_plot *funnel,
				 enum funnel_look look, bool above,
				 const char *text)
{
	return (struct legend){ .sample = SAMPLE_MARKER,
				.pen = funnel_pen_of(funnel, look, above),
				.marker = funnel_marker_of(look, above),
				.text = text };
}

static size_t line_entries(struct pool *pool, const struct funnel_plot *funnel,
			   bool labelled, struct legend *legend)
{
	size_t entries = 0;

	for (size_t l = 0; !labelled && l < funnel->level_count; l++)
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = funnel_line_pen(funnel, l, true),
			.text = text_format(pool, "%s limit", funnel->levels[l])
		};
	if (!labelled && !isnan(funnel->goal))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = { .line = INK_TARGET,
				 .width = 1.25,
				 .dash = DASHED },
			.text = "Target"
		};
	if (funnel_is_wider(funnel))
		legend[entries++] = (struct legend){
			.sample = SAMPLE_LINE,
			.pen = funnel_line_pen(funnel, 0, false),
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
		legend[entries++] = hidden_legend();
	return entries + line_entries(pool, panels, width > FUNNEL_NARROW,
				      legend + entries);
}
