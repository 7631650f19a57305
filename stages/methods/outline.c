/* outline - the sections of a report and what belongs in each. */
#include "stages/methods/outline.h"

#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/listing.h"

static enum show show_of(const struct listing *list, const char *word)
{
	static const char *const words[] = { "", "folded", "file" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(words[i], word))
			return (enum show)i;
	listing_refuse(list, word, "is neither blank nor folded nor file");
}

struct outline outline_read(const char *path)
{
	static const char *const names[] = { "section", "heading", "measures",
					     "table",   "title",   "columns",
					     "charts",  "show",    "note" };
	struct outline outline = { 0 };
	struct listing *list = listing_open(path, names, 9);

	while (listing_next(list)) {
		outline.blocks = array_grow(outline.blocks, outline.count,
					    sizeof *outline.blocks);
		outline.blocks[outline.count++] = (struct block){
			.section = listing_cell(list, 0),
			.heading = listing_cell(list, 1),
			.measures = listing_cell(list, 2),
			.table = listing_cell(list, 3),
			.title = listing_cell(list, 4),
			.columns = listing_cell(list, 5),
			.charts = listing_cell(list, 6),
			.show = show_of(list, listing_cell(list, 7)),
			.note = listing_cell(list, 8),
		};
	}
	return outline;
}

size_t outline_section_end(const struct outline *outline, size_t block)
{
	const char *section = outline->blocks[block].section;

	while (block < outline->count &&
	       !strcmp(outline->blocks[block].section, section))
		block++;
	return block;
}

struct definitions definitions_read(const char *path)
{
	static const char *const names[] = { "measure", "name", "definition",
					     "formula", "source" };
	struct definitions definitions = { 0 };
	struct listing *list = listing_open(path, names, 5);

	while (listing_next(list)) {
		definitions.items = array_grow(definitions.items,
					       definitions.count,
					       sizeof *definitions.items);
		definitions.items[definitions.count++] = (struct definition){
			.measure = listing_cell(list, 0),
			.name = listing_cell(list, 1),
			.definition = listing_cell(list, 2),
			.formula = listing_cell(list, 3),
			.source = listing_cell(list, 4),
		};
	}
	return definitions;
}

const struct definition *definition_find(const struct definitions *definitions,
					 const char *measure)
{
	for (size_t i = 0; i < definitions->count; i++)
		if (!strcmp(definitions->items[i].measure, measure))
			return &definitions->items[i];
	return NULL;
}
