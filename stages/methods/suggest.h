/* suggest - where the limits of a series might be rebased.
 *
 * A proposal only. Limits are rebased when the process is known to have
 * changed and to have settled; numbers can tell no more than that it seems to
 * have. What is looked for is a shift that lasted: a run of points on one side
 * of the centre, not at the start of the last phase and not over when it
 * ends, followed by no shift to the other side, with as many values from its
 * first point on as limits need.
 */
#ifndef METHODS_SUGGEST_H
#define METHODS_SUGGEST_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/control.h"

struct suggestion {
	size_t first;         /* point of the new phase */
	bool high;            /* it lies above the old centre */
	size_t run;           /* points of the shift that say so */
	size_t values;        /* from there on */
	double before, after; /* means of the values, in their unit */
};

/* Looks at the last phase, whose limits and causes are known; false where
 * there is nothing to propose. */
bool suggest_rebase(const struct control *control, const struct series *series,
		    const struct phase *last, struct suggestion *suggestion);

#endif
