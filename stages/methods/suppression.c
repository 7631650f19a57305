/* suppression - which numbers must be hidden. */
#include "stages/methods/suppression.h"

#include <limits.h>
#include <stdlib.h>

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

struct suppression *suppression_new(struct hiding hiding)
{
	struct suppression *suppression = pool_take(pool_run(),
						    sizeof *suppression);

	suppression->hiding = hiding;
	return suppression;
}

long hiding_print(struct hiding hiding, long value)
{
	return (value + hiding.round_to / 2) / hiding.round_to *
	       hiding.round_to;
}

void hiding_range(struct hiding hiding, long print, long *least, long *most)
{
	*least = print - hiding.round_to / 2;
	*most = *least + hiding.round_to - 1;
	if (print == 0) {
		*least = 0;
		*most = *most < hiding.below ? 0 : *most;
	} else if (*least < hiding.below) {
		*least = hiding.below;
	}
}

size_t suppression_cell(struct suppression *suppression, long value)
{
	size_t cell = suppression->cell_count++;

	suppression->cells = array_grow(suppression->cells, cell,
					sizeof *suppression->cells);
	suppression->cells[cell] = (struct cell){
		.value = value,
		.most = LONG_MAX,
	};
	return cell;
}

void suppression_print(struct suppression *suppression, size_t cell)
{
	suppression->cells[cell].printed = true;
}

void suppression_ignore(struct suppression *suppression, size_t cell)
{
	suppression->cells[cell].ignored = true;
}

long suppression_value(const struct suppression *suppression, size_t cell)
{
	return suppression->cells[cell].value;
}

enum hidden suppression_hidden(const struct suppression *suppression,
			       size_t cell)
{
	return suppression->cells[cell].hidden;
}

void suppression_know(struct suppression *suppression, size_t cell, long least,
		      long most)
{
	struct cell *known = &suppression->cells[cell];

	if (known->value < least || known->value > most)
		return;
	known->least = least > known->least ? least : known->least;
	known->most = most < known->most ? most : known->most;
}

void suppression_follow(struct suppression *suppression, size_t cell,
			size_t other)
{
	struct cell *leader = &suppression->cells[other];

	leader->followers = array_grow(leader->followers,
				       leader->follower_count,
				       sizeof *leader->followers);
	leader->followers[leader->follower_count++] = cell;
}

/* Terms by the size of their cells, the smallest first. */
static int compare_terms(const void *a, const void *b, void *context)
{
	const struct suppression *suppression = context;
	const struct term *one = a, *other = b;
	long first = suppression->cells[one->cell].value;
	long second = suppression->cells[other->cell].value;

	if (first != second)
		return first < second ? -1 : 1;
	return (one->cell > other->cell) - (one->cell < other->cell);
}

static bool adds_up(const struct suppression *suppression, size_t whole,
		    const struct term *terms, size_t count)
{
	long rest = suppression->cells[whole].value;

	for (size_t i = 0; i < count; i++)
		rest -= terms[i].sign * suppression->cells[terms[i].cell].value;
	return rest == 0;
}

bool suppression_sum(struct suppression *suppression, size_t whole,
		     const struct term *terms, size_t count)
{
	size_t number = suppression->sum_count;
	struct sum sum = { .plain = true, .count = count + 1, .next = 1 };

	if (!adds_up(suppression, whole, terms, count))
		return false;
	sum.terms = pool_take(pool_run(), sum.count * sizeof *sum.terms);
	sum.open = pool_take(pool_run(), sum.count * sizeof *sum.open);
	sum.terms[0] = (struct term){ .cell = whole, .sign = -1 };
	for (size_t i = 0; i < count; i++) {
		sum.terms[i + 1] = terms[i];
		sum.plain &= terms[i].sign > 0 &&
			     !suppression->cells[terms[i].cell].ignored;
	}
	qsort_r(sum.terms + 1, count, sizeof *sum.terms, compare_terms,
		suppression);
	for (size_t i = 0; i <= count; i++) {
		struct cell *cell = &suppression->cells[sum.terms[i].cell];

		cell->places = array_grow(cell->places, cell->place_count,
					  sizeof *cell->places);
		cell->places[cell->place_count++] = (struct place){ number, i };
	}
	suppression->sums = array_grow(suppression->sums, number, sizeof sum);
	suppression->sums[suppression->sum_count++] = sum;
	return true;
}

