/* html - markup with all data in it escaped.
 *
 * Markup comes from literals of the program only; what comes from data goes in
 * by %s and is escaped, so that nothing in a table can become markup.
 */
#ifndef METHODS_HTML_H
#define METHODS_HTML_H

#include <stddef.h>

struct output;
struct pool;

/* The format, in which %s stands for a text to be escaped and %zu for a whole
 * number; there is nothing else. A text may be in an element or between the
 * double quotes of an attribute. Control characters, which HTML has no way to
 * write, become '?'. */
void html_print(struct output *output, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A text as an id that no other text has: letters, digits, '-' and '.' stay,
 * all else is written _XX. */
const char *html_id(struct pool *pool, const char *prefix, const char *text);

/* The 32 bytes of a SHA-256 digest, given as "sha256:" and 64 hexadecimal
 * digits, in the form that a content security policy wants: "sha256-" and
 * base64 (RFC 4648). NULL when it is not such a text. */
const char *html_hash(struct pool *pool, const char *digest);

#endif
