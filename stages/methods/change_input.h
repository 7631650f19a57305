/* change_input - series of periods, and of charts, as `change` reads them. */
#ifndef METHODS_CHANGE_INPUT_H
#define METHODS_CHANGE_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/rows.h"
#include "stages/methods/change.h"

/* What is asked for; see the options of `change`. NULL: not said. */
struct change_wish {
	const char *x, *every, *by;
	const char *value; /* NULL: a chart, of which only the reading counts */
	const char *measure, *unit, *direction;
	/* Days that may cut a period: the first and the last that the table is
	 * about, and that of the audit; MISSING_DATE where not known. */
	int from, to, as_at;
};

/* What a row holds; texts are NULL where they are missing. */
struct change_point {
	double value, target;
	bool hidden;
	const char *measure, *unit, *direction;
	const char *variation, *assurance;
	enum cause cause;
};

/* Where a stream has what; NONE where it has not. */
struct change_columns {
	int value, hidden, target, measure, unit, direction;
	int cause, variation, assurance;
};

/* A stream in memory: points by the index of their row. */
struct change_series {
	enum every every;
	struct rows rows;
	struct change_columns columns;
	struct change_point *points;
	size_t cut; /* rows of periods that are not whole */
	long last;  /* the number of the last whole period */
};

/* The points of one series, in order. */
struct change_run {
	const struct change_series *series;
	const struct row *rows;
	size_t count;
};

/* Reads a stream to its end. Where values are compared, rows of periods that
 * are not whole are only counted. */
struct change_series change_read(struct reader *in,
				 const struct change_wish *wish);

const struct change_point *change_point(const struct change_run *run, size_t i);

#endif
