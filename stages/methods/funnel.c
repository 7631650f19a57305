/* funnel - which units differ from the rest by more than chance? */
#include "stages/methods/funnel.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

static const struct interval unknown = { NAN, NAN };
static const double quarter_turn = 1.57079632679489661923;

static double square(double x)
{
	return x * x;
}

double funnel_spread(const struct funnel *funnel, double count, double of)
{
	switch (funnel->scale) {
	case LOG_SCALE:
		return 1 / sqrt(funnel->target * of);
	case COUNT_SCALE:
		return sqrt(count / square(count + 0.5) +
			    of / square(of + 0.5));
	default:
		return 1 / (2 * sqrt(of));
	}
}

/* The value on the scale. */
static double forth(const struct funnel *funnel, double count, double of)
{
	switch (funnel->scale) {
	case ROOT_SCALE:
		return sqrt(count / of);
	case LOG_SCALE:
		return log(count / of);
	case ARCSINE_SCALE:
		return asin(sqrt(count / of));
	default:
		return log((count + 0.5) / (of + 0.5));
	}
}

double funnel_centre(const struct funnel *funnel)
{
	switch (funnel->scale) {
	case ROOT_SCALE:
		return sqrt(funnel->target);
	case ARCSINE_SCALE:
		return asin(sqrt(funnel->target));
	default:
		return log(funnel->target);
	}
}

double funnel_back(const struct funnel *funnel, double y)
{
	switch (funnel->scale) {
	case ROOT_SCALE:
		return square(fmax(y, 0));
	case ARCSINE_SCALE:
		return square(sin(fmin(fmax(y, 0), quarter_turn)));
	default:
		return exp(y);
	}
}

static double pooled_target(const struct unit *units, size_t count)
{
	struct sum above = { 0 }, below = { 0 };

	for (size_t i = 0; i < count; i++) {
		sum_add(&above, units[i].count);
		sum_add(&below, units[i].of);
	}
	return count ? sum_of(&above) / sum_of(&below) : (double)NAN;
}

/* No z where nothing happened anywhere and the target is no logarithm. */
static void find_scores(const struct funnel *funnel, struct unit *units,
			size_t count, bool strict)
{
	double centre = funnel_centre(funnel);

	for (size_t i = 0; i < count; i++) {
		struct unit *unit = &units[i];

		unit->z = (forth(funnel, unit->count, unit->of) - centre) /
			  funnel_spread(funnel, unit->count, unit->of);
		if (!isfinite(centre) || (!strict && isinf(unit->z)))
			unit->z = NAN;
		unit->z_used = unit->z;
	}
}

/* Draws scores in to the quantiles at either end. */
static void winsorise(struct unit *units, size_t count, double trim)
{
	double *sorted = pool_take(pool_run(), (count + 1) * sizeof *sorted);
	double low, high;
	size_t scores;

	for (size_t i = 0; i < count; i++)
		sorted[i] = units[i].z;
	scores = quantile_sort(sorted, count);
	low = quantile_of(sorted, scores, trim, QUANTILE_TYPE);
	high = quantile_of(sorted, scores, 1 - trim, QUANTILE_TYPE);
	for (size_t i = 0; i < count; i++) {
		struct unit *unit = &units[i];

		unit->extreme = !(unit->z > low && unit->z < high);
		if (!isnan(unit->z))
			unit->z_used = fmin(fmax(unit->z, low), high);
	}
}

static int by_score(const void *a, const void *b)
{
	const struct unit *const *x = a, *const *y = b;

	return ((*x)->z > (*y)->z) - ((*x)->z < (*y)->z);
}

/* Leaves out the first and the last of 1 / trim groups by rank; equal scores
 * share the mean of their ranks. */
static void leave_out(struct unit *units, size_t count, double trim)
{
	struct unit **order = pool_take(pool_run(),
					(count + 1) * sizeof *order);
	double groups = 1 / trim;
	size_t scores = 0, next;

	for (size_t i = 0; i < count; i++)
		if (!isnan(units[i].z))
			order[scores++] = &units[i];
	qsort(order, scores, sizeof *order, by_score);
	for (size_t i = 0; i < scores; i = next) {
		double rank, group;

		for (next = i + 1;
		     next < scores && order[next]->z == order[i]->z; next++)
			;
		rank = (double)(i + 1 + next) / 2;
		group = floor(rank * groups / (double)(scores + 1));
		for (size_t k = i; k < next; k++) {
			order[k]->extreme = !(group > 0 && group < groups - 1);
			if (order[k]->extreme)
				order[k]->z_used = NAN;
		}
	}
}

