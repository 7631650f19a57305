/* xlsx - an Excel workbook (ECMA-376), written sheet by sheet and row by row.
 *
 * The library wants the name of a file, to write in which it goes back and
 * forth. It gets a file without a name (by way of /proc), so that nothing is
 * left behind when the program is killed; once that is known to be whole it is
 * copied to where the workbook is to be.
 */
#include "stages/methods/xlsx.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/celltext.h"
#include "stages/methods/nameless.h"
#include "stages/methods/output.h"
#include "stages/methods/sheetname.h"
#include "stages/methods/xlsx_look.h"
#include "stages/methods/xlsx_page.h"
#include "stages/methods/zipped.h"

enum {
	HEADING_LINES = 3,  /* where its words allow */
	HEADING_LEAST = 12, /* characters on one of them */
	WIDTH_LEAST = 7,    /* of a column, in characters */
	WIDTH_MOST = 66,
	LINE_HEIGHT = 15, /* points, of the font that Excel takes unasked */
	ROW_HEIGHT_MOST = 409,
	EPOCH_BEGINS = 25569, /* the day 1970-01-01, as Excel counts */
	MARCH_1900 = -25508,  /* before it, Excel counts a day that was not */
};

/* The greatest number that Excel holds. */
static const double greatest = 9.99999999999999e307;

struct xlsx_sheet {
	struct xlsx *book;
	lxw_worksheet *sheet;
	const char *name;
	size_t columns, rows, cuts;
	size_t headings;  /* the row after that of the headings; 0: none yet */
	size_t *contents; /* of each column, how wide it is */
	size_t *heads;    /* and how wide its heading makes it */
	size_t lines;     /* of the present row */
};

struct xlsx {
	lxw_workbook *book;
	int file;
	const char *folder; /* of temporary files */
	struct xlsx_looks looks;
	struct xlsx_sheet **sheets;
	size_t sheet_count;
	struct table *names;
	struct pool *cell;
};

static _Noreturn void refuse(const char *why)
{
	fail(BAD_SYSTEM, "cannot make the workbook: %s", why);
}

static void must(lxw_error error)
{
	if (error != LXW_NO_ERROR)
		refuse(lxw_strerror(error));
}

struct xlsx *xlsx_new(void)
{
	struct xlsx *xlsx = pool_take(pool_run(), sizeof *xlsx);
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };

	xlsx->folder = nameless_folder();
	xlsx->file = nameless_open(xlsx->folder);
	options.tmpdir = pool_copy(pool_run(), xlsx->folder,
				   strlen(xlsx->folder));
	xlsx->book = workbook_new_opt(
		text_format(pool_run(), "/proc/self/fd/%d", xlsx->file),
		&options);
	if (!xlsx->book)
		refuse("there is no room in memory");
	xlsx->names = table_new();
	xlsx->cell = pool_new();
	xlsx->looks = xlsx_looks(xlsx->book);
	return xlsx;
}

struct xlsx_sheet *xlsx_sheet(struct xlsx *xlsx, const char *name,
			      size_t columns)
{
	struct xlsx_sheet *sheet = pool_take(pool_run(), sizeof *sheet);

	if (columns > XLSX_COLUMNS_MOST)
		fail(BAD_DATA, "'%s' has %zu columns, and a sheet %d at most",
		     name, columns, XLSX_COLUMNS_MOST);
	sheet->book = xlsx;
	sheet->name = sheetname(xlsx->names, name);
	sheet->columns = columns;
	sheet->contents = pool_take(pool_run(), columns * sizeof(size_t));
	sheet->heads = pool_take(pool_run(), columns * sizeof(size_t));
	sheet->sheet = workbook_add_worksheet(xlsx->book, sheet->name);
	if (!sheet->sheet)
		fail(BAD_SYSTEM,
		     "cannot begin sheet %zu of the workbook: too many "
		     "files are open, or '%s' is full",
		     xlsx->sheet_count + 1, xlsx->folder);
	xlsx->sheets = array_grow(xlsx->sheets, xlsx->sheet_count,
				  sizeof *xlsx->sheets);
	xlsx->sheets[xlsx->sheet_count++] = sheet;
	return sheet;
}

