/* output - text or bytes going to a file that is not a stream. */
#include "stages/methods/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

struct output {
	const char *path; /* NULL: standard output */
	const char *part;
	FILE *file;
};

static _Noreturn void refuse(const struct output *output)
{
	fail(BAD_SYSTEM, "cannot write %s: %s",
	     output->path ? output->part : "standard output", strerror(errno));
}

struct output *output_open(const char *path)
{
	struct output *output = pool_take(pool_run(), sizeof *output);

	if (!path || !strcmp(path, "-")) {
		output->file = stdout;
		return output;
	}
	output->path = path;
	output->part = text_format(pool_run(), "%s.part", path);
	output->file = fopen(output->part, "w");
	if (!output->file)
		refuse(output);
	fail_removes(output->part);
	return output;
}

void output_slice(struct output *output, struct slice bytes)
{
	if (bytes.size &&
	    fwrite(bytes.at, 1, bytes.size, output->file) != bytes.size)
		refuse(output);
}

void output_string(struct output *output, const char *text)
{
	if (fputs(text, output->file) == EOF)
		refuse(output);
}

void output_byte(struct output *output, char byte)
{
	if (putc(byte, output->file) == EOF)
		refuse(output);
}

void output_close(struct output *output)
{
	if (fclose(output->file))
		refuse(output);
	if (!output->path)
		return;
	if (rename(output->part, output->path) < 0)
		refuse(output);
	fail_forget(output->part);
}
