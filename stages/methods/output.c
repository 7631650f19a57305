/* output - text or bytes going to a file that is not a stream. */
#include "stages/methods/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/target.h"

struct output {
	struct target target;
	FILE *file;
};

static _Noreturn void refuse(const struct output *output)
{
	fail(BAD_SYSTEM, "cannot write %s: %s", output->target.name,
	     strerror(errno));
}

struct output *output_open(const char *path)
{
	struct output *output = pool_take(pool_run(), sizeof *output);

	output->target = target_open(path);
	output->file = output->target.file == fileno(stdout)
			       ? stdout
			       : fdopen(output->target.file, "w");
	if (!output->file)
		refuse(output);
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

/* Flushed, not closed: that is the target's to do. */
void output_close(struct output *output)
{
	if (fflush(output->file))
		refuse(output);
	target_close(&output->target);
}
