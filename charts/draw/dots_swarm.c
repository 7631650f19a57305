/* dots_swarm - dots that would touch, moved aside. */
#include "charts/draw/dots_parts.h"

#include <math.h>

#include "pipeline/pool.h"

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

static double radius_of(size_t number)
{
	return 2.6 * pow(0.85, (double)number);
}

void dots_measure(struct pool *pool, const struct dots *dots,
		  const struct scale *x, struct dots_layout *layout)
{
	const double most = 100;

	for (size_t i = 0; i < dots->count; i++) {
		const struct dots_row *row = &dots->rows[i];
		size_t room = row->count + 1;
		double *places = pool_take(pool, room * sizeof *places);
		double *offsets = pool_take(pool, room * sizeof *offsets);

		for (size_t j = 0; j < row->count; j++)
			places[j] = scale_place(x, row->values[j]);
		for (size_t r = 0; !row->crowded && r < DOTS_RADII; r++) {
			double radius = radius_of(r);
			double reach = dots_swarm(places, row->count, radius,
						  most, offsets);

			layout->reaches[r] = fmax(layout->reaches[r],
						  reach + radius);
		}
	}
}

double dots_radius(const struct dots_layout *layout, double height)
{
	double pitch = height / (double)layout->rows;
	size_t r = 0;

	while (r + 1 < DOTS_RADII && layout->reaches[r] > pitch * DOTS_HALF)
		r++;
	return radius_of(r);
}

double dots_least_pitch(const struct dots_layout *layout)
{
	const size_t few = 12;
	/* 3.8 points across, or 2.7 */
	const size_t small = layout->rows <= few ? 2 : 4;
	const double most = 90;

	return fmin(most, layout->reaches[small] / DOTS_HALF);
}
