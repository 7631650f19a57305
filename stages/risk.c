/* risk - how few people have the same known of them: k-anonymity.
 *
 * The one decision here: each column alone, each pair of them and all together
 * are looked at, because MEASURES lets no more than two characteristics be
 * published together, and all together is what a line of an extract shows.
 */
#include "pipeline/stage.h"

static const char *of;
static long below = 5;

static const struct option options[] = {
	{ "of", "COLUMNS", "what may be known of a person (needed)",
	  .text = &of },
	{ "below", "N", "groups of fewer people are small", .whole = &below,
	  .least = 2, .most = 1000 },
	{ 0 },
};

static const struct stage stage = {
	.name = "risk",
	.purpose = "how few people share what is known of them",
	.about =
		"Each row is a person. For each column of --of, each pair of them and "
		"all of them together: how many groups of people they make, the size "
		"of the smallest (k, as in k-anonymity: Sweeney 2002), how many "
		"people are alone in theirs, and how many are in a group of fewer "
		"than --below. Whoever knows so much of one who is alone finds the "
		"line that is about this person. A missing value is a value of its "
		"own.\n\n"
		"The table is about small groups and must not be published.",
	.options = options,
	.reads = "the columns of --of",
	.writes = "known columns people groups smallest alone in_small "
		  "in_small_pct",
	.example = "--of age_band,environment",
	.input = "person_id\tage_band\tenvironment\n"
		 "P01\t18-24\tLOW\n"
		 "P02\t18-24\tLOW\n"
		 "P03\t25-34\tLOW\n",
};

/* A set of columns, and how many people there are of each of its groups. */
struct set {
	size_t first, last; /* of the columns: all from one to the other, or */
	bool pair;          /* only these two */
	struct table *groups;
	size_t *people;
};

struct sets {
	struct set *items;
	size_t count;
	const int *columns;
	size_t column_count;
};

static void add_set(struct sets *sets, size_t first, size_t last, bool pair)
{
	sets->items = array_grow(sets->items, sets->count, sizeof *sets->items);
	sets->items[sets->count++] = (struct set){
		.first = first,
		.last = last,
		.pair = pair,
		.groups = table_new(),
	};
}

static void choose_sets(struct sets *sets)
{
	size_t count = sets->column_count;

	for (size_t i = 0; i < count; i++)
		add_set(sets, i, i, false);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			add_set(sets, i, j, true);
	if (count > 2)
		add_set(sets, 0, count - 1, false);
}

static bool has_column(const struct set *set, size_t column)
{
	return column == set->first || column == set->last ||
	       (!set->pair && column > set->first && column < set->last);
}

static void count_person(const struct sets *sets, struct set *set,
			 const struct reader *in, struct key *key)
{
	size_t group;
	bool fresh;

	key_begin(key);
	for (size_t i = 0; i < sets->column_count; i++)
		if (has_column(set, i))
			key_add(key, reader_raw(in, sets->columns[i]));
	group = table_put(set->groups, key->text, &fresh);
	if (fresh)
		set->people = array_grow(set->people, group,
					 sizeof *set->people);
	set->people[group]++;
}

static void write_set(struct writer *out, const struct sets *sets,
		      const struct set *set, const struct reader *in)
{
	size_t people = 0, smallest = 0, alone = 0, in_small = 0, columns = 0;
	const char *known = "";

	for (size_t i = 0; i < table_count(set->groups); i++) {
		size_t size = set->people[i];

		people += size;
		smallest = i && smallest < size ? smallest : size;
		alone += size == 1;
		in_small += size < (size_t)below ? size : 0;
	}
	for (size_t i = 0; i < sets->column_count; i++)
		if (has_column(set, i)) {
			const char *name = reader_header(in)
						   ->columns[sets->columns[i]]
						   .name;

			known = text_format(pool_run(), "%s%s%s", known,
					    columns++ ? " + " : "", name);
		}
	writer_string(out, known);
	writer_whole(out, (long)columns);
	writer_whole(out, (long)people);
	writer_whole(out, (long)table_count(set->groups));
	if (people)
		writer_whole(out, (long)smallest);
	else
		writer_missing(out);
	writer_whole(out, (long)alone);
	writer_whole(out, (long)in_small);
	if (people)
		writer_number(out, number_round(100 * (double)in_small /
							(double)people,
						1));
	else
		writer_missing(out);
	writer_end_record(out);
}

static void declare(struct writer *out)
{
	writer_column(out, "known", TEXT, "-", "Known of people");
	writer_column(out, "columns", NUMBER, "1", "Characteristics");
	writer_column(out, "people", NUMBER, "1", "People");
	writer_column(out, "groups", NUMBER, "1", "Groups");
	writer_column(out, "smallest", NUMBER, "1", "Smallest group");
	writer_column(out, "alone", NUMBER, "1", "People alone in theirs");
	writer_column(out, "in_small", NUMBER, "1", "People in small groups");
	writer_column(out, "in_small_pct", NUMBER, "%",
		      "Share in small groups");
}

int main(int argc, char **argv)
{
	struct sets sets = { 0 };
	struct key key = { 0 };
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (!of)
		fail(BAD_USAGE, "--of says which columns may be known");
	in = stage_read(NULL);
	out = stage_write(NULL);
	sets.columns = reader_columns(in, of, &sets.column_count);
	choose_sets(&sets);
	declare(out);
	while (reader_next(in))
		for (size_t i = 0; i < sets.count; i++)
			count_person(&sets, &sets.items[i], in, &key);
	for (size_t i = 0; i < sets.count; i++)
		write_set(out, &sets, &sets.items[i], in);
	return stage_end();
}
