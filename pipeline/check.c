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
	DAY_FIRST = -354285, /* 1000-01-01 */
	DAY_LAST = 2932896,  /* 9999-12-31 */
	DAYS_ROOM = (DAY_LAST - DAY_FIRST) / 8 + 1,
	DISTINCT_MOST = 1 << 16, /* of texts that are no keys */
	PERSON_LEAST = 3,
	KEY_MOST = 32,
	MISSES_FREE = 4096 /* before remembering is given up */
};

/* What a byte adds to a count of four kinds at once, eight bits each: digits,
 * letters (with '_' and '-'), dots, and bytes that no key has. */
enum { DIGIT = 1, LETTER = 1 << 8, DOT = 1 << 16, OTHER = 1 << 24 };

static unsigned int weights[256];

static void set_weights(void)
{
	for (int byte = 0; byte < 256; byte++) {
		if (byte >= '0' && byte <= '9')
			weights[byte] = DIGIT;
		else if ((byte >= 'A' && byte <= 'Z') ||
			 (byte >= 'a' && byte <= 'z') || byte == '_' ||
			 byte == '-')
			weights[byte] = LETTER;
		else
			weights[byte] = byte == '.' ? DOT : OTHER;
	}
}

/* The same for a key of one to eight bytes, all at once. Adding to the low
 * seven bits of a byte carries into its high bit from a limit on; bytes beyond
 * ASCII fall out at the end, and so do '_', '-' and '.', which are left to the
 * slow way. */
static bool is_short_key(struct cell *cell)
{
	const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
	const uint64_t bytes = ~(uint64_t)0 >> (8 - cell->text.size) * 8;
	uint64_t word = slice_word(cell->text);
	uint64_t low = word & ~high, lower = low | ones * 0x20;
	uint64_t digits = (low + ones * (128 - '0')) &
			  ~(low + ones * (127 - '9')) & high;
	uint64_t letters = (lower + ones * (128 - 'a')) &
			   ~(lower + ones * (127 - 'z')) & high;
	uint64_t digit_count = (digits >> 7) * ones >> 56;

	if ((digits | letters) != (high & bytes) || word & high)
		return false;
	cell->harmless = digit_count < 2 || cell->text.size - digit_count < 3;
	return true;
}

/* A key has at most 32 bytes, so no count runs over into the next one. With
 * fewer than ten digits it is no number that identifies, with fewer than two
 * digits and three letters no postcode: then it need not be looked at again.
 */
