/* workbook - tables as the sheets of one workbook, with what explains them. */
#include "stages/methods/workbook.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/glossary.h"
#include "stages/methods/sheet.h"
#include "stages/methods/words.h"
#include "stages/methods/workbook_front.h"
#include "stages/methods/xlsx.h"

/* So many rows of a table are looked at to choose its decimals. */
enum { ROWS_LOOKED_AT = 1000 };

static const char hidden_mark[] = "*";

/* The table that is being written. */
struct current {
	struct sheet first; /* rows, until the decimals are known */
	struct shown shown;
	struct xlsx_sheet *sheet; /* NULL until then */
	size_t begins;            /* its rows before the table's */
	size_t sheets, hidden, cuts;
	const char *name; /* of its first sheet */
};

struct workbook {
	struct meanings meanings;
	const struct glossary *glossary;
	size_t rows_most;
	struct xlsx *xlsx;
	struct workbook_front *front;
	struct current table; /* begun last */
};

struct workbook *workbook_begin(const struct meanings *meanings,
				const struct glossary *glossary,
				size_t rows_most)
{
	struct workbook *workbook = pool_take(pool_run(), sizeof *workbook);

	workbook->meanings = *meanings;
	workbook->glossary = glossary;
	workbook->rows_most = rows_most;
	workbook->xlsx = xlsx_new();
	workbook->front = front_begin(workbook->xlsx);
	return workbook;
}

/* One measure in full; of several their names. */
static const char *meaning_of(const struct definition **measures, size_t count)
{
	const char *text = "";

	for (size_t i = 0; i < count; i++)
		text = text_format(pool_run(), "%s%s%s %s", text, i ? "; " : "",
				   measures[i]->measure, measures[i]->name);
	if (count == 1)
		return text_format(pool_run(), "%s: %s", text,
				   measures[0]->definition);
	return count ? text_format(pool_run(), "%s: see Definitions", text)
		     : "";
}

static const struct column *column_at(const struct current *table, size_t place)
{
	return &table->first.head->columns[table->shown.columns[place]];
}

/* What stands above a column: words of people and the unit, told apart from
 * the same words over another column. */
static const char *heading_of(const struct workbook *workbook,
			      const struct current *table, size_t place)
{
	const struct column *column = column_at(table, place);
	const char *words = glossary_words(workbook->glossary, column->name,
					   "");
	const char *unit = words_unit(column->unit);

	words = words ? words : column->label;
	for (size_t i = 0; i < table->shown.count; i++) {
		if (i != place &&
		    !strcmp(column_at(table, i)->label, column->label)) {
			words = text_format(pool_run(), "%s [%s]", words,
					    column->name);
			break;
		}
	}
	if (*unit && !strcasestr(words, unit))
		words = text_format(pool_run(), "%s (%s)", words, unit);
	return words;
}

/* The row of headings, which the sheet of columns tells once a table. */
static void put_headings(struct workbook *workbook)
{
	struct current *table = &workbook->table;

	for (size_t i = 0; i < table->shown.count; i++) {
		const char *heading = heading_of(workbook, table, i);

		xlsx_text(table->sheet, i, heading,
			  column_at(table, i)->type == NUMBER
				  ? LOOK_NUMBER_HEADING
				  : LOOK_HEADING);
		if (table->sheets == 1)
			front_column(workbook->front, table->name, heading,
				     column_at(table, i));
	}
	xlsx_headings(table->sheet);
	xlsx_end_row(table->sheet);
}

/* A sheet of the table, up to its first row. */
static void begin_sheet(struct workbook *workbook)
{
	struct current *table = &workbook->table;
	const struct meanings *meanings = &workbook->meanings;
	const char *name = table->first.name;
	size_t count;
	const struct definition **measures = meaning_measures(meanings, name,
							      &count);

	if (table->sheets++)
		name = text_format(pool_run(), "%.24s (%zu)", name,
				   table->sheets);
	table->sheet = xlsx_sheet(workbook->xlsx, name, table->shown.count);
	table->name = table->name ? table->name : xlsx_name(table->sheet);
	front_title(table->sheet, meaning_title(meanings, table->first.name));
	front_line(table->sheet, meaning_of(measures, count));
	front_line(table->sheet, meaning_note(meanings, table->first.name));
	front_back(table->sheet);
	put_headings(workbook);
	table->begins = xlsx_rows(table->sheet);
}

void workbook_table(struct workbook *workbook, const char *name,
		    const struct header *head)
{
	workbook->table = (struct current){
		.first = { .name = name, .head = head },
	};
}

static void put_cell(struct current *table, size_t place,
		     const char *const *cells)
{
	int flag = table->shown.flags[place];
	const char *cell = cells[table->shown.columns[place]];
	double number;
	int date;

	if (flag != NONE && cells[flag] && *cells[flag] == 'Y') {
		xlsx_text(table->sheet, place, hidden_mark, LOOK_ASIDE);
		table->hidden++;
		return;
	}
	if (!cell)
		return;
	switch (column_at(table, place)->type) {
	case NUMBER:
		number_read(slice_of(cell), &number);
		xlsx_number(table->sheet, place, number,
			    table->shown.decimals[place]);
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

	size_t rows = xlsx_rows(table->sheet);

	if (rows - table->begins == workbook->rows_most ||
	    rows == XLSX_ROWS_MOST) {
		table->cuts += xlsx_cuts(table->sheet);
		begin_sheet(workbook);
	}
	for (size_t i = 0; i < table->shown.count; i++)
		put_cell(table, i, cells);
	xlsx_end_row(table->sheet);
}

/* The rows that were kept back until the decimals were known. */
static void put_first(struct workbook *workbook)
{
	struct current *table = &workbook->table;
	size_t width = table->first.head->column_count;

	table->shown = sheet_shown(&table->first, "");
	begin_sheet(workbook);
	for (size_t i = 0; i < table->first.held; i++)
		put_record(workbook, &table->first.cells[i * width]);
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

/* The extracts that a table comes from. */
static const char *extracts_of(const struct header *head)
{
	const char *text = "";

	for (size_t i = 0; i < head->source_count; i++)
		text = text_format(pool_run(), "%s%s%s", text, i ? ", " : "",
				   head->sources[i].name);
	return text;
}

void workbook_table_end(struct workbook *workbook)
{
	struct current *table = &workbook->table;
	const char *name = table->first.name, *ids = "";
	size_t count;
	const struct definition **measures = meaning_measures(
		&workbook->meanings, name, &count);

	if (!table->sheet)
		put_first(workbook);
	table->cuts += xlsx_cuts(table->sheet);
	for (size_t i = 0; i < count; i++) {
		front_definition(workbook->front, measures[i]);
		ids = text_format(pool_run(), "%s%s%s", ids, i ? " " : "",
				  measures[i]->measure);
	}
	front_steps(workbook->front, table->name, table->first.head);
	front_entry(workbook->front,
		    (struct front_entry){
			    .sheet = table->name,
			    .title = meaning_title(&workbook->meanings, name),
			    .measures = ids,
			    .rows = table->first.rows,
			    .extracts = extracts_of(table->first.head),
			    .remark = remark_on(table),
		    });
}

void workbook_end(struct workbook *workbook, const struct front_words *words,
		  const char *path)
{
	struct xlsx_about about = {
		.title = words->title,
		.marking = words->marking,
		.program = words->program,
		.created = MISSING_DATE,
	};

	if (words->as_at)
		date_read(slice_of(words->as_at), &about.created);
	front_end(workbook->front, words);
	xlsx_write(workbook->xlsx, &about, path);
}
