/* utf8 - characters that are well formed, cut, or none (Unicode 15, table
 * 3-7), and how many a text has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "pipeline/utf8.h"

static void test_size(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
	} cases[] = {
		{ "a", 1 },
		{ "\x7f", 1 },
		{ "\x80", 0 },
		{ "\xc1\xbf", 0 }, /* "\x7f" the long way */
		{ "\xc2\x80", 2 },
		{ "\xdf\xbf", 2 },
		{ "\xc3(", 0 },
		{ "\xe0\x9f\xbf", 0 }, /* 0x7ff the long way */
		{ "\xe0\xa0\x80", 3 },
		{ "\xed\x9f\xbf", 3 },
		{ "\xed\xa0\x80", 0 }, /* half of a pair of UTF-16 */
		{ "\xef\xbf\xbf", 3 },
		{ "\xf0\x8f\xbf\xbf", 0 }, /* 0xffff the long way */
		{ "\xf0\x90\x80\x80", 4 },
		{ "\xf4\x8f\xbf\xbf", 4 },
		{ "\xf4\x90\x80\x80", 0 }, /* beyond the last one */
		{ "\xf5\x80\x80\x80", 0 },
		{ "\xc3", SIZE_MAX },
		{ "\xe2\x82", SIZE_MAX },
		{ "\xf0\x9f\x98", SIZE_MAX },
		{ "\xe0\x80", 0 }, /* wrong before it is cut */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_size(cases[i].bytes,
					   strlen(cases[i].bytes)),
				 cases[i].size);
}

/* The NUL of a string is looked at, and nothing behind it. */
static void test_end_of_string(void **state)
{
	const char cut[] = { '\xf0', '\x9f', '\0' };

	(void)state;
	assert_int_equal(utf8_size(cut, UTF8_MOST), 0);
}

static void test_count(void **state)
{
	(void)state;
	assert_int_equal(utf8_count((struct slice){ 0 }), 0);
	assert_int_equal(utf8_count(slice_of("ward")), 4);
	/* one of two, three and four bytes */
	assert_int_equal(utf8_count(slice_of("\u00e9\u20ac\U0001f600")), 3);
}

static void test_first(void **state)
{
	struct slice text = slice_of("\u00e9\u20ac\U0001f600");

	(void)state;
	assert_int_equal(utf8_first(text, 0).size, 0);
	assert_int_equal(utf8_first(text, 1).size, 2);
	assert_int_equal(utf8_first(text, 2).size, 5);
	assert_int_equal(utf8_first(text, 3).size, 9);
	assert_int_equal(utf8_first(text, 4).size, 9);
	assert_ptr_equal(utf8_first(text, 1).at, text.at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_size),
		cmocka_unit_test(test_end_of_string),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
