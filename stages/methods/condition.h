/* condition - one condition on one column, as people write it.
 *
 *	los_days>365	environment=LOW|MED|HIGH	start_date<@end_date
 *	end_date missing	end_date present	end_date!=
 *
 * COLUMN SIGN VALUE, blanks around each allowed. The signs are = != < <= >
 * >=. Values parted by '|' are alternatives (with = and != only); nothing at
 * all stands for the missing value, so `end_date=` says the same as
 * `end_date missing`. '@' before a name means the value of that column; a text
 * that begins with '@' is written '@@'.
 *
 * A missing value satisfies no comparison but !=, which is the exact opposite
 * of =: what is not known is neither more nor less than anything.
 */
#ifndef METHODS_CONDITION_H
#define METHODS_CONDITION_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/text.h"

enum sign {
	SIGN_EQUAL,
	SIGN_NOT_EQUAL,
	SIGN_LESS,
	SIGN_AT_MOST,
	SIGN_GREATER,
	SIGN_AT_LEAST
};

struct condition {
	const char *column;
	enum sign sign;
	const char *other;    /* the column compared with, or NULL */
	struct slice *values; /* the alternatives; a missing slice for none */
	size_t count;
};

/* What stands in a cell: a number (dates and times as whole numbers) or else a
 * text. Neither number nor text is the missing value. */
struct value {
	bool is_number;
	double number;
	struct slice text;
};

/* Reads the notation; NULL when it was understood, else what is wrong with it,
 * to be said after the condition itself. Lives until exit. */
const char *condition_read(const char *notation, struct condition *condition);

/* Whether the cell compares so with one of the values; for != with none. All
 * are numbers or missing, or all are texts or missing. */
bool condition_holds(enum sign sign, struct value cell,
		     const struct value *values, size_t count);

/* The same with the value of another column: there, missing equals nothing. */
bool condition_holds_between(enum sign sign, struct value cell,
			     struct value other);

bool value_missing(struct value value);
/* The value that a text is in a column of that type: numbers, dates (days) and
 * times (minutes) as numbers, flags and texts as texts, a missing slice as the
 * missing value. false when it is none; a flag is Y or N. */
bool value_read(struct slice text, enum type type, struct value *value);

#endif
