/* spans_parts - what the parts of spans.h know of each other. */
#ifndef CHARTS_DRAW_SPANS_PARTS_H
#define CHARTS_DRAW_SPANS_PARTS_H

#include "charts/draw/spans.h"

enum { SPANS_ARROW = 8 }; /* points right of the axis, for those who stay on */

/* How wide names may be in a panel of that width. */
double spans_name_room(double width);

/* The days on which a person had been placed for as long as the target and
 * stayed on, one for each stretch of stays that follow on each other without a
 * day between; at most as many as there are stays. */
size_t spans_reached(const struct spans *spans,
		     const struct spans_person *person, int *days);
/* How many people have such a day. */
size_t spans_over(struct pool *pool, const struct spans *panels, size_t count);
void spans_draw_target(const struct page *page, const struct spans *spans,
		       const struct plot *plot, double pitch);
/* "365 days". */
const char *spans_target_words(struct pool *pool, const struct spans *spans);
struct legend spans_target_legend(struct pool *pool, const struct spans *spans);

#endif
