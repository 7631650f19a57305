/* runtest - is the order of the points about the centre that of chance?
 *
 * Points on the centre line, and missing ones, say nothing: the others are
 * the useful ones. A run is a stretch of useful points on one side, a crossing
 * the step from one run to the next. About a fixed centre a stable process
 * has few long runs and not too few crossings (Anhoej and Olesen 2014, PLoS
 * ONE 9:e113825):
 *
 * longest run	not over round(log2 n) + 3 (Schilling 2012, The American
 *		Statistician 66:3)
 * crossings	not under the 5% quantile of the binomial distribution with
 *		n - 1 draws at one half (Chen 2010)
 *
 * of n useful points. A test, not a rule for a point: it is true of a whole
 * phase.
 */
#ifndef METHODS_RUNTEST_H
#define METHODS_RUNTEST_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/signal.h"

struct run_test {
	size_t useful; /* 0: nothing below is known, and no signal */
	size_t longest, longest_most;
	size_t crossings, crossings_least;
	bool signal;
};

/* Fewer useful points than this can hardly signal anything. */
enum { RUN_TEST_LEAST = 10 };

/* Of the points of one phase about the centres of its limits. */
struct run_test run_test_of(const double *values, const struct limits *limits,
			    size_t count);

/* The longest run and the least crossings that chance leaves so many useful
 * points, at least one. */
size_t run_test_longest(size_t useful);
size_t run_test_crossings(size_t useful);

/* Marks the useful points of every run over the longest one as a shift. */
void run_test_mark(const double *values, const struct limits *limits,
		   size_t count, unsigned short *causes);

#endif
