/* funnelplot - draw the funnels that `funnel` has worked out.
 *
 * The units, their limits and positions are drawn as they come: this program
 * decides nothing but how they look and what the title says.
 */
#include "charts/draw/figure.h"
#include "charts/draw/funnel_read.h"

#include <math.h>
#include <string.h>

static const char *by_name, *of_name, *curve_path, *noun;
static const char *better = "neither";
static const char *scale = "auto";
static double goal = (double)NAN;

static const struct option options[] = {
	{ "by", "COLUMN",
	  "what names the units (default: the last column of text before value)",
	  .text = &by_name },
	{ "of", "COLUMN", "the denominator (default: the column before value)",
	  .text = &of_name },
	{ "curve", "FILE",
	  "what funnel --curve wrote of the same records; otherwise the limits "
	  "of the units are joined",
	  .text = &curve_path },
	{ "better", "WAY", "which way is better, for colours", .text = &better,
	  .choices = "neither|up|down" },
	{ "scale", "SCALE", "of the denominators", .text = &scale,
	  .choices = "auto|linear|log" },
	{ "target", "NUMBER", "a line to compare with besides", .real = &goal },
	{ "noun", "WORD",
	  "what a unit is called, in the singular (default: the label of --by)",
	  .text = &noun },
	{ 0 },
};

static const struct stage stage = {
	.name = "funnelplot",
	.purpose = "draw funnel plots",
	.about =
		"Draws what `funnel` found: each unit's value over its denominator, "
		"the target, and the limits, the inner ones dashed. Units outside the "
		"limits are told by shape and colour, and named where there is room: "
		"triangles point up above them, down below, and are filled beyond the "
		"outer ones. Where units were judged by limits that allow for "
		"overdispersion, those are drawn, and the limits by chance alone are "
		"dotted.\n\n"
		"Limits belong to denominators, and a curve between units is drawn "
		"best from --curve. Denominators are on a logarithmic scale where "
		"most would crowd at the left end (--scale). A value that is hidden "
		"(value_hidden is Y, as suppress writes it) is a hatched square on "
		"the axis.\n\n"
		"The title says how many units are outside.\n\n"
		"Notes (--annotate) have the column of --by, and text: units to be "
		"named, with a remark.\n\n"
		"Beside each picture go "
		"its alternative text (NAME.txt) and its data (NAME.csv). Without "
		"--output an SVG goes to standard output.",
	.options = options,
	.reads =
		"a name, a denominator, value, position, for one or two limits "
		"lower_95 upper_95 and so on; may use target z_adjusted "
		"judged_by phi, adjusted_lower_95 and so on, value_hidden",
	.writes = "no stream",
	.example = "--scene",
	.input = "provider_id:text:-:Provider\tbed_days:number:d:Bed days\t"
		 "value:number:1:Restraints per 1,000 bed days\ttarget:number\t"
		 "lower_95:number\tupper_95:number\tlower_99_8:number\t"
		 "upper_99_8:number\tposition\n"
		 "PR1\t4000\t3\t6\t4\t9\t2.5\t10\tbelow_95\n"
		 "PR2\t11000\t9.5\t6\t4.6\t7.5\t4\t8.5\tabove_99_8\n"
		 "PR3\t900\t4.4\t6\t1\t12\t0\t16\twithin\n",
};

struct columns {
	int by, of, value, target, score, position, judged_by, phi;
	struct funnel_levels levels;
	int *within; /* the columns that tell the curves apart */
	size_t within_count;
};

static int find_of(const struct reader *in, int value)
{
	const struct header *head = reader_header(in);

	if (of_name)
		return reader_column_of(in, of_name, NUMBER);
	if (!value || head->columns[value - 1].type != NUMBER)
		fail(BAD_USAGE, "--of is missing: it names the denominator");
	return value - 1;
}

static int find_by(const struct reader *in, int value)
{
	const struct header *head = reader_header(in);

	if (by_name)
		return reader_column(in, by_name);
	while (value-- > 0)
		if (head->columns[value].type == TEXT)
			return value;
	fail(BAD_USAGE, "--by is missing: it names what the units are called");
}

