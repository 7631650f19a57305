/* pool - memory with a lifetime instead of an owner. */
#include "pipeline/pool.h"

#include <stdint.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/memory.h"

enum { CHUNK_SIZE = 1 << 16, ALIGNMENT = 16 };

struct chunk {
	struct chunk *next;
	size_t size;
	_Alignas(ALIGNMENT) char bytes[];
};

struct pool {
	struct chunk *first; /* all chunks, in the order they are filled */
	struct chunk *present;
	size_t used; /* of the present chunk */
};

struct pool *pool_new(void)
{
	return memory_zeroed(1, sizeof(struct pool));
}

/* Makes the chunk after the present one the present one; a chunk that is too
 * small for the request is passed over, not lost. */
static void advance(struct pool *pool, size_t size)
{
	struct chunk **link = pool->present ? &pool->present->next
					    : &pool->first;
	struct chunk *chunk = *link;

	if (!chunk || chunk->size < size) {
		size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;

		chunk = memory_zeroed(1, sizeof *chunk + room);
		chunk->size = room;
		chunk->next = *link;
		*link = chunk;
	}
	pool->present = chunk;
	pool->used = 0;
}

void *pool_take(struct pool *pool, size_t size)
{
	void *memory;

	if (size > SIZE_MAX / 2)
		memory_refuse(size);
	size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
	if (!pool->present || pool->present->size - pool->used < size)
		advance(pool, size);
	memory = pool->present->bytes + pool->used;
	pool->used += size;
	return memset(memory, 0, size);
}

char *pool_copy(struct pool *pool, const char *bytes, size_t size)
{
	char *copy = pool_take(pool, size + 1);

	if (size)
		memcpy(copy, bytes, size);
	return copy;
}

void pool_clear(struct pool *pool)
{
	pool->present = pool->first;
	pool->used = 0;
}

struct pool *pool_run(void)
{
	static struct pool run;

	return &run;
}

void *array_grow(void *array, size_t count, size_t element_size)
{
	const size_t least = 8;
	size_t room;
	char *grown;

	if (count & (count - 1) || (count && count < least))
		return array;
	room = count ? count * 2 : least;
	if (room > SIZE_MAX / element_size)
		fail(BAD_SYSTEM, "out of memory (%zu elements asked for)",
		     room);
	grown = memory_resized(array, room * element_size);
	memset(grown + count * element_size, 0, (room - count) * element_size);
	return grown;
}
