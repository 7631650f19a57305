/* timely - what was done, against when it was due.
 *
 * The one decision here: what is not due yet is neither in time nor late. It
 * stays outside the denominator, is counted apart, and can become either.
 */
#include "pipeline/stage.h"

#include "stages/methods/deadline.h"
#include "stages/methods/holidays.h"
#include "stages/methods/passing.h"
#include "stages/methods/timerule.h"

static int as_at = MISSING_DATE;
static const char *done_names = "done_on";
static const char *due_name = "due_on";
static const char *since_name;
static struct list within;
static long grace;
static const char *earliest;
static bool never_before;
static const char *until_name;
static bool again;
static bool totals;
static const char *by;
static const char *holidays_file;

static const struct option options[] = {
	{ "done", "COLUMNS",
	  "when it was done; of several, which all must be done, the last "
	  "counts",
	  .text = &done_names },
	{ "due", "COLUMN", "when it was due, where --within is not given",
	  .text = &due_name },
	{ "since", "COLUMN", "the day from which the time runs",
	  .text = &since_name },
	{ "within", "[CONDITION:]TIME",
	  "the time it may take: 28d, 5wd (working days), 6m (calendar "
	  "months), a date, or a column of days; the first whose conditions "
	  "hold counts",
	  .list = &within },
	{ "grace", "DAYS", "days after the due day that are still in time",
	  .whole = &grace, .least = 0, .most = 3650 },
	{ "earliest", "TIME",
	  "what was done before that time from --since does not count: -6m",
	  .text = &earliest },
	{ "never-before", .flag = &never_before,
	  .help = "what was done before --since is an error in the data" },
	{ "until", "COLUMN",
	  "when the need for it ended; it is not late if that came first",
	  .text = &until_name },
	{ "again", .flag = &again,
	  .help = "it must be done again --within that time after it was done "
		  "last; in time is what is not due again yet" },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ "totals", .flag = &totals,
	  .help = "one row for all, or for each group of --by" },
	{ "by", "COLUMNS",
	  "groups for --totals; within is the time that was allowed",
	  .text = &by },
	{ "holidays", "FILE",
	  "a CSV file of bank holidays; otherwise codes/bank_holidays.csv",
	  .text = &holidays_file },
	{ 0 },
};

static const struct stage stage = {
	.name = "timely",
	.purpose = "tell whether what was due was done in time",
	.about =
		"outcome is ON_TIME up to the due day and the days of grace, "
		"LATE after them, OVERDUE when it is not done and they are past, "
		"PENDING when they are not. EARLY was done too long before to "
		"count, WRONG before it could be done. ENDED was not done in "
		"time, but by then not needed any more. on_time is Y, or N for "
		"LATE, OVERDUE and EARLY; otherwise missing, as is the outcome "
		"where nothing is due.\n\n"
		"What was done after the as-at day had not been done on it. "
		"Months are calendar months, clipped to the last day of a shorter "
		"one; working days leave out Saturdays, Sundays and the bank "
		"holidays of England.\n\n"
		"lag_days is from --since to the day it was done, negative when "
		"done before; lag_working_days the working days after the one up to "
		"the other. late_days are days past the due day, up to the as-at day "
		"where it is still not done.\n\n"
		"With --again the time runs anew each time: somebody never reviewed "
		"is PENDING until the time since --since is past, somebody reviewed "
		"ON_TIME until the time since then is. Without --since, what was never "
		"done is OVERDUE.",
	.options = options,
	.reads = "the date columns that the options name, and those of "
		 "conditions and --by",
	.writes = "all columns, then due_on within lag_days lag_working_days "
		  "late_days outcome on_time; with --totals the columns of "
		  "--by, then n due on_time late overdue early pending ended "
		  "wrong not_due",
	.example = "--since occurred_on --done informed_on "
		   "--within severity=3:1wd --within 5wd --never-before "
		   "--as-at 2014-04-30",
	.input = "incident_id\tseverity\toccurred_on:date\tinformed_on:date\n"
		 "I1\t3\t2014-04-17\t2014-04-22\n"
		 "I2\t3\t2014-04-17\t2014-04-23\n"
		 "I3\t1\t2014-04-17\t2014-04-16\n"
		 "I4\t1\t2014-04-28\t\\N\n",
};

struct columns {
	int *done;
	size_t done_count;
	int due, since, until;
};

struct work {
	struct reader *in;
	struct columns at;
	struct timerules rules;
	struct allowance earliest;
	struct holidays holidays;
	size_t beyond; /* rows beyond the list of holidays */
};

/* What is found of a record. */
struct finding {
	int since, done, due, late_days;
	enum outcome outcome;
	const char *within;
};

