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

#include "stages/methods/survival.h"

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
		"interval comes from that of the curve by the same rule. Where a "
		"figure is missing, reason says why.",
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

struct columns {
	int time, event, entry, start, end;
	int *by;
	size_t by_count;
	bool event_is_flag;
};

/* A group's stays, and their curve. */
struct cohort {
	struct lifetimes lifetimes;
	struct survival_point *points;
	size_t count;
};

struct numbers {
	double *items;
	size_t count;
};

struct study {
	struct columns at;
	int census;
	struct table *groups;
	struct cohort *cohorts;        /* by number of the group */
	size_t without, later, unseen; /* stays left out */
	const char *unit;
	struct numbers percents, times; /* of quantiles, and of risk */
	double end;                     /* of restricted means */
};

static int find_event(const struct reader *in, bool *is_flag)
{
	int column = event_name ? reader_column(in, event_name) : NONE;
	enum type type;

	if (column == NONE)
		return NONE;
	type = reader_header(in)->columns[column].type;
	*is_flag = type == FLAG;
	if (type != FLAG && type != NUMBER)
		fail(BAD_USAGE,
		     "--event: column '%s' is %s: it must be a flag, or a number "
		     "that is 0 or 1",
		     event_name, type_name(type));
	return column;
}

static struct columns find_columns(const struct reader *in)
{
	struct columns at = { NONE, NONE, NONE, NONE, NONE, NULL, 0, false };

	if (time_name && !event_name)
		fail(BAD_USAGE, "--event is missing: with --time it says which "
				"stays have ended");
	at.event = find_event(in, &at.event_is_flag);
	if (time_name) {
		at.time = reader_column_of(in, time_name, NUMBER);
	} else {
		at.start = reader_column_of(in, start_name, DATE);
		at.end = reader_column_of(in, end_name, DATE);
	}
	if (entry_name)
		at.entry = reader_column_of(in, entry_name,
					    time_name ? NUMBER : DATE);
	if (by)
		at.by = reader_columns(in, by, &at.by_count);
	return at;
}

/* A stay as it is counted; the time is missing when it cannot be. */
struct stay {
	double entry, time;
	bool ended;
};

/* 'Y', 'N' or 0 where it is missing. */
static char read_event(const struct reader *in, const struct columns *at)
{
	double number;

	if (at->event_is_flag)
		return reader_flag(in, at->event);
	number = reader_number(in, at->event);
	if (isnan(number))
		return 0;
	if (number != 0 && number != 1)
		reader_refuse(in, at->event, "is not 0 or 1");
	return number == 1 ? 'Y' : 'N';
}

static struct stay read_time(const struct reader *in, const struct columns *at)
{
	char event = read_event(in, at);
	struct stay stay = { .entry = reader_number(in, at->entry),
			     .time = reader_number(in, at->time),
			     .ended = event == 'Y' };

	if (stay.time < 0)
		reader_refuse(in, at->time, "is negative");
	if (!event)
		stay.time = (double)NAN;
	return stay;
}

/* What happens after the census has not happened yet. */
static struct stay read_days(struct study *study, const struct reader *in)
{
	const struct columns *at = &study->at;
	int start = reader_date(in, at->start), end = reader_date(in, at->end);
	int entry = reader_date(in, at->entry);
	struct stay stay = { .entry = (double)NAN, .time = (double)NAN };

	if (start == MISSING_DATE)
		return stay;
	if (end != MISSING_DATE && end < start)
		reader_refuse(in, at->end, "is before the start");
	stay.ended = end != MISSING_DATE && end <= study->census;
	if (!stay.ended)
		end = study->census;
	if (entry != MISSING_DATE)
		stay.entry = entry - start;
	stay.time = end - start;
	if (stay.ended && at->event != NONE) {
		char event = read_event(in, at);

		stay.ended = event == 'Y';
		if (!event)
			stay.time = (double)NAN;
	}
	return stay;
}

static struct cohort *cohort_of(struct study *study, struct key *key,
				const struct reader *in)
{
	size_t number;
	bool fresh;

	key_begin(key);
	for (size_t i = 0; i < study->at.by_count; i++)
		key_add(key, reader_raw(in, study->at.by[i]));
	number = table_put(study->groups, key->text, &fresh);
	if (fresh)
		study->cohorts = array_grow(study->cohorts, number,
					    sizeof *study->cohorts);
	return &study->cohorts[number];
}

