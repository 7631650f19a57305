/* spans_parts - what the parts of spans.h know of each other. */
#ifndef CHARTS_DRAW_SPANS_PARTS_H
#define CHARTS_DRAW_SPANS_PARTS_H

#include "charts/draw/spans.h"

/* How wide names may be in a panel of that width. */
double spans_name_room(double width);

#endif
