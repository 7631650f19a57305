/* input - a file from outside as UTF-8 text.
 *
 * Three layers, each skipped where it has nothing to do: bytes (read, digest),
 * inflate, decode. Plain UTF-8, the usual case, is read straight to where the
 * caller wants it and only checked.
 */
#include "pipeline/input.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "pipeline/digest.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "pipeline/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { RAW_SIZE = 1 << 16 };

struct input {
	const char *name;
	int file;
	bool ended; /* and so closed, but for standard input */
	size_t done, size;
	struct digest *digest;
	z_stream *inflate;     /* NULL: not compressed */
	bool member_open;      /* inside a gzip member */
	unsigned char *packed; /* compressed bytes */
	unsigned char *raw;    /* bytes before decoding, or held back */
	size_t raw_size;
	bool raw_ended;
	const char *encoding;
	iconv_t decoder;
	bool decoding;     /* not plain UTF-8 */
	bool beyond_ascii; /* UTF-8 characters were seen */
	bool begun;        /* text was handed out */
	size_t lines;      /* line ends handed out */
};

static size_t read_bytes(struct input *input, void *at, size_t room)
{
	ssize_t got;

	if (input->ended)
		return 0;
	do {
		got = read(input->file, at, room);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		fail(BAD_SYSTEM, "cannot read %s: %s", input->name,
		     strerror(errno));
	digest_add(input->digest, at, (size_t)got);
	input->done += (size_t)got;
	input->ended = !got;
	if (!got && input->file != STDIN_FILENO)
		close(input->file);
	return (size_t)got;
}

/* Inflates until room is full or the file ends. A file may be several gzip
 * members one after the other. */
static size_t inflate_bytes(struct input *input, void *at, size_t room)
{
	z_stream *z = input->inflate;

	z->next_out = at;
	z->avail_out = (uInt)room;
	while (z->avail_out) {
		int status;

		if (!z->avail_in) {
			z->next_in = input->packed;
			z->avail_in = (uInt)read_bytes(input, input->packed,
						       RAW_SIZE);
			if (!z->avail_in)
				break;
		}
		if (!input->member_open && inflateReset(z) != Z_OK)
			fail(BAD_SYSTEM, "zlib cannot begin again");
		input->member_open = true;
		status = inflate(z, Z_NO_FLUSH);
		if (status == Z_STREAM_END)
			input->member_open = false;
		else if (status != Z_OK && status != Z_BUF_ERROR)
			fail(BAD_DATA,
			     "%s: the compressed data is damaged "
			     "near byte %zu",
			     input->name, input->done);
	}
	if (z->avail_out == room && input->member_open)
		fail(CUT_SHORT,
		     "%s: the compressed data stops before its "
		     "end",
		     input->name);
	return room - z->avail_out;
}

static size_t raw_read(struct input *input, void *at, size_t room)
{
	return input->inflate ? inflate_bytes(input, at, room)
			      : read_bytes(input, at, room);
}

/* Tops the raw buffer up. */
static void raw_fill(struct input *input)
{
	while (!input->raw_ended && input->raw_size < RAW_SIZE) {
		size_t got = raw_read(input, input->raw + input->raw_size,
				      RAW_SIZE - input->raw_size);

		input->raw_ended = !got;
		input->raw_size += got;
		if (input->raw_size >= UTF8_MOST)
			return;
	}
}

static void raw_drop(struct input *input, size_t size)
{
	input->raw_size -= size;
	memmove(input->raw, input->raw + size, input->raw_size);
}

static void decode_from(struct input *input, const char *encoding)
{
	input->decoder = iconv_open("UTF-8", encoding);
	if (input->decoder == (iconv_t)-1)
		fail(BAD_USAGE, "'%s' is not an encoding that is known here",
		     encoding);
	input->encoding = encoding;
	input->decoding = true;
}

static bool begins(const struct input *input, const char *bytes, size_t size)
{
	return input->raw_size >= size && !memcmp(input->raw, bytes, size);
}

static void begin_inflate(struct input *input)
{
	input->inflate = pool_take(pool_run(), sizeof *input->inflate);
	input->packed = pool_take(pool_run(), RAW_SIZE);
	memcpy(input->packed, input->raw, input->raw_size);
	input->inflate->next_in = input->packed;
	input->inflate->avail_in = (uInt)input->raw_size;
	input->raw_size = 0;
	input->raw_ended = false;
	input->member_open = true;
	if (inflateInit2(input->inflate, 15 + 16) != Z_OK)
		fail(BAD_SYSTEM, "zlib cannot begin");
	raw_fill(input);
}

/* Looks at the first bytes: compression, byte order mark, NUL bytes. */
static void choose(struct input *input, const char *encoding)
{
	raw_fill(input);
	if (begins(input, "\x1f\x8b", 2))
		begin_inflate(input);
	input->encoding = "UTF-8";
	if (begins(input, "\xef\xbb\xbf", 3))
		raw_drop(input, 3);
	else if (begins(input, "\xff\xfe", 2) || begins(input, "\xfe\xff", 2))
		encoding = encoding ? encoding : "UTF-16";
	else if (begins(input, "PK\3\4", 4))
		fail(BAD_DATA,
		     "%s is a workbook or another zip archive: save "
		     "the sheet as CSV",
		     input->name);
	else if (!encoding && memchr(input->raw, '\0', input->raw_size))
		fail(BAD_DATA,
		     "%s has NUL bytes: it may be UTF-16 without a "
		     "byte order mark (say --encoding UTF-16LE), or no text "
		     "at all",
		     input->name);
	if (encoding && !*encoding)
		fail(BAD_USAGE, "--encoding needs a name");
	if (encoding && strcasecmp(encoding, "UTF-8")) {
		decode_from(input, encoding);
		notice("%s: read as %s", input->name, encoding);
	}
}

struct input *input_open(const char *path, const char *encoding)
{
	struct input *input = pool_take(pool_run(), sizeof *input);
	bool standard = !path || !strcmp(path, "-");
	struct stat about;

	input->name = standard ? "standard input" : text_file_name(path);
	input->file = standard ? STDIN_FILENO : open(path, O_RDONLY);
	if (input->file < 0)
		fail(BAD_SYSTEM, "cannot open %s: %s", path, strerror(errno));
	path = standard ? input->name : path;
	if (fstat(input->file, &about))
		fail(BAD_SYSTEM, "cannot read %s: %s", path, strerror(errno));
	if (S_ISDIR(about.st_mode))
		fail(BAD_SYSTEM, "cannot read %s: it is a folder", path);
	if (S_ISREG(about.st_mode))
		input->size = (size_t)about.st_size;
	input->raw = pool_take(pool_run(), RAW_SIZE);
	input->digest = digest_new();
	choose(input, encoding);
	return input;
}

const char *input_name(const struct input *input)
{
	return input->name;
}

/* What a piece of text holds. */
struct survey {
	size_t lines; /* line ends */
	bool beyond_ascii, nul;
};

static void survey_bytes(struct survey *survey, const char *at, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		survey->lines += at[i] == '\n';
		survey->beyond_ascii |= (at[i] & 0x80) != 0;
		survey->nul |= !at[i];
	}
}

