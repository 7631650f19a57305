/* disclosure_plan - which tables are published, and what is done with each.
 *
 * A CSV list, a table a row; what it does not name is not published:
 *
 * table	its name
 * rows		a condition (as in condition.h) for rows to be published; or
 *blank keys		columns that stay as they are
 * counts	columns of counts: small ones are hidden, others rounded;
 *		COUNT:OF is hidden where OF is (events of so many people)
 * rates	NAME=PER*COUNT/COUNT:DECIMALS, from the counts as published;
 *with COUNT>=LEAST hidden where it is made of fewer middles	MEDIAN:COUNT, of
 *so many; a quartile is one too sums		what anybody knows to be equal,
 *parted by ';' (see below)
 *
 * Words of a cell are parted by blanks. Sums:
 *
 * WHOLE=PART+PART-PART		in each row; `?` is a part that nobody sees, and
 *				`~` something that is no count: restraints
 *				less incidents
 * COLUMN,... is @NAME(KEY,...)	the cell is the number of that name and keys
 * rows COLUMN,... is @NAME(KEY,...)	so are all such rows together
 * all KEY: COLUMN,...		the row whose KEY is All is the sum of the
 *				others that agree in all other keys
 * each with ` where CONDITION`. A part may be @NAME(KEY,...) too. '*' in a NAME
 * is the column's name. A KEY is a column, a fact of the table (as_at), a
 * 'WORD', the period of a date such as quarter(month), the last day of a
 * period, end(quarter), or the day before its first, before(quarter).
 *
 * Columns that a table does not have are left out, and so are sums with them.
 */
#ifndef METHODS_DISCLOSURE_PLAN_H
#define METHODS_DISCLOSURE_PLAN_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"
#include "stages/methods/condition.h"

struct plan_count {
	const char *name;
	const char *of; /* or NULL */
};

struct plan_rate {
	const char *name;
	double per;
	const char *count, *of;
	double least; /* hidden where of is less */
	int decimals;
};

/* A column, a number that has a name, or (neither) the rest. */
struct operand {
	int sign;
	bool slack; /* a rest that is no count */
	const char *column;
	const char *name;
	const char **keys;
	size_t key_count;
};

enum statement_kind {
	STATEMENT_IS,
	STATEMENT_ROWS,
	STATEMENT_SUM,
	STATEMENT_ALL
};

struct statement {
	enum statement_kind kind;
	const char *text;     /* as written */
	const char **columns; /* of all but STATEMENT_SUM */
	size_t column_count;
	const char *key;      /* of STATEMENT_ALL */
	struct operand whole; /* of STATEMENT_SUM; else what they are */
	struct operand *parts;
	size_t part_count;
	const struct condition *where; /* or NULL */
};

struct table_plan {
	const char *table;
	const struct condition *rows; /* or NULL */
	const char **keys;
	size_t key_count;
	struct plan_count *counts;
	size_t count_count;
	struct plan_rate *rates;
	size_t rate_count;
	struct plan_count *middles;
	size_t middle_count;
	struct statement *statements;
	size_t statement_count;
};

struct disclosure_plan {
	struct table_plan *tables;
	size_t count;
};

/* Ends with BAD_DATA, naming file and line, where it is not understood. */
struct disclosure_plan disclosure_plan_read(const char *path);

/* The same from what options say, for one table: each of the words of one cell
 * of the list; NULL where it was understood, else what is wrong, to be said
 * after the word. */
const char *plan_add_count(struct table_plan *plan, const char *word);
const char *plan_add_rate(struct table_plan *plan, const char *word);
const char *plan_add_middle(struct table_plan *plan, const char *word);
const char *plan_add_statement(struct table_plan *plan, const char *text);

#endif
