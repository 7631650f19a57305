/* funnel_input - the units that a stream gives to funnels. */
#ifndef METHODS_FUNNEL_INPUT_H
#define METHODS_FUNNEL_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/groups.h"
#include "stages/methods/funnel.h"

struct reader;

/* Which columns are to be read; NULL: none. */
struct funnel_columns {
	const char *by;     /* a unit for each group of these */
	const char *within; /* a funnel for each group of these */
	const char *count, *of;
	const char *rate; /* the denominator is worked back from it */
	double per;       /* that it is for */
	bool shares;      /* the count is part of its denominator */
};

/* A unit, and what it was summed from. */
struct funnel_place {
	size_t group; /* its number among the groups */
	struct unit unit;
	bool no_count, no_of;
};

struct funnel_input {
	struct funnel_columns named;
	struct groups groups; /* of within, then by */
	size_t within_count;
	int count, of, rate;
	struct funnel_place *places; /* by number of the group, and after
					funnel_input_read() in its order */
};

/* Finds the columns; one that is not there, or of another type, is
 * BAD_USAGE. */
struct funnel_input funnel_input_find(const struct reader *in,
				      const struct funnel_columns *named);

/* Adds up all records. What cannot be a count, a denominator or a rate is
 * BAD_DATA, as is a second rate of a unit. */
void funnel_input_read(struct funnel_input *input, struct reader *in);

/* The units of the next funnel are *count from *first on, both 0 before the
 * first call; false when there are no more. */
bool funnel_input_next(const struct funnel_input *input, size_t *first,
		       size_t *count);

/* Why the unit has no value, and so no part in the funnel; or NULL. */
const char *funnel_place_fault(const struct funnel_place *place);

#endif
