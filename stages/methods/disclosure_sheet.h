/* disclosure_sheet - the tables of disclosure.h from streams, and back.
 *
 * Published columns come in the order of the table, rates that it has not after
 * them, and then a flag COLUMN_hidden for each number that may be hidden. Rows
 * come in the order of the table, unless that tells (disclosure_order.h).
 */
#ifndef METHODS_DISCLOSURE_SHEET_H
#define METHODS_DISCLOSURE_SHEET_H

#include <stdbool.h>

#include "stages/methods/disclosure.h"

struct reader;
struct writer;

/* Reads to the end. The plan may be that of another table of its kind. */
struct sheet_table sheet_read(struct reader *in, const struct table_plan *plan);

/* Columns that the plan does not name pass through, or are left out. */
void sheet_declare(struct writer *out, const struct sheet_table *table,
		   bool passes);
void sheet_write(struct writer *out, const struct sheet_table *table,
		 const struct disclosure *disclosure, size_t number,
		 bool passes);
struct hidden_counts sheet_count(const struct sheet_table *table,
				 const struct disclosure *disclosure,
				 size_t number);

#endif
