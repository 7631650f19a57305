/* curve_parts - what the parts of curve.h know of each other. */
#ifndef CHARTS_DRAW_CURVE_PARTS_H
#define CHARTS_DRAW_CURVE_PARTS_H

#include "charts/draw/curve.h"

enum marker curves_marker_of(const struct curve *curve);
enum ink curves_ink_of(const struct curves *curves, const struct curve *curve);
bool curves_has_values(const struct curves *curves);
/* Whether something in the panel is hidden. */
bool curves_hide(const struct curves *curves);
size_t curves_make_labels(struct pool *pool, const struct curves *curves,
			  double width, struct end_label *labels);

#endif
