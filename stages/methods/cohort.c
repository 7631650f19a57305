/* cohort - the stays of a group, and all that is said of them in tables. */
#include "stages/methods/cohort.h"

#include <math.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

const struct member cohort_curve_members[] = {
	{ { "time", NUMBER, NULL, "Length of stay" },
	  offsetof(struct cohort_row, time) },
	{ { "at_risk", NUMBER, "1", "At risk" },
	  offsetof(struct cohort_row, at_risk) },
	{ { "ended", NUMBER, "1", "Ended" },
	  offsetof(struct cohort_row, ended) },
	{ { "censored", NUMBER, "1", "Censored" },
	  offsetof(struct cohort_row, censored) },
	{ { "survival", NUMBER, "1", "Share that lasts longer" },
	  offsetof(struct cohort_row, survival) },
	{ { "std_error", NUMBER, "1", "Standard error" },
	  offsetof(struct cohort_row, error) },
	{ { "lower", NUMBER, "1", "Lower end of the interval" },
	  offsetof(struct cohort_row, lower) },
	{ { "upper", NUMBER, "1", "Upper end of the interval" },
	  offsetof(struct cohort_row, upper) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct cohort_row, reason) },
	{ { 0 } },
};

const struct member cohort_quantile_members[] = {
	{ { "percent", NUMBER, "%", "Share that has ended" },
	  offsetof(struct cohort_row, percent) },
	{ { "time", NUMBER, NULL, "Length of stay" },
	  offsetof(struct cohort_row, time) },
	{ { "lower", NUMBER, NULL, "Lower end of the interval" },
	  offsetof(struct cohort_row, lower) },
	{ { "upper", NUMBER, NULL, "Upper end of the interval" },
	  offsetof(struct cohort_row, upper) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct cohort_row, reason) },
	{ { 0 } },
};

const struct member cohort_summary_members[] = {
	{ { "records", NUMBER, "1", "Stays" },
	  offsetof(struct cohort_row, records) },
	{ { "ended", NUMBER, "1", "Ended" },
	  offsetof(struct cohort_row, ended) },
	{ { "censored", NUMBER, "1", "Censored" },
	  offsetof(struct cohort_row, censored) },
	{ { "late", NUMBER, "1", "Observed from later on" },
	  offsetof(struct cohort_row, late) },
	{ { "median", NUMBER, NULL, "Median length of stay" },
	  offsetof(struct cohort_row, time) },
	{ { "median_lower", NUMBER, NULL, "Lower end of its interval" },
	  offsetof(struct cohort_row, lower) },
	{ { "median_upper", NUMBER, NULL, "Upper end of its interval" },
	  offsetof(struct cohort_row, upper) },
	{ { "restricted_mean", NUMBER, NULL, "Restricted mean" },
	  offsetof(struct cohort_row, mean) },
	{ { "restricted_error", NUMBER, NULL, "Its standard error" },
	  offsetof(struct cohort_row, mean_error) },
	{ { "restricted_to", NUMBER, NULL, "Where stays are cut for it" },
	  offsetof(struct cohort_row, until) },
	{ { "longest", NUMBER, NULL, "Longest stay" },
	  offsetof(struct cohort_row, longest) },
	{ { "ended_only_median", NUMBER, NULL,
	    "Median of ended stays alone (too short)" },
	  offsetof(struct cohort_row, ended_only_median) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct cohort_row, reason) },
	{ { 0 } },
};

const struct member cohort_risk_members[] = {
	{ { "time", NUMBER, NULL, "Length of stay" },
	  offsetof(struct cohort_row, time) },
	{ { "waiting", NUMBER, "1", "Not yet observed" },
	  offsetof(struct cohort_row, waiting) },
	{ { "at_risk", NUMBER, "1", "At risk" },
	  offsetof(struct cohort_row, at_risk) },
	{ { "ended", NUMBER, "1", "Ended before" },
	  offsetof(struct cohort_row, ended) },
	{ { "censored", NUMBER, "1", "Censored before" },
	  offsetof(struct cohort_row, censored) },
	{ { "survival", NUMBER, "1", "Share that lasts longer" },
	  offsetof(struct cohort_row, survival) },
	{ { "lower", NUMBER, "1", "Lower end of the interval" },
	  offsetof(struct cohort_row, lower) },
	{ { "upper", NUMBER, "1", "Upper end of the interval" },
	  offsetof(struct cohort_row, upper) },
	{ { 0 } },
};

