/* number - strict reading and shortest writing of numbers. */
#include "pipeline/number.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/fail.h"

static size_t skip_digits(struct slice text, size_t i)
{
	while (i < text.size && ascii_is_digit(text.at[i]))
		i++;
	return i;
}

/* Powers of ten that a double holds exactly, as far as they are needed. */
static const double tens[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
			       1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

/* So many digits are a whole number that a double holds exactly, and any
 * decimal number of so many digits comes back from a double unchanged. */
enum { EXACT_DIGITS = 15 };

/* Where the number's grammar ends, or 0 when it never began. */
static size_t grammar(struct slice text)
{
	size_t i = text.size && (text.at[0] == '-' || text.at[0] == '+');
	size_t start = i, digits;

	i = skip_digits(text, i);
	digits = i - start;
	if (i < text.size && text.at[i] == '.') {
		start = ++i;
		i = skip_digits(text, i);
		digits += i - start;
		if (i == start)
			return 0;
	}
	if (!digits)
		return 0;
	if (i < text.size && (text.at[i] == 'e' || text.at[i] == 'E')) {
		i++;
		i += i < text.size && (text.at[i] == '-' || text.at[i] == '+');
		start = i;
		i = skip_digits(text, i);
		if (i == start)
			return 0;
	}
	return i;
}

/* A number of few digits, with a point or without: one division of exact
 * numbers rounds once, as it should (Clinger 1990). false when it is longer or
 * something else. */
static bool read_short(struct slice text, double *number)
{
	size_t i = text.at[0] == '-' || text.at[0] == '+', first = i;
	size_t point = text.size;
	long sum = 0;

	if (text.size - i > EXACT_DIGITS + 1)
		return false;
	for (; i < text.size; i++) {
		if (ascii_is_digit(text.at[i]))
			sum = sum * 10 + (text.at[i] - '0');
		else if (text.at[i] == '.' && point == text.size)
			point = i;
		else
			return false;
	}
	if (point == text.size ? i - first > EXACT_DIGITS || i == first
			       : point + 1 == text.size)
		return false;
	*number = (double)sum;
	if (point < text.size)
		*number /= tens[text.size - point - 1];
	if (text.at[0] == '-')
		*number = 0 - *number;
	return true;
}

bool number_read(struct slice text, double *number)
{
	char copy[400];
	double value;

	if (!text.size || text.size >= sizeof copy)
		return false;
	if (read_short(text, number))
		return true;
	if (grammar(text) != text.size)
		return false;
	memcpy(copy, text.at, text.size);
	copy[text.size] = '\0';
	value = strtod(copy, NULL);
	if (!isfinite(value))
		return false;
	*number = value + 0.0;
	return true;
}

bool number_read_whole(struct slice text, long *number)
{
	size_t i = text.size && text.at[0] == '-';
	unsigned long limit = i ? -(unsigned long)LONG_MIN : LONG_MAX;
	unsigned long sum = 0;

	if (i == text.size)
		return false;
	for (; i < text.size; i++) {
		unsigned long digit;

		if (!ascii_is_digit(text.at[i]))
			return false;
		digit = (unsigned long)(text.at[i] - '0');
		if (sum > (limit - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	*number = text.at[0] == '-' ? (long)(0 - sum) : (long)sum;
	return true;
}

size_t number_write_whole(char *at, long number)
{
	char digits[NUMBER_ROOM];
	char *end = digits + sizeof digits, *start = end;
	unsigned long rest = number < 0 ? 0 - (unsigned long)number
					: (unsigned long)number;

	do {
		*--start = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		*--start = '-';
	memcpy(at, start, (size_t)(end - start));
	return (size_t)(end - start);
}

/* A decimal number of at most 15 digits that reads back to the same double is
 * the only one there is, so it is what rounding to 15 digits would give. 0
 * when there is none, or it is too small to be written without an exponent. */
static size_t write_short(char *at, double number)
{
	const double least = 1e-4;
	double size = fabs(number);

	for (size_t decimals = 1; decimals < EXACT_DIGITS; decimals++) {
		double scaled = size * tens[decimals] + 0.5;
		size_t length, whole;
		long digits;

		if (scaled >= tens[EXACT_DIGITS] || size < least)
			return 0;
		digits = (long)scaled;
		if ((double)digits / tens[decimals] != size)
			continue;
		if (number < 0)
			*at = '-';
		at += number < 0;
		whole = number_write_whole(at, digits / (long)tens[decimals]);
		at[whole] = '.';
		length = whole + 1 + decimals;
		digits %= (long)tens[decimals];
		for (size_t i = length; --i > whole; digits /= 10)
			at[i] = (char)('0' + digits % 10);
		return length + (number < 0);
	}
	return 0;
}

size_t number_write(char *at, double number)
{
	const double exact = 9007199254740992.0; /* 2^53 */
	char text[NUMBER_ROOM];
	size_t short_size;
	int size = 0;

	if (!isfinite(number))
		fail(BAD_SYSTEM, "a number that is not finite was to be "
				 "written: this is a fault of the program");
	if (number == trunc(number) && fabs(number) < exact)
		return number_write_whole(at, (long)number);
	short_size = write_short(at, number);
	if (short_size)
		return short_size;
	for (int digits = 15; digits <= 17; digits++) {
		size = snprintf(text, sizeof text, "%.*g", digits, number);
		if (strtod(text, NULL) == number)
			break;
	}
	memcpy(at, text, (size_t)size);
	return (size_t)size;
}

/* Adds one to the last digit of a decimal text, carrying leftwards. */
static void add_one(const char *first, char *last)
{
	for (char *digit = last; digit >= first; digit--) {
		if (*digit == '.' || *digit == '-')
			continue;
		if (*digit != '9') {
			++*digit;
			return;
		}
		*digit = '0';
	}
}

enum { PLAIN_ROOM = 400 };

/* The shortest form without an exponent, for a number below 1e15; a leading
 * zero takes the last carry. */
static void write_plain(char *at, double number)
{
	char shortest[NUMBER_ROOM + 1], *text = shortest, *exponent;

	shortest[number_write(shortest, number)] = '\0';
	if (*text == '-')
		*at++ = *text++;
	*at++ = '0';
	exponent = strchr(text, 'e');
	if (!exponent) {
		memcpy(at, text, strlen(text) + 1);
		return;
	}
	/* 1.25e-07 is 0.000000125; none is so large that it is e+ */
	*at++ = '.';
	for (long zeros = -strtol(exponent + 1, NULL, 10) - 1; zeros > 0;
	     zeros--)
		*at++ = '0';
	for (; text < exponent; text++)
		if (*text != '.')
			*at++ = *text;
	*at = '\0';
}

double number_round(double number, int decimals)
{
	char text[PLAIN_ROOM], *point, *next;

	if (!isfinite(number) || fabs(number) >= 1e15)
		return number;
	write_plain(text, number);
	point = strchr(text, '.');
	if (!point || strlen(point + 1) <= (size_t)decimals)
		return number;
	next = point + 1 + decimals;
	if (*next >= '5') {
		*next = '\0';
		add_one(text, next - 1);
	}
	*next = '\0';
	return strtod(text, NULL) + 0.0;
}
