/* utf8 - characters in UTF-8: where one ends, and how many there are. */
#include "pipeline/utf8.h"

#include <stdint.h>

size_t utf8_size(const char *at, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)at;
	unsigned char first = bytes[0], low = 0x80, high = 0xbf;
	size_t length;

	if (first < 0x80)
		return 1;
	if (first < 0xc2 || first > 0xf4)
		return 0;
	length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (first == 0xe0)
		low = 0xa0;
	else if (first == 0xed)
		high = 0x9f;
	else if (first == 0xf0)
		low = 0x90;
	else if (first == 0xf4)
		high = 0x8f;
	for (size_t i = 1; i < length; i++) {
		if (i == size)
			return SIZE_MAX;
		if (bytes[i] < low || bytes[i] > high)
			return 0;
		low = 0x80;
		high = 0xbf;
	}
	return length;
}

size_t utf8_count(struct slice text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.size; i++)
		count += utf8_begins(text.at[i]);
	return count;
}

struct slice utf8_first(struct slice text, size_t most)
{
	size_t size = 0;

	while (size < text.size && (!utf8_begins(text.at[size]) || most--))
		size++;
	text.size = size;
	return text;
}
