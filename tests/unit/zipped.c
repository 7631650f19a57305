/* zipped: archives that are whole, and such as are not. The bytes of each are
 * put together here by hand, after PKWARE's APPNOTE 4.3.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "stages/methods/zipped.h"

struct archive {
	char bytes[1 << 16];
	size_t size;
};

static void add(struct archive *archive, const void *bytes, size_t size)
{
	memcpy(archive->bytes + archive->size, bytes, size);
	archive->size += size;
}

static void add_number(struct archive *archive, size_t number, size_t size)
{
	for (; size--; number >>= 8)
		add(archive, &(char){ (char)(number & 0xff) }, 1);
}

/* A member called "x", which says what it has, as it should. */
static void add_member(struct archive *archive, int method, const char *bytes,
		       size_t size)
{
	add(archive, "PK\3\4", 4);
	add_number(archive, 20, 2);
	add_number(archive, 0, 2);
	add_number(archive, (size_t)method, 2);
	add_number(archive, 0, 8);
	add_number(archive, size, 4);
	add_number(archive, 0, 4);
	add_number(archive, 1, 2);
	add_number(archive, 0, 2);
	add(archive, "x", 1);
	add(archive, bytes, size);
}

static void add_deflated(struct archive *archive, const char *text)
{
	char made[1 << 14];
	z_stream stream = { .next_in = (unsigned char *)(uintptr_t)text,
			    .avail_in = (unsigned)strlen(text),
			    .next_out = (unsigned char *)made,
			    .avail_out = sizeof made };

	deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, 0);
	assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
	deflateEnd(&stream);
	add_member(archive, 8, made, stream.total_out);
}

static bool is_whole(const struct archive *archive, size_t members)
{
	size_t count;
	bool whole = zipped_is_whole(
		(struct slice){ archive->bytes, archive->size }, &count);

	if (whole)
		assert_int_equal(count, members);
	return whole;
}

static bool is_whole_of(const char *text)
{
	struct archive archive = { .size = 0 };

	add_member(&archive, 0, text, strlen(text));
	add_deflated(&archive, text);
	add(&archive, "PK\1\2", 4);
	return is_whole(&archive, 2);
}

static void test_ends(void **state)
{
	(void)state;
	assert_true(
		is_whole_of("<?xml version=\"1.0\"?>\n<a b=\"c\"><d/></a>"));
	assert_true(is_whole_of("<a></a>"));
	assert_true(is_whole_of("<a b=\"c\"/>"));
	assert_false(is_whole_of("<?xml version=\"1.0\"?>\n<a b=\"c\"><d/>"));
	assert_false(is_whole_of("<a><b></b>"));
	assert_false(is_whole_of("<a><b></b></"));
	assert_false(is_whole_of("<a><ab></ab>"));
	assert_false(is_whole_of("<?xml version=\"1.0\"?>"));
	assert_false(is_whole_of(""));
}

/* Longer than what is kept of it, and than a block of the library. */
static void test_long(void **state)
{
	static char text[200000];

	(void)state;
	memset(text, 'x', sizeof text - 1);
	memcpy(text, "<long>", 6);
	memcpy(text + sizeof text - 8, "</long>", 7);

	struct archive archive = { .size = 0 };

	add_deflated(&archive, text);
	add(&archive, "PK\1\2", 4);
	assert_true(is_whole(&archive, 1));
	text[sizeof text - 2] = 'x';
	archive.size = 0;
	add_deflated(&archive, text);
	add(&archive, "PK\1\2", 4);
	assert_false(is_whole(&archive, 1));
}

/* Every proper prefix, and one without a directory or members. */
static void test_cuts(void **state)
{
	struct archive archive = { .size = 0 };

	(void)state;
	add_deflated(&archive, "<a></a>");
	add_member(&archive, 0, "<b></b>", 7);
	add(&archive, "PK\1\2", 4);
	assert_true(is_whole(&archive, 2));
	while (archive.size--)
		assert_false(is_whole(&archive, 0));
	archive.size = 0;
	add(&archive, "PK\1\2", 4);
	assert_false(is_whole(&archive, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_cuts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
