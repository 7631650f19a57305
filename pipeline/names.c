/* names - how people are named in words. */
#include "pipeline/names.h"

#include <string.h>
#include <strings.h>

#include "pipeline/ascii.h"

enum { WORDS_MOST = 4, WORD_MOST = 32, MONTH_SIZE = 3, CODE_MOST = 3 };

static const char titles[] =
	" Mr Mrs Ms Miss Mx Dr Prof Professor Sister Rev Reverend Dame ";

/* Those that are titles in capitals, and in small letters, too. */
static const char loud[] = " MR MRS MISS DR PROF PROFESSOR SISTER ";
static const char low[] = " mr mrs ";

static const char births[] = " born dob birth birthday birthdate ";

/* What may stand between a birth and its date. */
static const char between[] = " on in is was the dated date about of ";
static const char months[] =
	" jan feb mar apr may jun jul aug sep oct nov dec ";

/* Words that roles are made of, and names hardly ever. */
static const char of_roles[] =
	" accountable acute administration administrator adult adults "
	"advice adviser advisor advocacy advocate agency all analyst "
	"and area assessment assessor assistant assurance audit "
	"auditor authority autism behaviour board brokerage business "
	"caldicott care carer carers case cell central chair champion "
	"change charity chief child children clinical clinician "
	"commissioner commissioners commissioning committee "
	"communications community complex consultant contract "
	"contracting contracts coordination coordinator council "
	"county data delivery deputy designated development director "
	"directorate disabilities disability district division doctor "
	"east education engagement executive experience expert "
	"external family finance forensic forum governance group "
	"guardian head health holder home hospital host housing human "
	"improvement independent information inpatient inspector "
	"integrated intelligence intensive interests joint key "
	"keyworker lead leader leads learning legal liaison local "
	"locality management manager managers market matron medical "
	"medicines member members mental monitoring named national "
	"navigator needs north nurse nurses nursing occupational "
	"office officer operations owner panel partner partners "
	"partnership patient performance pharmacist pharmacy "
	"placement placements plan planning police policy practice "
	"practitioner primary principal procurement professional "
	"programme project provider providers psychiatrist psychiatry "
	"psychologist psychology public quality rate region regional "
	"registered regulator representative resources responsible "
	"review reviewer reviews safeguarding safeguards scan school "
	"secondary secretary section sector senior service services "
	"social south special specialist staff steering strategic "
	"strategy supervisor support supporter surgeon system systems "
	"team teams tertiary therapies therapist therapy to trainer "
	"training transforming transition trust unit user users "
	"voluntary ward west worker workers workforce young youth ";

static bool is_small(char byte)
{
	return ascii_is_small(byte) || byte & 0x80;
}

static bool is_letter(char byte)
{
	return ascii_is_capital(byte) || is_small(byte);
}

/* The letters from i on. */
static struct slice word_at(struct slice text, size_t i)
{
	size_t start = i;

	while (is_letter(ascii_at(text, i)))
		i++;
	return (struct slice){ text.at + start, i - start };
}

/* Whether the word is on a list parted by blanks. */
static bool is_among(struct slice word, const char *list)
{
	const char *at = list;

	while (word.size && (at = memmem(at, strlen(at), word.at, word.size))) {
		if (at[-1] == ' ' && at[word.size] == ' ')
			return true;
		at++;
	}
	return false;
}

/* The same of lists in small letters, whatever the word's. */
static bool resembles(struct slice word, const char *list)
{
	char small[WORD_MOST];

	if (word.size > sizeof small)
		return false;
	for (size_t i = 0; i < word.size; i++)
		small[i] = ascii_lower(word.at[i]);
	return is_among((struct slice){ small, word.size }, list);
}

static bool is_of_roles(struct slice word)
{
	return resembles(word, of_roles);
}

static size_t after_blanks(struct slice text, size_t i)
{
	while (ascii_at(text, i) == ' ')
		i++;
	return i;
}

/* "Near Miss" is an event. */
static bool follows_near(struct slice text, size_t i)
{
	while (i && (text.at[i - 1] == ' ' || text.at[i - 1] == '-'))
		i--;
	return i >= 4 && !strncasecmp(text.at + i - 4, "near", 4);
}

/* A word that begins with a capital, or an initial and then such a word. */
static bool proper_at(struct slice text, size_t i)
{
	struct slice word = word_at(text, i);

	if (word.size == 1 && ascii_is_capital(*word.at)) {
		i += 1 + (ascii_at(text, i + 1) == '.');
		word = word_at(text, after_blanks(text, i));
	}
	return word.size > 1 &&
	       (ascii_is_capital(*word.at) || *word.at & 0x80) &&
	       !is_of_roles(word);
}

