/* format - a scene as a picture, in one of the formats there are. */
#ifndef CHARTS_DRAW_FORMAT_H
#define CHARTS_DRAW_FORMAT_H

#include "charts/draw/scene.h"

enum format { FORMAT_SVG, FORMAT_PNG, FORMAT_PDF, FORMAT_SCENE, FORMAT_COUNT };

/* "svg", "png", "pdf", "scene". */
const char *format_name(enum format format);
/* The format with that name, or that a path ends in; FORMAT_COUNT when it is
 * none, or nothing stands before the ending. */
enum format format_named(const char *name, size_t size);
enum format format_of(const char *path);

/* The formats in a comma-separated list, of those before `end`; another word
 * ends with BAD_USAGE. */
struct formats {
	bool wanted[FORMAT_COUNT];
	size_t count;
};
struct formats formats_read(const char *list, enum format end);

/* Whether this program has what makes pictures (canvas.h) linked in. */
bool format_can_draw(enum format format);

/* The path without the ending of a format, which it has. */
const char *format_stem(struct pool *pool, const char *path);

/* Ids in an SVG are made from the name. */
void format_draw(const struct scene *scene, enum palette palette,
		 enum format format, const char *name, struct output *out);
/* To that path, aside first, in the format that it ends in; the name is the
 * stem of the file. */
void format_write(const struct scene *scene, enum palette palette,
		  const char *path);

#endif
