/* webpage - the page that a report is: summary, sections, sources. */
#include "stages/methods/webpage.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "stages/methods/html.h"
#include "stages/methods/output.h"
#include "stages/methods/placing.h"
#include "stages/methods/section.h"
#include "stages/methods/summary.h"
#include "stages/methods/words.h"

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

static void put_contents(const struct writing *writing)
{
	const struct outline *outline = &writing->outline;

	output_string(writing->out, "<nav aria-labelledby=\"h-contents\">\n"
				    "<h2 id=\"h-contents\">Contents</h2>\n"
				    "<ol>\n");
	for (size_t i = 0; i < outline->count;
	     i = outline_section_end(outline, i))
		if (placing_shows(writing, i))
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
	/* much of the outline is never published */
	for (size_t i = 0; !page->is_public && i < writing->outline.count;
	     i++) {
		const struct block *block = &writing->outline.blocks[i];

		if (!*block->table || placing_sheet(writing, block) ||
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
		      "<h2 id=\"h-sources\">Sources and records kept</h2>\n");
	output_string(
		writing->out,
		provenance->source_count
			? "<p>Every figure on this page comes from these "
			  "files. The same files, options and version give "
			  "the same page, byte for byte.</p>\n"
			: "<p>The files that the figures come from, and "
			  "their digests, are in manifest.json of the pack. "
			  "The same files, options and version give the same "
			  "page, byte for byte.</p>\n");
	if (provenance->source_count)
		provenance_sources(writing->out, provenance,
				   !writing->page->is_public);
	if (provenance->remark_count && !writing->page->is_public) {
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
	struct writing writing = placing_of(page, output);

	put_head(&writing);
	put_header(&writing);
	output_string(output, "<main id=\"main\">\n");
	summary_put(&writing);
	put_contents(&writing);
	for (size_t i = 0; i < writing.outline.count;
	     i = outline_section_end(&writing.outline, i))
		if (placing_shows(&writing, i))
			section_put(&writing, i);
	if (page->gap_count)
		put_gaps(&writing);
	put_sources(&writing);
	put_end(&writing);
}
