/* prevented - which crises of people at risk did not end in hospital.
 *
 * The one decision here: a crisis is judged when so many days have passed, not
 * before. Until then it is pending, whatever has happened so far, and no part
 * of a rate.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

static const char *admissions_file;
static long days = 28;
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "admissions", "FILE",
	  "a stream of admissions to hospital: person_id, start_date (needed)",
	  .text = &admissions_file },
	{ "days", "N", "how long after the crisis an admission counts",
	  .whole = &days, .least = 1, .most = 3650 },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "prevented",
	.purpose = "tell which crises did not end in hospital",
	.about =
		"An episode is a row with a crisis, or whose risk is RED; it begins on "
		"crisis_on, or else on risk_from. Of rows of one person that begin on "
		"one day the first counts; rows without a day, or of a day after the "
		"as-at day, are left out.\n\n"
		"ADMITTED: an admission from the day it began up to --days after it, "
		"or the crisis is recorded as ending in one. PREVENTED: none, and an "
		"alternative is recorded as used. NO_ALTERNATIVE: none, but no "
		"alternative is recorded. PENDING until those days have passed. "
		"prevented is Y or N, and missing while pending.\n\n"
		"concern_on is the earlier of crisis_on and risk_from: the day from "
		"which flags are due.",
	.options = options,
	.reads = "person_id alternative_used; crisis_on, or risk and "
		 "risk_from, or all three; crisis_outcome, where it is there; "
		 "of FILE, person_id start_date",
	.writes = "all columns, then episode_on concern_on decided_on "
		  "admitted_on result prevented",
	/* one table stands for both: the register, and admissions */
	.example = "--admissions <(prevented --example) --as-at 2014-03-31",
	.input = "person_id\trisk\trisk_from:date\tcrisis_on:date\t"
		 "alternative_used:flag\tstart_date:date\n"
		 "P01\tRED\t2013-12-29\t2014-01-02\tY\t2014-02-28\n"
		 "P02\tRED\t2014-01-10\t2014-01-10\tY\t2014-01-15\n"
		 "P03\tGREEN\t2013-06-01\t\\N\t\\N\t2014-03-01\n"
		 "P04\tRED\t2014-03-20\t\\N\tN\t2013-01-01\n",
};

struct admission {
	size_t person;
	int day;
};

struct admissions {
	struct table *people;
	struct admission *items; /* by person and day */
	size_t count;
	size_t *firsts; /* by person: their first one */
};

struct columns {
	int person, risk, risk_from, crisis, outcome, alternative;
};

