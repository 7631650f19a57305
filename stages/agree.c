/* agree - how far two people who judged the same things agree.
 *
 * The one decision here: agreement is told beyond chance (kappa), with its
 * interval, and only of what both have judged. Answers are in an order where
 * near misses are to count for something.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/groups.h"
#include "stages/methods/agreement.h"
#include "stages/methods/level.h"
#include "stages/methods/statistics.h"

static const char *by;
static const char *first_name = "first";
static const char *second_name = "second";
static const char *count_name;
static const char *weights_name = "none";
static const char *order;
static const char *confidence = "95";

static const struct option options[] = {
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "first", "COLUMN", "what the first said", .text = &first_name },
	{ "second", "COLUMN", "what the second said", .text = &second_name },
	{ "count", "COLUMN", "how often a record counts; otherwise once",
	  .text = &count_name },
	{ "weights", "KIND", "how much near misses agree",
	  .text = &weights_name, .choices = "none|linear|quadratic" },
	{ "order", "ANSWER,...", "all answers, the least first",
	  .text = &order },
	{ "confidence", "PERCENT", "how sure to be", .text = &confidence },
	{ 0 },
};

static const struct stage stage = {
	.name = "agree",
	.purpose = "find how far two coders agree beyond chance",
	.about =
		"agreed_pct is how often both said the same, kappa how much of the "
		"agreement that chance leaves room for there was (Cohen 1960): 1 is "
		"all, 0 none beyond chance. error is its standard error, and the "
		"interval goes by it; for fewer than about 30 pairs it is rough. "
		"Records without either answer are left_out.\n\n"
		"With linear or quadratic weights answers next to each other agree in "
		"part. That needs their order: --order, or numbers.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "the columns of --by, pairs left_out agreed_pct kappa error "
		  "lower_95 upper_95 reason",
	.example = "--first auditor --second checker",
	.input = "case_id\tauditor\tchecker\n"
		 "1\tmet\tmet\n"
		 "2\tmet\tmet\n"
		 "3\tnot\tnot\n"
		 "4\tnot\tmet\n",
};

/* A record whose answers have numbers. */
struct judgement {
	size_t group, first, second, times;
};

struct input {
	struct groups groups;
	struct table *answers;
	size_t *left_out; /* by group */
	struct judgement *judgements;
	size_t count;
};

struct columns {
	int first, second, count;
};

static enum weights weights_of(void)
{
	if (!strcmp(weights_name, "none"))
		return NO_WEIGHTS;
	return strcmp(weights_name, "linear") ? QUADRATIC_WEIGHTS
					      : LINEAR_WEIGHTS;
}

static bool are_numbers(const struct reader *in, const struct columns *at)
{
	const struct column *columns = reader_header(in)->columns;

	return columns[at->first].type == NUMBER &&
	       columns[at->second].type == NUMBER;
}

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.first = reader_column(in, first_name),
		.second = reader_column(in, second_name),
		.count = NONE,
	};

	if (count_name)
		at.count = reader_column_of(in, count_name, NUMBER);
	if (weights_of() != NO_WEIGHTS && !order && !are_numbers(in, &at))
		fail(BAD_USAGE, "--order is missing: weights need to know "
				"which answers are near each other");
	return at;
}

static void put_order(struct input *input)
{
	struct slice rest = slice_of(order);

	while (order && rest.at)
		table_put(input->answers, slice_trim(slice_cut(&rest, ',')),
			  NULL);
}

static size_t answer_of(struct input *input, const struct reader *in,
			int column)
{
	bool fresh;
	size_t answer = table_put(input->answers, reader_raw(in, column),
				  &fresh);

	if (fresh && order)
		reader_refuse(in, column, "is none of the answers of --order");
	return answer;
}

static size_t times_of(const struct reader *in, int column)
{
	double times = column == NONE ? 1 : reader_number(in, column);

	if (!isnan(times) && !(times >= 0 && floor(times) == times))
		reader_refuse(in, column, "is no whole number of times");
	return isnan(times) ? 0 : (size_t)times;
}

