/* crosstab - numbers for combinations of values, where values are few.
 *
 * The table of a hundred thousand groups does not fit the processor's cache,
 * and to look a group up by its key costs several waits for memory. But most
 * groups are combinations of a few values of each column, and those tables do
 * fit: so each value gets a number of its own, and these numbers lead through
 * an array to that of the group. Where values are so many that the array would
 * be too large, keys are looked up after all.
 */
#ifndef METHODS_CROSSTAB_H
#define METHODS_CROSSTAB_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/table.h"

struct crosstab;

/* Of that many columns. Lives until exit. */
struct crosstab *crosstab_new(size_t columns);

/* The number of the combination of these raw fields, one a column, which have
 * slack (text.h): 0 for the first, 1 for the next new one. *fresh tells
 * whether it is new. */
size_t crosstab_put(struct crosstab *crosstab, const struct slice *fields,
		    bool *fresh);

size_t crosstab_count(const struct crosstab *crosstab);

/* The numbers in byte order of their keys, the fields with TAB between. To be
 * asked for once, when all are put; lives until exit. */
const size_t *crosstab_sorted(struct crosstab *crosstab);
/* The field of that column. */
struct slice crosstab_field(const struct crosstab *crosstab, size_t number,
			    size_t column);

#endif
