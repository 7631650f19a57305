/* sorter - rows in the order of their keys, more of them than fit in memory. */
#include "stages/methods/sorter.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

enum { RUNS_MOST = 64, FILE_BUFFER = 1 << 16, PREFIX_SIZE = 8 };

/* Key and row stand behind each other at one place. The first bytes of the
 * key are kept beside it as a number, which decides most comparisons without
 * a look at the place. */
struct entry {
	uint64_t prefix;
	const char *at;
	uint32_t key_size;
	uint32_t row_size;
	size_t sequence;
};

/* A sorted temporary file, and the entry at its front. */
struct run {
	FILE *file;
	struct entry front;
	char *bytes;
	size_t room;
};

struct sorter {
	size_t memory, used;
	struct pool *rows;
	struct entry *entries;
	size_t count, room; /* room: entries there ever were at once */
	struct run runs[RUNS_MOST];
	size_t heap[RUNS_MOST]; /* numbers of runs, the least front first */
	size_t run_count, heap_count;
	size_t spills;
	bool merging;
	size_t next;
};

static char *key_room(struct sortkey *key, size_t size)
{
	size_t need = key->text.size + size;

	if (need > key->room) {
		char *wider = pool_take(pool_run(), need * 2);

		if (key->text.size)
			memcpy(wider, key->bytes, key->text.size);
		key->bytes = wider;
		key->room = need * 2;
	}
	key->text.at = key->bytes;
	return key->bytes + key->text.size;
}

void sortkey_begin(struct sortkey *key)
{
	key->text.size = 0;
}

enum { MISSING_FIRST = 0, PRESENT = 1, MISSING_LAST = 2 };

void sortkey_missing(struct sortkey *key, bool last)
{
	*key_room(key, 1) = last ? MISSING_LAST : MISSING_FIRST;
	key->text.size++;
}

static void turn(char *at, size_t size, bool down)
{
	for (size_t i = 0; down && i < size; i++)
		at[i] = (char)~at[i];
}

/* IEEE 754 doubles order as their bits do, once the bits of negative ones are
 * turned and the sign of the others is set. */
void sortkey_number(struct sortkey *key, double number, bool down)
{
	const uint64_t sign = UINT64_C(1) << 63;
	char *at = key_room(key, 1 + sizeof number);
	uint64_t bits;

	memcpy(&bits, &number, sizeof bits);
	bits = (bits & sign) ? ~bits : bits | sign;
	bits = htobe64(bits);
	*at++ = PRESENT;
	memcpy(at, &bits, sizeof bits);
	turn(at, sizeof bits, down);
	key->text.size += 1 + sizeof bits;
}

/* Two zero bytes end a text, so that what follows never decides between a text
 * and a longer one that begins with it; a zero byte in it becomes 0, 255. */
void sortkey_text(struct sortkey *key, struct slice text, bool down)
{
	char *start = key_room(key, 2 * text.size + 3), *at = start;

	*at++ = PRESENT;
	for (size_t i = 0; i < text.size; i++) {
		*at++ = text.at[i];
		if (!text.at[i])
			*at++ = (char)255;
	}
	*at++ = 0;
	*at++ = 0;
	turn(start + 1, (size_t)(at - start - 1), down);
	key->text.size += (size_t)(at - start);
}

struct sorter *sorter_new(size_t memory)
{
	struct sorter *sorter = pool_take(pool_run(), sizeof *sorter);

	sorter->memory = memory;
	sorter->rows = pool_new();
	return sorter;
}

static uint64_t prefix_of(const char *key, size_t size)
{
	uint64_t prefix = 0;

	if (size)
		memcpy(&prefix, key, size < PREFIX_SIZE ? size : PREFIX_SIZE);
	return be64toh(prefix);
}

static int compare_keys(const struct entry *a, const struct entry *b)
{
	struct slice left = { a->at, a->key_size };
	struct slice right = { b->at, b->key_size };

	if (a->prefix != b->prefix)
		return a->prefix < b->prefix ? -1 : 1;
	return slice_compare(left, right);
}

static int compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = compare_keys(a, b);

	return order ? order
		     : (a->sequence > b->sequence) -
			       (a->sequence < b->sequence);
}

static void sort_entries(struct sorter *sorter)
{
	if (sorter->count)
		qsort(sorter->entries, sorter->count, sizeof *sorter->entries,
		      compare);
}

static FILE *open_temporary(void)
{
	const char *given = getenv("TMPDIR");
	const char *folder = given && *given ? given : P_tmpdir;
	char *path = text_format(pool_run(), "%s/placement-audit-XXXXXX",
				 folder);
	int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w+");

	if (!file || unlink(path) < 0)
		fail(BAD_SYSTEM, "cannot make a temporary file in %s: %s",
		     folder, strerror(errno));
	setvbuf(file, NULL, _IOFBF, FILE_BUFFER);
	return file;
}

static void write_entry(FILE *file, const struct entry *entry)
{
	const uint32_t sizes[] = { entry->key_size, entry->row_size };
	size_t size = (size_t)entry->key_size + entry->row_size;

	if (fwrite(sizes, sizeof sizes, 1, file) != 1 ||
	    fwrite(entry->at, 1, size, file) != size)
		fail(BAD_SYSTEM, "cannot write a temporary file: %s",
		     strerror(errno));
}

static void rewind_run(FILE *file)
{
	if (fflush(file) || fseek(file, 0, SEEK_SET))
		fail(BAD_SYSTEM, "cannot write a temporary file: %s",
		     strerror(errno));
}

