/* register - who joined a register, who left it, and who is on it.
 *
 * The one decision here: the register is of people. Rows of one person whose
 * days touch or overlap are one time on it, so that nobody is counted twice
 * and openings, joiners and leavers always make the closing number.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

#include "pipeline/range.h"
#include "stages/methods/spell.h"

static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *entered_name = "entered_on";
static const char *left_name = "left_on";

static const struct option options[] = {
	{ "every", "PERIOD", "a row for each of these periods", .text = &every,
	  .choices = EVERY_CHOICES },
	{ "from", "DATE", RANGE_FROM_HELP, .date = &from },
	{ "to", "DATE", RANGE_TO_HELP, .date = &to },
	{ "entered", "COLUMN", "the day of joining", .text = &entered_name },
	{ "left", "COLUMN", "the day of leaving; missing while it lasts",
	  .text = &left_name },
	{ 0 },
};

static const struct stage stage = {
	.name = "register",
	.purpose = "count who joined and left a register, and who is on it",
	.about = "opening were on it when the period began, closing are when "
		 "it ends: opening + joined - left = closing, always. Who "
		 "leaves on a day is not on the register at the end of it. "
		 "Somebody who joins and leaves within the period is both.\n\n"
		 "Rows without a day of joining are left out.",
	.options = options,
	.reads = "person_id, the day of joining and that of leaving",
	.writes = "the period, opening joined left closing",
	.example = "--every month --from 2014-01-01 --to 2014-03-31",
	.input = "person_id\tentered_on:date\tleft_on:date\n"
		 "P01\t2013-05-19\t\\N\n"
		 "P02\t2014-01-10\t2014-02-10\n"
		 "P02\t2014-02-10\t2014-03-31\n",
};

struct row {
	size_t person;
	struct spell spell;
};

struct rows {
	struct table *people;
	struct row *items;
	size_t count, undated;
};

struct cell {
	long opening, joined, left, closing;
};

static int by_person(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	return (x->person > y->person) - (x->person < y->person);
}

static void read_rows(struct rows *rows, struct reader *in)
{
	int person = reader_column(in, "person_id");
	int entered = reader_column_of(in, entered_name, DATE);
	int left = reader_column_of(in, left_name, DATE);

	while (reader_next(in)) {
		struct spell spell = { reader_date(in, entered),
				       reader_date(in, left) };

		if (spell.end == MISSING_DATE)
			spell.end = FOREVER;
		if (spell.start == MISSING_DATE) {
			rows->undated++;
			continue;
		}
		if (spell.end < spell.start)
			reader_refuse(in, left, "is before the day of joining");
		rows->items = array_grow(rows->items, rows->count,
					 sizeof *rows->items);
		rows->items[rows->count++] = (struct row){
			table_put(rows->people, reader_raw(in, person), NULL),
			spell
		};
	}
	if (rows->count)
		qsort(rows->items, rows->count, sizeof *rows->items, by_person);
}

static void count_spell(struct cell *cells, const struct calendar *calendar,
			struct spell spell)
{
	for (size_t p = 0; p < calendar->count; p++) {
		struct spell_flow flow = spell_flow(
			spell, calendar_period(calendar, p));

		cells[p].opening += flow.open_start;
		cells[p].joined += flow.admission_only + flow.both;
		cells[p].left += flow.discharge_only + flow.both;
		cells[p].closing += flow.open_end;
	}
}

static void count_rows(struct cell *cells, const struct rows *rows,
		       const struct calendar *calendar)
{
	struct spell *spells = NULL;
	size_t count;

	for (size_t i = 0; i < rows->count; i += count) {
		const struct row *first = &rows->items[i];
		size_t left;

		for (count = 0; i + count < rows->count &&
				first[count].person == first->person;
		     count++) {
			spells = array_grow(spells, count, sizeof *spells);
			spells[count] = first[count].spell;
		}
		left = spell_union(spells, count);
		for (size_t s = 0; s < left; s++)
			count_spell(cells, calendar, spells[s]);
	}
}

static void declare(struct writer *out)
{
	if (every)
		writer_column(out, every, DATE, "-",
			      every_label(every_of(every)));
	writer_column(out, "opening", NUMBER, "1", "On it before");
	writer_column(out, "joined", NUMBER, "1", "Joined");
	writer_column(out, "left", NUMBER, "1", "Left");
	writer_column(out, "closing", NUMBER, "1", "On it after");
}

int main(int argc, char **argv)
{
	struct rows rows = { .people = table_new() };
	struct calendar calendar;
	struct reader *in;
	struct writer *out;
	struct cell *cells;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	range_set(out, &from, &to);
	calendar = calendar_of(every_of(every), from, to);
	declare(out);
	read_rows(&rows, in);
	cells = pool_take(pool_run(), calendar.count * sizeof *cells);
	count_rows(cells, &rows, &calendar);
	for (size_t p = 0; p < calendar.count; p++) {
		if (every)
			writer_date(out, calendar_start(&calendar, p));
		writer_whole(out, cells[p].opening);
		writer_whole(out, cells[p].joined);
		writer_whole(out, cells[p].left);
		writer_whole(out, cells[p].closing);
		writer_end_record(out);
	}
	if (rows.undated)
		stage_remark("%zu without a day of joining left out",
			     rows.undated);
	return stage_end();
}