static void read_stays(struct study *study, struct reader *in)
{
	struct key key = { 0 };

	if (!study->at.by_count)
		cohort_of(study, &key, in);
	while (reader_next(in)) {
		struct stay stay = time_name ? read_time(in, &study->at)
					     : read_days(study, in);
		struct cohort *cohort = study->at.by_count
						? cohort_of(study, &key, in)
						: study->cohorts;

		if (isnan(stay.time))
			study->without++;
		else if (stay.time < 0)
			study->later++;
		else if (!lifetimes_add(&cohort->lifetimes, stay.entry,
					stay.time, stay.ended))
			study->unseen++;
	}
	if (study->without + study->later + study->unseen)
		stage_remark("left out: %zu without a time or event, %zu that "
			     "begin after the census, %zu never under "
			     "observation",
			     study->without, study->later, study->unseen);
}

static enum survival_scale scale(void)
{
	if (!strcmp(scale_name, "log"))
		return SURVIVAL_LOG;
	return strcmp(scale_name, "plain") ? SURVIVAL_LOG_LOG : SURVIVAL_PLAIN;
}

static double longest(const struct cohort *cohort)
{
	return cohort->count ? cohort->points[cohort->count - 1].time
			     : (double)NAN;
}

/* Where every curve still says something, so that means can be compared. */
static double common_end(const struct study *study)
{
	double end = (double)NAN;

	for (size_t i = 0; i < table_count(study->groups); i++)
		end = fmin(end, longest(&study->cohorts[i]));
	return until > 0 ? until : end;
}

