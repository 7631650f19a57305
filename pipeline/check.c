/* check - one record of an extract against its dictionary.
 *
 * Nearly all cells are keys, dates and codes that are good, and most codes
 * come again and again: these have a short way, and all others go the long
 * one, which asks everything.
 */
#include "pipeline/check.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/clauses.h"
#include "pipeline/date.h"
#include "pipeline/identity.h"
#include "pipeline/keyset.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

enum {
	PERSON_LEAST = 3,
	KEY_MOST = 32,
	RECENT_BITS = 9,
	MISSES_FREE = 4096 /* before remembering is given up */
};

/* A column of the file that the dictionary knows. */
struct check_column {
	size_t at, field;
	enum kind kind;
	size_t key_least; /* of a key: its least size; 0: no key */
	bool key_dots;
	bool dated;   /* ISO dates */
	bool timed;   /* times of day */
	bool repeats; /* good cells are remembered */
	size_t misses;
	uint64_t recent[1 << RECENT_BITS]; /* good cells seen lately */
};

/* Texts that come from here have slack, as those of the file have. */
static const char unknown_bytes[7 + SLICE_SLACK] = "UNKNOWN";
static const char missing_bytes[2 + SLICE_SLACK] = "\\N";
static const struct slice unknown = { unknown_bytes, 7 };
static const struct slice missing = { missing_bytes, 2 };

/* What a byte adds to a count of four kinds at once, eight bits each: digits,
 * letters (with '_' and '-'), dots, and bytes that no key has. */
enum { DIGIT = 1, LETTER = 1 << 8, DOT = 1 << 16, OTHER = 1 << 24 };

static unsigned int weights[256];

