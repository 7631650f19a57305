/* lines - a file read line by line. */
#include "stages/methods/lines.h"

#include <errno.h>
#include <string.h>

#include "pipeline/fail.h"

struct lines lines_open(const char *path)
{
	struct lines lines = { .file = stdin, .name = "standard input" };

	if (!path || !strcmp(path, "-"))
		return lines;
	lines.name = path;
	lines.file = fopen(path, "r");
	if (!lines.file)
		fail(BAD_SYSTEM, "cannot open %s: %s", path, strerror(errno));
	return lines;
}

bool lines_next(struct lines *lines, struct slice *line)
{
	ssize_t size = getline(&lines->buffer, &lines->room, lines->file);

	if (size < 0 && ferror(lines->file))
		fail(BAD_SYSTEM, "cannot read %s: %s", lines->name,
		     strerror(errno));
	if (size < 0)
		return false;
	lines->number++;
	*line = (struct slice){ lines->buffer, (size_t)size };
	lines->whole = line->at[line->size - 1] == '\n';
	line->size -= lines->whole;
	if (line->size && line->at[line->size - 1] == '\r')
		line->size--;
	return true;
}
