/* clauses - the rules of a dictionary, put to the cells of one record. */
#ifndef PIPELINE_CLAUSES_H
#define PIPELINE_CLAUSES_H

#include <stdbool.h>

struct check;

/* Finds the clauses that can be checked: all that they need is in the file,
 * the facts and the keys. */
void clauses_begin(struct check *check);

/* Puts them to the record, and reports those that are broken in the order of
 * the dictionary; true when the record may be kept. Keys of rows that are kept
 * count, so a row that is rejected for another reason does not make its twin a
 * duplicate. */
bool clauses_hold(struct check *check);

#endif
