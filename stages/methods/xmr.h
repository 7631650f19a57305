/* xmr - the limits of an individuals (XmR) chart.
 *
 * The mean of the baseline and how far the process ranges about it without a
 * special cause, from the mean moving range (Shewhart 1931; Wheeler and
 * Chambers 1992): limits = mean +/- 2.66 x mean moving range, near limits at
 * two thirds of that. A moving range is the distance of two neighbouring
 * values; a missing value has none on either side. Screening leaves out
 * ranges that are themselves special, those not under 3.267 times their mean,
 * once (Nelson 1982, Journal of Quality Technology 14:172). Limits are not
 * clipped at 0.
 *
 * A profile is the book of rules that is followed:
 *
 * mdc2023	Making Data Count as its tools work since late 2023, made safe
 *		where nothing varies: the default.
 * ptd		the R package NHSRplotthedots 0.2.2, its edges included.
 *
 *					mdc2023		ptd
 * trial limits under			12 values in	13 points in the
 *					the baseline	phase
 * verdict from trial limits		not known	given
 * beyond a limit counts in 2 of 3	yes		no
 * a constant baseline			limits = mean	no limits when
 *							screened
 * screening that leaves only zeros	not applied	applied: limits = mean
 * a rebase date that is no point	the next one	ignored
 * the end of a trend, before another	its own way	by the step between
 *
 * Two habits of Making Data Count's own tools are left out of both: showing an
 * improvement where another rule finds a concern, which hides a breach of a
 * limit, and taking a target on a limit for one beyond it.
 */
#ifndef METHODS_XMR_H
#define METHODS_XMR_H

#include <stdbool.h>
#include <stddef.h>

struct xmr_profile {
	const char *name;
	size_t least;           /* values (points) for more than trial limits */
	bool least_of_phase;    /* counted over the phase, not its baseline */
	bool trial_verdict;     /* trial or missing limits still give one */
	bool outside_counts;    /* a point beyond a limit, in two of three */
	bool literal_screening; /* whatever it leaves */
	bool literal_rebase;    /* only at a date that is a point */
	bool literal_ends;      /* of trends: see signal.h */
};

/* The profile of that name, or NULL. */
const struct xmr_profile *xmr_profile(const char *name);

/* Where the limits of a point are; missing where there are none. */
struct limits {
	double mean;
	double lower, upper;
	double lower_near, upper_near;
};

enum xmr_note {
	XMR_SOUND,
	XMR_NO_VALUES,    /* nothing but missing: no mean, no limits */
	XMR_NO_RANGE,     /* no two neighbours: a mean, no limits */
	XMR_CONSTANT,     /* nothing varies: the limits are the mean */
	XMR_ALL_SCREENED, /* screening left no moving range: no limits */
	XMR_UNSCREENED    /* would have left only zeros: not applied */
};

struct xmr {
	struct limits limits;
	double range;    /* the mean moving range behind them */
	size_t used;     /* values behind them */
	size_t screened; /* moving ranges left out */
	enum xmr_note note;
};

/* The limits of one phase from its baseline, in order of time. */
struct xmr xmr_of(const double *baseline, size_t count, bool screening,
		  const struct xmr_profile *profile);

#endif
