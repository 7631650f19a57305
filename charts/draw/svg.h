/* svg - a scene as an SVG document, or as an element of an HTML page.
 *
 * Written from the scene itself, without cairo: texts stay texts, and the
 * root says what the picture shows (role, title, description, language). All
 * that comes from data is escaped. No style sheet, no script, and no id but
 * those made from `name`, so that many can stand in one page.
 */
#ifndef CHARTS_DRAW_SVG_H
#define CHARTS_DRAW_SVG_H

#include "charts/draw/scene.h"

/* name: of the chart, unique in the page it will stand in. */
void svg_write(const struct scene *scene, enum palette palette,
	       const char *name, struct output *out);

#endif
