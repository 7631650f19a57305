/* limits - control limits, special causes and verdicts for series.
 *
 * The rows of each series are put in order of time and passed on with what
 * its chart says of each. What is said is decided by methods/chart and those
 * below it; this file knows where it is read and how it is written.
 */
#include "pipeline/stage.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "pipeline/decisions.h"
#include "pipeline/rows.h"
#include "stages/methods/chart.h"
#include "stages/methods/remark.h"

static const char *kind_name = "xmr";
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
static bool suggest;
static const char *factor;
static const char *passes;
static long baseline_points;
static int baseline_to = MISSING_DATE;
static long least;
static const char *trend_points;
static const char *shift_points;
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
	{ "suggest-rebase", .flag = &suggest,
	  .help = "tell where limits might be rebased" },
	{ "chart", "KIND", "kind of chart", .text = &kind_name,
	  .choices = KIND_CHOICES "|auto" },
	{ "profile", "NAME", "the book of rules", .text = &profile_name,
	  .choices = "mdc2023|anhoej|weco|ptd|qicharts2|powerbi" },
	{ "screening", "N",
	  "passes that leave out outlying moving ranges, 0: none",
	  .text = &passes },
	{ "factor", "NUMBER", "mean moving ranges from the mean to a limit",
	  .text = &factor, .choices = "2.66|3/1.128" },
	{ "minimum", "N",
	  "fewer values give trial limits; else as the profile says",
	  .whole = &least, .least = 1, .most = 100000 },
	{ "trend", "N", "points in a trend, 0: none", .text = &trend_points },
	{ "shift", "N", "points in a shift, 0: none", .text = &shift_points },
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
		"without a group holds for all. --suggest-rebase tells of a shift that "
		"lasted, and where it began: nothing is rebased by itself.",
	.options = options,
	.reads = "a date, a number, the columns of --by; those that --of, "
		 "--deviation, --direction, --target and --ghost name",
	.writes = "its input, and value mean lower_limit upper_limit "
		  "lower_near upper_near baseline phase phase_reason "
		  "special_cause point_type target variation assurance trial "
		  "screened reason chart; for ratios numerator denominator; by "
		  "profiles that test runs useful longest_run longest_run_most "
		  "crossings crossings_least runs_signal; with --all-causes "
		  "causes, with --suggest-rebase suggested_rebase; a column of "
		  "such a name in the input is replaced, "
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

static bool read_direction(struct slice word, enum direction *way)
{
	bool up = slice_is(word, "up"), down = slice_is(word, "down");

	*way = up ? UP : down ? DOWN : NEUTRAL;
	return up || down || slice_is(word, "neutral");
}

static int find_column(const struct reader *in, const char *name,
		       enum type type)
{
	return name ? reader_column_of(in, name, type) : NONE;
}

static struct columns find_columns(const struct reader *in, bool events)
{
	struct columns columns = {
		.value = find_column(in, events ? NULL : value_name, NUMBER),
		.of = find_column(in, of_name, NUMBER),
		.deviation = find_column(in, deviation_name, NUMBER),
		.ghost = find_column(in, ghost_name, FLAG),
		.reason = reader_optional(in, "reason"),
		.target = NONE,
		.better = NONE,
		.fixed_target = (double)NAN,
	};

