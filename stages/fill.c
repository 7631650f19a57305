/* fill - a row for every period of every group.
 *
 * Counting makes no row where nothing happened, and a chart of such a series
 * would join the points on either side. Nothing is taken for nought unless
 * --value 0 says so: who sent no return has not reported that nothing happened.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <string.h>

#include "stages/methods/calendar.h"

static const char *period = "month";
static const char *unit;
static const char *by;
static int from = MISSING_DATE;
static int to = MISSING_DATE;
static const char *value = "missing";
static const char *columns;
static const char *groups;

static const struct option options[] = {
	{ "period", "COLUMN", "the column with the first day of the period",
	  .text = &period },
	{ "unit", "UNIT",
	  "how long a period is, where the column's name does "
	  "not say it",
	  .text = &unit, .choices = EVERY_CHOICES },
	{ "by", "LIST", "the columns that make a group", .text = &by },
	{ "from", "DATE",
	  "a day of the first period, in place of the fact "
	  "period_start",
	  .date = &from },
	{ "to", "DATE",
	  "a day of the last period, in place of the fact "
	  "period_end",
	  .date = &to },
	{ "value", "NUMBER", "what the new rows hold", .text = &value },
	{ "columns", "LIST", "the columns that hold it; otherwise all numbers",
	  .text = &columns },
	{ "groups", "FILE",
	  "a stream that names groups which must be there "
	  "too, in the columns of --by",
	  .text = &groups },
	{ 0 },
};

static const struct stage stage = {
	.name = "fill",
	.purpose = "make a row for every period of every group",
	.about = "Rows that are there stay as they are. Where a group has no "
		 "row for a period, one is made; its numbers are missing, or "
		 "the --value. Without --by all rows are one group.\n\n"
		 "Rows without a period or outside the range are left out, "
		 "and the flow line counts them. Two rows for one period of "
		 "one group end the run.",
	.options = options,
	.reads = "the period (date) and the columns named",
	.writes = "the same columns; rows by group, then period",
	.example = "--by provider_id --from 2014-01-01 --to 2014-03-31 "
		   "--value 0",
	.input = "month:date\tprovider_id\tincidents:number:1\n"
		 "2014-01-01\tPR1\t4\n"
		 "2014-03-01\tPR1\t2\n"
		 "2014-02-01\tPR2\t1\n",
};

struct grid {
	struct reader *in;
	int period;
	int *keys;
	size_t key_count;
	struct key key;
	struct calendar calendar;
	struct table *groups;
	struct slice **rows; /* by group, then by period; missing: none */
	double value;
	bool *valued; /* by column */
	size_t without, outside;
};

static enum every unit_of_period(void)
{
	enum every every = every_of(unit ? unit : period);

	if (every == EVERY_WHOLE)
		fail(BAD_USAGE,
		     "'%s' does not say how long a period is: give "
		     "--unit",
		     period);
	return every;
}

static struct calendar read_range(void)
{
	enum every every = unit_of_period();
	int start = stage_date(from, "period_start");
	int end = stage_date(to, "period_end");

	if (start > end)
		fail(BAD_USAGE, "the first period is after the last one");
	return calendar_of(every, period_start(every, start), end);
}

static void read_value(struct grid *grid)
{
	const struct header *head = reader_header(grid->in);
	size_t count = 0;
	int *named = columns ? reader_columns(grid->in, columns, &count) : NULL;

	grid->value = (double)NAN;
	if (strcmp(value, "missing") &&
	    !number_read(slice_of(value), &grid->value))
		fail(BAD_USAGE,
		     "--value: '%s' is neither a number nor "
		     "'missing'",
		     value);
	grid->valued = pool_take(pool_run(),
				 head->column_count * sizeof *grid->valued);
	for (size_t i = 0; i < head->column_count; i++)
		grid->valued[i] = !columns && head->columns[i].type == NUMBER;
	while (count--) {
		reader_column_of(grid->in, head->columns[named[count]].name,
				 NUMBER);
		grid->valued[named[count]] = true;
	}
}

/* The rows of the group that the key names, made empty when it is new. */
static struct slice *rows_of(struct grid *grid, struct slice key)
{
	bool fresh;
	size_t group = table_put(grid->groups, key, &fresh);

