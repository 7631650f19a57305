/* linechart - draw series over time, or over a number, as lines.
 *
 * A panel holds at most four series that a reader can tell apart. Of more, some
 * are in focus and the rest are grey, or each gets a panel of its own.
 */
#include "charts/draw/curve.h"
#include "charts/draw/figure.h"

#include <math.h>

static const char *x_name, *y_name, *series_name, *lower_name, *upper_name;
static struct list focus;
static double target = (double)NAN;
static bool log_scale;

static const struct option options[] = {
	{ "x", "COLUMN", "dates or numbers along the axis", .text = &x_name },
	{ "y", "COLUMN", "the values", .text = &y_name },
	{ "series", "COLUMN", "a line for each value", .text = &series_name },
	{ "focus", "NAME", "a series in colour, the others in grey",
	  .list = &focus },
	{ "lower", "COLUMN", "lower end of an interval", .text = &lower_name },
	{ "upper", "COLUMN", "upper end of an interval", .text = &upper_name },
	{ "target", "NUMBER", "a line to compare with", .real = &target },
	{ "log", .flag = &log_scale, .help = "a logarithmic value axis" },
	{ 0 },
};

static const struct stage stage = {
	.name = "linechart",
	.purpose = "draw series as lines",
	.about =
		"Draws the values of --y over --x, a line for each value of --series. "
		"A gap is left where a value is missing, and where a month (or "
		"another period) of a regular series is. Names stand at the ends of "
		"the lines where there is room, and in a legend otherwise. --lower "
		"and --upper draw a ribbon.\n\n"
		"More than four series in a panel need --focus, which may be given up "
		"to four times, or --facet.\n\n"
		"Notes (--annotate) have the columns date and text, or in place of "
		"the date one called as --x is where that is of numbers; their words "
		"stand above the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name",
	.writes = "no stream",
	.example = "--x month --y rate --series provider --scene",
	.input = "month:date\tprovider\trate:number:%:Reviews in date\n"
		 "2013-01-01\tNorth\t71\n2013-01-01\tSouth\t64\n"
		 "2013-02-01\tNorth\t75\n2013-02-01\tSouth\t62\n"
		 "2013-03-01\tNorth\t78\n2013-03-01\tSouth\t66\n",
};

struct columns {
	int x, y, series, lower, upper;
};

static struct columns find_columns(const struct figure *figure)
{
	struct reader *in = figure_reader(figure);
	struct columns columns = {
		.x = figure_column(figure, x_name, "x"),
		.y = figure_values(figure, y_name, "y"),
		.series = figure_optional(figure, series_name),
		.lower = figure_numbers(figure, lower_name),
		.upper = figure_numbers(figure, upper_name),
	};
	enum type type = reader_header(in)->columns[columns.x].type;

	if (type != DATE)
		reader_column_of(in, x_name, NUMBER);
	if (focus.count > CURVES_MOST)
		fail(BAD_USAGE,
		     "--focus: at most %d series can be told "
		     "apart",
		     CURVES_MOST);
	return columns;
}

static double read_x(const struct reader *in, int column)
{
	bool dates = reader_header(in)->columns[column].type == DATE;
	int date = dates ? reader_date(in, column) : 0;
	double x = dates ? date : reader_number(in, column);

	if (isnan(x) || (dates && date == MISSING_DATE))
		reader_refuse(in, column, "leaves the point without a place");
	return x;
}

static struct curve_point read_point(const struct figure *figure,
				     const struct columns *columns)
{
	const struct reader *in = figure_reader(figure);
	struct curve_point point = {
		.x = read_x(in, columns->x),
		.y = reader_number(in, columns->y),
		.lower = reader_number(in, columns->lower),
		.upper = reader_number(in, columns->upper),
		.hidden = figure_hidden(figure, columns->y),
	};

	if (log_scale && (point.y <= 0 || point.lower <= 0))
		reader_refuse(in, columns->y,
			      "cannot be drawn on a logarithmic axis");
	return point;
}

/* All that was read: panels, each with a curve for every series. */
struct input {
	struct columns columns;
	struct table *series;
	struct curves *panels;
	size_t count;
};

static struct curve *find_curve(struct input *input, size_t panel,
				size_t series)
{
	struct curves *curves;

	input->panels = figure_panels(input->panels, &input->count, panel,
				      sizeof *input->panels);
	curves = &input->panels[panel];
	while (curves->count <= series) {
		curves->items = array_grow(curves->items, curves->count,
					   sizeof *curves->items);
		curves->count++;
	}
	return &curves->items[series];
}

