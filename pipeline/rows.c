/* rows - a table held in memory, in order of group and time. */
#include "pipeline/rows.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"

/* The first column of dates, or the width of the stream. */
static size_t first_date(const struct header *head)
{
	size_t i = 0;

	while (i < head->column_count && head->columns[i].type != DATE)
		i++;
	return i;
}

struct rows rows_of(const struct reader *in, const char *x, const char *by)
{
	const struct header *head = reader_header(in);
	struct rows rows = { .in = in, .groups = table_new() };

	rows.x = x ? reader_column(in, x) : (int)first_date(head);
	if ((size_t)rows.x == head->column_count)
		fail(BAD_USAGE,
		     "%s has no column of dates: --x names the column to "
		     "go by",
		     reader_name(in));
	rows.numbered = head->columns[rows.x].type == NUMBER;
	if (!rows.numbered)
		reader_column_of(in, head->columns[rows.x].name, DATE);
	if (by)
		rows.by = reader_columns(in, by, &rows.by_count);
	return rows;
}

int rows_x(const struct rows *rows, const struct reader *in, int column)
{
	double number;
	int date;

	if (!rows->numbered) {
		date = reader_date(in, column);
		if (date == MISSING_DATE)
			reader_refuse(in, column,
				      "is no date: a point needs one");
		return date;
	}
	number = reader_number(in, column);
	if (!(fabs(number) < INT_MAX) || number != rint(number))
		reader_refuse(in, column,
			      "is no whole number: a point needs one");
	return (int)number;
}

size_t rows_group(struct rows *rows, const struct reader *in,
		  const int *columns)
{
	key_begin(&rows->key);
	for (size_t i = 0; i < rows->by_count; i++)
		key_add(&rows->key, reader_raw(in, columns[i]));
	return table_put(rows->groups, rows->key.text, NULL);
}

size_t rows_add(struct rows *rows, const struct reader *in)
{
	struct slice record = reader_record(in);
	struct row row = {
		.group = rows_group(rows, in, rows->by),
		.index = rows->count,
		.x = rows_x(rows, in, rows->x),
		.record = { pool_copy(pool_run(), record.at, record.size),
			    record.size },
	};

	rows->items = array_grow(rows->items, rows->count, sizeof row);
	rows->items[rows->count++] = row;
	return row.index;
}

static int compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	if (x->x != y->x)
		return x->x < y->x ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

/* Most tables come so, and sorting them again would take time. */
static bool in_order(const struct rows *rows)
{
	for (size_t i = 1; i < rows->count; i++)
		if (compare_rows(&rows->items[i - 1], &rows->items[i]) > 0)
			return false;
	return true;
}

void rows_sort(struct rows *rows)
{
	size_t count = table_count(rows->groups);
	const size_t *sorted = table_sorted(rows->groups);
	size_t *places = pool_take(pool_run(), (count + 1) * sizeof *places);

	for (size_t i = 0; i < count; i++)
		places[sorted[i]] = i;
	for (size_t i = 0; i < rows->count; i++)
		rows->items[i].place = places[rows->items[i].group];
	if (!in_order(rows))
		qsort(rows->items, rows->count, sizeof *rows->items,
		      compare_rows);
}

/* The head has a line for everything it says, besides its first line and the
 * header row. */
void rows_refuse_twins(const struct rows *rows)
{
	const struct header *head = reader_header(rows->in);
	size_t lines = 3 + head->fact_count + head->step_count +
		       head->column_count;

	for (size_t i = 1; i < rows->count; i++) {
		const struct row *row = &rows->items[i];

		if (row->group == row[-1].group && row->x == row[-1].x)
			fail(BAD_DATA,
			     "%s:%zu: column '%s': '%s' comes twice in its "
			     "series",
			     reader_name(rows->in), lines + row->index,
			     head->columns[rows->x].name,
			     rows_words(rows, row->x));
	}
}

bool rows_next(const struct rows *rows, size_t *first, size_t *count)
{
	size_t i = *first + *count;

	*first = i;
	while (i < rows->count &&
	       rows->items[i].group == rows->items[*first].group)
		i++;
	*count = i - *first;
	return *count > 0;
}

struct slice row_field(const struct row *row, int column)
{
	struct slice rest = row->record, field = { 0 };

	for (int i = 0; i <= column; i++)
		field = slice_cut(&rest, '\t');
	return field;
}

const char *rows_words(const struct rows *rows, int x)
{
	char date[DATE_SIZE];

	if (rows->numbered)
		return text_format(pool_run(), "%d", x);
	date_write(date, x);
	return text_format(pool_run(), "%.*s", DATE_SIZE, date);
}
