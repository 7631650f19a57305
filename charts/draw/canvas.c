/* canvas - a scene as a PNG picture or a PDF page. */
#include "charts/draw/canvas.h"

#include <math.h>
#include <stdio.h>

#include <cairo-pdf.h>
#include <cairo.h>

#include "charts/draw/bitmap.h"
#include "charts/draw/typeface.h"
#include "pipeline/fail.h"
#include "pipeline/text.h"
#include "stages/methods/output.h"

static const double dots_per_point = 300.0 / 72;

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
	double width = font_width(mark->text, mark->face);

	set_ink(cr, mark->pen.fill, palette);
	cairo_move_to(cr, mark->points[0].x - share[mark->anchor] * width,
		      mark->points[0].y);
	typeface_show(cr, mark->face, mark->text);
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
	static cairo_surface_t *last;

	if (last && cairo_image_surface_get_width(last) == width &&
	    cairo_image_surface_get_height(last) == height)
		return last;
	if (last)
		cairo_surface_destroy(last);
	last = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	check(cairo_surface_status(last));
	return last;
}

void canvas_prepare(void)
{
	typeface_prepare();
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
	bitmap_write(
		&(struct bitmap){ cairo_image_surface_get_data(surface), width,
				  height,
				  cairo_image_surface_get_stride(surface) },
		scene, palette, out);
}

static cairo_status_t pdf_put(void *out, const unsigned char *bytes,
			      unsigned size)
{
	output_slice(out, (struct slice){ (const char *)bytes, size });
	return CAIRO_STATUS_SUCCESS;
}

/* One page, with a line in the outline. */
static void draw_page(cairo_t *cr, const struct scene *scene,
		      enum palette palette, size_t number)
{
	cairo_surface_t *surface = cairo_get_target(cr);
	char place[32];

	snprintf(place, sizeof place, "page=%zu", number);
	cairo_pdf_surface_set_size(surface, scene->width, scene->height);
	cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT,
				      scene->title, place,
				      CAIRO_PDF_OUTLINE_FLAG_OPEN);
	cairo_tag_begin(cr, "Figure", NULL);
	draw(cr, scene, palette);
	cairo_tag_end(cr, "Figure");
	cairo_show_page(cr);
}

void canvas_book(const struct book *book, enum palette palette,
		 struct output *out)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(pdf_put,
								       out, 1,
								       1);
	cairo_t *cr = cairo_create(surface);

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
				       book->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
				       book->subject);
	/* without a date of ours cairo would write the time of the clock */
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
				       book->created);
	for (size_t i = 0; i < book->count; i++)
		draw_page(cr, book->scenes[i], palette, i + 1);
	check(cairo_status(cr));
	cairo_destroy(cr);
	cairo_surface_finish(surface);
	check(cairo_surface_status(surface));
	cairo_surface_destroy(surface);
}

void canvas_pdf(const struct scene *scene, enum palette palette,
		struct output *out)
{
	canvas_book(&(struct book){ scene->title, scene->description,
				    scene->created, &scene, 1 },
		    palette, out);
}