static void read_rows(struct input *input, struct reader *in,
		      const struct columns *at)
{
	while (reader_next(in)) {
		struct judgement judgement;
		bool fresh;

		judgement.group = groups_put(&input->groups, &fresh);
		if (fresh)
			input->left_out = array_grow(input->left_out,
						     judgement.group,
						     sizeof(size_t));
		judgement.times = times_of(in, at->count);
		if (reader_missing(in, at->first) ||
		    reader_missing(in, at->second)) {
			input->left_out[judgement.group] += judgement.times;
			continue;
		}
		judgement.first = answer_of(input, in, at->first);
		judgement.second = answer_of(input, in, at->second);
		input->judgements = array_grow(input->judgements, input->count,
					       sizeof judgement);
		input->judgements[input->count++] = judgement;
	}
}

/* The place of each answer in order: as given, else by number. Without weights
 * it does not matter. */
static size_t *answer_places(const struct input *input)
{
	size_t size = table_count(input->answers);
	size_t *places = pool_take(pool_run(), (size + 1) * sizeof *places);
	double *values = pool_take(pool_run(), (size + 1) * sizeof *values);

	for (size_t i = 0; i < size; i++) {
		places[i] = i;
		values[i] = 0;
		number_read(table_key(input->answers, i), &values[i]);
	}
	if (order || weights_of() == NO_WEIGHTS)
		return places;
	for (size_t i = 0; i < size; i++) {
		places[i] = 0;
		for (size_t j = 0; j < size; j++)
			places[i] += values[j] < values[i];
	}
	return places;
}

/* Counts of pairs, group after group. */
static size_t *count_pairs(const struct input *input)
{
	size_t size = table_count(input->answers);
	size_t groups = table_count(input->groups.table);
	size_t *places = answer_places(input);
	size_t *counts = pool_take(pool_run(),
				   (groups * size * size + 1) * sizeof *counts);

	for (size_t i = 0; i < input->count; i++) {
		const struct judgement *judgement = &input->judgements[i];

		counts[(judgement->group * size + places[judgement->first]) *
			       size +
		       places[judgement->second]] += judgement->times;
	}
	return counts;
}

/* Where one of them does not distinguish, so does kappa not. */
static const char *remark_on(const struct agreement *agreement)
{
	if (!agreement->n)
		return "there are no pairs";
	if (isnan(agreement->kappa))
		return "all gave one and the same answer";
	if (agreement->kappa == 0 && agreement->error == 0)
		return "one always gave the same answer: kappa is 0 "
		       "whatever the other said";
	return NULL;
}

static void write_agreement(struct writer *out,
			    const struct agreement *agreement,
			    const struct level *level)
{
	double reach = -normal_quantile((1 - level->share) / 2) *
		       agreement->error;

	writer_number(out, 100 * agreement->share);
	writer_number(out, agreement->kappa);
	writer_number(out, agreement->error);
	writer_number(out, agreement->kappa - reach);
	writer_number(out, agreement->kappa + reach);
	writer_string(out, remark_on(agreement));
	writer_end_record(out);
}

static void declare(struct writer *out, const struct groups *groups,
		    const struct level *level)
{
	groups_declare(out, groups);
	writer_column(out, "pairs", NUMBER, "1", "Judged by both");
	writer_column(out, "left_out", NUMBER, "1", "Not judged by both");
	writer_column(out, "agreed_pct", NUMBER, "%", "Agreed");
	writer_column(out, "kappa", NUMBER, "1", "Cohen's kappa");
	writer_column(out, "error", NUMBER, "1", "Standard error of kappa");
	level_declare_ends(out, level, "1");
	writer_column(out, "reason", TEXT, "-", "Reason");
}

static void write_groups(struct writer *out, const struct input *input,
			 const struct level *level)
{
	const size_t *sorted = table_sorted(input->groups.table);
	size_t size = table_count(input->answers);
	size_t *counts = count_pairs(input);

	for (size_t i = 0; i < table_count(input->groups.table); i++) {
		struct agreement agreement = agreement_weighted(
			counts + sorted[i] * size * size, size, weights_of());

		groups_write(out, &input->groups, sorted[i]);
		writer_whole(out, (long)agreement.n);
		writer_whole(out, (long)input->left_out[sorted[i]]);
		write_agreement(out, &agreement, level);
	}
}

int main(int argc, char **argv)
{
	struct input input = { .answers = table_new() };
	struct level level;
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	level = level_read(confidence, "--confidence");
	in = stage_read(NULL);
	at = find_columns(in);
	input.groups = groups_of(in, by);
	out = stage_write(NULL);
	declare(out, &input.groups, &level);
	put_order(&input);
	read_rows(&input, in, &at);
	write_groups(out, &input, &level);
	return stage_end();
}
