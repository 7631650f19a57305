/* headline - sentences that are computed from tables, never canned. */
#include "stages/methods/headline.h"

#include <math.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/condition.h"
#include "stages/methods/listing.h"
#include "stages/methods/sheet.h"
#include "stages/methods/words.h"

struct test {
	struct condition condition;
	int column, other;
	enum type type;
	struct value *values;
};

struct headlines headlines_read(const char *path)
{
	static const char *const names[] = { "section", "place",  "table",
					     "when",    "figure", "text",
					     "none",    "each" };
	struct headlines headlines = { 0 };
	struct listing *list = listing_open(path, names, 8);

	while (listing_next(list)) {
		headlines.items = array_grow(headlines.items, headlines.count,
					     sizeof *headlines.items);
		headlines.items[headlines.count++] = (struct headline){
			.section = listing_cell(list, 0),
			.place = listing_cell(list, 1),
			.table = listing_cell(list, 2),
			.when = listing_cell(list, 3),
			.figure = listing_cell(list, 4),
			.text = listing_cell(list, 5),
			.none = listing_cell(list, 6),
			.each = listing_cell(list, 7),
		};
	}
	return headlines;
}

static void read_values(struct test *test, const char *notation)
{
	const struct condition *condition = &test->condition;

	test->values = pool_take(pool_run(),
				 (condition->count + 1) * sizeof *test->values);
	for (size_t i = 0; i < condition->count; i++)
		if (!value_read(condition->values[i], test->type,
				&test->values[i]))
			fail(BAD_DATA,
			     "a headline says '%s', but column '%s' "
			     "holds %s",
			     notation, condition->column,
			     type_name(test->type));
}

/* false when the table lacks the column. */
static bool test_read(struct test *test, const char *notation,
		      const struct header *head)
{
	const char *wrong = condition_read(notation, &test->condition);

	if (wrong)
		fail(BAD_DATA, "a headline says '%s', which %s", notation,
		     wrong);
	test->column = header_find(head, test->condition.column);
	test->other = test->condition.other
			      ? header_find(head, test->condition.other)
			      : NONE;
	if (test->column == NONE ||
	    (test->condition.other && test->other == NONE))
		return false;
	test->type = head->columns[test->column].type;
	read_values(test, notation);
	return true;
}

void headline_begin(struct headline *headline, const char *table,
		    const struct header *head)
{
	struct slice rest = slice_of(headline->when);

	if (strcmp(headline->table, table))
		return;
	headline->head = head;
	headline->sayable = true;
	headline->record = pool_new();
	while (rest.at) {
		struct slice notation = slice_trim(slice_cut(&rest, ';'));

		if (!notation.size)
			continue;
		headline->tests = array_grow(headline->tests,
					     headline->test_count,
					     sizeof *headline->tests);
		if (!test_read(&headline->tests[headline->test_count++],
			       slice_string(pool_run(), notation), head))
			headline->sayable = false;
	}
}

static struct value value_of(const char *cell, enum type type)
{
	struct value value = { 0 };

	if (cell)
		value_read(slice_of(cell), type, &value);
	return value;
}

static bool test_holds(const struct test *test, const char *const *cells)
{
	struct value value = value_of(cells[test->column], test->type);

	if (test->other != NONE)
		return condition_holds_between(test->condition.sign, value,
					       value_of(cells[test->other],
							test->type));
	return condition_holds(test->condition.sign, value, test->values,
			       test->condition.count);
}

static const char **copy_cells(const struct headline *headline,
			       struct pool *pool, const char *const *cells)
{
	size_t width = headline->head->column_count;
	const char **copy = pool_take(pool, width * sizeof *copy);

	for (size_t i = 0; i < width; i++)
		if (cells[i])
			copy[i] = pool_copy(pool, cells[i], strlen(cells[i]));
	return copy;
}

void headline_see(struct headline *headline, const char *table,
		  const char *const *cells)
{
	if (strcmp(headline->table, table) || !headline->sayable)
		return;
	headline->records++;
	for (size_t i = 0; i < headline->test_count; i++)
		if (!test_holds(&headline->tests[i], cells))
			return;
	if (*headline->each) {
		headline->rows = array_grow(headline->rows, headline->count,
					    sizeof *headline->rows);
		headline->cells = copy_cells(headline, pool_run(), cells);
		headline->rows[headline->count] = headline->cells;
	} else {
		pool_clear(headline->record);
		headline->cells = copy_cells(headline, headline->record, cells);
	}
	headline->count++;
}

