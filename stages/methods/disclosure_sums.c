/* disclosure_sums - which numbers of tables everybody knows to add up. */
#include "stages/methods/disclosure_sums.h"

#include <string.h>

#include "pipeline/pool.h"

/* Terms of a sum that is being put together. */
struct terms {
	struct term *items;
	size_t count;
};

struct identities *identities_new(void)
{
	struct identities *identities = pool_take(pool_run(),
						  sizeof *identities);

	identities->names = table_new();
	identities->known_sums = table_new();
	return identities;
}

static size_t new_cell(struct identities *identities, long value, bool slack)
{
	size_t cell = identities->cell_count++;

	identities->cells = array_grow(identities->cells, cell,
				       sizeof *identities->cells);
	identities->cells[cell] = (struct known_cell){ value, slack };
	return cell;
}

static long value_of(const struct identities *identities, long cell)
{
	return identities->cells[cell].value;
}

/* What is not true is of no use to anybody. */
static void new_sum(struct identities *identities, long whole,
		    const struct term *terms, size_t count)
{
	size_t number = identities->sum_count;
	long rest = value_of(identities, whole);
	struct term *copy;

	for (size_t i = 0; i < count; i++)
		rest -= terms[i].sign *
			value_of(identities, (long)terms[i].cell);
	if (rest != 0) {
		identities->untrue++;
		return;
	}
	copy = pool_take(pool_run(), (count + 1) * sizeof *copy);
	for (size_t i = 0; i < count; i++)
		copy[i] = terms[i];
	identities->sums = array_grow(identities->sums, number,
				      sizeof *identities->sums);
	identities->sums[identities->sum_count++] = (struct known_sum){
		.whole = (size_t)whole,
		.terms = copy,
		.count = count,
	};
}

/* The cell of a number of the table, printed or not; or NO_CELL. */
long identities_cell(struct identities *identities, const struct sheet *sheet,
		     size_t row, int column)
{
	long *cell = sheet_place(sheet, row, column);
	long number;

	if (*cell != NO_CELL)
		return *cell;
	number = sheet_number(sheet, row, column);
	if (number != NO_CELL)
		*cell = (long)new_cell(identities, number, false);
	return *cell;
}

/* The cell of that name, which becomes `cell` where the name is new. */
static long put_name(struct identities *identities, struct slice name,
		     long cell)
{
	bool fresh;
	size_t number = table_put(identities->names, name, &fresh);

	if (!fresh)
		return (long)identities->named[number];
	identities->named = array_grow(identities->named, number,
				       sizeof *identities->named);
	identities->named[number] = (size_t)cell;
	return cell;
}

static long find_name(const struct identities *identities, struct slice name)
{
	size_t number = name.at ? table_find(identities->names, name)
				: SIZE_MAX;

	return number == SIZE_MAX ? NO_CELL : (long)identities->named[number];
}

/* Two numbers of one name that differ, are not one: the second has none. */
static void name_cell(struct identities *identities, const struct sheet *sheet,
		      size_t row, int column, const struct operand *operand)
{
	long number = sheet_number(sheet, row, column);
	long *place = sheet_place(sheet, row, column);
	const char *words = sheet->table.header->columns[column].name;
	struct slice name;
	long known;

	if (number == NO_CELL)
		return;
	name = sheet_name(&identities->key, sheet, row, operand, words);
	if (!name.at)
		return;
	known = find_name(identities, name);
	if (known == NO_CELL) {
		known = identities_cell(identities, sheet, row, column);
		put_name(identities, name, known);
	} else if (value_of(identities, known) != number) {
		identities->untrue++;
	} else if (*place == NO_CELL) {
		*place = known;
	} else if (*place != known) {
		struct term term = { .cell = (size_t)*place, .sign = 1 };

		new_sum(identities, known, &term, 1);
	}
}

static void add_term(struct terms *terms, long cell, int sign)
{
	terms->items = array_grow(terms->items, terms->count,
				  sizeof *terms->items);
	terms->items[terms->count++] = (struct term){ .cell = (size_t)cell,
						      .sign = sign };
}

static long total_of(const struct identities *identities,
		     const struct terms *terms)
{
	long total = 0;

	for (size_t i = 0; i < terms->count; i++)
		total += terms->items[i].sign *
			 value_of(identities, (long)terms->items[i].cell);
	return total;
}

static void add_sum(struct identities *identities, long whole,
		    const struct terms *terms)
{
	new_sum(identities, whole, terms->items, terms->count);
}

