/* change - the last period of a series beside the one before and a year ago.
 *
 * The one decision here: a period that the facts period_start and period_end
 * cut, or that had not ended on the day as_at, is never compared with a whole
 * one. And two values side by side mislead, so what the control chart says
 * stands with them, from the same stream or another one.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/rows.h"
#include "stages/methods/change.h"
#include "stages/methods/words.h"

static const char *x_name;
static const char *every_given;
static const char *value_name = "value";
static const char *by;
static const char *measure;
static const char *unit_given;
static const char *direction = "neutral";
static const char *chart_path;

static const struct option options[] = {
	{ "x", "COLUMN", "the period; otherwise the first date column",
	  .text = &x_name },
	{ "every", "PERIOD",
	  "how long a period is; otherwise what the column of periods is "
	  "called, or month",
	  .text = &every_given, .choices = EVERY_CHOICES },
	{ "value", "COLUMN", "the number that is compared",
	  .text = &value_name },
	{ "by", "COLUMNS", "a series for each group of these columns",
	  .text = &by },
	{ "measure", "WORDS",
	  "what the number is, or a column that says so; otherwise its label",
	  .text = &measure },
	{ "unit", "UNIT", "its unit (UCUM), or a column that says so",
	  .text = &unit_given },
	{ "direction", "WAY", "better is up, down or neutral; or a column",
	  .text = &direction },
	{ "chart", "FILE",
	  "a stream from limits, in the same groups, whose reading counts",
	  .text = &chart_path },
	{ 0 },
};

static const struct stage stage = {
	.name = "change",
	.purpose = "set the last period beside the one before and a year ago",
	.about =
		"A row for each series: the value of the last whole period for which "
		"there is one, of the period before it, and of the same period a "
		"year before; what they differ by; and in comparison both in words, "
		"which way the number went being judged as it is displayed. behind "
		"tells how many whole periods of the stream came after that one.\n\n"
		"reading says what a control chart makes of the series: the columns "
		"that limits adds, here or in --chart. Whether a change is for "
		"better or worse is in variation, and nowhere else: of two values "
		"that vary by chance one is always the greater.\n\n"
		"meets is whether the last value is on the right side of the target. "
		"A number that was hidden (COLUMN_hidden) is never passed over for "
		"an older one.",
	.options = options,
	.reads = "a date, a number, the columns of --by; may use special_cause "
		 "variation assurance target",
	.writes = "the columns of --by, and measure every period period_words "
		  "value value_hidden previous year_before previous_change "
		  "year_change value_words previous_words year_words "
		  "comparison direction target meets variation since reading "
		  "assurance behind",
	.example = "--value rate --measure 'Restraints per 1,000 bed days'",
	.input = "quarter:date\trate:number\n"
		 "2013-01-01\t18.2\n2013-04-01\t20.1\n2013-07-01\t19.6\n"
		 "2013-10-01\t21\n2014-01-01\t29.3\n",
};

/* What a row holds; texts are NULL where they are missing. */
struct point {
	double value, target;
	bool hidden;
	const char *measure, *unit, *direction;
	const char *variation, *assurance;
	enum cause cause;
};

/* Where a stream has what; NONE where it has not. */
struct columns {
	int value, hidden, target, measure, unit, direction;
	int cause, variation, assurance;
};

/* A stream in memory: points by the index of their row. */
struct series {
	enum every every;
	struct rows rows;
	struct columns columns;
	struct point *points;
	size_t cut; /* rows of periods that are not whole */
	long last;  /* the number of the last whole period */
};

/* The points of one series, in order. */
struct run {
	const struct series *series;
	const struct row *rows;
	size_t count;
};

/* A fact that is a date, or MISSING_DATE. */
static int date_fact(const char *name)
{
	const char *fact = stage_fact(name);
	int date = MISSING_DATE;

	if (fact)
		date_read(slice_of(fact), &date);
	return date;
}

/* Whether the day is one of the period's but not its last. */
static bool cuts(int day, int start, int end)
{
	return day != MISSING_DATE && start <= day && day < end;
}

static bool is_whole(enum every every, int day)
{
	int start = period_start(every, day);
	int end = period_next(every, day) - 1;
	int from = date_fact("period_start");

	if (from != MISSING_DATE)
		from--;
	return !cuts(from, start, end) &&
	       !cuts(date_fact("period_end"), start, end) &&
	       !cuts(date_fact("as_at"), start, end);
}

/* The column that an option names, or NONE when it says something else. */
static int option_column(const struct reader *in, const char *option)
{
	return option ? reader_optional(in, option) : NONE;
}

static struct columns find_columns(const struct reader *in, bool compared)
{
	const char *flag = text_format(pool_run(), "%s_hidden", value_name);

	return (struct columns){
		.value = compared ? reader_column_of(in, value_name, NUMBER)
				  : NONE,
		.hidden = compared ? reader_optional(in, flag) : NONE,
		.target = reader_optional(in, "target"),
		.measure = option_column(in, measure),
		.unit = option_column(in, unit_given),
		.direction = option_column(in, direction),
		.cause = reader_optional(in, "special_cause"),
		.variation = reader_optional(in, "variation"),
		.assurance = reader_optional(in, "assurance"),
	};
}

