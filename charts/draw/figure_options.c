/* figure_options - the options that all charts share. */
#include "charts/draw/figure_parts.h"

#include <string.h>
#include <unistd.h>

static struct wishes wishes = { .as_at = MISSING_DATE };
static const char *size_name = "full";
static const char *palette_name = "mdc";
static const char *formats_given;
static bool scene;

static const struct option shared[] = {
	{ "output", "FILE",
	  "an .svg, .png, .pdf or .scene to write (-o); without an ending, "
	  "one for each of --format",
	  .list = &wishes.outputs },
	{ "format", "LIST",
	  "svg, png, pdf or scene, or several: of FILE, or one of them for "
	  "standard output",
	  .text = &formats_given },
	{ "title", "TEXT",
	  "the message in place of the computed one; none: "
	  "no title and subtitle",
	  .text = &wishes.title },
	{ "subtitle", "TEXT", "in place of measure, unit and period",
	  .text = &wishes.subtitle },
	{ "source", "TEXT", "where the data is from", .text = &wishes.source },
	{ "period", .flag = &wishes.period,
	  .help = "say in the subtitle which period the stream's facts name, "
		  "where the chart itself shows no time" },
	{ "size", "SIZE",
	  "full (16x8.5), half (7.7x6), small (5.2x4) or "
	  "WIDTHxHEIGHT in cm",
	  .text = &size_name },
	{ "palette", "NAME", "colours", .text = &palette_name,
	  .choices = PALETTE_CHOICES },
	{ "each", "COLUMN",
	  "a figure for each value; {} in FILE stands for "
	  "it",
	  .text = &wishes.each },
	{ "facet", "COLUMN", "a panel for each value", .text = &wishes.facet },
	{ "label", "COLUMN", "says in words what is measured",
	  .text = &wishes.label },
	{ "unit", "COLUMN", "says the unit (UCUM, or a code of KPI units)",
	  .text = &wishes.unit },
	{ "annotate", "FILE",
	  "a stream of notes: the column text, those that say where, and "
	  "those of --each and --facet where they belong in one alone",
	  .text = &wishes.annotations },
	{ "words", "FILE", "what codes mean; otherwise report/words.csv",
	  .text = &wishes.words },
	{ "as-at", "DATE", "in place of the stream's as_at",
	  .date = &wishes.as_at },
	{ "scene", .flag = &scene,
	  .help = "print what would be drawn, as text" },
};

enum { SHARED = sizeof shared / sizeof *shared };

const struct option *figure_options(const struct option *own)
{
	size_t count = 0;
	struct option *options;

	while (own && own[count].name)
		count++;
	options = pool_take(pool_run(), (count + SHARED + 1) * sizeof *options);
	if (count)
		memcpy(options, own, count * sizeof *own);
	memcpy(options + count, shared, sizeof shared);
	return options;
}

static void add_output(struct list *list, const char *path)
{
	list->items = array_grow(list->items, list->count, sizeof *list->items);
	list->items[list->count++] = path;
}

/* A path whose ending says its format, and --format nothing else. */
static void check_ending(const char *path, const struct formats *formats)
{
	enum format format = format_of(path);

	if (formats->count && !(formats->count == 1 && formats->wanted[format]))
		fail(BAD_USAGE,
		     "--output: '%s' ends in .%s, and --format says %s: leave "
		     "one of them out",
		     path, format_name(format), formats_given);
}

/* The path, or where it has no ending one for each format. */
static void add_outputs(struct list *list, const char *path,
			const struct formats *formats)
{
	if (format_of(path) < FORMAT_COUNT) {
		check_ending(path, formats);
		add_output(list, path);
		return;
	}
	if (!formats->count)
		fail(BAD_USAGE,
		     "--output: '%s' ends in none of .svg, .png, .pdf "
		     "and .scene",
		     path);
	for (enum format format = 0; format < FORMAT_COUNT; format++)
		if (formats->wanted[format])
			add_output(list, text_format(pool_run(), "%s.%s", path,
						     format_name(format)));
}

static void check_outputs(const struct formats *formats)
{
	struct list whole = { .count = 0 };

	for (size_t i = 0; i < wishes.outputs.count; i++) {
		const char *path = wishes.outputs.items[i];

		if (wishes.each && !strstr(path, "{}"))
			fail(BAD_USAGE,
			     "--output: '%s' has no {} to stand "
			     "for the value of --each",
			     path);
		add_outputs(&whole, path, formats);
	}
	wishes.outputs = whole;
}

/* What standard output gets: text for a terminal, and one figure but where
 * they are scenes, which follow each other. */
static void check_standard_output(const struct formats *formats)
{
	enum format format = FORMAT_SVG;

	if (formats->count > 1)
		fail(BAD_USAGE,
		     "--format: standard output takes one format; --output "
		     "says where several go");
	while (formats->count && !formats->wanted[format])
		format++;
	if (wishes.each && format != FORMAT_SCENE)
		fail(BAD_USAGE, "--each makes many figures: --output says "
				"where, as in -o 'chart-{}.svg'");
	if ((format == FORMAT_PNG || format == FORMAT_PDF) &&
	    isatty(STDOUT_FILENO))
		fail(BAD_USAGE,
		     "--format: a .%s is not for a terminal; --output says "
		     "where it goes",
		     format_name(format));
	wishes.format = format;
}

static void check_formats(void)
{
	struct formats formats = { .count = 0 };

	if (scene) {
		if (formats_given && strcmp(formats_given, "scene") != 0)
			fail(BAD_USAGE, "--scene and --format say two things");
		formats_given = "scene";
		wishes.outputs.count = 0;
	}
	if (formats_given)
		formats = formats_read(formats_given, FORMAT_COUNT);
	if (wishes.outputs.count == 1 && !strcmp(wishes.outputs.items[0], "-"))
		wishes.outputs.count = 0;
	check_outputs(&formats);
	if (!wishes.outputs.count)
		check_standard_output(&formats);
}

void figure_check_options(void)
{
	if (!size_read(size_name, &wishes.size))
		fail(BAD_USAGE,
		     "--size: '%s' is not full, half, small or "
		     "WIDTHxHEIGHT, 4x3 to 100x100 cm",
		     size_name);
	check_formats();
	wishes.palette = palette_of(palette_name);
}

const struct wishes *figure_wishes(void)
{
	return &wishes;
}
