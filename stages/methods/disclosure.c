/* disclosure - tables of counts, made safe to publish. */
#include "stages/methods/disclosure.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/calendar.h"

struct disclosure {
	struct hiding hiding;
	long middles_from;
	struct suppression *suppression;
	struct identities *identities; /* their cells have the same numbers */
};

struct disclosure *disclosure_new(struct hiding hiding, long middles_from)
{
	struct disclosure *disclosure = pool_take(pool_run(),
						  sizeof *disclosure);

	*disclosure = (struct disclosure){
		.hiding = hiding,
		.middles_from = middles_from,
		.suppression = suppression_new(hiding),
		.identities = identities_new(),
	};
	return disclosure;
}

size_t disclosure_add(struct disclosure *disclosure, struct sheet_table table)
{
	return identities_add(disclosure->identities, table);
}

/* Cells for all counts and what they are of. */
static void make_cells(struct disclosure *disclosure, struct sheet *sheet)
{
	const struct table_plan *plan = sheet->table.plan;

	for (size_t i = 0; i < plan->count_count; i++) {
		const char *names[] = { plan->counts[i].name,
					plan->counts[i].of };

		for (size_t j = 0; j < 2 && names[j]; j++) {
			int column = sheet_column(sheet, names[j]);

			for (size_t row = 0;
			     column != NONE && row < sheet->table.row_count;
			     row++)
				if (sheet->taken[row])
					identities_cell(disclosure->identities,
							sheet, row, column);
		}
	}
}

static void hand_over(struct disclosure *disclosure)
{
	const struct identities *identities = disclosure->identities;

	for (size_t i = 0; i < identities->cell_count; i++) {
		suppression_cell(disclosure->suppression,
				 identities->cells[i].value);
		if (identities->cells[i].slack)
			suppression_ignore(disclosure->suppression, i);
	}
	for (size_t i = 0; i < identities->sum_count; i++)
		suppression_sum(disclosure->suppression,
				identities->sums[i].whole,
				identities->sums[i].terms,
				identities->sums[i].count);
}

static long published_cell(const struct sheet *sheet, size_t row, int column)
{
	return *sheet_place(sheet, row, column);
}

static bool in_table(const struct sheet *sheet, const char *name)
{
	return sheet_column(sheet, name) != NONE;
}

/* A median is shown from so many on, which tells on which side of it a number
 * is that was rounded. */
static void know_middle(struct disclosure *disclosure, size_t cell)
{
	long from = disclosure->middles_from;

	if (suppression_value(disclosure->suppression, cell) >= from)
		suppression_know(disclosure->suppression, cell, from, LONG_MAX);
	else
		suppression_know(disclosure->suppression, cell, 0, from - 1);
}

static bool lists_periods(const struct sheet *sheet)
{
	const struct table_plan *plan = sheet->table.plan;

	for (size_t i = 0; i < plan->key_count; i++)
		if (every_of(plan->keys[i]) != EVERY_WHOLE)
			return true;
	return false;
}

/* A table that lists only groups that occur has no zeros, and every reader
 * knows it; one of periods lists them all. */
static void know_occurrence(struct disclosure *disclosure,
			    const struct sheet *sheet, int column)
{
	if (lists_periods(sheet))
		return;
	for (size_t row = 0; row < sheet->table.row_count; row++)
		if (sheet->taken[row] && sheet_number(sheet, row, column) == 0)
			return;
	for (size_t row = 0; row < sheet->table.row_count; row++) {
		long cell = *sheet_place(sheet, row, column);

		if (cell != NO_CELL &&
		    suppression_value(disclosure->suppression, (size_t)cell) >
			    0)
			suppression_know(disclosure->suppression, (size_t)cell,
					 1, LONG_MAX);
	}
}

