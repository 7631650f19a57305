/* widths - the advance widths of Liberation Sans: a table for font.c. */
#ifndef CHARTS_DRAW_WIDTHS_H
#define CHARTS_DRAW_WIDTHS_H

#include <stddef.h>

/* Code points first to last; the width of first is widths[index]. */
struct width_run {
	unsigned first, last;
	size_t index;
};

extern const struct width_run width_runs[]; /* in rising order */
extern const size_t width_run_count;
/* regular and bold, in 1/2048 of the size */
extern const unsigned short widths[][2];

#endif
