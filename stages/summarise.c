/* summarise - one row a group: counts, sums, means, quantiles.
 *
 * What a function takes, how a value adds to it and what it answers is told
 * in aggregate.h. Functions of one column that are filled alike share a cell,
 * so that a median and ten quantiles cost no more than one.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/aggregate.h"
#include "stages/methods/firstday.h"

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

struct measure {
	struct aggregate aggregate;
	int column; /* NONE: the record itself */
	enum type type;
	size_t source; /* the measure whose cell is filled for this one */
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
	struct measure *measures;
	size_t measure_count;
	struct table *keys;
	struct cell *cells; /* a row of measures for each key */
	struct cell *total;
};

/* Cuts "[NAME=]WORD[:REST]"; name and rest are missing where not given. */
static struct slice cut_item(struct slice item, struct slice *name,
			     struct slice *rest)
{
	*rest = slice_trim(item);
	*name = slice_cut(rest, '=');
	if (!rest->at) {
		*rest = *name;
		*name = (struct slice){ 0 };
	}
	return slice_cut(rest, ':');
}

static const char *text_of(struct slice text)
{
	return slice_string(pool_run(), text);
}

static void add_group(struct summary *summary, struct slice item)
{
	struct slice name, period, column = cut_item(item, &name, &period);
	struct group group = { .column = reader_column(summary->in,
						       text_of(column)) };
	const struct column *head =
		&reader_header(summary->in)->columns[group.column];
	struct column out = *head;

	if (period.at) {
		enum every every = every_of(text_of(period));

		if (every == EVERY_WHOLE)
			fail(BAD_USAGE,
			     "--by: '%.*s' is not one of " EVERY_CHOICES,
			     (int)period.size, period.at);
		reader_column_of(summary->in, head->name, DATE);
		group.period = firstday_new(every);
		out = (struct column){ every_name(every), DATE, "-",
				       every_label(every) };
	}
	writer_column(summary->out, name.at ? naming_checked(name) : out.name,
		      out.type, out.unit, out.label);
	summary->groups = array_grow(summary->groups, summary->group_count,
				     sizeof group);
	summary->groups[summary->group_count++] = group;
}

static struct aggregate find_function(struct slice word)
{
	struct aggregate aggregate;
	const char *nearest;

	if (aggregate_named(word, (int)quantile_type, &aggregate))
		return aggregate;
	nearest = aggregate_nearest(text_of(word));
	fail(BAD_USAGE, "--of: no function '%.*s'%s%s%s", (int)word.size,
	     word.at, nearest ? "; did you mean '" : "", nearest ? nearest : "",
	     nearest ? "'?" : "");
}

static int find_column(const struct reader *in, enum takes takes,
		       struct slice word, struct slice column)
{
	const char *name = column.at ? text_of(column) : NULL;

	if (!name && takes != RECORDS)
		fail(BAD_USAGE, "--of: %.*s needs a column, as in %.*s:COLUMN",
		     (int)word.size, word.at, (int)word.size, word.at);
	if (!name)
		return NONE;
	if (takes == NUMBERS)
		return reader_column_of(in, name, NUMBER);
	if (takes == FLAGS)
		return reader_column_of(in, name, FLAG);
	if (takes == ORDERED &&
	    reader_header(in)->columns[reader_column(in, name)].type != DATE)
		return reader_column_of(in, name, NUMBER);
	return reader_column(in, name);
}

static const char *default_name(struct slice word, struct slice column)
{
	char *name = text_format(pool_run(), "%.*s%s%.*s", (int)word.size,
				 word.at, column.at ? "_" : "",
				 (int)column.size, column.at ? column.at : "");

	for (char *at = name; *at; at++)
		if (*at == '.')
			*at = '_';
	return name;
}

static bool holds_dates(const struct measure *measure)
{
	return measure->aggregate.function->takes == ORDERED &&
	       measure->type == DATE;
}

/* name: NULL where none was given; default_name then is. */
static void describe(const struct summary *summary,
		     const struct measure *measure, const char *name,
		     const char *default_name)
{
	const struct column none = { 0 };
	const struct column *head = &none;
	const char *unit = measure->aggregate.function->unit;

	if (measure->column != NONE)
		head = &reader_header(summary->in)->columns[measure->column];
	writer_column(summary->out, name ? name : default_name,
		      holds_dates(measure) ? DATE : NUMBER,
		      unit ? unit : head->unit,
		      aggregate_label(&measure->aggregate, head->label, name));
}

