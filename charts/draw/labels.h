/* labels - words beside marks that never overlap. */
#ifndef CHARTS_DRAW_LABELS_H
#define CHARTS_DRAW_LABELS_H

#include "charts/draw/axis.h"

/* Moves places apart by as little as possible (least squares; pool adjacent
 * violators, Ayer and others 1955) until neighbours are `apart` from each
 * other, or share the room where there is too little, and all lie within
 * low..high. The order stays; at[] need not be sorted. */
struct spacing {
	double apart;
	double low, high;
};
void spread(struct pool *pool, double *at, size_t count,
	    struct spacing spacing);

/* A label right of a plot at the height of what it names. */
struct end_label {
	double y;
	const char *text;
	enum ink ink;       /* of the sample before it */
	enum sample sample; /* a line or a marker */
	enum dash dash;
	enum marker marker;
};

double end_labels_width(const struct end_label *labels, size_t count,
			struct face face);
/* Spread so that none overlaps another, a thin leader where one had to
 * move. */
void end_labels(const struct page *page, const struct plot *plot,
		const struct end_label *labels, size_t count);

/* Something that happened: a dotted line across the plot and words in a strip
 * above it. */
struct event {
	double at;
	const char *text;
	bool before; /* it was before the plot begins: words alone */
};

/* The height of the strip for events on a plot from left to right. */
double events_height(struct pool *pool, const struct event *events,
		     size_t count, const struct scale *x, struct face face);
void events_draw(const struct page *page, const struct plot *plot,
		 const struct event *events, size_t count);

#endif
