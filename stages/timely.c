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
	  "what was done before that time from --since does not count: -6m; "
	  "with --again it is as if it had not been done",
	  .text = &earliest },
	{ "never-before", .flag = &never_before,
	  .help = "what was done before --since, or a part of it, is an error "
		  "in the data" },
	{ "until", "COLUMN",
	  "when the need for it ended; it is not late if that came first",
	  .text = &until_name },
	{ "again", .flag = &again,
	  .help = "it must be done again --within that time after it was done "
		  "last; in time is what is not due again yet" },
	{ "as-at", "DATE", "the day of the audit; otherwise the fact as_at",
	  .date = &as_at },
	{ "holidays", "FILE", HOLIDAYS_HELP, .text = &holidays_file },
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
		"where nothing is due. `outcomes' counts them.\n\n"
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
		 "conditions",
	.writes =
		"all columns, then, in place of any so called, due_on within "
		"(with --within) lag_days lag_working_days late_days outcome on_time",
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
};

/* What is found of a record. */
struct finding {
	int since, done, due, late_days;
	enum outcome outcome;
	const char *within;
};

static void check_options(void)
{
	if (again && !within.count)
		fail(BAD_USAGE, "--again needs --within");
	if (!since_name && !again && within.count)
		fail(BAD_USAGE, "--within needs --since: from which day does "
				"the time run?");
	if (!since_name && (earliest || never_before))
		fail(BAD_USAGE, "--%s needs --since",
		     earliest ? "earliest" : "never-before");
}

static struct work open_work(void)
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
	work.rules = timerules_read(&within, work.in, holidays_file);
	return work;
}

/* The last of the days on which its parts were done; where one was done before
 * it could be, that one, for then nothing is known of the whole. */
static int read_done(const struct work *work, int since)
{
	int last = MISSING_DATE;
	bool all = true;

	for (size_t i = 0; i < work->at.done_count; i++) {
		int done = reader_date(work->in, work->at.done[i]);

		if (done == MISSING_DATE)
			all = false;
		else if (never_before && done < since)
			return done;
		else if (done > last)
			last = done;
	}
	return all ? last : MISSING_DATE;
}

/* Done by the as-at day. */
static bool is_done(const struct finding *finding)
{
	return finding->done != MISSING_DATE && finding->done <= as_at;
}

static int read_due(struct work *work, struct finding *finding)
{
	int from = finding->since;
	struct due due;

	if (!within.count)
		return reader_date(work->in, work->at.due);
	if (again && is_done(finding))
		from = finding->done;
	due = timerules_due(&work->rules, work->in, from);
	finding->within = due.within;
	return due.on;
}

static struct finding find(struct work *work)
{
	struct finding finding = {
		.since = reader_date(work->in, work->at.since),
	};
	struct deadline deadline = { .possible = MISSING_DATE,
				     .earliest = MISSING_DATE };

	finding.done = read_done(work, finding.since);
	if (earliest && finding.since != MISSING_DATE)
		deadline.earliest = allowance_after(work->earliest,
						    finding.since,
						    work->rules.holidays);
	if (again && finding.done < deadline.earliest)
		finding.done = MISSING_DATE;
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

/* A due day that was given is not made. */
static size_t skipped(void)
{
	return within.count ? 0 : 2;
}

static void write_finding(struct writer *out, const struct finding *finding,
			  struct holidays holidays)
{
	bool lag = finding->since != MISSING_DATE && is_done(finding);
	enum outcome outcome = finding->outcome;

	if (!skipped()) {
		writer_date(out, finding->due);
		writer_string(out, finding->within);
	}
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
	struct passing passing = passing_declare(
		out, work->in, made + skipped(),
		sizeof made / sizeof *made - skipped());

	while (reader_next(work->in)) {
		struct finding finding = find(work);

		passing_copy(out, &passing);
		write_finding(out, &finding, work->rules.holidays);
	}
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
	write_rows(&work, out);
	if (work.rules.beyond)
		stage_remark(HOLIDAYS_REMARK, work.rules.beyond);
	return stage_end();
}
