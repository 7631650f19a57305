/* rate_row - what is told of the events of a group and period (rate.h). */
#ifndef METHODS_RATE_ROW_H
#define METHODS_RATE_ROW_H

#include "pipeline/layout.h"
#include "stages/methods/interval.h"
#include "stages/methods/rate.h"

/* Missing is NAN; reason says why there is no rate, or is NULL. Ends are of 95%
 * and 99.8%: interval_count() of the events. */
struct rate_row {
	double events, incidents, people, bed_days;
	double per_1000;
	struct interval ends_95, ends_99_8;
	double inpatients, people_pct;
	const char *reason;
};

/* Its columns behind the events: a table that ends with an empty row. The label
 * of NULL is that of the rate. */
extern const struct member rate_row_members[];

struct rate_row rate_row_of(struct rate_cell cell, struct rate_beds beds);
/* Where nothing was reported, which is not the same as no event: bed days and
 * inpatients, and nothing of events. */
struct rate_row rate_row_silent(struct rate_beds beds);

#endif
