/* font - how wide a text is, and where its lines break. */
#include "charts/draw/font.h"

#include <string.h>

#include "charts/draw/widths.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/utf8.h"

static const double units_per_em = 2048;

unsigned font_code_point(const char **at)
{
	static const unsigned char keep[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	size_t size = utf8_size(*at, UTF8_MOST);
	unsigned code;

	if (!**at)
		return 0;
	if (!size)
		fail(BAD_DATA, "text '%s' is not UTF-8", *at);
	code = (unsigned char)**at & keep[size];
	for (size_t i = 1; i < size; i++)
		code = code << 6 | ((unsigned char)(*at)[i] & 0x3f);
	*at += size;
	return code;
}

/* Control characters are drawn as blanks. */
static const unsigned short *width_of(unsigned code)
{
	size_t low = 0, high = width_run_count;

	if (code < ' ' || code == 0x7f)
		code = ' ';
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (width_runs[middle].last < code)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == width_run_count || code < width_runs[low].first)
		return NULL;
	return widths[width_runs[low].index + code - width_runs[low].first];
}

/* The width of the text up to end. */
static double span_width(const char *text, const char *end, struct face face)
{
	const char *at = text;
	double sum = 0;

	while (at < end) {
		unsigned code = font_code_point(&at);
		const unsigned short *width = width_of(code);

		if (!width)
			fail(BAD_SYSTEM,
			     "the font %s lacks the character U+%04X in '%s'",
			     FONT_FAMILY, code, text);
		sum += width[face.weight];
	}
	return sum * face.size / units_per_em;
}

double font_width(const char *text, struct face face)
{
	return span_width(text, text + strlen(text), face);
}

double font_leading(struct face face)
{
	return face.size * 1.2;
}

double font_capital(struct face face)
{
	return face.size * 0.73;
}

static bool fits(const char *text, size_t size, struct face face, double width)
{
	const double rounding = 1e-9;

	return span_width(text, text + size, face) <= width + rounding;
}

double font_lines_height(const struct lines *lines, struct face face)
{
	return (double)lines->count * font_leading(face);
}

/* How long the word is that the text begins with; "n = 29" is one. */
static size_t word_size(const char *text)
{
	const char glue[] = " = ";
	size_t size = strcspn(text, " ");

	while (!strncmp(text + size, glue, strlen(glue)))
		size += strlen(glue) + strcspn(text + size + strlen(glue), " ");
	return size;
}

/* How many bytes of the text go on one line: whole words, or else as many
 * characters as fit, and at least one. */
static size_t line_size(const char *text, struct face face, double width)
{
	size_t size = 0, end = 0;

	do {
		end += word_size(text + end);
		if (!fits(text, end, face, width))
			break;
		size = end;
		end += strspn(text + end, " ");
	} while (text[end]);
	if (size)
		return size;
	for (const char *at = text; *at && *at != ' ';) {
		font_code_point(&at);
		end = (size_t)(at - text);
		if (size && !fits(text, end, face, width))
			break;
		size = end;
	}
	return size;
}

struct lines font_wrap(struct pool *pool, const char *text, struct face face,
		       double width)
{
	struct lines lines = { 0 };
	size_t room = 0;

	text += strspn(text, " ");
	for (const char *at = text; *at; room++) {
		at += line_size(at, face, width);
		at += strspn(at, " ");
	}
	lines.text = pool_take(pool, room * sizeof *lines.text);
	while (*text) {
		size_t size = line_size(text, face, width);
		double wide = span_width(text, text + size, face);

		if (wide > lines.width)
			lines.width = wide;
		lines.text[lines.count++] = pool_copy(pool, text, size);
		text += size;
		text += strspn(text, " ");
	}
	return lines;
}

struct lines font_joined(struct pool *pool, struct lines first,
			 struct lines next)
{
	size_t count = first.count + next.count;
	struct lines both = {
		.text = pool_take(pool, (count + 1) * sizeof *both.text),
		.count = count,
		.width = first.width > next.width ? first.width : next.width,
	};

	for (size_t i = 0; i < count; i++)
		both.text[i] = i < first.count ? first.text[i]
					       : next.text[i - first.count];
	return both;
}
