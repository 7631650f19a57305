/* hidden - the mark of a value that was hidden because few people are behind
 * it: a hatched square where a bar would begin or a point would stand at the
 * foot of the plot. Its legend says that it is no value. What is hidden is
 * never drawn as 0, and never said to be not known.
 */
#ifndef CHARTS_DRAW_HIDDEN_H
#define CHARTS_DRAW_HIDDEN_H

#include <stdbool.h>

#include "charts/draw/page.h"

enum { HIDDEN_SIDE = 7 }; /* points */

/* In print, where a value would be. */
#define HIDDEN_WORD "hidden"
/* In a panel that has nothing else. */
#define HIDDEN_ALL "All hidden"

/* Why there is no value to tell of: "all hidden", or "no data" when none was
 * hidden; and whether the message of a chart ends with the first, after a
 * colon: then there is nothing in it to be looked at. */
const char *hidden_or_none(bool hidden);
bool hidden_ends(const char *message);

void hidden_mark(struct scene *scene, struct point centre);
struct legend hidden_legend(void);

/* "n = 12 values; 2 hidden, 1 missing": behind what was used, what was not
 * and why; nothing for numbers that are 0. */
const char *hidden_or_missing(struct pool *pool, const char *used,
			      size_t hidden, size_t missing,
			      const char *missing_words);

#endif
