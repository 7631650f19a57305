/* cusum - has the share of cases with an event changed, told case by case.
 *
 * For events in a few of many cases, where months would hide a change: each
 * case adds its evidence at once. The one decision here: what is not known of
 * a case is no evidence, so that it is passed over, and said to be.
 */
#include "pipeline/stage.h"

#include <math.h>

#include "pipeline/rows.h"
#include "stages/methods/cusum.h"

static const char *value_name = "value";
static const char *x_name;
static const char *by;
static double target = (double)NAN;
static long baseline;
static double ratio = 2;
static double limit = 3.5;

static const struct option options[] = {
	{ "value", "COLUMN", "whether there was an event: 1 or 0, Y or N",
	  .text = &value_name },
	{ "x", "COLUMN",
	  "date, or number, of a case; otherwise the first date column",
	  .text = &x_name },
	{ "by", "COLUMNS", "a series for each group of these columns",
	  .text = &by },
	{ "target", "SHARE", "the share of cases that is expected",
	  .real = &target },
	{ "baseline", "N", "or that of the first N cases", .whole = &baseline,
	  .least = 1, .most = 1000000 },
	{ "ratio", "NUMBER", "odds ratio that is to be found", .real = &ratio },
	{ "limit", "NUMBER", "where a sum signals", .real = &limit },
	{ 0 },
};

static const struct stage stage = {
	.name = "cusum",
	.purpose = "tell case by case whether the share of events has changed",
	.about =
		"A Bernoulli CUSUM. cusum_up sums the evidence that the odds of an "
		"event have grown by the ratio, cusum_down (below 0) that they have "
		"shrunk by it. A sum that reaches the limit signals, and begins again "
		"at 0 with the next case. Ratio 2 and limit 3.5 suit shares of 1% to "
		"10%; a higher limit signals later, and less often by chance.\n\n"
		"Cases of one day are taken as they come. A case without a value adds "
		"nothing; reason says so, and why there are no sums at all where the "
		"baseline has no case with an event, or none without.",
	.options = options,
	.reads = "a date or number, the value, the columns of --by",
	.writes = "its input in order, and target_share step_up cusum_up "
		  "signal_up step_down cusum_down signal_down reason",
	.example = "--value injured --target 0.1",
	.input = "day:date\tinjured:flag\n"
		 "2014-01-03\tN\n2014-01-09\tY\n2014-01-20\tY\n"
		 "2014-02-02\tN\n2014-02-03\tY\n2014-02-11\tY\n",
};

/* A case as a number: 1, 0, or missing. */
static double read_case(const struct reader *in, int column, bool flag)
{
	double value;

	if (flag)
		return reader_missing(in, column)
			       ? (double)NAN
			       : reader_flag(in, column) == 'Y';
	value = reader_number(in, column);
	if (!isnan(value) && value != 0 && value != 1)
		reader_refuse(in, column, "is neither 0 nor 1");
	return value;
}

static void describe(struct writer *out, const struct reader *in)
{
	writer_columns_like(out, in);
	writer_fact(out, "chart", "cusum");
	writer_column(out, "target_share", NUMBER, "1", "Expected share");
	writer_column(out, "step_up", NUMBER, "1", "Evidence of more");
	writer_column(out, "cusum_up", NUMBER, "1", "Sum for more events");
	writer_column(out, "signal_up", FLAG, "-", "More events");
	writer_column(out, "step_down", NUMBER, "1", "Evidence of fewer");
	writer_column(out, "cusum_down", NUMBER, "1", "Sum for fewer events");
	writer_column(out, "signal_down", FLAG, "-", "Fewer events");
	writer_column(out, "reason", TEXT, "-", "Remark");
}

static void write_case(struct writer *out, double value, bool sound,
		       struct cusum *cusum)
{
	struct cusum_case found;

	if (!sound || isnan(value)) {
		for (int i = 0; i < 6; i++)
			writer_missing(out);
		writer_string(out, sound ? "no value: passed over"
					 : "no sums: the expected share is not "
					   "between 0 and 1");
		return;
	}
	found = cusum_add(cusum, value > 0);
	writer_number(out, found.step_up);
	writer_number(out, found.up);
	writer_flag(out, found.signal_up ? 'Y' : 'N');
	writer_number(out, found.step_down);
	writer_number(out, found.down);
	writer_flag(out, found.signal_down ? 'Y' : 'N');
	writer_missing(out);
}

static void write_series(struct writer *out, const struct row *rows,
			 size_t count, const double *cases)
{
	double *values = pool_take(pool_run(), count * sizeof *values);
	double share = target;
	struct cusum cusum;
	bool sound;

	for (size_t i = 0; i < count; i++)
		values[i] = cases[rows[i].index];
	if (baseline)
		share = cusum_share(values, count, (size_t)baseline);
	cusum = cusum_of(share, ratio, limit);
	sound = !isnan(cusum.step_up[0]);
	for (size_t i = 0; i < count; i++) {
		struct slice rest = rows[i].record;

		while (rest.at)
			writer_raw(out, slice_cut(&rest, '\t'));
		writer_number(out, share);
		write_case(out, values[i], sound, &cusum);
		writer_end_record(out);
	}
}

static void check_options(void)
{
	if (isnan(target) != (baseline > 0))
		fail(BAD_USAGE, "either --target SHARE or --baseline N says "
				"which share is expected");
	if (!isnan(target) && !(target > 0 && target < 1))
		fail(BAD_USAGE, "--target is a share between 0 and 1");
	if (!(ratio > 1))
		fail(BAD_USAGE, "--ratio must be over 1");
	if (!(limit > 0))
		fail(BAD_USAGE, "--limit must be over 0");
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct writer *out;
	struct rows rows;
	double *cases = NULL;
	size_t first = 0, count = 0;
	bool flag;
	int value;

	stage_begin(&stage, argc, argv);
	check_options();
	in = stage_read(NULL);
	out = stage_write(NULL);
	value = reader_column(in, value_name);
	flag = reader_header(in)->columns[value].type == FLAG;
	if (!flag)
		reader_column_of(in, value_name, NUMBER);
	rows = rows_of(in, x_name, by);
	describe(out, in);
	while (reader_next(in)) {
		cases = array_grow(cases, rows.count, sizeof *cases);
		cases[rows.count] = read_case(in, value, flag);
		rows_add(&rows, in);
	}
	rows_sort(&rows);
	while (rows_next(&rows, &first, &count))
		write_series(out, &rows.items[first], count, cases);
	return stage_end();
}
