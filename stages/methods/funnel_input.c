/* funnel_input - the units that a stream gives to funnels. */
#include "stages/methods/funnel_input.h"

#include <math.h>

#include "pipeline/pool.h"
#include "pipeline/reader.h"

struct funnel_input funnel_input_find(const struct reader *in,
				      const struct funnel_columns *named)
{
	struct funnel_input input = {
		.named = *named,
		.of = NONE,
		.rate = NONE,
	};
	const char *by = named->by;

	if (named->within) {
		by = text_format(pool_run(), "%s,%s", named->within, by);
		reader_columns(in, named->within, &input.within_count);
	}
	input.groups = groups_of(in, by);
	input.count = reader_column_of(in, named->count, NUMBER);
	if (named->of)
		input.of = reader_column_of(in, named->of, NUMBER);
	if (named->rate)
		input.rate = reader_column_of(in, named->rate, NUMBER);
	return input;
}

/* A denominator that was not observed but follows from the rate; without
 * events the one that was observed. */
static double denominator(const struct funnel_input *input,
			  const struct reader *in, double count)
{
	double of = reader_number(in, input->of);

	if (input->rate != NONE && count != 0)
		of = input->named.per * count / reader_number(in, input->rate);
	if (of < 0)
		reader_refuse(in, input->of, "is negative");
	if (input->rate != NONE && isinf(of))
		reader_refuse(in, input->rate, "is no rate of events");
	return of;
}

static struct funnel_place *place_of(struct funnel_input *input,
				     const struct reader *in)
{
	bool fresh;
	size_t group = groups_put(&input->groups, &fresh);

	if (!fresh && input->rate != NONE)
		reader_refuse(in, input->groups.columns[input->within_count],
			      "has a second row: rates cannot be added up");
	if (fresh) {
		input->places = array_grow(input->places, group,
					   sizeof *input->places);
		input->places[group].group = group;
	}
	return &input->places[group];
}

static void sort_places(struct funnel_input *input)
{
	size_t count = table_count(input->groups.table);
	const size_t *sorted = table_sorted(input->groups.table);
	struct funnel_place *places = pool_take(pool_run(),
						(count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[i] = input->places[sorted[i]];
	input->places = places;
}

void funnel_input_read(struct funnel_input *input, struct reader *in)
{
	while (reader_next(in)) {
		struct funnel_place *place = place_of(input, in);
		double count = reader_number(in, input->count);
		double of = denominator(input, in, count);

		if (count < 0)
			reader_refuse(in, input->count, "is negative");
		if (input->named.shares && count > of)
			reader_refuse(in, input->count,
				      "is more than its denominator");
		place->no_count |= isnan(count);
		place->no_of |= isnan(of);
		place->unit.count += count;
		place->unit.of += of;
	}
	sort_places(input);
}

/* The fields that name the funnel of a place. */
static struct slice within_of(const struct funnel_input *input, size_t place)
{
	struct slice key = table_key(input->groups.table,
				     input->places[place].group);
	struct slice rest = key;

	for (size_t i = 0; i < input->within_count; i++)
		slice_cut(&rest, '\t');
	key.size = (size_t)(rest.at - key.at);
	return key;
}

bool funnel_input_next(const struct funnel_input *input, size_t *first,
		       size_t *count)
{
	size_t after = *first + *count;

	*first = after;
	while (after < table_count(input->groups.table) &&
	       slice_equals(within_of(input, *first), within_of(input, after)))
		after++;
	*count = after - *first;
	return *count > 0;
}

const char *funnel_place_fault(const struct funnel_place *place)
{
	if (place->no_count)
		return "the count is missing";
	if (place->no_of)
		return "the denominator is missing";
	return place->unit.of > 0 ? NULL : "the denominator is 0";
}
