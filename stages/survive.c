/* survive - how long stays last, those that still go on included.
 *
 * The one decision here: a stay that has not ended is censored at the census,
 * neither dropped nor taken to end there. So every figure is of all stays; the
 * median of the ended ones alone is told only beside the one that counts
 * everybody, to show how far it is off.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "pipeline/layout.h"
#include "stages/methods/cohort_input.h"

static const char *table_name = "curve";
static const char *time_name;
static const char *event_name;
static const char *entry_name;
static const char *start_name = "start_date";
static const char *end_name = "end_date";
static const char *by;
static int as_at = MISSING_DATE;
static const char *scale_name = "log-log";
static double confidence = 95;
static const char *percents = "25,50,75,90";
static const char *times = "0,30,90,180,365,730,1825";
static double until;
static const char *flat_end = "middle";

static const struct option options[] = {
	{ "table", "NAME", "what to write", .text = &table_name,
	  .choices = "curve|summary|quantiles|risk|tests" },
	{ "by", "COLUMNS", "a curve for each group of these columns",
	  .text = &by },
	{ "start", "COLUMN", "the day a stay began", .text = &start_name },
	{ "end", "COLUMN", "the day it ended; missing while it goes on",
	  .text = &end_name },
	{ "as-at", "DATE", "the census; otherwise the fact as_at",
	  .date = &as_at },
	{ "time", "COLUMN", "how long it lasted, in place of the two days",
	  .text = &time_name },
	{ "event", "COLUMN",
	  "whether it ended as meant: a flag, or 1 and 0; needed with --time",
	  .text = &event_name },
	{ "entry", "COLUMN",
	  "when it came under observation: a day, or a time with --time",
	  .text = &entry_name },
	{ "interval", "SCALE", "the scale of intervals", .text = &scale_name,
	  .choices = "log-log|log|plain" },
	{ "confidence", "PERCENT", "how sure to be", .real = &confidence },
	{ "percents", "PERCENT,...", "how much is to have ended, for quantiles",
	  .text = &percents },
	{ "at", "TIME,...", "when to count, for risk", .text = &times },
	{ "until", "TIME",
	  "where the restricted mean ends; otherwise where the first curve does",
	  .real = &until },
	{ "flat-end", "WHERE",
	  "quantile of a curve that ends flat on it: middle of that stretch, or "
	  "start",
	  .text = &flat_end, .choices = "middle|start" },
	{ 0 },
};

static const struct stage stage = {
	.name = "survive",
	.purpose = "find how long stays last, open ones included",
	.about =
		"Kaplan-Meier: the share of stays that last longer than each time. "
		"A stay lasts from its start to its end in days, the day of leaving "
		"not counted; one without an end, or with one after the census, is "
		"censored there: it is known to have lasted so long, and no more. "
		"With --event N a stay that ended otherwise than meant (died, where "
		"discharges are the question) is censored at its end. A stay that "
		"was under observation only from --entry on counts from then on.\n\n"
		"curve has a row for each time at which a stay ended or was "
		"censored, survival being the share that lasts longer. quantiles has "
		"the times by which so many percent have ended. summary has the "
		"median, and the restricted mean: of the stays, each cut at --until. "
		"ended_only_median leaves out the stays that go on, as if they did "
		"not exist, and so is too short: quote it never without the median. "
		"risk counts at the times of --at how many stays were then at risk, "
		"had ended or been censored before, or were still to enter, which "
		"add up to the records. tests compares the groups: logrank, and "
		"peto, which weights ends by the share that lasts up to them, so "
		"that early differences count for more.\n\n"
		"A quantile is the first time at which the curve is under what is "
		"left, or the middle of the stretch where it rests on it; its "
		"interval comes from that of the curve by the same rule, where it "
		"first crosses: R's summary() of a survfit agrees, its quantile() "
		"sorts an interval that rises again. Where a figure is missing, "
		"reason says why.",
	.options = options,
	.reads = "start_date end_date (date), or the columns of --time and "
		 "--event; those of --entry and --by",
	.writes =
		"the groups, then for curve: time at_risk ended censored "
		"survival std_error lower upper reason; quantiles: percent "
		"time lower upper reason; summary: records ended censored late "
		"median median_lower median_upper restricted_mean "
		"restricted_error restricted_to longest ended_only_median "
		"reason; risk: time waiting at_risk ended censored survival "
		"lower upper; tests: test, the groups, records observed "
		"expected chi_squared degrees p_value reason",
	.example = "--table summary --as-at 2014-03-31",
	.input = "stay_id\tstart_date:date\tend_date:date\n"
		 "S1\t2013-01-10\t2013-03-01\n"
		 "S2\t2013-02-20\t2013-09-30\n"
		 "S3\t2013-06-01\t\\N\n"
		 "S4\t2013-07-15\t2014-01-15\n"
		 "S5\t2012-04-02\t\\N\n",
};

struct numbers {
	double *items;
	size_t count;
};

struct study {
	struct cohort_input input;
	struct numbers percents, times; /* of quantiles, and of risk */
	double end;                     /* of restricted means */
	struct layout layout;
};

