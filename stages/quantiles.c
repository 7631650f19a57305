/* quantiles - equal groups by the size of a number: fifths, tenths.
 *
 * The one decision here: values that are equal are never parted, so groups may
 * differ in size; where there are fewer values than groups nothing is said.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "pipeline/naming.h"
#include "stages/methods/ranks.h"

static const char *by;
static const char *value_name = "value";
static long groups = 5;
static bool highest_first;
static const char *name = "quantile";

static const struct option options[] = {
	{ "value", "COLUMN", "the number to go by", .text = &value_name },
	{ "by", "COLUMNS", "each group of these columns for itself",
	  .text = &by },
	{ "groups", "N", "how many: 4, 5, 10", .whole = &groups, .least = 2,
	  .most = 1000 },
	{ "highest-first", .flag = &highest_first,
	  .help = "1 is the group of the highest values" },
	{ "name", "COLUMN", "the new column", .text = &name },
	{ 0 },
};

static const struct stage stage = {
	.name = "quantiles",
	.purpose = "divide rows into equal groups by the size of a number",
	.about =
		"Adds which fifth (or other --groups) of the rows each is in, 1 "
		"for the lowest values, by the rule of the UK public health "
		"bodies: with r the rank of n values, the lowest rank for "
		"equal ones, floor(groups + 1 - ceil((n + 1 - r) / (n / "
		"groups))). A missing value is in none, and so is every value "
		"where there are fewer of them than groups; reason says so. "
		"Rows keep their order.",
	.options = options,
	.reads = "the columns that --value and --by name",
	.writes =
		"all columns, then quantile and reason; a reason that is there "
		"already is replaced",
	.example = "--value rate --groups 2",
	.input = "provider_id\trate:number\n"
		 "PR1\t3.1\n"
		 "PR2\t0.4\n"
		 "PR3\t\\N\n"
		 "PR4\t1.7\n",
};

struct row {
	struct slice record;
	double value;
	size_t group, place; /* of --by, and in it */
};

/* The values of a group of --by. */
struct group {
	double *values;
	size_t *quantiles;
	size_t count, present;
};

struct input {
	struct groups groups;
	struct group *items; /* by number of the group */
	struct row *rows;
	size_t count;
	int value;
};

static struct group *group_of(struct input *input, struct row *row)
{
	bool fresh;

	row->group = groups_put(&input->groups, &fresh);
	if (fresh)
		input->items = array_grow(input->items, row->group,
					  sizeof *input->items);
	return &input->items[row->group];
}

static void read_rows(struct input *input, struct reader *in)
{
	while (reader_next(in)) {
		struct slice record = reader_record(in);
		struct row row = { .value = reader_number(in, input->value) };
		struct group *group = group_of(input, &row);
		double value = highest_first ? -row.value : row.value;

		row.record.at = pool_copy(pool_run(), record.at, record.size);
		row.record.size = record.size;
		row.place = group->count;
		group->values = array_grow(group->values, group->count,
					   sizeof value);
		group->values[group->count++] = value;
		group->present += !isnan(value);
		input->rows = array_grow(input->rows, input->count, sizeof row);
		input->rows[input->count++] = row;
	}
}

static void find_quantiles(struct input *input)
{
	for (size_t i = 0; i < table_count(input->groups.table); i++) {
		struct group *group = &input->items[i];

		group->quantiles = pool_take(pool_run(),
					     (group->count + 1) *
						     sizeof *group->quantiles);
		quantile_groups(group->values, group->count, (size_t)groups,
				group->quantiles);
	}
}

static void write_row(struct writer *out, const struct input *input,
		      const struct row *row, int old_reason)
{
	const struct group *group = &input->items[row->group];
	size_t quantile = group->quantiles[row->place];
	struct slice rest = row->record;

	for (int i = 0; rest.at; i++) {
		struct slice field = slice_cut(&rest, '\t');

		if (i != old_reason)
			writer_raw(out, field);
	}
	if (quantile)
		writer_whole(out, (long)quantile);
	else
		writer_missing(out);
	writer_string(out, quantile            ? NULL
			   : isnan(row->value) ? "the value is missing"
					       : "there are fewer values than "
						 "groups");
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct reader *in;
	struct writer *out;
	int reason;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	input.value = reader_column_of(in, value_name, NUMBER);
	input.groups = groups_of(in, by);
	reason = reader_optional(in, "reason");
	out = stage_write(NULL);
	for (int i = 0; i < (int)reader_width(in); i++)
		if (i != reason)
			writer_column_like(out, in, i);
	writer_column(out, naming_checked(slice_of(name)), NUMBER, "1",
		      "Quantile");
	writer_column(out, "reason", TEXT, "-", "Reason");
	read_rows(&input, in);
	find_quantiles(&input);
	for (size_t i = 0; i < input.count; i++)
		write_row(out, &input, &input.rows[i], reason);
	return stage_end();
}
