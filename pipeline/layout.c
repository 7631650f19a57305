/* layout - what a stage writes, as a table. */
#include "pipeline/layout.h"

#include <math.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"
#include "pipeline/writer.h"

/* A number is kept as it was last written: finding its shortest form costs
 * more than all else, and from row to row many stay what they were. */
struct layout_cell {
	size_t place;
	bool raw;
	double number;
	size_t size; /* 0: none yet */
	char text[NUMBER_ROOM];
};

void layout_add(struct layout *layout, struct member member)
{
	layout->columns = array_grow(layout->columns, layout->count,
				     sizeof *layout->columns);
	layout->cells = array_grow(layout->cells, layout->count,
				   sizeof *layout->cells);
	layout->columns[layout->count] = member.column;
	layout->cells[layout->count++] = (struct layout_cell){
		.place = member.place,
		.raw = member.raw,
	};
}

void layout_add_all(struct layout *layout, const struct member *members,
		    const struct column *like)
{
	for (; members->column.name; members++) {
		struct member member = *members;

		if (!member.column.unit)
			member.column.unit = like->unit;
		if (!member.column.label)
			member.column.label = like->label;
		layout_add(layout, member);
	}
}

void layout_declare(struct writer *out, const struct layout *layout)
{
	for (size_t i = 0; i < layout->count; i++) {
		const struct column *column = &layout->columns[i];

		writer_column(out, column->name, column->type, column->unit,
			      column->label);
	}
}

static void write_number(struct writer *out, struct layout_cell *cell,
			 double number)
{
	if (!isfinite(number)) {
		writer_missing(out);
		return;
	}
	if (!cell->size || cell->number != number) {
		cell->number = number;
		cell->size = number_write(cell->text, number);
	}
	writer_raw(out, (struct slice){ cell->text, cell->size });
}

static void write_raw(struct writer *out, const char *text)
{
	if (text)
		writer_raw(out, slice_of(text));
	else
		writer_missing(out);
}

static void write_typed(struct writer *out, struct layout_cell *cell,
			enum type type, const void *value)
{
	switch (type) {
	case TEXT:
		writer_string(out, *(const char *const *)value);
		break;
	case NUMBER:
		write_number(out, cell, *(const double *)value);
		break;
	case DATE:
		writer_date(out, *(const int *)value);
		break;
	case TIME:
		writer_time(out, *(const int *)value);
		break;
	case FLAG:
		writer_flag(out, *(const char *)value);
		break;
	}
}

void layout_write(struct writer *out, struct layout *layout, const void *object)
{
	for (size_t i = 0; i < layout->count; i++) {
		struct layout_cell *cell = &layout->cells[i];
		const void *value = (const char *)object + cell->place;

		if (cell->raw)
			write_raw(out, *(const char *const *)value);
		else
			write_typed(out, cell, layout->columns[i].type, value);
	}
}
