/* dictionary - what a table of an extract may hold. */
#include "pipeline/dictionary.h"

#include <math.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "pipeline/ascii.h"
#include "pipeline/csv.h"
#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

struct kind_row {
	const char *name;
	enum type type;
};

static const struct kind_row kinds[] = {
	[KIND_PERSON] = { "person", TEXT },
	[KIND_ID] = { "id", TEXT },
	[KIND_TEXT] = { "text", TEXT },
	[KIND_ROLE] = { "role", TEXT },
	[KIND_CODE] = { "code", TEXT },
	[KIND_OUTCODE] = { "outcode", TEXT },
	[KIND_DATE] = { "date", DATE },
	[KIND_MONTH] = { "month", DATE },
	[KIND_TIME] = { "time", TIME },
	[KIND_FLAG] = { "flag", FLAG },
	[KIND_WHOLE] = { "whole", NUMBER },
	[KIND_NUMBER] = { "number", NUMBER },
};

enum type kind_type(enum kind kind)
{
	return kinds[kind].type;
}

/* Where a message about the dictionary points to. */
struct place {
	const char *table;
	size_t line;
};

static _Noreturn void bad(struct place place, struct slice what,
			  const char *rule)
{
	fail(BAD_DATA, "dictionary/%s.csv:%zu: '%.*s' %s", place.table,
	     place.line, (int)what.size, what.at, rule);
}

static struct slice keep(struct slice text)
{
	return (struct slice){ pool_copy(pool_run(), text.at, text.size),
			       text.size };
}

static struct values split(struct slice text, char separator)
{
	struct values values = { 0 };

	while (text.at) {
		values.items = array_grow(values.items, values.count,
					  sizeof *values.items);
		values.items[values.count++] = keep(
			slice_trim(slice_cut(&text, separator)));
	}
	return values;
}

/* A code list is a column of a CSV: NAME or NAME.COLUMN; or A|B|C itself. */
static struct table *read_codes(const char *folder, struct slice codes)
{
	struct table *table = table_new();
	struct slice file = slice_cut(&codes, '.');
	const char *column = codes.at ? slice_string(pool_run(), codes)
				      : "code";
	struct csv *csv;
	size_t at;

	if (memchr(file.at, '|', file.size)) {
		while (file.at)
			table_put(table, slice_cut(&file, '|'), NULL);
		return table;
	}
	csv = csv_open(text_format(pool_run(), "%s/codes/%.*s.csv", folder,
				   (int)file.size, file.at),
		       NULL, ',');
	if (!csv_next(csv))
		fail(BAD_DATA, "codes/%.*s.csv is empty", (int)file.size,
		     file.at);
	at = csv_need(csv, column);
	while (csv_next(csv))
		if (csv_width(csv) > at)
			table_put(table, csv_field(csv, at), NULL);
	return table;
}

static enum kind read_kind(struct place place, struct slice name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (slice_is(name, kinds[i].name))
			return (enum kind)i;
	bad(place, name, "is not a type of field");
}

int dictionary_find(const struct dictionary *dictionary, struct slice name)
{
	for (size_t i = 0; i < dictionary->count; i++)
		if (slice_is(name, dictionary->fields[i].name))
			return (int)i;
	return NONE;
}

static int need_field(const struct dictionary *dictionary, struct place place,
		      struct slice name)
{
	int field = dictionary_find(dictionary, name);

	if (field == NONE)
		bad(place, name, "is not a field of this table");
	return field;
}

static enum comparison read_comparison(struct place place, struct slice word)
{
	static const char *const signs[] = { ">=", "<=", ">", "<" };

	for (int i = 0; i < 4; i++)
		if (slice_is(word, signs[i]))
			return (enum comparison)i;
	bad(place, word, "is not a comparison");
}

static double read_bound(struct place place, struct slice text, double none)
{
	double bound = none;

	if (text.size && !number_read(text, &bound))
		bad(place, text, "is not a number");
	return bound;
}

/* "LOW..HIGH" */
static void read_range(struct place place, struct clause *clause,
		       struct slice rest)
{
	const char *dots = memmem(rest.at, rest.size, "..", 2);
	struct slice low = rest, high;

	if (!dots)
		bad(place, rest, "is not LOW..HIGH");
	low.size = (size_t)(dots - rest.at);
	high.at = dots + 2;
	high.size = rest.size - low.size - 2;
	clause->least = read_bound(place, low, -INFINITY);
	clause->most = read_bound(place, high, INFINITY);
}

/* "FIELD" or "FIELD=V1|V2" */
static void read_condition(const struct dictionary *dictionary,
			   struct place place, struct clause *clause,
			   struct slice rest)
{
	clause->other = need_field(dictionary, place, slice_cut(&rest, '='));
	if (rest.at)
		clause->when = split(rest, '|');
}

