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

#include "pipeline/header.h"
#include "pipeline/table.h"
#include "pipeline/text.h"
#include "stages/methods/disclosure_plan.h"
#include "stages/methods/suppression.h"

enum { NO_CELL = -1 };

/* A table in memory, cells as they stand in a stream. */
struct sheet_table {
	const struct table_plan *plan;
	const struct header *header;
	const struct slice *cells; /* row after row */
	size_t row_count;
	/* as it was published before, or NULL */
	const struct sheet_table *before;
};

/* With the cell of each of its numbers that is one. */
struct sheet {
	struct sheet_table table;
	bool *taken; /* rows that are published */
	long *cells; /* rows by columns of the table; or NO_CELL */
};

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

/* The column of that name, or NONE. */
int sheet_column(const struct sheet *sheet, const char *name);
struct slice sheet_text(const struct sheet *sheet, size_t row, int column);
/* A missing slice where it is missing. */
struct slice sheet_known(const struct sheet *sheet, size_t row, int column);
/* The whole number there, or NO_CELL; BAD_DATA for any other number. */
long sheet_number(const struct sheet *sheet, size_t row, int column);
/* Where its cell is noted. */
long *sheet_place(const struct sheet *sheet, size_t row, int column);
/* Its cell, which is made where there is none yet; NO_CELL where it is
 * missing. */
long identities_cell(struct identities *identities, const struct sheet *sheet,
		     size_t row, int column);

#endif
