/* disclosure_names - tables in memory, and what their numbers are called. */
#include "stages/methods/disclosure_names.h"

#include <math.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/calendar.h"

int sheet_column(const struct sheet *sheet, const char *name)
{
	return header_find(sheet->table.header, name);
}

struct slice sheet_text(const struct sheet *sheet, size_t row, int column)
{
	return sheet->table.cells[row * sheet->table.header->column_count +
				  (size_t)column];
}

struct slice sheet_known(const struct sheet *sheet, size_t row, int column)
{
	struct slice text = sheet_text(sheet, row, column);

	if (slice_is(text, "\\N"))
		return (struct slice){ 0 };
	return text;
}

bool sheet_holds(const struct sheet *sheet, size_t row,
		 const struct condition *condition)
{
	int column = condition ? sheet_column(sheet, condition->column) : NONE;
	struct value cell, *values;
	enum type type;

	if (!condition)
		return true;
	if (column == NONE)
		return false;
	type = sheet->table.header->columns[column].type;
	values = pool_take(pool_run(), condition->count * sizeof *values);
	value_read(sheet_known(sheet, row, column), type, &cell);
	for (size_t i = 0; i < condition->count; i++)
		value_read(condition->values[i], type, &values[i]);
	return condition_holds(condition->sign, cell, values, condition->count);
}

long *sheet_place(const struct sheet *sheet, size_t row, int column)
{
	return &sheet->cells[row * sheet->table.header->column_count +
			     (size_t)column];
}

/* The whole number in a field, or -1 where it is missing. */
long sheet_number(const struct sheet *sheet, size_t row, int column)
{
	struct slice text = sheet_known(sheet, row, column);
	const char *name = sheet->table.header->columns[column].name;
	double number;

	if (!text.at)
		return NO_CELL;
	if (!number_read(text, &number) || number < 0 || number > 1e15 ||
	    number > floor(number))
		fail(BAD_DATA, "%s: column '%s': '%.*s' is no count",
		     sheet->table.plan->table, name, (int)text.size, text.at);
	return (long)number;
}

/* "quarter(month)" and "quarter" */
static struct slice cut_function(struct slice *key)
{
	struct slice argument = *key;
	struct slice function = slice_cut(&argument, '(');

	if (!argument.at)
		return (struct slice){ 0 };
	argument.size -= argument.size > 0;
	*key = argument;
	return function;
}

static const char *period_words(enum every every, int day)
{
	char date[DATE_SIZE];

	date_write(date, period_start(every, day));
	return text_format(pool_run(), "%s:%.*s", every_name(every), DATE_SIZE,
			   date);
}

static const char *day_words(int day)
{
	char date[DATE_SIZE];

	date_write(date, day);
	return text_format(pool_run(), "%.*s", DATE_SIZE, date);
}

/* The last day of the period that begins on the day, as far as the audit
 * goes. */
static int last_day(const struct sheet *sheet, enum every every, int day)
{
	const char *fact = header_fact(sheet->table.header, "period_end");
	int end = period_next(every, day) - 1, last;

	if (fact && date_read(slice_of(fact), &last) && last < end)
		return last;
	return end;
}

/* A key of dates: the column's own period, another one, or an end of it. */
static const char *date_key(const struct sheet *sheet, struct slice function,
			    const char *column, int day)
{
	enum every own = every_of(column);
	enum every other;

	if (!function.at)
		return own == EVERY_WHOLE ? day_words(day)
					  : period_words(own, day);
	if (slice_is(function, "end"))
		return day_words(last_day(sheet, own, day));
	if (slice_is(function, "before"))
		return day_words(day - 1);
	other = every_of(slice_string(pool_run(), function));
	return other == EVERY_WHOLE ? NULL : period_words(other, day);
}

/* What a key of a name is in the row; NULL where there is no such thing. */
static const char *key_words(const struct sheet *sheet, size_t row,
			     const char *key)
{
	struct slice rest = slice_of(key);
	struct slice function;
	const char *name;
	int column, day;

	if (*key == '\'')
		return text_format(pool_run(), "%.*s", (int)rest.size - 2,
				   key + 1);
	function = cut_function(&rest);
	name = slice_string(pool_run(), rest);
	column = sheet_column(sheet, name);
	if (column == NONE)
		return header_fact(sheet->table.header, name);
	if (sheet->table.header->columns[column].type != DATE)
		return slice_string(pool_run(), sheet_text(sheet, row, column));
	if (!date_read(sheet_known(sheet, row, column), &day))
		return NULL;
	return date_key(sheet, function, name, day);
}

/* The name with its keys, for a column of the row; a missing slice where there
 * is none. */
struct slice sheet_name(struct key *made, const struct sheet *sheet, size_t row,
			const struct operand *operand, const char *column)
{
	const char *star = strchr(operand->name, '*');
	const char *name = operand->name;

	if (star)
		name = text_format(pool_run(), "%.*s%s%s",
				   (int)(star - operand->name), operand->name,
				   column ? column : "", star + 1);
	key_begin(made);
	key_add(made, slice_of(name));
	for (size_t i = 0; i < operand->key_count; i++) {
		const char *words = key_words(sheet, row, operand->keys[i]);

		if (!words)
			return (struct slice){ 0 };
		key_add(made, slice_of(words));
	}
	return made->text;
}
