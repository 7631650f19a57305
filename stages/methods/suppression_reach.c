/* suppression_reach - whether a number can be another one. */
#include "stages/methods/suppression_reach.h"

#include <math.h>
#include <stdint.h>

enum { PIVOTS_MOST = 400 };
static const double tiny = 1e-9;

static double *row_of(const struct reach *reach, size_t row)
{
	return &reach->matrix[row * reach->columns];
}

/* Makes the column 1 in the row and 0 in all others. */
static void pivot(struct reach *reach, size_t row, size_t column)
{
	double *own = row_of(reach, row);
	double factor = own[column];

	for (size_t j = 0; j < reach->columns; j++)
		own[j] /= factor;
	for (size_t i = 0; i < reach->rows; i++) {
		double *other = row_of(reach, i);

		factor = other[column];
		if (i == row || fabs(factor) < tiny)
			continue;
		for (size_t j = 0; j < reach->columns; j++)
			if (fabs(own[j]) >= tiny)
				other[j] -= factor * own[j];
	}
	reach->basic[row] = column;
	reach->in_basis[column] = true;
}

/* A basic column for each row, the one with most room; rows that others say
 * already go. False when the goal alone is left in a row: it cannot move. */
static bool begin(struct reach *reach, size_t goal)
{
	for (size_t i = 0; i < reach->rows;) {
		const double *row = row_of(reach, i);
		size_t best = SIZE_MAX;

		for (size_t j = 0; j < reach->columns; j++)
			if (j != goal && fabs(row[j]) >= tiny &&
			    (best == SIZE_MAX ||
			     reach->high[j] - reach->low[j] >
				     reach->high[best] - reach->low[best]))
				best = j;
		if (best != SIZE_MAX) {
			pivot(reach, i++, best);
			continue;
		}
		if (fabs(row[goal]) >= tiny)
			return false;
		reach->rows--;
		for (size_t j = 0; j < reach->columns; j++)
			row_of(reach, i)[j] = row_of(reach, reach->rows)[j];
	}
	return true;
}

static double room(const struct reach *reach, size_t column, double way)
{
	return way > 0 ? reach->high[column] - reach->moves[column]
		       : reach->moves[column] - reach->low[column];
}

/* The row of a basic column, or SIZE_MAX. */
static size_t basic_row(const struct reach *reach, size_t column)
{
	for (size_t i = 0; reach->in_basis[column] && i < reach->rows; i++)
		if (reach->basic[i] == column)
			return i;
	return SIZE_MAX;
}

/* The column that moves the goal most, and *way, which way it has to go. */
static size_t entering(const struct reach *reach, size_t goal, double by,
		       double *way)
{
	size_t row = basic_row(reach, goal), best = SIZE_MAX;
	double gain = tiny;

	*way = by > 0 ? 1 : -1;
	if (row == SIZE_MAX)
		return goal;
	for (size_t j = 0; j < reach->columns; j++) {
		double rate = -row_of(reach, row)[j] * (by > 0 ? 1 : -1);
		double turn = rate > 0 ? 1 : -1;

		if (reach->in_basis[j] || fabs(rate) <= gain ||
		    room(reach, j, turn) < tiny)
			continue;
		gain = fabs(rate);
		best = j;
		*way = turn;
	}
	return best;
}

/* Moves the column until it or a basic one is at its end; returns the row of
 * that one, or SIZE_MAX. */
static size_t move(struct reach *reach, size_t column, double way)
{
	double step = room(reach, column, way);
	size_t leaving = SIZE_MAX;

	for (size_t i = 0; i < reach->rows; i++) {
		double rate = -row_of(reach, i)[column] * way;
		double most;

		if (fabs(rate) < tiny)
			continue;
		most = room(reach, reach->basic[i], rate) / fabs(rate);
		if (most < step - tiny) {
			step = most > 0 ? most : 0;
			leaving = i;
		}
	}
	reach->moves[column] += way * step;
	for (size_t i = 0; i < reach->rows; i++)
		reach->moves[reach->basic[i]] -= row_of(reach, i)[column] *
						 way * step;
	return leaving;
}

static bool is_whole(const struct reach *reach)
{
	for (size_t j = 0; j < reach->columns; j++)
		if (fabs(reach->moves[j] - nearbyint(reach->moves[j])) > 1e-6)
			return false;
	return true;
}

bool reach_moves(struct reach *reach, size_t goal, double by)
{
	if (by > reach->high[goal] || by < reach->low[goal])
		return false;
	reach->high[goal] = by > 0 ? by : 0;
	reach->low[goal] = by < 0 ? by : 0;
	if (!begin(reach, goal))
		return false;
	for (size_t i = 0; i < PIVOTS_MOST; i++) {
		double way;
		size_t column = entering(reach, goal, by, &way), leaving;

		if (column == SIZE_MAX)
			return false;
		leaving = move(reach, column, way);
		if (fabs(reach->moves[goal] - by) < 1e-6)
			return is_whole(reach);
		if (leaving == SIZE_MAX)
			continue;
		reach->in_basis[reach->basic[leaving]] = false;
		pivot(reach, leaving, column);
	}
	return false;
}