static int by_person_and_day(const void *a, const void *b)
{
	const struct admission *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

static struct admissions read_admissions(struct reader *in)
{
	struct admissions admissions = { .people = table_new() };
	int person = reader_column(in, "person_id");
	int start = reader_column_of(in, "start_date", DATE);
	size_t people;

	while (reader_next(in)) {
		if (reader_missing(in, person) || reader_missing(in, start))
			continue;
		admissions.items = array_grow(admissions.items,
					      admissions.count,
					      sizeof *admissions.items);
		admissions.items[admissions.count++] = (struct admission){
			table_put(admissions.people, reader_raw(in, person),
				  NULL),
			reader_date(in, start)
		};
	}
	if (admissions.count)
		qsort(admissions.items, admissions.count,
		      sizeof *admissions.items, by_person_and_day);
	people = table_count(admissions.people);
	admissions.firsts = pool_take(pool_run(),
				      (people + 1) * sizeof(size_t));
	admissions.firsts[people] = admissions.count;
	for (size_t i = admissions.count; i-- > 0;)
		admissions.firsts[admissions.items[i].person] = i;
	return admissions;
}

/* The first admission from that day on, so many days at most after it. */
static int find_admission(const struct admissions *admissions,
			  struct slice person, int day)
{
	size_t number = table_find(admissions->people, person);

	if (number == SIZE_MAX)
		return MISSING_DATE;
	for (size_t i = admissions->firsts[number];
	     i < admissions->firsts[number + 1]; i++) {
		int admitted = admissions->items[i].day;

		if (admitted >= day)
			return admitted - day <= days ? admitted : MISSING_DATE;
	}
	return MISSING_DATE;
}

static int earlier(int a, int b)
{
	if (a == MISSING_DATE || b == MISSING_DATE)
		return a == MISSING_DATE ? b : a;
	return a < b ? a : b;
}

static void declare(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_column(out, "episode_on", DATE, "-", "Episode began");
	writer_column(out, "concern_on", DATE, "-", "Concern since");
	writer_column(out, "decided_on", DATE, "-", "Decided on");
	writer_column(out, "admitted_on", DATE, "-", "Admitted on");
	writer_column(out, "result", TEXT, "-", "What became of it");
	writer_column(out, "prevented", FLAG, "-", "Admission prevented");
}

static const struct {
	const char *name;
	char prevented;
} results[] = { { "PENDING", 0 },
		{ "ADMITTED", 'N' },
		{ "NO_ALTERNATIVE", 'N' },
		{ "PREVENTED", 'Y' } };

enum result { PENDING, ADMITTED, NO_ALTERNATIVE, PREVENTED };

static enum result result_of(struct reader *in, const struct columns *at,
			     int decided, int admitted)
{
	if (decided > as_at)
		return PENDING;
	if (admitted != MISSING_DATE ||
	    slice_is(reader_raw(in, at->outcome), "ADMITTED"))
		return ADMITTED;
	return reader_flag(in, at->alternative) == 'Y' ? PREVENTED
						       : NO_ALTERNATIVE;
}

static void write_episode(struct writer *out, struct reader *in,
			  const struct columns *at, int day,
			  const struct admissions *admissions)
{
	int decided = day + (int)days;
	int admitted = find_admission(admissions, reader_raw(in, at->person),
				      day);
	enum result result;

	if (admitted > as_at)
		admitted = MISSING_DATE;
	result = result_of(in, at, decided, admitted);
	writer_copy(out, in);
	writer_date(out, day);
	writer_date(out, earlier(reader_date(in, at->risk_from), day));
	writer_date(out, decided);
	writer_date(out, admitted);
	writer_string(out, results[result].name);
	writer_flag(out, results[result].prevented);
	writer_end_record(out);
}

/* A crisis begins an episode by itself; without the column its risk does. */
static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.risk = reader_optional(in, "risk"),
		.risk_from = reader_optional(in, "risk_from"),
		.crisis = reader_optional(in, "crisis_on"),
		.outcome = reader_optional(in, "crisis_outcome"),
		.alternative = reader_column_of(in, "alternative_used", FLAG),
	};

	if (at.crisis != NONE)
		reader_column_of(in, "crisis_on", DATE);
	if (at.risk_from != NONE || at.crisis == NONE)
		reader_column_of(in, "risk_from", DATE);
	if (at.crisis == NONE)
		reader_column_of(in, "risk", TEXT);
	return at;
}

/* The day on which the row's episode began; missing where it has none. */
static int episode_day(const struct reader *in, const struct columns *at)
{
	int day = reader_date(in, at->crisis);

	if (day == MISSING_DATE && slice_is(reader_raw(in, at->risk), "RED"))
		day = reader_date(in, at->risk_from);
	return day > as_at ? MISSING_DATE : day;
}

/* Whether the person's episode of that day was met before. */
static bool is_repeated(struct table *episodes, struct slice person, int day)
{
	static struct key key;
	struct slice date = { (const char *)&day, sizeof day };
	bool fresh;

	key_begin(&key);
	key_add(&key, date);
	key_add(&key, person);
	table_put(episodes, key.text, &fresh);
	return !fresh;
}

int main(int argc, char **argv)
{
	struct admissions admissions;
	struct table *episodes;
	struct reader *in, *others;
	struct writer *out;
	struct columns at;
	size_t repeated = 0;

	stage_begin(&stage, argc, argv);
	if (!admissions_file)
		fail(BAD_USAGE, "--admissions is missing: who was admitted "
				"when?");
	in = stage_read(NULL);
	others = stage_read(admissions_file);
	out = stage_write(NULL);
	as_at = stage_date(as_at, "as_at");
	at = find_columns(in);
	admissions = read_admissions(others);
	episodes = table_new();
	declare(out, in);
	while (reader_next(in)) {
		int day = episode_day(in, &at);

		if (day == MISSING_DATE)
			continue;
		if (is_repeated(episodes, reader_raw(in, at.person), day))
			repeated++;
		else
			write_episode(out, in, &at, day, &admissions);
	}
	if (repeated)
		stage_remark("%zu told a second time", repeated);
	return stage_end();
}
