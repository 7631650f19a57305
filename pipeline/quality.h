/* quality - what is counted of each field of an extract, and the table of it.
 *
 * Cells with a value and without, cells that are not of their kind, codes that
 * nobody knows, keys that another table has not, and how many values differ.
 * Keys are told apart whatever their number; texts up to 65,536 of them, beyond
 * which it is not said.
 */
#ifndef PIPELINE_QUALITY_H
#define PIPELINE_QUALITY_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/dictionary.h"
#include "pipeline/text.h"
#include "pipeline/writer.h"

struct quality {
	size_t blank, wrong, unknown_code;
	const char *refers_to;   /* the table its keys were looked up in */
	size_t not_found;        /* keys that are not in that table */
	struct keyset *distinct; /* NULL: not asked for, or too many */
	bool unique;             /* distinct is the set of the rule `unique` */
	unsigned char *days;     /* dates and times seen, a bit each */
	size_t distinct_days;
};

/* Counts a good value among those that differ, where they are counted. day:
 * of a date, or the minutes of a time. */
void quality_count(struct quality *quality, enum kind kind, struct slice value,
		   int day);

/* How many distinct values a field had; SIZE_MAX when they were not counted or
 * too many to count. */
size_t quality_distinct(const struct quality *quality);

/* What the counts are of: the file, how many rows it had, and of how many of
 * them the cells were read. */
struct counted {
	const char *file;
	size_t rows, records;
};

/* The columns of the table; then a row of it. */
void quality_declare(struct writer *out);
void quality_write(struct writer *out, const struct counted *counted,
		   const struct field *field, const struct quality *quality);

#endif
