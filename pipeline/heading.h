/* heading - the columns of an extract, found in its header row.
 *
 * A column is known to the dictionary by name or alias, wherever it stands;
 * the others get a name that a stream can have. A header word that is named
 * like what identifies a person ends with BAD_DATA.
 */
#ifndef PIPELINE_HEADING_H
#define PIPELINE_HEADING_H

#include <stddef.h>

#include "pipeline/csv.h"
#include "pipeline/dictionary.h"

/* The column that ingest can add, whose name no other may have. */
extern const char heading_line_column[];

/* A column of the file that the dictionary does not know. */
struct extra_column {
	size_t column;
	const char *name;
};

struct heading {
	const char *file; /* as messages call it */
	struct dictionary *dictionary;
	size_t width; /* of the header row */
	struct extra_column *extras;
	size_t extra_count;
};

/* Reads the header row and tells the dictionary's fields their columns. */
void heading_read(struct heading *heading, struct csv *csv);

/* Ends with BAD_DATA when a column is absent without which nothing can be
 * said, or when no column is known. The names of the others that are absent,
 * parted by commas, so that a report can say what was not possible; "" for
 * none. */
const char *heading_absent(const struct heading *heading);

#endif
