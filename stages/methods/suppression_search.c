/* suppression_search - another set of numbers that gives the same print. */
#include "stages/methods/suppression_parts.h"

#include <limits.h>

#include "pipeline/pool.h"
#include "stages/methods/suppression_reach.h"

/* MOVES_DEEP sums are mended one after the other, and MOVES_MOST cells looked
 * at, before a set of other numbers is sought by linear programming, in so many
 * sums around the number. */
enum {
	MOVES_DEEP = 8,
	MOVES_MOST = 5000,
	SUMS_NEAR = 16,
	SUMS_FAR = 256,
	CELLS_NEAR = 4000
};

/* Whether a reader must think that a hidden cell is 0: where it is hidden
 * together with another one of a sum. */
static bool may_be_zero(const struct suppression *suppression,
			const struct cell *cell)
{
	for (size_t i = 0; i < cell->place_count; i++)
		if (suppression->sums[cell->places[i].sum].hidden_count > 1)
			return true;
	return !cell->printed || suppression->hiding.zeros;
}

/* How far the cell may be moved for all that a reader knows. */
static void room_of(const struct suppression *suppression,
		    const struct cell *cell, long *down, long *up)
{
	long least, most = LONG_MAX;

	if (!is_open(cell))
		hiding_range(suppression->hiding,
			     hiding_print(suppression->hiding, cell->value),
			     &least, &most);
	else
		least = !may_be_zero(suppression, cell);
	least = cell->least > least ? cell->least : least;
	most = cell->most < most ? cell->most : most;
	*down = cell->value > least ? cell->value - least : 0;
	*up = most > cell->value ? most - cell->value : 0;
}

static void shift(struct suppression *suppression, size_t number, long by)
{
	struct cell *cell = &suppression->cells[number];

	cell->moved += by;
	for (size_t i = 0; i < cell->place_count; i++) {
		struct sum *sum = &suppression->sums[cell->places[i].sum];

		sum->balance += by * sum->terms[cell->places[i].term].sign;
	}
}

static void undo(struct suppression *suppression, size_t count)
{
	while (suppression->move_count > count) {
		size_t number = suppression->moves[--suppression->move_count];
		struct cell *cell = &suppression->cells[number];

		shift(suppression, number, -cell->moved);
		cell->moving = false;
	}
}

static bool mend(struct suppression *suppression, struct sum *sum, int deep);

/* Moves the cell and mends its sums; else all is as it was. */
static bool move(struct suppression *suppression, size_t number, long by,
		 int deep)
{
	struct cell *cell = &suppression->cells[number];
	size_t before = suppression->move_count;

	suppression->moves[suppression->move_count++] = number;
	cell->moving = true;
	shift(suppression, number, by);
	for (size_t i = 0; i < cell->place_count; i++)
		if (!mend(suppression, &suppression->sums[cell->places[i].sum],
			  deep)) {
			undo(suppression, before);
			return false;
		}
	return true;
}

/* Lets the cell of a term take what it can of the balance of its sum. */
static void take(struct suppression *suppression, struct sum *sum, size_t term,
		 int deep)
{
	size_t number = sum->terms[term].cell;
	long wanted = -sum->balance * sum->terms[term].sign;
	long down, up;

	suppression->looks++;
	if (suppression->cells[number].moving)
		return;
	room_of(suppression, &suppression->cells[number], &down, &up);
	if (wanted > up)
		wanted = up;
	if (wanted < -down)
		wanted = -down;
	if (wanted)
		move(suppression, number, wanted, deep);
}

/* Hidden cells first: the newest ones, which are there to cover. */
static bool mend(struct suppression *suppression, struct sum *sum, int deep)
{
	if (sum->balance && deep == 0)
		return false;
	for (size_t i = sum->open_count;
	     sum->balance && i-- && suppression->looks < MOVES_MOST;)
		take(suppression, sum, sum->open[i], deep - 1);
	for (size_t i = sum->count;
	     sum->balance && i-- && suppression->looks < MOVES_MOST;)
		if (!is_open(&suppression->cells[sum->terms[i].cell]))
			take(suppression, sum, i, deep - 1);
	return sum->balance == 0;
}

static void add_near(struct suppression *suppression, const struct cell *cell,
		     size_t most)
{
	for (size_t i = 0; i < cell->place_count; i++) {
		size_t number = cell->places[i].sum;
		struct sum *sum = &suppression->sums[number];

		if (sum->near || suppression->near_count == most)
			continue;
		sum->near = true;
		suppression->near[suppression->near_count++] = number;
	}
}

/* The sums around a cell, the nearest first, at most so many; returns how many
 * terms they have. */
