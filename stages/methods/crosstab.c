/* crosstab - numbers for combinations of values, where values are few. */
#include "stages/methods/crosstab.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/pool.h"

/* The array has at most 2^21 places of four bytes, and a column at most 2^14
 * values, before keys are looked up instead. */
enum { BITS_FIRST = 2, BITS_MOST = 21, AXIS_BITS_MOST = 14, MEMO_BITS = 8 };

/* A value of up to sixteen bytes and its number, remembered: its first and its
 * last eight bytes. Size 0 is an empty place. */
struct memo {
	uint64_t first, last;
	uint32_t size, number;
};

/* The values of a column, whose numbers have so many bits. */
struct axis {
	struct table *values;
	unsigned int bits, shift;
	bool last; /* of its crosstab */
	struct memo memos[1 << MEMO_BITS];
};

struct crosstab {
	struct axis *axes;
	size_t axis_count;
	uint32_t *array;  /* number + 1, or 0; NULL before the first one */
	bool given_up;    /* keys are looked up */
	uint32_t *points; /* of each combination: a number an axis */
	uint32_t *present;
	size_t count;
	struct table *keys;
	struct key key;
};

struct crosstab *crosstab_new(size_t columns)
{
	struct crosstab *crosstab = pool_take(pool_run(), sizeof *crosstab);

	crosstab->axes = pool_take(pool_run(),
				   columns * sizeof *crosstab->axes);
	crosstab->present = pool_take(pool_run(),
				      columns * sizeof *crosstab->present);
	crosstab->axis_count = columns;
	crosstab->keys = table_new();
	for (size_t i = 0; i < columns; i++)
		crosstab->axes[i].values = table_new();
	return crosstab;
}

static uint32_t number_of(struct axis *axis, struct slice field)
{
	const uint64_t spread = 0x9e3779b97f4a7c15u;
	struct memo memo = { .size = (uint32_t)field.size };
	struct memo *place;

	if (field.size - 1 >= 2 * sizeof memo.first)
		return (uint32_t)table_put(axis->values, field, NULL);
	memo.first = slice_slack_word(
		(struct slice){ field.at, field.size < 8 ? field.size : 8 });
	if (field.size > sizeof memo.last)
		memcpy(&memo.last, field.at + field.size - sizeof memo.last,
		       sizeof memo.last);
	place = &axis->memos[(memo.first ^ memo.last * 3) * spread >>
			     (64 - MEMO_BITS)];
	if (place->first != memo.first || place->last != memo.last ||
	    place->size != memo.size) {
		memo.number = (uint32_t)table_put(axis->values, field, NULL);
		*place = memo;
	}
	return place->number;
}

static size_t place_of(const struct crosstab *crosstab, const uint32_t *point)
{
	size_t place = 0;

	for (size_t i = 0; i < crosstab->axis_count; i++)
		place |= (size_t)point[i] << crosstab->axes[i].shift;
	return place;
}

static void add_point(struct crosstab *crosstab)
{
	size_t size = crosstab->axis_count * sizeof *crosstab->points;

	crosstab->points = array_grow(crosstab->points, crosstab->count, size);
	memcpy(crosstab->points + crosstab->count * crosstab->axis_count,
	       crosstab->present, size);
	crosstab->count++;
}

static size_t put_key(struct crosstab *crosstab, const struct slice *fields,
		      bool *fresh)
{
	key_begin(&crosstab->key);
	for (size_t i = 0; i < crosstab->axis_count; i++)
		key_add(&crosstab->key, fields[i]);
	return table_put(crosstab->keys, crosstab->key.text, fresh);
}

size_t crosstab_count(const struct crosstab *crosstab)
{
	return crosstab->given_up ? table_count(crosstab->keys)
				  : crosstab->count;
}

struct slice crosstab_field(const struct crosstab *crosstab, size_t number,
			    size_t column)
{
	if (crosstab->given_up)
		return key_field(table_key(crosstab->keys, number), column);
	return table_key(
		crosstab->axes[column].values,
		crosstab->points[number * crosstab->axis_count + column]);
}

/* The combinations so far, as keys with the same numbers. */
static void give_up(struct crosstab *crosstab)
{
	for (size_t n = 0; n < crosstab->count; n++) {
		key_begin(&crosstab->key);
		for (size_t i = 0; i < crosstab->axis_count; i++)
			key_add(&crosstab->key, crosstab_field(crosstab, n, i));
		table_put(crosstab->keys, crosstab->key.text, NULL);
	}
	crosstab->given_up = true;
}

/* Makes the array as large as the values ask for; without one where that would
 * be too large. Memory that was given up lives on, but each array is at least
 * twice the one before. */
