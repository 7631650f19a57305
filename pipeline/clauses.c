/* clauses - the rules of a dictionary, put to the cells of one record. */
#include "pipeline/clauses.h"

#include <string.h>

#include "pipeline/check.h"
#include "pipeline/date.h"
#include "pipeline/keyset.h"
#include "pipeline/pool.h"

static bool compares(double a, enum comparison comparison, double b)
{
	switch (comparison) {
	case AT_LEAST:
		return a >= b;
	case AT_MOST:
		return a <= b;
	case ABOVE:
		return a > b;
	case BELOW:
		return a < b;
	}
	return false;
}

static bool is_one_of(struct slice text, const struct values *values)
{
	for (size_t i = 0; i < values->count; i++)
		if (slice_equals(text, values->items[i]))
			return true;
	return false;
}

/* Whether the other field is filled in, with one of the values if any. */
static bool condition(const struct check *check, const struct clause *clause)
{
	const struct cell *other = &check->cells[clause->other];

	return other->present &&
	       (!clause->when.count || is_one_of(other->text, &clause->when));
}

static double magnitude(const struct check *check, int field)
{
	const struct cell *cell = &check->cells[field];
	enum type type = kind_type(check->dictionary->fields[field].kind);

	return type == NUMBER ? cell->number : cell->date;
}

static bool compare_holds(const struct check *check,
			  const struct clause *clause, int field)
{
	if (clause->fact)
		return compares(check->cells[field].date, clause->comparison,
				clause->fact_date);
	if (!check->cells[clause->other].present)
		return true;
	return compares(magnitude(check, field), clause->comparison,
			magnitude(check, clause->other));
}

static bool moment_holds(const struct check *check, const struct clause *clause,
			 int field)
{
	const struct cell *cells = check->cells;
	const int *others = clause->others;

	for (size_t i = 0; i < 3; i++)
		if (!cells[others[i]].present)
			return true;
	return compares(cells[others[0]].date * 1440.0 + cells[field].date,
			clause->comparison,
			cells[others[1]].date * 1440.0 + cells[others[2]].date);
}

static bool without_holds(const struct check *check,
			  const struct clause *clause)
{
	for (size_t i = 0; i < 3; i++)
		if (clause->others[i] != NONE &&
		    check->cells[clause->others[i]].present)
			return true;
	return false;
}

static bool key_holds(const struct clause *clause, struct slice text)
{
	return slice_is(text, "ZZ99") || keyset_has(clause->keys, text);
}

static bool holds(const struct check *check, const struct clause *clause,
		  int field)
{
	const struct cell *cell = &check->cells[field];

	if (clause->kind == CLAUSE_WITH)
		return cell->present || !condition(check, clause);
	if (clause->kind == CLAUSE_WITHOUT)
		return cell->present || without_holds(check, clause);
	if (!cell->present)
		return true;
	switch (clause->kind) {
	case CLAUSE_KEY:
		return key_holds(clause, cell->text);
	case CLAUSE_RANGE:
		return cell->number >= clause->least &&
		       cell->number <= clause->most;
	case CLAUSE_COMPARE:
		return compare_holds(check, clause, field);
	case CLAUSE_MOMENT:
		return moment_holds(check, clause, field);
	case CLAUSE_NOT:
		return !is_one_of(cell->text, &clause->values) ||
		       !condition(check, clause);
	case CLAUSE_ONLY:
		return condition(check, clause);
	case CLAUSE_UNIQUE:
	case CLAUSE_WITH:
	case CLAUSE_WITHOUT:
		break;
	}
	return true;
}

/* The cell, and those of the other fields that make the key with it. */
static struct slice key_of(const struct check *check,
			   const struct clause *clause, int field)
{
	const struct cell *cells = check->cells;
	size_t size = cells[field].text.size, at = size;
	char *key;

	for (size_t i = 0; i < clause->also_count; i++)
		size += 1 + cells[clause->also[i]].text.size;
	if (!clause->also_count)
		return cells[field].text;
	key = pool_take(check->row, size + SLICE_SLACK);
	memcpy(key, cells[field].text.at, at);
	for (size_t i = 0; i < clause->also_count; i++) {
		struct slice text = cells[clause->also[i]].text;

		key[at++] = '\t';
		if (text.size)
			memcpy(key + at, text.at, text.size);
		at += text.size;
	}
	return (struct slice){ key, size };
}

