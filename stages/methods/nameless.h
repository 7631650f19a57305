/* nameless - a temporary file that has no name, so that nothing is left of it
 * when the program ends, however it ends.
 */
#ifndef METHODS_NAMELESS_H
#define METHODS_NAMELESS_H

#include "pipeline/text.h"

/* $TMPDIR, or else /tmp. */
const char *nameless_folder(void);

/* Opens one in that folder, to be read and written; BAD_SYSTEM where none can
 * be made. /proc/self/fd/N is a path to it, as long as it is open. */
int nameless_open(const char *folder);

/* All that is in it; lives until exit. */
struct slice nameless_read(int file);

#endif