static void find_dispersion(struct funnel *funnel, const struct unit *units,
			    size_t count)
{
	struct sum squares = { 0 }, weights = { 0 }, weights2 = { 0 };
	double n, excess;

	funnel->used = 0;
	for (size_t i = 0; i < count; i++) {
		double w = 1 / square(funnel_spread(funnel, units[i].count,
						    units[i].of));

		if (isnan(units[i].z_used))
			continue;
		funnel->used++;
		funnel->infinite |= isinf(units[i].z_used);
		sum_add(&squares, square(units[i].z_used));
		sum_add(&weights, w);
		sum_add(&weights2, w * w);
	}
	n = (double)funnel->used;
	funnel->phi = funnel->tau2 = NAN;
	if (funnel->infinite || !funnel->used)
		return;
	funnel->phi = sum_of(&squares) / n;
	excess = n * funnel->phi - (n - 1);
	if (funnel->used > 1)
		funnel->tau2 = fmax(0, excess / (sum_of(&weights) -
						 sum_of(&weights2) /
							 sum_of(&weights)));
}

void funnel_fit(struct funnel *funnel, struct unit *units, size_t count,
		bool strict)
{
	if (isnan(funnel->target))
		funnel->target = funnel->type == RATIO_FUNNEL
					 ? 1
					 : pooled_target(units, count);
	funnel->infinite = false;
	find_scores(funnel, units, count, strict);
	for (size_t i = 0; i < count; i++)
		units[i].extreme = false;
	if (funnel->trim > 0 && funnel->leaves_out)
		leave_out(units, count, funnel->trim);
	else if (funnel->trim > 0)
		winsorise(units, count, funnel->trim);
	find_dispersion(funnel, units, count);
}

double funnel_adjusted_z(const struct funnel *funnel, const struct unit *unit)
{
	double s = funnel_spread(funnel, unit->count, unit->of);

	return unit->z * s / sqrt(square(s) + funnel->tau2);
}

/* A chance that falls as the count rises: of at least that many events, or of
 * at most so many under the mean. */
struct chance {
	double (*of)(const struct chance *chance, double count);
	double mean; /* Poisson */
	double n, p; /* binomial */
	double side; /* what it is to be */
};

/* By how much the chance is too great, as a logarithm, which is nearly a
 * parabola. */
static double excess(const struct chance *chance, double count)
{
	return log(chance->of(chance, count) / chance->side);
}

/* Moves the ends, between low and high, until the chance at `left` is too great
 * and at `right` too small. */
static void enclose(const struct chance *chance, double low, double high,
		    double *left, double *right)
{
	double step = 1;

	while (*left > low && excess(chance, *left) <= 0) {
		*right = *left;
		*left = fmax(low, *left - step);
		step *= 2;
	}
	for (step = 1; *right < high && excess(chance, *right) > 0; step *= 2) {
		*left = *right;
		*right = fmin(high, *right + step);
	}
}

/* The count at which the chance is `side`, between low, where it is greater,
 * and high, where it is not; it lies near the guess. By false position with
 * the Illinois rule (Dowell and Jarratt 1971), which needs few steps: an end
 * that stays twice counts half. */
static double solve(const struct chance *chance, double guess, double low,
		    double high)
{
	const double enough = 1e-14;
	double left = fmin(fmax(guess - 0.25, low), high);
	double right = fmin(fmax(guess + 0.25, low), high);
	double above, below, middle = right, at = 0;

	enclose(chance, low, high, &left, &right);
	above = excess(chance, left);
	below = excess(chance, right);
	for (int i = 0; i < 60 && left < right; i++) {
		double last = at;

		middle = isfinite(below) ? left + (right - left) * above /
							   (above - below)
					 : (left + right) / 2;
		at = excess(chance, middle);
		if (fabs(at) <= enough || middle <= left || middle >= right)
			break;
		*(at > 0 ? &left : &right) = middle;
		*(at > 0 ? &above : &below) = at;
		if (last * at > 0)
			*(at > 0 ? &below : &above) /= 2;
	}
	return middle;
}

