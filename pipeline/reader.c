/* reader - one stream coming in.
 *
 * The buffer holds whole blocks; a record is split where it lies and stays
 * there until the next one is asked for, when an unfinished record at the end
 * of the buffer may be moved to its front.
 */
#include "pipeline/reader_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/memory.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

enum { BLOCK_SIZE = 1 << 18, RECORD_MOST = 1 << 26 };

static void widen(struct reader *reader, size_t room)
{
	reader->room = room;
	reader->buffer = memory_resized(reader->buffer, room);
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

bool reader_line(struct reader *reader, struct slice *line)
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

void reader_cut_short(const struct reader *reader)
{
	if (!reader->line && reader->next == reader->end)
		fail(CUT_SHORT, "%s: nothing came: an earlier step failed",
		     reader->name);
	fail(CUT_SHORT,
	     "%s: the stream stops after line %zu, before its end "
	     "line: an earlier step failed",
	     reader->name, reader->line);
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
	reader_read_head(reader);
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

	for (size_t i = 0; i < width; i++)
		names[i] = reader->header.columns[i].name;
	fail(BAD_USAGE, "%s has no column '%s'%s", reader->name, name,
	     text_did_you_mean("", text_nearest(name, names, width)));
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

bool reader_next(struct reader *reader)
{
	if (reader->finished)
		return false;
	if (reader->next == reader->end && !line_end(reader))
		reader_cut_short(reader);
	if (*reader->next == '#') {
		reader_read_tail(reader);
		return false;
	}
	if (!split(reader)) {
		if (!line_end(reader))
			reader_cut_short(reader);
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
