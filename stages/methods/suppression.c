/* suppression - which numbers must be hidden. */
#include "stages/methods/suppression_parts.h"

#include <limits.h>
#include <stdlib.h>

#include "pipeline/pool.h"

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

	search_near(suppression, number);
	for (size_t i = 0; !hidden && i < suppression->near_count; i++)
		hidden = cover(suppression,
			       &suppression->sums[suppression->near[i]]);
	search_forget(suppression);
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
	while (!search_can_be(suppression, number, 0) &&
	       !search_can_be(suppression, number, below)) {
		if (!hide_more(suppression, number))
			return false;
		settle(suppression);
	}
	return true;
}

/* A sum is in the queue once at a time. */
static void begin(struct suppression *suppression)
{
	suppression->queue = pool_take(pool_run(),
				       (suppression->sum_count + 1) *
					       sizeof *suppression->queue);
	search_begin(suppression);
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
