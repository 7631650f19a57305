/* sequence - tell from the order of rows which hidden number is the greater.
 *
 * An intruder reads in the recipes, which everybody has, that a table was put
 * in order by its numbers. Where its rows are published in that order, and not
 * in that of their keys, he knows of two hidden numbers which is the greater.
 * What is true, from the restricted tables, says whether he is right.
 */
#include "pipeline/stage.h"

#include <stdio.h>
#include <unistd.h>

#include "stages/methods/disclosure_plan.h"

static const char *plan_path;
static const char *truth;

static const struct option options[] = {
	{ "plan", "FILE", "the tables, and their keys (needed)",
	  .text = &plan_path },
	{ "truth", "FOLDER", "the restricted tables (needed)", .text = &truth },
	{ 0 },
};

static const struct stage stage = {
	.name = "sequence",
	.purpose = "tell from the order of rows which hidden number is greater",
	.operands = "FOLDER",
	.least_operands = 1,
	.most_operands = 1,
	.about = "Exit status 1 when the order of any table tells.",
	.options = options,
	.reads = "the streams of the folder",
	.writes = "sentences",
	.example = "--plan public.csv --truth restricted/tables public/tables",
};

/* A table that is published, and the truth of it. */
struct pair {
	const struct table_plan *plan;
	struct reader *print, *truth;
	struct table *rows; /* of the truth, by their keys */
	double *numbers;    /* of the truth: what it was put in order by */
};

/* What is known of the rows as they are published, one after the other. */
struct walk {
	size_t pairs; /* of hidden numbers that differ */
	bool keys, numbers;
};

/* The keys of a row, as both tables have them. */
static struct slice keys_of(struct reader *in, const struct table_plan *plan)
{
	static struct key key;

	key_begin(&key);
	for (size_t i = 0; i < plan->key_count; i++) {
		int column = reader_optional(in, plan->keys[i]);

		if (column != NONE)
			key_add(&key, reader_raw(in, column));
	}
	return key.text;
}

static bool is_key(const struct table_plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->key_count; i++)
		if (!strcmp(plan->keys[i], name))
			return true;
	return false;
}

/* The number that the table was put in order by, going by its last such step;
 * NULL: by none. Only what comes first in the list is looked at. */
static const char *ordered_by(const struct header *header,
			      const struct table_plan *plan)
{
	const char *name = NULL;

	for (size_t i = 0; i < header->step_count; i++) {
		struct slice words = slice_of(header->steps[i].arguments);

		if (strcmp(header->steps[i].program, "order") != 0)
			continue;
		slice_cut(&words, ' '); /* --by */
		words = slice_cut(&words, ' ');
		words = slice_cut(&words, ',');
		name = slice_string(pool_run(), slice_cut(&words, ':'));
	}
	return name && !is_key(plan, name) && header_find(header, name) != NONE
		       ? name
		       : NULL;
}

static void read_truth(struct pair *pair, const char *name)
{
	int column = reader_column_of(pair->truth, name, NUMBER);

	pair->rows = table_new();
	while (reader_next(pair->truth)) {
		size_t row = table_put(pair->rows,
				       keys_of(pair->truth, pair->plan), NULL);

		pair->numbers = array_grow(pair->numbers, row,
					   sizeof *pair->numbers);
		pair->numbers[row] = reader_number(pair->truth, column);
	}
}

/* One row after another: is the order still that of the keys, and that of the
 * numbers, the greatest first? */
static struct walk walk_rows(struct pair *pair, const char *name)
{
	struct walk walk = { .keys = true, .numbers = true };
	int hidden = reader_optional(
		pair->print, text_format(pool_run(), "%s_hidden", name));
	struct slice before = { 0 };
	bool was_hidden = false;
	double last = 0;

	while (reader_next(pair->print)) {
		struct slice keys = keys_of(pair->print, pair->plan);
		size_t row = table_find(pair->rows, keys);
		double number = row == SIZE_MAX ? last : pair->numbers[row];
		bool is_hidden = hidden == NONE ||
				 reader_flag(pair->print, hidden) == 'Y';

		if (before.at) {
			walk.keys &= slice_compare(before, keys) <= 0;
			walk.numbers &= last >= number;
			walk.pairs += was_hidden && is_hidden && last > number;
		}
		before = (struct slice){
			pool_copy(pool_run(), keys.at, keys.size), keys.size
		};
		was_hidden = is_hidden;
		last = number;
	}
	return walk;
}

static const char *path_of(const char *folder, const char *table)
{
	return text_format(pool_run(), "%s/%s.stream", folder, table);
}

/* Whether the order of the table tells anything. */
static bool attack(const struct table_plan *plan, const char *folder)
{
	struct pair pair = { .plan = plan };
	const char *name;
	struct walk walk;

	if (access(path_of(folder, plan->table), R_OK) ||
	    access(path_of(truth, plan->table), R_OK))
		return false;
	pair.print = reader_open(path_of(folder, plan->table));
	pair.truth = reader_open(path_of(truth, plan->table));
	name = ordered_by(reader_header(pair.truth), plan);
	if (!name)
		return false;
	read_truth(&pair, name);
	walk = walk_rows(&pair, name);
	if (walk.keys || !walk.numbers || !walk.pairs)
		return false;
	printf("%s: the order of rows tells which %s is the greater\n",
	       plan->table, name);
	return true;
}

int main(int argc, char **argv)
{
	struct disclosure_plan plan;
	size_t found = 0;

	stage_begin(&stage, argc, argv);
	if (!plan_path || !truth)
		fail(BAD_USAGE, "--plan and --truth are needed");
	plan = disclosure_plan_read(plan_path);
	for (size_t i = 0; i < plan.count; i++)
		found += attack(&plan.tables[i], stage_operands()->items[0]);
	printf("%zu tables in an order that tells\n", found);
	return found ? ANSWER_NO : 0;
}
