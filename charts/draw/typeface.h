/* typeface - the font of all charts, as pango and cairo draw it.
 *
 * The first call sets up a font configuration of its own, which holds nothing
 * but Liberation Sans, so that no setting of the machine changes a picture.
 * The family is looked for in the folder $PLACEMENT_AUDIT_FONTS where that is
 * set, else in the system's font folders; where it is not there the process
 * ends with BAD_SYSTEM. Of two versions the newer one is taken.
 */
#ifndef CHARTS_DRAW_TYPEFACE_H
#define CHARTS_DRAW_TYPEFACE_H

#include <cairo.h>

#include "charts/draw/font.h"

/* Sets up what typeface_show() needs, unless that is done. */
void typeface_prepare(void);

/* Draws the text in the present colour, from the left end of its baseline. */
void typeface_show(cairo_t *cr, struct face face, const char *text);

#endif
