/* ranks - whether groups differ in a number with a long tail, such as length of
 * stay.
 *
 * The one decision here: groups are compared by the order of their values, so
 * that one stay of ten years counts as the longest and no more.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "stages/methods/ranks.h"

static const char *by;
static const char *between;
static const char *value_name = "value";

static const struct option options[] = {
	{ "by", "COLUMNS", "a comparison for each group of these columns",
	  .text = &by },
	{ "between", "COLUMN", "what is compared (needed)", .text = &between },
	{ "value", "COLUMN", "the number", .text = &value_name },
	{ 0 },
};

static const struct stage stage = {
	.name = "ranks",
	.purpose = "test whether groups differ in a number, by ranks",
	.about =
		"The test of Kruskal and Wallis (h, over groups - 1 degrees), and for "
		"two groups that of Wilcoxon and of Mann and Whitney as well: w is how "
		"often a value of the first group, in byte order, is greater than one "
		"of the second, ties counting half. Both are corrected for ties. p is "
		"approximate, and rough for fewer than about 5 values in a group; "
		"missing values are left out.\n\n"
		"For stays that still last, which are not as long as they will be, "
		"compare survival instead. reason says why something is missing.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "the columns of --by, groups values h degrees p w p_wilcoxon "
		  "p_wilcoxon_corrected reason",
	.example = "--between ward --value los_days",
	.input = "ward\tlos_days:number:d\n"
		 "A\t12\n"
		 "A\t30\n"
		 "B\t45\n"
		 "B\t390\n",
};

/* The values of a group of --by; group: where its name came in `names`. */
struct set {
	struct ranked *items;
	size_t count;
	struct table *names;
};

struct input {
	struct groups groups;
	struct set *sets; /* by number of the group */
	int between, value;
};

static struct set *set_of(struct input *input)
{
	bool fresh;
	size_t number = groups_put(&input->groups, &fresh);

	if (fresh) {
		input->sets = array_grow(input->sets, number,
					 sizeof *input->sets);
		input->sets[number].names = table_new();
	}
	return &input->sets[number];
}

static void read_rows(struct input *input, struct reader *in)
{
	while (reader_next(in)) {
		struct set *set = set_of(input);
		struct ranked item = { reader_number(in, input->value), 0, 0 };

		if (isnan(item.value))
			continue;
		if (reader_missing(in, input->between))
			reader_refuse(in, input->between, "is none to compare");
		item.group = table_put(set->names,
				       reader_raw(in, input->between), NULL);
		set->items = array_grow(set->items, set->count, sizeof item);
		set->items[set->count++] = item;
	}
}

/* Numbers the groups anew in the order of their names. */
static void sort_groups(struct set *set)
{
	size_t count = table_count(set->names);
	const size_t *sorted = table_sorted(set->names);
	size_t *places = pool_take(pool_run(), (count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[sorted[i]] = i;
	for (size_t i = 0; i < set->count; i++)
		set->items[i].group = places[set->items[i].group];
}

static void write_set(struct writer *out, struct set *set)
{
	size_t groups = table_count(set->names);
	struct wilcoxon two = { NAN, NAN, NAN };
	struct kruskal test;

	sort_groups(set);
	test = kruskal_test(set->items, set->count, groups);
	if (groups == 2)
		two = wilcoxon_test(set->items, set->count);
	writer_whole(out, (long)groups);
	writer_whole(out, (long)set->count);
	writer_number(out, test.statistic);
	writer_number(out, test.degrees);
	writer_number(out, test.p);
	writer_number(out, two.statistic);
	writer_number(out, two.p);
	writer_number(out, two.p_corrected);
	writer_string(out, !isnan(test.p) ? NULL
			   : groups < 2   ? "fewer than two groups have values"
					  : "all values are equal");
	writer_end_record(out);
}

static void declare(struct writer *out, const struct input *input)
{
	groups_declare(out, &input->groups);
	writer_column(out, "groups", NUMBER, "1", "Groups");
	writer_column(out, "values", NUMBER, "1", "Values");
	writer_column(out, "h", NUMBER, "1", "Kruskal-Wallis H");
	writer_column(out, "degrees", NUMBER, "1", "Degrees of freedom");
	writer_column(out, "p", NUMBER, "1", "p");
	writer_column(out, "w", NUMBER, "1", "Wilcoxon W");
	writer_column(out, "p_wilcoxon", NUMBER, "1", "p, Wilcoxon");
	writer_column(out, "p_wilcoxon_corrected", NUMBER, "1",
		      "p, Wilcoxon, corrected");
	writer_column(out, "reason", TEXT, "-", "Reason");
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	if (!between)
		fail(BAD_USAGE, "--between is missing: it says what the groups "
				"are");
	in = stage_read(NULL);
	input.groups = groups_of(in, by);
	input.between = reader_column(in, between);
	input.value = reader_column_of(in, value_name, NUMBER);
	out = stage_write(NULL);
	declare(out, &input);
	read_rows(&input, in);
	sorted = table_sorted(input.groups.table);
	for (size_t i = 0; i < table_count(input.groups.table); i++) {
		groups_write(out, &input.groups, sorted[i]);
		write_set(out, &input.sets[sorted[i]]);
	}
	return stage_end();
}
