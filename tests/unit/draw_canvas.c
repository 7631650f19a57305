/* canvas: pictures have their size, their resolution, and something on them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <png.h>

#include "charts/draw/bitmap.h"
#include "charts/draw/canvas.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/output.h"

static const char *path_of(const char *name)
{
	return text_format(pool_run(), P_tmpdir "/draw_canvas.%d.%s",
			   (int)getpid(), name);
}

/* A page of 2 by 1 inches with a red bar (target) and a word. */
static struct scene *scene_of_two_inches(void)
{
	struct scene *scene = scene_new(pool_run(), 144, 72);

	scene->title = "Two inches";
	scene->description = "A bar: é";
	scene_box(scene, (struct pen){ .fill = INK_TARGET },
		  (struct box){ 36, 18, 108, 54 });
	scene_text(scene, (struct lettering){ { BOLD, 11 }, INK_PAPER, 1 },
		   (struct point){ 72, 40 }, "Word");
	return scene;
}

static const unsigned char *draw_png(const struct scene *scene,
				     const char *path, png_image *image)
{
	struct output *out = output_open(path);
	unsigned char *pixels;

	canvas_png(scene, PALETTE_MDC, out);
	output_close(out);
	memset(image, 0, sizeof *image);
	image->version = PNG_IMAGE_VERSION;
	assert_true(png_image_begin_read_from_file(image, path));
	image->format = PNG_FORMAT_RGB;
	pixels = pool_take(pool_run(), PNG_IMAGE_SIZE(*image));
	assert_true(png_image_finish_read(image, NULL, pixels, 0, NULL));
	unlink(path);
	return pixels;
}

static unsigned colour_at(const unsigned char *pixels, int x, int y)
{
	const unsigned char *at = pixels + (y * 600 + x) * 3;

	return (unsigned)(at[0] << 16 | at[1] << 8 | at[2]);
}

static void test_png(void **state)
{
	png_image image;
	const unsigned char *pixels = draw_png(scene_of_two_inches(),
					       path_of("png"), &image);
	size_t white = 0;

	(void)state;
	/* 300 dots an inch */
	assert_int_equal(image.width, 600);
	assert_int_equal(image.height, 300);
	assert_int_equal(colour_at(pixels, 0, 0), 0xffffff);
	assert_int_equal(colour_at(pixels, 599, 299), 0xffffff);
	assert_int_equal(colour_at(pixels, 160, 80), 0xde1b1b);
	/* the word is there: white on red */
	for (int x = 160; x < 440; x++)
		for (int y = 100; y < 200; y++)
			white += colour_at(pixels, x, y) == 0xffffff;
	assert_true(white > 300);
}

static const char *bytes_of(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *bytes = pool_take(pool_run(), 100000);

	assert_non_null(file);
	*size = fread(bytes, 1, 100000, file);
	fclose(file);
	unlink(path);
	return bytes;
}

static bool holds(const char *bytes, size_t size, const char *text)
{
	return memmem(bytes, size, text, strlen(text)) != NULL;
}

/* 11,811 dots a metre, which is 300 an inch, in both directions. */
static void test_png_chunks(void **state)
{
	static const char resolution[] = "pHYs\0\0\x2e\x23\0\0\x2e\x23\1";
	const char *path = path_of("png");
	struct output *out = output_open(path);
	const char *bytes;
	size_t size;

	(void)state;
	canvas_png(scene_of_two_inches(), PALETTE_MDC, out);
	output_close(out);
	bytes = bytes_of(path, &size);
	assert_non_null(memmem(bytes, size, resolution, sizeof resolution - 1));
	assert_true(holds(bytes, size, "Two inches"));
	assert_true(holds(bytes, size, "A bar: é"));
}

static const char *draw_pdf(const char *created, size_t *size)
{
	const char *path = path_of("pdf");
	struct scene *scene = scene_of_two_inches();
	struct output *out = output_open(path);

	scene->created = created;
	canvas_pdf(scene, PALETTE_MDC, out);
	output_close(out);
	return bytes_of(path, size);
}

static void test_pdf(void **state)
{
	size_t size, again;
	const char *bytes = draw_pdf("2014-03-31", &size);

	(void)state;
	assert_true(holds(bytes, size, "%PDF-1."));
	assert_true(holds(bytes, size, "/Title (Two inches)"));
	assert_true(holds(bytes, size, "/CreationDate (20140331"));
	assert_true(holds(bytes, size, "/Outlines"));
	assert_true(holds(bytes, size, "LiberationSans-Bold"));
	assert_memory_equal(bytes, draw_pdf("2014-03-31", &again), size);
	assert_int_equal(size, again);
	/* no date is better than the clock's */
	bytes = draw_pdf("", &size);
	assert_false(holds(bytes, size, "/CreationDate"));
}

