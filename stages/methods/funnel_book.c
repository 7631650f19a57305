/* funnel_book - funnels to the letter of a package, its defects included. */
#include "stages/methods/funnel_book.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/statistics.h"

static const struct interval unknown = { NAN, NAN };

static double square(double x)
{
	return x * x;
}

/* More variance cannot narrow a limit, but the scales are approximate where few
 * events are expected: there the exact limit stands. */
static struct interval wider(struct interval a, struct interval b)
{
	return (struct interval){ a.lower < b.lower ? a.lower : b.lower,
				  a.upper > b.upper ? a.upper : b.upper };
}

static void own_limits(const struct funnel *funnel, const struct unit *units,
		       size_t count, struct funnel_limits which,
		       struct interval *ends)
{
	for (size_t i = 0; i < count; i++)
		ends[i] = which.adjusted
				  ? wider(ends[i],
					  funnel_adjusted(funnel, units[i].of,
							  which.confidence))
				  : funnel_exact(funnel, &units[i],
						 which.confidence);
}

/* The exact interval of an expected count, as if it had been observed. */
static struct interval about_expected(const struct funnel *funnel, double of,
				      double confidence)
{
	return interval_scaled(interval_poisson(of, confidence), of,
			       funnel->target);
}

static struct interval about(double centre, double reach)
{
	return (struct interval){ centre - reach, centre + reach };
}

static struct interval exponential(struct interval ends)
{
	return (struct interval){ exp(ends.lower), exp(ends.upper) };
}

static double square_sine(double y)
{
	return square(sin(y));
}

/* A point of the line that a limit is drawn as. */
struct node {
	double of;
	struct interval ends;
};

static int by_denominator(const void *a, const void *b)
{
	const struct node *x = a, *y = b;

	return (x->of > y->of) - (x->of < y->of);
}

/* All denominators once, and `points` more from `first` by `step`. */
static struct node *line_of(const struct unit *units, size_t *count,
			    size_t points, double first, double step)
{
	struct node *nodes = pool_take(pool_run(),
				       (*count + points + 1) * sizeof *nodes);
	size_t all = 0, kept = 0;

	for (size_t i = 0; i < *count; i++)
		nodes[all++].of = units[i].of;
	for (size_t i = 0; i < points; i++)
		nodes[all++].of = first + (double)i * step;
	qsort(nodes, all, sizeof *nodes, by_denominator);
	for (size_t i = 0; i < all; i++)
		if (!kept || nodes[kept - 1].of < nodes[i].of)
			nodes[kept++] = nodes[i];
	*count = kept;
	return nodes;
}

/* Arcsine limits turn back where the angle leaves the first quarter: a limit
 * beyond that of the next denominator is replaced. */
static void unturn(struct node *nodes, size_t count, struct interval by)
{
	for (size_t i = 0; i + 1 < count; i++) {
		struct interval *ends = &nodes[i].ends;

		if (ends->lower > nodes[i + 1].ends.lower)
			ends->lower = by.lower;
		if (ends->upper < nodes[i + 1].ends.upper)
			ends->upper = by.upper;
	}
}

/* What the line says at each unit. */
static void look_up(const struct node *nodes, size_t node_count,
		    const struct unit *units, size_t count,
		    struct interval *ends)
{
	for (size_t i = 0; i < count; i++) {
		struct node key = { units[i].of, unknown };
		const struct node *found = bsearch(&key, nodes, node_count,
						   sizeof *nodes,
						   by_denominator);

		ends[i] = found ? found->ends : unknown;
	}
}

static void arcsine_line(const struct funnel *funnel, struct node *nodes,
			 size_t count, double z, double tau2)
{
	double centre = funnel_centre(funnel);

	for (size_t i = 0; i < count; i++) {
		double reach = z * sqrt(1 / (4 * nodes[i].of) + tau2);

		nodes[i].ends = (struct interval){
			square_sine(centre - reach), square_sine(centre + reach)
		};
	}
}

static double greatest(const struct unit *units, size_t count)
{
	double most = 0;

	for (size_t i = 0; i < count; i++)
		most = fmax(most, units[i].of);
	return most;
}

/* As many digits as the package has of them. */
static double funnelplotr_z(double confidence)
{
	if (fabs(confidence - 0.95) < 1e-9)
		return 1.959964;
	if (fabs(confidence - 0.998) < 1e-9)
		return 3.090232;
	return -normal_quantile((1 - confidence) / 2);
}

