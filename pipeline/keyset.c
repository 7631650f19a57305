/* keyset - which keys have been seen, in at most 16 bytes a key. */
#include "pipeline/keyset.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/memory.h"
#include "pipeline/pool.h"

/* The hash table: 256 shards by the top bits, each open addressing with linear
 * probing, at most 4/5 full and grown by half: 8 * 1.5 / 0.8 = 15 bytes a key
 * at worst, and growing one shard needs only 1/256 of the set twice. */
enum { SHARDS = 256, ROOM_FIRST = 16 };

struct shard {
	uint64_t *slots; /* 0 is empty */
	uint32_t room, count;
};

/* The bitmaps: pages of 4096 numbers, there once one of them is seen. */
enum {
	PAGE_BITS = 4096,
	PAGE_BYTES = PAGE_BITS / 8,
	FAMILIES_MOST = 32,
	PREFIX_MOST = 24,
	DIGITS_MOST = 8,
	BYTES_A_KEY = 12,
	PAGES_FREE = 64
};

struct family {
	uint64_t word; /* the prefix, where it has 1 to 8 bytes */
	char prefix[PREFIX_MOST];
	unsigned char prefix_size, digits;
	bool sparse; /* its keys are in the hash table */
	uint64_t **pages;
	size_t page_room, page_count;
	size_t count;
};

struct keyset {
	struct shard *shards;
	struct family *families;
	size_t family_count, recent;
	size_t count;
};

struct keyset *keyset_new(void)
{
	struct keyset *keyset = pool_take(pool_run(), sizeof *keyset);

	keyset->families = pool_take(pool_run(),
				     FAMILIES_MOST * sizeof *keyset->families);
	return keyset;
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
	wide.slots = memory_zeroed(wide.room, sizeof *wide.slots);
	for (uint32_t i = 0; i < shard->room; i++)
		if (shard->slots[i])
			*probe(&wide, shard->slots[i]) = shard->slots[i];
	free(shard->slots);
	*shard = wide;
}

static bool hash_add(struct keyset *keyset, struct slice key)
{
	uint64_t value = code(key), *slot;
	struct shard *shard;

	if (!keyset->shards)
		keyset->shards = memory_zeroed(SHARDS, sizeof *keyset->shards);
	shard = &keyset->shards[value >> 56];
	if ((uint64_t)(shard->count + 1) * 5 > (uint64_t)shard->room * 4)
		grow(shard);
	slot = probe(shard, value);
	if (*slot)
		return false;
	*slot = value;
	shard->count++;
	return true;
}

static bool hash_has(const struct keyset *keyset, struct slice key)
{
	uint64_t value = code(key);
	const struct shard *shard;

	if (!keyset->shards)
		return false;
	shard = &keyset->shards[value >> 56];
	return shard->room && *probe(shard, value);
}

/* The last eight bytes of the key, its last one on top; zeros below a shorter
 * key. */
static uint64_t last_bytes(struct slice key)
{
	uint64_t word;

	if (key.size < sizeof word)
		return slice_word(key) << (sizeof word - key.size) * 8;
	memcpy(&word, key.at + key.size - sizeof word, sizeof word);
	return word;
}

/* The number that the last digits (at most eight) make, and how many they
 * are. All bytes at once: those that are no digit get their high bit set, the
 * highest of them ends the number; then neighbours are joined three times. */
static size_t last_digits(struct slice key, uint32_t *number)
{
	const uint64_t high = 0x8080808080808080u;
	uint64_t word = last_bytes(key) ^ 0x3030303030303030u;
	uint64_t other = (((word & ~high) + 0x7676767676767676u) | word) & high;
	size_t digits = other ? (size_t)__builtin_clzll(other) / 8 : 8;

	if (!digits)
		return 0;
	word &= ~(uint64_t)0 << (8 - digits) * 8;
	word = word * 10 + (word >> 8);
	word = ((word & 0x000000ff000000ffu) * 0x000f424000000064u +
		(word >> 16 & 0x000000ff000000ffu) * 0x0000271000000001u) >>
	       32;
	*number = (uint32_t)word;
	return digits;
}

static inline bool is_family(const struct family *family, struct slice prefix,
			     size_t digits)
{
	if (family->digits != digits || family->prefix_size != prefix.size)
		return false;
	if (prefix.size - 1 < sizeof family->word)
		return family->word == slice_word(prefix);
	return !memcmp(family->prefix, prefix.at, prefix.size);
}

/* The family of the key, made when `make` and there is room for one more;
 * NULL when it has none. The one found last is tried first. */
