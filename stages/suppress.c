/* suppress - hides and rounds small numbers before a table is published.
 *
 * The one decision here: a hidden number is missing, and a flag beside it says
 * that it is hidden and not unknown, so that whatever draws or prints the table
 * can tell the two apart.
 */
#include "pipeline/stage.h"

#include <unistd.h>

#include "stages/methods/disclosure_sheet.h"
#include "stages/methods/suppression_national.h"

static const char *policy = "nhse";
static const char *counts;
static const char *people;
static const char *days;
static struct list rates_given;
static const char *by;
static struct list sums_given;
static const char *middles;
static const char *previous;
static const char *plan_path;
static const char *folder;
static bool hide_zeros;
static long below = 5;
static long round_to = 5;
static long middles_from = 10;
static double days_below = 100;

static const struct option options[] = {
	{ "policy", "NAME", "whose rules", .text = &policy,
	  .choices = "nhse|local" },
	{ "counts", "COLUMNS",
	  "counts: hidden when small; by local rules COUNT:OF is hidden with "
	  "OF too",
	  .text = &counts },
	{ "people", "COLUMNS",
	  "nhse: counts of people: hidden when small, 0 shown",
	  .text = &people },
	{ "days", "COLUMNS", "nhse: bed days: hidden when few, not rounded",
	  .text = &days },
	{ "rate", "RATE",
	  "nhse: COLUMN:DECIMALS:COLUMN,...; local: "
	  "NAME=PER*COUNT/COUNT:DECIMALS, with COUNT>=LEAST hidden where it is "
	  "less",
	  .list = &rates_given },
	{ "by", "COLUMNS",
	  "local: the groups; their rows of All are sums of the others",
	  .text = &by },
	{ "sum", "SUM", "local: what else adds up, as in the list of a plan",
	  .list = &sums_given },
	{ "middle", "COLUMN:COUNT,...",
	  "local: medians and quartiles of so many", .text = &middles },
	{ "previous", "STREAM",
	  "local: the table as published before; with --plan its folder",
	  .text = &previous },
	{ "plan", "FILE", "publish the tables of this list (CSV) together",
	  .text = &plan_path },
	{ "folder", "FOLDER", "where they are written, by their names",
	  .text = &folder },
	{ "below", "N", "counts below this are small", .whole = &below,
	  .least = 2, .most = 1000 },
	{ "to", "N", "what other counts are rounded to", .whole = &round_to,
	  .least = 1, .most = 1000 },
	{ "middles-from", "N", "medians and quartiles of fewer are hidden",
	  .whole = &middles_from, .least = 1, .most = 100000 },
	{ "hide-zeros", .flag = &hide_zeros,
	  .help = "local: hide 0 as any small number" },
	{ "days-below", "N", "bed days below this are few",
	  .real = &days_below },
	{ 0 },
};

static const struct stage stage = {
	.name = "suppress",
	.purpose = "hide and round small numbers before they are published",
	.operands = "TABLE.stream...",
	.most_operands = 1000,
	.about =
		"nhse are the rules by which NHS England publishes restraints: counts "
		"below 5 are hidden and others rounded to the nearest 5 (halves up); "
		"bed days below 100 are hidden; a rate is hidden with any number that "
		"it goes back to, and otherwise computed from what it was before "
		"rounding. Only rows are looked at: a hidden number that a total gives "
		"away stays so, and a rate with its exact bed days gives the count "
		"away that was rounded.\n\n"
		"local are rules for the table of a county. Counts from 1 to 4 are "
		"hidden, others rounded to 5. Where one number of a sum alone is "
		"hidden, the next smallest is hidden too, and so is what leaves 1 to 4 "
		"of a total. Then more is hidden until for each small number there is "
		"another set of numbers that gives the same print, and in which it is "
		"not small: so nobody can work it out, nor even that it is small. A 0 "
		"is shown, but not of a total that is hidden. Rates are made of the "
		"counts as published. Medians and quartiles are shown of 10 and more. "
		"With --previous, what was hidden of a time past stays hidden, and so "
		"does a count that differs by 1 to 4 from what was published.\n\n"
		"Of a table, sums are told by --by and --sum. With --plan the tables "
		"of a list are published together, each in the folder by its name, "
		"since they tell of the same people; what the list does not name is "
		"not published. The output is then how many numbers of each table are "
		"hidden, and why.\n\n"
		"A hidden number is missing in the output; COLUMN_hidden is Y. What was "
		"missing before stays missing, and is not hidden, but hides rates.\n\n"
		"By local rules, rows that `order' put in the order of a number come in "
		"that of their groups: otherwise whoever sees them would know of two "
		"hidden numbers which is the greater.",
	.options = options,
	.reads = "the columns that the options, or the plan, name",
	.writes = "all columns, then a COLUMN_hidden (flag) for each that was "
		  "named; with --plan table numbers shown small together rest "
		  "zero cover before",
	.example = "--counts restraints --people people --days bed_days "
		   "--rate rate_per_1000:0:restraints,people,bed_days",
	.input = "provider_id\trestraints:number\tpeople:number\t"
		 "bed_days:number:d\trate_per_1000:number\n"
		 "PR1\t12\t7\t640\t18.75\n"
		 "PR2\t3\t2\t900\t3.3333333333333335\n"
		 "PR3\t0\t0\t410\t0\n",
};

