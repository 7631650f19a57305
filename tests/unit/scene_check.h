/* scene_check - what must hold for the texts of every scene. */
#ifndef UNIT_SCENE_CHECK_H
#define UNIT_SCENE_CHECK_H

#include <stdbool.h>
#include <string.h>

#include "charts/draw/scene.h"

/* No text is cut off by the edge of the page, none lies on another, and none
 * is smaller than 8 points. */
static inline void check_texts(const struct scene *scene)
{
	const char *fault = scene_fault(scene->pool, scene);

	if (fault)
		fail_msg("%s", fault);
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
