/* limits - control limits, special causes and verdicts for series.
 *
 * The rows of each series are put in order of time, divided into phases where
 * the limits were rebased, and passed on with what the chart says of each.
 * What is said is decided by methods/control, methods/xmr and methods/signal;
 * this file knows where it is read and in which words it is written.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stages/methods/control.h"
#include "stages/methods/quantile.h"

static const char *chart = "xmr";
static const char *profile_name = "mdc2023";
static const char *x_name;
static const char *value_name = "value";
static const char *by;
static const char *direction = "neutral";
static const char *target_given;
static struct list rebases_given;
static bool no_screening;
static long baseline_points;
static int baseline_to = MISSING_DATE;
static long least;
static long trend_points = 7;
static long shift_points = 7;

static const struct option options[] = {
	{ "x", "COLUMN", "date of a point; otherwise the first date column",
	  .text = &x_name },
	{ "value", "COLUMN", "the number that is charted",
	  .text = &value_name },
	{ "by", "COLUMNS", "a series for each group of these columns",
	  .text = &by },
	{ "direction", "WAY", "better is up, down or neutral; or a column",
	  .text = &direction },
	{ "target", "NUMBER", "target to judge by; or a column",
	  .text = &target_given },
	{ "baseline", "N", "limits from the first N points of each phase",
	  .whole = &baseline_points, .least = 2, .most = 100000 },
	{ "baseline-to", "DATE", "limits from the points up to this day",
	  .date = &baseline_to },
	{ "rebase", "DATE:REASON", "new limits from this point on, or a FILE",
	  .list = &rebases_given },
	{ "chart", "KIND", "kind of chart", .text = &chart, .choices = "xmr" },
	{ "profile", "NAME", "the book of rules", .text = &profile_name,
	  .choices = "mdc2023|ptd" },
	{ "no-screening", .flag = &no_screening,
	  .help = "keep outlying moving ranges" },
	{ "minimum", "N",
	  "fewer values give trial limits; else as the profile says",
	  .whole = &least, .least = 1, .most = 100000 },
	{ "trend", "N", "points in a trend", .whole = &trend_points, .least = 3,
	  .most = 100 },
	{ "shift", "N", "points in a shift", .whole = &shift_points, .least = 3,
	  .most = 100 },
	{ 0 },
};

static const struct stage stage = {
	.name = "limits",
	.purpose = "find control limits and special causes in series",
	.about =
		"Each series is one XmR (individuals) chart: limits at the mean plus "
		"and minus 2.66 times the mean moving range, after ranges of 3.267 "
		"times their mean or more are screened out once. Special causes are "
		"a point beyond a limit, a trend of 7, 2 of 3 beyond two thirds of "
		"the way to a limit and all on one side, and a shift of 7 on one side "
		"of the mean; the first of these that holds names the point.\n\n"
		"variation is what the last point with a value says; assurance is "
		"pass or fail when the target lies beyond the limits, hit_or_miss "
		"when it lies within. Both are not_known while the limits are trial "
		"limits. reason says why limits are trial or absent, and what else "
		"the reader of the chart must know.\n\n"
		"Profile mdc2023 follows Making Data Count as its tools work since "
		"late 2023; ptd follows the R package NHSRplotthedots 0.2.2 to the "
		"letter, with its answers where nothing varies.\n\n"
		"A rebase date is the first point of its phase, and needs a reason. A "
		"rebase file is a stream with the columns date, reason and, if "
		"wanted, author and the columns of --by (or one named group); a row "
		"without a group holds for all.",
	.options = options,
	.reads = "a date, a number, the columns of --by; those that "
		 "--direction and --target name",
	.writes = "its input, and value mean lower_limit upper_limit "
		  "lower_near upper_near baseline phase phase_reason "
		  "special_cause point_type target variation assurance trial "
		  "screened reason; a column of such a name in the input is "
		  "replaced, its reason kept",
	.example = "--value rate --direction down",
	.input = "month:date\trate:number\n"
		 "2013-01-01\t4.1\n2013-02-01\t3.9\n2013-03-01\t4.4\n"
		 "2013-04-01\t4\n2013-05-01\t3.6\n2013-06-01\t4.2\n"
		 "2013-07-01\t4.5\n2013-08-01\t3.8\n2013-09-01\t4.3\n"
		 "2013-10-01\t3.7\n2013-11-01\t4\n2013-12-01\t7.2\n",
};

/* How a row of the input is read. */
struct columns {
	int x, value, target, better, reason;
	int *by;
	size_t by_count;
	double fixed_target;
	enum direction fixed_better;
};

