/* movements - who came, who left, and how many were there before and after.
 *
 * The one decision here: admissions and discharges are counted of spells, a
 * spell being either a whole chain of stays or one stay on a ward, so that
 * open_end = open_start + admissions - discharges holds in every cell. It is
 * asserted in each, from counts that were made apart (M03).
 */
#include "pipeline/stage.h"

#include "pipeline/groups.h"
#include "pipeline/range.h"
#include "stages/methods/chain.h"
#include "stages/methods/flow.h"
#include "stages/methods/period_column.h"

static const char *level = "chain";
static const char *by;
static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static bool list;

static const struct option options[] = {
	{ "level", "LEVEL", "count chains of stays, or each stay on a ward",
	  .text = &level, .choices = "chain|ward" },
	{ "by", "COLUMN,...", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "a row for each of these periods", .text = &every,
	  .choices = EVERY_CHOICES },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ "list", .flag = &list,
	  .help = "write each admission and discharge instead" },
	{ 0 },
};

static const struct stage stage = {
	.name = "movements",
	.purpose = "count admissions, discharges, and who was there",
	.about = "open_start counts spells that began before the period and "
		 "had not ended before it; open_end those that last beyond its "
		 "end. A spell that begins and ends within the period is both "
		 "an admission and a discharge. Always open_end = open_start + "
		 "admissions - discharges.\n\n"
		 "At the level of chains a transfer is neither admission nor "
		 "discharge; transfers_in and transfers_out count the stays "
		 "within chains that began and ended, beside them. A chain "
		 "stands in the group of the stay that sets its end, a "
		 "transfer in that of its own stay. At the level of wards "
		 "every stay is a spell, and transfers are counted as "
		 "admissions and discharges of their own kind.\n\n"
		 "An admission is the first of the person, or a readmission by "
		 "days since the chain before ended: within 30, then 31 to "
		 "365, then later; each is counted in one of these columns "
		 "only. A discharge goes by the group of its destination.\n\n"
		 "Chains are those of chain, which knows what happened up to "
		 "its census date: somebody in custody at the end of the "
		 "period who came back later was not discharged.",
	.options = options,
	.reads = "person_id start_date and the columns of chain; those of --by",
	.writes = "the columns of --by, the period, and the counts; with "
		  "--list, person_id chain_id stay_id event event_on kind and "
		  "the columns of --by",
	.example = "--from 2014-01-01 --to 2014-03-31 --every month",
	.input = "person_id\tstart_date:date\tend_used:date\tchain_id\t"
		 "chain_start:date\tchain_end:date\tchain_since_days:number:d\t"
		 "joined\tlast_ending:flag\tdestination_group\n"
		 "P01\t2013-05-14\t2014-01-09\tP01/1\t2013-05-14\t\\N\t\\N\t"
		 "FIRST\tN\tHOSPITAL\n"
		 "P01\t2014-01-09\t\\N\tP01/1\t2013-05-14\t\\N\t\\N\t"
		 "TRANSFER\tY\t\\N\n"
		 "P02\t2014-01-20\t2014-02-11\tP02/1\t2014-01-20\t2014-02-11\t"
		 "\\N\tFIRST\tY\tCOMMUNITY\n"
		 "P02\t2014-03-01\t\\N\tP02/2\t2014-03-01\t\\N\t18\tNEW\tY\t"
		 "\\N\n",
};

struct columns {
	int person, stay, start, end, chain, chain_start, chain_end, since;
	int joined, last, destination;
};

struct flows {
	struct calendar calendar;
	struct groups groups;
	struct flow_cell **cells; /* by group and period */
};

/* What a row says about the flow. */
struct movement {
	struct spell spell, stay;
	enum flow_count admission, discharge; /* kinds of the spell */
	bool counts;                          /* the row stands for its spell */
	bool transferred_in, transferred_out; /* the stay, within its chain */
};

static bool by_ward(void)
{
	return level[0] == 'w';
}

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.person = reader_column(in, "person_id"),
		.stay = reader_optional(in, "stay_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_used", DATE),
		.chain = reader_column(in, "chain_id"),
		.chain_start = reader_column_of(in, "chain_start", DATE),
		.chain_end = reader_column_of(in, "chain_end", DATE),
		.since = reader_column_of(in, "chain_since_days", NUMBER),
		.joined = reader_column(in, "joined"),
		.last = reader_column_of(in, "last_ending", FLAG),
		.destination = reader_column(in, "destination_group"),
	};
}

static struct spell read_spell(const struct reader *in, int start, int end)
{
	struct spell spell = { reader_date(in, start), reader_date(in, end) };

	if (spell.end == MISSING_DATE)
		spell.end = FOREVER;
	if (spell.end < spell.start)
		reader_refuse(in, end, "is before the start");
	return spell;
}

/* false for a row that is in no chain. */
static bool read_movement(struct reader *in, const struct columns *at,
			  struct movement *movement)
{
	enum joined joined = joined_named(reader_text(in, at->joined));
	bool last = reader_flag(in, at->last) == 'Y';
	bool wards = by_ward();
	struct spell stay, chain;

	if (joined == JOINED_NONE)
		return false;
	stay = read_spell(in, at->start, at->end);
	chain = read_spell(in, at->chain_start, at->chain_end);
	*movement = (struct movement){
		.stay = stay,
		.spell = wards ? stay : chain,
		.admission = flow_admission(reader_number(in, at->since)),
		.discharge = flow_discharge(reader_text(in, at->destination)),
		.counts = wards || last,
		.transferred_in = !joined_begins(joined),
		.transferred_out = !last,
	};
	if (wards && movement->transferred_in)
		movement->admission = TRANSFERS_IN;
	if (wards && movement->transferred_out)
		movement->discharge = TRANSFERS_OUT;
	return true;
}

