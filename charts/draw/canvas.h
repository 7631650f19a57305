/* canvas - a scene as a PNG picture or a PDF page.
 *
 * The only module that knows cairo, pango, fontconfig and libpng. The first
 * call sets up a font configuration of its own, which holds nothing but
 * Liberation Sans as found in the system's font folders, so that no setting
 * of the machine changes a picture; it ends the process with BAD_SYSTEM when
 * that family is not installed.
 */
#ifndef CHARTS_DRAW_CANVAS_H
#define CHARTS_DRAW_CANVAS_H

#include "charts/draw/scene.h"

/* 300 dots an inch, said in the file (pHYs); title and description as text
 * chunks. */
void canvas_png(const struct scene *scene, enum palette palette,
		struct output *out);

/* One page with title, outline and embedded fonts; created on that date
 * (YYYY-MM-DD), or with no date where it is NULL. */
void canvas_pdf(const struct scene *scene, enum palette palette,
		const char *created, struct output *out);

#endif
