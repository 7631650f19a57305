/* identity - what would identify a person.
 *
 * A cell is folded to ASCII first, because the same identifier can be written
 * with other digits, blanks and hyphens, then looked at from each of its
 * bytes.
 */
#include "pipeline/identity.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/fold.h"
#include "pipeline/identifiers.h"
#include "pipeline/memory.h"
#include "pipeline/names.h"
#include "pipeline/pool.h"

enum { SHOWN_MOST = 32 };

/* Most cells are short keys, dates and codes: what is in them tells that they
 * cannot be any of what is looked for. */
static bool harmless(struct slice cell)
{
	size_t digits = 0, letters = 0, parts = 0;

	for (size_t i = 0; i < cell.size; i++) {
		char byte = cell.at[i];

		if (byte == '@' || byte & 0x80)
			return false;
		digits += ascii_is_digit(byte);
		letters += ascii_is_letter(byte);
		parts += !ascii_is_word(byte);
	}
	return digits < 10 && (digits < 2 || letters < 3) &&
	       (!parts || letters < 4);
}

/* What begins at i. */
static const char *look_at(struct slice cell, size_t i)
{
	char byte = cell.at[i];

	if (ascii_is_digit(byte) && (!i || !ascii_is_digit(cell.at[i - 1])) &&
	    identifier_nhs_number_at(cell, i))
		return "an NHS number";
	if ((byte == '0' || byte == '+') && identifier_telephone_at(cell, i))
		return "a telephone number";
	if (identifier_mail_at(cell, i))
		return "an e-mail address";
	if (!ascii_is_letter(byte))
		return NULL;
	if (identifier_postcode_at(cell, i))
		return "a full postcode";
	if (names_titled_at(cell, i))
		return "a name";
	return names_birth_at(cell, i) ? "a date of birth" : NULL;
}

static const char *look(struct slice cell)
{
	const char *found = NULL;

	for (size_t i = 0; i < cell.size && !found; i++)
		found = look_at(cell, i);
	return found;
}

/* Folds the cell and has it looked at. */
static const char *look_folded(struct slice cell,
			       const char *(*looks)(struct slice))
{
	char few[1024], *many = NULL, *room = few;
	const char *found;

	if (cell.size > sizeof few)
		room = many = memory_resized(NULL, cell.size);
	found = looks(fold_to_ascii(cell, room));
	free(many);
	return found;
}

const char *identity_of_cell(struct slice cell)
{
	if (cell.size < 5 || harmless(cell))
		return NULL;
	return look_folded(cell, look);
}

static const char *look_at_key(struct slice key)
{
	return names_in_key(key) ? "a name" : NULL;
}

const char *identity_of_key(struct slice key)
{
	const char *found = identity_of_cell(key);

	return found ? found : look_folded(key, look_at_key);
}

static const char *look_at_role(struct slice role)
{
	return names_in_role(role) ? "a name" : NULL;
}

const char *identity_of_role(struct slice role)
{
	const char *found = identity_of_cell(role);

	return found ? found : look_folded(role, look_at_role);
}

/* What is digits, letters or beyond ASCII by its outline. */
static void outline(char *at, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (ascii_is_digit(at[i]))
			at[i] = '9';
		else if (ascii_is_letter(at[i]) || at[i] & 0x80)
			at[i] = 'a';
}

/* Where the words around i, which nothing but blanks part, begin. */
static size_t token_start(struct slice line, size_t i)
{
	while (i && !strchr(" '\"=", line.at[i - 1]))
		i--;
	return i;
}

void identity_hide(char *line, size_t size)
{
	struct slice all = { line, size };

	for (size_t i = 0; i < size; i++) {
		size_t start;

		if (!look_at(all, i))
			continue;
		start = token_start(all, i);
		while (i < size && !strchr("'\"", line[i]))
			i++;
		outline(line + start, i - start);
	}
}

struct slice identity_outline(struct pool *pool, struct slice cell)
{
	char *shape;

	if (cell.size > SHOWN_MOST)
		cell.size = SHOWN_MOST;
	shape = pool_copy(pool, cell.at, cell.size);
	outline(shape, cell.size);
	return (struct slice){ shape, cell.size };
}

struct slice identity_shape(struct pool *pool, struct slice cell)
{
	bool plain = cell.size <= SHOWN_MOST;

	for (size_t i = 0; i < cell.size; i++)
		plain &= ascii_is_word(cell.at[i]) ||
			 memchr("-_./:", cell.at[i], 5) != NULL;
	return plain ? cell : identity_outline(pool, cell);
}
