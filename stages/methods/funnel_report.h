/* funnel_report - the rows that are written of funnels: one a unit with its
 * limits, or the limits alone along an axis of denominators.
 */
#ifndef METHODS_FUNNEL_REPORT_H
#define METHODS_FUNNEL_REPORT_H

#include <stdbool.h>

#include "pipeline/layout.h"
#include "stages/methods/funnel_input.h"
#include "stages/methods/funnel_set.h"

struct writer;

struct funnel_report {
	struct writer *out;
	const struct funnel_input *input;
	double per;     /* values and limits are for so much of it */
	bool curve;     /* limits along an axis in place of units */
	bool by_events; /* the axis of rates and ratios is one of events */
	double years;   /* that a rate covers, for that axis */
	struct layout before, behind; /* columns of units: { 0 } */
};

/* The columns, once those of the input are found. pattern: a funnel without
 * units, as all of them begin. */
void funnel_report_declare(struct funnel_report *report,
			   const struct funnel_set *pattern);
/* All rows, once the input is read. */
void funnel_report_write(struct funnel_report *report,
			 const struct funnel_set *pattern);

#endif
