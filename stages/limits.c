/* limits - control limits, special causes and verdicts for series.
 *
 * The rows of each series are put in order of time and passed on with what
 * its chart says of each. What is said is decided by methods/chart and those
 * below it; this file knows how it is asked for and how it is written.
 */
#include "pipeline/stage.h"

#include <limits.h>
#include <string.h>

#include "pipeline/layout.h"
#include "stages/methods/chart_input.h"
#include "stages/methods/chart_row.h"
#include "stages/methods/passing.h"
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
static bool no_trial;
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
	{ "no-trial", .flag = &no_trial,
	  .help = "a mean only, no limits and no causes, in place of trial "
		  "limits" },
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
		  "causes, with --suggest-rebase suggested_rebase; where "
		  "VALUE_hidden tells what suppress hid, value_hidden; a "
		  "column of such a name in the input is replaced, its reason "
		  "kept",
	.example = "--value rate --direction down",
	.input = "month:date\trate:number\n"
		 "2013-01-01\t4.1\n2013-02-01\t3.9\n2013-03-01\t4.4\n"
		 "2013-04-01\t4\n2013-05-01\t3.6\n2013-06-01\t4.2\n"
		 "2013-07-01\t4.5\n2013-08-01\t3.8\n2013-09-01\t4.3\n"
		 "2013-10-01\t3.7\n2013-11-01\t4\n2013-12-01\t7.2\n",
};

struct report {
	struct writer *out;
	const struct control *control;
	const struct chart_input *input;
	const struct rebases *rebases;
	struct layout layout;
	struct passing passing;
	int reason;        /* the input's own, or NONE */
	int hidden;        /* whether suppress hid the value, or NONE */
	struct pool *pool; /* of the present series */
};

/* The line in the middle of a run chart is a median. */
static void name_centre(struct layout *layout)
{
	for (size_t i = 0; i < layout->count; i++)
		if (strcmp(kind_name, "run") == 0 &&
		    strcmp(layout->columns[i].name, "mean") == 0)
			layout->columns[i].label = "Median";
}

static void describe(struct report *report)
{
	struct layout *layout = &report->layout;
	struct column like = chart_input_like(report->input, report->control);
	struct member suggestion = chart_row_suggested;

	layout_add_all(layout, chart_row_always, &like);
	name_centre(layout);
	if (of_name && !deviation_name)
		layout_add_all(layout, chart_row_ratios, NULL);
	if (report->control->profile.rules.runs)
		layout_add_all(layout, chart_row_runs, NULL);
	if (all_causes)
		layout_add(layout, chart_row_causes);
	if (report->input->rows.numbered)
		suggestion.column.type = NUMBER;
	if (suggest)
		layout_add(layout, suggestion);
	if (report->hidden != NONE)
		layout_add(layout, chart_row_hidden);
	report->passing = passing_declare(report->out, report->input->rows.in,
					  layout->columns, layout->count);
	writer_fact(report->out, "chart", kind_name);
	writer_fact(report->out, "profile", profile_name);
}

/* What the input remarked comes before what the chart has to say. */
static const char *join_reasons(const struct report *report,
				const struct row *row, const char *reason)
{
	struct slice said = { 0 };

	if (report->reason != NONE)
		said = row_field(row, report->reason);
	if (said.at && !slice_is(said, "\\N"))
		reason = remark_join(report->pool,
				     slice_string(report->pool, said), reason);
	return *reason ? reason : NULL;
}

/* Point i of a series that begins with the row `first`. */
static void write_point(struct report *report, const struct row *first,
			const struct chart *chart, const struct phase *phase,
			size_t i)
{
	const struct chart_input *input = report->input;
	struct chart_row row = chart_row_of(chart, phase, i,
					    &input->points[first[i].index]);

	row.reason = join_reasons(report, &first[i], row.reason);
	if (all_causes)
		row.causes = causes_words(report->pool,
					  chart->series.causes[i]);
	if (chart->suggested)
		row.suggested = slice_string(report->pool,
					     row_field(&first[chart->suggested],
						       input->rows.x));
	if (report->hidden != NONE)
		row.hidden = slice_is(row_field(&first[i], report->hidden), "Y")
				     ? 'Y'
				     : 'N';
	passing_write(report->out, &report->passing, first[i].record);
	layout_write(report->out, &report->layout, &row);
	writer_end_record(report->out);
}

static void write_series(struct report *report)
{
	const struct rows *rows = &report->input->rows;
	size_t first = 0, count = 0;

	while (rows_next(rows, &first, &count)) {
		const struct row *row = &rows->items[first];
		struct series series = chart_input_series(report->input, row,
							  count, report->pool);
		struct chart chart = chart_of(report->control, &series,
					      row->group, report->rebases);

		for (size_t p = 0; p < chart.phase_count; p++) {
			const struct phase *phase = &chart.phases[p];

			for (size_t i = 0; i < phase->count; i++)
				write_point(report, row, &chart, phase,
					    phase->first + i);
		}
		pool_clear(report->pool);
	}
}

/* A reason to rebase that changed nothing is a mistake somewhere. */
static void notice_unused(const struct report *report)
{
	for (size_t i = 0; i < report->rebases->count; i++) {
		const struct rebase *rebase = &report->rebases->items[i];

		if (!rebase->used)
			notice("the rebase at %s (%s) begins no phase",
			       rows_words(&report->input->rows, rebase->date),
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
		.no_trial = no_trial,
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

/* An event needs no number; everything else is one. */
static struct chart_input find_columns(const struct reader *in,
				       enum between gaps)
{
	const struct chart_columns named = {
		.x = x_name,
		.by = by,
		.value = gaps == BETWEEN_EVENTS ? NULL : value_name,
		.of = of_name,
		.deviation = deviation_name,
		.ghost = ghost_name,
		.direction = direction,
		.target = target_given,
	};
	struct chart_input input = chart_input_find(in, &named);

	if (input.rows.numbered && baseline_to != MISSING_DATE)
		fail(BAD_USAGE, "--baseline-to is a day, but points are "
				"numbered: --baseline says how many");
	return input;
}

int main(int argc, char **argv)
{
	struct control how;
	struct chart_input input;
	struct rebases rebases;
	struct reader *in;
	struct report report = { .control = &how,
				 .input = &input,
				 .rebases = &rebases };

	stage_begin(&stage, argc, argv);
	how = make_control();
	in = stage_read(NULL);
	input = find_columns(in, how.between);
	rebases = chart_input_rebases(&input, &rebases_given, by);
	chart_input_read(&input, in);
	if (how.between != BETWEEN_EVENTS)
		rows_refuse_twins(&input.rows);
	report.reason = reader_optional(in, "reason");
	report.hidden = reader_optional(in, text_format(pool_run(), "%s_hidden",
							value_name));
	report.out = stage_write(NULL);
	report.pool = pool_new();
	describe(&report);
	write_series(&report);
	notice_unused(&report);
	return stage_end();
}
