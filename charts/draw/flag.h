/* flag - the mark of what misses its target: a corner of its box, filled.
 *
 * It lies on nothing and needs no colour: a box with a flag is told from one
 * without in a photocopy too.
 */
#ifndef CHARTS_DRAW_FLAG_H
#define CHARTS_DRAW_FLAG_H

#include "charts/draw/scene.h"

enum { FLAG_SIDE = 5 }; /* points */

/* In the upper left corner of a box that is filled with that ink. */
void flag_corner(struct scene *scene, enum ink surface, struct box box);

#endif
