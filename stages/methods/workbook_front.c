/* workbook_front - the sheets of a workbook that explain its tables. */
#include "stages/methods/workbook_front.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/outline.h"
#include "stages/methods/words.h"
#include "stages/methods/xlsx.h"

static const char contents_name[] = "Contents";

struct workbook_front {
	struct xlsx_sheet *contents, *definitions, *sources, *columns,
		*commands;
	struct table *known; /* definitions and sources that are written */
	struct front_entry *entries;
	size_t entry_count;
};

static void put_texts(struct xlsx_sheet *sheet, const char *const *texts,
		      size_t count, enum look look)
{
	for (size_t i = 0; i < count; i++)
		xlsx_text(sheet, i, texts[i], look);
}

static void put_row(struct xlsx_sheet *sheet, const char *const *texts,
		    size_t count)
{
	put_texts(sheet, texts, count, LOOK_TEXT);
	xlsx_end_row(sheet);
}

static void put_headings(struct xlsx_sheet *sheet, const char *const *texts,
			 size_t count)
{
	put_texts(sheet, texts, count, LOOK_HEADING);
	xlsx_headings(sheet);
	xlsx_end_row(sheet);
}

static void put_line(struct xlsx_sheet *sheet, const char *text, enum look look)
{
	if (!*text)
		return;
	xlsx_text(sheet, 0, text, look);
	xlsx_end_row(sheet);
}

void front_title(struct xlsx_sheet *sheet, const char *title)
{
	put_line(sheet, title, LOOK_TITLE);
}

void front_line(struct xlsx_sheet *sheet, const char *text)
{
	put_line(sheet, text, LOOK_TEXT);
}

void front_back(struct xlsx_sheet *sheet)
{
	xlsx_link(sheet, 0, contents_name, contents_name);
	xlsx_end_row(sheet);
}

static struct xlsx_sheet *add_sheet(struct xlsx *xlsx, const char *name,
				    const char *title, const char *const *texts,
				    size_t count)
{
	struct xlsx_sheet *sheet = xlsx_sheet(xlsx, name, count);

	front_title(sheet, title);
	front_back(sheet);
	put_headings(sheet, texts, count);
	return sheet;
}

struct workbook_front *front_begin(struct xlsx *xlsx)
{
	static const char *const meaning[] = { "Measure", "Name", "Definition",
					       "How it is worked out",
					       "Where it comes from" };
	static const char *const sources[] = { "File", "Rows", "Kept", "Remark",
					       "SHA-256" };
	static const char *const columns[] = { "Sheet", "Heading",
					       "Name in the files", "Type",
					       "Unit (UCUM)" };
	static const char *const commands[] = { "Sheet",   "Step",    "Reads",
						"Command", "Records", "Kept",
						"Remark" };
	struct workbook_front *front = pool_take(pool_run(), sizeof *front);

	front->known = table_new();
	front->contents = xlsx_sheet(xlsx, contents_name, 6);
	front->definitions = add_sheet(xlsx, "Definitions",
				       "What the measures mean", meaning, 5);
	front->sources = add_sheet(xlsx, "Sources",
				   "The extracts that all of it comes from",
				   sources, 5);
	front->columns = add_sheet(xlsx, "Columns",
				   "What the columns of each table are",
				   columns, 5);
	front->commands = add_sheet(xlsx, "Commands",
				    "How each table was made, step by step",
				    commands, 7);
	return front;
}

static bool is_new(struct workbook_front *front, const char *what,
		   const char *name)
{
	bool fresh;

	table_put(front->known,
		  slice_of(text_format(pool_run(), "%s\t%s", what, name)),
		  &fresh);
	return fresh;
}

void front_definition(struct workbook_front *front,
		      const struct definition *definition)
{
	const char *const texts[] = { definition->measure, definition->name,
				      definition->definition,
				      definition->formula, definition->source };

	if (is_new(front, "measure", definition->measure))
		put_row(front->definitions, texts, 5);
}

void front_column(struct workbook_front *front, const char *sheet,
		  const char *heading, const struct column *column)
{
	const char *const texts[] = { sheet, heading, column->name,
				      type_name(column->type), column->unit };

	put_row(front->columns, texts, 5);
}

