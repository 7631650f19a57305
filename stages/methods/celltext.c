/* celltext - any bytes as a text that a cell of Excel can hold. */
#include "stages/methods/celltext.h"

#include <ctype.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/utf8.h"

static const char stand_in[] = "\uFFFD";
static const char ending[] = " [cut]";

/* The size of the well-formed character there that XML can hold; 0 when it is
 * none. The NUL at the end is never passed. */
static size_t character(const char *at)
{
	size_t size = utf8_size(at, UTF8_MOST);

	if (size == 1)
		return (unsigned char)*at >= ' ' || strchr("\t\n\r", *at);
	return !strncmp(at, "\xef\xbf\xbe", 3) ||
			       !strncmp(at, "\xef\xbf\xbf", 3)
		       ? 0
		       : size;
}

/* _xHHHH_ */
static bool is_escape(const char *at)
{
	return at[0] == '_' && at[1] == 'x' && isxdigit((unsigned char)at[2]) &&
	       isxdigit((unsigned char)at[3]) &&
	       isxdigit((unsigned char)at[4]) &&
	       isxdigit((unsigned char)at[5]) && at[6] == '_';
}

/* Whether it can stay as it is: for nearly all cells. */
static bool is_plain(const char *text, size_t most)
{
	size_t size = 0;

	for (; text[size]; size++)
		if (text[size] < ' ' ||
		    (text[size] == '_' && is_escape(text + size)))
			return false;
	return size <= most;
}

/* How many bytes of the text there are before one unit more than most, with
 * those that escapes add. *whole tells whether that is all of it. */
static size_t fitting(const char *text, size_t most, bool *whole)
{
	size_t units = 0;
	const char *at = text;

	while (*at) {
		size_t size = character(at);

		units += is_escape(at) ? 7 : size == 4 ? 2 : 1;
		if (units > most)
			break;
		at += size ? size : 1;
	}
	*whole = !*at;
	return (size_t)(at - text);
}

/* Writes the bytes as a cell can hold them; returns where they end. */
static char *put_clean(char *to, const char *at, size_t size)
{
	const char *end = at + size;

	while (at < end) {
		size_t taken = character(at);

		if (!taken) {
			to = stpcpy(to, stand_in);
			at++;
			continue;
		}
		if (is_escape(at))
			to = stpcpy(to, "_x005F");
		memcpy(to, at, taken);
		to += taken;
		at += taken;
	}
	return to;
}

const char *celltext(struct pool *pool, const char *text, size_t most,
		     bool *cut)
{
	bool whole;
	size_t size;
	char *copy, *end;

	if (is_plain(text, most))
		return text;
	size = fitting(text, most, &whole);
	if (!whole)
		size = fitting(text, most - strlen(ending), &whole);
	/* An escape of seven bytes becomes thirteen, a bad byte three. */
	copy = pool_take(pool, 3 * size + sizeof ending);
	end = put_clean(copy, text, size);
	if (!whole) {
		memcpy(end, ending, sizeof ending);
		*cut = true;
	}
	return copy;
}

static size_t longest(const char *text, const char *between)
{
	size_t most = 0, count = 0;

	for (; *text; text++) {
		if (strchr(between, *text))
			count = 0;
		else if (utf8_begins(*text))
			count++;
		most = count > most ? count : most;
	}
	return most;
}

size_t celltext_width(const char *text)
{
	return longest(text, "\n");
}

size_t celltext_word(const char *text)
{
	return longest(text, " \n");
}

size_t celltext_lines(const char *text, size_t width)
{
	size_t lines = 1, used = 0;

	width = width ? width : 1;
	while (*text) {
		size_t size = strcspn(text, " \n");
		size_t count = utf8_count((struct slice){ text, size });

		if (used && used + count > width) {
			lines++;
			used = 0;
		}
		lines += count ? (count - 1) / width : 0;
		used += count + 1;
		text += size;
		if (*text == '\n') {
			lines++;
			used = 0;
		}
		text += *text != '\0';
	}
	return lines;
}

size_t celltext_narrow(const char *text, size_t lines)
{
	size_t all = celltext_width(text);
	size_t word = celltext_word(text);
	size_t width = all / lines > word ? all / lines : word;

	while (width < all && celltext_lines(text, width) > lines)
		width++;
	return width;
}
