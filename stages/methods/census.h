/* census - who is in care on certain days, in groups.
 *
 * A person in care on a day stands in one group: that of the stay which
 * started last, of equal starts the more restrictive one; but where the
 * environment is one of the fields, in the most restrictive of the open
 * stays. So groups add up to the people in care. Open stays are counted
 * beside, each in its own group.
 *
 * Fields are escaped as in a stream. A group is unknown when one of its
 * fields is missing (`\N`), UNK or UNKNOWN. Censuses are numbers from 0, days
 * those of date.h.
 */
#ifndef METHODS_CENSUS_H
#define METHODS_CENSUS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

struct table;

/* Which censuses, and what of. */
struct census_plan {
	size_t field_count;       /* fields of a group */
	size_t environment_field; /* its place, or field_count for none */
	const int *days;
	size_t day_count;
	const char *exclude; /* extended leave: one of LEAVE_CHOICES */
};

struct census_stay {
	struct spell spell;
	enum environment environment;
	const char *extended; /* leave, as leave_covers() takes it, or NULL */
};

struct census_cell {
	long people, stays;
};

struct census_group {
	bool unknown;
	struct census_cell *cells; /* by census */
};

struct census_row {
	size_t person, group, order;
	struct census_stay stay;
};

struct census_book {
	struct census_plan plan;
	struct table *people;
	struct table *parts; /* fields, without the environment */
	struct census_row *rows;
	size_t row_count;
	struct table *keys;           /* all fields */
	struct census_group **groups; /* by key */
	size_t group_count;
	struct census_group **by_environment; /* by part and environment */
	long *known, *unknown;                /* people, by census */
};

struct census_book census_new(struct census_plan plan);

/* Takes a stay; the environment field is not looked at. */
void census_add(struct census_book *book, struct slice person,
		const struct slice *fields, struct census_stay stay);

/* Counts, once all stays are there. Groups in which nobody ever is are not
 * made; without fields there is one group in any case. */
void census_count(struct census_book *book);

/* The share in per cent of the people in care that the group has: of those
 * whose group is known, or of all. Missing when there are none, and for an
 * unknown group unless it is of all. */
double census_share(const struct census_book *book, size_t group, size_t census,
		    bool of_all);

#endif
