/* unpivot - columns of numbers as rows, for charts and further stages.
 *
 * The one decision here: numbers that stand in one column must be of one unit,
 * so columns of different units are refused. What is hidden stays hidden: the
 * column NAME_hidden, as suppress writes it, goes with the column NAME.
 */
#include "pipeline/stage.h"

#include <string.h>

static const char *names;
static const char *name_column = "name";
static const char *value_column = "value";
static bool labels;

static const struct option options[] = {
	{ "columns", "LIST", "the columns that become rows", .text = &names },
	{ "name", "COLUMN", "what tells which one it was",
	  .text = &name_column },
	{ "value", "COLUMN", "what holds its number", .text = &value_column },
	{ "labels", .flag = &labels,
	  .help = "say which one by its label, not by its name" },
	{ 0 },
};

static const struct stage stage = {
	.name = "unpivot",
	.purpose = "make a row of each of some columns",
	.about = "Each row becomes as many rows as --columns names, in that "
		 "order, with the other columns repeated. The columns must "
		 "have numbers of one unit.\n\n"
		 "Where one of them has a column NAME_hidden beside it, as "
		 "suppress writes it, the value gets one too: N for columns "
		 "that have none.",
	.options = options,
	.reads = "the columns that --columns names (numbers)",
	.writes = "the other columns, the --name, the --value, and "
		  "VALUE_hidden where one of the columns may be hidden",
	.example = "--columns admissions,discharges --name movement "
		   "--value people",
	.input = "quarter:date\tadmissions:number:1:Admissions\t"
		 "discharges:number:1:Discharges\n"
		 "2014-01-01\t5\t1\n"
		 "2014-04-01\t3\t\\N\n",
};

/* A column that becomes rows. */
struct part {
	int column;
	int hidden; /* its flag, or NONE */
	struct slice name;
};

struct shape {
	struct reader *in;
	struct part *parts;
	size_t part_count;
	int *others;
	size_t other_count;
	bool hides;
};

static int hidden_column(const struct reader *in, const char *name)
{
	return reader_optional(in, text_format(pool_run(), "%s_hidden", name));
}

static void read_parts(struct shape *shape)
{
	const struct column *columns = reader_header(shape->in)->columns;
	int *named;

	if (!names)
		fail(BAD_USAGE, "--columns LIST is needed");
	named = reader_columns(shape->in, names, &shape->part_count);
	shape->parts = pool_take(pool_run(),
				 shape->part_count * sizeof *shape->parts);
	for (size_t i = 0; i < shape->part_count; i++) {
		const struct column *column = &columns[named[i]];

		reader_column_of(shape->in, column->name, NUMBER);
		if (strcmp(column->unit, columns[named[0]].unit) != 0)
			fail(BAD_USAGE,
			     "the columns '%s' and '%s' are of different "
			     "units, '%s' and '%s'",
			     columns[named[0]].name, column->name,
			     columns[named[0]].unit, column->unit);
		shape->parts[i] = (struct part){
			named[i],
			hidden_column(shape->in, column->name),
			slice_of(labels ? column->label : column->name),
		};
		shape->hides |= shape->parts[i].hidden != NONE;
	}
}

static bool is_part(const struct shape *shape, int column)
{
	for (size_t i = 0; i < shape->part_count; i++)
		if (shape->parts[i].column == column ||
		    shape->parts[i].hidden == column)
			return true;
	return false;
}

static void read_others(struct shape *shape)
{
	const struct header *head = reader_header(shape->in);

	shape->others = pool_take(pool_run(),
				  head->column_count * sizeof *shape->others);
	for (size_t i = 0; i < head->column_count; i++) {
		const char *name = head->columns[i].name;

		if (is_part(shape, (int)i))
			continue;
		if (!strcmp(name, name_column) || !strcmp(name, value_column))
			fail(BAD_USAGE,
			     "there is a column '%s' already: give another "
			     "--name or --value",
			     name);
		shape->others[shape->other_count++] = (int)i;
	}
}

static void declare(struct writer *out, const struct shape *shape)
{
	const struct column *first =
		&reader_header(shape->in)->columns[shape->parts[0].column];

	for (size_t i = 0; i < shape->other_count; i++)
		writer_column_like(out, shape->in, shape->others[i]);
	writer_column(out, name_column, TEXT, "-", "Name");
	writer_column(out, value_column, NUMBER, first->unit, "Value");
	if (shape->hides)
		writer_column(
			out, text_format(pool_run(), "%s_hidden", value_column),
			FLAG, "-", "Hidden");
}

static void write_part(struct writer *out, const struct shape *shape,
		       const struct part *part)
{
	for (size_t i = 0; i < shape->other_count; i++)
		writer_raw(out, reader_raw(shape->in, shape->others[i]));
	writer_text(out, part->name);
	writer_raw(out, reader_raw(shape->in, part->column));
	if (shape->hides)
		writer_flag(out,
			    part->hidden == NONE
				    ? 'N'
				    : reader_flag(shape->in, part->hidden));
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct shape shape = { 0 };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	shape.in = stage_read(NULL);
	read_parts(&shape);
	read_others(&shape);
	out = stage_write(NULL);
	declare(out, &shape);
	while (reader_next(shape.in))
		for (size_t i = 0; i < shape.part_count; i++)
			write_part(out, &shape, &shape.parts[i]);
	return stage_end();
}
