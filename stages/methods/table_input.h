/* table_input - what is made of several tables reads them in one way.
 */
#ifndef METHODS_TABLE_INPUT_H
#define METHODS_TABLE_INPUT_H

#include "pipeline/pool.h"
#include "pipeline/reader.h"

/* What a table is called: the name of its file, or of something in it, up to
 * the first dot: "M06-restraints" of "tables/M06-restraints.stream" and of
 * "M06-restraints.admissions". Lives until exit. */
const char *table_name(const char *path);

/* A fact that is said of the whole: *known becomes that of the table, where it
 * has one. Ends with BAD_DATA where tables before it had another. */
void table_fact(const char **known, const char *name, const struct reader *in);

/* The cells of the present record as strings in the pool, which is cleared
 * before; NULL for a missing one. Each is checked against its type. */
void table_cells(struct reader *in, const char **cells, struct pool *pool);

#endif
