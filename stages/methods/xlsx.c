/* xlsx - an Excel workbook (ECMA-376), written sheet by sheet and row by row.
 *
 * The library wants the name of a file, to write in which it goes back and
 * forth. It gets a file without a name (by way of /proc), so that nothing is
 * left behind when the program is killed; once that is known to be whole it is
 * copied to where the workbook is to be.
 */
#include "stages/methods/xlsx.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/celltext.h"
#include "stages/methods/output.h"
#include "stages/methods/zipped.h"

enum {
	DECIMALS_MOST = 9,
	WIDTH_LEAST = 7, /* of a column, in characters */
	WIDTH_MOST = 60,
	A4 = 9,            /* as Excel numbers paper */
	HEADER_MOST = 255, /* bytes of what stands on top of a printed page */
	EPOCH_BEGINS = 25569,   /* the day 1970-01-01, as Excel counts */
	MARCH_1900 = -25508,    /* before it, Excel counts a day that was not */
	DAY_SECONDS = 86400,
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
	size_t *words;    /* and its heading's longest word */
};

struct xlsx {
	lxw_workbook *book;
	int file;
	const char *folder; /* of temporary files */
	lxw_format *looks[LOOK_COUNT];
	lxw_format *numbers[DECIMALS_MOST + 1];
	struct xlsx_sheet **sheets;
	size_t sheet_count;
	struct table *names; /* in lower case */
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

/* A file without a name, in the folder of temporary files. */
static int nameless_file(const char *folder)
{
	char *path = text_format(pool_run(), "%s/workbook.XXXXXX", folder);
	int file = mkstemp(path);

	if (file < 0)
		fail(BAD_SYSTEM, "cannot write in '%s': %s", folder,
		     strerror(errno));
	unlink(path);
	return file;
}

static lxw_format *new_look(struct xlsx *xlsx, enum look look)
{
	lxw_format *format = workbook_add_format(xlsx->book);

	if (look != LOOK_TITLE && look != LOOK_MARKING)
		format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (look == LOOK_TITLE || look == LOOK_MARKING || look == LOOK_HEADING)
		format_set_bold(format);
	if (look == LOOK_WRAPPED || look == LOOK_HEADING)
		format_set_text_wrap(format);
	if (look == LOOK_TITLE)
		format_set_font_size(format, 14);
	if (look == LOOK_MARKING)
		format_set_font_color(format, 0x9C0006);
	if (look == LOOK_ASIDE)
		format_set_align(format, LXW_ALIGN_RIGHT);
	if (look == LOOK_DATE)
		format_set_num_format(format, "yyyy-mm-dd");
	if (look == LOOK_TIME)
		format_set_num_format(format, "hh:mm");
	if (look == LOOK_LINK) {
		format_set_font_color(format, 0x12436D);
		format_set_underline(format, LXW_UNDERLINE_SINGLE);
	}
	if (look == LOOK_HEADING) {
		format_set_bg_color(format, 0xE6ECF2);
		format_set_bottom(format, LXW_BORDER_THIN);
	}
	return format;
}

static lxw_format *new_number(struct xlsx *xlsx, int decimals)
{
	lxw_format *format = workbook_add_format(xlsx->book);

	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	format_set_num_format(format, text_format(pool_run(), "#,##0%s%.*s",
						  decimals ? "." : "", decimals,
						  "000000000"));
	return format;
}

struct xlsx *xlsx_new(void)
{
	struct xlsx *xlsx = pool_take(pool_run(), sizeof *xlsx);
	const char *folder = getenv("TMPDIR");
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };

	xlsx->folder = folder && *folder ? folder : "/tmp";
	xlsx->file = nameless_file(xlsx->folder);
	options.tmpdir = pool_copy(pool_run(), xlsx->folder,
				   strlen(xlsx->folder));
	xlsx->book = workbook_new_opt(text_format(pool_run(),
						  "/proc/self/fd/%d",
						  xlsx->file),
				      &options);
	if (!xlsx->book)
		refuse("there is no room in memory");
	xlsx->names = table_new();
	xlsx->cell = pool_new();
	for (size_t i = 0; i < LOOK_COUNT; i++)
		xlsx->looks[i] = new_look(xlsx, (enum look)i);
	for (int i = 0; i <= DECIMALS_MOST; i++)
		xlsx->numbers[i] = new_number(xlsx, i);
	return xlsx;
}

