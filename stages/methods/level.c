/* level - how sure to be: the percentages of an option, "95,99.8". */
#include "stages/methods/level.h"

#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static struct level read_level(struct slice text, const char *option)
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
		struct level level = read_level(
			slice_trim(slice_cut(&rest, ',')), option);

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
