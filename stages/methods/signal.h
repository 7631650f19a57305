/* signal - special causes on a control chart, and the verdicts over it.
 *
 * The rules of Making Data Count (NHS England): a point beyond a limit;
 * a trend of 7 points, each higher, or each lower, than the last; 2 of 3
 * points beyond the near limit, all 3 on the same side of the mean; a shift
 * of 7 points on one side of the mean. When several hold the first in that
 * order names the point. All comparisons are strict: a point on the mean
 * breaks a shift, a tie breaks a trend, a missing value breaks everything.
 */
#ifndef METHODS_SIGNAL_H
#define METHODS_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/xmr.h"

enum cause {
	CAUSE_NONE,
	ABOVE_LIMIT,
	BELOW_LIMIT,
	TREND_UP,
	TREND_DOWN,
	TWO_OF_THREE_HIGH,
	TWO_OF_THREE_LOW,
	SHIFT_HIGH,
	SHIFT_LOW
};

enum direction { DOWN = -1, NEUTRAL, UP }; /* which way is better */

enum point_type {
	COMMON_CAUSE,
	IMPROVEMENT,
	CONCERN,
	NEUTRAL_HIGH,
	NEUTRAL_LOW
};

/* What the last point says of the process: its type, with its side. */
enum variation {
	VARIATION_UNKNOWN,
	VARIATION_COMMON,
	IMPROVEMENT_HIGH,
	IMPROVEMENT_LOW,
	CONCERN_HIGH,
	CONCERN_LOW,
	VARIATION_HIGH,
	VARIATION_LOW
};

/* Whether the process can be relied on to meet the target. */
enum assurance { ASSURANCE_UNKNOWN, PASS, FAIL, HIT_OR_MISS };

struct signal_rules {
	size_t trend;        /* points */
	size_t shift;        /* points */
	bool outside_counts; /* a point beyond a limit, in two of three */
	bool literal_ends;   /* of trends: see below */
};

/* The cause of each point of one phase, in order of time; limits has an
 * element a point, since those of some charts vary. A missing value has no
 * cause; missing limits only silence the rules that need them. Every point
 * of a trend or a shift is named, but only those of the two in three that
 * are beyond the near limit. The apex where two trends meet belongs to the
 * second one. With literal ends so does the last point of a trend that is
 * followed, but not met, by another: it is named by the step between them, as
 * NHSRplotthedots does. */
void signal_find(const double *values, const struct limits *limits,
		 size_t count, const struct signal_rules *rules,
		 enum cause *causes);

enum point_type signal_type(enum cause cause, enum direction better);
enum variation signal_variation(enum cause last, enum direction better);

/* Strictly: a target on a limit, like one between them, can be hit or missed.
 * Not known for a missing target or limit, or where neither way is better. */
enum assurance signal_assurance(struct limits last, double target,
				enum direction better);

/* The words that streams use: above_limit, concern, hit_or_miss ... */
const char *cause_name(enum cause cause);
const char *point_type_name(enum point_type type);
const char *variation_name(enum variation variation);
const char *assurance_name(enum assurance assurance);

#endif
