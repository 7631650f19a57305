/* sheet - a table as a page shows it: its first rows, and how cells read.
 *
 * Numbers of a column share their decimals and are rounded for display only,
 * half away from zero. A date in a column called month, quarter, year or
 * financial_year reads as that period. Codes read as the glossary says.
 */
#ifndef METHODS_SHEET_H
#define METHODS_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"

struct glossary;
struct pool;

struct sheet {
	const char *name;
	const struct header *head;
	const char **cells; /* row after row; NULL: missing */
	size_t held;        /* rows that are in there */
	size_t rows;        /* rows that the table has */
};

/* The cell in that row and column, or NULL. */
const char *sheet_cell(const struct sheet *sheet, size_t row, int column);

/* Adds a row; only counts it where so many are held already. Each cell is
 * copied, and has been found to be of its column's type. */
void sheet_add(struct sheet *sheet, const char *const *cells, size_t most);

/* The columns to show. */
struct shown {
	int *columns;
	int *flags;    /* NAME_hidden of each, or NONE */
	int *decimals; /* of each, where it holds numbers */
	size_t count;
};

/* Those named in a list parted by blanks, as far as the table has them; all
 * where the list is blank or names none of them. A flag that only tells of
 * another column that it is hidden is none to show. */
struct shown sheet_shown(const struct sheet *sheet, const char *names);

/* Whether the cell of that column, the number-th that is shown, was hidden
 * before the table was published. */
bool sheet_hides(const struct sheet *sheet, const struct shown *shown,
		 size_t row, size_t number);

/* How a cell reads in a table; NULL is a missing cell and reads as a dash. */
const char *cell_in_table(struct pool *pool, const struct glossary *glossary,
			  const struct column *column, int decimals,
			  const char *cell);
/* How it reads in a sentence: with its unit, and dates in full. */
const char *cell_in_sentence(struct pool *pool, const struct glossary *glossary,
			     const struct column *column, const char *cell);

#endif