static void check_options(void)
{
	if (by && !totals)
		fail(BAD_USAGE, "--by needs --totals");
	if (again && !within.count)
		fail(BAD_USAGE, "--again needs --within");
	if (!since_name && !again && within.count)
		fail(BAD_USAGE, "--within needs --since: from which day does "
				"the time run?");
	if (!since_name && (earliest || never_before))
		fail(BAD_USAGE, "--%s needs --since",
		     earliest ? "earliest" : "never-before");
}

static struct work begin(void)
{
	struct work work = { .in = stage_read(NULL) };
	struct columns *at = &work.at;

	at->done = reader_columns(work.in, done_names, &at->done_count);
	for (size_t i = 0; i < at->done_count; i++)
		reader_column_of(
			work.in,
			reader_header(work.in)->columns[at->done[i]].name,
			DATE);
	at->due = at->since = at->until = NONE;
	if (!within.count)
		at->due = reader_column_of(work.in, due_name, DATE);
	if (since_name)
		at->since = reader_column_of(work.in, since_name, DATE);
	if (until_name)
		at->until = reader_column_of(work.in, until_name, DATE);
	if (earliest && !allowance_read(slice_of(earliest), &work.earliest))
		fail(BAD_USAGE, "--earliest: '%s' is no time, such as -6m",
		     earliest);
	work.rules = timerules_read(&within, work.in);
	work.holidays = holidays_read(
		holidays_file ? holidays_file
			      : stage_data("codes/bank_holidays.csv"));
	return work;
}

/* The last of the days on which its parts were done. */
static int read_done(const struct work *work)
{
	int last = MISSING_DATE;

	for (size_t i = 0; i < work->at.done_count; i++) {
		int done = reader_date(work->in, work->at.done[i]);

		if (done == MISSING_DATE)
			return MISSING_DATE;
		if (done > last)
			last = done;
	}
	return last;
}

/* Done by the as-at day. */
static bool is_done(const struct finding *finding)
{
	return finding->done != MISSING_DATE && finding->done <= as_at;
}

static int read_due(struct work *work, struct finding *finding)
{
	const struct timerule *rule;
	int from = finding->since, due;

	if (!within.count)
		return reader_date(work->in, work->at.due);
	rule = timerules_find(&work->rules, work->in);
	if (!rule)
		return MISSING_DATE;
	finding->within = timerule_text(rule);
	if (again && is_done(finding))
		from = finding->done;
	due = timerule_due(rule, work->in, from, work->holidays);
	if (due != MISSING_DATE && from != MISSING_DATE &&
	    timerules_use_holidays(&work->rules) &&
	    !holidays_cover(work->holidays, from, due))
		work->beyond++;
	return due;
}

static struct finding find(struct work *work)
{
	struct finding finding = {
		.since = reader_date(work->in, work->at.since),
		.done = read_done(work),
	};
	struct deadline deadline = { .possible = MISSING_DATE,
				     .earliest = MISSING_DATE };

	finding.due = read_due(work, &finding);
	if (again && !is_done(&finding) && work->at.since == NONE) {
		finding.outcome = OUTCOME_OVERDUE;
		return finding;
	}
	deadline.due = deadline.last = finding.due;
	if (finding.due != MISSING_DATE)
		deadline.last += (int)grace;
	if (never_before)
		deadline.possible = finding.since;
	if (earliest && finding.since != MISSING_DATE)
		deadline.earliest = allowance_after(work->earliest,
						    finding.since,
						    work->holidays);
	deadline.ended = reader_date(work->in, work->at.until);
	finding.outcome = (again ? deadline_standing : deadline_outcome)(
		&deadline, finding.done, as_at);
	finding.late_days = deadline_late_days(
		&deadline, again ? MISSING_DATE : finding.done, as_at);
	return finding;
}

/* What is written, in place of any column of the input so called. */
static const struct column made[] = {
	{ "due_on", DATE, "-", "Due on" },
	{ "within", TEXT, "-", "Time allowed" },
	{ "lag_days", NUMBER, "d", "Days taken" },
	{ "lag_working_days", NUMBER, "d", "Working days taken" },
	{ "late_days", NUMBER, "d", "Days late" },
	{ "outcome", TEXT, "-", "Outcome" },
	{ "on_time", FLAG, "-", "In time" },
};

static void write_finding(struct writer *out, const struct finding *finding,
			  struct holidays holidays)
{
	bool lag = finding->since != MISSING_DATE && is_done(finding);
	enum outcome outcome = finding->outcome;

	writer_date(out, finding->due);
	writer_string(out, finding->within);
	if (lag) {
		writer_whole(out, (long)finding->done - finding->since);
		writer_whole(out,
			     working_days_between(finding->since, finding->done,
						  holidays));
	} else {
		writer_missing(out);
		writer_missing(out);
	}
	if (finding->due == MISSING_DATE || outcome == OUTCOME_WRONG)
		writer_missing(out);
	else
		writer_whole(out, finding->late_days);
	writer_string(out, outcome_name(outcome));
	writer_flag(out, !outcome_counts(outcome)     ? 0
			 : outcome == OUTCOME_ON_TIME ? 'Y'
						      : 'N');
	writer_end_record(out);
}

