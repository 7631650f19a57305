/* kinds - points and limits for the tests of kinds of charts. Include after
 * close.h. */
#ifndef UNIT_KINDS_H
#define UNIT_KINDS_H

#include "stages/methods/points.h"

enum { KIND_POINTS_MOST = 40 };

/* Room for one phase, all of it the base; missing numbers unless set. */
struct kind_bench {
	double values[KIND_POINTS_MOST];
	double numerators[KIND_POINTS_MOST];
	double of[KIND_POINTS_MOST];
	double deviations[KIND_POINTS_MOST];
	bool base[KIND_POINTS_MOST];
	double room[2 * KIND_POINTS_MOST];
	struct limits limits[KIND_POINTS_MOST];
	struct points points;
};

static inline void kind_set(struct kind_bench *bench, const double *values,
			    const double *of, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bench->numerators[i] = values[i];
		bench->of[i] = of ? of[i] : (double)NAN;
		bench->values[i] = of ? values[i] / of[i] : values[i];
		bench->base[i] = true;
	}
	bench->points = (struct points){
		count,      bench->values,     of ? bench->numerators : NULL,
		bench->of,  bench->deviations, bench->base,
		bench->room
	};
}

/* Limits so many standard deviations from the centre, within bounds. */
static inline void kind_check(struct limits got, double centre,
			      double deviation, double most)
{
	check_close(got.mean, centre, 1e-12);
	check_close(got.upper, fmin(centre + 3 * deviation, most), 1e-12);
	check_close(got.upper_near, fmin(centre + 2 * deviation, most), 1e-12);
	check_close(got.lower, fmax(centre - 3 * deviation, 0), 1e-12);
	check_close(got.lower_near, fmax(centre - 2 * deviation, 0), 1e-12);
}

#endif
