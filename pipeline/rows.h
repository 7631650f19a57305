/* rows - a table held in memory, its groups in order of their keys and the
 * rows of each in order of time.
 *
 *	rows = rows_of(in, x_name, by);
 *	while (reader_next(in)) {
 *		size_t index = rows_add(&rows, in);
 *		...
 *	}
 *	rows_sort(&rows);
 *	while (rows_next(&rows, &first, &count))
 *		... rows.items[first] and what follows ...
 *
 * For stages that need a series as a whole. What else a stage reads of a
 * record it keeps in an array of its own, at the index of the row.
 */
#ifndef PIPELINE_ROWS_H
#define PIPELINE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/reader.h"
#include "pipeline/table.h"

struct row {
	size_t group; /* its number in the table of groups */
	size_t place; /* of the group in order of keys, once sorted */
	size_t index; /* of the record, from 0 */
	int x;        /* a day, or a whole number */
	struct slice record;
};

struct rows {
	const struct reader *in;
	int x;         /* the column to go by */
	bool numbered; /* it holds numbers, not dates */
	int *by;
	size_t by_count;
	struct table *groups;
	struct key key;
	struct row *items;
	size_t count;
};

/* Goes by the column of that name, dates or numbers; for NULL by the first one
 * of dates. Groups are those of the comma-separated columns by; NULL: one. A
 * column that is not there, or of another type, is BAD_USAGE. */
struct rows rows_of(const struct reader *in, const char *x, const char *by);

/* Keeps the present record; returns its index. No date, or a number that is
 * not whole, is BAD_DATA. */
size_t rows_add(struct rows *rows, const struct reader *in);

/* The value of such a column in the present record of another stream. */
int rows_x(const struct rows *rows, const struct reader *in, int column);
/* The number of the group whose key such columns of another stream hold, as
 * many as by has; a group without rows is added. */
size_t rows_group(struct rows *rows, const struct reader *in,
		  const int *columns);

/* Puts groups and rows in order; rows of one time stay as they came. */
void rows_sort(struct rows *rows);
/* Ends with BAD_DATA, naming the row, when a group has one x twice. Sorted
 * rows only. */
void rows_refuse_twins(const struct rows *rows);

/* The next group's rows are *count from *first on, both 0 before the first
 * call; false when there are no more. Sorted rows only. */
bool rows_next(const struct rows *rows, size_t *first, size_t *count);

/* Column of the record of a row, as it stands. */
struct slice row_field(const struct row *row, int column);
/* A day or a number as it is written; lives until exit. */
const char *rows_words(const struct rows *rows, int x);

#endif
