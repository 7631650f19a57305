/* scene - everything that is to be drawn, before it is drawn. */
#include "charts/draw/scene.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"

static const double pi = 3.14159265358979323846;

static double hundredth(double number)
{
	return round(number * 100) / 100 + 0.0;
}

static struct point hundredths(struct point point)
{
	return (struct point){ hundredth(point.x), hundredth(point.y) };
}

static const char *plain(struct pool *pool, const char *text)
{
	char *copy = pool_copy(pool, text, strlen(text));

	for (char *at = copy; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7f)
			*at = ' ';
	return copy;
}

struct scene *scene_new(struct pool *pool, double width, double height)
{
	struct scene *scene = pool_take(pool, sizeof *scene);

	scene->pool = pool;
	scene->width = hundredth(width);
	scene->height = hundredth(height);
	scene->title = scene->description = scene->created = "";
	return scene;
}

void scene_words(struct scene *scene, const char *title,
		 const char *description)
{
	scene->title = plain(scene->pool, title);
	scene->description = plain(scene->pool, description);
}

/* Arrays in a pool grow by doubling; what is left behind goes with it. */
static struct mark *add(struct scene *scene, enum mark_kind kind)
{
	struct mark *mark;

	if (scene->mark_count == scene->mark_room) {
		size_t room = scene->mark_room ? scene->mark_room * 2 : 64;
		struct mark *marks = pool_take(scene->pool,
					       room * sizeof *marks);

		if (scene->mark_count)
			memcpy(marks, scene->marks,
			       scene->mark_count * sizeof *marks);
		scene->marks = marks;
		scene->mark_room = room;
	}
	mark = &scene->marks[scene->mark_count++];
	mark->kind = kind;
	return mark;
}

static struct mark *add_points(struct scene *scene, enum mark_kind kind,
			       const struct point *points, size_t count)
{
	struct mark *mark = add(scene, kind);

	mark->points = pool_take(scene->pool, count * sizeof *points);
	for (size_t i = 0; i < count; i++)
		mark->points[i] = hundredths(points[i]);
	mark->point_count = count;
	return mark;
}

static struct pen pen_of(struct pen pen)
{
	pen.width = hundredth(pen.width);
	return pen;
}

void scene_line(struct scene *scene, struct pen pen, const struct point *points,
		size_t count)
{
	if (count > 1)
		add_points(scene, MARK_LINE, points, count)->pen = pen_of(pen);
}

void scene_rule(struct scene *scene, struct pen pen, struct point from,
		struct point to)
{
	scene_line(scene, pen, (struct point[]){ from, to }, 2);
}

void scene_shape(struct scene *scene, struct pen pen,
		 const struct point *points, size_t count)
{
	if (count > 2)
		add_points(scene, MARK_SHAPE, points, count)->pen = pen_of(pen);
}

void scene_box(struct scene *scene, struct pen pen, struct box box)
{
	scene_shape(scene, pen,
		    (struct point[]){ { box.left, box.top },
				      { box.right, box.top },
				      { box.right, box.bottom },
				      { box.left, box.bottom } },
		    4);
}

void scene_circle(struct scene *scene, struct pen pen, struct point centre,
		  double radius)
{
	struct mark *mark = add_points(scene, MARK_CIRCLE, &centre, 1);

	mark->pen = pen_of(pen);
	mark->radius = hundredth(radius);
}

void scene_text(struct scene *scene, struct lettering lettering,
		struct point baseline, const char *text)
{
	struct mark *mark;

	if (!*text)
		return;
	mark = add_points(scene, MARK_TEXT, &baseline, 1);
	mark->pen.fill = lettering.ink;
	mark->face = lettering.face;
	mark->face.size = hundredth(mark->face.size);
	mark->anchor = lettering.anchor;
	mark->text = plain(scene->pool, text);
}

