/* sheet - a plain CSV file held in memory.
 *
 * Commas part the cells, nothing is quoted, the first line names the
 * columns. Whatever is read lives until exit; a fault ends the process.
 */
#ifndef ORACLE_SHEET_H
#define ORACLE_SHEET_H

#include <stdbool.h>
#include <stddef.h>

struct sheet {
	size_t columns, rows;
	char **cells; /* row after row; the names of the columns first */
};

/* The file NAME of the folder. */
struct sheet sheet_read(const char *folder, const char *name);

/* The cell of a row (from 0), "" where it is blank or there is no such
 * column. */
const char *sheet_cell(const struct sheet *sheet, size_t row,
		       const char *column);
/* The cell as a date, MISSING_DATE where it is blank. */
int sheet_date(const struct sheet *sheet, size_t row, const char *column);
/* The cell as a number, NAN where it is blank. */
double sheet_number(const struct sheet *sheet, size_t row, const char *column);

/* Room for one more of count things of size, zeroed; the array it was in may
 * move. */
void *room_for(void *array, size_t count, size_t size);
/* The two texts are equal. */
bool same(const char *a, const char *b);
/* The text is one of the words, which blanks part: "37 38 40". */
bool one_of(const char *text, const char *words);

#endif
