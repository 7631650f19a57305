/* progress - how far an action plan has come (measure M12).
 *
 * What people write as a status is read by a list of beginnings; words that
 * begin as nothing on the list are reported as UNKNOWN_WORDS and count as not
 * done: a status is never guessed.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/csv.h"
#include "pipeline/groups.h"
#include "pipeline/naming.h"
#include "stages/methods/wording.h"

static int as_at = MISSING_DATE;
static bool totals;
static const char *by;
static const char *codes;

static const struct option options[] = {
	{ "as-at", "DATE",
	  "the day on which an action is due or overdue, in "
	  "place of the fact as_at",
	  .date = &as_at },
	{ "totals", .flag = &totals,
	  .help = "one row for all actions, or for "
		  "each group of --by, in place of one for each action" },
	{ "by", "LIST",
	  "groups for --totals; an action with several lead "
	  "roles (L01/L03) counts once under each of them",
	  .text = &by },
	{ "codes", "FILE",
	  "the list of beginnings, in place of "
	  "codes/action_status.csv",
	  .text = &codes },
	{ 0 },
};

static const struct stage stage = {
	.name = "progress",
	.purpose = "tell how far an action plan has come",
	.about = "The status is the one whose beginning, in "
		 "codes/action_status.csv, is the longest that the words "
		 "begin with, without regard to case. A due month means its "
		 "last day. Due is what has a due day up to the as-at day; "
		 "overdue is what is due and not done.",
	.options = options,
	.reads = "status_text, due_month (a date, or the text YYYY-MM or "
		 "YYYY-MM-DD), and those of --by",
	.writes = "all columns, then status, done, due_on and overdue; with "
		  "--totals the columns of --by, then n, done, done_pct, a "
		  "count for each status, with_due, due, due_done, overdue "
		  "and without_due",
	.example = "--as-at 2014-02-28",
	.input = "action_ref\tdue_month\tlead_role\tstatus_text\n"
		 "A1\t2012-12\tL01\tCOMPLETED but ongoing\n"
		 "A2\t2014-02\tL01/L03\tongoing through reviews\n"
		 "A3\t2014-03\tL03\t\\N\n"
		 "A4\t\\N\tL03\twell under way\n",
};

/* The statuses on the list, and after them UNKNOWN_WORDS. */
struct statuses {
	struct wordings wordings; /* their meaning: a number in names */
	struct table *names;
	bool *done;
	size_t unknown;
};

struct plan {
	struct reader *in;
	struct statuses statuses;
	size_t unknown_count;
	int due_month, status_text;
};

/* What is said of one action. */
struct state {
	size_t status;
	bool done, due, overdue;
	int due_on;
};

struct tally {
	size_t n, done, with_due, due, due_done, overdue;
	size_t *statuses;
};

static struct statuses read_statuses(const char *path)
{
	struct statuses statuses = { .names = table_new() };
	struct csv *csv = csv_open(path, NULL, ',');
	size_t beginning, status, done, number;
	bool fresh;

	if (!csv_next(csv))
		fail(BAD_DATA, "%s is empty", path);
	beginning = csv_need(csv, "begins_with");
	status = csv_need(csv, "status");
	done = csv_need(csv, "done");
	while (csv_next(csv)) {
		struct slice words = csv_field(csv, beginning);

		number = table_put(statuses.names, csv_field(csv, status),
				   &fresh);
		if (fresh)
			statuses.done = array_grow(statuses.done, number,
						   sizeof *statuses.done);
		statuses.done[number] = slice_is(csv_field(csv, done), "Y");
		words.at = slice_string(pool_run(), words);
		wordings_add(&statuses.wordings, words, number);
	}
	statuses.unknown = table_put(statuses.names, slice_of("UNKNOWN_WORDS"),
				     NULL);
	return statuses;
}

/* The last day of the month, or the date, that an action is due on. */
static int read_due(struct reader *in, int column)
{
	struct slice text = reader_text(in, column);
	char first[DATE_SIZE];
	int date;

	if (!text.at)
		return MISSING_DATE;
	if (date_read(text, &date))
		return date;
	memcpy(first, "0000-00-01", DATE_SIZE);
	memcpy(first, text.at, text.size < 7 ? text.size : 7);
	if (text.size != 7 ||
	    !date_read((struct slice){ first, DATE_SIZE }, &date))
		reader_refuse(in, column,
			      "is neither a month (YYYY-MM) nor a "
			      "date");
	return date_add_months(date, 1) - 1;
}

static struct state state_of(struct plan *plan)
{
	const struct statuses *statuses = &plan->statuses;
	struct slice words = reader_text(plan->in, plan->status_text);
	struct state state = {
		.status = wordings_meaning(&statuses->wordings, words),
		.due_on = read_due(plan->in, plan->due_month),
	};

	if (state.status == SIZE_MAX) {
		state.status = statuses->unknown;
		plan->unknown_count++;
	} else {
		state.done = statuses->done[state.status];
	}
	state.due = state.due_on != MISSING_DATE && state.due_on <= as_at;
	state.overdue = state.due && !state.done;
	return state;
}

static void write_actions(struct plan *plan, struct writer *out)
{
	writer_columns_like(out, plan->in);
	writer_column(out, "status", TEXT, "-", "Status");
	writer_column(out, "done", FLAG, "-", "Done");
	writer_column(out, "due_on", DATE, "-", "Due on");
	writer_column(out, "overdue", FLAG, "-", "Overdue");
	while (reader_next(plan->in)) {
		struct state state = state_of(plan);

		writer_copy(out, plan->in);
		writer_text(out, table_key(plan->statuses.names, state.status));
		writer_flag(out, state.done ? 'Y' : 'N');
		writer_date(out, state.due_on);
		writer_flag(out, state.overdue ? 'Y' : 'N');
		writer_end_record(out);
	}
}