static void suppress_nationally(void)
{
	const struct national limits = {
		.counts = counts,
		.people = people,
		.days = days,
		.rates = &rates_given,
		.below = below,
		.round_to = round_to,
		.days_below = days_below,
	};
	struct reader *in = stage_read(NULL);
	size_t hidden = national_suppress(&limits, in, stage_write(NULL));

	if (hidden)
		stage_remark("%zu numbers hidden", hidden);
}

static struct disclosure *begin_disclosure(void)
{
	struct hiding hiding = { .below = below,
				 .round_to = round_to,
				 .zeros = hide_zeros };

	return disclosure_new(hiding, middles_from);
}

/* A number that is not shown to be safe is hidden all the same, with all that
 * is around it. */
static void decide(struct disclosure *disclosure)
{
	size_t unsafe = disclosure_run(disclosure);
	size_t untrue = disclosure_untrue(disclosure);

	if (unsafe || untrue)
		stage_remark("%zu small numbers not proved safe, %zu sums "
			     "that do not hold",
			     unsafe, untrue);
}

/* Words of an option, parted by commas. */
static void add_options(struct table_plan *plan, const char *option,
			const char *words,
			const char *(*add)(struct table_plan *, const char *))
{
	struct slice rest = slice_of(words ? words : "");

	while (rest.size) {
		const char *word = slice_string(pool_run(),
						slice_cut(&rest, ','));
		const char *wrong = add(plan, word);

		if (wrong)
			fail(BAD_USAGE, "--%s: '%s' %s", option, word, wrong);
	}
}

static void add_list(struct table_plan *plan, const char *option,
		     const struct list *list,
		     const char *(*add)(struct table_plan *, const char *))
{
	for (size_t i = 0; i < list->count; i++) {
		const char *wrong = add(plan, list->items[i]);

		if (wrong)
			fail(BAD_USAGE, "--%s: '%s' %s", option, list->items[i],
			     wrong);
	}
}

static const char *add_group(struct table_plan *plan, const char *name)
{
	plan->keys = array_grow(plan->keys, plan->key_count,
				sizeof *plan->keys);
	plan->keys[plan->key_count++] = name;
	return NULL;
}

/* Whoever names a column means one that is there and holds numbers. */
static void check_columns(const struct reader *in,
			  const struct table_plan *plan)
{
	for (size_t i = 0; i < plan->key_count; i++)
		reader_column(in, plan->keys[i]);
	for (size_t i = 0; i < plan->count_count; i++) {
		reader_column_of(in, plan->counts[i].name, NUMBER);
		if (plan->counts[i].of)
			reader_column_of(in, plan->counts[i].of, NUMBER);
	}
	for (size_t i = 0; i < plan->middle_count; i++) {
		reader_column_of(in, plan->middles[i].name, NUMBER);
		reader_column_of(in, plan->middles[i].of, NUMBER);
	}
	for (size_t i = 0; i < plan->rate_count; i++) {
		reader_column_of(in, plan->rates[i].count, NUMBER);
		reader_column_of(in, plan->rates[i].of, NUMBER);
	}
}

static const char *count_names(const struct table_plan *plan)
{
	const char *names = "";

	for (size_t i = 0; i < plan->count_count; i++)
		names = text_format(pool_run(), "%s%s%s", names, i ? "," : "",
				    plan->counts[i].name);
	return names;
}

static struct table_plan plan_of_options(const struct reader *in)
{
	struct table_plan plan = { .table = reader_name(in) };

	add_options(&plan, "counts", counts, plan_add_count);
	add_options(&plan, "middle", middles, plan_add_middle);
	add_options(&plan, "by", by, add_group);
	add_list(&plan, "rate", &rates_given, plan_add_rate);
	add_list(&plan, "sum", &sums_given, plan_add_statement);
	check_columns(in, &plan);
	for (size_t i = 0; i < plan.key_count; i++)
		plan_add_statement(&plan, text_format(pool_run(), "all %s: %s",
						      plan.keys[i],
						      count_names(&plan)));
	return plan;
}

