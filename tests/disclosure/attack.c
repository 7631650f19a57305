/* attack - work out what a public pack has hidden, as an intruder would.
 *
 * He has every published table, knows the policy and all that adds up, and
 * solves the linear system of it: a variable for each number, within what its
 * print leaves open (a rounded number, a hidden one, a median that is shown or
 * not), an equation for each sum, and the tables of packs before. For each
 * hidden number he finds the least and the most that it can be (GLPK, the
 * simplex method; the ends rounded inwards, because numbers are whole).
 *
 * He has won where that proves a number of 1 to 4 to be one of 1 to 4, or which
 * one it is. What is true, from the restricted tables, serves to see that, and
 * to leave out sums that do not hold; it is in no equation.
 *
 * How suppress chooses what to hide is not looked at: only what it published.
 */
#include "pipeline/stage.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "stages/methods/calendar.h"
#include "stages/methods/disclosure_sheet.h"
#include "stages/methods/disclosure_sums.h"

static const char *plan_path;
static const char *truth;
static struct list before;
static long below = 5;
static long round_to = 5;
static long middles_from = 10;
static bool verbose;

static const struct option options[] = {
	{ "plan", "FILE", "what adds up (needed)", .text = &plan_path },
	{ "truth", "FOLDER", "the restricted tables (needed)", .text = &truth },
	{ "before", "FOLDER", "the public tables of a pack before; may repeat",
	  .list = &before },
	{ "below", "N", "the policy: counts below this are small",
	  .whole = &below },
	{ "to", "N", "what others are rounded to", .whole = &round_to },
	{ "middles-from", "N", "medians are shown of so many",
	  .whole = &middles_from },
	{ "verbose", .flag = &verbose, .help = "tell all that was found" },
	{ 0 },
};

static const struct stage stage = {
	.name = "attack",
	.purpose = "work out what public tables have hidden",
	.operands = "FOLDER",
	.least_operands = 1,
	.most_operands = 1,
	.about = "Exit status 1 when a small number can be worked out, or was "
		 "not hidden at all.",
	.options = options,
	.reads = "the streams of the folder",
	.writes = "sentences",
	.example = "--plan public.csv --truth restricted/tables public/tables",
};

/* A number, as far as it is known. */
struct unknown {
	double least, most;
	bool printed, hidden;
	const char *where; /* the first place of it */
};

struct attack {
	struct identities *identities;
	struct sheet *published; /* beside the tables of identities */
	struct unknown *unknowns;
	size_t found, small;
	glp_prob *problem;
};

static struct sheet_table read_table(const char *folder,
				     const struct table_plan *plan)
{
	const char *path = text_format(pool_run(), "%s/%s.stream", folder,
				       plan->table);

	return sheet_read(reader_open(path), plan);
}

static bool is_there(const char *folder, const struct table_plan *plan)
{
	return !access(text_format(pool_run(), "%s/%s.stream", folder,
				   plan->table),
		       R_OK);
}

static void read_tables(struct attack *attack, const char *folder,
			const struct disclosure_plan *plan)
{
	for (size_t i = 0; i < plan->count; i++) {
		const struct table_plan *table = &plan->tables[i];
		size_t number;

		if (!is_there(folder, table) || !is_there(truth, table))
			continue;
		number = identities_add(attack->identities,
					read_table(truth, table));
		attack->published = array_grow(attack->published, number,
					       sizeof *attack->published);
		attack->published[number] = (struct sheet){
			.table = read_table(folder, table),
		};
	}
	identities_find(attack->identities);
}

static void narrow(struct unknown *unknown, double least, double most)
{
	unknown->least = fmax(unknown->least, least);
	unknown->most = fmin(unknown->most, most);
}

/* What rounding leaves open; 0 stands for itself, as small ones are hidden. */
static void narrow_to_print(struct unknown *unknown, double print)
{
	double half = floor((double)round_to / 2);
	double least = print - half;

	if (print > 0)
		narrow(unknown, fmax(least, (double)below),
		       least + (double)round_to - 1);
	else
		narrow(unknown, 0,
		       fmax(0, (double)round_to - 1 - half >= (double)below
				       ? (double)round_to - 1 - half
				       : 0));
}

static bool is_flagged(const struct sheet *sheet, size_t row, const char *name)
{
	int flag = sheet_column(sheet,
				text_format(pool_run(), "%s_hidden", name));

	return flag != NONE && slice_is(sheet_text(sheet, row, flag), "Y");
}

