/* table - keys to dense numbers: the group table of every stage.
 *
 * The first key gets number 0, the next new one 1, and so on, so the state of
 * a group is an element of an ordinary array. Never iterate in number order
 * for output: table_sorted() gives byte order of the keys.
 */
#ifndef PIPELINE_TABLE_H
#define PIPELINE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "pipeline/text.h"

struct table;

struct table *table_new(void);
/* The number of the key, which is added (and copied) when new. *fresh, where
 * asked for, tells whether it was. */
size_t table_put(struct table *table, struct slice key, bool *fresh);
/* The number of the key, or SIZE_MAX. */
size_t table_find(const struct table *table, struct slice key);
size_t table_count(const struct table *table);
struct slice table_key(const struct table *table, size_t number);
/* The numbers in byte order of their keys. Lives until exit. */
const size_t *table_sorted(const struct table *table);

/* Composite keys: field after field, TAB between, in a buffer that is reused.
 *	key_begin(&key); key_add(&key, slice); ... table_put(t, key.text, 0)
 * Fields must be raw (escaped), so that TAB never occurs in one. */
struct key {
	struct slice text;
	char *bytes;
	size_t room;
};
void key_begin(struct key *key);
void key_add(struct key *key, struct slice field);
/* Field n of a composite key. */
struct slice key_field(struct slice key, size_t n);

#endif
