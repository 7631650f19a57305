/* section - a section of the page: findings, charts, tables, definitions.
 *
 * Each chart and table has a link to what its measure means, and each table
 * the commands that made it; both are folded away.
 */
#ifndef METHODS_SECTION_H
#define METHODS_SECTION_H

#include <stddef.h>

struct writing;

/* The section that begins at that block. */
void section_put(struct writing *writing, size_t first);

#endif