	if (!read_direction(slice_of(direction), &columns.fixed_better))
		columns.better = reader_column(in, direction);
	if (target_given &&
	    !number_read(slice_of(target_given), &columns.fixed_target))
		columns.target = find_column(in, target_given, NUMBER);
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

static void read_points(struct reader *in, struct input *input, bool events)
{
	while (reader_next(in)) {
		struct point point = read_point(in, &input->columns);

		input->points = array_grow(input->points, input->rows.count,
					   sizeof point);
		input->points[rows_add(&input->rows, in)] = point;
	}
	rows_sort(&input->rows);
	if (!events)
		rows_refuse_twins(&input->rows);
}

static void read_rebases(struct input *input)
{
	struct decisions read = decisions_read(&rebases_given, &input->rows, by,
					       "rebase");
	struct rebase *rebases = pool_take(pool_run(),
					   (read.count + 1) * sizeof *rebases);

	for (size_t i = 0; i < read.count; i++)
		rebases[i] = (struct rebase){ .series = read.items[i].group,
					      .reason = read.items[i].reason,
					      .date = read.items[i].x };
	input->rebases = (struct rebases){ rebases, read.count };
}

/* What is written: the columns of one part come together, those of a part
 * that is not asked for are left out. A unit of NULL is that of the values. */
enum part { ALWAYS, RATIO, RUNS, CAUSES, SUGGESTED, PARTS };

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
	{ SUGGESTED, { "suggested_rebase", DATE, "-", "Suggested rebase" } },
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
	struct writer *out;
	struct input *input;
	const struct control *control;
	bool parts[PARTS];
	bool *passed;          /* the columns of the input that pass through */
	const struct row *row; /* the first one of the present phase */
	struct pool *pool;     /* of the present series */
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

/* The points of a series, as plain arrays. */
static struct series make_series(const struct report *report,
				 const struct row *rows, size_t count)
{
	const struct columns *columns = &report->input->columns;
	struct pool *pool = report->pool;
	int *dates = pool_take(pool, count * sizeof *dates);
	double *given = pool_take(pool, 3 * count * sizeof *given);
	double *of = given + count, *deviations = of + count;
	bool *ghosts = pool_take(pool, count * sizeof *ghosts);
	const struct point *point = NULL;

	for (size_t i = 0; i < count; i++) {
		point = &report->input->points[rows[i].index];
		dates[i] = rows[i].x;
		given[i] = point->value;
		of[i] = point->of;
		deviations[i] = point->deviation;
		ghosts[i] = point->ghost;
	}
	return (struct series){
		.count = count,
		.dates = dates,
		.given = given,
		.of = columns->of == NONE ? NULL : of,
		.deviations = columns->deviation == NONE ? NULL : deviations,
		.ghosts = columns->ghost == NONE ? NULL : ghosts,
		.target = point->target,
		.better = point->better,
		.pool = pool,
	};
}

/* Of the series, how many will be gaps in place of counts: 0 none, 1 all of
 * them, 2 some. */
static int turned(const struct report *report)
{
	const struct rows *rows = &report->input->rows;
	size_t first = 0, count = 0;
	bool ways[2] = { false, false };

	while (!report->control->kind && rows_next(rows, &first, &count)) {
		struct series series = make_series(report, &rows->items[first],
						   count);

		ways[chart_turns(report->control, &series)] = true;
		pool_clear(report->pool);
	}
	return ways[1] + (ways[0] && ways[1]);
}

/* What the values are: of their unit and label. */
static struct column describe_values(const struct report *report)
{
	const struct input *input = report->input;
	const struct column *all = reader_header(input->rows.in)->columns;
	const struct columns *columns = &input->columns;
	int gaps = between ? 1 : turned(report);
	struct column like = { "value", NUMBER, "1", NULL };

