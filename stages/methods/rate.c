/* rate - events and bed days of groups and periods, put together. */
#include "stages/methods/rate.h"

#include <math.h>

#include "pipeline/pool.h"

struct rate_book rate_book_new(const bool *shared, size_t field_count)
{
	return (struct rate_book){ .shared = shared,
				   .field_count = field_count,
				   .groups = table_new(),
				   .shared_parts = table_new(),
				   .own_parts = table_new(),
				   .cell_keys = table_new(),
				   .bed_keys = table_new(),
				   .seen = keyset_new() };
}

static struct slice number_slice(const size_t *number)
{
	return (struct slice){ (const char *)number, sizeof *number };
}

/* The number of a group in a period. */
static size_t put_place(struct table *table, struct key *key,
			struct slice group, size_t period, bool *fresh)
{
	key_begin(key);
	key_add(key, group);
	key_add(key, number_slice(&period));
	return table_put(table, key->text, fresh);
}

static size_t find_place(const struct table *table, struct key *key,
			 struct slice group, size_t period)
{
	key_begin(key);
	key_add(key, group);
	key_add(key, number_slice(&period));
	return table_find(table, key->text);
}

/* Those of the fields that are shared, or those that are not. */
static struct slice part_of(const struct rate_book *book, struct key *key,
			    const struct slice *fields, bool shared)
{
	key_begin(key);
	for (size_t i = 0; i < book->field_count; i++)
		if (book->shared[i] == shared)
			key_add(key, fields[i]);
	return key->text;
}

bool rate_add_beds(struct rate_book *book, const struct slice *fields,
		   size_t period, struct rate_beds beds)
{
	struct slice part = part_of(book, &book->part, fields, true);
	bool fresh;
	size_t number = put_place(book->bed_keys, &book->key, part, period,
				  &fresh);

	if (!fresh)
		return false;
	book->beds = array_grow(book->beds, number, sizeof beds);
	book->beds[number] = beds;
	table_put(book->shared_parts, part, NULL);
	return true;
}

struct slice rate_group(struct rate_book *book, const struct slice *fields)
{
	struct key *key = &book->key;
	size_t number;

	table_put(book->own_parts, part_of(book, key, fields, false), NULL);
	table_put(book->shared_parts, part_of(book, key, fields, true), NULL);
	key_begin(key);
	for (size_t i = 0; i < book->field_count; i++)
		key_add(key, fields[i]);
	number = table_put(book->groups, key->text, NULL);
	return table_key(book->groups, number);
}

enum kind { INTERVENTION, INCIDENT, PERSON };

/* Whether this is new in the cell. */
static bool is_new(struct rate_book *book, size_t cell, enum kind kind,
		   struct slice what, struct slice more)
{
	size_t number = kind;

	key_begin(&book->part);
	key_add(&book->part, what);
	key_add(&book->part, more);
	key_add(&book->part, number_slice(&cell));
	key_add(&book->part, number_slice(&number));
	return keyset_add(book->seen, book->part.text);
}

static bool is_missing(struct slice field)
{
	return slice_is(field, "\\N");
}

void rate_add_event(struct rate_book *book, struct slice group, size_t period,
		    const struct rate_event *event)
{
	const struct slice nothing = { 0 };
	bool fresh;
	size_t number = put_place(book->cell_keys, &book->key, group, period,
				  &fresh);
	struct rate_cell *cell;

	if (fresh)
		book->cells = array_grow(book->cells, number,
					 sizeof *book->cells);
	cell = &book->cells[number];
	cell->events += is_missing(event->intervention) ||
			is_new(book, number, INTERVENTION, event->incident,
			       event->intervention);
	cell->incidents += !is_missing(event->incident) &&
			   is_new(book, number, INCIDENT, event->incident,
				  nothing);
	cell->people += !is_missing(event->person) &&
			is_new(book, number, PERSON, event->person, nothing);
}

/* The group of two parts. */
static void put_group(struct rate_book *book, struct slice shared,
		      struct slice own)
{
	struct key *key = &book->key;

	key_begin(key);
	for (size_t i = 0; i < book->field_count; i++)
		key_add(key, slice_cut(book->shared[i] ? &shared : &own, '\t'));
	table_put(book->groups, key->text, NULL);
}

void rate_fill(struct rate_book *book, const char *const *always, size_t count)
{
	size_t shared = 0;

	for (size_t i = 0; i < book->field_count; i++)
		shared += book->shared[i];
	for (size_t i = 0; i < count; i++)
		table_put(book->own_parts, slice_of(always[i]), NULL);
	/* no field at all is one part, too */
	if (shared == book->field_count)
		table_put(book->own_parts, slice_of(""), NULL);
	if (!book->field_count)
		table_put(book->shared_parts, slice_of(""), NULL);
	for (size_t s = 0; s < table_count(book->shared_parts); s++)
		for (size_t o = 0; o < table_count(book->own_parts); o++)
			put_group(book, table_key(book->shared_parts, s),
				  table_key(book->own_parts, o));
}

struct rate_cell rate_cell_of(struct rate_book *book, struct slice group,
			      size_t period)
{
	size_t number = find_place(book->cell_keys, &book->key, group, period);

	if (number == SIZE_MAX)
		return (struct rate_cell){ 0 };
	return book->cells[number];
}

struct rate_beds rate_beds_of(struct rate_book *book, struct slice group,
			      size_t period)
{
	struct key *part = &book->part;
	size_t number;

	key_begin(part);
	for (size_t i = 0; i < book->field_count; i++) {
		struct slice field = slice_cut(&group, '\t');

		if (book->shared[i])
			key_add(part, field);
	}
	number = find_place(book->bed_keys, &book->key, part->text, period);
	if (number == SIZE_MAX)
		return (struct rate_beds){ (double)NAN, (double)NAN };
	return book->beds[number];
}
