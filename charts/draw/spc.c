/* spc - a control chart from points whose limits and causes are known. */
#include "charts/draw/spc_parts.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"

const struct spc_level_row spc_levels[LEVEL_COUNT] = {
	[LEVEL_UPPER] = { "Upper limit",
			  "Upper",
			  { INK_NONE, INK_LIMIT, 1.25, DASHED } },
	[LEVEL_LOWER] = { "Lower limit",
			  "Lower",
			  { INK_NONE, INK_LIMIT, 1.25, DASHED } },
	[LEVEL_MEAN] = { "Mean", "Mean", { INK_NONE, INK_MEAN, 1.25, SOLID } },
	[LEVEL_TARGET] = { "Target",
			   "Target",
			   { INK_NONE, INK_TARGET, 1.5, DASHED } },
};

const struct spc_type_row spc_types[SPC_TYPE_COUNT] = {
	[SPC_COMMON] = { "Usual variation", INK_COMMON, MARKER_CIRCLE },
	[SPC_IMPROVEMENT] = { "Unusual: improvement", INK_IMPROVEMENT,
			      MARKER_UP },
	[SPC_CONCERN] = { "Unusual: concern", INK_CONCERN, MARKER_DOWN },
	[SPC_NEUTRAL_HIGH] = { "Unusual: high or low", INK_NEUTRAL,
			       MARKER_DIAMOND },
	[SPC_NEUTRAL_LOW] = { "Unusual: high or low", INK_NEUTRAL,
			      MARKER_DIAMOND },
};

double spc_drawn(const struct spc *spc, double limit)
{
	if (limit < 0 && spc->least >= 0)
		return 0;
	if (limit > 100 && !strcmp(spc->value.unit, "%"))
		return 100;
	return limit;
}

double spc_level_of(const struct spc *spc, size_t i, enum level level)
{
	const struct spc_point *point = &spc->points[i];

	switch (level) {
	case LEVEL_UPPER:
		return spc_drawn(spc, point->upper);
	case LEVEL_LOWER:
		return spc_drawn(spc, point->lower);
	case LEVEL_MEAN:
		return point->mean;
	case LEVEL_TARGET:
		return point->target;
	case LEVEL_COUNT:
		break;
	}
	return (double)NAN;
}

static int compare_points(const void *a, const void *b)
{
	const struct spc_point *x = a, *y = b;

	return (x->date > y->date) - (x->date < y->date);
}

void spc_prepare(struct spc *spc)
{
	int *dates = NULL;

	spc->least = INFINITY;
	if (!spc->count)
		return;
	qsort(spc->points, spc->count, sizeof *spc->points, compare_points);
	for (size_t i = 0; i < spc->count; i++) {
		dates = array_grow(dates, i, sizeof *dates);
		dates[i] = spc->points[i].date;
		spc->least = fmin(spc->least, spc->points[i].value);
	}
	if (!spc->time.cadence.months)
		spc->time.cadence = cadence_of(dates, spc->count);
	spc->from = dates[0];
	spc->to = dates[spc->count - 1];
}

static struct number_range range_of(const struct spc *spc)
{
	struct number_range range = { (double)NAN, (double)NAN, true,
				      words_suffix(spc->value.unit) };

	for (size_t i = 0; i < spc->count; i++) {
		double value = spc->points[i].value;

		range.low = fmin(range.low, value);
		range.high = fmax(range.high, value);
		range.whole = range.whole &&
			      (isnan(value) || value == round(value));
		for (enum level l = 0; l < LEVEL_COUNT; l++) {
			range.low = fmin(range.low, spc_level_of(spc, i, l));
			range.high = fmax(range.high, spc_level_of(spc, i, l));
		}
	}
	return range;
}

struct number_range spc_share(struct spc *charts, size_t count)
{
	struct number_range all = { (double)NAN, (double)NAN, true, NULL };
	int from = INT_MAX, to = INT_MIN;

	for (size_t i = 0; i < count; i++) {
		struct number_range range = range_of(&charts[i]);

		all.low = fmin(all.low, range.low);
		all.high = fmax(all.high, range.high);
		all.whole = all.whole && range.whole;
		if (charts[i].count && charts[i].from < from)
			from = charts[i].from;
		if (charts[i].count && charts[i].to > to)
			to = charts[i].to;
	}
	for (size_t i = 0; i < count; i++) {
		charts[i].from = from;
		charts[i].to = to;
	}
	/* near to zero, and to a lone value, zero belongs; a line that is far
	 * from it need not stand on it, as a bar must */
	if (all.low > 0 && (all.low < all.high * 0.4 || all.low == all.high))
		all.low = 0;
	return all;
}

size_t spc_icons(const struct spc *spc)
{
	return (size_t)(spc->variation != VARIATION_NOT_KNOWN) +
	       (size_t)(spc->assurance != ASSURANCE_NOT_KNOWN);
}

double spc_half_step(const struct spc *spc)
{
	struct cadence cadence = spc->time.cadence;

	if (cadence.months)
		return 15.2 * cadence.months;
	if (cadence.days)
		return cadence.days / 2.0;
	if (spc->count < 2)
		return 0.5;
	return fmax(0.5,
		    (spc->points[spc->count - 1].date - spc->points[0].date) /
			    2.0 / (double)spc->count);
}

double spc_begins(const struct spc *spc, size_t i)
{
	const struct spc_point *point = &spc->points[i];

	if (i && point[-1].phase == point->phase)
		return (point[-1].date + point->date) / 2.0;
	return point->date - spc_half_step(spc);
}

double spc_ends(const struct spc *spc, size_t i)
{
	if (i + 1 < spc->count &&
	    spc->points[i + 1].phase == spc->points[i].phase)
		return spc_begins(spc, i + 1);
	return spc->points[i].date + spc_half_step(spc);
}

bool spc_begins_phase(const struct spc *spc, size_t i)
{
	return i && spc->points[i].phase != spc->points[i - 1].phase;
}

bool spc_baseline_is_part(const struct spc *spc)
{
	for (size_t i = 0; i < spc->count; i++)
		if (!spc->points[i].baseline)
			return true;
	return false;
}

bool spc_begins_baseline(const struct spc *spc, size_t i)
{
	return spc->points[i].baseline &&
	       (!i || !spc->points[i - 1].baseline || spc_begins_phase(spc, i));
}
