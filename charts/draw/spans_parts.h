/* spans_parts - what the parts of spans.h know of each other. */
#ifndef CHARTS_DRAW_SPANS_PARTS_H
#define CHARTS_DRAW_SPANS_PARTS_H

#include "charts/draw/spans.h"

struct summary spans_summarise(const struct spans *panels, size_t count);
/* How many stays there are of each state. */
const char *spans_describe_states(struct pool *pool, const struct spans *panels,
				  size_t count);
double spans_name_room(double width);

#endif
