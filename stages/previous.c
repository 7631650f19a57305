/* previous - add what the row before had.
 *
 * The one decision here: before is the place of the row, not a day in it. Of
 * two rows of one day the first is before the second, so that nothing is lost
 * where something was replaced on the day it was written (M22).
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/groups.h"
#include "pipeline/naming.h"

static const char *per;
static const char *take;

static const struct option options[] = {
	{ "per", "COLUMNS", "the row before in each group of these columns",
	  .text = &per },
	{ "take", "LIST", "what to add: NEW=COLUMN,... (needed)",
	  .text = &take },
	{ 0 },
};

static const struct stage stage = {
	.name = "previous",
	.purpose = "add what the row before had",
	.about = "Rows are in the order in which they come: `order' them "
		 "first. What is added to the first row, or the first of a "
		 "group, is missing. Rows of a group need not be together.",
	.options = options,
	.reads = "the columns of --per and --take",
	.writes = "all columns, then those of --take",
	.example = "--per person_id --take planned_before=planned_on",
	.input = "person_id\tplanned_on:date\n"
		 "P01\t2014-03-31\n"
		 "P02\t2014-06-30\n"
		 "P01\t2014-09-30\n",
};

/* The cells of a group's last row, TAB between them. */
struct held {
	char *bytes;
	size_t size, room;
};

struct taken {
	int *columns;
	size_t count;
};

static void add_taken(struct taken *taken, const struct reader *in,
		      struct writer *out, struct slice item)
{
	struct slice old = item, name = slice_trim(slice_cut(&old, '='));
	struct column like;
	int column;

	if (!old.at)
		fail(BAD_USAGE, "--take: '%.*s' is not NEW=COLUMN",
		     (int)name.size, name.at);
	column = reader_column(in, slice_string(pool_run(), slice_trim(old)));
	like = reader_header(in)->columns[column];
	writer_column(out, naming_checked(name), like.type, like.unit,
		      text_format(pool_run(), "%s before", like.label));
	taken->columns = array_grow(taken->columns, taken->count,
				    sizeof *taken->columns);
	taken->columns[taken->count++] = column;
}

static struct taken choose_columns(const struct reader *in, struct writer *out)
{
	struct taken taken = { 0 };
	struct slice rest = slice_of(take);

	writer_columns_like(out, in);
	while (rest.at)
		add_taken(&taken, in, out, slice_cut(&rest, ','));
	return taken;
}

static void hold(struct held *held, const struct reader *in,
		 const struct taken *taken)
{
	static struct key cells;

	key_begin(&cells);
	for (size_t i = 0; i < taken->count; i++)
		key_add(&cells, reader_raw(in, taken->columns[i]));
	if (!held->bytes || cells.text.size > held->room) {
		held->room = cells.text.size * 2 + 1;
		held->bytes = pool_take(pool_run(), held->room);
	}
	held->size = cells.text.size;
	if (held->size)
		memcpy(held->bytes, cells.text.at, held->size);
}

static void write_row(struct writer *out, const struct reader *in,
		      const struct held *held, size_t count)
{
	struct slice rest = { held->bytes, held->size };

	writer_copy(out, in);
	for (size_t i = 0; i < count; i++) {
		if (held->bytes)
			writer_raw(out, slice_cut(&rest, '\t'));
		else
			writer_missing(out);
	}
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct held *last = NULL;
	struct groups groups;
	struct taken taken;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!take)
		fail(BAD_USAGE, "--take is missing: what is to be added?");
	in = stage_read(NULL);
	out = stage_write(NULL);
	taken = choose_columns(in, out);
	groups = groups_of(in, per);
	while (reader_next(in)) {
		bool fresh;
		size_t group = groups_put(&groups, &fresh);

		if (fresh)
			last = array_grow(last, group, sizeof *last);
		write_row(out, in, &last[group], taken.count);
		hold(&last[group], in, &taken);
	}
	return stage_end();
}