/* -1 where it is missing. */
static double print_of(const struct sheet *sheet, size_t row, const char *name)
{
	int column = sheet_column(sheet, name);
	struct slice text = { 0 };
	double number;

	if (column != NONE)
		text = sheet_known(sheet, row, column);
	return text.at && number_read(text, &number) ? number : -1;
}

/* The keys of a row, as words. */
static const char *keys_of(const struct sheet *sheet, size_t row)
{
	const char *words = "";

	for (size_t i = 0; i < sheet->table.plan->key_count; i++) {
		int column = sheet_column(sheet, sheet->table.plan->keys[i]);
		struct slice text = { 0 };

		if (column != NONE)
			text = sheet_text(sheet, row, column);
		words = text_format(pool_run(), "%s%s%.*s", words,
				    i ? " / " : "", (int)text.size, text.at);
	}
	return words;
}

static bool lists_periods(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->table.plan->key_count; i++)
		if (every_of(sheet->table.plan->keys[i]) != EVERY_WHOLE)
			return true;
	return false;
}

/* Whoever sees a list of groups that occur knows that each has somebody. */
static bool lists_only_some(const struct sheet *sheet, int column)
{
	if (lists_periods(sheet))
		return false;
	for (size_t row = 0; row < sheet->table.row_count; row++)
		if (sheet->taken[row] && sheet_number(sheet, row, column) == 0)
			return false;
	return true;
}

static void see_count(struct attack *attack, size_t table, size_t row,
		      size_t published_row, const char *name)
{
	struct sheet *true_sheet = &attack->identities->sheets[table];
	const struct sheet *sheet = &attack->published[table];
	int column = sheet_column(true_sheet, name);
	double print = print_of(sheet, published_row, name);
	struct unknown *unknown;
	long cell;

	if (column == NONE)
		return;
	cell = *sheet_place(true_sheet, row, column);
	if (cell == NO_CELL)
		return;
	unknown = &attack->unknowns[cell];
	unknown->where = text_format(pool_run(), "%s: %s: %s",
				     sheet->table.plan->table,
				     keys_of(sheet, published_row), name);
	unknown->printed = true;
	if (is_flagged(sheet, published_row, name))
		unknown->hidden = true;
	else if (print >= 0)
		narrow_to_print(unknown, print);
	if (lists_only_some(true_sheet, column))
		narrow(unknown, 1, HUGE_VAL);
}

static void see_middle(struct attack *attack, size_t table, size_t row,
		       size_t published_row, const struct plan_count *middle)
{
	struct sheet *true_sheet = &attack->identities->sheets[table];
	const struct sheet *sheet = &attack->published[table];
	int column = sheet_column(true_sheet, middle->of);
	long cell = column == NONE ? NO_CELL
				   : *sheet_place(true_sheet, row, column);

	if (cell == NO_CELL || is_flagged(sheet, published_row, middle->of))
		return;
	if (print_of(sheet, published_row, middle->name) >= 0)
		narrow(&attack->unknowns[cell], (double)middles_from, HUGE_VAL);
	else if (is_flagged(sheet, published_row, middle->name))
		narrow(&attack->unknowns[cell], 0, (double)middles_from - 1);
}

/* A rate tells nothing as long as it is made of what is printed beside it. */
static void check_rate(struct attack *attack, size_t table,
		       size_t published_row, const struct plan_rate *rate)
{
	const struct sheet *sheet = &attack->published[table];
	double print = print_of(sheet, published_row, rate->name);
	double count = print_of(sheet, published_row, rate->count);
	double of = print_of(sheet, published_row, rate->of);

	if (print < 0)
		return;
	if (count >= 0 && of > 0 &&
	    print == number_round(rate->per * count / of, rate->decimals))
		return;
	attack->found++;
	printf("%s: %s: %s is not made of what is printed\n",
	       sheet->table.plan->table, keys_of(sheet, published_row),
	       rate->name);
}

/* The rows of the print by their keys: it may have them in another order, and
 * not all of them. Of rows with the same keys the first one that was not found
 * yet. */
struct print {
	const struct sheet *sheet;
	bool *found;
};

static struct print print_new(const struct sheet *sheet)
{
	return (struct print){
		sheet,
		pool_take(pool_run(),
			  (sheet->table.row_count + 1) * sizeof(bool)),
	};
}

static size_t print_find(const struct print *print, const char *keys)
{
	for (size_t row = 0; row < print->sheet->table.row_count; row++)
		if (!print->found[row] &&
		    !strcmp(keys, keys_of(print->sheet, row))) {
			print->found[row] = true;
			return row;
		}
	return SIZE_MAX;
}

