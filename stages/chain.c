/* chain - joins stays where there was no gap in the community.
 *
 * The one decision here: how long somebody has been in hospital is told along
 * a chain of stays, never along one row, so every figure about placements
 * begins with this stage. The rules are those of methods/chain.h. Rows are
 * sorted by person within, in bounded memory.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "stages/methods/chain.h"
#include "stages/methods/leave.h"
#include "stages/methods/sorter.h"

static int as_at = MISSING_DATE;
static long gap = 1;
static long custody_gap = 90;
static long transfer_gap = 7;
static const char *leave_file;
static long memory = 256;

static const struct option options[] = {
	{ "as-at", "DATE", "the census date; otherwise the fact as_at",
	  .date = &as_at },
	{ "gap", "DAYS", "days between two stays that are no gap",
	  .whole = &gap, .least = 0, .most = 3650 },
	{ "custody-gap", "DAYS",
	  "days in custody or a general hospital that "
	  "are no gap",
	  .whole = &custody_gap, .least = 0, .most = 3650 },
	{ "transfer-gap", "DAYS", "days that a transfer may be recorded late",
	  .whole = &transfer_gap, .least = 0, .most = 3650 },
	{ "leave", "FILE",
	  "a stream of leave: stay_id, leave_type, "
	  "start_date, end_date",
	  .text = &leave_file },
	{ "memory", "MB", "beyond this, rows go to temporary files in $TMPDIR",
	  .whole = &memory, .least = 1, .most = 1 << 20 },
	{ 0 },
};

static const struct stage stage = {
	.name = "chain",
	.purpose = "join stays where there was no gap in the community",
	.about = "A hospital stay joins the ones before it when it starts at "
		 "most --gap days after the latest end so far; or at most "
		 "--custody-gap days, when that end was to prison, court, "
		 "custody or a general hospital; or at most --transfer-gap "
		 "days, when it was to another hospital. A night in a "
		 "placement that is no hospital, or death, breaks the chain. A "
		 "stay without an end ends with the start of the next one, "
		 "where there is a later one (end_imputed). Stays that start "
		 "after the census date serve for that only and are in no "
		 "chain.\n\n"
		 "joined says how a stay came in: FIRST, TRANSFER, CUSTODY, "
		 "ACUTE (from a general hospital), BRIDGED (a transfer "
		 "recorded late), or NEW after a real gap. The stay that sets "
		 "the end of its chain is last_ending; others ended by "
		 "transfer.\n\n"
		 "The environment is OPEN, LOCKED, LOW, MED, HIGH or UNK, from "
		 "ward_security and locked_ward. A placement is a hospital "
		 "when is_hospital says so, or else when its setting is one. "
		 "leave_days are the days of the stay up to the census that "
		 "were spent on leave, without those that an earlier stay of "
		 "the chain was on leave on, too.",
	.options = options,
	.reads = "person_id start_date end_date; where they are there, stay_id "
		 "service_setting is_hospital ward_security locked_ward "
		 "discharge_destination end_reason died_on",
	.writes = "all columns, in order of person and chain, then, in place "
		  "of any so called, hospital environment end_used "
		  "end_imputed overlap chain_id chain_start chain_end "
		  "chain_since_days joined gap_days last_ending "
		  "destination_group leave_days extended_leave",
	.example = "--gap 1",
	.input = "person_id\tstay_id\tstart_date:date\tend_date:date\t"
		 "ward_security\tlocked_ward:flag\tdischarge_destination\n"
		 "P01\tS1\t2012-05-14\t2013-01-09\t1\t\\N\t53\n"
		 "P02\tS3\t2013-11-01\t2014-02-11\t0\tN\t19\n"
		 "P01\tS2\t2013-01-10\t\\N\t0\tY\t\\N\n"
		 "P02\tS4\t2014-03-01\t\\N\t0\tN\t\\N\n",
};

struct columns {
	int person, stay, start, end, died, setting, hospital;
	int security, locked, destination, reason;
};

/* Rows by what became of them, for the flow line. */
struct counts {
	size_t undated, elsewhere, unused, people_imputed;
};

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_date", DATE),
		.stay = reader_optional(in, "stay_id"),
		.died = reader_optional(in, "died_on"),
		.setting = reader_optional(in, "service_setting"),
		.hospital = reader_optional(in, "is_hospital"),
		.security = reader_optional(in, "ward_security"),
		.locked = reader_optional(in, "locked_ward"),
		.destination = reader_optional(in, "discharge_destination"),
		.reason = reader_optional(in, "end_reason"),
	};
}

