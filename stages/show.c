/* show - a table for people to read.
 *
 * It prints nothing before the end line has come: half a table on a terminal
 * looks like a whole one. So it holds the table in memory; `take` before it
 * makes a long one short.
 */
#include "pipeline/stage.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "pipeline/utf8.h"
#include "stages/methods/output.h"

static bool labels;
static bool bare;
static long decimals = -1;
static long width = -1;

static const struct option options[] = {
	{ "labels", .flag = &labels,
	  .help = "labels and units as headings, in place of names" },
	{ "bare", .flag = &bare,
	  .help = "leave out the facts before and the count after" },
	{ "decimals", "N",
	  "round numbers to so many decimals, half away from "
	  "zero; -1 shows them as they are",
	  .whole = &decimals, .least = -1, .most = 15 },
	{ "width", "COLUMNS",
	  "cut long texts so that lines are no longer than "
	  "this; 0 never cuts, -1 asks the terminal",
	  .whole = &width, .least = -1, .most = 100000 },
	{ 0 },
};

static const struct stage stage = {
	.name = "show",
	.purpose = "print the stream as an aligned table",
	.about = "Numbers stand at the right, all else at the left, and '-' "
		 "is a missing value. Text is cut only on a terminal or where "
		 "--width says so; what is cut ends in an ellipsis.",
	.options = options,
	.reads = "any columns",
	.writes = "text; no stream",
	.example = "--labels",
	.input = "person_id:text:-:Person\tlos_days:number:d:Length of stay\n"
		 "P014\t688\n"
		 "P015\t\\N\n",
};

enum { GAP = 2, TEXT_LEAST = 8 };

static const char ellipsis[] = "\xe2\x80\xa6";

struct sheet {
	struct reader *in;
	const struct column *columns;
	size_t column_count;
	struct slice *rows;
	size_t row_count;
	size_t *widths;
	bool *whole; /* every number of the column is whole */
	struct pool *cell;
};

static struct slice number_text(const struct sheet *sheet, size_t column,
				struct slice raw)
{
	double number;
	int places = sheet->whole[column] ? 0 : (int)decimals;

	if (decimals < 0 || !number_read(raw, &number))
		return raw;
	number = number_round(number, (int)decimals);
	return slice_of(text_format(sheet->cell, "%.*f", places, number));
}

/* What is shown for a cell; control characters could confuse a terminal, and
 * escapes stay escapes. */
static struct slice cell_text(const struct sheet *sheet, size_t column,
			      struct slice raw)
{
	char *copy;

	if (slice_is(raw, "\\N"))
		return slice_of("-");
	if (sheet->columns[column].type == NUMBER)
		return number_text(sheet, column, raw);
	if (raw.size > 1 && raw.at[0] == '\\' && raw.at[1] == '#') {
		raw.at++;
		raw.size--;
	}
	copy = slice_string(sheet->cell, raw);
	for (size_t i = 0; i < raw.size; i++)
		if ((unsigned char)copy[i] < ' ' || copy[i] == 127)
			copy[i] = '?';
	return (struct slice){ copy, raw.size };
}

static struct slice heading(const struct sheet *sheet, size_t column)
{
	const struct column *head = &sheet->columns[column];

	if (!labels)
		return slice_of(head->name);
	if (!strcmp(head->unit, "-"))
		return slice_of(head->label);
	return slice_of(
		text_format(sheet->cell, "%s (%s)", head->label, head->unit));
}

static void widen(struct sheet *sheet, size_t column, struct slice text)
{
	size_t size = utf8_count(text);

	if (size > sheet->widths[column])
		sheet->widths[column] = size;
}

static void hold_rows(struct sheet *sheet)
{
	while (reader_next(sheet->in)) {
		struct slice record = reader_record(sheet->in);

		sheet->rows = array_grow(sheet->rows, sheet->row_count,
					 sizeof *sheet->rows);
		sheet->rows[sheet->row_count++] = (struct slice){
			pool_copy(pool_run(), record.at, record.size),
			record.size,
		};
		for (size_t i = 0; i < sheet->column_count; i++) {
			double number;

			if (sheet->columns[i].type != NUMBER)
				continue;
			number = reader_number(sheet->in, (int)i);
			if (number != trunc(number) && !isnan(number))
				sheet->whole[i] = false;
		}
	}
}

