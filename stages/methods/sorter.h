/* sorter - rows in the order of their keys, more of them than fit in memory.
 *
 * A key is a string of bytes, made by the sortkey functions, whose byte order
 * is the order wanted; rows with the same key stay in the order in which they
 * came. Rows are kept in memory up to a limit; beyond it they are sorted and
 * written to a temporary file, which has no name any more once it is open, and
 * the files are merged at the end (Knuth, The Art of Computer Programming 3,
 * 1998, 5.4.1: balanced merging, here in one pass up to RUNS_MOST files).
 */
#ifndef METHODS_SORTER_H
#define METHODS_SORTER_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

/* A key under construction; begin as { 0 }, and again for each row. */
struct sortkey {
	struct slice text;
	char *bytes;
	size_t room;
};

void sortkey_begin(struct sortkey *key);
/* A missing value, before or after all others. */
void sortkey_missing(struct sortkey *key, bool last);
/* A number that is not NAN, and a text in byte order; down: the greatest
 * first. */
void sortkey_number(struct sortkey *key, double number, bool down);
void sortkey_text(struct sortkey *key, struct slice text, bool down);

struct sorter;

/* memory: bytes it may use, but for the rows being merged. */
struct sorter *sorter_new(size_t memory);
/* Copies both. */
void sorter_add(struct sorter *sorter, struct slice key, struct slice row);
/* The rows in order, one by one, once all are added; what is handed out lives
 * until the next call. false after the last. */
bool sorter_next(struct sorter *sorter, struct slice *row);
/* How many temporary files there were. */
size_t sorter_spills(const struct sorter *sorter);

#endif
