/* cycle - what comes round: each time it was due, and when it was done.
 *
 * The one decision here: the next due day runs from the day it was last done,
 * not from the day it had been due, so that a late visit does not make the one
 * after it early. Contacts of one day are one.
 */
#include "pipeline/stage.h"

#include <stdlib.h>

#include "stages/methods/holidays.h"
#include "stages/methods/passing.h"
#include "stages/methods/timerule.h"

static const char *contacts_file;
static const char *on = "person_id";
static const char *done_name = "done_on";
static const char *since_name = "start_date";
static const char *until_name;
static struct list every;
static bool gaps;
static int as_at = MISSING_DATE;
static const char *holidays_file;

static const struct option options[] = {
	{ "contacts", "FILE",
	  "a stream of what was done, in order of the column of --on (needed)",
	  .text = &contacts_file },
	{ "on", "COLUMN", "whose it is, in both streams", .text = &on },
	{ "done", "COLUMN", "in FILE: when it was done", .text = &done_name },
	{ "since", "COLUMN", "the day from which the first time runs",
	  .text = &since_name },
	{ "until", "COLUMN", "the day on which it ends; missing while it lasts",
	  .text = &until_name },
	{ "every", "[CONDITION:]TIME",
	  "how long after the last: 28d, 5wd (working days), 6m (calendar "
	  "months) or a column of days; the first whose conditions hold counts",
	  .list = &every },
	{ "gaps", .flag = &gaps,
	  .help = "one row for each in place of one for each time: how many "
		  "times, when last, and the longest gap" },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ "holidays", "FILE", HOLIDAYS_HELP, .text = &holidays_file },
	{ 0 },
};

static const struct stage stage = {
	.name = "cycle",
	.purpose = "set what comes round against when it was due",
	.about =
		"Each record of the stream is followed from --since to --until or the "
		"as-at day, whichever comes first. What FILE says was done in that "
		"time makes a row each, and what is due next one more: from_on is the "
		"time before (or --since), due_on so long --every after it, done_on "
		"when it was done, missing in the last row. timely tells what was "
		"in time.\n\n"
		"gap_days is from from_on to done_on, or to where the record is "
		"followed to. Rows of FILE without a day, or of another time, are "
		"left out. Records without --since make no row.\n\n"
		"With --gaps, contacts is how many times, last_on the last one, "
		"gap_days from it (or from --since) on, and longest_gap_days the "
		"longest of all.",
	.options = options,
	.reads = "the columns of --on, --since, --until and conditions; of "
		 "FILE, those of --on and --done; both in byte order of --on",
	.writes = "all columns, then round from_on due_on within done_on "
		  "gap_days; with --gaps contacts last_on gap_days "
		  "longest_gap_days",
	/* one table stands for both: stays, and visits to their people */
	.example = "--contacts <(cycle --example) --every 28d "
		   "--as-at 2014-03-31",
	.input = "person_id\tstart_date:date\tdone_on:date\n"
		 "P01\t2014-01-06\t2014-02-03\n"
		 "P02\t2014-02-01\t2014-03-15\n",
};

struct columns {
	int key, since, until; /* of the stream */
	int contact, done;     /* of FILE: the key, and the day */
};

struct work {
	struct passing passing;
	struct reader *in, *contacts;
	struct columns at;
	struct timerules rules;
	struct key row, contact; /* the keys read last, of either */
	bool more;               /* there is a contact at hand */
	struct key loaded;       /* whose contacts the days are */
	int *days;               /* in order, each once */
	size_t count;
	size_t undated;
};

static struct work open_work(void)
{
	struct work work = { .in = stage_read(NULL),
			     .contacts = stage_read(contacts_file) };
	struct columns *at = &work.at;

	at->key = reader_column(work.in, on);
	at->since = reader_column_of(work.in, since_name, DATE);
	at->until = until_name ? reader_column_of(work.in, until_name, DATE)
			       : NONE;
	at->contact = reader_column(work.contacts, on);
	at->done = reader_column_of(work.contacts, done_name, DATE);
	work.rules = timerules_read(&every, work.in, holidays_file);
	return work;
}

/* Takes note of the key of the present record, which must not come before the
 * last one; false when it is missing. */
static bool note_key(const struct reader *in, int column, struct key *key)
{
	struct slice raw = reader_raw(in, column);

	if (reader_missing(in, column))
		return false;
	if (key->text.at && slice_compare(raw, key->text) < 0)
		reader_refuse(
			in, column,
			"comes after a greater one: rows must be in order "
			"of this column");
	key_begin(key);
	key_add(key, raw);
	return true;
}

/* The next contact that has a key. */
static void next_contact(struct work *work)
{
	do
		work->more = reader_next(work->contacts);
	while (work->more &&
	       !note_key(work->contacts, work->at.contact, &work->contact));
}

