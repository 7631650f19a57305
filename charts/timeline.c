/* timeline - draw the stays of people, one line each.
 *
 * For the restricted pack only: a line is a person. The lines carry the
 * pseudonyms of the stream and nothing else.
 */
#include "charts/draw/figure.h"
#include "charts/draw/spans.h"

#include <limits.h>

static const char *person_name = "person_id";
static const char *start_name = "start_date";
static const char *end_name = "end_date";
static const char *state_name = "environment";
static long target;

static const struct option options[] = {
	{ "person", "COLUMN", "whose stay it is", .text = &person_name },
	{ "start", "COLUMN", "its first day", .text = &start_name },
	{ "end", "COLUMN", "the day it ended", .text = &end_name },
	{ "state", "COLUMN", "what the stay is told by", .text = &state_name },
	{ "target", "DAYS",
	  "the day after which nobody should still be placed is marked, counted "
	  "from the first day of stays that follow on each other",
	  .whole = &target, .least = 1, .most = 36525 },
	{ 0 },
};

static const struct stage stage = {
	.name = "timeline",
	.purpose = "draw the stays of people, one line each",
	.about =
		"Each record is a bar from its start to its end, on the line of its "
		"person; one without an end reaches the as-at day and ends in an "
		"arrow. Stays that begin after that day are left out. The state is "
		"told by colour and hatching; codes of environments are spelt out. "
		"Stays of a person that overlap share the height of the line.\n\n"
		"The picture shows single people: it belongs in the restricted pack.\n\n"
		"--target marks the day on which a person had been placed for so "
		"long, where the stay went on. Notes (--annotate) have the column "
		"date, or that of --person, or both, and text: words above the chart, "
		"or a number behind the name and words under the chart.\n\n"
		"Beside each picture go its alternative text (NAME.txt) and its data "
		"(NAME.csv). Without --output an SVG goes to standard output.",
	.options = options,
	.reads = "the columns that the options name; the fact as_at",
	.writes = "no stream",
	.example = "--scene",
	.input = "person_id\tstart_date:date\tend_date:date\tenvironment\n"
		 "P001\t2012-05-01\t2013-02-11\tLOW\n"
		 "P001\t2013-02-11\t\\N\tOPEN\n"
		 "P002\t2013-01-20\t2013-06-30\tLOCKED\n",
};

struct columns {
	int person, start, end, state;
};

struct panel {
	struct table *people;
	struct spans spans;
};

struct input {
	struct columns columns;
	int as_at;
	struct table *states;
	struct state looks[STATES_MOST];
	struct panel *panels;
	size_t count;
};

static size_t find_state(const struct figure *figure, struct input *input)
{
	struct reader *in = figure_reader(figure);
	struct slice code = reader_text(in, input->columns.state);
	bool fresh;
	size_t state;

	if (!code.at)
		code = slice_of("UNK");
	state = table_put(input->states, code, &fresh);
	if (!fresh)
		return state;
	if (state == STATES_MOST)
		fail(BAD_USAGE,
		     "--state: column '%s' has more than %d values; "
		     "they cannot be told apart",
		     state_name, STATES_MOST);
	input->looks[state] = state_of(slice_string(pool_run(), code), state);
	input->looks[state].name = figure_words(figure, input->columns.state);
	return state;
}

static struct spans_person *find_person(struct reader *in,
					const struct input *input,
					struct panel *panel)
{
	struct spans *spans = &panel->spans;
	const char *name =
		reader_missing(in, input->columns.person)
			? "not known"
			: slice_string(pool_run(),
				       reader_text(in, input->columns.person));
	size_t person = figure_put(&panel->people, name, NULL);

	if (person == spans->count) {
		spans->people = array_grow(spans->people, spans->count++,
					   sizeof *spans->people);
		spans->people[person].name = name;
	}
	return &spans->people[person];
}

static void add_span(const struct figure *figure, struct input *input,
		     struct panel *panel)
{
	struct reader *in = figure_reader(figure);
	int start = reader_date(in, input->columns.start);
	int end = reader_date(in, input->columns.end);
	struct spans_person *person;
	struct span span = { .from = start, .to = end };

