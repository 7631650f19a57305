/* text - slices of bytes that somebody else holds.
 *
 * A slice is a place and a size, with no NUL at its end. The missing value is
 * the slice whose place is NULL; the empty text has a place and size 0.
 * Order is byte order everywhere.
 */
#ifndef PIPELINE_TEXT_H
#define PIPELINE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slice {
	const char *at;
	size_t size;
};

struct pool;

struct slice slice_of(const char *text);
bool slice_equals(struct slice a, struct slice b);
bool slice_is(struct slice a, const char *text);
/* The same, ASCII letters compared without case. */
bool slice_resembles(struct slice a, struct slice b);
/* Negative, zero or positive; a missing slice comes first. */
int slice_compare(struct slice a, struct slice b);
uint64_t slice_hash(struct slice a);
/* Without the blanks (space and TAB) at both ends. */
struct slice slice_trim(struct slice a);
/* The part of *rest before the first separator; *rest becomes what follows
 * it, or missing when there was none. Splits "a,b" into a and b. */
struct slice slice_cut(struct slice *rest, char separator);
/* A NUL-terminated copy in the pool. */
char *slice_string(struct pool *pool, struct slice a);

/* A formatted string in the pool. */
char *text_format(struct pool *pool, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The name of the list that is nearest to a mistyped word by edits, or NULL
 * when none is near enough to be worth proposing. */
const char *text_nearest(const char *word, const char *const *names,
			 size_t count);

/* Stream escapes: \t \n \r \\, and \N alone for missing.
 * text_escape writes at most 2 * size + 2 bytes and returns how many.
 * text_unescape writes at most size bytes; returns how many, or SIZE_MAX for
 * an escape that the stream format does not have. */
size_t text_escape(char *at, struct slice text);
size_t text_unescape(char *at, struct slice escaped);

#endif