double scene_lines(struct scene *scene, struct lettering lettering,
		   struct point top, const struct lines *lines)
{
	double leading = font_leading(lettering.face);
	double drop = (leading + font_capital(lettering.face)) / 2;

	for (size_t i = 0; i < lines->count; i++, top.y += leading)
		scene_text(scene, lettering,
			   (struct point){ top.x, top.y + drop },
			   lines->text[i]);
	return top.y;
}

void scene_group(struct scene *scene, const char *name, const struct box *clip)
{
	struct point corners[2];
	struct mark *mark;

	if (clip) {
		corners[0] = (struct point){ clip->left, clip->top };
		corners[1] = (struct point){ clip->right, clip->bottom };
	}
	mark = add_points(scene, MARK_GROUP, corners, clip ? 2 : 0);
	mark->text = plain(scene->pool, name);
}

void scene_end(struct scene *scene)
{
	add(scene, MARK_END);
}

/* One stroke of slope 1 or -1 through (x, the middle of the box), cut off at
 * the edges of the box. */
static void slant(struct scene *scene, struct pen pen, struct box box, double x,
		  double slope)
{
	double half = (box.bottom - box.top) / 2;
	double middle = (box.top + box.bottom) / 2;
	double from = fmax(x - half, box.left), to = fmin(x + half, box.right);

	if (to > from)
		scene_rule(scene, pen,
			   (struct point){ from, middle - slope * (from - x) },
			   (struct point){ to, middle - slope * (to - x) });
}

void scene_hatch(struct scene *scene, enum hatch hatch, enum ink ink,
		 struct box box)
{
	const double apart = 3.5;
	struct pen pen = { .line = ink, .width = 0.7 };
	double half = (box.bottom - box.top) / 2;

	for (double x = box.left - half + apart;
	     hatch == HATCH_RISING && x < box.right + half; x += apart)
		slant(scene, pen, box, x, 1);
	for (double x = box.left - half + apart;
	     (hatch == HATCH_FALLING || hatch == HATCH_CROSS) &&
	     x < box.right + half;
	     x += apart)
		slant(scene, pen, box, x, -1);
	for (double x = box.left - half + apart;
	     hatch == HATCH_CROSS && x < box.right + half; x += apart)
		slant(scene, pen, box, x, 1);
	for (double x = box.left + apart / 2;
	     hatch == HATCH_UPRIGHT && x < box.right; x += apart)
		scene_rule(scene, pen, (struct point){ x, box.top },
			   (struct point){ x, box.bottom });
	for (double y = box.top + apart / 2;
	     hatch == HATCH_FLAT && y < box.bottom; y += apart)
		scene_rule(scene, pen, (struct point){ box.left, y },
			   (struct point){ box.right, y });
}

/* A regular polygon; a triangle is given the area of the circle. */
static void polygon(struct scene *scene, struct pen pen, struct point centre,
		    double reach, const double *angles)
{
	struct point corners[4];
	size_t count = 0;

	for (; count < 4 && angles[count] >= 0; count++) {
		double turn = angles[count] * pi / 180;

		corners[count] = (struct point){ centre.x + reach * cos(turn),
						 centre.y - reach * sin(turn) };
	}
	scene_shape(scene, pen, corners, count);
}

void scene_marker(struct scene *scene, enum marker marker, struct pen pen,
		  struct point centre, double radius)
{
	static const double angles[MARKER_COUNT][4] = {
		[MARKER_UP] = { 90, 210, 330, -1 },
		[MARKER_DOWN] = { 270, 30, 150, -1 },
		[MARKER_DIAMOND] = { 0, 90, 180, 270 },
		[MARKER_SQUARE] = { 45, 135, 225, 315 },
	};
	bool triangle = marker == MARKER_UP || marker == MARKER_DOWN;

	if (marker == MARKER_CIRCLE)
		scene_circle(scene, pen, centre, radius);
	else
		polygon(scene, pen, centre, radius * (triangle ? 1.45 : 1.3),
			angles[marker]);
}
