/* page - the frame around every chart.
 *
 * From the top: title, subtitle, legend; then the panels; then notes and the
 * source line. All texts wrap; nothing is cut. The width is given, the height
 * is what was asked for or, where the words and the panels need more, more.
 * Below 6 cm of width subtitle, legend, notes and source are left out: what
 * stands beside a small multiple says them, and its description does.
 */
#ifndef CHARTS_DRAW_PAGE_H
#define CHARTS_DRAW_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/draw/scene.h"

struct size {
	double width, height; /* points */
};

/* "full" (16 x 8.5 cm), "half" (7.7 x 6), "small" (5.2 x 4), or
 * WIDTHxHEIGHT in centimetres; false when it is none of these or out of
 * 4 to 100 cm by 3 to 100 cm. */
bool size_read(const char *text, struct size *size);

struct faces {
	struct face title;
	struct face subtitle;
	struct face axis;
	struct face label; /* beside marks */
	struct face panel; /* names of panels */
	struct face note;
};

enum sample { SAMPLE_BOX, SAMPLE_FLAG, SAMPLE_LINE, SAMPLE_MARKER };

/* One entry of the legend. */
struct legend {
	const char *text;
	struct pen pen;
	enum sample sample;
	enum marker marker;
	enum hatch hatch;
	enum ink hatch_ink;
};

struct caption {
	const char *title;
	const char
		*name; /* said, not shown, where there is no title; or NULL */
	const char *subtitle;
	const char *note;
	const char *source;
	const char *description; /* the alternative text */
	const struct legend *legend;
	size_t legend_count;
	size_t aside; /* square icons to keep room for beside the title */
};

struct page {
	struct scene *scene;
	struct faces faces;
	struct box aside;
	struct box body; /* what is left for panels */
};

/* Whether a page of that width has no legend, subtitle, notes or source. */
bool page_is_small(double width);

/* The faces for a width in points. */
struct faces faces_for(double width);

/* The frame, with a body at least that high. Texts may be "" but not NULL. */
struct page page_new(struct pool *pool, struct size size,
		     const struct caption *caption, double body_height);

/* Panels of equal size side by side and below each other. */
struct grid {
	size_t count;
	size_t columns;
	double width; /* of a panel */
	double gap;
};
struct grid grid_of(size_t count, double width);
size_t grid_rows(const struct grid *grid);
/* Panel number n of the body. */
struct box grid_panel(const struct grid *grid, struct box body, size_t n);
/* Writes the name over the panel, and returns the panel without it. */
struct box panel_name(const struct page *page, struct box panel,
		      const char *name, double aside);
/* A panel that has nothing to show says so. */
void panel_empty(const struct page *page, struct box panel);
void panel_says(const struct page *page, struct box panel, const char *words);
/* How high that name is. */
double panel_name_height(struct pool *pool, const struct faces *faces,
			 const char *name, double width);

#endif
