/* flowchart - draw how many records each step kept, and why not the others.
 *
 * A reader must be able to add up: every record that is no longer there stands
 * in a box beside the step that left it out. A table whose numbers do not add
 * up is refused.
 */
#include "charts/draw/attrition.h"
#include "charts/draw/figure.h"

#include <math.h>
#include <string.h>

static const char *step_name = "step";
static const char *kept_name = "kept";
static const char *dropped_name, *why_name;
static const char *noun = "records";
static double target = (double)NAN;

static const struct option options[] = {
	{ "step", "COLUMN", "what each step is", .text = &step_name },
	{ "kept", "COLUMN", "how many there are after it", .text = &kept_name },
	{ "dropped", "COLUMN",
	  "how many it left out (default: dropped); without the "
	  "column, the difference",
	  .text = &dropped_name },
	{ "why", "COLUMN", "why (default: why)", .text = &why_name },
	{ "target", "PERCENT",
	  "of those at the start that every step should keep; one that kept "
	  "fewer is flagged",
	  .real = &target },
	{ "records", "NOUN", "what is counted, in the plural", .text = &noun },
	{ 0 },
};

static const struct stage stage = {
	.name = "flowchart",
	.purpose = "draw how many records each step kept",
	.about =
		"Boxes downwards, one a step, and beside the way between two of them "
		"how many were left out there, and why, as in the CONSORT statement. "
		"Rows of one step that follow each other are several reasons. Where "
		"remade is Y a step makes records of another kind; elsewhere numbers "
		"that do not add up are refused. A number that is missing is not "
		"known, or hidden where KEPT_hidden or DROPPED_hidden is Y.\n\n"
		"`flow' makes such a table of any stream: `flow <tables/M01-locked-"
		"secure.stream | flowchart -o flow.svg'.\n\n"
		"--target flags steps that kept less than that share of the records "
		"at the start, or of those that were last made of others. Notes "
		"(--annotate) have the column of --step, and text: the name gets a "
		"number, and the words stand under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "step kept; may use dropped why remade",
	.writes = "no stream",
	.example = "--records referrals --scene",
	.input = "step\tkept:number\tdropped:number\twhy\n"
		 "Received\t174\t\\N\t\\N\n"
		 "Accepted\t162\t9\tout of area\n"
		 "Accepted\t162\t3\ttwice\n",
};

struct columns {
	int step, kept, dropped, why, remade;
};

struct panel {
	struct attrition_step *steps;
	size_t count;
};

/* Only the columns that an option names must be there. */
static struct columns find_columns(const struct figure *figure)
{
	const struct reader *in = figure_reader(figure);
	struct columns columns = {
		.step = figure_column(figure, step_name, "step"),
		.kept = figure_values(figure, kept_name, "kept"),
		.dropped = reader_optional(in, "dropped"),
		.why = reader_optional(in, "why"),
		.remade = reader_optional(in, "remade"),
	};

	if (dropped_name)
		columns.dropped = figure_numbers(figure, dropped_name);
	if (why_name)
		columns.why = figure_optional(figure, why_name);
	return columns;
}

static struct attrition_count read_count(const struct figure *figure,
					 int column)
{
	const struct reader *in = figure_reader(figure);
	struct attrition_count count = { reader_number(in, column),
					 figure_hidden(figure, column) };
	bool whole = isnan(count.value) || count.value == round(count.value);

	if (count.value < 0 || !whole)
		reader_refuse(in, column, "is not a count");
	return count;
}

static void read_loss(const struct figure *figure,
		      const struct columns *columns,
		      struct attrition_step *step)
{
	struct reader *in = figure_reader(figure);
	struct attrition_loss loss = { read_count(figure, columns->dropped),
				       reader_missing(in, columns->why)
					       ? ""
					       : figure_words(figure,
							      columns->why) };

	if (!loss.count.hidden &&
	    (isnan(loss.count.value) || loss.count.value == 0))
		return;
	step->losses = array_grow(step->losses, step->loss_count,
				  sizeof *step->losses);
	step->losses[step->loss_count++] = loss;
}

static void read_row(const struct figure *figure, const struct columns *columns,
		     struct panel *panel)
{
	struct reader *in = figure_reader(figure);
	const char *name = figure_words(figure, columns->step);
	struct attrition_step *last = panel->count
					      ? &panel->steps[panel->count - 1]
					      : NULL;

	if (!last || strcmp(last->name, name)) {
		panel->steps = array_grow(panel->steps, panel->count,
					  sizeof *panel->steps);
		last = &panel->steps[panel->count++];
		*last = (struct attrition_step){ .name = name };
	}
	last->kept = read_count(figure, columns->kept);
	last->remade = reader_flag(in, columns->remade) == 'Y';
	read_loss(figure, columns, last);
}

static void *read_panels(struct figure *figure)
{
	struct columns columns = find_columns(figure);
	struct panel *panels = NULL;
	size_t count = 0, number;

	if (target < 0 || target > 100)
		fail(BAD_USAGE, "--target: it is not between 0 and 100");
	while (figure_read(figure, &number)) {
		panels = figure_panels(panels, &count, number, sizeof *panels);
		read_row(figure, &columns, &panels[number]);
	}
	figure_read_notes(figure, (struct note_places){
					  .columns = { columns.step, NONE } });
	return figure_panels(panels, &count, 0, sizeof *panels);
}

static struct attrition take_panel(const struct figure *figure,
				   const struct panel *panel, size_t i)
{
	struct attrition attrition = { panel->steps, panel->count, noun,
				       figure->names[i],
				       isnan(target) ? NULL : &target };
	size_t wrong;

	attrition_prepare(figure->pool, &attrition);
	wrong = attrition_wrong(&attrition);
	if (wrong < attrition.count)
		fail(BAD_DATA,
		     "step '%s' does not keep what the one before it "
		     "kept less what was left out; remade says Y where "
		     "records are of another kind",
		     attrition.steps[wrong].name);
	return attrition;
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct attrition *attrition,
		 size_t panel)
{
	for (size_t i = 0; i < attrition->count; i++)
		attrition->steps[i].name = figure_noted(
			figure, panel, 0, attrition->steps[i].name);
}

static void draw(struct figure *figure, const void *all)
{
	const struct panel *read = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	double width = figure_panel_width(figure), height = 0;
	struct attrition *panels = pool_take(pool, count * sizeof *panels);
	struct faces faces = figure_faces(figure);
	struct axis what = { .label = "How many each step kept", .unit = "-" };
	struct legend legend[ATTRITION_LEGEND_MOST];
	struct caption caption;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, &read[figure->panels[i]], i);
	caption = (struct caption){
		.title = attrition_message(pool, panels, count),
		.subtitle = figure_subtitle(figure, &what, NULL, 0, 0),
		.note = attrition_note(panels, count),
		.source = attrition_used(pool, panels, count),
		.description = attrition_description(pool, panels, count),
		.legend = legend,
		.legend_count = attrition_legend(pool, panels, count, legend),
	};
	for (size_t i = 0; i < count; i++) {
		note(figure, &panels[i], i);
		height = fmax(height, attrition_height(pool, &panels[i], &faces,
						       width));
	}
	page = figure_page(figure, &caption, height);
	for (size_t i = 0; i < count; i++)
		attrition_draw(&page, figure_panel(figure, &page, i),
			       &panels[i]);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_panels, draw };

	return figure_run(&chart, argc, argv);
}
