/* keyset - which keys have been seen, in at most 16 bytes a key.
 *
 * Extracts number their rows: I0000001, I0000002 ... So keys are taken apart
 * into what stands before the last digits, and the number those digits make,
 * and each such family is a bitmap: exact, and small where numbers are dense.
 * A family whose numbers lie too far apart, and keys without such a number,
 * go to a hash table instead: keys of up to eight ASCII bytes whole, so still
 * exact; longer ones as 63 bits of hash: among n of them, a key that is new is
 * taken for a seen one with a chance of about n / 2^63 (with five million
 * such keys, one run in seven hundred thousand makes one such mistake).
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
bool keyset_has(struct keyset *keyset, struct slice key);
size_t keyset_count(const struct keyset *keyset);
/* Forgets all keys and gives the memory back. */
void keyset_drop(struct keyset *keyset);

#endif
