/* figure_options - the options that all charts share. */
#include "charts/draw/figure_parts.h"

#include <string.h>

#include "charts/draw/format.h"

static struct wishes wishes = { .as_at = MISSING_DATE };
static const char *size_name = "full";
static const char *palette_name = "mdc";

static const struct option shared[] = {
	{ "output", "FILE", "an .svg, .png, .pdf or .scene to write (-o)",
	  .list = &wishes.outputs },
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
	{ "words", "FILE", "what codes mean; otherwise report/words.csv",
	  .text = &wishes.words },
	{ "as-at", "DATE", "in place of the stream's as_at",
	  .date = &wishes.as_at },
	{ "scene", .flag = &wishes.scene,
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

static void check_outputs(void)
{
	for (size_t i = 0; i < wishes.outputs.count; i++) {
		const char *path = wishes.outputs.items[i];

		if (format_of(path) == FORMAT_COUNT)
			fail(BAD_USAGE,
			     "--output: '%s' ends in none of .svg, .png, .pdf "
			     "and .scene",
			     path);
		if (wishes.each && !strstr(path, "{}"))
			fail(BAD_USAGE,
			     "--output: '%s' has no {} to stand "
			     "for the value of --each",
			     path);
	}
	if (wishes.each && !wishes.outputs.count && !wishes.scene)
		fail(BAD_USAGE, "--each makes many figures: --output says "
				"where, as in -o 'chart-{}.svg'");
}

void figure_check_options(void)
{
	if (!size_read(size_name, &wishes.size))
		fail(BAD_USAGE,
		     "--size: '%s' is not full, half, small or "
		     "WIDTHxHEIGHT, 4x3 to 100x100 cm",
		     size_name);
	check_outputs();
	wishes.palette = palette_of(palette_name);
}

const struct wishes *figure_wishes(void)
{
	return &wishes;
}
