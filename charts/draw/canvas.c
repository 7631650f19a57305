/* canvas - a scene as a PNG picture or a PDF page. */
#include "charts/draw/canvas.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <png.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "stages/methods/output.h"

static const double dots_per_point = 300.0 / 72;

/* What is set up once and used for every picture. */
static struct canvas {
	PangoContext *context;
	PangoLayout *layout;
	PangoFontDescription *faces[2]; /* by enum weight */
	cairo_surface_t *surface;       /* of the last picture */
} canvas;

/* Only folders: no rule of the machine may substitute, embolden or hint. */
static const char font_folders[] =
	"<?xml version=\"1.0\"?><fontconfig>"
	"<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
	"<dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"<cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";

static int pattern_whole(const FcPattern *pattern, const char *name)
{
	int number = 0;

	FcPatternGetInteger(pattern, name, 0, &number);
	return number;
}

static const char *pattern_text(const FcPattern *pattern, const char *name)
{
	FcChar8 *text = NULL;

	FcPatternGetString(pattern, name, 0, &text);
	return text ? (const char *)text : "";
}

/* The file of the newest version with that weight; two versions of the
 * family are often installed side by side. */
static const char *font_file(const FcFontSet *fonts, int weight)
{
	const FcPattern *best = NULL;

	for (int i = 0; i < fonts->nfont; i++) {
		const FcPattern *font = fonts->fonts[i];
		int newer;

		if (pattern_whole(font, FC_WEIGHT) != weight)
			continue;
		newer = best ? pattern_whole(font, FC_FONTVERSION) -
					pattern_whole(best, FC_FONTVERSION)
			     : 1;
		if (newer > 0 ||
		    (newer == 0 && strcmp(pattern_text(font, FC_FILE),
					  pattern_text(best, FC_FILE)) < 0))
			best = font;
	}
	if (!best)
		fail(BAD_SYSTEM,
		     "the font %s is not installed (Debian: "
		     "fonts-liberation): PNG and PDF need it, SVG "
		     "does not",
		     FONT_FAMILY);
	return pattern_text(best, FC_FILE);
}

/* A configuration that holds two files and no rules. */
static FcConfig *font_configuration(void)
{
	FcConfig *system = FcConfigCreate(), *own = FcConfigCreate();
	FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString,
					   FONT_FAMILY, FC_SLANT, FcTypeInteger,
					   FC_SLANT_ROMAN, (char *)NULL);
	FcObjectSet *asked = FcObjectSetBuild(FC_FILE, FC_WEIGHT,
					      FC_FONTVERSION, (char *)NULL);
	FcFontSet *fonts;

	FcConfigParseAndLoadFromMemory(system, (const FcChar8 *)font_folders,
				       FcTrue);
	FcConfigBuildFonts(system);
	fonts = FcFontList(system, wanted, asked);
	FcConfigAppFontAddFile(
		own, (const FcChar8 *)font_file(fonts, FC_WEIGHT_REGULAR));
	FcConfigAppFontAddFile(own, (const FcChar8 *)font_file(fonts,
							       FC_WEIGHT_BOLD));
	FcFontSetDestroy(fonts);
	FcObjectSetDestroy(asked);
	FcPatternDestroy(wanted);
	FcConfigDestroy(system);
	return own;
}

/* Glyphs where the arithmetic puts them: no hinting, no rounding, and no
 * kerning, which the width table does not know either. */
static void set_up(void)
{
	PangoFontMap *map = pango_cairo_font_map_new_for_font_type(
		CAIRO_FONT_TYPE_FT);
	cairo_font_options_t *options = cairo_font_options_create();
	PangoAttrList *attributes = pango_attr_list_new();

	if (!FcInit())
		fail(BAD_SYSTEM, "fontconfig cannot be set up");
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map),
				     font_configuration());
	canvas.context = pango_font_map_create_context(map);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(canvas.context, options);
	pango_cairo_context_set_resolution(canvas.context, 72);
	pango_context_set_round_glyph_positions(canvas.context, FALSE);
	cairo_font_options_destroy(options);
	canvas.layout = pango_layout_new(canvas.context);
	pango_attr_list_insert(attributes,
			       pango_attr_font_features_new("kern=0,liga=0"));
	pango_layout_set_attributes(canvas.layout, attributes);
	pango_attr_list_unref(attributes);
	for (int i = 0; i < 2; i++) {
		canvas.faces[i] = pango_font_description_new();
		pango_font_description_set_family(canvas.faces[i], FONT_FAMILY);
		pango_font_description_set_weight(canvas.faces[i],
						  i ? PANGO_WEIGHT_BOLD
						    : PANGO_WEIGHT_NORMAL);
	}
}

