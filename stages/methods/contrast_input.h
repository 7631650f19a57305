/* contrast_input - the counts that a stream gives to be compared. */
#ifndef METHODS_CONTRAST_INPUT_H
#define METHODS_CONTRAST_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/groups.h"
#include "pipeline/text.h"
#include "stages/methods/association.h"

struct reader;

/* Which columns are to be read. */
struct contrast_columns {
	const char *by;           /* NULL: none */
	const char *count;        /* of pairs, where it is there */
	const char *between, *of; /* of counts */
	bool shares;              /* the count is part of its denominator */
	bool paired;              /* answers in place of counts */
	const char *before, *after;
	const char *yes; /* the answer that is counted */
};

/* One of those compared. */
struct party {
	struct slice label; /* raw, and a string */
	double order;       /* of a number or date */
	struct sample sample;
};

/* Those of a group, in their order: numbers and dates in theirs, other words in
 * byte order; or its pairs. */
struct party_group {
	struct party *parties;
	size_t count;
	double pairs, gained, lost;
};

struct contrast_input {
	struct contrast_columns named;
	int between, count, of, before, after;
	bool ordered; /* by number or date */
	struct groups groups;
	struct party_group *items; /* by number of the group */
	struct table *parties;     /* of all groups */
	size_t *places;            /* of a party in its group */
};

/* Finds the columns; one that is not there, or of another type, is
 * BAD_USAGE. */
struct contrast_input contrast_input_find(const struct reader *in,
					  const struct contrast_columns *named);

/* Adds up all records. What cannot be a count is BAD_DATA; a pair of which an
 * answer is missing is left out. */
void contrast_input_read(struct contrast_input *input, struct reader *in);

#endif
