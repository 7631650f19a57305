/* ascii - what a byte is, without asking the locale.
 *
 * Bytes beyond ASCII are none of these.
 */
#ifndef PIPELINE_ASCII_H
#define PIPELINE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

static inline bool ascii_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool ascii_is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static inline bool ascii_is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static inline bool ascii_is_letter(char byte)
{
	return ascii_is_capital(byte) || ascii_is_small(byte);
}

static inline bool ascii_is_word(char byte)
{
	return ascii_is_digit(byte) || ascii_is_letter(byte);
}

static inline char ascii_lower(char byte)
{
	return ascii_is_capital(byte) ? (char)(byte + 32) : byte;
}

static inline char ascii_upper(char byte)
{
	return ascii_is_small(byte) ? (char)(byte - 32) : byte;
}

/* The byte at i, or 0 outside the text. */
static inline char ascii_at(struct slice text, size_t i)
{
	return i < text.size ? text.at[i] : 0;
}

#endif
