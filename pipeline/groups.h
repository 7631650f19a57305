/* groups - a group for each combination of values in some columns.
 *
 *	groups = groups_of(in, by);
 *	groups_declare(out, &groups);
 *	while (reader_next(in)) {
 *		size_t number = groups_put(&groups, &fresh);
 *		...
 *	}
 *	sorted = table_sorted(groups.table);
 *	groups_write(out, &groups, sorted[0]);
 *
 * A table (table.h) that knows its columns. Without columns every record is
 * of one group, whose key is empty.
 */
#ifndef PIPELINE_GROUPS_H
#define PIPELINE_GROUPS_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/table.h"

struct reader;
struct writer;

struct groups {
	const struct reader *in;
	int *columns;
	size_t column_count;
	struct table *table;
	struct key key;
};

/* By a comma-separated list of columns, or NULL for none. */
struct groups groups_of(const struct reader *in, const char *by);

/* The number of the group of the reader's present record; *fresh, where asked
 * for, tells whether it is new. */
size_t groups_put(struct groups *groups, bool *fresh);

void groups_declare(struct writer *out, const struct groups *groups);
/* The cells of the group of that number. */
void groups_write(struct writer *out, const struct groups *groups,
		  size_t number);
/* Those of the reader's present record. */
void groups_copy(struct writer *out, const struct groups *groups);

#endif
