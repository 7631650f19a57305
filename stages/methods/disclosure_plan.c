/* disclosure_plan - which tables are published, and how. */
#include "stages/methods/disclosure_plan.h"

#include <string.h>

#include "pipeline/number.h"
#include "pipeline/pool.h"
#include "stages/methods/listing.h"

static const char *string_of(struct slice text)
{
	return slice_string(pool_run(), slice_trim(text));
}

/* Words parted by commas. */
static const char **names_of(struct slice text, size_t *count)
{
	const char **names = NULL;

	*count = 0;
	while (text.at) {
		names = array_grow(names, *count, sizeof *names);
		names[(*count)++] = string_of(slice_cut(&text, ','));
	}
	return names;
}

/* "restraints:people" */
static struct plan_count count_of(const char *word)
{
	struct slice rest = slice_of(word);
	struct plan_count count = { .name = string_of(slice_cut(&rest, ':')) };

	if (rest.at)
		count.of = string_of(rest);
	return count;
}

const char *plan_add_count(struct table_plan *plan, const char *word)
{
	plan->counts = array_grow(plan->counts, plan->count_count,
				  sizeof *plan->counts);
	plan->counts[plan->count_count++] = count_of(word);
	return NULL;
}

const char *plan_add_middle(struct table_plan *plan, const char *word)
{
	struct plan_count middle = count_of(word);

	if (!middle.of)
		return "is not MEDIAN:COUNT";
	plan->middles = array_grow(plan->middles, plan->middle_count,
				   sizeof *plan->middles);
	plan->middles[plan->middle_count++] = middle;
	return NULL;
}

/* "bed_days>=100"; false where it is not understood. */
static bool read_divisor(struct plan_rate *rate, struct slice word)
{
	rate->of = string_of(slice_cut(&word, '>'));
	if (!word.at)
		return true;
	if (!word.size || word.at[0] != '=')
		return false;
	slice_cut(&word, '=');
	return number_read(word, &rate->least);
}

/* "rate_per_1000=1000*restraints/bed_days>=100:1" */
const char *plan_add_rate(struct table_plan *plan, const char *word)
{
	static const char wrong[] = "is not NAME=PER*COUNT/COUNT:DECIMALS";
	struct slice rest = slice_of(word);
	struct plan_rate rate = { .name = string_of(slice_cut(&rest, '=')) };
	long decimals;

	if (!rest.at || !number_read(slice_cut(&rest, '*'), &rate.per) ||
	    !rest.at)
		return wrong;
	rate.count = string_of(slice_cut(&rest, '/'));
	if (!rest.at)
		return wrong;
	if (!read_divisor(&rate, slice_cut(&rest, ':')))
		return wrong;
	if (!rest.at || !number_read_whole(rest, &decimals) || decimals < 0 ||
	    decimals > 9)
		return wrong;
	rate.decimals = (int)decimals;
	plan->rates = array_grow(plan->rates, plan->rate_count, sizeof rate);
	plan->rates[plan->rate_count++] = rate;
	return NULL;
}

/* "?", "people", "@inpatients(as_at)" */
static bool operand_of(struct slice text, struct operand *operand)
{
	text = slice_trim(text);
	operand->slack = slice_is(text, "~");
	if (operand->slack || slice_is(text, "?"))
		return true;
	if (!text.size)
		return false;
	if (text.at[0] != '@') {
		operand->column = string_of(text);
		return true;
	}
	text.at++;
	text.size--;
	operand->name = string_of(slice_cut(&text, '('));
	if (!text.at || !text.size || text.at[--text.size] != ')')
		return false;
	/* a key may have brackets of its own, never a comma */
	if (text.size)
		operand->keys = names_of(text, &operand->key_count);
	return true;
}

/* The place of the first + or - outside brackets, or the end. */
static size_t end_of_operand(struct slice text)
{
	size_t depth = 0, i;

	for (i = 0; i < text.size; i++) {
		depth += text.at[i] == '(';
		depth -= text.at[i] == ')' && depth;
		if (!depth && i && (text.at[i] == '+' || text.at[i] == '-'))
			break;
	}
	return i;
}

static bool read_sum(struct slice text, struct statement *statement)
{
	statement->kind = STATEMENT_SUM;
	statement->whole.sign = 1;
	if (!operand_of(slice_cut(&text, '='), &statement->whole) || !text.at)
		return false;
	for (int sign = 1; text.size;) {
		size_t size = end_of_operand(text);
		struct operand part = { .sign = sign };

		if (!operand_of((struct slice){ text.at, size }, &part))
			return false;
		statement->parts = array_grow(statement->parts,
					      statement->part_count,
					      sizeof part);
		statement->parts[statement->part_count++] = part;
		if (size == text.size)
			break;
		sign = text.at[size] == '-' ? -1 : 1;
		text.at += size + 1;
		text.size -= size + 1;
	}
	return statement->part_count > 0;
}

