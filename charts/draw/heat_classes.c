/* heat_classes - the colours of heat maps: classes with round limits. */
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"

/* What all values have in common. */
struct extent {
	double low, high;
	bool whole;
	int decimals;
};

static struct extent extent_of(struct pool *pool, const struct heat *panels,
			       size_t count)
{
	struct extent extent = { (double)NAN, (double)NAN, true, 0 };
	size_t most = 1, n = 0;
	double *values;

	for (size_t p = 0; p < count; p++)
		most += panels[p].row_count * panels[p].column_count;
	values = pool_take(pool, most * sizeof *values);
	for (size_t p = 0; p < count; p++)
		for (size_t i = 0;
		     i < panels[p].row_count * panels[p].column_count; i++) {
			double value = panels[p].cells[i].value;

			values[n++] = value;
			extent.low = fmin(extent.low, value);
			extent.high = fmax(extent.high, value);
			extent.whole &= isnan(value) || value == round(value);
		}
	extent.decimals = words_decimals(values, n);
	return extent;
}

/* How many classes of that width there are about low..high. The last one has
 * its upper limit too, but where each whole number has a class. */
static double class_count(double low, double high, double step, bool whole)
{
	if (whole && step == 1)
		return high - low + 1;
	return ceil(high / step - 1e-9) - floor(low / step + 1e-9);
}

/* The least of 1, 2, 2.5 and 5 times a power of ten with which so many classes
 * are enough; 2.5 is no step between whole numbers. */
static double class_step(double low, double high, bool whole, double most)
{
	static const double steps[] = { 1, 2, 2.5, 5 };
	double power = pow(10, floor(log10((high - low) / 10)));

	if (whole)
		power = fmax(power, 1);
	for (;; power *= 10)
		for (size_t i = 0; i < 4; i++) {
			double step = steps[i] * power;

			if (whole && step != round(step))
				continue;
			if (class_count(low, high, step, whole) <= most)
				return step;
		}
}

/* Round limits about the values; one class when all are alike. */
static void even_classes(struct heat_scale *scale, double low, double high)
{
	static const enum ink inks[][HEAT_CLASSES_MOST] = {
		{ INK_BAND_1 },
		{ INK_BAND_1, INK_SEQUENCE_2 },
		{ INK_BAND_1, INK_SEQUENCE_3, INK_SEQUENCE_1 },
		{ INK_BAND_1, INK_SEQUENCE_3, INK_SEQUENCE_2, INK_SEQUENCE_1 },
	};
	double step, first;

	scale->count = 1;
	scale->breaks[0] = scale->breaks[1] = low;
	if (low < high) {
		step = class_step(low, high, scale->whole, HEAT_CLASSES_MOST);
		first = floor(low / step + 1e-9);
		scale->count = (size_t)class_count(low, high, step,
						   scale->whole);
		for (size_t i = 0; i <= scale->count; i++)
			scale->breaks[i] = (first + (double)i) * step;
	}
	memcpy(scale->inks, inks[scale->count - 1], sizeof inks[0]);
}

/* Two classes on either side of the middle, as wide as each other. */
static void classes_about(struct heat_scale *scale, double middle, double reach)
{
	static const enum ink inks[HEAT_CLASSES_MOST] = {
		INK_CATEGORY_4, INK_BAND_4, INK_BAND_1, INK_SEQUENCE_2
	};
	double step = reach > 0 ? class_step(0, reach, false, 2) : 1;

	if (scale->whole)
		step = ceil(step);
	scale->count = HEAT_CLASSES_MOST;
	scale->open = true;
	for (size_t i = 0; i <= HEAT_CLASSES_MOST; i++)
		scale->breaks[i] = middle + ((double)i - 2) * step;
	memcpy(scale->inks, inks, sizeof inks);
}

static struct heat_scale scale_of(const struct extent *extent,
				  struct heat_range range)
{
	struct heat_scale scale = { .decimals = extent->decimals,
				    .whole = extent->whole };
	double low = isnan(range.low) ? extent->low : range.low;
	double high = isnan(range.high) ? extent->high : range.high;
	double middle = range.middle;

	if (!isnan(middle) && !isnan(extent->low)) {
		classes_about(&scale, middle,
			      fmax(fabs(extent->high - middle),
				   fabs(extent->low - middle)));
		return scale;
	}
	scale.open = extent->low < low || extent->high > high;
	if (!isnan(low + high))
		even_classes(&scale, low, high);
	return scale;
}

void heat_colour(struct pool *pool, struct heat *panels, size_t count,
		 struct heat_range range)
{
	struct extent extent = extent_of(pool, panels, count);
	struct heat_scale *scale = pool_take(pool, sizeof *scale);

	*scale = scale_of(&extent, range);
	scale->decimals = heat_decimals(panels, count, scale->decimals);
	scale->unit = words_suffix(panels->value.unit);
	for (size_t i = 0; i < count; i++)
		panels[i].scale = scale;
}

/* The class of a value as it is printed, so that no cell contradicts its
 * number. */
enum ink heat_ink(const struct heat_scale *scale, double value)
{
	double shown = number_round(value, scale->decimals);
	size_t i = 0;

	while (i + 1 < scale->count && shown >= scale->breaks[i + 1])
		i++;
	return scale->inks[i];
}
