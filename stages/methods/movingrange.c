/* movingrange - how far a process moves from one point to the next. */
#include "stages/methods/movingrange.h"

#include <math.h>

size_t movingrange_fill(const double *values, size_t count, double *ranges)
{
	for (size_t i = 1; i < count; i++)
		ranges[i - 1] = fabs(values[i] - values[i - 1]);
	return count ? count - 1 : 0;
}

/* The mean of the ranges under a bound (missing: all); *used of them. */
static double mean_under(const double *ranges, size_t count, double bound,
			 size_t *used)
{
	long double sum = 0;

	*used = 0;
	for (size_t i = 0; i < count; i++) {
		if (isnan(ranges[i]) || ranges[i] >= bound)
			continue;
		sum += ranges[i];
		++*used;
	}
	return *used ? (double)(sum / (long double)*used) : (double)NAN;
}

static enum range_note note_of(double mean, size_t used)
{
	if (!used)
		return RANGE_NONE;
	return mean > 0 ? RANGE_SOUND : RANGE_CONSTANT;
}

/* One pass; false when it changes nothing, or is not to be applied. */
static bool screen(struct mean_range *found, const double *ranges, size_t count,
		   size_t *used, const struct screening *how)
{
	size_t kept;
	double mean = mean_under(ranges, count, how->most * found->mean, &kept);

	if (kept == *used)
		return false;
	if (!how->literal && !(mean > 0)) {
		if (found->note == RANGE_SOUND && !found->screened)
			found->note = RANGE_UNSCREENED;
		return false;
	}
	found->screened += *used - kept;
	found->mean = mean;
	found->note = kept ? note_of(mean, kept) : RANGE_ALL_SCREENED;
	*used = kept;
	return kept > 0;
}

struct mean_range movingrange_mean(const double *ranges, size_t count,
				   const struct screening *screening)
{
	struct mean_range found = { 0 };
	size_t used;

	found.mean = mean_under(ranges, count, (double)NAN, &used);
	found.note = note_of(found.mean, used);
	for (size_t i = 0; used && i < screening->passes; i++)
		if (!screen(&found, ranges, count, &used, screening))
			break;
	return found;
}
