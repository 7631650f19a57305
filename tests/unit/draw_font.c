/* font: widths of Liberation Sans, and where lines break. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "charts/draw/font.h"
#include "pipeline/pool.h"
#include "tests/unit/close.h"

static const struct face plain = { REGULAR, 10 };
static const struct face bold = { BOLD, 10 };

/* From the font's own table, in 1/2048: digits are 1139 wide, a blank 569,
 * H 1479, i 455, the minus 1196; bold i 569. */
static void test_widths(void **state)
{
	(void)state;
	check_close(font_width("", plain), 0, 1e-12);
	check_close(font_width("0123456789", plain), 113900 / 2048.0, 1e-12);
	check_close(font_width("H i", plain), 25030 / 2048.0, 1e-12);
	check_close(font_width("i", bold), 5690 / 2048.0, 1e-12);
	check_close(font_width("−1", plain), 23350 / 2048.0, 1e-12);
	/* a control character takes the room of a blank */
	check_close(font_width("\n", plain), font_width(" ", plain), 1e-12);
}

static void check_lines(const char *text, double width, size_t count,
			const char *const *expected)
{
	struct lines lines = font_wrap(pool_run(), text, plain, width);

	assert_int_equal(lines.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(lines.text[i], expected[i]);
	assert_true(lines.width <= width + 1e-6 || count == 0);
}

/* At 10 points a digit is 5.56 wide, a blank 2.78. */
static void test_wrap(void **state)
{
	(void)state;
	check_lines("11 22 33", 100, 1, (const char *[]){ "11 22 33" });
	check_lines("11 22 33", 25.1, 2, (const char *[]){ "11 22", "33" });
	check_lines("11 22 33", 12, 3, (const char *[]){ "11", "22", "33" });
	check_lines("  11   22 ", 12, 2, (const char *[]){ "11", "22" });
	/* a word that is too long is broken */
	check_lines("12345 6", 17, 3, (const char *[]){ "123", "45", "6" });
	/* nor is what equals what parted: 22.52 wide */
	check_lines("1 n = 2 3", 25.1, 3,
		    (const char *[]){ "1", "n = 2", "3" });
	check_lines("", 17, 0, NULL);
	check_lines("   ", 17, 0, NULL);
}

static void test_code_points(void **state)
{
	const char *text = "a£€\xf0\x9f\x98\x80";
	const char *at = text;

	(void)state;
	assert_int_equal(font_code_point(&at), 'a');
	assert_int_equal(font_code_point(&at), 0xa3);
	assert_int_equal(font_code_point(&at), 0x20ac);
	assert_int_equal(font_code_point(&at), 0x1f600);
	assert_int_equal(font_code_point(&at), 0);
	assert_ptr_equal(at, text + 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_code_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
