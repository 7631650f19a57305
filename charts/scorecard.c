/* scorecard - draw the latest of many indicators, one row each.
 *
 * A colour says only how the latest value stands; what a board needs to know
 * is whether an indicator changes and whether it will meet its target, so
 * the icons and the trend come before the colour.
 */
#include "charts/draw/cards.h"
#include "charts/draw/figure.h"
#include "charts/draw/spc_read.h"

#include <math.h>
#include <string.h>

static const char *by_name = "label";
static const char *x_name, *words_name;
static const char *order_name = "given";
static double target = (double)NAN;

static const struct option options[] = {
	{ "by", "COLUMN", "what a row is of: each value has one",
	  .text = &by_name },
	{ "names", "COLUMN", "what the rows are called, in place of --by",
	  .text = &words_name },
	{ "x", "COLUMN",
	  "the dates of the points (default: the first column of dates)",
	  .text = &x_name },
	{ "target", "NUMBER", "a target, in place of the column",
	  .real = &target },
	{ "order", "ORDER",
	  "of the rows; worst puts those that fail their target on top",
	  .text = &order_name, .choices = "given|worst" },
	{ 0 },
};

static const struct stage stage = {
	.name = "scorecard",
	.purpose = "draw the latest of many indicators, one row each",
	.about =
		"Draws what `limits' found: for each series its latest value and "
		"when, the target, the variation and assurance icons of Making Data "
		"Count, the course of the values over their usual range, and, where "
		"there is a column rag, the colour as shape, colour and word. The "
		"column unit says the unit (UCUM, or a code of KPI units), direction "
		"(up or down) which way is better; a value is hidden where "
		"value_hidden is Y. Every series has its row: the figure grows. In a "
		"narrow figure columns are left out, and a note says which.\n\n"
		"A record without a date has a row and no values. "
		"The title says how many fail their target.\n\n"
		"Notes (--annotate) have the column of --by, and text: the name gets "
		"a number, and the words stand under the chart.\n\n"
		"Beside each picture go "
		"its alternative text (NAME.txt) and its data (NAME.csv). Without "
		"--output an SVG goes to standard output.",
	.options = options,
	.reads = "a date, value mean lower_limit upper_limit; may use target "
		 "variation assurance point_type phase unit direction rag "
		 "value_hidden",
	.writes = "no stream",
	.example = "--scene",
	.input =
		"label:text:-:Indicator\tmonth:date\tvalue:number\t"
		"mean:number\tlower_limit:number\tupper_limit:number\t"
		"target:number\tvariation\tassurance\tunit\trag\n"
		"Falls\t2014-02-01\t4\t5\t1\t9\t3\tcommon_cause\tfail\t1\tRED\n"
		"Falls\t2014-03-01\t6\t5\t1\t9\t3\tcommon_cause\tfail\t1\tRED\n"
		"Plans\t2014-02-01\t90\t88\t80\t96\t80\tcommon_cause\tpass\t%"
		"\tGREEN\n"
		"Plans\t2014-03-01\t91\t88\t80\t96\t80\tcommon_cause\tpass\t%"
		"\tGREEN\n",
};

struct columns {
	struct spc_columns spc;
	int by, names, unit, direction, rag;
};

struct panel {
	struct table *names;
	struct card *items;
	size_t count;
};

struct input {
	struct columns columns;
	struct panel *panels;
	size_t count;
};

static enum better better_of(struct reader *in, int column)
{
	struct slice text = reader_text(in, column);

	if (slice_is(text, "up"))
		return BETTER_UP;
	return slice_is(text, "down") ? BETTER_DOWN : BETTER_NOT_KNOWN;
}

static struct card *find_card(const struct figure *figure,
			      const struct columns *columns,
			      struct panel *panel)
{
	struct reader *in = figure_reader(figure);
	const char *name = figure_words(figure, columns->by);
	const char *unit;
	size_t number;
	struct card *card;
	bool fresh;

	number = figure_put(&panel->names, name, &fresh);
	if (!fresh)
		return &panel->items[number];
	panel->items = array_grow(panel->items, panel->count++,
				  sizeof *panel->items);
	card = &panel->items[number];
	unit = slice_string(pool_run(), reader_text(in, columns->unit));
	card->name = reader_missing(in, columns->names)
			     ? name
			     : figure_words(figure, columns->names);
	figure_called(figure, 0, name, card->name);
	card->spc.value = figure_axis(in, columns->spc.value);
	if (*unit)
		card->spc.value.unit = figure_unit(unit);
	card->spc.time = figure_axis(in, columns->spc.x);
	return card;
}

