/* naming - names of new columns, as options give them. */
#include "pipeline/naming.h"

#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/header.h"

const char *naming_checked(struct slice name)
{
	struct column column;

	if (!name.size || memchr(name.at, ':', name.size) ||
	    !column_read(name, &column))
		fail(BAD_USAGE,
		     "'%.*s' is not a name for a column: lower "
		     "case letters, digits and '_'",
		     (int)name.size, name.at);
	return column.name;
}
