/* words - numbers, dates and periods as people write them.
 *
 * Rounding is for display only, half away from zero (number_round()). Texts
 * live in the pool they were made in.
 */
#ifndef METHODS_WORDS_H
#define METHODS_WORDS_H

#include <stddef.h>

struct pool;

/* 1234567.891 with 1 decimal: "1,234,567.9"; below zero with a true minus. */
const char *words_number(struct pool *pool, double value, int decimals);

/* How many decimals to show: none when all values are whole or the largest is
 * 100 or more, 1 from 1 up, 2 below 1, and two figures that count below 0.1.
 * NANs are passed over. */
int words_decimals(const double *values, size_t count);

/* One value with its unit: "12.5%", "43 km", "1 day", "£210". The unit is
 * UCUM, "-" or "1" for none. A NAN is "no value". */
const char *words_value(struct pool *pool, double value, const char *unit);
const char *words_fixed(struct pool *pool, double value, int decimals,
			const char *unit);
/* What stands behind a number in that unit on an axis: "%", "" otherwise. */
const char *words_suffix(const char *unit);
/* The unit alone, in the plural: "days", "km", "" for none. */
const char *words_unit(const char *unit);

/* How far apart the dates of a series are. */
enum rhythm {
	PERIOD_DAY,
	PERIOD_WEEK,
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_YEAR
};

/* "monthly". */
const char *words_every(enum rhythm period);
/* "month". */
const char *words_period(enum rhythm period);
/* "12 March 2014", "March 2014", "2013" (or "2013/14" for a year that begins
 * in April) for the period that begins on that date. */
const char *words_date(struct pool *pool, int date, enum rhythm period);
/* "April 2012 to March 2014"; one date alone where both are the same. */
const char *words_span(struct pool *pool, int from, int to, enum rhythm period);

/* "1 month", "2 months": the noun gets an s but for one. */
const char *words_count(struct pool *pool, size_t count, const char *noun);

/* " And 2 more panels." to end a description with that tells `most` of `count`
 * of them; "" where it tells them all. */
const char *words_more(struct pool *pool, size_t count, size_t most,
		       const char *noun);

/* The text with its first letter in upper, or lower, case; an abbreviation
 * ("XmR", "CTR") stays. ASCII only. */
const char *words_capital(struct pool *pool, const char *text);
const char *words_small(struct pool *pool, const char *text);

/* Joins with ", " and leaves out what is empty. */
const char *words_join(struct pool *pool, const char *const *parts,
		       size_t count);

#endif
