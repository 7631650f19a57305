/* extract - the rows of a CSV extract, each read through its dictionary.
 *
 * A row with an error is passed over and counted, one with a warning is handed
 * out; every finding is written to a stream. What would identify a person ends
 * with BAD_DATA, wherever it stands: in columns nobody knows and in rows that
 * are rejected as well.
 */
#ifndef PIPELINE_EXTRACT_H
#define PIPELINE_EXTRACT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/check.h"
#include "pipeline/csv.h"
#include "pipeline/heading.h"
#include "pipeline/progress.h"
#include "pipeline/writer.h"

struct extract {
	/* to be set first */
	struct csv *csv;
	const char *file;   /* as messages and lists call it */
	struct check check; /* its dictionary, and what it is asked to do */
	struct writer *findings; /* or NULL */
	long most_rejected; /* before it ends with BAD_DATA; -1: no limit */

	struct heading heading;
	size_t rows, rejected, warned;
	bool row_warned; /* the present row */
	struct pool *row;
	struct progress *progress;
};

/* Reads the header row. */
void extract_open(struct extract *extract);
/* Makes ready for rows, once all that the rules refer to is read. */
void extract_begin(struct extract *extract);
/* The next row that may be kept: its known cells are check.forms, its others
 * those of the csv. false at the end. */
bool extract_next(struct extract *extract);

/* Ends with BAD_DATA when the text would identify a person; what: the words for
 * where it stands. NULL is nothing. */
void extract_refuse_named(const char *what, const char *text);

#endif