#ifdef __SSE2__
enum { WIDE = sizeof(__m128i), ROUNDS_MOST = 255 };

/* Up to 255 times sixteen bytes, whose line ends are counted in one byte
 * each. */
static void survey_round(struct survey *survey, const char *at, size_t rounds)
{
	const __m128i zero = _mm_setzero_si128();
	const __m128i ends = _mm_set1_epi8('\n');
	__m128i all = zero, nuls = zero, lines = zero;

	for (size_t i = 0; i < rounds; i++, at += WIDE) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)at);

		all = _mm_or_si128(all, bytes);
		nuls = _mm_or_si128(nuls, _mm_cmpeq_epi8(bytes, zero));
		lines = _mm_sub_epi8(lines, _mm_cmpeq_epi8(bytes, ends));
	}
	lines = _mm_sad_epu8(lines, zero);
	survey->lines += (size_t)_mm_extract_epi16(lines, 0) +
			 (size_t)_mm_extract_epi16(lines, 4);
	survey->beyond_ascii |= _mm_movemask_epi8(all) != 0;
	survey->nul |= _mm_movemask_epi8(nuls) != 0;
}

static struct survey survey_of(const char *at, size_t size)
{
	struct survey survey = { 0 };

	while (size >= WIDE) {
		size_t rounds = size / WIDE;

		if (rounds > ROUNDS_MOST)
			rounds = ROUNDS_MOST;
		survey_round(&survey, at, rounds);
		at += rounds * WIDE;
		size -= rounds * WIDE;
	}
	survey_bytes(&survey, at, size);
	return survey;
}
#else
static struct survey survey_of(const char *at, size_t size)
{
	struct survey survey = { 0 };

	survey_bytes(&survey, at, size);
	return survey;
}
#endif

