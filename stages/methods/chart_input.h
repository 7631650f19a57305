/* chart_input - the series that a stream gives to be charted. */
#ifndef METHODS_CHART_INPUT_H
#define METHODS_CHART_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/option.h"
#include "pipeline/rows.h"
#include "stages/methods/chart_row.h"

/* Which columns are to be read; NULL: none. */
struct chart_columns {
	const char *x;  /* NULL: the first one of dates */
	const char *by; /* a series for each group of these */
	const char *value, *of, *deviation, *ghost;
	const char *direction; /* up, down, neutral, or a column of those */
	const char *target;    /* a number, or a column of them */
};

struct chart_input {
	struct rows rows;
	int value, of, deviation, ghost, target, better;
	double fixed_target;
	enum direction fixed_better;
	struct chart_point *points; /* by the index of the row */
};

/* Finds the columns; one that is not there, or of another type, is
 * BAD_USAGE. */
struct chart_input chart_input_find(const struct reader *in,
				    const struct chart_columns *named);

/* Reads all records, and puts the rows in order. A denominator under 0 and an
 * unknown direction are BAD_DATA. */
void chart_input_read(struct chart_input *input, struct reader *in);

/* The rebases given as texts and streams: decisions.h. */
struct rebases chart_input_rebases(struct chart_input *input,
				   const struct list *given, const char *by);

/* The points of a series, of so many rows, as plain arrays in the pool. Its
 * target and direction are those of the last. */
struct series chart_input_series(const struct chart_input *input,
				 const struct row *rows, size_t count,
				 struct pool *pool);

/* What is charted, of its unit and label: the values, ratios of them, or, in
 * all series or some, what lies between events. After chart_input_read(). */
struct column chart_input_like(const struct chart_input *input,
			       const struct control *control);

#endif
