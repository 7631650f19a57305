/* sheet - one CSV file going out, cell by cell, fast.
 *
 * Cells are written in the order of the header and each record is finished
 * with sheet_end(). Texts must hold no comma, quote or line break unless they
 * come quoted; nothing here checks, because every text is a constant of this
 * program. A sheet that is not wanted takes its cells and drops them, so that
 * one table alone comes out as it would among all the others.
 */
#ifndef DATASETS_SYNTH_SHEET_H
#define DATASETS_SYNTH_SHEET_H

#include <stdbool.h>
#include <stddef.h>

struct sheet;

/* folder/name.csv with that header row. Ends with BAD_SYSTEM when it cannot be
 * written, here and below. */
struct sheet *sheet_open(const char *folder, const char *name,
			 const char *header, bool wanted);

/* NULL is a blank cell. */
void sheet_text(struct sheet *sheet, const char *text);
void sheet_whole(struct sheet *sheet, long number);
/* thousandths / 1000 with as many decimals as it takes. */
void sheet_thousandths(struct sheet *sheet, long thousandths);
/* A letter and a number of at least that many digits; 0 is blank. */
void sheet_id(struct sheet *sheet, char letter, long number, int digits);
/* MISSING_DATE and MISSING_TIME are blank cells. */
void sheet_date(struct sheet *sheet, int date);
void sheet_time(struct sheet *sheet, int minutes);
/* 'Y', 'N', or 0 for a blank cell. */
void sheet_flag(struct sheet *sheet, char flag);
void sheet_blank(struct sheet *sheet, int cells);
void sheet_end(struct sheet *sheet);

/* Records written. */
long sheet_count(const struct sheet *sheet);
bool sheet_wanted(const struct sheet *sheet);
const char *sheet_name(const struct sheet *sheet);
void sheet_close(struct sheet *sheet);

#endif
