/* barchart - draw values of categories as bars.
 *
 * Bars begin at zero, whatever the data: their length is the message. What has
 * no value keeps its place and is said to have none.
 */
#include "charts/draw/bars.h"
#include "charts/draw/figure.h"

#include <math.h>
#include <string.h>

static const char *x_name, *y_name, *series_name, *lower_name, *upper_name;
static const char *words_name;
static const char *kind_name = "ranked";
static const char *order_name;
static struct list focus;
static double target = (double)NAN;
static const char *direction;
static bool whole;

static const struct option options[] = {
	{ "x", "COLUMN", "the categories", .text = &x_name },
	{ "y", "COLUMN", "the values", .text = &y_name },
	{ "names", "COLUMN", "what the categories are called, in place of --x",
	  .text = &words_name },
	{ "series", "COLUMN", "a bar, or a part of the bar, for each value",
	  .text = &series_name },
	{ "kind", "KIND", "how", .text = &kind_name,
	  .choices = "ranked|grouped|stacked|share|diverging" },
	{ "order", "ORDER",
	  "of the categories; value for ranked bars, given "
	  "for others, unless said",
	  .text = &order_name, .choices = "value|name|given" },
	{ "focus", "NAME", "a category in colour, the others in grey",
	  .list = &focus },
	{ "direction", "WAY",
	  "which way is better; up makes the title name the lowest bar, not "
	  "the highest",
	  .text = &direction, .choices = "up|down" },
	{ "whole", .flag = &whole,
	  .help = "the bars are parts of one whole: the title says of how "
		  "many" },
	{ "lower", "COLUMN", "lower end of an interval", .text = &lower_name },
	{ "upper", "COLUMN", "upper end of an interval", .text = &upper_name },
	{ "target", "NUMBER", "a line to compare with", .real = &target },
	{ 0 },
};

static const struct stage stage = {
	.name = "barchart",
	.purpose = "draw values of categories as bars",
	.about =
		"ranked: one bar a category, the longest first. grouped: the bars of "
		"--series side by side. stacked: one upon the other, the sum printed. "
		"share: the same as parts of 100%. diverging: answers from one "
		"extreme to the other, in the order in which they come, with the "
		"middle of the series at zero.\n\n"
		"Every bar has its value in print, but where a part is too small for "
		"it. Bars lie, and are as many as there are; they stand where all "
		"names fit under them. --lower and --upper draw whiskers.\n\n"
		"Notes (--annotate) have the column of --x or --series, or both, and "
		"text: the name gets a number, and the words stand under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "no stream",
	.example = "--x environment --y people --scene",
	.input = "environment\tpeople:number:1:People in hospital\n"
		 "Low secure\t14\nOpen\t9\nMedium secure\t3\n",
};

struct columns {
	int x, y, series, lower, upper, names;
};

/* A row, before all categories and series are known. */
struct entry {
	size_t category, series;
	struct bar bar;
};

struct panel {
	struct table *categories;
	const char **words; /* what they are called */
	struct entry *entries;
	size_t count;
};

struct input {
	struct columns columns;
	struct table *series;
	struct panel *panels;
	size_t count;
	enum bars_kind kind;
};

static enum bars_kind kind_of(const char *name)
{
	static const char *const names[] = { "ranked", "grouped", "stacked",
					     "share", "diverging" };
	int kind = 0;

	while (strcmp(names[kind], name))
		kind++;
	return (enum bars_kind)kind;
}

static enum bars_order order_of(enum bars_kind kind)
{
	if (!order_name)
		return kind == BARS_RANKED ? ORDER_VALUE : ORDER_GIVEN;
	if (!strcmp(order_name, "value"))
		return ORDER_VALUE;
	return strcmp(order_name, "name") ? ORDER_GIVEN : ORDER_NAME;
}

