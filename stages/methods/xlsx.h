/* xlsx - an Excel workbook (ECMA-376), written sheet by sheet and row by row.
 *
 * The only module that knows libxlsxwriter. Rows go to temporary files of the
 * library, so that memory does not grow with them, and several sheets may be
 * written in turn. No cell is ever a formula: a text stays a text whatever it
 * begins with. The same cells give the same bytes.
 *
 * What Excel cannot hold is changed where it can be seen: a text is cut after
 * XLSX_TEXT_MOST characters and says so, a control character or a byte that is
 * no UTF-8 becomes U+FFFD, a day before March 1900 and a number beyond Excel's
 * are written as text. Numbers keep 16 figures that count; Excel shows 15.
 */
#ifndef METHODS_XLSX_H
#define METHODS_XLSX_H

#include <stddef.h>

enum {
	XLSX_ROWS_MOST = 1048576,
	XLSX_COLUMNS_MOST = 16384,
	XLSX_TEXT_MOST = 32767 /* UTF-16 units */
};

/* How a cell looks. */
enum look {
	LOOK_TEXT,
	LOOK_WRAPPED,        /* a long text, in several lines */
	LOOK_ASIDE,          /* a text in place of a number: to the right */
	LOOK_HEADING,        /* of a column */
	LOOK_NUMBER_HEADING, /* of one of numbers */
	LOOK_TITLE,          /* of a sheet */
	LOOK_MARKING,        /* what is to be seen first */
	LOOK_DATE,           /* yyyy-mm-dd */
	LOOK_TIME,           /* hh:mm */
	LOOK_LINK,           /* to another sheet */
	LOOK_COUNT
};

struct xlsx;
struct xlsx_sheet;

struct xlsx *xlsx_new(void);

/* A sheet after those that are there, of so many columns, called as wanted or
 * nearly so (sheetname.h). */
struct xlsx_sheet *xlsx_sheet(struct xlsx *xlsx, const char *name,
			      size_t columns);
const char *xlsx_name(const struct xlsx_sheet *sheet);

/* Cells of the present row, counted from 0, each at most once. A missing value
 * is a cell that is not written; so is the empty text. */
void xlsx_text(struct xlsx_sheet *sheet, size_t column, const char *text,
	       enum look look);
void xlsx_number(struct xlsx_sheet *sheet, size_t column, double number,
		 int decimals);
void xlsx_date(struct xlsx_sheet *sheet, size_t column, int date);
void xlsx_time(struct xlsx_sheet *sheet, size_t column, int minutes);
/* A text that leads to the beginning of another sheet. */
void xlsx_link(struct xlsx_sheet *sheet, size_t column, const char *name,
	       const char *text);
void xlsx_end_row(struct xlsx_sheet *sheet);

/* The present row holds the headings of the sheet's table: it stays in sight,
 * has filters, and comes again on each page of paper. The rows after it make
 * the columns as wide as they need. */
void xlsx_headings(struct xlsx_sheet *sheet);

/* Rows that were ended, and texts that were cut. */
size_t xlsx_rows(const struct xlsx_sheet *sheet);
size_t xlsx_cuts(const struct xlsx_sheet *sheet);

/* What the workbook says of itself, and the top of each page when printed (""
 * for nothing). created: the day it is dated; MISSING_DATE for 1980-01-01. */
struct xlsx_about {
	const char *title;
	const char *marking;
	const char *program;
	int created;
};

/* Writes the workbook, to standard output for NULL or "-". Ends with
 * BAD_SYSTEM when it cannot be written whole. */
void xlsx_write(struct xlsx *xlsx, const struct xlsx_about *about,
		const char *path);

#endif
