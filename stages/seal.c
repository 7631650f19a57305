/* seal - makes a stream of a plain table, or again of a stream that a foreign
 * filter has gone through.
 *
 * grep, sort and awk know nothing of heads and end lines; they may drop the
 * header row, put the head in another order, or change how many rows there
 * are. What they cannot do is bring back an end line that never came: without
 * one an earlier step failed, and seal refuses as every other stage does.
 */
#include "pipeline/stage.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/naming.h"
#include "pipeline/salvage.h"

static struct list facts;
static const char *types = "said";
static bool damaged;

static const struct option options[] = {
	{ "fact", "NAME=VALUE", "something that is true of the whole table",
	  .list = &facts },
	{ "types", "HOW",
	  "infer takes a column of a plain table for numbers "
	  "or dates when its header does not say and all its values are such",
	  .text = &types, .choices = "said|infer" },
	{ "damaged", .flag = &damaged,
	  .help = "take a stream that has lost its end line" },
	{ 0 },
};

static const struct stage stage = {
	.name = "seal",
	.purpose = "make a stream of a plain table or of a filtered stream",
	.operands = "[FILE]",
	.most_operands = 1,
	.about = "A plain table has TAB between fields and a header row of "
		 "names, each NAME[:TYPE[:UNIT[:LABEL]]]; a type is text "
		 "(where none is given), number, date, time or flag. Blanks "
		 "around a cell are dropped; an empty cell and \\N are "
		 "missing.\n\n"
		 "A stream that grep, sort or awk has gone through keeps what "
		 "its head says; its rows are checked and counted again. Its "
		 "header row decides which columns there are and in which "
		 "order: columns that awk has dropped go, and a new one is "
		 "written NAME:TYPE there. Without a header row (grep) the "
		 "head decides. A head that sort has mixed with the rows is "
		 "put in order again, if its lines still come first: sort "
		 "with LC_ALL=C; all rows are then held in memory.",
	.options = options,
	.reads = "lines",
	.writes = "the columns of the table",
	.example = "--fact source=example",
	.input = "person_id\tlos_days:number:d:Length of stay\n"
		 "P01\t688\n"
		 "P02\t\\N\n",
};

struct lines {
	FILE *file;
	const char *name;
	char *buffer;
	size_t room;
	size_t number;
	bool whole; /* the present line had its LF */
};

/* A row that waits until the columns are known. */
struct held {
	struct slice line;
	size_t number;
};

struct sealing {
	struct lines lines;
	struct salvage salvage;
	bool in_order; /* the first line was the first line of a head */
	struct writer *out;
	struct held *held;
	size_t held_count;
	bool settled;       /* the columns are known */
	struct slice names; /* the header row, once they are */
	bool plain;
};

static struct lines open_lines(const struct list *operands)
{
	const char *path = operands->count ? operands->items[0] : "-";
	struct lines lines = { .file = stdin, .name = "standard input" };

	if (!strcmp(path, "-"))
		return lines;
	lines.name = path;
	lines.file = fopen(path, "r");
	if (!lines.file)
		fail(BAD_SYSTEM, "cannot open %s: %s", path, strerror(errno));
	return lines;
}

/* The next line without its LF or CRLF; false at the end of the file. */
static bool next_line(struct lines *lines, struct slice *line)
{
	ssize_t size = getline(&lines->buffer, &lines->room, lines->file);

	if (size < 0 && ferror(lines->file))
		fail(BAD_SYSTEM, "cannot read %s: %s", lines->name,
		     strerror(errno));
	if (size < 0)
		return false;
	lines->number++;
	*line = (struct slice){ lines->buffer, (size_t)size };
	lines->whole = line->at[line->size - 1] == '\n';
	line->size -= lines->whole;
	if (line->size && line->at[line->size - 1] == '\r')
		line->size--;
	return true;
}

static _Noreturn void refuse(const struct lines *lines, struct slice text,
			     const char *rule)
{
	fail(BAD_DATA, "%s:%zu: '%.*s' %s", lines->name, lines->number,
	     (int)(text.size > 80 ? 80 : text.size), text.at, rule);
}

/* A line that was cut is as if it had never come. */
static void take_head_line(struct sealing *sealing, struct slice line)
{
	bool of_head = false;
	const char *wrong = NULL;

	if (sealing->lines.whole)
		wrong = salvage_take(&sealing->salvage, line, &of_head);
	if (wrong)
		refuse(&sealing->lines, line, wrong);
	if (of_head && sealing->settled)
		refuse(&sealing->lines, line, "comes after the first row");
}

/* Whether the row names columns: all known ones, or, where the head is in
 * order, some known ones and new ones with their types. */
