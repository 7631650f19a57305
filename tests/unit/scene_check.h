/* scene_check - what must hold for the texts of every scene. */
#ifndef UNIT_SCENE_CHECK_H
#define UNIT_SCENE_CHECK_H

#include <stdbool.h>
#include <string.h>

#include "charts/draw/scene.h"

/* What a text covers: its capitals, without the room between lines. */
static inline struct box text_box(const struct mark *mark)
{
	double width = font_width(mark->text, mark->face);
	double left = mark->points[0].x - width * 0.5 * (double)mark->anchor;
	double bottom = mark->points[0].y;

	return (struct box){ left, bottom - font_capital(mark->face),
			     left + width, bottom };
}

static inline bool boxes_overlap(struct box a, struct box b)
{
	const double touch = 0.01;

	return a.left < b.right - touch && b.left < a.right - touch &&
	       a.top < b.bottom - touch && b.top < a.bottom - touch;
}

/* No text is cut off by the edge of the page, none lies on another, and none
 * is smaller than 8 points. */
static inline void check_texts(const struct scene *scene)
{
	for (size_t i = 0; i < scene->mark_count; i++) {
		const struct mark *mark = &scene->marks[i];
		struct box box;

		if (mark->kind != MARK_TEXT)
			continue;
		box = text_box(mark);
		if (mark->face.size < 8)
			fail_msg("'%s' is too small", mark->text);
		if (box.left < -0.01 || box.top < -0.01 ||
		    box.right > scene->width + 0.01 ||
		    box.bottom > scene->height + 0.01)
			fail_msg("'%s' is cut off", mark->text);
		for (size_t j = 0; j < i; j++)
			if (scene->marks[j].kind == MARK_TEXT &&
			    boxes_overlap(box, text_box(&scene->marks[j])))
				fail_msg("'%s' lies on '%s'", mark->text,
					 scene->marks[j].text);
	}
}

static inline size_t count_marks(const struct scene *scene, enum mark_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < scene->mark_count; i++)
		count += scene->marks[i].kind == kind;
	return count;
}

static inline bool has_text(const struct scene *scene, const char *text)
{
	for (size_t i = 0; i < scene->mark_count; i++)
		if (scene->marks[i].kind == MARK_TEXT &&
		    !strcmp(scene->marks[i].text, text))
			return true;
	return false;
}

#endif
