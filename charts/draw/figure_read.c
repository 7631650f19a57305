/* figure_read - the records of a figure: which panel each belongs to. */
#include "charts/draw/figure_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stages/methods/listing.h"

static int named(const struct reader *in, const char *name)
{
	return name ? reader_column(in, name) : NONE;
}

/* The flag NAME_hidden that `suppress` puts beside a column, or NONE. */
static int flag_of(const struct reader *in, const char *name)
{
	int flag = reader_optional(in,
				   text_format(pool_run(), "%s_hidden", name));

	if (flag == NONE || reader_header(in)->columns[flag].type != FLAG)
		return NONE;
	return flag;
}

/* The --to of the last step that was suppress. */
static long rounding_of(const struct header *head)
{
	long to = 1;

	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];
		const char *option = strstr(step->arguments, "--to ");

		if (!strcmp(step->program, "suppress") && option)
			to = strtol(option + strlen("--to "), NULL, 10);
	}
	return to > 1 ? to : 1;
}

/* Whether numbers were rounded is told by their steps and by themselves: a
 * rate, or bed days, may be as they were. */
static void note_rounded(struct reading *reading)
{
	const struct header *head = reader_header(reading->in);

	for (size_t i = 0; i < head->column_count; i++) {
		double number;

		if (head->columns[i].type != NUMBER)
			continue;
		number = reader_number(reading->in, (int)i);
		if (isnan(number))
			continue;
		reading->uneven[i] |= fmod(number, (double)reading->rounding) !=
				      0;
		reading->seen_any[i] |= number != 0;
	}
}

long figure_rounding(const struct figure *figure, int column)
{
	const struct reading *reading = figure->reading;

	if (column == NONE || reading->uneven[column] ||
	    !reading->seen_any[column])
		return 1;
	return reading->rounding;
}

void figure_find_columns(struct reading *reading)
{
	const struct wishes *wishes = figure_wishes();
	const struct header *head = reader_header(reading->in);

	reading->each = named(reading->in, wishes->each);
	reading->facet = named(reading->in, wishes->facet);
	reading->label = named(reading->in, wishes->label);
	reading->unit = named(reading->in, wishes->unit);
	reading->groups = table_new();
	reading->slots = table_new();
	reading->stems = table_new();
	reading->seen = table_new();
	reading->measured = NONE;
	reading->rounding = rounding_of(head);
	reading->uneven = pool_take(pool_run(), head->column_count + 1);
	reading->seen_any = pool_take(pool_run(), head->column_count + 1);
	reading->hidden = pool_take(pool_run(), (head->column_count +
						 1) * sizeof *reading->hidden);
	for (size_t i = 0; i < head->column_count; i++)
		reading->hidden[i] = flag_of(reading->in,
					     head->columns[i].name);
}

int figure_column(const struct figure *figure, const char *name,
		  const char *option)
{
	if (!name)
		fail(BAD_USAGE, "--%s is missing: it names a column", option);
	return reader_column(figure->reading->in, name);
}

int figure_optional(const struct figure *figure, const char *name)
{
	return named(figure->reading->in, name);
}

int figure_numbers(const struct figure *figure, const char *name)
{
	return name ? reader_column_of(figure->reading->in, name, NUMBER)
		    : NONE;
}

int figure_values(const struct figure *figure, const char *name,
		  const char *option)
{
	figure_column(figure, name, option);
	return figure_numbers(figure, name);
}

bool figure_facets(const struct figure *figure, int column)
{
	return column != NONE && column == figure->reading->facet;
}

bool figure_hidden(const struct figure *figure, int column)
{
	const struct reading *reading = figure->reading;

	return column != NONE && reader_missing(reading->in, column) &&
	       reader_flag(reading->in, reading->hidden[column]) == 'Y';
}

void figure_once(struct figure *figure, size_t panel, const int *columns,
		 size_t count, const char *rule)
{
	struct reading *reading = figure->reading;
	struct key *key = &reading->key;
	bool fresh;

	key_begin(key);
	key_add(key, slice_of(text_format(figure->pool, "%zu", panel)));
	for (size_t i = 0; i < count; i++)
		key_add(key, reader_raw(reading->in, columns[i]));
	table_put(reading->seen, key->text, &fresh);
	if (!fresh)
		reader_refuse(reading->in, columns[0], rule);
}

size_t figure_put(struct table **table, const char *name, bool *fresh)
{
	if (!*table)
		*table = table_new();
	return table_put(*table, slice_of(name), fresh);
}

const char **figure_names(const struct figure *figure,
			  const struct table *table)
{
	size_t count = table_count(table);
	const char **names = pool_take(figure->pool,
				       (count + 1) * sizeof *names);

	for (size_t i = 0; i < count; i++)
		names[i] = slice_string(figure->pool, table_key(table, i));
	return names;
}

