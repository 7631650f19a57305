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

/* What marks are drawn with. */
struct brush {
	cairo_t *cr;
	enum palette palette;
	double dots; /* of a picture, a point; 0: no dots, as in a PDF */
};

static void set_ink(const struct brush *brush, enum ink ink)
{
	unsigned colour = ink_colour(ink, brush->palette);

	cairo_set_source_rgb(brush->cr, (colour >> 16) / 255.0,
			     (colour >> 8 & 0xff) / 255.0,
			     (colour & 0xff) / 255.0);
}

static void stroke(const struct brush *brush, struct pen pen, double width)
{
	static const double dashes[][2] = { { 0, 0 }, { 4, 2.5 }, { 1, 2.5 } };

	set_ink(brush, pen.line);
	cairo_set_line_width(brush->cr, width);
	cairo_set_dash(brush->cr, dashes[pen.dash], pen.dash ? 2 : 0, 0);
	cairo_stroke(brush->cr);
}

static void paint(const struct brush *brush, struct pen pen, double width)
{
	if (pen.fill) {
		set_ink(brush, pen.fill);
		if (pen.line)
			cairo_fill_preserve(brush->cr);
		else
			cairo_fill(brush->cr);
	}
	if (pen.line)
		stroke(brush, pen, width);
	cairo_new_path(brush->cr);
}

/* Whether all its edges are upright or level. */
static bool is_square(const struct mark *mark)
{
	const struct point *points = mark->points;
	size_t count = mark->point_count;

	for (size_t i = mark->kind == MARK_LINE; i < count; i++) {
		const struct point *last = &points[i ? i - 1 : count - 1];

		if (points[i].x != last->x && points[i].y != last->y)
			return false;
	}
	return true;
}

/* A place in whole dots; `middle` is 0.5 where a line of an odd number of dots
 * goes through them, 0 where an edge lies between two. */
static double snap(const struct brush *brush, double place, double middle)
{
	return (round(place * brush->dots - middle) + middle) / brush->dots;
}

/* A line between dots would be drawn as two faint ones: where edges are square
 * they are moved by up to half a dot, and have a whole number of dots. */
static void draw_square(const struct brush *brush, const struct mark *mark)
{
	double thick = fmax(1, round(mark->pen.width * brush->dots));
	double middle = mark->pen.line && fmod(thick, 2) == 1 ? 0.5 : 0;

	for (size_t i = 0; i < mark->point_count; i++)
		cairo_line_to(brush->cr, snap(brush, mark->points[i].x, middle),
			      snap(brush, mark->points[i].y, middle));
	if (mark->kind == MARK_SHAPE)
		cairo_close_path(brush->cr);
	paint(brush, mark->pen, thick / brush->dots);
}

static void draw_path(const struct brush *brush, const struct mark *mark)
{
	if (brush->dots > 0 && is_square(mark)) {
		draw_square(brush, mark);
		return;
	}
	for (size_t i = 0; i < mark->point_count; i++)
		cairo_line_to(brush->cr, mark->points[i].x, mark->points[i].y);
	if (mark->kind == MARK_SHAPE)
		cairo_close_path(brush->cr);
	paint(brush, mark->pen, mark->pen.width);
}

static void draw_circle(const struct brush *brush, const struct mark *mark)
{
	const double full_turn = 6.283185307179586;

	cairo_arc(brush->cr, mark->points[0].x, mark->points[0].y, mark->radius,
		  0, full_turn);
	paint(brush, mark->pen, mark->pen.width);
}

static void draw_text(const struct brush *brush, const struct mark *mark)
{
	static const double share[] = { 0, 0.5, 1 };
	double width = font_width(mark->text, mark->face);

	set_ink(brush, mark->pen.fill);
	cairo_move_to(brush->cr,
		      mark->points[0].x - share[mark->anchor] * width,
		      mark->points[0].y);
	typeface_show(brush->cr, mark->face, mark->text);
}

static void open_group(const struct brush *brush, const struct mark *mark)
{
	cairo_t *cr = brush->cr;
	struct point from, to;

	cairo_save(cr);
	if (!mark->point_count)
		return;
	from = mark->points[0];
	to = mark->points[1];
	if (brush->dots > 0) {
		from.x = snap(brush, from.x, 0);
		from.y = snap(brush, from.y, 0);
		to.x = snap(brush, to.x, 0);
		to.y = snap(brush, to.y, 0);
	}
	cairo_rectangle(cr, from.x, from.y, to.x - from.x, to.y - from.y);
	cairo_clip(cr);
}

static void draw_mark(const struct brush *brush, const struct mark *mark)
{
	switch (mark->kind) {
	case MARK_LINE:
	case MARK_SHAPE:
		draw_path(brush, mark);
		break;
	case MARK_CIRCLE:
		draw_circle(brush, mark);
		break;
	case MARK_TEXT:
		draw_text(brush, mark);
		break;
	case MARK_GROUP:
		open_group(brush, mark);
		break;
	case MARK_END:
		cairo_restore(brush->cr);
		break;
	}
}

static void draw(const struct brush *brush, const struct scene *scene)
{
	cairo_set_line_join(brush->cr, CAIRO_LINE_JOIN_ROUND);
	for (size_t i = 0; i < scene->mark_count; i++)
		draw_mark(brush, &scene->marks[i]);
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
	struct brush brush = { cairo_create(surface), palette, dots_per_point };

	set_ink(&brush, INK_PAPER);
	cairo_paint(brush.cr);
	cairo_scale(brush.cr, dots_per_point, dots_per_point);
	draw(&brush, scene);
	check(cairo_status(brush.cr));
	cairo_destroy(brush.cr);
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
	draw(&(struct brush){ cr, palette, 0 }, scene);
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