const struct member cohort_test_members[] = {
	{ { "records", NUMBER, "1", "Stays" },
	  offsetof(struct cohort_row, records) },
	{ { "observed", NUMBER, "1", "Ended" },
	  offsetof(struct cohort_row, observed) },
	{ { "expected", NUMBER, "1", "Ends expected" },
	  offsetof(struct cohort_row, expected) },
	{ { "chi_squared", NUMBER, "1", "Chi-squared" },
	  offsetof(struct cohort_row, chi_squared) },
	{ { "degrees", NUMBER, "1", "Degrees of freedom" },
	  offsetof(struct cohort_row, degrees) },
	{ { "p_value", NUMBER, "1", "p" },
	  offsetof(struct cohort_row, p_value) },
	{ { "reason", TEXT, "-", "Remark" },
	  offsetof(struct cohort_row, reason) },
	{ { 0 } },
};

void cohort_finish(struct cohort *cohort, enum survival_scale scale,
		   double confidence)
{
	lifetimes_sort(&cohort->lifetimes);
	cohort->points = pool_take(pool_run(), cohort->lifetimes.distinct *
						       sizeof *cohort->points);
	cohort->count = survival_curve(&cohort->lifetimes, scale, confidence,
				       cohort->points);
}

double cohort_longest(const struct cohort *cohort)
{
	return cohort->count ? cohort->points[cohort->count - 1].time
			     : (double)NAN;
}

static const char *curve_reason(const struct survival_point *point)
{
	if (!(point->survival > 0))
		return "nobody is left: no error and no interval";
	if (isnan(point->lower))
		return "nobody has ended yet: no log-log interval";
	return NULL;
}

struct cohort_row cohort_curve(const struct cohort *cohort, size_t point)
{
	const struct survival_point *at = &cohort->points[point];

	return (struct cohort_row){
		.time = at->time,
		.at_risk = (double)at->at_risk,
		.ended = (double)at->ended,
		.censored = (double)at->censored,
		.survival = at->survival,
		.error = at->error,
		.lower = at->lower,
		.upper = at->upper,
		.reason = curve_reason(at),
	};
}

struct cohort_row cohort_quantile(const struct cohort *cohort, double percent,
				  bool flat_end_starts)
{
	double share = number_round(percent / 100, 12);
	struct cohort_row row = {
		.percent = percent,
		.time = survival_quantile(cohort->points, cohort->count,
					  SURVIVAL_ITSELF, share,
					  flat_end_starts),
		.lower = survival_quantile(cohort->points, cohort->count,
					   SURVIVAL_LOWER, share,
					   flat_end_starts),
		.upper = survival_quantile(cohort->points, cohort->count,
					   SURVIVAL_UPPER, share,
					   flat_end_starts),
	};

	if (!cohort->count)
		row.reason = "no stays";
	else if (isnan(row.time))
		row.reason = "too few have ended";
	else if (isnan(row.lower))
		row.reason = "too few stays for an interval";
	else if (isnan(row.upper))
		row.reason = "upper end not reached";
	return row;
}

struct cohort_row cohort_summary(const struct cohort *cohort, double until,
				 bool flat_end_starts)
{
	const struct lifetimes *all = &cohort->lifetimes;
	struct cohort_row row = cohort_quantile(cohort, 50, flat_end_starts);
	struct restricted_mean mean = survival_mean(cohort->points,
						    cohort->count, until);

	row.records = (double)all->records;
	row.ended = (double)all->ended;
	row.censored = (double)(all->records - all->ended);
	row.late = (double)all->late;
	row.mean = mean.mean;
	row.mean_error = mean.error;
	row.until = until;
	row.longest = cohort_longest(cohort);
	row.ended_only_median = lifetimes_ended_median(all);
	if (mean.extended)
		row.reason = text_format(
			pool_run(),
			"%s%smean: nothing is known of the last part",
			row.reason ? row.reason : "", row.reason ? "; " : "");
	return row;
}

struct cohort_row cohort_risk(const struct cohort *cohort, double time)
{
	struct survival_standing now = survival_standing(&cohort->lifetimes,
							 time);
	const struct survival_point *point = survival_at(cohort->points,
							 cohort->count, time);
	bool known = cohort->count && time <= cohort_longest(cohort);
	double share = point ? point->survival : 1;

	return (struct cohort_row){
		.time = time,
		.waiting = (double)now.waiting,
		.at_risk = (double)now.at_risk,
		.ended = (double)now.ended,
		.censored = (double)now.censored,
		.survival = known || share == 0 ? share : (double)NAN,
		.lower = known && point ? point->lower : (double)NAN,
		.upper = known && point ? point->upper : (double)NAN,
	};
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

struct cohort_row cohort_test(const struct cohort *cohort,
			      const struct survival_test *test,
			      const struct survival_expected *ends)
{
	return (struct cohort_row){
		.records = (double)cohort->lifetimes.records,
		.observed = ends->observed,
		.expected = ends->expected,
		.chi_squared = test->chi_squared,
		.degrees = (double)test->degrees,
		.p_value = test->p_value,
		.reason = test_reason(test),
	};
}
