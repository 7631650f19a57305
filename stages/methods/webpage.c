/* webpage - the page that a report is: summary, sections, sources. */
#include "stages/methods/webpage.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/html.h"
#include "stages/methods/listing.h"
#include "stages/methods/output.h"
#include "stages/methods/picture.h"
#include "stages/methods/tabulate.h"
#include "stages/methods/words.h"

/* The page and what has been written of it. */
struct writing {
	const struct webpage *page;
	struct output *out;
	struct outline outline; /* and after it what no row names */
	size_t *chart_blocks;   /* the block of each chart */
	struct table *ids;      /* of elements in charts */
	size_t tables, figures; /* numbered so far */
};

enum { NOWHERE = SIZE_MAX };

/* The table of that block, or NULL. */
static const struct sheet *sheet_of(const struct writing *writing,
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
static bool is_shown(const struct writing *writing, size_t first)
{
	size_t end = outline_section_end(&writing->outline, first);

	for (size_t i = first; i < end; i++)
		if (sheet_of(writing, &writing->outline.blocks[i]) ||
		    has_chart(writing, i))
			return true;
	return false;
}

static void put_policy(const struct writing *writing)
{
	const struct webpage *page = writing->page;

	html_print(writing->out,
		   "<meta http-equiv=\"Content-Security-Policy\" content=\""
		   "default-src 'none'; style-src '%s'; script-src '%s'; "
		   "img-src data:; base-uri 'none'; form-action 'none'\">\n",
		   html_hash(pool_run(), page->style.digest),
		   html_hash(pool_run(), page->script.digest));
}

static void put_head(const struct writing *writing)
{
	struct output *out = writing->out;

	output_string(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
			   "<meta charset=\"utf-8\">\n");
	put_policy(writing);
	output_string(out,
		      "<meta name=\"viewport\" content=\"width="
		      "device-width, initial-scale=1\">\n"
		      "<meta name=\"referrer\" content=\"no-referrer\">\n");
	html_print(out, "<title>%s</title>\n<style>", writing->page->title);
	output_slice(out, writing->page->style.text);
	output_string(out, "</style>\n</head>\n<body>\n<a class=\"skip\" "
			   "href=\"#main\">Skip to the report</a>\n");
}

static const char *day_words(const char *date)
{
	int day;

	return date && date_read(slice_of(date), &day)
		       ? words_date(pool_run(), day, PERIOD_DAY)
		       : NULL;
}

static void put_header(const struct writing *writing)
{
	const char *as_at = day_words(writing->page->as_at);
	const char *from = day_words(writing->page->period_start);
	const char *to = day_words(writing->page->period_end);
	struct output *out = writing->out;

	output_string(out, "<header>\n");
	if (*writing->page->marking)
		html_print(out, "<p class=\"marking\">%s</p>\n",
			   writing->page->marking);
	html_print(out, "<h1>%s</h1>\n", writing->page->title);
	if (as_at)
		html_print(out, "<p class=\"about\">As at %s", as_at);
	if (as_at && from && to)
		html_print(out, ", for the period from %s to %s", from, to);
	if (as_at)
		output_string(out, "</p>\n");
	output_string(out, "</header>\n");
}

/* The first block of the section, or NOWHERE when it is not shown. */
static size_t section_named(const struct writing *writing, const char *name)
{
	const struct outline *outline = &writing->outline;

	for (size_t i = 0; i < outline->count;
	     i = outline_section_end(outline, i))
		if (!strcmp(outline->blocks[i].section, name))
			return is_shown(writing, i) ? i : NOWHERE;
	return NOWHERE;
}

/* A sentence with its figure large and the section it is about. */
static bool put_headline(const struct writing *writing,
			 const struct headline *headline)
{
	const char *figure, *text;
	size_t section = section_named(writing, headline->section);

	if (!headline_say(headline, pool_run(), writing->page->glossary,
			  &figure, &text))
		return false;
	output_string(writing->out, "<li>");
	if (*figure)
		html_print(writing->out, "<strong>%s</strong> ", figure);
	html_print(writing->out, "<span>%s</span>", text);
	if (section != NOWHERE)
		html_print(writing->out, " <a href=\"#%s\">%s</a>",
			   html_id(pool_run(), "s-", headline->section),
			   writing->outline.blocks[section].heading);
	output_string(writing->out, "</li>\n");
	return true;
}

static void put_summary(const struct writing *writing)
{
	const struct headlines *headlines = &writing->page->headlines;
	bool any = false;

	output_string(writing->out, "<section id=\"summary\" "
				    "aria-labelledby=\"h-summary\">\n"
				    "<h2 id=\"h-summary\">Summary</h2>\n"
				    "<ul class=\"headlines\">\n");
	for (size_t i = 0; i < headlines->count; i++)
		if (headlines->items[i].summary &&
		    put_headline(writing, &headlines->items[i]))
			any = true;
	if (!any)
		output_string(writing->out, "<li>The tables at hand have none "
					    "of the summary's figures.</li>\n");
	output_string(writing->out, "</ul>\n</section>\n");
}

static void put_contents(const struct writing *writing)
{
	const struct outline *outline = &writing->outline;

	output_string(writing->out, "<nav aria-labelledby=\"h-contents\">\n"
				    "<h2 id=\"h-contents\">Contents</h2>\n"
				    "<ol>\n");
	for (size_t i = 0; i < outline->count;
	     i = outline_section_end(outline, i))
		if (is_shown(writing, i))
			html_print(writing->out,
				   "<li><a href=\"#%s\">%s</a></li>\n",
				   html_id(pool_run(), "s-",
					   outline->blocks[i].section),
				   outline->blocks[i].heading);
	if (writing->page->gap_count)
		output_string(writing->out, "<li><a href=\"#gaps\">Not in "
					    "this pack</a></li>\n");
	output_string(writing->out, "<li><a href=\"#sources\">Sources and "
				    "records kept</a></li>\n</ol>\n</nav>\n");
}

static void put_findings(const struct writing *writing, const char *section)
{
	const struct headlines *headlines = &writing->page->headlines;
	const char *figure, *text;
	bool open = false;

	for (size_t i = 0; i < headlines->count; i++) {
		const struct headline *headline = &headlines->items[i];

		if (strcmp(headline->section, section) ||
		    !headline_say(headline, pool_run(), writing->page->glossary,
				  &figure, &text))
			continue;
		if (!open)
			output_string(writing->out,
				      "<ul class=\"findings\">\n");
		open = true;
		html_print(writing->out,
			   *figure ? "<li>%s %s</li>\n" : "<li>%s%s</li>\n",
			   figure, text);
	}
	if (open)
		output_string(writing->out, "</ul>\n");
}

static void put_charts(struct writing *writing, size_t block)
{
	const struct webpage *page = writing->page;
	struct output *out = writing->out;

	for (size_t i = 0; i < page->chart_count; i++) {
		struct picture picture;

		if (writing->chart_blocks[i] != block)
			continue;
		picture = picture_read(page->charts[i].folder,
				       page->charts[i].name, writing->ids);
		html_print(out,
			   "<figure class=\"chart\"><div class=\"scroll\" "
			   "tabindex=\"0\" role=\"region\" "
			   "aria-label=\"Figure %zu\">\n",
			   ++writing->figures);
		output_slice(out, picture.markup);
		html_print(out,
			   "\n</div><figcaption>Figure %zu</figcaption>"
			   "</figure>\n",
			   writing->figures);
	}
}

static void put_making(const struct writing *writing, const struct sheet *sheet)
{
	html_print(writing->out,
		   "<details class=\"made\"><summary>How table "
		   "%zu was made</summary>\n<p>The file %s.csv "
		   "in the pack holds it with all its columns. "
		   "<code>placement-audit explain %s</code> "
		   "prints these steps.</p>\n",
		   writing->tables, sheet->name, sheet->name);
	provenance_steps(writing->out, sheet->head);
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
}

static void put_table(struct writing *writing, const struct block *block)
{
	const struct sheet *sheet = sheet_of(writing, block);
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
			 .number = writing->tables,
			 .first = writing->page->first_rows,
		 });
	put_making(writing, sheet);
	if (folded)
		output_string(writing->out, "</details>\n");
}

