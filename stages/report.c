/* report - one page of HTML with the figures, tables and where they come from.
 *
 * What belongs in the page, in which order and under which words, is data
 * (datasets/report): a new section, sentence or definition is a row there. What
 * is in no row still gets into the page, at its end, so that nothing the run
 * has made is lost; what a row names and is not there is listed with the
 * reason. The page needs no network and no script, and holds no clock time.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/extract.h"
#include "stages/methods/glossary.h"
#include "stages/methods/output.h"
#include "stages/methods/picture.h"
#include "stages/methods/table_input.h"
#include "stages/methods/webpage.h"

static const char *title = "Clinical audit of inpatient placements";
static const char *marking;
static bool is_public;
static struct list charts;
static const char *gaps;
static const char *sections;
static const char *places;
static const char *headlines;
static const char *definitions;
static const char *output;
static const char *summary;
static long first_rows = 50;
static long most_rows = 1000;

static const struct option options[] = {
	{ "title", "WORDS", "the heading of the page", .text = &title },
	{ "marking", "WORDS", "what is said of it at the top; nothing for ''",
	  .text = &marking },
	{ "public", .flag = &is_public,
	  .help = "made of public tables: tell no counts of records" },
	{ "charts", "FOLDER", "where SVG charts are", .list = &charts },
	{ "gaps", "FILE",
	  "a stream of what could not be made: table, what "
	  "and reason",
	  .text = &gaps },
	{ "sections", "FILE",
	  "what belongs in the page, in place of "
	  "report/sections.csv",
	  .text = &sections },
	{ "places", "FILE",
	  "what the summary is made of, in place of "
	  "report/summary.csv",
	  .text = &places },
	{ "headlines", "FILE",
	  "sentences to compute, in place of "
	  "report/headlines.csv",
	  .text = &headlines },
	{ "definitions", "FILE",
	  "what measures mean, in place of "
	  "report/measures.csv",
	  .text = &definitions },
	{ "rows", "N", "rows of a table before the others are folded away",
	  .whole = &first_rows, .least = 1, .most = 100000 },
	{ "most-rows", "N", "rows of a table in the page altogether",
	  .whole = &most_rows, .least = 1, .most = 1000000 },
	{ "output", "FILE",
	  "where to, in place of standard output; the file "
	  "has its name only when it is complete",
	  .text = &output },
	{ "summary", "FILE", "write the sentences of the summary, as text",
	  .text = &summary },
	{ 0 },
};

static const struct stage stage = {
	.name = "report",
	.purpose = "make one page of HTML out of tables and charts",
	.operands = "[TABLE...]",
	.most_operands = SIZE_MAX,
	.about = "Each TABLE is a stream, and called by the name of its file "
		 "up to the first dot; without any, one is read from standard "
		 "input. Sections, their order and headings are rows of "
		 "report/sections.csv; a table or chart that no row names "
		 "comes at the end, under `Further tables and charts'. What "
		 "could not be made (--gaps) is listed, with the reason, under "
		 "`Not in this pack', and so is then every table of a row that "
		 "is not there.\n\n"
		 "The sentences of the summary are rows of "
		 "report/headlines.csv, filled with figures of the tables; a "
		 "sentence for which a figure is missing is left out.\n\n"
		 "Below each table stand the commands that made it, the "
		 "records that each kept, and the definitions of its measures. "
		 "The page works without network and without script; a script "
		 "in it makes tables sortable and saves them as CSV.",
	.options = options,
	.reads = "any columns",
	.writes = "HTML; no stream",
	.example = "--title 'Restraints by type'",
	.input = "ri_type\trestraints:number:-:Restraints\t"
		 "rate:number:/1000.d:Per 1,000 bed days\n"
		 "01\t12\t4.25\n"
		 "05\t3\t\\N\n",
};

/* What is said at the top where no marking is given, by is_public. */
static const char *const markings[] = {
	"Restricted: lines about single people. Not to be published or quoted.",
	"Public copy: numbers that are small, or would give one away that is, "
	"are hidden.",
};

static const char *data_path(const char *given, const char *name)
{
	return given ? given : stage_data(name);
}

