/* gaps - what lies between events, where they are too rare to be counted. */
#include "stages/methods/gaps.h"

#include <math.h>

void gaps_days(const int *dates, size_t count, double *gaps, bool *passed)
{
	for (size_t i = 0; i < count; i++) {
		gaps[i] = i ? (double)dates[i] - dates[i - 1] : (double)NAN;
		passed[i] = !i;
	}
}

size_t gaps_periods(const double *counts, size_t count, double *gaps,
		    bool *passed)
{
	double since = NAN; /* the last event; missing when not known */
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		bool event = counts[i] > 0;

		gaps[i] = event ? since : (double)NAN;
		passed[i] = counts[i] == 0 || (event && !any);
		any |= event;
		if (isnan(counts[i]))
			since = NAN;
		else
			since = event ? 0 : since + 1;
	}
	return isnan(since) ? 0 : (size_t)since;
}
