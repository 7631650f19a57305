/* beddays - occupied bed days, and the people who had them.
 *
 * The one decision here: within a cell of the table a person's day counts
 * once, however many stays cover it. So cells by provider can add up to more
 * than their total; the flow line says by how much.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

#include "pipeline/groups.h"
#include "pipeline/range.h"
#include "stages/methods/period_column.h"
#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

static const char *by;
static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static bool nights;

static const struct option options[] = {
	{ "by", "COLUMN,...", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "a row for each of these periods", .text = &every,
	  .choices = EVERY_CHOICES },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ "nights", .flag = &nights,
	  .help = "as people count only those who spent a night" },
	{ 0 },
};

static const struct stage stage = {
	.name = "beddays",
	.purpose = "count occupied bed days",
	.about = "Bed days are nights: the day of admission counts, the day of "
		 "leaving does not, and somebody still there at the end of the "
		 "period has spent its last night. Over consecutive periods "
		 "the bed days of a finished stay add up to its length.\n\n"
		 "people counts everybody with a stay that overlaps the "
		 "period, the day of leaving included, so a person may have no "
		 "bed days; with --nights nobody has none. Only hospital stays "
		 "count. Leave does not take bed days away.\n\n"
		 "After chain, the stays that count are those that it put in a "
		 "chain, which leaves out any that began after the person's "
		 "death or after the census, and ends are end_used. Without "
		 "its columns, end_date counts as it stands, and a stay "
		 "without one still lasts.",
	.options = options,
	.reads = "person_id start_date, end_used or else end_date; joined or "
		 "else hospital or else is_hospital and service_setting, where "
		 "they are there; the columns of --by",
	.writes = "the columns of --by, the period, bed_days and people",
	.example = "--from 2014-01-01 --to 2014-03-31 --every month",
	.input = "person_id\tprovider_id\tstart_date:date\tend_used:date\n"
		 "P01\tPR1\t2013-12-30\t2014-01-09\n"
		 "P01\tPR2\t2014-01-09\t\\N\n"
		 "P02\tPR1\t2014-03-31\t\\N\n",
};

struct columns {
	int person, start, end, joined, hospital, is_hospital, setting;
};

struct row {
	uint32_t group, person;
	struct spell spell;
};

struct rows {
	struct row *items;
	size_t count;
	struct table *people;
	struct groups groups;
};

struct cell {
	long bed_days, people;
};

static struct columns find_columns(const struct reader *in)
{
	bool linked = reader_optional(in, "end_used") != NONE;

	return (struct columns){
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, linked ? "end_used" : "end_date",
					DATE),
		.joined = reader_optional(in, "joined"),
		.hospital = reader_optional(in, "hospital"),
		.is_hospital = reader_optional(in, "is_hospital"),
		.setting = reader_optional(in, "service_setting"),
	};
}

/* What is in no chain is no hospital stay, or came after death. */
static bool in_hospital(struct reader *in, const struct columns *at)
{
	char flag = reader_flag(in, at->hospital);

	if (at->joined != NONE)
		return !reader_missing(in, at->joined);
	if (!flag)
		flag = reader_flag(in, at->is_hospital);
	return placement_in_hospital(flag, reader_text(in, at->setting));
}

static void add_row(struct rows *rows, struct reader *in,
		    const struct columns *at, struct spell spell)
{
	size_t person = table_put(rows->people, reader_raw(in, at->person),
				  NULL);

	rows->items = array_grow(rows->items, rows->count, sizeof *rows->items);
	rows->items[rows->count++] = (struct row){
		.group = (uint32_t)groups_put(&rows->groups, NULL),
		.person = (uint32_t)person,
		.spell = spell,
	};
}

/* Only what touches the range is kept. */
static void read_rows(struct rows *rows, struct reader *in,
		      const struct columns *at, struct period range)
{
	while (reader_next(in)) {
		struct spell spell = { reader_date(in, at->start),
				       reader_date(in, at->end) };

		if (reader_missing(in, at->end))
			spell.end = FOREVER;
		if (!reader_missing(in, at->start) && in_hospital(in, at) &&
		    spell_touches(spell, range))
			add_row(rows, in, at, spell);
	}
}

