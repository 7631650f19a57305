/* suppression_reach - whether a number can be another one, where sums hold and
 * each number has its bounds: linear programming in whole numbers, small.
 *
 * The variables are moves away from what is true, so that 0 everywhere is a
 * solution and the simplex method needs no first phase: it moves one variable
 * as far as others let it (Dantzig 1963, with bounds on both sides; the column
 * of greatest gain, the first of equal ones).
 */
#ifndef METHODS_SUPPRESSION_REACH_H
#define METHODS_SUPPRESSION_REACH_H

#include <stdbool.h>
#include <stddef.h>

struct reach {
	size_t rows, columns;
	double *matrix;     /* row after row; each row times the moves is 0 */
	double *low, *high; /* of each move: low <= 0 <= high */
	double *moves;      /* the answer; 0 at first */
	size_t *basic;      /* room for rows */
	bool *in_basis;     /* room for columns */
};

/* Whether the column can move by that much, and all others by whole numbers.
 * The matrix is used up. */
bool reach_moves(struct reach *reach, size_t column, double by);

#endif
