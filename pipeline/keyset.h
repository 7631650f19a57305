/* keyset - which keys have been seen, in at most 16 bytes a key.
 *
 * Keys of up to eight ASCII bytes are stored whole, so the answer is exact.
 * Longer ones are stored as 63 bits of hash: among n of them, a key that is
 * new is taken for a seen one with a chance of about n / 2^63 (five million
 * long keys: one run in seven hundred thousand has one such mistake).
 */
#ifndef PIPELINE_KEYSET_H
#define PIPELINE_KEYSET_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

struct keyset;

struct keyset *keyset_new(void);
/* true when the key is new. The empty text is no key. */
bool keyset_add(struct keyset *keyset, struct slice key);
bool keyset_has(const struct keyset *keyset, struct slice key);
size_t keyset_count(const struct keyset *keyset);
/* Forgets all keys and gives the memory back. */
void keyset_drop(struct keyset *keyset);

#endif