static enum survival_scale scale(void)
{
	if (!strcmp(scale_name, "log"))
		return SURVIVAL_LOG;
	return strcmp(scale_name, "plain") ? SURVIVAL_LOG_LOG : SURVIVAL_PLAIN;
}

/* Means go as far as every curve still says something, so that they can be
 * compared. */
static void find_curves(struct study *study)
{
	double level = number_round(confidence / 100, 12);

	study->end = (double)NAN;
	for (size_t i = 0; i < table_count(study->input.groups.table); i++) {
		struct cohort *cohort = &study->input.cohorts[i];

		cohort_finish(cohort, scale(), level);
		study->end = fmin(study->end, cohort_longest(cohort));
	}
	if (until > 0)
		study->end = until;
}

/* Numbers parted by commas; refused unless least <= number <= most. */
static struct numbers read_numbers(const char *option, const char *text,
				   double least, double most)
{
	struct slice rest = slice_of(text);
	struct numbers numbers = { 0 };

	while (rest.at) {
		struct slice word = slice_trim(slice_cut(&rest, ','));
		double number;

		if (!number_read(word, &number) || number < least ||
		    number > most)
			fail(BAD_USAGE, "--%s: '%.*s' is not a number %s",
			     option, (int)word.size, word.at,
			     most < 100 ? "between 0 and 100" : "from 0 on");
		numbers.items = array_grow(numbers.items, numbers.count,
					   sizeof number);
		numbers.items[numbers.count++] = number;
	}
	return numbers;
}

static bool flat_end_starts(void)
{
	return !strcmp(flat_end, "start");
}

static void write_row(struct writer *out, struct study *study, size_t group,
		      struct cohort_row row)
{
	groups_write(out, &study->input.groups, group);
	layout_write(out, &study->layout, &row);
	writer_end_record(out);
}

static void write_curve(struct writer *out, struct study *study, size_t group)
{
	const struct cohort *cohort = &study->input.cohorts[group];

	for (size_t i = 0; i < cohort->count; i++)
		write_row(out, study, group, cohort_curve(cohort, i));
}

static void write_quantiles(struct writer *out, struct study *study,
			    size_t group)
{
	for (size_t i = 0; i < study->percents.count; i++)
		write_row(out, study, group,
			  cohort_quantile(&study->input.cohorts[group],
					  study->percents.items[i],
					  flat_end_starts()));
}

static void write_summary(struct writer *out, struct study *study, size_t group)
{
	write_row(out, study, group,
		  cohort_summary(&study->input.cohorts[group], study->end,
				 flat_end_starts()));
}

static void write_risk(struct writer *out, struct study *study, size_t group)
{
	for (size_t i = 0; i < study->times.count; i++)
		write_row(out, study, group,
			  cohort_risk(&study->input.cohorts[group],
				      study->times.items[i]));
}

