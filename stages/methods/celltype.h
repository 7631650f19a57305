/* celltype - what type a written cell is of, and what a column may be taken
 * for.
 *
 * Cells are escaped as in a stream; blank ones and `\N` are missing, which
 * every type allows and which tell nothing about a column.
 */
#ifndef METHODS_CELLTYPE_H
#define METHODS_CELLTYPE_H

#include <stdbool.h>

#include "pipeline/header.h"
#include "pipeline/text.h"

/* NULL when a cell that is not missing is of the type, or else what it is not,
 * to be said after the cell. */
const char *celltype_wrong(struct slice cell, enum type type);

/* What all cells of a column seem to be. Begins as { 0 }. */
struct celltype {
	bool seen; /* a cell that was not missing */
	bool number, date;
};

/* Adds a cell; one that begins with a 0 that no point follows is rather a
 * code (01) than a number. */
void celltype_add(struct celltype *column, struct slice cell);
/* Numbers, dates, or else, and for a column of missing cells, text. */
enum type celltype_of(const struct celltype *column);

#endif
