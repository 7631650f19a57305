/* crosstab - numbers for combinations of values, where values are few. */
#include "stages/methods/crosstab.h"

#include <stdint.h>
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
	crosstab->given_up = shift > BITS_MOST || most > AXIS_BITS_MOST;
	if (crosstab->given_up)
		return;
	crosstab->array = pool_take(pool_run(),
				    sizeof *crosstab->array << shift);
	for (size_t i = 0; i < crosstab->count; i++)
		crosstab->array[place_of(crosstab,
					 crosstab->points +
						 i * crosstab->axis_count)] =
			(uint32_t)(i + 1);
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

const struct table *crosstab_keys(struct crosstab *crosstab)
{
	struct slice *fields = pool_take(pool_run(),
					 crosstab->axis_count * sizeof *fields);
	bool fresh;

	for (size_t n = table_count(crosstab->keys); n < crosstab->count; n++) {
		for (size_t i = 0; i < crosstab->axis_count; i++)
			fields[i] = table_key(
				crosstab->axes[i].values,
				crosstab->points[n * crosstab->axis_count + i]);
		put_key(crosstab, fields, &fresh);
	}
	return crosstab->keys;
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
	if (crosstab->given_up) {
		crosstab_keys(crosstab);
		return put_key(crosstab, fields, fresh);
	}
	place = &crosstab->array[place_of(crosstab, crosstab->present)];
	*fresh = !*place;
	if (*fresh) {
		add_point(crosstab);
		*place = (uint32_t)crosstab->count;
	}
	return *place - 1;
}
