/* census - who is in care on certain days, in groups. */
#include "stages/methods/census.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/leave.h"

struct census_book census_new(struct census_plan plan)
{
	struct census_book book = { .plan = plan,
				    .people = table_new(),
				    .parts = table_new(),
				    .keys = table_new() };

	if (!plan.field_count)
		table_put(book.parts, (struct slice){ 0 }, NULL);
	return book;
}

void census_add(struct census_book *book, struct slice person,
		const struct slice *fields, struct census_stay stay)
{
	static struct key key;
	struct census_row row = { .order = book->row_count, .stay = stay };

	key_begin(&key);
	for (size_t i = 0; i < book->plan.field_count; i++)
		key_add(&key, i == book->plan.environment_field ? slice_of("")
								: fields[i]);
	row.person = table_put(book->people, person, NULL);
	row.group = table_put(book->parts, key.text, NULL);
	book->rows = array_grow(book->rows, book->row_count, sizeof row);
	book->rows[book->row_count++] = row;
}

static int by_person(const void *a, const void *b)
{
	const struct census_row *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static bool is_unknown(struct slice field)
{
	return slice_is(field, "\\N") || slice_is(field, "UNK") ||
	       slice_is(field, "UNKNOWN");
}

/* The key of a group, with the environment in its place. */
static struct slice key_of(const struct census_book *book, size_t part,
			   enum environment environment)
{
	static struct key key;
	struct slice rest = table_key(book->parts, part);

	key_begin(&key);
	for (size_t i = 0; i < book->plan.field_count; i++) {
		struct slice field = slice_cut(&rest, '\t');

		if (i == book->plan.environment_field)
			field = slice_of(environment_name(environment));
		key_add(&key, field);
	}
	return key.text;
}

/* A new group of that key, or the one that there is. */
static struct census_group *make_group(struct census_book *book,
				       struct slice key)
{
	size_t place = table_put(book->keys, key, NULL);
	struct census_group *group;

	if (place < book->group_count)
		return book->groups[place];
	group = pool_take(pool_run(), sizeof *group);
	group->cells = pool_take(pool_run(),
				 book->plan.day_count * sizeof *group->cells);
	while (key.at)
		group->unknown |= is_unknown(slice_cut(&key, '\t'));
	book->groups = array_grow(book->groups, place, sizeof *book->groups);
	book->groups[book->group_count++] = group;
	return group;
}

/* The group with that environment, which matters only where it is a field. */
static struct census_group *group_of(struct census_book *book, size_t part,
				     enum environment environment)
{
	struct census_group **known =
		&book->by_environment[part * ENVIRONMENT_COUNT + environment];

	if (!*known)
		*known = make_group(book, key_of(book, part, environment));
	return *known;
}

/* Of equal starts the more restrictive is the present stay. */
static bool is_later(const struct census_stay *stay,
		     const struct census_stay *present)
{
	if (stay->spell.start != present->spell.start)
		return stay->spell.start > present->spell.start;
	return stay->environment > present->environment;
}

/* The present stay of a person on a day, or NULL. */
static const struct census_row *find_present(const struct census_book *book,
					     const struct census_row *rows,
					     size_t count, int day,
					     enum environment *environment)
{
	const struct census_row *present = NULL;
	bool leave_out = leave_left_out(book->plan.exclude, day);

	*environment = ENVIRONMENT_UNKNOWN;
	for (size_t i = 0; i < count; i++) {
		const struct census_stay *stay = &rows[i].stay;

		if (!spell_covers(stay->spell, day))
			continue;
		if (leave_out && leave_covers(slice_of(stay->extended), day))
			return NULL;
		if (stay->environment > *environment)
			*environment = stay->environment;
		if (!present || is_later(stay, &present->stay))
			present = &rows[i];
	}
	return present;
}

/* One person in one census. */
static void count_person(struct census_book *book,
			 const struct census_row *rows, size_t count,
			 size_t census)
{
	int day = book->plan.days[census];
	enum environment environment;
	const struct census_row *present = find_present(book, rows, count, day,
							&environment);
	struct census_group *group;

	if (!present)
		return;
	group = group_of(book, present->group, environment);
	group->cells[census].people++;
	*(group->unknown ? &book->unknown[census] : &book->known[census]) += 1;
	for (size_t i = 0; i < count; i++)
		if (spell_covers(rows[i].stay.spell, day))
			group_of(book, rows[i].group, rows[i].stay.environment)
				->cells[census]
				.stays++;
}

static size_t rows_of_person(const struct census_book *book, size_t first)
{
	size_t after = first + 1;

	while (after < book->row_count &&
	       book->rows[after].person == book->rows[first].person)
		after++;
	return after - first;
}

void census_count(struct census_book *book)
{
	size_t days = book->plan.day_count, count;

	if (book->row_count)
		qsort(book->rows, book->row_count, sizeof *book->rows,
		      by_person);
	book->by_environment = pool_take(
		pool_run(), table_count(book->parts) * ENVIRONMENT_COUNT *
				    sizeof *book->by_environment);
	book->known = pool_take(pool_run(), days * sizeof *book->known);
	book->unknown = pool_take(pool_run(), days * sizeof *book->unknown);
	for (size_t i = 0; i < book->row_count; i += count) {
		count = rows_of_person(book, i);
		for (size_t c = 0; c < days; c++)
			count_person(book, &book->rows[i], count, c);
	}
	if (!book->plan.field_count)
		group_of(book, 0, ENVIRONMENT_UNKNOWN);
}

double census_share(const struct census_book *book, size_t group, size_t census,
		    bool of_all)
{
	const struct census_group *at = book->groups[group];
	long whole = book->known[census] + (of_all ? book->unknown[census] : 0);

	if (!whole || (at->unknown && !of_all))
		return (double)NAN;
	return 100.0 * (double)at->cells[census].people / (double)whole;
}
