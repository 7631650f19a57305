/* svg - a scene as an SVG document, or as an element of an HTML page. */
#include "charts/draw/svg.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "stages/methods/output.h"

enum { STYLE_ROOM = 200 };

struct svg {
	struct output *out;
	const struct scene *scene;
	enum palette palette;
	const char *name;
	unsigned clips;
	char style[STYLE_ROOM]; /* of the group that is open; "" for none */
};

static void put(struct svg *svg, const char *text)
{
	output_string(svg->out, text);
}

/* Hundredths of a point, without what a number does not need. */
static char *format_number(char *at, double number)
{
	long hundredths = lround(number * 100);
	unsigned long rest = (unsigned long)(hundredths < 0 ? -hundredths
							    : hundredths);
	char digits[24];
	size_t count = 0;

	if (hundredths < 0)
		*at++ = '-';
	do {
		digits[count++] = (char)('0' + rest / 100 % 10);
		rest = rest / 1000 * 100 + rest % 100;
	} while (rest >= 100);
	while (count)
		*at++ = digits[--count];
	if (rest) {
		*at++ = '.';
		*at++ = (char)('0' + rest / 10);
		if (rest % 10)
			*at++ = (char)('0' + rest % 10);
	}
	*at = '\0';
	return at;
}

static void put_number(struct svg *svg, double number)
{
	char text[32];

	format_number(text, number);
	put(svg, text);
}

static void put_attribute(struct svg *svg, const char *name, double number)
{
	put(svg, " ");
	put(svg, name);
	put(svg, "=\"");
	put_number(svg, number);
	output_byte(svg->out, '"');
}

/* Text of data: nothing in it can be taken for markup. */
static void put_text(struct svg *svg, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte == '&')
			put(svg, "&amp;");
		else if (byte == '<')
			put(svg, "&lt;");
		else if (byte == '>')
			put(svg, "&gt;");
		else
			output_byte(svg->out,
				    byte < ' ' || byte == 0x7f ? ' ' : *text);
	}
}

static void put_code(struct svg *svg, unsigned char byte)
{
	static const char digits[] = "0123456789abcdef";

	output_byte(svg->out, '_');
	output_byte(svg->out, digits[byte >> 4]);
	output_byte(svg->out, digits[byte & 15]);
}

/* An id: what is no letter or digit is written as its code, so that no two
 * names give one id. */
static void put_id(struct svg *svg, const char *part)
{
	output_byte(svg->out, 'c');
	for (const char *at = svg->name; *at; at++)
		if (ascii_is_word(*at) || *at == '-')
			output_byte(svg->out, *at);
		else
			put_code(svg, (unsigned char)*at);
	put(svg, "-");
	put(svg, part);
}

