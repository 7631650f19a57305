/* rate - restraints per 1,000 occupied bed days, with counts and intervals.
 *
 * Restraints, incidents and people are three separate counts, each of
 * different things within its cell (M06, M06i, M07). The denominator is the
 * bed days of all inpatients, so a group that has bed days and no restraint
 * has a rate of 0, and a group without bed days has no rate.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/naming.h"
#include "pipeline/range.h"
#include "stages/methods/calendar.h"
#include "stages/methods/interval.h"
#include "stages/methods/rate.h"

static const char *bed_days_file;
static const char *by;
static const char *every_given;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *basis = "started";
static bool exclude_negligible;
static const char *date_name = "start_date";
static const char *of = "restraints";

static const struct option options[] = {
	{ "bed-days", "FILE", "the stream that beddays made (needed)",
	  .text = &bed_days_file },
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "and for each period", .text = &every_given,
	  .choices = EVERY_CHOICES },
	{ "from", "DATE", "first day; otherwise that of the bed days",
	  .date = &from },
	{ "to", "DATE", "last day; otherwise that of the bed days",
	  .date = &to },
	{ "basis", "WORD",
	  "count in the period of the start, or in all that "
	  "it was active in",
	  .text = &basis, .choices = "started|active" },
	{ "exclude-negligible", .flag = &exclude_negligible,
	  .help = "leave out negligible force, as the statutory count does" },
	{ "date", "COLUMN", "the day of an event", .text = &date_name },
	{ "of", "NAME", "what the events are called", .text = &of },
	{ 0 },
};

static const struct stage stage = {
	.name = "rate",
	.purpose = "count restraints and relate them to occupied bed days",
	.about =
		"restraints counts the different pairs of incident_id and ri_id (every "
		"record, where there is no ri_id), incidents the different "
		"incident_id, people the different person_id: within a cell, so that "
		"people and incidents of several cells must not be added up. "
		"rate_per_1000 is restraints per 1,000 bed days of all inpatients, "
		"with 95% and 99.8% intervals: exact Poisson under 10, Byar's from "
		"10. Restraints cluster in few people, so these are too narrow for "
		"judging a trend: chart it with limits instead. people_pct is the "
		"share of inpatients with any.\n\n"
		"Bed days are matched by the period and by those columns of --by that "
		"they have; columns they lack (ri_type) divide the restraints, not "
		"the bed days. Groups and periods that have bed days and no "
		"restraint count 0. By ri_type, prone restraint (01), mechanical "
		"restraint (04), seclusion (05), segregation (06) and rapid "
		"tranquillisation (14) always have their rows. Where there is no "
		"rate, reason says why.\n\n"
		"With --basis started months add up to years. With active an event "
		"counts in every period from its start to its end, one without an end "
		"in all that follow, so periods do not add up.",
	.options = options,
	.reads = "incident_id person_id start_date; where they are there, "
		 "ri_id negligible, end_date (for --basis active) and the "
		 "columns of --by; of the bed days, bed_days people, the "
		 "period and columns of --by",
	.writes = "the period, the columns of --by, restraints incidents "
		  "people bed_days rate_per_1000 lower_95 upper_95 lower_99_8 "
		  "upper_99_8 inpatients people_pct reason",
	/* one table stands for both: a restraint and the bed days of its
	 * provider */
	.example = "--bed-days <(rate --example) --by provider_id "
		   "--from 2014-01-01 --to 2014-01-31",
	.input = "incident_id\tri_id\tperson_id\tstart_date:date\t"
		 "provider_id\tbed_days:number:d\tpeople:number\n"
		 "I1\tR1\tP01\t2014-01-09\tPR1\t300\t10\n"
		 "I2\tR2\tP02\t2014-02-01\tPR2\t200\t7\n",
};

/* The types that always have a row of their own. */
static const char *const always_shown[] = { "01", "04", "05", "06", "14" };

struct counts {
	struct calendar calendar;
	struct rate_book book;
	size_t by_count;      /* columns of --by */
	int *events, *beds;   /* they, in both streams; NONE: not there */
	struct slice *fields; /* room for what they hold */
	size_t undated, outside, negligible;
};

/* The columns of an event. */
struct event {
	int incident, ri, person, start, end, negligible;
};

static struct event find_event(const struct reader *in, bool active)
{
	struct event event = {
		.incident = reader_column(in, "incident_id"),
		.ri = reader_optional(in, "ri_id"),
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, date_name, DATE),
		.end = NONE,
		.negligible = NONE,
	};

	if (active)
		event.end = reader_column_of(in, "end_date", DATE);
	if (exclude_negligible)
		event.negligible = reader_column_of(in, "negligible", FLAG);
	return event;
}