static struct columns find_columns(const struct reader *in)
{
	struct columns at = {
		.value = reader_column_of(in, "value", NUMBER),
		.target = reader_optional(in, "target"),
		.score = reader_optional(in, "z_adjusted"),
		.position = reader_column_of(in, "position", TEXT),
		.judged_by = reader_optional(in, "judged_by"),
		.phi = reader_optional(in, "phi"),
		.levels = funnel_levels_find(in),
	};

	at.of = find_of(in, at.value);
	at.by = find_by(in, at.value);
	return at;
}

/* A value is hidden itself, or with a number that it goes back to: funnel
 * writes the count before the denominator. */
static bool is_hidden(const struct figure *figure, const struct columns *at)
{
	return figure_hidden(figure, at->value) ||
	       figure_hidden(figure, at->of) ||
	       (at->of > 0 && figure_hidden(figure, at->of - 1));
}

static struct funnel_point read_point(const struct figure *figure,
				      struct reader *in,
				      const struct columns *at)
{
	struct funnel_point point = {
		.name = figure_words(figure, at->by),
		.of = reader_number(in, at->of),
		.value = reader_number(in, at->value),
		.score = reader_number(in, at->score),
		.hidden = is_hidden(figure, at),
	};

	point.position = funnel_position_read(in, &at->levels, at->position,
					      &point.judged);
	return point;
}

/* All that was read: panels, and the curves by the values of their columns. */
struct input {
	struct columns at;
	struct funnel_plot *panels;
	size_t count;
	struct table *keys;
	struct funnel_plot *curves; /* only their lines */
	size_t curve_count;
};

static void add_line(struct funnel_plot *plot, struct funnel_line line)
{
	plot->lines = array_grow(plot->lines, plot->line_count, sizeof line);
	plot->lines[plot->line_count++] = line;
}

static struct slice read_key(const struct reader *in, const int *columns,
			     size_t count)
{
	static struct key key;

	key_begin(&key);
	for (size_t i = 0; i < count; i++)
		key_add(&key, reader_raw(in, columns[i]));
	return key.text;
}

/* The columns before the denominator say which funnel a curve is of. */
static void read_curves(struct input *input, const struct reader *units)
{
	struct columns *at = &input->at;
	const char *of = reader_header(units)->columns[at->of].name;
	struct reader *in = reader_open(curve_path);
	int x = reader_column_of(in, of, NUMBER);
	size_t count = (size_t)x;
	struct funnel_levels levels = funnel_levels_find(in);
	int *columns = pool_take(pool_run(), (count + 1) * sizeof *columns);

	at->within = pool_take(pool_run(), (count + 1) * sizeof *at->within);
	at->within_count = count;
	for (size_t i = 0; i < count; i++) {
		columns[i] = (int)i;
		at->within[i] = reader_column(
			units, reader_header(in)->columns[i].name);
	}
	if (levels.count != at->levels.count)
		fail(BAD_USAGE, "--curve: %s has other limits than %s",
		     curve_path, reader_name(units));
	while (reader_next(in)) {
		size_t key = table_put(input->keys,
				       read_key(in, columns, count), NULL);

		input->curves = figure_panels(input->curves,
					      &input->curve_count, key,
					      sizeof *input->curves);
		add_line(&input->curves[key],
			 funnel_line_read(in, &levels, reader_number(in, x)));
	}
}

/* The curve of the funnel that a row is of. */
static void take_curve(const struct input *input, const struct reader *in,
		       struct funnel_plot *plot)
{
	const struct columns *at = &input->at;
	size_t curve = table_find(input->keys,
				  read_key(in, at->within, at->within_count));

	if (curve == SIZE_MAX)
		reader_refuse(in, at->of, "has no limits in --curve");
	plot->lines = input->curves[curve].lines;
	plot->line_count = input->curves[curve].line_count;
}

/* What each row says of the whole funnel, which must be one. A row without a
 * value, and not for being hidden, says nothing. */
