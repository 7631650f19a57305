/* cohort_input - the stays that a stream gives to be followed. */
#ifndef METHODS_COHORT_INPUT_H
#define METHODS_COHORT_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/groups.h"
#include "stages/methods/cohort.h"

struct reader;

/* Which columns are to be read; NULL: none. */
struct cohort_columns {
	const char *by;          /* a cohort for each group of these */
	const char *start, *end; /* days; an end is missing while it goes on */
	const char *time;        /* how long it lasted, in place of them */
	const char *event;       /* whether it ended as meant */
	const char *entry;       /* a day, or a time with time */
};

struct cohort_input {
	int time, event, entry, start, end;
	bool event_is_flag; /* or a number, 1 or 0 */
	int census;         /* to be set, where days are read */
	struct groups groups;
	struct cohort *cohorts;        /* by number of the group */
	size_t without, later, unseen; /* stays left out: without a time or an
					  event, begun after the census, never
					  under observation */
};

/* Finds the columns; one that is not there, or of another type, is
 * BAD_USAGE. */
struct cohort_input cohort_input_find(const struct reader *in,
				      const struct cohort_columns *named);

/* Reads all stays. What is still to come at the census has not happened yet: a
 * stay without an end, or with a later one, is censored there. Times under 0,
 * and ends before the start, are BAD_DATA. */
void cohort_input_read(struct cohort_input *input, struct reader *in);

#endif
