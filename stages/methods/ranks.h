/* ranks - comparing groups by the order of their values.
 *
 * For lengths of stay and other measures with long tails: nothing is assumed
 * of their distribution. Equal values share the mean of their ranks, and the
 * tests are corrected for ties. p is two-sided, by the normal and chi-squared
 * distributions: rough for fewer than about 5 values in a group. Missing values
 * must be left out before.
 */
#ifndef METHODS_RANKS_H
#define METHODS_RANKS_H

#include <stddef.h>

/* A value and the number of its group. */
struct ranked {
	double value;
	size_t group;
	double rank; /* found */
};

/* Puts the items in order and gives them their ranks, 1 the least; returns
 * sum (t^3 - t) over each t equal values, which corrects for ties. */
double rank_items(struct ranked *items, size_t count);

/* Kruskal and Wallis 1952, JASA 47:583: H over groups - 1 degrees of freedom.
 * Missing with fewer than two groups that have values, and when all values are
 * equal. */
struct kruskal {
	double statistic, degrees, p;
};
struct kruskal kruskal_test(struct ranked *items, size_t count, size_t groups);

/* Wilcoxon 1945 (Mann and Whitney 1947): how often a value of group 0 is
 * greater than one of group 1, a tie counting half. Missing when a group has
 * none or all values are equal. */
struct wilcoxon {
	double statistic;
	double p, p_corrected; /* for continuity, by 1/2 */
};
struct wilcoxon wilcoxon_test(struct ranked *items, size_t count);

/* Which of `groups` equal groups each of the values is in, 1 the least values;
 * equal values are in one group. By the rule of the UK public health bodies
 * (PHEindicatormethods 2.1.0): with r the rank from 1, equal values all having
 * their lowest, floor(groups + 1 - ceil((n + 1 - r) / (n / groups))), and 1 for
 * 0. 0 for a missing value, and for all where there are fewer values than
 * groups. */
void quantile_groups(const double *values, size_t count, size_t groups,
		     size_t *group_of);

#endif
