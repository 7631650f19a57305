/* spell - the date rules that everything about stays rests on.
 *
 * A spell is an interval [start, end) of whole days: the state of a day is its
 * state at midnight at the end of the day, so somebody who leaves on a day is
 * not there on it and somebody who is admitted on it is. An end that has not
 * come is FOREVER; an end is never before its start. A period [a, b] is
 * closed. Length of stay and occupied bed days are two formulas: somebody
 * admitted on b has a length of 0 and 1 bed day.
 *
 * Source: NHS England, mental-health-monthly-statistics (2025): open at the
 * end and at the start of a period; admissions LDA27, discharges LDA28, both
 * LDA44; bed days datediff(coalesce(end, b + 1), max(start, a)).
 */
#ifndef METHODS_SPELL_H
#define METHODS_SPELL_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/calendar.h"

enum { FOREVER = INT_MAX };

struct spell {
	int start;
	int end; /* FOREVER while it lasts */
};

/* In care on the day: start <= day and end > day. */
bool spell_covers(struct spell spell, int day);

/* Length of stay: min(end, day) - start in days, no + 1. The day must not be
 * before the start. */
int spell_length(struct spell spell, int day);

/* Nights in [a, b]: max(0, min(end, b + 1) - max(start, a)). Over consecutive
 * periods they add up to the length of a finished stay. */
int spell_bed_days(struct spell spell, struct period period);

/* Whether it has a day in common with [a, b] when the day of leaving counts:
 * start <= b and end >= a. This is "any stay overlapping the period". */
bool spell_touches(struct spell spell, struct period period);

/* What a spell did in a period. Over any spells whatever,
 * open_end = open_start + (admission_only + both) - (discharge_only + both). */
struct spell_flow {
	bool open_start;     /* start < a and end >= a */
	bool admission_only; /* start in [a, b], open at the end of b */
	bool discharge_only; /* start < a, end in [a, b] */
	bool both;           /* start and end in [a, b] */
	bool open_end;       /* start <= b and end > b */
};

struct spell_flow spell_flow(struct spell spell, struct period period);

/* Makes of any spells the fewest that cover the same days, in order and with a
 * day's gap at least between them; spells that touch become one. Sorts and
 * shortens the array in place and returns how many are left. */
size_t spell_union(struct spell *spells, size_t count);

#endif
