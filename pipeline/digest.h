/* digest - the SHA-256 of bytes as they come.
 *
 * Once they are many it is counted by a thread of its own, beside the work that
 * is done with the bytes: nothing else in these programs runs in two threads,
 * and this one sees only its own copies.
 */
#ifndef PIPELINE_DIGEST_H
#define PIPELINE_DIGEST_H

#include <stddef.h>

struct digest;

struct digest *digest_new(void);
void digest_add(struct digest *digest, const void *bytes, size_t size);
/* "sha256:" and 64 hexadecimal digits; nothing may be added after it. */
const char *digest_text(struct digest *digest);

#endif
