/* xmr - charts of single values, from their moving ranges (movingrange.h).
 *
 * Inputs and results are as told in points.h; limits are in the unit of the
 * values. Nothing is clipped at 0. Where no value varies the limits are the
 * mean; where no two neighbours have a value there is a mean and no limits;
 * where nothing has a value there is neither.
 */
#ifndef METHODS_XMR_H
#define METHODS_XMR_H

#include "stages/methods/points.h"

/* Individuals (XmR): mean +/- factor x mean moving range, near limits at two
 * thirds of that (Shewhart 1931; Wheeler and Chambers 1992). The factor is
 * 3 / 1.128, or 2.66 as Making Data Count rounds it. */
struct finding xmr_limit(const struct points *points,
			 const struct profile *profile, struct limits *limits);

/* Moving ranges: sets each value to its distance from the one before, which
 * is missing at the first point and beside a missing one. Centre = their mean,
 * limits 0 and 3.267 x mean (D4; Montgomery 2009, Introduction to Statistical
 * Quality Control, section 6.4), the near one two thirds of the way from the
 * centre; with the habits of qicharts2 at two thirds of the limit, and ranges
 * do not bridge points out of the base. Two neighbouring ranges share a value,
 * so that no rule but that of the limit may be used with them. */
struct finding mr_limit(const struct points *points,
			const struct profile *profile, struct limits *limits);

/* I' of values y with denominators n, the spread of which has more sources
 * than chance (Taylor 2018, Normalized individuals control chart): centre =
 * sum(y n) / sum(n), standard deviation s / sqrt(n_i), where s = the mean of
 * sqrt(pi / 2) |y_j - y_k| / sqrt(1 / n_j + 1 / n_k) over neighbours, those of
 * 3.2665 times the mean or more screened out as for XmR. With the habits of
 * qicharts2 s is that of all points, whatever the base. */
struct finding iprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits);

/* Times between events, skewed like an exponential distribution: an XmR chart
 * of y^(1/3.6), whose lines are raised to 3.6 again (Nelson 1994, Journal of
 * Quality Technology 26:239); a line under 0 there is 0. A time under 0 is
 * impossible: no centre and no limits. With the habits of qicharts2 a near
 * lower limit under 0 is missing. */
struct finding t_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

/* A run chart: the median of the base, and no limits. */
struct finding run_limit(const struct points *points,
			 const struct profile *profile, struct limits *limits);

#endif
