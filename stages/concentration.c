/* concentration - how far events crowd: on few people, and in time.
 *
 * A rate says nothing about whether twenty events were twenty people's or one
 * person's. Events of no person (of a unit) count as events, but fall on
 * nobody, so shares are of the others.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/range.h"
#include "stages/methods/concentration.h"

static const char *by;
static bool all;
static const char *date_name = "occurred_on";
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "all", .flag = &all, .help = "one more row, for all events" },
	{ "date", "COLUMN", "the day of an event", .text = &date_name },
	{ "from", "DATE", "first day; otherwise the fact period_start",
	  .date = &from },
	{ "to", "DATE", "last day; otherwise the fact period_end",
	  .date = &to },
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
	.reads = "person_id, the date; severity, where it is there; the "
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
	int person, date, severity;
	int *by;
	size_t by_count;
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
	struct table *keys;
	struct group *groups;
	struct table *person_keys; /* group and person */
	struct place {
		size_t group, count;
	} * places; /* by person key */
	struct slice all_key;
	size_t undated, outside;
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.date = reader_column_of(in, date_name, DATE),
		.severity = reader_optional(in, "severity"),
	};

	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	return at;
}

static struct slice all_key(const struct reader *in, const struct columns *at)
{
	static struct key key;

	key_begin(&key);
	for (size_t i = 0; i < at->by_count; i++)
		key_add(&key, reader_header(in)->columns[at->by[i]].type == TEXT
				      ? slice_of("All")
				      : slice_of("\\N"));
	return key.text;
}

static size_t put_group(struct work *work, struct slice key)
{
	bool fresh;
	size_t number = table_put(work->keys, key, &fresh);

	if (fresh) {
		size_t days = (size_t)(to - from) + 1;

		work->groups = array_grow(work->groups, number,
					  sizeof *work->groups);
		work->groups[number].eventful = (struct eventful){
			.days = pool_take(pool_run(), eventful_room(days)),
			.count = days,
		};
	}
	return number;
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
		work->groups[group].people++;
	}
	work->places[number].count++;
}

static void count_event(struct work *work, size_t number, int day)
{
	struct group *group = &work->groups[number];
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

static void read_event(struct work *work)
{
	static struct key key;
	int day = reader_date(work->in, work->at.date);

	if (day == MISSING_DATE) {
		work->undated++;
		return;
	}
	if (day < from || day > to) {
		work->outside++;
		return;
	}
	key_begin(&key);
	for (size_t i = 0; i < work->at.by_count; i++)
		key_add(&key, reader_raw(work->in, work->at.by[i]));
	count_event(work, put_group(work, key.text), day);
	if (by && all)
		count_event(work, put_group(work, work->all_key), day);
}

/* Gives each group the counts of its people. */
static void share_out(struct work *work)
{
	size_t groups = table_count(work->keys);

	for (size_t g = 0; g < groups; g++) {
		struct group *group = &work->groups[g];

		group->counts = pool_take(pool_run(),
					  (group->people + 1) * sizeof(size_t));
		group->people = 0;
	}
	for (size_t i = 0; i < table_count(work->person_keys); i++) {
		const struct place *place = &work->places[i];
		struct group *group = &work->groups[place->group];

		group->counts[group->people++] = place->count;
	}
	for (size_t g = 0; g < groups; g++)
		concentration_sort(work->groups[g].counts,
				   work->groups[g].people);
}

static void declare(struct writer *out, const struct work *work)
{
	for (size_t i = 0; i < work->at.by_count; i++)
		writer_column_like(out, work->in, work->at.by[i]);
	writer_column(out, "events", NUMBER, "1", "Events");
	writer_column(out, "people", NUMBER, "1", "People with any");
	writer_column(out, "without_person", NUMBER, "1",
		      "Events of no person");
	writer_column(out, "events_per_person", NUMBER, "1",
		      "Events for each person with any");
	writer_column(out, "top_1_pct", NUMBER, "%",
		      "Share of the person with the most");
	writer_column(out, "top_3_pct", NUMBER, "%",
		      "Share of the 3 people with the most");
	writer_column(out, "top_5_pct", NUMBER, "%",
		      "Share of the 5 people with the most");
	writer_column(out, "gini", NUMBER, "1", "Gini coefficient");
	writer_column(out, "severity_known", NUMBER, "1",
		      "Events of known severity");
	writer_column(out, "mean_severity", NUMBER, "1", "Mean severity");
	writer_column(out, "longest_free_days", NUMBER, "d",
		      "Longest time without any");
	writer_column(out, "free_from", DATE, "-", "It began on");
}

static void write_group(struct writer *out, const struct group *group)
{
	static const size_t tops[] = { 1, 3, 5 };
	double known = (double)group->severity_known;
	size_t start, people = group->people;
	size_t run = eventful_longest_free(&group->eventful, &start);

	writer_whole(out, (long)group->events);
	writer_whole(out, (long)people);
	writer_whole(out, (long)group->without_person);
	writer_number(out,
		      people ? (double)(group->events - group->without_person) /
				       (double)people
			     : (double)NAN);
	for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
		writer_number(out, 100 * concentration_top(group->counts,
							   people, tops[i]));
	writer_number(out, concentration_gini(group->counts, people));
	writer_whole(out, (long)group->severity_known);
	writer_number(out, known > 0 ? group->severity / known : (double)NAN);
	writer_whole(out, (long)run);
	writer_date(out, run ? from + (int)start : MISSING_DATE);
	writer_end_record(out);
}

static void write_row(struct writer *out, const struct work *work,
		      size_t number)
{
	struct slice key = table_key(work->keys, number);

	for (size_t i = 0; i < work->at.by_count; i++)
		writer_raw(out, key_field(key, i));
	write_group(out, &work->groups[number]);
}

static void write_rows(struct writer *out, struct work *work)
{
	size_t last = SIZE_MAX;
	const size_t *sorted;

	if (!by)
		put_group(work, (struct slice){ 0 });
	if (by && all)
		last = put_group(work, work->all_key);
	share_out(work);
	sorted = table_sorted(work->keys);
	for (size_t i = 0; i < table_count(work->keys); i++)
		if (sorted[i] != last)
			write_row(out, work, sorted[i]);
	if (last != SIZE_MAX)
		write_row(out, work, last);
}

int main(int argc, char **argv)
{
	struct work work = { .keys = table_new(), .person_keys = table_new() };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	work.in = stage_read(NULL);
	out = stage_write(NULL);
	work.at = find_columns(work.in);
	work.all_key = all_key(work.in, &work.at);
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
