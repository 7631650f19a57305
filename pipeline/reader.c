/* reader - one stream coming in.
 *
 * The buffer holds whole blocks; a record is split where it lies and stays
 * there until the next one is asked for, when an unfinished record at the end
 * of the buffer may be moved to its front.
 */
#include "pipeline/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/scan.h"

enum { BLOCK_SIZE = 1 << 18, RECORD_MOST = 1 << 26 };

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

static void widen(struct reader *reader, size_t room)
{
	reader->room = room;
	reader->buffer = realloc(reader->buffer, room);
	if (!reader->buffer)
		fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)", room);
}

/* Reads one more block behind what is there; false at the end of the file. */
static bool refill(struct reader *reader)
{
	size_t kept = (size_t)(reader->end - reader->next);
	ssize_t got;

	if (reader->next != reader->buffer)
		memmove(reader->buffer, reader->next, kept);
	if (kept >= RECORD_MOST)
		fail(BAD_DATA, "%s:%zu: the record is longer than %d bytes",
		     reader->name, reader->line + 1, RECORD_MOST);
	if (reader->room - kept <= BLOCK_SIZE / 4)
		widen(reader, reader->room * 2);
	reader->next = reader->buffer;
	reader->end = reader->buffer + kept;
	do {
		got = read(reader->file, reader->end,
			   reader->room - kept - SCAN_WINDOW);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		fail(BAD_SYSTEM, "cannot read %s: %s", reader->name,
		     strerror(errno));
	reader->end += got;
	scan_begin(&reader->scan, reader->next);
	return got > 0;
}

/* The LF of the line that comes next, which is then all in the buffer; NULL
 * at the end of the file. */
static char *line_end(struct reader *reader)
{
	size_t seen = 0;

	for (;;) {
		size_t there = (size_t)(reader->end - reader->next);
		char *stop = there > seen ? memchr(reader->next + seen, '\n',
						   there - seen)
					  : NULL;

		if (stop)
			return stop;
		seen = there;
		if (!refill(reader))
			return NULL;
	}
}

/* The next line without its LF; false at the end of the file. */
static bool next_line(struct reader *reader, struct slice *line)
{
	char *stop = line_end(reader);

	if (!stop)
		return false;
	line->at = reader->next;
	line->size = (size_t)(stop - reader->next);
	reader->next = stop + 1;
	reader->line++;
	return true;
}

static _Noreturn void cut_short(const struct reader *reader)
{
	if (!reader->line && reader->next == reader->end)
		fail(CUT_SHORT, "%s: nothing came: an earlier step failed",
		     reader->name);
	fail(CUT_SHORT,
	     "%s: the stream stops after line %zu, before its end "
	     "line: an earlier step failed",
	     reader->name, reader->line);
}

static _Noreturn void bad_line(const struct reader *reader, struct slice line,
			       const char *rule)
{
	fail(BAD_DATA, "%s:%zu: '%.*s' %s", reader->name, reader->line,
	     (int)(line.size > 80 ? 80 : line.size), line.at, rule);
}

/* A field of a head or tail line, unescaped, for the whole run. */
static const char *cut_field(struct reader *reader, struct slice *line)
{
	struct slice field = slice_cut(line, '\t');
	char *text = pool_take(pool_run(), field.size + 1);
	size_t size = text_unescape(text, field);

	if (!field.at)
		fail(BAD_DATA, "%s:%zu: the line has too few fields",
		     reader->name, reader->line);
	if (size == SIZE_MAX)
		bad_line(reader, field, "is not escaped as streams are");
	if (memchr(text, '\0', size))
		bad_line(reader, field, "has a NUL byte");
	text[size] = '\0';
	return text;
}

static size_t cut_count(struct reader *reader, struct slice *line)
{
	struct slice field = slice_cut(line, '\t');
	long count;

	if (!number_read_whole(field, &count) || count < 0)
		bad_line(reader, field, "is not a count");
	return (size_t)count;
}

static int cut_step(struct reader *reader, struct slice *line)
{
	struct slice whole = *line;
	size_t number = cut_count(reader, line);

	if (number > INT_MAX)
		bad_line(reader, slice_cut(&whole, '\t'),
			 "is not the number of a step");
	return (int)number;
}

static void end_line(const struct reader *reader, struct slice rest)
{
	if (rest.at)
		bad_line(reader, rest, "is one field too many");
}

static void read_column(struct reader *reader, struct slice line)
{
	struct slice whole = line;
	struct column column = { .name = cut_field(reader, &line) };
	struct slice type = slice_cut(&line, '\t');
	int found = type_of(type);

	if (!column_is_name(slice_of(column.name)))
		bad_line(reader, slice_cut(&whole, '\t'),
			 "is not a name for a column");
	if (header_find(&reader->header, column.name) != NONE)
		bad_line(reader, slice_cut(&whole, '\t'), "names two columns");
	if (found == NONE)
		bad_line(reader, type, "is not a type of column");
	column.type = (enum type)found;
	column.unit = cut_field(reader, &line);
	column.label = cut_field(reader, &line);
	end_line(reader, line);
	header_add_column(&reader->header, column);
}

static void read_fact(struct reader *reader, struct slice line)
{
	const char *name = cut_field(reader, &line);
	const char *value = cut_field(reader, &line);

	end_line(reader, line);
	header_set_fact(&reader->header, name, value);
}

static void read_step(struct reader *reader, struct slice line)
{
	struct step step = { .number = cut_step(reader, &line) };

	step.parents = cut_field(reader, &line);
	step.program = cut_field(reader, &line);
	step.arguments = cut_field(reader, &line);
	end_line(reader, line);
	header_add_step(&reader->header, step);
}

/* One line of the head; false when it is the header row, after which records
 * begin. */
static bool read_head_line(struct reader *reader, struct slice line)
{
	struct slice rest = line;
	struct slice kind = slice_cut(&rest, '\t');

	if (slice_is(kind, "#%column")) {
		read_column(reader, rest);
	} else if (slice_is(kind, "#%fact")) {
		read_fact(reader, rest);
	} else if (slice_is(kind, "#%step")) {
		read_step(reader, rest);
	} else if (line.size && line.at[0] == '#') {
		bad_line(reader, kind, "is no line of a stream's head");
	} else {
		return false;
	}
	return true;
}

static void check_header_row(struct reader *reader, struct slice line)
{
	const struct header *header = &reader->header;
	struct slice rest = line;

	if (!header->column_count)
		bad_line(reader, line, "follows a head without columns");
	for (size_t i = 0; i < header->column_count; i++)
		if (!slice_is(slice_cut(&rest, '\t'), header->columns[i].name))
			bad_line(reader, line,
				 "is not the header row that "
				 "the head describes");
	if (rest.at)
		bad_line(reader, line,
			 "has more names than the head has "
			 "columns");
}

static void read_head(struct reader *reader)
{
	struct slice line;

	if (!next_line(reader, &line))
		cut_short(reader);
	if (!slice_is(line, "#%stream\t1"))
		bad_line(reader, line,
			 "does not begin a stream (ingest reads "
			 "CSV, seal reads plain tables)");
	do {
		if (!next_line(reader, &line))
			cut_short(reader);
	} while (read_head_line(reader, line));
	check_header_row(reader, line);
}

struct reader *reader_open(const char *path)
{
	struct reader *reader = pool_take(pool_run(), sizeof *reader);
	bool standard = !path || !strcmp(path, "-");

	reader->name = standard ? "standard input" : path;
	reader->file = standard ? STDIN_FILENO : open(path, O_RDONLY);
	if (reader->file < 0)
		fail(BAD_SYSTEM, "cannot open %s: %s", path, strerror(errno));
	fcntl(reader->file, F_SETPIPE_SZ, PIPE_SIZE);
	reader->row = pool_new();
	widen(reader, BLOCK_SIZE + SCAN_WINDOW);
	reader->next = reader->end = reader->buffer;
	read_head(reader);
	scan_begin(&reader->scan, reader->next);
	reader->fields = pool_take(pool_run(), (reader_width(reader) + 1) *
						       sizeof *reader->fields);
	return reader;
}

const struct header *reader_header(const struct reader *reader)
{
	return &reader->header;
}

const char *reader_name(const struct reader *reader)
{
	return reader->name;
}

size_t reader_width(const struct reader *reader)
{
	return reader->header.column_count;
}

int reader_optional(const struct reader *reader, const char *name)
{
	return header_find(&reader->header, name);
}

static _Noreturn void no_column(const struct reader *reader, const char *name)
{
	size_t width = reader_width(reader);
	const char **names = pool_take(pool_run(), width * sizeof *names);
	const char *nearest;

	for (size_t i = 0; i < width; i++)
		names[i] = reader->header.columns[i].name;
	nearest = text_nearest(name, names, width);
	fail(BAD_USAGE, "%s has no column '%s'%s%s%s", reader->name, name,
	     nearest ? "; did you mean '" : "", nearest ? nearest : "",
	     nearest ? "'?" : "");
}

int reader_column(const struct reader *reader, const char *name)
{
	int column = header_find(&reader->header, name);

	if (column == NONE)
		no_column(reader, name);
	return column;
}

int reader_column_of(const struct reader *reader, const char *name,
		     enum type type)
{
	int column = reader_column(reader, name);
	enum type found = reader->header.columns[column].type;

	if (found != type)
		fail(BAD_USAGE, "%s: column '%s' holds %s, not %s",
		     reader->name, name, type_name(found), type_name(type));
	return column;
}

int *reader_columns(const struct reader *reader, const char *names,
		    size_t *count)
{
	struct slice rest = slice_of(names);
	int *columns = NULL;

	*count = 0;
	while (rest.at) {
		struct slice name = slice_trim(slice_cut(&rest, ','));

		columns = array_grow(columns, *count, sizeof *columns);
		columns[(*count)++] = reader_column(
			reader, slice_string(pool_run(), name));
	}
	return columns;
}

static _Noreturn void bad_width(const struct reader *reader, size_t found)
{
	fail(BAD_DATA,
	     "%s:%zu: the record has %zu fields, the head has %zu "
	     "columns",
	     reader->name, reader->line, found, reader_width(reader));
}

/* Splits the record that comes next; false when it is not all in the buffer,
 * and then nothing is decided. */
static bool split(struct reader *reader)
{
	const struct marks marks = { '\t', '\n', '\n' };
	const char **fields = reader->fields, *end = reader->end, *stop;
	size_t width = reader_width(reader), i = 0;
	struct scan scan = reader->scan;

	fields[0] = reader->next;
	while ((stop = scan_next(&scan, end, marks)) && *stop != '\n')
		if (++i < width)
			fields[i] = stop + 1;
	if (!stop) {
		scan_begin(&reader->scan, reader->next);
		return false;
	}
	reader->scan = scan;
	reader->line++;
	if (i + 1 != width)
		bad_width(reader, i + 1);
	fields[width] = stop + 1;
	reader->record.at = reader->next;
	reader->record.size = (size_t)(stop - reader->next);
	reader->next += reader->record.size + 1;
	return true;
}

static void finish(struct reader *reader, struct slice *rest)
{
	size_t said = cut_count(reader, rest);
	struct slice line;

	end_line(reader, *rest);
	if (said != reader->count)
		fail(CUT_SHORT,
		     "%s:%zu: the end line counts %zu records, %zu "
		     "came: an earlier step failed",
		     reader->name, reader->line, said, reader->count);
	if (next_line(reader, &line) || reader->next != reader->end)
		fail(BAD_DATA, "%s:%zu: something follows the end line",
		     reader->name, reader->line);
	reader->finished = true;
	if (reader->file != STDIN_FILENO)
		close(reader->file);
}

static void read_flow(struct reader *reader, struct slice line)
{
	struct flow flow = { .step = cut_step(reader, &line), .remark = "" };

	flow.in = cut_count(reader, &line);
	flow.out = cut_count(reader, &line);
	if (line.at)
		flow.remark = cut_field(reader, &line);
	end_line(reader, line);
	for (size_t i = 0; i < reader->header.flow_count; i++)
		if (reader->header.flows[i].step == flow.step)
			fail(BAD_DATA, "%s:%zu: step %d is counted twice",
			     reader->name, reader->line, flow.step);
	header_add_flow(&reader->header, flow);
}

static void read_source(struct reader *reader, struct slice line)
{
	struct source source = { .step = cut_step(reader, &line) };

	source.name = cut_field(reader, &line);
	source.digest = cut_field(reader, &line);
	end_line(reader, line);
	header_add_source(&reader->header, source);
}

static void read_tail_line(struct reader *reader, struct slice line)
{
	struct slice rest = line;
	struct slice kind = slice_cut(&rest, '\t');

	if (slice_is(kind, "#%end")) {
		finish(reader, &rest);
	} else if (slice_is(kind, "#%flow")) {
		read_flow(reader, rest);
	} else if (slice_is(kind, "#%source")) {
		read_source(reader, rest);
	} else {
		bad_line(reader, kind, "is no line of a stream's tail");
	}
}

/* The lines from the first flow line to the end line. */
static void read_tail(struct reader *reader)
{
	struct slice line;

	while (!reader->finished) {
		if (!next_line(reader, &line))
			cut_short(reader);
		read_tail_line(reader, line);
	}
}

bool reader_next(struct reader *reader)
{
	if (reader->finished)
		return false;
	if (reader->next == reader->end && !line_end(reader))
		cut_short(reader);
	if (*reader->next == '#') {
		read_tail(reader);
		return false;
	}
	if (!split(reader)) {
		if (!line_end(reader))
			cut_short(reader);
		split(reader);
	}
	reader->count++;
	pool_clear(reader->row);
	return true;
}

struct slice reader_record(const struct reader *reader)
{
	return reader->record;
}

/* With slack, as all fields have. */
static const char missing_bytes[2 + SLICE_SLACK] = "\\N";
static const struct slice missing = { missing_bytes, 2 };

struct slice reader_raw(const struct reader *reader, int column)
{
	struct slice field;
	const char *start;

	if (column == NONE)
		return missing;
	start = reader->fields[column];
	field.at = start;
	field.size = (size_t)(reader->fields[column + 1] - start - 1);
	if (field.size > 1 && start[0] == '\\' && start[1] == '#') {
		field.at++;
		field.size--;
	}
	return field;
}

static bool is_missing(struct slice raw)
{
	return raw.size == 2 && raw.at[0] == '\\' && raw.at[1] == 'N';
}

bool reader_missing(const struct reader *reader, int column)
{
	return is_missing(reader_raw(reader, column));
}

struct slice reader_text(struct reader *reader, int column)
{
	struct slice raw = reader_raw(reader, column);
	char *text;

	if (!raw.size || !memchr(raw.at, '\\', raw.size))
		return raw;
	if (is_missing(raw))
		return (struct slice){ 0 };
	text = pool_take(reader->row, raw.size);
	raw.size = text_unescape(text, raw);
	if (raw.size == SIZE_MAX)
		reader_refuse(reader, column, "is not escaped as streams are");
	raw.at = text;
	return raw;
}

double reader_number(const struct reader *reader, int column)
{
	struct slice raw = reader_raw(reader, column);
	double number;

	if (is_missing(raw))
		return NAN;
	if (!number_read(raw, &number))
		reader_refuse(reader, column, "is not a number");
	return number;
}

int reader_date(const struct reader *reader, int column)
{
	struct slice raw = reader_raw(reader, column);
	int date;

	if (is_missing(raw))
		return MISSING_DATE;
	if (!date_read(raw, &date))
		reader_refuse(reader, column, "is not a date");
	return date;
}

int reader_time(const struct reader *reader, int column)
{
	struct slice raw = reader_raw(reader, column);
	int minutes;

	if (is_missing(raw))
		return MISSING_TIME;
	if (!time_read(raw, &minutes))
		reader_refuse(reader, column, "is not a time of day");
	return minutes;
}

char reader_flag(const struct reader *reader, int column)
{
	struct slice raw = reader_raw(reader, column);

	if (is_missing(raw))
		return 0;
	if (!slice_is(raw, "Y") && !slice_is(raw, "N"))
		reader_refuse(reader, column, "is neither Y nor N");
	return raw.at[0];
}

void reader_refuse(const struct reader *reader, int column, const char *rule)
{
	struct slice raw = reader_raw(reader, column);

	fail(BAD_DATA, "%s:%zu: column '%s': '%.*s' %s", reader->name,
	     reader->line, reader->header.columns[column].name,
	     (int)(raw.size > 80 ? 80 : raw.size), raw.at, rule);
}

size_t reader_count(const struct reader *reader)
{
	return reader->count;
}

void reader_drain(struct reader *reader)
{
	while (reader_next(reader))
		;
}
