/* completeness - how much of each column is filled.
 *
 * UNKNOWN counts as filled: somebody wrote something, if nothing that the
 * lists know. What of it can be used, the data-quality table tells.
 */
#include "pipeline/stage.h"

#include <math.h>

static const char *columns;

static const struct option options[] = {
	{ "of", "COLUMNS", "these columns; otherwise all", .text = &columns },
	{ 0 },
};

static const struct stage stage = {
	.name = "completeness",
	.purpose = "count how much of each column is filled",
	.about = "A row for each column, in their order. A cell is missing "
		 "where it is \\N; an empty text is filled. Of a table "
		 "without rows nothing is filled and there is no share.",
	.options = options,
	.reads = "any columns",
	.writes = "column label n filled missing filled_pct",
	.example = "",
	.input = "site_id\trating:text:-:Rating\tbeds:number:1:Beds\n"
		 "ST1\tGOOD\t10\n"
		 "ST2\t\\N\t24\n"
		 "ST3\tRI\t30\n",
};

static void declare(struct writer *out)
{
	writer_column(out, "column", TEXT, "-", "Column");
	writer_column(out, "label", TEXT, "-", "Label");
	writer_column(out, "n", NUMBER, "1", "Rows");
	writer_column(out, "filled", NUMBER, "1", "Filled");
	writer_column(out, "missing", NUMBER, "1", "Missing");
	writer_column(out, "filled_pct", NUMBER, "%", "Share filled");
}

static void write_row(struct writer *out, const struct column *column,
		      size_t filled, size_t n)
{
	writer_string(out, column->name);
	writer_string(out, column->label);
	writer_whole(out, (long)n);
	writer_whole(out, (long)filled);
	writer_whole(out, (long)(n - filled));
	writer_number(out,
		      n ? 100.0 * (double)filled / (double)n : (double)NAN);
	writer_end_record(out);
}

/* The columns asked for, or all. */
static int *choose(const struct reader *in, size_t *count)
{
	int *chosen;

	if (columns)
		return reader_columns(in, columns, count);
	*count = reader_width(in);
	chosen = pool_take(pool_run(), *count * sizeof *chosen);
	for (size_t i = 0; i < *count; i++)
		chosen[i] = (int)i;
	return chosen;
}

int main(int argc, char **argv)
{
	struct reader *in;
	struct writer *out;
	size_t *filled, count;
	int *chosen;

	stage_begin(&stage, argc, argv);
	in = stage_read(NULL);
	out = stage_write(NULL);
	chosen = choose(in, &count);
	filled = pool_take(pool_run(), count * sizeof *filled);
	declare(out);
	while (reader_next(in))
		for (size_t i = 0; i < count; i++)
			filled[i] += !reader_missing(in, chosen[i]);
	for (size_t i = 0; i < count; i++)
		write_row(out, &reader_header(in)->columns[chosen[i]],
			  filled[i], reader_count(in));
	return stage_end();
}
