/* tabulate - a sheet as an HTML table that works without a script.
 *
 * The first rows are in one table; the others, with their own heading row, in a
 * second one that is folded away. A cell that reads otherwise than it is held
 * (rounded, a date in words, a code in words) carries what is held as data-v,
 * which the page's script sorts by and writes to CSV. A number that was hidden
 * before the table was published (NAME_hidden is Y) reads as an asterisk, which
 * the caption explains.
 */
#ifndef METHODS_TABULATE_H
#define METHODS_TABULATE_H

#include <stddef.h>

#include "stages/methods/sheet.h"

struct output;

struct tabulation {
	const struct sheet *sheet;
	struct shown shown;
	const struct glossary *glossary;
	const char *title;
	const char *note;    /* "" for none */
	const char *measure; /* whose definition the page has; NULL: none */
	size_t number;       /* of the table in the page */
	size_t first;        /* rows that are not folded away */
};

void tabulate(struct output *output, const struct tabulation *tabulation);

#endif
