/* scene_read - a scene out of its text. */
#include "charts/draw/scene.h"

#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/content.h"

/* Where reading has come to. */
struct source {
	const char *path;
	size_t number;      /* of the line, from 1 */
	struct slice rest;  /* of the line */
	struct slice lines; /* after it */
	size_t depth;       /* groups that are open */
};

static _Noreturn void refuse(const struct source *source, struct slice word,
			     const char *rule)
{
	fail(BAD_DATA, "%s:%zu: '%.*s' %s", source->path, source->number,
	     (int)word.size, word.size ? word.at : "", rule);
}

/* The last line, which tells that all is there, has not been read yet. */
static void next_line(struct source *source)
{
	const char *end = source->lines.size ? memchr(source->lines.at, '\n',
						      source->lines.size)
					     : NULL;

	if (!end)
		fail(CUT_SHORT,
		     "%s: the scene stops after line %zu, before its end",
		     source->path, source->number);
	source->rest = slice_cut(&source->lines, '\n');
	source->number++;
}

static struct slice next_word(struct source *source)
{
	if (!source->rest.at)
		refuse(source, source->rest, "is where a word is missing");
	return slice_cut(&source->rest, ' ');
}

/* The word stays to be read. */
static bool next_is(struct source *source, const char *word)
{
	struct slice rest = source->rest;

	return slice_is(slice_cut(&rest, ' '), word);
}

static double next_number(struct source *source)
{
	struct slice word = next_word(source);
	double number;

	if (!number_read(word, &number))
		refuse(source, word, "is not a number");
	return number;
}

static bool number_follows(const struct source *source)
{
	struct slice rest = source->rest;
	double number;

	return number_read(slice_cut(&rest, ' '), &number);
}

static struct point next_point(struct source *source)
{
	double x = next_number(source);

	return (struct point){ x, next_number(source) };
}

/* The number of the next word in the list. */
static int next_of(struct source *source, const char *const *words, int count)
{
	struct slice word = next_word(source);

	for (int i = 0; i < count; i++)
		if (slice_is(word, words[i]))
			return i;
	refuse(source, word, "is not a word of scenes");
}

static enum ink next_ink(struct source *source)
{
	struct slice word = next_word(source);

	for (enum ink ink = INK_NONE + 1; ink < INK_COUNT; ink++)
		if (slice_is(word, ink_name(ink)))
			return ink;
	refuse(source, word, "is not an ink");
}

/* The line must begin with that word; what follows it. */
static const char *words_after(struct source *source, struct pool *pool,
			       const char *first)
{
	struct slice word;

	next_line(source);
	word = next_word(source);
	if (!slice_is(word, first))
		refuse(source, word,
		       text_format(pool, "is where '%s' should be", first));
	return source->rest.at ? slice_string(pool, source->rest) : "";
}

static void end_line(struct source *source)
{
	if (source->rest.at)
		refuse(source, source->rest, "is too much on this line");
}

static struct pen read_pen(struct source *source)
{
	static const char *const dashes[] = { "dashed", "dotted" };
	struct pen pen = { 0 };

	if (next_is(source, "fill")) {
		next_word(source);
		pen.fill = next_ink(source);
	}
	if (next_is(source, "line")) {
		next_word(source);
		pen.line = next_ink(source);
		pen.width = next_number(source);
		if (source->rest.at)
			pen.dash = DASHED +
				   (enum dash)next_of(source, dashes, 2);
	}
	return pen;
}

static struct point *read_points(struct source *source, struct pool *pool,
				 size_t *count)
{
	size_t room = source->rest.size / 4 + 1; /* " 0 0" at least */
	struct point *points = pool_take(pool, room * sizeof *points);

	for (*count = 0; number_follows(source); ++*count)
		points[*count] = next_point(source);
	return points;
}

static void read_path(struct source *source, struct scene *scene, bool closed)
{
	size_t count, least = closed ? 3 : 2;
	struct point *points = read_points(source, scene->pool, &count);

	if (count < least)
		refuse(source, source->rest, "comes after too few points");
	if (closed)
		scene_shape(scene, read_pen(source), points, count);
	else
		scene_line(scene, read_pen(source), points, count);
}

