/* icon - the variation and assurance icons of Making Data Count, as paths.
 *
 * Drawn on a square of 100 by 100 about the centre, y downwards.
 */
#include "charts/draw/icon.h"

#include <string.h>

#include "pipeline/pool.h"

struct stroke {
	size_t count;
	struct point points[12];
};

struct letter {
	size_t count;
	struct stroke strokes[3];
};

/* Each within 0..20 by 0..28. */
static const struct letter letter_high = { 3,
					   { { 2, { { 0, 0 }, { 0, 28 } } },
					     { 2, { { 18, 0 }, { 18, 28 } } },
					     { 2,
					       { { 0, 14 }, { 18, 14 } } } } };
static const struct letter letter_low = {
	1, { { 3, { { 0, 0 }, { 0, 28 }, { 16, 28 } } } }
};
static const struct letter letter_pass = { 1,
					   { { 9,
					       { { 0, 28 },
						 { 0, 0 },
						 { 10, 0 },
						 { 15, 2 },
						 { 17, 7 },
						 { 15, 13 },
						 { 10, 15 },
						 { 0, 15 },
						 { 0, 15 } } } } };
static const struct letter letter_fail = {
	2,
	{ { 3, { { 17, 0 }, { 0, 0 }, { 0, 28 } } },
	  { 2, { { 0, 14 }, { 14, 14 } } } }
};
static const struct letter letter_question = {
	2,
	{ { 9,
	    { { 0, 6 },
	      { 2, 2 },
	      { 5, 0 },
	      { 11, 0 },
	      { 15, 3 },
	      { 15, 7 },
	      { 9, 12 },
	      { 8, 15 },
	      { 8, 18 } } },
	  { 2, { { 8, 22.5 }, { 8, 29.5 } } } }
};

/* The course of the little chart within each variation icon. */
static const struct point rising[] = { { -30, 22 }, { -19, 10 }, { -7, 20 },
				       { 6, 4 },    { 18, -8 },  { 29, -19 } };
static const struct point falling[] = {
	{ -30, -22 }, { -19, -10 }, { -7, -20 },
	{ 6, -4 },    { 18, 8 },    { 29, 19 }
};
static const struct point level[] = { { -31, 10 }, { -19, -12 }, { -7, 12 },
				      { 7, -12 },  { 19, 12 },   { 31, -10 } };
static const struct point wave[] = { { -32, 8 }, { -24, -4 }, { -16, 8 },
				     { -8, -4 }, { 0, 8 },    { 8, -4 },
				     { 16, 8 },  { 24, -4 },  { 32, 8 } };

struct icon_row {
	const char *word;
	enum ink ink;
	const struct letter *letter;
	struct point letter_at;
	const struct point *course;
	size_t special; /* points at its end that stand out */
	double target;  /* the height of the target line */
};

static const struct icon_row variations[VARIATION_ICON_COUNT] = {
	[VARIATION_NOT_KNOWN] = { .word = "not_known" },
	[VARIATION_COMMON_CAUSE] = { "common_cause",
				     INK_ICON_COMMON,
				     NULL,
				     { 0, 0 },
				     level,
				     0,
				     0 },
	[VARIATION_IMPROVEMENT_HIGH] = { "improvement_high",
					 INK_ICON_IMPROVEMENT,
					 &letter_high,
					 { -22, -30 },
					 rising,
					 3,
					 0 },
	[VARIATION_IMPROVEMENT_LOW] = { "improvement_low",
					INK_ICON_IMPROVEMENT,
					&letter_low,
					{ -22, 2 },
					falling,
					3,
					0 },
	[VARIATION_CONCERN_HIGH] = { "concern_high",
				     INK_ICON_CONCERN,
				     &letter_high,
				     { -22, -30 },
				     rising,
				     3,
				     0 },
	[VARIATION_CONCERN_LOW] = { "concern_low",
				    INK_ICON_CONCERN,
				    &letter_low,
				    { -22, 2 },
				    falling,
				    3,
				    0 },
	[VARIATION_NEUTRAL_HIGH] = { "neutral_high",
				     INK_ICON_NEUTRAL,
				     &letter_high,
				     { -22, -30 },
				     rising,
				     3,
				     0 },
	[VARIATION_NEUTRAL_LOW] = { "neutral_low",
				    INK_ICON_NEUTRAL,
				    &letter_low,
				    { -22, 2 },
				    falling,
				    3,
				    0 },
};