static void measure(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->column_count; i++)
		widen(sheet, i, heading(sheet, i));
	for (size_t i = 0; i < sheet->row_count; i++) {
		struct slice rest = sheet->rows[i];

		pool_clear(sheet->cell);
		for (size_t j = 0; j < sheet->column_count; j++)
			widen(sheet, j,
			      cell_text(sheet, j, slice_cut(&rest, '\t')));
	}
}

static size_t line_width(void)
{
	struct winsize window;

	if (width >= 0)
		return (size_t)width;
	if (isatty(STDOUT_FILENO) && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &window))
		return window.ws_col;
	return 0;
}

/* The widest text column, or column_count when none can give way. */
static size_t widest(const struct sheet *sheet)
{
	size_t best = sheet->column_count, most = TEXT_LEAST;

	for (size_t i = 0; i < sheet->column_count; i++)
		if (sheet->columns[i].type == TEXT && sheet->widths[i] > most) {
			best = i;
			most = sheet->widths[i];
		}
	return best;
}

/* Narrows text columns, the widest first, until lines fit as far as they
 * can. */
static void squeeze(struct sheet *sheet, size_t limit)
{
	size_t total = 0, column;

	for (size_t i = 0; i < sheet->column_count; i++)
		total += sheet->widths[i] + (i ? GAP : 0);
	while (limit && total > limit) {
		column = widest(sheet);
		if (column == sheet->column_count)
			return;
		sheet->widths[column]--;
		total--;
	}
}

static void pad(struct output *out, size_t count)
{
	while (count--)
		output_byte(out, ' ');
}

static void print_cell(struct output *out, const struct sheet *sheet,
		       size_t column, struct slice text)
{
	size_t room = sheet->widths[column], size = utf8_count(text);
	bool right = sheet->columns[column].type == NUMBER;
	bool last = column + 1 == sheet->column_count;

	if (column)
		pad(out, GAP);
	if (size > room) {
		output_slice(out, utf8_first(text, room - 1));
		output_string(out, ellipsis);
		return;
	}
	if (right)
		pad(out, room - size);
	output_slice(out, text);
	if (!right && !last)
		pad(out, room - size);
}

static void print_head(struct output *out, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->column_count; i++)
		print_cell(out, sheet, i, heading(sheet, i));
	output_byte(out, '\n');
	for (size_t i = 0; i < sheet->column_count; i++) {
		if (i)
			pad(out, GAP);
		for (size_t j = 0; j < sheet->widths[i]; j++)
			output_byte(out, '-');
	}
	output_byte(out, '\n');
}

static void print_rows(struct output *out, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->row_count; i++) {
		struct slice rest = sheet->rows[i];

		pool_clear(sheet->cell);
		for (size_t j = 0; j < sheet->column_count; j++)
			print_cell(out, sheet, j,
				   cell_text(sheet, j, slice_cut(&rest, '\t')));
		output_byte(out, '\n');
	}
}

static void print_facts(struct output *out, const struct header *head)
{
	for (size_t i = 0; i < head->fact_count; i++)
		output_string(out, text_format(pool_run(), "%s: %s\n",
					       head->facts[i].name,
					       head->facts[i].value));
	if (head->fact_count)
		output_byte(out, '\n');
}

static struct sheet sheet_of(struct reader *in)
{
	const struct header *head = reader_header(in);
	size_t count = head->column_count;
	struct sheet sheet = { .in = in,
			       .columns = head->columns,
			       .column_count = count };

	sheet.widths = pool_take(pool_run(), count * sizeof *sheet.widths);
	sheet.whole = pool_take(pool_run(), count * sizeof *sheet.whole);
	memset(sheet.whole, true, count * sizeof *sheet.whole);
	sheet.cell = pool_new();
	return sheet;
}

int main(int argc, char **argv)
{
	struct sheet sheet;
	struct output *out;

	stage_begin(&stage, argc, argv);
	sheet = sheet_of(stage_read(NULL));
	hold_rows(&sheet);
	measure(&sheet);
	squeeze(&sheet, line_width());
	out = output_open(NULL);
	if (!bare)
		print_facts(out, reader_header(sheet.in));
	print_head(out, &sheet);
	print_rows(out, &sheet);
	if (!bare)
		output_string(out,
			      text_format(pool_run(), "\n%zu row%s\n",
					  sheet.row_count,
					  sheet.row_count == 1 ? "" : "s"));
	output_close(out);
	return stage_end();
}
