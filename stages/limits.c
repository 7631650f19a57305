/* limits - control limits, special causes and verdicts for series.
 *
 * The rows of each series are put in order of time, divided into phases where
 * the limits were rebased, and passed on with what the chart says of each.
 * What is said is decided by methods/control and those below it; this file
 * knows where it is read and in which words it is written.
 */
#include "pipeline/stage.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/rows.h"
#include "stages/methods/choose.h"
#include "stages/methods/control.h"
#include "stages/methods/gaps.h"
#include "stages/methods/remark.h"
#include "stages/methods/suggest.h"

static const char *chart = "xmr";
static const char *profile_name = "mdc2023";
static const char *x_name;
static const char *value_name = "value";
static const char *of_name;
static const char *deviation_name;
static double per = 1;
static const char *between;
static const char *by;
static const char *direction = "neutral";
static const char *target_given;
static const char *ghost_name;
static struct list rebases_given;
static const char *suggestions_path;
static const char *factor;
static long passes = -1;
static long baseline_points;
static int baseline_to = MISSING_DATE;
static long least;
static long trend_points = -1;
static long shift_points = -1;
static bool whole_windows;
static bool all_causes;

static const struct option options[] = {
	{ "x", "COLUMN",
	  "date, or number, of a point; otherwise the first date column",
	  .text = &x_name },
	{ "value", "COLUMN", "the number that is charted, or counted",
	  .text = &value_name },
	{ "of", "COLUMN", "its denominator; or the size of a subgroup",
	  .text = &of_name },
	{ "per", "NUMBER", "chart ratios per so many", .real = &per },
	{ "deviation", "COLUMN", "standard deviation within a subgroup",
	  .text = &deviation_name },
	{ "between", "ROWS",
	  "chart what lies between events; rows are periods with counts of "
	  "them, or events",
	  .text = &between, .choices = "periods|events" },
	{ "by", "COLUMNS", "a series for each group of these columns",
	  .text = &by },
	{ "direction", "WAY", "better is up, down or neutral; or a column",
	  .text = &direction },
	{ "target", "NUMBER", "target to judge by; or a column",
	  .text = &target_given },
	{ "ghost", "COLUMN", "flag of points to chart and otherwise ignore",
	  .text = &ghost_name },
	{ "baseline", "N", "limits from the first N points of each phase",
	  .whole = &baseline_points, .least = 2, .most = 100000 },
	{ "baseline-to", "DATE", "limits from the points up to this day",
	  .date = &baseline_to },
	{ "rebase", "DATE:REASON", "new limits from this point on, or a FILE",
	  .list = &rebases_given },
	{ "suggest-rebase", "FILE", "write where limits might be rebased",
	  .text = &suggestions_path },
	{ "chart", "KIND", "kind of chart", .text = &chart,
	  .choices = KIND_CHOICES "|auto" },
	{ "profile", "NAME", "the book of rules", .text = &profile_name,
	  .choices = "mdc2023|anhoej|weco|ptd|qicharts2|powerbi" },
	{ "screening", "N", "passes that leave out outlying moving ranges",
	  .whole = &passes, .least = 0, .most = 100000 },
	{ "factor", "NUMBER", "mean moving ranges from the mean to a limit",
	  .text = &factor, .choices = "2.66|3/1.128" },
	{ "minimum", "N",
	  "fewer values give trial limits; else as the profile says",
	  .whole = &least, .least = 1, .most = 100000 },
	{ "trend", "N", "points in a trend, 0: none", .whole = &trend_points,
	  .least = 0, .most = 100 },
	{ "shift", "N", "points in a shift, 0: none", .whole = &shift_points,
	  .least = 0, .most = 100 },
	{ "whole-windows", .flag = &whole_windows,
	  .help = "name all points of two of three and four of five" },
	{ "all-causes", .flag = &all_causes,
	  .help = "tell every cause of a point, not only the first" },
	{ 0 },
};