/* Keys of rows that are kept count, so a row that is rejected for another
 * reason does not make its twin a duplicate: it is only asked whether it is
 * one itself. */
static bool unique_holds(const struct check *check, const struct clause *clause,
			 int field)
{
	struct slice key;

	if (!check->cells[field].present)
		return true;
	key = key_of(check, clause, field);
	if (check->failed)
		return !keyset_has(clause->keys, key);
	return keyset_add(clause->keys, key);
}

/* Whether the rule is broken; an error fails the record. */
static bool breaks(struct check *check, struct rule *rule, bool holds)
{
	rule->broken = !holds;
	if (!holds && rule->clause->kind == CLAUSE_KEY)
		check->quality[rule->field].not_found++;
	check->failed |= !holds && rule->clause->error;
	return !holds;
}

/* The clauses of `unique` come last, findings are told in order. */
bool clauses_hold(struct check *check)
{
	struct rule *rules = check->rules;
	bool any = false, kept;

	for (size_t i = 0; i < check->rule_count; i++)
		if (rules[i].clause->kind != CLAUSE_UNIQUE)
			any |= breaks(check, &rules[i],
				      holds(check, rules[i].clause,
					    rules[i].field));
	for (size_t i = 0; i < check->unique_count; i++) {
		struct rule *rule = &rules[check->uniques[i]];

		any |= breaks(check, rule,
			      unique_holds(check, rule->clause, rule->field));
	}
	for (size_t i = 0; any && i < check->rule_count; i++)
		if (rules[i].broken)
			check_report(check, rules[i].field,
				     rules[i].clause->text,
				     rules[i].clause->error);
	kept = !check->failed;
	check->failed = false;
	return kept;
}

static bool is_there(const struct check *check, int field)
{
	return check->dictionary->fields[field].column != NONE;
}

/* Whether all that the clause needs is in the file, the facts and the keys. */
static bool can_check(const struct check *check, const struct clause *clause)
{
	switch (clause->kind) {
	case CLAUSE_KEY:
		return clause->keys != NULL;
	case CLAUSE_COMPARE:
		return clause->fact ? clause->fact_date != MISSING_DATE
				    : is_there(check, clause->other);
	case CLAUSE_MOMENT:
		return is_there(check, clause->others[0]) &&
		       is_there(check, clause->others[1]) &&
		       is_there(check, clause->others[2]);
	case CLAUSE_WITH:
	case CLAUSE_NOT:
	case CLAUSE_ONLY:
		return is_there(check, clause->other);
	case CLAUSE_UNIQUE:
	case CLAUSE_RANGE:
	case CLAUSE_WITHOUT:
		break;
	}
	return true;
}

static const char *words(const struct clause *clause)
{
	if (clause->kind == CLAUSE_UNIQUE)
		return "is a duplicate";
	if (clause->kind == CLAUSE_KEY)
		return text_format(pool_run(), "is not in %s", clause->table);
	return text_format(pool_run(), "breaks the rule: %s", clause->text);
}

static void add_rule(struct check *check, struct clause *clause, int field)
{
	clause->text = words(clause);
	if (clause->kind == CLAUSE_KEY)
		check->quality[field].refers_to = clause->table;
	if (clause->kind == CLAUSE_UNIQUE) {
		check->uniques = array_grow(check->uniques, check->unique_count,
					    sizeof *check->uniques);
		check->uniques[check->unique_count++] = check->rule_count;
	}
	check->rules = array_grow(check->rules, check->rule_count,
				  sizeof *check->rules);
	check->rules[check->rule_count++] = (struct rule){
		.clause = clause,
		.field = field,
	};
}

void clauses_begin(struct check *check)
{
	const struct dictionary *dictionary = check->dictionary;

	for (size_t i = 0; i < dictionary->count; i++) {
		struct field *field = &dictionary->fields[i];

		for (size_t c = 0;
		     field->column != NONE && c < field->clause_count; c++)
			if (can_check(check, &field->clauses[c]))
				add_rule(check, &field->clauses[c], (int)i);
	}
}
