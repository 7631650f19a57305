/* writer - one stream going out. */
#include "pipeline/writer.h"

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
#include "pipeline/target.h"

enum { BUFFER_SIZE = 1 << 18 };

struct writer {
	struct target target;
	char *buffer;
	size_t used, room;
	size_t cells; /* of the present record */
	size_t count;
	bool begun; /* the head is out */
	struct header header;
};

struct writer *writer_open(const char *path)
{
	struct writer *writer = pool_take(pool_run(), sizeof *writer);

	writer->target = target_open(path);
	fcntl(writer->target.file, F_SETPIPE_SZ, PIPE_SIZE);
	writer->room = BUFFER_SIZE;
	writer->buffer = memory_resized(NULL, writer->room);
	return writer;
}

struct header *writer_header(struct writer *writer)
{
	return &writer->header;
}

void writer_column(struct writer *writer, const char *name, enum type type,
		   const char *unit, const char *label)
{
	if (header_find(&writer->header, name) != NONE)
		fail(BAD_USAGE, "the output would have two columns '%s'", name);
	header_add_column(&writer->header,
			  (struct column){ name, type, unit, label });
}

void writer_column_like(struct writer *writer, const struct reader *reader,
			int column)
{
	const struct column *like = &reader_header(reader)->columns[column];

	writer_column(writer, like->name, like->type, like->unit, like->label);
}

void writer_columns_like(struct writer *writer, const struct reader *reader)
{
	for (size_t i = 0; i < reader_width(reader); i++)
		writer_column_like(writer, reader, (int)i);
}

void writer_fact(struct writer *writer, const char *name, const char *value)
{
	header_set_fact(&writer->header, name, value);
}

static void flush(struct writer *writer)
{
	const char *at = writer->buffer;

	while (writer->used) {
		ssize_t put = write(writer->target.file, at, writer->used);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			fail(BAD_SYSTEM, "cannot write %s: %s",
			     writer->target.name, strerror(errno));
		at += put;
		writer->used -= (size_t)put;
	}
}

/* Makes room for size bytes and returns where they go. */
static inline char *room_for(struct writer *writer, size_t size)
{
	if (writer->room - writer->used >= size)
		return writer->buffer + writer->used;
	flush(writer);
	if (writer->room < size) {
		writer->room = size * 2;
		writer->buffer = memory_resized(writer->buffer, writer->room);
	}
	return writer->buffer;
}

static void put(struct writer *writer, struct slice bytes)
{
	memcpy(room_for(writer, bytes.size), bytes.at, bytes.size);
	writer->used += bytes.size;
}

static void put_escaped(struct writer *writer, const char *text)
{
	struct slice slice = slice_of(text);
	char *at = room_for(writer, slice.size * 2 + 2);

	writer->used += text_escape(at, slice);
}

static void put_whole(struct writer *writer, long number)
{
	char *at = room_for(writer, NUMBER_ROOM);

	writer->used += number_write_whole(at, number);
}

/* One head or tail line: kind, then the fields, NULL after the last. */
static void put_line(struct writer *writer, const char *kind,
		     const char *const *fields)
{
	put(writer, slice_of(kind));
	for (; *fields; fields++) {
		put(writer, slice_of("\t"));
		put_escaped(writer, *fields);
	}
	put(writer, slice_of("\n"));
}

static const char *digits(size_t number)
{
	return text_format(pool_run(), "%zu", number);
}

static void write_head(struct writer *writer)
{
	const struct header *head = &writer->header;

	writer->begun = true;
	put(writer, slice_of("#%stream\t1\n"));
	for (size_t i = 0; i < head->fact_count; i++)
		put_line(writer, "#%fact",
			 (const char *[]){ head->facts[i].name,
					   head->facts[i].value, NULL });
	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];

		put_line(writer, "#%step",
			 (const char *[]){ digits((size_t)step->number),
					   step->parents, step->program,
					   step->arguments, NULL });
	}
	for (size_t i = 0; i < head->column_count; i++) {
		const struct column *column = &head->columns[i];

		put_line(writer, "#%column",
			 (const char *[]){ column->name,
					   type_name(column->type),
					   column->unit, column->label, NULL });
	}
	for (size_t i = 0; i < head->column_count; i++) {
		if (i)
			put(writer, slice_of("\t"));
		put(writer, slice_of(head->columns[i].name));
	}
	put(writer, slice_of("\n"));
}

/* Room for the next cell and the TAB before it; *at is where it begins. A
 * first field must not look like a head or tail line, so it may need one
 * more byte. */
static inline char *cell(struct writer *writer, size_t size)
{
	char *at;

	if (!writer->begun)
		write_head(writer);
	at = room_for(writer, size + 2);
	if (writer->cells++)
		*at++ = '\t';
	return at;
}

