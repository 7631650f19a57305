/* workbook - one Excel workbook out of many tables.
 *
 * A sheet a table, in the order given, after sheets that say what there is,
 * what it means and how it was made. A text is never a formula here, whatever
 * it begins with, so that unlike in CSV (see emit) it stays as it is.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/extract.h"
#include "stages/methods/glossary.h"
#include "stages/methods/table_input.h"
#include "stages/methods/workbook.h"
#include "stages/methods/workbook_front.h"

static const char *title = "Clinical audit of inpatient placements";
static const char *marking = "Restricted: lines about single people. Not to "
			     "be published or quoted.";
static const char *sections;
static const char *definitions;
static const char *output;
static long most_rows = 1000000;

static const struct option options[] = {
	{ "output", "FILE",
	  "where to, in place of standard output; the file "
	  "has its name only when it is complete",
	  .text = &output },
	{ "title", "WORDS", "the title of the workbook", .text = &title },
	{ "marking", "WORDS",
	  "what is said of it first, and on each printed page; "
	  "nothing for ''",
	  .text = &marking },
	{ "sections", "FILE",
	  "titles and notes of tables, in place of "
	  "report/sections.csv",
	  .text = &sections },
	{ "definitions", "FILE",
	  "what measures mean, in place of "
	  "report/measures.csv",
	  .text = &definitions },
	{ "rows", "N", "rows of a table on one sheet; others go on the next",
	  .whole = &most_rows, .least = 1, .most = 1000000 },
	{ 0 },
};

static const struct stage stage = {
	.name = "workbook",
	.purpose = "make one Excel workbook out of tables",
	.operands = "[TABLE...]",
	.most_operands = SIZE_MAX,
	.about = "Each TABLE is a stream, and called by the name of its file "
		 "up to the first dot; its sheet has that name, cut to the 31 "
		 "characters that Excel allows. Without any, one is read from "
		 "standard input.\n\n"
		 "The sheet Contents lists the tables. Definitions, Sources, "
		 "Columns and Commands say what the measures mean, which "
		 "extracts there were, what each column is, and how each table "
		 "was made.\n\n"
		 "Numbers, dates and times are such in the workbook, with all "
		 "their decimals (Excel keeps 15 figures that count); flags "
		 "are Y and N; texts are texts, whatever they begin with. "
		 "A missing value is an empty cell, and so is an empty text. A "
		 "number that was hidden (COLUMN_hidden is Y) is *, and "
		 "that flag has no column.\n\n"
		 "A text of more than 32,767 characters is cut, and the "
		 "contents say so.",
	.options = options,
	.reads = "any columns",
	.writes = "a workbook (.xlsx); no stream",
	.example = "--title 'Restraints by type'",
	.input = "ri_type\tfirst_on:date:-:First\trestraints:number:-:"
		 "Restraints\trestraints_hidden:flag\n"
		 "01\t2013-04-02\t12\tN\n"
		 "05\t\\N\t\\N\tY\n",
};

static void read_table(struct workbook *workbook, struct front_words *words,
		       const char *path)
{
	struct reader *in = reader_open(path);
	struct pool *pool = pool_new();
	const char **cells = pool_take(pool_run(),
				       reader_width(in) * sizeof *cells);

	table_fact(&words->as_at, "as_at", in);
	table_fact(&words->period_start, "period_start", in);
	table_fact(&words->period_end, "period_end", in);
	workbook_table(workbook, path ? table_name(path) : "table",
		       reader_header(in));
	while (reader_next(in)) {
		table_cells(in, cells, pool);
		workbook_record(workbook, cells);
	}
	workbook_table_end(workbook);
}

int main(int argc, char **argv)
{
	struct front_words words = { .program = "Placement Audit " VERSION };
	struct meanings meanings;
	struct workbook *workbook;
	const struct list *paths;

	stage_begin(&stage, argc, argv);
	extract_refuse_named("--title", title);
	extract_refuse_named("--marking", marking);
	words.title = title;
	words.marking = marking;
	meanings.outline = outline_read(
		sections ? sections : stage_data("report/sections.csv"));
	meanings.definitions = definitions_read(
		definitions ? definitions : stage_data("report/measures.csv"));
	workbook = workbook_begin(&meanings,
				  glossary_read(stage_data("report/words.csv"),
						stage_data),
				  (size_t)most_rows);
	paths = stage_operands();
	for (size_t i = 0; i < paths->count; i++)
		read_table(workbook, &words, paths->items[i]);
	if (!paths->count)
		read_table(workbook, &words, NULL);
	workbook_end(workbook, &words, output);
	return stage_end();
}
