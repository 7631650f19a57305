/* control - a control chart: phases, their limits, the causes they reveal. */
#include "stages/methods/control.h"

#include <math.h>
#include <string.h>

#include "stages/methods/quantile.h"

struct control_kind {
	const char *name;
	/* fills the limits of the phase's points and what the phase says of
	 * them; its baseline is known */
	void (*limit)(const struct control *control,
		      const struct series *series, struct phase *phase);
};

static void limit_xmr(const struct control *control,
		      const struct series *series, struct phase *phase)
{
	struct xmr xmr = xmr_of(series->values + phase->first, phase->baseline,
				control->screening, control->profile);

	for (size_t i = 0; i < phase->count; i++)
		series->limits[phase->first + i] = xmr.limits;
	phase->used = xmr.used;
	phase->screened = xmr.screened;
	phase->note = xmr.note;
}

static const struct control_kind kinds[] = {
	{ "xmr", limit_xmr },
};

const struct control_kind *control_kind(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

/* The point where the phase of a date begins; 0 for none. */
static size_t border_of(const struct series *series, int date, bool literal)
{
	size_t i = 0;

	while (i < series->count && series->dates[i] < date)
		i++;
	if (i == series->count || (literal && series->dates[i] != date))
		return 0;
	return i;
}

size_t control_split(const struct control *control, const struct series *series,
		     size_t number, const struct rebases *rebases,
		     struct phase *phases)
{
	size_t last = 0;

	phases[0] = (struct phase){ 0 };
	for (size_t i = 0; i < rebases->count; i++) {
		struct rebase *rebase = &rebases->items[i];
		size_t border = border_of(series, rebase->date,
					  control->profile->literal_rebase);

		if (!border || (rebase->series != number &&
				rebase->series != (size_t)EVERY_SERIES))
			continue;
		last += border > phases[last].first;
		phases[last] = (struct phase){ .first = border,
					       .why = rebase->reason };
		rebase->used = true;
	}
	for (size_t i = 0; i < last; i++)
		phases[i].count = phases[i + 1].first - phases[i].first;
	phases[last].count = series->count - phases[last].first;
	return last + 1;
}

static size_t baseline_of(const struct control *control, const int *dates,
			  size_t count)
{
	size_t baseline = 0;

	while (baseline < count && dates[baseline] <= control->baseline_to)
		baseline++;
	if (control->baseline && baseline > control->baseline)
		baseline = control->baseline;
	return baseline ? baseline : count;
}

void control_find(const struct control *control, const struct series *series,
		  struct phase *phase)
{
	size_t first = phase->first;

	phase->baseline = baseline_of(control, series->dates + first,
				      phase->count);
	control->kind->limit(control, series, phase);
	phase->trial = (control->profile->least_of_phase
				? phase->count
				: phase->used) < control->least;
	signal_find(series->values + first, series->limits + first,
		    phase->count, &control->rules, series->causes + first);
}

struct verdict control_verdict(const struct control *control,
			       const struct series *series,
			       const struct phase *last, double target,
			       enum direction better)
{
	bool always = control->profile->trial_verdict;
	size_t end = series->count;
	struct verdict verdict = { VARIATION_UNKNOWN, ASSURANCE_UNKNOWN };

	if (!always && (last->trial || isnan(series->limits[end - 1].upper)))
		return verdict;
	while (!always && end > last->first + 1 &&
	       isnan(series->values[end - 1]))
		end--;
	verdict.variation = signal_variation(series->causes[end - 1], better);
	verdict.assurance = signal_assurance(series->limits[end - 1], target,
					     better);
	/* the reference takes what it cannot compare for in between */
	if (always && better != NEUTRAL && !isnan(target) &&
	    verdict.assurance == ASSURANCE_UNKNOWN)
		verdict.assurance = HIT_OR_MISS;
	return verdict;
}

bool control_too_rare(const double *sorted, size_t count)
{
	return count && sorted[0] == 0 &&
	       quantile_of(sorted, count, 0.5, QUANTILE_TYPE) < 1;
}
