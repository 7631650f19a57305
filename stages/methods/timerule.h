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

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/option.h"
#include "stages/methods/calendar.h"

struct reader;
struct timerule;

struct timerules {
	struct timerule *items;
	size_t count;
};

struct timerules timerules_read(const struct list *notations,
				const struct reader *in);

/* The rule for the present record, or NULL. */
const struct timerule *timerules_find(const struct timerules *rules,
				      struct reader *in);

/* The day that the rule makes of the day from which it runs: MISSING_DATE
 * where that is missing, unless the rule names a date, or where the column
 * is. */
int timerule_due(const struct timerule *rule, const struct reader *in, int from,
		 struct holidays holidays);

/* TIME as it was written. */
const char *timerule_text(const struct timerule *rule);

/* Whether any counts working days. */
bool timerules_use_holidays(const struct timerules *rules);

#endif
