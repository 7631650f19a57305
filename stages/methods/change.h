/* change - the last value of a series beside those before it, in words.
 *
 * Two values alone say little: of a series that only varies by chance each
 * other value is up. So the words for them never say better or worse; that is
 * for the control chart, whose special causes reading_words() tells.
 */
#ifndef METHODS_CHANGE_H
#define METHODS_CHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/calendar.h"
#include "stages/methods/signal.h"

struct pool;

struct change {
	enum every every;
	int start;                           /* of the last period */
	double value, previous, year_before; /* NAN: not known, or hidden */
	bool value_hidden, previous_hidden, year_hidden;
};

/* The last of the periods beside those before it. The series has a value for
 * each period from its first day on, in order of time, no period twice; NAN
 * where it is not known. A last value that is hidden stays the last one.
 * Without any value start is MISSING_DATE. */
struct change change_of(enum every every, const int *starts,
			const double *values, const bool *hidden, size_t count);

/* "March 2014", "January to March 2014", "2013/14", for a day or a week its
 * first day. */
const char *change_period(struct pool *pool, enum every every, int start);

/* How many decimals the three values are told with. */
int change_decimals(const struct change *change);

/* "up from 21.0 the quarter before and 18.2 a year before". Which way is
 * judged on the numbers as they are displayed, so that 21.04 is the same as
 * 21.01 where both read 21.0. What is not known is said to be so; "" when the
 * last value is not. */
const char *change_words(struct pool *pool, const struct change *change,
			 const char *unit);

/* The cause of that name (signal.h); CAUSE_NONE for any other word. */
enum cause change_cause(const char *name);

/* Where the points begin that end a series with special causes on one side of
 * the centre, up to the last point that has a cause: a point with a cause on
 * the other side, or without any, comes before them. SIZE_MAX when no point
 * has a cause. */
size_t change_since(const enum cause *causes, size_t count);

/* What the chart says of the end of a series, whose points begin on those
 * dates: "within its usual range" when no point has a cause; "above its usual
 * range in March 2014", of the last point that has one, "since June 2013" when
 * those before it have the same cause; and, where others before those lie on
 * the same side, from when on: "..., high since April 2013". */
const char *reading_words(struct pool *pool, enum every every,
			  const enum cause *causes, const int *dates,
			  size_t count);

#endif
