/* tags - names beside points of a scatter that never overlap. */
#include "charts/draw/tags.h"

#include <math.h>

#include "pipeline/pool.h"

void obstacle_point(struct obstacles *obstacles, struct point at, double radius)
{
	const double air = 0.5;
	double half = radius + air;

	obstacles->points = array_grow(obstacles->points,
				       obstacles->point_count,
				       sizeof *obstacles->points);
	obstacles->points[obstacles->point_count++] = (struct box){
		at.x - half, at.y - half, at.x + half, at.y + half
	};
}

void obstacle_axis(struct obstacles *obstacles, double left, double right,
		   double y)
{
	const double half = 0.5;

	obstacles->axes = array_grow(obstacles->axes, obstacles->axis_count,
				     sizeof *obstacles->axes);
	obstacles->axes[obstacles->axis_count++] = (struct box){ left, y - half,
								 right,
								 y + half };
}

static void obstacle_piece(struct obstacles *obstacles, struct point from,
			   struct point to)
{
	obstacles->lines = array_grow(obstacles->lines, obstacles->line_count,
				      sizeof *obstacles->lines);
	obstacles->lines[obstacles->line_count++] = (struct box){
		fmin(from.x, to.x), fmin(from.y, to.y) - 0.5,
		fmax(from.x, to.x), fmax(from.y, to.y) + 0.5
	};
}

static struct point between(struct point from, struct point to, double share)
{
	return (struct point){ from.x + (to.x - from.x) * share,
			       from.y + (to.y - from.y) * share };
}

void obstacle_line(struct obstacles *obstacles, const struct point *points,
		   size_t count)
{
	const double piece = 4, most = 200;

	for (size_t i = 1; i < count; i++) {
		struct point from = points[i - 1], to = points[i];
		double longer = fmax(fabs(to.x - from.x), fabs(to.y - from.y));
		int pieces = (int)fmin(most, ceil(longer / piece));

		for (int j = 0; j < pieces; j++)
			obstacle_piece(obstacles,
				       between(from, to, (double)j / pieces),
				       between(from, to,
					       (double)(j + 1) / pieces));
	}
}

static bool touch(struct box a, struct box b)
{
	return a.left < b.right && b.left < a.right && a.top < b.bottom &&
	       b.top < a.bottom;
}

static bool is_free(struct box box, const struct box *taken, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (touch(box, taken[i]))
			return false;
	return true;
}

static bool is_within(struct box box, struct box room)
{
	return box.left >= room.left && box.right <= room.right &&
	       box.top >= room.top && box.bottom <= room.bottom;
}

/* How far apart boxes are. */
static double gap(struct box a, struct box b)
{
	double across = fmax(0, fmax(a.left - b.right, b.left - a.right));
	double down = fmax(0, fmax(a.top - b.bottom, b.top - a.bottom));

	return hypot(across, down);
}

static bool contains(struct box box, struct point at)
{
	return at.x >= box.left && at.x <= box.right && at.y >= box.top &&
	       at.y <= box.bottom;
}

/* Names that are nearer than that to their point have no leader. */
static const double near = 2;
/* Leaders are tried in pieces of that length. */
static const double leader_step = 2, leader_half = 1;

/* A name as it is placed. */
struct placing {
	struct lines lines;
	struct box box;
	double across, down; /* on which side of the point: -1 to 1 */
	double away;         /* from the point's edge */
	bool on_line;
};

/* Everything that names have to heed. */
struct search {
	struct face face;
	const struct tagging *tagging;
	const struct obstacles *obstacles;
	struct box *taken; /* by names and leaders */
	size_t taken_count;
};

static struct box box_beside(const struct search *search, struct point at,
			     const struct placing *placing)
{
	const double air = 1;
	double off = search->tagging->radius + placing->away;
	double width = placing->lines.width + 2 * air;
	double height = font_lines_height(&placing->lines, search->face);
	double x = at.x + placing->across * off;
	double y = at.y + placing->down * off;
	double left = x - width * (1 - placing->across) / 2;
	double top = y - height * (1 - placing->down) / 2;

	return (struct box){ left, top, left + width, top + height };
}

/* A piece of the leader, so far from the point's edge. */
static struct box leader_piece(const struct search *search, struct point at,
			       const struct placing *placing, double away)
{
	double off = search->tagging->radius + away;
	double x = at.x + placing->across * off;
	double y = at.y + placing->down * off;

	return (struct box){ x - leader_half, y - leader_half, x + leader_half,
			     y + leader_half };
}

/* Whether the leader passes by other points and names. */
static bool leads_free(const struct search *search, struct point at,
		       const struct placing *placing)
{
	const struct obstacles *obstacles = search->obstacles;

	for (int i = 1; i * leader_step < placing->away; i++) {
		struct box piece = leader_piece(search, at, placing,
						i * leader_step);

		if (!is_free(piece, search->taken, search->taken_count) ||
		    !is_free(piece, obstacles->points, obstacles->point_count))
			return false;
	}
	return true;
}

/* Whether a name without a leader could be another point's: of one about as
 * near as its own, or of one that it follows, as names mostly do. */