static bool is_header_row(const struct sealing *sealing, struct slice line)
{
	const struct header *head = &sealing->salvage.header;
	size_t known = 0;

	while (line.at) {
		struct slice field = slice_cut(&line, '\t');
		struct column column;

		if (!column_read(field, &column))
			return false;
		if (header_find(head, column.name) != NONE)
			known++;
		else if (!sealing->in_order ||
			 !memchr(field.at, ':', field.size))
			return false;
	}
	return known > 0;
}

/* Declares the columns of a header row: as the head knows them, or else as
 * the notation says. */
static void declare(struct sealing *sealing, struct slice line)
{
	const struct header *head = &sealing->salvage.header;

	while (line.at) {
		struct slice field = slice_trim(slice_cut(&line, '\t'));
		struct column column;
		int known;

		if (!column_read(field, &column))
			refuse(&sealing->lines, field,
			       "is not NAME[:TYPE[:UNIT[:LABEL]]] with a name "
			       "of lower case letters, digits and '_'");
		known = header_find(head, column.name);
		if (known != NONE)
			column = head->columns[known];
		writer_column(sealing->out, column.name, column.type,
			      column.unit, column.label);
	}
}

static bool is_escaped(struct slice text)
{
	while (text.at) {
		slice_cut(&text, '\\');
		if (!text.at)
			break;
		if (!text.size || !memchr("tnr\\#", text.at[0], 5))
			return false;
		text.at++;
		text.size--;
	}
	return true;
}

static bool is_of_type(struct slice cell, enum type type)
{
	double number;
	int whole;

	switch (type) {
	case NUMBER:
		return number_read(cell, &number);
	case DATE:
		return date_read(cell, &whole);
	case TIME:
		return time_read(cell, &whole);
	case FLAG:
		return slice_is(cell, "Y") || slice_is(cell, "N");
	case TEXT:
		break;
	}
	return is_escaped(cell);
}

/* What a cell of a wrong type is not. */
static const char *const complaints[] = {
	[TEXT] = "is not escaped as streams are",
	[NUMBER] = "is not a number",
	[DATE] = "is not a date",
	[TIME] = "is not a time of day",
	[FLAG] = "is neither Y nor N",
};

static void write_cell(struct sealing *sealing, struct slice cell,
		       enum type type)
{
	if (sealing->plain)
		cell = slice_trim(cell);
	if ((sealing->plain && !cell.size) || slice_is(cell, "\\N")) {
		writer_missing(sealing->out);
		return;
	}
	if (!is_of_type(cell, type))
		refuse(&sealing->lines, cell, complaints[type]);
	writer_raw(sealing->out, cell);
}

static void write_row(struct sealing *sealing, struct slice line)
{
	const struct header *head = writer_header(sealing->out);
	struct slice rest = line;
	size_t i = 0;

	for (; rest.at && i < head->column_count; i++)
		write_cell(sealing, slice_cut(&rest, '\t'),
			   head->columns[i].type);
	if (rest.at || i < head->column_count)
		refuse(&sealing->lines, line,
		       text_format(pool_run(),
				   "has %s fields than the %zu "
				   "columns that there are",
				   rest.at ? "more" : "fewer",
				   head->column_count));
	writer_end_record(sealing->out);
}

static void hold(struct sealing *sealing, struct slice line)
{
	sealing->held = array_grow(sealing->held, sealing->held_count,
				   sizeof *sealing->held);
	sealing->held[sealing->held_count++] = (struct held){
		{ pool_copy(pool_run(), line.at, line.size), line.size },
		sealing->lines.number,
	};
}

static void write_held(struct sealing *sealing)
{
	size_t number = sealing->lines.number;

	for (size_t i = 0; i < sealing->held_count; i++) {
		sealing->lines.number = sealing->held[i].number;
		write_row(sealing, sealing->held[i].line);
	}
	sealing->lines.number = number;
}

static void set_facts(struct writer *out)
{
	for (size_t i = 0; i < facts.count; i++) {
		struct slice value = slice_of(facts.items[i]);
		const char *name = naming_checked(slice_cut(&value, '='));
		int date;

		if (!value.at)
			fail(BAD_USAGE, "--fact: '%s' has no '='",
			     facts.items[i]);
		if (!strcmp(name, "as_at") && !date_read(value, &date))
			fail(BAD_USAGE,
			     "--fact: '%s' is not a date "
			     "(YYYY-MM-DD)",
			     value.at);
		writer_fact(out, name, value.at);
	}
}

/* The header row that a head would write. */
static struct slice header_row_of(const struct header *head)
{
	static struct key names;

	key_begin(&names);
	for (size_t i = 0; i < head->column_count; i++)
		key_add(&names, slice_of(head->columns[i].name));
	return names.text;
}

/* The columns are known: the head can go out, and rows after it. */
static void settle(struct sealing *sealing, struct slice header_row)
{
	struct header *head = writer_header(sealing->out);

	salvage_give_head(&sealing->salvage, head);
	set_facts(sealing->out);
	declare(sealing, header_row);
	sealing->names = header_row_of(head);
	sealing->settled = true;
	write_held(sealing);
}