static const struct stage stage = {
	.name = "limits",
	.purpose = "find control limits and special causes in series",
	.about =
		"Each series is one chart. xmr (individuals) has its limits at the "
		"mean plus and minus 2.66 times the mean moving range, after ranges "
		"of 3.267 times their mean or more are screened out once; mr charts "
		"the moving ranges, run has a median and no limits. With --of values "
		"are divided by their denominators: u for events and p for shares, "
		"u-prime and p-prime (Laney) where they vary more than chance makes "
		"them, i-prime for what is measured. c is for counts without "
		"denominators, xbar and s for the means and --deviation of subgroups "
		"of size --of. g and t chart what lies between rare events: the "
		"values, or, with --between events, the days between rows, or, with "
		"--between periods, the periods without an event before each that "
		"has one.\n\n"
		"--chart auto takes t or g for --between events, g for rare counts "
		"(half of the periods have none), u or u-prime for other counts with "
		"denominators, c for counts with a mean under 3, xmr for all else, "
		"and says why in reason. A share has to be asked for.\n\n"
		"Special causes are a point beyond a limit, a trend of 7, 2 of 3 "
		"beyond two thirds of the way to a limit and all on one side, and a "
		"shift of 7 on one side of the centre; the first of these that holds "
		"names the point. variation is what the last point with a value "
		"says; assurance is pass or fail when the target lies beyond the "
		"limits, hit_or_miss when it lies within. Both are not_known while "
		"the limits are trial limits. reason says why limits are trial or "
		"absent, and what else the reader of the chart must know.\n\n"
		"Profile mdc2023 follows Making Data Count as its tools work since "
		"late 2023; anhoej tests the runs of a series as a whole (2014); weco "
		"has the Western Electric rules: 2 of 3, 4 of 5, 8 on one side. To the "
		"letter, with their answers where nothing varies, ptd follows the R "
		"package NHSRplotthedots 0.2.2, qicharts2 the R package of that name "
		"0.8.1, powerbi the visual PowerBI-SPC.\n\n"
		"A rebase date is the first point of its phase, and needs a reason. A "
		"rebase file is a stream with the columns date, reason and, if "
		"wanted, author and the columns of --by (or one named group); a row "
		"without a group holds for all. --suggest-rebase writes such a file "
		"of shifts that lasted, with the reasons still to be given: nothing "
		"is rebased by itself.",
	.options = options,
	.reads = "a date, a number, the columns of --by; those that --of, "
		 "--deviation, --direction, --target and --ghost name",
	.writes = "its input, and value mean lower_limit upper_limit "
		  "lower_near upper_near baseline phase phase_reason "
		  "special_cause point_type target variation assurance trial "
		  "screened reason chart; for ratios numerator denominator; by "
		  "profiles that test runs useful longest_run longest_run_most "
		  "crossings crossings_least runs_signal; with --all-causes "
		  "causes; a column of such a name in the input is replaced, "
		  "its reason kept",
	.example = "--value rate --direction down",
	.input = "month:date\trate:number\n"
		 "2013-01-01\t4.1\n2013-02-01\t3.9\n2013-03-01\t4.4\n"
		 "2013-04-01\t4\n2013-05-01\t3.6\n2013-06-01\t4.2\n"
		 "2013-07-01\t4.5\n2013-08-01\t3.8\n2013-09-01\t4.3\n"
		 "2013-10-01\t3.7\n2013-11-01\t4\n2013-12-01\t7.2\n",
};

/* What is read of a row besides its time. */
struct columns {
	int value, of, deviation, ghost, target, better, reason;
	double fixed_target;
	enum direction fixed_better;
};

struct point {
	double value, of, deviation, target;
	enum direction better;
	bool ghost;
};

/* All that was read. */
struct input {
	struct columns columns;
	struct rows rows;
	struct point *points; /* by the index of the row */
	struct rebases rebases;
};

static bool between_events(void)
{
	return between && !strcmp(between, "events");
}

static bool read_direction(struct slice word, enum direction *way)
{
	bool up = slice_is(word, "up"), down = slice_is(word, "down");

	*way = up ? UP : down ? DOWN : NEUTRAL;
	return up || down || slice_is(word, "neutral");
}

static int find_number(const struct reader *in, const char *name)
{
	return name ? reader_column_of(in, name, NUMBER) : NONE;
}

static struct columns find_columns(const struct reader *in)
{
	struct columns columns = {
		.value = between_events() ? NONE : find_number(in, value_name),
		.of = find_number(in, of_name),
		.deviation = find_number(in, deviation_name),
		.ghost = ghost_name ? reader_column_of(in, ghost_name, FLAG)
				    : NONE,
		.reason = reader_optional(in, "reason"),
		.target = NONE,
		.better = NONE,
		.fixed_target = (double)NAN,
	};