static void see_row(struct attack *attack, size_t table, size_t row,
		    size_t published_row)
{
	const struct table_plan *plan =
		attack->identities->sheets[table].table.plan;

	for (size_t i = 0; i < plan->count_count; i++)
		see_count(attack, table, row, published_row,
			  plan->counts[i].name);
	for (size_t i = 0; i < plan->middle_count; i++)
		see_middle(attack, table, row, published_row,
			   &plan->middles[i]);
	for (size_t i = 0; i < plan->rate_count; i++)
		check_rate(attack, table, published_row, &plan->rates[i]);
}

/* A row that was made up would make nonsense of all others. */
static void check_all_found(const struct print *print)
{
	for (size_t row = 0; row < print->sheet->table.row_count; row++)
		if (!print->found[row])
			fail(BAD_DATA, "%s: %s is published and not true",
			     print->sheet->table.plan->table,
			     keys_of(print->sheet, row));
}

static void see_table(struct attack *attack, size_t table)
{
	const struct sheet *sheet = &attack->identities->sheets[table];
	struct print print = print_new(&attack->published[table]);

	for (size_t row = 0; row < sheet->table.row_count; row++) {
		size_t published_row = SIZE_MAX;

		if (sheet->taken[row])
			published_row = print_find(&print, keys_of(sheet, row));
		if (published_row != SIZE_MAX)
			see_row(attack, table, row, published_row);
	}
	check_all_found(&print);
}

/* The same row of the pack before, of a time that had ended. */
static void see_row_before(struct attack *attack, const struct sheet *sheet,
			   size_t row, const struct sheet *then)
{
	for (size_t at = 0; at < then->table.row_count; at++) {
		if (strcmp(keys_of(sheet, row), keys_of(then, at)) != 0)
			continue;
		for (size_t i = 0; i < sheet->table.plan->count_count; i++) {
			const char *name = sheet->table.plan->counts[i].name;
			int column = sheet_column(sheet, name);
			double print = print_of(then, at, name);
			long cell = column == NONE
					    ? NO_CELL
					    : *sheet_place(sheet, row, column);
			struct unknown known = { 0, HUGE_VAL, 0, 0, 0 };
			double value;

			if (cell == NO_CELL || print < 0)
				continue;
			value = (double)attack->identities->cells[cell].value;
			narrow_to_print(&known, print);
			/* late records change the past: that is no secret */
			if (value >= known.least && value <= known.most)
				narrow(&attack->unknowns[cell], known.least,
				       known.most);
		}
		return;
	}
}

static void see_before(struct attack *attack, size_t table, const char *folder)
{
	const struct sheet *sheet = &attack->identities->sheets[table];
	struct sheet then = { 0 };

	if (!lists_periods(sheet) || !is_there(folder, sheet->table.plan))
		return;
	then.table = read_table(folder, sheet->table.plan);
	for (size_t row = 0; row < sheet->table.row_count; row++)
		if (sheet->taken[row])
			see_row_before(attack, sheet, row, &then);
}

/* A number hidden alone would have been shown if it were 0. */
static void raise_floors(struct attack *attack)
{
	const struct identities *identities = attack->identities;
	bool *with_others = pool_take(pool_run(), identities->cell_count + 1);

	for (size_t i = 0; i < identities->sum_count; i++) {
		const struct known_sum *sum = &identities->sums[i];
		size_t hidden = attack->unknowns[sum->whole].hidden;

		for (size_t j = 0; j < sum->count; j++)
			hidden += attack->unknowns[sum->terms[j].cell].hidden;
		if (hidden < 2)
			continue;
		with_others[sum->whole] = true;
		for (size_t j = 0; j < sum->count; j++)
			with_others[sum->terms[j].cell] = true;
	}
	for (size_t i = 0; i < identities->cell_count; i++)
		if (attack->unknowns[i].hidden && !with_others[i])
			narrow(&attack->unknowns[i], 1, HUGE_VAL);
}

static void build(struct attack *attack)
{
	const struct identities *identities = attack->identities;
	int *columns = pool_take(pool_run(), (identities->cell_count + 2) *
						     sizeof *columns);
	double *signs = pool_take(pool_run(),
				  (identities->cell_count + 2) * sizeof *signs);

	attack->problem = glp_create_prob();
	if (identities->cell_count)
		glp_add_cols(attack->problem, (int)identities->cell_count);
	for (size_t i = 0; i < identities->cell_count; i++) {
		const struct unknown *unknown = &attack->unknowns[i];

		glp_set_col_bnds(attack->problem, (int)i + 1,
				 isinf(unknown->most)             ? GLP_LO
				 : unknown->most > unknown->least ? GLP_DB
								  : GLP_FX,
				 unknown->least, unknown->most);
	}
	for (size_t i = 0; i < identities->sum_count; i++) {
		const struct known_sum *sum = &identities->sums[i];
		int row = glp_add_rows(attack->problem, 1);

		columns[1] = (int)sum->whole + 1;
		signs[1] = -1;
		for (size_t j = 0; j < sum->count; j++) {
			columns[j + 2] = (int)sum->terms[j].cell + 1;
			signs[j + 2] = sum->terms[j].sign;
		}
		glp_set_row_bnds(attack->problem, row, GLP_FX, 0, 0);
		glp_set_mat_row(attack->problem, row, (int)sum->count + 1,
				columns, signs);
	}
}

