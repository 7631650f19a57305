/* workbook - tables as the sheets of one workbook, after those that explain.
 *
 * One sheet a table, in the order in which the tables come. A table of more
 * rows than a sheet takes goes on in further sheets, "NAME (2)" and so on. Each
 * sheet has a title, what the table's measure means, a way back to the
 * contents, then headings and rows.
 *
 * Cells are what they are in the stream: codes stay codes. Numbers of a column
 * share their decimals for display only. A number that was hidden (the flag
 * COLUMN_hidden is Y) is a `*`; the flag has no column of its own.
 */
#ifndef METHODS_WORKBOOK_H
#define METHODS_WORKBOOK_H

#include <stddef.h>

#include "pipeline/header.h"
#include "stages/methods/workbook_meaning.h"

struct front_words;
struct glossary;
struct workbook;

/* rows_most: of a table on one sheet. */
struct workbook *workbook_begin(const struct meanings *meanings,
				const struct glossary *glossary,
				size_t rows_most);

/* Begins a table. The header is kept, not copied, until it ends. */
void workbook_table(struct workbook *workbook, const char *name,
		    const struct header *head);
/* A record: a cell for each column of the header, NULL where missing, found to
 * be of its column's type. */
void workbook_record(struct workbook *workbook, const char *const *cells);
/* Ends the table; its header has flow and sources by now. */
void workbook_table_end(struct workbook *workbook);

/* Writes the file; standard output for NULL or "-". Its date is the day of
 * words->as_at. */
void workbook_end(struct workbook *workbook, const struct front_words *words,
		  const char *path);

#endif
