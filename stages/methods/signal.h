/* signal - special causes on a control chart, and the verdicts over it.
 *
 * The rules, in the order in which the first that holds names the point:
 *
 * limit	a point beyond a limit (Shewhart 1931)
 * trend	so many points, each higher, or each lower, than the last
 * two of three	2 of 3 points beyond the same near limit, two standard
 *		deviations from the centre (Western Electric 1956)
 * four of five	4 of 5 points beyond one standard deviation, on the same side
 *		(Western Electric 1956)
 * shift	so many points on one side of the centre; or a longer run than
 *		chance makes of that many points (Anhoej and Olesen 2014)
 *
 * All comparisons are strict: a point on the centre breaks a shift, a tie
 * breaks a trend, a missing value breaks everything. Which rules are used is
 * data: see profile.h.
 */
#ifndef METHODS_SIGNAL_H
#define METHODS_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>

struct pool;

/* Where the lines of a chart are at a point; missing where there are none. */
struct limits {
	double mean; /* the centre line: a median on some charts */
	double lower, upper;
	double lower_near, upper_near;
	/* one standard deviation; missing where the distribution is so far
	 * from normal that it means nothing */
	double deviation;
};

/* In order of priority. Each that tells up from down is followed by its
 * opposite. */
enum cause {
	CAUSE_NONE,
	ABOVE_LIMIT,
	BELOW_LIMIT,
	TREND_UP,
	TREND_DOWN,
	TWO_OF_THREE_HIGH,
	TWO_OF_THREE_LOW,
	FOUR_OF_FIVE_HIGH,
	FOUR_OF_FIVE_LOW,
	SHIFT_HIGH,
	SHIFT_LOW,
	CAUSE_COUNT
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

/* Where the other point of two in three may be. */
enum other_point {
	ON_THE_SAME_SIDE, /* of the centre: Making Data Count */
	ANYWHERE,         /* Western Electric */
	NOT_OPPOSITE      /* not beyond the other near limit: PowerBI-SPC */
};

struct signal_rules {
	size_t trend; /* points; 0: no such rule */
	size_t shift; /* points; 0: no such rule */
	bool two_of_three, four_of_five;
	enum other_point other;
	bool outside_counts; /* a point beyond a limit, in two of three */
	bool whole_windows;  /* names all three of two of three, all five */
	bool literal_ends;   /* of trends: see below */
	bool runs;           /* runs tested by their number: runtest.h */
};

/* The causes of each point of one phase, in order of time, as a set: the bit
 * 1 << cause for each that holds. limits has an element a point, since those
 * of some charts vary. A missing value has no cause; missing limits only
 * silence the rules that need them. Every point of a trend or a shift is
 * named, but only those of a window of three or five that are far out
 * themselves. Where two trends meet the apex belongs to the second one. With
 * literal ends so does the last point of a trend that is followed, but not
 * met, by another: it is named by the step between them, as NHSRplotthedots
 * does. */
void signal_find(const double *values, const struct limits *limits,
		 size_t count, const struct signal_rules *rules,
		 unsigned short *causes);

/* Adds a cause to a set, which loses the opposite one. */
void signal_mark(unsigned short *causes, enum cause cause);

/* The cause that names the point: the first of the set in order of priority. */
enum cause signal_first(unsigned short causes);

enum point_type signal_type(enum cause cause, enum direction better);
enum variation signal_variation(enum cause last, enum direction better);

/* Strictly: a target on a limit, like one between them, can be hit or missed.
 * Not known for a missing target or limit, or where neither way is better. */
enum assurance signal_assurance(const struct limits *last, double target,
				enum direction better);

/* All of a set in order of priority, with commas between; "none". */
const char *causes_words(struct pool *pool, unsigned short causes);

/* The words that streams use: above_limit, concern, hit_or_miss ... */
const char *cause_name(enum cause cause);
const char *point_type_name(enum point_type type);
const char *variation_name(enum variation variation);
const char *assurance_name(enum assurance assurance);

#endif