/* Dots of that colour in one column. */
static size_t count_dots(const unsigned char *pixels, int x, unsigned colour)
{
	size_t count = 0;

	for (int y = 0; y < 300; y++)
		count += colour_at(pixels, x, y) == colour;
	return count;
}

/* Wherever it lies, a hairline of half a point is two dots of its own colour
 * and nothing beside it is shaded; a line of 0.7 points (2.9 dots) is three, a
 * box from 20.1 to 25.2 points (83.75 to 105 dots) is 21. */
static void test_hairlines(void **state)
{
	struct pen hairline = { .line = INK_TARGET, .width = 0.5 };
	struct pen line = { .line = INK_LIMIT, .width = 0.7 };
	struct scene *scene = scene_new(pool_run(), 144, 72);
	png_image image;
	const unsigned char *pixels;

	(void)state;
	scene_rule(scene, hairline, (struct point){ 10, 10.07 },
		   (struct point){ 134, 10.07 });
	scene_rule(scene, line, (struct point){ 10, 40.19 },
		   (struct point){ 134, 40.19 });
	scene_box(scene, (struct pen){ .fill = INK_FOCUS },
		  (struct box){ 10, 20.1, 134, 25.2 });
	pixels = draw_png(scene, path_of("png"), &image);
	assert_int_equal(count_dots(pixels, 300, 0xde1b1b), 2);
	assert_int_equal(count_dots(pixels, 300, 0x7f7f7f), 3);
	assert_int_equal(count_dots(pixels, 300, 0x12436d), 21);
	assert_int_equal(count_dots(pixels, 300, 0xffffff), 300 - 2 - 3 - 21);
}

/* Each page has its own size and a line in the outline. */
static void test_book(void **state)
{
	const char *path = path_of("book"), *bytes;
	struct scene *large = scene_new(pool_run(), 300, 200);
	const struct scene *scenes[] = { scene_of_two_inches(), large };
	struct output *out = output_open(path);
	size_t size;

	(void)state;
	scene_words(large, "A large one", "Nothing");
	canvas_book(&(struct book){ "A book", "", "2014-03-31", scenes, 2 },
		    PALETTE_MDC, out);
	output_close(out);
	bytes = bytes_of(path, &size);
	assert_true(holds(bytes, size, "/Title (A book)"));
	assert_true(holds(bytes, size, "/Title (Two inches)"));
	assert_true(holds(bytes, size, "/Title (A large one)"));
	assert_true(holds(bytes, size, "/MediaBox [ 0 0 144 72 ]"));
	assert_true(holds(bytes, size, "/MediaBox [ 0 0 300 200 ]"));
	assert_true(holds(bytes, size, "/Count 2"));
}

/* More shades than a palette holds: the picture keeps 24 bits. */
static void test_many_colours(void **state)
{
	enum { SIDE = 32 };
	static unsigned dots[SIDE * SIDE];
	struct bitmap bitmap = { (unsigned char *)dots, SIDE, SIDE, SIDE * 4 };
	const char *path = path_of("png");
	struct output *out = output_open(path);
	unsigned char pixels[SIDE * SIDE * 3];
	png_image image = { .version = PNG_IMAGE_VERSION };

	(void)state;
	for (unsigned i = 0; i < SIDE * SIDE; i++)
		dots[i] = (i / 4) << 16 | (i * 37 & 0xff) << 8 | i % 251;
	bitmap_write(&bitmap, scene_of_two_inches(), PALETTE_MDC, out);
	output_close(out);
	assert_true(png_image_begin_read_from_file(&image, path));
	image.format = PNG_FORMAT_RGB;
	assert_true(png_image_finish_read(&image, NULL, pixels, 0, NULL));
	unlink(path);
	for (unsigned i = 0; i < SIDE * SIDE; i++) {
		assert_int_equal(pixels[i * 3], i / 4);
		assert_int_equal(pixels[i * 3 + 1], i * 37 & 0xff);
		assert_int_equal(pixels[i * 3 + 2], i % 251);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_book),
		cmocka_unit_test(test_many_colours),
		cmocka_unit_test(test_png),
		cmocka_unit_test(test_hairlines),
		cmocka_unit_test(test_png_chunks),
		cmocka_unit_test(test_pdf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
