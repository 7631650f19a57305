/* headline - sentences that are computed from tables, never canned.
 *
 * A CSV list, one sentence a row: section, place, table, when, figure, text,
 * none, each.
 *
 * `place` is where in the summary the sentence stands, besides the section it
 * is about; blank for nowhere. `when` is a list of conditions (condition.h)
 * parted by ';'; the sentence is about the last record of the table for which
 * all of them hold. figure and text are templates: {column} is the value in
 * that record, with its unit; {fact} that of a fact of the table; {count} how
 * many records the conditions hold for, {records} how many there are at all;
 * {name?one:many} is the first wording where that number is 1, else the
 * second. Where they hold for no record, the sentence is `none`. `each` is
 * said of every one of these records: after the sentence; or, where text is
 * blank, instead of it, with the figure before it. A `section` that is a
 * template is what each of them is about, by the name of a section or a
 * table.
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
	const char *section, *place, *table;
	const char *when, *figure, *text, *none, *each;
	const struct header *head; /* NULL: the table was not seen */
	struct test *tests;
	size_t test_count;
	bool sayable; /* all columns of `when` are there */
	size_t count, records;
	const char **cells;  /* of the last record they hold for */
	struct pool *record; /* where these are kept */
	const char ***rows;  /* of all of them, where `each` wants them */
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

/* What is said, and of which section or table. */
struct sentence {
	const char *section;
	const char *figure; /* "" where there is none */
	const char *text;   /* what follows the figure; "" for nothing */
};

/* The sentence about the last record; false when it cannot be said. */
bool headline_say(const struct headline *headline, struct pool *pool,
		  const struct glossary *glossary, struct sentence *said);
/* What is said of each record: *count of them, in order. Those which lack
 * something are left out. */
struct sentence *headline_each(const struct headline *headline,
			       struct pool *pool,
			       const struct glossary *glossary, size_t *count);

#endif