static const struct icon_row assurances[ASSURANCE_ICON_COUNT] = {
	[ASSURANCE_NOT_KNOWN] = { .word = "not_known" },
	[ASSURANCE_PASS] = { "pass",
			     INK_ICON_IMPROVEMENT,
			     &letter_pass,
			     { -8, -33 },
			     wave,
			     0,
			     20 },
	[ASSURANCE_FAIL] = { "fail",
			     INK_ICON_CONCERN,
			     &letter_fail,
			     { -8, -33 },
			     wave,
			     0,
			     20 },
	[ASSURANCE_HIT_OR_MISS] = { "hit_or_miss",
				    INK_ICON_COMMON,
				    &letter_question,
				    { -8, -34 },
				    wave,
				    0,
				    2 },
};

static int find(const struct icon_row *rows, int count, const char *word)
{
	for (int i = 0; i < count; i++)
		if (!strcmp(rows[i].word, word))
			return i;
	return -1;
}

int variation_icon_of(const char *word)
{
	return find(variations, VARIATION_ICON_COUNT, word);
}

int assurance_icon_of(const char *word)
{
	return find(assurances, ASSURANCE_ICON_COUNT, word);
}

/* What an icon is drawn with, within its ring. */
struct icon_inks {
	enum ink face, mark, text;
};

static struct icon_inks inks_of(const struct icon_row *row)
{
	if (row->ink == INK_ICON_CONCERN)
		return (struct icon_inks){ INK_ICON_CONCERN_FACE,
					   INK_ICON_CONCERN_MARK,
					   INK_ICON_CONCERN_TEXT };
	return (struct icon_inks){ INK_PAPER, row->ink, INK_TEXT };
}

/* Where and how large an icon is drawn. */
struct stamp {
	struct scene *scene;
	struct point centre;
	double scale;
};

static struct point stamped(const struct stamp *stamp, double x, double y)
{
	return (struct point){ stamp->centre.x + x * stamp->scale,
			       stamp->centre.y + y * stamp->scale };
}

static void draw_course(const struct stamp *stamp, struct pen pen,
			const struct point *course, size_t count, double lower)
{
	struct point points[12];

	for (size_t i = 0; i < count; i++)
		points[i] = stamped(stamp, course[i].x, course[i].y + lower);
	scene_line(stamp->scene, pen, points, count);
}

static void draw_letter(const struct stamp *stamp, const struct icon_row *row)
{
	const struct letter *letter = row->letter;
	struct pen pen = { .line = inks_of(row).text,
			   .width = 7 * stamp->scale };
	struct stamp here = {
		stamp->scene,
		stamped(stamp, row->letter_at.x, row->letter_at.y), stamp->scale
	};

	for (size_t i = 0; letter && i < letter->count; i++)
		draw_course(&here, pen, letter->strokes[i].points,
			    letter->strokes[i].count, 0);
}

static void draw_ring(const struct stamp *stamp, const struct icon_row *row)
{
	scene_circle(stamp->scene,
		     (struct pen){ .fill = inks_of(row).face,
				   .line = row->ink,
				   .width = 8 * stamp->scale },
		     stamp->centre, 46 * stamp->scale);
}

static void draw_dots(const struct stamp *stamp, const struct icon_row *row)
{
	const size_t count = 6;

	for (size_t i = 0; i < count; i++) {
		bool special = i + row->special >= count;
		struct pen pen = { .fill = special ? inks_of(row).mark
						   : INK_ICON_COMMON };

		scene_circle(stamp->scene, pen,
			     stamped(stamp, row->course[i].x, row->course[i].y),
			     (special ? 8 : 6) * stamp->scale);
	}
}

void icon_variation(struct scene *scene, enum variation_icon icon,
		    struct point centre, double diameter)
{
	const struct icon_row *row = &variations[icon];
	struct stamp stamp = { scene, centre, diameter / 100 };
	struct pen pen = { .line = INK_COMMON_LINE,
			   .width = 3.5 * stamp.scale };

	if (!row->ink)
		return;
	scene_group(scene, row->word, NULL);
	draw_ring(&stamp, row);
	draw_course(&stamp, pen, row->course, 6, 0);
	draw_dots(&stamp, row);
	draw_letter(&stamp, row);
	scene_end(scene);
}

void icon_assurance(struct scene *scene, enum assurance_icon icon,
		    struct point centre, double diameter)
{
	const struct icon_row *row = &assurances[icon];
	struct stamp stamp = { scene, centre, diameter / 100 };
	struct icon_inks inks = inks_of(row);
	struct pen pen = { .line = inks.mark, .width = 5 * stamp.scale };
	struct pen target = { .line = inks.text, .width = 4 * stamp.scale };

	if (!row->ink)
		return;
	scene_group(scene, row->word, NULL);
	draw_ring(&stamp, row);
	draw_course(&stamp, pen, row->course, 9, 10);
	scene_rule(scene, target, stamped(&stamp, -32, row->target + 10),
		   stamped(&stamp, 32, row->target + 10));
	draw_letter(&stamp, row);
	scene_end(scene);
}
