/* digest - the SHA-256 of bytes as they come. */
#include "pipeline/digest.h"

#include <openssl/evp.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

enum {
	BLOCK_SIZE = 1 << 16,
	BLOCKS = 16,     /* that wait at most */
	BLOCKS_WAKE = 4, /* that wait before the thread is woken for them */
	FEW = 1 << 20    /* bytes for which no thread is begun */
};

struct block {
	size_t size;
	unsigned char bytes[BLOCK_SIZE];
};

struct digest {
	EVP_MD_CTX *context;
	const char *text;
	size_t taken; /* bytes */
	bool alone;   /* no thread is to be had */

	/* of the thread: what it shares, under the lock */
	struct block *blocks; /* a ring; NULL: no thread yet */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t put, done; /* blocks */
	bool ended, failed;
};

static _Noreturn void cannot(void)
{
	fail(BAD_SYSTEM, "libcrypto cannot compute SHA-256");
}

struct digest *digest_new(void)
{
	struct digest *digest = pool_take(pool_run(), sizeof *digest);

	digest->context = EVP_MD_CTX_new();
	if (!digest->context ||
	    !EVP_DigestInit_ex(digest->context, EVP_sha256(), NULL))
		cannot();
	digest->alone = sysconf(_SC_NPROCESSORS_ONLN) < 2;
	return digest;
}

/* The thread: block after block, until there are no more to come. */
static void *work(void *context)
{
	struct digest *digest = context;

	pthread_mutex_lock(&digest->lock);
	for (;;) {
		const struct block *block;
		bool good;

		while (digest->done == digest->put && !digest->ended)
			pthread_cond_wait(&digest->changed, &digest->lock);
		if (digest->done == digest->put)
			break;
		block = &digest->blocks[digest->done % BLOCKS];
		pthread_mutex_unlock(&digest->lock);
		good = EVP_DigestUpdate(digest->context, block->bytes,
					block->size);
		pthread_mutex_lock(&digest->lock);
		digest->failed |= !good;
		digest->done++;
		pthread_cond_broadcast(&digest->changed);
	}
	pthread_mutex_unlock(&digest->lock);
	return NULL;
}

/* Where no thread can be begun, all goes on as before. */
static void begin_thread(struct digest *digest)
{
	struct block *blocks = pool_take(pool_run(), BLOCKS * sizeof *blocks);

	pthread_mutex_init(&digest->lock, NULL);
	pthread_cond_init(&digest->changed, NULL);
	digest->blocks = blocks;
	if (pthread_create(&digest->thread, NULL, work, digest)) {
		digest->alone = true;
		digest->blocks = NULL;
	}
}

static void hand_over(struct digest *digest, const void *bytes, size_t size)
{
	struct block *block = &digest->blocks[digest->put % BLOCKS];
	size_t waiting;

	pthread_mutex_lock(&digest->lock);
	while (digest->put - digest->done == BLOCKS)
		pthread_cond_wait(&digest->changed, &digest->lock);
	pthread_mutex_unlock(&digest->lock);
	memcpy(block->bytes, bytes, size);
	block->size = size;
	pthread_mutex_lock(&digest->lock);
	waiting = ++digest->put - digest->done;
	pthread_mutex_unlock(&digest->lock);
	if (waiting >= BLOCKS_WAKE)
		pthread_cond_broadcast(&digest->changed);
}

void digest_add(struct digest *digest, const void *bytes, size_t size)
{
	const unsigned char *at = bytes;

	digest->taken += size;
	if (!digest->blocks && !digest->alone && digest->taken > FEW)
		begin_thread(digest);
	if (!digest->blocks && !EVP_DigestUpdate(digest->context, at, size))
		cannot();
	while (digest->blocks && size) {
		size_t piece = size < BLOCK_SIZE ? size : BLOCK_SIZE;

		hand_over(digest, at, piece);
		at += piece;
		size -= piece;
	}
}

static void end_thread(struct digest *digest)
{
	pthread_mutex_lock(&digest->lock);
	digest->ended = true;
	pthread_cond_broadcast(&digest->changed);
	pthread_mutex_unlock(&digest->lock);
	pthread_join(digest->thread, NULL);
	if (digest->failed)
		cannot();
}

const char *digest_text(struct digest *digest)
{
	unsigned char bytes[EVP_MAX_MD_SIZE];
	unsigned int size;
	char *text;

	if (digest->text)
		return digest->text;
	if (digest->blocks)
		end_thread(digest);
	if (!EVP_DigestFinal_ex(digest->context, bytes, &size))
		cannot();
	EVP_MD_CTX_free(digest->context);
	text = pool_take(pool_run(), 8 + 2 * (size_t)size);
	memcpy(text, "sha256:", 7);
	for (unsigned int i = 0; i < size; i++) {
		text[7 + 2 * i] = "0123456789abcdef"[bytes[i] >> 4];
		text[8 + 2 * i] = "0123456789abcdef"[bytes[i] & 15];
	}
	digest->text = text;
	return text;
}
