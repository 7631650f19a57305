/* concentration - how far a number of events falls on few people, and how long
 * none came.
 *
 * Counts are of people with at least one event, in any order on the way in.
 */
#ifndef METHODS_CONCENTRATION_H
#define METHODS_CONCENTRATION_H

#include <stddef.h>

/* Puts the counts in order, the greatest first, for the functions below. */
void concentration_sort(size_t *counts, size_t people);

/* The share of all events, 0 to 1, that the k people with the most had; of
 * fewer than k people it is 1. Missing where there are none. */
double concentration_top(const size_t *counts, size_t people, size_t k);

/* The Gini coefficient among these people: 0 where all had equally many, up to
 * 1 - 1 / people. With x ascending and i from 1,
 * sum((2 i - people - 1) x_i) / (people sum(x_i)) (Sen 1973, On Economic
 * Inequality, p. 31). Missing where there are none. */
double concentration_gini(const size_t *counts, size_t people);

/* The days of a period on which something happened, a bit each. */
struct eventful {
	unsigned char *days;
	size_t count; /* days of the period */
};

/* The bytes that so many days need. */
size_t eventful_room(size_t count);
void eventful_mark(struct eventful *eventful, size_t day);
/* The longest run of days without any, of several the first; *start is its
 * first day. 0 where every day had one. */
size_t eventful_longest_free(const struct eventful *eventful, size_t *start);

#endif
