/* moves - each time somebody left one placement for another.
 *
 * The one decision here: a move is what it was for the person, one placement
 * ended and another began on that day or the next, whether hospitals or homes.
 * It is told once, with what is known of the placement that was left.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/range.h"
#include "stages/methods/placement.h"

static long gap = 1;
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "gap", "DAYS", "days that may lie between the two placements",
	  .whole = &gap, .least = 0, .most = 365 },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "moves",
	.purpose = "list the moves from one placement to another",
	.about =
		"A placement that begins when another of the same person ended, on "
		"that day or up to --gap days before, is a move; so is one that chain "
		"joined after a transfer recorded late (BRIDGED). Each placement is "
		"left once; of several that ended, the one that ended last was left. "
		"Where they overlap nobody has moved.\n\n"
		"kind is BETWEEN_HOSPITALS, TO_COMMUNITY, TO_HOSPITAL or IN_COMMUNITY. "
		"cost_change is the weekly cost after less that before.\n\n"
		"Rows must be in order of person_id and start_date.",
	.options = options,
	.reads = "person_id start_date, end_used or else end_date; where they "
		 "are there, hospital or else is_hospital and service_setting, "
		 "stay_id provider_id environment end_reason move_reason "
		 "notice_days weekly_cost joined",
	.writes = "person_id moved_on kind gap_days left_start left_stay_id "
		  "left_provider_id left_environment end_reason move_reason "
		  "notice_days stay_id provider_id environment cost_before "
		  "cost_after cost_change",
	.example = "--from 2014-01-01 --to 2014-03-31",
	.input = "person_id\tstay_id\tservice_setting\tstart_date:date\t"
		 "end_date:date\tend_reason\tnotice_days:number:d\n"
		 "P01\tS1\tSECURE\t2013-05-01\t2014-01-09\tSTEPDOWN\t14\n"
		 "P01\tS2\tHOSP_LD\t2014-01-09\t2014-03-03\tDISCH\t\\N\n"
		 "P01\tS3\tSUPPLIV\t2014-03-04\t\\N\t\\N\t\\N\n",
};

struct columns {
	int person, start, end, hospital, is_hospital, setting, joined;
	int stay, provider, environment, end_reason, move_reason, notice, cost;
};

/* A placement of the person at hand that has ended; texts are raw. */
struct ended {
	int start, end;
	bool hospital, left;
	double notice, cost;
	struct slice stay, provider, environment, end_reason, move_reason;
};

struct person {
	struct key key;
	struct pool *pool;
	struct ended *ended;
	size_t count;
	int start; /* of the placement before, to check the order */
};

static struct columns find_columns(const struct reader *in)
{
	bool chained = reader_optional(in, "end_used") != NONE;
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, chained ? "end_used" : "end_date",
					DATE),
		.hospital = reader_optional(in, "hospital"),
		.is_hospital = reader_optional(in, "is_hospital"),
		.setting = reader_optional(in, "service_setting"),
		.joined = reader_optional(in, "joined"),
		.stay = reader_optional(in, "stay_id"),
		.provider = reader_optional(in, "provider_id"),
		.environment = reader_optional(in, "environment"),
		.end_reason = reader_optional(in, "end_reason"),
		.move_reason = reader_optional(in, "move_reason"),
		.notice = reader_optional(in, "notice_days"),
		.cost = reader_optional(in, "weekly_cost"),
	};

	return at;
}

static bool is_hospital(struct reader *in, const struct columns *at)
{
	char flag = reader_flag(in, at->hospital);

	if (!flag)
		flag = reader_flag(in, at->is_hospital);
	return placement_in_hospital(flag, reader_text(in, at->setting));
}

/* Begins the next person where the row is theirs. */
static void meet(struct person *person, const struct reader *in,
		 const struct columns *at, int start)
{
	struct slice raw = reader_raw(in, at->person);
	int order = person->key.text.at ? slice_compare(raw, person->key.text)
					: 1;

	if (order < 0 || (order == 0 && start < person->start))
		reader_refuse(
			in, order ? at->person : at->start,
			"comes after a greater one: rows must be in order "
			"of person_id and start_date");
	person->start = start;
	if (order == 0)
		return;
	key_begin(&person->key);
	key_add(&person->key, raw);
	pool_clear(person->pool);
	person->count = 0;
}