/* Whether no sheet has the name, which is then taken. */
static bool take_name(struct xlsx *xlsx, const char *name)
{
	char *lower = pool_copy(pool_run(), name, strlen(name));
	bool fresh;

	for (char *at = lower; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	table_put(xlsx->names, slice_of(lower), &fresh);
	return fresh;
}

/* How many bytes the first characters are, so many at most. */
static size_t first_characters(const char *text, size_t most)
{
	size_t size = 0;

	for (; text[size]; size++)
		if (((unsigned char)text[size] & 0xc0) != 0x80 && !most--)
			break;
	return size;
}

/* An apostrophe may not begin or end a name, and Excel keeps `History'. */
static const char *valid_name(struct xlsx *xlsx, const char *wanted)
{
	bool cut;
	const char *clean = celltext(pool_run(), wanted, XLSX_TEXT_MOST, &cut);
	char *copy = pool_copy(pool_run(), clean, strlen(clean));
	const char *name;

	for (char *at = copy; *at; at++)
		if (strchr("[]:*?/\\'\t\n\r", *at))
			*at = '-';
	if (!*copy || !strcasecmp(copy, "history"))
		copy = text_format(pool_run(), "%s-", copy);
	name = text_format(pool_run(), "%.*s",
			   (int)first_characters(copy, XLSX_NAME_MOST), copy);
	for (size_t twin = 2; !take_name(xlsx, name); twin++) {
		char *mark = text_format(pool_run(), "~%zu", twin);

		name = text_format(pool_run(), "%.*s%s",
				   (int)first_characters(
					   copy, XLSX_NAME_MOST - strlen(mark)),
				   copy, mark);
	}
	return name;
}

struct xlsx_sheet *xlsx_sheet(struct xlsx *xlsx, const char *name,
			      size_t columns)
{
	struct xlsx_sheet *sheet = pool_take(pool_run(), sizeof *sheet);

	if (columns > XLSX_COLUMNS_MOST)
		fail(BAD_DATA, "'%s' has %zu columns, and a sheet %d at most",
		     name, columns, XLSX_COLUMNS_MOST);
	sheet->book = xlsx;
	sheet->name = valid_name(xlsx, name);
	sheet->columns = columns;
	sheet->contents = pool_take(pool_run(), columns * sizeof(size_t));
	sheet->words = pool_take(pool_run(), columns * sizeof(size_t));
	sheet->sheet = workbook_add_worksheet(xlsx->book, sheet->name);
	if (!sheet->sheet)
		fail(BAD_SYSTEM,
		     "cannot begin sheet %zu of the workbook: too many "
		     "files are open, or '%s' is full",
		     xlsx->sheet_count + 1, xlsx->folder);
	worksheet_set_landscape(sheet->sheet);
	worksheet_set_paper(sheet->sheet, A4);
	worksheet_fit_to_pages(sheet->sheet, 1, 0);
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
				    xlsx->looks[look]));
	if (look == LOOK_HEADING)
		sheet->words[column] = celltext_word(clean);
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
 * the point and the sign. */
static size_t number_width(double number, int decimals)
{
	double whole = floor(log10(fmax(fabs(number), 1)));

	return (size_t)(whole + floor(whole / 3)) + 1 +
	       (decimals ? (size_t)decimals + 1 : 0) + (number < 0);
}

void xlsx_number(struct xlsx_sheet *sheet, size_t column, double number,
		 int decimals)
{
	if (fabs(number) > greatest) {
		xlsx_text(sheet, column,
			  text_format(pool_run(), "%.17g", number),
			  LOOK_ASIDE);
		return;
	}
	if (decimals > DECIMALS_MOST)
		decimals = DECIMALS_MOST;
	put_number(sheet, column, number, sheet->book->numbers[decimals]);
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
		   sheet->book->looks[LOOK_DATE]);
	widen(sheet, column, DATE_SIZE);
}

