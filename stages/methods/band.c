/* band - the group that a number falls in. */
#include "stages/methods/band.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static double lower(const struct band *band)
{
	return isnan(band->least) ? -INFINITY : band->least;
}

static bool is_unlimited(const struct band *band)
{
	return isnan(band->least) && isnan(band->most);
}

/* The band of missing values comes last. */
static int compare_bands(const void *a, const void *b)
{
	const struct band *x = a, *y = b;

	if (is_unlimited(x) != is_unlimited(y))
		return is_unlimited(x) ? 1 : -1;
	return (lower(x) > lower(y)) - (lower(x) < lower(y));
}

const char *bands_set(struct bands *bands, struct band *items, size_t count)
{
	*bands = (struct bands){ .items = items, .count = count };
	if (count)
		qsort(items, count, sizeof *items, compare_bands);
	if (count && is_unlimited(&items[count - 1])) {
		bands->unknown = &items[count - 1];
		bands->count--;
	}
	if (!bands->count)
		return "has no band";
	for (size_t i = 0; i < bands->count; i++) {
		if (is_unlimited(&items[i]))
			return "has two bands without limits";
		if (items[i].most < lower(&items[i]))
			return "has a band that ends before it begins";
		if (i && items[i].least < items[i - 1].most)
			return "has bands that overlap";
		if (i && !(items[i].least > lower(&items[i - 1])))
			return "has two bands with one lower limit";
	}
	return NULL;
}

const struct band *bands_find(const struct bands *bands, double value)
{
	const struct band *found = NULL;

	if (isnan(value))
		return bands->unknown;
	for (size_t i = 0; i < bands->count; i++)
		if (value >= lower(&bands->items[i]))
			found = &bands->items[i];
	if (found && value >= found->most + 1)
		return NULL;
	return found;
}

double bands_border(const struct bands *bands, double value)
{
	double nearest = INFINITY;

	if (isnan(value))
		return value;
	for (size_t i = 1; i < bands->count; i++) {
		const struct band *band = &bands->items[i];
		double most = isnan(band[-1].most) ? band->least
						   : band[-1].most;

		nearest = fmin(nearest, fabs(value - (most + band->least) / 2));
	}
	return nearest;
}
