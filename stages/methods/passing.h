/* passing - the columns of a stream that pass through a stage, where those it
 * makes take the place of any so called.
 */
#ifndef METHODS_PASSING_H
#define METHODS_PASSING_H

#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/text.h"

struct reader;
struct writer;

struct passing {
	const struct reader *in;
	int *columns;
	size_t count;
};

/* Declares the columns of the reader but for those called like one that is left
 * out. */
struct passing passing_select(struct writer *out, const struct reader *in,
			      const struct column *left_out, size_t count);
/* The same with those that are made, which are declared after them. */
struct passing passing_declare(struct writer *out, const struct reader *in,
			       const struct column *made, size_t count);

/* Writes those cells of the reader's present record that pass. */
void passing_copy(struct writer *out, const struct passing *passing);
/* The same of a record that was kept. */
void passing_write(struct writer *out, const struct passing *passing,
		   struct slice record);

#endif