/* The line on which the byte at that offset of what comes next stands. */
static size_t line_of(const struct input *input, const char *at, size_t offset)
{
	return input->lines + survey_of(at, offset).lines + 1;
}

/* How many bytes are whole, well-formed characters. *wrong tells whether what
 * follows them is no UTF-8 (and not just cut). */
static size_t well_formed(struct input *input, const char *at, size_t size,
			  bool *wrong)
{
	size_t good = 0;

	*wrong = false;
	if (!survey_of(at, size).beyond_ascii)
		return size;
	while (good < size) {
		size_t length = utf8_size(at + good, size - good);

		*wrong = !length;
		if (!length || length == SIZE_MAX)
			return good;
		input->beyond_ascii |= length > 1;
		good += length;
	}
	return good;
}

static _Noreturn void refuse(const struct input *input, const char *at,
			     size_t good)
{
	fail(BAD_DATA,
	     "%s:%zu: byte 0x%02x is no UTF-8, although the text "
	     "before it is: say --encoding",
	     input->name, line_of(input, at, good), (unsigned char)at[good]);
}

/* Puts bytes back before those that wait. */
static void raw_return(struct input *input, const char *at, size_t size)
{
	memmove(input->raw + size, input->raw, input->raw_size);
	memcpy(input->raw, at, size);
	input->raw_size += size;
}

/* What is not UTF-8 is kept for the decoder, what is cut for the next read. */
static size_t check(struct input *input, char *at, size_t size)
{
	bool wrong;
	size_t good = well_formed(input, at, size, &wrong);

	wrong |= good < size && input->raw_ended && !input->raw_size;
	if (wrong && input->beyond_ascii)
		refuse(input, at, good);
	if (wrong) {
		notice("%s:%zu: byte 0x%02x is no UTF-8: read as Windows-1252 "
		       "(--encoding settles it)",
		       input->name, line_of(input, at, good),
		       (unsigned char)at[good]);
		decode_from(input, "WINDOWS-1252");
	}
	raw_return(input, at + good, size - good);
	return good;
}

/* What was read for the first look goes out before more is asked for, but for
 * a character that may be cut. */
static size_t read_plain(struct input *input, char *at, size_t room)
{
	size_t held = input->raw_size, got = 0;

	if (room > RAW_SIZE)
		room = RAW_SIZE;
	if (held > room)
		held = room;
	memcpy(at, input->raw, held);
	raw_drop(input, held);
	if (held < UTF8_MOST) {
		got = raw_read(input, at + held, room - held);
		input->raw_ended = !got;
	}
	return check(input, at, held + got);
}

static size_t read_decoded(struct input *input, char *at, size_t room)
{
	char *from = (char *)input->raw, *to = at;
	size_t left, space = room, status;

	raw_fill(input);
	left = input->raw_size;
	status = iconv(input->decoder, &from, &left, &to, &space);
	if (status == (size_t)-1 && errno != E2BIG &&
	    (errno != EINVAL || input->raw_ended))
		fail(BAD_DATA, "%s:%zu: byte 0x%02x is no %s", input->name,
		     line_of(input, at, room - space), (unsigned char)*from,
		     input->encoding);
	raw_drop(input, input->raw_size - left);
	return room - space;
}

/* UTF-16 may begin with a byte order mark that iconv hands on. */
static size_t drop_mark(char *at, size_t size)
{
	if (size < 3 || memcmp(at, "\xef\xbb\xbf", 3))
		return size;
	memmove(at, at + 3, size - 3);
	return size - 3;
}

size_t input_read(struct input *input, char *at, size_t room)
{
	struct survey survey;
	size_t size = 0;

	while (!size && !(input->raw_ended && !input->raw_size)) {
		if (input->decoding)
			size = read_decoded(input, at, room);
		else
			size = read_plain(input, at, room);
		if (!input->begun && input->decoding)
			size = drop_mark(at, size);
	}
	survey = survey_of(at, size);
	if (survey.nul)
		fail(BAD_DATA, "%s:%zu: a NUL byte: this is no text",
		     input->name,
		     line_of(input, at,
			     (size_t)((char *)memchr(at, '\0', size) - at)));
	input->lines += survey.lines;
	input->begun = true;
	return size;
}

const char *input_digest(struct input *input)
{
	return digest_text(input->digest);
}

const char *input_encoding(const struct input *input)
{
	return input->encoding;
}

size_t input_done(const struct input *input)
{
	return input->done;
}

size_t input_size(const struct input *input)
{
	return input->size;
}
