/* naming - names of new columns, as options give them. */
#ifndef PIPELINE_NAMING_H
#define PIPELINE_NAMING_H

#include "pipeline/text.h"

/* The name as a string that lives until exit; ends with BAD_USAGE unless it is
 * made of lower case letters, digits and '_'. */
const char *naming_checked(struct slice name);

#endif