static struct family *find_family(struct keyset *keyset, struct slice key,
				  uint32_t *number, bool make)
{
	size_t digits = last_digits(key, number);
	struct slice prefix = { key.at, key.size - digits };
	struct family *family = &keyset->families[keyset->recent];

	if (!digits || prefix.size > PREFIX_MOST)
		return NULL;
	if (keyset->family_count && is_family(family, prefix, digits))
		return family;
	for (size_t i = 0; i < keyset->family_count; i++)
		if (is_family(&keyset->families[i], prefix, digits)) {
			keyset->recent = i;
			return &keyset->families[i];
		}
	if (!make || keyset->family_count == FAMILIES_MOST)
		return NULL;
	family = &keyset->families[keyset->family_count++];
	memcpy(family->prefix, prefix.at, prefix.size);
	if (prefix.size - 1 < sizeof family->word)
		family->word = slice_word(prefix);
	family->prefix_size = (unsigned char)prefix.size;
	family->digits = (unsigned char)digits;
	return family;
}

/* Puts the key with that number together again. */
static struct slice rebuild(const struct family *family, size_t number,
			    char *room)
{
	size_t size = (size_t)family->prefix_size + family->digits;

	memcpy(room, family->prefix, family->prefix_size);
	for (size_t i = 0; i < family->digits; i++) {
		room[size - 1 - i] = (char)('0' + number % 10);
		number /= 10;
	}
	return (struct slice){ room, size };
}

static void drop_pages(struct family *family)
{
	for (size_t page = 0; page < family->page_room; page++)
		free(family->pages[page]);
	free(family->pages);
	family->pages = NULL;
	family->page_room = family->page_count = 0;
}

/* Its numbers lie too far apart for a bitmap to be small. */
static void make_sparse(struct keyset *keyset, struct family *family)
{
	char room[PREFIX_MOST + DIGITS_MOST];

	for (size_t page = 0; page < family->page_room; page++)
		for (size_t bit = 0; family->pages[page] && bit < PAGE_BITS;
		     bit++)
			if (family->pages[page][bit / 64] >> bit % 64 & 1)
				hash_add(keyset,
					 rebuild(family, page * PAGE_BITS + bit,
						 room));
	drop_pages(family);
	family->sparse = true;
}

/* The page of the number, made when new; NULL when the family just became
 * sparse. */
static uint64_t *need_page(struct keyset *keyset, struct family *family,
			   size_t page)
{
	if (page < family->page_room && family->pages[page])
		return family->pages[page];
	if (family->page_count * PAGE_BYTES + page * sizeof(uint64_t *) >
	    family->count * BYTES_A_KEY + PAGES_FREE * PAGE_BYTES) {
		make_sparse(keyset, family);
		return NULL;
	}
	for (; family->page_room <= page; family->page_room++)
		family->pages = array_grow(family->pages, family->page_room,
					   sizeof *family->pages);
	family->page_count++;
	family->pages[page] = memory_zeroed(1, PAGE_BYTES);
	return family->pages[page];
}

static bool family_add(struct keyset *keyset, struct family *family,
		       struct slice key, uint32_t number)
{
	uint64_t bit = (uint64_t)1 << number % 64, *word;
	uint64_t *page = NULL;

	if (!family->sparse)
		page = need_page(keyset, family, number / PAGE_BITS);
	if (!page)
		return hash_add(keyset, key);
	word = &page[number % PAGE_BITS / 64];
	if (*word & bit)
		return false;
	*word |= bit;
	family->count++;
	return true;
}

bool keyset_add(struct keyset *keyset, struct slice key)
{
	struct family *family;
	uint32_t number;
	bool fresh;

	if (!key.size)
		return false;
	family = find_family(keyset, key, &number, true);
	fresh = family ? family_add(keyset, family, key, number)
		       : hash_add(keyset, key);
	keyset->count += fresh;
	return fresh;
}

bool keyset_has(struct keyset *keyset, struct slice key)
{
	struct family *family;
	uint32_t number;
	size_t page;

	if (!key.size)
		return false;
	family = find_family(keyset, key, &number, false);
	if (!family || family->sparse)
		return hash_has(keyset, key);
	page = number / PAGE_BITS;
	return page < family->page_room && family->pages[page] &&
	       family->pages[page][number % PAGE_BITS / 64] >> number % 64 & 1;
}

size_t keyset_count(const struct keyset *keyset)
{
	return keyset->count;
}

void keyset_drop(struct keyset *keyset)
{
	for (size_t i = 0; i < keyset->family_count; i++)
		drop_pages(&keyset->families[i]);
	for (size_t i = 0; keyset->shards && i < SHARDS; i++)
		free(keyset->shards[i].slots);
	free(keyset->shards);
	keyset->shards = NULL;
	memset(keyset->families, 0,
	       keyset->family_count * sizeof *keyset->families);
	keyset->family_count = keyset->count = keyset->recent = 0;
}
