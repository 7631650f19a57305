/* movingrange - how far a process moves from one point to the next.
 *
 * The moving range of two neighbours is the distance between them. The mean
 * of these ranges, divided by 1.128, estimates the standard deviation of a
 * process that has no special cause, and is hardly touched by a shift (Shewhart
 * 1931; Wheeler and Chambers 1992, Understanding Statistical Process Control).
 *
 * Ranges that are themselves special are screened out: those not under 3.267
 * times their mean, once (Nelson 1982, Journal of Quality Technology 14:172).
 * More passes do so again with the new mean, of the ranges that are left,
 * until none goes; the mean of the values behind them never changes.
 */
#ifndef METHODS_MOVINGRANGE_H
#define METHODS_MOVINGRANGE_H

#include <stdbool.h>
#include <stddef.h>

/* Of ranges of two values from a normal distribution: how many standard
 * deviations their mean is (d2), and how many times their mean their upper
 * limit is (D4), rounded as they are everywhere. */
#define RANGE_DEVIATIONS 1.128
#define RANGE_MOST 3.267

struct screening {
	size_t passes; /* 0: none */
	double most;   /* a range is under so many times the mean */
	bool literal;  /* whatever it leaves: zeros only, or nothing */
};

enum range_note {
	RANGE_SOUND,
	RANGE_NONE,         /* no two neighbours */
	RANGE_CONSTANT,     /* nothing varies: the mean range is 0 */
	RANGE_ALL_SCREENED, /* no range is left (only when literal) */
	RANGE_UNSCREENED    /* would have left only zeros: not applied */
};

struct mean_range {
	double mean;     /* missing for RANGE_NONE and RANGE_ALL_SCREENED */
	size_t screened; /* ranges left out */
	enum range_note note;
};

/* Fills count - 1 ranges of count values in order of time, in their unit; one
 * beside a missing value is missing. Returns how many there are, missing ones
 * included. */
size_t movingrange_fill(const double *values, size_t count, double *ranges);

/* The screened mean of ranges of any kind, missing ones left out. */
struct mean_range movingrange_mean(const double *ranges, size_t count,
				   const struct screening *screening);

#endif
