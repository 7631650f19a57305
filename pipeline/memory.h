/* memory - the allocator for what is no pool's: blocks that grow, or are given
 * back while the run goes on, by free().
 *
 * When memory runs out the process ends with BAD_SYSTEM, so nothing here
 * returns NULL and no caller checks. Stages have no use for it (pool.h).
 */
#ifndef PIPELINE_MEMORY_H
#define PIPELINE_MEMORY_H

#include <stddef.h>

/* count elements of size bytes, zeroed. */
void *memory_zeroed(size_t count, size_t size);

/* The block, which may be NULL, with room for size bytes, moved where need be;
 * what is new holds anything. */
void *memory_resized(void *block, size_t size);

/* How the process ends that asked for so many bytes in vain. */
_Noreturn void memory_refuse(size_t size);

#endif