static struct interval funnelplotr_ends(const struct funnel *funnel, double of,
					struct funnel_limits which)
{
	double z = funnelplotr_z(which.confidence);
	double tau2 = which.adjusted ? funnel->tau2 : 0;
	double half = sqrt(1 / (4 * of) + tau2);

	/* with an infinite phi tau2 is too */
	if (which.adjusted && funnel->infinite)
		return (struct interval){ 0, NAN };
	if (funnel->type == COUNT_FUNNEL)
		return exponential(about(log(funnel->target), z * half));
	if (!which.adjusted)
		return about_expected(funnel, of, which.confidence);
	if (funnel->scale == LOG_SCALE)
		return exponential(about(0, z * sqrt(1 / of + tau2)));
	return about(1, z * half);
}

static void funnelplotr_limits(const struct funnel *funnel,
			       const struct unit *units, size_t count,
			       struct funnel_limits which,
			       struct interval *ends)
{
	enum { POINTS = 1000 };
	const double first = 3;
	struct node *nodes;
	size_t node_count = count;
	double last;

	if (funnel->type != PROPORTION_FUNNEL) {
		for (size_t i = 0; i < count; i++)
			ends[i] = funnelplotr_ends(funnel, units[i].of, which);
		return;
	}
	last = ceil(greatest(units, count));
	nodes = line_of(units, &node_count, POINTS - 1, first,
			(last - first) / (POINTS - 1));
	arcsine_line(funnel, nodes, node_count, funnelplotr_z(which.confidence),
		     which.adjusted ? funnel->tau2 : 0);
	unturn(nodes, node_count, (struct interval){ 0, 1 });
	look_up(nodes, node_count, units, count, ends);
}

static struct interval powerbi_ends(const struct funnel *funnel, double of,
				    struct funnel_limits which)
{
	double z = -normal_quantile((1 - which.confidence) / 2);
	double tau2 = which.adjusted ? funnel->tau2 : 0, reach;
	struct interval ends;

	if (funnel->type == COUNT_FUNNEL) {
		reach = z * sqrt(2 * of / square(of + 0.5) + tau2);
		return exponential(about(log(funnel->target), reach));
	}
	if (!which.adjusted)
		return about_expected(funnel, of, which.confidence);
	ends = about(1, z * sqrt(1 / (4 * of) + tau2));
	return (struct interval){ square(ends.lower), square(ends.upper) };
}

/* Limits that have met, or turned back, are not drawn. */
static void powerbi_limits(const struct funnel *funnel,
			   const struct unit *units, size_t count,
			   struct funnel_limits which, struct interval *ends)
{
	double z = -normal_quantile((1 - which.confidence) / 2);
	double most = greatest(units, count);
	size_t node_count = count;
	struct node *nodes = line_of(
		units, &node_count,
		(size_t)fmax(0, floor((1.1 * most - 1) / (0.01 * most)) + 1), 1,
		0.01 * most);

	for (size_t i = 0; i < node_count; i++)
		nodes[i].ends = powerbi_ends(funnel, nodes[i].of, which);
	if (funnel->type == PROPORTION_FUNNEL)
		arcsine_line(funnel, nodes, node_count, z,
			     which.adjusted ? funnel->tau2 : 0);
	unturn(nodes, node_count, unknown);
	for (size_t i = 0; i + 1 < node_count; i++)
		if (nodes[i].ends.lower >= nodes[i].ends.upper)
			nodes[i].ends = unknown;
	look_up(nodes, node_count, units, count, ends);
}

static struct interval phe_ends(const struct funnel *funnel,
				const struct unit *unit, double confidence)
{
	double z = -normal_quantile((1 - confidence) / 2);
	double p = funnel->target;
	struct interval ends;

	if (funnel->type == PROPORTION_FUNNEL) {
		ends = about(p, z * sqrt(p * (1 - p) / unit->of));
		return (struct interval){ fmax(ends.lower, 0), ends.upper };
	}
	ends = interval_poisson(unit->count, confidence);
	return (struct interval){ p * unit->count / ends.upper,
				  unit->count > 0 ? p * unit->count / ends.lower
						  : (double)NAN };
}

/* The package has no adjusted limits. */
static void phe_limits(const struct funnel *funnel, const struct unit *units,
		       size_t count, struct funnel_limits which,
		       struct interval *ends)
{
	for (size_t i = 0; i < count; i++)
		ends[i] = which.adjusted ? unknown
					 : phe_ends(funnel, &units[i],
						    which.confidence);
}

