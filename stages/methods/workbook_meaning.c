/* workbook_meaning - what a table is called, and which measures it is about. */
#include "stages/methods/workbook_meaning.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/pool.h"
#include "stages/methods/listing.h"

enum kinship { ITSELF, PARTS, WHOLE };

static bool is_longer(const char *longer, const char *shorter)
{
	size_t size = strlen(shorter);

	return !strncmp(longer, shorter, size) && !ascii_is_digit(longer[size]);
}

static bool is_kin(const char *measure, const char *id, enum kinship kinship)
{
	if (kinship == ITSELF)
		return !strcmp(measure, id);
	if (kinship == PARTS)
		return is_longer(measure, id);
	return is_longer(id, measure);
}

static size_t by_name(const struct definitions *all, const char *table,
		      const struct definition **found)
{
	const char *id = pool_copy(pool_run(), table, strcspn(table, "-"));
	size_t count = 0;

	for (int kinship = ITSELF; kinship <= WHOLE && !count; kinship++)
		for (size_t i = 0; i < all->count; i++)
			if (is_kin(all->items[i].measure, id,
				   (enum kinship)kinship))
				found[count++] = &all->items[i];
	return count;
}

/* The row of the outline that shows the table, or NULL. */
static const struct block *block_of(const struct meanings *meanings,
				    const char *table)
{
	const struct outline *outline = &meanings->outline;

	for (size_t i = 0; i < outline->count; i++)
		if (!strcmp(outline->blocks[i].table, table))
			return &outline->blocks[i];
	return NULL;
}

/* Those of its section, which are named in the section's first row. */
static size_t by_section(const struct meanings *meanings, const char *table,
			 const struct definition **found)
{
	const struct block *block = block_of(meanings, table), *first;
	size_t count = 0, named;
	const char **names;

	if (!block)
		return 0;
	first = meanings->outline.blocks;
	while (strcmp(first->section, block->section))
		first++;
	names = listing_words(first->measures, &named);
	for (size_t i = 0; i < named && count < meanings->definitions.count;
	     i++) {
		found[count] = definition_find(&meanings->definitions,
					       names[i]);
		count += found[count] != NULL;
	}
	return count;
}

const struct definition **meaning_measures(const struct meanings *meanings,
					   const char *table, size_t *count)
{
	const struct definition **found = pool_take(
		pool_run(), (meanings->definitions.count + 1) *
				    sizeof(const struct definition *));

	*count = by_name(&meanings->definitions, table, found);
	if (!*count)
		*count = by_section(meanings, table, found);
	return found;
}

const char *meaning_title(const struct meanings *meanings, const char *table)
{
	const struct block *block = block_of(meanings, table);

	return block && *block->title ? block->title : table;
}

const char *meaning_note(const struct meanings *meanings, const char *table)
{
	const struct block *block = block_of(meanings, table);

	return block ? block->note : "";
}
