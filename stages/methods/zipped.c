/* zipped - whether an archive of XML files, just written, holds them whole. */
#include "stages/methods/zipped.h"

#include <stdint.h>
#include <string.h>
#include <zlib.h>

enum {
	LOCAL = 0x04034b50,
	DIRECTORY = 0x02014b50,
	HEAD_SIZE = 30, /* of a member, before its name */
	STORED = 0,
	DEFLATED = 8,
	EDGE = 512 /* bytes that are kept of a beginning and of an end */
};

/* The two ends of a member's content. */
struct edges {
	char first[EDGE + 1];
	char last[2 * EDGE + 1];
	size_t first_size, last_size;
};

static unsigned long whole_number(const char *at, size_t size)
{
	unsigned long value = 0;

	while (size--)
		value = value << 8 | (unsigned char)at[size];
	return value;
}

static void see(struct edges *edges, const char *at, size_t size)
{
	size_t room = EDGE - edges->first_size;
	size_t taken = size < room ? size : room;

	memcpy(edges->first + edges->first_size, at, taken);
	edges->first_size += taken;
	if (size > EDGE) {
		at += size - EDGE;
		size = EDGE;
	}
	if (edges->last_size > EDGE) {
		memmove(edges->last, edges->last + edges->last_size - EDGE,
			EDGE);
		edges->last_size = EDGE;
	}
	memcpy(edges->last + edges->last_size, at, size);
	edges->last_size += size;
}

static bool inflate_all(struct edges *edges, const char *at, size_t size)
{
	z_stream stream = { .next_in = (unsigned char *)(uintptr_t)at,
			    .avail_in = (unsigned)size };
	char block[1 << 16];
	int status = inflateInit2(&stream, -MAX_WBITS);

	while (status == Z_OK) {
		stream.next_out = (unsigned char *)block;
		stream.avail_out = sizeof block;
		status = inflate(&stream, Z_NO_FLUSH);
		see(edges, block, sizeof block - stream.avail_out);
	}
	inflateEnd(&stream);
	return status == Z_STREAM_END;
}

/* Whether the last tag ends the first element: <sst ...> and </sst>. */
static bool is_closed(struct edges *edges)
{
	const char *name, *last;
	size_t size;

	edges->first[edges->first_size] = '\0';
	edges->last[edges->last_size] = '\0';
	name = edges->first;
	if (!strncmp(name, "<?", 2))
		name = strstr(name, "?>");
	name = name ? strchr(name, '<') : NULL;
	last = strrchr(edges->last, '<');
	if (!name || !last)
		return false;
	size = strcspn(++name, " >/\n");
	if (last[1] != '/')
		return last == strstr(edges->last, name - 1) &&
		       strstr(last, "/>");
	return !strncmp(last + 2, name, size) && last[2 + size] == '>';
}

/* The size of the member that the archive begins with, head and all; 0 when
 * it is not whole. */
static size_t member(struct slice archive)
{
	struct edges edges = { .first_size = 0 };
	unsigned long method, size, begin;
	bool read;

	if (archive.size < HEAD_SIZE)
		return 0;
	method = whole_number(archive.at + 8, 2);
	size = whole_number(archive.at + 18, 4);
	begin = HEAD_SIZE + whole_number(archive.at + 26, 2) +
		whole_number(archive.at + 28, 2);
	if (begin > archive.size || size > archive.size - begin)
		return 0;
	read = method == DEFLATED &&
	       inflate_all(&edges, archive.at + begin, size);
	if (method == STORED) {
		see(&edges, archive.at + begin, size);
		read = true;
	}
	return read && is_closed(&edges) ? begin + size : 0;
}

bool zipped_is_whole(struct slice archive, size_t *count)
{
	for (*count = 0; archive.size >= 4; (*count)++) {
		unsigned long mark = whole_number(archive.at, 4);
		size_t size;

		if (mark == DIRECTORY)
			return *count > 0;
		size = mark == LOCAL ? member(archive) : 0;
		if (!size)
			return false;
		archive.at += size;
		archive.size -= size;
	}
	return false;
}
