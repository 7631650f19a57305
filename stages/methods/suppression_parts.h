/* suppression_parts - what suppression is made of: for its own files only. */
#ifndef METHODS_SUPPRESSION_PARTS_H
#define METHODS_SUPPRESSION_PARTS_H

#include "stages/methods/suppression.h"

struct pool;

/* Where a cell stands in a sum. */
struct place {
	size_t sum, term;
};

struct cell {
	long value, least, most; /* what is known from elsewhere */
	bool printed;
	bool ignored; /* is no count */
	bool moving;  /* is part of the set of numbers that is tried */
	enum hidden given, hidden;
	long moved;    /* by so much, there */
	size_t column; /* where sums near a number are solved: from 1 */
	struct place *places;
	size_t place_count;
	size_t *followers, follower_count;
};

/* The total, less its parts, is 0: its own term comes first, with sign -1. */
struct sum {
	struct term *terms; /* the parts by size */
	size_t count;
	size_t next;              /* no part before it can be a cover */
	size_t *open, open_count; /* terms that are not shown */
	size_t hidden_count;      /* of them, those that are hidden */
	bool plain;               /* no part is taken off */
	bool queued;
	bool near;    /* is one of the sums near a number */
	bool told;    /* its zeros have been looked at */
	long balance; /* of what was moved */
};

struct suppression {
	struct hiding hiding;
	struct cell *cells;
	size_t cell_count;
	struct sum *sums;
	size_t sum_count;
	size_t *queue, queue_count; /* sums to be looked at again */
	size_t *moves, move_count;  /* cells moved, in order */
	size_t looks;
	size_t *near, near_count; /* sums near a number */
	struct pool *pool;        /* for them */
};

static inline bool is_open(const struct cell *cell)
{
	return cell->hidden || !cell->printed;
}

static inline bool is_small(const struct suppression *suppression, long value)
{
	return value > 0 && value < suppression->hiding.below;
}

/* Makes ready to search, when all cells and sums are there. */
void search_begin(struct suppression *suppression);
/* Whether there are other numbers that give the same print, where the cell has
 * that value. */
bool search_can_be(struct suppression *suppression, size_t cell, long value);
/* The sums around a cell, the nearest first: their numbers in near. Returns how
 * many terms they have. search_forget() must follow. */
size_t search_near(struct suppression *suppression, size_t cell);
void search_forget(struct suppression *suppression);

#endif
