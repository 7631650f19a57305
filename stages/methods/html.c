/* html - markup with all data in it escaped. */
#include "stages/methods/html.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/pool.h"
#include "stages/methods/output.h"

enum { DIGEST_SIZE = 32 };

/* What stands for the byte, or NULL for itself. */
static const char *escape_of(unsigned char byte)
{
	switch (byte) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\t':
	case '\n':
		return NULL;
	default:
		return byte < ' ' || byte == 0x7f ? "?" : NULL;
	}
}

static void put_text(struct output *output, const char *text)
{
	const char *from = text;

	for (; *text; text++) {
		const char *escape = escape_of((unsigned char)*text);

		if (!escape)
			continue;
		output_slice(output,
			     (struct slice){ from, (size_t)(text - from) });
		output_string(output, escape);
		from = text + 1;
	}
	output_slice(output, (struct slice){ from, (size_t)(text - from) });
}

void html_print(struct output *output, const char *format, ...)
{
	va_list arguments;
	const char *mark;

	va_start(arguments, format);
	for (; (mark = strchr(format, '%')); format = mark) {
		output_slice(output,
			     (struct slice){ format, (size_t)(mark - format) });
		if (mark[1] == 's') {
			put_text(output, va_arg(arguments, const char *));
			mark += 2;
		} else {
			char digits[24];

			snprintf(digits, sizeof digits, "%zu",
				 va_arg(arguments, size_t));
			output_string(output, digits);
			mark += 3;
		}
	}
	va_end(arguments);
	output_string(output, format);
}

static bool stays(char byte)
{
	return ascii_is_word(byte) || byte == '-' || byte == '.';
}

const char *html_id(struct pool *pool, const char *prefix, const char *text)
{
	size_t size = strlen(prefix);
	char *id = pool_take(pool, size + strlen(text) * 3 + 1);
	char *at = stpcpy(id, prefix);

	for (; *text; text++)
		if (stays(*text))
			*at++ = *text;
		else
			at += sprintf(at, "_%02x", (unsigned char)*text);
	return id;
}

static int digit_value(char digit)
{
	if (ascii_is_digit(digit))
		return digit - '0';
	return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static bool read_digest(const char *digits, unsigned char *bytes)
{
	if (strlen(digits) != 2 * DIGEST_SIZE)
		return false;
	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		int high = digit_value(digits[2 * i]);
		int low = digit_value(digits[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		bytes[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

const char *html_hash(struct pool *pool, const char *digest)
{
	static const char prefix[] = "sha256:";
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789+/";
	unsigned char bytes[DIGEST_SIZE + 1] = { 0 };
	char text[DIGEST_SIZE / 3 * 4 + 5], *at = text;

	if (strncmp(digest, prefix, sizeof prefix - 1) ||
	    !read_digest(digest + sizeof prefix - 1, bytes))
		return NULL;
	for (size_t i = 0; i < DIGEST_SIZE; i += 3) {
		unsigned int three = (unsigned int)bytes[i] << 16 |
				     (unsigned int)bytes[i + 1] << 8 |
				     bytes[i + 2];

		for (int shift = 18; shift >= 0; shift -= 6)
			*at++ = digits[three >> shift & 63];
	}
	/* 32 bytes are ten threes and two: the last of four is padding */
	at[-1] = '=';
	*at = '\0';
	return text_format(pool, "sha256-%s", text);
}
