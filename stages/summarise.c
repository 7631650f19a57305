/* summarise - one row a group: counts, sums, means, quantiles.
 *
 * A function is a row of a table: what it takes, how a record adds to it, how
 * its answer is written. Quantiles and spreads are exact, from a tally of how
 * often each value occurs, which functions of the same column share.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "stages/methods/calendar.h"
#include "stages/methods/quantile.h"
#include "stages/methods/statistics.h"

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

/* What is known of one group for one function. Small, because there is one for
 * each group and they all compete for the processor's cache. */
struct cell {
	size_t n;
	union {
		size_t group; /* its number, for distinct */
		size_t yes;
		struct {
			double least, most;
		};
		struct sum sum;
		struct tally tally;
	};
};

enum takes { RECORDS, ANY, NUMBERS, ORDERED, FLAGS };

struct measure {
	const struct function *function;
	int column; /* NONE: the record itself */
	enum type type;
	double share;       /* of a quantile */
	size_t source;      /* the measure whose cell is filled for this one */
	struct table *seen; /* group and value, of distinct */
};

/* An answer may be missing (NAN). */
struct function {
	const char *name;
	enum takes takes;
	const char *unit;  /* NULL: that of the column */
	const char *words; /* after the label of the column */
	void (*add)(const struct measure *measure, struct cell *cell,
		    struct reader *in);
	double (*answer)(const struct measure *measure, struct cell *cell);
};

static void add_record(const struct measure *measure, struct cell *cell,
		       struct reader *in)
{
	cell->n += measure->column == NONE ||
		   !reader_missing(in, measure->column);
}

static void add_missing(const struct measure *measure, struct cell *cell,
			struct reader *in)
{
	cell->n += reader_missing(in, measure->column);
}

/* The group's number always has the same size, so that the two parts of the
 * key cannot run into each other. */
static void add_distinct(const struct measure *measure, struct cell *cell,
			 struct reader *in)
{
	static struct key key;
	bool fresh;

	if (reader_missing(in, measure->column))
		return;
	key_begin(&key);
	key_add(&key, (struct slice){ (const char *)&cell->group,
				      sizeof cell->group });
	key_add(&key, reader_raw(in, measure->column));
	table_put(measure->seen, key.text, &fresh);
	cell->n += fresh;
}

static void add_sum(const struct measure *measure, struct cell *cell,
		    struct reader *in)
{
	double number = reader_number(in, measure->column);

	if (isnan(number))
		return;
	cell->n++;
	sum_add(&cell->sum, number);
}

static void add_tally(const struct measure *measure, struct cell *cell,
		      struct reader *in)
{
	tally_add(&cell->tally, reader_number(in, measure->column), 1);
}

static void add_range(const struct measure *measure, struct cell *cell,
		      struct reader *in)
{
	double value;

	if (reader_missing(in, measure->column))
		return;
	value = measure->type == DATE ? reader_date(in, measure->column)
				      : reader_number(in, measure->column);
	if (!cell->n || value < cell->least)
		cell->least = value;
	if (!cell->n || value > cell->most)
		cell->most = value;
	cell->n++;
}

static void add_flag(const struct measure *measure, struct cell *cell,
		     struct reader *in)
{
	char flag = reader_flag(in, measure->column);

	cell->n += flag != 0;
	cell->yes += flag == 'Y';
}

static double answer_n(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return (double)cell->n;
}

static double answer_sum(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return sum_of(&cell->sum);
}

static double answer_mean(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return cell->n ? sum_of(&cell->sum) / (double)cell->n : (double)NAN;
}

static double answer_sd(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	tally_sort(&cell->tally);
	return tally_deviation(&cell->tally);
}

static double answer_quantile(const struct measure *measure, struct cell *cell)
{
	tally_sort(&cell->tally);
	return tally_quantile(&cell->tally, measure->share, (int)quantile_type);
}

static double answer_min(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return cell->n ? cell->least : (double)NAN;
}

static double answer_max(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return cell->n ? cell->most : (double)NAN;
}

static double answer_yes(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return (double)cell->yes;
}

static double answer_no(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return (double)(cell->n - cell->yes);
}

static double answer_pct(const struct measure *measure, struct cell *cell)
{
	(void)measure;
	return cell->n ? 100 * (double)cell->yes / (double)cell->n
		       : (double)NAN;
}