static int by_day(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Puts the days in order and leaves out those that occur twice. */
static void settle_days(struct work *work)
{
	size_t kept = 0;

	if (work->count)
		qsort(work->days, work->count, sizeof *work->days, by_day);
	for (size_t i = 0; i < work->count; i++)
		if (!kept || work->days[i] != work->days[kept - 1])
			work->days[kept++] = work->days[i];
	work->count = kept;
}

static void add_day(struct work *work)
{
	int day = reader_date(work->contacts, work->at.done);

	if (day == MISSING_DATE || day > as_at)
		return;
	work->days = array_grow(work->days, work->count, sizeof *work->days);
	work->days[work->count++] = day;
}

/* Makes the days those of the present record's key. */
static void load(struct work *work)
{
	bool known = note_key(work->in, work->at.key, &work->row);

	if (known && work->loaded.text.at &&
	    slice_equals(work->loaded.text, work->row.text))
		return;
	work->count = 0;
	work->loaded.text = (struct slice){ 0 };
	if (!known)
		return;
	key_begin(&work->loaded);
	key_add(&work->loaded, work->row.text);
	while (work->more &&
	       slice_compare(work->contact.text, work->row.text) < 0)
		next_contact(work);
	while (work->more && slice_equals(work->contact.text, work->row.text)) {
		add_day(work);
		next_contact(work);
	}
	settle_days(work);
}

/* A time that it came round. */
struct turn {
	int from, done; /* done: missing for the one to come */
	int end;        /* when it was done, or is followed to */
};

static void write_turn(struct work *work, struct writer *out, long number,
		       const struct turn *turn)
{
	struct due due = timerules_due(&work->rules, work->in, turn->from);

	passing_copy(out, &work->passing);
	writer_whole(out, number);
	writer_date(out, turn->from);
	writer_date(out, due.on);
	writer_string(out, due.within);
	writer_date(out, turn->done);
	writer_whole(out, (long)turn->end - turn->from);
	writer_end_record(out);
}

struct summary {
	long contacts;
	int last, gap, longest;
};

static void write_summary(struct work *work, struct writer *out,
			  const struct summary *summary)
{
	passing_copy(out, &work->passing);
	writer_whole(out, summary->contacts);
	writer_date(out, summary->last);
	writer_whole(out, summary->gap);
	writer_whole(out, summary->longest);
	writer_end_record(out);
}

/* Follows the present record from since to end. */
static void follow(struct work *work, struct writer *out, int since, int end)
{
	struct summary summary = { .last = MISSING_DATE };
	struct turn turn = { .from = since };

	for (size_t i = 0; i <= work->count; i++) {
		bool last = i == work->count;

		if (!last && (work->days[i] < since || work->days[i] > end))
			continue;
		turn.done = last ? MISSING_DATE : work->days[i];
		turn.end = last ? end : turn.done;
		summary.gap = turn.end - turn.from;
		if (summary.gap > summary.longest)
			summary.longest = summary.gap;
		if (!gaps)
			write_turn(work, out, summary.contacts + 1, &turn);
		if (last)
			break;
		summary.contacts++;
		summary.last = turn.from = turn.done;
	}
	if (gaps)
		write_summary(work, out, &summary);
}

static const struct column made_turns[] = {
	{ "round", NUMBER, "1", "Time" },
	{ "from_on", DATE, "-", "The time before" },
	{ "due_on", DATE, "-", "Due on" },
	{ "within", TEXT, "-", "Time allowed" },
	{ "done_on", DATE, "-", "Done on" },
	{ "gap_days", NUMBER, "d", "Days between" },
};
static const struct column made_gaps[] = {
	{ "contacts", NUMBER, "1", "Times" },
	{ "last_on", DATE, "-", "Last" },
	{ "gap_days", NUMBER, "d", "Days since" },
	{ "longest_gap_days", NUMBER, "d", "Longest gap" },
};

static struct passing declare(struct writer *out, const struct reader *in)
{
	if (gaps)
		return passing_declare(out, in, made_gaps,
				       sizeof made_gaps / sizeof *made_gaps);
	return passing_declare(out, in, made_turns,
			       sizeof made_turns / sizeof *made_turns);
}

static void check_options(void)
{
	if (!contacts_file)
		fail(BAD_USAGE, "--contacts is missing: what was done when?");
	if (!gaps && !every.count)
		fail(BAD_USAGE, "--every is missing: how often is it due?");
}

static void remark(size_t undated, size_t beyond)
{
	if (undated && beyond)
		stage_remark("%zu have not begun, " HOLIDAYS_REMARK, undated,
			     beyond);
	else if (undated)
		stage_remark("%zu have not begun", undated);
	else if (beyond)
		stage_remark(HOLIDAYS_REMARK, beyond);
}

int main(int argc, char **argv)
{
	struct work work;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	check_options();
	work = open_work();
	out = stage_write(NULL);
	as_at = stage_date(as_at, "as_at");
	work.passing = declare(out, work.in);
	next_contact(&work);
	while (reader_next(work.in)) {
		int since = reader_date(work.in, work.at.since);
		int end = reader_date(work.in, work.at.until);

		if (end == MISSING_DATE || end > as_at)
			end = as_at;
		load(&work);
		if (since == MISSING_DATE || since > end)
			work.undated++;
		else
			follow(&work, out, since, end);
	}
	while (work.more) /* their order is checked to the end */
		next_contact(&work);
	remark(work.undated, work.rules.beyond);
	return stage_end();
}
