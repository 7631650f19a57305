/* heatmap - draw values of two sets of categories as a grid of numbers.
 *
 * Every number is in print, so colour is no more than a help to find the
 * unusual ones. What has no value is not the same as what is hidden, and
 * neither is the same as 0.
 */
#include "charts/draw/figure.h"
#include "charts/draw/heat.h"

#include <math.h>
#include <string.h>

static const char *x_name, *y_name, *value_name, *words_name;
static const char *order_name = "given";
static const char *direction;
static const char *missing = "Not known";
static bool latest;
static struct heat_target target = { (double)NAN, false };
static struct heat_range range = { (double)NAN, (double)NAN, (double)NAN };

static const struct option options[] = {
	{ "x", "COLUMN", "what goes across", .text = &x_name },
	{ "y", "COLUMN", "what goes down", .text = &y_name },
	{ "value", "COLUMN", "the numbers", .text = &value_name },
	{ "names", "COLUMN", "what the rows are called, in place of --y",
	  .text = &words_name },
	{ "order", "ORDER",
	  "of the rows; value puts the highest mean on "
	  "top",
	  .text = &order_name, .choices = "given|value|name" },
	{ "direction", "WAY",
	  "which way is better; up makes the title name the "
	  "lowest number, not the highest",
	  .text = &direction, .choices = "up|down" },
	{ "missing", "TEXT", "what it means that there is no value",
	  .text = &missing },
	{ "latest", .flag = &latest,
	  .help = "the title is about the last column, where it has any "
		  "number" },
	{ "low", "NUMBER", "where the colours begin", .real = &range.low },
	{ "high", "NUMBER", "where the colours end", .real = &range.high },
	{ "target", "NUMBER",
	  "what cells should have: at least where --direction is up, at most "
	  "where it is down; those that miss it are flagged",
	  .real = &target.value },
	{ "diverging", "NUMBER", "two hues, one on each side of that number",
	  .real = &range.middle },
	{ 0 },
};

static const struct stage stage = {
	.name = "heatmap",
	.purpose = "draw values of two sets of categories as a grid of numbers",
	.about =
		"Each record is a cell. Rows and columns stand in the order in which "
		"they first come, numbers and dates in their own. Colours are at most "
		"four classes with round limits, from light to dark; --diverging "
		"tells what is below a number from what is above it. A value that is "
		"missing, or a cell without a record, is hatched as not known; where "
		"the flag VALUE_hidden is Y it is cross-hatched as hidden.\n\n"
		"Columns that do not fit side by side go on below, so the figure may "
		"grow. Panels of --facet have the same columns and colours.\n\n"
		"--target flags cells that miss it, in a corner; numbers then have as "
		"many decimals as it takes to see that they do. Notes (--annotate) "
		"have the column of --y or --x, or both, and text: the name gets a "
		"number, and the words stand under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name; may use VALUE_hidden",
	.writes = "no stream",
	.example = "--x hours --y weekday --value events --scene",
	.input = "weekday\thours\tevents:number:1:Events\n"
		 "Monday\t06:00-11:59\t4\nMonday\t12:00-17:59\t9\n"
		 "Tuesday\t06:00-11:59\t7\nTuesday\t12:00-17:59\t\\N\n",
};

struct columns {
	int x, y, value, names;
};

/* A record, before all rows and columns are known. */
struct entry {
	size_t row, column;
	struct heat_cell cell;
};

/* Rows or columns of a grid, as they come. */
struct names {
	struct table *table;
	const char **words; /* what they are called */
	double *places;     /* of numbers and dates; NAN for texts */
	size_t count;
	bool across;
};

struct panel {
	struct names rows;
	struct entry *entries;
	size_t count;
};

struct input {
	struct columns columns;
	struct names across;
	struct panel *panels;
	size_t count;
};

