/* contrast_input - the counts that a stream gives to be compared. */
#include "stages/methods/contrast_input.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/pool.h"
#include "pipeline/reader.h"

struct contrast_input contrast_input_find(const struct reader *in,
					  const struct contrast_columns *named)
{
	struct contrast_input input = {
		.named = *named,
		.between = NONE,
		.of = NONE,
		.groups = groups_of(in, named->by),
		.parties = table_new(),
	};

	if (named->paired) {
		input.before = reader_column(in, named->before);
		input.after = reader_column(in, named->after);
		input.count = reader_optional(in, named->count);
		return input;
	}
	input.between = reader_column(in, named->between);
	input.ordered = reader_header(in)->columns[input.between].type != TEXT;
	input.count = reader_column_of(in, named->count, NUMBER);
	input.of = reader_column_of(in, named->of, NUMBER);
	return input;
}

static struct party_group *group_of(struct contrast_input *input)
{
	bool fresh;
	size_t number = groups_put(&input->groups, &fresh);

	if (fresh)
		input->items = array_grow(input->items, number,
					  sizeof *input->items);
	return &input->items[number];
}

static double order_of(const struct reader *in, int column)
{
	enum type type = reader_header(in)->columns[column].type;

	if (reader_missing(in, column))
		reader_refuse(in, column, "is none to compare");
	return type == NUMBER ? reader_number(in, column)
	       : type == DATE ? (double)reader_date(in, column)
			      : 0;
}

/* The party of its group, which the key of the groups still holds. */
static struct party *party_of(struct contrast_input *input,
			      const struct reader *in,
			      struct party_group *group)
{
	int column = input->between;
	struct slice label = reader_raw(in, column);
	struct party *party;
	size_t number;
	bool fresh;

	key_add(&input->groups.key, label);
	number = table_put(input->parties, input->groups.key.text, &fresh);
	if (!fresh)
		return &group->parties[input->places[number]];
	input->places = array_grow(input->places, number,
				   sizeof *input->places);
	input->places[number] = group->count;
	group->parties = array_grow(group->parties, group->count,
				    sizeof *group->parties);
	party = &group->parties[group->count++];
	party->order = order_of(in, column);
	party->label = (struct slice){ slice_string(pool_run(), label),
				       label.size };
	return party;
}

static void add_sample(const struct contrast_input *input,
		       const struct reader *in, struct party *party)
{
	double x = reader_number(in, input->count);
	double n = reader_number(in, input->of);

	if (x < 0)
		reader_refuse(in, input->count, "is negative");
	if (n < 0)
		reader_refuse(in, input->of, "is negative");
	if (x > n && input->named.shares)
		reader_refuse(in, input->count, "is more than its denominator");
	party->sample.x += x;
	party->sample.n += n;
}

/* Pairs of which an answer is missing tell nothing of a change. */
static void add_pair(const struct contrast_input *input, struct reader *in,
		     struct party_group *group)
{
	double times = input->count == NONE ? 1
					    : reader_number(in, input->count);
	bool was, is;

	if (reader_missing(in, input->before) ||
	    reader_missing(in, input->after) || isnan(times))
		return;
	if (times < 0)
		reader_refuse(in, input->count, "is negative");
	was = slice_is(reader_text(in, input->before), input->named.yes);
	is = slice_is(reader_text(in, input->after), input->named.yes);
	group->pairs += times;
	group->gained += !was && is ? times : 0;
	group->lost += was && !is ? times : 0;
}

static int by_order(const void *a, const void *b)
{
	const struct party *x = a, *y = b;

	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return slice_compare(x->label, y->label);
}

void contrast_input_read(struct contrast_input *input, struct reader *in)
{
	while (reader_next(in)) {
		struct party_group *group = group_of(input);

		if (input->named.paired)
			add_pair(input, in, group);
		else
			add_sample(input, in, party_of(input, in, group));
	}
	for (size_t i = 0; i < table_count(input->groups.table); i++)
		if (input->items[i].count)
			qsort(input->items[i].parties, input->items[i].count,
			      sizeof(struct party), by_order);
}
