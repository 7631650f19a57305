/* theta - how far counts vary beyond Poisson's, by maximum likelihood: the
 * variance of a negative binomial count with the mean mu is mu + mu^2 / theta
 * (Lawless 1987, Canadian Journal of Statistics 15:209).
 */
#ifndef METHODS_THETA_H
#define METHODS_THETA_H

#include <stdbool.h>

struct irls;

/* d ln L / d theta at the means as they stand, and its negative derivative
 * (Lawless 1987). theta > 0. */
void theta_score(const struct irls *irls, double theta, double *score,
		 double *information);

/* Means and theta in turn until neither moves; false when theta runs off,
 * because the counts vary no more than Poisson's. */
bool theta_settle(struct irls *irls);

#endif
