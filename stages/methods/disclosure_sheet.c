/* disclosure_sheet - the tables of disclosure.h from streams, and back. */
#include "stages/methods/disclosure_sheet.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"
#include "stages/methods/disclosure_order.h"

enum what { LEFT_OUT, PASSED, COUNT, RATE, MIDDLE };

/* A column that is published: one of the table, or a rate that it has not. */
struct part {
	enum what what;
	size_t place; /* in that list of the plan */
	int column;   /* of the table, or NONE */
};

struct parts {
	struct part *items;
	size_t count;
};

struct sheet_table sheet_read(struct reader *in, const struct table_plan *plan)
{
	size_t width = reader_width(in), count = 0;
	struct sheet_table table = { .plan = plan,
				     .header = reader_header(in) };
	struct slice *cells = NULL;

	while (reader_next(in)) {
		struct slice rest = reader_record(in);

		rest.at = pool_copy(pool_run(), rest.at, rest.size);
		for (size_t i = 0; i < width; i++) {
			cells = array_grow(cells, count, sizeof *cells);
			cells[count++] = slice_cut(&rest, '\t');
		}
		table.row_count++;
	}
	table.cells = cells;
	return table;
}

static struct part part_of(const struct table_plan *plan, const char *name,
			   bool passes)
{
	for (size_t i = 0; i < plan->count_count; i++)
		if (!strcmp(plan->counts[i].name, name))
			return (struct part){ COUNT, i, NONE };
	for (size_t i = 0; i < plan->rate_count; i++)
		if (!strcmp(plan->rates[i].name, name))
			return (struct part){ RATE, i, NONE };
	for (size_t i = 0; i < plan->middle_count; i++)
		if (!strcmp(plan->middles[i].name, name))
			return (struct part){ MIDDLE, i, NONE };
	for (size_t i = 0; i < plan->key_count; i++)
		if (!strcmp(plan->keys[i], name))
			return (struct part){ PASSED, i, NONE };
	return (struct part){ passes ? PASSED : LEFT_OUT, 0, NONE };
}

/* Rates that are new need the counts that they are made of. */
static bool is_new_rate(const struct sheet_table *table,
			const struct plan_rate *rate)
{
	return header_find(table->header, rate->name) == NONE &&
	       header_find(table->header, rate->count) != NONE &&
	       header_find(table->header, rate->of) != NONE;
}

static struct parts parts_of(const struct sheet_table *table, bool passes)
{
	size_t width = table->header->column_count;
	const struct table_plan *plan = table->plan;
	struct parts parts = {
		.items = pool_take(pool_run(), (width + plan->rate_count + 1) *
						       sizeof *parts.items),
	};

	for (size_t i = 0; i < width; i++) {
		struct part part = part_of(plan, table->header->columns[i].name,
					   passes);

		part.column = (int)i;
		if (part.what)
			parts.items[parts.count++] = part;
	}
	for (size_t i = 0; i < plan->rate_count; i++)
		if (is_new_rate(table, &plan->rates[i]))
			parts.items[parts.count++] = (struct part){ RATE, i,
								    NONE };
	return parts;
}

static struct column column_of(const struct sheet_table *table,
			       const struct part *part)
{
	const char *name = "";

	if (part->column != NONE)
		return table->header->columns[part->column];
	name = table->plan->rates[part->place].name;
	return (struct column){ name, NUMBER, "1", name };
}

void sheet_declare(struct writer *out, const struct sheet_table *table,
		   bool passes)
{
	struct parts parts = parts_of(table, passes);

	for (size_t i = 0; i < parts.count; i++)
		header_add_column(writer_header(out),
				  column_of(table, &parts.items[i]));
	for (size_t i = 0; i < parts.count; i++) {
		struct column column = column_of(table, &parts.items[i]);

		if (parts.items[i].what == PASSED)
			continue;
		writer_column(
			out, text_format(pool_run(), "%s_hidden", column.name),
			FLAG, "-",
			text_format(pool_run(), "%s, hidden", column.label));
	}
}

static struct published number_of(const struct disclosure *disclosure,
				  size_t table, size_t row,
				  const struct part *part)
{
	switch (part->what) {
	case COUNT:
		return disclosure_count(disclosure, table, row, part->place);
	case RATE:
		return disclosure_rate(disclosure, table, row, part->place);
	case MIDDLE:
		return disclosure_middle(disclosure, table, row, part->place);
	default:
		return (struct published){ .number = (double)NAN };
	}
}

/* One row: its numbers, and then which of them are hidden. */
static void write_row(struct writer *out, const struct slice *cells,
		      const struct parts *parts,
		      const struct published *numbers)
{
	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i].what == PASSED)
			writer_raw(out, cells[parts->items[i].column]);
		else
			writer_number(out, numbers[i].number);
	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i].what != PASSED)
			writer_flag(out, numbers[i].hidden ? 'Y' : 'N');
	writer_end_record(out);
}

void sheet_write(struct writer *out, const struct sheet_table *table,
		 const struct disclosure *disclosure, size_t number,
		 bool passes)
{
	struct parts parts = parts_of(table, passes);
	struct published *numbers = pool_take(
		pool_run(), (parts.count + 1) * sizeof *numbers);
	const size_t *order = sheet_order(table);

	for (size_t place = 0; place < table->row_count; place++) {
		size_t row = order[place];

		if (!disclosure_has_row(disclosure, number, row))
			continue;
		for (size_t i = 0; i < parts.count; i++)
			numbers[i] = number_of(disclosure, number, row,
					       &parts.items[i]);
		write_row(out, &table->cells[row * table->header->column_count],
			  &parts, numbers);
	}
}

struct hidden_counts sheet_count(const struct sheet_table *table,
				 const struct disclosure *disclosure,
				 size_t number)
{
	struct hidden_counts counts = { 0 };

	for (size_t row = 0; row < table->row_count; row++) {
		if (!disclosure_has_row(disclosure, number, row))
			continue;
		for (size_t i = 0; i < table->plan->count_count; i++) {
			enum hidden why = disclosure_why(disclosure, number,
							 row, i);
			bool shown = !isnan(
				disclosure_count(disclosure, number, row, i)
					.number);

			counts.hidden[why]++;
			counts.shown += shown;
			counts.numbers += shown || why != NOT_HIDDEN;
		}
	}
	return counts;
}
