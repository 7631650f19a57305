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

/* A column of --by, in both streams. */
struct division {
	int event;
	int bed; /* NONE: it does not divide the bed days */
};

struct cell {
	size_t events, incidents, people;
};

struct bed {
	double days, people;
};

struct counts {
	struct calendar calendar;
	struct division *by;
	size_t by_count;
	struct table *groups;
	/* the parts of groups that the bed days have and lack */
	struct table *shared, *own;
	struct table *cell_keys; /* group and period */
	struct cell *cells;
	struct table *bed_keys; /* shared part and period */
	struct bed *beds;
	struct table *seen; /* cell, and what was counted there already */
	size_t undated, outside, negligible;
	struct key key, part;
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

static void find_divisions(struct counts *counts, const struct reader *in,
			   const struct reader *beds)
{
	int *columns = reader_columns(in, by, &counts->by_count);

	counts->by = pool_take(pool_run(),
			       counts->by_count * sizeof *counts->by);
	for (size_t i = 0; i < counts->by_count; i++)
		counts->by[i] = (struct division){
			columns[i],
			reader_optional(
				beds,
				reader_header(in)->columns[columns[i]].name)
		};
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

static struct slice number_slice(const size_t *number)
{
	return (struct slice){ (const char *)number, sizeof *number };
}

/* The number of a group in a period. */
static size_t put_place(struct table *table, struct key *key,
			struct slice group, size_t period, bool *fresh)
{
	key_begin(key);
	key_add(key, group);
	key_add(key, number_slice(&period));
	return table_put(table, key->text, fresh);
}

static size_t find_place(const struct table *table, struct key *key,
			 struct slice group, size_t period)
{
	key_begin(key);
	key_add(key, group);
	key_add(key, number_slice(&period));
	return table_find(table, key->text);
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

/* The part of a group's key that the bed days have, from their own stream. */
static struct slice bed_group(struct counts *counts, const struct reader *beds)
{
	key_begin(&counts->part);
	for (size_t i = 0; i < counts->by_count; i++)
		if (counts->by[i].bed != NONE)
			key_add(&counts->part,
				reader_raw(beds, counts->by[i].bed));
	return counts->part.text;
}

static void read_beds(struct counts *counts, struct reader *beds)
{
	int days = reader_column_of(beds, "bed_days", NUMBER);
	int people = reader_column_of(beds, "people", NUMBER);
	int column = every_given ? reader_column_of(beds, every_given, DATE)
				 : NONE;

	while (reader_next(beds)) {
		struct slice group = bed_group(counts, beds);
		size_t period, number;
		bool fresh;

		if (!bed_period(counts, beds, column, &period))
			continue;
		number = put_place(counts->bed_keys, &counts->key, group,
				   period, &fresh);
		if (!fresh)
			reader_refuse(beds, days,
				      "is a second row for one group and "
				      "period: make the bed days with the same "
				      "--by and --every");
		counts->beds = array_grow(counts->beds, number,
					  sizeof *counts->beds);
		counts->beds[number] = (struct bed){
			reader_number(beds, days), reader_number(beds, people)
		};
		table_put(counts->shared, group, NULL);
	}
}

/* Whether this is new in the cell. */
static bool is_new(struct counts *counts, size_t cell, size_t kind,
		   struct slice what, struct slice more)
{
	bool fresh;

	key_begin(&counts->part);
	key_add(&counts->part, number_slice(&cell));
	key_add(&counts->part, number_slice(&kind));
	key_add(&counts->part, what);
	key_add(&counts->part, more);
	table_put(counts->seen, counts->part.text, &fresh);
	return fresh;
}

static void count_event(struct counts *counts, const struct reader *in,
			const struct event *event, struct slice group,
			size_t period)
{
	const struct slice nothing = { 0 };
	struct slice incident = reader_raw(in, event->incident);
	bool fresh;
	size_t number = put_place(counts->cell_keys, &counts->key, group,
				  period, &fresh);
	struct cell *cell;

	if (fresh)
		counts->cells = array_grow(counts->cells, number,
					   sizeof *counts->cells);
	cell = &counts->cells[number];
	cell->events += reader_missing(in, event->ri) ||
			is_new(counts, number, 0, incident,
			       reader_raw(in, event->ri));
	cell->incidents += !reader_missing(in, event->incident) &&
			   is_new(counts, number, 1, incident, nothing);
	cell->people += !reader_missing(in, event->person) &&
			is_new(counts, number, 2, reader_raw(in, event->person),
			       nothing);
}

/* Files the event's group and its two parts; gives its key. */
static struct slice put_group(struct counts *counts, const struct reader *in)
{
	struct key *key = &counts->key;
	size_t number;

	for (int shared = 0; shared <= 1; shared++) {
		key_begin(key);
		for (size_t i = 0; i < counts->by_count; i++)
			if ((counts->by[i].bed != NONE) == shared)
				key_add(key,
					reader_raw(in, counts->by[i].event));
		table_put(shared ? counts->shared : counts->own, key->text,
			  NULL);
	}
	key_begin(key);
	for (size_t i = 0; i < counts->by_count; i++)
		key_add(key, reader_raw(in, counts->by[i].event));
	number = table_put(counts->groups, key->text, NULL);
	return table_key(counts->groups, number);
}

static void read_event(struct counts *counts, const struct reader *in,
		       const struct event *event, bool active)
{
	int start = reader_date(in, event->start), end = start;
	size_t first, after;
	struct slice group;

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
	group = put_group(counts, in);
	for (size_t period = first; period < after; period++)
		count_event(counts, in, event, group, period);
}

/* By type, the types of concern are there whether or not they occurred. */
static void put_always_shown(struct counts *counts, const struct reader *in)
{
	const size_t types = sizeof always_shown / sizeof *always_shown;
	size_t own = 0;
	bool by_type = false;

	for (size_t i = 0; i < counts->by_count; i++) {
		int event = counts->by[i].event;

		own += counts->by[i].bed == NONE;
		by_type |= counts->by[i].bed == NONE &&
			   !strcmp(reader_header(in)->columns[event].name,
				   "ri_type");
	}
	for (size_t i = 0; own == 1 && by_type && i < types; i++)
		table_put(counts->own, slice_of(always_shown[i]), NULL);
	if (!own)
		table_put(counts->own, slice_of(""), NULL);
}

/* Every shared part meets every own part. */
static void fill_groups(struct counts *counts, const struct reader *in)
{
	struct key *key = &counts->key;

	put_always_shown(counts, in);
	if (!counts->by_count)
		table_put(counts->shared, slice_of(""), NULL);
	for (size_t s = 0; s < table_count(counts->shared); s++)
		for (size_t o = 0; o < table_count(counts->own); o++) {
			struct slice shared = table_key(counts->shared, s);
			struct slice own = table_key(counts->own, o);

			key_begin(key);
			for (size_t i = 0; i < counts->by_count; i++)
				key_add(key, slice_cut(counts->by[i].bed == NONE
							       ? &own
							       : &shared,
						       '\t'));
			table_put(counts->groups, key->text, NULL);
		}
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
	if (every_given)
		writer_column(out, every_given, DATE, "-",
			      every_label(counts->calendar.every));
	for (size_t i = 0; i < counts->by_count; i++)
		writer_column_like(out, in, counts->by[i].event);
	writer_column(out, naming_checked(slice_of(of)), NUMBER, "1",
		      capital());
	writer_column(out, "incidents", NUMBER, "1", "Incidents");
	writer_column(out, "people", NUMBER, "1", "People with any");
	writer_column(out, "bed_days", NUMBER, "d", "Occupied bed days");
	writer_column(out, "rate_per_1000", NUMBER, "1",
		      text_format(pool_run(), "%s per 1,000 bed days",
				  capital()));
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

/* The bed days of a whole group's key in a period. */
static struct bed find_bed(struct counts *counts, struct slice group,
			   size_t period)
{
	struct key *part = &counts->part;
	size_t number;

	key_begin(part);
	for (size_t i = 0; i < counts->by_count; i++) {
		struct slice field = slice_cut(&group, '\t');

		if (counts->by[i].bed != NONE)
			key_add(part, field);
	}
	number = find_place(counts->bed_keys, &counts->key, part->text, period);
	return number == SIZE_MAX ? (struct bed){ (double)NAN, (double)NAN }
				  : counts->beds[number];
}

static void write_rate(struct writer *out, const struct cell *cell,
		       struct bed bed)
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
	size_t number = find_place(counts->cell_keys, &counts->key, group,
				   period);
	struct cell cell = { 0 };
	struct bed bed = find_bed(counts, group, period);

	if (number != SIZE_MAX)
		cell = counts->cells[number];
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

static struct counts new_counts(void)
{
	return (struct counts){ .groups = table_new(),
				.shared = table_new(),
				.own = table_new(),
				.cell_keys = table_new(),
				.bed_keys = table_new(),
				.seen = table_new() };
}

int main(int argc, char **argv)
{
	struct counts counts = new_counts();
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
	if (by)
		find_divisions(&counts, in, beds);
	find_period(&counts, beds, out);
	describe(&counts, out, in);
	read_beds(&counts, beds);
	while (reader_next(in))
		read_event(&counts, in, &event, active);
	fill_groups(&counts, in);
	sorted = table_sorted(counts.groups);
	for (size_t g = 0; g < table_count(counts.groups); g++)
		for (size_t p = 0; p < counts.calendar.count; p++)
			write_cell(&counts, out,
				   table_key(counts.groups, sorted[g]), p);
	remark(&counts);
	return stage_end();
}
