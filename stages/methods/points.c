/* points - the points of one phase, and what kinds of charts find in them. */
#include "stages/methods/points.h"

#include <math.h>

#include "stages/methods/statistics.h"

size_t points_gather(const struct points *points, const double *from,
		     double *to)
{
	size_t count = 0;

	for (size_t i = 0; i < points->count; i++)
		if (points->base[i])
			to[count++] = from[i];
	return count;
}

double points_sum(const struct points *points, const double *of, size_t *used)
{
	struct sum sum = { 0 };

	*used = 0;
	for (size_t i = 0; i < points->count; i++) {
		if (!points->base[i] || isnan(points->values[i]))
			continue;
		sum_add(&sum, of[i]);
		++*used;
	}
	return sum_of(&sum);
}

struct limits limits_about(double centre, double deviation)
{
	return (struct limits){ centre,
				centre - 3 * deviation,
				centre + 3 * deviation,
				centre - 2 * deviation,
				centre + 2 * deviation,
				deviation };
}

void limits_cut(struct limits *limits, double most)
{
	if (limits->lower < 0)
		limits->lower = 0;
	if (limits->lower_near < 0)
		limits->lower_near = 0;
	if (limits->upper > most)
		limits->upper = most;
	if (limits->upper_near > most)
		limits->upper_near = most;
}

enum note note_of_range(enum range_note note)
{
	static const enum note notes[] = {
		[RANGE_SOUND] = NOTE_SOUND,
		[RANGE_NONE] = NOTE_NO_RANGE,
		[RANGE_CONSTANT] = NOTE_CONSTANT,
		[RANGE_ALL_SCREENED] = NOTE_ALL_SCREENED,
		[RANGE_UNSCREENED] = NOTE_UNSCREENED,
	};

	return notes[note];
}

const char *note_words(enum note note)
{
	static const char *const words[] = {
		[NOTE_SOUND] = "",
		[NOTE_NO_VALUES] = "no values: no mean and no limits",
		[NOTE_NO_RANGE] = "no two neighbouring values: a mean but no "
				  "limits",
		[NOTE_CONSTANT] = "nothing varies in the baseline: the limits "
				  "are the mean",
		[NOTE_ALL_SCREENED] = "nothing varies in the baseline: "
				      "screening left no limits",
		[NOTE_UNSCREENED] = "screening would have left no variation: "
				    "not applied",
		[NOTE_MEDIAN] = "a run chart has a median and no limits",
		[NOTE_IMPOSSIBLE] = "values that this chart cannot have: no "
				    "limits",
		[NOTE_ONE_EACH] = "no subgroup of two or more: a mean but no "
				  "limits",
		[NOTE_TOO_LARGE] = "numbers too large: no limits",
	};

	return words[note];
}
