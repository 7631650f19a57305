/* concentration - how far events fall on few people, and how long none came. */
#include "stages/methods/concentration.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static int downwards(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x < *y) - (*x > *y);
}

void concentration_sort(size_t *counts, size_t people)
{
	if (people)
		qsort(counts, people, sizeof *counts, downwards);
}

static double sum(const size_t *counts, size_t people)
{
	double total = 0;

	for (size_t i = 0; i < people; i++)
		total += (double)counts[i];
	return total;
}

double concentration_top(const size_t *counts, size_t people, size_t k)
{
	if (!people)
		return (double)NAN;
	return sum(counts, k < people ? k : people) / sum(counts, people);
}

double concentration_gini(const size_t *counts, size_t people)
{
	double weighted = 0, n = (double)people;

	if (!people)
		return (double)NAN;
	/* counts[0] is the greatest: its rank among them, ascending, is n */
	for (size_t i = 0; i < people; i++)
		weighted += (n - 1 - 2 * (double)i) * (double)counts[i];
	return weighted / (n * sum(counts, people));
}

size_t eventful_room(size_t count)
{
	return count / 8 + 1;
}

void eventful_mark(struct eventful *eventful, size_t day)
{
	eventful->days[day / 8] |= (unsigned char)(1 << day % 8);
}

static bool is_marked(const struct eventful *eventful, size_t day)
{
	return eventful->days[day / 8] >> day % 8 & 1;
}

size_t eventful_longest_free(const struct eventful *eventful, size_t *start)
{
	size_t longest = 0, run = 0;

	*start = 0;
	for (size_t day = 0; day < eventful->count; day++) {
		run = is_marked(eventful, day) ? 0 : run + 1;
		if (run > longest) {
			longest = run;
			*start = day + 1 - run;
		}
	}
	return longest;
}
