/* concentration - how far events crowd: on few people, and in time.
 *
 * A rate says nothing about whether twenty events were twenty people's or one
 * person's. Events of no person (of a unit) count as events, but fall on
 * nobody, so shares are of the others.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "pipeline/layout.h"
#include "pipeline/range.h"
#include "stages/methods/concentration.h"

static const char *by;
static bool all;
static const char *date_name = "occurred_on";
static const char *until_name;
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "all", .flag = &all, .help = "one more row, for all events" },
	{ "date", "COLUMN", "the day of an event", .text = &date_name },
	{ "until", "COLUMN",
	  "the day it ended: one that began before the period and lasted into "
	  "it, or has no end, counts on its first day",
	  .text = &until_name },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "concentration",
	.purpose = "tell how far events fall on few people and few days",
	.about =
		"top_1_pct, top_3_pct and top_5_pct are the shares of those events "
		"that have a person which fell on the 1, 3 and 5 people with the most; "
		"gini is 0 where all people with any had equally many, and near 1 "
		"where one had nearly all. mean_severity is of events whose severity "
		"is a number.\n\n"
		"longest_free_days is the longest run of days within the period "
		"without any event, and free_from its first day; of several as long, "
		"the first.\n\n"
		"The row of --all comes last: its group is All where that is text, and "
		"missing otherwise.",
	.options = options,
	.reads = "person_id, the dates; severity, where it is there; the "
		 "columns of --by",
	.writes = "the columns of --by, events people without_person "
		  "events_per_person top_1_pct top_3_pct top_5_pct gini "
		  "severity_known mean_severity longest_free_days free_from",
	.example = "--from 2014-01-01 --to 2014-01-31",
	.input = "person_id\toccurred_on:date\tseverity\n"
		 "P01\t2014-01-05\t1\n"
		 "P01\t2014-01-07\t3\n"
		 "P02\t2014-01-07\t\\N\n"
		 "\\N\t2014-01-27\t0\n",
};

struct columns {
	int person, date, until, severity;
};

struct group {
	size_t events, without_person, severity_known;
	double severity;
	struct eventful eventful;
	size_t people;  /* with any */
	size_t *counts; /* of each of them, once all is read */
};

struct work {
	struct reader *in;
	struct columns at;
	struct groups groups;
	struct group *items;       /* by number of the group */
	struct table *person_keys; /* group and person */
	struct place {
		size_t group, count;
	} * places; /* by person key */
	struct layout layout;
	size_t undated, outside;
};

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.person = reader_column(in, "person_id"),
		.date = reader_column_of(in, date_name, DATE),
		.until = until_name ? reader_column_of(in, until_name, DATE)
				    : -1,
		.severity = reader_optional(in, "severity"),
	};
}

/* The group of that number, which table_put() said is new or not. */
static size_t grown(struct work *work, size_t number, bool fresh)
{
	size_t days = (size_t)(to - from) + 1;

	if (!fresh)
		return number;
	work->items = array_grow(work->items, number, sizeof *work->items);
	work->items[number].eventful = (struct eventful){
		.days = pool_take(pool_run(), eventful_room(days)),
		.count = days,
	};
	return number;
}

static size_t put_group(struct work *work)
{
	bool fresh;
	size_t number = groups_put(&work->groups, &fresh);

	return grown(work, number, fresh);
}

/* The group of all events. */
static size_t put_all(struct work *work)
{
	static struct key key;
	const struct column *columns = reader_header(work->in)->columns;
	size_t number;
	bool fresh;

	key_begin(&key);
	for (size_t i = 0; i < work->groups.column_count; i++)
		key_add(&key,
			slice_of(columns[work->groups.columns[i]].type == TEXT
					 ? "All"
					 : "\\N"));
	number = table_put(work->groups.table, key.text, &fresh);
	return grown(work, number, fresh);
}

static void count_person(struct work *work, size_t group)
{
	static struct key key;
	struct slice name = { (const char *)&group, sizeof group };
	size_t number;
	bool fresh;

	key_begin(&key);
	key_add(&key, name);
	key_add(&key, reader_raw(work->in, work->at.person));
	number = table_put(work->person_keys, key.text, &fresh);
	if (fresh) {
		work->places = array_grow(work->places, number,
					  sizeof *work->places);
		work->places[number].group = group;
		work->items[group].people++;
	}
	work->places[number].count++;
}

static void count_event(struct work *work, size_t number, int day)
{
	struct group *group = &work->items[number];
	double severity;

	group->events++;
	eventful_mark(&group->eventful, (size_t)(day - from));
	if (!reader_missing(work->in, work->at.severity) &&
	    number_read(reader_text(work->in, work->at.severity), &severity)) {
		group->severity_known++;
		group->severity += severity;
	}
	if (reader_missing(work->in, work->at.person))
		group->without_person++;
	else
		count_person(work, number);
}

/* The day that counts: of what lasts into the period, its first. */
static int counted_on(const struct work *work)
{
	int day = reader_date(work->in, work->at.date), end;

	if (!until_name || day == MISSING_DATE || day >= from)
		return day;
	end = reader_date(work->in, work->at.until);
	return end == MISSING_DATE || end >= from ? from : day;
}

