/* association - do two groups, or more, differ by more than chance? */
#include "stages/methods/association.h"

#include <math.h>

#include "stages/methods/statistics.h"

static const struct test no_test = { NAN, NAN };
static const struct exact no_exact = { NAN, { NAN, NAN }, NAN };

/* Outcomes are as likely as each other when rounding says so. */
static const double as_likely = 1 + 1e-7;

static const double outcomes_most = 1e6;

/* Up to here every whole number is a double. */
static const double whole_most = 0x1p53;

static double square(double x)
{
	return x * x;
}

static struct test on_one_degree(double statistic)
{
	return (struct test){ statistic, chi_squared_tail(statistic, 1) };
}

static bool is_share(struct sample sample)
{
	return sample.n > 0 && sample.x >= 0 && sample.x <= sample.n;
}

struct relative relative_risk(struct sample first, struct sample second,
			      double confidence)
{
	struct relative relative = { NAN, { NAN, NAN } };
	double spread;

	if (!is_share(first) || !is_share(second) || first.x == 0)
		return relative;
	relative.risk = second.x / second.n / (first.x / first.n);
	if (second.x == 0 || (first.x == first.n && second.x == second.n))
		return relative;
	spread = normal_quantile((1 + confidence) / 2) *
		 sqrt(1 / first.x - 1 / first.n + 1 / second.x - 1 / second.n);
	relative.ends.lower = relative.risk * exp(-spread);
	relative.ends.upper = relative.risk * exp(spread);
	return relative;
}

struct test chi_squared_test(struct sample first, struct sample second,
			     bool corrected)
{
	double n = first.n + second.n, p = (first.x + second.x) / n;
	double off = fabs(first.x - first.n * p), fineness;

	if (!is_share(first) || !is_share(second) || p == 0 || p == 1)
		return no_test;
	if (corrected)
		off -= fmin(0.5, off);
	/* all four cells are as far off as the first */
	fineness = (1 / first.n + 1 / second.n) / (p * (1 - p));
	return on_one_degree(square(off) * fineness);
}

/* Whole outcomes from least to most; step tells how much more likely the next
 * one is than this one. */
struct outcomes {
	double least, most;
	double (*step)(const struct outcomes *outcomes, double x);
	double row, column, rest; /* hypergeometric: margins of a table */
	double odds;              /* ratio; or p / (1 - p) of a binomial */
};

/* Sums of weights over outcomes. */
struct sums {
	double own;          /* of x */
	double below, above; /* up to x, from x */
	double off;          /* weighted distances from x */
	double no_likelier;
};

static void scale(struct sums *sums, double factor)
{
	sums->own *= factor;
	sums->below *= factor;
	sums->above *= factor;
	sums->off *= factor;
	sums->no_likelier *= factor;
}

/* Adds the outcomes on one side of x, from weight to weight, which needs no
 * factorials and is quick; sums are scaled down before they overflow. */
static void walk(const struct outcomes *outcomes, double x, int way,
		 struct sums *sums)
{
	const double large = 1e200;
	double weight = sums->own;

	for (double i = x; way > 0 ? i < outcomes->most : i > outcomes->least;
	     i += way) {
		weight *= way > 0 ? outcomes->step(outcomes, i)
				  : 1 / outcomes->step(outcomes, i - 1);
		if (weight > large) {
			scale(sums, 1 / large);
			weight /= large;
		}
		*(way > 0 ? &sums->above : &sums->below) += weight;
		sums->off += weight * (i + way - x);
		if (weight <= sums->own * as_likely)
			sums->no_likelier += weight;
	}
}

static struct sums add_up(const struct outcomes *outcomes, double x)
{
	struct sums sums = { 1, 1, 1, 0, 1 };

	walk(outcomes, x, 1, &sums);
	walk(outcomes, x, -1, &sums);
	return sums;
}

static double total(const struct sums *sums)
{
	return sums->below + sums->above - sums->own;
}

static double table_step(const struct outcomes *outcomes, double x)
{
	return (outcomes->column - x) * (outcomes->row - x) /
	       ((x + 1) * (outcomes->rest - outcomes->row + x + 1)) *
	       outcomes->odds;
}

static double binomial_step(const struct outcomes *outcomes, double x)
{
	return (outcomes->most - x) / (x + 1) * outcomes->odds;
}

enum solved { MEAN_IS_X, UP_TO_X_IS_SIDE, FROM_X_IS_SIDE };

/* Whether the odds ratio must be greater than this for the equation to hold:
 * the mean and the upper tail rise with it, the lower tail falls. */
static bool is_greater(const struct outcomes *tables, double x, double side,
		       enum solved solved, double log_odds)
{
	struct outcomes at = *tables;
	struct sums sums;

