/* disclosure_sheet - the tables of disclosure.h from streams, and back. */
#include "stages/methods/disclosure_sheet.h"

#include <math.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"

enum what { LEFT_OUT, PASSED, COUNT, RATE, MIDDLE };

/* What is done with a column, and its place in that list of the plan. */
struct part {
	enum what what;
	size_t place;
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
			return (struct part){ COUNT, i };
	for (size_t i = 0; i < plan->rate_count; i++)
		if (!strcmp(plan->rates[i].name, name))
			return (struct part){ RATE, i };
	for (size_t i = 0; i < plan->middle_count; i++)
		if (!strcmp(plan->middles[i].name, name))
			return (struct part){ MIDDLE, i };
	for (size_t i = 0; i < plan->key_count; i++)
		if (!strcmp(plan->keys[i], name))
			return (struct part){ PASSED, i };
	return (struct part){ passes ? PASSED : LEFT_OUT, 0 };
}

/* Rates that are new come after the columns of the table; they need theirs. */
static bool is_new_rate(const struct sheet_table *table, size_t rate)
{
	const struct plan_rate *plan = &table->plan->rates[rate];

	return header_find(table->header, plan->name) == NONE &&
	       header_find(table->header, plan->count) != NONE &&
	       header_find(table->header, plan->of) != NONE;
}

static void declare_flag(struct writer *out, const char *name,
			 const char *label)
{
	writer_column(out, text_format(pool_run(), "%s_hidden", name), FLAG,
		      "-", text_format(pool_run(), "%s, hidden", label));
}

void sheet_declare(struct writer *out, const struct sheet_table *table,
		   bool passes)
{
	const struct header *header = table->header;

	for (size_t i = 0; i < header->column_count; i++)
		if (part_of(table->plan, header->columns[i].name, passes).what)
			header_add_column(writer_header(out),
					  header->columns[i]);
	for (size_t i = 0; i < table->plan->rate_count; i++)
		if (is_new_rate(table, i))
			writer_column(out, table->plan->rates[i].name, NUMBER,
				      "1", table->plan->rates[i].name);
	for (size_t i = 0; i < header->column_count; i++)
		if (part_of(table->plan, header->columns[i].name, passes).what >
		    PASSED)
			declare_flag(out, header->columns[i].name,
				     header->columns[i].label);
	for (size_t i = 0; i < table->plan->rate_count; i++)
		if (is_new_rate(table, i))
			declare_flag(out, table->plan->rates[i].name,
				     table->plan->rates[i].name);
}

static struct published number_of(const struct disclosure *disclosure,
				  size_t table, size_t row, struct part part)
{
	switch (part.what) {
	case COUNT:
		return disclosure_count(disclosure, table, row, part.place);
	case RATE:
		return disclosure_rate(disclosure, table, row, part.place);
	case MIDDLE:
		return disclosure_middle(disclosure, table, row, part.place);
	default:
		return (struct published){ .number = (double)NAN };
	}
}

/* One row: its numbers, and then which of them are hidden. */
static void write_row(struct writer *out, const struct sheet_table *table,
		      const struct disclosure *disclosure, size_t number,
		      size_t row, const struct part *parts)
{
	size_t width = table->header->column_count;
	const struct table_plan *plan = table->plan;

	for (size_t i = 0; i < width; i++)
		if (parts[i].what == PASSED)
			writer_raw(out, table->cells[row * width + i]);
		else if (parts[i].what)
			writer_number(out, number_of(disclosure, number, row,
						     parts[i])
						   .number);
	for (size_t i = 0; i < plan->rate_count; i++)
		if (is_new_rate(table, i))
			writer_number(out, disclosure_rate(disclosure, number,
							   row, i)
						   .number);
	for (size_t i = 0; i < width; i++)
		if (parts[i].what > PASSED)
			writer_flag(out,
				    number_of(disclosure, number, row, parts[i])
						    .hidden
					    ? 'Y'
					    : 'N');
	for (size_t i = 0; i < plan->rate_count; i++)
		if (is_new_rate(table, i))
			writer_flag(out,
				    disclosure_rate(disclosure, number, row, i)
						    .hidden
					    ? 'Y'
					    : 'N');
	writer_end_record(out);
}

void sheet_write(struct writer *out, const struct sheet_table *table,
		 const struct disclosure *disclosure, size_t number,
		 bool passes)
{
	size_t width = table->header->column_count;
	struct part *parts = pool_take(pool_run(), width * sizeof *parts);

	for (size_t i = 0; i < width; i++)
		parts[i] = part_of(table->plan, table->header->columns[i].name,
				   passes);
	for (size_t row = 0; row < table->row_count; row++)
		if (disclosure_has_row(disclosure, number, row))
			write_row(out, table, disclosure, number, row, parts);
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
			struct published cell = disclosure_count(disclosure,
								 number, row,
								 i);

			counts.hidden[disclosure_why(disclosure, number, row,
						     i)]++;
			counts.numbers += cell.hidden || !isnan(cell.number);
			counts.shown += !cell.hidden && !isnan(cell.number);
		}
	}
	return counts;
}