static void count(struct tally *tally, const struct state *state)
{
	tally->n++;
	tally->done += state->done;
	tally->with_due += state->due_on != MISSING_DATE;
	tally->due += state->due;
	tally->due_done += state->due && state->done;
	tally->overdue += state->overdue;
	tally->statuses[state->status]++;
}

struct totals {
	struct groups groups;
	struct tally *tallies; /* by number of the group */
	int lead_role;         /* where it is one of the columns of --by */
	size_t status_count;
};

static struct tally *tally_of(struct totals *all, struct slice key)
{
	bool fresh;
	size_t group = table_put(all->groups.table, key, &fresh);

	if (fresh) {
		all->tallies = array_grow(all->tallies, group,
					  sizeof *all->tallies);
		all->tallies[group].statuses = pool_take(
			pool_run(), all->status_count * sizeof(size_t));
	}
	return &all->tallies[group];
}

/* Whether the lead role occurs among those before it in "L01/L03/L01". */
static bool named_before(struct slice roles, struct slice role)
{
	struct slice before = { roles.at, (size_t)(role.at - roles.at) };

	while (before.size)
		if (slice_equals(slice_trim(slice_cut(&before, '/')), role))
			return true;
	return false;
}

/* Counts the action in its group, or in one for each of its lead roles. */
static void count_row(struct totals *all, const struct state *state)
{
	struct groups *groups = &all->groups;
	const struct reader *in = groups->in;
	struct slice roles = reader_raw(in, all->lead_role), rest = roles;

	while (rest.at) {
		struct slice role = slice_trim(slice_cut(&rest, '/'));

		if (named_before(roles, role))
			continue;
		key_begin(&groups->key);
		for (size_t i = 0; i < groups->column_count; i++)
			key_add(&groups->key,
				groups->columns[i] == all->lead_role
					? role
					: reader_raw(in, groups->columns[i]));
		count(tally_of(all, groups->key.text), state);
	}
}

static void declare_totals(const struct plan *plan, const struct totals *all,
			   struct writer *out)
{
	groups_declare(out, &all->groups);
	writer_column(out, "n", NUMBER, "1", "Actions");
	writer_column(out, "done", NUMBER, "1", "Done");
	writer_column(out, "done_pct", NUMBER, "%", "Done");
	for (size_t i = 0; i < all->status_count; i++) {
		struct slice name = table_key(plan->statuses.names, i);
		char *lower = slice_string(pool_run(), name);

		for (char *at = lower; *at; at++)
			*at = ascii_lower(*at);
		writer_column(out, naming_checked(slice_of(lower)), NUMBER, "1",
			      slice_string(pool_run(), name));
	}
	writer_column(out, "with_due", NUMBER, "1", "With a due month");
	writer_column(out, "due", NUMBER, "1", "Due");
	writer_column(out, "due_done", NUMBER, "1", "Due and done");
	writer_column(out, "overdue", NUMBER, "1", "Overdue");
	writer_column(out, "without_due", NUMBER, "1", "Without a due month");
}

static void write_tally(struct writer *out, const struct totals *all,
			size_t group)
{
	const struct tally *tally = &all->tallies[group];

	groups_write(out, &all->groups, group);
	writer_whole(out, (long)tally->n);
	writer_whole(out, (long)tally->done);
	if (tally->n)
		writer_number(out,
			      100.0 * (double)tally->done / (double)tally->n);
	else
		writer_missing(out);
	for (size_t i = 0; i < all->status_count; i++)
		writer_whole(out, (long)tally->statuses[i]);
	writer_whole(out, (long)tally->with_due);
	writer_whole(out, (long)tally->due);
	writer_whole(out, (long)tally->due_done);
	writer_whole(out, (long)tally->overdue);
	writer_whole(out, (long)(tally->n - tally->with_due));
	writer_end_record(out);
}

static void write_totals(struct plan *plan, struct writer *out)
{
	struct totals all = {
		.groups = groups_of(plan->in, by),
		.lead_role = NONE,
		.status_count = table_count(plan->statuses.names),
	};
	const struct groups *groups = &all.groups;
	const size_t *sorted;

	if (!by)
		tally_of(&all, (struct slice){ 0 });
	for (size_t i = 0; i < groups->column_count; i++)
		if (groups->columns[i] ==
		    reader_optional(plan->in, "lead_role"))
			all.lead_role = groups->columns[i];
	declare_totals(plan, &all, out);
	while (reader_next(plan->in)) {
		struct state state = state_of(plan);

		count_row(&all, &state);
	}
	sorted = table_sorted(groups->table);
	for (size_t i = 0; i < table_count(groups->table); i++)
		write_tally(out, &all, sorted[i]);
}

int main(int argc, char **argv)
{
	struct plan plan = { 0 };
	struct writer *out;

	stage_begin(&stage, argc, argv);
	if (by && !totals)
		fail(BAD_USAGE, "--by needs --totals");
	plan.in = stage_read(NULL);
	out = stage_write(NULL);
	as_at = stage_date(as_at, "as_at");
	plan.due_month = reader_column(plan.in, "due_month");
	plan.status_text = reader_column_of(plan.in, "status_text", TEXT);
	plan.statuses = read_statuses(
		codes ? codes : stage_data("codes/action_status.csv"));
	if (totals)
		write_totals(&plan, out);
	else
		write_actions(&plan, out);
	if (plan.unknown_count)
		stage_remark("%zu with words on no list", plan.unknown_count);
	return stage_end();
}
