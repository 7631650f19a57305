/* picture - SVG files, to be put into a page as they are.
 *
 * Only whole ones: a file that does not end in </svg> is refused (BAD_DATA).
 * So is a second picture with an id that the page has already, because labels
 * and clips would then point at the wrong one.
 */
#ifndef METHODS_PICTURE_H
#define METHODS_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

struct table;

struct picture {
	const char *name;    /* of the file, without .svg */
	struct slice markup; /* <svg ...> ... </svg> */
	bool hidden; /* all that it would show: the root says data-hidden="all"
		      */
};

/* The names of the folder's SVG files, without .svg, in byte order; *count of
 * them. Ends with BAD_SYSTEM when it cannot be read. */
const char **picture_names(const char *folder, size_t *count);

/* Reads the picture; ids that are in use are kept in the table. */
struct picture picture_read(const char *folder, const char *name,
			    struct table *ids);

#endif
