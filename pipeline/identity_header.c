/* identity_header - what a column would hold, told from its name. */
#include "pipeline/identity.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/fold.h"

/* Header words, as lower-case words with '_' before, between and behind, are
 * searched for these; '-' stands for a '_' that may be there or not. */
struct sign {
	const char *part;
	const char *meaning;
	const char *unless; /* this is there too */
};

static const struct sign signs[] = {
	{ "surname", "a name", NULL },
	{ "_alias_", "a name", NULL },
	{ "_aka_", "a name", NULL },
	{ "_signature_", "a name", NULL },
	{ "_signed-by_", "a name", NULL },
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
	{ "hospital-number", "a hospital number", NULL },
	{ "hospital-no_", "a hospital number", NULL },
	{ "_mrn_", "a hospital number", NULL },
	{ "_passport_", "a passport number", NULL },
	{ "passport-no_", "a passport number", NULL },
	{ "passport-number", "a passport number", NULL },
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

/* A column that is called only so holds people as they are called. */
static const char people[] =
	" _patient_ _patients_ _client_ _clients_ _resident_ _residents_ "
	"_service_user_ _service_users_ _tenant_ _pupil_ _individual_ "
	"_detainee_ _nearest_relative_ _nok_ ";

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
	char before = ascii_at(text, i - 1), after = ascii_at(text, i + 1);

	if (!ascii_is_letter(before))
		return true;
	return ascii_lower(text.at[i]) != text.at[i] &&
	       (ascii_lower(before) == before ||
		(ascii_is_letter(after) && ascii_lower(after) == after));
}

/* The words of the text, lower-case, in room for twice its size and two. */
static void split_words(struct slice text, char *room)
{
	*room++ = '_';
	for (size_t i = 0; i < text.size; i++) {
		if (!ascii_is_letter(text.at[i]))
			continue;
		if (begins_word(text, i) && room[-1] != '_')
			*room++ = '_';
		*room++ = ascii_lower(text.at[i]);
	}
	if (room[-1] != '_')
		*room++ = '_';
	*room = '\0';
}

static bool is_people(const char *words)
{
	const char *at = strstr(people, words);

	return at && at[-1] == ' ' && at[strlen(words)] == ' ';
}

const char *identity_of_header(struct slice word)
{
	char text[500], words[2 * sizeof text + 3];

	if (word.size > sizeof text)
		word.size = sizeof text;
	split_words(fold_to_ascii(word, text), words);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (has_sign(words, signs[i].part) &&
		    !(signs[i].unless && has_sign(words, signs[i].unless)))
			return signs[i].meaning;
	return names_a_person(words) || is_people(words) ? "a name" : NULL;
}