static bool is_open(const struct cell *cell)
{
	return cell->hidden || !cell->printed;
}

static bool is_small(const struct suppression *suppression, long value)
{
	return value > 0 && value < suppression->hiding.below;
}

static void queue_sum(struct suppression *suppression, size_t number)
{
	if (suppression->sums[number].queued)
		return;
	suppression->sums[number].queued = true;
	suppression->queue[suppression->queue_count++] = number;
}

void suppression_withhold(struct suppression *suppression, size_t cell)
{
	suppression->cells[cell].given = HIDDEN_BEFORE;
}

static void hide(struct suppression *suppression, size_t number,
		 enum hidden why)
{
	struct cell *cell = &suppression->cells[number];

	if (is_open(cell))
		return;
	cell->hidden = why;
	for (size_t i = 0; i < cell->place_count; i++) {
		struct sum *sum = &suppression->sums[cell->places[i].sum];

		sum->open[sum->open_count++] = cell->places[i].term;
		sum->hidden_count++;
		queue_sum(suppression, cell->places[i].sum);
	}
	for (size_t i = 0; i < cell->follower_count; i++)
		if (suppression->cells[cell->followers[i]].value > 0)
			hide(suppression, cell->followers[i], HIDDEN_TOGETHER);
}

/* Hides the smallest part that can be a cover, else the total; false when
 * nothing is left that could be hidden. */
static bool cover(struct suppression *suppression, struct sum *sum)
{
	for (; sum->next < sum->count; sum->next++) {
		size_t number = sum->terms[sum->next].cell;
		const struct cell *cell = &suppression->cells[number];

		if (is_open(cell) || cell->value == 0)
			continue;
		hide(suppression, number, HIDDEN_COVER);
		return true;
	}
	if (is_open(&suppression->cells[sum->terms[0].cell]))
		return false;
	hide(suppression, sum->terms[0].cell, HIDDEN_COVER);
	return true;
}

/* A part that leaves a small number of its total would give that away. */
static void look_at_rests(struct suppression *suppression, struct sum *sum)
{
	const struct cell *whole = &suppression->cells[sum->terms[0].cell];

	if (!sum->plain || !whole->printed)
		return;
	for (size_t i = 1; i < sum->count; i++) {
		size_t number = sum->terms[i].cell;
		long part = suppression->cells[number].value;

		if (part > 0 && is_small(suppression, whole->value - part))
			hide(suppression, number, HIDDEN_REST);
	}
}

/* Zeros that were shown would narrow what the hidden cells of a sum can be. */
static void hide_zeros(struct suppression *suppression, struct sum *sum)
{
	for (size_t i = 0; i < sum->count; i++)
		if (suppression->cells[sum->terms[i].cell].value == 0)
			hide(suppression, sum->terms[i].cell, HIDDEN_ZERO);
}

static bool is_alone(const struct suppression *suppression,
		     const struct sum *sum)
{
	size_t term;

	if (sum->open_count != 1)
		return false;
	term = sum->open[0];
	return suppression->cells[sum->terms[term].cell].hidden;
}

static void settle(struct suppression *suppression)
{
	while (suppression->queue_count) {
		size_t number = suppression->queue[--suppression->queue_count];
		struct sum *sum = &suppression->sums[number];

		sum->queued = false;
		if (sum->hidden_count && !sum->told) {
			sum->told = true;
			hide_zeros(suppression, sum);
		}
		if (is_alone(suppression, sum))
			cover(suppression, sum);
	}
}

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