static void add_measure(struct summary *summary, struct slice item)
{
	struct slice name, column, word = cut_item(item, &name, &column);
	struct measure measure = { .aggregate = find_function(word),
				   .source = summary->measure_count };

	measure.column = find_column(summary->in,
				     measure.aggregate.function->takes, word,
				     column);
	if (measure.column != NONE)
		measure.type = reader_header(summary->in)
				       ->columns[measure.column]
				       .type;
	for (size_t i = summary->measure_count; i--;)
		if (summary->measures[i].column == measure.column &&
		    aggregate_alike(&summary->measures[i].aggregate,
				    &measure.aggregate))
			measure.source = summary->measures[i].source;
	describe(summary, &measure, name.at ? naming_checked(name) : NULL,
		 default_name(word, column));
	summary->measures = array_grow(summary->measures,
				       summary->measure_count, sizeof measure);
	summary->measures[summary->measure_count++] = measure;
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

static struct cell *new_row(const struct summary *summary, struct cell *row,
			    size_t group)
{
	for (size_t i = 0; i < summary->measure_count; i++)
		if (aggregate_tells_groups(&summary->measures[i].aggregate))
			row[i].group = group;
	return row;
}

/* The cells of the record's group. */
static struct cell *find_row(struct summary *summary, struct key *key)
{
	size_t width = summary->measure_count, group;
	bool fresh;

	key_begin(key);
	for (size_t i = 0; i < summary->group_count; i++)
		key_add(key, field_of(&summary->groups[i], summary->in));
	group = table_put(summary->keys, key->text, &fresh);
	if (!fresh)
		return summary->cells + group * width;
	summary->cells = array_grow(summary->cells, group,
				    width * sizeof *summary->cells);
	return new_row(summary, summary->cells + group * width, group);
}

/* What the measure takes of the present record. */
static struct datum datum_of(const struct measure *measure, struct reader *in)
{
	struct datum datum = { 0 };

	if (measure->column == NONE)
		return datum;
	datum.missing = reader_missing(in, measure->column);
	if (datum.missing)
		datum.number = (double)NAN;
	else if (measure->aggregate.function->takes == ANY)
		datum.raw = reader_raw(in, measure->column);
	else if (measure->aggregate.function->takes == FLAGS)
		datum.number = reader_flag(in, measure->column) == 'Y';
	else if (holds_dates(measure))
		datum.number = reader_date(in, measure->column);
	else if (measure->aggregate.function->takes != RECORDS)
		datum.number = reader_number(in, measure->column);
	return datum;
}

static void add_to_row(const struct summary *summary, struct cell *row)
{
	for (size_t i = 0; i < summary->measure_count; i++) {
		const struct measure *measure = &summary->measures[i];
		struct datum datum;

		if (measure->source != i)
			continue;
		datum = datum_of(measure, summary->in);
		aggregate_add(&measure->aggregate, &row[i], &datum);
	}
}

static void write_answers(const struct summary *summary, struct cell *row)
{
	for (size_t i = 0; i < summary->measure_count; i++) {
		const struct measure *measure = &summary->measures[i];
		double answer = aggregate_answer(&measure->aggregate,
						 &row[measure->source]);

		if (holds_dates(measure))
			writer_date(summary->out,
				    isnan(answer) ? MISSING_DATE : (int)answer);
		else
			writer_number(summary->out, answer);
	}
	writer_end_record(summary->out);
}

static void write_groups(const struct summary *summary)
{
	const size_t *sorted = table_sorted(summary->keys);

	for (size_t i = 0; i < table_count(summary->keys); i++) {
		struct slice key = table_key(summary->keys, sorted[i]);

		for (size_t g = 0; g < summary->group_count; g++)
			writer_raw(summary->out, slice_cut(&key, '\t'));
		write_answers(summary,
			      summary->cells +
				      sorted[i] * summary->measure_count);
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

int main(int argc, char **argv)
{
	struct summary summary = { .keys = table_new() };
	struct key key = { 0 };

	stage_begin(&stage, argc, argv);
	summary.in = stage_read(NULL);
	summary.out = stage_write(NULL);
	if (by)
		each_item(&summary, by, add_group);
	each_item(&summary, of, add_measure);
	if (all || !by)
		summary.total = new_row(
			&summary,
			pool_take(pool_run(), summary.measure_count *
						      sizeof *summary.total),
			SIZE_MAX);
	while (reader_next(summary.in)) {
		if (by)
			add_to_row(&summary, find_row(&summary, &key));
		if (summary.total)
			add_to_row(&summary, summary.total);
	}
	write_groups(&summary);
	if (summary.total)
		write_total(&summary);
	return stage_end();
}
