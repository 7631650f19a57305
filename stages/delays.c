/* delays - the days that people ready to leave were kept waiting.
 *
 * The one decision here: a delay is a spell within one stay, from the day
 * somebody was clinically ready to leave until they left or were ready no
 * more. census and beddays then count delays as they count stays (M32), by
 * reason or by whose delay it is.
 */
#include "pipeline/stage.h"

#include "stages/methods/spell.h"

static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "delays",
	.purpose = "find the time that people ready to leave kept waiting",
	.about = "A row for each stay in which somebody was ready to leave by "
		 "the as-at day. The delay begins on the day they were, but "
		 "not before the stay, and ends on the day they were ready no "
		 "more, or left, whichever came first; it has no end while it "
		 "lasts. Somebody who left on the day they were ready waited 0 "
		 "days.\n\n"
		 "delayed says whether they waited on the as-at day: as for "
		 "stays, not when the delay ended on it. delay_days go up to "
		 "that day.\n\n"
		 "Ends are end_used as chain writes them, otherwise end_date; "
		 "after chain, stays that it put in no chain are left out. To "
		 "count delays, let pick call delay_start start_date and "
		 "delay_end end_used.",
	.options = options,
	.reads = "start_date ready_on ready_until, end_used or else end_date; "
		 "joined, where it is there",
	.writes = "all columns, then delay_start delay_end delayed delay_days",
	.example = "--as-at 2014-03-31",
	.input = "person_id\tstart_date:date\tend_used:date\tready_on:date\t"
		 "ready_until:date\n"
		 "P01\t2013-05-14\t\\N\t2014-01-09\t\\N\n"
		 "P02\t2013-05-14\t2014-02-01\t2014-01-09\t\\N\n"
		 "P03\t2013-05-14\t\\N\t2014-01-09\t2014-03-31\n"
		 "P04\t2013-05-14\t\\N\t\\N\t\\N\n",
};

struct columns {
	int start, end, ready, until, joined;
};

static struct columns find_columns(const struct reader *in)
{
	bool chained = reader_optional(in, "end_used") != NONE;

	return (struct columns){
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, chained ? "end_used" : "end_date",
					DATE),
		.ready = reader_column_of(in, "ready_on", DATE),
		.until = reader_column_of(in, "ready_until", DATE),
		.joined = reader_optional(in, "joined"),
	};
}

static int end_at(const struct reader *in, int column)
{
	int end = reader_date(in, column);

	return end == MISSING_DATE ? FOREVER : end;
}

/* Returns whether there was a delay by the as-at day. */
static bool read_delay(const struct reader *in, const struct columns *at,
		       struct spell *delay)
{
	int start = reader_date(in, at->start);
	int ready = reader_date(in, at->ready);
	int end = end_at(in, at->end), until = end_at(in, at->until);

	if (ready == MISSING_DATE || start == MISSING_DATE ||
	    (at->joined != NONE && reader_missing(in, at->joined)))
		return false;
	delay->start = ready > start ? ready : start;
	delay->end = until < end ? until : end;
	return delay->start <= as_at && delay->end >= delay->start;
}

static void declare(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_column(out, "delay_start", DATE, "-", "Delayed from");
	writer_column(out, "delay_end", DATE, "-", "Delayed until");
	writer_column(out, "delayed", FLAG, "-", "Delayed now");
	writer_column(out, "delay_days", NUMBER, "d", "Days of delay");
}

int main(int argc, char **argv)
{
	struct columns at;
	struct reader *in;
	struct writer *out;
	struct spell delay;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	at = find_columns(in);
	as_at = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	declare(out, in);
	while (reader_next(in)) {
		if (!read_delay(in, &at, &delay))
			continue;
		writer_copy(out, in);
		writer_date(out, delay.start);
		writer_date(out,
			    delay.end == FOREVER ? MISSING_DATE : delay.end);
		writer_flag(out, spell_covers(delay, as_at) ? 'Y' : 'N');
		writer_whole(out, spell_length(delay, as_at));
		writer_end_record(out);
	}
	return stage_end();
}
