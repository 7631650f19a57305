/* take - the first or the last rows, of all or of each group.
 *
 * It reads on to the end line whatever it wants, so the stage before it never
 * dies of a closed pipe and the count of rows left out is true.
 */
#include "pipeline/stage.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/groups.h"

static const char *last;
static const char *per;

static const struct option options[] = {
	{ "last", "N", "the last N rows in place of the first", .text = &last },
	{ "per", "LIST", "so many of each group that these columns make",
	  .text = &per },
	{ 0 },
};

static const struct stage stage = {
	.name = "take",
	.purpose = "take the first or the last rows",
	.operands = "[N]",
	.most_operands = 1,
	.about = "Give either N, for the first N rows, or --last N. Rows stay "
		 "in their order, and those of a group need not stand "
		 "together.",
	.options = options,
	.reads = "the columns that --per names",
	.writes = "the same columns",
	.example = "1 --per person_id",
	.input = "person_id\tstart_date:date\n"
		 "P01\t2012-05-14\n"
		 "P01\t2013-02-01\n"
		 "P02\t2011-11-30\n",
};

/* A row kept back until it is known that nothing later takes its place. */
struct held {
	size_t number;
	char *bytes;
	size_t size, room;
};

/* The last rows of one group: a ring in which the oldest gives way. */
struct ring {
	struct held *rows;
	size_t count;
	size_t oldest;
};

static size_t wanted(const char *given)
{
	long count;

	if (!number_read_whole(slice_of(given), &count) || count < 0)
		fail(BAD_USAGE, "'%s' is not a number of rows", given);
	return (size_t)count;
}

static void hold(struct held *held, const struct reader *in)
{
	struct slice record = reader_record(in);

	if (record.size > held->room) {
		/* the first row of many groups is their only one */
		held->room = held->room ? record.size * 2 : record.size;
		held->bytes = pool_take(pool_run(), held->room);
	}
	held->number = reader_count(in);
	held->size = record.size;
	if (record.size)
		memcpy(held->bytes, record.at, record.size);
}

/* Room for one more row. An array begins with room for eight, which is too
 * much for each of a million groups of one. */
static void ring_grow(struct ring *ring, size_t most)
{
	if (most > 8)
		ring->rows = array_grow(ring->rows, ring->count,
					sizeof *ring->rows);
	else if (!ring->rows)
		ring->rows = pool_take(pool_run(), most * sizeof *ring->rows);
}

static void ring_add(struct ring *ring, size_t most, const struct reader *in)
{
	if (ring->count < most) {
		ring_grow(ring, most);
		hold(&ring->rows[ring->count++], in);
		return;
	}
	if (!most)
		return;
	hold(&ring->rows[ring->oldest], in);
	ring->oldest = (ring->oldest + 1) % ring->count;
}

static int compare(const void *a, const void *b)
{
	const struct held *left = a, *right = b;

	return (left->number > right->number) - (left->number < right->number);
}

static void write_held(struct writer *out, const struct ring *rings,
		       size_t count)
{
	struct held *all = NULL;
	size_t total = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < rings[i].count; j++) {
			all = array_grow(all, total, sizeof *all);
			all[total++] = rings[i].rows[j];
		}
	if (total)
		qsort(all, total, sizeof *all, compare);
	for (size_t i = 0; i < total; i++) {
		struct slice rest = { all[i].bytes, all[i].size };

		while (rest.at)
			writer_raw(out, slice_cut(&rest, '\t'));
		writer_end_record(out);
	}
}

static void take_first(struct reader *in, struct writer *out, size_t most,
		       struct groups *groups)
{
	size_t *taken = NULL;

	while (reader_next(in)) {
		bool fresh;
		size_t group = groups_put(groups, &fresh);

		if (fresh)
			taken = array_grow(taken, group, sizeof *taken);
		if (taken[group] == most)
			continue;
		taken[group]++;
		writer_copy(out, in);
		writer_end_record(out);
	}
}

static void take_last(struct reader *in, struct writer *out, size_t most,
		      struct groups *groups)
{
	struct ring *rings = NULL;

	while (reader_next(in)) {
		bool fresh;
		size_t group = groups_put(groups, &fresh);

		if (fresh)
			rings = array_grow(rings, group, sizeof *rings);
		ring_add(&rings[group], most, in);
	}
	write_held(out, rings, table_count(groups->table));
}

int main(int argc, char **argv)
{
	struct groups groups;
	const struct list *operands;
	struct reader *in;
	struct writer *out;

	stage_begin(&stage, argc, argv);
	operands = stage_operands();
	if ((operands->count > 0) == (last != NULL))
		fail(BAD_USAGE, "give either N or --last N");
	in = stage_read(NULL);
	out = stage_write(NULL);
	writer_columns_like(out, in);
	groups = groups_of(in, per);
	if (last)
		take_last(in, out, wanted(last), &groups);
	else
		take_first(in, out, wanted(operands->items[0]), &groups);
	return stage_end();
}
