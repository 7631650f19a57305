/* tags - names beside points of a scatter that never overlap.
 *
 * Each name is tried at its point's side, above and below it, and farther off
 * with a leader, until it lies on no other name, no point, no axis and, where
 * there is room, no line. Without a leader it keeps away from other points too,
 * whose name it would be read as. A name that fits nowhere is left out.
 */
#ifndef CHARTS_DRAW_TAGS_H
#define CHARTS_DRAW_TAGS_H

#include "charts/draw/page.h"

struct tag {
	struct point at; /* the point's centre */
	const char *text;
	bool matters; /* is led farther off where there is no room near */
	bool placed;  /* found: whether there was room */
};

/* Where no name may lie: points and axes (never), and lines (not if there is
 * room). */
struct obstacles {
	struct box *points;
	size_t point_count;
	struct box *axes;
	size_t axis_count;
	struct box *lines;
	size_t line_count;
};
void obstacle_point(struct obstacles *obstacles, struct point at,
		    double radius);
/* A level line from edge to edge. */
void obstacle_axis(struct obstacles *obstacles, double left, double right,
		   double y);
/* A line through points, in pieces short enough to tell where it is free. */
void obstacle_line(struct obstacles *obstacles, const struct point *points,
		   size_t count);

/* How names are set: wrapped at `width`, within `room`, beside points of that
 * radius. */
struct tagging {
	struct box room;
	double width;
	double radius;
};
/* Draws the names, the first ones first; returns how many have room. */
size_t tags_draw(const struct page *page, const struct tagging *tagging,
		 const struct obstacles *obstacles, struct tag *tags,
		 size_t count);

#endif