static struct columns find_columns(const struct figure *figure)
{
	return (struct columns){
		.x = figure_column(figure, x_name, "x"),
		.y = figure_values(figure, y_name, "y"),
		.series = figure_optional(figure, series_name),
		.lower = figure_numbers(figure, lower_name),
		.upper = figure_numbers(figure, upper_name),
		.names = figure_optional(figure, words_name),
	};
}

static struct bar read_bar(const struct figure *figure,
			   const struct input *input)
{
	const struct reader *in = figure_reader(figure);
	const struct columns *columns = &input->columns;
	struct bar bar = { reader_number(in, columns->y),
			   reader_number(in, columns->lower),
			   reader_number(in, columns->upper),
			   figure_hidden(figure, columns->y) };

	if (input->kind >= BARS_STACKED && bar.value < 0)
		reader_refuse(in, columns->y,
			      "is below 0 and cannot be a part of a bar");
	return bar;
}

static size_t put_words(struct table *table, const struct figure *figure,
			int column)
{
	return table_put(table, slice_of(figure_words(figure, column)), NULL);
}

/* Called what the column of names says, where there is one and it says so. */
static size_t put_category(struct panel *panel, const struct figure *figure,
			   const struct columns *columns)
{
	const struct reader *in = figure_reader(figure);
	const char *key = figure_words(figure, columns->x);
	bool fresh;
	size_t number = figure_put(&panel->categories, key, &fresh);

	if (!fresh)
		return number;
	panel->words = array_grow(panel->words, number, sizeof *panel->words);
	panel->words[number] = reader_missing(in, columns->names)
				       ? key
				       : figure_words(figure, columns->names);
	figure_called(figure, 0, key, panel->words[number]);
	return number;
}

/* The panel with that number, added when new. */
static struct panel *find_panel(struct input *input, size_t number)
{
	struct panel *panel;

	input->panels = figure_panels(input->panels, &input->count, number,
				      sizeof *input->panels);
	panel = &input->panels[number];
	if (!panel->categories)
		panel->categories = table_new();
	return panel;
}

static void *read_input(struct figure *figure)
{
	struct input input = { .columns = find_columns(figure),
			       .series = table_new(),
			       .kind = kind_of(kind_name) };
	const int once[] = { input.columns.x, input.columns.series };
	size_t number;

	while (figure_read(figure, &number)) {
		struct panel *panel;
		struct entry entry = { .bar = read_bar(figure, &input) };

		panel = find_panel(&input, number);
		figure_once(figure, number, once, 2,
			    "comes twice: sum up first, or name a --series");
		entry.category = put_category(panel, figure, &input.columns);
		entry.series = put_words(input.series, figure,
					 input.columns.series);
		panel->entries = array_grow(panel->entries, panel->count,
					    sizeof *panel->entries);
		panel->entries[panel->count++] = entry;
	}
	find_panel(&input, 0);
	figure_read_notes(figure,
			  (struct note_places){
				  .columns = { input.columns.x,
					       input.columns.series } });
	return figure_keep(&input, sizeof input);
}

/* The series that occur in the figure: numbers[old] is the new number, or
 * SIZE_MAX. Returns how many. */
static size_t number_series(const struct figure *figure,
			    const struct input *input, size_t *numbers)
{
	size_t all = table_count(input->series), count = 0;

	for (size_t s = 0; s < all; s++)
		numbers[s] = SIZE_MAX;
	for (size_t i = 0; i < figure->count; i++) {
		const struct panel *panel = &input->panels[figure->panels[i]];

		for (size_t e = 0; e < panel->count; e++)
			numbers[panel->entries[e].series] = 0;
	}
	for (size_t s = 0; s < all; s++)
		if (numbers[s] != SIZE_MAX)
			numbers[s] = count++;
	return count;
}

static void check_series(const struct input *input, size_t count)
{
	size_t most = input->kind == BARS_DIVERGING ? BARS_DIVERGING_MOST
						    : BARS_SERIES_MOST;

	if (input->kind == BARS_RANKED && count > 1)
		fail(BAD_USAGE, "--series needs a --kind that shows several "
				"values a category");
	if (count > most)
		fail(BAD_USAGE,
		     "%zu series cannot be told apart (at most %zu "
		     "for %s bars): --facet %s gives each a panel",
		     count, most, kind_name, series_name);
}

