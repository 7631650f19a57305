/* subgroups - charts of what is measured several times in each period. */
#include "stages/methods/subgroups.h"

#include <math.h>

#include "stages/methods/statistics.h"

double subgroups_c4(double n)
{
	if (!(n >= 2))
		return NAN;
	return sqrt(2 / (n - 1)) * exp(lgamma(n / 2) - lgamma((n - 1) / 2));
}

static bool one_size(const struct points *points)
{
	for (size_t i = 1; i < points->count; i++)
		if (points->of[i] != points->of[0])
			return false;
	return true;
}

/* The spread within subgroups; *used of them tell of it. */
static double spread_of(const struct points *points, size_t *used)
{
	bool equal = one_size(points);
	struct sum spread = { 0 }, weights = { 0 };

	*used = 0;
	for (size_t i = 0; i < points->count; i++) {
		double deviation = points->deviations[i];
		double weight = equal ? 1 : points->of[i] - 1;

		if (!points->base[i] || isnan(deviation) ||
		    !(points->of[i] >= 2))
			continue;
		sum_add(&spread,
			weight * (equal ? deviation : deviation * deviation));
		sum_add(&weights, weight);
		++*used;
	}
	if (!*used)
		return NAN;
	return equal ? sum_of(&spread) / sum_of(&weights)
		     : sqrt(sum_of(&spread) / sum_of(&weights));
}

static struct finding finding_of(size_t used, size_t told, double spread)
{
	struct finding finding = { .used = used };

	if (!used)
		finding.note = NOTE_NO_VALUES;
	else if (!told)
		finding.note = NOTE_ONE_EACH;
	else if (spread == 0)
		finding.note = NOTE_CONSTANT;
	return finding;
}

struct finding xbar_limit(const struct points *points,
			  const struct profile *profile, struct limits *limits)
{
	struct sum sum = { 0 }, sizes = { 0 };
	size_t used = 0, told;
	double spread = spread_of(points, &told), centre;

	(void)profile;
	for (size_t i = 0; i < points->count; i++) {
		if (!points->base[i] || isnan(points->values[i]) ||
		    isnan(points->of[i]))
			continue;
		sum_add(&sum, points->of[i] * points->values[i]);
		sum_add(&sizes, points->of[i]);
		used++;
	}
	centre = used ? sum_of(&sum) / sum_of(&sizes) : (double)NAN;
	for (size_t i = 0; i < points->count; i++)
		limits[i] = limits_about(centre,
					 spread / (subgroups_c4(points->of[i]) *
						   sqrt(points->of[i])));
	return finding_of(used, told, spread);
}

struct finding s_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	size_t told;
	double spread = spread_of(points, &told);

	(void)profile;
	for (size_t i = 0; i < points->count; i++) {
		double c4 = subgroups_c4(points->of[i]);

		points->values[i] = isnan(c4) ? c4 : points->deviations[i];
		limits[i] = limits_about(spread,
					 spread * sqrt(1 - c4 * c4) / c4);
		limits_cut(&limits[i], (double)INFINITY);
		limits[i].deviation = NAN;
	}
	return finding_of(told, told, spread);
}
