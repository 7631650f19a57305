/* writer - one stream going out.
 *
 * Declare the columns, then write each record cell by cell in that order and
 * finish it with writer_end_record(). The head goes out with the first
 * record, the tail with writer_close(). To a file, it writes name.part and
 * renames it when all is flushed, so a half stream never has the full name.
 */
#ifndef PIPELINE_WRITER_H
#define PIPELINE_WRITER_H

#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/reader.h"
#include "pipeline/text.h"

struct writer;

/* To the file, or to standard output for NULL or "-". */
struct writer *writer_open(const char *path);
struct header *writer_header(struct writer *writer);

void writer_column(struct writer *writer, const char *name, enum type type,
		   const char *unit, const char *label);
/* Declares one, or all, of the reader's columns as they are. */
void writer_column_like(struct writer *writer, const struct reader *reader,
			int column);
void writer_columns_like(struct writer *writer, const struct reader *reader);
void writer_fact(struct writer *writer, const char *name, const char *value);

/* All cells of the reader's present record, copied in one piece. */
void writer_copy(struct writer *writer, const struct reader *reader);
/* A field that is escaped already, as reader_raw() gives it. */
void writer_raw(struct writer *writer, struct slice field);
/* count fields, at least one, that are escaped already and have slack
 * (text.h), as those of a reader have: the fast way for whole rows. */
void writer_row(struct writer *writer, const struct slice *fields,
		size_t count);
/* A missing slice, NAN, MISSING_DATE, MISSING_TIME and flag 0 write \N. */
void writer_text(struct writer *writer, struct slice text);
void writer_string(struct writer *writer, const char *text);
void writer_number(struct writer *writer, double number);
void writer_whole(struct writer *writer, long number);
void writer_date(struct writer *writer, int date);
void writer_time(struct writer *writer, int minutes);
void writer_flag(struct writer *writer, char flag);
void writer_missing(struct writer *writer);
void writer_end_record(struct writer *writer);

size_t writer_count(const struct writer *writer);
/* Writes the tail, flushes and checks; a file gets its name. */
void writer_close(struct writer *writer);

#endif