static size_t find_near(struct suppression *suppression, size_t number,
			size_t most)
{
	size_t terms = 0;

	suppression->near_count = 0;
	add_near(suppression, &suppression->cells[number], most);
	for (size_t i = 0; i < suppression->near_count; i++) {
		const struct sum *sum =
			&suppression->sums[suppression->near[i]];

		terms += sum->count;
		for (size_t j = 0; j < sum->count && terms < CELLS_NEAR; j++)
			add_near(suppression,
				 &suppression->cells[sum->terms[j].cell], most);
	}
	return terms;
}

static bool is_inside(const struct suppression *suppression,
		      const struct cell *cell)
{
	for (size_t i = 0; i < cell->place_count; i++)
		if (!suppression->sums[cell->places[i].sum].near)
			return false;
	return true;
}

/* Gives columns to the cells of near sums that can move: not those that stand
 * in a sum further away too, which stay as they are. */
static size_t give_columns(struct suppression *suppression, size_t *cells)
{
	size_t count = 0;

	for (size_t i = 0; i < suppression->near_count; i++) {
		const struct sum *sum =
			&suppression->sums[suppression->near[i]];

		for (size_t j = 0; j < sum->count; j++) {
			struct cell *cell =
				&suppression->cells[sum->terms[j].cell];

			if (cell->column || !is_inside(suppression, cell))
				continue;
			cells[count++] = sum->terms[j].cell;
			cell->column = count;
		}
	}
	return count;
}

static void fill_reach(struct suppression *suppression, struct reach *reach,
		       const size_t *cells)
{
	const double far = 1e6;

	for (size_t i = 0; i < suppression->near_count; i++) {
		const struct sum *sum =
			&suppression->sums[suppression->near[i]];

		for (size_t j = 0; j < sum->count; j++) {
			size_t column =
				suppression->cells[sum->terms[j].cell].column;

			if (column)
				reach->matrix[i * reach->columns + column -
					      1] += sum->terms[j].sign;
		}
	}
	for (size_t i = 0; i < reach->columns; i++) {
		long down, up;

		room_of(suppression, &suppression->cells[cells[i]], &down, &up);
		reach->low[i] = -(double)down;
		reach->high[i] = (double)up < far ? (double)up : far;
	}
}

static void forget_near(struct suppression *suppression, const size_t *cells,
			size_t count)
{
	for (size_t i = 0; i < suppression->near_count; i++)
		suppression->sums[suppression->near[i]].near = false;
	for (size_t i = 0; i < count; i++)
		suppression->cells[cells[i]].column = 0;
}

/* The same by linear programming in the sums around the cell. */
static bool can_reach(struct suppression *suppression, size_t number, long by,
		      size_t most)
{
	size_t terms = find_near(suppression, number, most);
	struct pool *pool = suppression->pool;
	struct reach reach = { .rows = suppression->near_count };
	size_t *cells = pool_take(pool, (terms + 1) * sizeof *cells);
	size_t columns = terms > CELLS_NEAR ? 0
					    : give_columns(suppression, cells);
	bool possible = false;

	reach.columns = columns;
	reach.matrix = pool_take(pool, (reach.rows * columns + 1) *
					       sizeof *reach.matrix);
	reach.low = pool_take(pool, (columns + 1) * sizeof *reach.low);
	reach.high = pool_take(pool, (columns + 1) * sizeof *reach.high);
	reach.moves = pool_take(pool, (columns + 1) * sizeof *reach.moves);
	reach.basic = pool_take(pool, (reach.rows + 1) * sizeof *reach.basic);
	reach.in_basis = pool_take(pool, columns + 1);
	fill_reach(suppression, &reach, cells);
	if (suppression->cells[number].column)
		possible = reach_moves(&reach,
				       suppression->cells[number].column - 1,
				       (double)by);
	forget_near(suppression, cells, columns);
	pool_clear(pool);
	return possible;
}

bool search_can_be(struct suppression *suppression, size_t number, long value)
{
	const struct cell *cell = &suppression->cells[number];
	long by = value - cell->value, down, up;
	bool possible;

	room_of(suppression, cell, &down, &up);
	if (by > up || -by > down)
		return false;
	suppression->looks = 0;
	possible = move(suppression, number, by, MOVES_DEEP);
	undo(suppression, 0);
	return possible || can_reach(suppression, number, by, SUMS_NEAR) ||
	       can_reach(suppression, number, by, SUMS_FAR);
}

size_t search_near(struct suppression *suppression, size_t cell)
{
	return find_near(suppression, cell, SUMS_FAR);
}

void search_forget(struct suppression *suppression)
{
	forget_near(suppression, NULL, 0);
}

void search_begin(struct suppression *suppression)
{
	suppression->moves = pool_take(pool_run(),
				       (suppression->cell_count + 1) *
					       sizeof *suppression->moves);
	suppression->near = pool_take(pool_run(),
				      SUMS_FAR * sizeof *suppression->near);
	suppression->pool = pool_new();
}
