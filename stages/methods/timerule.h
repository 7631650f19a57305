/* timerule - how long something may take, by what a record says.
 *
 * A rule is written [CONDITION;...:]TIME. TIME is an allowance (28d, 5wd, 6m:
 * deadline.h), a date (2013-06-01), or the name of a column with a number of
 * days. Of several rules the first whose conditions all hold counts, so the
 * one without conditions comes last:
 *	'age_band=Under 18:3m'	'environment=LOW|MED|HIGH:12m'	6m
 * What is none of these ends the process with BAD_USAGE.
 */
#ifndef METHODS_TIMERULE_H
#define METHODS_TIMERULE_H

#include <stddef.h>

#include "pipeline/option.h"
#include "stages/methods/calendar.h"

struct reader;

struct timerules {
	struct timerule *items;
	size_t count;
	struct holidays holidays;
	size_t beyond; /* due days that lie beyond the list of holidays */
};

/* The holidays are those of that file, or of the one that holidays_read() takes
 * for NULL. */
struct timerules timerules_read(const struct list *notations,
				const struct reader *in,
				const char *holidays_path);

struct due {
	int on;             /* the day, or MISSING_DATE */
	const char *within; /* TIME as it was written; NULL: no rule */
};

/* What is due by the rule for the present record, and the day from which it
 * runs: nothing where no rule holds, where that day is missing, unless the rule
 * names a date, or where its column is. Where it counts working days of years
 * that the list of holidays does not know, beyond grows by one. */
struct due timerules_due(struct timerules *rules, struct reader *in, int from);

#endif
