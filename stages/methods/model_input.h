/* model_input - the rows that a stream gives to a regression over time. */
#ifndef METHODS_MODEL_INPUT_H
#define METHODS_MODEL_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/groups.h"
#include "pipeline/text.h"
#include "stages/methods/model.h"

struct reader;

/* Which columns are to be read; NULL: none. */
struct model_columns {
	const char *count;
	const char *of;    /* exposure; NULL: 1 */
	const char *x;     /* NULL: the first one of dates */
	const char *every; /* NULL: what x is called, or month */
	const char *by;    /* a model for each group of these */
	const char *terms; /* in place of time, "" for none */
	const char *dated; /* what else needs dates: the name of an option */
};

/* A column of terms. */
struct model_factor {
	int column;
	const char *name;
	struct table *levels; /* NULL: numbers */
};

/* A record: what the model needs of it, and all of it. */
struct model_record {
	size_t group; /* in byte order of the keys */
	size_t number;
	struct model_row row;
	struct slice text;
};

struct model_input {
	int count, of, x;
	bool x_is_date;
	struct timescale scale; /* of no break */
	struct groups groups;
	const size_t *sorted; /* groups in byte order */
	struct model_factor *factors;
	size_t factor_count;
	struct model_record *records;
	size_t record_count;
};

/* Finds the columns; one that is not there, or of another type, is
 * BAD_USAGE. */
struct model_input model_input_find(const struct reader *in,
				    const struct model_columns *named);

/* Reads all records and puts them in order of group and x; levels are numbered
 * in byte order. Why a record has no part in the model it says itself; what
 * cannot be a count or an exposure is BAD_DATA. Texts are kept if asked for. */
void model_input_read(struct model_input *input, struct reader *in,
		      bool keeps_texts);

/* Adds the columns' terms to those of the model. After model_input_read(). */
void model_input_add_terms(const struct model_input *input,
			   struct terms *terms);

#endif
