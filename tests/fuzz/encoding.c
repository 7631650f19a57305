/* encoding - whatever a file holds, what comes out of pipeline/input.c is
 * UTF-8, and does not depend on the sizes of the reads. The first byte chooses
 * the encoding that is said and the sizes.
 */
#include "pipeline/input.h"
#include "tests/fuzz/support/fuzz.h"

#include <string.h>

struct pass {
	const char *path;
	const char *encoding;
	size_t room;
	struct record record;
};

static void read_text(void *context)
{
	struct pass *pass = context;
	struct input *input = input_open(pass->path, pass->encoding);
	char at[4096];
	size_t got;

	while ((got = input_read(input, at, pass->room)) > 0) {
		fuzz_expect(got <= pass->room, "a read stays in its room");
		record_add(&pass->record, (struct slice){ at, got });
	}
	record_add(&pass->record, slice_of(input_digest(input)));
	record_add(&pass->record, slice_of(input_encoding(input)));
}

static int go(struct pass *pass, size_t pieces)
{
	record_clear(&pass->record);
	fuzz_pieces(pieces);
	return fuzz_run(read_text, pass);
}

/* The size of the UTF-8 character, or 0 where there is none (RFC 3629). */
static size_t character_size(const unsigned char *at, size_t size)
{
	unsigned lead = at[0], least = 0x80, most = 0xbf;
	size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

	if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || length > size)
		return 0;
	least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : least;
	most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : most;
	for (size_t i = 1; i < length; i++) {
		if (at[i] < least || at[i] > most)
			return 0;
		least = 0x80;
		most = 0xbf;
	}
	return length;
}

static bool is_utf8(struct record text)
{
	const unsigned char *at = (const unsigned char *)text.bytes;

	for (size_t i = 0; i < text.size;) {
		size_t size = character_size(at + i, text.size - i);
		if (!size)
			return false;
		i += size;
	}
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char *const encodings[] = { NULL, "UTF-8", "WINDOWS-1252",
						 "UTF-16LE" };
	static struct pass whole, pieces;

	if (!size)
		return 0;
	whole.path = pieces.path = fuzz_file(bytes + 1, size - 1);
	whole.encoding = pieces.encoding = encodings[bytes[0] % 4];
	whole.room = 4096;
	pieces.room = 16 + bytes[0] / 8;
	int fault = go(&whole, 0);
	fuzz_expect(fault == go(&pieces, 1 + bytes[0] / 4),
		    "the fault does not depend on the reads");
	if (fault)
		return 0;
	fuzz_expect(whole.record.size == pieces.record.size &&
			    !memcmp(whole.record.bytes, pieces.record.bytes,
				    whole.record.size),
		    "the text does not depend on the reads");
	fuzz_expect(is_utf8(whole.record), "the text is UTF-8");
	return 0;
}
