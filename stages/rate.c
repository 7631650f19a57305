/* rate - restraints per 1,000 occupied bed days, with counts and intervals.
 *
 * Restraints, incidents and people are three separate counts, each of
 * different things within its cell (M06, M06i, M07). The denominator is the
 * bed days of all inpatients, so a group that has bed days and no restraint
 * has a rate of 0, and a group without bed days has no rate. Somebody who
 * has never reported any is no 0, but missing (--reporter).
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/layout.h"
#include "pipeline/naming.h"
#include "pipeline/range.h"
#include "stages/methods/period_column.h"
#include "stages/methods/rate_input.h"
#include "stages/methods/rate_row.h"
#include "stages/methods/words.h"

static const char *bed_days_file;
static const char *by;
static const char *every_given;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *basis = "started";
static bool exclude_negligible;
static const char *date_name = "start_date";
static const char *of = "restraints";
static const char *reporter;

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
	{ "reporter", "COLUMN",
	  "that of --by which tells who reports: without any event in the "
	  "whole input missing, not 0",
	  .text = &reporter },
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
		"rate, reason says why. With --reporter provider_id, say, a provider "
		"of whom there is no record at all, within the period or not, has "
		"reported nothing: that is not known to be 0, and so missing.\n\n"
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
	struct rate_input input;
	size_t undated, outside, negligible;
	struct layout layout;
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
	counts->input.calendar = calendar_of(every, from, to);
}

static void read_event(struct counts *counts, const struct reader *in,
		       const struct event *event, bool active)
{
	int start = reader_date(in, event->start), end = start;
	struct rate_event parts;
	struct slice group;
	size_t first, after;

	rate_input_note(&counts->input, in);
	if (start == MISSING_DATE) {
		counts->undated++;
		return;
	}
	if (active)
		end = reader_missing(in, event->end)
			      ? INT_MAX
			      : reader_date(in, event->end);
	calendar_touched(&counts->input.calendar, start, end, &first, &after);
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
	group = rate_input_group(&counts->input, in);
	for (size_t period = first; period < after; period++)
		rate_add_event(&counts->input.book, group, period, &parts);
}

/* By type, the types of concern are there whether or not they occurred. */
static void fill_groups(struct counts *counts, const struct reader *in)
{
	size_t own = 0, always = 0;

	for (size_t i = 0; i < counts->input.by_count; i++) {
		const char *name = reader_header(in)
					   ->columns[counts->input.events[i]]
					   .name;

		if (counts->input.beds[i] != NONE)
			continue;
		own++;
		if (!strcmp(name, "ri_type"))
			always = sizeof always_shown / sizeof *always_shown;
	}
	rate_fill(&counts->input.book, always_shown, own == 1 ? always : 0);
}

static void describe(struct counts *counts, struct writer *out,
		     const struct reader *in)
{
	const char *what = words_capital(pool_run(), of);
	const struct column events = { naming_checked(slice_of(of)), NUMBER,
				       "1", what };
	const struct column like = {
		.label = text_format(pool_run(), "%s per 1,000 bed days", what)
	};

	period_column_declare(out, &counts->input.calendar);
	for (size_t i = 0; i < counts->input.by_count; i++)
		writer_column_like(out, in, counts->input.events[i]);
	layout_add(&counts->layout,
		   (struct member){ events,
				    offsetof(struct rate_row, events) });
	layout_add_all(&counts->layout, rate_row_members, &like);
	layout_declare(out, &counts->layout);
}

static void write_cell(struct counts *counts, struct writer *out,
		       struct slice group, size_t period)
{
	struct rate_book *book = &counts->input.book;
	struct rate_beds beds = rate_beds_of(book, group, period);
	struct rate_row row = rate_input_is_silent(&counts->input, group)
				      ? rate_row_silent(beds)
				      : rate_row_of(rate_cell_of(book, group,
								 period),
						    beds);

	period_column_write(out, &counts->input.calendar, period);
	for (size_t i = 0; i < counts->input.by_count; i++)
		writer_raw(out, slice_cut(&group, '\t'));
	layout_write(out, &counts->layout, &row);
	writer_end_record(out);
}

static void write_cells(struct counts *counts, struct writer *out)
{
	const struct table *groups = counts->input.book.groups;
	const size_t *sorted = table_sorted(groups);

	for (size_t g = 0; g < table_count(groups); g++)
		for (size_t p = 0; p < counts->input.calendar.count; p++)
			write_cell(counts, out, table_key(groups, sorted[g]),
				   p);
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
	struct reader *in, *beds;
	struct writer *out;
	struct event event;
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
	counts.input = rate_input_find(in, beds, by);
	if (reporter)
		rate_input_tell_reporters(&counts.input, in, reporter);
	find_period(&counts, beds, out);
	describe(&counts, out, in);
	rate_input_read_beds(&counts.input, beds);
	while (reader_next(in))
		read_event(&counts, in, &event, active);
	fill_groups(&counts, in);
	write_cells(&counts, out);
	remark(&counts);
	return stage_end();
}
