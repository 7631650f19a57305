/* reader_lines - the head and the tail of a stream, line by line. */
#include "pipeline/reader_parts.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

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

void reader_read_head(struct reader *reader)
{
	struct slice line;

	if (!reader_line(reader, &line))
		reader_cut_short(reader);
	if (!slice_is(line, "#%stream\t1"))
		bad_line(reader, line,
			 "does not begin a stream (ingest reads "
			 "CSV, seal reads plain tables)");
	do {
		if (!reader_line(reader, &line))
			reader_cut_short(reader);
	} while (read_head_line(reader, line));
	check_header_row(reader, line);
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
	if (reader_line(reader, &line) || reader->next != reader->end)
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

void reader_read_tail(struct reader *reader)
{
	struct slice line;

	while (!reader->finished) {
		if (!reader_line(reader, &line))
			reader_cut_short(reader);
		read_tail_line(reader, line);
	}
}