static void set_weights(void)
{
	for (int byte = 0; byte < 256; byte++) {
		if (ascii_is_digit((char)byte))
			weights[byte] = DIGIT;
		else if (ascii_is_letter((char)byte) || byte == '_' ||
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
static inline bool is_short_key(struct cell *cell, struct slice text)
{
	const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
	const uint64_t bytes = ~(uint64_t)0 >> (8 - text.size) * 8;
	uint64_t word = slice_slack_word(text);
	uint64_t low = word & ~high, lower = low | ones * 0x20;
	uint64_t digits = (low + ones * (128 - '0')) &
			  ~(low + ones * (127 - '9')) & high;
	uint64_t letters = (lower + ones * (128 - 'a')) &
			   ~(lower + ones * (127 - 'z')) & high;
	uint64_t digit_count = (digits >> 7) * ones >> 56;

	if ((digits | letters) != (high & bytes) || word & high)
		return false;
	cell->harmless = digit_count &&
			 (digit_count < 2 || text.size - digit_count < 3);
	return true;
}

static bool is_long_key(struct cell *cell, struct slice text, bool dots)
{
	unsigned int sum = 0;

	for (size_t i = 0; i < text.size; i++)
		sum += weights[(unsigned char)text.at[i]];
	cell->harmless = sum & 255 && (sum & 255) < 10 &&
			 ((sum & 255) < 2 || (sum >> 8 & 255) < 3);
	return sum < OTHER && (dots || sum < DOT);
}

/* A key has at most 32 bytes, so no count runs over into the next one. With
 * fewer than ten digits it is no number that identifies, with fewer than two
 * digits and three letters no postcode, with any digit no name: then it need
 * not be looked at again.
 */
static inline bool is_key(struct cell *cell, struct slice text, size_t least,
			  bool dots)
{
	if (text.size < least || text.size > KEY_MOST)
		return false;
	return (text.size <= 8 && is_short_key(cell, text)) ||
	       is_long_key(cell, text, dots);
}

/* [A-Z]{1,2}[0-9][0-9A-Z]? */
static bool is_outcode(struct slice text)
{
	size_t i = 0;

	while (i < text.size && i < 2 && ascii_is_capital(text.at[i]))
		i++;
	if (!i || i == text.size || !ascii_is_digit(text.at[i]))
		return false;
	i++;
	if (i < text.size &&
	    (ascii_is_digit(text.at[i]) || ascii_is_capital(text.at[i])))
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
		if (!ascii_is_digit(text.at[i]))
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
		return is_key(cell, cell->text, PERSON_LEAST, false);
	case KIND_ID:
		return is_key(cell, cell->text, 1, true);
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
	case KIND_ROLE:
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

void check_report(struct check *check, int field, const char *rule, bool error)
{
	check->failed |= error;
	check->report(check->context, field, check->cells[field].text, rule,
		      error);
}

/* A blank cell of a required field. */
static void check_blank(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	bool key = field->kind == KIND_PERSON || field->kind == KIND_ID ||
		   field->kind == KIND_DATE;

	check->quality[number].blank++;
	if (field->required == 'E' || field->required == 'R')
		check_report(check, (int)number, "is required, but blank",
			     field->required == 'E' || key);
}

static bool on_list(const struct field *field, struct slice text)
{
	return field->codes && table_find(field->codes, text) != SIZE_MAX;
}

/* A code that is not on its list becomes UNKNOWN. */
static void check_code(struct check *check, size_t number)
{
	struct cell *cell = &check->cells[number];

	check_report(check, (int)number, "is not on the code list", false);
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
	return !cell->harmless &&
	       (kind == KIND_PERSON || kind == KIND_ID || kind == KIND_TEXT ||
		kind == KIND_ROLE || kind == KIND_CODE);
}

static const char *looks_like_what(struct slice text, enum kind kind)
{
	if (kind == KIND_PERSON)
		return identity_of_key(text);
	return kind == KIND_ROLE ? identity_of_role(text)
				 : identity_of_cell(text);
}

/* A cell that is there and of its kind: code list, counts. */
static void count_cell(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	struct cell *cell = &check->cells[number];

	if (field->codes && !cell->plain)
		check_code(check, number);
	quality_count(&check->quality[number], field->kind, cell->text,
		      cell->date);
}

/* The long way: the cell by its kind, and what it looks like if it would name
 * somebody. */
static const char *look(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	struct cell *cell = &check->cells[number];
	const char *looks_like = NULL;

	cell->harmless = false;
	cell->present = read_kind(check, field->kind, cell);
	if (on_list(field, cell->text))
		cell->plain = true;
	else if (!cell->present || can_identify(cell, field->kind))
		looks_like = looks_like_what(cell->text, field->kind);
	if (looks_like)
		return looks_like;
	if (cell->present) {
		count_cell(check, number);
		return NULL;
	}
	check->quality[number].wrong++;
	check_report(check, (int)number, wrong_kind(field->kind), true);
	return NULL;
}

/* Cells of up to eight bytes that were found good and counted are remembered,
 * one a place: most cells are codes, flags and keys that come again. */
static uint64_t *place_of(struct check_column *column, uint64_t word)
{
	return &column->recent[word * 0x9e3779b97f4a7c15u >>
			       (64 - RECENT_BITS)];
}

static bool is_remembered(struct check_column *column, struct slice text)
{
	uint64_t word;

	if (!column->repeats || text.size > sizeof word)
		return false;
	word = slice_slack_word(text);
	return *place_of(column, word) == word;
}

/* It is given up for a column whose cells do not come again. */
static void remember(struct check_column *column, const struct cell *cell,
		     size_t records)
{
	uint64_t word;

	if (!column->repeats || cell->text.size > sizeof word)
		return;
	if (++column->misses > MISSES_FREE && column->misses > records / 4)
		column->repeats = false;
	if (!cell->present || !cell->plain || cell->text.at == unknown.at)
		return;
	word = slice_slack_word(cell->text);
	*place_of(column, word) = word;
}

/* The short way: a key that is too short to identify anybody, an ISO date, a
 * time without seconds. */
static inline bool is_good(const struct check_column *column, struct cell *cell,
			   struct slice text)
{
	if (column->key_least)
		return is_key(cell, text, column->key_least,
			      column->key_dots) &&
		       cell->harmless;
	if (column->dated)
		return date_read(text, &cell->date);
	return column->timed && text.size == TIME_SIZE &&
	       time_read(text, &cell->date);
}

/* The cell in the form of the stream. */
static struct slice formed(struct check *check, const struct cell *cell,
			   enum kind kind)
{
	enum type type = kind_type(kind);
	size_t room = type == TEXT ? cell->text.size * 2 + 2 : NUMBER_ROOM;
	struct slice form = { 0 };
	char *at;

	if (!cell->present)
		return missing;
	if (cell->plain)
		return cell->text;
	at = pool_take(check->row, room + SLICE_SLACK);
	form.at = at;
	if (type == TEXT) {
		form.size = text_escape(at, cell->text);
	} else if (type == NUMBER) {
		form.size = number_write(at, cell->number);
	} else if (type == DATE) {
		date_write(at, cell->date);
		form.size = DATE_SIZE;
	} else {
		time_write(at, cell->date);
		form.size = TIME_SIZE;
	}
	return form;
}

/* The text is kept at hand: to store both its halves and load them as one
 * would make the processor wait. */
static const char *check_cell(struct check *check, struct check_column *column,
			      struct slice raw, struct slice *form)
{
	struct quality *quality = &check->quality[column->field];
	struct cell *cell = &check->cells[column->field];
	struct slice text = slice_trim(raw);
	const char *looks_like;

	cell->text = text;
	*form = text;
	if (!text.size) {
		cell->present = false;
		*form = missing;
		check_blank(check, column->field);
		return NULL;
	}
	if (is_remembered(column, text)) {
		cell->present = cell->plain = true;
		return NULL;
	}
	if (is_good(column, cell, text)) {
		cell->present = cell->plain = true;
		if (quality->distinct)
			quality_count(quality, column->kind, text, cell->date);
	} else {
		looks_like = look(check, column->field);
		if (looks_like)
			return looks_like;
		*form = formed(check, cell, column->kind);
	}
	remember(column, cell, check->records);
	return NULL;
}

const char *check_cells(struct check *check, const struct slice *raws,
			size_t *field)
{
	const char *looks_like = NULL;

	check->records++;
	pool_clear(check->row);
	for (size_t i = 0; !looks_like && i < check->column_count; i++) {
		struct check_column *column = &check->columns[i];

		looks_like = check_cell(check, column, raws[column->at],
					&check->forms[i]);
		*field = column->field;
	}
	return looks_like;
}

bool check_record(struct check *check)
{
	return clauses_hold(check);
}

static bool is_repeated(enum kind kind)
{
	return kind == KIND_PERSON || kind == KIND_ID || kind == KIND_CODE ||
	       kind == KIND_FLAG || kind == KIND_OUTCODE;
}

static void add_column(struct check *check, size_t number)
{
	const struct field *field = &check->dictionary->fields[number];
	struct quality *quality = &check->quality[number];
	struct check_column column = {
		.at = (size_t)field->column,
		.field = number,
		.kind = field->kind,
		.key_dots = field->kind == KIND_ID,
		.dated = field->kind == KIND_DATE && !check->day_first,
		.timed = field->kind == KIND_TIME,
		.repeats = is_repeated(field->kind),
	};

	if (!field->codes && field->kind == KIND_PERSON)
		column.key_least = PERSON_LEAST;
	else if (!field->codes && field->kind == KIND_ID)
		column.key_least = 1;
	if (check->counts_distinct)
		quality->distinct = keyset_new();
	for (size_t i = 0; i < check->rule_count; i++) {
		const struct rule *rule = &check->rules[i];

		if ((size_t)rule->field != number ||
		    rule->clause->kind != CLAUSE_UNIQUE ||
		    rule->clause->also_count)
			continue;
		quality->distinct = rule->clause->keys;
		quality->unique = true;
		column.repeats = false;
	}
	check->columns = array_grow(check->columns, check->column_count,
				    sizeof column);
	check->columns[check->column_count++] = column;
}

void check_begin(struct check *check)
{
	size_t count = check->dictionary->count;

	set_weights();
	check->row = pool_new();
	check->cells = pool_take(pool_run(), count * sizeof *check->cells);
	check->quality = pool_take(pool_run(), count * sizeof *check->quality);
	clauses_begin(check);
	for (size_t i = 0; i < count; i++)
		if (check->dictionary->fields[i].column != NONE)
			add_column(check, i);
	check->forms = pool_take(pool_run(),
				 check->column_count * sizeof *check->forms);
}