static bool is_key(struct cell *cell, size_t least, bool dots)
{
	unsigned int sum = 0;

	if (cell->text.size < least || cell->text.size > KEY_MOST)
		return false;
	if (cell->text.size <= 8 && is_short_key(cell))
		return true;
	for (size_t i = 0; i < cell->text.size; i++)
		sum += weights[(unsigned char)cell->text.at[i]];
	cell->harmless = (sum & 255) < 10 &&
			 ((sum & 255) < 2 || (sum >> 8 & 255) < 3);
	return sum < OTHER && (dots || sum < DOT);
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
		return is_key(cell, PERSON_LEAST, false);
	case KIND_ID:
		return is_key(cell, 1, true);
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
		return cell->text.size == 1 &&
		       (cell->text.at[0] == 'Y' || cell->text.at[0] == 'N');
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

static void report(struct check *check, int field, const char *rule, bool error)
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

	if (!quality->distinct || quality->unique)
		return;
	if (kind == KIND_DATE || kind == KIND_MONTH || kind == KIND_TIME) {
		count_day(quality, cell->date, kind);
	} else {
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

static const struct slice unknown = { "UNKNOWN", 7 };

static bool on_list(const struct field *field, struct slice text)
{
	return field->codes && table_find(field->codes, text) != SIZE_MAX;
}

/* A code that is not on its list becomes UNKNOWN. */
static void check_code(struct check *check, size_t number)
{
	struct cell *cell = &check->cells[number];

	report(check, (int)number, "is not on the code list", false);
	check->quality[number].unknown_code++;
	cell->text = unknown;
	cell->plain = true;
}

/* Whether a cell that is good of its kind could name a person nevertheless. A
 * number can when it has ten digits; the other kinds have a form of their own.
 */
static bool can_identify(const struct cell *cell, enum kind kind)
{
	if (kind == KIND_WHOLE || kind == KIND_NUMBER)
		return cell->text.size >= 10;
	return !cell->harmless && (kind == KIND_PERSON || kind == KIND_ID ||
				   kind == KIND_TEXT || kind == KIND_CODE);
}

/* Cells of up to eight bytes that were found good and counted are remembered,
 * one a place: most cells are codes, flags and keys that come again. It is
 * given up for a column where they do not. */
static uint64_t *remembered(struct quality *quality, struct slice text,
			    uint64_t *word)
{
	if (text.size > sizeof *word)
		return NULL;
	*word = slice_word(text);
	return &quality->recent[(*word * 0x9e3779b97f4a7c15u) >>
				(64 - RECENT_BITS)];
}

/* A cell that is there and of its kind: code list, counts. */
static void count_cell(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	struct quality *quality = &check->quality[number];

	if (field->codes && !check->cells[number].plain)
		check_code(check, number);
	quality->present++;
	count_value(quality, &check->cells[number], field->kind);
}

/* The cell by its kind, and whether it would name somebody. */
static bool look(struct check *check, size_t number, const char **looks_like)
{
	const struct field *field = &check->dictionary->fields[number];
	struct cell *cell = &check->cells[number];

	cell->harmless = false;
	cell->present = read_kind(check, field->kind, cell);
	if (on_list(field, cell->text)) {
		cell->plain = true;
	} else if (!cell->present || can_identify(cell, field->kind)) {
		*looks_like = identity_of_cell(cell->text);
		if (*looks_like)
			return false;
	}
	if (cell->present) {
		count_cell(check, number);
		return true;
	}
	check->quality[number].wrong++;
	report(check, (int)number, wrong_kind(field->kind), true);
	return true;
}

static bool is_repeated(enum kind kind)
{
	return kind == KIND_PERSON || kind == KIND_ID || kind == KIND_CODE ||
	       kind == KIND_FLAG || kind == KIND_OUTCODE;
}

/* Whether a column's cells come again often enough to be remembered. */
static void note_miss(struct quality *quality)
{
	if (++quality->misses > MISSES_FREE &&
	    quality->misses > quality->present / 4)
		quality->repeats = false;
}

/* The short way of a key that is too short to identify anybody. */
static bool take_key(struct quality *quality, struct cell *cell)
{
	if (!is_key(cell, quality->key_least, quality->key_dots) ||
	    !cell->harmless)
		return false;
	cell->present = cell->plain = true;
	quality->present++;
	if (quality->distinct && !quality->unique)
		keyset_add(quality->distinct, cell->text);
	return true;
}

bool check_cell(struct check *check, size_t number, struct slice raw,
		const char **looks_like)
{
	struct quality *quality = &check->quality[number];
	struct cell *cell = &check->cells[number];
	uint64_t word = 0, *place = NULL;

	cell->text = slice_trim(raw);
	if (!cell->text.size) {
		cell->present = false;
		check_blank(check, number);
		return true;
	}
	if (quality->repeats)
		place = remembered(quality, cell->text, &word);
	if (place && *place == word) {
		cell->present = cell->plain = true;
		quality->present++;
		return true;
	}
	if (place)
		note_miss(quality);
	if ((!quality->key_least || !take_key(quality, cell)) &&
	    !look(check, number, looks_like))
		return false;
	if (place && cell->present && cell->plain &&
	    cell->text.at != unknown.at)
		*place = word;
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

static const char *words(const struct clause *clause)
{
	if (clause->kind == CLAUSE_UNIQUE)
		return "is a duplicate";
	if (clause->kind == CLAUSE_KEY)
		return text_format(pool_run(), "is not in %s", clause->table);
	return text_format(pool_run(), "breaks the rule: %s", clause->text);
}

/* Keys of rows that are kept count, so a row that is rejected for another
 * reason does not make its twin a duplicate: it is only asked whether it is
 * one itself. */
static bool unique_holds(const struct check *check, const struct clause *clause,
			 int field)
{
	const struct cell *cell = &check->cells[field];

	if (!cell->present)
		return true;
	if (check->failed)
		return !keyset_has(clause->keys, cell->text);
	return keyset_add(clause->keys, cell->text);
}

/* The clauses of `unique` come last, findings are told in order. */
bool check_record(struct check *check)
{
	bool any = false, kept;

	for (size_t i = 0; i < check->clause_count; i++) {
		const struct clause *clause = check->clauses[i];

		check->broken[i] = clause->kind != CLAUSE_UNIQUE &&
				   !holds(check, clause,
					  check->clause_fields[i]);
		any |= check->broken[i];
		check->failed |= check->broken[i] && clause->error;
	}
	for (size_t i = 0; i < check->unique_count; i++) {
		size_t at = check->uniques[i];

		check->broken[at] = !unique_holds(check, check->clauses[at],
						  check->clause_fields[at]);
		any |= check->broken[at];
		check->failed |= check->broken[at] && check->clauses[at]->error;
	}
	for (size_t i = 0; any && i < check->clause_count; i++)
		if (check->broken[i])
			report(check, check->clause_fields[i],
			       check->clauses[i]->text,
			       check->clauses[i]->error);
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

static void begin_field(struct check *check, int number)
{
	struct field *field = &check->dictionary->fields[number];
	struct quality *quality = &check->quality[number];

	if (field->column == NONE)
		return;
	if (check->counts_distinct)
		quality->distinct = keyset_new();
	quality->repeats = is_repeated(field->kind);
	quality->key_dots = field->kind == KIND_ID;
	if (!field->codes && field->kind == KIND_PERSON)
		quality->key_least = PERSON_LEAST;
	else if (!field->codes && field->kind == KIND_ID)
		quality->key_least = 1;
	for (size_t i = 0; i < field->clause_count; i++) {
		struct clause *clause = &field->clauses[i];

		if (!can_check(check, clause))
			continue;
		clause->text = words(clause);
		if (clause->kind == CLAUSE_UNIQUE) {
			quality->distinct = clause->keys;
			quality->unique = true;
			quality->repeats = false;
			check->uniques = array_grow(check->uniques,
						    check->unique_count,
						    sizeof *check->uniques);
			check->uniques[check->unique_count++] =
				check->clause_count;
		}
		check->clauses = array_grow(check->clauses, check->clause_count,
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

	set_weights();
	check->cells = pool_take(pool_run(), count * sizeof *check->cells);
	check->quality = pool_take(pool_run(), count * sizeof *check->quality);
	for (size_t i = 0; i < count; i++)
		begin_field(check, (int)i);
	check->broken = pool_take(pool_run(), check->clause_count + 1);
}