/* Columns that the bed days lack do not divide them. */
static void find_divisions(struct counts *counts, const struct reader *in,
			   const struct reader *beds)
{
	bool *shared;

	if (by)
		counts->events = reader_columns(in, by, &counts->by_count);
	shared = pool_take(pool_run(), counts->by_count * sizeof *shared);
	counts->beds = pool_take(pool_run(),
				 counts->by_count * sizeof *counts->beds);
	counts->fields = pool_take(pool_run(),
				   counts->by_count * sizeof *counts->fields);
	for (size_t i = 0; i < counts->by_count; i++) {
		counts->beds[i] = reader_optional(
			beds,
			reader_header(in)->columns[counts->events[i]].name);
		shared[i] = counts->beds[i] != NONE;
	}
	counts->book = rate_book_new(shared, counts->by_count);
}

/* The fields of the present record in the columns of --by. */
static const struct slice *read_fields(const struct counts *counts,
				       const struct reader *in,
				       const int *columns)
{
	for (size_t i = 0; i < counts->by_count; i++)
		counts->fields[i] = reader_raw(in, columns[i]);
	return counts->fields;
}

/* A bound of the period that the bed days have; missing when they tell none. */
static int bed_bound(const struct reader *beds, const char *name)
{
	const char *text = header_fact(reader_header(beds), name);
	int date;

	return text && date_read(slice_of(text), &date) ? date : MISSING_DATE;
}

static bool begins_period(enum every every, int date)
{
	return every != EVERY_WHOLE && period_start(every, date) == date;
}

/* The period is that of the bed days, unless it is given. Where it is another
 * one it must not cut a period, whose bed days could not be cut. */
static void find_period(struct counts *counts, const struct reader *beds,
			struct writer *out)
{
	enum every every = every_of(every_given);
	int first = bed_bound(beds, "period_start");
	int last = bed_bound(beds, "period_end");
	bool cut;

	if (from == MISSING_DATE)
		from = first;
	if (to == MISSING_DATE)
		to = last;
	range_set(out, &from, &to);
	cut = (from != first && !begins_period(every, from)) ||
	      (to != last && !begins_period(every, to + 1));
	if (first != MISSING_DATE && last != MISSING_DATE && cut)
		fail(BAD_USAGE, "the period cuts one that the bed days count "
				"whole: make the bed days for the same period");
	counts->calendar = calendar_of(every, from, to);
}

/* The period of a row of bed days, which is called by its first day; false
 * when it is none of ours. */
static bool bed_period(const struct counts *counts, const struct reader *beds,
		       int column, size_t *period)
{
	const struct calendar *calendar = &counts->calendar;
	int start, day;

	*period = 0;
	if (column == NONE)
		return true;
	start = reader_date(beds, column);
	if (start < calendar_start(calendar, 0) || start > calendar->range.end)
		return false;
	day = start < calendar->range.start ? calendar->range.start : start;
	*period = calendar_index(calendar, day);
	if (calendar_start(calendar, *period) != start)
		reader_refuse(beds, column, "is not the first day of a period");
	return true;
}

static void read_beds(struct counts *counts, struct reader *beds)
{
	int days = reader_column_of(beds, "bed_days", NUMBER);
	int people = reader_column_of(beds, "people", NUMBER);
	int column = every_given ? reader_column_of(beds, every_given, DATE)
				 : NONE;

	while (reader_next(beds)) {
		const struct slice *fields = read_fields(counts, beds,
							 counts->beds);
		size_t period;

		if (!bed_period(counts, beds, column, &period))
			continue;
		if (!rate_add_beds(&counts->book, fields, period,
				   (struct rate_beds){
					   reader_number(beds, days),
					   reader_number(beds, people) }))
			reader_refuse(beds, days,
				      "is a second row for one group and "
				      "period: make the bed days with the same "
				      "--by and --every");
	}
}

static void read_event(struct counts *counts, const struct reader *in,
		       const struct event *event, bool active)
{
	int start = reader_date(in, event->start), end = start;
	struct rate_event parts;
	struct slice group;
	size_t first, after;

	if (start == MISSING_DATE) {
		counts->undated++;
		return;
	}
	if (active)
		end = reader_missing(in, event->end)
			      ? INT_MAX
			      : reader_date(in, event->end);
	calendar_touched(&counts->calendar, start, end, &first, &after);
	if (first == after) {
		counts->outside++;
		return;
	}
	if (reader_flag(in, event->negligible) == 'Y') {
		counts->negligible++;
		return;
	}
	parts = (struct rate_event){ reader_raw(in, event->incident),
				     reader_raw(in, event->ri),
				     reader_raw(in, event->person) };
	group = rate_group(&counts->book,
			   read_fields(counts, in, counts->events));
	for (size_t period = first; period < after; period++)
		rate_add_event(&counts->book, group, period, &parts);
}

/* By type, the types of concern are there whether or not they occurred. */
static void fill_groups(struct counts *counts, const struct reader *in)
{
	size_t own = 0, always = 0;

	for (size_t i = 0; i < counts->by_count; i++) {
		const char *name =
			reader_header(in)->columns[counts->events[i]].name;

		if (counts->beds[i] != NONE)
			continue;
		own++;
		if (!strcmp(name, "ri_type"))
			always = sizeof always_shown / sizeof *always_shown;
	}
	rate_fill(&counts->book, always_shown, own == 1 ? always : 0);
}

