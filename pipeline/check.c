/* check - one record of an extract against its dictionary. */
#include "pipeline/check.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/fail.h"
#include "pipeline/identity.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

enum {
	DAY_FIRST = -354285,	/* 1000-01-01 */
	DAY_LAST = 2932896,	/* 9999-12-31 */
	DAYS_ROOM = (DAY_LAST - DAY_FIRST) / 8 + 1,
	DISTINCT_MOST = 1 << 16,	/* of texts that are no keys */
	PERSON_LEAST = 3, KEY_MOST = 32
};

enum class { OTHER_BYTE, KEY_BYTE, DOT_BYTE };

/* Bytes that keys may have: letters, digits, '_' and '-'; '.' in ids. */
static const unsigned char classes[256] = {
	['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1,
	['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['A'] = 1, ['B'] = 1,
	['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1,
	['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1,
	['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
	['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
	['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1,
	['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1,
	['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1,
	['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
	['y'] = 1, ['z'] = 1, ['_'] = 1, ['-'] = 1, ['.'] = DOT_BYTE,
};

static bool is_key(struct slice text, size_t least, bool dots)
{
	unsigned char worst = 0;

	if (text.size < least || text.size > KEY_MOST)
		return false;
	for (size_t i = 0; i < text.size; i++) {
		unsigned char class = classes[(unsigned char)text.at[i]];

		if (class == OTHER_BYTE)
			return false;
		worst = class > worst ? class : worst;
	}
	return dots || worst == KEY_BYTE;
}

static bool is_upper(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* [A-Z]{1,2}[0-9][0-9A-Z]? */
static bool is_outcode(struct slice text)
{
	size_t i = 0;

	while (i < text.size && i < 2 && is_upper(text.at[i]))
		i++;
	if (!i || i == text.size || !is_digit(text.at[i]))
		return false;
	i++;
	if (i < text.size && (is_digit(text.at[i]) || is_upper(text.at[i])))
		i++;
	return i == text.size;
}

/* "YYYY-MM" means the last day of that month. */
static bool read_month(struct slice text, int *date)
{
	char first[DATE_SIZE];
	struct calendar_date parts;

	if (text.size != DATE_SIZE - 3)
		return false;
	memcpy(first, text.at, text.size);
	memcpy(first + text.size, "-01", 3);
	if (!date_read((struct slice){ first, DATE_SIZE }, date))
		return false;
	parts = date_parts(*date);
	*date += date_month_length(parts.year, parts.month) - 1;
	return true;
}

/* Plain digits are their own shortest form, but for leading zeros. */
static bool is_canonical(struct slice text)
{
	if (text.size > 15 || (text.at[0] == '0' && text.size > 1))
		return false;
	for (size_t i = 0; i < text.size; i++)
		if (!is_digit(text.at[i]))
			return false;
	return true;
}

static bool read_number(struct cell *cell, bool whole)
{
	if (!number_read(cell->text, &cell->number))
		return false;
	cell->plain = is_canonical(cell->text);
	return !whole || cell->number == trunc(cell->number);
}

static bool read_date(const struct check *check, struct cell *cell)
{
	if (check->day_first) {
		cell->plain = false;
		return date_read_day_first(cell->text, &cell->date);
	}
	return date_read(cell->text, &cell->date);
}

/* The cell by its kind; false when it is not of it. */
static bool read_kind(const struct check *check, enum kind kind,
		      struct cell *cell)
{
	cell->plain = true;
	switch (kind) {
	case KIND_PERSON:
		return is_key(cell->text, PERSON_LEAST, false);
	case KIND_ID:
		return is_key(cell->text, 1, true);
	case KIND_OUTCODE:
		return is_outcode(cell->text);
	case KIND_DATE:
		return read_date(check, cell);
	case KIND_MONTH:
		cell->plain = false;
		return read_month(cell->text, &cell->date) ||
		       read_date(check, cell);
	case KIND_TIME:
		cell->plain = cell->text.size == TIME_SIZE;
		return time_read(cell->text, &cell->date);
	case KIND_FLAG:
		return cell->text.size == 1 && (cell->text.at[0] == 'Y' ||
						cell->text.at[0] == 'N');
	case KIND_WHOLE:
		return read_number(cell, true);
	case KIND_NUMBER:
		return read_number(cell, false);
	case KIND_TEXT:
	case KIND_CODE:
		break;
	}
	cell->plain = false;
	return true;
}

static const char *wrong_kind(enum kind kind)
{
	static const char *const rules[] = {
		[KIND_PERSON] = "is not a pseudonym ([A-Za-z0-9_-], 3 to 32)",
		[KIND_ID] = "is not an id ([A-Za-z0-9_.-], 1 to 32)",
		[KIND_OUTCODE] = "is not an outward code",
		[KIND_DATE] = "is not a date",
		[KIND_MONTH] = "is not a month or a date",
		[KIND_TIME] = "is not a time of day",
		[KIND_FLAG] = "is neither Y nor N",
		[KIND_WHOLE] = "is not a whole number",
		[KIND_NUMBER] = "is not a number",
	};

	return rules[kind];
}

static void report(struct check *check, int field, const char *rule,
		   bool error)
{
	check->failed |= error;
	check->report(check->context, field, check->cells[field].text, rule,
		      error);
}

/* A bit a day from 1000 to 9999; for times, a bit a minute. */
static void count_day(struct quality *quality, int day, enum kind kind)
{
	size_t bit = (size_t)(kind == KIND_TIME ? day : day - DAY_FIRST);
	unsigned char mask = (unsigned char)(1 << bit % 8);

	if (!quality->days)
		quality->days = pool_take(pool_run(), DAYS_ROOM);
	if (!(quality->days[bit / 8] & mask)) {
		quality->days[bit / 8] |= mask;
		quality->distinct_days++;
	}
}

static void count_value(struct quality *quality, const struct cell *cell,
			enum kind kind)
{
	bool key = kind == KIND_PERSON || kind == KIND_ID;

	if (kind == KIND_DATE || kind == KIND_MONTH || kind == KIND_TIME) {
		count_day(quality, cell->date, kind);
	} else if (quality->distinct && !quality->unique) {
		keyset_add(quality->distinct, cell->text);
		if (!key && keyset_count(quality->distinct) > DISTINCT_MOST) {
			keyset_drop(quality->distinct);
			quality->distinct = NULL;
		}
	}
}

size_t quality_distinct(const struct quality *quality)
{
	if (quality->days)
		return quality->distinct_days;
	return quality->distinct ? keyset_count(quality->distinct) : SIZE_MAX;
}

/* A blank cell of a required field. */
static void check_blank(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	bool key = field->kind == KIND_PERSON || field->kind == KIND_ID ||
		   field->kind == KIND_DATE;

	check->quality[number].blank++;
	if (field->required == 'E' || field->required == 'R')
		report(check, (int)number, "is required, but blank",
		       field->required == 'E' || key);
}

static bool on_list(const struct field *field, struct slice text)
{
	return field->codes && table_find(field->codes, text) != SIZE_MAX;
}

/* A code that is not on its list becomes UNKNOWN. */
static void check_code(struct check *check, size_t number)
{
	static const struct slice unknown = { "UNKNOWN", 7 };
	struct cell *cell = &check->cells[number];

	report(check, (int)number, "is not on the code list", false);
	check->quality[number].unknown_code++;
	cell->text = unknown;
	cell->plain = true;
}

/* What a cell of that kind may be although it could name a person: the other
 * kinds have a form of their own. */
static bool is_free(enum kind kind)
{
	return kind == KIND_PERSON || kind == KIND_ID || kind == KIND_TEXT ||
	       kind == KIND_CODE;
}

bool check_cell(struct check *check, size_t number, struct slice raw,
		const char **looks_like)
{
	const struct field *field = &check->dictionary->fields[number];
	struct cell *cell = &check->cells[number];

	cell->text = slice_trim(raw);
	cell->present = false;
	if (!cell->text.size) {
		check_blank(check, number);
		return true;
	}
	cell->present = read_kind(check, field->kind, cell);
	if (on_list(field, cell->text)) {
		cell->plain = true;
	} else if (!cell->present || is_free(field->kind)) {
		*looks_like = identity_of_cell(cell->text);
		if (*looks_like)
			return false;
	}
	if (!cell->present) {
		check->quality[number].wrong++;
		report(check, (int)number, wrong_kind(field->kind), true);
		return true;
	}
	if (field->codes && !cell->plain)
		check_code(check, number);
	check->quality[number].present++;
	count_value(&check->quality[number], cell, field->kind);
	return true;
}

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

	return other->present && (!clause->when.count ||
				  is_one_of(other->text, &clause->when));
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

static bool moment_holds(const struct check *check,
			 const struct clause *clause, int field)
{
	const struct cell *cells = check->cells;
	const int *others = clause->others;

	for (size_t i = 0; i < 3; i++)
		if (!cells[others[i]].present)
			return true;
	return compares(cells[others[0]].date * 1440.0 + cells[field].date,
			clause->comparison,
			cells[others[1]].date * 1440.0 +
				cells[others[2]].date);
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
	case CLAUSE_UNIQUE:
		return !keyset_has(clause->keys, cell->text);
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
	case CLAUSE_WITH:
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

/* Keys of rows that are kept only: a rejected row must not make its twin a
 * duplicate. */
static void remember_keys(struct check *check)
{
	for (size_t i = 0; i < check->clause_count; i++) {
		const struct clause *clause = check->clauses[i];
		const struct cell *cell =
			&check->cells[check->clause_fields[i]];

		if (clause->kind == CLAUSE_UNIQUE && cell->present)
			keyset_add(clause->keys, cell->text);
	}
}

bool check_record(struct check *check)
{
	bool kept;

	for (size_t i = 0; i < check->clause_count; i++) {
		const struct clause *clause = check->clauses[i];
		int field = check->clause_fields[i];

		if (!holds(check, clause, field))
			report(check, field, clause->text, clause->error);
	}
	kept = !check->failed;
	if (kept)
		remember_keys(check);
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

static void begin_field(struct check *check, int number)
{
	struct field *field = &check->dictionary->fields[number];
	struct quality *quality = &check->quality[number];

	if (field->column == NONE)
		return;
	quality->distinct = keyset_new();
	for (size_t i = 0; i < field->clause_count; i++) {
		struct clause *clause = &field->clauses[i];

		if (!can_check(check, clause))
			continue;
		clause->text = words(clause);
		if (clause->kind == CLAUSE_UNIQUE) {
			quality->distinct = clause->keys;
			quality->unique = true;
		}
		check->clauses = array_grow(check->clauses,
					    check->clause_count,
					    sizeof *check->clauses);
		check->clause_fields = array_grow(check->clause_fields,
						  check->clause_count,
						  sizeof(int));
		check->clauses[check->clause_count] = clause;
		check->clause_fields[check->clause_count++] = number;
	}
}

void check_begin(struct check *check)
{
	size_t count = check->dictionary->count;

	check->cells = pool_take(pool_run(), count * sizeof *check->cells);
	check->quality = pool_take(pool_run(),
				   count * sizeof *check->quality);
	for (size_t i = 0; i < count; i++)
		begin_field(check, (int)i);
}