static int by_group(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return (x->person > y->person) - (x->person < y->person);
}

/* Adds one person's spells, disjoint and in order, to the cells of a group. */
static void count_person(struct cell *cells, const struct calendar *calendar,
			 const struct spell *spells, size_t count)
{
	size_t counted = 0; /* the period after the last one with the person */

	for (size_t i = 0; i < count; i++) {
		size_t first, after;

		calendar_touched(calendar, spells[i].start, spells[i].end,
				 &first, &after);
		for (size_t p = first; p < after; p++) {
			long days = spell_bed_days(
				spells[i], calendar_period(calendar, p));

			cells[p].bed_days += days;
			if (p < counted || (nights && !days))
				continue;
			cells[p].people++;
			counted = p + 1;
		}
	}
}

/* Cells by group and period. */
static struct cell *count_rows(struct rows *rows,
			       const struct calendar *calendar)
{
	size_t groups = table_count(rows->groups.table), count;
	struct cell *cells = pool_take(pool_run(), groups * calendar->count *
							   sizeof *cells);
	struct spell *spells = NULL;

	if (rows->count)
		qsort(rows->items, rows->count, sizeof *rows->items, by_group);
	for (size_t i = 0; i < rows->count; i += count) {
		const struct row *first = &rows->items[i];

		for (count = 0;
		     i + count < rows->count && !by_group(first, first + count);
		     count++) {
			spells = array_grow(spells, count, sizeof *spells);
			spells[count] = first[count].spell;
		}
		count_person(cells + first->group * calendar->count, calendar,
			     spells, spell_union(spells, count));
	}
	return cells;
}

static long sum(const struct cell *cells, size_t count)
{
	long total = 0;

	for (size_t i = 0; i < count; i++)
		total += cells[i].bed_days;
	return total;
}

/* What the groups count more than once. */
static void remark_overlap(struct rows *rows, const struct calendar *calendar,
			   long total)
{
	struct cell *cells;
	long once;

	for (size_t i = 0; i < rows->count; i++)
		rows->items[i].group = 0;
	cells = count_rows(rows, calendar);
	once = sum(cells, calendar->count);
	if (total > once)
		stage_remark("groups add up to %ld bed days, people had %ld: "
			     "stays in different groups overlap",
			     total, once);
}

static void write_cells(struct writer *out, const struct rows *rows,
			const struct calendar *calendar,
			const struct cell *cells)
{
	const size_t *order = table_sorted(rows->groups.table);

	for (size_t i = 0; i < table_count(rows->groups.table); i++) {
		const struct cell *cell = cells + order[i] * calendar->count;

		for (size_t p = 0; p < calendar->count; p++, cell++) {
			groups_write(out, &rows->groups, order[i]);
			period_column_write(out, calendar, p);
			writer_whole(out, cell->bed_days);
			writer_whole(out, cell->people);
			writer_end_record(out);
		}
	}
}

static void declare(struct writer *out, const struct groups *groups,
		    const struct calendar *calendar)
{
	groups_declare(out, groups);
	period_column_declare(out, calendar);
	writer_column(out, "bed_days", NUMBER, "d", "Occupied bed days");
	writer_column(out, "people", NUMBER, "1", "Inpatients");
}

int main(int argc, char **argv)
{
	struct rows rows = { .people = table_new() };
	struct calendar calendar;
	struct columns at;
	struct reader *in;
	struct writer *out;
	struct cell *cells;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	rows.groups = groups_of(in, by);
	range_set(out, &from, &to);
	calendar = calendar_of(every_of(every), from, to);
	declare(out, &rows.groups, &calendar);
	if (!by)
		groups_put(&rows.groups, NULL);
	read_rows(&rows, in, &at, calendar.range);
	cells = count_rows(&rows, &calendar);
	write_cells(out, &rows, &calendar, cells);
	if (by)
		remark_overlap(&rows, &calendar,
			       sum(cells, table_count(rows.groups.table) *
						  calendar.count));
	return stage_end();
}
