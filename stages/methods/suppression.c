/* suppression - which numbers must be hidden. */
#include "stages/methods/suppression.h"

#include <limits.h>
#include <stdlib.h>

#include "pipeline/pool.h"

/* MOVES_DEEP sums are mended one after the other, and MOVES_MOST cells looked
 * at, before a set of other numbers is given up. */
enum { MOVES_DEEP = 8, MOVES_MOST = 20000 };

struct cell {
	long value, least, most; /* what is known from elsewhere */
	bool printed, queued;
	bool maybe_zero; /* stands in a sum whose total is hidden */
	enum hidden hidden;
	long moved; /* in the set of numbers that is tried */
	size_t *sums, sum_count;
	size_t *followers, follower_count;
};

/* The total, less its parts, is 0: its own term comes first, with sign -1. */
struct sum {
	struct term *terms; /* parts by size, but for the first */
	size_t count;
	size_t next; /* no term before it can be a cover */
	size_t *open, open_count; /* terms whose cells are hidden */
	bool plain;               /* no part is taken off */
	bool queued;
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
	size_t blocked; /* the last sum that could not be mended */
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
		.least = 0,
		.most = LONG_MAX,
	};
	return cell;
}

void suppression_print(struct suppression *suppression, size_t cell)
{
	suppression->cells[cell].printed = true;
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

static void note_sum(struct cell *cell, size_t sum)
{
	cell->sums = array_grow(cell->sums, cell->sum_count,
				sizeof *cell->sums);
	cell->sums[cell->sum_count++] = sum;
}

bool suppression_sum(struct suppression *suppression, size_t whole,
		     const struct term *terms, size_t count)
{
	size_t number = suppression->sum_count;
	struct sum sum = { .plain = true, .count = count + 1, .next = 1 };
	long balance = -suppression->cells[whole].value;

	for (size_t i = 0; i < count; i++) {
		balance += terms[i].sign *
			   suppression->cells[terms[i].cell].value;
		sum.plain &= terms[i].sign > 0;
	}
	if (balance != 0)
		return false;
	sum.terms = pool_take(pool_run(), sum.count * sizeof *sum.terms);
	sum.terms[0] = (struct term){ .cell = whole, .sign = -1 };
	for (size_t i = 0; i < count; i++)
		sum.terms[i + 1] = terms[i];
	for (size_t i = 0; i <= count; i++)
		note_sum(&suppression->cells[sum.terms[i].cell], number);
	suppression->sums = array_grow(suppression->sums, number, sizeof sum);
	suppression->sums[number] = sum;
	suppression->sum_count++;
	return true;
}

static void queue_sum(struct suppression *suppression, size_t number)
{
	struct sum *sum = &suppression->sums[number];

	if (sum->queued)
		return;
	sum->queued = true;
	suppression->queue = array_grow(suppression->queue,
					suppression->queue_count,
					sizeof *suppression->queue);
	suppression->queue[suppression->queue_count++] = number;
}

static bool is_open(const struct cell *cell)
{
	return cell->hidden || !cell->printed;
}

static void open_term(struct sum *sum, size_t term)
{
	sum->open = array_grow(sum->open, sum->open_count, sizeof *sum->open);
	sum->open[sum->open_count++] = term;
}

void suppression_hide(struct suppression *suppression, size_t cell,
		      enum hidden why)
{
	struct cell *hidden = &suppression->cells[cell];

	if (hidden->hidden || !hidden->printed)
		return;
	hidden->hidden = why;
	for (size_t i = 0; i < hidden->sum_count; i++)
		queue_sum(suppression, hidden->sums[i]);
	for (size_t i = 0; i < hidden->follower_count; i++)
		if (suppression->cells[hidden->followers[i]].value > 0)
			suppression_hide(suppression, hidden->followers[i],
					 HIDDEN_TOGETHER);
}

static bool is_small(const struct suppression *suppression, long value)
{
	return value > 0 && value < suppression->hiding.below;
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

/* The smallest part that can be a cover, else the total; false when all that
 * is not 0 is hidden. */
static bool cover(struct suppression *suppression, size_t number)
{
	struct sum *sum = &suppression->sums[number];

	while (sum->next < sum->count) {
		size_t cell = sum->terms[sum->next].cell;

		if (!is_open(&suppression->cells[cell]) &&
		    suppression->cells[cell].value > 0) {
			suppression_hide(suppression, cell, HIDDEN_COVER);
			return true;
		}
		sum->next++;
	}
	if (is_open(&suppression->cells[sum->terms[0].cell]))
		return false;
	suppression_hide(suppression, sum->terms[0].cell, HIDDEN_COVER);
	return true;
}

/* What a printed total tells of its parts, and a hidden one of its zeros. */
static void look_at_total(struct suppression *suppression, const struct sum *sum)
{
	const struct cell *whole = &suppression->cells[sum->terms[0].cell];

	if (!sum->plain || !whole->printed)
		return;
	for (size_t i = 1; i < sum->count; i++) {
		struct cell *part = &suppression->cells[sum->terms[i].cell];

		if (whole->hidden)
			part->maybe_zero = true;
		if (whole->hidden && part->value == 0)
			suppression_hide(suppression, sum->terms[i].cell,
					 HIDDEN_ZERO);
		if (part->value > 0 &&
		    is_small(suppression, whole->value - part->value))
			suppression_hide(suppression, sum->terms[i].cell,
					 HIDDEN_REST);
	}
}

/* Which terms are open is found anew when one has been hidden: a sum is seldom
 * looked at more than three or four times. */
static void look_at_sum(struct suppression *suppression, size_t number)
{
	struct sum *sum = &suppression->sums[number];
	bool hidden = false;

	sum->queued = false;
	look_at_total(suppression, sum);
	sum->open_count = 0;
	for (size_t i = 0; i < sum->count; i++) {
		const struct cell *cell =
			&suppression->cells[sum->terms[i].cell];

		if (!is_open(cell))
			continue;
		open_term(sum, i);
		hidden |= cell->printed;
	}
	if (hidden && sum->open_count == 1)
		cover(suppression, number);
}

static void settle(struct suppression *suppression)
{
	while (suppression->queue_count)
		look_at_sum(suppression,
			    suppression->queue[--suppression->queue_count]);
}

/* The numbers that the reader must think possible. */
static void range_of(const struct suppression *suppression,
		     const struct cell *cell, long *least, long *most)
{
	*most = LONG_MAX;
	if (!is_open(cell))
		hiding_range(suppression->hiding,
			     hiding_print(suppression->hiding, cell->value),
			     least, most);
	else
		*least = !cell->printed || cell->maybe_zero ||
				suppression->hiding.zeros
			? 0 : 1;
	if (cell->least > *least)
		*least = cell->least;
	if (cell->most < *most)
		*most = cell->most;
}

static bool mend(struct suppression *suppression, size_t number, int deep);

static void undo(struct suppression *suppression, size_t count)
{
	while (suppression->move_count > count) {
		size_t number = suppression->moves[--suppression->move_count];
		struct cell *cell = &suppression->cells[number];

		for (size_t i = 0; i < cell->sum_count; i++) {
			struct sum *sum = &suppression->sums[cell->sums[i]];

			for (size_t j = 0; j < 1; j++)
				sum->balance = 0;
		}
		cell->moved = 0;
	}
}
