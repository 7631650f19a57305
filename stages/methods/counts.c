/* counts - charts of events counted, whose spread follows from their mean. */
#include "stages/methods/counts.h"

#include <math.h>

#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

/* The variance, or none where the base has a value that no count, or no share,
 * can be; qicharts2 does not look. */
static double possible(const struct points *points,
		       const struct profile *profile, double most,
		       double variance)
{
	for (size_t i = 0; i < points->count && !profile->literal_kinds; i++)
		if (points->base[i] &&
		    (points->values[i] < 0 || points->values[i] > most))
			return NAN;
	return variance;
}

static enum note note_of_count(size_t used, double variance)
{
	if (!used)
		return NOTE_NO_VALUES;
	if (!(variance >= 0))
		return NOTE_IMPOSSIBLE;
	return variance > 0 ? NOTE_SOUND : NOTE_CONSTANT;
}

struct finding c_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	size_t count = points_gather(points, points->values, points->room);
	double mean = mean_of(points->room, count);
	double variance = possible(points, profile, (double)INFINITY, mean);
	struct finding finding = { .used = count_of(points->room, count) };
	struct limits same = limits_about(mean, sqrt(variance));

	finding.note = note_of_count(finding.used, variance);
	limits_cut(&same, (double)INFINITY);
	for (size_t i = 0; i < points->count; i++)
		limits[i] = same;
	return finding;
}

struct finding g_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	size_t count = points_gather(points, points->values, points->room);
	size_t used = quantile_sort(points->room, count);
	double mean = mean_of(points->room, used);
	double variance = possible(points, profile, (double)INFINITY,
				   mean * (mean + 1));
	struct finding finding = { .used = used };
	struct limits same = limits_about(mean, sqrt(variance));

	finding.note = note_of_count(used, variance);
	limits_cut(&same, (double)INFINITY);
	same.mean = quantile_of(points->room, used, 0.5, QUANTILE_TYPE);
	same.deviation = NAN;
	for (size_t i = 0; i < points->count; i++)
		limits[i] = same;
	return finding;
}

/* The centre of ratios, and the variance of one unit of the denominator. */
struct ratio {
	double centre, variance, most;
	size_t used;
};

static struct ratio ratio_of(const struct points *points,
			     const struct profile *profile, bool share)
{
	struct ratio ratio = { .most = share ? 1 : (double)INFINITY };

	ratio.centre = points_sum(points, points->numerators, &ratio.used) /
		       points_sum(points, points->of, &ratio.used);
	ratio.variance = possible(points, profile, ratio.most,
				  share ? ratio.centre * (1 - ratio.centre)
					: ratio.centre);
	return ratio;
}

/* Limits whose deviations are so many times those of chance. */
static void limit_ratios(const struct points *points, const struct ratio *ratio,
			 double times, struct limits *limits)
{
	for (size_t i = 0; i < points->count; i++) {
		double deviation = sqrt(ratio->variance / points->of[i]);

		if (isnan(points->values[i]))
			deviation = NAN;
		limits[i] = limits_about(ratio->centre, deviation * times);
		limits_cut(&limits[i], ratio->most);
	}
}

static struct finding limit_plain(const struct points *points, bool share,
				  const struct profile *profile,
				  struct limits *limits)
{
	struct ratio ratio = ratio_of(points, profile, share);

	limit_ratios(points, &ratio, 1, limits);
	return (struct finding){ .used = ratio.used,
				 .note = note_of_count(ratio.used,
						       ratio.variance) };
}

struct finding u_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	return limit_plain(points, false, profile, limits);
}

struct finding p_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	return limit_plain(points, true, profile, limits);
}

/* The mean range of the values in deviations of chance from the centre. */
static struct mean_range range_of(const struct points *points,
				  const struct ratio *ratio,
				  const struct screening *screening)
{
	double *ranges = points->room + points->count;
	size_t count = points_gather(points, points->values, points->room);

	points_gather(points, points->of, ranges);
	for (size_t i = 0; i < count; i++)
		points->room[i] = (points->room[i] - ratio->centre) /
				  sqrt(ratio->variance / ranges[i]);
	count = movingrange_fill(points->room, count, ranges);
	return movingrange_mean(ranges, count, screening);
}

static struct finding limit_laney(const struct points *points, bool share,
				  const struct profile *profile,
				  struct limits *limits)
{
	struct ratio ratio = ratio_of(points, profile, share);
	struct mean_range range = range_of(points, &ratio, &profile->screening);
	double sigma = range.mean / RANGE_DEVIATIONS;
	enum note note = note_of_count(ratio.used, ratio.variance);

	/* without variance sigma is 0 / 0; what does not vary has its limits
	 * on the centre all the same */
	if (note == NOTE_CONSTANT && !profile->literal_kinds)
		sigma = 0;
	else if (note == NOTE_SOUND || note == NOTE_CONSTANT)
		note = note_of_range(range.note);
	limit_ratios(points, &ratio, sigma, limits);
	return (struct finding){ ratio.used, range.screened, note };
}

struct finding uprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits)
{
	return limit_laney(points, false, profile, limits);
}

struct finding pprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits)
{
	return limit_laney(points, true, profile, limits);
}

double counts_sigma(const struct points *points, const struct profile *profile)
{
	struct ratio ratio = ratio_of(points, profile, false);

	return range_of(points, &ratio, &profile->screening).mean /
	       RANGE_DEVIATIONS;
}
