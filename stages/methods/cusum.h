/* cusum - a Bernoulli CUSUM: has the share of cases with an event changed?
 *
 * Case by case, two sums weigh the evidence that the odds of an event have
 * become so many times, or so many times less than, those they should be
 * (Neuburger, Walker, Sherlaw-Johnson, van der Meulen and Cromwell 2017, BMJ
 * Quality and Safety 26:919, after Reynolds and Stoumbos 1999, Journal of
 * Quality Technology 31:87). With p0 the share that is expected and p1, p2 the
 * shares whose odds are ratio times, and one ratio-th of, its odds:
 *
 *	step(p)	= ln(p / p0) for an event, ln((1 - p) / (1 - p0)) for none
 *	up	= max(0, up + step(p1))
 *	down	= min(0, down - step(p2))
 *
 * A sum that reaches the limit signals and begins again at 0 with the next
 * case. Sums are in units of the logarithm of a likelihood ratio.
 */
#ifndef METHODS_CUSUM_H
#define METHODS_CUSUM_H

#include <stdbool.h>
#include <stddef.h>

struct cusum {
	double step_up[2], step_down[2]; /* for no event, for an event */
	double limit;
	double up, down; /* the sums that the next case adds to */
};

struct cusum_case {
	double step_up, step_down;
	double up, down; /* what the sums reach with this case */
	bool signal_up, signal_down;
};

/* Sums at 0 for an expected share in (0, 1), a ratio over 1 and a limit over
 * 0; outside of these steps are missing, and so is all that follows. */
struct cusum cusum_of(double share, double ratio, double limit);

/* Adds the next case. A case that is not known is not added at all. */
struct cusum_case cusum_add(struct cusum *cusum, bool event);

/* The share of events, those over 0, in the first most values that are not
 * missing; missing when there are none. */
double cusum_share(const double *values, size_t count, size_t most);

#endif
