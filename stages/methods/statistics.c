/* statistics - means, spreads, quantiles of known distributions. */
#include "stages/methods/statistics.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <math.h>

size_t count_of(const double *values, size_t count)
{
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		used += !isnan(values[i]);
	return used;
}

/* The second pass takes back what rounding put into the first. */
double mean_of(const double *values, size_t count)
{
	size_t used = count_of(values, count);
	long double mean = 0, rest = 0;

	if (!used)
		return NAN;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			mean += values[i];
	mean /= (long double)used;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			rest += values[i] - mean;
	return (double)(mean + rest / (long double)used);
}

double autocorrelation_of(const double *values, size_t count)
{
	long double mean = mean_of(values, count), squares = 0, products = 0;
	long double rest = 0;

	if (count < 2 || count_of(values, count) < count)
		return NAN;
	/* the mean again with all its digits: of 10000000.1, 10000000.3 ... the
	 * deviations are small against its rounding */
	for (size_t i = 0; i < count; i++)
		rest += values[i] - mean;
	mean += rest / (long double)count;
	for (size_t i = 0; i < count; i++) {
		long double deviation = values[i] - mean;

		squares += deviation * deviation;
		if (i)
			products += deviation * (values[i - 1] - mean);
	}
	return squares > 0 ? (double)(products / squares) : NAN;
}

double bounded(double number)
{
	return isinf(number) ? (double)NAN : number;
}

double normal_quantile(double probability)
{
	if (!(probability > 0 && probability < 1))
		return NAN;
	gsl_set_error_handler_off();
	return gsl_cdf_ugaussian_Pinv(probability);
}

/* Goldberg and Levine 1946, Annals of Mathematical Statistics 17:216, after
 * Cornish and Fisher: for 20,000 degrees it is right to 13 digits, for 200 to
 * six. */
static double chi_squared_of_many(double probability, double degrees)
{
	double z = normal_quantile(probability), z2 = z * z;
	double root = sqrt(2 * degrees);

	return degrees + root * z + 2 * (z2 - 1) / 3 +
	       z * (z2 - 7) / (9 * root) -
	       ((6 * z2 + 14) * z2 - 32) / (405 * degrees) +
	       z * ((9 * z2 + 256) * z2 - 433) / (4860 * root * degrees) +
	       (((12 * z2 - 243) * z2 - 923) * z2 + 1472) /
		       (25515 * degrees * degrees);
}

/* GSL's inverses stop at about ten digits: a few steps of Newton's method on
 * its distribution functions give the rest. The upper tail is used above the
 * middle, where the lower one is close to 1 and has no digits left. For some
 * hundreds of degrees and more the inverse does not always converge, for very
 * many the distribution functions lose digits. */
double chi_squared_quantile(double probability, double degrees)
{
	const double many = 20000;
	double x;

	if (!(probability >= 0 && probability < 1 && degrees > 0))
		return NAN;
	if (probability > 0 && degrees > many)
		return chi_squared_of_many(probability, degrees);
	gsl_set_error_handler_off();
	x = gsl_cdf_chisq_Pinv(probability, degrees);
	if (!isfinite(x))
		x = chi_squared_of_many(probability, degrees);
	for (int i = 0; i < 3 && x > 0 && isfinite(x); i++) {
		double density = gsl_ran_chisq_pdf(x, degrees);
		double excess = probability < 0.5
					? gsl_cdf_chisq_P(x, degrees) -
						  probability
					: (1 - probability) -
						  gsl_cdf_chisq_Q(x, degrees);

		if (!(density > 0))
			break;
		x -= excess / density;
	}
	return x;
}

double beta_quantile(double probability, double a, double b)
{
	double low = 0, high = 1;

	if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0))
		return NAN;
	if (probability == 0 || probability == 1)
		return probability;
	gsl_set_error_handler_off();
	/* GSL's own inverse fails to converge for some a and b; halving an
	 * interval cannot, and ends when no number is left between. */
	for (double middle = 0.5; low < middle && middle < high;
	     middle = low + (high - low) / 2) {
		if (gsl_cdf_beta_P(middle, a, b) < probability)
			low = middle;
		else
			high = middle;
	}
	return high;
}

double normal_tail(double z)
{
	return erfc(z / sqrt(2)) / 2;
}

double chi_squared_tail(double x, double degrees)
{
	if (!(degrees > 0) || isnan(x))
		return NAN;
	gsl_set_error_handler_off();
	return x > 0 ? gsl_cdf_chisq_Q(x, degrees) : 1;
}

/* As for chi-squared: Newton's method finds the digits that GSL leaves out. By
 * symmetry only the lower half is asked for. */
double student_quantile(double probability, double degrees)
{
	double t;

	if (!(probability > 0 && probability < 1 && degrees > 0))
		return NAN;
	if (probability > 0.5)
		return -student_quantile(1 - probability, degrees);
	gsl_set_error_handler_off();
	t = gsl_cdf_tdist_Pinv(probability, degrees);
	for (int i = 0; i < 3 && isfinite(t); i++)
		t -= (gsl_cdf_tdist_P(t, degrees) - probability) /
		     gsl_ran_tdist_pdf(t, degrees);
	return t;
}

double gamma_below(double x, double shape)
{
	if (!(x >= 0 && shape > 0))
		return NAN;
	gsl_set_error_handler_off();
	return gsl_cdf_gamma_P(x, shape, 1);
}

double gamma_tail(double x, double shape)
{
	if (!(x >= 0 && shape > 0))
		return NAN;
	gsl_set_error_handler_off();
	return gsl_cdf_gamma_Q(x, shape, 1);
}

double beta_below(double x, double a, double b)
{
	if (!(x >= 0 && x <= 1 && a > 0 && b > 0))
		return NAN;
	gsl_set_error_handler_off();
	return gsl_cdf_beta_P(x, a, b);
}

void sum_add(struct sum *sum, double number)
{
	double total = sum->high + number;

	if (fabs(sum->high) >= fabs(number))
		sum->low += (sum->high - total) + number;
	else
		sum->low += (number - total) + sum->high;
	sum->high = total;
}

double sum_of(const struct sum *sum)
{
	return sum->high + sum->low;
}