/* "DATE OP DATE+TIME" */
static void read_moment(const struct dictionary *dictionary, struct place place,
			struct clause *clause, struct slice rest)
{
	struct slice own = slice_cut(&rest, ' ');

	clause->comparison = read_comparison(place, slice_cut(&rest, ' '));
	clause->others[0] = need_field(dictionary, place, own);
	clause->others[1] = need_field(dictionary, place,
				       slice_cut(&rest, '+'));
	clause->others[2] = need_field(dictionary, place, rest);
}

static void read_without(const struct dictionary *dictionary,
			 struct place place, struct clause *clause,
			 struct slice rest)
{
	for (size_t i = 0; i < 3; i++)
		clause->others[i] = NONE;
	for (size_t i = 0; rest.at; i++) {
		if (i == 3)
			bad(place, rest, "is one field too many");
		clause->others[i] = need_field(dictionary, place,
					       slice_cut(&rest, '|'));
	}
}

/* "with FIELD|FIELD", or nothing. */
static void read_unique(const struct dictionary *dictionary, struct place place,
			struct clause *clause, struct slice rest)
{
	if (rest.at && !slice_is(slice_cut(&rest, ' '), "with"))
		bad(place, rest, "should follow 'with'");
	while (rest.at) {
		clause->also = array_grow(clause->also, clause->also_count,
					  sizeof *clause->also);
		clause->also[clause->also_count++] = need_field(
			dictionary, place, slice_cut(&rest, '|'));
	}
}

static void read_comparing(const struct dictionary *dictionary,
			   struct place place, struct clause *clause,
			   struct slice rest)
{
	clause->fact_date = MISSING_DATE;
	if (rest.size && rest.at[0] == '@')
		clause->fact = slice_string(pool_run(),
					    (struct slice){ rest.at + 1,
							    rest.size - 1 });
	else
		clause->other = need_field(dictionary, place, rest);
}

/* "V1|V2 when FIELD=V3|V4" */
static void read_not(const struct dictionary *dictionary, struct place place,
		     struct clause *clause, struct slice rest)
{
	clause->values = split(slice_cut(&rest, ' '), '|');
	if (!slice_is(slice_cut(&rest, ' '), "when"))
		bad(place, rest, "should follow 'when'");
	read_condition(dictionary, place, clause, rest);
}

static void read_key(struct place place, struct clause *clause,
		     struct slice rest)
{
	struct slice table = slice_cut(&rest, '.');

	if (!rest.size)
		bad(place, table, "is not TABLE.FIELD");
	clause->table = slice_string(pool_run(), table);
	clause->column = slice_string(pool_run(), rest);
}

/* The words after the first one, by the first one. */
static void read_words(const struct dictionary *dictionary, struct place place,
		       struct clause *clause, struct slice rest)
{
	struct slice whole = rest, word = slice_cut(&rest, ' ');

	if (slice_is(word, "unique")) {
		clause->kind = CLAUSE_UNIQUE;
		clause->keys = keyset_new();
		read_unique(dictionary, place, clause, rest);
	} else if (slice_is(word, "key")) {
		clause->kind = CLAUSE_KEY;
		read_key(place, clause, rest);
	} else if (slice_is(word, "range")) {
		clause->kind = CLAUSE_RANGE;
		read_range(place, clause, rest);
	} else if (slice_is(word, "on")) {
		clause->kind = CLAUSE_MOMENT;
		read_moment(dictionary, place, clause, rest);
	} else if (slice_is(word, "with")) {
		clause->kind = CLAUSE_WITH;
		read_condition(dictionary, place, clause, rest);
	} else if (slice_is(word, "without")) {
		clause->kind = CLAUSE_WITHOUT;
		read_without(dictionary, place, clause, rest);
	} else if (slice_is(word, "not")) {
		clause->kind = CLAUSE_NOT;
		read_not(dictionary, place, clause, rest);
	} else if (slice_is(word, "only")) {
		clause->kind = CLAUSE_ONLY;
		slice_cut(&rest, ' '); /* "when" */
		read_condition(dictionary, place, clause, rest);
	} else if (word.size && (word.at[0] == '<' || word.at[0] == '>')) {
		clause->kind = CLAUSE_COMPARE;
		clause->comparison = read_comparison(place, word);
		read_comparing(dictionary, place, clause, rest);
	} else {
		bad(place, whole, "is not a clause");
	}
}

static void read_clause(const struct dictionary *dictionary, struct place place,
			struct field *field, struct slice text)
{
	struct clause clause = { .other = NONE };

	if (text.size > 2 && !memcmp(text.at + text.size - 2, " !", 2)) {
		clause.error = true;
		text.size -= 2;
	}
	clause.text = slice_string(pool_run(), text);
	read_words(dictionary, place, &clause, keep(text));
	field->clauses = array_grow(field->clauses, field->clause_count,
				    sizeof clause);
	field->clauses[field->clause_count++] = clause;
}