	if (!read_direction(slice_of(direction), &columns.fixed_better))
		columns.better = reader_column(in, direction);
	if (target_given &&
	    !number_read(slice_of(target_given), &columns.fixed_target))
		columns.target = find_number(in, target_given);
	return columns;
}

static struct point read_point(const struct reader *in,
			       const struct columns *columns)
{
	struct point point = {
		.value = reader_number(in, columns->value),
		.of = reader_number(in, columns->of),
		.deviation = reader_number(in, columns->deviation),
		.target = columns->fixed_target,
		.better = columns->fixed_better,
		.ghost = reader_flag(in, columns->ghost) == 'Y',
	};

	if (columns->target != NONE)
		point.target = reader_number(in, columns->target);
	if (columns->better != NONE && !reader_missing(in, columns->better) &&
	    !read_direction(reader_raw(in, columns->better), &point.better))
		reader_refuse(in, columns->better,
			      "is not up, down or neutral");
	if (point.of < 0)
		reader_refuse(in, columns->of, "is a denominator under 0");
	return point;
}

static void read_rows(struct reader *in, struct input *input)
{
	while (reader_next(in)) {
		struct point point = read_point(in, &input->columns);

		input->points = array_grow(input->points, input->rows.count,
					   sizeof point);
		input->points[rows_add(&input->rows, in)] = point;
	}
	rows_sort(&input->rows);
	if (!between_events())
		rows_refuse_twins(&input->rows);
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
	int date = reader_column_of(file, "date",
				    input->rows.numbered ? NUMBER : DATE);
	int reason = reader_column(file, "reason");
	int author = reader_optional(file, "author");
	int *groups = find_groups(file, input->rows.by_count);

	while (reader_next(file)) {
		struct rebase rebase = { .series = (size_t)EVERY_SERIES,
					 .date = rows_x(&input->rows, file,
							date) };

		if (reader_missing(file, reason))
			reader_refuse(file, reason, "is no reason to rebase");
		rebase.reason = keep_text(file, reason);
		if (!reader_missing(file, author))
			rebase.reason = text_format(pool_run(), "%s (%s)",
						    rebase.reason,
						    keep_text(file, author));
		if (groups && !reader_missing(file, *groups))
			rebase.series = rows_group(&input->rows, file, groups);
		add_rebase(input, rebase);
	}
}

