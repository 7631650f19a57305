/* format - a scene as a file, in the format that its name ends in. */
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

/* Whether this program has what makes pictures (canvas.h) linked in. */
bool format_can_draw(enum format format);

/* The path without the ending of a format, which it has. */
const char *format_stem(struct pool *pool, const char *path);
/* What comes after the last slash. */
const char *format_base(const char *path);

/* Writes the scene to that path, aside first. Ids in an SVG are made from the
 * stem of the file. */
void format_write(const struct scene *scene, enum palette palette,
		  const char *path);

#endif
