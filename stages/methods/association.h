/* association - do two groups, or more, differ by more than chance?
 *
 * Everything that is asked of two groups is told of the second against the
 * first: differences second - first, ratios second / first. p is two-sided.
 * What is outside a function's domain, or cannot be told, is missing (NAN); an
 * infinite ratio or end is INFINITY. Exact tests go through all outcomes, and
 * are missing where there are more than a million: chi-squared is as good then.
 */
#ifndef METHODS_ASSOCIATION_H
#define METHODS_ASSOCIATION_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/interval.h"

/* x of n, or x events in so much time. */
struct sample {
	double x, n;
};

struct test {
	double statistic;
	double p;
};

/* An exact test, and what it estimates. */
struct exact {
	double ratio;
	struct interval ends;
	double p;
};

/* How many times as likely it is in the second as in the first. */
struct relative {
	double risk;
	struct interval ends;
};

/* The relative risk (x2 / n2) / (x1 / n1), its ends from the logarithm, whose
 * variance is 1/x1 - 1/n1 + 1/x2 - 1/n2 (Katz, Baptista, Azen and Pike 1978,
 * Biometrics 34:469, method C). Missing unless n > 0 for both and x1 > 0; the
 * ends also where x2 is 0 or everybody in both has it, where the method gives
 * none. */
struct relative relative_risk(struct sample first, struct sample second,
			      double confidence);

/* Pearson's chi-squared test of two proportions, one degree of freedom; with
 * `corrected` each deviation is less by 1/2 (Yates 1934), or by itself where
 * that is less, as in R's prop.test. Missing unless both n > 0, and where
 * nobody or everybody has it: there is nothing to compare. */
struct test chi_squared_test(struct sample first, struct sample second,
			     bool corrected);

/* Fisher's exact test of a 2 x 2 table with its margins fixed: p adds up the
 * tables no more likely than this one (to 1 part in 10^7, as R does). The odds
 * ratio is the conditional maximum likelihood estimate, not the ratio of the
 * cells, and its ends solve P(X >= x) = (1 - confidence) / 2 and P(X <= x) =
 * the same (Cornfield 1956), all by the noncentral hypergeometric
 * distribution. 0 or infinite where x is at the end of what the margins allow;
 * where they allow one table only, p is 1 and nothing is known of the ratio.
 * Missing unless 0 <= x <= n and n > 0 for both. Whole counts. */
struct exact fisher_test(struct sample first, struct sample second,
			 double confidence);

/* The ratio of two rates of events, given their sum (Przyborowski and
 * Wilenski 1940): binomial, as R's poisson.test. p adds up the outcomes that
 * are no more likely (minimum likelihood) and the interval is central
 * (Clopper-Pearson), so that they can disagree near the edge. Missing without
 * events or time. Whole counts of events. */
struct exact rate_ratio_test(struct sample first, struct sample second,
			     double confidence);

/* McNemar's test (1947) of pairs that changed one way or the other, and the
 * same with Edwards' correction (1948) of 1; missing when none changed. Also
 * exact, by the binomial distribution: p only. */
struct test mcnemar_test(double gained, double lost, bool corrected);
double mcnemar_exact(double gained, double lost);

/* The chi-squared test for a trend of proportions over ordered groups
 * (Cochran 1954, Armitage 1955), one degree of freedom: scores say how far
 * apart the groups are. Missing unless every n > 0, two scores differ, and some
 * but not all have it. */
struct test armitage_test(const struct sample *samples, const double *scores,
			  size_t count);

/* The chance of an outcome of a binomial count that is no more likely than x
 * of n, where each has chance p: R's binom.test. */
double binomial_test(double x, double n, double p);

#endif