static void read_whole(const struct input *input, struct reader *in,
		       struct funnel_plot *plot)
{
	const struct columns *at = &input->at;
	const struct funnel_point *point = &plot->points[plot->count - 1];
	double target = reader_number(in, at->target);

	if (isnan(point->of) || (isnan(point->value) && !point->hidden))
		return;
	if (plot->line_count && at->target != NONE && plot->target != target)
		reader_refuse(
			in, at->target,
			"differs from that of the rows before: --facet or "
			"--each keeps funnels apart");
	plot->target = target;
	plot->phi = reader_number(in, at->phi);
	plot->adjusted = slice_is(reader_text(in, at->judged_by), "adjusted");
	plot->joined = !curve_path;
	if (curve_path)
		take_curve(input, in, plot);
	else
		add_line(plot, funnel_line_read(in, &at->levels, point->of));
}

static void *read_input(struct figure *figure)
{
	struct reader *in = figure_reader(figure);
	struct input input = { .at = find_columns(in), .keys = table_new() };
	size_t panel;

	if (curve_path)
		read_curves(&input, in);
	while (figure_read(figure, &panel)) {
		struct funnel_plot *plot;

		input.panels = figure_panels(input.panels, &input.count, panel,
					     sizeof *input.panels);
		plot = &input.panels[panel];
		plot->points = array_grow(plot->points, plot->count,
					  sizeof *plot->points);
		plot->points[plot->count++] = read_point(figure, in, &input.at);
		read_whole(&input, in, plot);
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure, (struct note_places){
					  .columns = { input.at.by, NONE } });
	return figure_keep(&input, sizeof input);
}

static enum funnel_better better_of(const char *word)
{
	if (!strcmp(word, "up"))
		return BETTER_UP;
	return strcmp(word, "down") ? BETTER_NEITHER : BETTER_DOWN;
}

static struct funnel_plot take_panel(const struct figure *figure,
				     const struct input *input, size_t i)
{
	struct reader *in = figure_reader(figure);
	const struct columns *at = &input->at;
	struct funnel_plot plot = input->panels[figure->panels[i]];

	funnel_sort_lines(&plot);
	plot.level_count = at->levels.count;
	for (size_t l = 0; l < plot.level_count; l++)
		plot.levels[l] = words_value(pool_run(),
					     at->levels.items[l].percent, "%");
	if (!plot.line_count)
		plot.target = plot.phi = (double)NAN;
	plot.target_name = at->target == NONE
				   ? ""
				   : figure_axis(in, at->target).label;
	plot.goal = goal;
	plot.better = better_of(better);
	plot.of = figure_axis(in, at->of);
	plot.of.log = !strcmp(scale, "log");
	plot.value = figure_measure(figure, at->value);
	plot.noun = noun ? noun
			 : words_small(pool_run(),
				       figure_axis(in, at->by).label);
	plot.name = figure->names[i];
	for (size_t p = 0; p < plot.count; p++)
		plot.points[p].remark = figure_remark(figure, i, 0,
						      plot.points[p].name);
	return plot;
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct funnel_plot *panels = pool_take(pool, count * sizeof *panels);
	struct legend legend[FUNNEL_LEGEND_MOST];
	struct caption caption = { .legend = legend };
	struct number_range range;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	range = funnel_share(pool, panels, count, !strcmp(scale, "linear"));
	caption.title = funnel_message(pool, panels, count);
	caption.subtitle = figure_subtitle(figure, &panels->value, NULL, 0, 0);
	caption.note = funnel_note(pool, panels, count);
	caption.source = funnel_used(pool, panels, count);
	caption.description = funnel_description(pool, panels, count);
	caption.legend_count = funnel_legend(pool, panels, count,
					     figure_panel_width(figure),
					     legend);
	page = figure_page(figure, &caption, 130);
	for (size_t i = 0; i < count; i++)
		funnel_draw(&page, figure_panel(figure, &page, i), &panels[i],
			    range);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
