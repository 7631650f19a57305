/* keyset - which keys have been seen, in at most 16 bytes a key.
 *
 * 256 shards by the top bits, each open addressing with linear probing, at
 * most 4/5 full and grown by half: 8 * 1.5 / 0.8 = 15 bytes a key at worst,
 * and growing one shard needs only 1/256 of the set twice.
 */
#include "pipeline/keyset.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

enum { SHARDS = 256, ROOM_FIRST = 16 };

struct shard {
	uint64_t *slots;	/* 0 is empty */
	uint32_t room, count;
};

struct keyset {
	struct shard shards[SHARDS];
	size_t count;
};

struct keyset *keyset_new(void)
{
	return pool_take(pool_run(), sizeof(struct keyset));
}

/* Invertible, so that what was distinct stays distinct; 0 stays 0. */
static uint64_t spread(uint64_t word)
{
	word ^= word >> 32;
	word *= 0xd6e8feb86659fd93u;
	word ^= word >> 32;
	word *= 0xd6e8feb86659fd93u;
	return word ^ word >> 32;
}

static uint64_t code(struct slice key)
{
	const uint64_t top = (uint64_t)1 << 63;
	uint64_t word = 0;

	if (key.size <= sizeof word) {
		memcpy(&word, key.at, key.size);
		if (!(word & 0x8080808080808080u))
			return spread(word);
	}
	return spread(slice_hash(key) | top);
}

static uint32_t place(uint64_t code, uint32_t room)
{
	return (uint32_t)((uint64_t)(uint32_t)(code >> 24) * room >> 32);
}

/* The slot that holds the code, or the empty one where it belongs. */
static uint64_t *probe(const struct shard *shard, uint64_t code)
{
	uint32_t i = place(code, shard->room);

	while (shard->slots[i] && shard->slots[i] != code)
		if (++i == shard->room)
			i = 0;
	return &shard->slots[i];
}

static void grow(struct shard *shard)
{
	struct shard wide = { .count = shard->count };

	wide.room = shard->room ? shard->room + shard->room / 2 : ROOM_FIRST;
	wide.slots = calloc(wide.room, sizeof *wide.slots);
	if (!wide.slots)
		fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)",
		     wide.room * sizeof *wide.slots);
	for (uint32_t i = 0; i < shard->room; i++)
		if (shard->slots[i])
			*probe(&wide, shard->slots[i]) = shard->slots[i];
	free(shard->slots);
	*shard = wide;
}

bool keyset_add(struct keyset *keyset, struct slice key)
{
	uint64_t value = code(key), *slot;
	struct shard *shard = &keyset->shards[value >> 56];

	if (!value)
		return false;
	if ((uint64_t)(shard->count + 1) * 5 > (uint64_t)shard->room * 4)
		grow(shard);
	slot = probe(shard, value);
	if (*slot)
		return false;
	*slot = value;
	shard->count++;
	keyset->count++;
	return true;
}

bool keyset_has(const struct keyset *keyset, struct slice key)
{
	uint64_t value = code(key);
	const struct shard *shard = &keyset->shards[value >> 56];

	return value && shard->room && *probe(shard, value);
}

size_t keyset_count(const struct keyset *keyset)
{
	return keyset->count;
}

void keyset_drop(struct keyset *keyset)
{
	for (size_t i = 0; i < SHARDS; i++)
		free(keyset->shards[i].slots);
	*keyset = (struct keyset){ 0 };
}
