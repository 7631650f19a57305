/* counts - charts of events counted, whose spread follows from their mean.
 *
 * Inputs and results are as told in points.h. Ratios are charted as they are,
 * numerator by denominator: u in events per unit of the denominator, p from 0
 * to 1. A point without numerator or denominator, or with a denominator of 0,
 * has a centre and no limits, and does not count for the centre. Limits are
 * cut at 0, those of p at 1 as well. Where nothing has a value there is
 * neither centre nor limits; where no event was counted all are 0. A value
 * in the base that no count can be (under 0, a share over 1) leaves a centre
 * and no limits, and the note says so.
 *
 * Formulas: Montgomery 2009, Introduction to Statistical Quality Control,
 * chapter 7; limits at three, near limits at two standard deviations.
 */
#ifndef METHODS_COUNTS_H
#define METHODS_COUNTS_H

#include "stages/methods/points.h"

/* Counts of events, each period alike: centre = mean, standard deviation =
 * sqrt(centre) (Poisson; equation 7.17). */
struct finding c_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

/* Events per unit: centre = sum(x) / sum(n), standard deviation =
 * sqrt(centre / n_i) (Poisson; equation 7.19). */
struct finding u_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

/* Shares: centre = sum(x) / sum(n), standard deviation =
 * sqrt(centre (1 - centre) / n_i) (binomial; equation 7.8). */
struct finding p_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

/* u' and p', where events cluster or denominators are large: the standard
 * deviations of u and p times sigma_z, the mean moving range of
 * z_i = (value_i - centre) / deviation_i divided by 1.128 (Laney 2002,
 * Quality Engineering 14:531). Ranges are screened as for XmR (Provost and
 * Murray 2011, The Health Care Data Guide); Laney's own has none. sigma_z may
 * be under 1. Where there are no two neighbours there are no limits. */
struct finding uprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits);
struct finding pprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits);

/* Laney's sigma_z of rates, as of a u' chart: how many times as much as a
 * Poisson process they vary. Missing where it cannot be told. */
double counts_sigma(const struct points *points, const struct profile *profile);

/* Units between events: mean m, standard deviation sqrt(m (m + 1)) (geometric;
 * Benneyan 2001, Health Care Management Science 4:305), limits about the mean,
 * and the median as the centre line, since half of the points are on either
 * side of it. */
struct finding g_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits);

#endif
