/* fuzz - what the fuzz targets stand on; takes the place of pipeline/fail.c and
 * pipeline/pool.c. */
#include "tests/fuzz/support/memory.h"

#undef malloc
#undef calloc
#undef realloc
#undef free
#undef read

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "tests/fuzz/support/fuzz.h"

/* Allocations hang in a ring around a head: that of the run, or of a pool. */
struct block {
	struct block *before, *after;
	size_t size;
	_Alignas(16) char bytes[];
};

struct pool {
	struct block head;
};

static struct block run_head, *const run_blocks = &run_head;
static struct pool run_pool;
static jmp_buf way_back;
static bool running;
static char sentence[2000];
static size_t piece;
static int held = -1;

static void ring_begin(struct block *head)
{
	head->before = head->after = head;
}

static void *ring_take(struct block *head, size_t size)
{
	struct block *block = calloc(1, sizeof *block + size);
	if (!block)
		abort();
	block->size = size;
	block->before = head->before;
	block->after = head;
	head->before->after = block;
	head->before = block;
	return block->bytes;
}

static void ring_give_back(struct block *head)
{
	for (struct block *block = head->after; block && block != head;) {
		struct block *after = block->after;
		free(block);
		block = after;
	}
	ring_begin(head);
}

static struct block *block_of(void *memory)
{
	return (struct block *)((char *)memory - offsetof(struct block, bytes));
}

void *fuzz_malloc(size_t size)
{
	void *memory = ring_take(run_blocks, size);
	memset(memory, 0xa5, size < 256 ? size : 256);
	return memory;
}

void *fuzz_calloc(size_t count, size_t size)
{
	return ring_take(run_blocks, count * size);
}

void fuzz_free(void *memory)
{
	if (!memory)
		return;
	struct block *block = block_of(memory);
	block->before->after = block->after;
	block->after->before = block->before;
	free(block);
}

void *fuzz_realloc(void *memory, size_t size)
{
	void *moved = fuzz_malloc(size);
	if (memory) {
		size_t kept = block_of(memory)->size;
		memcpy(moved, memory, kept < size ? kept : size);
		fuzz_free(memory);
	}
	return moved;
}

ssize_t fuzz_read(int file, void *at, size_t room)
{
	return read(file, at, piece && room > piece ? piece : room);
}

/* Instead of pipeline/pool.c. */
struct pool *pool_new(void)
{
	struct pool *pool = ring_take(run_blocks, sizeof *pool);
	ring_begin(&pool->head);
	return pool;
}

void *pool_take(struct pool *pool, size_t size)
{
	return ring_take(&pool->head, size);
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
	ring_give_back(&pool->head);
}

struct pool *pool_run(void)
{
	return &run_pool;
}

void *array_grow(void *array, size_t count, size_t element_size)
{
	char *grown = fuzz_realloc(array, (count + 1) * element_size);
	memset(grown + count * element_size, 0, element_size);
	return grown;
}

/* Instead of pipeline/fail.c. */
void fail(enum fault fault, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(sentence, sizeof sentence, format, arguments);
	va_end(arguments);
	if (!running)
		abort();
	longjmp(way_back, fault);
}

void notice(const char *format, ...)
{
	(void)format;
}

void fail_name(const char *program)
{
	(void)program;
}

void fail_removes(const char *path)
{
	(void)path;
}

void fail_forget(const char *path)
{
	(void)path;
}

/* The file that holds what is read; those opened after it are closed again
 * when a run ends. */
static void hold_file(void)
{
	if (held < 0)
		held = memfd_create("fuzz", 0);
	if (held < 0)
		abort();
}

/* What the targets call. */
int fuzz_run(void (*body)(void *), void *context)
{
	hold_file();
	ring_begin(run_blocks);
	ring_begin(&run_pool.head);
	running = true;
	int fault = setjmp(way_back);
	if (!fault)
		body(context);
	running = false;
	ring_give_back(&run_pool.head);
	ring_give_back(run_blocks);
	close_range((unsigned)held + 1, ~0U, 0);
	return fault;
}

const char *fuzz_sentence(void)
{
	return sentence;
}

const char *fuzz_file(const uint8_t *bytes, size_t size)
{
	static char path[64];

	hold_file();
	if (ftruncate(held, 0) || pwrite(held, bytes, size, 0) != (ssize_t)size)
		abort();
	snprintf(path, sizeof path, "/proc/self/fd/%d", held);
	return path;
}

void fuzz_pieces(size_t most)
{
	piece = most;
}

void fuzz_expect(bool holds, const char *promise)
{
	if (holds)
		return;
	fprintf(stderr, "not kept: %s\n", promise);
	abort();
}

void record_clear(struct record *record)
{
	record->size = 0;
}

void record_add(struct record *record, struct slice bytes)
{
	if (record->size + bytes.size > record->room) {
		record->room = 2 * (record->size + bytes.size);
		record->bytes = realloc(record->bytes, record->room);
		if (!record->bytes)
			abort();
	}
	if (bytes.size)
		memcpy(record->bytes + record->size, bytes.at, bytes.size);
	record->size += bytes.size;
}

void record_add_number(struct record *record, size_t number)
{
	record_add(record, (struct slice){ (char *)&number, sizeof number });
}
