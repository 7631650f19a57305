/* bitmap - dots as a PNG file.
 *
 * 300 dots an inch, said in the file (pHYs), because Word and pandoc size a
 * picture by it; title and description as text chunks.
 */
#ifndef CHARTS_DRAW_BITMAP_H
#define CHARTS_DRAW_BITMAP_H

#include "charts/draw/scene.h"

struct bitmap {
	const unsigned char *data; /* rows of 0xrrggbb in 4 bytes each */
	int width, height;
	int stride; /* bytes from one row to the next */
};

/* A picture of few colours, as nearly all are, becomes one of 8 bits a dot:
 * there inks are exact, and the shades between two inks, at the edges of
 * shapes, are rounded to 16 levels a channel. Others keep 24 bits. */
void bitmap_write(const struct bitmap *bitmap, const struct scene *scene,
		  enum palette palette, struct output *out);

#endif
