/* workbook_meaning - what a table is called, and which measures it is about.
 *
 * A table is named after its measure: M08b-injury is about M08b, M01-summary
 * about M01 or, as there is none, M01a, M01b and so on, M06c-month about M06
 * where there is no M06c. A table of another name is about the measures of the
 * section of the report that it stands in.
 */
#ifndef METHODS_WORKBOOK_MEANING_H
#define METHODS_WORKBOOK_MEANING_H

#include <stddef.h>

#include "stages/methods/outline.h"

struct meanings {
	struct outline outline;
	struct definitions definitions;
};

/* Their definitions; *count of them. */
const struct definition **meaning_measures(const struct meanings *meanings,
					   const char *table, size_t *count);
/* Its title in the report, or else its name; the report's note, or "". */
const char *meaning_title(const struct meanings *meanings, const char *table);
const char *meaning_note(const struct meanings *meanings, const char *table);

#endif
