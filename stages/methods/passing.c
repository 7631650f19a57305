/* passing - the columns that pass through a stage. */
#include "stages/methods/passing.h"

#include <stdbool.h>
#include <string.h>

#include "pipeline/pool.h"
#include "pipeline/reader.h"
#include "pipeline/writer.h"

static bool is_among(const char *name, const struct column *columns,
		     size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(name, columns[i].name))
			return true;
	return false;
}

struct passing passing_select(struct writer *out, const struct reader *in,
			      const struct column *left_out, size_t count)
{
	struct passing passing = { .in = in };

	passing.columns = pool_take(pool_run(), reader_width(in) * sizeof(int));
	for (size_t i = 0; i < reader_width(in); i++) {
		if (is_among(reader_header(in)->columns[i].name, left_out,
			     count))
			continue;
		passing.columns[passing.count++] = (int)i;
		writer_column_like(out, in, (int)i);
	}
	return passing;
}

struct passing passing_declare(struct writer *out, const struct reader *in,
			       const struct column *made, size_t count)
{
	struct passing passing = passing_select(out, in, made, count);

	for (size_t i = 0; i < count; i++)
		writer_column(out, made[i].name, made[i].type, made[i].unit,
			      made[i].label);
	return passing;
}

void passing_copy(struct writer *out, const struct passing *passing)
{
	if (passing->count == reader_width(passing->in)) {
		writer_copy(out, passing->in);
		return;
	}
	for (size_t i = 0; i < passing->count; i++)
		writer_raw(out, reader_raw(passing->in, passing->columns[i]));
}

void passing_write(struct writer *out, const struct passing *passing,
		   struct slice record)
{
	int next = 0;

	for (size_t i = 0; i < passing->count; i++) {
		for (; next < passing->columns[i]; next++)
			slice_cut(&record, '\t');
		writer_raw(out, slice_cut(&record, '\t'));
		next++;
	}
}
