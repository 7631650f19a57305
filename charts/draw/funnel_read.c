/* funnel_read - the limits of a funnel in the columns of a stream. */
#include "charts/draw/funnel_read.h"

#include <math.h>
#include <string.h>

/* "99_8" is 99.8; NAN for what is no such name. */
static double percent_of(const char *name)
{
	char *text = pool_copy(pool_run(), name, strlen(name));
	double percent;

	for (char *at = text; *at; at++)
		*at = *at == '_' ? '.' : *at;
	return number_read(slice_of(text), &percent) ? percent : (double)NAN;
}

static int optional(const struct reader *in, const char *before,
		    const char *name)
{
	return reader_optional(in,
			       text_format(pool_run(), "%s%s", before, name));
}

static void add_level(const struct reader *in, struct funnel_levels *levels,
		      const char *name)
{
	struct funnel_level level = {
		.percent = percent_of(name),
		.name = name,
		.lower = optional(in, "lower_", name),
		.upper = optional(in, "upper_", name),
		.adjusted_lower = optional(in, "adjusted_lower_", name),
		.adjusted_upper = optional(in, "adjusted_upper_", name),
	};
	size_t i = levels->count;

	if (isnan(level.percent) || level.upper == NONE)
		return;
	if (levels->count == FUNNEL_LEVELS)
		fail(BAD_USAGE,
		     "%s has more than %d pairs of limits, which cannot be "
		     "told apart",
		     reader_name(in), FUNNEL_LEVELS);
	for (; i && levels->items[i - 1].percent > level.percent; i--)
		levels->items[i] = levels->items[i - 1];
	levels->items[i] = level;
	levels->count++;
}

struct funnel_levels funnel_levels_find(const struct reader *in)
{
	const struct header *head = reader_header(in);
	const char before[] = "lower_";
	const size_t size = sizeof before - 1;
	struct funnel_levels levels = { .count = 0 };

	for (size_t i = 0; i < head->column_count; i++)
		if (!strncmp(head->columns[i].name, before, size))
			add_level(in, &levels, head->columns[i].name + size);
	if (!levels.count)
		fail(BAD_USAGE,
		     "%s has no limits, such as lower_95 and upper_95: funnel "
		     "finds them",
		     reader_name(in));
	return levels;
}

struct funnel_line funnel_line_read(const struct reader *in,
				    const struct funnel_levels *levels,
				    double of)
{
	struct funnel_line line = { .of = of };

	for (size_t i = 0; i < levels->count; i++) {
		const struct funnel_level *level = &levels->items[i];

		line.chance[i].lower = reader_number(in, level->lower);
		line.chance[i].upper = reader_number(in, level->upper);
		line.adjusted[i] = line.chance[i];
		if (level->adjusted_lower != NONE)
			line.adjusted[i].lower = reader_number(
				in, level->adjusted_lower);
		if (level->adjusted_upper != NONE)
			line.adjusted[i].upper = reader_number(
				in, level->adjusted_upper);
	}
	return line;
}

int funnel_position_read(struct reader *in, const struct funnel_levels *levels,
			 int column, bool *judged)
{
	const size_t size = strlen("above_");
	const char *word = slice_string(pool_run(), reader_text(in, column));
	int sign = !strncmp(word, "above_", size)   ? 1
		   : !strncmp(word, "below_", size) ? -1
						    : 0;

	*judged = *word;
	if (!*word || !strcmp(word, "within"))
		return 0;
	for (size_t i = 0; sign && i < levels->count; i++)
		if (!strcmp(word + size, levels->items[i].name))
			return sign * (int)(i + 1);
	reader_refuse(in, column, "is not a word that funnel writes");
}