/* A date, or the number of a point, and a reason, or else a file. */
static void read_rebase(const char *text, struct input *input)
{
	struct rebase rebase = { .series = (size_t)EVERY_SERIES };
	struct slice rest = slice_of(text);
	struct slice date = slice_cut(&rest, ':');
	long number;

	if (input->rows.numbered && number_read_whole(date, &number)) {
		rebase.date = (int)number;
	} else if (!date_read(date, &rebase.date)) {
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

static int compare_rebases(const void *a, const void *b)
{
	const struct rebase *x = a, *y = b;

	return (x->date > y->date) - (x->date < y->date);
}

static void read_rebases(struct input *input)
{
	for (size_t i = 0; i < rebases_given.count; i++)
		read_rebase(rebases_given.items[i], input);
	if (input->rebases.count)
		qsort(input->rebases.items, input->rebases.count,
		      sizeof *input->rebases.items, compare_rebases);
}

/* What is written: columns of one part follow each other, those of a part
 * that is not asked for are left out. A unit of NULL is that of the values. */
enum part { ALWAYS, RATIO, RUNS, CAUSES, PARTS };

static const struct written {
	enum part part;
	struct column column;
} written[] = {
	{ ALWAYS, { "value", NUMBER, NULL, NULL } },
	{ ALWAYS, { "mean", NUMBER, NULL, "Mean" } },
	{ ALWAYS, { "lower_limit", NUMBER, NULL, "Lower limit" } },
	{ ALWAYS, { "upper_limit", NUMBER, NULL, "Upper limit" } },
	{ ALWAYS, { "lower_near", NUMBER, NULL, "Lower near limit" } },
	{ ALWAYS, { "upper_near", NUMBER, NULL, "Upper near limit" } },
	{ ALWAYS, { "baseline", FLAG, "-", "In the baseline" } },
	{ ALWAYS, { "phase", NUMBER, "1", "Phase" } },
	{ ALWAYS, { "phase_reason", TEXT, "-", "Reason for rebasing" } },
	{ ALWAYS, { "special_cause", TEXT, "-", "Special cause" } },
	{ ALWAYS, { "point_type", TEXT, "-", "Type of point" } },
	{ ALWAYS, { "target", NUMBER, NULL, "Target" } },
	{ ALWAYS, { "variation", TEXT, "-", "Variation" } },
	{ ALWAYS, { "assurance", TEXT, "-", "Assurance" } },
	{ ALWAYS, { "trial", FLAG, "-", "Trial limits" } },
	{ ALWAYS, { "screened", NUMBER, "1", "Moving ranges screened out" } },
	{ ALWAYS, { "reason", TEXT, "-", "Remark" } },
	{ ALWAYS, { "chart", TEXT, "-", "Chart" } },
	{ RATIO, { "numerator", NUMBER, "1", "Numerator" } },
	{ RATIO, { "denominator", NUMBER, "1", "Denominator" } },
	{ RUNS, { "useful", NUMBER, "1", "Useful points" } },
	{ RUNS, { "longest_run", NUMBER, "1", "Longest run" } },
	{ RUNS, { "longest_run_most", NUMBER, "1", "Longest run by chance" } },
	{ RUNS, { "crossings", NUMBER, "1", "Crossings of the centre" } },
	{ RUNS, { "crossings_least", NUMBER, "1", "Crossings by chance" } },
	{ RUNS, { "runs_signal", FLAG, "-", "Runs not those of chance" } },
	{ CAUSES, { "causes", TEXT, "-", "All special causes" } },
};

enum { WRITTEN = sizeof written / sizeof *written };

/* A number as it was last written: limits seldom change from row to row, and
 * finding the shortest form of a number costs more than all else here. */
struct figure {
	double number;
	size_t size; /* 0: none yet */
	char text[NUMBER_ROOM];
};

enum { VALUE, MEAN, LOWER, UPPER, LOWER_NEAR, UPPER_NEAR, TARGET, FIGURES };

struct report {
	struct writer *out, *suggestions;
	struct input *input;
	const struct control *control; /* of the whole run */
	bool parts[PARTS];
	bool *passed;      /* the columns of the input that pass through */
	struct pool *pool; /* of the present series */
	struct figure figures[FIGURES];
};

static bool is_written(const struct report *report, const char *name)
{
	for (size_t i = 0; i < WRITTEN; i++)
		if (report->parts[written[i].part] &&
		    !strcmp(name, written[i].column.name))
			return true;
	return false;
}

/* What the values are, as their unit and label say. */
static struct column describe_values(const struct input *input)
{
	const struct header *head = reader_header(input->rows.in);
	const struct columns *columns = &input->columns;
	struct column like = { "value", NUMBER, "d", "Days between events" };

	if (columns->value == NONE)
		return like;
	like = head->columns[columns->value];
	if (between)
		return (struct column){ like.name, NUMBER, "1",
					"Periods without an event before" };
	if (columns->of == NONE || columns->deviation != NONE)
		return like;
	like.unit = "1";
	like.label = text_format(
		pool_run(), per == 1 ? "%s per %s" : "%s per %3$g %2$s",
		like.label, head->columns[columns->of].label, per);
	return like;
}

static void describe(struct report *report)
{
	const struct reader *in = report->input->rows.in;
	const struct column *columns = reader_header(in)->columns;
	struct column like = describe_values(report->input);

	report->passed = pool_take(pool_run(), reader_width(in));
	for (size_t i = 0; i < reader_width(in); i++) {
		report->passed[i] = !is_written(report, columns[i].name);
		if (report->passed[i])
			writer_column_like(report->out, in, (int)i);
	}
	writer_fact(report->out, "chart", chart);
	writer_fact(report->out, "profile", profile_name);
	for (size_t i = 0; i < WRITTEN; i++) {
		const struct column *column = &written[i].column;

		if (report->parts[written[i].part])
			writer_column(report->out, column->name, column->type,
				      column->unit ? column->unit : like.unit,
				      column->label ? column->label
						    : like.label);
	}
}

/* A series on its way from its rows to what is written of it. */
struct work {
	const struct row *rows;
	struct control control;
	struct series series;
	const char *remark; /* on the series as a whole; "" */
	struct phase *phases;
	size_t phase_count;
	struct verdict verdict;
};

static const struct point *point_of(const struct report *report,
				    const struct row *row)
{
	return &report->input->points[row->index];
}

static void make_series(const struct report *report, struct work *work)
{
	const struct columns *columns = &report->input->columns;
	struct pool *pool = report->pool;
	struct series *series = &work->series;
	size_t count = series->count;
	int *dates = pool_take(pool, count * sizeof *dates);
	double *given = pool_take(pool, 3 * count * sizeof *given);
	double *of = given + count, *deviations = of + count;
	bool *ghosts = pool_take(pool, count * sizeof *ghosts);

	for (size_t i = 0; i < count; i++) {
		const struct point *point = point_of(report, &work->rows[i]);

		dates[i] = work->rows[i].x;
		given[i] = point->value;
		of[i] = point->of;
		deviations[i] = point->deviation;
		ghosts[i] = point->ghost;
	}
	series->dates = dates;
	series->given = given;
	series->of = columns->of == NONE ? NULL : of;
	series->deviations = columns->deviation == NONE ? NULL : deviations;
	series->ghosts = columns->ghost == NONE ? NULL : ghosts;
	series->values = pool_take(pool, count * sizeof *series->values);
	series->limits = pool_take(pool, count * sizeof *series->limits);
	series->causes = pool_take(pool, count * sizeof *series->causes);
	series->pool = pool;
}

/* Puts what lies between events in place of what was given. */
static void take_gaps(struct work *work, bool events)
{
	struct series *series = &work->series;
	size_t count = series->count, since;
	double *gaps = pool_take(series->pool, count * sizeof *gaps);
	bool *passed = pool_take(series->pool, count * sizeof *passed);

	if (events) {
		gaps_days(series->dates, count, gaps, passed);
	} else {
		since = gaps_periods(series->given, count, gaps, passed);
		if (since)
			work->remark = text_format(
				series->pool, "no event in the last %zu %s",
				since, since == 1 ? "period" : "periods");
	}
	for (size_t i = 0; series->ghosts && i < count; i++)
		passed[i] |= series->ghosts[i];
	series->given = gaps;
	series->ghosts = passed;
}

/* The kind that fits, where it is left to us. */
static void choose(struct work *work)
{
	struct series *series = &work->series;
	struct choice choice;

	if (between_events())
		choice = choose_gaps(series->given, series->count);
	else if (between)
		choice = (struct choice){ "g", false,
					  "periods between those with an "
					  "event" };
	else
		choice = choose_kind(series->given, series->of, series->count,
				     series->pool);
	if (choice.gaps)
		take_gaps(work, false);
	work->control.kind = kind_of(choice.kind);
	work->remark = remark_join(
		series->pool,
		text_format(series->pool, "%s chosen: %s", choice.kind,
			    choice.why),
		work->remark);
}

static void prepare(const struct report *report, struct work *work)
{
	const char *warning;

	work->control = *report->control;
	work->remark = "";
	make_series(report, work);
	if (between)
		take_gaps(work, between_events());
	if (!work->control.kind)
		choose(work);
	if (between || strcmp(work->control.kind->name, "xmr"))
		return;
	warning = choose_warning(work->series.given, work->series.count,
				 report->pool);
	work->remark = remark_join(report->pool, work->remark,
				   warning ? warning : "");
}

static void find_all(const struct report *report, struct work *work)
{
	struct rebases *rebases = &report->input->rebases;
	const struct point *last =
		point_of(report, &work->rows[work->series.count - 1]);

	work->phases = pool_take(report->pool, (rebases->count + 1) *
						       sizeof *work->phases);
	work->phase_count = control_split(&work->control, &work->series,
					  work->rows->group, rebases,
					  work->phases);
	for (size_t p = 0; p < work->phase_count; p++)
		control_find(&work->control, &work->series, &work->phases[p]);
	work->verdict = control_verdict(&work->control, &work->series,
					&work->phases[work->phase_count - 1],
					last->target, last->better);
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

/* The columns that pass through; gives back what the input remarked. */
static struct slice write_input(const struct report *report,
				const struct row *row)
{
	int reason = report->input->columns.reason;
	struct slice rest = row->record, remark = { 0 };

	for (int i = 0; rest.at; i++) {
		struct slice field = slice_cut(&rest, '\t');

		if (i == reason && !slice_is(field, "\\N"))
			remark = field;
		if (report->passed[i])
			writer_raw(report->out, field);
	}
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

/* A word of ours, which needs no escapes; missing for NULL. */
static void write_word(struct writer *out, const char *word)
{
	writer_raw(out, slice_of(word ? word : "\\N"));
}

static void write_runs(struct writer *out, const struct run_test *runs)
{
	const size_t figures[] = { runs->longest, runs->longest_most,
				   runs->crossings, runs->crossings_least };

	writer_whole(out, (long)runs->useful);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
		if (runs->useful)
			writer_whole(out, (long)figures[i]);
		else
			writer_missing(out);
	writer_flag(out, runs->signal ? 'Y' : 'N');
}

static void write_causes(struct report *report, unsigned short causes)
{
	const char *text = "";

	for (int cause = CAUSE_NONE + 1; cause < CAUSE_COUNT; cause++)
		if (causes >> cause & 1)
			text = text_format(report->pool, "%s%s%s", text,
					   *text ? "," : "",
					   cause_name((enum cause)cause));
	writer_string(report->out, *text ? text : "none");
}

/* The parts that are not always there. */
static void write_more(struct report *report, const struct point *point,
		       const struct run_test *runs, unsigned short causes)
{
	if (report->parts[RATIO]) {
		writer_number(report->out, point->value);
		writer_number(report->out, point->of);
	}
	if (report->parts[RUNS])
		write_runs(report->out, runs);
	if (report->parts[CAUSES])
		write_causes(report, causes);
}

static const char *reason_of(const struct report *report,
			     const struct work *work,
			     const struct point *point, const char *reason)
{
	if (!control_divides(&work->control, &work->series))
		return reason;
	return remark_join(report->pool, remark_ratio(point->value, point->of),
			   reason);
}

static void write_point(struct report *report, const struct work *work,
			const struct phase *phase, size_t i, const char *reason)
{
	struct writer *out = report->out;
	const struct series *series = &work->series;
	const struct point *point = point_of(report, &work->rows[i]);
	enum cause cause = signal_first(series->causes[i]);
	bool there = !isnan(series->values[i]) &&
		     (cause || !series->ghosts || !series->ghosts[i]);
	struct slice said = write_input(report, &work->rows[i]);

	write_figure(report, VALUE, series->values[i]);
	write_limits(report, &series->limits[i]);
	writer_flag(out, i < phase->first + phase->baseline ? 'Y' : 'N');
	writer_whole(out, phase - work->phases + 1);
	writer_string(out, phase->why);
	write_word(out, there ? cause_name(cause) : NULL);
	write_word(out, there ? point_type_name(
					signal_type(cause, point->better))
			      : NULL);
	write_figure(report, TARGET, point->target);
	write_word(out, variation_name(work->verdict.variation));
	write_word(out, assurance_name(work->verdict.assurance));
	writer_flag(out, phase->trial ? 'Y' : 'N');
	writer_whole(out, (long)phase->finding.screened);
	write_remark(report, said, reason_of(report, work, point, reason));
	write_word(out, work->control.kind->name);
	write_more(report, point, &phase->runs, series->causes[i]);
	writer_end_record(out);
}

static void write_suggestion(const struct report *report,
			     const struct work *work)
{
	const struct rows *rows = &report->input->rows;
	struct writer *out = report->suggestions;
	struct suggestion suggestion;
	const struct row *row;

	if (!suggest_rebase(&work->control, &work->series,
			    &work->phases[work->phase_count - 1], &suggestion))
		return;
	row = &work->rows[suggestion.first];
	for (size_t i = 0; i < rows->by_count; i++)
		writer_raw(out, row_field(row, rows->by[i]));
	writer_raw(out, row_field(row, rows->x));
	writer_missing(out);
	writer_missing(out);
	writer_string(out, remark_suggestion(report->pool, &suggestion));
	writer_number(out, suggestion.before);
	writer_number(out, suggestion.after);
	writer_end_record(out);
}

static void write_series(struct report *report, const struct row *rows,
			 size_t count)
{
	struct work work = { .rows = rows, .series = { .count = count } };

	prepare(report, &work);
	find_all(report, &work);
	for (size_t p = 0; p < work.phase_count; p++) {
		const struct phase *phase = &work.phases[p];
		const char *reason = remark_join(
			report->pool,
			remark_phase(report->pool, &work.control, phase),
			work.remark);

		for (size_t i = 0; i < phase->count; i++)
			write_point(report, &work, phase, phase->first + i,
				    reason);
	}
	if (report->suggestions)
		write_suggestion(report, &work);
}

static void write_all(struct report *report)
{
	const struct rows *rows = &report->input->rows;
	size_t first = 0;

	for (size_t i = 1; i <= rows->count; i++) {
		if (i < rows->count &&
		    rows->items[i].group == rows->items[first].group)
			continue;
		pool_clear(report->pool);
		write_series(report, &rows->items[first], i - first);
		first = i;
	}
}

static struct writer *open_suggestions(const struct input *input)
{
	const struct rows *rows = &input->rows;
	struct column like = describe_values(input);
	struct writer *out;

	if (!suggestions_path)
		return NULL;
	out = stage_write(suggestions_path);
	for (size_t i = 0; i < rows->by_count; i++)
		writer_column_like(out, rows->in, rows->by[i]);
	writer_column(out, "date", rows->numbered ? NUMBER : DATE, "-",
		      "First point");
	writer_column(out, "reason", TEXT, "-", "Reason to rebase");
	writer_column(out, "author", TEXT, "-", "Who decided it");
	writer_column(out, "suggestion", TEXT, "-", "Suggestion");
	writer_column(out, "mean_before", NUMBER, like.unit, "Mean before");
	writer_column(out, "mean_after", NUMBER, like.unit, "Mean after");
	return out;
}

/* A reason to rebase that changed nothing is a mistake somewhere. */
static void notice_unused(const struct input *input)
{
	for (size_t i = 0; i < input->rebases.count; i++) {
		const struct rebase *rebase = &input->rebases.items[i];

		if (!rebase->used)
			notice("the rebase at %s (%s) begins no phase",
			       rows_words(&input->rows, rebase->date),
			       rebase->reason);
	}
}

/* What a kind needs of the options, and what makes no sense to it. */
static void check_kind(const struct kind *kind)
{
	bool size = kind && kind->other == OTHER_SIZE;

	if (between && (of_name || deviation_name))
		fail(BAD_USAGE, "--between has no use for --of or --deviation");
	if (size && !(of_name && deviation_name))
		fail(BAD_USAGE,
		     "--chart %s needs the sizes of subgroups, --of, and their "
		     "standard deviations, --deviation",
		     chart);
	if (!size && deviation_name)
		fail(BAD_USAGE, "--chart %s has no use for --deviation", chart);
	if (kind && kind->other == OTHER_DIVIDES && !of_name)
		fail(BAD_USAGE, "--chart %s needs denominators: --of", chart);
	if (kind && kind->other == OTHER_NONE && of_name)
		fail(BAD_USAGE, "--chart %s has no denominators", chart);
	if (per != 1 && (!of_name || size))
		fail(BAD_USAGE, "--per is for ratios, whose denominators --of "
				"names");
	if (!(per > 0))
		fail(BAD_USAGE, "--per must be over 0");
}

static struct control make_control(void)
{
	struct control how = {
		.kind = kind_of(chart),
		.profile = *profile_of(profile_name),
		.per = per,
		.baseline = (size_t)baseline_points,
		.baseline_to = baseline_to == MISSING_DATE ? INT_MAX
							   : baseline_to,
	};
	struct profile *profile = &how.profile;

	if (factor)
		profile->factor = *factor == '3' ? 3 / RANGE_DEVIATIONS : 2.66;
	if (passes >= 0)
		profile->screening.passes = (size_t)passes;
	if (trend_points >= 0)
		profile->rules.trend = (size_t)trend_points;
	if (shift_points >= 0)
		profile->rules.shift = (size_t)shift_points;
	if (least)
		profile->least = (size_t)least;
	profile->rules.whole_windows = whole_windows;
	check_kind(how.kind);
	return how;
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct report report = { .input = &input, .pool = pool_new() };
	struct control how;
	struct reader *in;

	stage_begin(&stage, argc, argv);
	how = make_control();
	in = stage_read(NULL);
	input.rows = rows_of(in, x_name, by);
	input.columns = find_columns(in);
	read_rebases(&input);
	read_rows(in, &input);
	report.control = &how;
	report.parts[ALWAYS] = true;
	report.parts[RATIO] = of_name && !deviation_name;
	report.parts[RUNS] = how.profile.rules.runs;
	report.parts[CAUSES] = all_causes;
	report.out = stage_write(NULL);
	report.suggestions = open_suggestions(&input);
	describe(&report);
	write_all(&report);
	notice_unused(&input);
	return stage_end();
}
