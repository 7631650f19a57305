/* condition - any text is a condition or is refused with a sentence. */
#include "stages/methods/condition.h"
#include "tests/fuzz/support/fuzz.h"

#include <string.h>

static void read_condition(void *context)
{
	struct condition condition;

	memset(&condition, 0, sizeof condition);
	if (condition_read(context, &condition))
		return;
	fuzz_expect(condition.column && *condition.column,
		    "a condition names a column");
	struct value cell = { .text = slice_of("MED") };
	if (condition.other) {
		condition_holds_between(condition.sign, cell, cell);
		return;
	}
	fuzz_expect(condition.count > 0, "a condition has a value to compare");
	struct value value = { .text = condition.values[0] };
	condition_holds(condition.sign, cell, &value, 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	char notation[1024];

	if (size >= sizeof notation)
		return 0;
	memcpy(notation, bytes, size);
	notation[size] = '\0';
	fuzz_expect(!fuzz_run(read_condition, notation),
		    "a bad condition is answered, not a fault");
	return 0;
}