static void put_definition(const struct writing *writing,
			   const struct definition *definition)
{
	struct output *out = writing->out;

	html_print(out, "<dt>%s %s</dt>\n<dd>%s</dd>\n", definition->measure,
		   definition->name, definition->definition);
	if (*definition->formula)
		html_print(out, "<dd>How it is worked out: %s</dd>\n",
			   definition->formula);
	if (*definition->source)
		html_print(out, "<dd>Source: %s</dd>\n", definition->source);
}

static void put_definitions(const struct writing *writing, const char *names)
{
	size_t count;
	const char **measures = listing_words(names, &count);
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
		put_definition(writing, definition);
	}
	if (open)
		output_string(writing->out, "</dl>\n</details>\n");
}

static void put_section(struct writing *writing, size_t first)
{
	const struct block *blocks = writing->outline.blocks;
	size_t end = outline_section_end(&writing->outline, first);
	const char *id = html_id(pool_run(), "s-", blocks[first].section);

	html_print(writing->out,
		   "<section id=\"%s\" aria-labelledby=\"h%s\">\n"
		   "<h2 id=\"h%s\">%s</h2>\n",
		   id, id, id, blocks[first].heading);
	put_findings(writing, blocks[first].section);
	for (size_t i = first; i < end; i++) {
		put_charts(writing, i);
		put_table(writing, &blocks[i]);
	}
	put_definitions(writing, blocks[first].measures);
	output_string(writing->out, "</section>\n");
}