/* What the column holds; `otherwise` where there is no column. */
static const char *text_of(struct reader *in, int column, const char *otherwise)
{
	struct slice text = reader_text(in, column);

	if (column == NONE)
		return otherwise;
	return text.at ? slice_string(pool_run(), text) : NULL;
}

static struct point read_point(struct reader *in, const struct columns *columns)
{
	const char *cause = text_of(in, columns->cause, NULL);

	return (struct point){
		.value = reader_number(in, columns->value),
		.target = reader_number(in, columns->target),
		.hidden = reader_flag(in, columns->hidden) == 'Y',
		.measure = text_of(in, columns->measure, measure),
		.unit = text_of(in, columns->unit, unit_given),
		.direction = text_of(in, columns->direction, direction),
		.variation = text_of(in, columns->variation, NULL),
		.assurance = text_of(in, columns->assurance, NULL),
		.cause = cause ? change_cause(cause) : CAUSE_NONE,
	};
}

static void add_point(struct series *series, struct reader *in)
{
	long number = period_number(series->every,
				    reader_date(in, series->rows.x));
	struct point point = read_point(in, &series->columns);

	if (point.direction && strcmp(point.direction, "up") &&
	    strcmp(point.direction, "down") &&
	    strcmp(point.direction, "neutral"))
		fail(BAD_DATA, "'%s' is no direction: up, down or neutral",
		     point.direction);
	series->points = array_grow(series->points, series->rows.count,
				    sizeof point);
	series->points[series->rows.count] = point;
	if (!series->rows.count || number > series->last)
		series->last = number;
	rows_add(&series->rows, in);
}

/* Without those of periods that are cut, where they are to be compared. */
static struct series read_series(struct reader *in, bool compared)
{
	struct series series = {
		.rows = rows_of(in, compared ? x_name : NULL, by),
		.columns = find_columns(in, compared),
	};
	const char *x = reader_header(in)->columns[series.rows.x].name;

	if (series.rows.numbered)
		fail(BAD_USAGE, "column '%s' holds numbers: a period is a date",
		     x);
	series.every = every_of(compared && every_given ? every_given : x);
	if (series.every == EVERY_WHOLE)
		series.every = EVERY_MONTH;
	while (reader_next(in)) {
		int day = reader_date(in, series.rows.x);

		if (compared && day != MISSING_DATE &&
		    !is_whole(series.every, day))
			series.cut++;
		else
			add_point(&series, in);
	}
	rows_sort(&series.rows);
	return series;
}

static const struct point *point_at(const struct run *run, size_t i)
{
	return &run->series->points[run->rows[i].index];
}

/* The chart of that series, which has no points where there is none. */
static struct run chart_of(const struct series *chart, const struct run *run)
{
	const struct rows *rows = &run->series->rows;
	struct slice key = table_key(rows->groups, run->rows[0].group);
	size_t first = 0, count = 0;

	while (rows_next(&chart->rows, &first, &count)) {
		const struct row *found = &chart->rows.items[first];

		if (slice_equals(key,
				 table_key(chart->rows.groups, found->group)))
			return (struct run){ chart, found, count };
	}
	return (struct run){ chart, NULL, 0 };
}

static struct change find_change(const struct run *run)
{
	enum every every = run->series->every;
	int *starts = pool_take(pool_run(), run->count * sizeof *starts);
	double *values = pool_take(pool_run(), run->count * sizeof *values);
	bool *hidden = pool_take(pool_run(), run->count * sizeof *hidden);

	for (size_t i = 0; i < run->count; i++) {
		starts[i] = period_start(every, run->rows[i].x);
		values[i] = point_at(run, i)->value;
		hidden[i] = point_at(run, i)->hidden;
		if (i && starts[i] == starts[i - 1])
			fail(BAD_DATA,
			     "%s: two rows of one series in the %s of %s",
			     reader_name(run->series->rows.in),
			     every_name(every),
			     rows_words(&run->series->rows, run->rows[i].x));
	}
	return change_of(every, starts, values, hidden, run->count);
}

/* What is written after the columns of --by. */
static const struct column written[] = {
	{ "measure", TEXT, "-", "Measure" },
	{ "every", TEXT, "-", "Period" },
	{ "period", DATE, "-", "Period begins" },
	{ "period_words", TEXT, "-", "In" },
	{ "value", NUMBER, "-", "Value" },
	{ "value_hidden", FLAG, "-", "Value is hidden" },
	{ "previous", NUMBER, "-", "Value before" },
	{ "year_before", NUMBER, "-", "Value a year before" },
	{ "previous_change", NUMBER, "-", "Change" },
	{ "year_change", NUMBER, "-", "Change in a year" },
	{ "value_words", TEXT, "-", "Last period" },
	{ "previous_words", TEXT, "-", "Period before" },
	{ "year_words", TEXT, "-", "A year before" },
	{ "comparison", TEXT, "-", "Comparison" },
	{ "direction", TEXT, "-", "Better is" },
	{ "target", NUMBER, "-", "Target" },
	{ "meets", FLAG, "-", "Meets the target" },
	{ "variation", TEXT, "-", "Variation" },
	{ "since", DATE, "-", "Since" },
	{ "reading", TEXT, "-", "What the control chart says" },
	{ "assurance", TEXT, "-", "Assurance" },
	{ "behind", NUMBER, "1", "Periods behind" },
};