static void open_root(struct svg *svg)
{
	const double cm = 2.54 / 72;
	const struct scene *scene = svg->scene;

	put(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
	put_number(svg, scene->width * cm);
	put(svg, "cm\" height=\"");
	put_number(svg, scene->height * cm);
	put(svg, "cm\" viewBox=\"0 0 ");
	put_number(svg, scene->width);
	output_byte(svg->out, ' ');
	put_number(svg, scene->height);
	put(svg, scene->hidden ? "\" data-hidden=\"all" : "");
	put(svg, "\" role=\"img\" lang=\"en-GB\" aria-labelledby=\"");
	put_id(svg, "title ");
	put_id(svg, "desc");
	put(svg, "\" font-family=\"'" FONT_FAMILY "', Arial, sans-serif\" "
		 "fill=\"none\" stroke-linejoin=\"round\">\n<title id=\"");
	put_id(svg, "title");
	put(svg, "\">");
	put_text(svg, scene->title);
	put(svg, "</title>\n<desc id=\"");
	put_id(svg, "desc");
	put(svg, "\">");
	put_text(svg, scene->description);
	put(svg, "</desc>\n");
}

static size_t add_colour(char *style, size_t used, const char *name,
			 unsigned colour)
{
	return used + (size_t)snprintf(style + used, STYLE_ROOM - used,
				       " %s=\"#%06x\"", name, colour);
}

static void style_pen(const struct svg *svg, struct pen pen, char *style)
{
	static const char *const dashes[] = { "", " stroke-dasharray=\"4 2.5\"",
					      " stroke-dasharray=\"1 2.5\"" };
	size_t used = 0;
	char width[32];

	style[0] = '\0';
	if (pen.fill)
		used = add_colour(style, used, "fill",
				  ink_colour(pen.fill, svg->palette));
	if (!pen.line)
		return;
	used = add_colour(style, used, "stroke",
			  ink_colour(pen.line, svg->palette));
	format_number(width, pen.width);
	snprintf(style + used, STYLE_ROOM - used, " stroke-width=\"%s\"%s",
		 width, dashes[pen.dash]);
}

static void style_text(const struct svg *svg, const struct mark *mark,
		       char *style)
{
	static const char *const anchors[] = { "", " text-anchor=\"middle\"",
					       " text-anchor=\"end\"" };
	size_t used = add_colour(style, 0, "fill",
				 ink_colour(mark->pen.fill, svg->palette));
	char size[32];

	format_number(size, mark->face.size);
	snprintf(style + used, STYLE_ROOM - used, " font-size=\"%s\"%s%s", size,
		 mark->face.weight == BOLD ? " font-weight=\"bold\"" : "",
		 anchors[mark->anchor]);
}

static void close_style(struct svg *svg)
{
	if (*svg->style)
		put(svg, "</g>\n");
	svg->style[0] = '\0';
}

/* Marks that look alike and follow each other share a group. */
static void open_style(struct svg *svg, const char *style)
{
	if (!strcmp(svg->style, style))
		return;
	close_style(svg);
	put(svg, "<g");
	put(svg, style);
	put(svg, ">\n");
	memcpy(svg->style, style, STYLE_ROOM);
}

static void put_path(struct svg *svg, const struct mark *mark)
{
	put(svg, "<path d=\"");
	for (size_t i = 0; i < mark->point_count; i++) {
		const struct point *point = &mark->points[i];

		if (i && point->y == point[-1].y) {
			output_byte(svg->out, 'H');
			put_number(svg, point->x);
		} else if (i && point->x == point[-1].x) {
			output_byte(svg->out, 'V');
			put_number(svg, point->y);
		} else {
			output_byte(svg->out, i ? 'L' : 'M');
			put_number(svg, point->x);
			output_byte(svg->out, ' ');
			put_number(svg, point->y);
		}
	}
	put(svg, mark->kind == MARK_SHAPE ? "z\"/>\n" : "\"/>\n");
}

static void put_circle(struct svg *svg, const struct mark *mark)
{
	put(svg, "<circle");
	put_attribute(svg, "cx", mark->points[0].x);
	put_attribute(svg, "cy", mark->points[0].y);
	put_attribute(svg, "r", mark->radius);
	put(svg, "/>\n");
}

static void put_letters(struct svg *svg, const struct mark *mark)
{
	put(svg, "<text");
	put_attribute(svg, "x", mark->points[0].x);
	put_attribute(svg, "y", mark->points[0].y);
	output_byte(svg->out, '>');
	put_text(svg, mark->text);
	put(svg, "</text>\n");
}

static void open_group(struct svg *svg, const struct mark *mark)
{
	char clip[20];

	close_style(svg);
	if (!mark->point_count) {
		put(svg, "<g>\n");
		return;
	}
	snprintf(clip, sizeof clip, "clip%u", ++svg->clips);
	put(svg, "<clipPath id=\"");
	put_id(svg, clip);
	put(svg, "\"><rect");
	put_attribute(svg, "x", mark->points[0].x);
	put_attribute(svg, "y", mark->points[0].y);
	put_attribute(svg, "width", mark->points[1].x - mark->points[0].x);
	put_attribute(svg, "height", mark->points[1].y - mark->points[0].y);
	put(svg, "/></clipPath>\n<g clip-path=\"url(#");
	put_id(svg, clip);
	put(svg, ")\">\n");
}

static void put_mark(struct svg *svg, const struct mark *mark)
{
	char style[STYLE_ROOM];

	switch (mark->kind) {
	case MARK_LINE:
	case MARK_SHAPE:
	case MARK_CIRCLE:
		style_pen(svg, mark->pen, style);
		open_style(svg, style);
		if (mark->kind == MARK_CIRCLE)
			put_circle(svg, mark);
		else
			put_path(svg, mark);
		break;
	case MARK_TEXT:
		style_text(svg, mark, style);
		open_style(svg, style);
		put_letters(svg, mark);
		break;
	case MARK_GROUP:
		open_group(svg, mark);
		break;
	case MARK_END:
		close_style(svg);
		put(svg, "</g>\n");
		break;
	}
}

void svg_write(const struct scene *scene, enum palette palette,
	       const char *name, struct output *out)
{
	struct svg svg = {
		.out = out, .scene = scene, .palette = palette, .name = name
	};

	open_root(&svg);
	for (size_t i = 0; i < scene->mark_count; i++)
		put_mark(&svg, &scene->marks[i]);
	close_style(&svg);
	output_string(out, "</svg>\n");
}
