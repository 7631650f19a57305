/* suppress - hides and rounds small numbers before a table is published.
 *
 * The one decision here: a hidden number is missing, and a flag beside it says
 * that it is hidden and not unknown, so that whatever draws or prints the table
 * can tell the two apart.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/naming.h"

static const char *policy = "nhse";
static const char *counts;
static const char *people;
static const char *days;
static struct list rates_given;
static double below = 5;
static double round_to = 5;
static double days_below = 100;

static const struct option options[] = {
	{ "policy", "NAME", "whose rules", .text = &policy, .choices = "nhse" },
	{ "counts", "COLUMNS", "counts of events: hidden when small, or 0",
	  .text = &counts },
	{ "people", "COLUMNS", "counts of people: hidden when small, 0 shown",
	  .text = &people },
	{ "days", "COLUMNS", "bed days: hidden when few, not rounded",
	  .text = &days },
	{ "rate", "COLUMN:DECIMALS:COLUMN,...",
	  "a rate, to so many decimals; hidden when one of those is",
	  .list = &rates_given },
	{ "below", "N", "counts below this are small", .real = &below },
	{ "to", "N", "what other counts are rounded to", .real = &round_to },
	{ "days-below", "N", "bed days below this are few",
	  .real = &days_below },
	{ 0 },
};

static const struct stage stage = {
	.name = "suppress",
	.purpose = "hide and round small numbers before they are published",
	.about =
		"nhse are the rules by which NHS England publishes restraints: counts "
		"below 5 are hidden and others rounded to the nearest 5 (halves up); "
		"bed days below 100 are hidden; a rate is hidden with any number that "
		"it goes back to, and otherwise computed from what it was before "
		"rounding. Only rows are looked at: a hidden number that a total gives "
		"away stays so, and a rate with its exact bed days gives the count "
		"away that was rounded.\n\n"
		"A hidden number is missing in the output; COLUMN_hidden is Y. What was "
		"missing before stays missing, and is not hidden, but hides rates.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "all columns, then a COLUMN_hidden (flag) for each that was "
		  "named",
	.example = "--counts restraints --people people --days bed_days "
		   "--rate rate_per_1000:0:restraints,people,bed_days",
	.input = "provider_id\trestraints:number\tpeople:number\t"
		 "bed_days:number:d\trate_per_1000:number\n"
		 "PR1\t12\t7\t640\t18.75\n"
		 "PR2\t3\t2\t900\t3.3333333333333335\n"
		 "PR3\t0\t0\t410\t0\n",
};

enum treatment { LEFT, COUNT, PEOPLE, DAYS, RATE };

/* What is done to a column. */
struct column_rule {
	enum treatment treatment;
	int *of; /* of a rate: what it goes back to */
	size_t of_count;
	int decimals;
};

struct rules {
	const struct reader *in;
	struct column_rule *columns; /* one a column of the input */
	size_t width;
};

/* One rule a column, or the second would look at what the first has left. */
static struct column_rule *rule_of(struct rules *rules, int column,
				   enum treatment treatment)
{
	struct column_rule *rule = &rules->columns[column];
	const char *name = reader_header(rules->in)->columns[column].name;

	if (rule->treatment != LEFT)
		fail(BAD_USAGE, "column '%s' is named twice", name);
	reader_column_of(rules->in, name, NUMBER);
	rule->treatment = treatment;
	return rule;
}

static void add_rules(struct rules *rules, const char *names,
		      enum treatment treatment)
{
	size_t count = 0;
	int *columns = names ? reader_columns(rules->in, names, &count) : NULL;

	for (size_t i = 0; i < count; i++)
		rule_of(rules, columns[i], treatment);
}

