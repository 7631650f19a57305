/* progress - how far work is that takes longer than a second.
 *
 * On a terminal it is drawn on standard error, in place. A front end that has
 * the terminal to itself names an open file by its number in the environment,
 * PLACEMENT_AUDIT_PROGRESS: then each report is a whole line there instead,
 *	progress TABLE BYTES_DONE BYTES_ALL ROWS REJECTED
 * with 0 for BYTES_ALL where it is not known. Otherwise there is silence, so
 * logs and tests never see it.
 */
#ifndef PIPELINE_PROGRESS_H
#define PIPELINE_PROGRESS_H

#include <stddef.h>

struct progress;

/* name: of the file, for people; table: for the front end. */
struct progress *progress_begin(const char *name, const char *table);
/* Bytes done of the whole (0: not known), rows read and rejected. Call it
 * every few thousand rows; it reports five times a second at most. */
void progress_show(struct progress *progress, size_t done, size_t whole,
		   size_t rows, size_t rejected);
void progress_clear(struct progress *progress);

#endif
