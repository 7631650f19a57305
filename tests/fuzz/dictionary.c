/* dictionary - any CSV is a dictionary or is refused. */
#include "pipeline/dictionary.h"
#include "pipeline/fail.h"
#include "tests/fuzz/support/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static void read_dictionary(void *context)
{
	struct dictionary *dictionary = dictionary_read(context, "fuzz");

	for (size_t i = 0; i < dictionary->count; i++) {
		struct slice name = slice_of(dictionary->fields[i].name);
		fuzz_expect(dictionary_find(dictionary, name) == (int)i,
			    "a field is found by its name");
		fuzz_expect(dictionary_match(dictionary, name) == (int)i,
			    "a header word that is its name means the field");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static char here[] = ".";
	FILE *file;

	mkdir("dictionary", 0777);
	file = fopen("dictionary/fuzz.csv", "w");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file))
		abort();
	int fault = fuzz_run(read_dictionary, here);
	fuzz_expect(fault != ANSWER_NO,
		    "a bad dictionary is bad data, cut short, or names no "
		    "list there is");
	return 0;
}
