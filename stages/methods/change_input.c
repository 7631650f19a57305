/* change_input - series of periods, and of charts, as `change` reads them. */
#include "stages/methods/change_input.h"

#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"

/* Whether the day is one of the period's but not its last. */
static bool cuts(int day, int start, int end)
{
	return day != MISSING_DATE && start <= day && day < end;
}

static bool is_whole(const struct change_wish *wish, enum every every, int day)
{
	int start = period_start(every, day);
	int end = period_next(every, day) - 1;
	int before = wish->from;

	if (before != MISSING_DATE)
		before--;
	return !cuts(before, start, end) && !cuts(wish->to, start, end) &&
	       !cuts(wish->as_at, start, end);
}

/* The column that an option names, or NONE when it says something else. */
static int option_column(const struct reader *in, const char *option)
{
	return option ? reader_optional(in, option) : NONE;
}

static struct change_columns find_columns(const struct reader *in,
					  const struct change_wish *wish)
{
	const char *value = wish->value ? wish->value : "";
	const char *flag = text_format(pool_run(), "%s_hidden", value);

	return (struct change_columns){
		.value = wish->value ? reader_column_of(in, value, NUMBER)
				     : NONE,
		.hidden = reader_optional(in, flag),
		.target = reader_optional(in, "target"),
		.measure = option_column(in, wish->measure),
		.unit = option_column(in, wish->unit),
		.direction = option_column(in, wish->direction),
		.cause = reader_optional(in, "special_cause"),
		.variation = reader_optional(in, "variation"),
		.assurance = reader_optional(in, "assurance"),
	};
}

/* What the column holds; `otherwise` where there is no column. */
static const char *text_of(struct reader *in, int column, const char *otherwise)
{
	struct slice text = reader_text(in, column);

	if (column == NONE)
		return otherwise;
	return text.at ? slice_string(pool_run(), text) : NULL;
}

static struct change_point read_point(struct reader *in,
				      const struct change_columns *columns,
				      const struct change_wish *wish)
{
	const char *cause = text_of(in, columns->cause, NULL);

	return (struct change_point){
		.value = reader_number(in, columns->value),
		.target = reader_number(in, columns->target),
		.hidden = reader_flag(in, columns->hidden) == 'Y',
		.measure = text_of(in, columns->measure, wish->measure),
		.unit = text_of(in, columns->unit, wish->unit),
		.direction = text_of(in, columns->direction, wish->direction),
		.variation = text_of(in, columns->variation, NULL),
		.assurance = text_of(in, columns->assurance, NULL),
		.cause = cause ? change_cause(cause) : CAUSE_NONE,
	};
}

static bool is_direction(const char *word)
{
	return !word || !strcmp(word, "up") || !strcmp(word, "down") ||
	       !strcmp(word, "neutral");
}

static void add_point(struct change_series *series, struct reader *in,
		      const struct change_wish *wish)
{
	long number = period_number(series->every,
				    reader_date(in, series->rows.x));
	struct change_point point = read_point(in, &series->columns, wish);

	if (!is_direction(point.direction))
		fail(series->columns.direction == NONE ? BAD_USAGE : BAD_DATA,
		     "'%s' is no direction: up, down or neutral",
		     point.direction);
	series->points = array_grow(series->points, series->rows.count,
				    sizeof point);
	series->points[series->rows.count] = point;
	if (!series->rows.count || number > series->last)
		series->last = number;
	rows_add(&series->rows, in);
}

struct change_series change_read(struct reader *in,
				 const struct change_wish *wish)
{
	struct change_series series = {
		.rows = rows_of(in, wish->x, wish->by),
		.columns = find_columns(in, wish),
	};
	const char *x = reader_header(in)->columns[series.rows.x].name;

	if (series.rows.numbered)
		fail(BAD_USAGE, "column '%s' holds numbers: a period is a date",
		     x);
	series.every = every_of(wish->every ? wish->every : x);
	if (series.every == EVERY_WHOLE)
		series.every = EVERY_MONTH;
	while (reader_next(in)) {
		int day = reader_date(in, series.rows.x);

		if (wish->value && day != MISSING_DATE &&
		    !is_whole(wish, series.every, day))
			series.cut++;
		else
			add_point(&series, in, wish);
	}
	rows_sort(&series.rows);
	return series;
}

const struct change_point *change_point(const struct change_run *run, size_t i)
{
	return &run->series->points[run->rows[i].index];
}
