/* celltext - any bytes as a text that a cell of Excel can hold.
 *
 * XML has no way to write most control characters, U+FFFE and U+FFFF; they and
 * bytes that are no UTF-8 become U+FFFD each. A text that reads as an escape of
 * Office Open XML, such as _x0041_ (ECMA-376 part 1, 22.9.2.19), has its first
 * low line escaped, so that it is not taken for one. A text that is longer than
 * a cell holds is cut and ends in " [cut]".
 */
#ifndef METHODS_CELLTEXT_H
#define METHODS_CELLTEXT_H

#include <stdbool.h>
#include <stddef.h>

struct pool;

/* The text, or a copy of it in the pool that has been changed; most: of UTF-16
 * units, as Excel counts. *cut is set where it was cut, and else left alone. */
const char *celltext(struct pool *pool, const char *text, size_t most,
		     bool *cut);

/* How many characters the longest line of the text has, and its longest word
 * (as parted by blanks). The text is UTF-8. */
size_t celltext_width(const char *text);
size_t celltext_word(const char *text);
/* How many lines the text takes when lines have so many characters and break
 * at blanks; a word that is longer goes on in the next line. */
size_t celltext_lines(const char *text, size_t width);
/* The least width at which no word is broken and a text of one line takes so
 * many lines at most. */
size_t celltext_narrow(const char *text, size_t lines);

#endif
