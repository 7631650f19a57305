/* gaps - what lies between events, where they are too rare to be counted.
 *
 * A month without an event says little, a long stretch without one says a
 * lot: the less there is to count, the better the gaps tell of a change
 * (Benneyan 2001, Health Care Management Science 4:305). The gap before the
 * first event began out of sight, so that it is no gap.
 */
#ifndef METHODS_GAPS_H
#define METHODS_GAPS_H

#include <stdbool.h>
#include <stddef.h>

/* Days between events, their dates in order: 0 for two on one day. The first
 * one has none, and is passed over. */
void gaps_days(const int *dates, size_t count, double *gaps, bool *passed);

/* Periods without an event before each period that has one or more: 0 for two
 * in a row, a geometric number where the process is stable. Periods without an
 * event are passed over, and so is the first one that has one. After a
 * missing count the next gap is not known, hence missing, and so is that of
 * the period itself. Returns how many periods without an event there have
 * been since the last one. */
size_t gaps_periods(const double *counts, size_t count, double *gaps,
		    bool *passed);

#endif
