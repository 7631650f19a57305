/* census - who is in care on a day, by any columns.
 *
 * The one decision here: each person stands in one row of the table, so that
 * rows add up to the people in care. Of several open stays that is the one
 * which started last, as for length; its environment is the most restrictive
 * of them (M02, M04). Open stays are counted beside, each for itself.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/range.h"
#include "stages/methods/leave.h"
#include "stages/methods/placement.h"

static const char *by;
static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *denominator = "known";
static const char *exclude = "auto";

static const struct option options[] = {
	{ "by", "COLUMN,...", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "a census at the end of each of these periods",
	  .text = &every, .choices = EVERY_CHOICES },
	{ "from", "DATE",
	  "first day of the periods; otherwise the fact "
	  "period_start",
	  .date = &from },
	{ "to", "DATE",
	  "their last day, otherwise the fact period_end; or, "
	  "without --every, the day of the census, otherwise the fact as_at",
	  .date = &to },
	{ "denominator", "WHOM",
	  "what a share is of: people whose group is "
	  "known, or all",
	  .text = &denominator, .choices = "known|all" },
	{ "exclude-extended-leave", "WHEN",
	  "leave out people on extended "
	  "section 17 leave; auto: from 30 November 2024",
	  .text = &exclude, .choices = LEAVE_CHOICES },
	{ 0 },
};

static const struct stage stage = {
	.name = "census",
	.purpose = "count the people in care on a day",
	.about = "Somebody is in care on a day when a stay started on it or "
		 "before, and ended after it or not at all: who leaves on the "
		 "day is not counted, who is admitted is.\n\n"
		 "people counts each person once, in the group of the stay "
		 "that started last; by environment, in the most restrictive "
		 "of the open stays. stays counts open stays, each in its own "
		 "group, which is the official alternative for "
		 "environments.\n\n"
		 "A group is unknown when one of its columns is missing, UNK "
		 "or UNKNOWN; it has no share unless --denominator is all. "
		 "known and unknown say how many people there are of each on "
		 "the day.",
	.options = options,
	.reads = "person_id start_date environment and end_used, as chain "
		 "writes them; the columns of --by",
	.writes = "the columns of --by, the period, census_date people stays "
		  "share_pct known unknown",
	.example = "--by environment",
	.input = "person_id\tstart_date:date\tend_used:date\tenvironment\t"
		 "joined\n"
		 "P01\t2013-05-14\t2014-01-09\tLOW\tFIRST\n"
		 "P01\t2014-01-09\t\\N\tOPEN\tTRANSFER\n"
		 "P02\t2014-03-31\t\\N\tLOW\tFIRST\n"
		 "P03\t2014-02-01\t2014-03-31\tLOW\tFIRST\n"
		 "P04\t2014-02-01\t\\N\tUNK\tFIRST\n",
};

struct columns {
	int person, start, end, environment, joined, extended;
	int *by;
	size_t by_count;
	size_t environment_by; /* its place in by, or by_count */
};

struct row {
	uint32_t person, group, order;
	enum environment environment;
	struct spell spell;
	const char *extended; /* leave, or NULL */
};

struct cell {
	long people, stays;
};

struct group {
	bool unknown;
	struct cell *cells; /* by census */
};

struct censuses {
	struct columns at;
	struct calendar calendar;
	struct table *people;
	struct table *groups; /* columns of --by, without the environment */
	struct row *rows;
	size_t count;
	struct table *keys;  /* groups, with the environment */
	struct group **made; /* by key */
	size_t group_count;
	struct group **by_environment; /* by group and environment */
	long *known, *unknown;         /* people, by census */
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_used", DATE),
		.environment = reader_column(in, "environment"),
		.joined = reader_column(in, "joined"),
		.extended = reader_optional(in, "extended_leave"),
	};

	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	while (at.environment_by < at.by_count &&
	       at.by[at.environment_by] != at.environment)
		at.environment_by++;
	return at;
}