static void write_rows(struct work *work, struct writer *out)
{
	struct passing passing = passing_declare(out, work->in, made,
						 sizeof made / sizeof *made);

	while (reader_next(work->in)) {
		struct finding finding = find(work);

		passing_copy(out, &passing);
		write_finding(out, &finding, work->holidays);
	}
}

struct tally {
	size_t n, outcomes[OUTCOME_COUNT];
};

struct groups {
	struct table *table;
	struct tally *tallies;
	int *columns; /* NONE: the time allowed */
	size_t count;
};

static struct groups find_groups(struct reader *in, struct writer *out)
{
	struct groups groups = { .table = table_new() };
	struct slice rest = slice_of(by);

	while (rest.at) {
		struct slice name = slice_trim(slice_cut(&rest, ','));
		bool time = slice_is(name, "within") && within.count;
		int column = time ? NONE
				  : reader_column(in, slice_string(pool_run(),
								   name));

		groups.columns = array_grow(groups.columns, groups.count,
					    sizeof *groups.columns);
		groups.columns[groups.count++] = column;
		if (time)
			writer_column(out, "within", TEXT, "-", "Time allowed");
		else
			writer_column_like(out, in, column);
	}
	return groups;
}

static struct tally *tally_of(struct groups *groups, const struct reader *in,
			      const struct finding *finding)
{
	static struct key key;
	struct slice time = finding && finding->within
				    ? slice_of(finding->within)
				    : slice_of("\\N");
	size_t group;
	bool fresh;

	key_begin(&key);
	for (size_t i = 0; i < groups->count; i++)
		key_add(&key, groups->columns[i] == NONE
				      ? time
				      : reader_raw(in, groups->columns[i]));
	group = table_put(groups->table, key.text, &fresh);
	if (fresh)
		groups->tallies = array_grow(groups->tallies, group,
					     sizeof *groups->tallies);
	return &groups->tallies[group];
}

static void declare_totals(struct writer *out)
{
	static const char *const columns[][2] = {
		{ "n", "Number" },
		{ "due", "Due" },
		{ "on_time", "In time" },
		{ "late", "Late" },
		{ "overdue", "Overdue" },
		{ "early", "Too early to count" },
		{ "pending", "Not yet due" },
		{ "ended", "Not needed any more" },
		{ "wrong", "Dates that cannot be" },
		{ "not_due", "Without a due day" },
	};

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		writer_column(out, columns[i][0], NUMBER, "1", columns[i][1]);
}

static void write_tally(struct writer *out, const struct tally *tally)
{
	static const enum outcome order[] = { OUTCOME_ON_TIME, OUTCOME_LATE,
					      OUTCOME_OVERDUE, OUTCOME_EARLY,
					      OUTCOME_PENDING, OUTCOME_ENDED,
					      OUTCOME_WRONG,   OUTCOME_NONE };
	size_t due = 0;

	for (int i = 0; i < OUTCOME_COUNT; i++)
		due += outcome_counts((enum outcome)i) ? tally->outcomes[i] : 0;
	writer_whole(out, (long)tally->n);
	writer_whole(out, (long)due);
	for (size_t i = 0; i < OUTCOME_COUNT; i++)
		writer_whole(out, (long)tally->outcomes[order[i]]);
	writer_end_record(out);
}

static void write_totals(struct work *work, struct writer *out)
{
	struct groups groups = find_groups(work->in, out);
	const size_t *sorted;

	declare_totals(out);
	if (!groups.count)
		tally_of(&groups, work->in, NULL);
	while (reader_next(work->in)) {
		struct finding finding = find(work);
		struct tally *tally = tally_of(&groups, work->in, &finding);

		tally->n++;
		tally->outcomes[finding.outcome]++;
	}
	sorted = table_sorted(groups.table);
	for (size_t i = 0; i < table_count(groups.table); i++) {
		struct slice key = table_key(groups.table, sorted[i]);

		for (size_t c = 0; c < groups.count; c++)
			writer_raw(out, key_field(key, c));
		write_tally(out, &groups.tallies[sorted[i]]);
	}
}

int main(int argc, char **argv)
{
	struct work work;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	check_options();
	work = begin();
	out = stage_write(NULL);
	as_at = stage_date(as_at, "as_at");
	if (totals)
		write_totals(&work, out);
	else
		write_rows(&work, out);
	if (work.beyond)
		stage_remark(
			"%zu beyond the years of the list of bank holidays",
			work.beyond);
	return stage_end();
}
