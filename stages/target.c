/* target - what became of those who were to leave hospital by a day.
 *
 * The one decision here: who is counted was fixed on the day of the list, so
 * that nobody leaves the count by moving, dying or being forgotten (M31).
 */
#include "pipeline/stage.h"

#include <math.h>

#include "stages/methods/promise.h"

static int listed = MISSING_DATE;
static int target = MISSING_DATE;
static const char *flag_name = "inappropriate_flag";

static const struct option options[] = {
	{ "listed", "DATE", "the day on which the list was fixed (needed)",
	  .date = &listed },
	{ "target", "DATE", "the day by which they were to leave (needed)",
	  .date = &target },
	{ "flag", "COLUMN", "whether somebody is on the list",
	  .text = &flag_name },
	{ 0 },
};

static const struct stage stage = {
	.name = "target",
	.purpose = "tell what became of those who were to leave by a day",
	.about =
		"A row for everybody who was in hospital on the day of the list "
		"and is flagged. outcome is what was so on the day of the target, or "
		"on the as-at day where that comes first: COMMUNITY, OTHER_HOSPITAL "
		"(another site), STILL_IN (the same site, perhaps again), CUSTODY, "
		"DIED or UNKNOWN. Somebody without a placement on the day is where "
		"the last stay led to.\n\n"
		"The share that was discharged is COMMUNITY of all rows. Whoever died, "
		"or whose outcome is UNKNOWN, stays in it and is counted beside it: the "
		"promise was to everybody on the list, and a share of those whose "
		"outcome is known would rise with each person lost sight of.\n\n"
		"Of those who moved, to the community or another hospital: nearer, by "
		"more than 1 km; less_restrictive, to the community or a less "
		"restrictive environment; and both. Missing is what cannot be "
		"told. Distances are in whole kilometres, as distance tells them; "
		"nearer is decided by nearer_by_km, which is not rounded. Before the "
		"day of the list there are no rows.\n\n"
		"Rows must be in order of person_id, as chain writes them. Stays that "
		"chain put in no chain are none.",
	.options = options,
	.reads = "person_id start_date end_used environment joined "
		 "destination_group, as chain writes them, the flag; where "
		 "they are there, hospital end_date site_id provider_id "
		 "died_on and distance_exact_km, as distance writes it",
	.writes = "person_id site_id outcome outcome_on environment "
		  "new_environment distance_km new_distance_km nearer_by_km "
		  "moved nearer less_restrictive both",
	.example = "--listed 2013-06-01 --target 2014-03-01",
	.input =
		"person_id\tstart_date:date\tend_used:date\tenvironment\t"
		"joined\tdestination_group\tinappropriate_flag:flag\tsite_id\t"
		"distance_exact_km:number:km\n"
		"P01\t2012-05-14\t2013-09-01\tLOW\tFIRST\tHOSPITAL\tY\tST1\t80\n"
		"P01\t2013-09-01\t\\N\tOPEN\tTRANSFER\t\\N\tY\tST2\t12\n"
		"P02\t2012-05-14\t2014-01-09\tLOW\tFIRST\tCOMMUNITY\tY\tST1\t"
		"80\n",
};

struct columns {
	int person, start, end_used, end, environment, joined, group, flag;
	int hospital, site, died, distance;
};

/* One person's placements. */
struct history {
	struct pool *pool;
	struct slice person;
	struct promise_stay *stays;
	size_t count, room;
	bool flagged;
	int died;
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end_used = reader_column_of(in, "end_used", DATE),
		.end = reader_optional(in, "end_date"),
		.environment = reader_column(in, "environment"),
		.joined = reader_column(in, "joined"),
		.group = reader_column(in, "destination_group"),
		.flag = reader_column_of(in, flag_name, FLAG),
		.hospital = reader_optional(in, "hospital"),
		.site = reader_optional(in, "site_id"),
		.died = reader_optional(in, "died_on"),
		.distance = reader_optional(in, "distance_exact_km"),
	};

	if (at.site == NONE)
		at.site = reader_optional(in, "provider_id");
	return at;
}

static struct slice kept(struct pool *pool, struct slice field)
{
	return (struct slice){ pool_copy(pool, field.at, field.size),
			       field.size };
}

static enum destination destination_named(struct slice name)
{
	int i = DESTINATION_COUNT;

	while (--i > DESTINATION_UNKNOWN)
		if (slice_is(name, destination_name((enum destination)i)))
			break;
	return (enum destination)i;
}

