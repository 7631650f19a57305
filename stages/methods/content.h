/* content - a small file as a whole. */
#ifndef METHODS_CONTENT_H
#define METHODS_CONTENT_H

#include "pipeline/text.h"

struct content {
	struct slice text;  /* UTF-8, with a NUL after it; lives until exit */
	const char *digest; /* of the file as it lies there: sha256:... */
};

/* Reads the file as input.h does. */
struct content content_read(const char *path);

#endif
