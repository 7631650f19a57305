/* format - a scene as a picture, in one of the formats there are. */
#include "charts/draw/format.h"

#include <string.h>

#include "charts/draw/canvas.h"
#include "charts/draw/svg.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/output.h"

/* Linked in where something else asks for them. */
#pragma weak canvas_png
#pragma weak canvas_pdf

static const char *const names[FORMAT_COUNT] = {
	[FORMAT_SVG] = "svg",
	[FORMAT_PNG] = "png",
	[FORMAT_PDF] = "pdf",
	[FORMAT_SCENE] = "scene",
};

const char *format_name(enum format format)
{
	return names[format];
}

enum format format_named(const char *name, size_t size)
{
	enum format format = 0;

	while (format < FORMAT_COUNT &&
	       (strlen(names[format]) != size ||
		memcmp(names[format], name, size) != 0))
		format++;
	return format;
}

enum format format_of(const char *path)
{
	const char *base = text_file_name(path), *dot = strrchr(base, '.');

	if (!dot || dot == base)
		return FORMAT_COUNT;
	return format_named(dot + 1, strlen(dot + 1));
}

/* "svg, png and pdf": those before `end`. */
static const char *all_names(enum format end)
{
	const char *text = names[0];

	for (enum format format = 1; format < end && format < FORMAT_COUNT;
	     format++)
		text = text_format(pool_run(), "%s%s%s", text,
				   format + 1 < end ? ", " : " and ",
				   names[format]);
	return text;
}

struct formats formats_read(const char *list, enum format end)
{
	struct formats formats = { .count = 0 };
	struct slice rest = slice_of(list);

	while (rest.at) {
		struct slice name = slice_cut(&rest, ',');
		enum format format = format_named(name.at, name.size);

		if (format >= end)
			fail(BAD_USAGE, "--format: '%.*s' is not one of %s",
			     (int)name.size, name.at, all_names(end));
		formats.count += !formats.wanted[format];
		formats.wanted[format] = true;
	}
	return formats;
}

bool format_can_draw(enum format format)
{
	return (format != FORMAT_PNG && format != FORMAT_PDF) ||
	       (canvas_png && canvas_pdf);
}

const char *format_stem(struct pool *pool, const char *path)
{
	return pool_copy(pool, path, (size_t)(strrchr(path, '.') - path));
}

void format_draw(const struct scene *scene, enum palette palette,
		 enum format format, const char *name, struct output *out)
{
	switch (format) {
	case FORMAT_SVG:
		svg_write(scene, palette, name, out);
		break;
	case FORMAT_PNG:
		canvas_png(scene, palette, out);
		break;
	case FORMAT_PDF:
		canvas_pdf(scene, palette, out);
		break;
	case FORMAT_SCENE:
	case FORMAT_COUNT:
		scene_print(scene, out);
		break;
	}
}

void format_write(const struct scene *scene, enum palette palette,
		  const char *path)
{
	const char *name = text_file_name(format_stem(scene->pool, path));
	struct output *out = output_open(path);

	format_draw(scene, palette, format_of(path), name, out);
	output_close(out);
}