/* The end of what the cell can be, up or down. */
static double end_of(struct attack *attack, size_t cell, int direction)
{
	glp_smcp how;
	int status;
	double end;

	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	glp_set_obj_dir(attack->problem, direction);
	glp_set_obj_coef(attack->problem, (int)cell + 1, 1);
	if (glp_simplex(attack->problem, &how))
		fail(BAD_SYSTEM, "the system could not be solved");
	status = glp_get_status(attack->problem);
	end = glp_get_obj_val(attack->problem);
	glp_set_obj_coef(attack->problem, (int)cell + 1, 0);
	if (status == GLP_UNBND)
		return direction == GLP_MAX ? HUGE_VAL : -HUGE_VAL;
	if (status != GLP_OPT)
		fail(ANSWER_NO, "what is published contradicts itself");
	return end;
}

static void attack_cell(struct attack *attack, size_t cell)
{
	const struct unknown *unknown = &attack->unknowns[cell];
	long value = attack->identities->cells[cell].value;
	const char *where = unknown->where ? unknown->where : "a rest";
	double most, least;

	if (value < 1 || value >= below ||
	    attack->identities->cells[cell].slack)
		return;
	attack->small++;
	if (unknown->printed && !unknown->hidden) {
		attack->found++;
		printf("%s: %ld is not hidden\n", where, value);
		return;
	}
	most = floor(end_of(attack, cell, GLP_MAX) + 1e-6);
	if (most >= (double)below && !verbose)
		return;
	least = ceil(end_of(attack, cell, GLP_MIN) - 1e-6);
	if (verbose)
		printf("%s: %ld is from %g to %g\n", where, value, least, most);
	if (most >= (double)below || least < 1)
		return;
	attack->found++;
	if (least < most)
		printf("%s: %ld must be from %g to %g\n", where, value, least,
		       most);
	else
		printf("%s: must be %g\n", where, least);
}

/* Every number that is printed is a variable, in a sum or not. */
static void make_cells(struct attack *attack)
{
	struct identities *identities = attack->identities;

	for (size_t i = 0; i < identities->sheet_count; i++) {
		struct sheet *sheet = &identities->sheets[i];
		const struct table_plan *plan = sheet->table.plan;

		for (size_t j = 0; j < plan->count_count; j++) {
			int column = sheet_column(sheet, plan->counts[j].name);

			for (size_t row = 0;
			     column != NONE && row < sheet->table.row_count;
			     row++)
				if (sheet->taken[row])
					identities_cell(identities, sheet, row,
							column);
		}
	}
	attack->unknowns = pool_take(pool_run(),
				     (identities->cell_count + 1) *
					     sizeof *attack->unknowns);
	for (size_t i = 0; i < identities->cell_count; i++)
		attack->unknowns[i].most = HUGE_VAL;
}

int main(int argc, char **argv)
{
	struct attack attack = { 0 };
	struct disclosure_plan plan;

	stage_begin(&stage, argc, argv);
	if (!plan_path || !truth)
		fail(BAD_USAGE, "--plan and --truth are needed");
	plan = disclosure_plan_read(plan_path);
	attack.identities = identities_new();
	read_tables(&attack, stage_operands()->items[0], &plan);
	make_cells(&attack);
	for (size_t i = 0; i < attack.identities->sheet_count; i++)
		see_table(&attack, i);
	raise_floors(&attack);
	for (size_t n = 0; n < before.count; n++)
		for (size_t i = 0; i < attack.identities->sheet_count; i++)
			see_before(&attack, i, before.items[n]);
	build(&attack);
	for (size_t i = 0; i < attack.identities->cell_count; i++)
		attack_cell(&attack, i);
	printf("%zu tables, %zu numbers, %zu sums, %zu small numbers: %zu "
	       "worked out\n",
	       attack.identities->sheet_count, attack.identities->cell_count,
	       attack.identities->sum_count, attack.small, attack.found);
	return attack.found ? ANSWER_NO : 0;
}