/* "rate_per_1000:0:restraints,people,bed_days" */
static void add_rate(struct rules *rules, const char *text)
{
	struct slice rest = slice_of(text);
	const char *name = slice_string(pool_run(), slice_cut(&rest, ':'));
	struct slice decimals = slice_cut(&rest, ':');
	struct column_rule *rule;
	long number;

	if (!decimals.at || !rest.at || !number_read_whole(decimals, &number) ||
	    number < 0 || number > 9)
		fail(BAD_USAGE,
		     "--rate: '%s' is not COLUMN:DECIMALS:COLUMN,...", text);
	rule = rule_of(rules, reader_column(rules->in, name), RATE);
	rule->decimals = (int)number;
	rule->of = reader_columns(rules->in, rest.at, &rule->of_count);
}

/* In a rate, what is not known is as good as hidden. */
static bool hides(const struct rules *rules, int column, bool in_rate)
{
	const struct column_rule *rule = &rules->columns[column];
	bool hidden = false;
	double number;

	if (rule->treatment == LEFT)
		return in_rate && reader_missing(rules->in, column);
	number = reader_number(rules->in, column);
	if (isnan(number) && rule->treatment != RATE)
		return in_rate;
	switch (rule->treatment) {
	case COUNT:
		return number < below;
	case PEOPLE:
		return number < below && (number > 0 || in_rate);
	case DAYS:
		return number < days_below;
	case RATE:
		for (size_t i = 0; i < rule->of_count; i++)
			hidden |= hides(rules, rule->of[i], true);
		return hidden;
	default:
		return false;
	}
}

static void write_cell(struct writer *out, const struct rules *rules,
		       int column)
{
	const struct column_rule *rule = &rules->columns[column];
	double number;

	if (rule->treatment == LEFT) {
		writer_raw(out, reader_raw(rules->in, column));
		return;
	}
	number = reader_number(rules->in, column);
	if (hides(rules, column, false))
		number = NAN;
	if (rule->treatment == COUNT || rule->treatment == PEOPLE)
		number = round_to * number_round(number / round_to, 0);
	if (rule->treatment == RATE && !isnan(number))
		number = number_round(number, rule->decimals);
	writer_number(out, number);
}

static size_t write_row(struct writer *out, const struct rules *rules)
{
	size_t hidden = 0;

	for (size_t i = 0; i < rules->width; i++)
		write_cell(out, rules, (int)i);
	for (size_t i = 0; i < rules->width; i++) {
		bool hides_it = hides(rules, (int)i, false);

		if (rules->columns[i].treatment == LEFT)
			continue;
		writer_flag(out, hides_it ? 'Y' : 'N');
		hidden += hides_it;
	}
	writer_end_record(out);
	return hidden;
}

static void declare(struct writer *out, const struct rules *rules)
{
	writer_columns_like(out, rules->in);
	for (size_t i = 0; i < rules->width; i++) {
		const struct column *column =
			&reader_header(rules->in)->columns[i];

		if (rules->columns[i].treatment == LEFT)
			continue;
		writer_column(
			out, text_format(pool_run(), "%s_hidden", column->name),
			FLAG, "-",
			text_format(pool_run(), "%s, hidden", column->label));
	}
}

int main(int argc, char **argv)
{
	struct rules rules = { 0 };
	struct reader *in;
	struct writer *out;
	size_t hidden = 0;

	stage_begin(&stage, argc, argv);
	if (!(round_to > 0))
		fail(BAD_USAGE, "--to: it is not above 0");
	in = stage_read(NULL);
	rules.in = in;
	rules.width = reader_width(in);
	rules.columns = pool_take(pool_run(),
				  (rules.width + 1) * sizeof *rules.columns);
	add_rules(&rules, counts, COUNT);
	add_rules(&rules, people, PEOPLE);
	add_rules(&rules, days, DAYS);
	for (size_t i = 0; i < rates_given.count; i++)
		add_rate(&rules, rates_given.items[i]);
	out = stage_write(NULL);
	declare(out, &rules);
	while (reader_next(in))
		hidden += write_row(out, &rules);
	if (hidden)
		stage_remark("%zu numbers hidden", hidden);
	return stage_end();
}
