/* seal - makes a stream of a plain table, or again of a stream that a foreign
 * filter has gone through.
 *
 * grep, sort and awk know nothing of heads and end lines; they may drop the
 * header row, put the head in another order, or change how many rows there
 * are. What they cannot do is bring back an end line that never came: without
 * one an earlier step failed, and seal refuses as every other stage does.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/naming.h"
#include "pipeline/salvage.h"
#include "stages/methods/celltype.h"
#include "stages/methods/lines.h"

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

static void write_cell(struct sealing *sealing, struct slice cell,
		       enum type type)
{
	const char *wrong;

	if (sealing->plain)
		cell = slice_trim(cell);
	if ((sealing->plain && !cell.size) || slice_is(cell, "\\N")) {
		writer_missing(sealing->out);
		return;
	}
	wrong = celltype_wrong(cell, type);
	if (wrong)
		refuse(&sealing->lines, cell, wrong);
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
	} while (lines_next(&sealing->lines, &line));
	if (!sealing->salvage.ended && !damaged)
		fail(CUT_SHORT, "%s has no end line: an earlier step failed",
		     sealing->lines.name);
	if (!in_order)
		settle_sorted(sealing);
	else if (!sealing->settled)
		settle(sealing, header_row_of(&sealing->salvage.header));
}

/* What all held cells of the column are. */
static enum type inferred(const struct sealing *sealing, size_t column)
{
	struct celltype cells = { 0 };

	for (size_t i = 0; i < sealing->held_count; i++)
		celltype_add(&cells, key_field(sealing->held[i].line, column));
	return celltype_of(&cells);
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
	for (struct slice row; lines_next(&sealing->lines, &row);) {
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
	const struct list *operands;
	struct slice line;

	stage_begin(&stage, argc, argv);
	operands = stage_operands();
	sealing.lines = lines_open(operands->count ? operands->items[0] : NULL);
	sealing.out = stage_write(NULL);
	if (!lines_next(&sealing.lines, &line))
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
