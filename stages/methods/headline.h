/* headline - sentences that are computed from tables, never canned.
 *
 * A CSV list, one sentence a row: section, summary (Y: it also belongs at the
 * top), table, when, figure, text, none.
 *
 * `when` is a list of conditions (condition.h) parted by ';'; the sentence is
 * about the last record of the table for which all of them hold. figure and
 * text are templates: {column} is the value in that record, with its unit;
 * {fact} that of a fact of the table; {count} how many records the conditions
 * hold for, {records} how many there are at all; {name?one:many} is the first
 * wording where that number is 1, else the second. Where they hold for no
 * record, the sentence is `none`.
 *
 * A sentence for which something is not there (table, column, value) is left
 * unsaid: nothing is ever filled in.
 */
#ifndef METHODS_HEADLINE_H
#define METHODS_HEADLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"

struct glossary;
struct pool;

struct headline {
	const char *section;
	bool summary;
	const char *table;
	const char *when, *figure, *text, *none;
	const struct header *head; /* NULL: the table was not seen */
	struct test *tests;
	size_t test_count;
	bool sayable; /* all columns of `when` are there */
	size_t count, records;
	const char **cells;  /* of the last record they hold for */
	struct pool *record; /* where these are kept */
};

struct headlines {
	struct headline *items;
	size_t count;
};

struct headlines headlines_read(const char *path);

/* Makes ready for a table's records; a headline of another table is left as
 * it is. Ends with BAD_DATA where `when` is no list of conditions on columns
 * of that type. */
void headline_begin(struct headline *headline, const char *table,
		    const struct header *head);
/* Takes note of a record: its cells, NULL where missing. */
void headline_see(struct headline *headline, const char *table,
		  const char *const *cells);

/* The figure ("" where there is none) and the sentence that follows it; false
 * when it cannot be said. */
bool headline_say(const struct headline *headline, struct pool *pool,
		  const struct glossary *glossary, const char **figure,
		  const char **text);

#endif