/* A header word may mean one field only. */
static void check_words(const struct dictionary *dictionary, struct place place,
			const struct field *field)
{
	struct slice name = slice_of(field->name);

	if (!column_is_name(name))
		bad(place, name, "is not a name for a field");
	if (dictionary_match(dictionary, name) != NONE)
		bad(place, name, "means two fields");
	for (size_t i = 0; i < field->aliases.count; i++)
		if (dictionary_match(dictionary, field->aliases.items[i]) !=
		    NONE)
			bad(place, field->aliases.items[i], "means two fields");
}

struct columns {
	size_t field, type, required, codes, unit, label, aliases, rule;
};

/* One row, but for its rule, which may name fields that come later. */
static void read_field(struct dictionary *dictionary, const char *folder,
		       struct csv *csv, const struct columns *at)
{
	struct place place = { dictionary->table, csv_line(csv) };
	struct slice codes = csv_field(csv, at->codes);
	struct slice required = csv_field(csv, at->required);
	struct slice aliases = csv_field(csv, at->aliases);
	struct field field = { .column = NONE };
	struct pool *run = pool_run();

	if (required.size != 1 || !memchr("ERBCO", required.at[0], 5))
		bad(place, required, "is none of E R B C O");
	field.name = slice_string(run, csv_field(csv, at->field));
	field.kind = read_kind(place, csv_field(csv, at->type));
	field.required = required.at[0];
	field.unit = slice_string(run, csv_field(csv, at->unit));
	field.label = slice_string(run, csv_field(csv, at->label));
	if (aliases.size)
		field.aliases = split(aliases, '|');
	if (codes.size)
		field.codes = read_codes(folder, codes);
	check_words(dictionary, place, &field);
	dictionary->fields = array_grow(dictionary->fields, dictionary->count,
					sizeof field);
	dictionary->fields[dictionary->count++] = field;
}

static struct csv *open_table(const char *folder, const char *table,
			      struct columns *at)
{
	const char *path = text_format(pool_run(), "%s/dictionary/%s.csv",
				       folder, table);
	struct csv *csv;

	if (access(path, R_OK))
		fail(BAD_USAGE,
		     "there is no table '%s' (no "
		     "dictionary/%s.csv)",
		     table, table);
	csv = csv_open(path, NULL, ',');
	if (!csv_next(csv))
		fail(BAD_DATA, "dictionary/%s.csv is empty", table);
	*at = (struct columns){
		csv_need(csv, "field"),    csv_need(csv, "type"),
		csv_need(csv, "required"), csv_need(csv, "codes"),
		csv_need(csv, "unit"),     csv_need(csv, "label"),
		csv_need(csv, "aliases"),  csv_need(csv, "rule"),
	};
	return csv;
}

struct dictionary *dictionary_read(const char *folder, const char *table)
{
	struct dictionary *dictionary = pool_take(pool_run(),
						  sizeof *dictionary);
	struct columns at;
	struct csv *csv = open_table(folder, table, &at);
	struct slice *rules = NULL;
	size_t *lines = NULL;

	dictionary->table = table;
	while (csv_next(csv)) {
		size_t i = dictionary->count;

		if (csv_width(csv) <= at.rule)
			fail(BAD_DATA,
			     "dictionary/%s.csv:%zu: %zu fields are "
			     "too few",
			     table, csv_line(csv), csv_width(csv));
		rules = array_grow(rules, i, sizeof *rules);
		lines = array_grow(lines, i, sizeof *lines);
		rules[i] = keep(csv_field(csv, at.rule));
		lines[i] = csv_line(csv);
		read_field(dictionary, folder, csv, &at);
	}
	for (size_t i = 0; i < dictionary->count; i++)
		while (rules[i].size) {
			struct slice clause = slice_trim(
				slice_cut(&rules[i], ';'));

			read_clause(dictionary,
				    (struct place){ table, lines[i] },
				    &dictionary->fields[i], clause);
		}
	return dictionary;
}

static char folded(char byte)
{
	return byte == ' ' || byte == '-' ? '_' : ascii_lower(byte);
}

static bool same_word(struct slice word, struct slice name)
{
	if (word.size != name.size)
		return false;
	for (size_t i = 0; i < word.size; i++)
		if (folded(word.at[i]) != folded(name.at[i]))
			return false;
	return true;
}

int dictionary_match(const struct dictionary *dictionary, struct slice word)
{
	word = slice_trim(word);
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		if (same_word(word, slice_of(field->name)))
			return (int)i;
		for (size_t a = 0; a < field->aliases.count; a++)
			if (same_word(word, field->aliases.items[a]))
				return (int)i;
	}
	return NONE;
}
