/* identifiers - numbers and codes that identify a person. */
#include "pipeline/identifiers.h"

#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/fold.h"

enum { NHS_DIGITS = 10, GAP_MOST = 3, HASH_LEAST = 12 };

/* Weights 10 to 2 on the first nine digits; 11 minus the remainder is the
 * tenth, 11 standing for 0 and 10 for a number that is never issued (NHS Data
 * Dictionary, NHS NUMBER). */
static bool check_digit_fits(const char *digits)
{
	int sum = 0, check;

	for (int i = 0; i < NHS_DIGITS - 1; i++)
		sum += (10 - i) * (digits[i] - '0');
	check = 11 - sum % 11;
	if (check == 11)
		check = 0;
	return check == digits[NHS_DIGITS - 1] - '0' &&
	       !(digits[0] == '0' && digits[1] == '0');
}

static size_t digits_at(struct slice cell, size_t i)
{
	size_t start = i;

	while (ascii_is_digit(ascii_at(cell, i)))
		i++;
	return i - start;
}

/* How many of up to three bytes from i on are in the set. */
static size_t gap_at(struct slice cell, size_t i, const char *set)
{
	size_t size = 0;

	while (size < GAP_MOST && ascii_at(cell, i + size) &&
	       strchr(set, cell.at[i + size]))
		size++;
	return size;
}

/* Ten digits grouped 3 3 4 from i on, with something between. */
static bool grouped_at(struct slice cell, size_t i)
{
	static const size_t groups[] = { 3, 3, 4 };
	char digits[NHS_DIGITS] = { 0 };
	size_t count = 0;

	for (size_t n = 0; n < 3; n++) {
		size_t gap = n ? gap_at(cell, i, " -./_") : 0;

		i += gap;
		if ((n && !gap) || digits_at(cell, i) != groups[n])
			return false;
		memcpy(digits + count, cell.at + i, groups[n]);
		count += groups[n];
		i += groups[n];
	}
	return check_digit_fits(digits);
}

/* Ten digits from i on with blanks anywhere between them, and no eleventh. */
static bool spaced_at(struct slice cell, size_t i)
{
	char digits[NHS_DIGITS];
	size_t count = 0;

	for (; ascii_is_digit(ascii_at(cell, i)) || ascii_at(cell, i) == ' ';
	     i++) {
		if (cell.at[i] == ' ')
			continue;
		if (count == NHS_DIGITS)
			return false;
		digits[count++] = cell.at[i];
	}
	return count == NHS_DIGITS && check_digit_fits(digits);
}

/* Whether the digits from i on are the decimals of a number. */
static bool is_fraction(struct slice cell, size_t i)
{
	return i > 1 && cell.at[i - 1] == '.' && ascii_is_digit(cell.at[i - 2]);
}

/* Whether digits and blanks stand before i, which then begins no number. */
static bool goes_on(struct slice cell, size_t i)
{
	while (i && cell.at[i - 1] == ' ')
		i--;
	return i && ascii_is_digit(cell.at[i - 1]);
}

static bool is_hexadecimal(char byte)
{
	return ascii_is_digit(byte) ||
	       (ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'f');
}

/* Whether the ten digits from i on are but a piece of a longer code, as
 * pseudonyms made by hashing are: a word with other digits, or hexadecimal. */
static bool is_piece(struct slice cell, size_t i)
{
	size_t start = i, end = i + NHS_DIGITS, digits = 0;
	bool hexadecimal = true;

	while (start && ascii_is_word(cell.at[start - 1]))
		start--;
	while (ascii_is_word(ascii_at(cell, end)))
		end++;
	for (size_t n = start; n < end; n++) {
		digits += ascii_is_digit(cell.at[n]);
		hexadecimal &= is_hexadecimal(cell.at[n]);
	}
	return digits > NHS_DIGITS ||
	       (hexadecimal && end - start >= HASH_LEAST);
}

bool identifier_nhs_number_at(struct slice cell, size_t i)
{
	if (digits_at(cell, i) == NHS_DIGITS && !is_fraction(cell, i))
		return check_digit_fits(cell.at + i) && !is_piece(cell, i);
	return grouped_at(cell, i) ||
	       (!goes_on(cell, i) && !is_fraction(cell, i) &&
		spaced_at(cell, i));
}

