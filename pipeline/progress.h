/* progress - a line on the terminal for work that takes longer than a second.
 *
 * Silent where standard error is no terminal, so logs and tests never see it.
 */
#ifndef PIPELINE_PROGRESS_H
#define PIPELINE_PROGRESS_H

#include <stddef.h>

struct progress;

struct progress *progress_begin(const char *name);
/* Bytes done of the whole (0: not known), rows read and rejected. Call it
 * every few thousand rows. */
void progress_show(struct progress *progress, size_t done, size_t whole,
		   size_t rows, size_t rejected);
void progress_clear(struct progress *progress);

#endif
