/* suggest - where the limits of a series might be rebased. */
#include "stages/methods/suggest.h"

#include <math.h>

#include "stages/methods/statistics.h"

/* Where a profile has no shift of its own. */
static const size_t SHIFT_LEAST = 8;

/* The side of a point: 0 on the centre. Ghosts and missing values are passed
 * over. */
static bool side_of(const struct series *series, size_t i, int *side)
{
	double value = series->values[i], mean = series->limits[i].mean;

	if (isnan(value) || isnan(mean) ||
	    (series->ghosts && series->ghosts[i]))
		return false;
	*side = (value > mean) - (value < mean);
	return true;
}

/* A run of points on one side. */
struct run {
	size_t first, count;
	int side;
};

/* The first run of so many points that no later run of so many on the other
 * side takes back. */
static struct run lasting_run(const struct series *series,
			      const struct phase *phase, size_t least)
{
	struct run run = { 0 }, lasting = { 0 };

	for (size_t i = phase->first; i < phase->first + phase->count; i++) {
		int side;

		if (!side_of(series, i, &side))
			continue;
		if (side != run.side)
			run = (struct run){ i, 0, side };
		run.count++;
		if (!side || run.count < least)
			continue;
		if (side != lasting.side || run.first == lasting.first)
			lasting = run;
	}
	return lasting;
}

/* The mean of the points [first, end), *used of them. */
static double mean_between(const struct series *series, size_t first,
			   size_t end, size_t *used)
{
	struct sum sum = { 0 };
	int side;

	*used = 0;
	for (size_t i = first; i < end; i++) {
		if (!side_of(series, i, &side))
			continue;
		sum_add(&sum, series->values[i]);
		++*used;
	}
	return sum_of(&sum) / (double)*used;
}

bool suggest_rebase(const struct control *control, const struct series *series,
		    const struct phase *last, struct suggestion *suggestion)
{
	const struct profile *profile = &control->profile;
	size_t least = profile->rules.shift ? profile->rules.shift
					    : SHIFT_LEAST;
	size_t end = last->first + last->count, before;
	struct run run = lasting_run(series, last, least);

	*suggestion = (struct suggestion){ .first = run.first,
					   .high = run.side > 0,
					   .run = run.count };
	suggestion->before = mean_between(series, last->first, run.first,
					  &before);
	suggestion->after = mean_between(series, run.first, end,
					 &suggestion->values);
	return run.side && before && suggestion->values >= profile->least;
}