static bool has_gap(const struct webpage *page, const char *table)
{
	for (size_t i = 0; i < page->gap_count; i++)
		if (!strcmp(page->gaps[i].name, table))
			return true;
	return false;
}

/* The gaps that are given, then the tables of the outline that nobody made;
 * *count of them. */
static struct gap *all_gaps(const struct writing *writing, size_t *count)
{
	const struct webpage *page = writing->page;
	struct gap *gaps = NULL;

	*count = 0;
	for (size_t i = 0; i < page->gap_count; i++) {
		gaps = array_grow(gaps, *count, sizeof *gaps);
		gaps[(*count)++] = page->gaps[i];
	}
	for (size_t i = 0; i < writing->outline.count; i++) {
		const struct block *block = &writing->outline.blocks[i];

		if (!*block->table || sheet_of(writing, block) ||
		    has_gap(page, block->table))
			continue;
		gaps = array_grow(gaps, *count, sizeof *gaps);
		gaps[(*count)++] = (struct gap){ block->table, block->title,
						 "was not made" };
	}
	return gaps;
}

/* The gaps with one reason, of which number is the first; nothing when it is
 * not. */
static void put_reason(const struct writing *writing, const struct gap *gaps,
		       size_t count, size_t number)
{
	const char *reason = gaps[number].reason;

	for (size_t i = 0; i < number; i++)
		if (!strcmp(gaps[i].reason, reason))
			return;
	html_print(writing->out, "<li>%s\n<ul>\n",
		   words_capital(pool_run(), reason));
	for (size_t i = number; i < count; i++)
		if (!strcmp(gaps[i].reason, reason))
			html_print(writing->out, "<li>%s (%s)</li>\n",
				   gaps[i].what, gaps[i].name);
	output_string(writing->out, "</ul></li>\n");
}

static void put_gaps(const struct writing *writing)
{
	size_t count;
	struct gap *gaps = all_gaps(writing, &count);

	output_string(writing->out,
		      "<section id=\"gaps\" aria-labelledby=\"h-gaps\">\n"
		      "<h2 id=\"h-gaps\">Not in this pack</h2>\n<ul>\n");
	for (size_t i = 0; i < count; i++)
		put_reason(writing, gaps, count, i);
	output_string(writing->out, "</ul>\n</section>\n");
}

static void put_sources(const struct writing *writing)
{
	const struct provenance *provenance = &writing->page->provenance;

	output_string(writing->out,
		      "<section id=\"sources\" aria-labelledby=\"h-sources\">\n"
		      "<h2 id=\"h-sources\">Sources and records kept</h2>\n"
		      "<p>Every figure on this page comes from these files. "
		      "The same files, options and version give the same page, "
		      "byte for byte.</p>\n");
	provenance_sources(writing->out, provenance);
	if (provenance->remark_count) {
		output_string(writing->out,
			      "<details><summary>What the steps say of the "
			      "records that came to them</summary>\n");
		provenance_remarks(writing->out, provenance);
		output_string(writing->out, "</details>\n");
	}
	output_string(writing->out, "</section>\n");
}

static void put_end(const struct writing *writing)
{
	output_string(writing->out,
		      "</main>\n<footer>\n<p>Made by Placement Audit " VERSION
		      ". Numbers are rounded for display only; the tables of "
		      "the pack have them in full.</p>\n</footer>\n<script>");
	output_slice(writing->out, writing->page->script.text);
	output_string(writing->out, "</script>\n</body>\n</html>\n");
}

void webpage_write(struct output *output, const struct webpage *page)
{
	struct writing writing = { .page = page,
				   .out = output,
				   .outline = page->outline,
				   .ids = table_new() };

	place_all(&writing);
	put_head(&writing);
	put_header(&writing);
	output_string(output, "<main id=\"main\">\n");
	put_summary(&writing);
	put_contents(&writing);
	for (size_t i = 0; i < writing.outline.count;
	     i = outline_section_end(&writing.outline, i))
		if (is_shown(&writing, i))
			put_section(&writing, i);
	if (page->gap_count)
		put_gaps(&writing);
	put_sources(&writing);
	put_end(&writing);
}
