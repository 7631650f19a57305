/* suppression_national - the rules by which NHS England publishes restraints.
 */
#include "stages/methods/suppression_national.h"

#include <math.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"

enum treatment { LEFT, COUNT, PEOPLE, DAYS, RATE };

/* What is done to a column. */
struct column_rule {
	enum treatment treatment;
	int *of; /* of a rate: what it goes back to */
	size_t of_count;
	int decimals;
};

struct rules {
	struct reader *in;
	const struct national *limits;
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
	double below = (double)rules->limits->below;
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
		return number < rules->limits->days_below;
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
	double to = (double)rules->limits->round_to;
	double number;

	if (rule->treatment == LEFT) {
		writer_raw(out, reader_raw(rules->in, column));
		return;
	}
	number = reader_number(rules->in, column);
	if (hides(rules, column, false))
		number = NAN;
	if (rule->treatment == COUNT || rule->treatment == PEOPLE)
		number = to * number_round(number / to, 0);
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

size_t national_suppress(const struct national *limits, struct reader *in,
			 struct writer *out)
{
	struct rules rules = { .in = in, .limits = limits };
	size_t hidden = 0;

	rules.width = reader_width(in);
	rules.columns = pool_take(pool_run(),
				  (rules.width + 1) * sizeof *rules.columns);
	add_rules(&rules, limits->counts, COUNT);
	add_rules(&rules, limits->people, PEOPLE);
	add_rules(&rules, limits->days, DAYS);
	for (size_t i = 0; i < limits->rates->count; i++)
		add_rate(&rules, limits->rates->items[i]);
	declare(out, &rules);
	while (reader_next(in))
		hidden += write_row(out, &rules);
	return hidden;
}
