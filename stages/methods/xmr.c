/* xmr - charts of single values, from their moving ranges. */
#include "stages/methods/xmr.h"

#include <math.h>

#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

/* The power that makes an exponential distribution all but normal. */
static const double NELSON = 3.6;
/* D4 with a digit more, as it was published for I' charts. */
static const double IPRIME_MOST = 3.2665;

static void fill(const struct points *points, struct limits *limits,
		 struct limits same)
{
	for (size_t i = 0; i < points->count; i++)
		limits[i] = same;
}

/* The limits of values in order of time, which move to the front of the
 * room; *finding tells how. */
static struct limits individuals(const double *values, size_t count,
				 double *room, const struct profile *profile,
				 struct finding *finding)
{
	size_t ranges = movingrange_fill(values, count, room);
	struct mean_range range = movingrange_mean(room, ranges,
						   &profile->screening);
	double mean = mean_of(values, count);
	double far = profile->factor * range.mean;
	double near = 2 * (profile->factor / 3) * range.mean;

	finding->used = count_of(values, count);
	finding->screened = range.screened;
	finding->note = finding->used ? note_of_range(range.note)
				      : NOTE_NO_VALUES;
	return (struct limits){ mean,        mean - far,  mean + far,
				mean - near, mean + near, near / 2 };
}

struct finding xmr_limit(const struct points *points,
			 const struct profile *profile, struct limits *limits)
{
	size_t count = points_gather(points, points->values, points->room);
	struct finding finding;

	fill(points, limits,
	     individuals(points->room, count, points->room + count, profile,
			 &finding));
	return finding;
}

/* Each value becomes its distance from the one before; with a base, from the
 * one of the base before. */
static void difference(const struct points *points, bool bridged)
{
	double before = NAN;

	for (size_t i = 0; i < points->count; i++) {
		double value = points->values[i];

		points->values[i] = fabs(value - before);
		if (!bridged || points->base[i])
			before = value;
	}
}

struct finding mr_limit(const struct points *points,
			const struct profile *profile, struct limits *limits)
{
	size_t count;
	double mean, least, upper, near;
	struct finding finding = { 0 };

	difference(points, !profile->literal_kinds);
	count = points_gather(points, points->values, points->room);
	finding.used = count_of(points->room, count);
	mean = mean_of(points->room, count);
	upper = RANGE_MOST * mean;
	least = profile->literal_kinds ? 0 : 0 * mean;
	near = profile->literal_kinds ? upper / 3 * 2
				      : mean + (upper - mean) / 3 * 2;
	if (!finding.used)
		finding.note = NOTE_NO_VALUES;
	else if (mean == 0)
		finding.note = NOTE_CONSTANT;
	fill(points, limits,
	     (struct limits){ mean, least, upper, least, near, (double)NAN });
	return finding;
}

/* The ranges of I' between neighbours, in the unit of the values times that
 * of the square root of denominators. */
static size_t iprime_ranges(const struct points *points, bool every,
			    double *ranges)
{
	size_t count = 0, last = points->count;

	for (size_t i = 0; i < points->count; i++) {
		if (!every && !points->base[i])
			continue;
		if (last < i)
			ranges[count++] =
				sqrt(acos(-1) / 2) *
				fabs(points->values[i] - points->values[last]) /
				sqrt(1 / points->of[i] + 1 / points->of[last]);
		last = i;
	}
	return count;
}

struct finding iprime_limit(const struct points *points,
			    const struct profile *profile,
			    struct limits *limits)
{
	struct screening screening = profile->screening;
	struct finding finding = { 0 };
	size_t count = iprime_ranges(points, profile->literal_kinds,
				     points->room);
	struct mean_range range;
	double centre;

	screening.most = IPRIME_MOST;
	range = movingrange_mean(points->room, count, &screening);
	centre = points_sum(points, points->numerators, &finding.used) /
		 points_sum(points, points->of, &finding.used);
	for (size_t i = 0; i < points->count; i++)
		limits[i] = limits_about(
			centre, isnan(points->values[i])
					? (double)NAN
					: range.mean / sqrt(points->of[i]));
	finding.screened = range.screened;
	finding.note = finding.used ? note_of_range(range.note)
				    : NOTE_NO_VALUES;
	return finding;
}

/* A line of a t chart, back in days; under 0 there is nothing. There and back
 * again a number may miss itself by a rounding: a line that is as good as one
 * of the values is that value, so that the value lies on it. */
static double days(const struct points *points, double line)
{
	double value = line < 0 ? 0 : pow(line, NELSON);

	for (size_t i = 0; i < points->count; i++)
		if (fabs(points->values[i] - value) <= 1e-14 * value)
			return points->values[i];
	return value;
}

struct finding t_limit(const struct points *points,
		       const struct profile *profile, struct limits *limits)
{
	size_t count = points_gather(points, points->values, points->room);
	struct finding finding = { 0 };
	struct limits found;
	bool possible = true;

	for (size_t i = 0; i < count; i++) {
		possible &= !(points->room[i] < 0);
		points->room[i] = pow(points->room[i], 1 / NELSON);
	}
	found = individuals(points->room, count, points->room + count, profile,
			    &finding);
	if (profile->literal_kinds && !(found.lower >= 0))
		found.lower = 0;
	if (profile->literal_kinds && found.lower_near < 0)
		found.lower_near = NAN;
	found = (struct limits){
		days(points, found.mean),       days(points, found.lower),
		days(points, found.upper),      days(points, found.lower_near),
		days(points, found.upper_near), (double)NAN
	};
	if (!possible) {
		found = limits_about((double)NAN, (double)NAN);
		finding.note = NOTE_IMPOSSIBLE;
	}
	fill(points, limits, found);
	return finding;
}

struct finding run_limit(const struct points *points,
			 const struct profile *profile, struct limits *limits)
{
	size_t count = points_gather(points, points->values, points->room);
	struct finding finding = { .used = quantile_sort(points->room, count) };
	struct limits median = limits_about((double)NAN, (double)NAN);

	(void)profile;
	median.mean = quantile_of(points->room, finding.used, 0.5,
				  QUANTILE_TYPE);
	finding.note = finding.used ? NOTE_MEDIAN : NOTE_NO_VALUES;
	fill(points, limits, median);
	return finding;
}