/* Where the quantile of a count with that mean, spread and skewness would be
 * (Cornish and Fisher 1938), z standard deviations out, with half a count for
 * continuity. */
static double quantile_near(double mean, double spread, double skew, double z)
{
	return mean + z * spread + skew * spread * (z * z - 1) / 6 +
	       (z > 0 ? 0.5 : -0.5);
}

static double poisson_at_least(const struct chance *chance, double count)
{
	return count > 0 ? gamma_below(chance->mean, count) : 1;
}

/* The other way round: of more than that many below the mean. */
static double poisson_short_of(const struct chance *chance, double lack)
{
	return gamma_tail(chance->mean, chance->mean - lack + 1);
}

static double binomial_at_least(const struct chance *chance, double count)
{
	return count > 0 ? beta_below(chance->p, count, chance->n - count + 1)
			 : 1;
}

struct interval funnel_poisson(double mean, double side)
{
	struct chance above = { poisson_at_least, mean, 0, 0, side };
	struct chance below = { poisson_short_of, mean, 0, 0, side };
	struct interval ends = { 0, 0 };
	double z = -normal_quantile(side), spread = sqrt(mean);

	if (!(mean > 0))
		return mean == 0 ? ends : unknown;
	ends.upper = solve(&above, quantile_near(mean, spread, 1 / spread, z),
			   0, INFINITY);
	if (exp(-mean) < side)
		ends.lower = mean - solve(&below,
					  mean - quantile_near(mean, spread,
							       1 / spread, -z),
					  0, mean);
	return ends;
}

static double binomial_upper(double n, double p, double side)
{
	struct chance above = { binomial_at_least, 0, n, p, side };
	double z = -normal_quantile(side), spread = sqrt(n * p * (1 - p));

	if (p == 0)
		return 0;
	if (pow(p, n) >= side)
		return n;
	return solve(&above,
		     quantile_near(n * p, spread, (1 - 2 * p) / spread, z), 0,
		     n);
}

struct interval funnel_binomial(double n, double p, double side)
{
	if (!(n > 0 && p >= 0 && p <= 1))
		return unknown;
	return (struct interval){ n - binomial_upper(n, 1 - p, side),
				  binomial_upper(n, p, side) };
}

static struct interval on_scale(const struct funnel *funnel, double of,
				double confidence, double tau2)
{
	double s = funnel_spread(funnel, funnel->target * of, of);
	double reach = -normal_quantile((1 - confidence) / 2) *
		       sqrt(square(s) + tau2);
	double centre = funnel_centre(funnel);

	/* nothing happened anywhere: there is no logarithm to go by */
	if (!isfinite(centre) || isnan(reach))
		return unknown;
	return (struct interval){ funnel_back(funnel, centre - reach),
				  funnel_back(funnel, centre + reach) };
}

/* The first count of two, given both. */
static struct interval exact_of_both(const struct funnel *funnel,
				     const struct unit *unit, double side)
{
	double both = unit->count + unit->of;
	struct interval ends = funnel_binomial(
		both, funnel->target / (1 + funnel->target), side);

	return (struct interval){ ends.lower / (both - ends.lower),
				  ends.upper / (both - ends.upper) };
}

struct interval funnel_exact(const struct funnel *funnel,
			     const struct unit *unit, double confidence)
{
	double side = (1 - confidence) / 2;
	struct interval ends;

	if (!(unit->of > 0) || isnan(funnel->target))
		return unknown;
	if (funnel->type == COUNT_FUNNEL)
		return exact_of_both(funnel, unit, side);
	ends = funnel->type == PROPORTION_FUNNEL
		       ? funnel_binomial(unit->of, funnel->target, side)
		       : funnel_poisson(funnel->target * unit->of, side);
	return interval_scaled(ends, unit->of, 1);
}

struct interval funnel_adjusted(const struct funnel *funnel, double of,
				double confidence)
{
	if (!(of > 0) || isnan(funnel->target))
		return unknown;
	return on_scale(funnel, of, confidence, funnel->tau2);
}
