/* workbook - tables as the sheets of one workbook, with what explains them. */
#include "stages/methods/workbook.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/glossary.h"
#include "stages/methods/listing.h"
#include "stages/methods/sheet.h"
#include "stages/methods/words.h"
#include "stages/methods/xlsx.h"

/* So many rows of a table are looked at to choose its decimals. */
enum { ROWS_LOOKED_AT = 1000 };

static const char hidden_mark[] = "*";

/* A column that gets cells, and the flag that hides its numbers (or NONE). */
struct place {
	int column, flag;
	int decimals;
};

/* The table that is being written. */
struct current {
	struct sheet first; /* rows, until the decimals are known */
	struct place *places;
	size_t count;
	struct xlsx_sheet *sheet; /* NULL until then */
	size_t begins;            /* its rows before the table's */
	size_t sheets, hidden, cuts;
	const char *name; /* of its first sheet */
};

struct workbook {
	struct workbook_words words;
	struct xlsx *xlsx;
	struct xlsx_sheet *contents, *definitions, *sources, *columns,
		*commands;
	struct table *files;  /* sources that are written */
	struct table *notes;  /* definitions that are written */
	struct current table; /* begun last */
};

/* Rows of the sheets that explain. */
static void put_texts(struct xlsx_sheet *sheet, const char *const *texts,
		      size_t count, enum look look)
{
	for (size_t i = 0; i < count; i++)
		xlsx_text(sheet, i, texts[i], look);
}

static void put_line(struct xlsx_sheet *sheet, const char *text, enum look look)
{
	if (!*text)
		return;
	xlsx_text(sheet, 0, text, look);
	xlsx_end_row(sheet);
}

static void put_headings(struct xlsx_sheet *sheet, const char *const *texts,
			 size_t count)
{
	put_texts(sheet, texts, count, LOOK_HEADING);
	xlsx_headings(sheet);
	xlsx_end_row(sheet);
}

static void put_back(struct xlsx_sheet *sheet)
{
	xlsx_link(sheet, 0, "Contents", "Contents");
	xlsx_end_row(sheet);
}

static struct xlsx_sheet *add_sheet(struct workbook *workbook, const char *name,
				    const char *about, const char *const *texts,
				    size_t count)
{
	struct xlsx_sheet *sheet = xlsx_sheet(workbook->xlsx, name, count);

	put_line(sheet, about, LOOK_TITLE);
	put_back(sheet);
	put_headings(sheet, texts, count);
	return sheet;
}

struct workbook *workbook_begin(const struct workbook_words *words)
{
	static const char *const definitions[] = { "Measure", "Name",
						   "Definition",
						   "How it is worked out",
						   "Source" };
	static const char *const sources[] = { "File", "Rows", "Kept", "Remark",
					       "SHA-256" };
	static const char *const columns[] = { "Sheet", "Heading",
					       "Name in the files", "Type",
					       "Unit (UCUM)" };
	static const char *const commands[] = { "Table",   "Step",
						"Reads",   "Command",
						"Records", "Kept",
						"Remark" };
	struct workbook *workbook = pool_take(pool_run(), sizeof *workbook);

	workbook->words = *words;
	workbook->xlsx = xlsx_new();
	workbook->files = table_new();
	workbook->notes = table_new();
	workbook->contents = xlsx_sheet(workbook->xlsx, "Contents", 6);
	workbook->definitions = add_sheet(workbook, "Definitions",
					  "What the measures mean", definitions,
					  5);
	workbook->sources = add_sheet(workbook, "Sources",
				      "The extracts all of this comes from",
				      sources, 5);
	workbook->columns = add_sheet(workbook, "Columns",
				      "What the columns of each table are",
				      columns, 5);
	workbook->commands = add_sheet(workbook, "Commands",
				       "How each table was made, step by step",
				       commands, 7);
	return workbook;
}

/* The measures of a table are told by its name: those of M08b-injury by M08b,
 * of M01-summary by M01 or else M01a, M01b and so on, of M06c-x by M06. */
