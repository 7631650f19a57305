/* groups - a group for each combination of values in some columns. */
#include "pipeline/groups.h"

#include "pipeline/reader.h"
#include "pipeline/writer.h"

struct groups groups_of(const struct reader *in, const char *by)
{
	struct groups groups = { .in = in, .table = table_new() };

	if (by)
		groups.columns = reader_columns(in, by, &groups.column_count);
	return groups;
}

size_t groups_put(struct groups *groups, bool *fresh)
{
	key_begin(&groups->key);
	for (size_t i = 0; i < groups->column_count; i++)
		key_add(&groups->key,
			reader_raw(groups->in, groups->columns[i]));
	return table_put(groups->table, groups->key.text, fresh);
}

void groups_declare(struct writer *out, const struct groups *groups)
{
	for (size_t i = 0; i < groups->column_count; i++)
		writer_column_like(out, groups->in, groups->columns[i]);
}

void groups_write(struct writer *out, const struct groups *groups,
		  size_t number)
{
	struct slice rest = table_key(groups->table, number);

	for (size_t i = 0; i < groups->column_count; i++)
		writer_raw(out, slice_cut(&rest, '\t'));
}

void groups_copy(struct writer *out, const struct groups *groups)
{
	for (size_t i = 0; i < groups->column_count; i++)
		writer_raw(out, reader_raw(groups->in, groups->columns[i]));
}
