/* scene - everything that is to be drawn, before it is drawn.
 *
 * A scene is a list of marks in the order they are painted: lines, shapes,
 * circles and texts, in points (1/72 inch) from the top left corner, inks by
 * name. Layout makes it; svg.c and canvas.c draw it; scene_print() writes it
 * as text, which tests compare and scene_read() reads again. Groups may clip
 * what is in them and are closed in the order they were opened.
 *
 * All measures are kept to a hundredth of a point (a twenty-fourth of a dot of
 * a picture), so that the text is all of the scene: what is drawn from it is
 * the same to the byte. Control characters in texts become blanks.
 *
 * A scene and all it holds live until its pool is cleared.
 */
#ifndef CHARTS_DRAW_SCENE_H
#define CHARTS_DRAW_SCENE_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/draw/font.h"
#include "charts/draw/ink.h"

struct output;
struct pool;

struct point {
	double x, y;
};

struct box {
	double left, top, right, bottom;
};

enum dash { SOLID, DASHED, DOTTED };

/* How a mark is drawn; INK_NONE leaves out the filling or the line. */
struct pen {
	enum ink fill;
	enum ink line;
	double width;
	enum dash dash;
};

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

enum mark_kind {
	MARK_LINE,   /* open, through its points */
	MARK_SHAPE,  /* closed, through its points */
	MARK_CIRCLE, /* points[0] and radius */
	MARK_TEXT,   /* points[0] on the baseline */
	MARK_GROUP,  /* clipped to points[0] and points[1], if any */
	MARK_END     /* of the group */
};

struct mark {
	enum mark_kind kind;
	struct pen pen; /* a text: pen.fill only */
	struct point *points;
	size_t point_count;
	double radius;
	const char *text; /* of a text, or the name of a group */
	struct face face;
	enum anchor anchor;
};

struct scene {
	struct pool *pool;
	double width, height;
	const char *title; /* what it shows, for those who cannot see */
	const char *description;
	const char *created; /* the as-at day, YYYY-MM-DD; "" for none */
	bool hidden;         /* all that it would show: it may be left out */
	struct mark *marks;
	size_t mark_count;
	size_t mark_room;
};

struct scene *scene_new(struct pool *pool, double width, double height);
void scene_words(struct scene *scene, const char *title,
		 const char *description);

void scene_line(struct scene *scene, struct pen pen, const struct point *points,
		size_t count);
/* From one point to another. */
void scene_rule(struct scene *scene, struct pen pen, struct point from,
		struct point to);
void scene_shape(struct scene *scene, struct pen pen,
		 const struct point *points, size_t count);
void scene_box(struct scene *scene, struct pen pen, struct box box);
void scene_circle(struct scene *scene, struct pen pen, struct point centre,
		  double radius);

struct lettering {
	struct face face;
	enum ink ink;
	enum anchor anchor;
};

/* An empty text leaves no mark. */
void scene_text(struct scene *scene, struct lettering lettering,
		struct point baseline, const char *text);
/* Lines below each other, the first one's leading from top down; returns
 * where the last one's ends. */
double scene_lines(struct scene *scene, struct lettering lettering,
		   struct point top, const struct lines *lines);

/* A group whose name is one word; everything outside clip is cut off where clip
 * is given. */
void scene_group(struct scene *scene, const char *name, const struct box *clip);
void scene_end(struct scene *scene);

/* Parallel strokes over a box that is filled already: a second cue beside
 * its colour. PLAIN draws nothing. */
enum hatch {
	HATCH_NONE,
	HATCH_RISING,
	HATCH_FALLING,
	HATCH_UPRIGHT,
	HATCH_FLAT,
	HATCH_CROSS,
	HATCH_COUNT
};
void scene_hatch(struct scene *scene, enum hatch hatch, enum ink ink,
		 struct box box);

/* The shapes of points: the area is about the same for one radius. */
enum marker {
	MARKER_CIRCLE,
	MARKER_UP,
	MARKER_DOWN,
	MARKER_DIAMOND,
	MARKER_SQUARE,
	MARKER_COUNT
};
void scene_marker(struct scene *scene, enum marker marker, struct pen pen,
		  struct point centre, double radius);

/* The scene as text, one mark a line; "end scene" is the last one. */
void scene_print(const struct scene *scene, struct output *out);
/* The scene that was printed into the file. Ends the process where the file is
 * none: BAD_DATA with file, line and word, CUT_SHORT when the last line is not
 * there. */
struct scene *scene_read(struct pool *pool, const char *path);

/* What is wrong with the scene, the first that is found, or NULL: a text that
 * leaves the page, lies on another one, or on a mark (scene_cover.h), or is
 * smaller than SCENE_LEAST_SIZE; a mark that leaves the page and is not
 * clipped. */
enum { SCENE_LEAST_SIZE = 8 };
const char *scene_fault(struct pool *pool, const struct scene *scene);

#endif
