/* sheet - a table as a page shows it: its first rows, and how cells read. */
#include "stages/methods/sheet.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/glossary.h"
#include "stages/methods/listing.h"
#include "stages/methods/words.h"

static const char dash[] = "\u2013";

const char *sheet_cell(const struct sheet *sheet, size_t row, int column)
{
	return sheet->cells[row * sheet->head->column_count + (size_t)column];
}

void sheet_add(struct sheet *sheet, const char *const *cells, size_t most)
{
	size_t width = sheet->head->column_count;
	size_t count = sheet->held * width;

	if (sheet->rows++ >= most)
		return;
	for (size_t i = 0; i < width; i++) {
		sheet->cells = array_grow(sheet->cells, count,
					  sizeof *sheet->cells);
		if (cells[i])
			sheet->cells[count] = pool_copy(pool_run(), cells[i],
							strlen(cells[i]));
		count++;
	}
	sheet->held++;
}

static double number_of(const char *cell)
{
	double number = (double)NAN;

	if (cell)
		number_read(slice_of(cell), &number);
	return number;
}

static int decimals_of(const struct sheet *sheet, int column)
{
	double *numbers;

	if (sheet->head->columns[column].type != NUMBER)
		return 0;
	numbers = pool_take(pool_run(), (sheet->held + 1) * sizeof *numbers);
	for (size_t row = 0; row < sheet->held; row++)
		numbers[row] = number_of(sheet_cell(sheet, row, column));
	return words_decimals(numbers, sheet->held);
}

static int flag_of(const struct sheet *sheet, int column)
{
	const char *name = sheet->head->columns[column].name;
	int flag = header_find(sheet->head,
			       text_format(pool_run(), "%s_hidden", name));

	return flag != NONE && sheet->head->columns[flag].type == FLAG ? flag
								       : NONE;
}

/* Whether the column is such a flag itself. */
static bool is_flag(const struct sheet *sheet, int column)
{
	for (size_t i = 0; i < sheet->head->column_count; i++)
		if (flag_of(sheet, (int)i) == column)
			return true;
	return false;
}

static void show(struct shown *shown, const struct sheet *sheet, int column)
{
	if (is_flag(sheet, column))
		return;
	shown->columns = array_grow(shown->columns, shown->count,
				    sizeof *shown->columns);
	shown->flags = array_grow(shown->flags, shown->count,
				  sizeof *shown->flags);
	shown->decimals = array_grow(shown->decimals, shown->count,
				     sizeof *shown->decimals);
	shown->columns[shown->count] = column;
	shown->flags[shown->count] = flag_of(sheet, column);
	shown->decimals[shown->count++] = decimals_of(sheet, column);
}

struct shown sheet_shown(const struct sheet *sheet, const char *names)
{
	struct shown shown = { 0 };
	size_t count;
	const char **wanted = listing_words(names, &count);

	for (size_t i = 0; i < count; i++) {
		int column = header_find(sheet->head, wanted[i]);

		if (column != NONE)
			show(&shown, sheet, column);
	}
	if (!shown.count)
		for (size_t i = 0; i < sheet->head->column_count; i++)
			show(&shown, sheet, (int)i);
	return shown;
}

bool sheet_hides(const struct sheet *sheet, const struct shown *shown,
		 size_t row, size_t number)
{
	int flag = shown->flags[number];
	const char *cell = flag == NONE ? NULL : sheet_cell(sheet, row, flag);

	return cell && *cell == 'Y' &&
	       !sheet_cell(sheet, row, shown->columns[number]);
}

/* The periods that columns of dates are named after. */
static const struct {
	const char *name;
	enum rhythm period;
} periods[] = {
	{ "week", PERIOD_WEEK },           { "month", PERIOD_MONTH },
	{ "quarter", PERIOD_QUARTER },     { "year", PERIOD_YEAR },
	{ "financial_year", PERIOD_YEAR },
};

static enum rhythm period_of(const struct column *column)
{
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
		if (!strcmp(periods[i].name, column->name))
			return periods[i].period;
	return PERIOD_DAY;
}

static const char *short_date(struct pool *pool, int date)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	struct calendar_date parts = date_parts(date);

	return text_format(pool, "%d %.3s %d", parts.day,
			   months + (size_t)(parts.month - 1) * 3, parts.year);
}

static const char *date_words(struct pool *pool, const struct column *column,
			      const char *cell, bool brief)
{
	enum rhythm period = period_of(column);
	int date;

	if (!date_read(slice_of(cell), &date))
		return cell;
	if (brief && period == PERIOD_DAY)
		return short_date(pool, date);
	return words_date(pool, date, period);
}

static const char *text_words(const struct glossary *glossary,
			      const struct column *column, const char *cell)
{
	const char *words = *cell ? glossary_words(glossary, column->name, cell)
				  : NULL;

	if (words)
		return words;
	if (column->type == FLAG)
		return *cell == 'Y' ? "Yes" : "No";
	return cell;
}

const char *cell_in_table(struct pool *pool, const struct glossary *glossary,
			  const struct column *column, int decimals,
			  const char *cell)
{
	if (!cell)
		return dash;
	if (column->type == NUMBER)
		return words_number(pool, number_of(cell), decimals);
	if (column->type == DATE)
		return date_words(pool, column, cell, true);
	return text_words(glossary, column, cell);
}

const char *cell_in_sentence(struct pool *pool, const struct glossary *glossary,
			     const struct column *column, const char *cell)
{
	if (column->type == NUMBER)
		return words_value(pool, number_of(cell), column->unit);
	if (column->type == DATE)
		return date_words(pool, column, cell, false);
	return text_words(glossary, column, cell);
}
