/* standardise - rates as they would be if all areas were of the same age. */
#include "stages/methods/standardise.h"

#include <math.h>

#include "stages/methods/statistics.h"

struct direct direct_rate(const struct direct_stratum *strata, size_t count,
			  double weights)
{
	struct sum events = { 0 }, value = { 0 }, variance = { 0 };
	double widest = 0;

	for (size_t i = 0; i < count; i++) {
		const struct direct_stratum *at = &strata[i];
		double weight = at->weight / at->of / weights;

		if (!(at->of > 0))
			weight = NAN;
		sum_add(&events, at->times * at->count);
		sum_add(&value, at->times * weight * at->count);
		sum_add(&variance,
			at->times * at->times * weight * weight * at->count);
		widest = weight <= widest ? widest : weight;
	}
	return (struct direct){ sum_of(&events), sum_of(&value),
				sum_of(&variance), widest };
}

struct interval interval_dobson(const struct direct *direct, double confidence)
{
	struct interval count = interval_byar(direct->count, confidence);
	double unit = sqrt(direct->variance / direct->count);

	if (!(direct->count > 0))
		return (struct interval){ NAN, NAN };
	return (struct interval){
		direct->value + unit * (count.lower - direct->count),
		direct->value + unit * (count.upper - direct->count)
	};
}

/* Of the gamma distribution with that mean and variance. */
static double gamma_quantile(double probability, double mean, double variance)
{
	double shape = mean * mean / variance;

	return variance / mean * chi_squared_quantile(probability, 2 * shape) /
	       2;
}

struct interval interval_gamma(const struct direct *direct, double confidence)
{
	double side = (1 - confidence) / 2, widest = direct->widest;
	double lower = direct->value;

	if (direct->value > 0)
		lower = gamma_quantile(side, direct->value, direct->variance);
	return (struct interval){
		lower, gamma_quantile(1 - side, direct->value + widest,
				      direct->variance + widest * widest)
	};
}

struct indirect indirect_rate(const struct indirect_stratum *strata,
			      size_t count)
{
	struct sum expected = { 0 }, events = { 0 }, among = { 0 };

	for (size_t i = 0; i < count; i++) {
		const struct indirect_stratum *at = &strata[i];

		sum_add(&expected, at->among > 0
					   ? at->of * at->events / at->among
					   : (double)NAN);
		sum_add(&events, at->events);
		sum_add(&among, at->among);
	}
	return (struct indirect){ sum_of(&expected),
				  sum_of(&events) / sum_of(&among) };
}
