/* scan - every hit, in order, and none beyond the end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/scan.h"

enum { SIZE = 200 };

static const struct marks marks = { ',', '\n', '"' };

/* One kind of mark at each place, in a text that goes on behind its end. */
static void finds_a_mark_anywhere(void **state)
{
	static const char kinds[] = { ',', '\n', '"' };
	char text[SIZE + SCAN_WINDOW];

	(void)state;
	for (size_t i = 0; i < SIZE; i++) {
		struct scan scan;

		memset(text, 'x', SIZE);
		memset(text + SIZE, ',', SCAN_WINDOW);
		text[i] = kinds[i % sizeof kinds];
		scan_begin(&scan, text);
		assert_ptr_equal(scan_next(&scan, text + SIZE, marks),
				 text + i);
		assert_null(scan_next(&scan, text + SIZE, marks));
	}
}

static void finds_all_in_order(void **state)
{
	char text[SIZE + SCAN_WINDOW];
	struct scan scan;

	(void)state;
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = "a,b\n\"\xac\x0b#"[i * i % 8];
	for (size_t begin = 0; begin < SIZE; begin++) {
		scan_begin(&scan, text + begin);
		for (size_t i = begin; i < SIZE; i++)
			if (memchr(",\n\"", text[i], 3))
				assert_ptr_equal(scan_next(&scan, text + SIZE,
							   marks),
						 text + i);
		assert_null(scan_next(&scan, text + SIZE, marks));
	}
}

static void finds_nothing_in_nothing(void **state)
{
	char text[SCAN_WINDOW] = ",";
	struct scan scan;

	(void)state;
	scan_begin(&scan, text);
	assert_null(scan_next(&scan, text, marks));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_a_mark_anywhere),
		cmocka_unit_test(finds_all_in_order),
		cmocka_unit_test(finds_nothing_in_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
