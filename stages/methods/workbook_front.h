/* workbook_front - the sheets of a workbook that explain its tables.
 *
 * Contents (what there is, as at when), Definitions (what the measures mean),
 * Sources (the extracts), Columns (of each table) and Commands (how each table
 * was made). Each has one row for one thing, and a definition or an extract
 * comes once, however many tables need it.
 */
#ifndef METHODS_WORKBOOK_FRONT_H
#define METHODS_WORKBOOK_FRONT_H

#include <stddef.h>

#include "pipeline/header.h"

struct definition;
struct workbook_front;
struct xlsx;
struct xlsx_sheet;

/* Adds the sheets: they come before all that are added later. */
struct workbook_front *front_begin(struct xlsx *xlsx);

void front_definition(struct workbook_front *front,
		      const struct definition *definition);
void front_column(struct workbook_front *front, const char *sheet,
		  const char *heading, const struct column *column);
/* The steps and sources of a table, as its header has them at its end. */
void front_steps(struct workbook_front *front, const char *sheet,
		 const struct header *head);

/* A table in the contents; "" for what is not to be said. */
struct front_entry {
	const char *sheet;
	const char *title;
	const char *measures;
	size_t rows;
	const char *extracts;
	const char *remark;
};
void front_entry(struct workbook_front *front, struct front_entry entry);

/* What stands above the contents; NULL for a date that is not known. */
struct front_words {
	const char *title, *marking, *program;
	const char *as_at, *period_start, *period_end;
};
void front_end(struct workbook_front *front, const struct front_words *words);

/* A row of one text, where there is one; a row that leads to the contents. */
void front_title(struct xlsx_sheet *sheet, const char *title);
void front_line(struct xlsx_sheet *sheet, const char *text);
void front_back(struct xlsx_sheet *sheet);

#endif