/* A word in a template, and what it is put into words with. */
struct view {
	const struct headline *headline;
	const char **cells; /* of the record it is about, or NULL */
	struct pool *pool;
	const struct glossary *glossary;
};

/* The number of that name: of records, or of a column; NAN when there is
 * none. */
static double number_named(const struct view *view, const char *name)
{
	const struct headline *headline = view->headline;
	double number = (double)NAN;
	int column;

	if (!strcmp(name, "count"))
		return (double)headline->count;
	if (!strcmp(name, "records"))
		return (double)headline->records;
	column = header_find(headline->head, name);
	if (column != NONE && view->cells && view->cells[column])
		number_read(slice_of(view->cells[column]), &number);
	return number;
}

static const char *fact_words(const struct view *view, const char *name)
{
	const char *fact = header_fact(view->headline->head, name);
	int date;

	if (fact && date_read(slice_of(fact), &date))
		return words_date(view->pool, date, PERIOD_DAY);
	return fact;
}

/* What {name} stands for, or NULL. */
static const char *value_named(const struct view *view, const char *name)
{
	const struct headline *headline = view->headline;
	int column = header_find(headline->head, name);

	if (!strcmp(name, "count") || !strcmp(name, "records"))
		return words_number(view->pool, number_named(view, name), 0);
	if (column == NONE)
		return fact_words(view, name);
	if (!view->cells || !view->cells[column])
		return NULL;
	return cell_in_sentence(view->pool, view->glossary,
				&headline->head->columns[column],
				view->cells[column]);
}

/* What stands between { and }: name, or name?one:many. */
static const char *expand_place(const struct view *view, struct slice place)
{
	const char *name = slice_string(view->pool, slice_cut(&place, '?'));
	struct slice one;
	double number;

	if (!place.at)
		return value_named(view, name);
	number = number_named(view, name);
	if (isnan(number))
		return NULL;
	one = slice_cut(&place, ':');
	return slice_string(view->pool, number == 1 ? one : place);
}

/* The template with its places filled, or NULL when one has nothing to be
 * filled with. */
static const char *expand(const struct view *view, const char *template)
{
	struct slice rest = slice_of(template);
	const char *text = "";

	while (rest.at) {
		const char *said = slice_string(view->pool,
						slice_cut(&rest, '{'));

		text = text_format(view->pool, "%s%s", text, said);
		if (!rest.at)
			return text;
		said = expand_place(view, slice_cut(&rest, '}'));
		if (!said)
			return NULL;
		text = text_format(view->pool, "%s%s", text, said);
	}
	return text;
}

bool headline_say(const struct headline *headline, struct pool *pool,
		  const struct glossary *glossary, struct sentence *said)
{
	const struct view view = { headline, headline->cells, pool, glossary };
	bool any = headline->count > 0;

	if (!headline->sayable || !*(any ? headline->text : headline->none))
		return false;
	said->section = expand(&view, headline->section);
	said->figure = expand(&view, any ? headline->figure : "");
	said->text = expand(&view, any ? headline->text : headline->none);
	return said->section && said->figure && said->text;
}

struct sentence *headline_each(const struct headline *headline,
			       struct pool *pool,
			       const struct glossary *glossary, size_t *count)
{
	size_t rows = *headline->each ? headline->count : 0;
	struct sentence *said = pool_take(pool, (rows + 1) * sizeof *said);

	*count = 0;
	for (size_t i = 0; i < rows; i++) {
		const struct view view = { headline, headline->rows[i], pool,
					   glossary };
		struct sentence *sentence = &said[*count];

		sentence->section = expand(&view, headline->section);
		sentence->figure = expand(&view, *headline->text
							 ? ""
							 : headline->figure);
		sentence->text = expand(&view, headline->each);
		if (sentence->section && sentence->figure && sentence->text)
			++*count;
	}
	return said;
}
