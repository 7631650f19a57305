/* lines - a file read line by line, for text that is no stream.
 *
 * A line ends in LF or CRLF, the last one perhaps in neither. What cannot be
 * opened or read ends the process with BAD_SYSTEM.
 */
#ifndef METHODS_LINES_H
#define METHODS_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "pipeline/text.h"

struct lines {
	FILE *file;
	const char *name; /* as messages call it */
	char *buffer;
	size_t room;
	size_t number; /* of the present line, from 1 */
	bool whole;    /* the present line had its LF */
};

/* The file, or standard input for NULL or "-". path is kept, not copied. */
struct lines lines_open(const char *path);

/* The next line without its LF or CRLF; false at the end of the file. It lives
 * until the next call. */
bool lines_next(struct lines *lines, struct slice *line);

#endif
