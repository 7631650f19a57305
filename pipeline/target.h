/* target - where output goes: a file that gets its name when it is complete.
 *
 * A regular file is written as name.part and renamed when it is closed, so a
 * half output never has the full name and the old one stays until then.
 * What cannot be renamed over (a pipe, a terminal, /dev/null) is written as it
 * stands. Faults end the process with BAD_SYSTEM.
 */
#ifndef PIPELINE_TARGET_H
#define PIPELINE_TARGET_H

#include <stdbool.h>

struct target {
	int file;
	const char *name; /* what is open, as messages call it */
	const char *path; /* the name to come; NULL: none */
};

/* Opens the file, or standard output for NULL or "-". path is kept, not
 * copied. */
struct target target_open(const char *path);

/* Closes it, and gives it its name. */
void target_close(struct target *target);

/* Whether two outputs, of which one may be open, would go to one file. A
 * character device (/dev/null, a terminal) is never the same: it takes both. */
bool target_is_same(const char *path, const char *other);

#endif
