/* memory - the allocator and read() of the sources under test.
 *
 * Included before everything else by the compiler's -include when fuzz targets
 * are built: what a run allocates is given back when it ends, however it
 * ended, and reads come in small and uneven pieces.
 */
#ifndef FUZZ_MEMORY_H
#define FUZZ_MEMORY_H

#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

void *fuzz_malloc(size_t size);
void *fuzz_calloc(size_t count, size_t size);
void *fuzz_realloc(void *memory, size_t size);
void fuzz_free(void *memory);
ssize_t fuzz_read(int file, void *at, size_t room);

#define malloc fuzz_malloc
#define calloc fuzz_calloc
#define realloc fuzz_realloc
#define free fuzz_free
#define read fuzz_read

#endif