static void describe(struct writer *out, const struct rows *rows)
{
	for (size_t i = 0; i < rows->by_count; i++)
		writer_column_like(out, rows->in, rows->by[i]);
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		writer_column(out, written[i].name, written[i].type,
			      written[i].unit, written[i].label);
}

static void write_words(struct writer *out, const struct change *change,
			const char *unit)
{
	const double values[] = { change->value, change->previous,
				  change->year_before };
	const char *words = change_words(pool_run(), change, unit);

	for (size_t i = 0; i < 3; i++)
		writer_string(out,
			      isnan(values[i])
				      ? NULL
				      : words_fixed(pool_run(), values[i],
						    change_decimals(change),
						    unit));
	writer_string(out, *words ? words : NULL);
}

static void write_change(struct writer *out, const struct change *change,
			 bool hidden, const char *unit)
{
	writer_string(out, every_name(change->every));
	writer_date(out, change->start);
	writer_string(out, change->start == MISSING_DATE
				   ? NULL
				   : change_period(pool_run(), change->every,
						   change->start));
	writer_number(out, change->value);
	writer_flag(out, hidden ? 'Y' : 'N');
	writer_number(out, change->previous);
	writer_number(out, change->year_before);
	writer_number(out, change->value - change->previous);
	writer_number(out, change->value - change->year_before);
	write_words(out, change, unit);
}

static char meets(double value, double target, const char *way)
{
	if (isnan(value) || isnan(target) || !way || !strcmp(way, "neutral"))
		return 0;
	if (!strcmp(way, "up"))
		return value >= target ? 'Y' : 'N';
	return value <= target ? 'Y' : 'N';
}

/* Variation, since when, and both in words: missing where there is no chart,
 * or one with too few points to tell. */
static void write_reading(struct writer *out, const struct run *chart,
			  const char *variation)
{
	enum cause *causes = pool_take(pool_run(),
				       (chart->count + 1) * sizeof *causes);
	int *dates = pool_take(pool_run(), (chart->count + 1) * sizeof *dates);
	bool told = variation && strcmp(variation, "not_known");
	bool usual = told && !strcmp(variation, "common_cause");
	size_t since;

	for (size_t i = 0; i < chart->count; i++) {
		causes[i] = usual ? CAUSE_NONE : point_at(chart, i)->cause;
		dates[i] = chart->rows[i].x;
	}
	since = told ? change_since(causes, chart->count) : SIZE_MAX;
	writer_string(out, variation);
	writer_date(out, since == SIZE_MAX ? MISSING_DATE : dates[since]);
	writer_string(out,
		      told ? reading_words(pool_run(), chart->series->every,
					   causes, dates, chart->count)
			   : NULL);
}

static void write_series(struct writer *out, const struct run *run,
			 const struct run *chart)
{
	const struct series *series = run->series;
	const struct column *value =
		&reader_header(series->rows.in)->columns[series->columns.value];
	struct point none = { .target = (double)NAN };
	const struct point *last = point_at(run, run->count - 1), *end = &none;
	struct change change = find_change(run);

	if (chart->count)
		end = point_at(chart, chart->count - 1);
	for (size_t i = 0; i < series->rows.by_count; i++)
		writer_raw(out, row_field(run->rows, series->rows.by[i]));
	writer_string(out, last->measure ? last->measure : value->label);
	write_change(out, &change, last->hidden,
		     last->unit ? last->unit : value->unit);
	writer_string(out, last->direction);
	writer_number(out, end->target);
	writer_flag(out, meets(change.value, end->target, last->direction));
	write_reading(out, chart, end->variation);
	writer_string(out, end->assurance);
	writer_number(out, change.start == MISSING_DATE
				   ? (double)NAN
				   : (double)(series->last -
					      period_number(series->every,
							    change.start)));
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct series compared, chart;
	size_t first = 0, count = 0;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	compared = read_series(in, true);
	chart = chart_path ? read_series(stage_read(chart_path), false)
			   : compared;
	out = stage_write(NULL);
	describe(out, &compared.rows);
	if (compared.cut)
		stage_remark("%zu in periods that are not whole", compared.cut);
	while (rows_next(&compared.rows, &first, &count)) {
		struct run run = { &compared, &compared.rows.items[first],
				   count };
		struct run itself = chart_of(&chart, &run);

		write_series(out, &run, &itself);
	}
	return stage_end();
}
