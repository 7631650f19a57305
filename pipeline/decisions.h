/* decisions - what people decided of series on a day, and why, as data.
 *
 * A decision is DATE:REASON, or a row of a stream with the columns date,
 * reason and, if wanted, author. One without a reason is none: it ends with
 * BAD_USAGE, or BAD_DATA in a stream. Where rows are in groups a stream may
 * say which is meant, in their columns or, for one of them, in a column named
 * group; a decision without a group holds for all.
 */
#ifndef PIPELINE_DECISIONS_H
#define PIPELINE_DECISIONS_H

#include <stddef.h>

#include "pipeline/option.h"
#include "pipeline/rows.h"

enum { EVERY_GROUP = -1 };

struct decision {
	size_t group; /* its number in the table of groups, or EVERY_GROUP */
	int x;        /* a day, or the number of a point */
	const char *reason; /* with its author: "new ward (ward manager)" */
};

struct decisions {
	struct decision *items; /* in order of x, then as they came */
	size_t count;
};

/* Reads each of the list, text or the path of a stream; by names the columns
 * that the rows are grouped by, or is NULL, option the option they came by. */
struct decisions decisions_read(const struct list *given, struct rows *rows,
				const char *by, const char *option);

#endif