	if (start == MISSING_DATE) {
		panel->spans.missing++;
		return;
	}
	if (start > input->as_at)
		return;
	span.goes_on = end == MISSING_DATE || end > input->as_at;
	if (span.goes_on)
		span.to = input->as_at;
	if (span.to < span.from)
		reader_refuse(in, input->columns.end, "is before the start");
	span.state = find_state(figure, input);
	person = find_person(in, input, panel);
	person->spans = array_grow(person->spans, person->count,
				   sizeof *person->spans);
	person->spans[person->count++] = span;
}

static void *read_input(struct figure *figure)
{
	struct reader *in = figure_reader(figure);
	struct input input = {
		.columns = { reader_column(in, person_name),
			     reader_column_of(in, start_name, DATE),
			     reader_column_of(in, end_name, DATE),
			     reader_column(in, state_name) },
		.as_at = figure_as_at(),
		.states = table_new(),
	};
	size_t number;

	if (input.as_at == MISSING_DATE)
		fail(BAD_USAGE, "the stream has no fact 'as_at': give the day "
				"by --as-at");
	while (figure_read(figure, &number)) {
		input.panels = figure_panels(input.panels, &input.count, number,
					     sizeof *input.panels);
		add_span(figure, &input, &input.panels[number]);
	}
	input.panels = figure_panels(input.panels, &input.count, 0,
				     sizeof *input.panels);
	figure_read_notes(figure, (struct note_places){
					  "date",
					  figure_axis(in, input.columns.start),
					  { input.columns.person, NONE } });
	for (size_t i = 0; i < input.count; i++)
		spans_prepare(&input.panels[i].spans);
	return figure_keep(&input, sizeof input);
}

static struct spans take_panel(const struct figure *figure,
			       const struct input *input, size_t i)
{
	struct spans spans = input->panels[figure->panels[i]].spans;

	spans.states = input->looks;
	spans.state_count = table_count(input->states);
	spans.time = figure_axis(figure_reader(figure), input->columns.start);
	spans.as_at = input->as_at;
	spans.name = figure->names[i];
	spans.target = (int)target;
	return spans;
}

/* The names as they are drawn, and what belongs above the axis that all panels
 * share. */
static void note(const struct figure *figure, struct spans *panels)
{
	int low = INT_MAX, high = INT_MIN;

	for (size_t i = 0; i < figure->count; i++) {
		low = panels[i].low < low ? panels[i].low : low;
		high = panels[i].high > high ? panels[i].high : high;
		for (size_t p = 0; p < panels[i].count; p++)
			panels[i].people[p].name = figure_noted(
				figure, i, 0, panels[i].people[p].name);
	}
	for (size_t i = 0; i < figure->count; i++)
		panels[i].events = figure_events(figure, i, low, high,
						 &panels[i].event_count);
}

static void draw(struct figure *figure, const void *all)
{
	const struct input *input = all;
	struct pool *pool = figure->pool;
	size_t count = figure->count;
	struct spans *panels = pool_take(pool, count * sizeof *panels);
	struct legend legend[SPANS_LEGEND_MOST];
	struct axis what = { .label = "Placements, one line a person",
			     .unit = "-" };
	struct caption caption = { .legend = legend, .note = "" };
	struct faces faces = figure_faces(figure);
	struct spans_layout layout;
	struct page page;

	for (size_t i = 0; i < count; i++)
		panels[i] = take_panel(figure, input, i);
	caption.title = spans_message(pool, panels, count);
	caption.subtitle = figure_subtitle(figure, &what, NULL, 0, 0);
	caption.source = spans_used(pool, panels, count);
	caption.description = spans_description(pool, panels, count);
	caption.legend_count = spans_legend(pool, panels, legend);
	note(figure, panels);
	layout = spans_lay_out(pool, panels, count, &faces,
			       figure_panel_width(figure));
	page = figure_page(figure, &caption, layout.height);
	for (size_t i = 0; i < count; i++)
		spans_draw(&page, figure_panel(figure, &page, i), &panels[i],
			   &layout);
	figure_write(figure, &page);
}

int main(int argc, char **argv)
{
	static const struct chart chart = { &stage, read_input, draw };

	return figure_run(&chart, argc, argv);
}
