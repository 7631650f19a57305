/* rate_input - the two streams of a rate, events and bed days: by which columns
 * and periods they are matched.
 */
#ifndef METHODS_RATE_INPUT_H
#define METHODS_RATE_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/calendar.h"
#include "stages/methods/rate.h"

struct reader;

struct rate_input {
	struct calendar calendar; /* to be set, before bed days are read */
	struct rate_book book;
	size_t by_count;         /* columns to divide by */
	int *events, *beds;      /* they, in both streams; NONE: not there */
	size_t reporter;         /* which of them tells who reports, if any */
	struct table *reporters; /* those who reported something; or NULL */
	struct slice *fields;    /* room for what they hold */
};

/* by: a list of columns, or NULL. Those that the bed days lack do not divide
 * them. */
struct rate_input rate_input_find(const struct reader *in,
				  const struct reader *beds, const char *by);

/* From now on the groups of that column, one of those to divide by, are those
 * who report events; any other is BAD_USAGE. */
void rate_input_tell_reporters(struct rate_input *input,
			       const struct reader *in, const char *name);
/* Notes who reported the present event, to be called of all events: one that
 * is not counted was reported, too. */
void rate_input_note(struct rate_input *input, const struct reader *in);
/* Whether who would report the events of the group reported none at all. */
bool rate_input_is_silent(const struct rate_input *input, struct slice group);

/* Reads all bed days within the calendar, where it has several periods by a
 * column of that name. A second row for one group and period is BAD_DATA, as is
 * a day that begins no period. */
void rate_input_read_beds(struct rate_input *input, struct reader *beds);

/* The group of the present event: rate_group(). */
struct slice rate_input_group(struct rate_input *input,
			      const struct reader *in);

#endif
