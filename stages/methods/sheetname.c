/* sheetname - names that Excel takes for sheets, each once. */
#include "stages/methods/sheetname.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "pipeline/ascii.h"
#include "pipeline/pool.h"
#include "pipeline/table.h"
#include "pipeline/utf8.h"
#include "stages/methods/celltext.h"

/* Whether no sheet has the name, which is then taken. */
static bool take_name(struct table *names, const char *name)
{
	char *lower = pool_copy(pool_run(), name, strlen(name));
	bool fresh;

	for (char *at = lower; *at; at++)
		*at = ascii_lower(*at);
	table_put(names, slice_of(lower), &fresh);
	return fresh;
}

static const char *first_characters(const char *text, size_t most)
{
	return slice_string(pool_run(), utf8_first(slice_of(text), most));
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
	name = first_characters(copy, SHEETNAME_MOST);
	for (size_t twin = 2; !take_name(names, name); twin++) {
		char *mark = text_format(pool_run(), "~%zu", twin);

		name = text_format(pool_run(), "%s%s",
				   first_characters(copy, SHEETNAME_MOST -
								  strlen(mark)),
				   mark);
	}
	return name;
}
