/* transition - people who reach 18 in each of the financial years to come.
 *
 * Only the year of birth is known, and birthdays lie all over it: by the
 * half-year convention everybody's is in the middle of the year, on 1 July, so
 * who is born in 1997 reaches 18 in the financial year 2015/16.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "stages/methods/calendar.h"

static const char *by;
static long years = 3;
static const char *birth_name = "birth_year";
static const char *transition_name;
static bool list;
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "years", "N", "how many financial years", .whole = &years, .least = 1,
	  .most = 18 },
	{ "birth", "COLUMN", "the year of birth", .text = &birth_name },
	{ "reaches", "COLUMN",
	  "the year in which somebody reaches 18, where that of birth is "
	  "missing",
	  .text = &transition_name },
	{ "list", .flag = &list,
	  .help = "each person who does, in place of how many" },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "transition",
	.purpose = "count people who reach 18 in the financial years to come",
	.about = "The years are those that begin after the as-at day. Of the "
		 "year of birth only the year is known, so the birthday is "
		 "taken to be in the middle of it, on 1 July (half-year "
		 "convention): about one in four, born before April, is 18 a "
		 "financial year earlier than told here.\n\n"
		 "A person who occurs twice is counted once in each group. "
		 "Groups have a row for each year, also where nobody does.",
	.options = options,
	.reads = "person_id and the year of birth (number); the columns of "
		 "--by",
	.writes = "financial_year, the columns of --by, people; with --list "
		  "all columns, then financial_year",
	.example = "--as-at 2014-03-31",
	.input = "person_id\tbirth_year:number\n"
		 "P01\t1996\n"
		 "P02\t1997\n"
		 "P03\t1999\n",
};

struct columns {
	int person, birth, reaches;
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.birth = reader_column_of(in, birth_name, NUMBER),
		.reaches = NONE,
	};

	if (transition_name)
		at.reaches = reader_column_of(in, transition_name, NUMBER);
	return at;
}

/* Which of the financial years, from 0, the person reaches 18 in; SIZE_MAX:
 * none of them. */
static size_t find_year(const struct reader *in, const struct columns *at,
			const struct calendar *calendar, size_t *unknown)
{
	double year = reader_number(in, at->birth) + 18;
	int birthday;

	if (isnan(year))
		year = reader_number(in, at->reaches);
	if (isnan(year)) {
		(*unknown)++;
		return SIZE_MAX;
	}
	if (!(year >= 1900 && year <= 2200))
		reader_refuse(in, at->birth, "is no year");
	birthday = date_of((int)year, 7, 1);
	if (birthday < calendar->range.start || birthday > calendar->range.end)
		return SIZE_MAX;
	return calendar_index(calendar, birthday);
}

struct counts {
	struct groups groups;
	struct table *people; /* group, year and person */
	long *cells;          /* by group and year */
};

static void grow_cells(struct counts *counts, size_t number)
{
	for (size_t i = 0; i < (size_t)years; i++)
		counts->cells = array_grow(counts->cells,
					   number * (size_t)years + i,
					   sizeof *counts->cells);
}

static void count_person(struct counts *counts, const struct reader *in,
			 const struct columns *at, size_t year)
{
	static struct key key;
	bool fresh;
	size_t group = groups_put(&counts->groups, &fresh);
	size_t cell = group * (size_t)years + year;
	struct slice name = { (const char *)&cell, sizeof cell };

	if (fresh)
		grow_cells(counts, group);
	key_begin(&key);
	key_add(&key, name);
	key_add(&key, reader_raw(in, at->person));
	table_put(counts->people, key.text, &fresh);
	counts->cells[cell] += fresh;
}

static void write_counts(struct writer *out, const struct counts *counts,
			 const struct calendar *calendar)
{
	const struct table *groups = counts->groups.table;
	const size_t *sorted = table_sorted(groups);

	for (size_t y = 0; y < (size_t)years; y++)
		for (size_t g = 0; g < table_count(groups); g++) {
			writer_date(out, calendar_start(calendar, y));
			groups_write(out, &counts->groups, sorted[g]);
			writer_whole(
				out,
				counts->cells[sorted[g] * (size_t)years + y]);
			writer_end_record(out);
		}
}

static void declare(struct writer *out, const struct groups *groups)
{
	if (list)
		writer_columns_like(out, groups->in);
	writer_column(out, "financial_year", DATE, "-",
		      every_label(EVERY_FINANCIAL_YEAR));
	if (list)
		return;
	groups_declare(out, groups);
	writer_column(out, "people", NUMBER, "1", "People who reach 18");
}

/* The financial years that begin after the as-at day. */
static struct calendar coming_years(void)
{
	int first = period_next(EVERY_FINANCIAL_YEAR, as_at);

	return calendar_of(EVERY_FINANCIAL_YEAR, first,
			   date_add_months(first, 12 * (int)years) - 1);
}

int main(int argc, char **argv)
{
	struct counts counts = { .people = table_new() };
	struct calendar calendar;
	struct columns at;
	struct reader *in;
	struct writer *out;
	size_t unknown = 0;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	as_at = stage_date(as_at, "as_at");
	calendar = coming_years();
	at = find_columns(in);
	counts.groups = groups_of(in, by);
	declare(out, &counts.groups);
	if (!by && !list) { /* one group, also where there is nobody */
		table_put(counts.groups.table, slice_of(""), NULL);
		grow_cells(&counts, 0);
	}
	while (reader_next(in)) {
		size_t year = find_year(in, &at, &calendar, &unknown);

		if (year == SIZE_MAX)
			continue;
		if (!list) {
			count_person(&counts, in, &at, year);
			continue;
		}
		writer_copy(out, in);
		writer_date(out, calendar_start(&calendar, year));
		writer_end_record(out);
	}
	if (!list)
		write_counts(out, &counts, &calendar);
	if (unknown)
		stage_remark("%zu of unknown year", unknown);
	return stage_end();
}
