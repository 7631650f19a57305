/* curve_trend - whether a line rises or falls by more than chance. */
#include "charts/draw/curve_parts.h"

#include <math.h>

#include "pipeline/pool.h"
#include "stages/methods/statistics.h"

/* The points that have a value. */
struct known {
	double *x, *y;
	size_t count;
};

static struct known take_known(struct pool *pool, const struct curve *curve)
{
	size_t size = (curve->count + 1) * sizeof(double);
	struct known known = { pool_take(pool, size), pool_take(pool, size),
			       0 };

	for (size_t i = 0; i < curve->count; i++) {
		if (isnan(curve->points[i].y))
			continue;
		known.x[known.count] = curve->points[i].x;
		known.y[known.count++] = curve->points[i].y;
	}
	return known;
}

/* The correlation of neighbours about the line of least squares, 0 where it is
 * none or below 0. */
static double likeness(struct pool *pool, const struct known *known)
{
	double *rest = pool_take(pool, known->count * sizeof *rest);
	double x = mean_of(known->x, known->count);
	double y = mean_of(known->y, known->count);
	double across = 0, square = 0;

	for (size_t i = 0; i < known->count; i++) {
		across += (known->x[i] - x) * (known->y[i] - y);
		square += (known->x[i] - x) * (known->x[i] - x);
	}
	if (square == 0)
		return 0;
	for (size_t i = 0; i < known->count; i++)
		rest[i] = known->y[i] - y - across / square * (known->x[i] - x);
	return fmax(0, autocorrelation_of(rest, known->count));
}

/* The standard normal deviate of the test. Neighbours about the line are alike
 * on a bend as well: where nearly all pairs go one way that is left alone. */
static double mann_kendall(struct pool *pool, const struct known *known)
{
	const double nearly_all = 0.75;
	double n = (double)known->count;
	double score = 0, variance = n * (n - 1) * (2 * n + 5);
	double alike = likeness(pool, known);

	for (size_t i = 0; i < known->count; i++) {
		double ties = 1;

		for (size_t j = 0; j < known->count; j++) {
			double step = known->y[j] - known->y[i];

			ties += i != j && step == 0;
			if (j > i)
				score += (step > 0) - (step < 0);
		}
		/* over all that are tied: t (t - 1) (2 t + 5) */
		variance -= (ties - 1) * (2 * ties + 5);
	}
	variance /= 18;
	if (fabs(score) < nearly_all * n * (n - 1) / 2)
		variance *= (1 + alike) / (1 - alike);
	if (score == 0 || variance <= 0)
		return 0;
	return (score - copysign(1, score)) / sqrt(variance);
}

int curve_trend(struct pool *pool, const struct curve *curve)
{
	const double level = 0.005; /* on either side */
	struct known known = take_known(pool, curve);
	double deviate;

	if (known.count < CURVE_TREND_LEAST || known.count > CURVE_TREND_MOST)
		return 0;
	deviate = mann_kendall(pool, &known);
	if (!(normal_tail(fabs(deviate)) < level))
		return 0;
	return deviate > 0 ? 1 : -1;
}
