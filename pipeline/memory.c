/* memory - the allocator for what is no pool's. */
#include "pipeline/memory.h"

#include <stdlib.h>

#include "pipeline/fail.h"

void memory_refuse(size_t size)
{
	fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)", size);
}

void *memory_zeroed(size_t count, size_t size)
{
	void *block = calloc(count, size);

	if (!block)
		memory_refuse(count * size);
	return block;
}

void *memory_resized(void *block, size_t size)
{
	block = realloc(block, size);
	if (!block)
		memory_refuse(size);
	return block;
}
