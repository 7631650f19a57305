/* dotplot - draw one dot for each person.
 *
 * A person is never hidden: dots that would lie on top of each other move
 * aside, and the same data move them the same way.
 */
#include "charts/draw/dots.h"
#include "charts/draw/figure.h"
#include "stages/methods/bandlist.h"

#include <math.h>
#include <string.h>

static const char *x_name, *group_name, *bands_given, *scheme;
static bool log_scale;
static double target = (double)NAN;

static const struct option options[] = {
	{ "x", "COLUMN", "the values: numbers", .text = &x_name },
	{ "group", "COLUMN", "a row of dots for each value",
	  .text = &group_name },
	{ "bands", "LIST",
	  "where bands begin, as in 0,50,100, or a CSV file or code list "
	  "of bands, as for band",
	  .text = &bands_given },
	{ "scheme", "NAME", "which bands of a list that has several",
	  .text = &scheme },
	{ "target", "NUMBER", "a line to compare with", .real = &target },
	{ "log", .flag = &log_scale, .help = "a logarithmic axis" },
	{ 0 },
};

static const struct stage stage = {
	.name = "dotplot",
	.purpose = "draw one dot for each person",
	.about =
		"Each record is a dot at its value of --x; dots that would touch move "
		"aside. A row with more than 2,000 of them, or more than 60 in a "
		"hundredth of the axis, is a shape instead, the higher the more "
		"records there are. The median of each row is marked and printed. "
		"Records without a value are left out and counted in the source "
		"line.\n\n"
		"Bands are shaded and named; the title counts those in the last "
		"one.\n\n"
		"Notes (--annotate) have the column of --group, and text: the name "
		"gets a number, and the words stand under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "no stream",
	.example = "--x distance_km --bands 0,50,100 --scene",
	.input = "person_id\tdistance_km:number:km:Distance from home\n"
		 "P001\t12\nP002\t47\nP003\t47\nP004\t132\nP005\t\\N\n",
};

struct panel {
	struct table *groups;
	struct dots_row *rows;
	size_t count;
};

struct input {
	int x, group;
	struct panel *panels;
	size_t count;
	struct dots_band *bands;
	size_t band_count;
};

static void add_band(struct input *input, double least, const char *label)
{
	input->bands = array_grow(input->bands, input->band_count,
				  sizeof *input->bands);
	input->bands[input->band_count++] = (struct dots_band){ least, label };
}

/* The label of the band from one number to the next; the last has no end. */
static const char *band_label(double from, double to, const char *unit)
{
	const char *least = words_number(pool_run(), from,
					 words_decimals(&from, 1));

	if (isnan(to))
		return text_format(pool_run(), "%s and over",
				   words_value(pool_run(), from, unit));
	return text_format(pool_run(), "%s to under %s", least,
			   words_value(pool_run(), to, unit));
}

static double band_start(struct slice text)
{
	double number;

	if (!number_read(slice_trim(text), &number))
		fail(BAD_USAGE, "--bands: '%.*s' in '%s' is not a number",
		     (int)text.size, text.at, bands_given);
	return number;
}

static void bands_from_list(struct input *input, const char *unit)
{
	struct slice rest = slice_of(bands_given);
	double from = band_start(slice_cut(&rest, ','));

	while (rest.at) {
		double to = band_start(slice_cut(&rest, ','));

		if (to <= from)
			fail(BAD_USAGE,
			     "--bands: the numbers in '%s' do not "
			     "rise",
			     bands_given);
		add_band(input, from, band_label(from, to, unit));
		from = to;
	}
	add_band(input, from, band_label(from, (double)NAN, unit));
}

/* A name without a dot or slash is that of a code list of the programs. */
static const char *list_path(void)
{
	if (strpbrk(bands_given, "./"))
		return bands_given;
	return stage_data(text_format(pool_run(), "codes/%s.csv", bands_given));
}

