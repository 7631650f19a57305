/* choose - which kind of chart fits the values of a series, and why.
 *
 * gaps between events	t; g where two events share a day
 * counts and denominators
 *   rare		g of the periods between those with an event
 *   otherwise		u; u-prime where they vary more than chance makes
 *			events vary, by Laney's sigma_z (counts.h)
 * whole numbers
 *   rare		g of the periods between those with an event
 *   mean under 3, with	c
 *   a zero
 * all else		xmr
 *
 * Rare is a median under 1: half of the periods, or more, have no event.
 * Counts are whole and not under 0. A share is never chosen: it looks like any
 * other ratio of counts, so that p must be asked for.
 */
#ifndef METHODS_CHOOSE_H
#define METHODS_CHOOSE_H

#include <stdbool.h>
#include <stddef.h>

struct pool;

struct choice {
	const char *kind;
	bool gaps;       /* of the periods between those with an event */
	const char *why; /* lives as long as the pool */
};

/* Of values in order of time, missing ones among them, with denominators or
 * NULL. */
struct choice choose_kind(const double *values, const double *of, size_t count,
			  struct pool *pool);

/* Of days between events. */
struct choice choose_gaps(const double *gaps, size_t count);

/* What must be said of an XmR chart of these values: it raises false alarms
 * when they are counts so rare that they are far from normal. Of stable series
 * of 24 Poisson counts 25% had one at a mean of 3, 52% at 1 and 82% at 0.3,
 * where it is 15% for normal values. NULL for others: those that are no
 * counts, have no zero, or a mean of 3 or more; for what is not whole, those
 * of which not half are 0. */
const char *choose_warning(const double *values, size_t count,
			   struct pool *pool);

#endif
