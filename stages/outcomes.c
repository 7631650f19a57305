/* outcomes - how much of what was due was done in time.
 *
 * The one decision here: the denominator is what was due. What is not due yet,
 * or was not needed any more, or cannot be true, is counted beside it, so that
 * all columns add up to n and nobody has to guess what was left out.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/groups.h"
#include "stages/methods/deadline.h"
#include "stages/methods/interval.h"
#include "stages/methods/quantile.h"

static const char *by;
static bool all;
static const char *leave_out;

static const struct option options[] = {
	{ "by", "COLUMNS", "a row for each group of these columns",
	  .text = &by },
	{ "all", .flag = &all, .help = "one more row, for all records" },
	{ "leave-out", "COLUMN",
	  "a flag: records of which it is Y are in no column but left_out",
	  .text = &leave_out },
	{ 0 },
};

static const struct stage stage = {
	.name = "outcomes",
	.purpose = "count what was done in time, late and not at all",
	.about =
		"due is on_time + late + overdue + early; on_time_pct is the share "
		"of it that was done in time, with the 95% interval (Wilson). n is "
		"all records: due and pending, ended, wrong and not_due.\n\n"
		"lag_median and lag_max are of the days taken by what was done, "
		"late_median and late_max of the days that what was late or overdue "
		"was late (type 7 quantiles).\n\n"
		"The row of --all comes last: its group is All where that is text, "
		"and missing otherwise.",
	.options = options,
	.reads = "outcome lag_days late_days, as timely writes them; the "
		 "columns of --by and --leave-out",
	.writes = "the columns of --by, n due on_time late overdue early "
		  "pending ended wrong not_due on_time_pct lower_95 upper_95 "
		  "lag_median lag_max late_median late_max; with --leave-out "
		  "left_out",
	.example = "--by within --all",
	.input = "incident_id\twithin\tlag_days:number:d\t"
		 "late_days:number:d\toutcome\n"
		 "I1\t1wd\t5\t0\tON_TIME\n"
		 "I2\t1wd\t6\t1\tLATE\n"
		 "I3\t5wd\t-1\t\\N\tWRONG\n"
		 "I4\t5wd\t\\N\t0\tPENDING\n",
};

struct columns {
	int outcome, lag, late, left_out;
};

struct group {
	size_t n, outcomes[OUTCOME_COUNT], left_out;
	struct tally lags, lates;
};

struct counts {
	struct groups groups;
	struct group *items; /* by number of the group */
	struct group total;
};

static struct columns find_columns(const struct reader *in)
{
	return (struct columns){
		.outcome = reader_column_of(in, "outcome", TEXT),
		.lag = reader_column_of(in, "lag_days", NUMBER),
		.late = reader_column_of(in, "late_days", NUMBER),
		.left_out = leave_out ? reader_column_of(in, leave_out, FLAG)
				      : NONE,
	};
}

static struct group *put_group(struct counts *counts)
{
	bool fresh;
	size_t number = groups_put(&counts->groups, &fresh);

	if (fresh)
		counts->items = array_grow(counts->items, number,
					   sizeof *counts->items);
	return &counts->items[number];
}

static enum outcome read_outcome(struct reader *in, int column)
{
	struct slice name = reader_text(in, column);

	if (!name.at)
		return OUTCOME_NONE;
	for (int i = OUTCOME_NONE + 1; i < OUTCOME_COUNT; i++)
		if (slice_is(name, outcome_name((enum outcome)i)))
			return (enum outcome)i;
	reader_refuse(in, column, "is no outcome");
}

static void count(struct group *group, const struct reader *in,
		  const struct columns *at, enum outcome outcome)
{
	if (reader_flag(in, at->left_out) == 'Y') {
		group->left_out++;
		return;
	}
	group->n++;
	group->outcomes[outcome]++;
	if (outcome != OUTCOME_WRONG)
		tally_add(&group->lags, reader_number(in, at->lag), 1);
	if (outcome == OUTCOME_LATE || outcome == OUTCOME_OVERDUE)
		tally_add(&group->lates, reader_number(in, at->late), 1);
}

