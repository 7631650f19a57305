/* chart - a series from what was given to all that is found of it.
 *
 * What lies between events takes the place of what was given where that is
 * asked for; a kind of chart is chosen where none is given; then the series
 * is divided into phases, and their limits, causes, verdicts and what has to
 * be said of them are found.
 */
#ifndef METHODS_CHART_H
#define METHODS_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/control.h"

struct chart {
	struct control control; /* with the kind that was chosen */
	struct series series;   /* ghosts and given may be others than before */
	struct phase *phases;
	size_t phase_count;
	struct verdict verdict;
	/* gaps were chosen in place of counts: the more the fewer events, so
	 * that the better direction is turned round and no target holds */
	bool turned;
	/* the point at which limits might be rebased; 0: none */
	size_t suggested;
};

/* Charts the series of that number, whose values, limits and causes are not
 * there yet. What is made lives as long as the pool of the series. */
struct chart chart_of(const struct control *control,
		      const struct series *series, size_t number,
		      const struct rebases *rebases);

/* Whether a kind is to be chosen, and will be one of gaps in place of counts.
 */
bool chart_turns(const struct control *control, const struct series *series);

#endif
