/* figure_files - the files of a figure: pictures, words and data. */
#include "charts/draw/figure_parts.h"

#include <string.h>

#include "pipeline/ascii.h"
#include "stages/methods/quoting.h"

/* The value as part of a file name: letters, digits, '.', '-' and '_' stay,
 * all else becomes one '-'; never empty, never with a leading '.', and never
 * twice the same. */
static const char *file_part(const struct figure *figure)
{
	struct reading *reading = figure->reading;
	const char *group = slice_string(
		figure->pool, table_key(reading->groups, reading->next - 1));
	char *part = pool_take(pool_run(), strlen(group) + 1), *at = part;
	const char *unique;
	bool fresh;

	for (; *group; group++) {
		bool kept = ascii_is_word(*group) || *group & 0x80 ||
			    *group == '_' || (*group == '.' && at > part);

		if (kept)
			*at++ = *group;
		else if (at > part && at[-1] != '-')
			*at++ = '-';
	}
	while (at > part && at[-1] == '-')
		*--at = '\0';
	unique = *part ? part : "none";
	table_put(reading->stems, slice_of(unique), &fresh);
	for (int n = 2; !fresh; n++) {
		unique = text_format(pool_run(), "%s-%d", part, n);
		table_put(reading->stems, slice_of(unique), &fresh);
	}
	return unique;
}

static const char *path_for(struct figure *figure, const char *pattern,
			    const char *part)
{
	const char *gap = strstr(pattern, "{}");

	if (!gap || !figure_wishes()->each)
		return pattern;
	return text_format(figure->pool, "%.*s%s%s", (int)(gap - pattern),
			   pattern, part, gap + 2);
}

static void write_words(const struct figure *figure, const struct scene *scene,
			const char *stem)
{
	struct output *out = output_open(
		text_format(figure->pool, "%s.txt", stem));

	output_string(out, scene->title);
	output_string(out, *scene->title ? "\n\n" : "");
	output_string(out, scene->description);
	output_string(out, "\n");
	output_close(out);
}

static void write_cell(struct output *out, struct pool *pool, struct slice raw,
		       bool is_text)
{
	char *text = pool_take(pool, raw.size + 1);
	size_t size = text_unescape(text, raw);

	if (slice_is(raw, "\\N"))
		return;
	if (size == SIZE_MAX)
		fail(BAD_DATA, "'%.*s' is not escaped as streams are",
		     (int)raw.size, raw.at);
	if (is_text)
		quote_csv(out, (struct slice){ text, size });
	else
		output_slice(out, (struct slice){ text, size });
}

static void write_row(struct output *out, struct pool *pool,
		      const struct header *head, struct slice record)
{
	for (size_t i = 0; i < head->column_count; i++) {
		if (i)
			output_byte(out, ',');
		write_cell(out, pool, slice_cut(&record, '\t'),
			   head->columns[i].type == TEXT);
	}
	output_string(out, "\r\n");
}

/* The records of the figure as CSV. */
static void write_data(const struct figure *figure, const char *stem)
{
	const struct reading *reading = figure->reading;
	const struct header *head = reader_header(reading->in);
	struct output *out = output_open(
		text_format(figure->pool, "%s.csv", stem));

	for (size_t i = 0; i < head->column_count; i++) {
		output_string(out, i ? "," : "");
		output_string(out, head->columns[i].name);
	}
	output_string(out, "\r\n");
	for (size_t i = 0; i < reading->row_count; i++)
		if (reading->rows[i].group + 1 == reading->next)
			write_row(out, figure->pool, head,
				  reading->rows[i].record);
	output_close(out);
}

/* The files beside the pictures, once for each stem. */
static void write_beside(const struct figure *figure, const struct scene *scene,
			 const char *const *paths)
{
	for (size_t i = 0; i < figure_wishes()->outputs.count; i++) {
		const char *stem = format_stem(figure->pool, paths[i]);
		bool seen = false;

		for (size_t j = 0; j < i; j++)
			seen |= !strcmp(stem,
					format_stem(figure->pool, paths[j]));
		if (seen)
			continue;
		write_words(figure, scene, stem);
		write_data(figure, stem);
	}
}

/* Scenes, or one picture, on standard output. */
static void write_standard_output(const struct figure *figure,
				  const struct scene *scene)
{
	struct output **out = &figure->reading->standard_output;

	if (!*out)
		*out = output_open(NULL);
	format_draw(scene, figure_wishes()->palette, figure_wishes()->format,
		    "chart", *out);
}

void figure_files(struct figure *figure, const struct scene *scene)
{
	const struct wishes *wishes = figure_wishes();
	const struct list *outputs = &wishes->outputs;
	const char **paths = pool_take(figure->pool,
				       (outputs->count + 1) * sizeof *paths);
	const char *part = wishes->each ? file_part(figure) : "";

	if (!outputs->count) {
		write_standard_output(figure, scene);
		return;
	}
	for (size_t i = 0; i < outputs->count; i++) {
		paths[i] = path_for(figure, outputs->items[i], part);
		format_write(scene, wishes->palette, paths[i]);
	}
	write_beside(figure, scene, paths);
}
