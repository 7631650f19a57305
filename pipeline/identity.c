/* identity - what would identify a person.
 *
 * A cell is folded to ASCII first, because the same identifier can be written
 * with other digits, blanks and hyphens, then looked at from each of its
 * bytes.
 */
#include "pipeline/identity.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/pool.h"

enum { NHS_DIGITS = 10, SHOWN_MOST = 32, GAP_MOST = 3, HASH_LEAST = 12 };

/* What a character that has no ASCII twin is folded to. */
static const char foreign = '\x80';

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

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

/* The byte at i, or 0 outside the cell. */
static char byte_at(struct slice cell, size_t i)
{
	return i < cell.size ? cell.at[i] : 0;
}

/* Characters first to last stand for ASCII from `ascii` on, one each, or for
 * `ascii` all of them; 0: they are not seen at all. */
struct twin {
	uint32_t first, last;
	char ascii;
	bool one_each;
};

static const struct twin twins[] = {
	{ 0xa0, 0xa0, ' ', false },    /* no-break space */
	{ 0xad, 0xad, 0, false },      /* soft hyphen */
	{ 0x0660, 0x0669, '0', true }, /* Arabic digits */
	{ 0x06f0, 0x06f9, '0', true },
	{ 0x0966, 0x096f, '0', true }, /* Devanagari digits */
	{ 0x1680, 0x1680, ' ', false },
	{ 0x2000, 0x200a, ' ', false }, /* spaces of all widths */
	{ 0x200b, 0x200f, 0, false },   /* of no width; direction marks */
	{ 0x2010, 0x2015, '-', false }, /* hyphens and dashes */
	{ 0x202a, 0x202e, 0, false },
	{ 0x202f, 0x202f, ' ', false },
	{ 0x205f, 0x205f, ' ', false },
	{ 0x2060, 0x206f, 0, false },
	{ 0x2212, 0x2212, '-', false },
	{ 0x3000, 0x3000, ' ', false },
	{ 0xfeff, 0xfeff, 0, false },  /* byte order mark */
	{ 0xff01, 0xff5e, '!', true }, /* full width */
};

static char folded(uint32_t character)
{
	if (character < 0x80)
		return character >= '\t' && character <= '\r' ? ' '
							      : (char)character;
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
		const struct twin *twin = &twins[i];

		if (character < twin->first || character > twin->last)
			continue;
		return (char)(twin->ascii +
			      (twin->one_each ? character - twin->first : 0));
	}
	return foreign;
}

/* The character at *at of well-formed UTF-8; *at moves behind it. */
static uint32_t next_character(struct slice cell, size_t *at)
{
	unsigned char first = (unsigned char)cell.at[(*at)++];
	uint32_t character = first;

	if (first >= 0xc0)
		character &= first >= 0xf0 ? 0x07 : first >= 0xe0 ? 0x0f : 0x1f;
	while (*at < cell.size && ((unsigned char)cell.at[*at] >> 6) == 2)
		character = character << 6 |
			    ((unsigned char)cell.at[(*at)++] & 0x3f);
	return character;
}

/* Folds the cell into room, which has its size. */
static struct slice fold(struct slice cell, char *room)
{
	struct slice text = { room, 0 };

