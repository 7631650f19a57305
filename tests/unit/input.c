/* input - files as they are met, and those that are no text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "pipeline/input.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "tests/unit/ending.h"

enum { USAGE = 2, DATA = 3, CUT = 4, SYSTEM = 5, TEXT_MOST = 1 << 20 };

static char path[] = "/tmp/input-test-XXXXXX";

static void write_bytes(const char *bytes, size_t size)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

struct reading {
	const char *encoding;
	size_t room;
};

/* The whole file as text, read by so many bytes at once. */
static struct slice read_whole(const struct reading *reading)
{
	struct input *input = input_open(path, reading->encoding);
	char *text = pool_take(pool_run(), TEXT_MOST);
	size_t size = 0, got;

	while ((got = input_read(input, text + size, reading->room))) {
		assert_true(got <= reading->room);
		size += got;
	}
	return (struct slice){ text, size };
}

static void read_to_end(const void *reading)
{
	read_whole(reading);
}

/* A gzip member with that text. */
static size_t pack(char *at, size_t room, const char *text, size_t size)
{
	z_stream z = { 0 };

	assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9,
				      Z_DEFAULT_STRATEGY),
			 Z_OK);
	z.next_in = (unsigned char *)text;
	z.avail_in = (unsigned int)size;
	z.next_out = (unsigned char *)at;
	z.avail_out = (unsigned int)room;
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return room - z.avail_out;
}

/* Lines that do not repeat too soon, with a character of two bytes in each. */
static size_t make_text(char *text, size_t most)
{
	size_t size = 0;

	for (unsigned int i = 0; size + 40 < most; i++)
		size += (size_t)sprintf(text + size, "%u,caf\xc3\xa9 %x\n", i,
					i * 2654435761u);
	return size;
}

static const size_t rooms[] = { 16, 17, 4096, 65535, 65536, 262144 };

static void reads_in_pieces_of_any_size(void **state)
{
	char *text = pool_take(pool_run(), 300000);
	char *packed = pool_take(pool_run(), 600000);
	size_t size = make_text(text, 300000), packed_size;

	(void)state;
	packed_size = pack(packed, 600000, text, 200000);
	packed_size += pack(packed + packed_size, 600000 - packed_size,
			    text + 200000, size - 200000);
	for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
		struct reading reading = { NULL, rooms[i] };
		struct slice whole = { text, size };

		write_bytes(text, size);
		assert_true(slice_equals(read_whole(&reading), whole));
		write_bytes(packed, packed_size);
		assert_true(slice_equals(read_whole(&reading), whole));
	}
}

/* Compressed text of just the sizes at which buffers are full. */
static void inflates_whole_blocks(void **state)
{
	char *text = pool_take(pool_run(), 3 << 16);
	char *packed = pool_take(pool_run(), 3 << 16);

	(void)state;
	memset(text, 'x', 3 << 16);
	for (size_t size = 65534; size <= 131073; size++) {
		struct reading reading = { NULL, 1 << 17 };

		if (size > 65537 && size < 131071)
			continue;
		write_bytes(packed, pack(packed, 3 << 16, text, size));
		assert_int_equal(read_whole(&reading).size, size);
	}
}

static void says_when_compressed_data_is_cut(void **state)
{
	char *text = pool_take(pool_run(), 100000);
	char *packed = pool_take(pool_run(), 100000);
	size_t size = make_text(text, 100000), packed_size;
	const struct reading reading = { NULL, 4096 };

	(void)state;
	packed_size = pack(packed, 100000, text, size);
	for (size_t cut = 2; cut < packed_size; cut += cut < 20 ? 1 : 997) {
		write_bytes(packed, cut);
		check_ending(ending_of(read_to_end, &reading), CUT,
			     "the compressed data stops before its end");
	}
	write_bytes(packed, packed_size - 1);
	check_ending(ending_of(read_to_end, &reading), CUT,
		     "the compressed data stops before its end");
	packed[packed_size / 2] ^= 0x55;
	write_bytes(packed, packed_size);
	assert_int_equal(ending_of(read_to_end, &reading).status, DATA);
}

struct sample {
	const char *bytes;
	size_t size;
	const char *encoding;
	const char *text;
};

static const struct sample samples[] = {
	{ "", 0, NULL, "" },
	{ "\xef\xbb\xbf", 3, NULL, "" },
	{ "\xef\xbb\xbf"
	  "a",
	  4, NULL, "a" },
	{ "\xef\xbb\xbf\xef\xbb\xbf"
	  "a",
	  7, NULL,
	  "\xef\xbb\xbf"
	  "a" },
	{ "a\xef\xbb\xbf", 4, NULL, "a\xef\xbb\xbf" },
	{ "\xff\xfe"
	  "a\0",
	  4, NULL, "a" },
	{ "\xfe\xff"
	  "\0a",
	  4, NULL, "a" },
	{ "a\0\xe9\0", 4, "UTF-16LE", "a\xc3\xa9" },
	{ "\xff\xfe"
	  "a\0",
	  4, "UTF-16LE", "a" },
	{ "a\0\xff\xfe"
	  "b\0",
	  6, "UTF-16LE",
	  "a\xef\xbb\xbf"
	  "b" },
	{ "a\0b\0c\0d\0e\0\xff\xfe"
	  "f\0",
	  14, "UTF-16LE",
	  "abcde\xef\xbb\xbf"
	  "f" },
	{ "\x3d\xd8\x00\xde", 4, "UTF-16LE", "\xf0\x9f\x98\x80" },
	{ "\xe9t\xe9", 3, NULL, "\xc3\xa9t\xc3\xa9" },
	{ "\xc3\xa9", 2, "WINDOWS-1252", "\xc3\x83\xc2\xa9" },
	{ "ab\xc3", 3, NULL, "ab\xc3\x83" },
	{ "caf\xc3\xa9", 5, "utf-8", "caf\xc3\xa9" },
};

