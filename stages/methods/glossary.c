/* glossary - words for the codes in tables. */
#include "stages/methods/glossary.h"

#include <stdint.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "pipeline/text.h"
#include "stages/methods/listing.h"

struct glossary {
	struct table *keys; /* "column TAB value" */
	const char **words;
	struct pool *row;
};

/* The first words given for a value stay. */
static void add(struct glossary *glossary, const char *column,
		const char *value, const char *words)
{
	size_t count = table_count(glossary->keys);
	bool fresh;

	pool_clear(glossary->row);
	table_put(glossary->keys,
		  slice_of(text_format(glossary->row, "%s\t%s", column, value)),
		  &fresh);
	if (!fresh)
		return;
	glossary->words = array_grow(glossary->words, count,
				     sizeof *glossary->words);
	glossary->words[count] = words;
}

static void add_list(struct glossary *glossary, const char *column,
		     const char *path)
{
	static const char *const names[] = { "code", "label" };
	struct listing *list = listing_open(path, names, 2);

	while (listing_next(list))
		add(glossary, column, listing_cell(list, 0),
		    listing_cell(list, 1));
}

struct glossary *glossary_read(const char *path,
			       const char *(*path_of)(const char *name))
{
	static const char *const names[] = { "column", "list", "value",
					     "words" };
	struct glossary *glossary = pool_take(pool_run(), sizeof *glossary);
	struct listing *list = listing_open(path, names, 4);

	glossary->keys = table_new();
	glossary->row = pool_new();
	while (listing_next(list)) {
		const char *column = listing_cell(list, 0);
		const char *codes = listing_cell(list, 1);

		if (*codes)
			add_list(glossary, column, path_of(codes));
		else
			add(glossary, column, listing_cell(list, 2),
			    listing_cell(list, 3));
	}
	return glossary;
}

const char *glossary_words(const struct glossary *glossary, const char *column,
			   const char *value)
{
	size_t found;

	pool_clear(glossary->row);
	found = table_find(glossary->keys,
			   slice_of(text_format(glossary->row, "%s\t%s", column,
						value)));
	return found == SIZE_MAX ? NULL : glossary->words[found];
}
