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

#include "stages/methods/change_input.h"
#include "stages/methods/words.h"

static struct change_wish wish = { .value = "value", .direction = "neutral" };
static const char *chart_path;

static const struct option options[] = {
	{ "x", "COLUMN", "the period; otherwise the first date column",
	  .text = &wish.x },
	{ "every", "PERIOD",
	  "how long a period is; otherwise what the column of periods is "
	  "called, or month",
	  .text = &wish.every, .choices = EVERY_CHOICES },
	{ "value", "COLUMN", "the number that is compared",
	  .text = &wish.value },
	{ "by", "COLUMNS", "a series for each group of these columns",
	  .text = &wish.by },
	{ "measure", "WORDS",
	  "what the number is, or a column that says so; otherwise its label",
	  .text = &wish.measure },
	{ "unit", "UNIT", "its unit (UCUM), or a column that says so",
	  .text = &wish.unit },
	{ "direction", "WAY", "better is up, down or neutral; or a column",
	  .text = &wish.direction },
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
		"group has the columns of --by in one. meets is whether the last value is on the right side of the target. "
		"A number that was hidden (COLUMN_hidden) is never passed over for "
		"an older one.",
	.options = options,
	.reads = "a date, a number, the columns of --by; may use special_cause "
		 "variation assurance target",
	.writes =
		"the columns of --by, and measure every period period_words "
		"value value_hidden previous year_before previous_change "
		"year_change value_words previous_words year_words "
		"comparison direction target target_words meets variation since reading "
		"assurance behind",
	.example = "--value rate --measure 'Restraints per 1,000 bed days'",
	.input = "quarter:date\trate:number\n"
		 "2013-01-01\t18.2\n2013-04-01\t20.1\n2013-07-01\t19.6\n"
		 "2013-10-01\t21\n2014-01-01\t29.3\n",
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

/* The chart of that series, which has no points where there is none. */
static struct change_run chart_of(const struct change_series *chart,
				  const struct change_run *run)
{
	const struct rows *rows = &run->series->rows;
	struct slice key = table_key(rows->groups, run->rows[0].group);
	size_t first = 0, count = 0;

	while (rows_next(&chart->rows, &first, &count)) {
		const struct row *found = &chart->rows.items[first];

		if (slice_equals(key,
				 table_key(chart->rows.groups, found->group)))
			return (struct change_run){ chart, found, count };
	}
	return (struct change_run){ chart, NULL, 0 };
}

static struct change find_change(const struct change_run *run)
{
	enum every every = run->series->every;
	int *starts = pool_take(pool_run(), run->count * sizeof *starts);
	double *values = pool_take(pool_run(), run->count * sizeof *values);
	bool *hidden = pool_take(pool_run(), run->count * sizeof *hidden);

	for (size_t i = 0; i < run->count; i++) {
		starts[i] = period_start(every, run->rows[i].x);
		values[i] = change_point(run, i)->value;
		hidden[i] = change_point(run, i)->hidden;
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
	{ "group", TEXT, "-", "Of" },
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
	{ "target_words", TEXT, "-", "Target in words" },
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

/* The columns of --by in one, for sentences and for stacking with others. */
static void write_group(struct writer *out, const struct change_run *run)
{
	const struct rows *rows = &run->series->rows;
	const char *group = NULL;

	for (size_t i = 0; i < rows->by_count; i++) {
		struct slice field = row_field(run->rows, rows->by[i]);

		writer_raw(out, field);
		if (slice_is(field, "\\N"))
			continue;
		group = group ? text_format(pool_run(), "%s, %s", group,
					    slice_string(pool_run(), field))
			      : slice_string(pool_run(), field);
	}
	writer_raw(out, slice_of(group ? group : "\\N"));
}

static void write_words(struct writer *out, const struct change *change,
			const char *unit)
{
	const double values[] = { change->value, change->previous,
				  change->year_before };
	const bool hidden[] = { change->value_hidden, change->previous_hidden,
				change->year_hidden };
	const char *words = change_words(pool_run(), change, unit);

	for (size_t i = 0; i < 3; i++)
		if (isnan(values[i]))
			writer_string(out, hidden[i] ? "hidden" : NULL);
		else
			writer_string(out, words_fixed(pool_run(), values[i],
						       change_decimals(change),
						       unit));
	writer_string(out, *words ? words : NULL);
}

static void write_change(struct writer *out, const struct change *change,
			 const char *unit)
{
	writer_string(out, every_name(change->every));
	writer_date(out, change->start);
	writer_string(out, change->start == MISSING_DATE
				   ? NULL
				   : change_period(pool_run(), change->every,
						   change->start));
	writer_number(out, change->value);
	writer_flag(out, change->value_hidden ? 'Y' : 'N');
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
static void write_reading(struct writer *out, const struct change_run *chart,
			  const char *variation)
{
	enum cause *causes = pool_take(pool_run(),
				       (chart->count + 1) * sizeof *causes);
	int *dates = pool_take(pool_run(), (chart->count + 1) * sizeof *dates);
	bool told = variation && strcmp(variation, "not_known");
	bool usual = told && !strcmp(variation, "common_cause");
	size_t since;

	for (size_t i = 0; i < chart->count; i++) {
		causes[i] = usual ? CAUSE_NONE : change_point(chart, i)->cause;
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

static void write_series(struct writer *out, const struct change_run *run,
			 const struct change_run *chart)
{
	const struct change_series *series = run->series;
	const struct column *value =
		&reader_header(series->rows.in)->columns[series->columns.value];
	struct change_point none = { .target = (double)NAN };
	const struct change_point *last = change_point(run, run->count - 1),
				  *end = &none;
	const char *unit = last->unit ? last->unit : value->unit;
	struct change change = find_change(run);

	if (chart->count)
		end = change_point(chart, chart->count - 1);
	write_group(out, run);
	writer_string(out, last->measure ? last->measure : value->label);
	write_change(out, &change, unit);
	writer_string(out, last->direction);
	writer_number(out, end->target);
	writer_string(out, isnan(end->target) ? NULL
					      : words_value(pool_run(),
							    end->target, unit));
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
	struct change_series compared, chart;
	size_t first = 0, count = 0;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	wish.from = date_fact("period_start");
	wish.to = date_fact("period_end");
	wish.as_at = date_fact("as_at");
	compared = change_read(in, &wish);
	wish.value = wish.x = wish.every = NULL;
	chart = chart_path ? change_read(stage_read(chart_path), &wish)
			   : compared;
	out = stage_write(NULL);
	describe(out, &compared.rows);
	if (compared.cut)
		stage_remark("%zu in periods that are not whole", compared.cut);
	while (rows_next(&compared.rows, &first, &count)) {
		struct change_run run = { &compared,
					  &compared.rows.items[first], count };
		struct change_run itself = chart_of(&chart, &run);

		write_series(out, &run, &itself);
	}
	return stage_end();
}
