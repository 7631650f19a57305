/* funnel_book - funnels to the letter of a package, its defects included.
 *
 * For comparing with charts that others have drawn. A book is a set of limits;
 * scores and dispersion are those of funnel.h.
 *
 * own		As funnel.h tells, but adjusted limits are never within the
 *		exact ones. The default.
 *
 * funnelplotr	The R package FunnelPlotR 0.6.0. Chance alone: the exact Poisson
 *		interval of the expected count, for a ratio; arcsine for a
 *		proportion. Adjusted limits of a ratio on the root scale are not
 *		squared although the value is; those of counts use the spread
 *		1 / (2 sqrt n). An arcsine limit that is beyond its neighbour
 *		among 1000 denominators from 3 to the greatest becomes 0 or 1.
 *		z is cut to 1.959964 and 3.090232; on the log scale expected
 *		counts are rounded to two decimals (but not the value).
 * powerbi	PowerBI-Funnels of 2026. As above, but squared; an arcsine limit
 *		beyond its neighbour is missing; the spread of counts takes both
 *		for equal. Ratios always on the root scale.
 * phe		PHEindicatormethods 2.1.0. A proportion: the target plus and
 *		minus z sqrt(p (1 - p) / n), cut at 0 and at 100 whatever the
 *		multiplier. A rate or ratio: a unit is outside when its own
 *		interval (interval_count) leaves out the target; limits are told
 *		for each observed count, as the exact interval about it.
 */
#ifndef METHODS_FUNNEL_BOOK_H
#define METHODS_FUNNEL_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/funnel.h"

/* Which limits: of how much confidence, by chance alone or adjusted. */
struct funnel_limits {
	double confidence;
	bool adjusted;
};

struct funnel_book {
	const char *name;
	bool strict; /* as for funnel_fit() */
	/* Limits of all units at once, in any order; missing where the book
	 * has none. Adjusted ones follow those by chance, which are in `ends`
	 * then. */
	void (*limits)(const struct funnel *funnel, const struct unit *units,
		       size_t count, struct funnel_limits which,
		       struct interval *ends);
	double cap; /* no limit of a proportion, per --per, is above it;
		       NAN: none */
};

/* The book of that name, or NULL. */
const struct funnel_book *funnel_book(const char *name);

/* -1 below the limits, 1 above them, 0 within, where both ends belong. */
int funnel_position(const struct funnel_book *book, const struct funnel *funnel,
		    const struct unit *unit, struct interval ends,
		    double confidence);

/* The score that the limits in use are about: z by the spread that was
 * adjusted, or by chance alone. */
double funnel_book_z(const struct funnel_book *book,
		     const struct funnel *funnel, const struct unit *unit,
		     bool adjusted);

/* An expected count as FunnelPlotR rounds it for the SHMI: to the nearer
 * hundredth as doubles go, to the even one of two that are as near. */
double funnel_rounded(double expected);

enum { FUNNEL_AXIS = 100 };

/* Points for drawing limits, FUNNEL_AXIS of them. Denominators from the least
 * to the greatest in equal steps of their logarithms. */
void funnel_axis(const struct unit *units, size_t count, double *points);
/* Those of PHEindicatormethods: whole numbers, of people for a proportion and
 * else of events, from 1 or, where the denominators lie close, from just under
 * the least; years: that the denominators of a rate cover. */
void funnel_axis_phe(const struct funnel *funnel, const struct unit *units,
		     size_t count, double years, double *points);

#endif
