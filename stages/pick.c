/* pick - chooses, renames, reorders and relabels columns.
 *
 * Rows and cells stay as they are; only the head and the order of the cells
 * change. A new unit is a new name for what the numbers always were: nothing
 * is converted.
 */
#include "pipeline/stage.h"

#include "pipeline/naming.h"

static struct list dropped;
static struct list renamed;
static struct list labels;
static struct list units;

static const struct option options[] = {
	{ "drop", "LIST", "columns to leave out", .list = &dropped },
	{ "rename", "NEW=OLD", "a new name for a column that keeps its place",
	  .list = &renamed },
	{ "label", "COLUMN=WORDS", "what the column is called for people",
	  .list = &labels },
	{ "unit", "COLUMN=UNIT", "its unit (UCUM); converts nothing",
	  .list = &units },
	{ 0 },
};

static const struct stage stage = {
	.name = "pick",
	.purpose = "choose, rename, reorder and relabel columns",
	.operands = "[NEW=]COLUMN[,...]",
	.most_operands = SIZE_MAX,
	.about = "Without operands all columns stay, in their order; with "
		 "operands only those named, in that order. A column may be "
		 "picked twice under two names. --drop names columns as the "
		 "input has them; --label and --unit name columns as the "
		 "output has them.",
	.options = options,
	.reads = "the columns named",
	.writes = "the columns picked",
	.example = "person_id,days=los_days --label 'days=Days in hospital'",
	.input = "person_id\tstart_date:date\tlos_days:number:d\n"
		 "P01\t2012-05-14\t688\n"
		 "P02\t\\N\t\\N\n",
};

struct choice {
	int column;
	struct column head;
};

struct choices {
	struct choice *items;
	size_t count;
};

static void add(struct choices *choices, const struct reader *in, int column,
		const char *name)
{
	struct choice choice = { column, reader_header(in)->columns[column] };

	if (name)
		choice.head.name = name;
	choices->items = array_grow(choices->items, choices->count,
				    sizeof choice);
	choices->items[choices->count++] = choice;
}

/* One of "column" and "new=column". */
static void add_named(struct choices *choices, const struct reader *in,
		      struct slice item)
{
	struct slice rest = item;
	struct slice first = slice_trim(slice_cut(&rest, '='));
	struct slice old = rest.at ? slice_trim(rest) : first;

	add(choices, in, reader_column(in, slice_string(pool_run(), old)),
	    rest.at ? naming_checked(first) : NULL);
}

static struct choices chosen(const struct reader *in,
			     const struct list *operands)
{
	struct choices choices = { 0 };

	if (!operands->count)
		for (size_t i = 0; i < reader_width(in); i++)
			add(&choices, in, (int)i, NULL);
	for (size_t i = 0; i < operands->count; i++) {
		struct slice rest = slice_of(operands->items[i]);

		while (rest.at)
			add_named(&choices, in, slice_cut(&rest, ','));
	}
	return choices;
}

static void drop(struct choices *choices, int column)
{
	size_t kept = 0;

	for (size_t i = 0; i < choices->count; i++)
		if (choices->items[i].column != column)
			choices->items[kept++] = choices->items[i];
	choices->count = kept;
}

static void drop_all(struct choices *choices, const struct reader *in)
{
	for (size_t i = 0; i < dropped.count; i++) {
		size_t count;
		int *columns = reader_columns(in, dropped.items[i], &count);

		while (count--)
			drop(choices, columns[count]);
	}
	if (!choices->count)
		fail(BAD_USAGE, "no column would be left");
}

/* The head of the column of that name as it stands in the output. */
static struct column *find(struct choices *choices, struct slice name)
{
	const char **names = pool_take(pool_run(),
				       choices->count * sizeof *names);
	const char *word = slice_string(pool_run(), name);

	for (size_t i = 0; i < choices->count; i++) {
		names[i] = choices->items[i].head.name;
		if (slice_is(name, names[i]))
			return &choices->items[i].head;
	}
	fail(BAD_USAGE, "the output has no column '%s'%s", word,
	     text_did_you_mean("", text_nearest(word, names, choices->count)));
}

/* Splits "left=right"; ends the process where there is no '='. */
static struct slice cut_pair(const char *pair, struct slice *right)
{
	struct slice left;

	*right = slice_of(pair);
	left = slice_trim(slice_cut(right, '='));
	if (!right->at)
		fail(BAD_USAGE, "'%s' has no '='", pair);
	return left;
}

static void redescribe(struct choices *choices)
{
	struct slice left, right;

	for (size_t i = 0; i < renamed.count; i++) {
		left = cut_pair(renamed.items[i], &right);
		find(choices, slice_trim(right))->name = naming_checked(left);
	}
	for (size_t i = 0; i < labels.count; i++) {
		left = cut_pair(labels.items[i], &right);
		find(choices, left)->label = right.at;
	}
	for (size_t i = 0; i < units.count; i++) {
		left = cut_pair(units.items[i], &right);
		find(choices, left)->unit = right.size ? right.at : "-";
	}
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct writer *out;
	struct choices choices;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	choices = chosen(in, stage_operands());
	drop_all(&choices, in);
	redescribe(&choices);
	for (size_t i = 0; i < choices.count; i++) {
		struct column head = choices.items[i].head;

		writer_column(out, head.name, head.type, head.unit, head.label);
	}
	while (reader_next(in)) {
		for (size_t i = 0; i < choices.count; i++)
			writer_raw(out,
				   reader_raw(in, choices.items[i].column));
		writer_end_record(out);
	}
	return stage_end();
}
