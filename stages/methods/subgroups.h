/* subgroups - charts of what is measured several times in each period.
 *
 * Inputs and results are as told in points.h; of holds the sizes of the
 * subgroups, deviations the standard deviations within them (divisor n - 1),
 * and the values their means. Limits are in the unit of the values.
 *
 * The spread within subgroups is the mean of their standard deviations where
 * all are of one size (Montgomery 2009, Introduction to Statistical Quality
 * Control, equation 6.29), else sqrt(sum((n_i - 1) s_i^2) / sum(n_i - 1))
 * (equation 6.31). A subgroup of one has no standard deviation, no limits, and
 * no part in the spread. c4(n) = sqrt(2 / (n - 1)) gamma(n / 2) /
 * gamma((n - 1) / 2) takes away the bias of a standard deviation.
 */
#ifndef METHODS_SUBGROUPS_H
#define METHODS_SUBGROUPS_H

#include "stages/methods/points.h"

/* Means: centre = sum(n_i mean_i) / sum(n_i) (equation 6.30), limits at
 * 3 / (c4(n_i) sqrt(n_i)) spreads from it (A3). */
struct finding xbar_limit(const struct points *points,
			  const struct profile *profile, struct limits *limits);

/* Standard deviations, to which it sets the values: centre = the spread,
 * limits = centre x (1 +/- 3 sqrt(1 - c4(n_i)^2) / c4(n_i)) (B3, B4), not
 * under 0. */
struct finding s_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

/* c4(n); missing for n under 2. */
double subgroups_c4(double n);

#endif
