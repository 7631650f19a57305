/* escape - any text can be escaped and comes back the same; any bytes can be
 * unescaped, or are refused.
 */
#include "tests/fuzz/support/fuzz.h"

#include <stdlib.h>
#include <string.h>

/* Buffers of exactly the promised size, so that one byte more is seen. */
static void go_and_return(void *context)
{
	struct slice text = *(struct slice *)context, escaped;
	char *plain = malloc(2 * text.size + 2), *tight = malloc(text.size);
	char *bytes = malloc(2 * text.size + 2);
	size_t size;

	escaped = (struct slice){ bytes, text_escape(bytes, text) };
	fuzz_expect(escaped.size <= 2 * text.size + 2,
		    "an escaped text is at most twice as long");
	for (size_t i = 0; i < escaped.size; i++)
		fuzz_expect(!strchr("\t\n\r", bytes[i]) || !bytes[i],
			    "an escaped text has no separators");
	size = text_unescape(plain, escaped);
	fuzz_expect(slice_equals((struct slice){ plain, size }, text),
		    "an escaped text comes back");
	size = text_unescape(tight, text);
	fuzz_expect(size == SIZE_MAX || size <= text.size,
		    "unescaping never makes a text longer");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };

	fuzz_expect(!fuzz_run(go_and_return, &text), "no text is a fault");
	return 0;
}
