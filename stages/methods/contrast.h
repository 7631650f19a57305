/* contrast - what is said of two groups, or more, that are compared: the
 * tests of association.h, an interval, and whether the second is clearly
 * higher or lower than the first.
 */
#ifndef METHODS_CONTRAST_H
#define METHODS_CONTRAST_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/layout.h"
#include "stages/methods/association.h"

/* Missing (NAN) is what a kind of comparison does not have, or what cannot be
 * told; reason says why, or is NULL. */
struct contrast {
	double compared; /* groups, or pairs */
	double gained, lost;
	double difference;
	struct interval ends;
	struct relative relative;
	struct test plain, corrected;
	struct exact exact;
	bool told, higher, lower; /* told: there is a verdict */
	const char *verdict;      /* left to the caller */
	const char *reason;
};

/* The columns of each kind: tables that end with an empty row; an asterisk
 * stands for the level of confidence. After them come those that all have. */
extern const struct member contrast_proportion_members[];
extern const struct member contrast_rate_members[];
extern const struct member contrast_trend_members[];
extern const struct member contrast_pair_members[];
extern const struct member contrast_all_members[];

/* higher, lower or no_clear_change; improved or worse for the first two where
 * up or down is better, and not neutral; NULL where nothing could be told. */
const char *contrast_verdict(const struct contrast *found, const char *better);

/* Nothing, for that reason. */
struct contrast contrast_none(const char *reason);

/* What keeps two samples from being compared at all, or NULL. */
const char *contrast_fault(const struct sample *first,
			   const struct sample *second);

/* People with it, of people; samples without a fault. Higher and lower are
 * clear when the ends of the difference (interval.h) leave out none. */
struct contrast contrast_proportions(struct sample first, struct sample second,
				     struct interval ends, double confidence);

/* Events in so much time: the exact ratio, clear when its interval leaves out
 * 1. */
struct contrast contrast_rates(struct sample first, struct sample second,
			       double confidence);

/* Proportions of ordered groups, as far apart as their scores: clear when p is
 * under 1 - confidence. */
struct contrast contrast_trend(const struct sample *samples,
			       const double *scores, size_t count,
			       double confidence);

/* Pairs, of which so many changed to it and from it: clear likewise. */
struct contrast contrast_pairs(double pairs, double gained, double lost,
			       double confidence);

#endif
