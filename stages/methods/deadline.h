/* deadline - the day by which something is due, and whether it was done by it.
 *
 * Days are whole days as in date.h, MISSING_DATE where there is none. The
 * rules are this project's: calendar months clip to the last day of a shorter
 * one (31 August + 6 months is 28 or 29 February); on the day itself what is
 * not done is not overdue yet; what was done after the as-at day had not been
 * done on it.
 */
#ifndef METHODS_DEADLINE_H
#define METHODS_DEADLINE_H

#include <stdbool.h>

#include "pipeline/text.h"
#include "stages/methods/calendar.h"

enum allowance_unit { ALLOW_DAYS, ALLOW_WORKING_DAYS, ALLOW_MONTHS };

/* How long something may take; backwards where count is negative. */
struct allowance {
	long count;
	enum allowance_unit unit;
};

/* Reads a whole number, at most 9999 either way, and its unit: 28d, 5wd
 * (working days), 6m (calendar months). false, and nothing written, for any
 * other text. */
bool allowance_read(struct slice text, struct allowance *allowance);

/* The day that is so far from the date. 0wd is the date itself, whatever day
 * it is; -1wd the last working day before it. */
int allowance_after(struct allowance allowance, int date,
		    struct holidays holidays);

enum outcome {
	OUTCOME_NONE, /* nothing is due, as far as is known */
	OUTCOME_ON_TIME,
	OUTCOME_LATE,    /* done, but after the last day */
	OUTCOME_OVERDUE, /* not done, and the last day is past */
	OUTCOME_EARLY,   /* done too long before to count */
	OUTCOME_PENDING, /* not done, and the last day is not past */
	OUTCOME_ENDED,   /* not done in time, and not needed any more */
	OUTCOME_WRONG    /* done before it could be: an error in the data */
};

enum { OUTCOME_COUNT = OUTCOME_WRONG + 1 };

/* ON_TIME LATE OVERDUE EARLY PENDING ENDED WRONG; NULL for none. */
const char *outcome_name(enum outcome outcome);
/* Whether it belongs to the denominator: on time, late, overdue and early. */
bool outcome_counts(enum outcome outcome);

struct deadline {
	int due;      /* the day it is due; missing: none */
	int last;     /* with the days of grace */
	int possible; /* the first day it could be done; missing: any */
	int earliest; /* done before it does not count; missing: any */
	int ended;    /* when the need for it ended; missing: it lasts */
};

/* What became of something done on that day, or not, as at another. */
enum outcome deadline_outcome(const struct deadline *deadline, int done,
			      int as_at);

/* The same for what must be done again so long after each time. done is the
 * last time; where there is one the deadline is the next, and it is on time
 * while that is not past and overdue after; where there is none the deadline
 * is the first, and until it is past it is pending. */
enum outcome deadline_standing(const struct deadline *deadline, int done,
			       int as_at);

/* Days after the due day on which it was done, or at the as-at day (or the day
 * on which the need ended) still was not; 0 where it was in time, or where
 * nothing is due. */
int deadline_late_days(const struct deadline *deadline, int done, int as_at);

#endif