static struct columns find_columns(const struct figure *figure)
{
	if (range.low >= range.high)
		fail(BAD_USAGE, "--low is not below --high");
	if (!isnan(target.value) && !direction)
		fail(BAD_USAGE, "--target needs --direction: up where cells "
				"should reach it, down where they should not "
				"go beyond it");
	target.least = direction && !strcmp(direction, "up");
	return (struct columns){
		.x = figure_column(figure, x_name, "x"),
		.y = figure_column(figure, y_name, "y"),
		.value = figure_values(figure, value_name, "value"),
		.names = figure_optional(figure, words_name),
	};
}

/* The place of a number or a date among others, missing ones last; NAN for
 * what is neither. */
static double place_of(const struct reader *in, int column)
{
	enum type type = reader_header(in)->columns[column].type;

	if (type != NUMBER && type != DATE)
		return (double)NAN;
	if (reader_missing(in, column))
		return INFINITY;
	return type == NUMBER ? reader_number(in, column)
			      : reader_date(in, column);
}

/* "Monday", "June 2013", "Cycle 2". */
static const char *name_of(const struct figure *figure, int column,
			   double place)
{
	struct axis axis = figure_axis(figure_reader(figure), column);
	const char *words = figure_words(figure, column);

	if (axis.dates && !isinf(place))
		return axis_words(pool_run(), &axis, place);
	if (isnan(place) || isinf(place))
		return words;
	return text_format(pool_run(), "%s %s", axis.label, words);
}

/* Called what the second column says, where there is one and it says so. */
static size_t put_name(struct names *names, const struct figure *figure,
		       int column, int words)
{
	const size_t which = names->across;
	struct reader *in = figure_reader(figure);
	double place = place_of(in, column);
	const char *name = name_of(figure, column, place);
	bool fresh;
	size_t number;

	number = figure_put(&names->table, name, &fresh);
	if (!fresh)
		return number;
	names->words = array_grow(names->words, number, sizeof *names->words);
	names->places = array_grow(names->places, number,
				   sizeof *names->places);
	names->words[number] = reader_missing(in, words)
				       ? name
				       : figure_words(figure, words);
	names->places[number] = place;
	names->count++;
	figure_called(figure, which, figure_words(figure, column),
		      names->words[number]);
	return number;
}

static void refuse_twice(struct figure *figure, const struct columns *columns,
			 size_t panel)
{
	const int key[] = { columns->y, columns->x };

	figure_once(figure, panel, key, 2,
		    "comes twice in one column: sum up first, or name a "
		    "--facet");
}

static void *read_input(struct figure *figure)
{
	const struct reader *in = figure_reader(figure);
	struct input input = { .columns = find_columns(figure),
			       .across.across = true };
	size_t number;

	while (figure_read(figure, &number)) {
		struct panel *panel;
		struct entry entry = {
			.cell = { reader_number(in, input.columns.value),
				  figure_hidden(figure, input.columns.value) }
		};

		refuse_twice(figure, &input.columns, number);
		input.panels = figure_panels(input.panels, &input.count, number,
					     sizeof *input.panels);
		panel = &input.panels[number];
		entry.row = put_name(&panel->rows, figure, input.columns.y,
				     input.columns.names);
		entry.column = put_name(&input.across, figure, input.columns.x,
					NONE);
		panel->entries = array_grow(panel->entries, panel->count,
					    sizeof *panel->entries);
		panel->entries[panel->count++] = entry;
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure, (struct note_places){
					  .columns = { input.columns.y,
						       input.columns.x } });
	return figure_keep(&input, sizeof input);
}

/* Those that are used get a place each, from 0; *count of them. Numbers and
 * dates rise, texts stay as they came. */
static size_t *arrange(struct pool *pool, const struct names *names,
		       const bool *used, size_t *count)
{
	size_t *order = pool_take(pool, (names->count + 1) * sizeof *order);
	size_t *places = pool_take(pool, (names->count + 1) * sizeof *places);

	*count = 0;
	for (size_t i = 0; i < names->count; i++) {
		size_t j = *count;

		if (used && !used[i])
			continue;
		for (; j && names->places[order[j - 1]] > names->places[i]; j--)
			order[j] = order[j - 1];
		order[j] = i;
		(*count)++;
	}
	for (size_t i = 0; i < *count; i++)
		places[order[i]] = i;
	return places;
}