/* A line between the head and the tail of a stream whose head is in order. */
static void take_line(struct sealing *sealing, struct slice line)
{
	const struct header *head = &sealing->salvage.header;

	if (!sealing->settled) {
		bool names = is_header_row(sealing, line);

		settle(sealing, names ? line : header_row_of(head));
		if (names)
			return;
	}
	if (!slice_equals(line, sealing->names))
		write_row(sealing, line);
}

/* Finds the header row among the rows of a stream that sort went through;
 * without it nothing would say which column is which. */
static void settle_sorted(struct sealing *sealing)
{
	struct slice header_row = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < sealing->held_count; i++) {
		struct held held = sealing->held[i];

		if (!header_row.at && is_header_row(sealing, held.line))
			header_row = held.line;
		else
			sealing->held[kept++] = held;
	}
	sealing->held_count = kept;
	if (!header_row.at)
		fail(BAD_DATA,
		     "%s: the head is not in its order any more and "
		     "the header row is gone, so nothing says which column is "
		     "which",
		     sealing->lines.name);
	settle(sealing, header_row);
}

static void seal_again(struct sealing *sealing, struct slice line)
{
	bool in_order = slice_is(line, "#%stream\t1");

	sealing->in_order = in_order;
	do {
		if (salvage_is_line(line))
			take_head_line(sealing, line);
		else if (line.size && line.at[0] == '#')
			refuse(&sealing->lines, line,
			       "begins as only a head may");
		else if (in_order)
			take_line(sealing, line);
		else
			hold(sealing, line);
	} while (next_line(&sealing->lines, &line));
	if (!sealing->salvage.ended && !damaged)
		fail(CUT_SHORT, "%s has no end line: an earlier step failed",
		     sealing->lines.name);
	if (!in_order)
		settle_sorted(sealing);
	else if (!sealing->settled)
		settle(sealing, header_row_of(&sealing->salvage.header));
}

/* Whether it reads as that type, and not rather as a code: 01 is no number. */
static bool looks_like(struct slice cell, enum type type)
{
	if (type == NUMBER && cell.size > 1 && cell.at[0] == '0' &&
	    cell.at[1] != '.')
		return false;
	return is_of_type(cell, type);
}

/* What all held cells of the column are: numbers, dates, or else text. */
static enum type inferred(const struct sealing *sealing, size_t column)
{
	bool number = false, date = false;

	for (size_t i = 0; i < sealing->held_count; i++) {
		struct slice cell = slice_trim(
			key_field(sealing->held[i].line, column));

		if (!cell.size || slice_is(cell, "\\N"))
			continue;
		if (!number && !date) {
			number = looks_like(cell, NUMBER);
			date = looks_like(cell, DATE);
		}
		number = number && looks_like(cell, NUMBER);
		date = date && looks_like(cell, DATE);
		if (!number && !date)
			return TEXT;
	}
	return number ? NUMBER : date ? DATE : TEXT;
}

/* The header row with a type for each column that had none. */
static struct slice typed(const struct sealing *sealing, struct slice row)
{
	static struct key names;
	size_t column = 0;

	key_begin(&names);
	for (; row.at; column++) {
		struct slice field = slice_trim(slice_cut(&row, '\t'));
		const char *type = type_name(inferred(sealing, column));

		if (!field.size || !memchr(field.at, ':', field.size))
			field = slice_of(text_format(pool_run(), "%.*s:%s",
						     (int)field.size, field.at,
						     type));
		key_add(&names, field);
	}
	return names.text;
}

static void seal_table(struct sealing *sealing, struct slice line)
{
	bool infer = !strcmp(types, "infer");

	sealing->plain = true;
	line.at = slice_string(pool_run(), line);
	if (!infer)
		settle(sealing, line);
	for (struct slice row; next_line(&sealing->lines, &row);) {
		if (infer)
			hold(sealing, row);
		else
			write_row(sealing, row);
	}
	sealing->lines.number = 1;
	if (infer)
		settle(sealing, typed(sealing, line));
}

/* It does not end as other stages do: to stage_end() the steps before this one
 * are not known. */
int main(int argc, char **argv)
{
	struct sealing sealing = { 0 };
	struct slice line;

	stage_begin(&stage, argc, argv);
	sealing.lines = open_lines(stage_operands());
	sealing.out = stage_write(NULL);
	if (!next_line(&sealing.lines, &line))
		fail(CUT_SHORT, "%s: nothing came: an earlier step failed",
		     sealing.lines.name);
	if (salvage_is_line(line))
		seal_again(&sealing, line);
	else
		seal_table(&sealing, line);
	salvage_give_tail(&sealing.salvage, writer_header(sealing.out),
			  writer_count(sealing.out));
	writer_close(sealing.out);
	return 0;
}
