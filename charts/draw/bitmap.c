/* bitmap - dots as a PNG file. */
#include "charts/draw/bitmap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "stages/methods/output.h"

static _Noreturn void png_refuse(png_structp png, png_const_charp message)
{
	(void)png;
	fail(BAD_SYSTEM, "cannot write the picture: %s", message);
}

static void png_put(png_structp png, png_bytep bytes, size_t size)
{
	output_slice(png_get_io_ptr(png),
		     (struct slice){ (const char *)bytes, size });
}

static void png_texts(png_structp png, png_infop info,
		      const struct scene *scene)
{
	char *texts[] = { strdup(scene->title), strdup(scene->description) };
	char title[] = "Title", description[] = "Description";
	char language[] = "en-GB", none[] = "";
	png_text chunks[] = {
		{ .compression = PNG_ITXT_COMPRESSION_NONE,
		  .key = title,
		  .text = texts[0],
		  .lang = language,
		  .lang_key = none },
		{ .compression = PNG_ITXT_COMPRESSION_NONE,
		  .key = description,
		  .text = texts[1],
		  .lang = language,
		  .lang_key = none },
	};

	png_set_text(png, info, chunks, 2);
	free(texts[0]);
	free(texts[1]);
}

/* A picture as numbers of its colours: a third of the size, and of the time
 * to pack it. */
enum { PALETTE_MOST = 256, LOOKUP_SIZE = 4096 };

struct indexed {
	png_color colours[PALETTE_MOST];
	int count;
	uint32_t keys[LOOKUP_SIZE]; /* colour + 1, or 0 for none */
	unsigned char numbers[LOOKUP_SIZE];
	unsigned char *pixels;
};

static size_t lookup_slot(const struct indexed *indexed, uint32_t colour)
{
	size_t slot = (colour * 2654435761u) >> 20;

	while (indexed->keys[slot] && indexed->keys[slot] != colour + 1)
		slot = (slot + 1) % LOOKUP_SIZE;
	return slot;
}

/* The number of the colour, which is added when new; -1 when the palette is
 * full. */
static int colour_number(struct indexed *indexed, uint32_t colour)
{
	size_t slot = lookup_slot(indexed, colour);

	if (indexed->keys[slot])
		return indexed->numbers[slot];
	if (indexed->count == PALETTE_MOST)
		return -1;
	indexed->colours[indexed->count] = (png_color){
		(png_byte)(colour >> 16), (png_byte)(colour >> 8),
		(png_byte)colour
	};
	indexed->keys[slot] = colour + 1;
	indexed->numbers[slot] = (unsigned char)indexed->count;
	return indexed->count++;
}

static int shade_number(struct indexed *indexed, uint32_t colour)
{
	size_t slot = lookup_slot(indexed, colour);
	uint32_t coarse = colour >> 4 & 0x0f0f0f;
	int number;

	if (indexed->keys[slot])
		return indexed->numbers[slot];
	number = colour_number(indexed, coarse << 4 | coarse);
	return number;
}

static void add_inks(struct indexed *indexed, enum palette palette)
{
	for (enum ink ink = INK_PAPER; ink < INK_COUNT; ink++)
		colour_number(indexed, ink_colour(ink, palette));
}

/* How many dots from the first one on are of its colour: most are of the
 * paper, so they are compared two at a time. */
static int run_length(const uint32_t *dots, int most)
{
	const uint64_t pair = (uint64_t)dots[0] << 32 | dots[0];
	uint64_t two;
	int run = 1;

	for (; run + 1 < most; run += 2) {
		memcpy(&two, dots + run, sizeof two);
		if (two != pair)
			break;
	}
	while (run < most && dots[run] == dots[0])
		run++;
	return run;
}

/* One row; false when the palette does not suffice. */
static bool index_row(struct indexed *indexed, const uint32_t *from,
		      unsigned char *to, int width)
{
	int run;

	for (int i = 0; i < width; i += run) {
		int number = shade_number(indexed, from[i] & 0xffffff);

		if (number < 0)
			return false;
		run = run_length(from + i, width - i);
		memset(to + i, number, (size_t)run);
	}
	return true;
}

static bool index_picture(struct indexed *indexed, const struct bitmap *bitmap)
{
	const int width = bitmap->width;

	for (int row = 0; row < bitmap->height; row++) {
		const unsigned char *from = bitmap->data + row * bitmap->stride;
		unsigned char *to = indexed->pixels + row * width;

		if (row &&
		    !memcmp(from, from - bitmap->stride, (size_t)width * 4))
			memcpy(to, to - width, (size_t)width);
		else if (!index_row(indexed,
				    (const uint32_t *)(const void *)from, to,
				    width))
			return false;
	}
	return true;
}

static png_structp start_png(const struct bitmap *bitmap,
			     const struct scene *scene,
			     const struct indexed *indexed, struct output *out)
{
	const png_uint_32 dots_per_metre = 11811;
	const int runs_only = 3; /* Z_RLE */
	const int quick = 1; /* a third of the time of 6, a quarter larger */
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
						  png_refuse, NULL);
	png_infop info = png_create_info_struct(png);

	png_set_write_fn(png, out, png_put, NULL);
	png_set_check_for_invalid_index(png, 0);
	png_set_compression_level(png, quick);
	if (!indexed)
		png_set_compression_strategy(png, runs_only);
	png_set_filter(png, PNG_FILTER_TYPE_BASE,
		       indexed ? PNG_FILTER_NONE : PNG_FILTER_UP);
	png_set_IHDR(png, info, (png_uint_32)bitmap->width,
		     (png_uint_32)bitmap->height, 8,
		     indexed ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB,
		     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
		     PNG_FILTER_TYPE_DEFAULT);
	if (indexed)
		png_set_PLTE(png, info, indexed->colours, indexed->count);
	png_set_pHYs(png, info, dots_per_metre, dots_per_metre,
		     PNG_RESOLUTION_METER);
	png_texts(png, info, scene);
	png_write_info(png, info);
	png_destroy_info_struct(png, &info);
	return png;
}

void bitmap_write(const struct bitmap *bitmap, const struct scene *scene,
		  enum palette palette, struct output *out)
{
	static struct pool *pool; /* used again: new memory takes longer */
	struct indexed *indexed;
	bool few;
	png_structp png;

	pool = pool ? pool : pool_new();
	pool_clear(pool);
	indexed = pool_take(pool, sizeof *indexed);
	indexed->pixels = pool_take(pool, (size_t)bitmap->width *
						  (size_t)bitmap->height);
	add_inks(indexed, palette);
	few = index_picture(indexed, bitmap);
	png = start_png(bitmap, scene, few ? indexed : NULL, out);
	if (!few) {
		/* blue, green, red and an unused byte */
		png_set_bgr(png);
		png_set_filler(png, 0, PNG_FILLER_AFTER);
	}
	for (int row = 0; row < bitmap->height; row++)
		png_write_row(png, few ? indexed->pixels + row * bitmap->width
				       : bitmap->data + row * bitmap->stride);
	png_write_end(png, NULL);
	png_destroy_write_struct(&png, NULL);
}
