/* statistics - means, spreads and the quantiles of known distributions, with
 * one answer to "of what?".
 *
 * Missing is NAN. Missing values among the numbers are left out; the mean of
 * none is missing, the standard deviation of fewer than two is missing (GSL
 * would give 0). A distribution asked outside its domain answers missing;
 * GSL's error handler, which would end the process, is off.
 */
#ifndef METHODS_STATISTICS_H
#define METHODS_STATISTICS_H

#include <stddef.h>

/* How many of the values are not missing. */
size_t count_of(const double *values, size_t count);

/* The arithmetic mean, in two passes: equal values give exactly that value,
 * so a constant series lies on its own mean. */
double mean_of(const double *values, size_t count);

/* How alike neighbours in a series are, -1 to 1: the autocorrelation at lag 1,
 * the products of neighbouring deviations from the mean over the squares of
 * all (Box and Jenkins 1976, Time Series Analysis, 2.1.5). Missing for a
 * series with a missing value, of fewer than two, or that does not vary. */
double autocorrelation_of(const double *values, size_t count);

/* The number, or missing where it is infinite: no stream has such numbers. */
double bounded(double number);

/* z with so much of the standard normal distribution below it; missing unless
 * 0 < probability < 1. */
double normal_quantile(double probability);

/* x with so much of the distribution below it; missing unless the probability
 * is in [0, 1) and the degrees of freedom are positive. Relative error under
 * 1e-12. */
double chi_squared_quantile(double probability, double degrees);

/* x in [0, 1] with so much of Beta(a, b) below it; missing unless the
 * probability is in [0, 1] and a and b are positive. */
double beta_quantile(double probability, double a, double b);

/* The share of the standard normal distribution above z: exact far into the
 * tail. Missing for a missing z. */
double normal_tail(double z);

/* The share of the distribution above x, 1 up to x = 0; missing unless the
 * degrees of freedom are positive. */
double chi_squared_tail(double x, double degrees);

/* t with so much of Student's distribution below it; missing unless
 * 0 < probability < 1 and the degrees of freedom are positive. */
double student_quantile(double probability, double degrees);

/* The share of the gamma distribution (scale 1) up to x, and above it; of a
 * Poisson count with mean x that is the chance of at least `shape` events, and
 * of fewer. Missing unless x >= 0 and the shape is positive. */
double gamma_below(double x, double shape);
double gamma_tail(double x, double shape);

/* The share of Beta(a, b) up to x; of a binomial count in a + b - 1 trials with
 * chance x that is the chance of at least a successes. Missing unless x is in
 * [0, 1] and a and b are positive. */
double beta_below(double x, double a, double b);

/* A sum that does not lose the small to the large: the error is that of one
 * rounding (Neumaier 1974). Begins as { 0 }. */
struct sum {
	double high, low;
};

void sum_add(struct sum *sum, double number);
double sum_of(const struct sum *sum);

#endif
