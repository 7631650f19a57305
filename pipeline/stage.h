/* stage - the one door behind which every program stands.
 *
 *	static const struct stage stage = { .name = "take", ... };
 *
 *	int main(int argc, char **argv)
 *	{
 *		stage_begin(&stage, argc, argv);
 *		struct reader *in = stage_read(NULL);
 *		struct writer *out = stage_write(NULL);
 *		writer_columns_like(out, in);
 *		while (reader_next(in)) {
 *			writer_copy(out, in);
 *			writer_end_record(out);
 *		}
 *		return stage_end();
 *	}
 *
 * The description is `--help` and the man page (`--man`); its example runs in
 * the tests. `--example` prints the example input as a stream. No call
 * returns an error: it succeeds or ends the program.
 */
#ifndef PIPELINE_STAGE_H
#define PIPELINE_STAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/header.h"
#include "pipeline/number.h"
#include "pipeline/option.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/table.h"
#include "pipeline/text.h"
#include "pipeline/writer.h"

struct stage {
	const char *name;
	const char *purpose;  /* one line, no full stop */
	const char *operands; /* "FILE..." or NULL for none */
	size_t least_operands, most_operands;
	const char *about;            /* paragraphs parted by an empty line */
	const struct option *options; /* ends with an empty row */
	const char *reads;            /* columns it needs and may use */
	const char *writes;           /* columns it adds or makes */
	const char *example;          /* arguments of the example: "--gap 1" */
	const char *input; /* its input as `seal` reads it: a header row of
			      name[:type[:unit[:label]]], then rows, TAB
			      between fields; NULL: no stream read */
};

/* Reads the options; answers --help, --man, --version and --example. */
void stage_begin(const struct stage *stage, int argc, char **argv);
const struct list *stage_operands(void);

/* An input stream: standard input for NULL. The first one opened is the
 * primary: its facts go on to the output. A fact `as_at` that differs between
 * inputs ends with BAD_DATA. */
struct reader *stage_read(const char *path);

/* An output stream (standard output for NULL) whose head carries the facts of
 * the primary input, the steps of all inputs and this step. Columns are
 * declared by the caller. */
struct writer *stage_write(const char *path);

/* A fact of the primary input, or NULL. */
const char *stage_fact(const char *name);
/* The date that an option gave, or else that fact of the primary input, or
 * else BAD_USAGE saying which of the two to give. */
int stage_date(int given, const char *fact);

/* The path of a file of datasets/ (code lists, dictionaries, gazetteer): below
 * $PLACEMENT_AUDIT_DATA where set, else beside the build folder in the source
 * tree, else below share/placement-audit where installed. Lives until exit. */
const char *stage_data(const char *name);

/* What the flow line of this step says besides the two counts; the last call
 * counts. */
void stage_remark(const char *format, ...)
	__attribute__((format(printf, 1, 2)));
/* Names an input that is not a stream (ingest), for the source lines. */
void stage_source(const char *name, const char *digest);
/* Records in, where no stream was read (ingest). */
void stage_records_in(size_t count);

/* Reads all inputs to their end lines, closes the outputs, returns 0. */
int stage_end(void);

#endif
