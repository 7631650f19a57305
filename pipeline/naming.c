/* naming - names of new columns, as options give them. */
#include "pipeline/naming.h"

#include "pipeline/fail.h"
#include "pipeline/header.h"
#include "pipeline/pool.h"

const char *naming_checked(struct slice name)
{
	if (!column_is_name(name))
		fail(BAD_USAGE,
		     "'%.*s' is not a name for a column: lower "
		     "case letters, digits and '_'",
		     (int)name.size, name.at);
	return slice_string(pool_run(), name);
}