/* The placement that was left for one that begins on that day, or NULL. */
static struct ended *find_left(const struct person *person, int start,
			       bool bridged)
{
	struct ended *left = NULL;

	for (size_t i = 0; i < person->count; i++) {
		struct ended *ended = &person->ended[i];

		if (!ended->left && ended->end <= start &&
		    (bridged || start - ended->end <= gap) &&
		    (!left || ended->end > left->end))
			left = ended;
	}
	return left;
}

static struct slice copy(struct person *person, const struct reader *in,
			 int column)
{
	struct slice raw = reader_raw(in, column);

	return (struct slice){ pool_copy(person->pool, raw.at, raw.size),
			       raw.size };
}

static void add_ended(struct person *person, struct reader *in,
		      const struct columns *at, int start)
{
	int end = reader_date(in, at->end);

	if (end == MISSING_DATE)
		return;
	person->ended = array_grow(person->ended, person->count,
				   sizeof *person->ended);
	person->ended[person->count++] = (struct ended){
		.start = start,
		.end = end,
		.hospital = is_hospital(in, at),
		.notice = reader_number(in, at->notice),
		.cost = reader_number(in, at->cost),
		.stay = copy(person, in, at->stay),
		.provider = copy(person, in, at->provider),
		.environment = copy(person, in, at->environment),
		.end_reason = copy(person, in, at->end_reason),
		.move_reason = copy(person, in, at->move_reason),
	};
}

static const char *kind_of(bool left_hospital, bool hospital)
{
	if (left_hospital)
		return hospital ? "BETWEEN_HOSPITALS" : "TO_COMMUNITY";
	return hospital ? "TO_HOSPITAL" : "IN_COMMUNITY";
}

static void declare(struct writer *out)
{
	static const struct column columns[] = {
		{ "person_id", TEXT, "-", "Person" },
		{ "moved_on", DATE, "-", "Moved on" },
		{ "kind", TEXT, "-", "Kind of move" },
		{ "gap_days", NUMBER, "d", "Days between" },
		{ "left_start", DATE, "-", "Stay that was left, since" },
		{ "left_stay_id", TEXT, "-", "Stay that was left" },
		{ "left_provider_id", TEXT, "-", "Provider that was left" },
		{ "left_environment", TEXT, "-", "Environment that was left" },
		{ "end_reason", TEXT, "-", "End reason" },
		{ "move_reason", TEXT, "-", "Reason for the move" },
		{ "notice_days", NUMBER, "d", "Notice given" },
		{ "stay_id", TEXT, "-", "Stay" },
		{ "provider_id", TEXT, "-", "Provider" },
		{ "environment", TEXT, "-", "Environment" },
		{ "cost_before", NUMBER, "{GBP}/wk", "Weekly cost before" },
		{ "cost_after", NUMBER, "{GBP}/wk", "Weekly cost after" },
		{ "cost_change", NUMBER, "{GBP}/wk", "Change of weekly cost" },
	};

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		writer_column(out, columns[i].name, columns[i].type,
			      columns[i].unit, columns[i].label);
}

static void write_move(struct writer *out, struct reader *in,
		       const struct columns *at, const struct ended *left)
{
	int start = reader_date(in, at->start);
	double cost = reader_number(in, at->cost);

	writer_raw(out, reader_raw(in, at->person));
	writer_date(out, start);
	writer_string(out, kind_of(left->hospital, is_hospital(in, at)));
	writer_whole(out, (long)start - left->end);
	writer_date(out, left->start);
	writer_raw(out, left->stay);
	writer_raw(out, left->provider);
	writer_raw(out, left->environment);
	writer_raw(out, left->end_reason);
	writer_raw(out, left->move_reason);
	writer_number(out, left->notice);
	writer_raw(out, reader_raw(in, at->stay));
	writer_raw(out, reader_raw(in, at->provider));
	writer_raw(out, reader_raw(in, at->environment));
	writer_number(out, left->cost);
	writer_number(out, cost);
	writer_number(out, cost - left->cost);
	writer_end_record(out);
}

int main(int argc, char **argv)
{
	struct person person = { 0 };
	struct columns at;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	person.pool = pool_new();
	range_set(out, &from, &to);
	declare(out);
	while (reader_next(in)) {
		int start = reader_date(in, at.start);
		struct ended *left;

		if (start == MISSING_DATE)
			continue;
		meet(&person, in, &at, start);
		left = find_left(&person, start,
				 slice_is(reader_raw(in, at.joined),
					  "BRIDGED"));
		if (left)
			left->left = true;
		if (left && start >= from && start <= to)
			write_move(out, in, &at, left);
		add_ended(&person, in, &at, start);
	}
	return stage_end();
}