static const char *text_of(struct reader *in, int column)
{
	return slice_string(pool_run(), reader_text(in, column));
}

/* The code lists that a glossary names are those of the programs, unless the
 * name begins as a path does. */
static const char *list_path(const char *name)
{
	return strpbrk(name, "./") == name ? name : stage_data(name);
}

const char *figure_words_of(const struct figure *figure, int column,
			    struct slice value)
{
	struct reading *reading = figure->reading;
	const char *code = slice_string(pool_run(), value), *words;

	if (column == NONE || !reader_count(reading->in))
		return "";
	if (!value.size)
		return "Not known";
	if (!reading->glossary)
		reading->glossary = glossary_read(
			figure_wishes()->words ? figure_wishes()->words
					       : stage_data("report/words.csv"),
			list_path);
	words = glossary_words(reading->glossary,
			       reader_header(reading->in)->columns[column].name,
			       code);
	return words ? words : code;
}

const char *figure_words(const struct figure *figure, int column)
{
	return figure_words_of(figure, column,
			       reader_text(figure->reading->in, column));
}

const char *figure_unit(const char *text)
{
	static const char *const names[] = { "code", "ucum" };
	struct listing *list;

	if (!*text)
		return text;
	list = listing_open(stage_data("codes/kpi_unit.csv"), names, 2);
	while (listing_next(list))
		if (!strcmp(listing_cell(list, 0), text))
			text = listing_cell(list, 1);
	return text;
}

static size_t find_slot(struct figure *figure)
{
	struct reading *reading = figure->reading;
	struct reader *in = reading->in;
	struct slice group = reader_text(in, reading->each);
	struct place place;
	bool fresh;
	size_t slot;

	place.group = table_put(reading->groups,
				group.at ? group : slice_of(""), NULL);
	key_begin(&reading->key);
	key_add(&reading->key, reader_raw(in, reading->each));
	key_add(&reading->key, reader_raw(in, reading->facet));
	slot = table_put(reading->slots, reading->key.text, &fresh);
	if (fresh) {
		place.name = figure_words(figure, reading->facet);
		place.label = text_of(in, reading->label);
		place.unit = figure_unit(text_of(in, reading->unit));
		reading->places = array_grow(reading->places, slot,
					     sizeof place);
		reading->places[slot] = place;
	}
	return slot;
}

static void keep_row(struct reading *reading, size_t group)
{
	struct slice record = reader_record(reading->in);

	reading->rows = array_grow(reading->rows, reading->row_count,
				   sizeof *reading->rows);
	reading->rows[reading->row_count++] = (struct row){
		group,
		{ pool_copy(pool_run(), record.at, record.size), record.size }
	};
}

bool figure_read(struct figure *figure, size_t *panel)
{
	struct reading *reading = figure->reading;

	if (!reader_next(reading->in))
		return false;
	if (reading->rounding > 1)
		note_rounded(reading);
	*panel = find_slot(figure);
	if (figure_wishes()->outputs.count)
		keep_row(reading, reading->places[*panel].group);
	return true;
}

void *figure_panels(void *array, size_t *count, size_t panel, size_t size)
{
	if (panel < *count)
		return array;
	return array_grow(array, (*count)++, size);
}

static void one_empty_panel(struct reading *reading)
{
	reading->places = array_grow(reading->places, 0,
				     sizeof *reading->places);
	reading->places[0] = (struct place){ 0, "", "", "" };
	table_put(reading->groups, slice_of(""), NULL);
	table_put(reading->slots, slice_of(""), NULL);
}

/* The panels of the present group. */
static void take_panels(struct figure *figure)
{
	struct reading *reading = figure->reading;
	size_t slots = table_count(reading->slots);

	figure->panels = pool_take(figure->pool,
				   slots * sizeof *figure->panels);
	figure->names = pool_take(figure->pool, slots * sizeof *figure->names);
	figure->count = 0;
	for (size_t i = 0; i < slots; i++)
		if (reading->places[i].group == reading->next) {
			figure->panels[figure->count] = i;
			figure->names[figure->count++] =
				reading->places[i].name;
		}
}

bool figure_next(struct figure *figure)
{
	struct reading *reading = figure->reading;

	if (!table_count(reading->groups))
		one_empty_panel(reading);
	if (reading->next == table_count(reading->groups)) {
		if (reading->standard_output)
			output_close(reading->standard_output);
		figure_end_notes(figure);
		return false;
	}
	pool_clear(figure->pool);
	figure->group = figure_words_of(figure, reading->each,
					table_key(reading->groups,
						  reading->next));
	take_panels(figure);
	figure_begin_notes(figure);
	reading->grid = grid_of(figure->count, figure->size.width);
	reading->next++;
	return true;
}