static void read_bands(struct input *input, const char *unit)
{
	struct bands bands;

	if (!bands_given)
		return;
	if (strspn(bands_given, "0123456789.,-") == strlen(bands_given)) {
		bands_from_list(input, unit);
		return;
	}
	bands = bandlist_read(list_path(), scheme);
	for (size_t i = 0; i < bands.count; i++)
		add_band(input,
			 isnan(bands.items[i].least) ? -INFINITY
						     : bands.items[i].least,
			 bands.items[i].label);
}

static struct dots_row *find_row(const struct figure *figure,
				 const struct input *input, struct panel *panel)
{
	const char *name = figure_words(figure, input->group);
	size_t row = figure_put(&panel->groups, name, NULL);

	if (row == panel->count) {
		panel->rows = array_grow(panel->rows, panel->count++,
					 sizeof *panel->rows);
		panel->rows[row].name = name;
	}
	return &panel->rows[row];
}

static void add_value(const struct figure *figure, const struct input *input,
		      struct dots_row *row)
{
	const struct reader *in = figure_reader(figure);
	double value = reader_number(in, input->x);

	if (isnan(value)) {
		*(figure_hidden(figure, input->x) ? &row->hidden
						  : &row->missing) += 1;
		return;
	}
	if (log_scale && value <= 0)
		reader_refuse(in, input->x,
			      "cannot be drawn on a logarithmic axis");
	row->values = array_grow(row->values, row->count, sizeof *row->values);
	row->values[row->count++] = value;
}

static void *read_input(struct figure *figure)
{
	struct reader *in = figure_reader(figure);
	struct input input = { 0 };
	size_t number;

	if (log_scale && target <= 0)
		fail(BAD_USAGE,
		     "--target: it has no place on a logarithmic axis");
	input.x = figure_values(figure, x_name, "x");
	input.group = figure_optional(figure, group_name);
	read_bands(&input, reader_header(in)->columns[input.x].unit);
	while (figure_read(figure, &number)) {
		input.panels = figure_panels(input.panels, &input.count, number,
					     sizeof *input.panels);
		add_value(figure, &input,
			  find_row(figure, &input, &input.panels[number]));
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure, (struct note_places){
					  .columns = { input.group, NONE } });
	return figure_keep(&input, sizeof input);
}

static struct dots take_panel(const struct figure *figure,
			      const struct input *input, size_t i)
{
	const struct panel *panel = &input->panels[figure->panels[i]];
	struct dots dots = {
		.rows = panel->rows,
		.count = panel->count,
		.value = figure_measure(figure, input->x),
		.bands = input->bands,
		.band_count = input->band_count,
		.name = figure->names[i],
		.target = isnan(target) ? NULL : &target,
	};

	dots.value.log = log_scale;
	dots_prepare(&dots);
	return dots;
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct dots *dots, size_t panel)
{
	for (size_t i = 0; i < dots->count; i++)
		dots->rows[i].name = figure_noted(figure, panel, 0,
						  dots->rows[i].name);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct dots *panels = pool_take(pool, count * sizeof *panels);
	struct legend legend[DOTS_LEGEND_MOST];
	struct caption caption = { .legend = legend, .note = "" };
	struct faces faces = figure_faces(figure);
	double width = figure_panel_width(figure);
	struct dots_layout layout;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	dots_lay_out(pool, panels, count, &faces, width); /* for the words */
	caption.title = dots_message(pool, panels, count);
	caption.subtitle = figure_subtitle(figure, &panels->value, NULL, 0, 0);
	caption.source = dots_used(pool, panels, count);
	caption.description = dots_description(pool, panels, count);
	for (size_t i = 0; i < count; i++)
		note(figure, &panels[i], i);
	caption.legend_count = dots_legend(pool, panels, count, legend);
	layout = dots_lay_out(pool, panels, count, &faces, width);
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		dots_draw(&page, figure_panel(figure, &page, i), &panels[i],
			  &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
