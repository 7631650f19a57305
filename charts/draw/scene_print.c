/* scene_print - a scene as text. */
#include "charts/draw/scene.h"

#include <stdio.h>

#include "stages/methods/output.h"

/* A blank and the number, to a hundredth. */
static void print_number(double number, struct output *out)
{
	char text[40];
	size_t size;

	size = (size_t)snprintf(text, sizeof text, " %.2f", number);
	while (text[size - 1] == '0')
		size--;
	if (text[size - 1] == '.')
		size--;
	output_slice(out, (struct slice){ text, size });
}

static void print_words(const char *first, const char *second,
			struct output *out)
{
	output_string(out, first);
	output_string(out, second);
}

static void print_points(const struct mark *mark, struct output *out)
{
	for (size_t i = 0; i < mark->point_count; i++) {
		print_number(mark->points[i].x, out);
		print_number(mark->points[i].y, out);
	}
}

static void print_pen(struct pen pen, struct output *out)
{
	static const char *const dashes[] = { "", " dashed", " dotted" };

	if (pen.fill)
		print_words(" fill ", ink_name(pen.fill), out);
	if (!pen.line)
		return;
	print_words(" line ", ink_name(pen.line), out);
	print_number(pen.width, out);
	output_string(out, dashes[pen.dash]);
}

static void print_text(const struct mark *mark, struct output *out)
{
	static const char *const anchors[] = { " start", " middle", " end" };

	print_words(" ", ink_name(mark->pen.fill), out);
	output_string(out, anchors[mark->anchor]);
	if (mark->face.weight == BOLD)
		output_string(out, " bold");
	print_number(mark->face.size, out);
	print_words(" '", mark->text, out);
	output_string(out, "'");
}

static void print_mark(const struct mark *mark, struct output *out)
{
	static const char *const kinds[] = { "line", "shape", "circle",
					     "text", "group", "end" };

	output_string(out, kinds[mark->kind]);
	if (mark->kind == MARK_GROUP)
		print_words(" ", mark->text, out);
	print_points(mark, out);
	if (mark->kind == MARK_CIRCLE)
		print_number(mark->radius, out);
	if (mark->kind == MARK_TEXT)
		print_text(mark, out);
	else
		print_pen(mark->pen, out);
	output_string(out, "\n");
}

void scene_print(const struct scene *scene, struct output *out)
{
	output_string(out, "scene");
	print_number(scene->width, out);
	print_number(scene->height, out);
	print_words("\ntitle ", scene->title, out);
	print_words("\ndescription ", scene->description, out);
	output_string(out, "\n");
	if (*scene->created)
		print_words("created ", scene->created, out);
	output_string(out, *scene->created ? "\n" : "");
	output_string(out, scene->hidden ? "hidden\n" : "");
	for (size_t i = 0; i < scene->mark_count; i++)
		print_mark(&scene->marks[i], out);
	output_string(out, "end scene\n");
}
