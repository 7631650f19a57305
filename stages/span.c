/* span - a row for each period that an interval touches.
 *
 * The days in each period are nights, as for bed days: the first day counts,
 * the last does not, and an interval that goes on past the period has its
 * last night too. Over consecutive periods they add up to the whole.
 */
#include "pipeline/stage.h"

#include "pipeline/range.h"
#include "stages/methods/spell.h"

static const char *start_name = "start_date";
static const char *end_name = "end_date";
static const char *every = "month";
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "start", "COLUMN", "first day", .text = &start_name },
	{ "end", "COLUMN", "last day; missing while it lasts",
	  .text = &end_name },
	{ "every", "PERIOD", "how long a period is", .text = &every,
	  .choices = EVERY_CHOICES },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "span",
	.purpose = "make a row for each period that an interval touches",
	.about = "An interval touches a period when they have a day in common, "
		 "its last day included; days counts nights, so it may be 0. "
		 "Rows without a start, or outside all periods, are left out.",
	.options = options,
	.reads = "the two date columns",
	.writes = "all columns, then the period (date) and period_days",
	.example = "--every month --from 2014-01-01 --to 2014-03-31",
	.input = "stay_id\tstart_date:date\tend_date:date\n"
		 "S1\t2013-12-30\t2014-02-01\n"
		 "S2\t2014-03-31\t\\N\n",
};

static void write_periods(struct writer *out, const struct reader *in,
			  const struct calendar *calendar, struct spell spell)
{
	size_t first, after;

	calendar_touched(calendar, spell.start, spell.end, &first, &after);
	for (size_t i = first; i < after; i++) {
		writer_copy(out, in);
		writer_date(out, calendar_start(calendar, i));
		writer_whole(out, spell_bed_days(spell,
						 calendar_period(calendar, i)));
		writer_end_record(out);
	}
}

int main(int argc, char **argv)
{
	struct calendar calendar;
	struct reader *in;
	struct writer *out;
	int start, end;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	start = reader_column_of(in, start_name, DATE);
	end = reader_column_of(in, end_name, DATE);
	range_set(out, &from, &to);
	calendar = calendar_of(every_of(every), from, to);
	writer_columns_like(out, in);
	writer_column(out, every, DATE, "-", every_label(calendar.every));
	writer_column(out, "period_days", NUMBER, "d", "Days in the period");
	while (reader_next(in)) {
		struct spell spell = { reader_date(in, start),
				       reader_date(in, end) };

		if (spell.start == MISSING_DATE)
			continue;
		if (spell.end == MISSING_DATE)
			spell.end = FOREVER;
		if (spell.end < spell.start)
			reader_refuse(in, end, "is before the start");
		write_periods(out, in, &calendar, spell);
	}
	return stage_end();
}
