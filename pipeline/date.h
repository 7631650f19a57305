/* date - whole days, the proleptic Gregorian calendar.
 *
 * A day is the number of days since 1970-01-01; a time of day is minutes
 * since midnight. Years 1000 to 9999.
 */
#ifndef PIPELINE_DATE_H
#define PIPELINE_DATE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum {
	MISSING_DATE = INT_MIN,
	MISSING_TIME = INT_MIN,
	DATE_SIZE = 10, /* YYYY-MM-DD */
	TIME_SIZE = 5   /* HH:MM */
};

struct calendar_date {
	int year, month, day;
};

int date_of(int year, int month, int day);
struct calendar_date date_parts(int date);
int date_month_length(int year, int month);
/* 0 Monday .. 6 Sunday */
int date_weekday(int date);

/* Calendar months later (or earlier); the last day of a shorter month stands
 * for days it lacks: 31 August + 6 = 28 or 29 February. */
int date_add_months(int date, int months);

/* Exactly YYYY-MM-DD, a day that exists. */
bool date_read(struct slice text, int *date);
/* DD/MM/YYYY with two-digit day and month: only where the user said so. */
bool date_read_day_first(struct slice text, int *date);
/* HH:MM, or HH:MM:SS with the seconds dropped; 00:00 to 23:59. */
bool time_read(struct slice text, int *minutes);

/* Writes DATE_SIZE or TIME_SIZE bytes, no NUL. A date that date_read() would
 * not take, as when months are added to 9999-12-31, ends with BAD_DATA. */
void date_write(char *at, int date);
void time_write(char *at, int minutes);

#endif