static void read_circle(struct source *source, struct scene *scene)
{
	struct point centre = next_point(source);
	double radius = next_number(source);

	scene_circle(scene, read_pen(source), centre, radius);
}

/* From the first quotation mark to the last. */
static const char *read_quoted(struct source *source, struct pool *pool)
{
	struct slice text = source->rest;

	if (text.size < 2 || text.at[0] != '\'' ||
	    text.at[text.size - 1] != '\'')
		refuse(source, text, "is not a text in quotation marks");
	source->rest = (struct slice){ NULL, 0 };
	return slice_string(pool, (struct slice){ text.at + 1, text.size - 2 });
}

static void read_text(struct source *source, struct scene *scene)
{
	static const char *const anchors[] = { "start", "middle", "end" };
	struct point baseline = next_point(source);
	struct lettering lettering = { .ink = next_ink(source) };

	lettering.anchor = (enum anchor)next_of(source, anchors, 3);
	if (next_is(source, "bold")) {
		next_word(source);
		lettering.face.weight = BOLD;
	}
	lettering.face.size = next_number(source);
	scene_text(scene, lettering, baseline,
		   read_quoted(source, scene->pool));
}

static void read_group(struct source *source, struct scene *scene)
{
	const char *name = slice_string(scene->pool, next_word(source));
	struct box clip;

	source->depth++;
	if (!source->rest.at) {
		scene_group(scene, name, NULL);
		return;
	}
	clip.left = next_number(source);
	clip.top = next_number(source);
	clip.right = next_number(source);
	clip.bottom = next_number(source);
	scene_group(scene, name, &clip);
}

static void read_end(struct source *source, struct scene *scene)
{
	if (!source->depth)
		refuse(source, slice_of("end"), "ends no group");
	source->depth--;
	scene_end(scene);
}

static void read_mark(struct source *source, struct scene *scene)
{
	static const char *const kinds[] = { "line", "shape", "circle",
					     "text", "group", "end" };

	switch ((enum mark_kind)next_of(source, kinds, 6)) {
	case MARK_LINE:
		read_path(source, scene, false);
		break;
	case MARK_SHAPE:
		read_path(source, scene, true);
		break;
	case MARK_CIRCLE:
		read_circle(source, scene);
		break;
	case MARK_TEXT:
		read_text(source, scene);
		break;
	case MARK_GROUP:
		read_group(source, scene);
		break;
	case MARK_END:
		read_end(source, scene);
		break;
	}
	end_line(source);
}

static void read_created(struct source *source, struct scene *scene)
{
	struct slice word;
	int date;

	next_word(source);
	word = next_word(source);
	if (!date_read(word, &date))
		refuse(source, word, "is not a date (YYYY-MM-DD)");
	scene->created = slice_string(scene->pool, word);
	end_line(source);
	next_line(source);
}

static void read_hidden(struct source *source, struct scene *scene)
{
	next_word(source);
	scene->hidden = true;
	end_line(source);
	next_line(source);
}

static struct scene *read_head(struct source *source, struct pool *pool)
{
	const double most = 10000; /* points: 3.5 m */
	struct scene *scene;
	const char *title;
	struct point size;

	words_after(source, pool, "scene");
	size = next_point(source);
	if (!(size.x >= 1 && size.x <= most && size.y >= 1 && size.y <= most))
		fail(BAD_DATA, "%s:%zu: a page of %g by %g points",
		     source->path, source->number, size.x, size.y);
	end_line(source);
	scene = scene_new(pool, size.x, size.y);
	title = words_after(source, pool, "title");
	scene_words(scene, title, words_after(source, pool, "description"));
	return scene;
}

struct scene *scene_read(struct pool *pool, const char *path)
{
	struct source source = { .path = path,
				 .lines = content_read(path).text };
	struct scene *scene = read_head(&source, pool);

	next_line(&source);
	if (next_is(&source, "created"))
		read_created(&source, scene);
	if (next_is(&source, "hidden"))
		read_hidden(&source, scene);
	for (; !slice_is(source.rest, "end scene"); next_line(&source))
		read_mark(&source, scene);
	if (source.depth)
		fail(BAD_DATA, "%s:%zu: a group has no end", source.path,
		     source.number);
	if (source.lines.size)
		fail(BAD_DATA, "%s:%zu: something follows the end", source.path,
		     source.number + 1);
	return scene;
}
