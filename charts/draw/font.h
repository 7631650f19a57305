/* font - how wide a text is, and where its lines break.
 *
 * All charts are set in Liberation Sans, which has the widths of Arial. Those
 * widths are constants of the font, so they stand in a table (widths.c) and
 * layout needs no font at all: the same input gives the same scene on every
 * machine, and PNG, PDF and SVG draw one and the same scene. Kerning is off.
 *
 * Sizes and widths in points. Texts are UTF-8. A text that is not, ends the
 * process with BAD_DATA; a character that the font lacks, with BAD_SYSTEM:
 * never a silent substitute.
 */
#ifndef CHARTS_DRAW_FONT_H
#define CHARTS_DRAW_FONT_H

#include <stdbool.h>
#include <stddef.h>

struct pool;

#define FONT_FAMILY "Liberation Sans"

enum weight { REGULAR, BOLD };

struct face {
	enum weight weight;
	double size;
};

struct lines {
	const char **text;
	size_t count;
	double width; /* of the widest */
};

double font_width(const char *text, struct face face);

/* From one baseline to the next. */
double font_leading(struct face face);
/* From the baseline up to the top of a capital letter. */
double font_capital(struct face face);

/* The text in lines of at most that width, broken between words, of which "n =
 * 29" is one; a word that is wider alone is broken between characters. An
 * empty text has no lines. */
struct lines font_wrap(struct pool *pool, const char *text, struct face face,
		       double width);
/* The lines of one, and below them those of the other. */
struct lines font_joined(struct pool *pool, struct lines first,
			 struct lines next);

/* How high the lines are together. */
double font_lines_height(const struct lines *lines, struct face face);

/* The next code point of a UTF-8 text, *at moved past it; 0 at the end. */
unsigned font_code_point(const char **at);

#endif