static void print_row(struct disclosure *disclosure, struct sheet *sheet,
		      size_t row)
{
	const struct table_plan *plan = sheet->table.plan;

	for (size_t i = 0; i < plan->count_count; i++) {
		int column = sheet_column(sheet, plan->counts[i].name);
		long cell = column == NONE ? NO_CELL
					   : published_cell(sheet, row, column);
		long of = NO_CELL;

		if (cell == NO_CELL)
			continue;
		suppression_print(disclosure->suppression, (size_t)cell);
		if (plan->counts[i].of && in_table(sheet, plan->counts[i].of))
			of = published_cell(sheet, row,
					    sheet_column(sheet,
							 plan->counts[i].of));
		if (of != NO_CELL)
			suppression_follow(disclosure->suppression,
					   (size_t)cell, (size_t)of);
	}
	for (size_t i = 0; i < plan->middle_count; i++) {
		int column = sheet_column(sheet, plan->middles[i].of);
		long cell = column == NONE || !in_table(sheet,
							plan->middles[i].name)
				    ? NO_CELL
				    : published_cell(sheet, row, column);

		if (cell != NO_CELL)
			know_middle(disclosure, (size_t)cell);
	}
}

/* All keys of a row; a missing slice where the table has not all of them. */
static struct slice all_keys(struct disclosure *disclosure,
			     const struct sheet *sheet, size_t row)
{
	const struct table_plan *plan = sheet->table.plan;

	key_begin(&disclosure->identities->key);
	for (size_t i = 0; i < plan->key_count; i++) {
		int column = sheet_column(sheet, plan->keys[i]);

		if (column == NONE)
			return (struct slice){ 0 };
		key_add(&disclosure->identities->key,
			sheet_text(sheet, row, column));
	}
	return disclosure->identities->key.text;
}

/* Whether the row of the older table is of a time that had ended then, so that
 * both tell of the same people. */
static bool is_past(const struct sheet *before, size_t row)
{
	const char *fact = header_fact(before->table.header, "as_at");
	const struct table_plan *plan = before->table.plan;
	int as_at;

	if (!fact || !date_read(slice_of(fact), &as_at))
		return false;
	for (size_t i = 0; i < plan->key_count; i++) {
		int column = sheet_column(before, plan->keys[i]);
		enum every every = every_of(plan->keys[i]);
		int day;

		if (before->table.header->columns[column].type != DATE ||
		    !date_read(sheet_known(before, row, column), &day))
			continue;
		if (every != EVERY_WHOLE)
			day = period_next(every, day) - 1;
		return day <= as_at;
	}
	return false;
}

static void compare_cell(struct disclosure *disclosure, size_t cell,
			 const struct sheet *before, size_t row,
			 const char *name)
{
	long now = hiding_print(disclosure->hiding,
				suppression_value(disclosure->suppression,
						  cell));
	const char *mark = text_format(pool_run(), "%s_hidden", name);
	int column = sheet_column(before, name),
	    flag = sheet_column(before, mark);
	long then, least, most;

	if (column == NONE)
		return;
	then = sheet_number(before, row, column);
	if (then == NO_CELL) {
		if (flag != NONE && is_past(before, row) &&
		    slice_is(sheet_text(before, row, flag), "Y"))
			suppression_withhold(disclosure->suppression, cell);
		return;
	}
	if (labs(now - then) > 0 && labs(now - then) < disclosure->hiding.below)
		suppression_withhold(disclosure->suppression, cell);
	if (!is_past(before, row))
		return;
	hiding_range(disclosure->hiding, then, &least, &most);
	suppression_know(disclosure->suppression, cell, least, most);
}

static void compare_sheet(struct disclosure *disclosure, struct sheet *sheet)
{
	const struct sheet before = { .table = *sheet->table.before };
	const struct table_plan *plan = sheet->table.plan;
	struct table *rows = table_new();

	for (size_t row = 0; row < before.table.row_count; row++) {
		struct slice keys = all_keys(disclosure, &before, row);

		if (!keys.at)
			return;
		table_put(rows, keys, NULL);
	}
	for (size_t row = 0; row < sheet->table.row_count; row++) {
		size_t then;

		if (!sheet->taken[row])
			continue;
		then = table_find(rows, all_keys(disclosure, sheet, row));
		for (size_t i = 0; then != SIZE_MAX && i < plan->count_count;
		     i++) {
			int column = sheet_column(sheet, plan->counts[i].name);
			long cell = column == NONE
					    ? NO_CELL
					    : *sheet_place(sheet, row, column);

			if (cell != NO_CELL)
				compare_cell(disclosure, (size_t)cell, &before,
					     then, plan->counts[i].name);
		}
	}
}