static void read_records(struct webpage *page, struct sheet *sheet,
			 struct reader *in)
{
	struct pool *pool = pool_new();
	const char **cells = pool_take(pool_run(),
				       reader_width(in) * sizeof *cells);
	struct headline *items = page->headlines.items;

	for (size_t i = 0; i < page->headlines.count; i++)
		headline_begin(&items[i], sheet->name, sheet->head);
	while (reader_next(in)) {
		table_cells(in, cells, pool);
		sheet_add(sheet, cells, (size_t)most_rows);
		for (size_t i = 0; i < page->headlines.count; i++)
			headline_see(&items[i], sheet->name, cells);
	}
}

static void read_table(struct webpage *page, const char *path)
{
	struct reader *in = reader_open(path);
	struct sheet sheet = { .name = path ? table_name(path) : "table",
			       .head = reader_header(in) };
	size_t count = table_count(page->sheet_names);
	bool fresh;

	table_put(page->sheet_names, slice_of(sheet.name), &fresh);
	if (!fresh)
		fail(BAD_USAGE, "two tables are called '%s'", sheet.name);
	table_fact(&page->as_at, "as_at", in);
	table_fact(&page->period_start, "period_start", in);
	table_fact(&page->period_end, "period_end", in);
	read_records(page, &sheet, in);
	provenance_add(&page->provenance, sheet.head);
	page->sheets = array_grow(page->sheets, count, sizeof sheet);
	page->sheets[count] = sheet;
}

static void read_tables(struct webpage *page)
{
	const struct list *paths = stage_operands();

	page->sheet_names = table_new();
	for (size_t i = 0; i < paths->count; i++)
		read_table(page, paths->items[i]);
	if (!paths->count)
		read_table(page, NULL);
}

/* Sentences may be about the gaps too, as about any table. */
static void read_gaps(struct webpage *page)
{
	struct reader *in = reader_open(gaps);
	struct sheet sheet = { .name = table_name(gaps),
			       .head = reader_header(in) };
	int table = reader_column(in, "table");
	int what = reader_column(in, "what");
	int reason = reader_column(in, "reason");

	read_records(page, &sheet, in);
	for (size_t i = 0; i < sheet.held; i++) {
		page->gaps = array_grow(page->gaps, page->gap_count,
					sizeof *page->gaps);
		page->gaps[page->gap_count++] = (struct gap){
			sheet_cell(&sheet, i, table),
			sheet_cell(&sheet, i, what),
			sheet_cell(&sheet, i, reason),
		};
	}
}

static void find_charts(struct webpage *page, const char *folder)
{
	size_t count;
	const char **names = picture_names(folder, &count);

	for (size_t i = 0; i < count; i++) {
		page->charts = array_grow(page->charts, page->chart_count,
					  sizeof *page->charts);
		page->charts[page->chart_count++] = (struct chart){ folder,
								    names[i] };
	}
}

static void write_summary(const struct webpage *page)
{
	struct output *out = output_open(summary);

	summary_write(out, page);
	output_close(out);
}

int main(int argc, char **argv)
{
	struct webpage page = { .gaps = NULL };
	struct output *out;

	stage_begin(&stage, argc, argv);
	extract_refuse_named("--title", title);
	extract_refuse_named("--marking", marking);
	page.title = title;
	page.marking = marking ? marking : markings[is_public];
	page.is_public = is_public;
	page.first_rows = (size_t)first_rows;
	page.style = content_read(stage_data("report/style.css"));
	page.script = content_read(stage_data("report/script.js"));
	page.outline = outline_read(data_path(sections, "report/sections.csv"));
	page.places = places_read(data_path(places, "report/summary.csv"));
	page.headlines = headlines_read(
		data_path(headlines, "report/headlines.csv"));
	page.definitions = definitions_read(
		data_path(definitions, "report/measures.csv"));
	page.glossary = glossary_read(stage_data("report/words.csv"),
				      stage_data);
	read_tables(&page);
	if (gaps)
		read_gaps(&page);
	for (size_t i = 0; i < charts.count; i++)
		find_charts(&page, charts.items[i]);
	out = output_open(output);
	webpage_write(out, &page);
	if (summary)
		write_summary(&page);
	output_close(out);
	return stage_end();
}