static struct flow_cell *cells_of(struct flows *flows)
{
	bool fresh;
	size_t group = groups_put(&flows->groups, &fresh);

	if (fresh) {
		flows->cells = array_grow(flows->cells, group,
					  sizeof *flows->cells);
		flows->cells[group] = pool_take(pool_run(),
						flows->calendar.count *
							sizeof **flows->cells);
	}
	return flows->cells[group];
}

/* A transfer within a chain is a flow of no spell: only that a stay began, or
 * ended, in a period is counted. */
static void count_transfer(const struct flows *flows, struct flow_cell *cells,
			   int date, enum flow_count count)
{
	size_t first, after;

	calendar_touched(&flows->calendar, date, date, &first, &after);
	if (first < after)
		cells[first].counts[count]++;
}

static void count_row(struct flows *flows, const struct movement *row)
{
	struct flow_cell *cells = cells_of(flows);

	if (row->counts)
		flow_add(cells, &flows->calendar, row->spell, row->admission,
			 row->discharge);
	if (by_ward())
		return;
	if (row->transferred_in)
		count_transfer(flows, cells, row->stay.start, TRANSFERS_IN);
	if (row->transferred_out)
		count_transfer(flows, cells, row->stay.end, TRANSFERS_OUT);
}

static void write_cell(struct writer *out, struct flow_cell *cell)
{
	const long *counts = cell->counts;

	if (!flow_total(cell, by_ward()))
		fail(BAD_DATA,
		     "open_end %ld is not open_start %ld + "
		     "admissions %ld - discharges %ld",
		     counts[OPEN_END], counts[OPEN_START], counts[ADMISSIONS],
		     counts[DISCHARGES]);
	for (int i = 0; i < FLOW_COUNTS; i++)
		writer_whole(out, counts[i]);
	writer_end_record(out);
}

/* Every period of every group, so that a quiet month is a row of zeros. */
static void write_counts(struct writer *out, const struct flows *flows)
{
	const struct table *groups = flows->groups.table;
	const size_t *order = table_sorted(groups);

	for (size_t i = 0; i < table_count(groups); i++)
		for (size_t p = 0; p < flows->calendar.count; p++) {
			groups_write(out, &flows->groups, order[i]);
			period_column_write(out, &flows->calendar, p);
			write_cell(out, &flows->cells[order[i]][p]);
		}
}

static void declare_counts(struct writer *out, const struct flows *flows)
{
	groups_declare(out, &flows->groups);
	period_column_declare(out, &flows->calendar);
	for (int i = 0; i < FLOW_COUNTS; i++) {
		const struct flow_words *words = flow_words((enum flow_count)i);

		writer_column(out, words->name, NUMBER, "1", words->label);
	}
}

static void declare_list(struct writer *out, const struct groups *groups,
			 const struct columns *at)
{
	writer_column_like(out, groups->in, at->person);
	writer_column_like(out, groups->in, at->chain);
	writer_column(out, "stay_id", TEXT, "-", "Stay");
	writer_column(out, "event", TEXT, "-", "Event");
	writer_column(out, "event_on", DATE, "-", "Date");
	writer_column(out, "kind", TEXT, "-", "Kind");
	groups_declare(out, groups);
}

static void write_event(struct writer *out, const struct groups *groups,
			const struct columns *at, int date,
			enum flow_count kind)
{
	writer_raw(out, reader_raw(groups->in, at->person));
	writer_raw(out, reader_raw(groups->in, at->chain));
	writer_raw(out, reader_raw(groups->in, at->stay));
	writer_string(out, kind < DISCHARGES ? "ADMISSION" : "DISCHARGE");
	writer_date(out, date);
	writer_string(out, flow_words(kind)->kind);
	groups_copy(out, groups);
	writer_end_record(out);
}

/* A chain is admitted with the stay that begins it and discharged with the one
 * that sets its end. */
static void list_row(struct writer *out, const struct flows *flows,
		     const struct columns *at, const struct movement *row)
{
	struct period range = flows->calendar.range;
	const struct spell *stay = &row->stay;
	bool ward = by_ward();

	if ((ward || !row->transferred_in) && stay->start >= range.start &&
	    stay->start <= range.end)
		write_event(out, &flows->groups, at, stay->start,
			    row->admission);
	if ((ward || !row->transferred_out) && stay->end >= range.start &&
	    stay->end <= range.end)
		write_event(out, &flows->groups, at, stay->end, row->discharge);
}

int main(int argc, char **argv)
{
	struct flows flows = { 0 };
	struct columns at;
	struct reader *in;
	struct writer *out;
	struct movement row;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	flows.groups = groups_of(in, by);
	range_set(out, &from, &to);
	flows.calendar = calendar_of(every_of(every), from, to);
	if (list)
		declare_list(out, &flows.groups, &at);
	else
		declare_counts(out, &flows);
	if (!by)
		cells_of(&flows);
	while (reader_next(in)) {
		if (!read_movement(in, &at, &row))
			continue;
		if (list)
			list_row(out, &flows, &at, &row);
		else
			count_row(&flows, &row);
	}
	if (!list)
		write_counts(out, &flows);
	return stage_end();
}
