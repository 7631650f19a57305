/* suppression_national - the rules by which NHS England publishes restraints.
 *
 * Small counts are hidden, 0 among them; of people 0 is shown. Others are
 * rounded, halves up. Few bed days are hidden, and not rounded. A rate is
 * hidden with any number that it goes back to, and made of what that was before
 * rounding (NHS England, mental-health-monthly-statistics, restraint
 * publication). Only rows are looked at.
 */
#ifndef METHODS_SUPPRESSION_NATIONAL_H
#define METHODS_SUPPRESSION_NATIONAL_H

#include <stddef.h>

#include "pipeline/option.h"

struct reader;
struct writer;

struct national {
	const char *counts, *people,
		*days;            /* columns parted by commas, or NULL */
	const struct list *rates; /* COLUMN:DECIMALS:COLUMN,... */
	long below, round_to;
	double days_below;
};

/* Declares and writes all rows; returns how many numbers are hidden. Columns
 * that cannot be end with BAD_USAGE. */
size_t national_suppress(const struct national *limits, struct reader *in,
			 struct writer *out);

#endif
