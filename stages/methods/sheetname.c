/* sheetname - names that Excel takes for sheets, each once. */
#include "stages/methods/sheetname.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "stages/methods/celltext.h"

/* Whether no sheet has the name, which is then taken. */
static bool take_name(struct table *names, const char *name)
{
	char *lower = pool_copy(pool_run(), name, strlen(name));
	bool fresh;

	for (char *at = lower; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	table_put(names, slice_of(lower), &fresh);
	return fresh;
}

/* How many bytes the first characters are, so many at most. */
static size_t first_characters(const char *text, size_t most)
{
	size_t size = 0;

	for (; text[size]; size++)
		if (((unsigned char)text[size] & 0xc0) != 0x80 && !most--)
			break;
	return size;
}

const char *sheetname(struct table *names, const char *wanted)
{
	bool cut = false;
	const char *clean = celltext(pool_run(), wanted, SIZE_MAX, &cut);
	char *copy = pool_copy(pool_run(), clean, strlen(clean));
	const char *name;

	for (char *at = copy; *at; at++)
		if (strchr("[]:*?/\\'\t\n\r", *at))
			*at = '-';
	if (!*copy || !strcasecmp(copy, "history"))
		copy = text_format(pool_run(), "%s-", copy);
	name = text_format(pool_run(), "%.*s",
			   (int)first_characters(copy, SHEETNAME_MOST), copy);
	for (size_t twin = 2; !take_name(names, name); twin++) {
		char *mark = text_format(pool_run(), "~%zu", twin);

		name = text_format(pool_run(), "%.*s%s",
				   (int)first_characters(
					   copy, SHEETNAME_MOST - strlen(mark)),
				   copy, mark);
	}
	return name;
}
