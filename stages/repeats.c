/* repeats - how soon each event was followed by another of the same person.
 *
 * The one decision here: an event is judged by the next one of its person, on
 * the same day or later, whatever their kinds, and not before so many days have
 * passed: until then it is pending, whatever has happened so far, because those
 * that were followed at once would be the only ones known. Rows come in order
 * of person and day, so only one is held at a time.
 */
#include "pipeline/stage.h"

static const char *date_name = "occurred_on";
static const char *person_name = "person_id";
static int as_at = MISSING_DATE;

static const struct option options[] = {
	{ "person", "COLUMN", "whose event it is", .text = &person_name },
	{ "date", "COLUMN", "the day of an event", .text = &date_name },
	{ "as-at", "DATE",
	  "up to which events are known; otherwise the fact as_at, without "
	  "which none is pending",
	  .date = &as_at },
	{ 0 },
};

static const struct stage stage = {
	.name = "repeats",
	.purpose = "tell how soon each event was followed by another",
	.about = "next_days is how many days after the event the same person's "
		 "next one came: 0 on the same day, missing where none did. "
		 "followed_7 and followed_28 are Y where it came within so "
		 "many days, N where it did not. Until so many days have "
		 "passed on the day of the audit the event is pending, "
		 "whatever has happened so far: pending_7 or pending_28 is Y, "
		 "and the other missing. All are missing for an event of no "
		 "person.\n\n"
		 "Rows must be in order of person and day (order --by "
		 "person_id,occurred_on); those without a day are left out.",
	.options = options,
	.reads = "the person and the day",
	.writes = "all columns, then next_days followed_7 pending_7 "
		  "followed_28 pending_28",
	.example = "",
	.input = "person_id\toccurred_on:date\n"
		 "P01\t2014-01-05\n"
		 "P01\t2014-01-12\n"
		 "P01\t2014-02-10\n"
		 "P02\t2014-02-11\n",
};

/* Within so many days of an event. */
static const struct window {
	int days;
	const char *followed, *followed_label;
	const char *pending, *pending_label;
} windows[] = {
	{ 7, "followed_7", "Followed by another within 7 days", "pending_7",
	  "The 7 days have not passed" },
	{ 28, "followed_28", "Followed by another within 28 days", "pending_28",
	  "The 28 days have not passed" },
};

enum { WINDOWS = sizeof windows / sizeof *windows };

/* The row that waits for the next one to be read. */
struct held {
	struct key cells; /* TAB between them */
	struct key person;
	int day;
	bool has_person, waits;
};

static void write_window(struct writer *out, const struct held *held,
			 const struct window *window, int next)
{
	bool pending = as_at != MISSING_DATE &&
		       as_at - held->day < window->days;
	bool followed = next != MISSING_DATE &&
			next - held->day <= window->days;

	writer_flag(out, !held->has_person || pending ? 0
			 : followed                   ? 'Y'
						      : 'N');
	writer_flag(out, !held->has_person ? 0 : pending ? 'Y' : 'N');
}

static void write_held(struct writer *out, const struct held *held,
		       size_t width, int next)
{
	struct slice rest = held->cells.text;

	for (size_t i = 0; i < width; i++)
		writer_raw(out, slice_cut(&rest, '\t'));
	if (next == MISSING_DATE)
		writer_missing(out);
	else
		writer_whole(out, (long)next - held->day);
	for (int i = 0; i < WINDOWS; i++)
		write_window(out, held, &windows[i], next);
	writer_end_record(out);
}

/* Holds the present row in place of the one before. */
static void hold(struct held *held, const struct reader *in, int person,
		 int day)
{
	key_begin(&held->cells);
	for (size_t i = 0; i < reader_width(in); i++)
		key_add(&held->cells, reader_raw(in, (int)i));
	key_begin(&held->person);
	key_add(&held->person, reader_raw(in, person));
	held->has_person = !reader_missing(in, person);
	held->day = day;
	held->waits = true;
}

/* Whether the present row is of the same person; rows out of order end the
 * run, as far as they can be told. */
static bool is_next(const struct held *held, const struct reader *in,
		    int person, int date, int day)
{
	int order;

	if (!held->waits || !held->has_person || reader_missing(in, person))
		return false;
	order = slice_compare(reader_raw(in, person), held->person.text);
	if (order < 0)
		reader_refuse(
			in, person,
			"comes after a greater one: rows must be in order "
			"of person and day");
	if (order == 0 && day < held->day)
		reader_refuse(
			in, date,
			"is before the day of the row before: rows must be "
			"in order of person and day");
	return order == 0;
}

static void declare(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_column(out, "next_days", NUMBER, "d", "Days to the next");
	for (int i = 0; i < WINDOWS; i++) {
		writer_column(out, windows[i].followed, FLAG, "-",
			      windows[i].followed_label);
		writer_column(out, windows[i].pending, FLAG, "-",
			      windows[i].pending_label);
	}
}

int main(int argc, char **argv)
{
	struct held held = { 0 };
	struct reader *in;
	struct writer *out;
	size_t undated = 0;
	int person, date;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	if (as_at != MISSING_DATE || stage_fact("as_at"))
		as_at = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	person = reader_column(in, person_name);
	date = reader_column_of(in, date_name, DATE);
	declare(out, in);
	while (reader_next(in)) {
		int day = reader_date(in, date);
		bool next;

		if (day == MISSING_DATE) {
			undated++;
			continue;
		}
		next = is_next(&held, in, person, date, day);
		if (held.waits)
			write_held(out, &held, reader_width(in),
				   next ? day : MISSING_DATE);
		hold(&held, in, person, day);
	}
	if (held.waits)
		write_held(out, &held, reader_width(in), MISSING_DATE);
	if (undated)
		stage_remark("%zu without a day left out", undated);
	return stage_end();
}