	if (fresh) {
		grid->rows = array_grow(grid->rows, group, sizeof *grid->rows);
		grid->rows[group] = pool_take(
			pool_run(), grid->calendar.count * sizeof **grid->rows);
	}
	return grid->rows[group];
}

static struct slice *group_rows(struct grid *grid, const struct reader *in,
				const int *keys)
{
	key_begin(&grid->key);
	for (size_t i = 0; i < grid->key_count; i++)
		key_add(&grid->key, reader_raw(in, keys[i]));
	return rows_of(grid, grid->key.text);
}

static void add_groups(struct grid *grid)
{
	struct reader *names = stage_read(groups);
	size_t count;
	int *keys;

	if (!by)
		fail(BAD_USAGE, "--groups needs --by");
	keys = reader_columns(names, by, &count);
	while (reader_next(names))
		group_rows(grid, names, keys);
}

/* Keeps the present row in its place. */
static void place(struct grid *grid)
{
	const struct calendar *calendar = &grid->calendar;
	struct slice *rows = group_rows(grid, grid->in, grid->keys);
	int date = reader_date(grid->in, grid->period);
	struct slice *row, record = reader_record(grid->in);

	if (date == MISSING_DATE) {
		grid->without++;
		return;
	}
	if (period_start(calendar->every, date) != date)
		reader_refuse(grid->in, grid->period,
			      text_format(pool_run(),
					  "is not the first day "
					  "of a %s",
					  every_name(calendar->every)));
	if (date < calendar->range.start || date > calendar->range.end) {
		grid->outside++;
		return;
	}
	row = &rows[calendar_index(calendar, date)];
	if (row->at)
		reader_refuse(grid->in, grid->period,
			      "occurs twice in its group: name every "
			      "grouping column in --by");
	row->at = pool_copy(pool_run(), record.at, record.size);
	row->size = record.size;
}

static void write_row(struct writer *out, struct slice row)
{
	while (row.at)
		writer_raw(out, slice_cut(&row, '\t'));
	writer_end_record(out);
}

/* Which field of the key the column is, or key_count. */
static size_t place_in_key(const struct grid *grid, int column)
{
	size_t i = 0;

	while (i < grid->key_count && grid->keys[i] != column)
		i++;
	return i;
}

static void write_made_row(struct writer *out, const struct grid *grid,
			   struct slice key, size_t index)
{
	for (int i = 0; i < (int)reader_width(grid->in); i++) {
		size_t field = place_in_key(grid, i);

		if (field < grid->key_count)
			writer_raw(out, key_field(key, field));
		else if (i == grid->period)
			writer_date(out,
				    calendar_start(&grid->calendar, index));
		else if (grid->valued[i])
			writer_number(out, grid->value);
		else
			writer_missing(out);
	}
	writer_end_record(out);
}

/* Returns how many rows were made. */
static size_t write_group(struct writer *out, const struct grid *grid,
			  size_t group)
{
	struct slice key = table_key(grid->groups, group);
	const struct slice *rows = grid->rows[group];
	size_t made = 0;

	for (size_t i = 0; i < grid->calendar.count; i++) {
		if (rows[i].at) {
			write_row(out, rows[i]);
		} else {
			write_made_row(out, grid, key, i);
			made++;
		}
	}
	return made;
}

static size_t write_grid(struct writer *out, const struct grid *grid)
{
	const size_t *sorted = table_sorted(grid->groups);
	size_t made = 0;

	for (size_t i = 0; i < table_count(grid->groups); i++)
		made += write_group(out, grid, sorted[i]);
	return made;
}

int main(int argc, char **argv)
{
	struct grid grid = { 0 };
	struct writer *out;
	size_t made;

	stage_begin(&stage, argc, argv);
	grid.in = stage_read(NULL);
	grid.groups = table_new();
	grid.period = reader_column_of(grid.in, period, DATE);
	if (by)
		grid.keys = reader_columns(grid.in, by, &grid.key_count);
	grid.calendar = read_range();
	read_value(&grid);
	if (groups)
		add_groups(&grid);
	else if (!by)
		rows_of(&grid, (struct slice){ 0 });
	out = stage_write(NULL);
	writer_columns_like(out, grid.in);
	while (reader_next(grid.in))
		place(&grid);
	made = write_grid(out, &grid);
	stage_remark("%zu made, %zu outside the range, %zu without a %s", made,
		     grid.outside, grid.without, period);
	return stage_end();
}
