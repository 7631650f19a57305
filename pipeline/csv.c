/* csv - records of a CSV file, strictly. */
#include "pipeline/csv.h"

#include <csv.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/input.h"
#include "pipeline/memory.h"
#include "pipeline/pool.h"
#include "pipeline/scan.h"

enum { BLOCK_SIZE = 1 << 18 };

struct csv {
	struct input *input;
	char *buffer, *next, *end;
	size_t room;
	struct scan scan; /* of the buffer, from the next record on */
	bool ended;       /* no more to read */
	char delimiter;
	bool careful;
	size_t line, next_line;
	const char *fault;
	struct slice *fields;
	size_t width;
	struct csv_parser parser;
	struct pool *row; /* fields that libcsv unquoted */
	bool row_ended;   /* libcsv saw the end of the record */
};

static void widen(struct csv *csv)
{
	csv->room *= 2;
	csv->buffer = memory_resized(csv->buffer, csv->room);
}

/* Reads more behind what is there. A last line without LF gets one. */
static void refill(struct csv *csv)
{
	size_t kept = (size_t)(csv->end - csv->next), got;

	if (csv->next != csv->buffer)
		memmove(csv->buffer, csv->next, kept);
	csv->next = csv->buffer;
	csv->end = csv->buffer + kept;
	if (csv->room - kept < BLOCK_SIZE / 2) {
		widen(csv);
		csv->next = csv->buffer;
		csv->end = csv->buffer + kept;
	}
	scan_begin(&csv->scan, csv->next);
	got = input_read(csv->input, csv->end, csv->room - kept - SCAN_WINDOW);
	csv->end += got;
	if (got)
		return;
	csv->ended = true;
	if (kept && csv->end[-1] != '\n')
		*csv->end++ = '\n';
}

/* The end of the line that begins at offset from the next byte, or NULL when
 * the file ends before there is one. */
static char *line_end(struct csv *csv, size_t offset)
{
	size_t seen = offset;

	for (;;) {
		size_t there = (size_t)(csv->end - csv->next);
		char *stop = there > seen ? memchr(csv->next + seen, '\n',
						   there - seen)
					  : NULL;

		if (stop || csv->ended)
			return stop;
		seen = there;
		if (seen - offset > CSV_RECORD_MOST)
			fail(BAD_DATA,
			     "%s:%zu: the line is longer than %d "
			     "bytes",
			     input_name(csv->input), csv->next_line,
			     CSV_RECORD_MOST);
		refill(csv);
	}
}

static void add_field(struct csv *csv, struct slice field)
{
	if (csv->width == CSV_FIELDS_MOST)
		csv->fault = "there are more fields than a record may have";
	else
		csv->fields[csv->width++] = field;
}

/* Splits the record that begins at the next byte; returns the LF that ends it.
 * NULL when a quote comes first, the LF is not in the buffer or there are too
 * many fields: then nothing is decided. */
static const char *split(struct csv *csv)
{
	const struct marks marks = { csv->delimiter, '\n', '"' };
	const char *start = csv->next, *end = csv->end, *stop;
	struct slice *field = csv->fields;
	const struct slice *last = field + CSV_FIELDS_MOST;
	struct scan scan = csv->scan;

	while ((stop = scan_next(&scan, end, marks)) && *stop != '"' &&
	       field < last) {
		field->at = start;
		field->size = (size_t)(stop - start);
		field++;
		start = stop + 1;
		if (*stop != '\n')
			continue;
		if (field[-1].size && stop[-1] == '\r')
			field[-1].size--;
		csv->width = (size_t)(field - csv->fields);
		csv->scan = scan;
		return stop;
	}
	scan_begin(&csv->scan, csv->next);
	return NULL;
}

static void take_field(void *bytes, size_t size, void *context)
{
	struct csv *csv = context;

	char *copy = pool_take(csv->row, size + SLICE_SLACK);

	memcpy(copy, bytes, size);
	add_field(csv, (struct slice){ copy, size });
}

static void take_row(int byte, void *context)
{
	struct csv *csv = context;

	(void)byte;
	csv->row_ended = true;
}

