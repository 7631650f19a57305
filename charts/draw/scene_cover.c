/* scene_cover - texts that share their place with something else drawn. */
#include "charts/draw/scene_cover.h"

#include <math.h>

static const double touch = 0.05; /* what rounding may do */

static struct box grown(struct box box, double by)
{
	return (struct box){ box.left - by, box.top - by, box.right + by,
			     box.bottom + by };
}

static bool holds(struct box box, struct point at)
{
	return at.x > box.left && at.x < box.right && at.y > box.top &&
	       at.y < box.bottom;
}

static bool is_empty(struct box box)
{
	return box.left >= box.right || box.top >= box.bottom;
}

static struct box common(struct box a, struct box b)
{
	return (struct box){ fmax(a.left, b.left), fmax(a.top, b.top),
			     fmin(a.right, b.right), fmin(a.bottom, b.bottom) };
}

/* Cuts the part t[0]..t[1] of a stroke down to what goes in and out of a slab
 * (Liang and Barsky 1984); false when nothing is left. */
static bool clip(double from, double step, double low, double high, double *t)
{
	double a = (low - from) / step, b = (high - from) / step;

	if (step == 0)
		return from > low && from < high;
	t[0] = fmax(t[0], fmin(a, b));
	t[1] = fmin(t[1], fmax(a, b));
	return t[0] < t[1];
}

static bool stroke_meets(struct point from, struct point to, struct box box)
{
	double t[] = { 0, 1 };

	if (from.x == to.x && from.y == to.y)
		return holds(box, from);
	return clip(from.x, to.x - from.x, box.left, box.right, t) &&
	       clip(from.y, to.y - from.y, box.top, box.bottom, t);
}

static bool edge_meets(const struct mark *mark, struct box box)
{
	size_t last = mark->point_count - (mark->kind == MARK_LINE);

	for (size_t i = 0; i < last; i++)
		if (stroke_meets(mark->points[i],
				 mark->points[(i + 1) % mark->point_count],
				 box))
			return true;
	return false;
}

/* Whether the shape goes round the point, by the even-odd rule. */
static bool goes_round(const struct mark *mark, struct point at)
{
	bool inside = false;

	for (size_t i = 0; i < mark->point_count; i++) {
		struct point a = mark->points[i];
		struct point b = mark->points[(i + 1) % mark->point_count];

		if ((a.y > at.y) != (b.y > at.y) &&
		    at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x))
			inside = !inside;
	}
	return inside;
}

static bool circle_meets(const struct mark *mark, struct box box)
{
	struct point at = mark->points[0];
	double x = fmax(fmax(box.left - at.x, at.x - box.right), 0);
	double y = fmax(fmax(box.top - at.y, at.y - box.bottom), 0);

	return hypot(x, y) < mark->radius;
}

static bool circle_holds(const struct mark *mark, struct box box)
{
	struct point at = mark->points[0];
	double x = fmax(at.x - box.left, box.right - at.x);
	double y = fmax(at.y - box.top, box.bottom - at.y);

	return hypot(x, y) <= mark->radius;
}

/* Whether the mark is all the text's background, which it never is without a
 * filling. */
static bool is_background(const struct mark *mark, struct box box)
{
	struct point middle = { (box.left + box.right) / 2,
				(box.top + box.bottom) / 2 };

	if (mark->pen.fill == INK_NONE || mark->kind == MARK_LINE)
		return false;
	if (mark->kind == MARK_CIRCLE)
		return circle_holds(mark, box);
	return goes_round(mark, middle) && !edge_meets(mark, box);
}

static bool meets(const struct mark *mark, struct box box)
{
	struct point middle = { (box.left + box.right) / 2,
				(box.top + box.bottom) / 2 };

	if (mark->kind == MARK_CIRCLE)
		return circle_meets(mark, box);
	return edge_meets(mark, box) ||
	       (mark->pen.fill != INK_NONE && goes_round(mark, middle));
}

static bool is_faint(enum ink ink)
{
	return ink == INK_NONE || ink == INK_PAPER || ink == INK_GRID ||
	       ink == INK_SHADE || (ink >= INK_BAND_1 && ink <= INK_BAND_6);
}

/* A thing that may lie behind a text: faint, or the faint edge of it. */
static bool may_be_behind(const struct mark *mark)
{
	const double hairline = 0.4;

	return is_faint(mark->pen.fill) &&
	       (is_faint(mark->pen.line) || mark->pen.width <= hairline);
}

/* What clips, innermost last; all of the page first. */
struct clips {
	struct box boxes[8];
	size_t depth;
};

static void follow(struct clips *clips, const struct mark *mark)
{
	const size_t most = sizeof clips->boxes / sizeof *clips->boxes - 1;
	struct box box = clips->boxes[clips->depth];

	if (mark->kind == MARK_END && clips->depth)
		clips->depth--;
	if (mark->kind != MARK_GROUP || clips->depth == most)
		return;
	if (mark->point_count)
		box = common(box,
			     (struct box){ mark->points[0].x, mark->points[0].y,
					   mark->points[1].x,
					   mark->points[1].y });
	clips->boxes[++clips->depth] = box;
}

const struct mark *scene_cover(const struct scene *scene, size_t text,
			       struct box box)
{
	struct clips clips = { { { 0, 0, scene->width, scene->height } }, 0 };
	const struct mark *found = NULL;

	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];
		struct box seen = common(box, clips.boxes[clips.depth]);

		follow(&clips, mark);
		if (mark->kind >= MARK_TEXT || is_empty(seen))
			continue;
		seen = grown(seen, (mark->pen.line ? mark->pen.width / 2 : 0) -
					   touch);
		if (i < text && is_background(mark, seen))
			found = NULL;
		else if (meets(mark, seen) &&
			 (i > text || !may_be_behind(mark)))
			found = mark;
	}
	return found;
}