const char *xlsx_name(const struct xlsx_sheet *sheet)
{
	return sheet->name;
}

static void widen(struct xlsx_sheet *sheet, size_t column, size_t width)
{
	if (sheet->headings && width > sheet->contents[column])
		sheet->contents[column] = width;
}

static void grow(struct xlsx_sheet *sheet, size_t lines)
{
	if (lines > sheet->lines)
		sheet->lines = lines;
}

static size_t heading_width(const char *heading)
{
	size_t all = celltext_width(heading);
	size_t width = celltext_narrow(heading, HEADING_LINES);

	if (width < HEADING_LEAST)
		width = all < HEADING_LEAST ? all : HEADING_LEAST;
	return width;
}

void xlsx_text(struct xlsx_sheet *sheet, size_t column, const char *text,
	       enum look look)
{
	struct xlsx *xlsx = sheet->book;
	const char *clean;
	bool cut = false;
	size_t width;

	if (!*text)
		return;
	pool_clear(xlsx->cell);
	clean = celltext(xlsx->cell, text, XLSX_TEXT_MOST, &cut);
	width = celltext_width(clean);
	if (look == LOOK_TEXT && sheet->headings &&
	    (width > WIDTH_MOST || strchr(clean, '\n')))
		look = LOOK_WRAPPED;
	must(worksheet_write_string(sheet->sheet, (lxw_row_t)sheet->rows,
				    (lxw_col_t)column, clean,
				    xlsx->looks.looks[look]));
	if (look == LOOK_HEADING || look == LOOK_NUMBER_HEADING) {
		sheet->heads[column] = heading_width(clean);
		grow(sheet, celltext_lines(clean, sheet->heads[column]));
	}
	if (look == LOOK_WRAPPED)
		grow(sheet, celltext_lines(clean, WIDTH_MOST));
	widen(sheet, column, width);
	sheet->cuts += cut;
}

static void put_number(struct xlsx_sheet *sheet, size_t column, double number,
		       lxw_format *format)
{
	must(worksheet_write_number(sheet->sheet, (lxw_row_t)sheet->rows,
				    (lxw_col_t)column, number, format));
}

/* What a number takes of the width: digits, a comma for every three of them,
 * the point, the sign, and the indent. */
static size_t number_width(double number, int decimals)
{
	double whole = floor(log10(fmax(fabs(number), 1)));

	return (size_t)(whole + floor(whole / 3)) + 3 +
	       (decimals ? (size_t)decimals + 1 : 0) + (number < 0);
}

void xlsx_number(struct xlsx_sheet *sheet, size_t column, double number,
		 int decimals)
{
	if (fabs(number) > greatest) {
		xlsx_text(sheet, column,
			  text_format(pool_run(), "%.17g", number), LOOK_ASIDE);
		return;
	}
	if (decimals > DECIMALS_MOST)
		decimals = DECIMALS_MOST;
	put_number(sheet, column, number, sheet->book->looks.numbers[decimals]);
	widen(sheet, column, number_width(number, decimals));
}

void xlsx_date(struct xlsx_sheet *sheet, size_t column, int date)
{
	char text[DATE_SIZE + 1] = { 0 };

	if (date < MARCH_1900) {
		date_write(text, date);
		xlsx_text(sheet, column, text, LOOK_ASIDE);
		return;
	}
	put_number(sheet, column, date + EPOCH_BEGINS,
		   sheet->book->looks.looks[LOOK_DATE]);
	widen(sheet, column, DATE_SIZE);
}

void xlsx_time(struct xlsx_sheet *sheet, size_t column, int minutes)
{
	put_number(sheet, column, minutes / (24 * 60.0),
		   sheet->book->looks.looks[LOOK_TIME]);
	widen(sheet, column, TIME_SIZE);
}

void xlsx_link(struct xlsx_sheet *sheet, size_t column, const char *name,
	       const char *text)
{
	must(worksheet_write_url_opt(
		sheet->sheet, (lxw_row_t)sheet->rows, (lxw_col_t)column,
		text_format(pool_run(), "internal:'%s'!A1", name),
		sheet->book->looks.looks[LOOK_LINK], text, NULL));
	widen(sheet, column, celltext_width(text));
}