/* Brings the next entry to the front of the run; false at its end. */
static bool run_advance(struct run *run)
{
	uint32_t sizes[2];
	size_t size;

	if (fread(sizes, sizeof sizes, 1, run->file) != 1) {
		if (ferror(run->file))
			fail(BAD_SYSTEM, "cannot read a temporary file: %s",
			     strerror(errno));
		return false;
	}
	size = (size_t)sizes[0] + sizes[1];
	if (size > run->room) {
		run->room = size * 2;
		run->bytes = pool_take(pool_run(), run->room);
	}
	if (fread(run->bytes, 1, size, run->file) != size)
		fail(BAD_SYSTEM, "a temporary file is shorter than written");
	run->front = (struct entry){
		.prefix = prefix_of(run->bytes, sizes[0]),
		.at = run->bytes,
		.key_size = sizes[0],
		.row_size = sizes[1],
	};
	return true;
}

/* Rows of an earlier run came earlier. */
static bool run_before(const struct sorter *sorter, size_t a, size_t b)
{
	int order = compare_keys(&sorter->runs[a].front,
				 &sorter->runs[b].front);

	return order ? order < 0 : a < b;
}

/* Lets the run at place i of the heap sink to where it belongs. */
static void sink(struct sorter *sorter, size_t i)
{
	size_t *heap = sorter->heap;
	size_t run = heap[i], child;

	while ((child = 2 * i + 1) < sorter->heap_count) {
		if (child + 1 < sorter->heap_count &&
		    run_before(sorter, heap[child + 1], heap[child]))
			child++;
		if (!run_before(sorter, heap[child], run))
			break;
		heap[i] = heap[child];
		i = child;
	}
	heap[i] = run;
}

static void begin_merge(struct sorter *sorter)
{
	sorter->heap_count = 0;
	for (size_t i = 0; i < sorter->run_count; i++) {
		rewind_run(sorter->runs[i].file);
		if (run_advance(&sorter->runs[i]))
			sorter->heap[sorter->heap_count++] = i;
	}
	for (size_t i = sorter->heap_count / 2; i--;)
		sink(sorter, i);
}

/* Moves past the least front; the heap must not be empty. */
static void advance_merge(struct sorter *sorter)
{
	if (!run_advance(&sorter->runs[sorter->heap[0]]))
		sorter->heap[0] = sorter->heap[--sorter->heap_count];
	if (sorter->heap_count)
		sink(sorter, 0);
}

/* All runs become one, which stands for the earliest. */
static void merge_runs(struct sorter *sorter)
{
	FILE *file = open_temporary();

	begin_merge(sorter);
	while (sorter->heap_count) {
		write_entry(file, &sorter->runs[sorter->heap[0]].front);
		advance_merge(sorter);
	}
	for (size_t i = 0; i < sorter->run_count; i++)
		fclose(sorter->runs[i].file);
	sorter->runs[0].file = file;
	sorter->run_count = 1;
}

static void spill(struct sorter *sorter)
{
	struct run *run;

	if (sorter->run_count == RUNS_MOST)
		merge_runs(sorter);
	sort_entries(sorter);
	run = &sorter->runs[sorter->run_count++];
	run->file = open_temporary();
	for (size_t i = 0; i < sorter->count; i++)
		write_entry(run->file, &sorter->entries[i]);
	rewind_run(run->file);
	sorter->spills++;
	sorter->count = 0;
	sorter->used = 0;
	pool_clear(sorter->rows);
}

void sorter_add(struct sorter *sorter, struct slice key, struct slice row)
{
	/* an entry, the room its array may have doubled to, and the copy that
	 * sorting makes */
	size_t need = key.size + row.size + 3 * sizeof(struct entry);
	char *at;

	if (sorter->count && sorter->used + need > sorter->memory)
		spill(sorter);
	if (sorter->count == sorter->room)
		sorter->entries = array_grow(sorter->entries, sorter->room++,
					     sizeof *sorter->entries);
	at = pool_take(sorter->rows, key.size + row.size);
	if (key.size)
		memcpy(at, key.at, key.size);
	if (row.size)
		memcpy(at + key.size, row.at, row.size);
	sorter->entries[sorter->count] = (struct entry){
		.prefix = prefix_of(at, key.size),
		.at = at,
		.key_size = (uint32_t)key.size,
		.row_size = (uint32_t)row.size,
		.sequence = sorter->count,
	};
	sorter->count++;
	sorter->used += need;
}

static bool next_in_memory(struct sorter *sorter, struct slice *row)
{
	const struct entry *entry = &sorter->entries[sorter->next];

	if (sorter->next == sorter->count)
		return false;
	*row = (struct slice){ entry->at + entry->key_size, entry->row_size };
	sorter->next++;
	return true;
}

static bool next_merged(struct sorter *sorter, struct slice *row)
{
	const struct entry *front;

	if (sorter->next++ && sorter->heap_count)
		advance_merge(sorter);
	if (!sorter->heap_count)
		return false;
	front = &sorter->runs[sorter->heap[0]].front;
	*row = (struct slice){ front->at + front->key_size, front->row_size };
	return true;
}

bool sorter_next(struct sorter *sorter, struct slice *row)
{
	if (!sorter->merging) {
		sorter->merging = true;
		if (sorter->run_count) {
			spill(sorter);
			begin_merge(sorter);
		} else {
			sort_entries(sorter);
		}
	}
	return sorter->run_count ? next_merged(sorter, row)
				 : next_in_memory(sorter, row);
}

size_t sorter_spills(const struct sorter *sorter)
{
	return sorter->spills;
}
