/* quoting - texts as other formats write them. */
#ifndef METHODS_QUOTING_H
#define METHODS_QUOTING_H

#include "pipeline/text.h"
#include "stages/methods/output.h"

/* A CSV cell (RFC 4180): in quotes where it has a comma, a quote or a line
 * end, and where it is empty, so that it differs from a missing one. A text
 * that a spreadsheet would take for a formula, because it begins with = + - @
 * TAB or CR, gets an apostrophe before it (OWASP, "CSV Injection"). */
void quote_csv(struct output *output, struct slice text);

/* Within quotes, quotes doubled: "name" or 'text' of SQL. */
void quote_doubling(struct output *output, struct slice text, char quote);

/* A JSON string (RFC 8259); the text is UTF-8. */
void quote_json(struct output *output, struct slice text);

#endif
