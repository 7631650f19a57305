/* fuzz - what the fuzz targets stand on.
 *
 * The library ends the process when the input is bad. Here, fail() comes back
 * to fuzz_run() instead, and a pool makes an allocation of its own for every
 * take and gives them back when it is cleared, so that the address sanitizer
 * sees each slice that is used too long or too far.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pipeline/text.h"

/* Runs the body; 0, or the fault with which it ended. All memory that the body
 * took, and the files it opened, are gone afterwards. */
int fuzz_run(void (*body)(void *), void *context);
/* The sentence of the last run that ended with a fault. */
const char *fuzz_sentence(void);

/* A file that holds these bytes; the next call overwrites it. */
const char *fuzz_file(const uint8_t *bytes, size_t size);
/* Reads of the next runs give at most so many bytes at a time; 0: all. */
void fuzz_pieces(size_t most);

/* Ends the process, which is how a target says that it has found something. */
void fuzz_expect(bool holds, const char *promise);

/* Bytes that outlive the run in which they were added. */
struct record {
	char *bytes;
	size_t size, room;
};
void record_clear(struct record *record);
void record_add(struct record *record, struct slice bytes);
void record_add_number(struct record *record, size_t number);

#endif
