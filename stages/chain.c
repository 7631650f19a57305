/* chain - joins stays where there was no gap in the community.
 *
 * The one decision here: how long somebody has been in hospital is told along
 * a chain of stays, never along one row, so every figure about placements
 * begins with this stage. The rules are those of methods/chain.h. Rows are
 * sorted by person within, in bounded memory.
 */
#include "pipeline/stage.h"

#include "pipeline/layout.h"
#include "stages/methods/chain_input.h"
#include "stages/methods/chain_row.h"
#include "stages/methods/passing.h"
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

/* Rows by what became of them, for the flow line. */
struct counts {
	size_t undated, elsewhere, unused, people_imputed;
};

/* All rows by person; rows without a start are counted and left out. */
static struct sorter *read_rows(struct reader *in,
				const struct chain_columns *at,
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
		stay = chain_input_stay(in, at);
		sortkey_begin(&key);
		sortkey_text(&key, reader_raw(in, at->person), false);
		sorter_add(sorter, key.text,
			   stay_pack(&stay, reader_record(in)));
	}
	return sorter;
}

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

/* The rows of one person, and what is needed to write them. */
struct person {
	struct slice id;
	struct history history;
	struct slice *records; /* by stay.row */
	struct passing passing;
	struct layout layout;
	struct leave_book leaves;
	struct pool *pool; /* for this person only */
};

static void describe(struct writer *out, struct person *person,
		     const struct reader *in)
{
	struct layout *layout = &person->layout;

	write_facts(out);
	layout_add_all(layout, chain_row_members, NULL);
	person->passing = passing_declare(out, in, layout->columns,
					  layout->count);
}

static void tell_leave(struct chain_row *row, struct person *person,
		       const struct stay *stay)
{
	struct slice id = slice_of(stay->id);
	struct spell spell = stay_spell(stay);
	const struct spell *found;
	size_t count;

	spell.end = stay->start + spell_length(spell, as_at);
	row->leave_days = leave_tell(&person->leaves, id, spell,
				     joined_begins(stay->joined));
	found = leave_of(&person->leaves, id, stay_spell(stay), true, &count);
	row->extended_leave = leave_text(person->pool, found, count);
}

static void write_stay(struct writer *out, struct person *person,
		       const struct stay *stay)
{
	struct chain_row row = chain_row_of(&person->history, stay);

	if (stay->chain)
		row.chain_id = text_format(person->pool, "%.*s/%u",
					   (int)person->id.size, person->id.at,
					   stay->chain);
	if (leave_file && stay->chain)
		tell_leave(&row, person, stay);
	passing_write(out, &person->passing, person->records[stay->row]);
	layout_write(out, &person->layout, &row);
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
	struct chain_columns at;
	struct reader *in;
	struct writer *out;
	struct sorter *rows;
	struct slice row;

	stage_begin(&stage, argc, argv);
	rules = (struct chain_rules){ (int)gap, (int)custody_gap,
				      (int)transfer_gap };
	in = stage_read(NULL);
	if (leave_file)
		chain_input_leave(&person.leaves, stage_read(leave_file));
	as_at = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	describe(out, &person, in);
	at = chain_columns_find(in);
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
