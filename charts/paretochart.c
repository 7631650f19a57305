/* paretochart - draw which few of many reasons make up most of it.
 *
 * The one decision here: bars and the line of their sum are on one scale, the
 * share of all. Two scales side by side could be stretched until the chart
 * says whatever its author likes.
 */
#include "charts/draw/figure.h"
#include "charts/draw/pareto.h"

#include <math.h>

static const char *x_name, *y_name, *noun;
static double line = 80;
static bool no_line;
static long most = 12;

static const struct option options[] = {
	{ "x", "COLUMN", "the categories", .text = &x_name },
	{ "y", "COLUMN", "what is counted, or added up, in each",
	  .text = &y_name },
	{ "target", "PERCENT", "the line that the vital few reach",
	  .real = &line },
	{ "no-target", .flag = &no_line, .help = "no such line" },
	{ "most", "N",
	  "bars, of which the last stands for all other categories where there "
	  "are more",
	  .whole = &most, .least = 2, .most = 1000 },
	{ "noun", "WORD",
	  "what a category is called, in the singular (default: the label of "
	  "--x)",
	  .text = &noun },
	{ 0 },
};

static const struct stage stage = {
	.name = "paretochart",
	.purpose = "draw which few of many reasons make up most of it",
	.about =
		"Bars of --y for each category of --x, the largest first, and a line "
		"of what they make up together. Both are shares of all, on one scale "
		"from 0 to 100%; the numbers are in print. Those that it takes to "
		"reach 80% (--target) are in colour: the vital few. Columns stand "
		"where all names fit under them, and lie otherwise.\n\n"
		"Of more than 12 categories (--most) the smallest are one bar, Other, "
		"which stands last. A number that is hidden (COLUMN_hidden is Y, as "
		"suppress writes it) keeps its row and is said to be hidden; shares "
		"are then of the numbers that are shown, and the picture says so.\n\n"
		"Notes (--annotate) have the column of --x, and text: the name gets a "
		"number, and the words stand under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name; may use that of --y with "
		 "_hidden",
	.writes = "no stream",
	.example = "--x reason --y delayed_days --scene",
	.input =
		"reason:text:-:Reason\tdelayed_days:number:d:Days of delay\n"
		"Housing\t420\nFunding\t95\nFamily choice\t12\nCare package\t61\n",
};

struct columns {
	int x, y;
};

struct input {
	struct columns columns;
	struct pareto *panels;
	size_t count;
};

static struct columns find_columns(const struct figure *figure)
{
	struct columns columns = {
		.x = figure_column(figure, x_name, "x"),
		.y = figure_values(figure, y_name, "y"),
	};

	if (!(line > 0 && line < 100))
		fail(BAD_USAGE, "--target: it is not between 0 and 100");
	if (no_line)
		line = (double)NAN;
	return columns;
}

static struct pareto_bar read_bar(const struct figure *figure,
				  const struct columns *columns)
{
	struct reader *in = figure_reader(figure);
	struct pareto_bar bar = {
		.name = figure_words(figure, columns->x),
		.value = reader_number(in, columns->y),
		.hidden = figure_hidden(figure, columns->y),
	};

	if (bar.value < 0)
		reader_refuse(in, columns->y,
			      "is below 0 and cannot be a share of anything");
	return bar;
}

static void *read_input(struct figure *figure)
{
	struct input input = { .columns = find_columns(figure) };
	const int once[] = { input.columns.x };
	size_t panel;

	while (figure_read(figure, &panel)) {
		struct pareto *pareto;

		figure_once(figure, panel, once, 1,
			    "comes twice: sum up first, or --facet a column");
		input.panels = figure_panels(input.panels, &input.count, panel,
					     sizeof *input.panels);
		pareto = &input.panels[panel];
		pareto->bars = array_grow(pareto->bars, pareto->count,
					  sizeof *pareto->bars);
		pareto->bars[pareto->count++] = read_bar(figure,
							 &input.columns);
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure,
			  (struct note_places){
				  .columns = { input.columns.x, NONE } });
	return figure_keep(&input, sizeof input);
}

static struct pareto *take_panels(const struct figure *figure,
				  const struct input *input)
{
	struct reader *in = figure_reader(figure);
	const char *label = figure_axis(in, input->columns.x).label;
	struct pareto *panels = pool_take(figure->pool,
					  figure->count * sizeof *panels);

	for (size_t i = 0; i < figure->count; i++) {
		panels[i] = input->panels[figure->panels[i]];
		panels[i].value = figure_measure(figure, input->columns.y);
		panels[i].noun = noun ? noun : words_small(figure->pool, label);
		panels[i].line = line;
		panels[i].name = figure->names[i];
		pareto_prepare(figure->pool, &panels[i], (size_t)most);
	}
	return panels;
}

static bool any_hidden(const struct pareto *panels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (panels[i].hidden)
			return true;
	return false;
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct pareto *pareto,
		 size_t panel)
{
	for (size_t i = 0; i < pareto->count; i++)
		pareto->bars[i].name = figure_noted(figure, panel, 0,
						    pareto->bars[i].name);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct pareto *panels = take_panels(figure, input);
	struct faces faces = figure_faces(figure);
	struct pareto_layout layout;
	struct legend legend[PARETO_LEGEND_MOST];
	struct caption caption = {
		.title = pareto_message(pool, panels, count),
		.subtitle = figure_subtitle(figure, &panels->value, NULL, 0, 0),
		.note = any_hidden(panels, count)
				? "Shares are of the numbers that are shown."
				: "",
		.source = pareto_used(pool, panels, count),
		.description = pareto_description(pool, panels, count),
		.legend = legend,
		.legend_count = pareto_legend(pool, panels, count, legend),
	};
	struct page page;

	for (size_t i = 0; i < count; i++)
		note(figure, &panels[i], i);
	layout = pareto_lay_out(pool, panels, count, &faces,
				figure_panel_width(figure));
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		pareto_draw(&page, figure_panel(figure, &page, i), &panels[i],
			    &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
