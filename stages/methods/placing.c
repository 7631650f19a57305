/* placing - where everything stands in a page, and where links lead. */
#include "stages/methods/placing.h"

#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/listing.h"

/* The table of that block, or NULL. */
const struct sheet *placing_sheet(const struct writing *writing,
				  const struct block *block)
{
	size_t found = table_find(writing->page->sheet_names,
				  slice_of(block->table));

	return found == SIZE_MAX ? NULL : &writing->page->sheets[found];
}

/* Whether a block names the chart; wild: by a name that ends in '*'. */
static bool names_chart(const struct block *block, const char *chart, bool wild)
{
	size_t count;
	const char **names = listing_words(block->charts, &count);

	for (size_t i = 0; i < count; i++) {
		size_t size = strcspn(names[i], "*");

		if (wild && names[i][size] && !strncmp(names[i], chart, size))
			return true;
		if (!wild && !strcmp(names[i], chart))
			return true;
	}
	return false;
}

/* The block that names the chart outright, or else one that does by '*'. */
static size_t block_of_chart(const struct writing *writing, const char *chart)
{
	for (int wild = 0; wild < 2; wild++)
		for (size_t i = 0; i < writing->outline.count; i++)
			if (names_chart(&writing->outline.blocks[i], chart,
					wild))
				return i;
	return NOWHERE;
}

static bool is_listed(const struct outline *outline, const char *table)
{
	for (size_t i = 0; i < outline->count; i++)
		if (!strcmp(outline->blocks[i].table, table))
			return true;
	return false;
}

/* A block for what no row of the outline names. */
static size_t add_further(struct outline *outline, const char *table)
{
	outline->blocks = array_grow(outline->blocks, outline->count,
				     sizeof *outline->blocks);
	outline->blocks[outline->count] = (struct block){
		.section = "further",
		.heading = "Further tables and charts",
		.measures = "",
		.table = table,
		.title = table,
		.columns = "",
		.charts = "",
		.note = "",
	};
	return outline->count++;
}

static void place_all(struct writing *writing)
{
	const struct webpage *page = writing->page;
	const size_t *sorted = table_sorted(page->sheet_names);

	writing->chart_blocks = pool_take(pool_run(), (page->chart_count + 1) *
							      sizeof(size_t));
	for (size_t i = 0; i < page->chart_count; i++)
		writing->chart_blocks[i] = block_of_chart(writing,
							  page->charts[i].name);
	for (size_t i = 0; i < table_count(page->sheet_names); i++) {
		const char *name = page->sheets[sorted[i]].name;

		if (!is_listed(&writing->outline, name))
			add_further(&writing->outline, name);
	}
	for (size_t i = 0; i < page->chart_count; i++)
		if (writing->chart_blocks[i] == NOWHERE)
			writing->chart_blocks[i] = add_further(
				&writing->outline, "");
}

static bool has_chart(const struct writing *writing, size_t block)
{
	for (size_t i = 0; i < writing->page->chart_count; i++)
		if (writing->chart_blocks[i] == block)
			return true;
	return false;
}

/* Whether there is anything to show in the section that begins there. */
bool placing_shows(const struct writing *writing, size_t first)
{
	size_t end = outline_section_end(&writing->outline, first);

	for (size_t i = first; i < end; i++)
		if (placing_sheet(writing, &writing->outline.blocks[i]) ||
		    has_chart(writing, i))
			return true;
	return false;
}

/* The first block of the section, or NOWHERE when it is not shown. */
size_t placing_section(const struct writing *writing, const char *name)
{
	const struct outline *outline = &writing->outline;

	for (size_t i = 0; i < outline->count;
	     i = outline_section_end(outline, i))
		if (!strcmp(outline->blocks[i].section, name))
			return placing_shows(writing, i) ? i : NOWHERE;
	return NOWHERE;
}

size_t placing_table(const struct writing *writing, const char *table)
{
	for (size_t i = 0; i < writing->outline.count; i++)
		if (!strcmp(writing->outline.blocks[i].table, table))
			return placing_sheet(writing,
					     &writing->outline.blocks[i])
				       ? i
				       : NOWHERE;
	return NOWHERE;
}

size_t placing_first(const struct writing *writing, size_t block)
{
	const struct block *blocks = writing->outline.blocks;

	while (block &&
	       !strcmp(blocks[block - 1].section, blocks[block].section))
		block--;
	return block;
}

static bool has_word(const char *text, const char *word)
{
	size_t count;
	const char **words = listing_words(text, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(words[i], word))
			return true;
	return false;
}

size_t placing_definition(const struct writing *writing, const char *measure)
{
	const struct outline *outline = &writing->outline;

	if (!definition_find(&writing->page->definitions, measure))
		return NOWHERE;
	for (size_t i = 0; i < outline->count;
	     i = outline_section_end(outline, i))
		if (has_word(outline->blocks[i].measures, measure) &&
		    placing_shows(writing, i))
			return i;
	return NOWHERE;
}

const char *placing_measure(const struct writing *writing, const char *name,
			    size_t block)
{
	const char *measure = pool_copy(pool_run(), name, strcspn(name, "-"));
	size_t first = placing_first(writing, block), count;
	const char **measures;

	if (placing_definition(writing, measure) != NOWHERE)
		return measure;
	measures = listing_words(writing->outline.blocks[first].measures,
				 &count);
	for (size_t i = 0; i < count; i++)
		if (placing_definition(writing, measures[i]) != NOWHERE)
			return measures[i];
	return NULL;
}

struct writing placing_of(const struct webpage *page, struct output *out)
{
	struct writing writing = { .page = page,
				   .out = out,
				   .outline = page->outline,
				   .ids = table_new() };

	place_all(&writing);
	return writing;
}