static void suppress_table(void)
{
	struct disclosure *disclosure = begin_disclosure();
	struct reader *in = stage_read(NULL);
	struct writer *out = stage_write(NULL);
	struct table_plan plan = plan_of_options(in);
	struct sheet_table table = sheet_read(in, &plan), before;

	if (previous) {
		before = sheet_read(reader_open(previous), &plan);
		table.before = &before;
	}
	disclosure_add(disclosure, table);
	decide(disclosure);
	sheet_declare(out, &table, true);
	sheet_write(out, &table, disclosure, 0, true);
}

static const struct table_plan *find_plan(const struct disclosure_plan *plan,
					  const char *name)
{
	for (size_t i = 0; i < plan->count; i++)
		if (!strcmp(plan->tables[i].table, name))
			return &plan->tables[i];
	fail(BAD_USAGE, "%s: the plan has no table '%s'", plan_path, name);
}

static void read_before(struct sheet_table *table)
{
	struct sheet_table *before = pool_take(pool_run(), sizeof *before);
	const char *path = text_format(pool_run(), "%s/%s.stream", previous,
				       table->plan->table);

	if (access(path, R_OK))
		return;
	*before = sheet_read(reader_open(path), table->plan);
	table->before = before;
}

/* As it is told in the head: what was decided, not where files are. */
static const char *arguments(void)
{
	return text_format(pool_run(),
			   "--policy local --plan %s --below %ld --to %ld "
			   "--middles-from %ld%s",
			   text_file_stem(plan_path), below, round_to,
			   middles_from, hide_zeros ? " --hide-zeros" : "");
}

/* Its head tells nothing of how it was made, because what each step kept are
 * exact counts. */
static void publish_table(const struct sheet_table *table,
			  const struct disclosure *disclosure, size_t number)
{
	static const char *const facts[] = { "as_at", "period_start",
					     "period_end" };
	struct writer *out = writer_open(text_format(
		pool_run(), "%s/%s.stream", folder, table->plan->table));
	struct header *head = writer_header(out);

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (header_fact(table->header, facts[i]))
			writer_fact(out, facts[i],
				    header_fact(table->header, facts[i]));
	header_add_step(head, (struct step){ 1, "-", "suppress", arguments() });
	sheet_declare(out, table, false);
	sheet_write(out, table, disclosure, number, false);
	header_add_flow(head, (struct flow){ 1, writer_count(out),
					     writer_count(out), "" });
	writer_close(out);
}

static void write_counts(struct writer *out, const struct sheet_table *table,
			 const struct disclosure *disclosure, size_t number)
{
	struct hidden_counts of = sheet_count(table, disclosure, number);

	writer_string(out, table->plan->table);
	writer_whole(out, (long)of.numbers);
	writer_whole(out, (long)of.shown);
	for (size_t i = NOT_HIDDEN + 1; i < HIDDEN_KINDS; i++)
		writer_whole(out, (long)of.hidden[i]);
	writer_end_record(out);
}

static void declare_counts(struct writer *out)
{
	static const char *const names[][2] = {
		{ "numbers", "Numbers" },
		{ "shown", "Numbers shown" },
		{ "small", "Hidden because they are small" },
		{ "together", "Hidden because they are of few people" },
		{ "rest", "Hidden because they leave a small number" },
		{ "zero", "Zeros hidden with their total" },
		{ "cover", "Hidden to cover another" },
		{ "before", "Hidden because of the pack before" },
	};

	writer_column(out, "table", TEXT, "-", "Table");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		writer_column(out, names[i][0], NUMBER, "1", names[i][1]);
}

static void suppress_plan(void)
{
	struct disclosure_plan plan = disclosure_plan_read(plan_path);
	struct disclosure *disclosure = begin_disclosure();
	const struct list *paths = stage_operands();
	struct sheet_table *tables = pool_take(
		pool_run(), (paths->count + 1) * sizeof *tables);
	struct writer *out = stage_write(NULL);

	if (!folder)
		fail(BAD_USAGE, "--plan needs --folder");
	declare_counts(out);
	for (size_t i = 0; i < paths->count; i++) {
		const char *name = text_file_stem(paths->items[i]);

		tables[i] = sheet_read(reader_open(paths->items[i]),
				       find_plan(&plan, name));
		if (previous)
			read_before(&tables[i]);
		disclosure_add(disclosure, tables[i]);
	}
	decide(disclosure);
	for (size_t i = 0; i < paths->count; i++) {
		publish_table(&tables[i], disclosure, i);
		write_counts(out, &tables[i], disclosure, i);
	}
	stage_records_in(paths->count);
}

int main(int argc, char **argv)
{
	stage_begin(&stage, argc, argv);
	if (!plan_path && stage_operands()->count)
		fail(BAD_USAGE, "tables are given with --plan only");
	if (plan_path)
		suppress_plan();
	else if (!strcmp(policy, "local"))
		suppress_table();
	else
		suppress_nationally();
	return stage_end();
}
