/* calendar - periods of the calendar, and working days.
 *
 * A period is a closed interval of days. The periods of one kind follow each
 * other without a gap and are numbered in order, so that the period of a day
 * is found by arithmetic. A week begins on Monday (ISO 8601), a quarter in
 * January, April, July or October, a financial year on 1 April.
 *
 * Days are whole days as in date.h; nothing here is ever missing.
 */
#ifndef METHODS_CALENDAR_H
#define METHODS_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

enum every {
	EVERY_WHOLE, /* one period, whatever its bounds */
	EVERY_DAY,
	EVERY_WEEK,
	EVERY_MONTH,
	EVERY_QUARTER,
	EVERY_YEAR,
	EVERY_FINANCIAL_YEAR
};

/* The words for an option's choices: they are the names of the columns too. */
#define EVERY_CHOICES "day|week|month|quarter|year|financial_year"

enum { PERIOD_LABEL_ROOM = 16 };

struct period {
	int start, end; /* both belong to it */
};

/* The kind of that name, one of EVERY_CHOICES; EVERY_WHOLE for NULL and for
 * any other word. */
enum every every_of(const char *name);
/* "month" and so on; "period" for EVERY_WHOLE. */
const char *every_name(enum every every);
/* "Month" and so on, as a column's label. */
const char *every_label(enum every every);

/* Which period of its kind the date is in, counted from a fixed one: the
 * months of successive years are successive numbers. EVERY_WHOLE has neither
 * numbers nor first days: ask its calendar. */
long period_number(enum every every, int date);
/* The first day of the period of that number. */
int period_first(enum every every, long number);
/* The first day of the period that holds the date. */
int period_start(enum every every, int date);
/* The first day of the period after the one that holds the date. */
int period_next(enum every every, int date);

/* Words for people, NUL-terminated, into PERIOD_LABEL_ROOM bytes: "Jan 2014",
 * "Jan-Mar 2014", "2014", "2013/14", and for days, weeks and whole periods the
 * first day, "6 Jan 2014". */
void period_label(enum every every, int start, char *at);

/* The periods of one kind between two days. The first and the last one are cut
 * where the two days cut them. */
struct calendar {
	enum every every;
	struct period range;
	long first; /* number of the first period */
	size_t count;
};

/* from <= to, or there are no periods. */
struct calendar calendar_of(enum every every, int from, int to);
struct period calendar_period(const struct calendar *calendar, size_t index);
/* The first day of that period before it was cut: what a period column holds.
 * For EVERY_WHOLE the first day of the range. */
int calendar_start(const struct calendar *calendar, size_t index);
/* The period of a day within the range. */
size_t calendar_index(const struct calendar *calendar, int date);
/* The periods that an interval of days touches, both ends included: index
 * *first up to but without *after. None when it lies outside the range. */
void calendar_touched(const struct calendar *calendar, int start, int end,
		      size_t *first, size_t *after);

/* Bank holidays, in ascending order. */
struct holidays {
	const int *dates;
	size_t count;
};

/* Monday to Friday and no bank holiday. */
bool working_day(int date, struct holidays holidays);
/* The nth working day after the date, n >= 0; the date itself for 0, whatever
 * day it is. */
int working_days_after(int date, long n, struct holidays holidays);
/* Working days after from, up to and with to; negative when to is earlier, so
 * that it undoes working_days_after() on working days. */
long working_days_between(int from, int to, struct holidays holidays);

#endif
