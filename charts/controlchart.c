/* controlchart - draw the control charts that `limits` has worked out.
 *
 * The points, limits, causes and verdicts are drawn as they come: this
 * program decides nothing but how they look and what the title says.
 */
#include "charts/draw/figure.h"
#include "charts/draw/spc_read.h"

#include <math.h>

static const char *x_name;
static double target_given = (double)NAN;

static const struct option options[] = {
	{ "x", "COLUMN",
	  "the dates of the points (default: the first column "
	  "of dates)",
	  .text = &x_name },
	{ "target", "NUMBER", "a target, in place of the column",
	  .real = &target_given },
	{ 0 },
};

static const struct stage stage = {
	.name = "controlchart",
	.purpose = "draw control charts",
	.about =
		"Draws what `limits` found: the points, with the special causes told "
		"by shape and colour, the mean, the limits, the target, and the "
		"variation and assurance icons of Making Data Count. Where limits "
		"were rebased the lines break and the reason is printed. A gap is "
		"left where a period has no value. A lower limit below 0 is drawn at "
		"0 when no value is below it, an upper one above 100% at 100%; the "
		"chart says so.\n\n"
		"The title says what the last points mean.\n\n"
		"Notes (--annotate) have the columns date and text; their words stand "
		"above the chart at their days.\n\n"
		"Beside each picture go its "
		"alternative text (NAME.txt) and its data (NAME.csv). Without "
		"--output an SVG goes to standard output.",
	.options = options,
	.reads = "a date, value mean lower_limit upper_limit; may use target "
		 "baseline phase phase_reason special_cause point_type "
		 "variation assurance trial screened reason",
	.writes = "no stream",
	.example = "--scene",
	.input = "month:date\tvalue:number:1:Restraints\tmean:number\t"
		 "lower_limit:number\tupper_limit:number\tspecial_cause:text\t"
		 "point_type:text\n"
		 "2013-01-01\t4\t5\t1\t9\tnone\tcommon_cause\n"
		 "2013-02-01\t6\t5\t1\t9\tnone\tcommon_cause\n"
		 "2013-03-01\t11\t5\t1\t9\tabove_limit\tconcern\n",
};

static void *read_charts(struct figure *figure)
{
	struct reader *in = figure_reader(figure);
	struct spc_columns columns = spc_columns_of(figure, x_name);
	struct axis time = figure_axis(in, columns.x);
	struct spc *charts = NULL;
	size_t count = 0, panel;

	while (figure_read(figure, &panel)) {
		charts = figure_panels(charts, &count, panel, sizeof *charts);
		spc_read(figure, &columns, target_given, &charts[panel]);
	}
	charts = figure_panels(charts, &count, 0, sizeof *charts);
	for (size_t i = 0; i < count; i++) {
		charts[i].time = time;
		charts[i].rules = stage_fact("profile");
		charts[i].centre = words_capital(
			pool_run(), figure_axis(in, columns.mean).label);
		spc_prepare(&charts[i]);
	}
	figure_read_notes(figure,
			  (struct note_places){ "date", time, { NONE, NONE } });
	return charts;
}

/* The charts of the present figure, side by side in an array. */
static struct spc *present(const struct figure *figure,
			   const struct spc *charts)
{
	int value = reader_column(figure_reader(figure), "value");
	struct spc *panels = pool_take(figure->pool,
				       figure->count * sizeof *panels);

	for (size_t i = 0; i < figure->count; i++) {
		panels[i] = charts[figure->panels[i]];
		panels[i].name = figure->names[i];
		panels[i].value = figure_measure(figure, value);
	}
	return panels;
}

static void draw(struct figure *figure, const void *all)
{
	struct spc *charts = present(figure, all);
	struct legend legend[SPC_LEGEND_MOST];
	size_t count = figure->count;
	bool alone = count == 1 && !*charts[0].name;
	struct number_range range = spc_share(charts, count);
	struct caption caption = {
		.title = spc_message(figure->pool, charts, count),
		.subtitle = figure_subtitle(figure, &charts[0].value,
					    charts[0].count ? &charts[0].time
							    : NULL,
					    charts[0].from, charts[0].to),
		.note = alone ? spc_note(figure->pool, charts) : "",
		.source = spc_used(figure->pool, charts, count),
		.description = spc_description(figure->pool, charts, count),
		.legend = legend,
		.legend_count = spc_legend(charts, count,
					   figure_panel_width(figure), legend),
		.aside = alone ? spc_icons(charts) : 0,
	};
	struct page page;

	for (size_t i = 0; i < count; i++)
		charts[i].events = figure_events(figure, i, charts[i].from,
						 charts[i].to,
						 &charts[i].event_count);
	page = figure_page(figure, &caption, 0);
	for (size_t i = 0; i < count; i++)
		spc_draw(&page, figure_panel(figure, &page, i), &charts[i],
			 range);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_charts, draw };

	return figure_run(&chart, argc, argv);
}