/* "Restraints", or whatever --of calls the events, for people to read. */
static const char *capital(void)
{
	char *words = pool_copy(pool_run(), of, strlen(of));

	if (words[0] >= 'a' && words[0] <= 'z')
		words[0] = (char)(words[0] - 32);
	return words;
}

static void describe(const struct counts *counts, struct writer *out,
		     const struct reader *in)
{
	const char *what = capital();

	if (every_given)
		writer_column(out, every_given, DATE, "-",
			      every_label(counts->calendar.every));
	for (size_t i = 0; i < counts->by_count; i++)
		writer_column_like(out, in, counts->events[i]);
	writer_column(out, naming_checked(slice_of(of)), NUMBER, "1", what);
	writer_column(out, "incidents", NUMBER, "1", "Incidents");
	writer_column(out, "people", NUMBER, "1", "People with any");
	writer_column(out, "bed_days", NUMBER, "d", "Occupied bed days");
	writer_column(out, "rate_per_1000", NUMBER, "1",
		      text_format(pool_run(), "%s per 1,000 bed days", what));
	writer_column(out, "lower_95", NUMBER, "1",
		      "Lower end of the 95% interval");
	writer_column(out, "upper_95", NUMBER, "1",
		      "Upper end of the 95% interval");
	writer_column(out, "lower_99_8", NUMBER, "1",
		      "Lower end of the 99.8% interval");
	writer_column(out, "upper_99_8", NUMBER, "1",
		      "Upper end of the 99.8% interval");
	writer_column(out, "inpatients", NUMBER, "1", "Inpatients");
	writer_column(out, "people_pct", NUMBER, "%",
		      "Share of inpatients with any");
	writer_column(out, "reason", TEXT, "-", "Remark");
}

static void write_rate(struct writer *out, const struct rate_cell *cell,
		       struct rate_beds bed)
{
	static const double levels[] = { 0.95, 0.998 };
	double events = (double)cell->events;

	writer_number(out,
		      bed.days > 0 ? 1000 * events / bed.days : (double)NAN);
	for (size_t i = 0; i < 2; i++) {
		struct interval ends = interval_scaled(
			interval_count(events, levels[i]), bed.days, 1000);

		writer_number(out, ends.lower);
		writer_number(out, ends.upper);
	}
	writer_number(out, bed.people);
	writer_number(out, bed.people > 0
				   ? 100 * (double)cell->people / bed.people
				   : (double)NAN);
	writer_string(out, isnan(bed.days) ? "no bed days given"
			   : bed.days > 0  ? NULL
					   : "no bed days");
}

static void write_cell(struct counts *counts, struct writer *out,
		       struct slice group, size_t period)
{
	struct rate_cell cell = rate_cell_of(&counts->book, group, period);
	struct rate_beds bed = rate_beds_of(&counts->book, group, period);

	if (every_given)
		writer_date(out, calendar_start(&counts->calendar, period));
	for (size_t i = 0; i < counts->by_count; i++)
		writer_raw(out, slice_cut(&group, '\t'));
	writer_whole(out, (long)cell.events);
	writer_whole(out, (long)cell.incidents);
	writer_whole(out, (long)cell.people);
	writer_number(out, bed.days);
	write_rate(out, &cell, bed);
	writer_end_record(out);
}

static void remark(const struct counts *counts)
{
	const char *text = "";

	if (counts->outside)
		text = text_format(pool_run(), "%zu outside the period",
				   counts->outside);
	if (counts->undated)
		text = text_format(pool_run(), "%s%s%zu without a date", text,
				   *text ? ", " : "", counts->undated);
	if (counts->negligible)
		text = text_format(pool_run(), "%s%s%zu negligible", text,
				   *text ? ", " : "", counts->negligible);
	if (*text)
		stage_remark("%s left out", text);
}

int main(int argc, char **argv)
{
	struct counts counts = { 0 };
	const struct table *groups;
	struct reader *in, *beds;
	struct writer *out;
	struct event event;
	const size_t *sorted;
	bool active;

	stage_begin(&stage, argc, argv);
	if (!bed_days_file)
		fail(BAD_USAGE, "--bed-days is missing: rates need the stream "
				"that beddays makes");
	active = !strcmp(basis, "active");
	in = stage_read(NULL);
	beds = stage_read(bed_days_file);
	out = stage_write(NULL);
	event = find_event(in, active);
	find_divisions(&counts, in, beds);
	find_period(&counts, beds, out);
	describe(&counts, out, in);
	read_beds(&counts, beds);
	while (reader_next(in))
		read_event(&counts, in, &event, active);
	fill_groups(&counts, in);
	groups = counts.book.groups;
	sorted = table_sorted(groups);
	for (size_t g = 0; g < table_count(groups); g++)
		for (size_t p = 0; p < counts.calendar.count; p++)
			write_cell(&counts, out, table_key(groups, sorted[g]),
				   p);
	remark(&counts);
	return stage_end();
}
