/* dictionary - what a table of an extract may hold.
 *
 * One CSV a table, in datasets/dictionary, whose README is the definition of
 * the language read here: types, required, codes and rules.
 */
#ifndef PIPELINE_DICTIONARY_H
#define PIPELINE_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/keyset.h"
#include "pipeline/table.h"
#include "pipeline/text.h"

enum kind {
	KIND_PERSON,
	KIND_ID,
	KIND_TEXT,
	KIND_ROLE,
	KIND_CODE,
	KIND_OUTCODE,
	KIND_DATE,
	KIND_MONTH,
	KIND_TIME,
	KIND_FLAG,
	KIND_WHOLE,
	KIND_NUMBER
};

enum clause_kind {
	CLAUSE_UNIQUE,
	CLAUSE_KEY,
	CLAUSE_RANGE,
	CLAUSE_COMPARE,
	CLAUSE_MOMENT,
	CLAUSE_WITH,
	CLAUSE_WITHOUT,
	CLAUSE_NOT,
	CLAUSE_ONLY
};

enum comparison { AT_LEAST, AT_MOST, ABOVE, BELOW };

struct values {
	struct slice *items;
	size_t count;
};

/* One clause of a field's rule. Fields are numbers in the dictionary. */
struct clause {
	enum clause_kind kind;
	bool error;       /* the row is rejected when it is broken */
	const char *text; /* as written, for people */
	enum comparison comparison;
	double least, most; /* range */
	int other;          /* compare, with, not, only: the other field */
	int others[3];      /* moment: own date, other date, other time;
			       without: up to three fields */
	const char *fact;   /* compare: a fact instead of a field */
	int fact_date;
	int *also; /* unique: together with those fields */
	size_t also_count;
	struct values values;       /* not: own values */
	struct values when;         /* with, not, only: the other's values */
	const char *table, *column; /* key */
	struct keyset *keys;        /* unique: seen so far; key: the allowed,
				       or NULL where the table was not given */
};

struct field {
	const char *name;
	enum kind kind;
	char required; /* E R B C O */
	const char *unit;
	const char *label;
	struct values aliases;
	struct table *codes; /* or NULL */
	struct clause *clauses;
	size_t clause_count;
	int column; /* in the file at hand, or NONE */
};

struct dictionary {
	const char *table;
	struct field *fields;
	size_t count;
};

/* Reads the dictionary of a table and the code lists it names, from `folder`
 * (that of datasets/). Ends with BAD_DATA where the language is broken and
 * with BAD_USAGE where there is no such table. */
struct dictionary *dictionary_read(const char *folder, const char *table);

/* The number of the field, or NONE. */
int dictionary_find(const struct dictionary *dictionary, struct slice name);
/* The field that a header word means by name or alias (case, blanks and
 * hyphens do not matter), or NONE. */
int dictionary_match(const struct dictionary *dictionary, struct slice word);

/* The type that a kind has in the stream. */
enum type kind_type(enum kind kind);

#endif
