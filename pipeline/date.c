/* date - whole days, the proleptic Gregorian calendar. */
#include "pipeline/date.h"

#include <string.h>

#include "pipeline/fail.h"

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_month_length(int year, int month)
{
	static const signed char length[] = { 31, 28, 31, 30, 31, 30,
					      31, 31, 30, 31, 30, 31 };

	return length[month - 1] + (month == 2 && is_leap(year));
}

/* Years begin in March, so that the leap day is the last of its year and the
 * months before it follow one linear rule; eras of 400 years repeat exactly
 * (Howard Hinnant, "chrono-compatible low-level date algorithms", 2013). */
int date_of(int year, int month, int day)
{
	int era_year, day_of_year, era;

	year -= month <= 2;
	era = year / 400;
	era_year = year - era * 400;
	day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + era_year * 365 + era_year / 4 - era_year / 100 +
	       day_of_year - 719468;
}

struct calendar_date date_parts(int date)
{
	int days = date + 719468;
	int era = (days >= 0 ? days : days - 146096) / 146097;
	int era_day = days - era * 146097;
	int era_year = (era_day - era_day / 1460 + era_day / 36524 -
			era_day / 146096) /
		       365;
	int day_of_year = era_day -
			  (365 * era_year + era_year / 4 - era_year / 100);
	int month = (5 * day_of_year + 2) / 153;

	return (struct calendar_date){
		.year = era_year + era * 400 + (month >= 10),
		.month = month + (month < 10 ? 3 : -9),
		.day = day_of_year - (153 * month + 2) / 5 + 1,
	};
}

int date_weekday(int date)
{
	int weekday = (date + 3) % 7; /* 1970-01-01 was a Thursday */

	return weekday < 0 ? weekday + 7 : weekday;
}

int date_add_months(int date, int months)
{
	struct calendar_date parts = date_parts(date);
	int month = parts.year * 12 + parts.month - 1 + months;
	int year = month / 12;
	int length;

	month = month % 12 + 1;
	length = date_month_length(year, month);
	return date_of(year, month, parts.day < length ? parts.day : length);
}

/* The number that two digits make; 100 or more when they are none. */
static int two_digits(const char *at)
{
	unsigned int tens = (unsigned char)at[0] - (unsigned int)'0';
	unsigned int ones = (unsigned char)at[1] - (unsigned int)'0';

	return tens > 9 || ones > 9 ? 100 : (int)(tens * 10 + ones);
}

static bool make(int century, int in_century, int month, int day, int *date)
{
	int year = century * 100 + in_century;

	if (century < 10 || century > 99 || in_century > 99 || month < 1 ||
	    month > 12 || day < 1 || day > date_month_length(year, month))
		return false;
	*date = date_of(year, month, day);
	return true;
}

/* YYYY-MM-DD, all bytes at once: what is left of a byte without its digit or
 * hyphen must be 0 to 9, or 0; then neighbours are joined. */
static bool read_parts(const char *at, int *century, uint64_t *others)
{
	const uint64_t high = 0x8080808080808080u;
	const uint64_t hyphens = 0x00002d00002d0000u; /* of "YY-MM-DD" */
	const uint64_t zeros = 0x3030003030003030u;
	const uint64_t most = 0x76767f76767f7676u;
	uint64_t word;

	memcpy(&word, at + 2, sizeof word);
	word ^= zeros | hyphens;
	*century = two_digits(at);
	*others = word * 10 + (word >> 8);
	return !((((word & ~high) + most) | word) & high) && *century < 100;
}

bool date_read(struct slice text, int *date)
{
	uint64_t others;
	int century;

	if (text.size != DATE_SIZE || !read_parts(text.at, &century, &others))
		return false;
	return make(century, (int)(others & 0xff), (int)(others >> 24 & 0xff),
		    (int)(others >> 48 & 0xff), date);
}

bool date_read_day_first(struct slice text, int *date)
{
	if (text.size != DATE_SIZE || text.at[2] != '/' || text.at[5] != '/')
		return false;
	return make(two_digits(text.at + 6), two_digits(text.at + 8),
		    two_digits(text.at + 3), two_digits(text.at), date);
}

bool time_read(struct slice text, int *minutes)
{
	int hour, minute;

	if ((text.size != TIME_SIZE && text.size != TIME_SIZE + 3) ||
	    text.at[2] != ':')
		return false;
	if (text.size > TIME_SIZE &&
	    (text.at[5] != ':' || two_digits(text.at + 6) > 59))
		return false;
	hour = two_digits(text.at);
	minute = two_digits(text.at + 3);
	if (hour > 23 || minute > 59)
		return false;
	*minutes = hour * 60 + minute;
	return true;
}

static void write_digits(char *at, int count, int number)
{
	while (count--) {
		at[count] = (char)('0' + number % 10);
		number /= 10;
	}
}

void date_write(char *at, int date)
{
	struct calendar_date parts = date_parts(date);

	if (parts.year < 1000 || parts.year > 9999)
		fail(BAD_DATA, "a date of the year %d cannot be written",
		     parts.year);
	write_digits(at, 4, parts.year);
	at[4] = '-';
	write_digits(at + 5, 2, parts.month);
	at[7] = '-';
	write_digits(at + 8, 2, parts.day);
}

void time_write(char *at, int minutes)
{
	write_digits(at, 2, minutes / 60);
	at[2] = ':';
	write_digits(at + 3, 2, minutes % 60);
}
