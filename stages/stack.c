/* stack - streams below each other.
 *
 * Columns meet by name, never by place, and only when they mean the same: a
 * column that is text here and a number there, or days here and hours there,
 * ends the run.
 */
#include "pipeline/stage.h"

#include <string.h>

#include "pipeline/naming.h"

static const char *name;
static bool missing;

static const struct option options[] = {
	{ "name", "COLUMN",
	  "a new column that says which file each row came "
	  "from: its name without folder and ending",
	  .text = &name },
	{ "missing", .flag = &missing,
	  .help = "leave a column missing where a stream has none" },
	{ 0 },
};

static const struct stage stage = {
	.name = "stack",
	.purpose = "put streams below each other",
	.operands = "FILE...",
	.least_operands = 1,
	.most_operands = 64,
	.about = "'-' is standard input. The columns of the output are those "
		 "of the first stream, in its order; with --missing the "
		 "others' further ones follow. Units and types must agree; "
		 "labels are those of the first stream that has the column. "
		 "Rows come file by file, in their order.",
	.options = options,
	.reads = "any columns",
	.writes = "all columns, and before them the one that --name asks for",
	.example = "--name extract -",
	.input = "person_id\tlos_days:number:d\n"
		 "P01\t688\n"
		 "P02\t\\N\n",
};

/* A stream, and for each column of the output its own column or NONE. */
struct layer {
	struct reader *in;
	const char *name;
	int *columns;
};

static struct layer *open_all(const struct list *files)
{
	struct layer *layers = pool_take(pool_run(),
					 files->count * sizeof *layers);

	for (size_t i = 0; i < files->count; i++) {
		layers[i].in = stage_read(files->items[i]);
		layers[i].name = text_file_stem(files->items[i]);
	}
	return layers;
}

static void check_alike(const struct layer *layer, const struct column *known,
			const struct column *found)
{
	if (found->type != known->type)
		fail(BAD_USAGE, "%s: column '%s' holds %s, but %s before",
		     reader_name(layer->in), found->name,
		     type_name(found->type), type_name(known->type));
	if (strcmp(found->unit, known->unit))
		fail(BAD_USAGE,
		     "%s: column '%s' has the unit '%s', but '%s' "
		     "before",
		     reader_name(layer->in), found->name, found->unit,
		     known->unit);
}

/* The columns of all streams, in the order in which they first occur. */
static struct header union_of(const struct layer *layers, size_t count)
{
	struct header all = { 0 };

	for (size_t i = 0; i < count; i++) {
		const struct header *head = reader_header(layers[i].in);

		for (size_t j = 0; j < head->column_count; j++) {
			struct column column = head->columns[j];
			int known = header_find(&all, column.name);

			if (known == NONE)
				header_add_column(&all, column);
			else
				check_alike(&layers[i], &all.columns[known],
					    &column);
		}
	}
	return all;
}

static void map_columns(struct layer *layer, const struct header *all)
{
	layer->columns = pool_take(pool_run(),
				   all->column_count * sizeof *layer->columns);
	for (size_t i = 0; i < all->column_count; i++) {
		const char *wanted = all->columns[i].name;

		layer->columns[i] = reader_optional(layer->in, wanted);
		if (layer->columns[i] == NONE && !missing)
			fail(BAD_USAGE,
			     "%s has no column '%s', which another "
			     "stream has; --missing leaves it missing",
			     reader_name(layer->in), wanted);
	}
}

static void write_rows(struct writer *out, const struct layer *layer,
		       size_t column_count)
{
	while (reader_next(layer->in)) {
		if (name)
			writer_string(out, layer->name);
		for (size_t i = 0; i < column_count; i++)
			writer_raw(out,
				   reader_raw(layer->in, layer->columns[i]));
		writer_end_record(out);
	}
}

/* The flow line counts the records of the first stream only. */
static void remark(const struct layer *layers, size_t count)
{
	const char *counts = "";

	for (size_t i = 0; i < count; i++)
		counts = text_format(pool_run(), "%s%s%zu", counts,
				     i ? " + " : "",
				     reader_count(layers[i].in));
	stage_remark("%zu streams: %s records", count, counts);
}

int main(int argc, char **argv)
{
	const struct list *files;
	struct layer *layers;
	struct writer *out;
	struct header all;

	stage_begin(&stage, argc, argv);
	files = stage_operands();
	layers = open_all(files);
	out = stage_write(NULL);
	all = union_of(layers, files->count);
	if (name)
		writer_column(out, naming_checked(slice_of(name)), TEXT, "-",
			      "From");
	for (size_t i = 0; i < all.column_count; i++)
		writer_column(out, all.columns[i].name, all.columns[i].type,
			      all.columns[i].unit, all.columns[i].label);
	for (size_t i = 0; i < files->count; i++)
		map_columns(&layers[i], &all);
	for (size_t i = 0; i < files->count; i++)
		write_rows(out, &layers[i], all.column_count);
	if (files->count > 1)
		remark(layers, files->count);
	return stage_end();
}