	if (columns->value == NONE) {
		like.unit = input->rows.numbered ? "1" : "d";
		like.label = input->rows.numbered ? "Between events"
						  : "Days between events";
	} else if (gaps != 1 && columns->deviation == NONE &&
		   columns->of != NONE) {
		like.label = text_format(
			pool_run(), "%s per %s%s", all[columns->value].label,
			per == 1 ? "" : text_format(pool_run(), "%.15g ", per),
			all[columns->of].label);
	} else if (gaps != 1) {
		like = all[columns->value];
	} else {
		like.label = text_format(pool_run(),
					 "%s: periods without any before",
					 all[columns->value].label);
	}
	if (gaps > 1)
		like.label = text_format(pool_run(), "%s, or periods without",
					 like.label);
	return like;
}

static void describe(struct report *report)
{
	const struct reader *in = report->input->rows.in;
	const struct column *columns = reader_header(in)->columns;
	struct column like = describe_values(report);

	report->passed = pool_take(pool_run(), reader_width(in));
	for (size_t i = 0; i < reader_width(in); i++) {
		report->passed[i] = !is_written(report, columns[i].name);
		if (report->passed[i])
			writer_column_like(report->out, in, (int)i);
	}
	writer_fact(report->out, "chart", kind_name);
	writer_fact(report->out, "profile", profile_name);
	for (size_t i = 0; i < WRITTEN; i++) {
		const struct column *column = &written[i].column;
		enum type type = column->type;

		if (type == DATE && report->input->rows.numbered)
			type = NUMBER;
		if (report->parts[written[i].part])
			writer_column(report->out, column->name, type,
				      column->unit ? column->unit : like.unit,
				      column->label ? column->label
						    : like.label);
	}
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

/* What the points of a phase end with, as it is written: our own words, which
 * need no escapes. */
enum { VARIATION, ASSURANCE, TRIAL, SCREENED, REASON, CHART, ENDING };

static void make_ending(const struct chart *chart, const struct phase *phase,
			struct slice *ending)
{
	struct pool *pool = chart->series.pool;
	const char *const words[] = {
		[VARIATION] = variation_name(chart->verdict.variation),
		[ASSURANCE] = assurance_name(chart->verdict.assurance),
		[TRIAL] = phase->trial ? "Y" : "N",
		[SCREENED] = text_format(pool, "%zu", phase->finding.screened),
		[REASON] = *phase->remark ? phase->remark : "\\N",
		[CHART] = chart->control.kind->name,
	};

	for (int i = 0; i < ENDING; i++)
		ending[i] = slice_of(words[i]);
}

/* The remark on a point: what the input said, which is escaped already, why
 * it has no value, and what is to be said of its phase. */
static struct slice remark_on(const struct chart *chart, size_t i,
			      struct slice said, struct slice reason)
{
	struct pool *pool = chart->series.pool;
	const char *text = remark_point(&chart->control, &chart->series, i);

	if (said.size)
		text = remark_join(pool, slice_string(pool, said), text);
	if (!*text)
		return reason;
	if (!slice_is(reason, "\\N"))
		text = remark_join(pool, text, slice_string(pool, reason));
	return slice_of(text);
}

static void write_runs(struct writer *out, const struct run_test *runs)
{
	const size_t figures[] = { runs->longest, runs->longest_most,
				   runs->crossings, runs->crossings_least };

	writer_whole(out, (long)runs->useful);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
		writer_number(out,
			      runs->useful ? (double)figures[i] : (double)NAN);
	writer_flag(out, runs->signal ? 'Y' : 'N');
}

/* The parts that are not always there, of point i. */
static void write_more(struct report *report, const struct chart *chart,
		       const struct phase *phase, size_t i)
{
	struct writer *out = report->out;
	const struct row *rows = report->row - phase->first;
	const struct point *point = &report->input->points[rows[i].index];

	if (report->parts[RATIO]) {
		writer_number(out, point->value);
		writer_number(out, point->of);
	}
	if (report->parts[RUNS])
		write_runs(out, &phase->runs);
	if (report->parts[CAUSES])
		writer_string(out, causes_words(report->pool,
						chart->series.causes[i]));
	if (report->parts[SUGGESTED] && chart->suggested)
		writer_raw(out, row_field(&rows[chart->suggested],
					  report->input->rows.x));
	else if (report->parts[SUGGESTED])
		writer_missing(out);
}

/* A word of ours; missing for what is not judged. */
static struct slice word_of(const char *word, bool judged)
{
	return slice_of(judged ? word : "\\N");
}

static void write_point(struct report *report, const struct row *row,
			const struct chart *chart, const struct phase *phase,
			const struct slice *ending)
{
	struct writer *out = report->out;
	const struct series *series = &chart->series;
	const struct point *point = &report->input->points[row->index];
	size_t i = phase->first + (size_t)(row - report->row);
	enum cause cause = signal_first(series->causes[i]);
	enum direction better = chart->turned ? (enum direction) - point->better
					      : point->better;
	enum point_type type = signal_type(cause, better);
	bool judged = !isnan(series->values[i]) &&
		      (cause || !series->ghosts || !series->ghosts[i]);
	struct slice said = write_input(report, row);

	write_figure(report, VALUE, series->values[i]);
	write_limits(report, &series->limits[i]);
	writer_flag(out, i < phase->first + phase->baseline ? 'Y' : 'N');
	writer_whole(out, phase - chart->phases + 1);
	writer_string(out, phase->why);
	writer_raw(out, word_of(cause_name(cause), judged));
	writer_raw(out, word_of(point_type_name(type), judged));
	write_figure(report, TARGET,
		     chart->turned ? (double)NAN : point->target);
	writer_raws(out, ending, REASON);
	writer_raw(out, remark_on(chart, i, said, ending[REASON]));
	writer_raw(out, ending[CHART]);
	write_more(report, chart, phase, i);
	writer_end_record(out);
}

static void write_phase(struct report *report, const struct row *rows,
			const struct chart *chart, const struct phase *phase)
{
	struct slice ending[ENDING];

	make_ending(chart, phase, ending);
	report->row = rows + phase->first;
	for (size_t i = 0; i < phase->count; i++)
		write_point(report, &report->row[i], chart, phase, ending);
}

static void write_series(struct report *report)
{
	const struct rows *rows = &report->input->rows;
	size_t first = 0, count = 0;

	while (rows_next(rows, &first, &count)) {
		const struct row *row = &rows->items[first];
		struct series series = make_series(report, row, count);
		struct chart chart = chart_of(report->control, &series,
					      row->group,
					      &report->input->rebases);

		for (size_t p = 0; p < chart.phase_count; p++)
			write_phase(report, row, &chart, &chart.phases[p]);
		pool_clear(report->pool);
	}
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

/* What is given must be what the kind has a use for. */
static void check_kind(const struct kind *kind)
{
	const char *wrong = kind_refusal(kind, of_name, deviation_name);

	if (wrong)
		fail(BAD_USAGE, "--chart %s %s", kind_name, wrong);
	if (between && of_name)
		fail(BAD_USAGE, "--between has no use for --of");
	if (!(per > 0))
		fail(BAD_USAGE, "--per must be over 0");
	if (per != 1 && (!of_name || deviation_name))
		fail(BAD_USAGE, "--per is for ratios: --of names their "
				"denominators");
}

/* What the profile says, unless the user does. */
static void replace(const char *option, const char *given, size_t *number)
{
	long whole;

	if (!given)
		return;
	if (!number_read_whole(slice_of(given), &whole) || whole < 0)
		fail(BAD_USAGE, "--%s: '%s' is no whole number from 0 on",
		     option, given);
	*number = (size_t)whole;
}

static struct control make_control(void)
{
	struct control how = {
		.kind = kind_of(kind_name),
		.between = !between          ? BETWEEN_NOTHING
			   : *between == 'e' ? BETWEEN_EVENTS
					     : BETWEEN_PERIODS,
		.profile = *profile_of(profile_name),
		.per = per,
		.baseline = (size_t)baseline_points,
		.baseline_to = baseline_to == MISSING_DATE ? INT_MAX
							   : baseline_to,
		.suggest = suggest,
	};
	struct profile *profile = &how.profile;

	if (factor)
		profile->factor = *factor == '3' ? 3 / RANGE_DEVIATIONS : 2.66;
	replace("screening", passes, &profile->screening.passes);
	replace("trend", trend_points, &profile->rules.trend);
	replace("shift", shift_points, &profile->rules.shift);
	if (least)
		profile->least = (size_t)least;
	profile->rules.whole_windows = whole_windows;
	check_kind(how.kind);
	return how;
}

int main(int argc, char **argv)
{
	struct input input = { 0 };
	struct report report = { .input = &input, .parts = { true } };
	struct control how;
	struct reader *in;
	bool events;

	stage_begin(&stage, argc, argv);
	how = make_control();
	events = how.between == BETWEEN_EVENTS;
	in = stage_read(NULL);
	input.rows = rows_of(in, x_name, by);
	if (input.rows.numbered && baseline_to != MISSING_DATE)
		fail(BAD_USAGE, "--baseline-to is a day, but points are "
				"numbered: --baseline says how many");
	input.columns = find_columns(in, events);
	read_rebases(&input);
	read_points(in, &input, events);
	report.parts[RATIO] = of_name && !deviation_name;
	report.parts[RUNS] = how.profile.rules.runs;
	report.parts[CAUSES] = all_causes;
	report.parts[SUGGESTED] = suggest;
	report.control = &how;
	report.pool = pool_new();
	report.out = stage_write(NULL);
	describe(&report);
	write_series(&report);
	notice_unused(&input);
	return stage_end();
}