static bool misleads(const struct search *search, struct point at,
		     const struct placing *placing)
{
	const double clear = 4, clear_behind = 6;
	const struct obstacles *obstacles = search->obstacles;

	if (placing->away > near)
		return false;
	for (size_t i = 0; i < obstacles->point_count; i++) {
		struct box point = obstacles->points[i];
		bool follows = placing->across <= 0 &&
			       point.right <= placing->box.left;

		if (!contains(point, at) &&
		    gap(placing->box, point) < (follows ? clear_behind : clear))
			return true;
	}
	return false;
}

static bool fits(const struct search *search, struct point at,
		 const struct placing *placing)
{
	const struct obstacles *obstacles = search->obstacles;

	return is_within(placing->box, search->tagging->room) &&
	       leads_free(search, at, placing) &&
	       is_free(placing->box, search->taken, search->taken_count) &&
	       is_free(placing->box, obstacles->points,
		       obstacles->point_count) &&
	       is_free(placing->box, obstacles->axes, obstacles->axis_count) &&
	       !misleads(search, at, placing) &&
	       (placing->on_line ||
		is_free(placing->box, obstacles->lines, obstacles->line_count));
}

/* The nearest free place at one of these distances. */
static bool find_among(const struct search *search, struct point at,
		       struct placing *placing, const double *distances,
		       size_t count)
{
	static const struct point sides[] = {
		{ 1, 0 },    { -1, 0 },    { 0, -1 },  { 0, 1 },
		{ 1, -1 },   { -1, -1 },   { 1, 1 },   { -1, 1 },
		{ 0.5, -1 }, { -0.5, -1 }, { 0.5, 1 }, { -0.5, 1 },
		{ 1, -0.5 }, { -1, -0.5 }, { 1, 0.5 }, { -1, 0.5 }
	};
	const size_t side_count = sizeof sides / sizeof *sides;

	for (size_t i = 0; i < count * side_count; i++) {
		struct point side = sides[i % side_count];

		placing->across = side.x;
		placing->down = side.y;
		placing->away = distances[i / side_count];
		placing->box = box_beside(search, at, placing);
		if (fits(search, at, placing))
			return true;
	}
	return false;
}

/* Far off only for those that matter; on a line only where nothing else at
 * such distances is left. */
static bool find_place(const struct search *search, const struct tag *tag,
		       struct placing *placing)
{
	static const double distances[] = { 2, 9, 18, 30, 60, 90, 120 };
	const size_t close = 4;
	const size_t far = sizeof distances / sizeof *distances - close;

	for (int on_line = 0; on_line < 2; on_line++) {
		placing->on_line = on_line;
		if (find_among(search, tag->at, placing, distances, close))
			return true;
	}
	for (int on_line = 0; tag->matters && on_line < 2; on_line++) {
		placing->on_line = on_line;
		if (find_among(search, tag->at, placing, distances + close,
			       far))
			return true;
	}
	return false;
}

static void take(struct search *search, struct box box)
{
	search->taken = array_grow(search->taken, search->taken_count,
				   sizeof box);
	search->taken[search->taken_count++] = box;
}

static void take_place(struct search *search, struct point at,
		       const struct placing *placing)
{
	take(search, placing->box);
	for (int i = 1; i * leader_step < placing->away; i++)
		take(search,
		     leader_piece(search, at, placing, i * leader_step));
}

static void draw_tag(struct scene *scene, const struct search *search,
		     const struct tag *tag, const struct placing *placing)
{
	const double radius = search->tagging->radius;
	double end = radius + placing->away;
	struct lettering lettering = { search->face, INK_TEXT, ANCHOR_MIDDLE };
	struct point top = { (placing->box.left + placing->box.right) / 2,
			     placing->box.top };

	if (placing->across > 0) {
		lettering.anchor = ANCHOR_START;
		top.x = placing->box.left + 1;
	} else if (placing->across < 0) {
		lettering.anchor = ANCHOR_END;
		top.x = placing->box.right - 1;
	}
	if (placing->on_line)
		scene_box(scene, (struct pen){ .fill = INK_PAPER },
			  placing->box);
	if (placing->away > near)
		scene_rule(scene,
			   (struct pen){ .line = INK_AXIS, .width = 0.5 },
			   (struct point){ tag->at.x + placing->across * radius,
					   tag->at.y + placing->down * radius },
			   (struct point){ tag->at.x + placing->across * end,
					   tag->at.y + placing->down * end });
	scene_lines(scene, lettering, top, &placing->lines);
}

size_t tags_draw(const struct page *page, const struct tagging *tagging,
		 const struct obstacles *obstacles, struct tag *tags,
		 size_t count)
{
	struct scene *scene = page->scene;
	struct search search = {
		.face = page->faces.label,
		.tagging = tagging,
		.obstacles = obstacles,
	};
	size_t placed = 0;

	for (size_t i = 0; i < count; i++) {
		struct placing placing = {
			.lines = font_wrap(scene->pool, tags[i].text,
					   search.face, tagging->width)
		};

		if (!find_place(&search, &tags[i], &placing))
			continue;
		draw_tag(scene, &search, &tags[i], &placing);
		take_place(&search, tags[i].at, &placing);
		tags[i].placed = true;
		placed++;
	}
	return placed;
}
