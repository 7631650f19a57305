/* table_input - what is made of several tables reads them in one way. */
#include "stages/methods/table_input.h"

#include <string.h>

#include "pipeline/fail.h"
#include "pipeline/header.h"
#include "pipeline/text.h"

const char *table_name(const char *path)
{
	const char *name = text_file_name(path);

	return pool_copy(pool_run(), name, strcspn(name, "."));
}

void table_fact(const char **known, const char *name, const struct reader *in)
{
	const char *fact = header_fact(reader_header(in), name);

	if (*known && fact && strcmp(*known, fact))
		fail(BAD_DATA,
		     "%s has the fact %s %s, tables before it have "
		     "%s",
		     reader_name(in), name, fact, *known);
	if (fact)
		*known = fact;
}

void table_cells(struct reader *in, const char **cells, struct pool *pool)
{
	const struct header *head = reader_header(in);

	pool_clear(pool);
	for (size_t i = 0; i < head->column_count; i++) {
		struct slice text = reader_text(in, (int)i);

		cells[i] = text.at ? slice_string(pool, text) : NULL;
		if (head->columns[i].type == NUMBER)
			reader_number(in, (int)i);
		else if (head->columns[i].type == DATE)
			reader_date(in, (int)i);
		else if (head->columns[i].type == TIME)
			reader_time(in, (int)i);
		else if (head->columns[i].type == FLAG)
			reader_flag(in, (int)i);
	}
}
