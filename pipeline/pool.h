/* pool - memory with a lifetime instead of an owner.
 *
 * Three lifetimes are enough for a stage: the row (pool_clear() at each one),
 * the state of a group, and the run. Nothing is freed piece by piece. When
 * memory runs out the process ends with BAD_SYSTEM, so nothing here returns
 * NULL and no caller checks.
 */
#ifndef PIPELINE_POOL_H
#define PIPELINE_POOL_H

#include <stddef.h>

struct pool;

struct pool *pool_new(void);

/* size bytes, aligned for any type, zeroed. Lives until pool_clear(). */
void *pool_take(struct pool *pool, size_t size);

/* A copy of size bytes with a NUL after them. */
char *pool_copy(struct pool *pool, const char *bytes, size_t size);

/* Forgets all that was taken; the memory is kept for reuse. */
void pool_clear(struct pool *pool);

/* The pool that is never cleared. */
struct pool *pool_run(void);

/* Room for one more element in an array of count elements that began as NULL:
 * returns the array, moved when count had reached a power of two. New
 * elements are zeroed. Arrays live until exit. Usage:
 *	items = array_grow(items, count, sizeof *items);
 *	items[count++] = item;
 */
void *array_grow(void *array, size_t count, size_t element_size);

#endif
