/* control - a control chart: phases, their limits, the causes they reveal. */
#include "stages/methods/control.h"

#include <math.h>

#include "pipeline/pool.h"

bool control_divides(const struct control *control, const struct series *series)
{
	return control->kind->other == OTHER_DIVIDES ||
	       (control->kind->other == OTHER_MAY_DIVIDE && series->of);
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
					  control->profile.literal_rebase);

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

static double ratio_of(double numerator, double denominator)
{
	double ratio = denominator > 0 ? numerator / denominator : (double)NAN;

	return isfinite(ratio) ? ratio : (double)NAN;
}

/* The points of a phase as a kind wants them. */
static struct points points_of(const struct control *control,
			       const struct series *series,
			       const struct phase *phase)
{
	size_t first = phase->first, count = phase->count;
	bool divides = control_divides(control, series);
	bool *base = pool_take(series->pool, count * sizeof *base);
	struct points points = {
		.count = count,
		.values = series->values + first,
		.numerators = divides ? series->given + first : NULL,
		.of = series->of ? series->of + first : NULL,
		.deviations = series->deviations ? series->deviations + first
						 : NULL,
		.base = base,
		.room = pool_take(series->pool,
				  2 * count * sizeof *points.room),
	};

	for (size_t i = 0; i < count; i++) {
		double value = series->given[first + i];

		base[i] = i < phase->baseline &&
			  !(series->ghosts && series->ghosts[first + i]);
		points.values[i] = divides ? ratio_of(value, points.of[i])
					   : value;
	}
	return points;
}

static struct limits multiply(struct limits limits, double times)
{
	return (struct limits){
		limits.mean * times,       limits.lower * times,
		limits.upper * times,      limits.lower_near * times,
		limits.upper_near * times, limits.deviation * times
	};
}

static bool is_infinite(const struct limits *limits)
{
	return isinf(limits->mean) || isinf(limits->lower) ||
	       isinf(limits->upper) || isinf(limits->lower_near) ||
	       isinf(limits->upper_near);
}

/* Ratios so many times; what no number can hold is missing. */
static void scale(double per, const struct points *points,
		  struct limits *limits, struct finding *finding)
{
	for (size_t i = 0; i < points->count; i++) {
		if (per != 1) {
			points->values[i] *= per;
			limits[i] = multiply(limits[i], per);
		}
		if (isinf(points->values[i]))
			points->values[i] = NAN;
		if (!is_infinite(&limits[i]))
			continue;
		limits[i] = limits_about((double)NAN, (double)NAN);
		finding->note = NOTE_TOO_LARGE;
	}
}

/* The rules of a profile that may be used with a kind. */
static struct signal_rules rules_of(const struct control *control)
{
	if (control->kind->limits_only)
		return (struct signal_rules){ 0 };
	return control->profile.rules;
}

static void test_runs(const struct control *control, struct phase *phase,
		      const double *values, const struct limits *limits,
		      size_t count)
{
	if (!control->profile.rules.runs)
		return;
	phase->runs = run_test_of(values, limits, count);
	phase->runs.signal &= !control->kind->limits_only;
}

/* The causes of a phase with ghosts: the others stand side by side. */
static void find_among_ghosts(const struct control *control,
			      const struct series *series, struct phase *phase,
			      const struct signal_rules *rules)
{
	size_t end = phase->first + phase->count, count = 0;
	double *values = pool_take(series->pool, phase->count * sizeof *values);
	struct limits *limits = pool_take(series->pool,
					  phase->count * sizeof *limits);
	unsigned short *causes = pool_take(series->pool,
					   phase->count * sizeof *causes);

	for (size_t i = phase->first; i < end; i++) {
		if (series->ghosts[i])
			continue;
		values[count] = series->values[i];
		limits[count++] = series->limits[i];
	}
	signal_find(values, limits, count, rules, causes);
	test_runs(control, phase, values, limits, count);
	for (size_t i = end; i-- > phase->first;)
		if (!series->ghosts[i])
			series->causes[i] = causes[--count];
		else if (control->profile.literal_kinds)
			signal_find(&series->values[i], &series->limits[i], 1,
				    &(struct signal_rules){ 0 },
				    &series->causes[i]);
		else
			series->causes[i] = 0;
}

static void find_causes(const struct control *control,
			const struct series *series, struct phase *phase)
{
	const struct signal_rules rules = rules_of(control);
	size_t first = phase->first;

	if (series->ghosts) {
		find_among_ghosts(control, series, phase, &rules);
		return;
	}
	signal_find(series->values + first, series->limits + first,
		    phase->count, &rules, series->causes + first);
	test_runs(control, phase, series->values + first,
		  series->limits + first, phase->count);
}

/* Leaves of a phase of too few values nothing but its centre. */
static void strip(const struct series *series, const struct phase *phase)
{
	for (size_t i = phase->first; i < phase->first + phase->count; i++) {
		series->limits[i] = limits_about(series->limits[i].mean,
						 (double)NAN);
		series->causes[i] = 0;
	}
}

void control_find(const struct control *control, const struct series *series,
		  struct phase *phase)
{
	const struct profile *profile = &control->profile;
	struct limits *limits = series->limits + phase->first;
	struct points points;

	phase->baseline = baseline_of(control, series->dates + phase->first,
				      phase->count);
	points = points_of(control, series, phase);
	phase->finding = control->kind->limit(&points, profile, limits);
	scale(control_divides(control, series) ? control->per : 1, &points,
	      limits, &phase->finding);
	phase->trial = (profile->least_of_phase
				? phase->count
				: phase->finding.used) < profile->least;
	find_causes(control, series, phase);
	phase->bare = phase->trial && control->no_trial;
	if (phase->bare)
		strip(series, phase);
}

static bool is_there(const struct series *series, size_t i)
{
	return !isnan(series->values[i]) &&
	       !(series->ghosts && series->ghosts[i]);
}

/* Whether there is nothing to judge a point by. */
static bool is_bare(const struct series *series, const struct phase *phase,
		    size_t i)
{
	return phase->finding.note != NOTE_MEDIAN &&
	       isnan(series->limits[i].upper);
}

struct verdict control_verdict(const struct control *control,
			       const struct series *series,
			       const struct phase *last)
{
	enum direction better = series->better;
	bool always = control->profile.trial_verdict && !last->bare;
	size_t end = series->count;
	struct verdict verdict = { VARIATION_UNKNOWN, ASSURANCE_UNKNOWN };
	enum cause cause;

	while (!always && end > last->first + 1 && !is_there(series, end - 1))
		end--;
	if (!always && (last->trial || is_bare(series, last, end - 1)))
		return verdict;
	cause = signal_first(series->causes[end - 1]);
	if (cause || !last->runs.signal)
		verdict.variation = signal_variation(cause, better);
	verdict.assurance = signal_assurance(&series->limits[end - 1],
					     series->target, better);
	/* the reference takes what it cannot compare for in between */
	if (always && better != NEUTRAL && !isnan(series->target) &&
	    verdict.assurance == ASSURANCE_UNKNOWN)
		verdict.assurance = HIT_OR_MISS;
	return verdict;
}
