/* rounds - the answers of a stocktake in its last two rounds (measure M13).
 *
 *	rounds = rounds_new();
 *	while (reader_next(in))
 *		rounds_add(rounds, &form);
 *	rounds_sort(rounds);
 *	while (rounds_next(rounds, &pair))
 *		...
 *
 * Each area has rounds of its own, in byte order of their names; an area with
 * one round has no pairs. Texts are raw fields and live until exit.
 */
#ifndef METHODS_ROUNDS_H
#define METHODS_ROUNDS_H

#include <stdbool.h>
#include <stddef.h>

#include "stages/methods/stocktake_input.h"

struct rounds;

/* What was said to a question in a round. */
struct told {
	struct slice round; /* missing: it was not asked */
	const char *answer; /* its code; NULL: it was not asked */
	double points;      /* NAN: it is not in the score */
};

/* A question that one of the two rounds asked, or both. */
struct pair {
	size_t area; /* a number for each */
	struct slice area_code, round_before, round;
	struct slice question_id;
	struct slice section, topic; /* in the later round that asked it */
	bool repeats; /* another question that was asked in the area */
	const struct told *before, *after;
};

enum outcome { BETTER, SAME, WORSE, NOT_COMPARED };

struct rounds *rounds_new(void);

/* Takes the present record's answer. A second one to the same question of a
 * round is BAD_DATA. */
void rounds_add(struct rounds *rounds, const struct form *form);

/* Puts all in order of areas, sections (see compare_sections) and coming. */
void rounds_sort(struct rounds *rounds);

/* The next pair; false when there are no more. Sorted rounds only. */
bool rounds_next(struct rounds *rounds, struct pair *pair);

/* Where the points went; NOT_COMPARED unless it scores in both. */
enum outcome pair_outcome(const struct pair *pair);

#endif
