/* quantile - exact quantiles of a sample.
 *
 * Two forms of a sample give the same answers: an array of values, and a
 * tally, which counts how often each value occurs. Tallies merge exactly:
 * however a sample is divided among machines, the merged tally is the tally
 * of the whole.
 *
 * Types are those of Hyndman and Fan (1996, The American Statistician
 * 50:361): 7 is the default here, in R and in Excel's PERCENTILE.INC; 6 is
 * PERCENTILE.EXC and SPSS; 2 averages at steps (SAS); 8 is nearly unbiased
 * for the median. They differ much in small samples, so always say which.
 */
#ifndef METHODS_QUANTILE_H
#define METHODS_QUANTILE_H

#include <stdbool.h>
#include <stddef.h>

enum { QUANTILE_TYPE = 7 };

bool quantile_has_type(int type); /* 2, 6, 7 or 8 */

/* Puts the values in order in place, leaving out the missing ones; returns
 * how many are left. */
size_t quantile_sort(double *values, size_t count);

/* The quantile, 0 <= share <= 1, of values in order. Missing when there are
 * none, when the share is outside [0, 1] or the type is not known; one value
 * is its own quantile. */
double quantile_of(const double *sorted, size_t count, double share, int type);

/* How often each value occurs; begins as { 0 }, lives until exit. Memory
 * grows with the number of different values, not with the sample. */
struct tally_entry {
	double value;
	size_t count; /* 0: an empty place */
};

struct tally {
	struct tally_entry *entries; /* in order after tally_sort() */
	size_t distinct;
	size_t places; /* of the hash table; 0 once sorted */
	size_t total;  /* values counted */
};

/* Counts the value so many times more; a missing value is ignored, -0 is 0.
 * Not after tally_sort(). */
void tally_add(struct tally *tally, double value, size_t count);
/* Counts everything that the other one counted. */
void tally_merge(struct tally *tally, const struct tally *other);

/* Packs the entries at the front, in order of value. */
void tally_sort(struct tally *tally);
/* These need a sorted tally, and are missing as for arrays. */
double tally_quantile(const struct tally *tally, double share, int type);
/* The same for every division and order of the sample, to the last digit. */
double tally_mean(const struct tally *tally);
double tally_deviation(const struct tally *tally);

#endif