static void widen(struct crosstab *crosstab)
{
	unsigned int shift = 0, most = 0;

	for (size_t i = 0; i < crosstab->axis_count; i++) {
		struct axis *axis = &crosstab->axes[i];

		axis->bits = axis->bits ? axis->bits : BITS_FIRST;
		while (table_count(axis->values) > (size_t)1 << axis->bits)
			axis->bits++;
		axis->shift = shift;
		shift += axis->bits;
		most = axis->bits > most ? axis->bits : most;
	}
	if (shift > BITS_MOST || most > AXIS_BITS_MOST) {
		give_up(crosstab);
		return;
	}
	crosstab->array = pool_take(pool_run(),
				    sizeof *crosstab->array << shift);
	for (size_t i = 0; i < crosstab->count; i++)
		crosstab->array[place_of(crosstab,
					 crosstab->points +
						 i * crosstab->axis_count)] =
			(uint32_t)(i + 1);
}

size_t crosstab_put(struct crosstab *crosstab, const struct slice *fields,
		    bool *fresh)
{
	bool fits = crosstab->array != NULL;
	uint32_t *place;

	if (crosstab->given_up)
		return put_key(crosstab, fields, fresh);
	for (size_t i = 0; i < crosstab->axis_count; i++) {
		struct axis *axis = &crosstab->axes[i];

		crosstab->present[i] = number_of(axis, fields[i]);
		fits &= !(crosstab->present[i] >> axis->bits);
	}
	if (!fits)
		widen(crosstab);
	if (crosstab->given_up)
		return put_key(crosstab, fields, fresh);
	place = &crosstab->array[place_of(crosstab, crosstab->present)];
	*fresh = !*place;
	if (*fresh) {
		add_point(crosstab);
		*place = (uint32_t)crosstab->count;
	}
	return *place - 1;
}

/* Values of a column in the order that their keys have: but for the last one, a
 * TAB follows. It stands in no value, so that decides before their ends do. */
static int compare_values(const void *a, const void *b, void *context)
{
	const struct axis *axis = context;
	struct slice one = table_key(axis->values, *(const uint32_t *)a);
	struct slice other = table_key(axis->values, *(const uint32_t *)b);
	size_t shared = one.size < other.size ? one.size : other.size;
	int order = memcmp(one.at, other.at, shared);

	if (order || one.size == other.size || axis->last)
		return order ? order
			     : (one.size > other.size) -
				       (one.size < other.size);
	return one.size < other.size ? '\t' - (unsigned char)other.at[shared]
				     : (unsigned char)one.at[shared] - '\t';
}

/* The rank of each value of a column. */
static uint32_t *ranks_of(struct axis *axis)
{
	size_t count = table_count(axis->values);
	size_t size = (count + 1) * sizeof(uint32_t);
	uint32_t *order = pool_take(pool_run(), size);
	uint32_t *ranks = pool_take(pool_run(), size);

	for (uint32_t i = 0; i < count; i++)
		order[i] = i;
	qsort_r(order, count, sizeof *order, compare_values, axis);
	for (uint32_t i = 0; i < count; i++)
		ranks[order[i]] = i;
	return ranks;
}

/* Ranks take the places of numbers, the first column counting most; then the
 * array itself is in order. */
static void order_array(struct crosstab *crosstab)
{
	size_t width = crosstab->axis_count, size = 1;
	uint32_t **ranks = pool_take(pool_run(), width * sizeof *ranks);

	for (size_t i = width; i--;) {
		struct axis *axis = &crosstab->axes[i];

		axis->last = i + 1 == width;
		axis->shift = axis->last ? 0 : axis[1].shift + axis[1].bits;
		size <<= axis->bits;
		ranks[i] = ranks_of(axis);
	}
	memset(crosstab->array, 0, size * sizeof *crosstab->array);
	for (size_t n = 0; n < crosstab->count; n++) {
		const uint32_t *point = crosstab->points + n * width;

		for (size_t i = 0; i < width; i++)
			crosstab->present[i] = ranks[i][point[i]];
		crosstab->array[place_of(crosstab, crosstab->present)] =
			(uint32_t)(n + 1);
	}
}

const size_t *crosstab_sorted(struct crosstab *crosstab)
{
	size_t *sorted, count = 0;

	if (crosstab->given_up)
		return table_sorted(crosstab->keys);
	sorted = pool_take(pool_run(), (crosstab->count + 1) * sizeof *sorted);
	if (!crosstab->count)
		return sorted;
	order_array(crosstab);
	for (const uint32_t *place = crosstab->array; count < crosstab->count;
	     place++)
		if (*place)
			sorted[count++] = *place - 1;
	return sorted;
}
