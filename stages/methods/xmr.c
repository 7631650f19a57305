/* xmr - the limits of an individuals (XmR) chart. */
#include "stages/methods/xmr.h"

#include <math.h>
#include <string.h>

#include "stages/methods/statistics.h"

/* 3 / d2 and D4 for ranges of two values, as Making Data Count rounds them. */
static const double LIMIT_FACTOR = 2.66;
static const double SCREEN_FACTOR = 3.267;

static const struct xmr_profile profiles[] = {
	{ .name = "mdc2023", .least = 12, .outside_counts = true },
	{ .name = "ptd",
	  .least = 13,
	  .least_of_phase = true,
	  .trial_verdict = true,
	  .literal_screening = true,
	  .literal_rebase = true,
	  .literal_ends = true },
};

const struct xmr_profile *xmr_profile(const char *name)
{
	for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++)
		if (!strcmp(profiles[i].name, name))
			return &profiles[i];
	return NULL;
}

/* The mean of the moving ranges under a bound; *used of them. */
static double mean_range(const double *values, size_t count, double bound,
			 size_t *used)
{
	long double sum = 0;

	*used = 0;
	for (size_t i = 1; i < count; i++) {
		double range = fabs(values[i] - values[i - 1]);

		if (isnan(range) || !(range < bound))
			continue;
		sum += range;
		++*used;
	}
	return *used ? (double)(sum / (long double)*used) : NAN;
}

/* Screens once, unless that leaves nothing to go by. */
static void screen(struct xmr *xmr, const double *values, size_t count,
		   size_t ranges, const struct xmr_profile *profile)
{
	size_t kept;
	double range = mean_range(values, count, SCREEN_FACTOR * xmr->range,
				  &kept);

	if (!profile->literal_screening && !(range > 0)) {
		xmr->note = XMR_UNSCREENED;
		return;
	}
	xmr->range = range;
	xmr->screened = ranges - kept;
	if (!kept)
		xmr->note = XMR_ALL_SCREENED;
	else if (range == 0)
		xmr->note = XMR_CONSTANT;
}

static struct limits limits_about(double mean, double range)
{
	double far = LIMIT_FACTOR * range;
	double near = 2 * (LIMIT_FACTOR / 3) * range;

	return (struct limits){ mean, mean - far, mean + far, mean - near,
				mean + near };
}

struct xmr xmr_of(const double *baseline, size_t count, bool screening,
		  const struct xmr_profile *profile)
{
	struct xmr xmr = { .used = count_of(baseline, count) };
	double mean = mean_of(baseline, count);
	bool constant;
	size_t ranges;

	xmr.range = mean_range(baseline, count, INFINITY, &ranges);
	constant = xmr.range == 0;
	if (!xmr.used)
		xmr.note = XMR_NO_VALUES;
	else if (!ranges)
		xmr.note = XMR_NO_RANGE;
	else if (constant)
		xmr.note = XMR_CONSTANT;
	if (screening && ranges && (!constant || profile->literal_screening))
		screen(&xmr, baseline, count, ranges, profile);
	xmr.limits = limits_about(mean, xmr.range);
	return xmr;
}