static bool is_longer(const char *longer, const char *shorter)
{
	size_t size = strlen(shorter);

	return !strncmp(longer, shorter, size) &&
	       !isdigit((unsigned char)longer[size]);
}

enum kinship { ITSELF, PARTS, WHOLE };

static bool is_kin(const char *measure, const char *id, enum kinship kinship)
{
	if (kinship == ITSELF)
		return !strcmp(measure, id);
	if (kinship == PARTS)
		return is_longer(measure, id);
	return is_longer(id, measure);
}

static size_t measures_by_name(const struct workbook *workbook,
			       const char *table,
			       const struct definition **found)
{
	const struct definitions *all = &workbook->words.definitions;
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
static const struct block *block_of(const struct workbook *workbook,
				    const char *table)
{
	const struct outline *outline = &workbook->words.outline;

	for (size_t i = 0; i < outline->count; i++)
		if (!strcmp(outline->blocks[i].table, table))
			return &outline->blocks[i];
	return NULL;
}

/* The measures of its section. */
static size_t measures_by_section(const struct workbook *workbook,
				  const char *table,
				  const struct definition **found)
{
	const struct outline *outline = &workbook->words.outline;
	const struct block *block = block_of(workbook, table);
	size_t count = 0, named;

	for (size_t i = 0; block && i < outline->count; i++) {
		const char **names = listing_words(outline->blocks[i].measures,
						   &named);

		if (strcmp(outline->blocks[i].section, block->section))
			continue;
		for (size_t n = 0; n < named; n++) {
			found[count] = definition_find(
				&workbook->words.definitions, names[n]);
			count += found[count] != NULL;
		}
	}
	return count;
}

/* The definitions that a table needs; *count of them. */
static const struct definition **measures_of(const struct workbook *workbook,
					     const char *table, size_t *count)
{
	const struct definition **found = pool_take(
		pool_run(), (workbook->words.definitions.count + 1) *
				    sizeof(const struct definition *));

	*count = measures_by_name(workbook, table, found);
	if (!*count)
		*count = measures_by_section(workbook, table, found);
	return found;
}

static const char *title_of(const struct workbook *workbook, const char *table)
{
	const struct block *block = block_of(workbook, table);

	return block && *block->title ? block->title : table;
}

static void put_definition(struct workbook *workbook,
			   const struct definition *definition)
{
	const char *const texts[] = { definition->measure, definition->name,
				      definition->definition,
				      definition->formula, definition->source };
	bool fresh;

	table_put(workbook->notes, slice_of(definition->measure), &fresh);
	if (!fresh)
		return;
	put_texts(workbook->definitions, texts, 5, LOOK_TEXT);
	xlsx_end_row(workbook->definitions);
}

/* One measure in full; of several their names. */
static void put_meaning(struct workbook *workbook, struct xlsx_sheet *sheet)
{
	size_t count;
	const struct definition **found = measures_of(
		workbook, workbook->table.first.name, &count);
	const char *text = "";

	for (size_t i = 0; i < count; i++) {
		put_definition(workbook, found[i]);
		text = text_format(pool_run(), "%s%s%s %s", text,
				   i ? "; " : "", found[i]->measure,
				   found[i]->name);
	}
	if (count == 1)
		text = text_format(pool_run(), "%s: %s", text,
				   found[0]->definition);
	else if (count)
		text = text_format(pool_run(), "%s: see Definitions", text);
	put_line(sheet, text, LOOK_TEXT);
}

/* What stands above a column: words of people and the unit, told apart from
 * the same words over another column. */
static const char *heading_of(const struct workbook *workbook,
			      const struct current *table, size_t place)
{
	const struct header *head = table->first.head;
	const struct column *column =
		&head->columns[table->places[place].column];
	const char *words = glossary_words(workbook->words.glossary,
					   column->name, "");
	const char *unit = words_unit(column->unit);

	words = words ? words : column->label;
	for (size_t i = 0; i < table->count; i++) {
		const struct column *other =
			&head->columns[table->places[i].column];

		if (i != place && !strcmp(other->label, column->label)) {
			words = text_format(pool_run(), "%s [%s]", words,
					    column->name);
			break;
		}
	}
	if (*unit && !strcasestr(words, unit))
		words = text_format(pool_run(), "%s (%s)", words, unit);
	return words;
}

static void put_column(struct workbook *workbook, const struct current *table,
		       size_t place, const char *heading)
{
	const struct column *column =
		&table->first.head->columns[table->places[place].column];
	const char *const texts[] = { xlsx_name(table->sheet), heading,
				      column->name, type_name(column->type),
				      column->unit };

	if (table->sheets > 1)
		return;
	put_texts(workbook->columns, texts, 5, LOOK_TEXT);
	xlsx_end_row(workbook->columns);
}

/* A sheet of the table up to its headings. */
static void begin_sheet(struct workbook *workbook)
{
	struct current *table = &workbook->table;
	const struct block *block = block_of(workbook, table->first.name);
	const char *name = table->first.name;

	if (table->sheets++)
		name = text_format(pool_run(), "%.26s (%zu)", name,
				   table->sheets);
	table->sheet = xlsx_sheet(workbook->xlsx, name, table->count);
	table->name = table->name ? table->name : xlsx_name(table->sheet);
	put_line(table->sheet, title_of(workbook, table->first.name),
		 LOOK_TITLE);
	put_meaning(workbook, table->sheet);
	put_line(table->sheet, block ? block->note : "", LOOK_TEXT);
	put_back(table->sheet);
	for (size_t i = 0; i < table->count; i++) {
		const char *heading = heading_of(workbook, table, i);

		xlsx_text(table->sheet, i, heading, LOOK_HEADING);
		put_column(workbook, table, i, heading);
	}
	xlsx_headings(table->sheet);
	xlsx_end_row(table->sheet);
	table->begins = xlsx_rows(table->sheet);
}

/* The column that NAME_hidden is about, or NONE. */
static int hidden_by(const struct header *head, int flag)
{
	static const char ending[] = "_hidden";
	const struct column *column = &head->columns[flag];
	size_t size = strlen(column->name), less = sizeof ending - 1;

	if (column->type != FLAG || size <= less ||
	    strcmp(column->name + size - less, ending))
		return NONE;
	return header_find(head,
			   pool_copy(pool_run(), column->name, size - less));
}

static int flag_of(const struct header *head, int column)
{
	for (int i = 0; i < (int)head->column_count; i++)
		if (hidden_by(head, i) == column)
			return i;
	return NONE;
}

static void find_places(struct current *table)
{
	const struct header *head = table->first.head;

	table->places = pool_take(pool_run(), (head->column_count + 1) *
						      sizeof *table->places);
	for (int i = 0; i < (int)head->column_count; i++)
		if (hidden_by(head, i) == NONE)
			table->places[table->count++] = (struct place){
				.column = i, .flag = flag_of(head, i)
			};
}

void workbook_table(struct workbook *workbook, const char *name,
		    const struct header *head)
{
	workbook->table = (struct current){
		.first = { .name = name, .head = head },
	};
	find_places(&workbook->table);
}

static void put_cell(struct current *table, size_t place,
		     const char *const *cells)
{
	const struct place *at = &table->places[place];
	const char *cell = cells[at->column];
	double number;
	int date;

	if (at->flag != NONE && cells[at->flag] && *cells[at->flag] == 'Y') {
		xlsx_text(table->sheet, place, hidden_mark, LOOK_ASIDE);
		table->hidden++;
		return;
	}
	if (!cell)
		return;
	switch (table->first.head->columns[at->column].type) {
	case NUMBER:
		number_read(slice_of(cell), &number);
		xlsx_number(table->sheet, place, number, at->decimals);
		break;
	case DATE:
		date_read(slice_of(cell), &date);
		xlsx_date(table->sheet, place, date);
		break;
	case TIME:
		time_read(slice_of(cell), &date);
		xlsx_time(table->sheet, place, date);
		break;
	default:
		xlsx_text(table->sheet, place, cell, LOOK_TEXT);
	}
}

static void put_record(struct workbook *workbook, const char *const *cells)
{
	struct current *table = &workbook->table;

	if (xlsx_rows(table->sheet) - table->begins ==
		    workbook->words.rows_most ||
	    xlsx_rows(table->sheet) == XLSX_ROWS_MOST) {
		table->cuts += xlsx_cuts(table->sheet);
		begin_sheet(workbook);
	}
	for (size_t i = 0; i < table->count; i++)
		put_cell(table, i, cells);
	xlsx_end_row(table->sheet);
}

/* The rows that were kept back until the decimals were known. */
static void put_first(struct workbook *workbook)
{
	struct current *table = &workbook->table;
	struct shown shown = sheet_shown(&table->first, "");

	for (size_t i = 0; i < table->count; i++)
		table->places[i].decimals =
			shown.decimals[table->places[i].column];
	begin_sheet(workbook);
	for (size_t i = 0; i < table->first.held; i++)
		put_record(workbook, &table->first.cells
					      [i *
					       table->first.head->column_count]);
}

void workbook_record(struct workbook *workbook, const char *const *cells)
{
	struct current *table = &workbook->table;

	if (!table->sheet && table->first.held == ROWS_LOOKED_AT)
		put_first(workbook);
	sheet_add(&table->first, cells, ROWS_LOOKED_AT);
	if (table->sheet)
		put_record(workbook, cells);
}

static const struct flow *flow_of(const struct header *head, int step)
{
	for (size_t i = 0; i < head->flow_count; i++)
		if (head->flows[i].step == step)
			return &head->flows[i];
	return NULL;
}

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

static void put_sources(struct workbook *workbook, const struct header *head)
{
	for (size_t i = 0; i < head->source_count; i++) {
		const struct source *source = &head->sources[i];
		const char *digest = strchr(source->digest, ':');
		bool fresh;

		table_put(workbook->files,
			  slice_of(text_format(pool_run(), "%s\t%s",
					       source->name, source->digest)),
			  &fresh);
		if (!fresh)
			continue;
		xlsx_text(workbook->sources, 0, source->name, LOOK_TEXT);
		put_flow(workbook->sources, 1, head, source->step);
		xlsx_text(workbook->sources, 4,
			  digest ? digest + 1 : source->digest, LOOK_TEXT);
		xlsx_end_row(workbook->sources);
	}
}

static void put_commands(struct workbook *workbook, const struct header *head)
{
	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];
		const char *parents = strcmp(step->parents, "-") ? step->parents
								 : "";

		xlsx_text(workbook->commands, 0, workbook->table.name,
			  LOOK_TEXT);
		xlsx_number(workbook->commands, 1, step->number, 0);
		xlsx_text(workbook->commands, 2, parents, LOOK_TEXT);
		xlsx_text(workbook->commands, 3,
			  text_format(pool_run(), "%s%s%s", step->program,
				      *step->arguments ? " " : "",
				      step->arguments),
			  LOOK_TEXT);
		put_flow(workbook->commands, 4, head, step->number);
		xlsx_end_row(workbook->commands);
	}
}

/* What is to be known of a table besides its rows. */
static const char *remark_on(const struct current *table)
{
	const char *parts[3] = { "", "", "" };
	struct pool *pool = pool_run();

	if (table->sheets > 1)
		parts[0] = text_format(pool, "on %zu sheets", table->sheets);
	if (table->hidden)
		parts[1] = text_format(pool, "%s hidden",
				       words_count(pool, table->hidden,
						   "number"));
	if (table->cuts)
		parts[2] = text_format(pool,
				       "%s cut after %s characters: the CSV "
				       "file has all",
				       words_count(pool, table->cuts, "text"),
				       words_number(pool, XLSX_TEXT_MOST, 0));
	return words_join(pool, parts, 3);
}
