/* ranks - comparing groups by the order of their values. */
#include "stages/methods/ranks.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "stages/methods/statistics.h"

static int by_value(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

double rank_items(struct ranked *items, size_t count)
{
	double ties = 0;
	size_t next;

	if (count)
		qsort(items, count, sizeof *items, by_value);
	for (size_t i = 0; i < count; i = next) {
		double equal;

		for (next = i + 1;
		     next < count && items[next].value == items[i].value;
		     next++)
			;
		equal = (double)(next - i);
		ties += equal * equal * equal - equal;
		for (size_t k = i; k < next; k++)
			items[k].rank = (double)(i + 1 + next) / 2;
	}
	return ties;
}

/* Number and sum of ranks of a group. */
struct rank_sum {
	double n, sum;
};

static struct rank_sum rank_sum(const struct ranked *items, size_t count,
				size_t group)
{
	struct rank_sum sum = { 0, 0 };

	for (size_t i = 0; i < count; i++) {
		sum.n += items[i].group == group;
		sum.sum += items[i].group == group ? items[i].rank : 0;
	}
	return sum;
}

struct kruskal kruskal_test(struct ranked *items, size_t count, size_t groups)
{
	struct kruskal test = { NAN, NAN, NAN };
	double ties = rank_items(items, count), n = (double)count, off = 0;
	double full = 0, mean = (n + 1) / 2;

	for (size_t g = 0; g < groups; g++) {
		struct rank_sum sum = rank_sum(items, count, g);

		full += sum.n > 0;
		if (sum.n > 0)
			off += sum.n * (sum.sum / sum.n - mean) *
			       (sum.sum / sum.n - mean);
	}
	if (full < 2 || ties == n * n * n - n)
		return test;
	test.statistic = 12 / (n * (n + 1)) * off /
			 (1 - ties / (n * n * n - n));
	test.degrees = full - 1;
	test.p = chi_squared_tail(test.statistic, test.degrees);
	return test;
}

struct wilcoxon wilcoxon_test(struct ranked *items, size_t count)
{
	struct wilcoxon test = { NAN, NAN, NAN };
	double ties = rank_items(items, count), n = (double)count, off, spread;
	struct rank_sum first = rank_sum(items, count, 0);
	double others = n - first.n;

	if (!(first.n > 0 && others > 0) || ties == n * n * n - n)
		return test;
	test.statistic = first.sum - first.n * (first.n + 1) / 2;
	off = fabs(test.statistic - first.n * others / 2);
	spread = sqrt(first.n * others / 12 * (n + 1 - ties / (n * (n - 1))));
	test.p = 2 * normal_tail(off / spread);
	test.p_corrected = 2 * normal_tail(fmax(off - 0.5, 0) / spread);
	return test;
}

void quantile_groups(const double *values, size_t count, size_t groups,
		     size_t *group_of)
{
	struct ranked *items = pool_take(pool_run(),
					 (count + 1) * sizeof *items);
	double n, q = (double)groups;
	size_t present = 0, lowest = 0;

	for (size_t i = 0; i < count; i++) {
		group_of[i] = 0;
		if (!isnan(values[i]))
			items[present++] = (struct ranked){ values[i], i, 0 };
	}
	n = (double)present;
	if (present < groups)
		return;
	rank_items(items, present);
	for (size_t i = 0; i < present; i++) {
		double above, group;

		if (i == 0 || items[i].value > items[i - 1].value)
			lowest = i;
		above = n - (double)lowest; /* n + 1 - rank */
		group = floor(q + 1 - ceil(above / (n / q)));
		group_of[items[i].group] = group > 0 ? (size_t)group : 1;
	}
}
