/* scale - from values to places, and the ticks a person would choose.
 *
 * A scale maps low..high of the data to from..to in points; values are
 * numbers, or days since 1970-01-01. Ticks are at 1, 2 or 5 times a power of
 * ten, at the first days of years, quarters, months, weeks, or at decades of
 * a logarithm; never more than asked for.
 */
#ifndef CHARTS_DRAW_SCALE_H
#define CHARTS_DRAW_SCALE_H

#include <stdbool.h>
#include <stddef.h>

struct pool;

struct scale {
	double low, high; /* data; low < high */
	double from, to;  /* points */
	bool log;         /* low > 0 */
};

double scale_place(const struct scale *scale, double value);

struct ticks {
	double *at;
	const char **label;
	const char **under; /* second line, "" for none; NULL: no line */
	size_t count;
	double low, high; /* the range the ticks span */
};

/* Round numbers about low..high, at most `most` of them (2 or more), the
 * outer ones at or beyond low and high. whole: no fractions between; unit is
 * put behind each label ("%"). low == high gets a range about it. */
struct number_range {
	double low, high;
	bool whole;
	const char *unit;
};
struct ticks ticks_numbers(struct pool *pool, struct number_range range,
			   size_t most);

/* The same ticks over a range that ends where the values end, with a little
 * air, wherever an outer tick lies far beyond it: that tick goes. */
struct ticks ticks_trimmed(struct ticks ticks, double low, double high);

/* 1, 10, 100 ... about low..high, with 2 and 5 between where there is room.
 * low must be above 0. */
struct ticks ticks_log(struct pool *pool, struct number_range range,
		       size_t most);

/* First days of months, quarters, half-years, years, 2, 5, 10 or 20 years
 * within low..high (days); Mondays or days where that is less than two months
 * and the data are no months. Labels: "Apr" over "2013" at the first tick of
 * each year; "2013"; "8 Apr". */
struct date_range {
	int low, high;
	int months;     /* no step shorter than that; 0: days will do */
	bool financial; /* years begin in April and are labelled "2013/14" */
};
struct ticks ticks_dates(struct pool *pool, struct date_range range,
			 size_t most);

#endif
