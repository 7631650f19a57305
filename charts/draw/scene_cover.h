/* scene_cover - texts that share their place with something else drawn.
 *
 * A text has a background: the page, or the last filled shape before it that
 * holds it whole. What is painted upon that background and touches the text
 * makes it harder to read. Faint things may lie behind a text: grid lines,
 * shades and ribbons.
 */
#ifndef CHARTS_DRAW_SCENE_COVER_H
#define CHARTS_DRAW_SCENE_COVER_H

#include "charts/draw/scene.h"

/* The mark that touches the text with that number, which covers the box;
 * NULL for none. Other texts are left out, and what groups clip away. */
const struct mark *scene_cover(const struct scene *scene, size_t text,
			       struct box box);

#endif
