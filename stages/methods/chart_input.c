/* chart_input - the series that a stream gives to be charted. */
#include "stages/methods/chart_input.h"

#include <math.h>

#include "pipeline/decisions.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "stages/methods/chart.h"

static bool read_direction(struct slice word, enum direction *way)
{
	bool up = slice_is(word, "up"), down = slice_is(word, "down");

	*way = up ? UP : down ? DOWN : NEUTRAL;
	return up || down || slice_is(word, "neutral");
}

static int find_column(const struct reader *in, const char *name,
		       enum type type)
{
	return name ? reader_column_of(in, name, type) : NONE;
}

struct chart_input chart_input_find(const struct reader *in,
				    const struct chart_columns *named)
{
	struct chart_input input = {
		.rows = rows_of(in, named->x, named->by),
		.value = find_column(in, named->value, NUMBER),
		.of = find_column(in, named->of, NUMBER),
		.deviation = find_column(in, named->deviation, NUMBER),
		.ghost = find_column(in, named->ghost, FLAG),
		.target = NONE,
		.better = NONE,
		.fixed_target = (double)NAN,
	};

	if (!read_direction(slice_of(named->direction), &input.fixed_better))
		input.better = reader_column(in, named->direction);
	if (named->target &&
	    !number_read(slice_of(named->target), &input.fixed_target))
		input.target = find_column(in, named->target, NUMBER);
	return input;
}

static struct chart_point read_point(const struct reader *in,
				     const struct chart_input *input)
{
	struct chart_point point = {
		.value = reader_number(in, input->value),
		.of = reader_number(in, input->of),
		.deviation = reader_number(in, input->deviation),
		.target = input->fixed_target,
		.better = input->fixed_better,
		.ghost = reader_flag(in, input->ghost) == 'Y',
	};

	if (input->target != NONE)
		point.target = reader_number(in, input->target);
	if (input->better != NONE && !reader_missing(in, input->better) &&
	    !read_direction(reader_raw(in, input->better), &point.better))
		reader_refuse(in, input->better, "is not up, down or neutral");
	if (point.of < 0)
		reader_refuse(in, input->of, "is a denominator under 0");
	return point;
}

void chart_input_read(struct chart_input *input, struct reader *in)
{
	while (reader_next(in)) {
		struct chart_point point = read_point(in, input);

		input->points = array_grow(input->points, input->rows.count,
					   sizeof point);
		input->points[rows_add(&input->rows, in)] = point;
	}
	rows_sort(&input->rows);
}

struct rebases chart_input_rebases(struct chart_input *input,
				   const struct list *given, const char *by)
{
	struct decisions read = decisions_read(given, &input->rows, by,
					       "rebase");
	struct rebase *rebases = pool_take(pool_run(),
					   (read.count + 1) * sizeof *rebases);

	for (size_t i = 0; i < read.count; i++)
		rebases[i] = (struct rebase){ .series = read.items[i].group,
					      .reason = read.items[i].reason,
					      .date = read.items[i].x };
	return (struct rebases){ rebases, read.count };
}

struct series chart_input_series(const struct chart_input *input,
				 const struct row *rows, size_t count,
				 struct pool *pool)
{
	int *dates = pool_take(pool, count * sizeof *dates);
	double *given = pool_take(pool, 3 * count * sizeof *given);
	double *of = given + count, *deviations = of + count;
	bool *ghosts = pool_take(pool, count * sizeof *ghosts);
	const struct chart_point *point = NULL;

	for (size_t i = 0; i < count; i++) {
		point = &input->points[rows[i].index];
		dates[i] = rows[i].x;
		given[i] = point->value;
		of[i] = point->of;
		deviations[i] = point->deviation;
		ghosts[i] = point->ghost;
	}
	return (struct series){
		.count = count,
		.dates = dates,
		.given = given,
		.of = input->of == NONE ? NULL : of,
		.deviations = input->deviation == NONE ? NULL : deviations,
		.ghosts = input->ghost == NONE ? NULL : ghosts,
		.target = point->target,
		.better = point->better,
		.pool = pool,
	};
}

/* Of the series, how many will be gaps in place of counts: 0 none, 1 all of
 * them, 2 some. */
static int turned(const struct chart_input *input,
		  const struct control *control)
{
	const struct rows *rows = &input->rows;
	struct pool *pool = pool_new();
	size_t first = 0, count = 0;
	bool ways[2] = { false, false };

	while (!control->kind && rows_next(rows, &first, &count)) {
		struct series series = chart_input_series(input,
							  &rows->items[first],
							  count, pool);

		ways[chart_turns(control, &series)] = true;
		pool_clear(pool);
	}
	return ways[1] + (ways[0] && ways[1]);
}

struct column chart_input_like(const struct chart_input *input,
			       const struct control *control)
{
	const struct column *all = reader_header(input->rows.in)->columns;
	int gaps = control->between ? 1 : turned(input, control);
	double per = control->per;
	struct column like = { "value", NUMBER, "1", NULL };

	if (input->value == NONE) {
		like.unit = input->rows.numbered ? "1" : "d";
		like.label = input->rows.numbered ? "Between events"
						  : "Days between events";
	} else if (gaps != 1 && input->deviation == NONE && input->of != NONE) {
		like.label = text_format(
			pool_run(), "%s per %s%s", all[input->value].label,
			per == 1 ? "" : text_format(pool_run(), "%.15g ", per),
			all[input->of].label);
	} else if (gaps != 1) {
		like = all[input->value];
	} else {
		like.label = text_format(pool_run(),
					 "%s: periods without any before",
					 all[input->value].label);
	}
	if (gaps > 1)
		like.label = text_format(pool_run(), "%s, or periods without",
					 like.label);
	return like;
}
