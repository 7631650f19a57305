/* table - keys to dense numbers.
 *
 * Open addressing with linear probing; a slot keeps the high half of the hash
 * beside the number, so almost no probe touches a wrong key.
 */
#include "pipeline/table.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/memory.h"
#include "pipeline/pool.h"

struct slot {
	uint32_t tag;
	uint32_t entry; /* its number + 1; 0 is empty */
};

struct table {
	struct pool *keys;
	struct slice *entries;
	size_t count;
	struct slot *slots;
	size_t slot_count; /* a power of two, at most half full */
};

enum { SLOTS_FIRST = 64 };

struct table *table_new(void)
{
	struct table *table = memory_zeroed(1, sizeof *table);

	table->keys = pool_new();
	table->slot_count = SLOTS_FIRST;
	table->slots = memory_zeroed(SLOTS_FIRST, sizeof *table->slots);
	return table;
}

static uint32_t tag_of(uint64_t hash)
{
	return (uint32_t)(hash >> 32);
}

/* The slot that holds the key, or the empty one where it belongs. */
static struct slot *probe(const struct table *table, struct slice key,
			  uint64_t hash)
{
	size_t mask = table->slot_count - 1, i = hash & mask;
	uint32_t tag = tag_of(hash);

	for (; table->slots[i].entry; i = (i + 1) & mask) {
		const struct slice *entry;

		if (table->slots[i].tag != tag)
			continue;
		entry = &table->entries[table->slots[i].entry - 1];
		if (entry->size == key.size &&
		    slice_same(entry->at, key.at, key.size))
			break;
	}
	return &table->slots[i];
}

static void widen(struct table *table)
{
	size_t mask;

	free(table->slots);
	table->slot_count *= 2;
	table->slots = memory_zeroed(table->slot_count, sizeof *table->slots);
	mask = table->slot_count - 1;
	for (size_t i = 0; i < table->count; i++) {
		uint64_t hash = slice_hash(table->entries[i]);
		size_t slot = hash & mask;

		while (table->slots[slot].entry)
			slot = (slot + 1) & mask;
		table->slots[slot] = (struct slot){ tag_of(hash),
						    (uint32_t)(i + 1) };
	}
}

size_t table_put(struct table *table, struct slice key, bool *fresh)
{
	uint64_t hash;
	struct slot *slot;

	if (!key.at)
		key.at = "";
	hash = slice_hash(key);
	slot = probe(table, key, hash);
	if (fresh)
		*fresh = !slot->entry;
	if (slot->entry)
		return slot->entry - 1;
	if (table->count >= UINT32_MAX - 1)
		fail(BAD_SYSTEM, "too many groups");
	table->entries = array_grow(table->entries, table->count,
				    sizeof *table->entries);
	table->entries[table->count] = (struct slice){
		pool_copy(table->keys, key.at, key.size), key.size
	};
	*slot = (struct slot){ tag_of(hash), (uint32_t)++table->count };
	if (table->count * 2 > table->slot_count)
		widen(table);
	return table->count - 1;
}

size_t table_find(const struct table *table, struct slice key)
{
	const struct slot *slot;

	if (!key.at)
		key.at = "";
	slot = probe(table, key, slice_hash(key));
	return slot->entry ? slot->entry - 1 : SIZE_MAX;
}

size_t table_count(const struct table *table)
{
	return table->count;
}

struct slice table_key(const struct table *table, size_t number)
{
	return table->entries[number];
}

static int compare(const void *a, const void *b, void *context)
{
	const struct table *table = context;

	return slice_compare(table_key(table, *(const size_t *)a),
			     table_key(table, *(const size_t *)b));
}

const size_t *table_sorted(const struct table *table)
{
	size_t *order = memory_zeroed(table->count + 1, sizeof *order);

	for (size_t i = 0; i < table->count; i++)
		order[i] = i;
	qsort_r(order, table->count, sizeof *order, compare, (void *)table);
	return order;
}

void key_begin(struct key *key)
{
	key->text = (struct slice){ 0 };
}

static void key_widen(struct key *key, size_t need)
{
	size_t room = key->room ? key->room : 64;

	while (room < need)
		room *= 2;
	key->bytes = memory_resized(key->bytes, room);
	key->room = room;
}

/* No text yet (a missing slice) is told from an empty first field, which
 * points into the buffer: only a later field has a TAB before it. */
void key_add(struct key *key, struct slice field)
{
	bool first = !key->text.at;
	size_t need = key->text.size + field.size + 1;

	if (need > key->room)
		key_widen(key, need);
	if (!first)
		key->bytes[key->text.size++] = '\t';
	key->text.at = key->bytes;
	slice_copy(key->bytes + key->text.size, field);
	key->text.size += field.size;
}

struct slice key_field(struct slice key, size_t n)
{
	struct slice field = slice_cut(&key, '\t');

	while (n--)
		field = slice_cut(&key, '\t');
	return field;
}
