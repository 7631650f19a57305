/* check - one record of an extract against its dictionary.
 *
 * Cells are read by their kind; then each clause of each rule is put to the
 * record. What is wrong is handed to the caller one finding at a time, in the
 * order of the dictionary.
 */
#ifndef PIPELINE_CHECK_H
#define PIPELINE_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/dictionary.h"
#include "pipeline/quality.h"
#include "pipeline/text.h"

struct cell {
	struct slice text; /* without blanks at its ends; "" when blank */
	bool present;      /* not blank, and of its kind */
	bool plain;        /* may be written as it stands */
	bool harmless;     /* a key too short to identify a person */
	int date;          /* date and month: the day; time: minutes */
	double number;
};

/* A clause that can be checked. */
struct rule {
	const struct clause *clause;
	int field;
	bool broken; /* by this record */
};

struct check_column;
struct pool;

struct check {
	struct dictionary *dictionary;
	bool counts_distinct; /* for the data-quality table: it takes time */
	bool day_first;       /* dates are DD/MM/YYYY */
	/* told of each finding; field NONE: the record as a whole */
	void (*report)(void *context, int field, struct slice value,
		       const char *rule, bool error);
	void *context;

	size_t records;     /* whose cells were read */
	struct cell *cells; /* of the present record, one a field */
	struct quality *quality;
	struct check_column *columns; /* those of the file that are known */
	size_t column_count;
	struct slice *forms; /* the cells of the columns, as they leave */
	struct pool *row;    /* forms that do not stand in the file */
	struct rule *rules;
	size_t rule_count;
	size_t *uniques, unique_count; /* which of the rules are `unique` */
	bool failed;                   /* an error was found in this record */
};

/* Makes ready for records, once the fields' columns, key tables and facts
 * are set. */
void check_begin(struct check *check);

/* Reads the cells of a record that has all columns; raws are its fields, which
 * have slack (text.h), and so have the forms. What a cell looks like that
 * would identify a person, with its *field (the caller refuses the file), or
 * NULL. */
const char *check_cells(struct check *check, const struct slice *raws,
			size_t *field);

/* Puts the rules to the cells read; true when the record may be kept. */
bool check_record(struct check *check);

/* A finding about the cell of a field of the present record. */
void check_report(struct check *check, int field, const char *rule, bool error);

#endif