struct row {
	size_t group;
	size_t number; /* of the record */
	int date;
	enum direction better;
	double value, target;
	struct slice record;
};

/* All that was read. */
struct input {
	struct columns columns;
	struct table *groups;
	struct row *rows;
	size_t row_count;
	struct rebases rebases;
};

/* A number as it was last written: limits seldom change from row to row, and
 * finding the shortest form of a number costs more than all else here. */
struct figure {
	double number;
	size_t size; /* 0: none yet */
	char text[NUMBER_ROOM];
};

enum { MEAN, LOWER, UPPER, LOWER_NEAR, UPPER_NEAR, TARGET, FIGURES };

struct report {
	struct writer *out;
	const struct reader *in;
	const struct input *input;
	const struct control *control;
	bool *passed;      /* the columns of the input that pass through */
	struct pool *pool; /* of the present series */
	struct figure figures[FIGURES];
};

static bool read_direction(struct slice word, enum direction *way)
{
	bool up = slice_is(word, "up"), down = slice_is(word, "down");

	*way = up ? UP : down ? DOWN : NEUTRAL;
	return up || down || slice_is(word, "neutral");
}

static const char *first_date(const struct reader *in)
{
	const struct header *head = reader_header(in);

	for (size_t i = 0; i < head->column_count; i++)
		if (head->columns[i].type == DATE)
			return head->columns[i].name;
	fail(BAD_USAGE,
	     "%s has no column of dates: --x names the column to "
	     "go by",
	     reader_name(in));
}

static struct columns find_columns(const struct reader *in)
{
	struct columns columns = { .target = NONE,
				   .better = NONE,
				   .fixed_target = (double)NAN };

	columns.x = reader_column_of(in, x_name ? x_name : first_date(in),
				     DATE);
	columns.value = reader_column_of(in, value_name, NUMBER);
	columns.reason = reader_optional(in, "reason");
	if (by)
		columns.by = reader_columns(in, by, &columns.by_count);
	if (!read_direction(slice_of(direction), &columns.fixed_better))
		columns.better = reader_column(in, direction);
	if (target_given &&
	    !number_read(slice_of(target_given), &columns.fixed_target))
		columns.target = reader_column_of(in, target_given, NUMBER);
	return columns;
}

static size_t put_group(struct table *groups, struct key *key,
			const struct reader *in, const int *columns,
			size_t count)
{
	key_begin(key);
	for (size_t i = 0; i < count; i++)
		key_add(key, reader_raw(in, columns[i]));
	return table_put(groups, key->text, NULL);
}

static struct row read_row(struct reader *in, const struct columns *columns)
{
	struct slice record = reader_record(in);
	struct row row = {
		.number = reader_count(in),
		.date = reader_date(in, columns->x),
		.better = columns->fixed_better,
		.value = reader_number(in, columns->value),
		.target = columns->fixed_target,
	};

	if (row.date == MISSING_DATE)
		reader_refuse(in, columns->x, "is no date: a point needs one");
	if (columns->target != NONE)
		row.target = reader_number(in, columns->target);
	if (columns->better != NONE && !reader_missing(in, columns->better) &&
	    !read_direction(reader_raw(in, columns->better), &row.better))
		reader_refuse(in, columns->better,
			      "is not up, down or neutral");
	row.record.size = record.size;
	row.record.at = pool_copy(pool_run(), record.at, record.size);
	return row;
}