static int never(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int is_line_end(unsigned char byte)
{
	return byte == '\n';
}

static void begin_parser(struct csv *csv)
{
	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
	csv_set_delim(&csv->parser, (unsigned char)csv->delimiter);
	csv_set_space_func(&csv->parser, never);
	csv_set_term_func(&csv->parser, is_line_end);
}

static bool feed(struct csv *csv, const char *at, size_t size)
{
	return csv_parse(&csv->parser, at, size, take_field, take_row, csv) ==
	       size;
}

static size_t count_quotes(const char *at, const char *end)
{
	size_t quotes = 0;

	while ((at = memchr(at, '"', (size_t)(end - at)))) {
		quotes++;
		at++;
	}
	return quotes;
}

/* Feeds one line; the CR of a CRLF belongs to the line end only where the
 * record ends there, that is, outside quotes. */
static bool feed_line(struct csv *csv, const char *at, const char *stop,
		      bool closed)
{
	size_t size = (size_t)(stop - at);

	if (closed && size && at[size - 1] == '\r')
		size--;
	return feed(csv, at, size) && feed(csv, "\n", 1);
}

/* The record is spoiled: only its first line is passed over. */
static const char *spoil(struct csv *csv, const char *fault)
{
	csv_free(&csv->parser);
	begin_parser(csv);
	csv->fault = fault;
	csv->width = 0;
	csv->next_line = csv->line + 1;
	return line_end(csv, 0);
}

/* Parses the record through libcsv; returns the LF that ends it. */
static const char *parse(struct csv *csv, const char *stop)
{
	static const char slack[SLICE_SLACK];
	const struct slice nothing = { slack, 0 };
	size_t offset = 0, quotes = 0;

	csv->row_ended = false;
	for (;;) {
		const char *at = csv->next + offset;

		quotes += count_quotes(at, stop);
		if (!feed_line(csv, at, stop, quotes % 2 == 0))
			return spoil(csv, "a quote stands inside a field, or "
					  "something follows a closing quote");
		if (csv->row_ended) {
			/* libcsv gives an empty line no field at all */
			if (!csv->width)
				add_field(csv, nothing);
			return stop;
		}
		csv->next_line++;
		offset = (size_t)(stop + 1 - csv->next);
		stop = offset > CSV_RECORD_MOST ? NULL : line_end(csv, offset);
		if (!stop)
			return spoil(csv, "a quote is opened and never "
					  "closed");
	}
}

/* The record when it could not be split: more must be read for it, or else
 * libcsv decides. */
static const char *split_slowly(struct csv *csv)
{
	const char *line = line_end(csv, 0), *stop = NULL;

	if (!line)
		return NULL;
	csv->line = csv->next_line++;
	if (!csv->careful)
		stop = split(csv);
	if (stop)
		return stop;
	pool_clear(csv->row);
	stop = parse(csv, line);
	scan_begin(&csv->scan, stop + 1);
	return stop;
}

bool csv_next(struct csv *csv)
{
	const char *stop = NULL;

	csv->width = 0;
	csv->fault = NULL;
	if (!csv->careful)
		stop = split(csv);
	if (stop)
		csv->line = csv->next_line++;
	else
		stop = split_slowly(csv);
	if (!stop)
		return false;
	if (csv->fault)
		csv->width = 0;
	csv->next += stop + 1 - csv->next;
	return true;
}

/* How often the byte stands in the line, but for what is quoted. */
static size_t count_of(const char *at, const char *stop, char byte)
{
	bool quoted = false;
	size_t count = 0;

	for (; at < stop; at++) {
		quoted ^= *at == '"';
		count += !quoted && *at == byte;
	}
	return count;
}

static void find_delimiter(struct csv *csv)
{
	const char *stop = line_end(csv, 0);
	size_t commas = stop ? count_of(csv->next, stop, ',') : 0;
	size_t semicolons = stop ? count_of(csv->next, stop, ';') : 0;
	size_t tabs = stop ? count_of(csv->next, stop, '\t') : 0;

	csv->delimiter = ',';
	if (semicolons > commas && semicolons >= tabs)
		csv->delimiter = ';';
	else if (tabs > commas)
		csv->delimiter = '\t';
	if (csv->delimiter != ',')
		notice("%s: fields are parted by %s", input_name(csv->input),
		       csv->delimiter == ';' ? "semicolons" : "TABs");
}

struct csv *csv_open(const char *path, const char *encoding, char delimiter)
{
	struct csv *csv = pool_take(pool_run(), sizeof *csv);

	csv->input = input_open(path, encoding);
	csv->room = BLOCK_SIZE / 2;
	widen(csv);
	csv->next = csv->end = csv->buffer;
	scan_begin(&csv->scan, csv->next);
	csv->next_line = 1;
	csv->row = pool_new();
	csv->fields = pool_take(pool_run(),
				CSV_FIELDS_MOST * sizeof *csv->fields);
	csv->delimiter = delimiter;
	if (!delimiter)
		find_delimiter(csv);
	begin_parser(csv);
	return csv;
}

void csv_be_careful(struct csv *csv)
{
	csv->careful = true;
}

size_t csv_width(const struct csv *csv)
{
	return csv->width;
}

const struct slice *csv_fields(const struct csv *csv)
{
	return csv->fields;
}

struct slice csv_field(const struct csv *csv, size_t field)
{
	return csv->fields[field];
}

size_t csv_line(const struct csv *csv)
{
	return csv->line;
}

const char *csv_fault(const struct csv *csv)
{
	return csv->fault;
}

size_t csv_find(const struct csv *csv, const char *name)
{
	for (size_t i = 0; i < csv->width; i++)
		if (slice_is(csv->fields[i], name))
			return i;
	return SIZE_MAX;
}

size_t csv_need(const struct csv *csv, const char *name)
{
	size_t column = csv_find(csv, name);

	if (column == SIZE_MAX)
		fail(BAD_DATA, "%s:%zu: there is no column '%s'",
		     input_name(csv->input), csv->line, name);
	return column;
}

struct input *csv_input(struct csv *csv)
{
	return csv->input;
}
