/* pattern - when in the week and in the day events happen.
 *
 * Every weekday and every part of the day has its row, also where nothing
 * happened, because an empty hour is a finding. What has no time is not spread
 * over the others; it has a part of its own.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/range.h"

static const char *date_name = "occurred_on";
static const char *time_name = "occurred_at";
static long hours = 6;
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "date", "COLUMN", "the day of an event", .text = &date_name },
	{ "time", "COLUMN", "the time of an event", .text = &time_name },
	{ "hours", "N", "how long a part of the day is", .whole = &hours,
	  .least = 1, .most = 24 },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "pattern",
	.purpose = "count events by weekday and part of the day",
	.about = "A part of the day is 6 hours, from midnight, unless --hours; "
		 "the last one ends at midnight. Events without a time are in "
		 "the part Unknown. share_pct is of events with a time.",
	.options = options,
	.reads = "the date and the time",
	.writes = "weekday_order weekday hours_order hours events share_pct",
	.example = "--hours 12 --from 2014-01-01 --to 2014-01-31",
	.input = "occurred_on:date\toccurred_at:time\n"
		 "2014-01-06\t21:40\n"
		 "2014-01-07\t\\N\n"
		 "2014-01-13\t12:00\n",
};

enum { DAYS = 7, PARTS_MOST = 24 };

struct counts {
	size_t cells[DAYS][PARTS_MOST + 1]; /* the last part used: unknown */
	size_t parts, timed;
	size_t outside, undated;
};

static void declare(struct writer *out)
{
	writer_column(out, "weekday_order", NUMBER, "1", "Place in the week");
	writer_column(out, "weekday", TEXT, "-", "Weekday");
	writer_column(out, "hours_order", NUMBER, "1", "Place in the day");
	writer_column(out, "hours", TEXT, "-", "Time of day");
	writer_column(out, "events", NUMBER, "1", "Events");
	writer_column(out, "share_pct", NUMBER, "%", "Share");
}

static void count_event(struct counts *counts, int date, int minutes)
{
	size_t part = counts->parts;

	if (date == MISSING_DATE) {
		counts->undated++;
		return;
	}
	if (date < from || date > to) {
		counts->outside++;
		return;
	}
	if (minutes != MISSING_TIME) {
		part = (size_t)minutes / 60 / (size_t)hours;
		counts->timed++;
	}
	counts->cells[date_weekday(date)][part]++;
}

/* "18:00-23:59", or Unknown. */
static const char *part_name(const struct counts *counts, size_t part)
{
	size_t first = part * (size_t)hours, after = first + (size_t)hours;

	if (part == counts->parts)
		return "Unknown";
	return text_format(pool_run(), "%02zu:00-%02zu:59", first,
			   (after < 24 ? after : 24) - 1);
}

static void write_cell(struct writer *out, const struct counts *counts,
		       size_t day, size_t part)
{
	static const char *const weekdays[DAYS] = { "Monday",    "Tuesday",
						    "Wednesday", "Thursday",
						    "Friday",    "Saturday",
						    "Sunday" };
	size_t events = counts->cells[day][part];
	bool shares = part < counts->parts && counts->timed;

	writer_whole(out, (long)day + 1);
	writer_string(out, weekdays[day]);
	writer_whole(out, (long)part + 1);
	writer_string(out, part_name(counts, part));
	writer_whole(out, (long)events);
	writer_number(out, shares ? 100 * (double)events / (double)counts->timed
				  : (double)NAN);
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct counts counts = { 0 };
	struct reader *in;
	struct writer *out;
	int date, time;

	stage_begin(&stage, argc, argv);
	counts.parts = (size_t)(24 + hours - 1) / (size_t)hours;
	in = stage_read(NULL);
	out = stage_write(NULL);
	date = reader_column_of(in, date_name, DATE);
	time = reader_column_of(in, time_name, TIME);
	range_set(out, &from, &to);
	declare(out);
	while (reader_next(in))
		count_event(&counts, reader_date(in, date),
			    reader_time(in, time));
	for (size_t day = 0; day < DAYS; day++)
		for (size_t part = 0; part <= counts.parts; part++)
			write_cell(out, &counts, day, part);
	if (counts.outside || counts.undated)
		stage_remark("%zu outside the period, %zu without a date",
			     counts.outside, counts.undated);
	return stage_end();
}
