/* progress - how far work is that takes longer than a second. */
#include "pipeline/progress.h"

#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"

enum { PAUSE_MILLISECONDS = 200, SILENT_MILLISECONDS = 1000, NO_FILE = -1 };

struct progress {
	const char *name, *table;
	int file; /* of the front end, or NO_FILE */
	bool terminal, shown;
	long begun, last; /* milliseconds */
};

static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* The file that the environment names; never that of the stream. */
static int front_end(void)
{
	const char *text = getenv("PLACEMENT_AUDIT_PROGRESS");
	long number;

	if (!text || !number_read_whole(slice_of(text), &number) ||
	    number <= STDOUT_FILENO || number > INT_MAX ||
	    fcntl((int)number, F_GETFD) < 0)
		return NO_FILE;
	return (int)number;
}

struct progress *progress_begin(const char *name, const char *table)
{
	struct progress *progress = pool_take(pool_run(), sizeof *progress);

	progress->name = name;
	progress->table = table;
	progress->file = front_end();
	progress->terminal = progress->file == NO_FILE && isatty(STDERR_FILENO);
	progress->begun = progress->last = now();
	return progress;
}

/* Whether it is time for a report. */
static bool is_due(struct progress *progress)
{
	long time;

	if (progress->file == NO_FILE && !progress->terminal)
		return false;
	time = now();
	if (time - progress->begun < SILENT_MILLISECONDS ||
	    time - progress->last < PAUSE_MILLISECONDS)
		return false;
	progress->last = time;
	return true;
}

/* One write a line, so that the lines of several programs do not mix. A file
 * that takes no more is left alone. */
static void tell(struct progress *progress, size_t done, size_t whole,
		 size_t rows, size_t rejected)
{
	char line[256];
	int size = snprintf(line, sizeof line,
			    "progress %.100s %zu %zu %zu %zu\n",
			    progress->table, done, whole, rows, rejected);

	if (write(progress->file, line, (size_t)size) < 0)
		progress->file = NO_FILE;
}

void progress_show(struct progress *progress, size_t done, size_t whole,
		   size_t rows, size_t rejected)
{
	if (!is_due(progress))
		return;
	if (!progress->terminal) {
		tell(progress, done, whole, rows, rejected);
		return;
	}
	progress->shown = true;
	fprintf(stderr, "\r\033[K%s: ", progress->name);
	if (whole)
		fprintf(stderr, "%zu%% of ", done * 100 / whole);
	fprintf(stderr, "%.1f MB, %zu rows, %zu rejected",
		(double)(whole ? whole : done) / 1e6, rows, rejected);
}

void progress_clear(struct progress *progress)
{
	if (progress->shown)
		fprintf(stderr, "\r\033[K");
}
