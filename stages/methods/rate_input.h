/* rate_input - the two streams of a rate, events and bed days: by which columns
 * and periods they are matched.
 */
#ifndef METHODS_RATE_INPUT_H
#define METHODS_RATE_INPUT_H

#include <stddef.h>

#include "stages/methods/calendar.h"
#include "stages/methods/rate.h"

struct reader;

struct rate_input {
	struct calendar calendar; /* to be set, before bed days are read */
	struct rate_book book;
	size_t by_count;      /* columns to divide by */
	int *events, *beds;   /* they, in both streams; NONE: not there */
	struct slice *fields; /* room for what they hold */
};

/* by: a list of columns, or NULL. Those that the bed days lack do not divide
 * them. */
struct rate_input rate_input_find(const struct reader *in,
				  const struct reader *beds, const char *by);

/* Reads all bed days within the calendar, where it has several periods by a
 * column of that name. A second row for one group and period is BAD_DATA, as is
 * a day that begins no period. */
void rate_input_read_beds(struct rate_input *input, struct reader *beds);

/* The group of the present event: rate_group(). */
struct slice rate_input_group(struct rate_input *input,
			      const struct reader *in);

#endif