/* At dates, or where the axis is of numbers in a column of its name. */
static void read_notes(const struct figure *figure, int x)
{
	struct axis axis = figure_axis(figure_reader(figure), x);

	figure_read_notes(figure,
			  (struct note_places){ axis.dates ? "date" : x_name,
						axis,
						{ NONE, NONE } });
}

static void *read_input(struct figure *figure)
{
	struct input input = { find_columns(figure), table_new(), NULL, 0 };
	size_t panel;

	while (figure_read(figure, &panel)) {
		const char *name = figure_words(figure, input.columns.series);
		size_t series = table_put(input.series, slice_of(name), NULL);
		struct curve *curve = find_curve(&input, panel, series);

		curve->points = array_grow(curve->points, curve->count,
					   sizeof *curve->points);
		curve->points[curve->count++] = read_point(figure,
							   &input.columns);
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	read_notes(figure, input.columns.x);
	return figure_keep(&input, sizeof input);
}

static bool in_focus(const char *name)
{
	for (size_t i = 0; i < focus.count; i++)
		if (slice_is(slice_of(name), focus.items[i]))
			return true;
	return !focus.count;
}

/* Whether the series belongs in a panel: any panel of the figure has points
 * of it; but where panels are the series (--facet names the same column),
 * each holds its own alone. */
static bool occurs(const struct figure *figure, const struct input *input,
		   const char *panel, size_t series)
{
	if (figure_facets(figure, input->columns.series))
		return slice_is(table_key(input->series, series), panel);
	for (size_t i = 0; i < figure->count; i++) {
		const struct curves *curves = &input->panels[figure->panels[i]];

		if (series < curves->count && curves->items[series].count)
			return true;
	}
	return false;
}

/* The curves of one panel: those that occur in the figure, so that a series
 * looks the same in all its panels. */
static struct curves take_panel(const struct figure *figure,
				const struct input *input, size_t panel)
{
	const struct curves *from = &input->panels[figure->panels[panel]];
	size_t most = table_count(input->series);
	struct reader *in = figure_reader(figure);
	struct curves curves = {
		.items = pool_take(figure->pool, most * sizeof *curves.items),
		.x = figure_axis(in, input->columns.x),
		.y = figure_measure(figure, input->columns.y),
		.target = target,
		.name = figure->names[panel],
	};

	curves.y.log = log_scale;
	for (size_t s = 0; s < most; s++) {
		struct curve *curve = &curves.items[curves.count];

		if (!occurs(figure, input, curves.name, s))
			continue;
		if (s < from->count)
			*curve = from->items[s];
		curve->name = series_name
				      ? slice_string(figure->pool,
						     table_key(input->series,
							       s))
				      : "";
		curve->focus = in_focus(curve->name);
		if (curve->focus)
			curve->number = (unsigned)curves.focus_count++;
		curves.count++;
	}
	if (curves.focus_count > CURVES_MOST)
		fail(BAD_USAGE,
		     "%zu series in one panel cannot be told "
		     "apart: --facet %s gives each a panel, "
		     "--focus shows up to %d among the others",
		     curves.focus_count, series_name, CURVES_MOST);
	curves_prepare(&curves);
	return curves;
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	size_t count = figure->count;
	double width = figure_panel_width(figure);
	struct curves *panels = pool_take(figure->pool, count * sizeof *panels);
	struct legend legend[CURVES_LEGEND_MOST];
	struct number_range range;
	struct caption caption;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	range = curves_share(panels, count);
	for (size_t i = 0; i < count; i++)
		panels[i].events = figure_events(figure, i, panels[i].low,
						 panels[i].high,
						 &panels[i].event_count);
	caption = (struct caption){
		.title = curves_message(figure->pool, panels, count),
		.subtitle = figure_subtitle(figure, &panels->y, &panels->x,
					    panels->low, panels->high),
		.note = "",
		.source = curves_used(figure->pool, panels, count),
		.description = curves_description(figure->pool, panels, count),
		.legend = legend,
		.legend_count = curves_legend(panels, count, width, legend),
	};
	page = figure_page(figure, &caption, 0);
	for (size_t i = 0; i < count; i++)
		curves_draw(&page, figure_panel(figure, &page, i), &panels[i],
			    range);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