void xlsx_time(struct xlsx_sheet *sheet, size_t column, int minutes)
{
	put_number(sheet, column, minutes / (24 * 60.0),
		   sheet->book->looks[LOOK_TIME]);
	widen(sheet, column, TIME_SIZE);
}

void xlsx_link(struct xlsx_sheet *sheet, size_t column, const char *name,
	       const char *text)
{
	must(worksheet_write_url_opt(
		sheet->sheet, (lxw_row_t)sheet->rows, (lxw_col_t)column,
		text_format(pool_run(), "internal:'%s'!A1", name),
		sheet->book->looks[LOOK_LINK], text, NULL));
	widen(sheet, column, celltext_width(text));
}

void xlsx_end_row(struct xlsx_sheet *sheet)
{
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

/* Room for the longest word of the heading with the button of its filter, for
 * what stands below it, and for a margin. */
static void set_widths(struct xlsx_sheet *sheet)
{
	for (size_t i = 0; i < sheet->columns; i++) {
		size_t width = sheet->words[i] + 3;

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

/* "&" begins a code there. */
static const char *printed(const char *text)
{
	char *copy = pool_take(pool_run(), 2 * strlen(text) + 1), *to = copy;

	for (; *text; text++) {
		if (*text == '&')
			*to++ = '&';
		*to++ = *text;
	}
	return copy;
}

static void set_page(const struct xlsx_sheet *sheet, const char *marking)
{
	const char *header = text_format(pool_run(), "&L%s",
					 printed(marking));
	const char *footer = text_format(pool_run(), "&L%s&RPage &P of &N",
					 printed(sheet->name));

	if (strlen(header) > HEADER_MOST)
		fail(BAD_USAGE, "a marking of %zu bytes is too long to stand "
				"on a printed page of a workbook",
		     strlen(marking));
	if (*marking)
		must(worksheet_set_header(sheet->sheet, header));
	must(worksheet_set_footer(sheet->sheet, footer));
}

static void describe(const struct xlsx *xlsx, const struct xlsx_about *about)
{
	struct pool *pool = pool_run();
	bool cut;
	lxw_doc_properties properties = { .created = 0 };
	int day = about->created == MISSING_DATE ? date_of(1980, 1, 1)
						 : about->created;

	properties.title = text_format(
		pool, "%s", celltext(pool, about->title, HEADER_MOST, &cut));
	properties.comments = text_format(pool, "%s", about->program);
	/* At noon, because 0 would be taken for the present time. */
	properties.created = (time_t)day * DAY_SECONDS + DAY_SECONDS / 2;
	must(workbook_set_properties(xlsx->book, &properties));
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
	struct stat about;
	struct output *output;
	struct slice archive;
	size_t count;

	if (fstat(xlsx->file, &about) < 0 || !about.st_size)
		refuse(strerror(errno));
	archive.size = (size_t)about.st_size;
	archive.at = mmap(NULL, archive.size, PROT_READ, MAP_PRIVATE,
			  xlsx->file, 0);
	if (archive.at == MAP_FAILED)
		refuse(strerror(errno));
	if (!zipped_is_whole(archive, &count))
		fail(BAD_SYSTEM, "the workbook is not whole: '%s' may be full",
		     xlsx->folder);
	output = output_open(path);
	output_slice(output, archive);
	output_close(output);
}

void xlsx_write(struct xlsx *xlsx, const struct xlsx_about *about,
		const char *path)
{
	describe(xlsx, about);
	for (size_t i = 0; i < xlsx->sheet_count; i++) {
		set_table(xlsx->sheets[i]);
		set_page(xlsx->sheets[i], about->marking);
	}
	check_rows(xlsx);
	must(workbook_close(xlsx->book));
	deliver(xlsx, path);
}
