/* ink: the contrast that WCAG 2.2 AA asks for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "charts/draw/ink.h"

static const enum palette palettes[] = { PALETTE_MDC, PALETTE_AF,
					 PALETTE_MONO };
enum { PALETTES = sizeof palettes / sizeof *palettes };

/* Relative luminance and contrast ratio: WCAG 2.2, definitions. */
static double channel(unsigned value)
{
	double share = value / 255.0;

	return share <= 0.04045 ? share / 12.92
				: pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned colour)
{
	return 0.2126 * channel(colour >> 16) +
	       0.7152 * channel(colour >> 8 & 0xff) +
	       0.0722 * channel(colour & 0xff);
}

static double contrast(enum ink a, enum ink b, enum palette palette)
{
	double x = luminance(ink_colour(a, palette));
	double y = luminance(ink_colour(b, palette));

	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

static void check(enum ink ink, enum ink on, double least)
{
	for (int p = 0; p < PALETTES; p++)
		if (contrast(ink, on, palettes[p]) < least)
			fail_msg("%s on %s in palette %d: %.2f, not %.1f",
				 ink_name(ink), ink_name(on), p,
				 contrast(ink, on, palettes[p]), least);
}

static void test_texts(void **state)
{
	(void)state;
	check(INK_TEXT, INK_PAPER, 7);
	check(INK_MUTED, INK_PAPER, 4.5);
	check(INK_TEXT, INK_SHADE, 4.5);
	check(INK_MUTED, INK_SHADE, 4.5);
}

/* What lines and points are known by. The colours of Making Data Count that
 * are too faint have a dark outline: that is what is measured. */
static void test_marks(void **state)
{
	static const enum ink lines[] = {
		INK_AXIS,       INK_OUTLINE,     INK_MEAN,       INK_TARGET,
		INK_LIMIT,      INK_COMMON_LINE, INK_NEUTRAL,    INK_CATEGORY_1,
		INK_CATEGORY_3, INK_CATEGORY_5,  INK_SEQUENCE_1, INK_SEQUENCE_2,
		INK_FOCUS,      INK_ICON_COMMON
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		check(lines[i], INK_PAPER, 3);
}

static void test_on(void **state)
{
	(void)state;
	for (enum ink ink = INK_CATEGORY_1; ink <= INK_CATEGORY_6; ink++)
		check(ink_on(ink), ink, 4.5);
	for (enum ink ink = INK_BAND_1; ink <= INK_REST; ink++)
		check(ink_on(ink), ink, 4.5);
}

static void test_series(void **state)
{
	(void)state;
	assert_int_equal(ink_series(0, 2), INK_CATEGORY_1);
	assert_int_equal(ink_series(1, 2), INK_CATEGORY_4);
	assert_int_equal(ink_series(1, 3), INK_CATEGORY_2);
	assert_int_equal(ink_band(INK_CATEGORY_4), INK_BAND_4);
	assert_int_equal(ink_band(INK_REST), INK_SHADE);
	assert_string_equal(ink_name(INK_CONCERN), "concern");
	assert_int_equal(ink_colour(INK_CATEGORY_1, palette_of("mdc")),
			 0x12436d);
	assert_int_equal(palette_of("af"), PALETTE_AF);
	assert_int_equal(palette_of("mono"), PALETTE_MONO);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_on),
		cmocka_unit_test(test_series),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
