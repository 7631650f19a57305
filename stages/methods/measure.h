/* measure - a function of a column, as `summarise --of` asks for it.
 *
 * Joins what aggregate.h can find out to the columns of a stream: which of them
 * a function takes, how the present record adds to a cell, and how the answer
 * is called and written.
 */
#ifndef METHODS_MEASURE_H
#define METHODS_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/reader.h"
#include "pipeline/writer.h"
#include "stages/methods/aggregate.h"

/* One of a list, "[NAME=]WORD[:REST]"; name and rest are missing where they are
 * not given. */
struct wanted {
	struct slice name, word, rest;
};

struct wanted wanted_read(struct slice item);

struct measure {
	struct aggregate aggregate;
	int column; /* NONE: the record itself */
	enum type type;
};

/* The FUNCTION:COLUMN that is wanted of the stream's records; ends with
 * BAD_USAGE when there is no such function, or the column is not there or of
 * the wrong type. */
struct measure measure_of(const struct reader *in, const struct wanted *wanted,
			  int quantile_type);

/* Whether a cell that one has filled answers the other. */
bool measure_alike(const struct measure *a, const struct measure *b);

/* Declares the column of the answers. */
void measure_declare(struct writer *out, const struct reader *in,
		     const struct measure *measure,
		     const struct wanted *wanted);

/* Adds the present record to the cell. */
void measure_add(const struct measure *measure, struct reader *in,
		 struct cell *cell);

/* Writes the cell's answer. */
void measure_write(struct writer *out, const struct measure *measure,
		   struct cell *cell);

#endif