void xlsx_end_row(struct xlsx_sheet *sheet)
{
	double height = (double)sheet->lines * LINE_HEIGHT;

	if (sheet->lines > 1)
		must(worksheet_set_row(sheet->sheet, (lxw_row_t)sheet->rows,
				       fmin(height, ROW_HEIGHT_MOST), NULL));
	sheet->lines = 0;
	sheet->rows++;
}

void xlsx_headings(struct xlsx_sheet *sheet)
{
	lxw_row_t row = (lxw_row_t)sheet->rows;

	sheet->headings = sheet->rows + 1;
	worksheet_freeze_panes(sheet->sheet, row + 1, 0);
	must(worksheet_repeat_rows(sheet->sheet, row, row));
}

size_t xlsx_rows(const struct xlsx_sheet *sheet)
{
	return sheet->rows;
}

size_t xlsx_cuts(const struct xlsx_sheet *sheet)
{
	return sheet->cuts;
}

/* Room for the heading with the button of its filter, for what stands below
 * it, and for a margin. */
static void set_widths(struct xlsx_sheet *sheet)
{
	for (size_t i = 0; i < sheet->columns; i++) {
		size_t width = sheet->heads[i] + 3;

		if (sheet->contents[i] > width)
			width = sheet->contents[i];
		if (width < WIDTH_LEAST)
			width = WIDTH_LEAST;
		if (width > WIDTH_MOST)
			width = WIDTH_MOST;
		must(worksheet_set_column(sheet->sheet, (lxw_col_t)i,
					  (lxw_col_t)i, (double)width + 1,
					  NULL));
	}
}

/* Codes such as 05 are meant to be texts: Excel need not doubt them. */
static void set_table(struct xlsx_sheet *sheet)
{
	char range[64];
	lxw_row_t top = (lxw_row_t)sheet->headings - 1;
	lxw_row_t bottom = (lxw_row_t)sheet->rows - 1;
	lxw_col_t right = (lxw_col_t)(sheet->columns - 1);

	if (!sheet->headings || !sheet->columns)
		return;
	must(worksheet_autofilter(sheet->sheet, top, 0, bottom, right));
	lxw_rowcol_to_range(range, top, 0, bottom, right);
	must(worksheet_ignore_errors(sheet->sheet,
				     LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
	set_widths(sheet);
}

/* What the library did not see: rows that did not fit on the disk. */
static void check_rows(const struct xlsx *xlsx)
{
	for (size_t i = 0; i < xlsx->sheet_count; i++) {
		FILE *rows = xlsx->sheets[i]->sheet->optimize_tmpfile;

		if (fflush(rows) || ferror(rows))
			fail(BAD_SYSTEM, "cannot write in '%s': %s",
			     xlsx->folder, strerror(errno));
	}
}

/* Copies the file to its place, if it is a whole workbook. */
static void deliver(const struct xlsx *xlsx, const char *path)
{
	struct slice archive = nameless_read(xlsx->file);
	struct output *output;
	size_t count;

	if (!zipped_is_whole(archive, &count))
		fail(BAD_SYSTEM, "the workbook is not whole: '%s' may be full",
		     xlsx->folder);
	output = output_open(path);
	output_slice(output, archive);
	output_close(output);
}

/* The library tells of errors on standard error, in its own words; ours say
 * the same. */
static lxw_error close_quietly(lxw_workbook *book)
{
	int said = dup(STDERR_FILENO);
	int nothing = open("/dev/null", O_WRONLY);
	lxw_error error;

	if (nothing >= 0)
		dup2(nothing, STDERR_FILENO);
	error = workbook_close(book);
	if (said >= 0)
		dup2(said, STDERR_FILENO);
	return error;
}

void xlsx_write(struct xlsx *xlsx, const struct xlsx_about *about,
		const char *path)
{
	xlsx_describe(xlsx->book, about);
	for (size_t i = 0; i < xlsx->sheet_count; i++) {
		set_table(xlsx->sheets[i]);
		xlsx_page(xlsx->sheets[i]->sheet, xlsx->sheets[i]->name,
			  about->marking);
	}
	check_rows(xlsx);
	must(close_quietly(xlsx->book));
	deliver(xlsx, path);
}
