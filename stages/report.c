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

#include "stages/methods/glossary.h"
#include "stages/methods/headline.h"
#include "stages/methods/html.h"
#include "stages/methods/outline.h"
#include "stages/methods/output.h"
#include "stages/methods/picture.h"
#include "stages/methods/provenance.h"
#include "stages/methods/tabulate.h"
#include "stages/methods/webpage.h"
#include "stages/methods/words.h"

static const char *title = "Clinical audit of inpatient placements";
static const char *marking = "Restricted: lines about single people. Quote "
			     "from the public pack only.";
static const char *charts;
static const char *gaps;
static const char *sections;
static const char *headlines_path;
static const char *definitions_path;
static const char *output;
static long first_rows = 50;
static long most_rows = 1000;

static const struct option options[] = {
	{ "title", "WORDS", "the heading of the page", .text = &title },
	{ "marking", "WORDS", "who may see it, said at the top; '' for nothing",
	  .text = &marking },
	{ "charts", "FOLDER", "where the SVG charts are", .text = &charts },
	{ "gaps", "FILE", "a stream with the columns table and reason: why "
	  "tables are not there", .text = &gaps },
	{ "sections", "FILE", "what belongs in the page, in place of "
	  "report/sections.csv", .text = &sections },
	{ "headlines", "FILE", "sentences to compute, in place of "
	  "report/headlines.csv", .text = &headlines_path },
	{ "definitions", "FILE", "what measures mean, in place of "
	  "report/measures.csv", .text = &definitions_path },
	{ "rows", "N", "rows of a table before the others are folded away",
	  .whole = &first_rows, .least = 1, .most = 100000 },
	{ "most-rows", "N", "rows of a table in the page altogether",
	  .whole = &most_rows, .least = 1, .most = 1000000 },
	{ "output", "FILE", "where to, in place of standard output; the file "
	  "has its name only when it is complete", .text = &output },
	{ 0 },
};

static const struct stage stage = {
	.name = "report",
	.purpose = "make one page of HTML out of tables and charts",
	.operands = "[TABLE...]",
	.most_operands = SIZE_MAX,
	.about =
	"Each TABLE is a stream, and called by the name of its file up to the "
	"first dot; without any, one is read from standard input. Sections, "
	"their order and headings are rows of report/sections.csv; a table or "
	"chart that no row names comes at the end, under `Further tables and "
	"charts'; one that a row names and that is not there is listed under "
	"`Not in this pack'.\n\n"
	"The sentences of the summary are rows of report/headlines.csv, filled "
	"with figures of the tables; a sentence for which a figure is missing "
	"is left out.\n\n"
	"Below each table stand the commands that made it, the records that "
	"each kept, and the definitions of its measures. The page works "
	"without network and without script; a script in it makes tables "
	"sortable and saves them as CSV.",
	.options = options,
	.reads = "any columns",
	.writes = "HTML; no stream",
	.example = "--title 'Restraints by type'",
	.input = "ri_type\trestraints:number:-:Restraints\t"
		 "rate:number:/1000.d:Per 1,000 bed days\n"
		 "01\t12\t4.25\n"
		 "05\t3\t\\N\n",
};

/* All that goes into the page. */
struct report {
	struct outline outline;
	struct definitions definitions;
	struct headlines headlines;
	struct glossary *glossary;
	struct table *names;	/* of tables */
	struct sheet *sheets;
	bool *placed;		/* one a table: it is in the page */
	struct table *pictures;	/* names of charts */
	bool *drawn;		/* one a chart */
	struct table *ids;	/* of elements of pictures */
	struct table *reasons;	/* names of tables that are not there */
	const char **why;	/* one a reason */
	struct provenance provenance;
	struct output *out;
	size_t tables;		/* numbered so far */
	size_t figures;
};
