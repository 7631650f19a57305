/* survivalcurve - draw how long stays last, open ones included.
 *
 * The curves are drawn as `survive` writes them: this program decides nothing
 * but how they look and what the title says.
 */
#include "charts/draw/figure.h"
#include "charts/draw/steps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *series_name;
static const char *noun = "stay";
static double target = (double)NAN;

static const struct option options[] = {
	{ "series", "COLUMN", "a curve for each value", .text = &series_name },
	{ "target", "TIME", "a length of time to compare with",
	  .real = &target },
	{ "noun", "WORD", "what it is that lasts, in the singular",
	  .text = &noun },
	{ 0 },
};

static const struct stage stage = {
	.name = "survivalcurve",
	.purpose = "draw how long stays last, as survival curves",
	.about =
		"Draws the curve that `survive` found: the share that lasts longer "
		"than each time, in steps, with its interval, a tick for each time at "
		"which stays were censored (last seen going on) unless there are more "
		"than 100, and the median. "
		"Under the axis stands a table of how many were at risk, had ended, "
		"and were censored before each time; they add up to all. Up to four "
		"curves are in one picture (--series), or each has a panel "
		"(--facet).\n\n"
		"Medians are those of `survive --table quantiles`, and so are the "
		"ends of their intervals. Of stays that came under observation later "
		"than others the table counts those still to come after the next "
		"step of the curve.\n\n"
		"Days are told in months or years on the axis where they are many. "
		"Notes (--annotate) have the columns time and text; their words stand "
		"above the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "time at_risk ended censored survival; may use lower upper, "
		 "the column of --series, at_risk_hidden and its like",
	.writes = "no stream",
	.example = "--scene",
	.input = "time:number:d:Length of stay\tat_risk:number\tended:number\t"
		 "censored:number\tsurvival:number\tlower:number\t"
		 "upper:number\n"
		 "50\t5\t1\t0\t0.8\t0.2\t0.97\n"
		 "184\t4\t1\t0\t0.6\t0.13\t0.88\n"
		 "222\t3\t1\t0\t0.4\t0.05\t0.75\n"
		 "303\t2\t0\t1\t0.4\t0.05\t0.75\n"
		 "728\t1\t0\t1\t0.4\t0.05\t0.75\n",
};

/* The counts of a row. */
enum count { AT_RISK, ENDED, CENSORED, COUNTS };

struct columns {
	int series, time, survival, lower, upper;
	int counts[COUNTS];
};

struct input {
	struct columns at;
	struct table *series;
	struct steps *panels;
	size_t count;
};

static struct columns find_columns(const struct figure *figure)
{
	const struct reader *in = figure_reader(figure);
	static const char *const names[COUNTS] = { "at_risk", "ended",
						   "censored" };
	struct columns at = {
		.series = figure_optional(figure, series_name),
		.time = reader_column_of(in, "time", NUMBER),
		.survival = reader_column_of(in, "survival", NUMBER),
		.lower = reader_optional(in, "lower"),
		.upper = reader_optional(in, "upper"),
	};

	if (target < 0)
		fail(BAD_USAGE, "--target: it is negative");
	for (int i = 0; i < COUNTS; i++)
		at.counts[i] = reader_column_of(in, names[i], NUMBER);
	return at;
}

/* A count, or 0 for one that is hidden. */
static size_t read_count(const struct figure *figure, const struct columns *at,
			 enum count which, bool *hidden)
{
	const struct reader *in = figure_reader(figure);
	double count = reader_number(in, at->counts[which]);

	if (isnan(count) && figure_hidden(figure, at->counts[which])) {
		*hidden = true;
		return 0;
	}
	if (!(count >= 0) || count != round(count))
		reader_refuse(in, at->counts[which], "is not a count");
	return (size_t)count;
}

static struct survival_point read_point(const struct figure *figure,
					const struct columns *at, bool *hidden)
{
	const struct reader *in = figure_reader(figure);
	struct survival_point point = {
		.time = reader_number(in, at->time),
		.survival = reader_number(in, at->survival),
		.lower = reader_number(in, at->lower),
		.upper = reader_number(in, at->upper),
		.at_risk = read_count(figure, at, AT_RISK, hidden),
		.ended = read_count(figure, at, ENDED, hidden),
		.censored = read_count(figure, at, CENSORED, hidden),
	};

	if (!(point.time >= 0))
		reader_refuse(in, at->time, "is not a length of time");
	if (!(point.survival >= 0 && point.survival <= 1))
		reader_refuse(in, at->survival, "is not a share from 0 to 1");
	if (!*hidden && point.ended + point.censored > point.at_risk)
		reader_refuse(in, at->counts[AT_RISK],
			      "is less than those ended and censored");
	return point;
}