size_t disclosure_run(struct disclosure *disclosure)
{
	identities_find(disclosure->identities);
	for (size_t i = 0; i < disclosure->identities->sheet_count; i++)
		make_cells(disclosure, &disclosure->identities->sheets[i]);
	hand_over(disclosure);
	for (size_t i = 0; i < disclosure->identities->sheet_count; i++) {
		struct sheet *sheet = &disclosure->identities->sheets[i];

		for (size_t row = 0; row < sheet->table.row_count; row++)
			if (sheet->taken[row])
				print_row(disclosure, sheet, row);
		for (size_t j = 0; j < sheet->table.plan->count_count; j++) {
			int column = sheet_column(
				sheet, sheet->table.plan->counts[j].name);

			if (column != NONE)
				know_occurrence(disclosure, sheet, column);
		}
		if (sheet->table.before)
			compare_sheet(disclosure, sheet);
	}
	return suppression_run(disclosure->suppression);
}

size_t disclosure_untrue(const struct disclosure *disclosure)
{
	return disclosure->identities->untrue;
}

bool disclosure_has_row(const struct disclosure *disclosure, size_t table,
			size_t row)
{
	return disclosure->identities->sheets[table].taken[row];
}

static long printed_cell(const struct disclosure *disclosure, size_t table,
			 size_t row, const char *name)
{
	const struct sheet *sheet = &disclosure->identities->sheets[table];
	int column = sheet_column(sheet, name);

	return column == NONE ? NO_CELL : *sheet_place(sheet, row, column);
}

static struct published publish(const struct disclosure *disclosure, long cell)
{
	struct published number = { .number = (double)NAN };

	if (cell == NO_CELL)
		return number;
	number.hidden = suppression_hidden(disclosure->suppression,
					   (size_t)cell) != NOT_HIDDEN;
	if (!number.hidden)
		number.number = (double)hiding_print(
			disclosure->hiding,
			suppression_value(disclosure->suppression,
					  (size_t)cell));
	return number;
}

struct published disclosure_count(const struct disclosure *disclosure,
				  size_t table, size_t row, size_t count)
{
	const struct table_plan *plan =
		disclosure->identities->sheets[table].table.plan;

	return publish(disclosure, printed_cell(disclosure, table, row,
						plan->counts[count].name));
}

struct published disclosure_rate(const struct disclosure *disclosure,
				 size_t table, size_t row, size_t rate)
{
	const struct sheet *sheet = &disclosure->identities->sheets[table];
	const struct plan_rate *plan = &sheet->table.plan->rates[rate];
	int column = sheet_column(sheet, plan->name);
	struct published count = publish(
		disclosure, printed_cell(disclosure, table, row, plan->count));
	struct published of = publish(
		disclosure, printed_cell(disclosure, table, row, plan->of));
	struct published number = { .number = (double)NAN };

	if (column != NONE && !sheet_known(sheet, row, column).at)
		return number;
	number.hidden = count.hidden || of.hidden || of.number < plan->least;
	if (!number.hidden && count.number >= 0 && of.number > 0)
		number.number = number_round(
			plan->per * count.number / of.number, plan->decimals);
	return number;
}

struct published disclosure_middle(const struct disclosure *disclosure,
				   size_t table, size_t row, size_t middle)
{
	const struct sheet *sheet = &disclosure->identities->sheets[table];
	const struct plan_count *plan = &sheet->table.plan->middles[middle];
	long cell = printed_cell(disclosure, table, row, plan->of);
	int column = sheet_column(sheet, plan->name);
	struct published of = publish(disclosure, cell);
	struct published number = { .number = (double)NAN };
	struct slice text = sheet_known(sheet, row, column);

	if (!text.at || !number_read(text, &number.number))
		return number;
	number.hidden = of.hidden || cell == NO_CELL ||
			suppression_value(disclosure->suppression,
					  (size_t)cell) <
				disclosure->middles_from;
	if (number.hidden)
		number.number = (double)NAN;
	return number;
}

enum hidden disclosure_why(const struct disclosure *disclosure, size_t table,
			   size_t row, size_t count)
{
	const struct table_plan *plan =
		disclosure->identities->sheets[table].table.plan;
	long cell = printed_cell(disclosure, table, row,
				 plan->counts[count].name);

	return cell == NO_CELL ? NOT_HIDDEN
			       : suppression_hidden(disclosure->suppression,
						    (size_t)cell);
}