static void find_curves(struct study *study)
{
	double level = number_round(confidence / 100, 12);

	for (size_t i = 0; i < table_count(study->groups); i++) {
		struct cohort *cohort = &study->cohorts[i];

		lifetimes_sort(&cohort->lifetimes);
		cohort->points = pool_take(pool_run(),
					   cohort->lifetimes.distinct *
						   sizeof *cohort->points);
		cohort->count = survival_curve(&cohort->lifetimes, scale(),
					       level, cohort->points);
	}
	study->end = common_end(study);
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

static void write_group(struct writer *out, const struct study *study,
			size_t group)
{
	struct slice key = table_key(study->groups, group);

	for (size_t i = 0; i < study->at.by_count; i++)
		writer_raw(out, key_field(key, i));
}

static const char *curve_reason(const struct survival_point *point)
{
	if (!(point->survival > 0))
		return "nobody is left: no error and no interval";
	if (isnan(point->lower))
		return "nobody has ended yet: no log-log interval";
	return NULL;
}

static void write_curve(struct writer *out, const struct study *study,
			size_t group)
{
	const struct cohort *cohort = &study->cohorts[group];

	for (size_t i = 0; i < cohort->count; i++) {
		const struct survival_point *point = &cohort->points[i];

		write_group(out, study, group);
		writer_number(out, point->time);
		writer_whole(out, (long)point->at_risk);
		writer_whole(out, (long)point->ended);
		writer_whole(out, (long)point->censored);
		writer_number(out, point->survival);
		writer_number(out, point->error);
		writer_number(out, point->lower);
		writer_number(out, point->upper);
		writer_string(out, curve_reason(point));
		writer_end_record(out);
	}
}

/* A quantile and its interval. */
struct quantile {
	double time, lower, upper;
	const char *reason;
};

static struct quantile quantile_at(const struct cohort *cohort, double percent)
{
	bool starts = !strcmp(flat_end, "start");
	double share = number_round(percent / 100, 12);
	struct quantile result = {
		.time = survival_quantile(cohort->points, cohort->count,
					  SURVIVAL_ITSELF, share, starts),
		.lower = survival_quantile(cohort->points, cohort->count,
					   SURVIVAL_LOWER, share, starts),
		.upper = survival_quantile(cohort->points, cohort->count,
					   SURVIVAL_UPPER, share, starts),
	};

	if (!cohort->count)
		result.reason = "no stays";
	else if (isnan(result.time))
		result.reason = "too few have ended";
	else if (isnan(result.lower))
		result.reason = "too few stays for an interval";
	else if (isnan(result.upper))
		result.reason = "upper end not reached";
	return result;
}

static void write_quantiles(struct writer *out, const struct study *study,
			    size_t group)
{
	for (size_t i = 0; i < study->percents.count; i++) {
		double percent = study->percents.items[i];
		struct quantile quantile = quantile_at(&study->cohorts[group],
						       percent);

		write_group(out, study, group);
		writer_number(out, percent);
		writer_number(out, quantile.time);
		writer_number(out, quantile.lower);
		writer_number(out, quantile.upper);
		writer_string(out, quantile.reason);
		writer_end_record(out);
	}
}

static void write_summary(struct writer *out, const struct study *study,
			  size_t group)
{
	const struct cohort *cohort = &study->cohorts[group];
	const struct lifetimes *all = &cohort->lifetimes;
	struct quantile median = quantile_at(cohort, 50);
	struct restricted_mean mean = survival_mean(cohort->points,
						    cohort->count, study->end);
	const char *reason = median.reason;

	if (mean.extended)
		reason = text_format(pool_run(),
				     "%s%smean: nothing is known "
				     "of the last part",
				     reason ? reason : "", reason ? "; " : "");
	write_group(out, study, group);
	writer_whole(out, (long)all->records);
	writer_whole(out, (long)all->ended);
	writer_whole(out, (long)(all->records - all->ended));
	writer_whole(out, (long)all->late);
	writer_number(out, median.time);
	writer_number(out, median.lower);
	writer_number(out, median.upper);
	writer_number(out, mean.mean);
	writer_number(out, mean.error);
	writer_number(out, study->end);
	writer_number(out, longest(cohort));
	writer_number(out, lifetimes_ended_median(all));
	writer_string(out, reason);
	writer_end_record(out);
}

static void write_risk(struct writer *out, const struct study *study,
		       size_t group)
{
	const struct cohort *cohort = &study->cohorts[group];

	for (size_t i = 0; i < study->times.count; i++) {
		double time = study->times.items[i];
		struct survival_standing now = survival_standing(
			&cohort->lifetimes, time);
		const struct survival_point *point = survival_at(cohort->points,
								 cohort->count,
								 time);
		/* beyond the last stay nothing is known */
		bool known = cohort->count && time <= longest(cohort);
		double share = point ? point->survival : 1;

		write_group(out, study, group);
		writer_number(out, time);
		writer_whole(out, (long)now.waiting);
		writer_whole(out, (long)now.at_risk);
		writer_whole(out, (long)now.ended);
		writer_whole(out, (long)now.censored);
		writer_number(out, known || share == 0 ? share : (double)NAN);
		writer_number(out, known && point ? point->lower : (double)NAN);
		writer_number(out, known && point ? point->upper : (double)NAN);
		writer_end_record(out);
	}
}

static const char *test_reason(const struct survival_test *test)
{
	static const char *const reasons[] = {
		[SURVIVAL_COMPARED] = NULL,
		[SURVIVAL_ONE_GROUP] = "no two groups with ends to expect",
		[SURVIVAL_NO_OVERLAP] = "the groups were never at risk at the "
					"same time",
	};

	return reasons[test->verdict];
}

static void write_test(struct writer *out, const struct study *study,
		       const char *name, enum survival_weight weight)
{
	size_t count = table_count(study->groups);
	const size_t *sorted = table_sorted(study->groups);
	struct lifetimes *groups = pool_take(pool_run(),
					     count * sizeof *groups);
	struct survival_expected *rows = pool_take(pool_run(),
						   count * sizeof *rows);
	struct survival_test test;

	for (size_t i = 0; i < count; i++)
		groups[i] = study->cohorts[sorted[i]].lifetimes;
	test = survival_compare(groups, count, weight, rows);
	for (size_t i = 0; i < count; i++) {
		writer_string(out, name);
		write_group(out, study, sorted[i]);
		writer_whole(out, (long)groups[i].records);
		writer_number(out, rows[i].observed);
		writer_number(out, rows[i].expected);
		writer_number(out, test.chi_squared);
		writer_whole(out, (long)test.degrees);
		writer_number(out, test.p_value);
		writer_string(out, test_reason(&test));
		writer_end_record(out);
	}
}

static void write_tests(struct writer *out, const struct study *study)
{
	write_test(out, study, "logrank", SURVIVAL_LOG_RANK);
	write_test(out, study, "peto", SURVIVAL_PETO);
}

/* A table that can be asked for; a unit of NULL is that of the times. */
struct output {
	const char *name;
	struct column columns[14]; /* after those of the groups */
	void (*write)(struct writer *out, const struct study *study,
		      size_t group);
};

static const struct output outputs[] = {
	{ "curve",
	  { { "time", NUMBER, NULL, "Length of stay" },
	    { "at_risk", NUMBER, "1", "At risk" },
	    { "ended", NUMBER, "1", "Ended" },
	    { "censored", NUMBER, "1", "Censored" },
	    { "survival", NUMBER, "1", "Share that lasts longer" },
	    { "std_error", NUMBER, "1", "Standard error" },
	    { "lower", NUMBER, "1", "Lower end of the interval" },
	    { "upper", NUMBER, "1", "Upper end of the interval" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_curve },
	{ "quantiles",
	  { { "percent", NUMBER, "%", "Share that has ended" },
	    { "time", NUMBER, NULL, "Length of stay" },
	    { "lower", NUMBER, NULL, "Lower end of the interval" },
	    { "upper", NUMBER, NULL, "Upper end of the interval" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_quantiles },
	{ "summary",
	  { { "records", NUMBER, "1", "Stays" },
	    { "ended", NUMBER, "1", "Ended" },
	    { "censored", NUMBER, "1", "Censored" },
	    { "late", NUMBER, "1", "Observed from later on" },
	    { "median", NUMBER, NULL, "Median length of stay" },
	    { "median_lower", NUMBER, NULL, "Lower end of its interval" },
	    { "median_upper", NUMBER, NULL, "Upper end of its interval" },
	    { "restricted_mean", NUMBER, NULL, "Restricted mean" },
	    { "restricted_error", NUMBER, NULL, "Its standard error" },
	    { "restricted_to", NUMBER, NULL, "Where stays are cut for it" },
	    { "longest", NUMBER, NULL, "Longest stay" },
	    { "ended_only_median", NUMBER, NULL,
	      "Median of ended stays alone (too short)" },
	    { "reason", TEXT, "-", "Remark" } },
	  write_summary },
	{ "risk",
	  { { "time", NUMBER, NULL, "Length of stay" },
	    { "waiting", NUMBER, "1", "Not yet observed" },
	    { "at_risk", NUMBER, "1", "At risk" },
	    { "ended", NUMBER, "1", "Ended before" },
	    { "censored", NUMBER, "1", "Censored before" },
	    { "survival", NUMBER, "1", "Share that lasts longer" },
	    { "lower", NUMBER, "1", "Lower end of the interval" },
	    { "upper", NUMBER, "1", "Upper end of the interval" } },
	  write_risk },
	{ "tests",
	  { { "records", NUMBER, "1", "Stays" },
	    { "observed", NUMBER, "1", "Ended" },
	    { "expected", NUMBER, "1", "Ends expected" },
	    { "chi_squared", NUMBER, "1", "Chi-squared" },
	    { "degrees", NUMBER, "1", "Degrees of freedom" },
	    { "p_value", NUMBER, "1", "p" },
	    { "reason", TEXT, "-", "Remark" } },
	  NULL },
};

/* The options allow no other name. */
static const struct output *find_output(void)
{
	const struct output *output = outputs;

	while (strcmp(output->name, table_name))
		output++;
	return output;
}

static void describe(struct writer *out, const struct reader *in,
		     const struct study *study, const struct output *output)
{
	if (!output->write)
		writer_column(out, "test", TEXT, "-", "Test");
	for (size_t i = 0; i < study->at.by_count; i++)
		writer_column_like(out, in, study->at.by[i]);
	for (const struct column *column = output->columns; column->name;
	     column++)
		writer_column(out, column->name, column->type,
			      column->unit ? column->unit : study->unit,
			      column->label);
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

int main(int argc, char **argv)
{
	struct study study = { .unit = "d" };
	const struct output *output;
	struct reader *in;
	struct writer *out;
	const size_t *sorted;

	stage_begin(&stage, argc, argv);
	read_options(&study);
	output = find_output();
	in = stage_read(NULL);
	study.groups = table_new();
	study.at = find_columns(in);
	if (time_name)
		study.unit = reader_header(in)->columns[study.at.time].unit;
	else
		study.census = stage_date(as_at, "as_at");
	out = stage_write(NULL);
	describe(out, in, &study, output);
	read_stays(&study, in);
	find_curves(&study);
	sorted = table_sorted(study.groups);
	if (!output->write)
		write_tests(out, &study);
	for (size_t i = 0; output->write && i < table_count(study.groups); i++)
		output->write(out, &study, sorted[i]);
	return stage_end();
}
