/* disclosure_sums - which numbers of tables everybody knows to add up.
 *
 * The sums of a plan (disclosure_plan.h) become sums of cells. A cell is a
 * whole number from 0: one of a table, one that only has a name, or the rest of
 * a sum. Numbers of one name are one cell, in as many tables as they stand.
 * Where a number is missing it is no cell, and sums with it are nobody's
 * knowledge; nor are those that do not hold.
 */
#ifndef METHODS_DISCLOSURE_SUMS_H
#define METHODS_DISCLOSURE_SUMS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/table.h"
#include "stages/methods/disclosure_names.h"
#include "stages/methods/suppression.h"

struct known_cell {
	long value;
	bool slack; /* no count of its own: restraints less incidents */
};

struct known_sum {
	size_t whole;
	const struct term *terms;
	size_t count;
};

struct identities {
	struct sheet *sheets;
	size_t sheet_count;
	struct known_cell *cells;
	size_t cell_count;
	struct known_sum *sums;
	size_t sum_count;
	size_t untrue; /* sums and names that did not hold */
	struct table *names;
	size_t *named;            /* the cells of names */
	struct table *known_sums; /* so that none is there twice */
	struct key key;
};

struct identities *identities_new(void);
/* Adds a table; returns its number: 0, 1, 2 ... */
size_t identities_add(struct identities *identities, struct sheet_table table);
/* Finds what adds up, when all tables are there. */
void identities_find(struct identities *identities);

/* The cell of a number, which is made where there is none yet; NO_CELL where
 * the number is missing. */
long identities_cell(struct identities *identities, const struct sheet *sheet,
		     size_t row, int column);

#endif