static void set_ink(cairo_t *cr, enum ink ink, enum palette palette)
{
	unsigned colour = ink_colour(ink, palette);

	cairo_set_source_rgb(cr, (colour >> 16) / 255.0,
			     (colour >> 8 & 0xff) / 255.0,
			     (colour & 0xff) / 255.0);
}

static void paint(cairo_t *cr, struct pen pen, enum palette palette)
{
	static const double dashes[][2] = { { 0, 0 }, { 4, 2.5 }, { 1, 2.5 } };

	if (pen.fill) {
		set_ink(cr, pen.fill, palette);
		if (pen.line)
			cairo_fill_preserve(cr);
		else
			cairo_fill(cr);
	}
	if (pen.line) {
		set_ink(cr, pen.line, palette);
		cairo_set_line_width(cr, pen.width);
		cairo_set_dash(cr, dashes[pen.dash], pen.dash ? 2 : 0, 0);
		cairo_stroke(cr);
	}
	cairo_new_path(cr);
}

static void trace(cairo_t *cr, const struct mark *mark)
{
	for (size_t i = 0; i < mark->point_count; i++)
		cairo_line_to(cr, mark->points[i].x, mark->points[i].y);
	if (mark->kind == MARK_SHAPE)
		cairo_close_path(cr);
}

static void draw_text(cairo_t *cr, const struct mark *mark,
		      enum palette palette)
{
	static const double share[] = { 0, 0.5, 1 };
	PangoFontDescription *face = canvas.faces[mark->face.weight];
	double width = font_width(mark->text, mark->face);

	pango_font_description_set_absolute_size(face,
						 mark->face.size * PANGO_SCALE);
	pango_layout_set_font_description(canvas.layout, face);
	pango_layout_set_text(canvas.layout, mark->text, -1);
	set_ink(cr, mark->pen.fill, palette);
	cairo_move_to(cr, mark->points[0].x - share[mark->anchor] * width,
		      mark->points[0].y);
	pango_cairo_show_layout_line(
		cr, pango_layout_get_line_readonly(canvas.layout, 0));
	cairo_new_path(cr);
}

static void open_group(cairo_t *cr, const struct mark *mark)
{
	cairo_save(cr);
	if (!mark->point_count)
		return;
	cairo_rectangle(cr, mark->points[0].x, mark->points[0].y,
			mark->points[1].x - mark->points[0].x,
			mark->points[1].y - mark->points[0].y);
	cairo_clip(cr);
}

static void draw_mark(cairo_t *cr, const struct mark *mark,
		      enum palette palette)
{
	const double full_turn = 6.283185307179586;

	switch (mark->kind) {
	case MARK_LINE:
	case MARK_SHAPE:
		trace(cr, mark);
		paint(cr, mark->pen, palette);
		break;
	case MARK_CIRCLE:
		cairo_arc(cr, mark->points[0].x, mark->points[0].y,
			  mark->radius, 0, full_turn);
		paint(cr, mark->pen, palette);
		break;
	case MARK_TEXT:
		draw_text(cr, mark, palette);
		break;
	case MARK_GROUP:
		open_group(cr, mark);
		break;
	case MARK_END:
		cairo_restore(cr);
		break;
	}
}

static void draw(cairo_t *cr, const struct scene *scene, enum palette palette)
{
	if (!canvas.layout)
		set_up();
	cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
	for (size_t i = 0; i < scene->mark_count; i++)
		draw_mark(cr, &scene->marks[i], palette);
}

static void check(cairo_status_t status)
{
	if (status)
		fail(BAD_SYSTEM, "cannot draw: %s",
		     cairo_status_to_string(status));
}

/* Surfaces of a size are used again: most pictures of a run are alike. */
static cairo_surface_t *picture_surface(int width, int height)
{
	cairo_surface_t *old = canvas.surface;

	if (old && cairo_image_surface_get_width(old) == width &&
	    cairo_image_surface_get_height(old) == height)
		return old;
	if (old)
		cairo_surface_destroy(old);
	canvas.surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width,
						    height);
	check(cairo_surface_status(canvas.surface));
	return canvas.surface;
}

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

/* A picture of few inks as numbers of a palette: a third of the size, and of
 * the time to pack it. Colours that are inks stay exact; the shades between
 * two inks at the edges of shapes are rounded to 16 levels a channel. */
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

