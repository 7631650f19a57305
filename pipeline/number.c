/* number - strict reading and shortest writing of numbers. */
#include "pipeline/number.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static size_t skip_digits(struct slice text, size_t i)
{
	while (i < text.size && is_digit(text.at[i]))
		i++;
	return i;
}

/* Where the number's grammar ends, or 0 when it never began. *plain tells
 * whether it is digits only and short enough to be exact by adding up. */
static size_t grammar(struct slice text, bool *plain)
{
	size_t i = text.size && (text.at[0] == '-' || text.at[0] == '+');
	size_t start = i, digits;

	i = skip_digits(text, i);
	digits = i - start;
	*plain = digits && i == text.size && digits <= 15;
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

static double add_up(struct slice text)
{
	bool negative = text.at[0] == '-';
	long sum = 0;

	for (size_t i = 0; i < text.size; i++)
		if (is_digit(text.at[i]))
			sum = sum * 10 + (text.at[i] - '0');
	return negative ? -(double)sum : (double)sum;
}

bool number_read(struct slice text, double *number)
{
	char copy[400];
	bool plain;
	double value;

	if (!text.size || text.size >= sizeof copy ||
	    grammar(text, &plain) != text.size)
		return false;
	if (plain) {
		*number = add_up(text) + 0.0;
		return true;
	}
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

		if (!is_digit(text.at[i]))
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

size_t number_write(char *at, double number)
{
	const double exact = 9007199254740992.0; /* 2^53 */
	char text[NUMBER_ROOM];
	int size = 0;

	if (!isfinite(number))
		fail(BAD_SYSTEM, "a number that is not finite was to be "
				 "written: this is a fault of the program");
	if (number == trunc(number) && fabs(number) < exact)
		return number_write_whole(at, (long)number);
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