	at.odds = exp(log_odds);
	sums = add_up(&at, x);
	if (solved == MEAN_IS_X)
		return sums.off < 0;
	if (solved == FROM_X_IS_SIDE)
		return sums.above < side * total(&sums);
	return sums.below > side * total(&sums);
}

/* The odds ratio that solves the equation, by halving its logarithm. */
static double odds_ratio(const struct outcomes *tables, double x, double side,
			 enum solved solved)
{
	double low = -1, high = 1, middle;

	while (!is_greater(tables, x, side, solved, low))
		low *= 2;
	while (is_greater(tables, x, side, solved, high))
		high *= 2;
	for (int i = 0; i < 60; i++) {
		middle = low + (high - low) / 2;
		if (is_greater(tables, x, side, solved, middle))
			low = middle;
		else
			high = middle;
	}
	return exp(high);
}

struct exact fisher_test(struct sample first, struct sample second,
			 double confidence)
{
	double side = (1 - confidence) / 2, x = second.x;
	struct outcomes tables = { .step = table_step,
				   .row = first.x + second.x,
				   .column = second.n,
				   .rest = first.n,
				   .odds = 1 };
	struct exact exact = { 0, { 0, INFINITY }, 1 };
	struct sums sums;

	if (!is_share(first) || !is_share(second))
		return no_exact;
	tables.least = fmax(0, tables.row - tables.rest);
	tables.most = fmin(tables.row, tables.column);
	if (tables.most - tables.least > outcomes_most ||
	    first.n + second.n > whole_most)
		return no_exact;
	if (tables.least == tables.most) {
		exact.ratio = NAN;
		return exact;
	}
	sums = add_up(&tables, x);
	exact.p = fmin(sums.no_likelier / total(&sums), 1);
	if (x == tables.most)
		exact.ratio = INFINITY;
	else if (x > tables.least)
		exact.ratio = odds_ratio(&tables, x, 0, MEAN_IS_X);
	if (x > tables.least)
		exact.ends.lower = odds_ratio(&tables, x, side, FROM_X_IS_SIDE);
	if (x < tables.most)
		exact.ends.upper = odds_ratio(&tables, x, side,
					      UP_TO_X_IS_SIDE);
	return exact;
}

double binomial_test(double x, double n, double p)
{
	struct outcomes outcomes = { .most = n,
				     .step = binomial_step,
				     .odds = p / (1 - p) };
	struct sums sums;

	if (!(n >= x && x >= 0 && p >= 0 && p <= 1) || n > outcomes_most)
		return NAN;
	if (p == 0 || p == 1)
		return x == n * p;
	sums = add_up(&outcomes, x);
	return fmin(sums.no_likelier / total(&sums), 1);
}

/* Of the events of both, the second's share: what it is for two equal rates,
 * and what odds are against those. */
struct exact rate_ratio_test(struct sample first, struct sample second,
			     double confidence)
{
	double events = first.x + second.x, time = first.n + second.n;
	double even = first.n / second.n;
	struct interval share;

	if (!(first.n > 0 && second.n > 0 && first.x >= 0 && second.x >= 0 &&
	      events > 0))
		return no_exact;
	share = interval_clopper_pearson(second.x, events, confidence);
	return (struct exact){
		.ratio = first.x > 0 ? second.x / first.x * even : INFINITY,
		.ends = { share.lower / (1 - share.lower) * even,
			  share.upper < 1
				  ? share.upper / (1 - share.upper) * even
				  : INFINITY },
		.p = binomial_test(second.x, events, second.n / time),
	};
}

struct test mcnemar_test(double gained, double lost, bool corrected)
{
	double off = fabs(gained - lost);

	if (!(gained >= 0 && lost >= 0 && gained + lost > 0))
		return no_test;
	if (corrected)
		off = fmax(off - 1, 0);
	return on_one_degree(square(off) / (gained + lost));
}

double mcnemar_exact(double gained, double lost)
{
	if (!(gained >= 0 && lost >= 0 && gained + lost > 0))
		return NAN;
	return binomial_test(gained, gained + lost, 0.5);
}

struct test armitage_test(const struct sample *samples, const double *scores,
			  size_t count)
{
	double x = 0, n = 0, middle = 0, off = 0, spread = 0, p;

	for (size_t i = 0; i < count; i++) {
		if (!is_share(samples[i]))
			return no_test;
		x += samples[i].x;
		n += samples[i].n;
		middle += samples[i].n * scores[i];
	}
	p = x / n;
	middle /= n;
	for (size_t i = 0; i < count; i++) {
		off += (scores[i] - middle) * (samples[i].x - samples[i].n * p);
		spread += samples[i].n * square(scores[i] - middle);
	}
	if (!count || p == 0 || p == 1 || !(spread > 0))
		return no_test;
	return on_one_degree(square(off) / (p * (1 - p) * spread));
}
