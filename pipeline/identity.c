/* identity - what would identify a person. */
#include "pipeline/identity.h"

#include <ctype.h>
#include <string.h>

#include "pipeline/pool.h"

enum { NHS_DIGITS = 10, SHOWN_MOST = 32 };

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static bool is_word(char byte)
{
	return is_digit(byte) || is_letter(byte);
}

/* The byte at i, or 0 outside the cell. */
static char byte_at(struct slice cell, size_t i)
{
	return i < cell.size ? cell.at[i] : 0;
}

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

/* Ten digits from i on, either together or 3 3 4 with one blank or hyphen
 * between; no digit follows. */
static bool nhs_number_at(struct slice cell, size_t i)
{
	char digits[NHS_DIGITS];
	bool grouped = !is_digit(byte_at(cell, i + 3));

	for (size_t n = 0; n < NHS_DIGITS; n++) {
		if (grouped && (n == 3 || n == 6)) {
			char gap = byte_at(cell, i++);

			if (gap != ' ' && gap != '-')
				return false;
		}
		digits[n] = byte_at(cell, i++);
		if (!is_digit(digits[n]))
			return false;
	}
	return !is_digit(byte_at(cell, i)) && check_digit_fits(digits);
}

static bool telephone_at(struct slice cell, size_t i)
{
	bool plus = byte_at(cell, i) == '+';
	size_t digits = 0, piece = 0;

	if (i && (is_word(cell.at[i - 1]) || cell.at[i - 1] == '.'))
		return false;
	if (plus ? byte_at(cell, i + 1) != '4' || byte_at(cell, i + 2) != '4'
		 : byte_at(cell, i) != '0')
		return false;
	for (i += plus; i < cell.size; i++) {
		char byte = cell.at[i];

		if (is_digit(byte)) {
			digits++;
			piece++;
		} else if (byte != ' ' && byte != '-' &&
			   !(plus && (byte == '(' || byte == ')'))) {
			break;
		} else {
			if (!plus && piece < 3)
				return false;
			piece = 0;
		}
	}
	if (is_word(byte_at(cell, i)) || byte_at(cell, i) == '.' ||
	    (!plus && piece < 3))
		return false;
	return plus ? digits >= 11 && digits <= 13
		    : digits == 10 || digits == 11;
}

/* The size of the outward code at i (A9 A99 AA9 AA99 A9A AA9A), longest
 * first, that an inward code follows; 0 for none. */
static bool inward_at(struct slice cell, size_t i)
{
	while (byte_at(cell, i) == ' ')
		i++;
	return is_digit(byte_at(cell, i)) && is_letter(byte_at(cell, i + 1)) &&
	       is_letter(byte_at(cell, i + 2)) &&
	       !is_word(byte_at(cell, i + 3));
}

static bool postcode_at(struct slice cell, size_t i)
{
	size_t letters = 1 + is_letter(byte_at(cell, i + 1));

	if (i && is_word(cell.at[i - 1]))
		return false;
	if (!is_letter(cell.at[i]) || !is_digit(byte_at(cell, i + letters)))
		return false;
	i += letters + 1;
	return inward_at(cell, i) ||
	       (is_word(byte_at(cell, i)) && inward_at(cell, i + 1));
}

static bool mail_at(struct slice cell, size_t i)
{
	bool dot = false;

	if (cell.at[i] != '@' || !i || !is_word(cell.at[i - 1]))
		return false;
	for (i++; i < cell.size; i++) {
		if (cell.at[i] == '.' && is_word(byte_at(cell, i + 1)))
			dot = true;
		else if (!is_word(cell.at[i]) && cell.at[i] != '-' &&
			 cell.at[i] != '.')
			break;
	}
	return dot;
}

/* Most cells are short keys, dates and codes: a count of digits and letters
 * tells that they cannot be any of the four. */
static bool harmless(struct slice cell)
{
	size_t digits = 0, letters = 0;

	for (size_t i = 0; i < cell.size; i++) {
		char byte = cell.at[i];

		if (byte == '@')
			return false;
		digits += is_digit(byte);
		letters += is_letter(byte);
	}
	return digits < 10 && (digits < 2 || letters < 3);
}

