/* reader - one stream coming in.
 *
 * Reads large blocks, finds fields by looking at each byte once, and hands out
 * slices into the block; what it hands out lives until the next reader_next(),
 * and fields as they stand have slack (text.h). It promises
 * that every record has as many fields as the head has columns, that the
 * count on the end line is right, and that nothing follows the end line; it
 * ends the process otherwise (BAD_DATA with name and line; CUT_SHORT when the
 * end line never came).
 *
 * A column is asked for once, by name, and used by number. The column NONE
 * is missing in every record, so optional columns need no branches.
 */
#ifndef PIPELINE_READER_H
#define PIPELINE_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/header.h"
#include "pipeline/text.h"

/* What a pipe between two steps is asked to hold, so that neither waits for
 * the other at every turn. Where the system refuses, it stays as it is. */
enum { PIPE_SIZE = 1 << 20 };

struct reader;

/* Opens the file, or standard input for NULL or "-", and reads the head. */
struct reader *reader_open(const char *path);

const struct header *reader_header(const struct reader *reader);
const char *reader_name(const struct reader *reader);
size_t reader_width(const struct reader *reader);

/* The column of that name; ends with BAD_USAGE, naming the nearest one, when
 * it is not there. */
int reader_column(const struct reader *reader, const char *name);
/* The same, and it must be of that type (BAD_USAGE). */
int reader_column_of(const struct reader *reader, const char *name,
		     enum type type);
/* The column, or NONE. */
int reader_optional(const struct reader *reader, const char *name);
/* Columns named in a comma-separated list; *count of them. Lives until exit. */
int *reader_columns(const struct reader *reader, const char *names,
		    size_t *count);

/* The next record, or false once the end line is read and the tail checked. */
bool reader_next(struct reader *reader);

/* The record as it stands, without its LF. */
struct slice reader_record(const struct reader *reader);
/* The field as it stands, escaped; `\N` when missing. The backslash before a
 * '#' that begins a first field is left out, so that equal texts are equal raw
 * fields wherever they stand; writer_raw() puts it back. */
struct slice reader_raw(const struct reader *reader, int column);
/* The field unescaped; a missing slice when missing. */
struct slice reader_text(struct reader *reader, int column);
bool reader_missing(const struct reader *reader, int column);
/* NAN when missing. Ends with BAD_DATA when the field is no number. */
double reader_number(const struct reader *reader, int column);
/* MISSING_DATE when missing. */
int reader_date(const struct reader *reader, int column);
/* Minutes since midnight, MISSING_TIME when missing. */
int reader_time(const struct reader *reader, int column);
/* 'Y', 'N', or 0 when missing. */
char reader_flag(const struct reader *reader, int column);

/* Ends with BAD_DATA, naming file, line, column and value of the present
 * record and the rule it breaks. */
_Noreturn void reader_refuse(const struct reader *reader, int column,
			     const char *rule);

/* Records read so far; after the end, all of them. */
size_t reader_count(const struct reader *reader);
/* Reads on to the end line. */
void reader_drain(struct reader *reader);

#endif