static const struct funnel_book books[] = {
	{ "own", false, own_limits, NAN },
	{ "funnelplotr", true, funnelplotr_limits, NAN },
	{ "powerbi", true, powerbi_limits, NAN },
	{ "phe", false, phe_limits, 100 },
};

const struct funnel_book *funnel_book(const char *name)
{
	for (size_t i = 0; i < sizeof books / sizeof *books; i++)
		if (!strcmp(name, books[i].name))
			return &books[i];
	return NULL;
}

static int beyond(double value, struct interval ends)
{
	return (value > ends.upper) - (value < ends.lower);
}

int funnel_position(const struct funnel_book *book, const struct funnel *funnel,
		    const struct unit *unit, struct interval ends,
		    double confidence)
{
	if (book->limits == phe_limits && funnel->type != PROPORTION_FUNNEL)
		return -beyond(funnel->target,
			       interval_scaled(interval_count(unit->count,
							      confidence),
					       unit->of, 1));
	return beyond(unit->value, ends);
}

/* Where exact limits are in use, PowerBI-Funnels tells at which z the limit
 * would go through the unit. */
double funnel_book_z(const struct funnel_book *book,
		     const struct funnel *funnel, const struct unit *unit,
		     bool adjusted)
{
	struct funnel chance = *funnel;

	if (adjusted)
		return funnel_adjusted_z(funnel, unit);
	if (book->limits == powerbi_limits && funnel->type == RATIO_FUNNEL)
		return normal_quantile(gamma_below(
			unit->count, unit->of + (unit->count > unit->of)));
	chance.tau2 = 0;
	return funnel_adjusted_z(&chance, unit);
}

double funnel_rounded(double expected)
{
	double below = floor(expected * 100) / 100;
	double above = ceil(expected * 100) / 100;
	double down = expected - below, up = above - expected;
	bool even = fmod(floor(expected * 100), 2) == 0;

	return down < up || (down == up && even) ? below : above;
}

void funnel_axis(const struct unit *units, size_t count, double *points)
{
	double least = INFINITY, most = greatest(units, count);

	for (size_t i = 0; i < count; i++)
		least = fmin(least, units[i].of);
	/* the ratio of the two could be more than any number */
	for (size_t i = 1; i < FUNNEL_AXIS - 1; i++) {
		double share = (double)i / (FUNNEL_AXIS - 1);

		points[i] = exp((1 - share) * log(least) + share * log(most));
	}
	points[0] = least;
	points[FUNNEL_AXIS - 1] = most;
}

/* Characters of a whole number as R prints it: 100000 is 1e+05 there. */
static int characters(double whole)
{
	enum { MANTISSA = 16 }; /* of %.14e: d.dddddddddddddd */
	char fixed[32], scientific[32];
	int plain = snprintf(fixed, sizeof fixed, "%.0f", whole);
	int size = snprintf(scientific, sizeof scientific, "%.14e", whole);
	int digits = MANTISSA;

	while (digits > 2 && scientific[digits - 1] == '0')
		digits--;
	if (digits == 2)
		digits = 1;
	size -= MANTISSA - digits;
	return plain <= size ? plain : size;
}

static double rounded_down(double x)
{
	double unit = pow(10, characters(floor(x * 0.95)) - 1);

	return x == 0 ? 0 : floor(x * 0.95 / unit) * unit;
}

static double rounded_up(double x)
{
	double unit = pow(10, characters(ceil(x * 1.05)) - 2);

	return x == 0 ? 0 : ceil(x * 1.05 / unit) * unit;
}

void funnel_axis_phe(const struct funnel *funnel, const struct unit *units,
		     size_t count, double years, double *points)
{
	bool rate = funnel->type == RATE_FUNNEL;
	double least = INFINITY, most = greatest(units, count), first, last;
	double scale = rate ? years : 1;

	for (size_t i = 0; i < count; i++)
		least = fmin(least, units[i].of);
	first = most > 2 * least ? 0 : rounded_down(least / scale) * scale;
	last = rounded_up(most / scale) * scale;
	if (rate) {
		first = floor(first * funnel->target);
		last = ceil(last * funnel->target);
	}
	points[0] = fmax(first, 1);
	for (int i = 1; i < FUNNEL_AXIS; i++) {
		int steps = FUNNEL_AXIS - i + (funnel->type == RATIO_FUNNEL);
		double next = pow(last / points[i - 1], 1.0 / steps) *
			      points[i - 1];

		points[i] = fmax(nearbyint(next), points[i - 1] + 1);
	}
}
