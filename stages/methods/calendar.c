/* calendar - periods of the calendar, and working days. */
#include "stages/methods/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/date.h"

enum { DAYS_A_WEEK = 7, MONTHS_A_YEAR = 12, SATURDAY = 5 };

/* A kind is so many months long and begins so many months into the year;
 * days and weeks have no months. */
struct kind {
	const char *name;
	const char *label;
	int months;
	int offset;
};

static const struct kind kinds[] = {
	[EVERY_WHOLE] = { "period", "Period", 0, 0 },
	[EVERY_DAY] = { "day", "Day", 0, 0 },
	[EVERY_WEEK] = { "week", "Week", 0, 0 },
	[EVERY_MONTH] = { "month", "Month", 1, 0 },
	[EVERY_QUARTER] = { "quarter", "Quarter", 3, 0 },
	[EVERY_YEAR] = { "year", "Year", 12, 0 },
	[EVERY_FINANCIAL_YEAR] = { "financial_year", "Financial year", 12, 3 },
};

enum every every_of(const char *name)
{
	for (int i = EVERY_DAY; name && i <= EVERY_FINANCIAL_YEAR; i++)
		if (!strcmp(name, kinds[i].name))
			return (enum every)i;
	return EVERY_WHOLE;
}

const char *every_name(enum every every)
{
	return kinds[every].name;
}

const char *every_label(enum every every)
{
	return kinds[every].label;
}

/* Division that rounds down for negative numbers too. */
static long floor_divide(long a, long b)
{
	return a / b - (a % b < 0);
}

long period_number(enum every every, int date)
{
	const struct kind *kind = &kinds[every];
	struct calendar_date parts;

	if (every == EVERY_WHOLE)
		return 0;
	if (every == EVERY_DAY)
		return date;
	if (every == EVERY_WEEK)
		return floor_divide((long)date - date_weekday(date),
				    DAYS_A_WEEK);
	parts = date_parts(date);
	return floor_divide((long)parts.year * MONTHS_A_YEAR + parts.month - 1 -
				    kind->offset,
			    kind->months);
}

/* 1970-01-05, day 4, is a Monday and begins week 0. */
int period_first(enum every every, long number)
{
	const struct kind *kind = &kinds[every];
	long month;

	if (every == EVERY_WHOLE)
		return 0;
	if (every == EVERY_DAY)
		return (int)number;
	if (every == EVERY_WEEK)
		return (int)(number * DAYS_A_WEEK + 4);
	month = number * kind->months + kind->offset;
	return date_of((int)(month / MONTHS_A_YEAR),
		       (int)(month % MONTHS_A_YEAR) + 1, 1);
}

int period_start(enum every every, int date)
{
	return period_first(every, period_number(every, date));
}

int period_next(enum every every, int date)
{
	return period_first(every, period_number(every, date) + 1);
}

void period_label(enum every every, int start, char *at)
{
	static const char months[][4] = { "Jan", "Feb", "Mar", "Apr",
					  "May", "Jun", "Jul", "Aug",
					  "Sep", "Oct", "Nov", "Dec" };
	struct calendar_date parts = date_parts(start);
	const char *month = months[parts.month - 1];
	int year = parts.year % 10000;

	if (every == EVERY_MONTH)
		snprintf(at, PERIOD_LABEL_ROOM, "%s %d", month, year);
	else if (every == EVERY_QUARTER)
		snprintf(at, PERIOD_LABEL_ROOM, "%s-%s %d", month,
			 months[(parts.month + 1) % MONTHS_A_YEAR], year);
	else if (every == EVERY_YEAR)
		snprintf(at, PERIOD_LABEL_ROOM, "%d", year);
	else if (every == EVERY_FINANCIAL_YEAR)
		snprintf(at, PERIOD_LABEL_ROOM, "%d/%02d", year,
			 (year + 1) % 100);
	else
		snprintf(at, PERIOD_LABEL_ROOM, "%d %s %d", parts.day % 100,
			 month, year);
}

struct calendar calendar_of(enum every every, int from, int to)
{
	struct calendar calendar = { .every = every, .range = { from, to } };

	if (from > to)
		return calendar;
	calendar.first = period_number(every, from);
	calendar.count = (size_t)(period_number(every, to) - calendar.first) +
			 1;
	return calendar;
}

struct period calendar_period(const struct calendar *calendar, size_t index)
{
	struct period period = calendar->range;

	if (index > 0)
		period.start = calendar_start(calendar, index);
	if (index + 1 < calendar->count)
		period.end = calendar_start(calendar, index + 1) - 1;
	return period;
}

int calendar_start(const struct calendar *calendar, size_t index)
{
	if (calendar->every == EVERY_WHOLE)
		return calendar->range.start;
	return period_first(calendar->every, calendar->first + (long)index);
}

size_t calendar_index(const struct calendar *calendar, int date)
{
	return (size_t)(period_number(calendar->every, date) - calendar->first);
}

void calendar_touched(const struct calendar *calendar, int start, int end,
		      size_t *first, size_t *after)
{
	const struct period *range = &calendar->range;

	*first = *after = 0;
	if (start < range->start)
		start = range->start;
	if (end > range->end)
		end = range->end;
	if (start > end)
		return;
	*first = calendar_index(calendar, start);
	*after = calendar_index(calendar, end) + 1;
}

static int compare_dates(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool working_day(int date, struct holidays holidays)
{
	return date_weekday(date) < SATURDAY &&
	       !(holidays.count &&
		 bsearch(&date, holidays.dates, holidays.count, sizeof date,
			 compare_dates));
}

int working_days_after(int date, long n, struct holidays holidays)
{
	while (n > 0)
		n -= working_day(++date, holidays);
	return date;
}

long working_days_between(int from, int to, struct holidays holidays)
{
	long days = 0;

	if (to < from)
		return -working_days_between(to, from, holidays);
	while (from < to)
		days += working_day(++from, holidays);
	return days;
}