static const struct function functions[] = {
	{ "count", RECORDS, "1", "number", add_record, answer_n },
	{ "missing", ANY, "1", "missing", add_missing, answer_n },
	{ "distinct", ANY, "1", "different", add_distinct, answer_n },
	{ "sum", NUMBERS, NULL, "sum", add_sum, answer_sum },
	{ "mean", NUMBERS, NULL, "mean", add_sum, answer_mean },
	{ "sd", NUMBERS, NULL, "SD", add_tally, answer_sd },
	{ "median", NUMBERS, NULL, "median", add_tally, answer_quantile },
	{ "min", ORDERED, NULL, "least", add_range, answer_min },
	{ "max", ORDERED, NULL, "greatest", add_range, answer_max },
	{ "yes", FLAGS, "1", "yes", add_flag, answer_yes },
	{ "no", FLAGS, "1", "no", add_flag, answer_no },
	{ "pct", FLAGS, "%", "share of yes", add_flag, answer_pct },
};

static const struct function quantile = { "q",  NUMBERS,   NULL,
					  NULL, add_tally, answer_quantile };

/* The date of a record and the first day of its period, as it was last found:
 * few days occur in many records. */
struct day {
	char date[DATE_SIZE];
	char start[DATE_SIZE];
};

enum { DAYS_BITS = 12 };

struct group {
	int column;
	enum every every; /* EVERY_WHOLE: the value itself */
	struct day *days;
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
		group.every = every_of(text_of(period));
		if (group.every == EVERY_WHOLE)
			fail(BAD_USAGE,
			     "--by: '%.*s' is not one of " EVERY_CHOICES,
			     (int)period.size, period.at);
		reader_column_of(summary->in, head->name, DATE);
		group.days = pool_take(pool_run(), sizeof(struct day)
							   << DAYS_BITS);
		out = (struct column){ every_name(group.every), DATE, "-",
				       every_label(group.every) };
	}
	writer_column(summary->out, name.at ? naming_checked(name) : out.name,
		      out.type, out.unit, out.label);
	summary->groups = array_grow(summary->groups, summary->group_count,
				     sizeof group);
	summary->groups[summary->group_count++] = group;
}

static const struct function *find_function(struct slice word, double *share)
{
	const char *names[sizeof functions / sizeof *functions];
	const size_t count = sizeof functions / sizeof *functions;
	struct slice digits = { word.at + 1, word.size - 1 };
	const char *nearest;

	for (size_t i = 0; i < count; i++) {
		names[i] = functions[i].name;
		if (slice_is(word, functions[i].name))
			return &functions[i];
	}
	if (word.size && *word.at == 'q' && number_read(digits, share) &&
	    *share >= 0 && *share <= 100) {
		*share /= 100;
		return &quantile;
	}
	nearest = text_nearest(text_of(word), names, count);
	fail(BAD_USAGE, "--of: no function '%.*s'%s%s%s", (int)word.size,
	     word.at, nearest ? "; did you mean '" : "", nearest ? nearest : "",
	     nearest ? "'?" : "");
}

static int find_column(const struct reader *in, const struct function *function,
		       struct slice word, struct slice column)
{
	const char *name = column.at ? text_of(column) : NULL;

	if (!name && function->takes != RECORDS)
		fail(BAD_USAGE, "--of: %.*s needs a column, as in %.*s:COLUMN",
		     (int)word.size, word.at, (int)word.size, word.at);
	if (!name)
		return NONE;
	if (function->takes == NUMBERS)
		return reader_column_of(in, name, NUMBER);
	if (function->takes == FLAGS)
		return reader_column_of(in, name, FLAG);
	if (function->takes == ORDERED &&
	    reader_header(in)->columns[reader_column(in, name)].type != DATE)
		return reader_column_of(in, name, NUMBER);
	return reader_column(in, name);
}

/* "bed_days" as "Bed days". */
static const char *words_of(const char *name)
{
	char *words = pool_copy(pool_run(), name, strlen(name));

	for (char *at = words; *at; at++)
		if (*at == '_')
			*at = ' ';
	if (*words >= 'a' && *words <= 'z')
		*words = (char)(*words - 'a' + 'A');
	return words;
}

