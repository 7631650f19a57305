/* decisions - what people decided of series on a day, and why, as data. */
#include "pipeline/decisions.h"

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/stage.h"

/* In order of x; of two the one that came later is the later one. */
static void add(struct decisions *decisions, struct decision decision)
{
	size_t i = decisions->count;

	decisions->items = array_grow(decisions->items, decisions->count,
				      sizeof decision);
	decisions->count++;
	for (; i && decisions->items[i - 1].x > decision.x; i--)
		decisions->items[i] = decisions->items[i - 1];
	decisions->items[i] = decision;
}

/* The columns of a stream that say which group is meant; NULL for none. */
static int *find_groups(const struct reader *in, const struct rows *rows,
			const char *by)
{
	int group = reader_optional(in, "group");
	size_t count;
	int *columns;

	if (!rows->by_count)
		return NULL;
	if (group == NONE || rows->by_count > 1)
		return reader_columns(in, by, &count);
	columns = pool_take(pool_run(), sizeof *columns);
	*columns = group;
	return columns;
}

static const char *keep_text(struct reader *in, int column)
{
	return slice_string(pool_run(), reader_text(in, column));
}

static void read_stream(struct decisions *decisions, const char *path,
			struct rows *rows, const char *by)
{
	struct reader *in = stage_read(path);
	int date = reader_column_of(in, "date", rows->numbered ? NUMBER : DATE);
	int reason = reader_column(in, "reason");
	int author = reader_optional(in, "author");
	int *groups = find_groups(in, rows, by);

	while (reader_next(in)) {
		struct decision decision = { (size_t)EVERY_GROUP,
					     rows_x(rows, in, date), NULL };

		if (reader_missing(in, reason))
			reader_refuse(in, reason,
				      "is no reason: nothing is decided "
				      "without one");
		decision.reason = keep_text(in, reason);
		if (!reader_missing(in, author))
			decision.reason = text_format(pool_run(), "%s (%s)",
						      decision.reason,
						      keep_text(in, author));
		if (groups && !reader_missing(in, *groups))
			decision.group = rows_group(rows, in, groups);
		add(decisions, decision);
	}
}

static bool read_x(const struct rows *rows, struct slice text, int *x)
{
	long number;

	if (!rows->numbered)
		return date_read(text, x);
	if (!number_read_whole(text, &number) || number != (int)number)
		return false;
	*x = (int)number;
	return true;
}

struct decisions decisions_read(const struct list *given, struct rows *rows,
				const char *by, const char *option)
{
	struct decisions decisions = { 0 };

	for (size_t i = 0; i < given->count; i++) {
		struct decision decision = { .group = (size_t)EVERY_GROUP };
		struct slice rest = slice_of(given->items[i]);
		struct slice date = slice_cut(&rest, ':');

		if (!read_x(rows, date, &decision.x)) {
			read_stream(&decisions, given->items[i], rows, by);
			continue;
		}
		if (!rest.size)
			fail(BAD_USAGE,
			     "--%s: '%s' gives no reason: nothing is decided "
			     "without one, as in DATE:REASON",
			     option, given->items[i]);
		decision.reason = rest.at;
		add(&decisions, decision);
	}
	return decisions;
}