/* Whether there are other numbers that give the same print, where the cell has
 * that value. */
static bool can_be(struct suppression *suppression, size_t number, long value)
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

/* The part that would be hidden next to cover the sum; NULL where none is
 * left but the total. */
static const struct cell *next_cover(const struct suppression *suppression,
				     const struct sum *sum)
{
	for (size_t i = sum->next; i < sum->count; i++) {
		const struct cell *cell =
			&suppression->cells[sum->terms[i].cell];

		if (!is_open(cell) && cell->value > 0)
			return cell;
	}
	return NULL;
}

/* The first of the sums near a cell in which something can be hidden. */
static bool hide_near(struct suppression *suppression, size_t number)
{
	bool hidden = false;

	find_near(suppression, number, SUMS_FAR);
	for (size_t i = 0; !hidden && i < suppression->near_count; i++)
		hidden = cover(suppression,
			       &suppression->sums[suppression->near[i]]);
	forget_near(suppression, NULL, 0);
	return hidden;
}

/* Hides one more cell because of one that is not safe: the smallest of its own
 * sums that covers it; where no part of them is left, their totals and what is
 * around them. */
static bool hide_more(struct suppression *suppression, size_t number)
{
	const struct cell *cell = &suppression->cells[number];
	const struct cell *smallest = NULL;
	struct sum *best = NULL;

	for (size_t i = 0; i < cell->place_count; i++) {
		struct sum *sum = &suppression->sums[cell->places[i].sum];
		const struct cell *next = next_cover(suppression, sum);

		if (!next || (smallest && next->value >= smallest->value))
			continue;
		smallest = next;
		best = sum;
	}
	return best ? cover(suppression, best) : hide_near(suppression, number);
}

static bool protect(struct suppression *suppression, size_t number)
{
	long below = suppression->hiding.below;

	if (!is_small(suppression, suppression->cells[number].value) ||
	    suppression->cells[number].ignored)
		return true;
	while (!can_be(suppression, number, 0) &&
	       !can_be(suppression, number, below)) {
		if (!hide_more(suppression, number))
			return false;
		settle(suppression);
	}
	return true;
}

/* A sum is in the queue once, and a cell moved once, at a time. */
static void begin(struct suppression *suppression)
{
	suppression->queue = pool_take(pool_run(),
				       (suppression->sum_count + 1) *
					       sizeof *suppression->queue);
	suppression->moves = pool_take(pool_run(),
				       (suppression->cell_count + 1) *
					       sizeof *suppression->moves);
	suppression->near = pool_take(pool_run(),
				      SUMS_FAR * sizeof *suppression->near);
	suppression->pool = pool_new();
	for (size_t i = 0; i < suppression->sum_count; i++) {
		struct sum *sum = &suppression->sums[i];

		for (size_t j = 0; j < sum->count; j++)
			if (!suppression->cells[sum->terms[j].cell].printed)
				sum->open[sum->open_count++] = j;
	}
}

/* Hides what is not to be shown whatever the sums are. */
static void hide_small(struct suppression *suppression)
{
	for (size_t i = 0; i < suppression->cell_count; i++) {
		long value = suppression->cells[i].value;

		if (suppression->cells[i].given)
			hide(suppression, i, suppression->cells[i].given);
		else if (is_small(suppression, value) ||
			 (value == 0 && suppression->hiding.zeros))
			hide(suppression, i, HIDDEN_SMALL);
	}
}

size_t suppression_run(struct suppression *suppression)
{
	size_t unsafe = 0;

	begin(suppression);
	hide_small(suppression);
	for (size_t i = 0; i < suppression->sum_count; i++) {
		look_at_rests(suppression, &suppression->sums[i]);
		queue_sum(suppression, i);
	}
	settle(suppression);
	for (size_t i = 0; i < suppression->cell_count; i++)
		unsafe += !protect(suppression, i);
	return unsafe;
}