static bool *focus_of(struct pool *pool, const struct bars *bars)
{
	bool *marks = pool_take(pool, bars->count + 1);

	for (size_t i = 0; i < bars->count; i++)
		for (size_t j = 0; j < focus.count; j++)
			marks[i] |= !strcmp(bars->categories[i],
					    focus.items[j]);
	return focus.count ? marks : NULL;
}

static struct bars take_panel(const struct figure *figure,
			      const struct input *input, size_t i,
			      const size_t *numbers, size_t series_count)
{
	struct pool *pool = figure->pool;
	const struct panel *panel = &input->panels[figure->panels[i]];
	const char **series = figure_names(figure, input->series);
	struct bars bars = {
		.kind = input->kind,
		.count = table_count(panel->categories),
		.series_count = series_count ? series_count : 1,
		.value = figure_measure(figure, input->columns.y),
		.target = target,
		.lowest = direction && !strcmp(direction, "up"),
		.whole = whole,
		.rounded = figure_rounding(figure, input->columns.y) > 1,
		.name = figure->names[i],
	};
	size_t cells = bars.count * bars.series_count;

	bars.categories = pool_take(pool,
				    (bars.count + 1) * sizeof *bars.categories);
	for (size_t c = 0; c < bars.count; c++)
		bars.categories[c] = panel->words[c];
	bars.focus = focus_of(pool, &bars);
	bars.series = pool_take(pool, bars.series_count * sizeof *bars.series);
	bars.series[0] = "";
	for (size_t s = 0; s < table_count(input->series); s++)
		if (numbers[s] != SIZE_MAX && series_name)
			bars.series[numbers[s]] = series[s];
	bars.cells = pool_take(pool, (cells + 1) * sizeof *bars.cells);
	for (size_t c = 0; c < cells; c++)
		bars.cells[c] = (struct bar){ (double)NAN, (double)NAN,
					      (double)NAN, false };
	for (size_t e = 0; e < panel->count; e++) {
		const struct entry *entry = &panel->entries[e];

		bars.cells[entry->category * bars.series_count +
			   numbers[entry->series]] = entry->bar;
	}
	bars_sort(pool, &bars, order_of(input->kind));
	return bars;
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct bars *bars, size_t panel)
{
	for (size_t i = 0; i < bars->count; i++)
		bars->categories[i] = figure_noted(figure, panel, 0,
						   bars->categories[i]);
	for (size_t i = 0; i < bars->series_count; i++)
		bars->series[i] = figure_noted(figure, panel, 1,
					       bars->series[i]);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	size_t *numbers = pool_take(pool, (table_count(input->series) + 1) *
						  sizeof *numbers);
	size_t series_count = number_series(figure, input, numbers);
	struct bars *panels = pool_take(pool, count * sizeof *panels);
	struct legend legend[BARS_LEGEND_MOST];
	struct caption caption = { .legend = legend };
	struct faces faces = figure_faces(figure);
	struct bars_layout layout;
	struct page page;

	check_series(input, series_count);
	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i, numbers, series_count);
	caption.title = bars_message(pool, panels, count);
	caption.subtitle = figure_subtitle(figure, &panels->value, NULL, 0, 0);
	caption.note = bars_note(panels, count);
	caption.source = bars_used(pool, panels, count);
	caption.description = bars_description(pool, panels, count);
	for (size_t i = 0; i < count; i++)
		note(figure, &panels[i], i);
	caption.legend_count = bars_legend(panels, count, legend);
	layout = bars_lay_out(pool, panels, count, &faces,
			      figure_panel_width(figure));
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		bars_draw(&page, figure_panel(figure, &page, i), &panels[i],
			  &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
