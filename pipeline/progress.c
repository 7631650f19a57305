/* progress - a line on the terminal for work that takes longer than a second.
 */
#include "pipeline/progress.h"

#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/pool.h"

enum { PAUSE_MILLISECONDS = 200, SILENT_MILLISECONDS = 1000 };

struct progress {
	const char *name;
	bool terminal, shown;
	long begun, last; /* milliseconds */
};

static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

struct progress *progress_begin(const char *name)
{
	struct progress *progress = pool_take(pool_run(), sizeof *progress);

	progress->name = name;
	progress->terminal = isatty(STDERR_FILENO);
	progress->begun = progress->last = now();
	return progress;
}

void progress_show(struct progress *progress, size_t done, size_t whole,
		   size_t rows, size_t rejected)
{
	long time;

	if (!progress->terminal)
		return;
	time = now();
	if (time - progress->begun < SILENT_MILLISECONDS ||
	    time - progress->last < PAUSE_MILLISECONDS)
		return;
	progress->last = time;
	progress->shown = true;
	if (whole)
		fprintf(stderr,
			"\r\033[K%s: %zu%% of %.1f MB, %zu rows, %zu "
			"rejected",
			progress->name, done * 100 / whole, (double)whole / 1e6,
			rows, rejected);
	else
		fprintf(stderr, "\r\033[K%s: %.1f MB, %zu rows, %zu rejected",
			progress->name, (double)done / 1e6, rows, rejected);
}

void progress_clear(struct progress *progress)
{
	if (progress->shown)
		fprintf(stderr, "\r\033[K");
}