static inline void end_cell(struct writer *writer, const char *end)
{
	writer->used = (size_t)(end - writer->buffer);
}

void writer_copy(struct writer *writer, const struct reader *reader)
{
	struct slice record = reader_record(reader);
	char *at = cell(writer, record.size);

	memcpy(at, record.at, record.size);
	end_cell(writer, at + record.size);
	writer->cells += reader_width(reader) - 1;
}

void writer_raw(struct writer *writer, struct slice field)
{
	bool first = !writer->cells;
	char *at = cell(writer, field.size);

	if (first && field.size && field.at[0] == '#')
		*at++ = '\\';
	end_cell(writer, slice_copy(at, field));
}

/* Room is made for short fields at once, and again where one is longer. */
void writer_row(struct writer *writer, const struct slice *fields, size_t count)
{
	const size_t most = SLICE_SLACK + 1; /* of a short field and its TAB */
	bool first = !writer->cells;
	char *at = cell(writer, (count + 1) * most);

	if (first && fields[0].size && fields[0].at[0] == '#')
		*at++ = '\\';
	for (size_t i = 0; i < count; i++) {
		struct slice field = fields[i];

		if (field.size > SLICE_SLACK) {
			end_cell(writer, at);
			at = room_for(writer,
				      field.size + (count - i + 1) * most);
		}
		at = slice_slack_copy(at, field);
		*at++ = '\t';
	}
	end_cell(writer, at - 1);
	writer->cells += count - 1;
}

void writer_text(struct writer *writer, struct slice text)
{
	bool first = !writer->cells;
	char *at = cell(writer, text.size * 2 + 2);

	if (first && text.size && text.at[0] == '#')
		*at++ = '\\';
	end_cell(writer, at + text_escape(at, text));
}

void writer_string(struct writer *writer, const char *text)
{
	writer_text(writer, slice_of(text));
}

void writer_missing(struct writer *writer)
{
	char *at = cell(writer, 2);

	memcpy(at, "\\N", 2);
	end_cell(writer, at + 2);
}

void writer_number(struct writer *writer, double number)
{
	char *at;

	if (isnan(number)) {
		writer_missing(writer);
		return;
	}
	at = cell(writer, NUMBER_ROOM);
	end_cell(writer, at + number_write(at, number));
}

void writer_whole(struct writer *writer, long number)
{
	char *at = cell(writer, NUMBER_ROOM);

	end_cell(writer, at + number_write_whole(at, number));
}

void writer_date(struct writer *writer, int date)
{
	char *at;

	if (date == MISSING_DATE) {
		writer_missing(writer);
		return;
	}
	at = cell(writer, DATE_SIZE);
	date_write(at, date);
	end_cell(writer, at + DATE_SIZE);
}

void writer_time(struct writer *writer, int minutes)
{
	char *at;

	if (minutes == MISSING_TIME) {
		writer_missing(writer);
		return;
	}
	at = cell(writer, TIME_SIZE);
	time_write(at, minutes);
	end_cell(writer, at + TIME_SIZE);
}

void writer_flag(struct writer *writer, char flag)
{
	char *at;

	if (!flag) {
		writer_missing(writer);
		return;
	}
	at = cell(writer, 1);
	*at = flag;
	end_cell(writer, at + 1);
}

void writer_end_record(struct writer *writer)
{
	char *at;

	if (writer->cells != writer->header.column_count)
		fail(BAD_SYSTEM,
		     "record %zu has %zu cells for %zu columns: "
		     "this is a fault of the program",
		     writer->count + 1, writer->cells,
		     writer->header.column_count);
	at = room_for(writer, 1);
	*at = '\n';
	writer->used++;
	writer->cells = 0;
	writer->count++;
}

size_t writer_count(const struct writer *writer)
{
	return writer->count;
}

static void write_tail(struct writer *writer)
{
	const struct header *head = &writer->header;

	for (size_t i = 0; i < head->flow_count; i++) {
		const struct flow *flow = &head->flows[i];
		const char *remark = *flow->remark ? flow->remark : NULL;

		put_line(writer, "#%flow",
			 (const char *[]){ digits((size_t)flow->step),
					   digits(flow->in), digits(flow->out),
					   remark, NULL });
	}
	for (size_t i = 0; i < head->source_count; i++) {
		const struct source *source = &head->sources[i];

		put_line(writer, "#%source",
			 (const char *[]){ digits((size_t)source->step),
					   source->name, source->digest,
					   NULL });
	}
	put(writer, slice_of("#%end\t"));
	put_whole(writer, (long)writer->count);
	put(writer, slice_of("\n"));
}

void writer_close(struct writer *writer)
{
	if (!writer->begun)
		write_head(writer);
	write_tail(writer);
	flush(writer);
	target_close(&writer->target);
}
