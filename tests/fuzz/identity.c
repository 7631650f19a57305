/* identity - any cell can be looked at, and its shape is no longer. */
#include "pipeline/identity.h"
#include "pipeline/pool.h"
#include "tests/fuzz/support/fuzz.h"

static void look(void *context)
{
	struct slice cell = *(struct slice *)context;

	identity_of_cell(cell);
	identity_of_header(cell);
	struct slice shape = identity_shape(pool_run(), cell);
	fuzz_expect(shape.size <= cell.size,
		    "a shape is no longer than its cell");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice cell = { (const char *)bytes, size };

	fuzz_expect(!fuzz_run(look, &cell), "no cell is a fault");
	return 0;
}