static struct steps_group *find_group(struct input *input, size_t panel,
				      size_t series)
{
	struct steps *steps;

	input->panels = figure_panels(input->panels, &input->count, panel,
				      sizeof *input->panels);
	steps = &input->panels[panel];
	while (steps->count <= series) {
		steps->groups = array_grow(steps->groups, steps->count,
					   sizeof *steps->groups);
		steps->count++;
	}
	return &steps->groups[series];
}

static void add_point(struct input *input, const struct figure *figure,
		      struct steps_group *group)
{
	struct survival_point point = read_point(figure, &input->at,
						 &group->hidden);

	if (group->count && group->points[group->count - 1].time >= point.time)
		reader_refuse(
			figure_reader(figure), input->at.time,
			"is not after the row before: --series or --facet "
			"keeps groups apart");
	group->points = array_grow(group->points, group->count, sizeof point);
	group->points[group->count++] = point;
}

static void *read_input(struct figure *figure)
{
	struct input input = { .at = find_columns(figure),
			       .series = table_new() };
	size_t panel;

	while (figure_read(figure, &panel)) {
		const char *name = figure_words(figure, input.at.series);
		size_t series = table_put(input.series, slice_of(name), NULL);

		add_point(&input, figure, find_group(&input, panel, series));
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure, (struct note_places){
					  "time",
					  figure_axis(figure_reader(figure),
						      input.at.time),
					  { NONE, NONE } });
	return figure_keep(&input, sizeof input);
}

/* Whether the group belongs in a panel: any panel of the figure has rows of
 * it, so that it looks the same in all; but where panels are the groups
 * (--facet names the same column), each holds its own alone. */
static bool occurs(const struct figure *figure, const struct input *input,
		   const char *panel, size_t series)
{
	if (figure_facets(figure, input->at.series))
		return slice_is(table_key(input->series, series), panel);
	for (size_t i = 0; i < figure->count; i++) {
		const struct steps *steps = &input->panels[figure->panels[i]];

		if (series < steps->count && steps->groups[series].count)
			return true;
	}
	return false;
}

/* "95% confidence interval", as the step that made the curve tells. */
static const char *interval_words(struct reader *in)
{
	const struct header *head = reader_header(in);
	const char *words = NULL;

	for (size_t i = 0; i < head->step_count; i++) {
		const struct step *step = &head->steps[i];
		const char *option = strstr(step->arguments, "--confidence ");
		double percent = 95;

		if (strcmp(step->program, "survive"))
			continue;
		if (option)
			percent = strtod(option + strlen("--confidence "),
					 NULL);
		words = text_format(pool_run(), "%g%% confidence interval",
				    percent);
	}
	return words;
}

static struct steps take_panel(const struct figure *figure,
			       const struct input *input, size_t i)
{
	const struct steps *from = &input->panels[figure->panels[i]];
	size_t most = table_count(input->series);
	struct steps steps = {
		.groups = pool_take(figure->pool,
				    (most + 1) * sizeof *steps.groups),
		.time = figure_axis(figure_reader(figure), input->at.time),
		.noun = noun,
		.target = target,
		.interval = interval_words(figure_reader(figure)),
		.name = figure->names[i],
	};

	for (size_t s = 0; s < most; s++) {
		struct steps_group *group = &steps.groups[steps.count];

		if (!occurs(figure, input, steps.name, s))
			continue;
		if (s < from->count)
			*group = from->groups[s];
		group->name = series_name
				      ? slice_string(figure->pool,
						     table_key(input->series,
							       s))
				      : "";
		steps.count++;
	}
	if (steps.count > STEPS_MOST)
		fail(BAD_USAGE,
		     "%zu curves in one panel cannot be told apart (at most "
		     "%d): --facet %s gives each a panel",
		     steps.count, STEPS_MOST, series_name);
	steps_prepare(&steps);
	return steps;
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct axis measure = figure_measure(figure, input->at.survival);
	struct steps *panels = pool_take(pool, count * sizeof *panels);
	struct faces faces = figure_faces(figure);
	double width = figure_panel_width(figure);
	struct legend legend[STEPS_LEGEND_MOST];
	struct caption caption = { .legend = legend };
	struct steps_layout layout;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	steps_share(panels, count);
	for (size_t i = 0; i < count; i++)
		panels[i].events = figure_events(figure, i, 0, panels[i].end,
						 &panels[i].event_count);
	measure.label = text_format(pool, "%s, by %s", measure.label,
				    words_small(pool, panels->time.label));
	caption.title = steps_message(pool, panels, count);
	caption.subtitle = figure_subtitle(figure, &measure, NULL, 0, 0);
	caption.note = steps_note(pool, panels, count);
	caption.source = steps_used(pool, panels, count);
	caption.description = steps_description(pool, panels, count);
	caption.legend_count = steps_legend(panels, count, legend);
	layout = steps_lay_out(pool, panels, count, &faces, width);
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		steps_draw(&page, figure_panel(figure, &page, i), &panels[i],
			   &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
