/* layout - what a stage writes, as a table: of each column what it is called
 * and where in a struct its value stands. So a column cannot be declared in
 * one order and written in another.
 *
 *	static const struct member members[] = {
 *		{ { "survival", NUMBER, "1", "Share that lasts longer" },
 *		  offsetof(struct survival_point, survival) },
 *		{ { 0 } },
 *	};
 *	layout_add_all(&layout, members, NULL);
 *	layout_declare(out, &layout);
 *	...
 *	layout_write(out, &layout, &point);
 *	writer_end_record(out);
 */
#ifndef PIPELINE_LAYOUT_H
#define PIPELINE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"

struct writer;

/* By type: TEXT a const char *, NUMBER a double, DATE and TIME an int, FLAG a
 * char. A number that is not finite is missing, the others are where the
 * writer says so. */
struct member {
	struct column column;
	size_t place; /* offsetof() */
	bool raw;     /* a const char * of any type, escaped already, or NULL */
};

/* The columns that are written, of one struct; begins as { 0 }, lives until
 * exit. */
struct layout {
	struct column *columns;
	size_t count;
	struct layout_cell *cells;
};

void layout_add(struct layout *layout, struct member member);
/* Adds those of a table that ends with an empty row. What a column has no unit
 * or label of its own for it takes from `like`, which may be NULL. */
void layout_add_all(struct layout *layout, const struct member *members,
		    const struct column *like);

void layout_declare(struct writer *out, const struct layout *layout);
/* The cells of the struct; the record may go on. */
void layout_write(struct writer *out, struct layout *layout,
		  const void *object);

#endif