static void reads_encodings(void **state)
{
	const size_t some[] = { 16, 4096 };

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
		for (size_t n = 0; n < 2; n++) {
			const struct sample *row = &samples[i];
			struct reading reading = { row->encoding, some[n] };

			write_bytes(row->bytes, row->size);
			assert_true(slice_is(read_whole(&reading), row->text));
		}
}

struct mistake {
	const char *bytes;
	size_t size;
	const char *encoding;
	int status;
	const char *words;
};

static const struct mistake mistakes[] = {
	{ "a,b\n1,\0\n", 8, NULL, DATA,
	  "has NUL bytes: it may be UTF-16 without a byte order mark (say "
	  "--encoding UTF-16LE), or no text at all" },
	{ "a,b\n1,\0\n", 8, "UTF-8", DATA, ":2: a NUL byte: this is no text" },
	{ "\xff\xfe"
	  "a\0\0\0",
	  6, NULL, DATA, ":1: a NUL byte: this is no text" },
	{ "caf\xc3\xa9\n\n\xe9\n", 9, NULL, DATA,
	  ":3: byte 0xe9 is no UTF-8, although the text before it is: say "
	  "--encoding" },
	{ "caf\xc3\xa9\n\xc3", 7, NULL, DATA,
	  ":2: byte 0xc3 is no UTF-8, although the text before it is: say "
	  "--encoding" },
	{ "\xff\xfe"
	  "a\0b",
	  5, NULL, DATA, ":1: byte 0x62 is no UTF-16" },
	{ "\xff\xfe"
	  "a\0\n\0\x00\xd8",
	  8, NULL, DATA, ":2: byte 0x00 is no UTF-16" },
	{ "a\n\x81", 3, "WINDOWS-1252", DATA,
	  ":2: byte 0x81 is no WINDOWS-1252" },
	{ "a", 1, "KLINGON", USAGE,
	  "'KLINGON' is not an encoding that is known here" },
	{ "a", 1, "", USAGE, "--encoding needs a name" },
	{ "PK\3\4abc", 7, NULL, DATA,
	  "is a workbook or another zip archive: save the sheet as CSV" },
};

static void refuses_what_is_no_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		const struct mistake *row = &mistakes[i];
		struct reading reading = { row->encoding, 4096 };

		write_bytes(row->bytes, row->size);
		check_ending(ending_of(read_to_end, &reading), row->status,
			     row->words);
	}
}

/* Far behind the first block, whatever its place in sixteen bytes. */
static void finds_late_nul_bytes(void **state)
{
	const struct reading reading = { NULL, 1 << 16 };
	const size_t size = 300000;
	char *text = pool_take(pool_run(), size);

	(void)state;
	for (size_t at = 200000; at < 200020; at++) {
		memset(text, 'x', size);
		for (size_t i = 999; i < size; i += 1000)
			text[i] = '\n';
		text[at] = '\0';
		write_bytes(text, size);
		check_ending(ending_of(read_to_end, &reading), DATA,
			     ":201: a NUL byte: this is no text");
	}
}

static void read_folder(const void *name)
{
	input_open(name, NULL);
}

static void read_closed(const void *none)
{
	(void)none;
	close(STDIN_FILENO);
	input_open(NULL, NULL);
}

static void says_what_cannot_be_read(void **state)
{
	(void)state;
	check_ending(ending_of(read_folder, "/"), SYSTEM,
		     "cannot read /: it is a folder");
	check_ending(ending_of(read_folder, "/nowhere"), SYSTEM,
		     "cannot open /nowhere: No such file or directory");
	check_ending(ending_of(read_closed, NULL), SYSTEM,
		     "cannot read standard input: Bad file descriptor");
}

static int make_path(void **state)
{
	(void)state;
	close(mkstemp(path));
	return 0;
}

static int remove_path(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_in_pieces_of_any_size),
		cmocka_unit_test(inflates_whole_blocks),
		cmocka_unit_test(says_when_compressed_data_is_cut),
		cmocka_unit_test(reads_encodings),
		cmocka_unit_test(refuses_what_is_no_text),
		cmocka_unit_test(finds_late_nul_bytes),
		cmocka_unit_test(says_what_cannot_be_read),
	};

	return cmocka_run_group_tests(tests, make_path, remove_path);
}
