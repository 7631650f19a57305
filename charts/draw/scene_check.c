/* scene_check - what must hold for every picture, whatever the data. */
#include "charts/draw/scene_cover.h"

#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double touch = 0.02; /* what rounding may do */

/* What a text covers: its capitals, without the room between lines. */
static struct box text_box(const struct mark *mark)
{
	double width = font_width(mark->text, mark->face);
	double left = mark->points[0].x - width * 0.5 * (double)mark->anchor;
	double bottom = mark->points[0].y;

	return (struct box){ left, bottom - font_capital(mark->face),
			     left + width, bottom };
}

static bool overlap(struct box a, struct box b)
{
	return a.left < b.right - touch && b.left < a.right - touch &&
	       a.top < b.bottom - touch && b.top < a.bottom - touch;
}

static bool on_page(const struct scene *scene, struct box box)
{
	return box.left > -touch && box.top > -touch &&
	       box.right < scene->width + touch &&
	       box.bottom < scene->height + touch;
}

static const char *cover_fault(struct pool *pool, const struct scene *scene,
			       size_t i)
{
	const struct mark *mark = &scene->marks[i];
	const struct mark *other = scene_cover(scene, i, text_box(mark));

	if (!other)
		return NULL;
	return text_format(pool, "'%s' lies on a %s at %.2f %.2f", mark->text,
			   other->kind == MARK_LINE ? "line" : "shape",
			   other->points[0].x, other->points[0].y);
}

static const char *text_fault(struct pool *pool, const struct scene *scene,
			      size_t i)
{
	const struct mark *mark = &scene->marks[i];
	struct box box = text_box(mark);

	if (mark->face.size < SCENE_LEAST_SIZE)
		return text_format(pool, "'%s' is too small to read",
				   mark->text);
	if (!on_page(scene, box))
		return text_format(pool, "'%s' is cut off by the edge",
				   mark->text);
	for (size_t j = 0; j < i; j++)
		if (scene->marks[j].kind == MARK_TEXT &&
		    overlap(box, text_box(&scene->marks[j])))
			return text_format(pool, "'%s' lies on '%s'",
					   mark->text, scene->marks[j].text);
	return cover_fault(pool, scene, i);
}

/* Where groups clip, what is outside is not seen. */
static const char *path_fault(struct pool *pool, const struct scene *scene,
			      const struct mark *mark)
{
	double reach = mark->kind == MARK_CIRCLE ? mark->radius : 0;

	for (size_t i = 0; i < mark->point_count; i++) {
		struct point at = mark->points[i];
		struct box box = { at.x - reach, at.y - reach, at.x + reach,
				   at.y + reach };

		if (!on_page(scene, box))
			return text_format(
				pool, "a mark at %.2f %.2f is off the page",
				at.x, at.y);
	}
	return NULL;
}

const char *scene_fault(struct pool *pool, const struct scene *scene)
{
	size_t clipped = 0, depth = 0;

	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];
		const char *fault = NULL;

		if (mark->kind == MARK_GROUP && ++depth && !clipped &&
		    mark->point_count)
			clipped = depth;
		else if (mark->kind == MARK_END && depth-- == clipped)
			clipped = 0;
		else if (mark->kind == MARK_TEXT)
			fault = text_fault(pool, scene, i);
		else if (mark->kind < MARK_TEXT && !clipped)
			fault = path_fault(pool, scene, mark);
		if (fault)
			return fault;
	}
	return NULL;
}
