/* utf8 - characters in UTF-8: where one ends, and how many there are.
 *
 * A character is a code point here; letters with marks behind them are several.
 */
#ifndef PIPELINE_UTF8_H
#define PIPELINE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

enum { UTF8_MOST = 4 }; /* bytes of a character */

/* The size in bytes of the well-formed character at `at`, of which `size` bytes
 * may be looked at, at least one; 0 when it is none, and SIZE_MAX when they
 * stop inside it (Unicode 15, table 3-7). It looks no further than the first
 * byte that does not fit, so never beyond the NUL of a string. */
size_t utf8_size(const char *at, size_t size);

/* Whether a character begins with the byte, and is not going on. */
static inline bool utf8_begins(char byte)
{
	return ((unsigned char)byte & 0xc0) != 0x80;
}

/* How many characters the text has. */
size_t utf8_count(struct slice text);

/* The first characters of the text, so many at most. */
struct slice utf8_first(struct slice text, size_t most);

#endif
