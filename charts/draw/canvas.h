/* canvas - a scene as a PNG picture or a PDF page, scenes as a PDF book.
 *
 * What knows cairo and pango is here and in typeface.c, what knows libpng in
 * bitmap.c; no other module does. The font is that of typeface.h, which ends
 * the process with BAD_SYSTEM when it is not installed.
 */
#ifndef CHARTS_DRAW_CANVAS_H
#define CHARTS_DRAW_CANVAS_H

#include "charts/draw/scene.h"

/* Loads the font now and not with the first picture: for a process that will
 * fork, so that its children have it. */
void canvas_prepare(void);

/* 300 dots an inch, said in the file (pHYs); title and description as text
 * chunks. */
void canvas_png(const struct scene *scene, enum palette palette,
		struct output *out);

/* One page with title, outline and embedded fonts, its mark a Figure; created
 * on the day that the scene says, or with no date. */
void canvas_pdf(const struct scene *scene, enum palette palette,
		struct output *out);

/* Scenes as the pages of one PDF, each of its own size and with its title in
 * the outline. */
struct book {
	const char *title;
	const char *subject;
	const char *created; /* YYYY-MM-DD; "" for no date */
	const struct scene *const *scenes;
	size_t count;
};
void canvas_book(const struct book *book, enum palette palette,
		 struct output *out);

#endif