static bool is_total_row(const struct sheet *sheet, size_t row)
{
	const struct table_plan *plan = sheet->table.plan;

	for (size_t i = 0; i < plan->key_count; i++) {
		int column = sheet_column(sheet, plan->keys[i]);

		if (column != NONE &&
		    slice_is(sheet_text(sheet, row, column), "All"))
			return true;
	}
	return false;
}

static bool applies(const struct sheet *sheet, size_t row,
		    const struct statement *statement)
{
	return sheet->taken[row] && sheet_holds(sheet, row, statement->where);
}

static void name_cells(struct identities *identities, const struct sheet *sheet,
		       const struct statement *statement)
{
	for (size_t i = 0; i < statement->column_count; i++) {
		int column = sheet_column(sheet, statement->columns[i]);

		for (size_t row = 0;
		     column != NONE && row < sheet->table.row_count; row++)
			if (applies(sheet, row, statement))
				name_cell(identities, sheet, row, column,
					  &statement->whole);
	}
}

/* Groups of rows, each a sum: the rows' cells by the key of the group. */
struct groups {
	struct table *keys;
	struct terms *terms;
	bool *broken; /* a number is missing in it */
};

static void group_cell(struct groups *groups, struct slice key, long cell)
{
	bool fresh;
	size_t group = table_put(groups->keys, key, &fresh);

	if (fresh) {
		groups->terms = array_grow(groups->terms, group,
					   sizeof *groups->terms);
		groups->broken = array_grow(groups->broken, group,
					    sizeof *groups->broken);
	}
	if (cell == NO_CELL)
		groups->broken[group] = true;
	else
		add_term(&groups->terms[group], cell, 1);
}

static void add_up_rows(struct identities *identities, struct sheet *sheet,
			const struct statement *statement, int column)
{
	struct groups groups = { .keys = table_new() };
	const char *words = sheet->table.header->columns[column].name;

	for (size_t row = 0; row < sheet->table.row_count; row++) {
		struct slice name;

		if (!applies(sheet, row, statement) || is_total_row(sheet, row))
			continue;
		name = sheet_name(&identities->key, sheet, row,
				  &statement->whole, words);
		if (name.at)
			group_cell(&groups, name,
				   identities_cell(identities, sheet, row,
						   column));
	}
	for (size_t i = 0; i < table_count(groups.keys); i++) {
		struct slice name = table_key(groups.keys, i);
		long whole = find_name(identities, name);

		if (groups.broken[i])
			continue;
		if (whole == NO_CELL)
			whole = put_name(
				identities, name,
				(long)new_cell(identities,
					       total_of(identities,
							&groups.terms[i]),
					       false));
		add_sum(identities, whole, &groups.terms[i]);
	}
}

/* The keys of a row but for one. */
static struct slice other_keys(struct identities *identities,
			       const struct sheet *sheet, size_t row,
			       const char *but)
{
	const struct table_plan *plan = sheet->table.plan;

	key_begin(&identities->key);
	for (size_t i = 0; i < plan->key_count; i++) {
		int column = sheet_column(sheet, plan->keys[i]);

		if (column != NONE && strcmp(plan->keys[i], but) != 0)
			key_add(&identities->key,
				sheet_text(sheet, row, column));
	}
	return identities->key.text;
}

/* The rows of All, and those that they sum up. */
static void add_up_all(struct identities *identities, struct sheet *sheet,
		       const struct statement *statement, int column)
{
	struct groups groups = { .keys = table_new() };
	int key = sheet_column(sheet, statement->key);

	if (key == NONE)
		return;
	for (size_t row = 0; row < sheet->table.row_count; row++)
		if (applies(sheet, row, statement) &&
		    !slice_is(sheet_text(sheet, row, key), "All"))
			group_cell(&groups,
				   other_keys(identities, sheet, row,
					      statement->key),
				   identities_cell(identities, sheet, row,
						   column));
	for (size_t row = 0; row < sheet->table.row_count; row++) {
		size_t group;
		long whole;

		if (!applies(sheet, row, statement) ||
		    !slice_is(sheet_text(sheet, row, key), "All"))
			continue;
		group = table_find(groups.keys,
				   other_keys(identities, sheet, row,
					      statement->key));
		whole = identities_cell(identities, sheet, row, column);
		if (whole != NO_CELL && group != SIZE_MAX &&
		    !groups.broken[group])
			add_sum(identities, whole, &groups.terms[group]);
	}
}

