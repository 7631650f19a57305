/* days - counts the days from one date to another.
 *
 * No day is added: from a day to itself are 0 days, and backwards they are
 * negative. That is length of stay; occupied bed days are counted otherwise,
 * by beddays.
 */
#include "pipeline/stage.h"

#include "pipeline/naming.h"

static const char *from;
static const char *to;
static const char *name = "days";
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "from", "COLUMN", "the first date; otherwise the as-at day",
	  .text = &from },
	{ "to", "COLUMN", "the last date; otherwise the as-at day",
	  .text = &to },
	{ "name", "COLUMN", "the new column", .text = &name },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "days",
	.purpose = "count the days from one date to another",
	.about = "From a day to itself are 0 days, to an earlier one a "
		 "negative number. Where a date is missing, so are the days.",
	.options = options,
	.reads = "the date columns that --from and --to name",
	.writes = "all columns, then the days (number)",
	.example = "--to planned_on --name days_to_go",
	.input = "person_id\tplanned_on:date\n"
		 "P01\t2014-04-10\n"
		 "P02\t2014-03-01\n"
		 "P03\t\\N\n",
};

static int date_at(const struct reader *in, int column)
{
	return column == NONE ? as_at : reader_date(in, column);
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct writer *out;
	int first = NONE, last = NONE;

	stage_begin(&stage, argc, argv);
	if (!from && !to)
		fail(BAD_USAGE, "give --from, or --to, or both");
	in = stage_read(NULL);
	if (from)
		first = reader_column_of(in, from, DATE);
	if (to)
		last = reader_column_of(in, to, DATE);
	if (!from || !to)
		as_at = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	writer_columns_like(out, in);
	writer_column(out, naming_checked(slice_of(name)), NUMBER, "d", name);
	while (reader_next(in)) {
		int a = date_at(in, first), b = date_at(in, last);

		writer_copy(out, in);
		if (a == MISSING_DATE || b == MISSING_DATE)
			writer_missing(out);
		else
			writer_whole(out, b - a);
		writer_end_record(out);
	}
	return stage_end();
}