static void add_row(struct censuses *all, struct reader *in)
{
	static struct key key;
	const struct columns *at = &all->at;
	struct row row = { .order = (uint32_t)all->count };
	bool on_leave = !reader_missing(in, at->extended);

	row.spell.start = reader_date(in, at->start);
	row.spell.end = reader_missing(in, at->end) ? FOREVER
						    : reader_date(in, at->end);
	key_begin(&key);
	for (size_t i = 0; i < at->by_count; i++)
		key_add(&key, i == at->environment_by
				      ? slice_of("")
				      : reader_raw(in, at->by[i]));
	row.person = (uint32_t)table_put(all->people,
					 reader_raw(in, at->person), NULL);
	row.group = (uint32_t)table_put(all->groups, key.text, NULL);
	row.environment = environment_named(reader_text(in, at->environment));
	if (on_leave)
		row.extended = slice_string(pool_run(),
					    reader_text(in, at->extended));
	all->rows = array_grow(all->rows, all->count, sizeof *all->rows);
	all->rows[all->count++] = row;
}

static int by_person(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static bool is_unknown(struct slice field)
{
	return slice_is(field, "\\N") || slice_is(field, "UNK") ||
	       slice_is(field, "UNKNOWN");
}

/* The key of a group, with the environment in its place. */
static struct slice key_of(const struct censuses *all, size_t group,
			   enum environment environment)
{
	static struct key key;
	struct slice rest = table_key(all->groups, group);

	key_begin(&key);
	for (size_t i = 0; i < all->at.by_count; i++) {
		struct slice field = slice_cut(&rest, '\t');

		if (i == all->at.environment_by)
			field = slice_of(environment_name(environment));
		key_add(&key, field);
	}
	return key.text;
}

/* A new group of that key, or the one that there is. */
static struct group *make_group(struct censuses *all, struct slice key)
{
	size_t place = table_put(all->keys, key, NULL);
	struct group *group;

	if (place < all->group_count)
		return all->made[place];
	group = pool_take(pool_run(), sizeof *group);
	group->cells = pool_take(pool_run(),
				 all->calendar.count * sizeof *group->cells);
	while (key.at)
		group->unknown |= is_unknown(slice_cut(&key, '\t'));
	all->made = array_grow(all->made, place, sizeof *all->made);
	all->made[all->group_count++] = group;
	return group;
}

/* The group with that environment, which matters only where it is a column of
 * --by. */
static struct group *group_of(struct censuses *all, uint32_t number,
			      enum environment environment)
{
	struct group **known =
		&all->by_environment[number * ENVIRONMENT_COUNT + environment];

	if (!*known)
		*known = make_group(all, key_of(all, number, environment));
	return *known;
}

/* Of equal starts the more restrictive is the present stay. */
static bool is_later(const struct row *row, const struct row *present)
{
	if (!present)
		return true;
	if (row->spell.start != present->spell.start)
		return row->spell.start > present->spell.start;
	return row->environment > present->environment;
}

/* The present stay of a person on a day, or NULL. */
static const struct row *find_present(const struct row *rows, size_t count,
				      int day, enum environment *environment)
{
	const struct row *present = NULL;
	bool leave_out = leave_left_out(exclude, day);

	*environment = ENVIRONMENT_UNKNOWN;
	for (size_t i = 0; i < count; i++) {
		const struct row *row = &rows[i];

		if (!spell_covers(row->spell, day))
			continue;
		if (leave_out && leave_covers(slice_of(row->extended), day))
			return NULL;
		if (row->environment > *environment)
			*environment = row->environment;
		if (is_later(row, present))
			present = row;
	}
	return present;
}

/* One person in one census. */
static void count_person(struct censuses *all, const struct row *rows,
			 size_t count, size_t census)
{
	int day = calendar_period(&all->calendar, census).end;
	enum environment environment;
	const struct row *present = find_present(rows, count, day,
						 &environment);
	struct group *group;

	if (!present)
		return;
	group = group_of(all, present->group, environment);
	group->cells[census].people++;
	*(group->unknown ? &all->unknown[census] : &all->known[census]) += 1;
	for (size_t i = 0; i < count; i++)
		if (spell_covers(rows[i].spell, day))
			group_of(all, rows[i].group, rows[i].environment)
				->cells[census]
				.stays++;
}

static void count_people(struct censuses *all)
{
	size_t count;

	if (all->count)
		qsort(all->rows, all->count, sizeof *all->rows, by_person);
	all->by_environment = pool_take(
		pool_run(), table_count(all->groups) * ENVIRONMENT_COUNT *
				    sizeof *all->by_environment);
	all->known = pool_take(pool_run(),
			       all->calendar.count * sizeof *all->known);
	all->unknown = pool_take(pool_run(),
				 all->calendar.count * sizeof *all->unknown);
	for (size_t i = 0; i < all->count; i += count) {
		for (count = 1;
		     i + count < all->count &&
		     all->rows[i + count].person == all->rows[i].person;
		     count++)
			;
		for (size_t c = 0; c < all->calendar.count; c++)
			count_person(all, &all->rows[i], count, c);
	}
	if (!all->at.by_count)
		group_of(all, 0, ENVIRONMENT_UNKNOWN);
}

static void declare(struct writer *out, const struct reader *in,
		    const struct columns *at)
{
	for (size_t i = 0; i < at->by_count; i++)
		writer_column_like(out, in, at->by[i]);
	if (every)
		writer_column(out, every, DATE, "-",
			      every_label(every_of(every)));
	writer_column(out, "census_date", DATE, "-", "Census");
	writer_column(out, "people", NUMBER, "1", "People in care");
	writer_column(out, "stays", NUMBER, "1", "Open stays");
	writer_column(out, "share_pct", NUMBER, "%", "Share of people");
	writer_column(out, "known", NUMBER, "1", "People of a known group");
	writer_column(out, "unknown", NUMBER, "1",
		      "People of an unknown group");
}

static double share(const struct censuses *all, const struct group *group,
		    size_t census)
{
	bool of_all = !strcmp(denominator, "all");
	long whole = all->known[census] + (of_all ? all->unknown[census] : 0);

	if (!whole || (group->unknown && !of_all))
		return NAN;
	return 100.0 * (double)group->cells[census].people / (double)whole;
}

static void write_group(struct writer *out, const struct censuses *all,
			size_t number)
{
	const struct group *group = all->made[number];
	const struct calendar *calendar = &all->calendar;

	for (size_t c = 0; c < calendar->count; c++) {
		struct slice key = table_key(all->keys, number);

		while (by && key.at)
			writer_raw(out, slice_cut(&key, '\t'));
		if (every)
			writer_date(out, calendar_start(calendar, c));
		writer_date(out, calendar_period(calendar, c).end);
		writer_whole(out, group->cells[c].people);
		writer_whole(out, group->cells[c].stays);
		writer_number(out, share(all, group, c));
		writer_whole(out, all->known[c]);
		writer_whole(out, all->unknown[c]);
		writer_end_record(out);
	}
}

/* One census is a period of one day. */
static struct calendar read_calendar(struct writer *out)
{
	int known = stage_date(MISSING_DATE, "as_at");

	if (every) {
		range_set(out, &from, &to);
		return calendar_of(every_of(every), from, to);
	}
	to = stage_date(to, "as_at");
	if (to > known)
		fail(BAD_USAGE,
		     "--to is after %s, the date that the stays "
		     "were joined as at",
		     stage_fact("as_at"));
	return calendar_of(EVERY_WHOLE, to, to);
}

int main(int argc, char **argv)
{
	struct censuses all = { .people = table_new(),
				.groups = table_new(),
				.keys = table_new() };
	struct reader *in;
	struct writer *out;
	const size_t *order;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	all.at = find_columns(in);
	all.calendar = read_calendar(out);
	declare(out, in, &all.at);
	if (!all.at.by_count)
		table_put(all.groups, (struct slice){ 0 }, NULL);
	while (reader_next(in))
		if (!reader_missing(in, all.at.joined))
			add_row(&all, in);
	count_people(&all);
	order = table_sorted(all.keys);
	for (size_t i = 0; i < all.group_count; i++)
		write_group(out, &all, order[i]);
	return stage_end();
}