static void read_rows(struct reader *in, struct input *input)
{
	const struct columns *columns = &input->columns;
	struct key key = { 0 };

	while (reader_next(in)) {
		struct row row = read_row(in, columns);

		row.group = put_group(input->groups, &key, in, columns->by,
				      columns->by_count);
		input->rows = array_grow(input->rows, input->row_count,
					 sizeof row);
		input->rows[input->row_count++] = row;
	}
}

static void add_rebase(struct input *input, struct rebase rebase)
{
	struct rebases *rebases = &input->rebases;

	rebases->items = array_grow(rebases->items, rebases->count,
				    sizeof rebase);
	rebases->items[rebases->count++] = rebase;
}

/* The columns of a rebase file that say which series is meant. */
static int *find_groups(const struct reader *file, size_t by_count)
{
	int group = reader_optional(file, "group");
	int *columns;

	if (!by_count)
		return NULL;
	if (group == NONE || by_count > 1)
		return reader_columns(file, by, &by_count);
	columns = pool_take(pool_run(), sizeof *columns);
	*columns = group;
	return columns;
}

static const char *keep_text(struct reader *file, int column)
{
	return slice_string(pool_run(), reader_text(file, column));
}

static void read_rebase_file(const char *path, struct input *input)
{
	struct reader *file = stage_read(path);
	int date = reader_column_of(file, "date", DATE);
	int reason = reader_column(file, "reason");
	int author = reader_optional(file, "author");
	int *groups = find_groups(file, input->columns.by_count);
	struct key key = { 0 };

	while (reader_next(file)) {
		struct rebase rebase = { .series = (size_t)EVERY_SERIES,
					 .date = reader_date(file, date) };

		if (rebase.date == MISSING_DATE)
			reader_refuse(file, date, "is no date to rebase at");
		if (reader_missing(file, reason))
			reader_refuse(file, reason, "is no reason to rebase");
		rebase.reason = keep_text(file, reason);
		if (!reader_missing(file, author))
			rebase.reason = text_format(pool_run(), "%s (%s)",
						    rebase.reason,
						    keep_text(file, author));
		if (groups && !reader_missing(file, *groups))
			rebase.series = put_group(input->groups, &key, file,
						  groups,
						  input->columns.by_count);
		add_rebase(input, rebase);
	}
}

/* A date and a reason, or else a file. */
static void read_rebase(const char *text, struct input *input)
{
	struct rebase rebase = { .series = (size_t)EVERY_SERIES };
	struct slice rest = slice_of(text);
	struct slice date = slice_cut(&rest, ':');

	if (!date_read(date, &rebase.date)) {
		read_rebase_file(text, input);
		return;
	}
	if (!rest.size)
		fail(BAD_USAGE,
		     "--rebase: '%s' gives no reason: limits are "
		     "rebased only for one, as in DATE:REASON",
		     text);
	rebase.reason = rest.at;
	add_rebase(input, rebase);
}

static int compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

static int compare_rebases(const void *a, const void *b)
{
	const struct rebase *x = a, *y = b;

	return (x->date > y->date) - (x->date < y->date);
}

/* Most series come so, and sorting them again would take time. */
static bool in_order(const struct input *input)
{
	for (size_t i = 1; i < input->row_count; i++)
		if (compare_rows(&input->rows[i - 1], &input->rows[i]) > 0)
			return false;
	return true;
}

/* Numbers the groups anew in the order of their keys, and puts everything in
 * that order. */
