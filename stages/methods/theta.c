/* theta - how far counts vary beyond Poisson's, by maximum likelihood. */
#include "stages/methods/theta.h"

#include <gsl/gsl_sf_psi.h>
#include <math.h>

#include "stages/methods/irls.h"

enum { TURNS_MOST = 100 };

/* theta beyond this is a Poisson distribution. */
static const double THETA_MOST = 1e7;

void theta_score(const struct irls *irls, double theta, double *score,
		 double *information)
{
	long double first = 0, second = 0;

	for (size_t i = 0; i < irls->rows; i++) {
		double y = irls->counts[i], mu = exp(irls->predictor[i]);
		double sum = theta + mu;

		first += gsl_sf_psi(theta + y) - gsl_sf_psi(theta) +
			 log(theta / sum) + 1 - (y + theta) / sum;
		second += gsl_sf_psi_1(theta) - gsl_sf_psi_1(theta + y) -
			  1 / theta + 2 / sum - (y + theta) / (sum * sum);
	}
	*score = (double)first;
	*information = (double)second;
}

/* Whether the counts vary more about their means than Poisson's would: else
 * the likelihood grows with theta for ever. */
static bool is_dispersed(const struct irls *irls)
{
	long double excess = 0;

	for (size_t i = 0; i < irls->rows; i++) {
		double mu = exp(irls->predictor[i]);

		excess += (irls->counts[i] - mu) * (irls->counts[i] - mu) -
			  irls->counts[i];
	}
	return excess > 0;
}

/* The root of the score for the means as they stand: bisection on ln theta,
 * which the likelihood's one peak makes safe, hastened by Newton's steps. */
static double theta_for(const struct irls *irls, double from)
{
	double low = log(1e-8), high = log(THETA_MOST * 10);
	double at = log(from), score, information;

	for (int i = 0; i < 200 && high - low > 1e-13 * fmax(1, fabs(at));
	     i++) {
		double theta = exp(at), next;

		theta_score(irls, theta, &score, &information);
		if (score > 0)
			low = at;
		else
			high = at;
		/* d score / d ln theta is -information theta */
		next = at + score / (information * theta);
		if (!(next > low && next < high))
			next = low + (high - low) / 2;
		if (fabs(next - at) < 1e-12)
			break;
		at = next;
	}
	return exp(at);
}

bool theta_settle(struct irls *irls)
{
	double theta = 1, before;

	if (!is_dispersed(irls))
		return false;
	for (int i = 0; i < TURNS_MOST; i++) {
		before = theta;
		theta = theta_for(irls, theta);
		if (!(theta < THETA_MOST))
			return false;
		irls->theta = theta;
		if (!irls_iterate(irls, IRLS_AT_REST))
			return false;
		if (i && fabs(theta - before) <= 1e-10 * theta)
			break;
	}
	return true;
}