static const struct flow *flow_of(const struct header *head, int step)
{
	for (size_t i = 0; i < head->flow_count; i++)
		if (head->flows[i].step == step)
			return &head->flows[i];
	return NULL;
}

/* Records in and out, and the remark, from that column on. */
static void put_flow(struct xlsx_sheet *sheet, size_t column,
		     const struct header *head, int step)
{
	const struct flow *flow = flow_of(head, step);

	if (!flow)
		return;
	xlsx_number(sheet, column, (double)flow->in, 0);
	xlsx_number(sheet, column + 1, (double)flow->out, 0);
	xlsx_text(sheet, column + 2, flow->remark, LOOK_TEXT);
}

static void put_source(struct workbook_front *front, const struct header *head,
		       const struct source *source)
{
	const char *digest = strchr(source->digest, ':');

	if (!is_new(front, source->digest, source->name))
		return;
	xlsx_text(front->sources, 0, source->name, LOOK_TEXT);
	put_flow(front->sources, 1, head, source->step);
	xlsx_text(front->sources, 4, digest ? digest + 1 : source->digest,
		  LOOK_TEXT);
	xlsx_end_row(front->sources);
}

void front_steps(struct workbook_front *front, const char *sheet,
		 const struct header *head)
{
	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];

		xlsx_text(front->commands, 0, sheet, LOOK_TEXT);
		xlsx_number(front->commands, 1, step->number, 0);
		if (strcmp(step->parents, "-"))
			xlsx_text(front->commands, 2, step->parents, LOOK_TEXT);
		xlsx_text(front->commands, 3,
			  text_format(pool_run(), "%s%s%s", step->program,
				      *step->arguments ? " " : "",
				      step->arguments),
			  LOOK_TEXT);
		put_flow(front->commands, 4, head, step->number);
		xlsx_end_row(front->commands);
	}
	for (size_t i = 0; i < head->source_count; i++)
		put_source(front, head, &head->sources[i]);
}

void front_entry(struct workbook_front *front, struct front_entry entry)
{
	front->entries = array_grow(front->entries, front->entry_count,
				    sizeof entry);
	front->entries[front->entry_count++] = entry;
}

static const char *day_words(const char *date)
{
	int day;

	return date && date_read(slice_of(date), &day)
		       ? words_date(pool_run(), day, PERIOD_DAY)
		       : NULL;
}

static const char *dates(const struct front_words *words)
{
	const char *as_at = day_words(words->as_at);
	const char *from = day_words(words->period_start);
	const char *to = day_words(words->period_end);

	if (!as_at)
		return "";
	if (!from || !to)
		return text_format(pool_run(), "As at %s", as_at);
	return text_format(pool_run(), "As at %s, for the period from %s to %s",
			   as_at, from, to);
}

void front_end(struct workbook_front *front, const struct front_words *words)
{
	static const char *const headings[] = { "Sheet",    "What it shows",
						"Measures", "Rows",
						"Extracts", "Remark" };
	struct xlsx_sheet *sheet = front->contents;

	front_title(sheet, words->title);
	put_line(sheet, words->marking, LOOK_MARKING);
	front_line(sheet, dates(words));
	front_line(sheet, "An empty cell is a value that is missing. * is a "
			  "number that is hidden so that nobody can be "
			  "recognised.");
	front_line(sheet, text_format(pool_run(),
				      "Made by %s. The sheets "
				      "Definitions, Sources, "
				      "Columns and Commands tell "
				      "how.",
				      words->program));
	put_headings(sheet, headings, 6);
	for (size_t i = 0; i < front->entry_count; i++) {
		const struct front_entry *entry = &front->entries[i];

		xlsx_link(sheet, 0, entry->sheet, entry->sheet);
		xlsx_text(sheet, 1, entry->title, LOOK_TEXT);
		xlsx_text(sheet, 2, entry->measures, LOOK_TEXT);
		xlsx_number(sheet, 3, (double)entry->rows, 0);
		xlsx_text(sheet, 4, entry->extracts, LOOK_TEXT);
		xlsx_text(sheet, 5, entry->remark, LOOK_TEXT);
		xlsx_end_row(sheet);
	}
}