/* What follows the first occurrence of the words; *text ends before it. */
static struct slice split_at(struct slice *text, const char *words)
{
	size_t size = strlen(words);
	const char *found = text->at ? memmem(text->at, text->size, words, size)
				     : NULL;
	struct slice rest = { 0 };

	if (!found)
		return rest;
	rest.at = found + size;
	rest.size = text->size - (size_t)(found - text->at) - size;
	text->size = (size_t)(found - text->at);
	return rest;
}

static bool begins_with(struct slice *text, const char *words)
{
	size_t size = strlen(words);

	if (text->size < size || memcmp(text->at, words, size) != 0)
		return false;
	text->at += size;
	text->size -= size;
	return true;
}

static bool read_statement(struct slice text, struct statement *statement)
{
	struct slice is = split_at(&text, " is ");

	if (begins_with(&text, "all ")) {
		statement->kind = STATEMENT_ALL;
		statement->key = string_of(slice_cut(&text, ':'));
		if (!text.at)
			return false;
	} else if (!is.at) {
		return read_sum(text, statement);
	} else {
		statement->kind = begins_with(&text, "rows ") ? STATEMENT_ROWS
							      : STATEMENT_IS;
		if (!operand_of(is, &statement->whole) ||
		    !statement->whole.name)
			return false;
	}
	statement->columns = names_of(text, &statement->column_count);
	return true;
}

static const char *condition_of(struct slice text,
				const struct condition **condition)
{
	struct condition *read = pool_take(pool_run(), sizeof *read);

	*condition = read;
	return condition_read(string_of(text), read);
}

const char *plan_add_statement(struct table_plan *plan, const char *text)
{
	struct statement statement = { .text = text };
	struct slice rest = slice_trim(slice_of(text));
	struct slice where = split_at(&rest, " where ");
	const char *wrong = NULL;

	if (where.at)
		wrong = condition_of(where, &statement.where);
	if (wrong)
		return wrong;
	if (!read_statement(slice_trim(rest), &statement))
		return "is not understood: WHOLE=PART+PART, COLUMN is "
		       "@NAME(KEY), rows COLUMN is @NAME(KEY), or all KEY: "
		       "COLUMN";
	plan->statements = array_grow(plan->statements, plan->statement_count,
				      sizeof statement);
	plan->statements[plan->statement_count++] = statement;
	return NULL;
}

static void add_words(struct listing *list, size_t cell,
		      struct table_plan *plan,
		      const char *(*add)(struct table_plan *, const char *))
{
	size_t count;
	const char **words = listing_words(listing_cell(list, cell), &count);

	for (size_t i = 0; i < count; i++) {
		const char *wrong = add(plan, words[i]);

		if (wrong)
			listing_refuse(list, words[i], wrong);
	}
}

static void add_statements(struct listing *list, size_t cell,
			   struct table_plan *plan)
{
	struct slice rest = slice_of(listing_cell(list, cell));

	while (rest.at) {
		const char *text = string_of(slice_cut(&rest, ';'));
		const char *wrong = *text ? plan_add_statement(plan, text)
					  : NULL;

		if (wrong)
			listing_refuse(list, text, wrong);
	}
}

struct disclosure_plan disclosure_plan_read(const char *path)
{
	static const char *const names[] = { "table",  "rows",  "keys",
					     "counts", "rates", "middles",
					     "sums" };
	struct disclosure_plan all = { 0 };
	struct listing *list = listing_open(path, names, 7);

	while (listing_next(list)) {
		struct table_plan plan = { .table = listing_cell(list, 0) };
		const char *rows = listing_cell(list, 1);
		const char *wrong = NULL;

		if (*rows)
			wrong = condition_of(slice_of(rows), &plan.rows);
		if (wrong)
			listing_refuse(list, rows, wrong);
		plan.keys = listing_words(listing_cell(list, 2),
					  &plan.key_count);
		add_words(list, 3, &plan, plan_add_count);
		add_words(list, 4, &plan, plan_add_rate);
		add_words(list, 5, &plan, plan_add_middle);
		add_statements(list, 6, &plan);
		all.tables = array_grow(all.tables, all.count, sizeof plan);
		all.tables[all.count++] = plan;
	}
	return all;
}
