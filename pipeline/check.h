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
#include <stdint.h>

#include "pipeline/dictionary.h"
#include "pipeline/text.h"

struct cell {
	struct slice text; /* without blanks at its ends; "" when blank */
	bool present;      /* not blank, and of its kind */
	bool plain;        /* may be written as it stands */
	bool harmless;     /* a key too short to identify a person */
	int date;          /* date and month: the day; time: minutes */
	double number;
};

enum { RECENT_BITS = 9 };

/* Counted for each field: the data-quality table. */
struct quality {
	size_t present, blank, wrong, unknown_code;
	struct keyset *distinct; /* NULL: not asked for, or too many */
	bool unique;             /* distinct is the set of the rule `unique` */
	unsigned char *days;     /* dates and times seen, a bit each */
	size_t distinct_days;
	size_t key_least; /* of a key: its least size; 0: no key */
	bool key_dots;
	bool repeats; /* good cells are remembered */
	size_t misses;
	uint64_t recent[1 << RECENT_BITS]; /* good cells seen lately */
};

struct check {
	struct dictionary *dictionary;
	struct cell *cells; /* one a field */
	struct quality *quality;
	bool counts_distinct; /* for the data-quality table: it takes time */
	bool day_first;       /* dates are DD/MM/YYYY */
	/* told of each finding; field NONE: the record as a whole */
	void (*report)(void *context, int field, struct slice value,
		       const char *rule, bool error);
	void *context;
	const struct clause **clauses; /* those that can be checked */
	int *clause_fields;
	size_t clause_count;
	bool *broken;                  /* by this record, one a clause */
	size_t *uniques, unique_count; /* which clauses are `unique` */
	bool failed;                   /* an error was found in this record */
};

/* Makes ready for records, once the fields' columns, key tables and facts
 * are set. */
void check_begin(struct check *check);

/* Reads the cell of one field; false, with *looks_like set, when it would
 * identify a person (the caller refuses the file). */
bool check_cell(struct check *check, size_t field, struct slice raw,
		const char **looks_like);

/* Puts the rules to the cells read; true when the record may be kept. */
bool check_record(struct check *check);

/* How many distinct values a field had; SIZE_MAX when they were not counted or
 * too many to count. */
size_t quality_distinct(const struct quality *quality);

#endif
