/* tabulate - a sheet as an HTML table that works without a script. */
#include "stages/methods/tabulate.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/pool.h"
#include "stages/methods/glossary.h"
#include "stages/methods/html.h"
#include "stages/methods/output.h"
#include "stages/methods/words.h"

/* A table of so many rows is not divided between two pages of paper. */
enum { WHOLE_MOST = 20 };

static const char hidden[] = "*";

struct writing {
	struct output *out;
	const struct tabulation *what;
	const char *id;
	struct pool *cell;
};

static const struct column *column_at(const struct tabulation *what, size_t i)
{
	return &what->sheet->head->columns[what->shown.columns[i]];
}

static const char *heading_of(const struct writing *writing,
			      const struct column *column)
{
	const char *words = glossary_words(writing->what->glossary,
					   column->name, "");

	return words ? words : column->label;
}

static void put_heading(const struct writing *writing, size_t i)
{
	const struct column *column = column_at(writing->what, i);
	const char *unit = words_unit(column->unit);

	output_string(writing->out, "<th scope=\"col\"");
	if (column->type == NUMBER)
		output_string(writing->out, " class=\"n\"");
	html_print(writing->out, " data-name=\"%s\">%s", column->name,
		   heading_of(writing, column));
	if (*unit)
		html_print(writing->out, " <small>%s</small>", unit);
	output_string(writing->out, "</th>");
}

static void put_head(const struct writing *writing)
{
	output_string(writing->out, "<thead><tr>");
	for (size_t i = 0; i < writing->what->shown.count; i++)
		put_heading(writing, i);
	output_string(writing->out, "</tr></thead>\n<tbody>\n");
}

/* The first cell names the row. */
static void put_cell(const struct writing *writing, size_t row, size_t i)
{
	const struct tabulation *what = writing->what;
	const struct column *column = column_at(what, i);
	const char *cell = sheet_cell(what->sheet, row, what->shown.columns[i]);
	const char *words = cell_in_table(writing->cell, what->glossary, column,
					  what->shown.decimals[i], cell);

	if (sheet_hides(what->sheet, &what->shown, row, i))
		cell = words = hidden;
	output_string(writing->out, i ? "<td" : "<th scope=\"row\"");
	if (column->type == NUMBER)
		output_string(writing->out, " class=\"n\"");
	else if (column->type == DATE)
		output_string(writing->out, " class=\"d\"");
	if (!cell || strcmp(words, cell))
		html_print(writing->out, " data-v=\"%s\"", cell ? cell : "");
	html_print(writing->out, ">%s", words);
	output_string(writing->out, i ? "</td>" : "</th>");
}

static void put_rows(const struct writing *writing, size_t from, size_t to)
{
	for (size_t row = from; row < to; row++) {
		pool_clear(writing->cell);
		output_string(writing->out, "<tr>");
		for (size_t i = 0; i < writing->what->shown.count; i++)
			put_cell(writing, row, i);
		output_string(writing->out, "</tr>\n");
	}
	output_string(writing->out, "</tbody></table></div>\n");
}

/* What stands in place of numbers, and so must be explained. */
struct stand_ins {
	bool dash, asterisk;
};

static struct stand_ins find_stand_ins(const struct tabulation *what)
{
	struct stand_ins found = { false, false };

	for (size_t row = 0; row < what->sheet->held; row++)
		for (size_t i = 0; i < what->shown.count; i++)
			if (sheet_hides(what->sheet, &what->shown, row, i))
				found.asterisk = true;
			else if (!sheet_cell(what->sheet, row,
					     what->shown.columns[i]))
				found.dash = true;
	return found;
}

static void put_caption(const struct writing *writing)
{
	const struct tabulation *what = writing->what;
	struct stand_ins stand_ins = find_stand_ins(what);
	struct output *out = writing->out;

	html_print(out, "<caption id=\"%s-caption\"><span class=\"caption\">",
		   writing->id);
	html_print(out, "<b>Table %zu.</b> %s</span>", what->number,
		   what->title);
	if (*what->note)
		html_print(out, " <span class=\"note\">%s</span>", what->note);
	if (!what->sheet->rows)
		output_string(out, " <span class=\"note\">The table has no "
				   "rows.</span>");
	if (stand_ins.dash)
		output_string(out,
			      " <span class=\"note\">\u2013 stands for what "
			      "is not known or does not apply.</span>");
	if (stand_ins.asterisk)
		output_string(out, " <span class=\"note\">* stands for a "
				   "number that is hidden: it is small, or "
				   "would give one away that is.</span>");
	if (what->measure)
		html_print(out, " <a href=\"#%s\">What it means</a>",
			   html_id(writing->cell, "d-", what->measure));
	output_string(out, "</caption>\n");
}

static void put_rest(const struct writing *writing, size_t first)
{
	const struct sheet *sheet = writing->what->sheet;
	struct output *out = writing->out;

	if (sheet->held > first) {
		html_print(out,
			   "<details class=\"rest\" data-of=\"%s\"><summary>"
			   "The other %s</summary>\n",
			   writing->id,
			   words_count(writing->cell, sheet->held - first,
				       "row"));
		html_print(
			out,
			"<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
			"aria-labelledby=\"%s-caption\"><table "
			"aria-labelledby=\"%s-caption\">",
			writing->id, writing->id);
		put_head(writing);
		put_rows(writing, first, sheet->held);
		output_string(out, "</details>\n");
	}
	if (sheet->rows > sheet->held)
		html_print(out,
			   "<p class=\"note\">This page shows %s of %s rows; "
			   "the file %s.csv in the pack has all.</p>\n",
			   words_number(writing->cell, (double)sheet->held, 0),
			   words_number(writing->cell, (double)sheet->rows, 0),
			   sheet->name);
}

static const char *single_words(const struct writing *writing, size_t i)
{
	const struct tabulation *what = writing->what;
	const char *cell = sheet_cell(what->sheet, 0, what->shown.columns[i]);

	if (sheet_hides(what->sheet, &what->shown, 0, i))
		return hidden;
	return cell ? cell_in_sentence(writing->cell, what->glossary,
				       column_at(what, i), cell)
		    : "\u2013";
}

/* A table of one row reads better down the page than across it. */
static void put_single(const struct writing *writing)
{
	struct output *out = writing->out;

	output_string(out, "<tbody>\n");
	for (size_t i = 0; i < writing->what->shown.count; i++) {
		const struct column *column = column_at(writing->what, i);

		html_print(out, "<tr><th scope=\"row\">%s</th>",
			   heading_of(writing, column));
		html_print(out,
			   column->type == NUMBER
				   ? "<td class=\"n\">%s</td></tr>\n"
				   : "<td>%s</td></tr>\n",
			   single_words(writing, i));
	}
	output_string(out, "</tbody></table></div>\n");
}

void tabulate(struct output *output, const struct tabulation *tabulation)
{
	struct writing writing = { .out = output,
				   .what = tabulation,
				   .cell = pool_new() };
	size_t first = tabulation->first;

	if (first > tabulation->sheet->held)
		first = tabulation->sheet->held;
	writing.id = html_id(pool_run(), "t-", tabulation->sheet->name);
	html_print(output,
		   "<div class=\"scroll%s\" tabindex=\"0\" "
		   "role=\"region\" aria-labelledby=\"%s-caption\">"
		   "<table id=\"%s\">\n",
		   first <= WHOLE_MOST ? " whole" : "", writing.id, writing.id);
	put_caption(&writing);
	if (tabulation->sheet->rows == 1) {
		put_single(&writing);
		return;
	}
	put_head(&writing);
	put_rows(&writing, 0, first);
	put_rest(&writing, first);
}