static void write_test(struct writer *out, struct study *study,
		       const char *name, enum survival_weight weight)
{
	size_t count = table_count(study->input.groups.table);
	const size_t *sorted = table_sorted(study->input.groups.table);
	struct lifetimes *groups = pool_take(pool_run(),
					     count * sizeof *groups);
	struct survival_expected *ends = pool_take(pool_run(),
						   count * sizeof *ends);
	struct survival_test test;

	for (size_t i = 0; i < count; i++)
		groups[i] = study->input.cohorts[sorted[i]].lifetimes;
	test = survival_compare(groups, count, weight, ends);
	for (size_t i = 0; i < count; i++) {
		writer_string(out, name);
		write_row(out, study, sorted[i],
			  cohort_test(&study->input.cohorts[sorted[i]], &test,
				      &ends[i]));
	}
}

/* A table that can be asked for. */
struct output {
	const char *name;
	const struct member *members; /* after those of the groups */
	/* what there is to write of a group; NULL: of all together */
	void (*write)(struct writer *out, struct study *study, size_t group);
};

static const struct output outputs[] = {
	{ "curve", cohort_curve_members, write_curve },
	{ "quantiles", cohort_quantile_members, write_quantiles },
	{ "summary", cohort_summary_members, write_summary },
	{ "risk", cohort_risk_members, write_risk },
	{ "tests", cohort_test_members, NULL },
};

/* The options allow no other name. */
static const struct output *find_output(void)
{
	const struct output *output = outputs;

	while (strcmp(output->name, table_name))
		output++;
	return output;
}

static void describe(struct writer *out, struct study *study,
		     const struct output *output)
{
	struct column like = { .unit = "d" };

	if (time_name)
		like = reader_header(study->input.groups.in)
			       ->columns[study->input.time];
	if (!output->write)
		writer_column(out, "test", TEXT, "-", "Test");
	groups_declare(out, &study->input.groups);
	layout_add_all(&study->layout, output->members, &like);
	layout_declare(out, &study->layout);
}

static void write_all(struct writer *out, struct study *study,
		      const struct output *output)
{
	const size_t *sorted = table_sorted(study->input.groups.table);

	if (!output->write) {
		write_test(out, study, "logrank", SURVIVAL_LOG_RANK);
		write_test(out, study, "peto", SURVIVAL_PETO);
		return;
	}
	for (size_t i = 0; i < table_count(study->input.groups.table); i++)
		output->write(out, study, sorted[i]);
}

static void read_options(struct study *study)
{
	if (!(confidence > 0 && confidence < 100))
		fail(BAD_USAGE, "--confidence: '%g' is not between 0 and 100",
		     confidence);
	if (until < 0)
		fail(BAD_USAGE, "--until: '%g' is negative", until);
	study->percents = read_numbers("percents", percents, 1e-9, 100 - 1e-9);
	study->times = read_numbers("at", times, 0, INFINITY);
}

static struct cohort_input find_columns(const struct reader *in)
{
	const struct cohort_columns named = {
		.by = by,
		.start = start_name,
		.end = end_name,
		.time = time_name,
		.event = event_name,
		.entry = entry_name,
	};
	struct cohort_input input = cohort_input_find(in, &named);

	if (!time_name)
		input.census = stage_date(as_at, "as_at");
	return input;
}

static void remark_left_out(const struct cohort_input *input)
{
	if (input->without + input->later + input->unseen)
		stage_remark("left out: %zu without a time or event, %zu that "
			     "begin after the census, %zu never under "
			     "observation",
			     input->without, input->later, input->unseen);
}

int main(int argc, char **argv)
{
	struct study study = { 0 };
	const struct output *output;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	read_options(&study);
	output = find_output();
	in = stage_read(NULL);
	study.input = find_columns(in);
	out = stage_write(NULL);
	describe(out, &study, output);
	cohort_input_read(&study.input, in);
	remark_left_out(&study.input);
	find_curves(&study);
	write_all(out, &study, output);
	return stage_end();
}
