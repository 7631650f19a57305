/* text - slices of bytes that somebody else holds. */
#include "pipeline/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/pool.h"

struct slice slice_of(const char *text)
{
	return (struct slice){ text, text ? strlen(text) : 0 };
}

bool slice_equals(struct slice a, struct slice b)
{
	return a.size == b.size && (!a.at) == (!b.at) &&
	       (!a.size || !memcmp(a.at, b.at, a.size));
}

bool slice_is(struct slice a, const char *text)
{
	return a.at && a.size == strlen(text) && !memcmp(a.at, text, a.size);
}

bool slice_resembles(struct slice a, struct slice b)
{
	if (a.size != b.size || (!a.at) != (!b.at))
		return false;
	for (size_t i = 0; i < a.size; i++)
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
			return false;
	return true;
}

int slice_compare(struct slice a, struct slice b)
{
	size_t shared = a.size < b.size ? a.size : b.size;
	int order = 0;

	if (!a.at || !b.at)
		return !b.at - !a.at;
	if (shared)
		order = memcmp(a.at, b.at, shared);
	if (order)
		return order;
	return a.size < b.size ? -1 : a.size > b.size;
}

/* Both halves of the product of two words, folded together: each of its bits
 * hangs on all bits of both (Wang Yi, "wyhash", 2019). */
static uint64_t fold(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t word_at(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof word);
	return word;
}

/* Sixteen bytes at a time; the last step takes the last bytes, whatever of
 * them was taken before, so that none are left over. Keys are short and
 * hostile input only costs time, so speed decides. */
uint64_t slice_hash(struct slice a)
{
	const uint64_t one = 0x9e3779b97f4a7c15u, other = 0xd6e8feb86659fd93u;
	const size_t step = 2 * sizeof one;
	uint64_t hash = a.size * one + other;

	if (!a.size)
		return 0;
	if (a.size <= sizeof one)
		return fold(slice_word(a) ^ one, hash);
	while (a.size > step) {
		size_t left = a.size - step;

		hash = fold(word_at(a.at) ^ other,
			    word_at(a.at + sizeof one) ^ hash);
		a.at += left < step ? left : step;
		a.size -= left < step ? left : step;
	}
	return fold(word_at(a.at) ^ other ^ hash,
		    word_at(a.at + a.size - sizeof one) ^ one);
}

struct slice slice_cut(struct slice *rest, char separator)
{
	struct slice head = *rest;
	const char *cut = rest->size ? memchr(rest->at, separator, rest->size)
				     : NULL;

	if (!cut) {
		*rest = (struct slice){ 0 };
		return head;
	}
	head.size = (size_t)(cut - head.at);
	rest->size -= head.size + 1;
	rest->at = cut + 1;
	return head;
}

char *slice_string(struct pool *pool, struct slice a)
{
	return pool_copy(pool, a.at, a.size);
}

char *text_format(struct pool *pool, const char *format, ...)
{
	va_list arguments, again;
	char *text;
	int size;

	va_start(arguments, format);
	va_copy(again, arguments);
	size = vsnprintf(NULL, 0, format, arguments);
	text = pool_take(pool, (size_t)size + 1);
	vsnprintf(text, (size_t)size + 1, format, again);
	va_end(again);
	va_end(arguments);
	return text;
}

const char *text_file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

const char *text_file_stem(const char *path)
{
	const char *name = text_file_name(path), *dot = strrchr(name, '.');

	if (!dot || dot == name)
		return name;
	return pool_copy(pool_run(), name, (size_t)(dot - name));
}

enum { WORD_MOST = 64 };

/* Levenshtein distance, one row at a time; too long words are far away. */
static size_t edits(const char *a, const char *b)
{
	size_t row[WORD_MOST + 1];
	size_t width = strlen(b);

	if (width > WORD_MOST || strlen(a) > WORD_MOST)
		return WORD_MOST;
	for (size_t j = 0; j <= width; j++)
		row[j] = j;
	for (size_t i = 0; a[i]; i++) {
		size_t diagonal = row[0];

		row[0] = i + 1;
		for (size_t j = 0; j < width; j++) {
			size_t change = diagonal + (a[i] != b[j]);
			size_t least = row[j] < row[j + 1] ? row[j]
							   : row[j + 1];

			diagonal = row[j + 1];
			row[j + 1] = change < least + 1 ? change : least + 1;
		}
	}
	return row[width];
}

const char *text_nearest(const char *word, const char *const *names,
			 size_t count)
{
	size_t best = strlen(word) / 2 + 1;
	const char *nearest = NULL;

	for (size_t i = 0; i < count; i++) {
		size_t distance = edits(word, names[i]);

		if (distance < best) {
			best = distance;
			nearest = names[i];
		}
	}
	return nearest;
}

const char *text_did_you_mean(const char *before, const char *nearest)
{
	if (!nearest)
		return "";
	return text_format(pool_run(), "; did you mean '%s%s'?", before,
			   nearest);
}

static char escape_letter(char byte)
{
	switch (byte) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

size_t text_escape(char *at, struct slice text)
{
	char *start = at;

	if (!text.at) {
		memcpy(at, "\\N", 2);
		return 2;
	}
	for (size_t i = 0; i < text.size; i++) {
		char letter = escape_letter(text.at[i]);

		if (letter)
			*at++ = '\\';
		*at++ = letter ? letter : text.at[i];
	}
	return (size_t)(at - start);
}

size_t text_unescape(char *at, struct slice escaped)
{
	char *start = at;

	for (size_t i = 0; i < escaped.size; i++) {
		if (escaped.at[i] != '\\') {
			*at++ = escaped.at[i];
			continue;
		}
		if (++i == escaped.size)
			return SIZE_MAX;
		switch (escaped.at[i]) {
		case 't':
			*at++ = '\t';
			break;
		case 'n':
			*at++ = '\n';
			break;
		case 'r':
			*at++ = '\r';
			break;
		case '#':
			if (i != 1)
				return SIZE_MAX;
			*at++ = '#';
			break;
		case '\\':
			*at++ = '\\';
			break;
		default:
			return SIZE_MAX;
		}
	}
	return (size_t)(at - start);
}