	for (size_t i = 0; i < cell.size;) {
		char byte = folded(next_character(cell, &i));

		if (byte)
			room[text.size++] = byte;
	}
	return text;
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

static size_t digits_at(struct slice cell, size_t i)
{
	size_t start = i;

	while (is_digit(byte_at(cell, i)))
		i++;
	return i - start;
}

/* How many of up to three bytes from i on are in the set. */
static size_t gap_at(struct slice cell, size_t i, const char *set)
{
	size_t size = 0;

	while (size < GAP_MOST && byte_at(cell, i + size) &&
	       strchr(set, cell.at[i + size]))
		size++;
	return size;
}

/* Ten digits grouped 3 3 4 from i on, with something between. */
static bool grouped_at(struct slice cell, size_t i)
{
	static const size_t groups[] = { 3, 3, 4 };
	char digits[NHS_DIGITS];
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

	for (; is_digit(byte_at(cell, i)) || byte_at(cell, i) == ' '; i++) {
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
	return i > 1 && cell.at[i - 1] == '.' && is_digit(cell.at[i - 2]);
}

/* Whether digits and blanks stand before i, which then begins no number. */
static bool goes_on(struct slice cell, size_t i)
{
	while (i && cell.at[i - 1] == ' ')
		i--;
	return i && is_digit(cell.at[i - 1]);
}

static bool is_hexadecimal(char byte)
{
	return is_digit(byte) || (lower(byte) >= 'a' && lower(byte) <= 'f');
}

/* Whether the ten digits from i on are but a piece of a longer code, as
 * pseudonyms made by hashing are: a word with other digits, or hexadecimal. */
static bool is_piece(struct slice cell, size_t i)
{
	size_t start = i, end = i + NHS_DIGITS, digits = 0;
	bool hexadecimal = true;

	while (start && is_word(cell.at[start - 1]))
		start--;
	while (is_word(byte_at(cell, end)))
		end++;
	for (size_t n = start; n < end; n++) {
		digits += is_digit(cell.at[n]);
		hexadecimal &= is_hexadecimal(cell.at[n]);
	}
	return digits > NHS_DIGITS ||
	       (hexadecimal && end - start >= HASH_LEAST);
}

/* i is where digits begin. */
static bool nhs_number_at(struct slice cell, size_t i)
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
	return cell.at[i] == '0' && byte_at(cell, i + 1) &&
	       strchr("1235789", cell.at[i + 1]);
}

/* Pieces of a national number have at least three digits, which tells it from
 * dates and times. */
static bool telephone_at(struct slice cell, size_t i)
{
	size_t least, most, digits = 0, run;

	if (!begins_telephone(cell, i, &least, &most) ||
	    (i && is_word(cell.at[i - 1])) || is_fraction(cell, i))
		return false;
	i += cell.at[i] == '+';
	i += byte_at(cell, i) == '(';
	while ((run = digits_at(cell, i))) {
		size_t gap;

		if (run < 3 && most == 11)
			return false;
		digits += run;
		i += run;
		gap = gap_at(cell, i, " -.()");
		if (!gap || !is_digit(byte_at(cell, i + gap)))
			break;
		i += gap;
	}
	return !is_word(byte_at(cell, i)) && digits >= least && digits <= most;
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
	while (byte_at(cell, i) == ' ')
		i++;
	if (!is_digit(byte_at(cell, i)) || is_word(byte_at(cell, i + 3)))
		return false;
	for (size_t n = 1; n < 3; n++)
		if (!is_letter(byte_at(cell, i + n)) ||
		    strchr("ikmov", lower(cell.at[i + n])))
			return false;
	return !(capital && is_ordinal(cell, i));
}

/* The outward code at i (A9 A99 AA9 AA99 A9A AA9A) and what follows it. No
 * area begins with Q, V or X. */
static bool postcode_at(struct slice cell, size_t i)
{
	size_t letters = 1 + is_letter(byte_at(cell, i + 1));
	bool capital = cell.at[i] <= 'Z';

	if (i && is_word(cell.at[i - 1]))
		return false;
	if (strchr("qvx", lower(cell.at[i])) ||
	    !is_digit(byte_at(cell, i + letters)))
		return false;
	i += letters + 1;
	return inward_at(cell, i, capital) ||
	       (is_word(byte_at(cell, i)) && inward_at(cell, i + 1, capital));
}

/* Something before the @, and a dot in what follows it. */
static bool mail_at(struct slice cell, size_t i)
{
	bool dot = false;

	if (cell.at[i] != '@' || !i || cell.at[i - 1] == ' ')
		return false;
	for (i++; i < cell.size; i++) {
		char byte = cell.at[i], next = byte_at(cell, i + 1);

		if (byte == '.' && (is_word(next) || next == foreign))
			dot = true;
		else if (!is_word(byte) && byte != '-' && byte != '.' &&
			 byte != foreign)
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

		if (byte == '@' || byte & 0x80)
			return false;
		digits += is_digit(byte);
		letters += is_letter(byte);
	}
	return digits < 10 && (digits < 2 || letters < 3);
}

static const char *look(struct slice cell)
{
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

const char *identity_of_cell(struct slice cell)
{
	char few[1024], *many = NULL, *room = few;
	const char *found;

	if (cell.size < 5 || harmless(cell))
		return NULL;
	if (cell.size > sizeof few)
		room = many = malloc(cell.size);
	if (!room)
		fail(BAD_SYSTEM, "out of memory (%zu bytes asked for)",
		     cell.size);
	found = look(fold(cell, room));
	free(many);
	return found;
}

/* Header words, as lower-case words with '_' before, between and behind, are
 * searched for these; '-' stands for a '_' that may be there or not. */
struct sign {
	const char *part;
	const char *meaning;
	const char *unless; /* this is there too */
};

static const struct sign signs[] = {
	{ "surname", "a name", NULL },
	{ "forename", "a name", NULL },
	{ "first-name", "a name", NULL },
	{ "last-name", "a name", NULL },
	{ "middle-name", "a name", NULL },
	{ "given-name", "a name", NULL },
	{ "family-name", "a name", NULL },
	{ "full-name", "a name", NULL },
	{ "maiden-name", "a name", NULL },
	{ "_known-as_", "a name", NULL },
	{ "next-of-kin", "a name", NULL },
	{ "initials_", "a name", NULL },
	{ "birth", "a date of birth", "year" },
	{ "_born_", "a date of birth", "year" },
	{ "_d-o-b_", "a date of birth", NULL },
	{ "dob_", "a date of birth", NULL },
	{ "_dob", "a date of birth", NULL },
	{ "nhs-number", "an NHS number", NULL },
	{ "nhs-num_", "an NHS number", NULL },
	{ "nhs-no_", "an NHS number", NULL },
	{ "nhs-id_", "an NHS number", NULL },
	{ "national-insurance", "a national insurance number", NULL },
	{ "_nino_", "a national insurance number", NULL },
	{ "_ni-number_", "a national insurance number", NULL },
	{ "_ni-no_", "a national insurance number", NULL },
	{ "post-code", "a full postcode", "code-district" },
	{ "address_", "an address", NULL },
	{ "addresses_", "an address", NULL },
	{ "_e-mail", "an e-mail address", NULL },
	{ "email", "an e-mail address", NULL },
	{ "telephone", "a telephone number", NULL },
	{ "phone_", "a telephone number", NULL },
	{ "phone-no_", "a telephone number", NULL },
	{ "phone-number", "a telephone number", NULL },
	{ "_tel_", "a telephone number", NULL },
	{ "_mobile_", "a telephone number", NULL },
	{ "mobile-no_", "a telephone number", NULL },
	{ "mobile-number", "a telephone number", NULL },
	{ "contact-no_", "a telephone number", NULL },
	{ "contact-number", "a telephone number", NULL },
};

/* "name" is a person's unless one of these stands right before it. */
static const char *const not_people[] = {
	"provider", "site",         "ward",         "unit",
	"hospital", "organisation", "organization", "trust",
	"team",     "service",      "course",       "kpi",
	"area",     "measure",      "file",         "county",
	"region",   "commissioner", "ccg",          "icb",
	"home",     "school",       "setting",      "location",
	"district", "council",      "authority",    "agency",
	"company",  "group",        "plan",         "theme",
	"section",  "question",     "instrument",   "tool",
	"drug",     "medication",   "table",        "column",
	"field",    "code",         "type",         "category",
};

static bool has_sign(const char *words, const char *part)
{
	for (; *words; words++) {
		const char *at = words, *sign = part;

		for (; *sign && *at; sign++) {
			if (*at == *sign || (*sign == '-' && *at == '_'))
				at++;
			else if (*sign != '-')
				break;
		}
		if (!*sign)
			return true;
	}
	return false;
}

static bool ends_in_not_people(struct slice words)
{
	while (words.size && words.at[words.size - 1] == '_')
		words.size--;
	for (size_t i = 0; i < sizeof not_people / sizeof *not_people; i++) {
		size_t size = strlen(not_people[i]);

		if (words.size >= size &&
		    !memcmp(words.at + words.size - size, not_people[i], size))
			return true;
	}
	return false;
}

/* "ward name", "name of ward", but not "service user name". */
static bool names_a_person(const char *words)
{
	const char *at = words;

	while ((at = strstr(at, "name"))) {
		struct slice before = { words, (size_t)(at - words) };

		at += strlen("name");
		at += *at == 's';
		if (*at != '_' || ends_in_not_people(before))
			continue;
		if (strncmp(at, "_of_", 4) || !ends_in_not_people(slice_of(at)))
			return true;
	}
	return false;
}

/* A word begins at i when something else stands before it, or a small letter,
 * or a capital that belongs to the word before ("DOBDate"). */
static bool begins_word(struct slice text, size_t i)
{
	char before = byte_at(text, i - 1), after = byte_at(text, i + 1);

	if (!is_letter(before))
		return true;
	return lower(text.at[i]) != text.at[i] &&
	       (lower(before) == before ||
		(is_letter(after) && lower(after) == after));
}

/* The words of the text, lower-case, in room for twice its size and two. */
static void split_words(struct slice text, char *room)
{
	*room++ = '_';
	for (size_t i = 0; i < text.size; i++) {
		if (!is_letter(text.at[i]))
			continue;
		if (begins_word(text, i) && room[-1] != '_')
			*room++ = '_';
		*room++ = lower(text.at[i]);
	}
	if (room[-1] != '_')
		*room++ = '_';
	*room = '\0';
}

const char *identity_of_header(struct slice word)
{
	char text[500], words[2 * sizeof text + 3];

	if (word.size > sizeof text)
		word.size = sizeof text;
	split_words(fold(word, text), words);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (has_sign(words, signs[i].part) &&
		    !(signs[i].unless && has_sign(words, signs[i].unless)))
			return signs[i].meaning;
	return names_a_person(words) ? "a name" : NULL;
}

struct slice identity_outline(struct pool *pool, struct slice cell)
{
	char *shape;

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

struct slice identity_shape(struct pool *pool, struct slice cell)
{
	bool plain = cell.size <= SHOWN_MOST;

	for (size_t i = 0; i < cell.size; i++)
		plain &= is_word(cell.at[i]) ||
			 memchr("-_./:", cell.at[i], 5) != NULL;
	return plain ? cell : identity_outline(pool, cell);
}
