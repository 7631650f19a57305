/* summarise - one row a group: counts, sums, means, quantiles.
 *
 * What a function takes, how a value adds to it and what it answers is told
 * in aggregate.h. Functions of one column that are filled alike share a cell,
 * so that a median and ten quantiles cost no more than one.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/crosstab.h"
#include "stages/methods/firstday.h"
#include "stages/methods/measure.h"

static const char *by;
static const char *of = "n=count";
static bool all;
static long quantile_type = QUANTILE_TYPE;

static const struct option options[] = {
	{ "by", "[NAME=]COLUMN[:PERIOD],...",
	  "a row for each group of these columns", .text = &by },
	{ "of", "[NAME=]FUNCTION[:COLUMN],...", "what to find of each group",
	  .text = &of },
	{ "all", .flag = &all, .help = "one more row, for all records" },
	{ "quantile-type", "N", "how quantiles are found",
	  .whole = &quantile_type, .choices = "2|6|7|8" },
	{ 0 },
};

static const struct stage stage = {
	.name = "summarise",
	.purpose = "count, add up and average the records of each group",
	.about =
		"PERIOD turns a date into the first day of its week, month, quarter, "
		"year or financial_year, and names the column so. Rows come in byte "
		"order of their group; without --by there is one row, even of no "
		"records. The row of --all comes last: its group is All where that is "
		"text, and missing otherwise.\n\n"
		"The functions are: count, of records, or of values where a column "
		"is named; missing, values that are; distinct, different values; sum, "
		"mean, sd (of a sample), median, and q25 (any q0 to q100) of numbers; "
		"min and max of numbers or dates; yes, no and pct of flags, where pct "
		"is the share of Y among those known. Missing values are left out, so "
		"a mean or quantile of none is missing, and so is the sd of one.\n\n"
		"Quantiles are exact: type 7 is that of R and of Excel's "
		"PERCENTILE.INC, 6 that of PERCENTILE.EXC and SPSS, 2 averages at "
		"steps as SAS does, 8 suits any distribution (Hyndman and Fan 1996).",
	.options = options,
	.reads = "the columns that --by and --of name",
	.writes = "the groups, and a column for each function, called NAME or "
		  "else FUNCTION_COLUMN",
	.example = "--by provider_id,admitted:quarter "
		   "--of 'n=count,people=distinct:person_id,median:los_days' "
		   "--all",
	.input = "person_id\tprovider_id\tadmitted:date\t"
		 "los_days:number:d:Length of stay\n"
		 "P01\tPR1\t2013-01-09\t400\n"
		 "P02\tPR1\t2013-02-11\t31\n"
		 "P01\tPR1\t2013-02-28\t\\N\n"
		 "P03\tPR2\t2013-04-01\t7\n",
};

/* What --of asks for. */
struct answer {
	struct measure measure;
	size_t source; /* the answer whose cell is filled for this one */
	size_t at;     /* where that cell is in a row */
};

/* A column of --by. */
struct group {
	int column;
	struct firstday *period; /* NULL: the value itself */
};

struct summary {
	struct reader *in;
	struct writer *out;
	struct group *groups; /* the columns of --by */
	size_t group_count;
	struct answer *answers;
	size_t answer_count;
	struct slice *fields;      /* of --by, in the present record */
	struct crosstab *crosstab; /* of all their combinations */
	size_t row_size; /* of the cells of a group, which lie close together */
	char *rows;      /* one a combination */
	char *total;
};

static const char *text_of(struct slice text)
{
	return slice_string(pool_run(), text);
}

static void add_group(struct summary *summary, struct slice item)
{
	struct wanted wanted = wanted_read(item);
	struct group group = { .column = reader_column(summary->in,
						       text_of(wanted.word)) };
	const struct column *head =
		&reader_header(summary->in)->columns[group.column];
	struct column out = *head;

	if (wanted.rest.at) {
		enum every every = every_of(text_of(wanted.rest));

		if (every == EVERY_WHOLE)
			fail(BAD_USAGE,
			     "--by: '%.*s' is not one of " EVERY_CHOICES,
			     (int)wanted.rest.size, wanted.rest.at);
		reader_column_of(summary->in, head->name, DATE);
		group.period = firstday_new(every);
		out = (struct column){ every_name(every), DATE, "-",
				       every_label(every) };
	}
	writer_column(summary->out,
		      wanted.name.at ? naming_checked(wanted.name) : out.name,
		      out.type, out.unit, out.label);
	summary->groups = array_grow(summary->groups, summary->group_count,
				     sizeof group);
	summary->groups[summary->group_count++] = group;
}

