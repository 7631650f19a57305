/* table - keys to dense numbers.
 *
 * Open addressing with linear probing over 32-bit entry numbers; an entry
 * keeps the high half of its hash, so almost no probe touches a wrong key.
 */
#include "pipeline/table.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

struct entry {
	const char *key;
	uint32_t size;
	uint32_t tag;
};

struct table {
	struct pool *keys;
	struct entry *entries;
	size_t count;
	uint32_t *slots;   /* entry number + 1; 0 is empty */
	size_t slot_count; /* a power of two, at most half full */
};

enum { SLOTS_FIRST = 64 };

static void *zeroed(size_t count, size_t size)
{
	void *memory = calloc(count, size);

	if (!memory)
		fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)",
		     count * size);
	return memory;
}

struct table *table_new(void)
{
	struct table *table = zeroed(1, sizeof *table);

	table->keys = pool_new();
	table->slot_count = SLOTS_FIRST;
	table->slots = zeroed(SLOTS_FIRST, sizeof *table->slots);
	return table;
}

/* The slot that holds the key, or the empty one where it belongs. */
static size_t probe(const struct table *table, struct slice key, uint64_t hash)
{
	size_t mask = table->slot_count - 1;
	uint32_t tag = (uint32_t)(hash >> 32);
	size_t slot = hash & mask;

	for (; table->slots[slot]; slot = (slot + 1) & mask) {
		const struct entry *entry =
			&table->entries[table->slots[slot] - 1];

		if (entry->tag == tag && entry->size == key.size &&
		    !memcmp(entry->key, key.at, key.size))
			break;
	}
	return slot;
}

static void widen(struct table *table)
{
	size_t mask;

	free(table->slots);
	table->slot_count *= 2;
	table->slots = zeroed(table->slot_count, sizeof *table->slots);
	mask = table->slot_count - 1;
	for (size_t i = 0; i < table->count; i++) {
		size_t slot = slice_hash(table_key(table, i)) & mask;

		while (table->slots[slot])
			slot = (slot + 1) & mask;
		table->slots[slot] = (uint32_t)(i + 1);
	}
}

size_t table_put(struct table *table, struct slice key, bool *fresh)
{
	uint64_t hash;
	size_t slot;

	if (!key.at)
		key.at = "";
	hash = slice_hash(key);
	slot = probe(table, key, hash);
	if (fresh)
		*fresh = !table->slots[slot];
	if (table->slots[slot])
		return table->slots[slot] - 1;
	if (table->count >= UINT32_MAX - 1 || key.size > UINT32_MAX)
		fail(BAD_SYSTEM, "too many groups");
	table->entries = array_grow(table->entries, table->count,
				    sizeof *table->entries);
	table->entries[table->count] = (struct entry){
		.key = pool_copy(table->keys, key.at, key.size),
		.size = (uint32_t)key.size,
		.tag = (uint32_t)(hash >> 32),
	};
	table->slots[slot] = (uint32_t)++table->count;
	if (table->count * 2 > table->slot_count)
		widen(table);
	return table->count - 1;
}

size_t table_find(const struct table *table, struct slice key)
{
	size_t slot;

	if (!key.at)
		key.at = "";
	slot = probe(table, key, slice_hash(key));
	return table->slots[slot] ? table->slots[slot] - 1 : SIZE_MAX;
}

size_t table_count(const struct table *table)
{
	return table->count;
}

struct slice table_key(const struct table *table, size_t number)
{
	return (struct slice){ table->entries[number].key,
			       table->entries[number].size };
}

static int compare(const void *a, const void *b, void *context)
{
	const struct table *table = context;

	return slice_compare(table_key(table, *(const size_t *)a),
			     table_key(table, *(const size_t *)b));
}

const size_t *table_sorted(const struct table *table)
{
	size_t *order = zeroed(table->count + 1, sizeof *order);

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
	key->bytes = realloc(key->bytes, room);
	if (!key->bytes)
		fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)", room);
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
	if (field.size)
		memcpy(key->bytes + key->text.size, field.at, field.size);
	key->text.size += field.size;
}

struct slice key_field(struct slice key, size_t n)
{
	struct slice field = slice_cut(&key, '\t');

	while (n--)
		field = slice_cut(&key, '\t');
	return field;
}
