/* celltext: texts that a cell of Excel can hold, and how wide they are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "pipeline/pool.h"
#include "stages/methods/celltext.h"

enum { MOST = 32767 };

static const char *clean(const char *text)
{
	bool cut = false;
	const char *made = celltext(pool_run(), text, MOST, &cut);

	assert_false(cut);
	return made;
}

static void test_clean(void **state)
{
	static const char *const rows[][2] = {
		{ "plain, = + - @", "plain, = + - @" },
		{ "tab\tline\nreturn\r", "tab\tline\nreturn\r" },
		{ "\x01"
		  "a\x1f",
		  "\uFFFDa\uFFFD" },
		{ "\u00e9\u20ac\U0001F600", "\u00e9\u20ac\U0001F600" },
		/* a lone byte, a cut character, an overlong one, a surrogate */
		{ "\xff", "\uFFFD" },
		{ "a\xe2\x82", "a\uFFFD\uFFFD" },
		{ "\xc0\xaf", "\uFFFD\uFFFD" },
		{ "\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD" },
		/* what XML does not allow: U+FFFE, U+FFFF */
		{ "\xef\xbf\xbe", "\uFFFD\uFFFD\uFFFD" },
		{ "\xef\xbf\xbd", "\uFFFD" },
		{ "_x0041_", "_x005F_x0041_" },
		{ "_x00g1_ _x004_", "_x00g1_ _x004_" },
		{ "_x0041_x0042_", "_x005F_x0041_x005F_x0042_" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(clean(rows[i][0]), rows[i][1]);
}

static const char *cut_at(const char *text, size_t most, bool *cut)
{
	*cut = false;
	return celltext(pool_run(), text, most, cut);
}

static void test_cut(void **state)
{
	bool cut;

	(void)state;
	assert_string_equal(cut_at("abcdefgh", 8, &cut), "abcdefgh");
	assert_false(cut);
	assert_string_equal(cut_at("abcdefghi", 8, &cut), "ab [cut]");
	assert_true(cut);
	/* Characters beyond U+FFFF are two units of UTF-16. */
	assert_string_equal(cut_at("\U0001F600abcdef", 8, &cut),
			    "\U0001F600abcdef");
	assert_false(cut);
	assert_string_equal(cut_at("a\U0001F600bcdefg", 8, &cut), "a [cut]");
	assert_true(cut);
	/* An escape adds six. */
	assert_string_equal(cut_at("_x0041_", 13, &cut), "_x005F_x0041_");
	assert_false(cut);
	assert_string_equal(cut_at("_x0041_", 12, &cut), " [cut]");
	assert_true(cut);
}

static void test_widths(void **state)
{
	(void)state;
	assert_int_equal(celltext_width(""), 0);
	assert_int_equal(celltext_width("one\nlonger\nx"), 6);
	assert_int_equal(celltext_width("caf\u00e9"), 4);
	assert_int_equal(celltext_word("the longest word"), 7);
	assert_int_equal(celltext_lines("", 5), 1);
	assert_int_equal(celltext_lines("one two", 7), 1);
	assert_int_equal(celltext_lines("one two", 6), 2);
	assert_int_equal(celltext_lines("one\ntwo", 60), 2);
	assert_int_equal(celltext_lines("abcdefgh", 3), 3);
	assert_int_equal(celltext_narrow("Rate", 3), 4);
	assert_int_equal(celltext_narrow("aa bb cc dd", 3), 5);
	assert_int_equal(celltext_narrow("aaaaaaaaaaaa bb bb bb bb", 3), 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_widths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