/* The cell of a part, or of a whole; NO_CELL where there is none. */
static long operand_cell(struct identities *identities,
			 const struct sheet *sheet, size_t row,
			 const struct operand *operand)
{
	int column;

	if (operand->name)
		return find_name(identities, sheet_name(&identities->key, sheet,
							row, operand, NULL));
	column = sheet_column(sheet, operand->column);
	return column == NONE ? NO_CELL
			      : identities_cell(identities, sheet, row, column);
}

/* Whether there is no such sum yet: names bring the same one in many rows. */
static bool is_new(struct identities *identities, long whole,
		   const struct terms *terms)
{
	struct key *key = &identities->key;
	bool fresh;

	key_begin(key);
	key_add(key, slice_of(text_format(pool_run(), "%ld", whole)));
	for (size_t i = 0; i < terms->count; i++)
		key_add(key, slice_of(text_format(pool_run(), "%d*%zu",
						  terms->items[i].sign,
						  terms->items[i].cell)));
	table_put(identities->known_sums, key->text, &fresh);
	return fresh;
}

static void add_row_sum(struct identities *identities,
			const struct sheet *sheet, size_t row,
			const struct statement *statement)
{
	long whole = operand_cell(identities, sheet, row, &statement->whole);
	struct terms terms = { 0 };
	const struct operand *rest_part = NULL;
	long rest;

	if (whole == NO_CELL)
		return;
	for (size_t i = 0; i < statement->part_count; i++) {
		const struct operand *part = &statement->parts[i];
		long cell;

		if (!part->name && !part->column) {
			rest_part = part;
			continue;
		}
		cell = operand_cell(identities, sheet, row, part);
		if (cell == NO_CELL)
			return;
		add_term(&terms, cell, part->sign);
	}
	if (!is_new(identities, whole, &terms))
		return;
	rest = value_of(identities, whole) - total_of(identities, &terms);
	if (rest_part && rest >= 0)
		add_term(&terms,
			 (long)new_cell(identities, rest, rest_part->slack), 1);
	add_sum(identities, whole, &terms);
}

static void add_up(struct identities *identities, struct sheet *sheet,
		   const struct statement *statement)
{
	if (statement->kind == STATEMENT_SUM)
		for (size_t row = 0; row < sheet->table.row_count; row++)
			if (applies(sheet, row, statement))
				add_row_sum(identities, sheet, row, statement);
	for (size_t i = 0; i < statement->column_count; i++) {
		int column = sheet_column(sheet, statement->columns[i]);

		if (column != NONE && statement->kind == STATEMENT_ROWS)
			add_up_rows(identities, sheet, statement, column);
		if (column != NONE && statement->kind == STATEMENT_ALL)
			add_up_all(identities, sheet, statement, column);
	}
}

size_t identities_add(struct identities *identities, struct sheet_table table)
{
	size_t number = identities->sheet_count++;
	size_t width = table.header->column_count;
	struct sheet sheet = { .table = table };

	sheet.taken = pool_take(pool_run(), table.row_count + 1);
	sheet.cells = pool_take(pool_run(), (table.row_count * width + 1) *
						    sizeof *sheet.cells);
	for (size_t i = 0; i < table.row_count * width; i++)
		sheet.cells[i] = NO_CELL;
	for (size_t row = 0; row < table.row_count; row++)
		sheet.taken[row] = sheet_holds(&sheet, row, table.plan->rows);
	identities->sheets = array_grow(identities->sheets, number,
					sizeof sheet);
	identities->sheets[number] = sheet;
	return number;
}

static void add_statements(struct identities *identities,
			   enum statement_kind from, enum statement_kind to)
{
	for (size_t i = 0; i < identities->sheet_count; i++) {
		struct sheet *sheet = &identities->sheets[i];
		const struct table_plan *plan = sheet->table.plan;

		for (size_t j = 0; j < plan->statement_count; j++) {
			const struct statement *statement =
				&plan->statements[j];

			if (statement->kind < from || statement->kind > to)
				continue;
			if (statement->kind == STATEMENT_IS)
				name_cells(identities, sheet, statement);
			else
				add_up(identities, sheet, statement);
		}
	}
}

/* Names first, and what has none but as a sum of rows; then what refers to
 * them. */
void identities_find(struct identities *identities)
{
	add_statements(identities, STATEMENT_IS, STATEMENT_IS);
	add_statements(identities, STATEMENT_ROWS, STATEMENT_ROWS);
	add_statements(identities, STATEMENT_SUM, STATEMENT_ALL);
}
