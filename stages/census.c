/* census - who is in care on a day, by any columns.
 *
 * The one decision here: each person stands in one row of the table, so that
 * rows add up to the people in care. Of several open stays that is the one
 * which started last, as for length; its environment is the most restrictive
 * of them (M02, M04). Open stays are counted beside, each for itself.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/range.h"
#include "stages/methods/census.h"
#include "stages/methods/leave.h"
#include "stages/methods/period_column.h"

static const char *by;
static const char *every;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *denominator = "known";
static const char *exclude = "auto";

static const struct option options[] = {
	{ "by", "COLUMN,...", "a row for each group of these columns",
	  .text = &by },
	{ "every", "PERIOD", "a census at the end of each of these periods",
	  .text = &every, .choices = EVERY_CHOICES },
	{ "from", "DATE",
	  "first day of the periods; otherwise the fact "
	  "period_start",
	  .date = &from },
	{ "to", "DATE",
	  "their last day, otherwise the fact period_end; or, "
	  "without --every, the day of the census, otherwise the fact as_at",
	  .date = &to },
	{ "denominator", "WHOM",
	  "what a share is of: people whose group is "
	  "known, or all",
	  .text = &denominator, .choices = "known|all" },
	{ "exclude-extended-leave", "WHEN", LEAVE_HELP, .text = &exclude,
	  .choices = LEAVE_CHOICES },
	{ 0 },
};

static const struct stage stage = {
	.name = "census",
	.purpose = "count the people in care on a day",
	.about = "Somebody is in care on a day when a stay started on it or "
		 "before, and ended after it or not at all: who leaves on the "
		 "day is not counted, who is admitted is.\n\n"
		 "people counts each person once, in the group of the stay "
		 "that started last; by environment, in the most restrictive "
		 "of the open stays. stays counts open stays, each in its own "
		 "group, which is the official alternative for "
		 "environments.\n\n"
		 "A group is unknown when one of its columns is missing, UNK "
		 "or UNKNOWN; it has no share unless --denominator is all. "
		 "known and unknown say how many people there are of each on "
		 "the day.",
	.options = options,
	.reads = "person_id start_date environment and end_used, as chain "
		 "writes them; the columns of --by",
	.writes = "the columns of --by, the period, census_date people stays "
		  "share_pct known unknown",
	.example = "--by environment",
	.input = "person_id\tstart_date:date\tend_used:date\tenvironment\t"
		 "joined\n"
		 "P01\t2013-05-14\t2014-01-09\tLOW\tFIRST\n"
		 "P01\t2014-01-09\t\\N\tOPEN\tTRANSFER\n"
		 "P02\t2014-03-31\t\\N\tLOW\tFIRST\n"
		 "P03\t2014-02-01\t2014-03-31\tLOW\tFIRST\n"
		 "P04\t2014-02-01\t\\N\tUNK\tFIRST\n",
};

struct columns {
	int person, start, end, environment, joined, extended;
	int *by;
	size_t by_count;
	size_t environment_by; /* its place in by, or by_count */
};

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.person = reader_column(in, "person_id"),
		.start = reader_column_of(in, "start_date", DATE),
		.end = reader_column_of(in, "end_used", DATE),
		.environment = reader_column(in, "environment"),
		.joined = reader_column(in, "joined"),
		.extended = reader_optional(in, "extended_leave"),
	};

	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	while (at.environment_by < at.by_count &&
	       at.by[at.environment_by] != at.environment)
		at.environment_by++;
	return at;
}

static void add_row(struct census_book *book, struct reader *in,
		    const struct columns *at, struct slice *fields)
{
	struct census_stay stay = {
		.spell = { reader_date(in, at->start),
			   reader_date(in, at->end) },
		.environment = environment_named(
			reader_text(in, at->environment)),
	};

	if (reader_missing(in, at->end))
		stay.spell.end = FOREVER;
	if (!reader_missing(in, at->extended))
		stay.extended = slice_string(pool_run(),
					     reader_text(in, at->extended));
	for (size_t i = 0; i < at->by_count; i++)
		fields[i] = reader_raw(in, at->by[i]);
	census_add(book, reader_raw(in, at->person), fields, stay);
}

static void declare(struct writer *out, const struct reader *in,
		    const struct columns *at, const struct calendar *calendar)
{
	for (size_t i = 0; i < at->by_count; i++)
		writer_column_like(out, in, at->by[i]);
	period_column_declare(out, calendar);
	writer_column(out, "census_date", DATE, "-", "Census");
	writer_column(out, "people", NUMBER, "1", "People in care");
	writer_column(out, "stays", NUMBER, "1", "Open stays");
	writer_column(out, "share_pct", NUMBER, "%", "Share of people");
	writer_column(out, "known", NUMBER, "1", "People of a known group");
	writer_column(out, "unknown", NUMBER, "1",
		      "People of an unknown group");
}

static void write_group(struct writer *out, const struct census_book *book,
			const struct calendar *calendar, size_t number)
{
	bool of_all = !strcmp(denominator, "all");

	for (size_t c = 0; c < calendar->count; c++) {
		const struct census_cell *cell =
			&book->groups[number]->cells[c];
		struct slice key = table_key(book->keys, number);

		while (by && key.at)
			writer_raw(out, slice_cut(&key, '\t'));
		period_column_write(out, calendar, c);
		writer_date(out, calendar_period(calendar, c).end);
		writer_whole(out, cell->people);
		writer_whole(out, cell->stays);
		writer_number(out, census_share(book, number, c, of_all));
		writer_whole(out, book->known[c]);
		writer_whole(out, book->unknown[c]);
		writer_end_record(out);
	}
}

/* One census is a period of one day. */
static struct calendar read_calendar(struct writer *out)
{
	int known = stage_date(MISSING_DATE, "as_at");

	if (every) {
		range_set(out, &from, &to);
		return calendar_of(every_of(every), from, to);
	}
	to = stage_date(to, "as_at");
	if (to > known)
		fail(BAD_USAGE,
		     "--to is after %s, the date that the stays "
		     "were joined as at",
		     stage_fact("as_at"));
	return calendar_of(EVERY_WHOLE, to, to);
}

/* Each census is taken at the end of its period. */
static struct census_plan plan_of(const struct columns *at,
				  const struct calendar *calendar)
{
	int *days = pool_take(pool_run(), calendar->count * sizeof *days);

	for (size_t c = 0; c < calendar->count; c++)
		days[c] = calendar_period(calendar, c).end;
	return (struct census_plan){ at->by_count, at->environment_by, days,
				     calendar->count, exclude };
}

int main(int argc, char **argv)
{
	struct census_book book;
	struct calendar calendar;
	struct columns at;
	struct reader *in;
	struct writer *out;
	struct slice *fields;
	const size_t *order;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	calendar = read_calendar(out);
	declare(out, in, &at, &calendar);
	fields = pool_take(pool_run(), at.by_count * sizeof *fields);
	book = census_new(plan_of(&at, &calendar));
	while (reader_next(in))
		if (!reader_missing(in, at.joined))
			add_row(&book, in, &at, fields);
	census_count(&book);
	order = table_sorted(book.keys);
	for (size_t i = 0; i < book.group_count; i++)
		write_group(out, &book, &calendar, order[i]);
	return stage_end();
}