/* Whether no point of the series is of a later date than the last one read. */
static bool is_latest(const struct spc *spc)
{
	for (size_t i = 0; i + 1 < spc->count; i++)
		if (spc->points[i].date > spc->points[spc->count - 1].date)
			return false;
	return true;
}

/* What the latest row of a series says counts, in whatever order they come. A
 * row without a date is an indicator that has no values. */
static void read_row(const struct figure *figure, const struct columns *columns,
		     struct panel *panel)
{
	struct reader *in = figure_reader(figure);
	struct card *card = find_card(figure, columns, panel);

	if (!reader_missing(in, columns->spc.x))
		spc_read(figure, &columns->spc, target, &card->spc);
	if (!is_latest(&card->spc))
		return;
	card->better = better_of(in, columns->direction);
	card->rag = slice_string(pool_run(), reader_text(in, columns->rag));
}

static struct columns find_columns(const struct figure *figure)
{
	const struct reader *in = figure_reader(figure);

	return (struct columns){
		.spc = spc_columns_of(figure, x_name),
		.by = figure_column(figure, by_name, "by"),
		.names = figure_optional(figure, words_name),
		.unit = reader_optional(in, "unit"),
		.direction = reader_optional(in, "direction"),
		.rag = reader_optional(in, "rag"),
	};
}

static void *read_input(struct figure *figure)
{
	struct input input = { .columns = find_columns(figure) };
	size_t number;

	while (figure_read(figure, &number)) {
		input.panels = figure_panels(input.panels, &input.count, number,
					     sizeof *input.panels);
		read_row(figure, &input.columns, &input.panels[number]);
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	for (size_t p = 0; p < input.count; p++)
		for (size_t i = 0; i < input.panels[p].count; i++)
			spc_prepare(&input.panels[p].items[i].spc);
	figure_read_notes(figure,
			  (struct note_places){
				  .columns = { input.columns.by, NONE } });
	return figure_keep(&input, sizeof input);
}

/* All trends of the figure have one axis of time. */
static void share_time(const struct figure *figure, struct cards *panels)
{
	struct spc *all = NULL;
	size_t count = 0;

	for (size_t p = 0; p < figure->count; p++)
		for (size_t i = 0; i < panels[p].count; i++) {
			all = array_grow(all, count, sizeof *all);
			all[count++] = panels[p].items[i].spc;
		}
	if (count)
		spc_share(all, count);
	count = 0;
	for (size_t p = 0; p < figure->count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			panels[p].items[i].spc = all[count++];
}

static struct cards take_panel(const struct figure *figure,
			       const struct input *input, size_t i)
{
	const struct panel *panel = &input->panels[figure->panels[i]];
	struct cards cards = {
		.items = panel->items,
		.count = panel->count,
		.noun = words_small(figure->pool,
				    figure_axis(figure_reader(figure),
						input->columns.by)
					    .label),
		.name = figure->names[i],
	};

	if (!strcmp(order_name, "worst"))
		cards_sort(&cards);
	return cards;
}

static const char *subtitle_of(const struct figure *figure,
			       const struct input *input,
			       const struct cards *panels)
{
	struct axis what = { .label = "Latest value against the target",
			     .unit = "-" };
	struct axis time = figure_axis(figure_reader(figure),
				       input->columns.spc.x);
	const struct spc *spc = panels->count ? &panels->items[0].spc : NULL;
	bool timed = spc && spc->from <= spc->to;

	return figure_subtitle(figure, &what, timed ? &time : NULL,
			       timed ? spc->from : 0, timed ? spc->to : 0);
}

/* The names as they are drawn. */
static void note(const struct figure *figure, struct cards *cards, size_t panel)
{
	for (size_t i = 0; i < cards->count; i++)
		cards->items[i].name = figure_noted(figure, panel, 0,
						    cards->items[i].name);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct cards *panels = pool_take(pool, count * sizeof *panels);
	struct faces faces = figure_faces(figure);
	struct cards_layout layout;
	struct caption caption;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	share_time(figure, panels);
	caption = (struct caption){
		.title = cards_message(pool, panels, count),
		.subtitle = subtitle_of(figure, input, panels),
		.source = cards_used(pool, panels, count),
		.description = cards_description(pool, panels, count),
	};
	for (size_t i = 0; i < count; i++)
		note(figure, &panels[i], i);
	layout = cards_lay_out(pool, panels, count, &faces,
			       figure_panel_width(figure));
	caption.note = cards_note(pool, panels, count, &layout);
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		cards_draw(&page, figure_panel(figure, &page, i), &panels[i],
			   &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