static void read_rows(struct counts *counts, struct reader *in,
		      const struct columns *at)
{
	while (reader_next(in)) {
		enum outcome outcome = read_outcome(in, at->outcome);

		if (!by || all)
			count(&counts->total, in, at, outcome);
		if (by)
			count(put_group(counts), in, at, outcome);
	}
}

static void declare(struct writer *out, const struct groups *groups)
{
	static const struct column columns[] = {
		{ "n", NUMBER, "1", "Number" },
		{ "due", NUMBER, "1", "Due" },
		{ "on_time", NUMBER, "1", "In time" },
		{ "late", NUMBER, "1", "Late" },
		{ "overdue", NUMBER, "1", "Overdue" },
		{ "early", NUMBER, "1", "Too early to count" },
		{ "pending", NUMBER, "1", "Not yet due" },
		{ "ended", NUMBER, "1", "Not needed any more" },
		{ "wrong", NUMBER, "1", "Dates that cannot be" },
		{ "not_due", NUMBER, "1", "Without a due day" },
		{ "on_time_pct", NUMBER, "%", "Share in time" },
		{ "lower_95", NUMBER, "%", "Lower end of the 95% interval" },
		{ "upper_95", NUMBER, "%", "Upper end of the 95% interval" },
		{ "lag_median", NUMBER, "d", "Days taken, median" },
		{ "lag_max", NUMBER, "d", "Days taken, most" },
		{ "late_median", NUMBER, "d", "Days late, median" },
		{ "late_max", NUMBER, "d", "Days late, most" },
	};

	groups_declare(out, groups);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		writer_column(out, columns[i].name, columns[i].type,
			      columns[i].unit, columns[i].label);
	if (leave_out)
		writer_column(out, "left_out", NUMBER, "1", "Left out");
}

static void write_quantiles(struct writer *out, struct tally *tally)
{
	tally_sort(tally);
	writer_number(out, tally_quantile(tally, 0.5, QUANTILE_TYPE));
	writer_number(out, tally_quantile(tally, 1, QUANTILE_TYPE));
}

static void write_share(struct writer *out, size_t on_time, size_t due)
{
	struct interval ends = interval_wilson((double)on_time, (double)due,
					       0.95);

	writer_number(out, due ? 100.0 * (double)on_time / (double)due
			       : (double)NAN);
	writer_number(out, 100 * ends.lower);
	writer_number(out, 100 * ends.upper);
}

static void write_group(struct writer *out, struct group *group)
{
	static const enum outcome order[] = { OUTCOME_ON_TIME, OUTCOME_LATE,
					      OUTCOME_OVERDUE, OUTCOME_EARLY,
					      OUTCOME_PENDING, OUTCOME_ENDED,
					      OUTCOME_WRONG,   OUTCOME_NONE };
	size_t due = 0;

	for (int i = 0; i < OUTCOME_COUNT; i++)
		if (outcome_counts((enum outcome)i))
			due += group->outcomes[i];
	writer_whole(out, (long)group->n);
	writer_whole(out, (long)due);
	for (size_t i = 0; i < OUTCOME_COUNT; i++)
		writer_whole(out, (long)group->outcomes[order[i]]);
	write_share(out, group->outcomes[OUTCOME_ON_TIME], due);
	write_quantiles(out, &group->lags);
	write_quantiles(out, &group->lates);
	if (leave_out)
		writer_whole(out, (long)group->left_out);
	writer_end_record(out);
}

/* What stands for the group in the row for all. */
static void write_all(struct writer *out, const struct groups *groups)
{
	const struct header *head = reader_header(groups->in);

	for (size_t i = 0; i < groups->column_count; i++)
		writer_string(out,
			      head->columns[groups->columns[i]].type == TEXT
				      ? "All"
				      : NULL);
}

int main(int argc, char **argv)
{
	struct counts counts = { 0 };
	struct columns at;
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	at = find_columns(in);
	counts.groups = groups_of(in, by);
	declare(out, &counts.groups);
	read_rows(&counts, in, &at);
	sorted = table_sorted(counts.groups.table);
	for (size_t i = 0; i < table_count(counts.groups.table); i++) {
		groups_write(out, &counts.groups, sorted[i]);
		write_group(out, &counts.items[sorted[i]]);
	}
	if (!by || all) {
		write_all(out, &counts.groups);
		write_group(out, &counts.total);
	}
	return stage_end();
}
