/* interval - confidence intervals of proportions, counts and rates. */
#include "stages/methods/interval.h"

#include <math.h>
#include <stdbool.h>

#include "stages/methods/statistics.h"

static const struct interval unknown = { NAN, NAN };

/* The probability above (and below) a two-sided interval. */
static double tail(double confidence)
{
	return (1 - confidence) / 2;
}

static bool is_confidence(double confidence)
{
	return confidence > 0 && confidence < 1;
}

static double z_of(double confidence)
{
	return -normal_quantile(tail(confidence));
}

struct interval interval_wilson(double x, double n, double confidence)
{
	double z, middle, half, whole;

	if (!(n > 0 && x >= 0 && x <= n && is_confidence(confidence)))
		return unknown;
	z = z_of(confidence);
	middle = 2 * x + z * z;
	half = z * sqrt(z * z + 4 * x * (1 - x / n));
	whole = 2 * (n + z * z);
	return (struct interval){ x > 0 ? (middle - half) / whole : 0,
				  x < n ? (middle + half) / whole : 1 };
}

/* One end of Wilson's interval about a proportion; way: -1 lower, 1 upper. */
static double wilson_end(double p, double n, double z, int way)
{
	double share = z * z / (2 * n);

	if (p <= 0 || p >= 1)
		return p > 0;
	return (p + share + way * z * sqrt(p * (1 - p) / n + share / (2 * n))) /
	       (1 + 2 * share);
}

struct interval interval_wilson_corrected(double x, double n, double confidence)
{
	double shift, z;

	if (!(n > 0 && x >= 0 && x <= n && is_confidence(confidence)))
		return unknown;
	z = z_of(confidence);
	shift = fmin(0.5, fabs(x - n / 2));
	return (struct interval){ wilson_end((x - shift) / n, n, z, -1),
				  wilson_end((x + shift) / n, n, z, 1) };
}

struct interval interval_clopper_pearson(double x, double n, double confidence)
{
	double side = tail(confidence);

	if (!(n > 0 && x >= 0 && x <= n && is_confidence(confidence)))
		return unknown;
	/* the upper end as the mirror image of a lower one, so that both are
	 * found in the tail that has the digits */
	return (struct interval){ x > 0 ? beta_quantile(side, x, n - x + 1) : 0,
				  x < n ? 1 - beta_quantile(side, n - x, x + 1)
					: 1 };
}

struct interval interval_poisson(double events, double confidence)
{
	double side = tail(confidence);

	if (!(events >= 0 && is_confidence(confidence)))
		return unknown;
	return (struct interval){
		events > 0 ? chi_squared_quantile(side, 2 * events) / 2 : 0,
		chi_squared_quantile(1 - side, 2 * events + 2) / 2
	};
}

static double cube(double x)
{
	return x * x * x;
}

struct interval interval_byar(double events, double confidence)
{
	double z, more = events + 1, lower = 0;

	if (!(events >= 0 && is_confidence(confidence)))
		return unknown;
	z = z_of(confidence);
	if (events > 0)
		lower = events *
			cube(1 - 1 / (9 * events) - z / (3 * sqrt(events)));
	return (struct interval){ fmax(lower, 0),
				  more * cube(1 - 1 / (9 * more) +
					      z / (3 * sqrt(more))) };
}

struct interval interval_count(double events, double confidence)
{
	const double enough = 10;

	return events < enough ? interval_poisson(events, confidence)
			       : interval_byar(events, confidence);
}

struct interval interval_student(double mean, double deviation, double n,
				 double confidence)
{
	double reach;

	if (!(n >= 2 && deviation >= 0 && is_confidence(confidence)))
		return unknown;
	reach = -student_quantile(tail(confidence), n - 1) * deviation /
		sqrt(n);
	return (struct interval){ mean - reach, mean + reach };
}

struct interval interval_newcombe(double x1, double n1, double x2, double n2,
				  double confidence)
{
	struct interval first = interval_wilson(x1, n1, confidence);
	struct interval second = interval_wilson(x2, n2, confidence);
	double p1 = x1 / n1, p2 = x2 / n2;

	return (struct interval){
		p2 - p1 - hypot(p2 - second.lower, first.upper - p1),
		p2 - p1 + hypot(second.upper - p2, p1 - first.lower)
	};
}

static bool are_shares(double x1, double n1, double x2, double n2)
{
	return n1 > 0 && x1 >= 0 && x1 <= n1 && n2 > 0 && x2 >= 0 && x2 <= n2;
}

static double error_of_difference(double x1, double n1, double x2, double n2)
{
	double p1 = x1 / n1, p2 = x2 / n2;

	return sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
}

static struct interval about(double difference, double reach)
{
	return (struct interval){ fmax(difference - reach, -1),
				  fmin(difference + reach, 1) };
}

struct interval interval_wald(double x1, double n1, double x2, double n2,
			      double confidence)
{
	if (!(are_shares(x1, n1, x2, n2) && is_confidence(confidence)))
		return unknown;
	return about(x2 / n2 - x1 / n1,
		     z_of(confidence) * error_of_difference(x1, n1, x2, n2));
}

struct interval interval_wald_corrected(double x1, double n1, double x2,
					double n2, double confidence)
{
	double difference = x2 / n2 - x1 / n1, fineness = 1 / n1 + 1 / n2;

	if (!(are_shares(x1, n1, x2, n2) && is_confidence(confidence)))
		return unknown;
	return about(difference,
		     z_of(confidence) * error_of_difference(x1, n1, x2, n2) +
			     fmin(fineness / 2, fabs(difference)));
}

struct interval interval_scaled(struct interval interval, double denominator,
				double factor)
{
	if (!(denominator > 0))
		return unknown;
	return (struct interval){ factor * interval.lower / denominator,
				  factor * interval.upper / denominator };
}
