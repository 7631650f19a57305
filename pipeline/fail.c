/* fail - the one way a program stops early. */
#include "pipeline/fail.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/identity.h"

enum { SENTENCE_ROOM = 2000, REMOVED_MOST = 16 };

static const char *program_name = "placement-audit";
static const char *removed[REMOVED_MOST];

void fail_name(const char *program)
{
	program_name = program;
}

/* Those of ASCII, and those from U+0080 to U+009F, which some terminals obey
 * as well. */
static void hide_controls(unsigned char *line, int size)
{
	for (int i = 0; i < size; i++) {
		if (line[i] == 0xc2 && i + 1 < size && line[i + 1] >= 0x80 &&
		    line[i + 1] < 0xa0)
			line[i] = line[i + 1] = '?';
		if (line[i] < ' ' || line[i] == 127)
			line[i] = '?';
	}
}

/* One write, so that lines of programs that fail together stay whole. */
static void say(const char *format, va_list arguments)
{
	char line[SENTENCE_ROOM + 2];
	int size = snprintf(line, SENTENCE_ROOM, "%s: ", program_name);

	size += vsnprintf(line + size, SENTENCE_ROOM - (size_t)size, format,
			  arguments);
	if (size > SENTENCE_ROOM - 1)
		size = SENTENCE_ROOM - 1;
	identity_hide(line, (size_t)size);
	hide_controls((unsigned char *)line, size);
	line[size++] = '\n';
	if (write(STDERR_FILENO, line, (size_t)size) < 0)
		return; /* nowhere left to say it; the status still does */
}

void notice(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
}

void fail(enum fault fault, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
	for (size_t i = 0; i < REMOVED_MOST; i++)
		if (removed[i])
			unlink(removed[i]);
	_exit(fault);
}

void fail_removes(const char *path)
{
	for (size_t i = 0; i < REMOVED_MOST; i++)
		if (!removed[i]) {
			removed[i] = path;
			return;
		}
}

void fail_forget(const char *path)
{
	for (size_t i = 0; i < REMOVED_MOST; i++)
		if (removed[i] == path)
			removed[i] = NULL;
}