const char *identity_of_cell(struct slice cell)
{
	if (cell.size < 5 || harmless(cell))
		return NULL;
	for (size_t i = 0; i < cell.size; i++) {
		char byte = cell.at[i];

		if (is_digit(byte) && (!i || !is_digit(cell.at[i - 1])) &&
		    nhs_number_at(cell, i))
			return "an NHS number";
		if ((byte == '0' || byte == '+') && telephone_at(cell, i))
			return "a telephone number";
		if (is_letter(byte) && postcode_at(cell, i))
			return "a full postcode";
		if (mail_at(cell, i))
			return "an e-mail address";
	}
	return NULL;
}

/* Header words squeezed to lower-case letters are searched for these. */
struct sign {
	const char *part;
	const char *meaning;
};

static const struct sign signs[] = {
	{ "surname", "a name" },	{ "forename", "a name" },
	{ "firstname", "a name" },	{ "lastname", "a name" },
	{ "middlename", "a name" },	{ "givenname", "a name" },
	{ "familyname", "a name" },	{ "fullname", "a name" },
	{ "maidenname", "a name" },	{ "knownas", "a name" },
	{ "nextofkin", "a name" },	{ "initials", "a name" },
	{ "dateofbirth", "a date of birth" },
	{ "birthdate", "a date of birth" },
	{ "birthday", "a date of birth" },
	{ "nhsnumber", "an NHS number" },
	{ "nhsno", "an NHS number" },
	{ "nationalinsurance", "a national insurance number" },
	{ "nino", "a national insurance number" },
	{ "postcode", "a full postcode" },
	{ "address", "an address" },
	{ "email", "an e-mail address" },
	{ "telephone", "a telephone number" },
	{ "phone", "a telephone number" },
	{ "mobile", "a telephone number" },
};

/* "name" alone is a person's unless one of these stands before it. */
static const char *const not_people[] = {
	"provider", "site", "ward", "unit", "hospital", "organisation",
	"organization", "trust", "team", "service", "course", "kpi", "area",
	"measure", "file", "county", "region", "commissioner", "ccg", "icb",
};

static bool names_a_person(const char *squeezed)
{
	size_t size = strlen(squeezed);

	if (size < 4 || (strcmp(squeezed + size - 4, "name") &&
			 strcmp(squeezed + size - 5 + (size < 5), "names")))
		return false;
	for (size_t i = 0; i < sizeof not_people / sizeof *not_people; i++)
		if (strstr(squeezed, not_people[i]))
			return false;
	return true;
}

const char *identity_of_header(struct slice word)
{
	char squeezed[200];
	size_t size = 0;

	for (size_t i = 0; i < word.size && size < sizeof squeezed - 1; i++)
		if (is_letter(word.at[i]))
			squeezed[size++] =
				(char)tolower((unsigned char)word.at[i]);
	squeezed[size] = '\0';
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strstr(squeezed, signs[i].part))
			return signs[i].meaning;
	if (!strncmp(squeezed, "dob", 3) ||
	    (size >= 3 && !strcmp(squeezed + size - 3, "dob")))
		return "a date of birth";
	return names_a_person(squeezed) ? "a name" : NULL;
}

struct slice identity_shape(struct pool *pool, struct slice cell)
{
	bool plain = cell.size <= SHOWN_MOST;
	char *shape;

	for (size_t i = 0; i < cell.size; i++)
		plain &= cell.at[i] != ' ' && cell.at[i] != ',';
	if (plain)
		return cell;
	if (cell.size > SHOWN_MOST)
		cell.size = SHOWN_MOST;
	shape = pool_copy(pool, cell.at, cell.size);
	for (size_t i = 0; i < cell.size; i++) {
		if (is_digit(shape[i]))
			shape[i] = '9';
		else if (is_letter(shape[i]) || shape[i] & 0x80)
			shape[i] = 'a';
	}
	return (struct slice){ shape, cell.size };
}
