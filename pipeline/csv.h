/* csv - records of a CSV file (RFC 4180), strictly.
 *
 * libcsv parses every record that has a quote in it, fed line by line, so
 * that a stray quote spoils its own line and not the rest of the file;
 * records without a quote are split in place, which tests/fuzz proves to be
 * the same. LF and CRLF end a line; a bare CR is data. Blanks are data. Empty
 * lines are records of one empty field, except that the last line end of a
 * file begins no record.
 *
 * What is handed out lives until the next csv_next(). Fields have slack
 * (text.h).
 */
#ifndef PIPELINE_CSV_H
#define PIPELINE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum { CSV_RECORD_MOST = 1 << 20, CSV_FIELDS_MOST = 1 << 12 };

struct csv;
struct input;

/* Opens the file, or standard input for NULL or "-". encoding: NULL to find
 * out. delimiter: 0 to find out from the first line (comma, semicolon or TAB,
 * said on standard error when it is not the comma). */
struct csv *csv_open(const char *path, const char *encoding, char delimiter);

/* Every record through libcsv: for tests and benchmarks. */
void csv_be_careful(struct csv *csv);

/* The next record, or false at the end of the file. */
bool csv_next(struct csv *csv);
size_t csv_width(const struct csv *csv);
/* All fields of the record, csv_width() of them. */
const struct slice *csv_fields(const struct csv *csv);
struct slice csv_field(const struct csv *csv, size_t field);
/* The line on which the record begins. */
size_t csv_line(const struct csv *csv);
/* Why the record has no fields, or NULL. */
const char *csv_fault(const struct csv *csv);

/* The number of the column with that name in the record at hand (the header
 * row), or SIZE_MAX. */
size_t csv_find(const struct csv *csv, const char *name);
/* The same for a file that cannot do without it: BAD_DATA. */
size_t csv_need(const struct csv *csv, const char *name);

struct input *csv_input(struct csv *csv);

#endif
