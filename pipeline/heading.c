/* heading - the columns of an extract, found in its header row. */
#include "pipeline/heading.h"

#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/fail.h"
#include "pipeline/identity.h"
#include "pipeline/pool.h"

const char heading_line_column[] = "source_line";

/* Whether the name is taken, by the dictionary or a column before. */
static bool is_taken(const struct heading *heading, const char *name)
{
	if (!strcmp(name, heading_line_column) ||
	    dictionary_find(heading->dictionary, slice_of(name)) != NONE)
		return true;
	for (size_t i = 0; i < heading->extra_count; i++)
		if (!strcmp(name, heading->extras[i].name))
			return true;
	return false;
}

/* A header word as a column name of a stream: lower case, '_' for all else,
 * and a number behind it where the name is taken. */
static const char *plain_name(const struct heading *heading, struct slice word,
			      size_t column)
{
	char *name = pool_take(pool_run(), word.size + 1), *at = name;
	const char *unique = name;

	for (size_t i = 0; i < word.size; i++) {
		char byte = word.at[i];

		if (ascii_is_word(byte))
			*at++ = ascii_lower(byte);
		else if (at > name && at[-1] != '_')
			*at++ = '_';
	}
	if (at > name && at[-1] == '_')
		at[-1] = '\0';
	if (!*name)
		unique = text_format(pool_run(), "column_%zu", column + 1);
	for (size_t n = 2; is_taken(heading, unique); n++)
		unique = text_format(pool_run(), "%s_%zu",
				     *name ? name : "column", n);
	return unique;
}

static void add_extra(struct heading *heading, size_t column, struct slice word)
{
	const char *holds = identity_of_header(word);
	struct extra_column added = { .column = column };

	if (!holds)
		holds = identity_of_cell(word);
	if (holds)
		fail(BAD_DATA,
		     "%s:1: column %zu is named like %s: data that "
		     "identifies a person is refused",
		     heading->file, column + 1, holds);
	added.name = plain_name(heading, word, column);
	heading->extras = array_grow(heading->extras, heading->extra_count,
				     sizeof added);
	heading->extras[heading->extra_count++] = added;
}

void heading_read(struct heading *heading, struct csv *csv)
{
	struct dictionary *dictionary = heading->dictionary;

	if (!csv_next(csv))
		fail(BAD_DATA, "%s is empty: there is not even a header row",
		     heading->file);
	if (csv_fault(csv))
		fail(BAD_DATA, "%s:1: in the header row %s", heading->file,
		     csv_fault(csv));
	heading->width = csv_width(csv);
	for (size_t i = 0; i < heading->width; i++) {
		struct slice word = csv_field(csv, i);
		int field = dictionary_match(dictionary, word);

		if (field == NONE) {
			add_extra(heading, i, word);
			continue;
		}
		if (dictionary->fields[field].column != NONE)
			fail(BAD_DATA,
			     "%s:1: columns %d and %zu both mean "
			     "'%s'",
			     heading->file,
			     dictionary->fields[field].column + 1, i + 1,
			     dictionary->fields[field].name);
		dictionary->fields[field].column = (int)i;
	}
}

const char *heading_absent(const struct heading *heading)
{
	const struct dictionary *dictionary = heading->dictionary;
	const char *absent = "";

	if (heading->extra_count == heading->width)
		fail(BAD_DATA,
		     "%s:1: none of its columns is in the "
		     "dictionary of '%s': is this the header row?",
		     heading->file, dictionary->table);
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct field *field = &dictionary->fields[i];

		if (field->column != NONE)
			continue;
		if (field->required == 'E' || field->required == 'B')
			fail(BAD_DATA,
			     "%s:1: there is no column '%s' and "
			     "none that means it",
			     heading->file, field->name);
		absent = text_format(pool_run(), "%s%s%s", absent,
				     *absent ? "," : "", field->name);
	}
	return absent;
}