/* A count that has got a name is called by it; anything else by what its
 * column holds. */
static const char *label_of(const struct measure *measure, const char *name,
			    bool named, const char *label)
{
	const struct function *function = measure->function;

	if (named && function->answer == answer_n && strlen(name) > 1)
		return words_of(name);
	if (measure->column == NONE)
		return words_of(function->words);
	if (function == &quantile)
		return text_format(pool_run(), "%s, %g%% quantile", label,
				   measure->share * 100);
	return text_format(pool_run(), "%s, %s", label, function->words);
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

static void describe(const struct summary *summary,
		     const struct measure *measure, const char *name,
		     bool named)
{
	const struct column none = { .label = "" };
	const struct column *head = &none;
	const char *unit = measure->function->unit;
	bool dates = measure->function->takes == ORDERED &&
		     measure->type == DATE;

	if (measure->column != NONE)
		head = &reader_header(summary->in)->columns[measure->column];
	writer_column(summary->out, name, dates ? DATE : NUMBER,
		      unit ? unit : head->unit,
		      label_of(measure, name, named, head->label));
}

static void add_measure(struct summary *summary, struct slice item)
{
	struct slice name, column, word = cut_item(item, &name, &column);
	struct measure measure = { .share = 0.5,
				   .source = summary->measure_count };

	measure.function = find_function(word, &measure.share);
	measure.column = find_column(summary->in, measure.function, word,
				     column);
	if (measure.column != NONE)
		measure.type = reader_header(summary->in)
				       ->columns[measure.column]
				       .type;
	if (measure.function->add == add_distinct)
		measure.seen = table_new();
	for (size_t i = summary->measure_count; i--;)
		if (summary->measures[i].column == measure.column &&
		    summary->measures[i].function->add == measure.function->add)
			measure.source = summary->measures[i].source;
	describe(summary, &measure,
		 name.at ? naming_checked(name) : default_name(word, column),
		 name.at != NULL);
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

static struct slice period_of(const struct group *group, struct reader *in)
{
	struct slice raw = reader_raw(in, group->column);
	uint64_t word;
	struct day *day;
	int date;

	if (raw.size != DATE_SIZE) {
		reader_date(in, group->column); /* refuses all but missing */
		return raw;
	}
	memcpy(&word, raw.at + 2, sizeof word);
	day = &group->days[word * 0x9e3779b97f4a7c15u >> (64 - DAYS_BITS)];
	if (!day->date[0] || memcmp(day->date, raw.at, DATE_SIZE)) {
		date = reader_date(in, group->column);
		memcpy(day->date, raw.at, DATE_SIZE);
		date_write(day->start, period_start(group->every, date));
	}
	return (struct slice){ day->start, DATE_SIZE };
}

static struct cell *new_row(const struct summary *summary, struct cell *row,
			    size_t group)
{
	for (size_t i = 0; i < summary->measure_count; i++)
		if (summary->measures[i].seen)
			row[i].group = group;
	return row;
}

/* The cells of the record's group. */
static struct cell *find_row(struct summary *summary, struct key *key)
{
	size_t width = summary->measure_count, group;
	bool fresh;

	key_begin(key);
	for (size_t i = 0; i < summary->group_count; i++) {
		const struct group *column = &summary->groups[i];

		key_add(key, column->days
				     ? period_of(column, summary->in)
				     : reader_raw(summary->in, column->column));
	}
	group = table_put(summary->keys, key->text, &fresh);
	if (!fresh)
		return summary->cells + group * width;
	summary->cells = array_grow(summary->cells, group,
				    width * sizeof *summary->cells);
	return new_row(summary, summary->cells + group * width, group);
}

static void add_to_row(const struct summary *summary, struct cell *row)
{
	for (size_t i = 0; i < summary->measure_count; i++) {
		const struct measure *measure = &summary->measures[i];

		if (measure->source == i)
			measure->function->add(measure, &row[i], summary->in);
	}
}

static void write_answers(const struct summary *summary, struct cell *row)
{
	for (size_t i = 0; i < summary->measure_count; i++) {
		const struct measure *measure = &summary->measures[i];
		double answer = measure->function->answer(
			measure, &row[measure->source]);

		if (measure->function->takes == ORDERED &&
		    measure->type == DATE)
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