/* How a telephone number begins, and how many digits it then has. National
 * ones begin 01 02 03 05 07 08 09; 04 and 06 are not in use (Ofcom, National
 * Telephone Numbering Plan). */
static bool begins_telephone(struct slice cell, size_t i, size_t *least,
			     size_t *most)
{
	if (cell.at[i] == '+') {
		*least = 10;
		*most = 15;
		return true;
	}
	if (cell.size - i > 4 && !memcmp(cell.at + i, "0044", 4)) {
		*least = 13;
		*most = 15;
		return true;
	}
	*least = 10;
	*most = 11;
	return cell.at[i] == '0' && ascii_at(cell, i + 1) &&
	       strchr("1235789", cell.at[i + 1]);
}

/* Pieces of a national number have at least three digits, which tells it from
 * dates and times. */
bool identifier_telephone_at(struct slice cell, size_t i)
{
	size_t least, most, digits = 0, run;

	if (!begins_telephone(cell, i, &least, &most) ||
	    (i && ascii_is_word(cell.at[i - 1])) || is_fraction(cell, i))
		return false;
	i += cell.at[i] == '+';
	i += ascii_at(cell, i) == '(';
	while ((run = digits_at(cell, i))) {
		size_t gap;

		if (run < 3 && most == 11)
			return false;
		digits += run;
		i += run;
		gap = gap_at(cell, i, " -.()");
		if (!gap || !ascii_is_digit(ascii_at(cell, i + gap)))
			break;
		i += gap;
	}
	return !ascii_is_word(ascii_at(cell, i)) && digits >= least &&
	       digits <= most;
}

/* 1st 2nd 3rd 4th: not what a postcode ends in when it is written so. */
static bool is_ordinal(struct slice cell, size_t i)
{
	static const char *const endings[] = { "th", "st", "nd", "rd" };
	size_t digit = (size_t)(cell.at[i] - '0');

	return !memcmp(cell.at + i + 1, endings[digit < 4 ? digit : 0], 2);
}

/* The inward code at i, which never has the letters I K M O V; so neither
 * "8am" nor "5km" is one. */
static bool inward_at(struct slice cell, size_t i, bool capital)
{
	while (ascii_at(cell, i) == ' ')
		i++;
	if (!ascii_is_digit(ascii_at(cell, i)) ||
	    ascii_is_word(ascii_at(cell, i + 3)))
		return false;
	for (size_t n = 1; n < 3; n++)
		if (!ascii_is_letter(ascii_at(cell, i + n)) ||
		    strchr("ikmov", ascii_lower(cell.at[i + n])))
			return false;
	return !(capital && is_ordinal(cell, i));
}

/* The outward code at i (A9 A99 AA9 AA99 A9A AA9A) and what follows it. No
 * area begins with Q, V or X. */
bool identifier_postcode_at(struct slice cell, size_t i)
{
	size_t letters = 1 + ascii_is_letter(ascii_at(cell, i + 1));
	bool capital = cell.at[i] <= 'Z';

	if (i && ascii_is_word(cell.at[i - 1]))
		return false;
	if (strchr("qvx", ascii_lower(cell.at[i])) ||
	    !ascii_is_digit(ascii_at(cell, i + letters)))
		return false;
	i += letters + 1;
	return inward_at(cell, i, capital) ||
	       (ascii_is_word(ascii_at(cell, i)) &&
		inward_at(cell, i + 1, capital));
}

/* Something before the @, and a dot in what follows it. */
bool identifier_mail_at(struct slice cell, size_t i)
{
	bool dot = false;

	if (cell.at[i] != '@' || !i || cell.at[i - 1] == ' ')
		return false;
	for (i++; i < cell.size; i++) {
		char byte = cell.at[i], next = ascii_at(cell, i + 1);

		if (byte == '.' &&
		    (ascii_is_word(next) || next == fold_foreign))
			dot = true;
		else if (!ascii_is_word(byte) && byte != '-' && byte != '.' &&
			 byte != fold_foreign)
			break;
	}
	return dot;
}