bool names_titled_at(struct slice text, size_t i)
{
	struct slice title = word_at(text, i);
	size_t next = i + title.size;
	char behind = ascii_at(text, next);

	if ((i && is_letter(text.at[i - 1])) || !strchr(" ._-", behind) ||
	    !behind)
		return false;
	next = after_blanks(text, next + 1);
	if (is_among(title, low))
		return word_at(text, next).size > 1 &&
		       !is_of_roles(word_at(text, next));
	if (!is_among(title, titles) && !is_among(title, loud))
		return false;
	return proper_at(text, next) && !follows_near(text, i);
}

static bool is_month(struct slice word)
{
	if (word.size < MONTH_SIZE)
		return false;
	word.size = MONTH_SIZE;
	return resembles(word, months);
}

/* "d.o.b" as one word; its size, or 0. */
static size_t dotted_at(struct slice text, size_t i)
{
	static const char dotted[] = "d.o.b";
	size_t size = sizeof dotted - 1;

	return text.size - i >= size && !strncasecmp(text.at + i, dotted, size)
		       ? size
		       : 0;
}

bool names_birth_at(struct slice text, size_t i)
{
	struct slice word = word_at(text, i);
	size_t dotted = dotted_at(text, i);

	if ((i && is_letter(text.at[i - 1])) ||
	    (!dotted && !resembles(word, births)))
		return false;
	for (i += dotted ? dotted : word.size; i < text.size;
	     i += word.size ? word.size : 1) {
		word = word_at(text, i);
		if (ascii_is_digit(text.at[i]))
			return true;
		if (word.size && !resembles(word, between) && !is_month(word))
			return false;
	}
	return false;
}

/* What the words of a text are. */
struct made {
	size_t proper;   /* a capital and small letters */
	size_t initials; /* one capital */
	size_t other;
	size_t of_roles;
};

/* A word and the letters in it that an apostrophe parts. */
static struct slice whole_word_at(struct slice text, size_t i)
{
	struct slice word = word_at(text, i);

	while (ascii_at(text, i + word.size) == '\'' &&
	       is_letter(ascii_at(text, i + word.size + 1)))
		word.size += 1 + word_at(text, i + word.size + 1).size;
	return word;
}

static void count_word(struct made *made, struct slice word)
{
	bool small = word.size > 1;

	for (size_t i = 1; i < word.size; i++)
		small &= is_small(word.at[i]) || word.at[i] == '\'' ||
			 (word.at[i - 1] == '\'' &&
			  ascii_is_capital(word.at[i]));
	made->of_roles += is_of_roles(word);
	if (word.size == 1 && ascii_is_capital(*word.at))
		made->initials++;
	else if (small && !is_small(*word.at))
		made->proper++;
	else
		made->other++;
}

/* Counts the words; false where something else than words and what may stand
 * between is in the text. */
static bool count_words(struct slice text, const char *parting,
			struct made *made)
{
	*made = (struct made){ 0 };
	for (size_t i = 0; i < text.size;) {
		struct slice word = whole_word_at(text, i);

		if (!word.size && !strchr(parting, text.at[i]))
			return false;
		if (word.size)
			count_word(made, word);
		i += word.size ? word.size : 1;
	}
	return true;
}

/* "TestPatient", or one word that is longer than codes are. */
static bool is_joined(struct slice text)
{
	size_t words = 0;

	for (size_t i = 0; i < text.size; i++) {
		bool begins = ascii_is_capital(text.at[i]);

		if (!is_letter(text.at[i]) ||
		    (begins && !is_small(ascii_at(text, i + 1))))
			return false;
		words += begins;
	}
	return ascii_is_capital(*text.at) &&
	       (words > 1 || text.size > CODE_MOST);
}

bool names_in_key(struct slice text)
{
	struct made made;
	bool blank = memchr(text.at, ' ', text.size) ||
		     memchr(text.at, ',', text.size);

	if (!text.size || !count_words(text, " ,.-_", &made))
		return false;
	if (blank)
		return made.proper + made.initials + made.other > 1;
	return (made.proper > 1 && !made.other) || is_joined(text);
}

static bool is_named(struct slice role)
{
	struct made made;

	return count_words(role, " .-", &made) && made.proper && !made.other &&
	       !made.of_roles && made.proper + made.initials > 1 &&
	       made.proper + made.initials <= WORDS_MOST;
}

bool names_in_role(struct slice text)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.size; i++) {
		if (i < text.size && !strchr("/,;&+", text.at[i]))
			continue;
		if (is_named((struct slice){ text.at + start, i - start }))
			return true;
		start = i + 1;
	}
	return false;
}