static void add_answer(struct summary *summary, struct slice item)
{
	struct wanted wanted = wanted_read(item);
	struct answer answer = {
		.measure = measure_of(summary->in, &wanted, (int)quantile_type),
		.source = summary->answer_count,
		.at = summary->row_size,
	};

	for (size_t i = summary->answer_count; i--;)
		if (measure_alike(&summary->answers[i].measure,
				  &answer.measure)) {
			answer.source = summary->answers[i].source;
			answer.at = summary->answers[i].at;
		}
	if (answer.source == summary->answer_count)
		summary->row_size += aggregate_room(&answer.measure.aggregate);
	measure_declare(summary->out, summary->in, &answer.measure, &wanted);
	summary->answers = array_grow(summary->answers, summary->answer_count,
				      sizeof answer);
	summary->answers[summary->answer_count++] = answer;
}

static struct cell *cell_of(const struct answer *answer, char *row)
{
	return (struct cell *)(void *)(row + answer->at);
}

static void each_item(struct summary *summary, const char *list,
		      void (*add)(struct summary *summary, struct slice item))
{
	struct slice rest = slice_of(list);

	while (rest.at)
		add(summary, slice_cut(&rest, ','));
}

static struct slice field_of(const struct group *group, struct reader *in)
{
	struct slice raw = reader_raw(in, group->column), start;

	if (!group->period)
		return raw;
	start = firstday_of(group->period, raw);
	if (start.at)
		return start;
	reader_date(in, group->column); /* refuses all but missing */
	return raw;
}

static char *new_row(const struct summary *summary, char *row, size_t group)
{
	for (size_t i = 0; i < summary->answer_count; i++) {
		const struct answer *answer = &summary->answers[i];

		if (aggregate_tells_groups(&answer->measure.aggregate))
			cell_of(answer, row)->group = group;
	}
	return row;
}

/* The cells of the record's group. */
static char *find_row(struct summary *summary)
{
	size_t size = summary->row_size, group;
	bool fresh;

	for (size_t i = 0; i < summary->group_count; i++)
		summary->fields[i] = field_of(&summary->groups[i], summary->in);
	group = crosstab_put(summary->crosstab, summary->fields, &fresh);
	if (!fresh)
		return summary->rows + group * size;
	summary->rows = array_grow(summary->rows, group, size);
	return new_row(summary, summary->rows + group * size, group);
}

static void add_to_row(const struct summary *summary, char *row)
{
	for (size_t i = 0; i < summary->answer_count; i++) {
		const struct answer *answer = &summary->answers[i];

		if (answer->source == i)
			measure_add(&answer->measure, summary->in,
				    cell_of(answer, row));
	}
}

static void write_answers(const struct summary *summary, char *row)
{
	for (size_t i = 0; i < summary->answer_count; i++)
		measure_write(summary->out, &summary->answers[i].measure,
			      cell_of(&summary->answers[i], row));
	writer_end_record(summary->out);
}

static void write_groups(const struct summary *summary)
{
	const size_t *sorted = crosstab_sorted(summary->crosstab);

	for (size_t i = 0; i < crosstab_count(summary->crosstab); i++) {
		for (size_t g = 0; g < summary->group_count; g++)
			writer_raw(summary->out,
				   crosstab_field(summary->crosstab, sorted[i],
						  g));
		write_answers(summary,
			      summary->rows + sorted[i] * summary->row_size);
	}
}

static void write_total(const struct summary *summary)
{
	for (size_t g = 0; g < summary->group_count; g++)
		if (writer_header(summary->out)->columns[g].type == TEXT)
			writer_string(summary->out, "All");
		else
			writer_missing(summary->out);
	write_answers(summary, summary->total);
}

/* What the options ask for: the columns of the output, in that order. */
static void begin(struct summary *summary)
{
	size_t size;

	if (by)
		each_item(summary, by, add_group);
	each_item(summary, of, add_answer);
	summary->crosstab = crosstab_new(summary->group_count);
	size = summary->group_count * sizeof *summary->fields;
	summary->fields = pool_take(pool_run(), size);
	if (all || !by)
		summary->total = new_row(
			summary, pool_take(pool_run(), summary->row_size),
			SIZE_MAX);
}

int main(int argc, char **argv)
{
	struct summary summary = { 0 };

	stage_begin(&stage, argc, argv);
	summary.in = stage_read(NULL);
	summary.out = stage_write(NULL);
	begin(&summary);
	while (reader_next(summary.in)) {
		if (by)
			add_to_row(&summary, find_row(&summary));
		if (summary.total)
			add_to_row(&summary, summary.total);
	}
	write_groups(&summary);
	if (summary.total)
		write_total(&summary);
	return stage_end();
}