static void add_stay(struct history *history, struct reader *in,
		     const struct columns *at)
{
	bool hospital = !reader_missing(in, at->joined);
	int end = reader_date(in, hospital ? at->end_used : at->end);
	struct promise_stay stay = {
		.spell = { reader_date(in, at->start),
			   end == MISSING_DATE ? FOREVER : end },
		.hospital = hospital,
		.environment = environment_named(
			reader_text(in, at->environment)),
		.destination = destination_named(reader_text(in, at->group)),
		.site = kept(history->pool, reader_raw(in, at->site)),
		.distance = reader_number(in, at->distance),
	};

	if (reader_flag(in, at->flag) == 'Y')
		history->flagged = true;
	if (!reader_missing(in, at->died))
		history->died = reader_date(in, at->died);
	/* a hospital stay in no chain is not one */
	if (stay.spell.start == MISSING_DATE ||
	    (!hospital && reader_flag(in, at->hospital) != 'N'))
		return;
	if (history->count == history->room) {
		history->stays = array_grow(history->stays, history->room,
					    sizeof stay);
		history->room++;
	}
	history->stays[history->count++] = stay;
}

static void begin_person(struct history *history, struct slice person)
{
	pool_clear(history->pool);
	history->person = kept(history->pool, person);
	history->count = 0;
	history->flagged = false;
	history->died = FOREVER;
}

static void write_person(struct writer *out, const struct history *history,
			 int day)
{
	struct promise found;

	if (!history->flagged || listed > day ||
	    !promise_listed(history->stays, history->count, listed) ||
	    history->died <= listed)
		return;
	found = promise_find(history->stays, history->count, listed, day,
			     history->died);
	writer_raw(out, history->person);
	writer_raw(out, found.from->site);
	writer_string(out, promise_outcome_name(found.outcome));
	writer_date(out, day);
	for (int i = 0; i < 2; i++)
		writer_string(out,
			      found.environment[i] == ENVIRONMENT_UNKNOWN
				      ? NULL
				      : environment_name(found.environment[i]));
	for (int i = 0; i < 2; i++)
		writer_number(out, number_round(found.distance[i], 0));
	writer_number(out, found.distance[0] - found.distance[1]);
	writer_flag(out, found.moved);
	writer_flag(out, found.nearer);
	writer_flag(out, found.less_restrictive);
	writer_flag(out, found.both);
	writer_end_record(out);
}

static void describe(struct writer *out, const struct reader *in,
		     const struct columns *at)
{
	writer_column_like(out, in, at->person);
	writer_column(out, "site_id", TEXT, "-", "Site on the list");
	writer_column(out, "outcome", TEXT, "-", "Outcome");
	writer_column(out, "outcome_on", DATE, "-", "Outcome on");
	writer_column(out, "environment", TEXT, "-", "Environment");
	writer_column(out, "new_environment", TEXT, "-", "New environment");
	writer_column(out, "distance_km", NUMBER, "km", "Distance from home");
	writer_column(out, "new_distance_km", NUMBER, "km", "New distance");
	writer_column(out, "nearer_by_km", NUMBER, "km", "Nearer by");
	writer_column(out, "moved", FLAG, "-", "Moved");
	writer_column(out, "nearer", FLAG, "-", "Nearer home");
	writer_column(out, "less_restrictive", FLAG, "-", "Less restrictive");
	writer_column(out, "both", FLAG, "-", "Both");
}

static int last_day(void)
{
	int as_at = stage_date(MISSING_DATE, "as_at");

	if (listed == MISSING_DATE || target == MISSING_DATE)
		fail(BAD_USAGE, "--%s is missing",
		     listed == MISSING_DATE ? "listed" : "target");
	if (target < listed)
		fail(BAD_USAGE, "--target is before --listed");
	if (listed > as_at)
		stage_remark("the list is not fixed yet");
	else if (target > as_at)
		stage_remark("the day of the target has not come");
	return target > as_at ? as_at : target;
}

int main(int argc, char **argv)
{
	struct history history = { .pool = pool_new() };
	struct columns at;
	struct reader *in;
	struct writer *out;
	int day;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	at = find_columns(in);
	day = last_day();
	out = stage_write(NULL);
	describe(out, in, &at);
	begin_person(&history, slice_of(""));
	while (reader_next(in)) {
		struct slice person = reader_raw(in, at.person);

		if (!slice_equals(person, history.person)) {
			if (slice_compare(person, history.person) < 0)
				reader_refuse(in, at.person, "is out of order");
			write_person(out, &history, day);
			begin_person(&history, person);
		}
		add_stay(&history, in, &at);
	}
	write_person(out, &history, day);
	return stage_end();
}
