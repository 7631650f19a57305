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
#include <string.h>

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
static inline struct slice slice_trim(struct slice a)
{
	if (a.size && a.at[0] > ' ' && a.at[a.size - 1] > ' ')
		return a;
	while (a.size && (a.at[0] == ' ' || a.at[0] == '\t')) {
		a.at++;
		a.size--;
	}
	while (a.size && (a.at[a.size - 1] == ' ' || a.at[a.size - 1] == '\t'))
		a.size--;
	return a;
}

/* A slice of one to eight bytes as one word, the rest of it zero: two loads
 * that overlap are much cheaper than a copy of unknown size. Texts without
 * NUL bytes are equal when their words are. */
static inline uint64_t slice_word(struct slice a)
{
	uint32_t low, high;

	if (a.size < sizeof low)
		return (uint64_t)(unsigned char)a.at[0] |
		       (uint64_t)(unsigned char)a.at[a.size / 2]
			       << a.size / 2 * 8 |
		       (uint64_t)(unsigned char)a.at[a.size - 1]
			       << (a.size - 1) * 8;
	memcpy(&low, a.at, sizeof low);
	memcpy(&high, a.at + a.size - sizeof high, sizeof high);
	return low | (uint64_t)high << (a.size - sizeof high) * 8;
}

/* Slices have slack where so many bytes may be read from each of their bytes
 * on, whatever their size: then short ones are taken whole, and no branch
 * hangs on a size that nobody can foresee. */
enum { SLICE_SLACK = 16 };

/* The word of a slice of one to eight bytes that has slack. */
static inline uint64_t slice_slack_word(struct slice a)
{
	uint64_t word;

	memcpy(&word, a.at, sizeof word);
	return word & ~(uint64_t)0 >> (sizeof word - a.size) * 8;
}

/* Copies a slice that has slack to where there is as much of it; returns
 * where it ends. */
static inline char *slice_slack_copy(char *at, struct slice a)
{
	if (a.size > SLICE_SLACK)
		memcpy(at, a.at, a.size);
	else
		memcpy(at, a.at, SLICE_SLACK);
	return at + a.size;
}

/* Whether so many bytes are the same: most likely few, so without a call. */
static inline bool slice_same(const char *a, const char *b, size_t size)
{
	uint64_t one, other;

	if (size < sizeof one)
		return !memcmp(a, b, size);
	for (size_t i = 0;; i += sizeof one) {
		if (i + sizeof one > size)
			i = size - sizeof one;
		memcpy(&one, a + i, sizeof one);
		memcpy(&other, b + i, sizeof other);
		if (one != other)
			return false;
		if (i + sizeof one == size)
			return true;
	}
}

/* Copies the slice, most likely a short one; returns where it ends. */
static inline char *slice_copy(char *at, struct slice a)
{
	uint64_t first, last;
	uint32_t begin, end;

	if (a.size > 2 * sizeof first) {
		memcpy(at, a.at, a.size);
	} else if (a.size >= sizeof first) {
		memcpy(&first, a.at, sizeof first);
		memcpy(&last, a.at + a.size - sizeof last, sizeof last);
		memcpy(at, &first, sizeof first);
		memcpy(at + a.size - sizeof last, &last, sizeof last);
	} else if (a.size >= sizeof begin) {
		memcpy(&begin, a.at, sizeof begin);
		memcpy(&end, a.at + a.size - sizeof end, sizeof end);
		memcpy(at, &begin, sizeof begin);
		memcpy(at + a.size - sizeof end, &end, sizeof end);
	} else if (a.size) {
		at[0] = a.at[0];
		at[a.size / 2] = a.at[a.size / 2];
		at[a.size - 1] = a.at[a.size - 1];
	}
	return at + a.size;
}

/* The part of *rest before the first separator; *rest becomes what follows
 * it, or missing when there was none. Splits "a,b" into a and b. */
struct slice slice_cut(struct slice *rest, char separator);
/* A NUL-terminated copy in the pool. */
char *slice_string(struct pool *pool, struct slice a);

/* A formatted string in the pool. */
char *text_format(struct pool *pool, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The file's own name in a path; and that without its ending, if it has one and
 * is not all ending: "2013" of "extracts/2013.stream". The second lives until
 * exit. */
const char *text_file_name(const char *path);
const char *text_file_stem(const char *path);

/* The name of the list that is nearest to a mistyped word by edits, or NULL
 * when none is near enough to be worth proposing. */
const char *text_nearest(const char *word, const char *const *names,
			 size_t count);
/* "; did you mean '--by'?" to end a sentence with, of what text_nearest() gave
 * with `before` before it ("--"); "" for NULL. Lives until exit. */
const char *text_did_you_mean(const char *before, const char *nearest);

/* Stream escapes: \t \n \r \\, \# at the very beginning, and \N alone for
 * missing (which these two leave to others but for a missing text).
 * text_escape writes at most 2 * size + 2 bytes and returns how many.
 * text_unescape writes at most size bytes; returns how many, or SIZE_MAX for
 * an escape that the stream format does not have. */
size_t text_escape(char *at, struct slice text);
size_t text_unescape(char *at, struct slice escaped);

#endif