/* One row; false when the palette does not suffice. Neighbours are mostly
 * alike. */
static bool index_row(struct indexed *indexed, const uint32_t *from,
		      unsigned char *to, int width)
{
	uint32_t last = from[0] & 0xffffff;
	int number = shade_number(indexed, last);

	for (int i = 0; i < width; i++) {
		uint32_t colour = from[i] & 0xffffff;

		if (colour != last) {
			number = shade_number(indexed, colour);
			last = colour;
		}
		if (number < 0)
			return false;
		to[i] = (unsigned char)number;
	}
	return true;
}

static bool index_picture(struct indexed *indexed, const unsigned char *data,
			  int stride, int width, int height)
{
	for (int row = 0; row < height; row++) {
		const unsigned char *from = data + row * stride;
		unsigned char *to = indexed->pixels + row * width;

		if (row && !memcmp(from, from - stride, (size_t)width * 4))
			memcpy(to, to - width, (size_t)width);
		else if (!index_row(indexed,
				    (const uint32_t *)(const void *)from, to,
				    width))
			return false;
	}
	return true;
}

static png_structp start_png(const struct scene *scene, int width, int height,
			     struct indexed *indexed, struct output *out)
{
	const png_uint_32 dots_per_metre = 11811;
	const int runs_only = 3; /* Z_RLE */
	const int quick = 3;     /* half the time of 6, a fifth larger */
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
						  png_refuse, NULL);
	png_infop info = png_create_info_struct(png);

	png_set_write_fn(png, out, png_put, NULL);
	png_set_compression_level(png, quick);
	if (!indexed)
		png_set_compression_strategy(png, runs_only);
	png_set_filter(png, PNG_FILTER_TYPE_BASE,
		       indexed ? PNG_FILTER_NONE : PNG_FILTER_UP);
	png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, 8,
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

static void encode(const struct scene *scene, cairo_surface_t *surface,
		   enum palette palette, struct output *out)
{
	int width = cairo_image_surface_get_width(surface);
	int height = cairo_image_surface_get_height(surface);
	int stride = cairo_image_surface_get_stride(surface);
	unsigned char *data = cairo_image_surface_get_data(surface);
	struct indexed *indexed = pool_take(scene->pool, sizeof *indexed);
	bool few;
	png_structp png;

	indexed->pixels = pool_take(scene->pool,
				    (size_t)width * (size_t)height);
	add_inks(indexed, palette);
	few = index_picture(indexed, data, stride, width, height);
	png = start_png(scene, width, height, few ? indexed : NULL, out);
	if (!few) {
		/* cairo keeps blue, green, red and an unused byte */
		png_set_bgr(png);
		png_set_filler(png, 0, PNG_FILLER_AFTER);
	}
	for (int row = 0; row < height; row++)
		png_write_row(png, few ? indexed->pixels + row * width
				       : data + row * stride);
	png_write_end(png, NULL);
	png_destroy_write_struct(&png, NULL);
}

void canvas_png(const struct scene *scene, enum palette palette,
		struct output *out)
{
	int width = (int)lround(scene->width * dots_per_point);
	int height = (int)lround(scene->height * dots_per_point);
	cairo_surface_t *surface = picture_surface(width, height);
	cairo_t *cr = cairo_create(surface);

	set_ink(cr, INK_PAPER, palette);
	cairo_paint(cr);
	cairo_scale(cr, dots_per_point, dots_per_point);
	draw(cr, scene, palette);
	check(cairo_status(cr));
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	encode(scene, surface, palette, out);
}

static cairo_status_t pdf_put(void *out, const unsigned char *bytes,
			      unsigned size)
{
	output_slice(out, (struct slice){ (const char *)bytes, size });
	return CAIRO_STATUS_SUCCESS;
}

void canvas_pdf(const struct scene *scene, enum palette palette,
		const char *created, struct output *out)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
		pdf_put, out, scene->width, scene->height);
	cairo_t *cr = cairo_create(surface);

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
				       scene->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
				       scene->description);
	/* without a date of ours cairo would write the time of the clock */
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
				       created ? created : "");
	cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT,
				      scene->title, "page=1",
				      CAIRO_PDF_OUTLINE_FLAG_OPEN);
	cairo_tag_begin(cr, "Figure", NULL);
	draw(cr, scene, palette);
	cairo_tag_end(cr, "Figure");
	check(cairo_status(cr));
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	check(cairo_surface_status(surface));
	cairo_surface_destroy(surface);
}
