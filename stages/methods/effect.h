/* effect - what the ratio of two rates says, in words.
 *
 * An effect is clear when its interval leaves out no change (a ratio of 1).
 * Then it is told as a rise or a fall, with the size of either end; otherwise
 * it is told that it is not clear, with signs. Sizes are percentages with one
 * decimal, rounded for display only.
 */
#ifndef METHODS_EFFECT_H
#define METHODS_EFFECT_H

#include "stages/methods/interval.h"

struct pool;

/* The words of a kind of effect. */
struct effect_phrase {
	const char *up, *down; /* before the size: "rises by" */
	const char *unclear;   /* before a colon: "no clear trend" */
	const char *tail;      /* after the size: " a month" */
};

/* "falls by 2.3% a month (95% interval: 0.5% to 4.1%)", or "no clear trend:
 * +2.3% a month (95% interval: -0.5% to +5.1%)" with a true minus. ratio and
 * ends are ratios, confidence a share. NULL where any of them is missing. In
 * the pool. */
const char *effect_words(struct pool *pool, double ratio, struct interval ends,
			 double confidence, const struct effect_phrase *phrase);

#endif
