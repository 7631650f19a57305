/* lineage - where what a program writes comes from: its inputs as one.
 *
 * The steps, facts, flow lines and sources of all streams that it reads are
 * merged. A step that reaches the output by two ways (the same program with the
 * same arguments on the same parents) is one step; a step that reads no stream
 * must have arguments, which name what it reads.
 */
#ifndef PIPELINE_LINEAGE_H
#define PIPELINE_LINEAGE_H

#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/reader.h"

enum { STREAMS_MOST = 64 };

/* Begins as { 0 }. */
struct lineage {
	struct header
		head; /* facts and steps of all inputs, then the own step */
	struct reader *readers[STREAMS_MOST];
	int *numbers[STREAMS_MOST]; /* step of the reader -> of ours */
	size_t reader_count;
};

/* Adds a stream whose head is read. All facts of the first one count, of the
 * others as_at alone; one that differs ends with BAD_DATA, and so does a step
 * that is out of order. */
void lineage_add_reader(struct lineage *lineage, struct reader *reader);

/* Adds the own step, which reads from the last step of each input. */
void lineage_add_step(struct lineage *lineage, const char *program,
		      const char *arguments);

/* Adds facts and steps to the head of an output; then, once all inputs are read
 * to their end, their flow lines and sources to its tail. A flow line that
 * counts what its head has not, or other than came, ends with BAD_DATA. */
void lineage_give_head(const struct lineage *lineage, struct header *head);
void lineage_give_tail(const struct lineage *lineage, struct header *head);

#endif
