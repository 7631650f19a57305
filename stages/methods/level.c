/* level - how sure to be: the percentages of an option, "95,99.8". */
#include "stages/methods/level.h"

#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "pipeline/writer.h"

static struct level read_one(struct slice text, const char *option)
{
	struct level level = { .text = slice_string(pool_run(), text) };
	double percent;
	char *name;

	if (!number_read(text, &percent) || !(percent > 0 && percent < 100))
		fail(BAD_USAGE,
		     "%s: '%s' is not a percentage between 0 and 100", option,
		     level.text);
	level.share = number_round(percent / 100, 12);
	name = slice_string(pool_run(), text);
	for (char *at = name; *at; at++)
		if (*at == '.')
			*at = '_';
	level.name = name;
	return level;
}

struct levels levels_read(const char *list, const char *option)
{
	struct slice rest = slice_of(list);
	struct levels levels = { 0 };

	while (rest.at) {
		struct level level = read_one(slice_trim(slice_cut(&rest, ',')),
					      option);

		for (size_t i = 0; i < levels.count; i++)
			if (!strcmp(levels.items[i].name, level.name))
				fail(BAD_USAGE, "%s: %s comes twice", option,
				     level.text);
		levels.items = array_grow(levels.items, levels.count,
					  sizeof level);
		levels.items[levels.count++] = level;
	}
	return levels;
}

struct level level_read(const char *text, const char *option)
{
	struct levels levels = levels_read(text, option);

	if (levels.count > 1)
		fail(BAD_USAGE, "%s: one is enough here", option);
	return levels.items[0];
}

void level_declare_ends(struct writer *out, const struct level *level,
			const char *unit)
{
	struct pool *pool = pool_run();

	writer_column(out, text_format(pool, "lower_%s", level->name), NUMBER,
		      unit,
		      text_format(pool, "Lower end of the %s%% interval",
				  level->text));
	writer_column(out, text_format(pool, "upper_%s", level->name), NUMBER,
		      unit,
		      text_format(pool, "Upper end of the %s%% interval",
				  level->text));
}