static bool is_hospital(struct reader *in, const struct columns *at)
{
	return placement_in_hospital(reader_flag(in, at->hospital),
				     reader_text(in, at->setting));
}

/* The reason for the end stands in where the destination says nothing. */
static enum destination find_destination(struct reader *in,
					 const struct columns *at, int end)
{
	enum destination destination = destination_of(
		reader_text(in, at->destination), end);

	if (destination == DESTINATION_UNKNOWN &&
	    slice_is(reader_text(in, at->reason), "DEATH"))
		return DESTINATION_DIED;
	return destination;
}

static struct stay stay_of(struct reader *in, const struct columns *at)
{
	static struct pool *row;
	int start = reader_date(in, at->start), end = reader_date(in, at->end);

	if (!row)
		row = pool_new();
	pool_clear(row);
	if (reader_missing(in, at->person))
		reader_refuse(in, at->person, "is no person");
	if (end != MISSING_DATE && end < start)
		reader_refuse(in, at->end, "is before the start");
	return (struct stay){
		.id = slice_string(row, reader_text(in, at->stay)),
		.row = (uint32_t)reader_count(in),
		.start = start,
		.end = end,
		.died_on = reader_date(in, at->died),
		.environment = environment_of(reader_text(in, at->security),
					      reader_flag(in, at->locked)),
		.destination = find_destination(in, at, end),
		.hospital = is_hospital(in, at),
	};
}

/* All rows by person; rows without a start are counted and left out. */
static struct sorter *read_rows(struct reader *in, const struct columns *at,
				struct counts *counts)
{
	struct sorter *sorter = sorter_new((size_t)memory << 20);
	struct sortkey key = { 0 };

	while (reader_next(in)) {
		struct stay stay;

		if (reader_missing(in, at->start)) {
			counts->undated++;
			continue;
		}
		stay = stay_of(in, at);
		sortkey_begin(&key);
		sortkey_text(&key, reader_raw(in, at->person), false);
		sorter_add(sorter, key.text,
			   stay_pack(&stay, reader_record(in)));
	}
	return sorter;
}

static void read_leave(struct leave_book *book, struct reader *in)
{
	int stay = reader_column(in, "stay_id");
	int type = reader_optional(in, "leave_type");
	int start = reader_column_of(in, "start_date", DATE);
	int end = reader_column_of(in, "end_date", DATE);

	while (reader_next(in)) {
		struct spell spell = { reader_date(in, start),
				       reader_date(in, end) };

		if (reader_missing(in, start))
			continue;
		if (reader_missing(in, end))
			spell.end = FOREVER;
		leave_add(book, reader_text(in, stay), spell,
			  slice_is(reader_text(in, type), "S17EXT"));
	}
}

enum { CHAIN_COLUMNS = 8 }; /* from chain_id to destination_group */

