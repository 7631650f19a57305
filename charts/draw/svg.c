/* svg - a scene as an SVG document, or as an element of an HTML page. */
#include "charts/draw/svg.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { STYLE_ROOM = 200 };

struct svg {
	FILE *out;
	const struct scene *scene;
	enum palette palette;
	const char *name;
	unsigned clips;
	char style[STYLE_ROOM]; /* of the group that is open; "" for none */
};

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
	fputs(text, svg->out);
}

static void put_attribute(struct svg *svg, const char *name, double number)
{
	fprintf(svg->out, " %s=\"", name);
	put_number(svg, number);
	fputc('"', svg->out);
}

/* Text of data: nothing in it can be taken for markup. */
static void put_text(struct svg *svg, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte == '&')
			fputs("&amp;", svg->out);
		else if (byte == '<')
			fputs("&lt;", svg->out);
		else if (byte == '>')
			fputs("&gt;", svg->out);
		else
			fputc(byte < ' ' || byte == 0x7f ? ' ' : byte,
			      svg->out);
	}
}

/* An id: what is no letter or digit is written as its code, so that no two
 * names give one id. */
static void put_id(struct svg *svg, const char *part)
{
	fputc('c', svg->out);
	for (const char *at = svg->name; *at; at++) {
		unsigned char byte = (unsigned char)*at;

		if ((byte >= 'a' && byte <= 'z') || byte == '-' ||
		    (byte >= 'A' && byte <= 'Z') ||
		    (byte >= '0' && byte <= '9'))
			fputc(byte, svg->out);
		else
			fprintf(svg->out, "_%02x", byte);
	}
	fprintf(svg->out, "-%s", part);
}

static void open_root(struct svg *svg)
{
	const double cm = 2.54 / 72;
	const struct scene *scene = svg->scene;

	fputs("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", svg->out);
	put_number(svg, scene->width * cm);
	fputs("cm\" height=\"", svg->out);
	put_number(svg, scene->height * cm);
	fputs("cm\" viewBox=\"0 0 ", svg->out);
	put_number(svg, scene->width);
	fputc(' ', svg->out);
	put_number(svg, scene->height);
	fputs("\" role=\"img\" lang=\"en-GB\" aria-labelledby=\"", svg->out);
	put_id(svg, "title ");
	put_id(svg, "desc");
	fputs("\" font-family=\"'" FONT_FAMILY "', Arial, sans-serif\" "
	      "fill=\"none\" stroke-linejoin=\"round\">\n<title id=\"",
	      svg->out);
	put_id(svg, "title");
	fputs("\">", svg->out);
	put_text(svg, scene->title);
	fputs("</title>\n<desc id=\"", svg->out);
	put_id(svg, "desc");
	fputs("\">", svg->out);
	put_text(svg, scene->description);
	fputs("</desc>\n", svg->out);
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
		fputs("</g>\n", svg->out);
	svg->style[0] = '\0';
}

/* Marks that look alike and follow each other share a group. */
static void open_style(struct svg *svg, const char *style)
{
	if (!strcmp(svg->style, style))
		return;
	close_style(svg);
	fprintf(svg->out, "<g%s>\n", style);
	strcpy(svg->style, style);
}

static void put_path(struct svg *svg, const struct mark *mark)
{
	fputs("<path d=\"", svg->out);
	for (size_t i = 0; i < mark->point_count; i++) {
		const struct point *point = &mark->points[i];

		if (i && point->y == point[-1].y) {
			fputc('H', svg->out);
			put_number(svg, point->x);
		} else if (i && point->x == point[-1].x) {
			fputc('V', svg->out);
			put_number(svg, point->y);
		} else {
			fputc(i ? 'L' : 'M', svg->out);
			put_number(svg, point->x);
			fputc(' ', svg->out);
			put_number(svg, point->y);
		}
	}
	fputs(mark->kind == MARK_SHAPE ? "z\"/>\n" : "\"/>\n", svg->out);
}

static void put_circle(struct svg *svg, const struct mark *mark)
{
	fputs("<circle", svg->out);
	put_attribute(svg, "cx", mark->points[0].x);
	put_attribute(svg, "cy", mark->points[0].y);
	put_attribute(svg, "r", mark->radius);
	fputs("/>\n", svg->out);
}

static void put_letters(struct svg *svg, const struct mark *mark)
{
	fputs("<text", svg->out);
	put_attribute(svg, "x", mark->points[0].x);
	put_attribute(svg, "y", mark->points[0].y);
	fputc('>', svg->out);
	put_text(svg, mark->text);
	fputs("</text>\n", svg->out);
}

static void open_group(struct svg *svg, const struct mark *mark)
{
	char clip[20];

	close_style(svg);
	if (!mark->point_count) {
		fputs("<g>\n", svg->out);
		return;
	}
	snprintf(clip, sizeof clip, "clip%u", ++svg->clips);
	fputs("<clipPath id=\"", svg->out);
	put_id(svg, clip);
	fputs("\"><rect", svg->out);
	put_attribute(svg, "x", mark->points[0].x);
	put_attribute(svg, "y", mark->points[0].y);
	put_attribute(svg, "width", mark->points[1].x - mark->points[0].x);
	put_attribute(svg, "height", mark->points[1].y - mark->points[0].y);
	fputs("/></clipPath>\n<g clip-path=\"url(#", svg->out);
	put_id(svg, clip);
	fputs(")\">\n", svg->out);
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
		fputs("</g>\n", svg->out);
		break;
	}
}

void svg_write(const struct scene *scene, enum palette palette,
	       const char *name, FILE *out)
{
	struct svg svg = {
		.out = out, .scene = scene, .palette = palette, .name = name
	};

	open_root(&svg);
	for (size_t i = 0; i < scene->mark_count; i++)
		put_mark(&svg, &scene->marks[i]);
	close_style(&svg);
	fputs("</svg>\n", out);
}
