/* period - adds the first day of the period that a date lies in.
 *
 * A period is held as a date, its first day, so that series sort, join and
 * draw without a calendar; the words for people are added with --words.
 */
#include "pipeline/stage.h"

#include "pipeline/naming.h"
#include "stages/methods/calendar.h"

static const char *unit = "month";
static const char *name;
static const char *words;

static const struct option options[] = {
	{ "unit", "UNIT", "how long a period is", .text = &unit,
	  .choices = EVERY_CHOICES },
	{ "name", "COLUMN",
	  "the new column; otherwise it is called as the "
	  "unit is",
	  .text = &name },
	{ "words", "COLUMN",
	  "a second new column, with the period as people "
	  "write it: Jan 2014, 2013/14",
	  .text = &words },
	{ 0 },
};

static const struct stage stage = {
	.name = "period",
	.purpose = "add the first day of the period that a date lies in",
	.operands = "COLUMN",
	.least_operands = 1,
	.most_operands = 1,
	.about = "A week begins on Monday, a quarter in January, April, July "
		 "or October, a financial year on 1 April. A missing date has "
		 "no period.",
	.options = options,
	.reads = "the date column named",
	.writes = "all columns, and the period (date) after them",
	.example = "occurred_on --unit financial_year --words year",
	.input = "incident_id\toccurred_on:date\n"
		 "I1\t2013-03-31\n"
		 "I2\t2013-04-01\n"
		 "I3\t\\N\n",
};

static void write_words(struct writer *out, enum every every, int start)
{
	char label[PERIOD_LABEL_ROOM];

	if (start == MISSING_DATE) {
		writer_missing(out);
		return;
	}
	period_label(every, start, label);
	writer_string(out, label);
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct writer *out;
	enum every every;
	int column;

	stage_begin(&stage, argc, argv);
	every = every_of(unit);
	in = stage_read(NULL);
	out = stage_write(NULL);
	column = reader_column_of(in, stage_operands()->items[0], DATE);
	writer_columns_like(out, in);
	writer_column(out, name ? naming_checked(slice_of(name)) : unit, DATE,
		      "-", every_label(every));
	if (words)
		writer_column(out, naming_checked(slice_of(words)), TEXT, "-",
			      every_label(every));
	while (reader_next(in)) {
		int date = reader_date(in, column);
		int start = date == MISSING_DATE ? MISSING_DATE
						 : period_start(every, date);

		writer_copy(out, in);
		writer_date(out, start);
		if (words)
			write_words(out, every, start);
		writer_end_record(out);
	}
	return stage_end();
}