static const struct column added[] = {
	{ "hospital", FLAG, "-", "Hospital" },
	{ "environment", TEXT, "-", "Environment" },
	{ "end_used", DATE, "-", "End that counts" },
	{ "end_imputed", FLAG, "-", "End imputed" },
	{ "overlap", FLAG, "-", "Overlaps an earlier stay" },
	{ "chain_id", TEXT, "-", "Chain of stays" },
	{ "chain_start", DATE, "-", "Start of the chain" },
	{ "chain_end", DATE, "-", "End of the chain" },
	{ "chain_since_days", NUMBER, "d", "Since the chain before ended" },
	{ "joined", TEXT, "-", "How the stay joined its chain" },
	{ "gap_days", NUMBER, "d", "Since the latest end before" },
	{ "last_ending", FLAG, "-", "Sets the end of the chain" },
	{ "destination_group", TEXT, "-", "Destination" },
	{ "leave_days", NUMBER, "d", "Days on leave" },
	{ "extended_leave", TEXT, "-", "Extended section 17 leave" },
};

/* The rules that the chains were made by are facts of them. */
static void write_facts(struct writer *out)
{
	const struct {
		const char *name;
		long days;
	} rules[] = {
		{ "gap_days", gap },
		{ "custody_gap_days", custody_gap },
		{ "transfer_gap_days", transfer_gap },
	};
	char date[DATE_SIZE];

	date_write(date, as_at);
	writer_fact(out, "as_at", pool_copy(pool_run(), date, DATE_SIZE));
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		writer_fact(out, rules[i].name,
			    text_format(pool_run(), "%ld", rules[i].days));
}

static bool is_added(const char *name)
{
	for (size_t i = 0; i < sizeof added / sizeof *added; i++)
		if (!strcmp(name, added[i].name))
			return true;
	return false;
}

/* Tells which columns of the input go on. */
static bool *declare(struct writer *out, const struct reader *in)
{
	const struct column *columns = reader_header(in)->columns;
	bool *passed = pool_take(pool_run(), reader_width(in) * sizeof *passed);

	write_facts(out);
	for (size_t i = 0; i < reader_width(in); i++) {
		passed[i] = !is_added(columns[i].name);
		if (passed[i])
			writer_column_like(out, in, (int)i);
	}
	for (size_t i = 0; i < sizeof added / sizeof *added; i++)
		writer_column(out, added[i].name, added[i].type, added[i].unit,
			      added[i].label);
	return passed;
}

static void write_until(struct writer *out, int until)
{
	writer_date(out, until == FOREVER ? MISSING_DATE : until);
}

/* MISSING_DATE stands for days that are not there, too. */
static void write_days(struct writer *out, int days)
{
	if (days == MISSING_DATE)
		writer_missing(out);
	else
		writer_whole(out, days);
}

static void write_leave(struct writer *out, struct leave_book *leaves,
			const struct stay *stay, struct pool *pool)
{
	struct slice id = slice_of(stay->id);
	struct spell spell = stay_spell(stay);
	const struct spell *found;
	size_t count;

	if (!leave_file || !stay->chain) {
		writer_missing(out);
		writer_missing(out);
		return;
	}
	spell.end = stay->start + spell_length(spell, as_at);
	writer_whole(out, leave_tell(leaves, id, spell,
				     joined_begins(stay->joined)));
	found = leave_of(leaves, id, stay_spell(stay), true, &count);
	writer_string(out, leave_text(pool, found, count));
}

static void write_chain(struct writer *out, const struct history *history,
			const struct stay *stay, const char *chain_id)
{
	const struct chain *chain = &history->chains[stay->chain - 1];
	bool ended = stay->until != FOREVER;

	writer_raw(out, slice_of(chain_id));
	writer_date(out, chain->spell.start);
	write_until(out, chain->spell.end);
	write_days(out, chain->since);
	writer_string(out, joined_name(stay->joined));
	write_days(out, stay->gap);
	writer_flag(out, stay->last_ending ? 'Y' : 'N');
	writer_string(out, ended ? destination_name(stay->destination) : NULL);
}

/* The rows of one person, and what is needed to write them. */
struct person {
	struct slice id;
	struct history history;
	struct slice *records; /* by stay.row */
	bool *passed;          /* columns of the input */
	struct leave_book leaves;
	struct pool *pool; /* for this person only */
};

