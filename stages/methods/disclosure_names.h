/* disclosure_names - tables in memory, and what their numbers are called.
 *
 * A name has keys (disclosure_plan.h): @inpatients(as_at) is the same number in
 * each table that has it.
 */
#ifndef METHODS_DISCLOSURE_NAMES_H
#define METHODS_DISCLOSURE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/table.h"
#include "pipeline/text.h"
#include "stages/methods/disclosure_plan.h"

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

/* The column of that name, or NONE. */
int sheet_column(const struct sheet *sheet, const char *name);
struct slice sheet_text(const struct sheet *sheet, size_t row, int column);
/* A missing slice where it is missing. */
struct slice sheet_known(const struct sheet *sheet, size_t row, int column);
/* The whole number there, or NO_CELL; BAD_DATA for any other number. */
long sheet_number(const struct sheet *sheet, size_t row, int column);
/* Where its cell is noted. */
long *sheet_place(const struct sheet *sheet, size_t row, int column);
/* Whether the row meets the condition; NULL is met by all. */
bool sheet_holds(const struct sheet *sheet, size_t row,
		 const struct condition *condition);

/* The name with its keys as they are in the row, '*' in it being the column;
 * in made, which is reused. A missing slice where a key is not there. */
struct slice sheet_name(struct key *made, const struct sheet *sheet, size_t row,
			const struct operand *operand, const char *column);

#endif
