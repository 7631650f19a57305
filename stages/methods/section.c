/* section - a section of the page: findings, charts, tables, definitions. */
#include "stages/methods/section.h"

#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/listing.h"
#include "stages/methods/output.h"
#include "stages/methods/picture.h"
#include "stages/methods/placing.h"
#include "stages/methods/summary.h"
#include "stages/methods/tabulate.h"
#include "stages/methods/words.h"

/* A link to what a measure means, and where it can be to how it was made. */
static void put_links(const struct writing *writing, const char *name,
		      size_t block, const char *table)
{
	const char *measure = placing_measure(writing, name, block);

	if (measure)
		html_print(writing->out, " <a href=\"#%s\">What it means</a>",
			   html_id(pool_run(), "d-", measure));
	if (table)
		html_print(writing->out, " <a href=\"#%s\">How it was made</a>",
			   html_id(pool_run(), "made-", table));
}

/* The table that the chart was drawn of, of whose name its own is made: "A-b"
 * for "A-b-c"; NULL when it is not in the page. */
static const char *table_of_chart(const struct writing *writing,
				  const char *chart)
{
	const char *found = NULL;

	for (size_t i = 0; i < writing->outline.count; i++) {
		const char *table = writing->outline.blocks[i].table;
		size_t size = strlen(table);

		if (size && !strncmp(chart, table, size) &&
		    (!chart[size] || chart[size] == '-') &&
		    (!found || size > strlen(found)) &&
		    placing_table(writing, table) != NOWHERE)
			found = table;
	}
	return found;
}

static void put_chart(struct writing *writing, size_t block,
		      const struct chart *chart)
{
	struct picture picture = picture_read(chart->folder, chart->name,
					      writing->ids);
	struct output *out = writing->out;

	if (picture.hidden) {
		output_string(out, "<p>The chart is left out: every number in "
				   "it is hidden, because it is small or would "
				   "give one away.</p>\n");
		return;
	}
	html_print(out,
		   "<figure class=\"chart\"><div class=\"scroll\" "
		   "tabindex=\"0\" role=\"region\" "
		   "aria-label=\"Figure %zu\">\n",
		   ++writing->figures);
	output_slice(out, picture.markup);
	html_print(out, "\n</div><figcaption>Figure %zu", writing->figures);
	put_links(writing, chart->name, block,
		  table_of_chart(writing, chart->name));
	output_string(out, "</figcaption></figure>\n");
}

static void put_charts(struct writing *writing, size_t block)
{
	for (size_t i = 0; i < writing->page->chart_count; i++)
		if (writing->chart_blocks[i] == block)
			put_chart(writing, block, &writing->page->charts[i]);
}

static void put_making(const struct writing *writing, const struct sheet *sheet,
		       const char *what)
{
	html_print(writing->out,
		   "<details class=\"made\" id=\"%s\"><summary>How %s was "
		   "made</summary>\n<p>The file %s.csv in the pack holds it "
		   "with all its columns. <code>placement-audit explain %s"
		   "</code> prints these steps.</p>\n",
		   html_id(pool_run(), "made-", sheet->name), what, sheet->name,
		   sheet->name);
	provenance_steps(writing->out, sheet->head, !writing->page->is_public);
	output_string(writing->out, "</details>\n");
}

static void put_mention(const struct writing *writing,
			const struct block *block, const struct sheet *sheet)
{
	html_print(writing->out,
		   "<p class=\"note\">%s: %s, in the file %s.csv "
		   "of the pack.</p>\n",
		   block->title, words_count(pool_run(), sheet->rows, "row"),
		   sheet->name);
	put_making(writing, sheet, sheet->name);
}

static void put_table(struct writing *writing, const struct block *block)
{
	const struct sheet *sheet = placing_sheet(writing, block);
	bool folded = block->show == SHOW_FOLDED;

	if (!sheet)
		return;
	if (block->show == SHOW_FILE) {
		put_mention(writing, block, sheet);
		return;
	}
	writing->tables++;
	if (folded)
		html_print(writing->out,
			   "<details><summary>Table %zu. %s (%s)"
			   "</summary>\n",
			   writing->tables, block->title,
			   words_count(pool_run(), sheet->rows, "row"));
	tabulate(writing->out,
		 &(struct tabulation){
			 .sheet = sheet,
			 .shown = sheet_shown(sheet, block->columns),
			 .glossary = writing->page->glossary,
			 .title = block->title,
			 .note = block->note,
			 .measure = placing_measure(
				 writing, sheet->name,
				 (size_t)(block - writing->outline.blocks)),
			 .number = writing->tables,
			 .first = writing->page->first_rows,
		 });
	put_making(writing, sheet,
		   text_format(pool_run(), "table %zu", writing->tables));
	if (folded)
		output_string(writing->out, "</details>\n");
}

/* The first section that has the definition has its place for links. */
static void put_definition(const struct writing *writing, size_t first,
			   const struct definition *definition)
{
	const char *measure = definition->measure;
	struct output *out = writing->out;

	if (placing_definition(writing, measure) == first)
		html_print(out, "<dt id=\"%s\">",
			   html_id(pool_run(), "d-", measure));
	else
		output_string(out, "<dt>");
	html_print(out, "%s %s</dt>\n<dd>%s</dd>\n", measure, definition->name,
		   definition->definition);
	if (*definition->formula)
		html_print(out, "<dd>How it is worked out: %s</dd>\n",
			   definition->formula);
	if (*definition->source)
		html_print(out, "<dd>Source: %s</dd>\n", definition->source);
}

static void put_definitions(const struct writing *writing, size_t first)
{
	const struct block *block = &writing->outline.blocks[first];
	size_t count;
	const char **measures = listing_words(block->measures, &count);
	bool open = false;

	for (size_t i = 0; i < count; i++) {
		const struct definition *definition = definition_find(
			&writing->page->definitions, measures[i]);

		if (!definition)
			continue;
		if (!open)
			output_string(
				writing->out,
				"<details class=\"meaning\"><summary>What "
				"the figures mean</summary>\n<dl>\n");
		open = true;
		put_definition(writing, first, definition);
	}
	if (open)
		output_string(writing->out, "</dl>\n</details>\n");
}

void section_put(struct writing *writing, size_t first)
{
	const struct block *blocks = writing->outline.blocks;
	size_t end = outline_section_end(&writing->outline, first);
	const char *id = html_id(pool_run(), "s-", blocks[first].section);

	html_print(writing->out,
		   "<section id=\"%s\" aria-labelledby=\"h%s\">\n"
		   "<h2 id=\"h%s\">%s</h2>\n",
		   id, id, id, blocks[first].heading);
	summary_put_findings(writing, blocks[first].section);
	for (size_t i = first; i < end; i++) {
		put_charts(writing, i);
		put_table(writing, &blocks[i]);
	}
	put_definitions(writing, first);
	output_string(writing->out, "</section>\n");
}