static void write_stay(struct writer *out, struct person *person,
		       const struct stay *stay)
{
	struct slice record = person->records[stay->row];

	for (size_t i = 0; record.at; i++) {
		struct slice field = slice_cut(&record, '\t');

		if (person->passed[i])
			writer_raw(out, field);
	}
	writer_flag(out, stay->hospital ? 'Y' : 'N');
	writer_string(out, stay->hospital ? environment_name(stay->environment)
					  : NULL);
	write_until(out, stay->until);
	writer_flag(out, stay->end_imputed ? 'Y' : 'N');
	writer_flag(out, stay->overlap ? 'Y' : 'N');
	if (stay->chain)
		write_chain(out, &person->history, stay,
			    text_format(person->pool, "%.*s/%u",
					(int)person->id.size, person->id.at,
					stay->chain));
	for (int i = 0; !stay->chain && i < CHAIN_COLUMNS; i++)
		writer_missing(out);
	write_leave(out, &person->leaves, stay, person->pool);
	writer_end_record(out);
}

static void write_person(struct writer *out, struct person *person,
			 const struct chain_rules *rules, struct counts *counts)
{
	struct history *history = &person->history;

	chain_link(history, rules, as_at);
	counts->people_imputed += history->imputed > 1;
	for (size_t i = 0; i < history->count; i++) {
		const struct stay *stay = &history->stays[i];

		counts->elsewhere += !stay->hospital;
		counts->unused += stay->hospital && !stay->chain;
		write_stay(out, person, stay);
	}
	history_clear(history);
	pool_clear(person->pool);
}

static void add_row(struct person *person, struct slice packed, int column)
{
	size_t row = person->history.count;
	struct slice record;
	struct stay stay;

	packed.at = pool_copy(person->pool, packed.at, packed.size);
	stay = stay_unpack(packed, &record);
	stay.row = (uint32_t)row;
	person->id = key_field(record, (size_t)column);
	person->records = array_grow(person->records, row,
				     sizeof *person->records);
	person->records[row] = record;
	history_add(&person->history, stay);
}

static bool same_person(const struct person *person, struct slice packed,
			int column)
{
	struct slice record;

	stay_unpack(packed, &record);
	return slice_equals(person->id, key_field(record, (size_t)column));
}

/* Says only what there is to say. */
static void remark(const struct counts *counts)
{
	const struct {
		size_t count;
		const char *what;
	} parts[] = {
		{ counts->undated, "left out for want of a start" },
		{ counts->elsewhere, "in no hospital" },
		{ counts->unused, "after the census or death" },
		{ counts->people_imputed,
		  "people with more than one end imputed" },
	};
	const char *text = "";

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].count)
			text = text_format(pool_run(), "%s%s%s: %zu", text,
					   *text ? ", " : "", parts[i].what,
					   parts[i].count);
	stage_remark("%s", text);
}

int main(int argc, char **argv)
{
	struct person person = { 0 };
	struct counts counts = { 0 };
	struct chain_rules rules;
	struct columns at;
	struct reader *in;
	struct writer *out;
	struct sorter *rows;
	struct slice row;

	stage_begin(&stage, argc, argv);
	rules = (struct chain_rules){ (int)gap, (int)custody_gap,
				      (int)transfer_gap };
	in = stage_read(NULL);
	if (leave_file)
		read_leave(&person.leaves, stage_read(leave_file));
	as_at = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	person.passed = declare(out, in);
	at = find_columns(in);
	person.pool = pool_new();
	rows = read_rows(in, &at, &counts);
	while (sorter_next(rows, &row)) {
		if (person.history.count &&
		    !same_person(&person, row, at.person))
			write_person(out, &person, &rules, &counts);
		add_row(&person, row, at.person);
	}
	if (person.history.count)
		write_person(out, &person, &rules, &counts);
	remark(&counts);
	return stage_end();
}
