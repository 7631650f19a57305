/* words - numbers, dates and periods as people write them. */
#include "stages/methods/words.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/date.h"
#include "pipeline/number.h"
#include "pipeline/pool.h"

static const char *const month_names[] = { "January", "February", "March",
					   "April",   "May",      "June",
					   "July",    "August",   "September",
					   "October", "November", "December" };

/* Commas go before each three digits of the whole part. */
static void group_digits(char *at, const char *digits)
{
	size_t whole = strcspn(digits, ".");

	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			*at++ = ',';
		*at++ = digits[i];
	}
	memcpy(at, digits + whole, strlen(digits + whole) + 1);
}

const char *words_number(struct pool *pool, double value, int decimals)
{
	double rounded = number_round(fabs(value), decimals);
	char digits[400], grouped[600];

	snprintf(digits, sizeof digits, "%.*f", decimals, rounded);
	group_digits(grouped, digits);
	return text_format(pool, "%s%s",
			   value < 0 && rounded > 0 ? "\u2212" : "", grouped);
}

int words_decimals(const double *values, size_t count)
{
	double largest = 0;
	bool whole = true;

	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		largest = fmax(largest, fabs(values[i]));
		whole = whole && values[i] == round(values[i]);
	}
	if (whole || largest >= 100)
		return 0;
	if (largest >= 1)
		return 1;
	if (largest >= 0.1)
		return 2;
	return (int)fmin(1 - floor(log10(largest)), 9);
}

struct unit_row {
	const char *code;
	const char *before;
	const char *one; /* behind the number 1 */
	const char *many;
};

static const struct unit_row units[] = {
	{ "%", "", "%", "%" },
	{ "GBP", "\u00a3", "", "" },
	{ "min", "", " minute", " minutes" },
	{ "h", "", " hour", " hours" },
	{ "d", "", " day", " days" },
	{ "wk", "", " week", " weeks" },
	{ "mo", "", " month", " months" },
	{ "a", "", " year", " years" },
	{ "km", "", " km", " km" },
	{ "-", "", "", "" },
	{ "1", "", "", "" },
	{ "", "", "", "" },
};

/* A unit that is not in the table stands for nothing behind numbers: rates
 * ("/1000.d") are named by their label. */
static const struct unit_row *unit_row(const char *code)
{
	const size_t count = sizeof units / sizeof *units;

	for (size_t i = 0; i < count; i++)
		if (!strcmp(units[i].code, code))
			return &units[i];
	return &units[count - 1];
}

const char *words_fixed(struct pool *pool, double value, int decimals,
			const char *unit)
{
	const struct unit_row *row = unit_row(unit);

	if (isnan(value))
		return "no value";
	return text_format(pool, "%s%s%s%s",
			   *row->before && value < 0 ? "\u2212" : "",
			   row->before,
			   words_number(pool,
					*row->before ? fabs(value) : value,
					decimals),
			   value == 1 ? row->one : row->many);
}

const char *words_value(struct pool *pool, double value, const char *unit)
{
	return words_fixed(pool, value, words_decimals(&value, 1), unit);
}

const char *words_suffix(const char *unit)
{
	return strcmp(unit, "%") ? "" : "%";
}

const char *words_unit(const char *unit)
{
	const char *many = unit_row(unit)->many;

	if (!strcmp(unit, "GBP"))
		return "\u00a3";
	return *many == ' ' ? many + 1 : many;
}

const char *words_every(enum rhythm period)
{
	static const char *const names[] = { "daily", "weekly", "monthly",
					     "quarterly", "yearly" };

	return names[period];
}

const char *words_period(enum rhythm period)
{
	static const char *const names[] = { "day", "week", "month", "quarter",
					     "year" };

	return names[period];
}

const char *words_date(struct pool *pool, int date, enum rhythm period)
{
	struct calendar_date parts = date_parts(date);
	const char *month = month_names[parts.month - 1];

	switch (period) {
	case PERIOD_DAY:
	case PERIOD_WEEK:
		return text_format(pool, "%d %s %d", parts.day, month,
				   parts.year);
	case PERIOD_MONTH:
		break;
	case PERIOD_QUARTER:
		return text_format(pool, "%.3s to %.3s %d", month,
				   month_names[(parts.month + 1) % 12],
				   parts.year + (parts.month > 10));
	case PERIOD_YEAR:
		if (parts.month == 4)
			return text_format(pool, "%d/%02d", parts.year,
					   (parts.year + 1) % 100);
		return text_format(pool, "%d", parts.year);
	}
	return text_format(pool, "%s %d", month, parts.year);
}

const char *words_span(struct pool *pool, int from, int to, enum rhythm period)
{
	if (period == PERIOD_QUARTER) {
		to = date_add_months(to, 2);
		period = PERIOD_MONTH;
	}
	if (from == to)
		return words_date(pool, from, period);
	return text_format(pool, "%s to %s", words_date(pool, from, period),
			   words_date(pool, to, period));
}

const char *words_count(struct pool *pool, size_t count, const char *noun)
{
	if (count != 1 && !strcmp(noun, "person"))
		noun = "people";
	else if (count != 1)
		noun = text_format(pool, "%ss", noun);
	return text_format(pool, "%s %s", words_number(pool, (double)count, 0),
			   noun);
}

const char *words_more(struct pool *pool, size_t count, size_t most,
		       const char *noun)
{
	if (count <= most)
		return "";
	return text_format(pool, " And %s.",
			   words_count(pool, count - most,
				       text_format(pool, "more %s", noun)));
}

static const char *with_first(struct pool *pool, const char *text, char first)
{
	char *copy = pool_copy(pool, text, strlen(text));

	copy[0] = first;
	return copy;
}

const char *words_capital(struct pool *pool, const char *text)
{
	if (!ascii_is_small(text[0]))
		return text;
	return with_first(pool, text, ascii_upper(text[0]));
}

const char *words_small(struct pool *pool, const char *text)
{
	size_t word = strcspn(text, " -");

	if (!ascii_is_capital(text[0]))
		return text;
	for (size_t i = 1; i < word; i++)
		if (!ascii_is_small(text[i]))
			return text;
	return with_first(pool, text, ascii_lower(text[0]));
}

const char *words_join(struct pool *pool, const char *const *parts,
		       size_t count)
{
	const char *joined = "";

	for (size_t i = 0; i < count; i++)
		if (*parts[i])
			joined = text_format(pool, "%s%s%s", joined,
					     *joined ? ", " : "", parts[i]);
	return joined;
}
