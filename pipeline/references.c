/* references - what the rules of a dictionary refer to beside the file. */
#include "pipeline/references.h"

#include <string.h>

#include "pipeline/csv.h"
#include "pipeline/fail.h"
#include "pipeline/pool.h"
#include "pipeline/reader.h"

/* The keys of one column, from the stream of another table; NULL where it has
 * no such column, for then nothing can be said. */
static struct keyset *read_keys(const char *path, const char *column)
{
	struct reader *reader = reader_open(path);
	int at = reader_optional(reader, column);
	struct keyset *keyset = keyset_new();

	while (reader_next(reader)) {
		struct slice key = reader_text(reader, at);

		if (key.size)
			keyset_add(keyset, key);
	}
	return at == NONE ? NULL : keyset;
}

static struct keyset *read_gazetteer(const char *folder)
{
	struct csv *csv = csv_open(
		text_format(pool_run(), "%s/gazetteer/outcodes.csv", folder),
		NULL, ',');
	struct keyset *keyset = keyset_new();
	size_t at;

	if (!csv_next(csv))
		fail(BAD_DATA, "gazetteer/outcodes.csv is empty");
	at = csv_need(csv, "outcode");
	while (csv_next(csv))
		keyset_add(keyset, csv_field(csv, at));
	return keyset;
}

/* The file given for the table by --keys TABLE=FILE, or NULL. */
static const char *key_path(const struct list *keys, const char *table)
{
	for (size_t i = 0; i < keys->count; i++) {
		struct slice rest = slice_of(keys->items[i]);

		if (slice_is(slice_cut(&rest, '='), table) && rest.size)
			return rest.at;
	}
	return NULL;
}

static struct keyset *find_keys(const struct clause *clause,
				const struct list *keys, const char *folder)
{
	const char *path = key_path(keys, clause->table);

	if (path)
		return read_keys(path, clause->column);
	return strcmp(clause->table, "gazetteer") ? NULL
						  : read_gazetteer(folder);
}

void references_read(struct dictionary *dictionary, const struct list *keys,
		     const char *folder, int as_at)
{
	for (size_t i = 0; i < dictionary->count; i++) {
		struct field *field = &dictionary->fields[i];

		for (size_t c = 0;
		     field->column != NONE && c < field->clause_count; c++) {
			struct clause *clause = &field->clauses[c];

			if (clause->kind == CLAUSE_COMPARE && clause->fact &&
			    !strcmp(clause->fact, "as_at"))
				clause->fact_date = as_at;
			if (clause->kind == CLAUSE_KEY)
				clause->keys = find_keys(clause, keys, folder);
		}
	}
}

static bool has_key_to(const struct dictionary *dictionary, struct slice table)
{
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		for (size_t c = 0; c < field->clause_count; c++)
			if (field->clauses[c].kind == CLAUSE_KEY &&
			    slice_is(table, field->clauses[c].table))
				return true;
	}
	return false;
}

void references_check(const struct dictionary *dictionary,
		      const struct list *keys)
{
	for (size_t i = 0; i < keys->count; i++) {
		struct slice rest = slice_of(keys->items[i]);
		struct slice table = slice_cut(&rest, '=');

		if (!table.size || !rest.size)
			fail(BAD_USAGE, "--keys: '%s' is not TABLE=FILE",
			     keys->items[i]);
		if (!has_key_to(dictionary, table))
			fail(BAD_USAGE,
			     "--keys: no field of '%s' refers to "
			     "'%.*s'",
			     dictionary->table, (int)table.size, table.at);
	}
}
