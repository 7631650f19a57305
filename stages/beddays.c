/* beddays - occupied bed days, and the people who had them.
 *
 * The one decision here: within a cell of the table a person's day counts
 * once, however many stays cover it. So cells by provider can add up to more
 * than their total; the flow line says by how much.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

#include "stages/methods/placement.h"
#include "stages/methods/spell.h"

static const char *by;
static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;

static const struct option options[] = {
	{ "by", "COLUMN,...", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "a row for each of these periods",
	  .text = &every, .choices = EVERY_CHOICES },
	{ "from", "DATE", "first day; otherwise the fact period_start",
	  .date = &from },
	{ "to", "DATE", "last day; otherwise the fact period_end",
	  .date = &to },
	{ 0 },
};

static const struct stage stage = {
	.name = "beddays",
	.purpose = "count occupied bed days",
	.about =
	"Bed days are nights: the day of admission counts, the day of leaving "
	"does not, and somebody still there at the end of the period has "
	"spent its last night. Over consecutive periods the bed days of a "
	"finished stay add up to its length.\n\n"
	"people counts everybody with a stay that overlaps the period, the day "
	"of leaving included, so a person may have no bed days. Only hospital "
	"stays count. Leave does not take bed days away.\n\n"
	"Ends are those of chain (end_used); without that column, end_date "
	"counts as it stands, and a stay without one still lasts.",
	.options = options,
	.reads = "person_id start_date, end_used or else end_date; hospital or "
		 "else is_hospital and service_setting, where they are there; "
		 "the columns of --by",
	.writes = "the period, the columns of --by, bed_days and people",
	.example = "--from 2014-01-01 --to 2014-03-31 --every month",
	.input = "person_id\tprovider_id\tstart_date:date\tend_used:date\n"
		 "P01\tPR1\t2013-12-30\t2014-01-09\n"
		 "P01\tPR2\t2014-01-09\t\\N\n"
		 "P02\tPR1\t2014-03-31\t\\N\n",
};

struct columns {
	int person, start, end, hospital, is_hospital, setting;
	int *by;
	size_t by_count;
};

/* A stay in a group, or in none for the total. */
struct row {
	uint32_t group, person;
	struct spell spell;
};

struct rows {
	struct row *items;
	size_t count;
	struct table *people, *groups;
};

struct cell {
	long bed_days, people;
};

static struct columns find_columns(const struct reader *in)
{
	bool linked = reader_optional(in, "end_used") != NONE;
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, linked ? "end_used" : "end_date",
					DATE),
		.hospital = reader_optional(in, "hospital"),
		.is_hospital = reader_optional(in, "is_hospital"),
		.setting = reader_optional(in, "service_setting"),
	};

	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	return at;
}

static bool is_hospital(struct reader *in, const struct columns *at)
{
	char flag = reader_flag(in, at->hospital);

	if (!flag)
		flag = reader_flag(in, at->is_hospital);
	if (flag)
		return flag == 'Y';
	return setting_is_hospital(reader_text(in, at->setting));
}

static void add_row(struct rows *rows, struct reader *in,
		    const struct columns *at, struct spell spell)
{
	static struct key key;
	size_t person = table_put(rows->people, reader_raw(in, at->person),
				  NULL);

	key_begin(&key);
	for (size_t i = 0; i < at->by_count; i++)
		key_add(&key, reader_raw(in, at->by[i]));
	rows->items = array_grow(rows->items, rows->count,
				 sizeof *rows->items);
	rows->items[rows->count++] = (struct row){
		.group = (uint32_t)table_put(rows->groups, key.text, NULL),
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
		if (!reader_missing(in, at->start) && is_hospital(in, at) &&
		    spell_touches(spell, range))
			add_row(rows, in, at, spell);
	}
}

/* By group and person, or by person only when the total is counted. */
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
			cells[p].bed_days += spell_bed_days(
				spells[i], calendar_period(calendar, p));
			cells[p].people += p >= counted;
		}
		if (after > counted)
			counted = after;
	}
}
