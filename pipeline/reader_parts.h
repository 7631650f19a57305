/* reader_parts - what the two halves of reader share: blocks, records and
 * fields (reader.c), and the lines of head and tail (reader_lines.c).
 */
#ifndef PIPELINE_READER_PARTS_H
#define PIPELINE_READER_PARTS_H

#include "pipeline/reader.h"
#include "pipeline/scan.h"

struct reader {
	const char *name;
	int file;
	char *buffer;
	size_t room;
	char *next;       /* the first byte not handed out yet */
	char *end;        /* of what was read */
	struct scan scan; /* of the buffer, from the next record on */
	size_t line;      /* of the present record */
	size_t count;
	bool finished;
	struct header header;
	const char **fields; /* where each begins; one more for the end */
	struct slice record;
	struct pool *row;
};

/* The next line without its LF; false at the end of the file. */
bool reader_line(struct reader *reader, struct slice *line);
_Noreturn void reader_cut_short(const struct reader *reader);

/* Reads the lines up to the header row, and those from the first flow line to
 * the end line, after which it is finished. */
void reader_read_head(struct reader *reader);
void reader_read_tail(struct reader *reader);

#endif
