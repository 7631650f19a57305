/* rowtest - conditions (condition.h) on the records of a stream.
 *
 * A value is read once, as the type of its column says; what it cannot be read
 * as, and a column that is not there, end the process with BAD_USAGE.
 */
#ifndef METHODS_ROWTEST_H
#define METHODS_ROWTEST_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

struct reader;
struct rowtest;

struct rowtests {
	struct rowtest *items;
	size_t count;
};

/* Adds the condition. */
void rowtest_add(struct rowtests *tests, const struct reader *in,
		 const char *notation);
/* Adds those of a list parted by ';'. */
void rowtest_add_list(struct rowtests *tests, const struct reader *in,
		      struct slice list);

/* Whether all hold for the present record, or, if any is true, one of them.
 * All of none hold. */
bool rowtest_holds(struct reader *in, const struct rowtests *tests, bool any);

/* Whether one of them failed because there was nothing to compare. */
bool rowtest_lacks(const struct reader *in, const struct rowtests *tests);

/* 'Y' where all hold, 'N' where one does not, 0 where that cannot be told for
 * want of a value. Only a condition that asks for the missing value (`present`,
 * `missing`, an empty alternative) can be told without one. */
char rowtest_flag(struct reader *in, const struct rowtests *tests);

#endif