static void read_event(struct work *work)
{
	int day = counted_on(work);

	if (day == MISSING_DATE) {
		work->undated++;
		return;
	}
	if (day < from || day > to) {
		work->outside++;
		return;
	}
	count_event(work, put_group(work), day);
	if (by && all)
		count_event(work, put_all(work), day);
}

/* Gives each group the counts of its people. */
static void share_out(struct work *work)
{
	size_t groups = table_count(work->groups.table);

	for (size_t g = 0; g < groups; g++) {
		struct group *group = &work->items[g];

		group->counts = pool_take(pool_run(),
					  (group->people + 1) * sizeof(size_t));
		group->people = 0;
	}
	for (size_t i = 0; i < table_count(work->person_keys); i++) {
		const struct place *place = &work->places[i];
		struct group *group = &work->items[place->group];

		group->counts[group->people++] = place->count;
	}
	for (size_t g = 0; g < groups; g++)
		concentration_sort(work->items[g].counts,
				   work->items[g].people);
}

/* What is written of a group. */
struct told {
	double events, people, without_person, per_person;
	double top_1_pct, top_3_pct, top_5_pct, gini;
	double severity_known, mean_severity;
	double free_days;
	int free_from;
};

static const struct member members[] = {
	{ { "events", NUMBER, "1", "Events" }, offsetof(struct told, events) },
	{ { "people", NUMBER, "1", "People with any" },
	  offsetof(struct told, people) },
	{ { "without_person", NUMBER, "1", "Events of no person" },
	  offsetof(struct told, without_person) },
	{ { "events_per_person", NUMBER, "1",
	    "Events for each person with any" },
	  offsetof(struct told, per_person) },
	{ { "top_1_pct", NUMBER, "%", "Share of the person with the most" },
	  offsetof(struct told, top_1_pct) },
	{ { "top_3_pct", NUMBER, "%", "Share of the 3 people with the most" },
	  offsetof(struct told, top_3_pct) },
	{ { "top_5_pct", NUMBER, "%", "Share of the 5 people with the most" },
	  offsetof(struct told, top_5_pct) },
	{ { "gini", NUMBER, "1", "Gini coefficient" },
	  offsetof(struct told, gini) },
	{ { "severity_known", NUMBER, "1", "Events of known severity" },
	  offsetof(struct told, severity_known) },
	{ { "mean_severity", NUMBER, "1", "Mean severity" },
	  offsetof(struct told, mean_severity) },
	{ { "longest_free_days", NUMBER, "d", "Longest time without any" },
	  offsetof(struct told, free_days) },
	{ { "free_from", DATE, "-", "It began on" },
	  offsetof(struct told, free_from) },
	{ { 0 } },
};

static struct told tell(const struct group *group)
{
	double people = (double)group->people;
	double without = (double)group->without_person;
	double events = (double)group->events;
	double known = (double)group->severity_known;
	const size_t *counts = group->counts;
	size_t start, run = eventful_longest_free(&group->eventful, &start);

	return (struct told){
		.events = events,
		.people = people,
		.without_person = without,
		.per_person = people > 0 ? (events - without) / people
					 : (double)NAN,
		.top_1_pct = 100 * concentration_top(counts, group->people, 1),
		.top_3_pct = 100 * concentration_top(counts, group->people, 3),
		.top_5_pct = 100 * concentration_top(counts, group->people, 5),
		.gini = concentration_gini(counts, group->people),
		.severity_known = known,
		.mean_severity = known > 0 ? group->severity / known
					   : (double)NAN,
		.free_days = (double)run,
		.free_from = run ? from + (int)start : MISSING_DATE,
	};
}

static void declare(struct writer *out, struct work *work)
{
	groups_declare(out, &work->groups);
	layout_add_all(&work->layout, members, NULL);
	layout_declare(out, &work->layout);
}

static void write_row(struct writer *out, struct work *work, size_t number)
{
	struct told told = tell(&work->items[number]);

	groups_write(out, &work->groups, number);
	layout_write(out, &work->layout, &told);
	writer_end_record(out);
}

static void write_rows(struct writer *out, struct work *work)
{
	size_t last = SIZE_MAX;
	const size_t *sorted;

	if (!by)
		put_group(work);
	if (by && all)
		last = put_all(work);
	share_out(work);
	sorted = table_sorted(work->groups.table);
	for (size_t i = 0; i < table_count(work->groups.table); i++)
		if (sorted[i] != last)
			write_row(out, work, sorted[i]);
	if (last != SIZE_MAX)
		write_row(out, work, last);
}

int main(int argc, char **argv)
{
	struct work work = { .person_keys = table_new() };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	work.in = stage_read(NULL);
	out = stage_write(NULL);
	work.at = find_columns(work.in);
	work.groups = groups_of(work.in, by);
	range_set(out, &from, &to);
	declare(out, &work);
	while (reader_next(work.in))
		read_event(&work);
	write_rows(out, &work);
	if (work.outside || work.undated)
		stage_remark("%zu outside the period, %zu without a date",
			     work.outside, work.undated);
	return stage_end();
}
