/* dots_swarm - dots that would touch, moved aside. */
#include "charts/draw/dots_parts.h"

#include <math.h>

/* Whether a dot moved so far from its line would touch one placed before. */
static bool touches(const double *places, const double *offsets, size_t i,
		    double offset, double radius)
{
	const double apart = 4 * radius * radius * 0.999;

	for (size_t j = i; j-- > 0;) {
		double x = places[i] - places[j], y = offset - offsets[j];

		if (x > 2 * radius)
			return false;
		if (x * x + y * y < apart)
			return true;
	}
	return false;
}

/* The nearest offset at which dot i touches nobody: either none, or one at
 * which it just touches an earlier dot. */
static double free_offset(const double *places, const double *offsets, size_t i,
			  double radius)
{
	double best = INFINITY;

	if (!touches(places, offsets, i, 0, radius))
		return 0;
	for (size_t j = i; j-- > 0 && places[i] - places[j] <= 2 * radius;) {
		double x = places[i] - places[j];
		double rise = sqrt(fmax(0, 4 * radius * radius - x * x));

		for (int side = 1; side >= -1; side -= 2) {
			double offset = offsets[j] + side * rise;

			if (fabs(offset) < fabs(best) - 1e-9 &&
			    !touches(places, offsets, i, offset, radius))
				best = offset;
		}
	}
	return best;
}

double dots_swarm(const double *places, size_t count, double radius,
		  double most, double *offsets)
{
	double largest = 0;

	for (size_t i = 0; i < count; i++) {
		offsets[i] = free_offset(places, offsets, i, radius);
		largest = fmax(largest, fabs(offsets[i]));
		if (largest > most)
			return INFINITY;
	}
	return largest;
}

void dots_scatter(double *offsets, size_t count, double most)
{
	for (size_t i = 0; i < count; i++) {
		double place = 0, step = 0.5;

		for (size_t bits = i; bits; bits >>= 1) {
			place += (double)(bits & 1) * step;
			step /= 2;
		}
		offsets[i] = (2 * place - 1) * most;
	}
}
