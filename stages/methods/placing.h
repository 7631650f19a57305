/* placing - where everything stands in a page, and where links lead.
 *
 * Rows of the outline decide; what no row names comes at the end, in a section
 * of its own, so that nothing is lost.
 */
#ifndef METHODS_PLACING_H
#define METHODS_PLACING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stages/methods/webpage.h"

/* The page and what has been written of it. */
struct writing {
	const struct webpage *page;
	struct output *out;
	struct outline outline; /* and after it what no row names */
	size_t *chart_blocks;   /* the block of each chart */
	struct table *ids;      /* of elements in charts */
	size_t tables, figures; /* numbered so far */
};

enum { NOWHERE = SIZE_MAX };

/* Places all tables and charts of the page. */
struct writing placing_of(const struct webpage *page, struct output *out);

/* The table of that block, or NULL. */
const struct sheet *placing_sheet(const struct writing *writing,
				  const struct block *block);
/* Whether there is anything to show in the section that begins there. */
bool placing_shows(const struct writing *writing, size_t first);
/* The first block of the section of that name, or NOWHERE when it is not
 * shown. */
size_t placing_section(const struct writing *writing, const char *name);
/* The block that shows the table, or NOWHERE. */
size_t placing_table(const struct writing *writing, const char *table);
/* The block at which that block's section begins. */
size_t placing_first(const struct writing *writing, size_t block);

/* The first block of the first section that is shown and says what the measure
 * means, or NOWHERE. */
size_t placing_definition(const struct writing *writing, const char *measure);

/* The measure that a table or chart is of: the one its name begins with, or
 * else the first one of the block's section. NULL where the page does not say
 * what it means. */
const char *placing_measure(const struct writing *writing, const char *name,
			    size_t block);

#endif