static void sort_input(struct input *input)
{
	struct rebases *rebases = &input->rebases;
	size_t count = table_count(input->groups);
	const size_t *sorted = table_sorted(input->groups);
	size_t *places = pool_take(pool_run(), (count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[sorted[i]] = i;
	for (size_t i = 0; i < input->row_count; i++)
		input->rows[i].group = places[input->rows[i].group];
	for (size_t i = 0; i < rebases->count; i++)
		if (rebases->items[i].series != (size_t)EVERY_SERIES)
			rebases->items[i].series =
				places[rebases->items[i].series];
	if (!in_order(input))
		qsort(input->rows, input->row_count, sizeof *input->rows,
		      compare_rows);
	if (rebases->count)
		qsort(rebases->items, rebases->count, sizeof *rebases->items,
		      compare_rebases);
}

/* A point that comes twice is no series. The head has a line for everything
 * it says, besides its first line and the header row. */
static void check_dates(const struct reader *in, const struct input *input)
{
	const struct header *head = reader_header(in);
	size_t lines = 2 + head->fact_count + head->step_count +
		       head->column_count;

	for (size_t i = 1; i < input->row_count; i++) {
		const struct row *row = &input->rows[i];
		char date[DATE_SIZE];

		if (row->group != row[-1].group || row->date != row[-1].date)
			continue;
		date_write(date, row->date);
		fail(BAD_DATA,
		     "%s:%zu: column '%s': '%.*s' comes twice in its "
		     "series",
		     reader_name(in), lines + row->number,
		     head->columns[input->columns.x].name, DATE_SIZE, date);
	}
}

/* What is written; a unit of NULL is that of the values. */
static const struct column written[] = {
	{ "value", NUMBER, NULL, NULL },
	{ "mean", NUMBER, NULL, "Mean" },
	{ "lower_limit", NUMBER, NULL, "Lower limit" },
	{ "upper_limit", NUMBER, NULL, "Upper limit" },
	{ "lower_near", NUMBER, NULL, "Lower near limit" },
	{ "upper_near", NUMBER, NULL, "Upper near limit" },
	{ "baseline", FLAG, "-", "In the baseline" },
	{ "phase", NUMBER, "1", "Phase" },
	{ "phase_reason", TEXT, "-", "Reason for rebasing" },
	{ "special_cause", TEXT, "-", "Special cause" },
	{ "point_type", TEXT, "-", "Type of point" },
	{ "target", NUMBER, NULL, "Target" },
	{ "variation", TEXT, "-", "Variation" },
	{ "assurance", TEXT, "-", "Assurance" },
	{ "trial", FLAG, "-", "Trial limits" },
	{ "screened", NUMBER, "1", "Moving ranges screened out" },
	{ "reason", TEXT, "-", "Remark" },
};

enum { WRITTEN = sizeof written / sizeof *written };

static bool is_written(const char *name)
{
	for (size_t i = 0; i < WRITTEN; i++)
		if (!strcmp(name, written[i].name))
			return true;
	return false;
}

static void describe(struct report *report)
{
	const struct column *columns = reader_header(report->in)->columns;
	const struct column *like = &columns[report->input->columns.value];

	report->passed = pool_take(pool_run(), reader_width(report->in));
	for (size_t i = 0; i < reader_width(report->in); i++) {
		report->passed[i] = !is_written(columns[i].name);
		if (report->passed[i])
			writer_column_like(report->out, report->in, (int)i);
	}
	writer_fact(report->out, "chart", chart);
	writer_fact(report->out, "profile", profile_name);
	for (size_t i = 0; i < WRITTEN; i++)
		writer_column(report->out, written[i].name, written[i].type,
			      written[i].unit ? written[i].unit : like->unit,
			      written[i].label ? written[i].label
					       : like->label);
}

static struct series make_series(struct pool *pool, const struct row *rows,
				 size_t count)
{
	int *dates = pool_take(pool, count * sizeof *dates);
	double *values = pool_take(pool, count * sizeof *values);

	for (size_t i = 0; i < count; i++) {
		dates[i] = rows[i].date;
		values[i] = rows[i].value;
	}
	return (struct series){ count, dates, values,
				pool_take(pool, count * sizeof(struct limits)),
				pool_take(pool, count * sizeof(enum cause)) };
}

/* Without a zero there is nothing to sort for. */
static bool too_rare(struct pool *pool, const struct series *series)
{
	size_t size = series->count * sizeof(double);
	double *sorted;
	bool zero = false;

	for (size_t i = 0; i < series->count; i++)
		zero |= series->values[i] == 0;
	if (!zero)
		return false;
	sorted = pool_take(pool, size);
	memcpy(sorted, series->values, size);
	return control_too_rare(sorted, quantile_sort(sorted, series->count));
}

static const char *join(struct pool *pool, const char *text, const char *more)
{
	if (!*text || !*more)
		return *text ? text : more;
	return text_format(pool, "%s; %s", text, more);
}

static const char *reason_of(const struct report *report,
			     const struct phase *phase, bool rare)
{
	static const char *const notes[] = {
		[XMR_SOUND] = "",
		[XMR_NO_VALUES] = "no values: no mean and no limits",
		[XMR_NO_RANGE] = "no two neighbouring values: a mean but no "
				 "limits",
		[XMR_CONSTANT] = "nothing varies in the baseline: the limits "
				 "are the mean",
		[XMR_ALL_SCREENED] = "nothing varies in the baseline: "
				     "screening left no limits",
		[XMR_UNSCREENED] = "screening would have left no variation: "
				   "not applied",
	};
	const struct control *how = report->control;
	const char *text = notes[phase->note];
	bool whole = how->profile->least_of_phase;

	if (phase->trial)
		text = join(
			report->pool, text,
			text_format(report->pool, "trial limits: %zu of %zu %s",
				    whole ? phase->count : phase->used,
				    how->least, whole ? "points" : "values"));
	return join(report->pool, text,
		    rare ? "median under 1: the days between events tell more"
			 : "");
}

static void write_figure(struct report *report, size_t i, double number)
{
	struct figure *figure = &report->figures[i];

	if (isnan(number)) {
		writer_missing(report->out);
		return;
	}
	if (!figure->size || figure->number != number) {
		figure->number = number;
		figure->size = number_write(figure->text, number);
	}
	writer_raw(report->out, (struct slice){ figure->text, figure->size });
}

/* The columns that pass through, then the value; gives back what the input
 * remarked. */
static struct slice write_input(const struct report *report,
				const struct row *row)
{
	const struct columns *columns = &report->input->columns;
	struct slice rest = row->record, value = { 0 }, remark = { 0 };

	for (int i = 0; rest.at; i++) {
		struct slice field = slice_cut(&rest, '\t');

		if (i == columns->value)
			value = field;
		if (i == columns->reason && !slice_is(field, "\\N"))
			remark = field;
		if (report->passed[i])
			writer_raw(report->out, field);
	}
	writer_raw(report->out, value);
	return remark;
}

static void write_limits(struct report *report, const struct limits *limits)
{
	write_figure(report, MEAN, limits->mean);
	write_figure(report, LOWER, limits->lower);
	write_figure(report, UPPER, limits->upper);
	write_figure(report, LOWER_NEAR, limits->lower_near);
	write_figure(report, UPPER_NEAR, limits->upper_near);
}

/* The input's remark, which is escaped already, and our own. */
static void write_remark(struct report *report, struct slice said,
			 const char *reason)
{
	if (said.size && *reason)
		said = slice_of(text_format(report->pool, "%.*s; %s",
					    (int)said.size, said.at, reason));
	if (said.size)
		writer_raw(report->out, said);
	else
		writer_string(report->out, *reason ? reason : NULL);
}

/* What all points of a phase have in common. */
struct stretch {
	const struct phase *phase;
	long number;
	const char *reason;
	struct verdict verdict;
};

/* A word of ours, which needs no escapes; missing for NULL. */
static void write_word(struct writer *out, const char *word)
{
	writer_raw(out, slice_of(word ? word : "\\N"));
}

static void write_point(struct report *report, const struct row *row,
			const struct series *series, size_t i,
			const struct stretch *stretch)
{
	struct writer *out = report->out;
	const struct phase *phase = stretch->phase;
	enum cause cause = series->causes[i];
	bool there = !isnan(row->value);
	struct slice remark = write_input(report, row);

	write_limits(report, &series->limits[i]);
	writer_flag(out, i < phase->first + phase->baseline ? 'Y' : 'N');
	writer_whole(out, stretch->number);
	writer_string(out, phase->why);
	write_word(out, there ? cause_name(cause) : NULL);
	writer_string(out,
		      there ? point_type_name(signal_type(cause, row->better))
			    : NULL);
	write_figure(report, TARGET, row->target);
	write_word(out, variation_name(stretch->verdict.variation));
	write_word(out, assurance_name(stretch->verdict.assurance));
	writer_flag(out, phase->trial ? 'Y' : 'N');
	writer_whole(out, (long)phase->screened);
	write_remark(report, remark, stretch->reason);
	writer_end_record(out);
}

static void write_series(struct report *report, const struct row *rows,
			 size_t count)
{
	const struct input *input = report->input;
	const struct row *last = &rows[count - 1];
	struct series series = make_series(report->pool, rows, count);
	struct phase *phases = pool_take(report->pool, (input->rebases.count +
							1) * sizeof *phases);
	size_t phase_count = control_split(report->control, &series,
					   rows->group, &input->rebases,
					   phases);
	bool rare = too_rare(report->pool, &series);
	struct stretch stretch = { 0 };

	for (size_t p = 0; p < phase_count; p++)
		control_find(report->control, &series, &phases[p]);
	stretch.verdict = control_verdict(report->control, &series,
					  &phases[phase_count - 1],
					  last->target, last->better);
	for (size_t p = 0; p < phase_count; p++) {
		stretch.phase = &phases[p];
		stretch.number = (long)p + 1;
		stretch.reason = reason_of(report, stretch.phase, rare);
		for (size_t i = 0; i < phases[p].count; i++)
			write_point(report, &rows[phases[p].first + i], &series,
				    phases[p].first + i, &stretch);
	}
}

static void write_all(struct report *report)
{
	const struct row *rows = report->input->rows;
	size_t count = report->input->row_count, first = 0;

	for (size_t i = 1; i <= count; i++) {
		if (i < count && rows[i].group == rows[first].group)
			continue;
		pool_clear(report->pool);
		write_series(report, rows + first, i - first);
		first = i;
	}
}

/* A reason to rebase that changed nothing is a mistake somewhere. */
static void notice_unused(const struct input *input)
{
	for (size_t i = 0; i < input->rebases.count; i++) {
		const struct rebase *rebase = &input->rebases.items[i];
		char date[DATE_SIZE];

		if (rebase->used)
			continue;
		date_write(date, rebase->date);
		notice("the rebase at %.*s (%s) begins no phase", DATE_SIZE,
		       date, rebase->reason);
	}
}

static struct control make_control(void)
{
	struct control how = {
		.kind = control_kind(chart),
		.profile = xmr_profile(profile_name),
		.screening = !no_screening,
		.baseline = (size_t)baseline_points,
		.baseline_to = baseline_to == MISSING_DATE ? INT_MAX
							   : baseline_to,
		.rules = { .trend = (size_t)trend_points,
			   .shift = (size_t)shift_points },
	};

	how.rules.outside_counts = how.profile->outside_counts;
	how.rules.literal_ends = how.profile->literal_ends;
	how.least = least ? (size_t)least : how.profile->least;
	return how;
}

int main(int argc, char **argv)
{
	struct input input = { .groups = table_new() };
	struct report report = { .input = &input, .pool = pool_new() };
	struct control how;
	struct reader *in;

	stage_begin(&stage, argc, argv);
	how = make_control();
	in = stage_read(NULL);
	input.columns = find_columns(in);
	for (size_t i = 0; i < rebases_given.count; i++)
		read_rebase(rebases_given.items[i], &input);
	read_rows(in, &input);
	sort_input(&input);
	check_dates(in, &input);
	report.in = in;
	report.control = &how;
	report.out = stage_write(NULL);
	describe(&report);
	write_all(&report);
	notice_unused(&input);
	return stage_end();
}
