/* cohort - the stays of a group, their curve (survival.h), and all that is
 * said of them in tables.
 */
#ifndef METHODS_COHORT_H
#define METHODS_COHORT_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/layout.h"
#include "stages/methods/survival.h"

struct cohort {
	struct lifetimes lifetimes;
	struct survival_point *points; /* by cohort_finish() */
	size_t count;
};

/* Draws the curve of all stays that were added. */
void cohort_finish(struct cohort *cohort, enum survival_scale scale,
		   double confidence);

/* The last time of the curve; missing without stays. */
double cohort_longest(const struct cohort *cohort);

/* A row of any of the tables: what one does not have is not set. Missing is
 * NAN, and NULL for no reason. */
struct cohort_row {
	double time, percent;
	double waiting, at_risk, ended, censored;
	double survival, error, lower, upper;
	double records, late;
	double mean, mean_error, until, longest, ended_only_median;
	double observed, expected, chi_squared, degrees, p_value;
	const char *reason;
};

/* Their columns: tables that end with an empty row. A unit of NULL is that of
 * the times. */
extern const struct member cohort_curve_members[];
extern const struct member cohort_quantile_members[];
extern const struct member cohort_summary_members[];
extern const struct member cohort_risk_members[];
extern const struct member cohort_test_members[];

/* A point of the curve. */
struct cohort_row cohort_curve(const struct cohort *cohort, size_t point);
/* When so many percent have ended: survival_quantile(). */
struct cohort_row cohort_quantile(const struct cohort *cohort, double percent,
				  bool flat_end_starts);
/* The median, and the mean of stays cut at `until`. */
struct cohort_row cohort_summary(const struct cohort *cohort, double until,
				 bool flat_end_starts);
/* How stays stood at that time; no share after the last one. */
struct cohort_row cohort_risk(const struct cohort *cohort, double time);
/* What a comparison says of one of its groups. */
struct cohort_row cohort_test(const struct cohort *cohort,
			      const struct survival_test *test,
			      const struct survival_expected *ends);

#endif
