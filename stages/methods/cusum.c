/* cusum - a Bernoulli CUSUM: has the share of cases with an event changed? */
#include "stages/methods/cusum.h"

#include <math.h>

/* The share whose odds are so many times those of another. */
static double shift(double share, double times)
{
	double odds = times * share / (1 - share);

	return odds / (1 + odds);
}

struct cusum cusum_of(double share, double ratio, double limit)
{
	double up = shift(share, ratio), down = shift(share, 1 / ratio);
	bool sound = share > 0 && share < 1 && ratio > 1 && limit > 0;
	double none = sound ? 0 : (double)NAN;

	return (struct cusum){
		.step_up = { none + log((1 - up) / (1 - share)),
			     none + log(up / share) },
		.step_down = { none + log((1 - down) / (1 - share)),
			       none + log(down / share) },
		.limit = limit,
	};
}

struct cusum_case cusum_add(struct cusum *cusum, bool event)
{
	struct cusum_case found = { .step_up = cusum->step_up[event],
				    .step_down = cusum->step_down[event] };

	found.up = cusum->up + found.step_up;
	found.down = cusum->down - found.step_down;
	if (found.up < 0)
		found.up = 0;
	if (found.down > 0)
		found.down = 0;
	found.signal_up = found.up >= cusum->limit;
	found.signal_down = found.down <= -cusum->limit;
	cusum->up = found.signal_up ? 0 : found.up;
	cusum->down = found.signal_down ? 0 : found.down;
	return found;
}

double cusum_share(const double *values, size_t count, size_t most)
{
	size_t used = 0, events = 0;

	for (size_t i = 0; i < count && used < most; i++) {
		if (isnan(values[i]))
			continue;
		used++;
		events += values[i] > 0;
	}
	return used ? (double)events / (double)used : (double)NAN;
}
