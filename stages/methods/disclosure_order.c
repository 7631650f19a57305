/* disclosure_order - the order in which rows of a table are published. */
#include "stages/methods/disclosure_order.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"

static bool is_key(const struct table_plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->key_count; i++)
		if (!strcmp(plan->keys[i], name))
			return true;
	return false;
}

static bool is_number(const struct sheet_table *table, struct slice name)
{
	const char *column = slice_string(pool_run(), name);
	int found = header_find(table->header, column);

	return found != NONE && table->header->columns[found].type == NUMBER &&
	       !is_key(table->plan, column);
}

/* Any of the columns in `--by environment,people:down`. */
static bool names_number(const struct sheet_table *table, const char *arguments)
{
	struct slice rest = slice_of(arguments);

	while (rest.at) {
		struct slice words = slice_cut(&rest, ' ');

		while (words.at) {
			struct slice word = slice_cut(&words, ',');

			if (is_number(table, slice_cut(&word, ':')))
				return true;
		}
	}
	return false;
}

static bool by_numbers(const struct sheet_table *table)
{
	const struct header *header = table->header;

	for (size_t i = 0; i < header->step_count; i++)
		if (!strcmp(header->steps[i].program, "order") &&
		    names_number(table, header->steps[i].arguments))
			return true;
	return false;
}

static int compare_cells(const struct sheet_table *table, int column,
			 const size_t *rows[2])
{
	struct slice cells[2];
	double numbers[2];

	for (int i = 0; i < 2; i++)
		cells[i] = table->cells[*rows[i] * table->header->column_count +
					(size_t)column];
	if (table->header->columns[column].type == NUMBER &&
	    number_read(cells[0], &numbers[0]) &&
	    number_read(cells[1], &numbers[1]))
		return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1]);
	return slice_compare(cells[0], cells[1]);
}

static int compare_rows(const void *a, const void *b, void *of)
{
	const struct sheet_table *table = of;
	const size_t *rows[2] = { a, b };

	for (size_t i = 0; i < table->plan->key_count; i++) {
		int column = header_find(table->header, table->plan->keys[i]);
		int order = column == NONE ? 0
					   : compare_cells(table, column, rows);

		if (order)
			return order;
	}
	return 0;
}

const size_t *sheet_order(const struct sheet_table *table)
{
	size_t *rows = pool_take(pool_run(),
				 (table->row_count + 1) * sizeof *rows);

	for (size_t i = 0; i < table->row_count; i++)
		rows[i] = i;
	if (by_numbers(table))
		qsort_r(rows, table->row_count, sizeof *rows, compare_rows,
			(void *)table);
	return rows;
}
