/* sheetname - names that Excel takes for sheets, each once.
 *
 * A name has at most 31 characters and none of []:*?/\. An apostrophe may
 * neither begin nor end it, and `History' is Excel's own. Names that differ
 * in case alone are the same.
 */
#ifndef METHODS_SHEETNAME_H
#define METHODS_SHEETNAME_H

enum { SHEETNAME_MOST = 31 }; /* characters */

struct table;

/* The name that is wanted, or one like it: characters that may not be there
 * become '-', a name that is too long is cut, and one that the table has
 * already gets "~2", "~3" ... at its end. It is put into the table, and lives
 * until exit. Case is compared for ASCII letters. */
const char *sheetname(struct table *names, const char *wanted);

#endif
