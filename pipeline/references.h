/* references - what the rules of a dictionary refer to beside the file: the
 * keys of other tables, the outward codes of the gazetteer, facts.
 */
#ifndef PIPELINE_REFERENCES_H
#define PIPELINE_REFERENCES_H

#include "pipeline/dictionary.h"
#include "pipeline/option.h"

/* Ends with BAD_USAGE where one of the list is not TABLE=FILE, or names a
 * table that no field refers to: its keys would be thought to be checked. */
void references_check(const struct dictionary *dictionary,
		      const struct list *keys);

/* Gives the clauses of the columns that are in the file their keys, from the
 * streams in the list and from the gazetteer in `folder` (that of datasets/),
 * and the date of the fact as_at, or MISSING_DATE. Clauses whose table was not
 * given, or has no such column, are left without: nothing can be said of them.
 */
void references_read(struct dictionary *dictionary, const struct list *keys,
		     const char *folder, int as_at);

#endif
