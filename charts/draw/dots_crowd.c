/* dots_crowd - rows with more people than there is room for dots. */
#include "charts/draw/dots_parts.h"

#include <math.h>

#include "pipeline/pool.h"

enum {
	BINS = 100,     /* parts of the axis */
	BIN_MOST = 60,  /* dots that find room in one of them */
	ROW_MOST = 2000 /* dots of a row that can be told apart */
};

/* Nobody is hidden: this much of the shape stands for one person. */
static const double least_height = 0.75;

/* How many values lie in each part of the axis, and the most of them. */
static size_t count_bins(const struct dots_row *row, struct scale scale,
			 size_t counts[BINS])
{
	size_t most = 0;

	scale.from = 0;
	scale.to = BINS;
	for (size_t i = 0; i < BINS; i++)
		counts[i] = 0;
	for (size_t i = 0; i < row->count; i++) {
		double place = scale_place(&scale, row->values[i]);
		size_t bin = (size_t)fmax(0, fmin(place, BINS - 1));

		if (++counts[bin] > most)
			most = counts[bin];
	}
	return most;
}

bool dots_too_many(const struct dots_row *row, const struct axis *axis,
		   const struct number_range *range)
{
	struct scale scale = { range->low, range->high, .log = axis->log };
	size_t counts[BINS];

	if (row->count <= BIN_MOST)
		return false;
	return row->count > ROW_MOST || range->low == range->high ||
	       count_bins(row, scale, counts) > BIN_MOST;
}

/* Parts of the axis next to each other: above the middle from left to right,
 * and below it back. */
static void draw_run(struct scene *scene, const struct scale *x, double middle,
		     const double *heights, const size_t run[2])
{
	const double width = (x->to - x->from) / BINS;
	size_t count = 2 * (run[1] - run[0]);
	struct point *points = pool_take(scene->pool,
					 2 * count * sizeof *points);

	for (size_t i = 0; i < count; i++) {
		size_t bin = run[0] + i / 2;
		double at = x->from + (double)(bin + i % 2) * width;

		points[i] = (struct point){ at, middle - heights[bin] };
		points[2 * count - 1 - i] = (struct point){
			at, middle + heights[bin]
		};
	}
	scene_shape(scene, (struct pen){ .fill = INK_CATEGORY_1 }, points,
		    2 * count);
}

void dots_draw_crowd(struct scene *scene, const struct dots_row *row,
		     const struct scale *x, double middle, double half)
{
	size_t counts[BINS], run[2] = { 0, 0 };
	size_t most = count_bins(row, *x, counts);
	double heights[BINS];

	for (; run[1] <= BINS; run[1]++) {
		size_t bin = run[1];

		if (bin < BINS && counts[bin]) {
			heights[bin] = fmax(least_height,
					    half * (double)counts[bin] /
						    (double)most);
			continue;
		}
		if (run[0] < bin)
			draw_run(scene, x, middle, heights, run);
		run[0] = bin + 1;
	}
}
