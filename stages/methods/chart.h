/* chart - a series from what was given to all that is found of it.
 *
 * What lies between events takes the place of what was given where that is
 * asked for; a kind of chart is chosen where none is given; then the series
 * is divided into phases, and their limits, causes and verdicts are found.
 */
#ifndef METHODS_CHART_H
#define METHODS_CHART_H

#include <stddef.h>

#include "stages/methods/control.h"

struct chart {
	struct control control; /* with the kind that was chosen */
	struct series series;   /* ghosts and given may be others than before */
	struct phase *phases;
	size_t phase_count;
	struct verdict verdict;
	const char *remark; /* on the whole series; "" for none */
};

/* Charts the series of that number, whose values, limits and causes are not
 * there yet. What is made lives as long as the pool of the series. */
struct chart chart_of(const struct control *control,
		      const struct series *series, size_t number,
		      const struct rebases *rebases);

/* What is to be said of a phase and of the whole; "" for nothing. */
const char *chart_remark(const struct chart *chart, const struct phase *phase);

#endif
