/* condition - one condition on one column, as people write it. */
#include "stages/methods/condition.h"

#include <math.h>
#include <string.h>

#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

/* The longer sign first where one begins with the other. */
static const struct {
	const char *text;
	enum sign sign;
} signs[] = {
	{ "!=", SIGN_NOT_EQUAL }, { "<=", SIGN_AT_MOST },
	{ ">=", SIGN_AT_LEAST },  { "=", SIGN_EQUAL },
	{ "<", SIGN_LESS },       { ">", SIGN_GREATER },
};

static bool ends_in_word(struct slice text, const char *word)
{
	size_t size = strlen(word);

	return text.size > size &&
	       (text.at[text.size - size - 1] == ' ' ||
		text.at[text.size - size - 1] == '\t') &&
	       !memcmp(text.at + text.size - size, word, size);
}

static void add_value(struct condition *condition, struct slice value)
{
	condition->values = array_grow(condition->values, condition->count,
				       sizeof *condition->values);
	condition->values[condition->count++] = value;
}

/* "end_date missing": = or != with the missing value. */
static void read_word(struct slice text, const char *word,
		      struct condition *condition)
{
	text.size -= strlen(word);
	condition->column = slice_string(pool_run(), slice_trim(text));
	condition->sign = strcmp(word, "missing") ? SIGN_NOT_EQUAL : SIGN_EQUAL;
	add_value(condition, (struct slice){ 0 });
}

static const char *read_values(struct slice text, struct condition *condition)
{
	struct slice rest = slice_trim(text);
	bool listed = condition->sign == SIGN_EQUAL ||
		      condition->sign == SIGN_NOT_EQUAL;

	if (rest.size && memchr("=<>!", rest.at[0], 4))
		return "has a sign that is none: write = != < <= > >=";
	if (rest.size > 1 && rest.at[0] == '@' && rest.at[1] != '@') {
		rest.at++;
		rest.size--;
		condition->other = slice_string(pool_run(), rest);
		return NULL;
	}
	while (rest.at) {
		struct slice value = slice_trim(slice_cut(&rest, '|'));

		if (value.size > 1 && value.at[0] == '@') {
			value.at++;
			value.size--;
		}
		add_value(condition, value.size ? value : (struct slice){ 0 });
	}
	if (!listed && (condition->count > 1 || !condition->values[0].at))
		return "needs exactly one value";
	return NULL;
}

const char *condition_read(const char *notation, struct condition *condition)
{
	const size_t count = sizeof signs / sizeof *signs;
	struct slice text = slice_trim(slice_of(notation)), rest;
	size_t size, i = 0;

	*condition = (struct condition){ 0 };
	size = strcspn(notation, "=<>!");
	if (!notation[size] && ends_in_word(text, "missing")) {
		read_word(text, "missing", condition);
		return NULL;
	}
	if (!notation[size] && ends_in_word(text, "present")) {
		read_word(text, "present", condition);
		return NULL;
	}
	while (i < count &&
	       strncmp(notation + size, signs[i].text, strlen(signs[i].text)))
		i++;
	if (i == count)
		return "is no condition: write COLUMN=VALUE (or != < <= > >=)"
		       ", COLUMN missing, or COLUMN present";
	rest = slice_trim((struct slice){ notation, size });
	if (!rest.size)
		return "names no column";
	condition->column = slice_string(pool_run(), rest);
	condition->sign = signs[i].sign;
	return read_values(slice_of(notation + size + strlen(signs[i].text)),
			   condition);
}

bool value_missing(struct value value)
{
	return !value.is_number && !value.text.at;
}

static int order_of(struct value a, struct value b)
{
	if (a.is_number)
		return (a.number > b.number) - (a.number < b.number);
	return slice_compare(a.text, b.text);
}

static bool equals(struct value a, struct value b)
{
	if (value_missing(a) || value_missing(b))
		return value_missing(a) && value_missing(b);
	return a.is_number ? a.number == b.number
			   : slice_equals(a.text, b.text);
}

static bool is_ordered(enum sign sign, int order)
{
	switch (sign) {
	case SIGN_LESS:
		return order < 0;
	case SIGN_AT_MOST:
		return order <= 0;
	case SIGN_GREATER:
		return order > 0;
	case SIGN_AT_LEAST:
		return order >= 0;
	case SIGN_EQUAL:
		return order == 0;
	case SIGN_NOT_EQUAL:
		return order != 0;
	}
	return false;
}

bool condition_holds(enum sign sign, struct value cell,
		     const struct value *values, size_t count)
{
	size_t i = 0;

	if (sign != SIGN_EQUAL && sign != SIGN_NOT_EQUAL)
		return !value_missing(cell) &&
		       is_ordered(sign, order_of(cell, values[0]));
	while (i < count && !equals(cell, values[i]))
		i++;
	return (i < count) == (sign == SIGN_EQUAL);
}

bool condition_holds_between(enum sign sign, struct value cell,
			     struct value other)
{
	if (value_missing(cell) || value_missing(other))
		return sign == SIGN_NOT_EQUAL;
	return is_ordered(sign, order_of(cell, other));
}

bool value_read(struct slice text, enum type type, struct value *value)
{
	double number = (double)NAN;
	int whole = 0;
	bool good = true;

	*value = (struct value){ .text = text };
	if (!text.at || type == TEXT)
		return true;
	if (type == FLAG)
		return slice_is(text, "Y") || slice_is(text, "N");
	if (type == NUMBER)
		good = number_read(text, &number);
	else if (type == DATE)
		good = date_read(text, &whole);
	else
		good = time_read(text, &whole);
	*value = (struct value){ .is_number = good,
				 .number = type == NUMBER ? number : whole };
	return good;
}
