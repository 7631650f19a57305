/* workbook - tables as the sheets of one workbook, with what explains them.
 *
 * First come the sheets Contents (what there is, as at when), Definitions (what
 * the measures mean), Sources (the extracts), Columns and Commands (what is in
 * the tables, and how each was made), then one sheet a table, in the order in
 * which the tables came. A table of more rows than a sheet takes goes on
 * in further sheets, "NAME (2)" and so on.
 *
 * Cells are what they are in the stream: codes stay codes. Numbers of a column
 * share their decimals for display only. A number that was hidden (the flag
 * COLUMN_hidden is Y) is a `*`; the flag has no column of its own.
 */
#ifndef METHODS_WORKBOOK_H
#define METHODS_WORKBOOK_H

#include <stddef.h>

#include "pipeline/header.h"
#include "stages/methods/outline.h"

struct glossary;
struct workbook;

struct workbook_words {
	const char *title;
	const char *marking; /* "" for none */
	struct outline outline;
	struct definitions definitions;
	const struct glossary *glossary;
	size_t rows_most; /* of a table on one sheet */
};

struct workbook *workbook_begin(const struct workbook_words *words);

/* Begins a table. The header is kept, not copied, until workbook_end(). */
void workbook_table(struct workbook *workbook, const char *name,
		    const struct header *head);
/* A record: a cell for each column of the header, NULL where missing, each of
 * its column's type. */
void workbook_record(struct workbook *workbook, const char *const *cells);
/* Ends the table; the header has its flow and sources by now. */
void workbook_table_end(struct workbook *workbook);

/* Facts of the whole: dates as in streams, or NULL. */
struct workbook_facts {
	const char *as_at, *period_start, *period_end;
};

/* Writes the file; standard output for NULL or "-". */
void workbook_end(struct workbook *workbook, const struct workbook_facts *facts,
		  const char *path);

#endif
