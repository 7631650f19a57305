/* area - the standardised rate of an area, or why it has none. */
#include "stages/methods/area.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/text.h"

void area_add(struct area *area, struct direct_stratum stratum,
	      struct indirect_stratum reference)
{
	area->no_count |= isnan(stratum.count) || isnan(stratum.times);
	area->no_of |= !(stratum.of > 0);
	area->no_weight |= isnan(stratum.weight);
	area->no_reference |= isnan(reference.events) || !(reference.among > 0);
	area->strata = array_grow(area->strata, area->count,
				  sizeof *area->strata);
	area->reference = array_grow(area->reference, area->count,
				     sizeof *area->reference);
	area->strata[area->count] = stratum;
	area->reference[area->count++] = reference;
}

/* People, and the standard population, are told again for each frequency. */
struct totals {
	double of, weight;
};

static struct totals totals_of(const struct area *area, double times)
{
	struct totals totals = { 0, 0 };

	for (size_t i = 0; i < area->count; i++) {
		bool counts = area->strata[i].times == times;

		totals.of += counts ? area->strata[i].of : 0;
		totals.weight += counts ? area->strata[i].weight : 0;
	}
	return totals;
}

/* Every frequency must have all strata, or the people of some would count as
 * nobody. */
static bool is_whole(const struct area *area, const struct totals *totals,
		     bool repeated)
{
	for (size_t i = 0; repeated && i < area->count; i++) {
		struct totals other = totals_of(area, area->strata[i].times);

		if (other.of != totals->of || other.weight != totals->weight)
			return false;
	}
	return true;
}

static const char *missing_part(const struct area *area, bool direct)
{
	if (area->no_count)
		return "a count is missing";
	if (area->no_of)
		return "a stratum's people are missing, or 0";
	if (direct && area->no_weight)
		return "a stratum's weight is missing";
	if (!direct && area->no_reference)
		return "a stratum's reference is missing, or of nobody";
	return NULL;
}

static void find_direct(struct area_rate *result, const struct area *area,
			const struct area_plan *plan)
{
	const struct levels *levels = &plan->levels;
	struct totals totals = totals_of(area, area->strata[0].times);
	struct direct direct = direct_rate(area->strata, area->count,
					   totals.weight);

	result->of = totals.of;
	if (!result->reason && !is_whole(area, &totals, plan->repeated))
		result->reason = "strata differ between numbers of times";
	else if (!result->reason && !(totals.weight > 0))
		result->reason = "the weights add up to 0";
	else if (!result->reason && direct.count < plan->minimum)
		result->reason = text_format(pool_run(), "fewer than %g events",
					     plan->minimum);
	if (result->reason)
		return;
	result->value = plan->per * direct.value;
	for (size_t i = 0; i < levels->count; i++)
		result->ends[i] = interval_scaled(
			(plan->gamma ? interval_gamma : interval_dobson)(
				&direct, levels->items[i].share),
			1, plan->per);
	if (isnan(result->ends[0].upper))
		result->reason = "no events: Dobson's interval needs one";
}

static void find_indirect(struct area_rate *result, const struct area *area,
			  const struct area_plan *plan)
{
	struct indirect indirect = indirect_rate(area->reference, area->count);
	const struct levels *levels = &plan->levels;
	bool rate = plan->method == AREA_RATE;
	double factor = plan->per * (rate ? indirect.reference : 1);

	for (size_t i = 0; i < area->count; i++)
		result->of += area->strata[i].of;
	result->expected = indirect.expected;
	result->reference = plan->per * indirect.reference;
	if (!result->reason && !(indirect.expected > 0))
		result->reason = "no events are expected";
	if (result->reason)
		return;
	result->value = factor * result->observed / indirect.expected;
	for (size_t i = 0; i < levels->count; i++)
		result->ends[i] = interval_scaled(
			interval_count(result->observed,
				       levels->items[i].share),
			indirect.expected, factor);
}

struct area_rate area_rate_of(const struct area *area,
			      const struct area_plan *plan)
{
	bool direct = plan->method == AREA_DIRECT;
	size_t count = plan->levels.count;
	struct area_rate result = {
		.expected = (double)NAN,
		.reference = (double)NAN,
		.value = (double)NAN,
		.ends = pool_take(pool_run(), count * sizeof *result.ends),
		.reason = missing_part(area, direct),
	};

	for (size_t i = 0; i < count; i++)
		result.ends[i] = (struct interval){ NAN, NAN };
	for (size_t i = 0; i < area->count; i++)
		result.observed += area->strata[i].times *
				   area->strata[i].count;
	if (direct)
		find_direct(&result, area, plan);
	else
		find_indirect(&result, area, plan);
	return result;
}