/* The columns that occur in the figure. */
static bool *used_columns(const struct figure *figure,
			  const struct input *input)
{
	bool *used = pool_take(figure->pool, input->across.count + 1);

	for (size_t i = 0; i < figure->count; i++) {
		const struct panel *panel = &input->panels[figure->panels[i]];

		for (size_t e = 0; e < panel->count; e++)
			used[panel->entries[e].column] = true;
	}
	return used;
}

static const char **arranged(struct pool *pool, const struct names *names,
			     const size_t *places, const bool *used)
{
	const char **list = pool_take(pool, (names->count + 1) * sizeof *list);

	for (size_t i = 0; i < names->count; i++)
		if (!used || used[i])
			list[places[i]] = names->words[i];
	return list;
}

static struct heat take_panel(const struct figure *figure,
			      const struct input *input, size_t i)
{
	struct pool *pool = figure->pool;
	const struct reader *in = figure_reader(figure);
	const struct panel *panel = &input->panels[figure->panels[i]];
	const bool *used = used_columns(figure, input);
	struct heat heat = {
		.row_label = figure_axis(in, input->columns.y).label,
		.column_label = figure_axis(in, input->columns.x).label,
		.value = figure_measure(figure, input->columns.value),
		.missing = missing,
		.latest = latest,
		.target = isnan(target.value) ? NULL : &target,
		.name = figure->names[i],
	};
	size_t *across = arrange(pool, &input->across, used,
				 &heat.column_count);
	size_t *down = arrange(pool, &panel->rows, NULL, &heat.row_count);
	size_t cells = heat.row_count * heat.column_count;

	heat.columns = arranged(pool, &input->across, across, used);
	heat.rows = arranged(pool, &panel->rows, down, NULL);
	heat.cells = pool_take(pool, (cells + 1) * sizeof *heat.cells);
	for (size_t c = 0; c < cells; c++)
		heat.cells[c].value = (double)NAN;
	for (size_t e = 0; e < panel->count; e++) {
		const struct entry *entry = &panel->entries[e];

		heat.cells[down[entry->row] * heat.column_count +
			   across[entry->column]] = entry->cell;
	}
	heat_sort(pool, &heat,
		  *order_name == 'g'
			  ? HEAT_GIVEN
			  : (*order_name == 'v' ? HEAT_VALUE : HEAT_NAME));
	return heat;
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct heat *heat, size_t panel)
{
	for (size_t i = 0; i < heat->row_count; i++)
		heat->rows[i] = figure_noted(figure, panel, 0, heat->rows[i]);
	for (size_t i = 0; i < heat->column_count; i++)
		heat->columns[i] = figure_noted(figure, panel, 1,
						heat->columns[i]);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct heat *panels = pool_take(pool, count * sizeof *panels);
	struct legend legend[HEAT_LEGEND_MOST];
	struct caption caption = { .legend = legend, .note = "" };
	struct faces faces = figure_faces(figure);
	struct heat_layout layout;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	heat_colour(pool, panels, count, range);
	caption.title = heat_message(pool, panels, count, target.least);
	caption.subtitle = figure_subtitle(figure, &panels->value, NULL, 0, 0);
	caption.source = heat_used(pool, panels, count);
	caption.description = heat_description(pool, panels, count,
					       target.least);
	caption.legend_count = heat_legend(pool, panels, count, legend);
	for (size_t i = 0; i < count; i++)
		note(figure, &panels[i], i);
	layout = heat_lay_out(pool, panels, count, &faces,
			      figure_panel_width(figure));
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		heat_draw(&page, figure_panel(figure, &page, i), &panels[i],
			  &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
