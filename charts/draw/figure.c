/* figure - the door between a chart program and the drawing library. */
#include "charts/draw/figure.h"

#include <math.h>
#include <string.h>

#include "charts/draw/format.h"
#include "charts/draw/svg.h"
#include "stages/methods/glossary.h"
#include "stages/methods/listing.h"
#include "stages/methods/output.h"
#include "stages/methods/quoting.h"

static const char *title_given, *subtitle_given, *source_given;
static const char *size_given = "full";
static const char *palette_given = "mdc";
static const char *each_name, *facet_name;
static const char *label_name, *unit_name, *words_given;
static int as_at_given = MISSING_DATE;
static struct list outputs;
static bool scene_only, period_wanted;

static const struct option shared[] = {
	{ "output", "FILE", "an .svg, .png, .pdf or .scene to write (-o)",
	  .list = &outputs },
	{ "title", "TEXT",
	  "the message in place of the computed one; none: "
	  "no title and subtitle",
	  .text = &title_given },
	{ "subtitle", "TEXT", "in place of measure, unit and period",
	  .text = &subtitle_given },
	{ "source", "TEXT", "where the data is from", .text = &source_given },
	{ "period", .flag = &period_wanted,
	  .help = "say in the subtitle which period the stream's facts name, "
		  "where the chart itself shows no time" },
	{ "size", "SIZE",
	  "full (16x8.5), half (7.7x6), small (5.2x4) or "
	  "WIDTHxHEIGHT in cm",
	  .text = &size_given },
	{ "palette", "NAME", "colours", .text = &palette_given,
	  .choices = PALETTE_CHOICES },
	{ "each", "COLUMN",
	  "a figure for each value; {} in FILE stands for "
	  "it",
	  .text = &each_name },
	{ "facet", "COLUMN", "a panel for each value", .text = &facet_name },
	{ "label", "COLUMN", "says in words what is measured",
	  .text = &label_name },
	{ "unit", "COLUMN", "says the unit (UCUM, or a code of KPI units)",
	  .text = &unit_name },
	{ "words", "FILE", "what codes mean; otherwise report/words.csv",
	  .text = &words_given },
	{ "as-at", "DATE", "in place of the stream's as_at",
	  .date = &as_at_given },
	{ "scene", .flag = &scene_only,
	  .help = "print what would be drawn, as text" },
};

enum { SHARED = sizeof shared / sizeof *shared };

/* A record that is kept for the data file. */
struct row {
	size_t group;
	struct slice record;
};

/* Where a panel belongs, and what its first record says of the measure. */
struct place {
	size_t group;
	const char *name;
	const char *label, *unit; /* "" where no column says it */
};

struct reading {
	struct reader *in;
	int each, facet, label, unit;
	struct glossary *glossary; /* once it was asked */
	struct table *groups;      /* values of --each */
	struct table *slots;       /* values of --each and --facet: panels */
	struct key key;
	struct place *places; /* of each panel */
	struct row *rows;
	size_t row_count;
	size_t next;                    /* group that figure_next() gives */
	struct table *stems;            /* what stood for {} so far */
	struct grid grid;               /* of the present figure */
	struct output *standard_output; /* once something went there */
};

/* The program's own options, then the shared ones. */
static const struct option *all_options(const struct option *own)
{
	size_t count = 0;
	struct option *options;

	while (own && own[count].name)
		count++;
	options = pool_take(pool_run(), (count + SHARED + 1) * sizeof *options);
	if (count)
		memcpy(options, own, count * sizeof *own);
	memcpy(options + count, shared, sizeof shared);
	return options;
}

static void check_outputs(void)
{
	for (size_t i = 0; i < outputs.count; i++) {
		const char *path = outputs.items[i];

		if (format_of(path) == FORMAT_COUNT)
			fail(BAD_USAGE,
			     "--output: '%s' ends in none of .svg, .png, .pdf "
			     "and .scene",
			     path);
		if (each_name && !strstr(path, "{}"))
			fail(BAD_USAGE,
			     "--output: '%s' has no {} to stand "
			     "for the value of --each",
			     path);
	}
	if (each_name && !outputs.count && !scene_only)
		fail(BAD_USAGE, "--each makes many figures: --output says "
				"where, as in -o 'chart-{}.svg'");
}

static int named(const struct reader *in, const char *name)
{
	return name ? reader_column(in, name) : NONE;
}

struct figure *figure_begin(const struct stage *stage, int argc, char **argv)
{
	static struct stage whole;
	struct figure *figure = pool_take(pool_run(), sizeof *figure);
	struct reading *reading = pool_take(pool_run(), sizeof *reading);

	whole = *stage;
	whole.options = all_options(stage->options);
	stage_begin(&whole, argc, argv);
	if (!size_read(size_given, &figure->size))
		fail(BAD_USAGE,
		     "--size: '%s' is not full, half, small or "
		     "WIDTHxHEIGHT, 4x3 to 100x100 cm",
		     size_given);
	check_outputs();
	reading->in = stage_read(NULL);
	reading->each = named(reading->in, each_name);
	reading->facet = named(reading->in, facet_name);
	reading->label = named(reading->in, label_name);
	reading->unit = named(reading->in, unit_name);
	reading->groups = table_new();
	reading->slots = table_new();
	reading->stems = table_new();
	figure->reading = reading;
	figure->pool = pool_new();
	return figure;
}

struct reader *figure_reader(const struct figure *figure)
{
	return figure->reading->in;
}

static const char *text_of(struct reader *in, int column)
{
	return slice_string(pool_run(), reader_text(in, column));
}

/* The code lists that a glossary names are those of the programs, unless the
 * name begins as a path does. */
static const char *list_path(const char *name)
{
	return strpbrk(name, "./") == name ? name : stage_data(name);
}

static const char *words_of(const struct figure *figure, int column,
			    struct slice value)
{
	struct reading *reading = figure->reading;
	const char *code = slice_string(pool_run(), value), *words;

	if (column == NONE || !reader_count(reading->in))
		return "";
	if (!value.size)
		return "Not known";
	if (!reading->glossary)
		reading->glossary = glossary_read(
			words_given ? words_given
				    : stage_data("report/words.csv"),
			list_path);
	words = glossary_words(reading->glossary,
			       reader_header(reading->in)->columns[column].name,
			       code);
	return words ? words : code;
}

const char *figure_words(const struct figure *figure, int column)
{
	return words_of(figure, column,
			reader_text(figure->reading->in, column));
}

/* The unit in UCUM of a code of KPI units; other texts stay. */
static const char *unit_of(const char *text)
{
	static const char *const names[] = { "code", "ucum" };
	struct listing *list;

	if (!*text)
		return text;
	list = listing_open(stage_data("codes/kpi_unit.csv"), names, 2);
	while (listing_next(list))
		if (!strcmp(listing_cell(list, 0), text))
			text = listing_cell(list, 1);
	return text;
}

static size_t find_slot(struct figure *figure)
{
	struct reading *reading = figure->reading;
	struct reader *in = reading->in;
	struct slice group = reader_text(in, reading->each);
	struct place place;
	bool fresh;
	size_t slot;

	place.group = table_put(reading->groups,
				group.at ? group : slice_of(""), NULL);
	key_begin(&reading->key);
	key_add(&reading->key, reader_raw(in, reading->each));
	key_add(&reading->key, reader_raw(in, reading->facet));
	slot = table_put(reading->slots, reading->key.text, &fresh);
	if (fresh) {
		place.name = figure_words(figure, reading->facet);
		place.label = text_of(in, reading->label);
		place.unit = unit_of(text_of(in, reading->unit));
		reading->places = array_grow(reading->places, slot,
					     sizeof place);
		reading->places[slot] = place;
	}
	return slot;
}

static void keep_row(struct reading *reading, size_t group)
{
	struct slice record = reader_record(reading->in);

	reading->rows = array_grow(reading->rows, reading->row_count,
				   sizeof *reading->rows);
	reading->rows[reading->row_count++] = (struct row){
		group,
		{ pool_copy(pool_run(), record.at, record.size), record.size }
	};
}

bool figure_read(struct figure *figure, size_t *panel)
{
	struct reading *reading = figure->reading;

	if (!reader_next(reading->in))
		return false;
	*panel = find_slot(figure);
	if (outputs.count)
		keep_row(reading, reading->places[*panel].group);
	return true;
}

void *figure_panels(void *array, size_t *count, size_t panel, size_t size)
{
	if (panel < *count)
		return array;
	return array_grow(array, (*count)++, size);
}

static void one_empty_panel(struct reading *reading)
{
	reading->places = array_grow(reading->places, 0,
				     sizeof *reading->places);
	reading->places[0] = (struct place){ 0, "", "", "" };
	table_put(reading->groups, slice_of(""), NULL);
	table_put(reading->slots, slice_of(""), NULL);
}

/* The panels of the present group. */
static void take_panels(struct figure *figure)
{
	struct reading *reading = figure->reading;
	size_t slots = table_count(reading->slots);

	figure->panels = pool_take(figure->pool,
				   slots * sizeof *figure->panels);
	figure->names = pool_take(figure->pool, slots * sizeof *figure->names);
	figure->count = 0;
	for (size_t i = 0; i < slots; i++)
		if (reading->places[i].group == reading->next) {
			figure->panels[figure->count] = i;
			figure->names[figure->count++] =
				reading->places[i].name;
		}
}

bool figure_next(struct figure *figure)
{
	struct reading *reading = figure->reading;

	if (!table_count(reading->groups))
		one_empty_panel(reading);
	if (reading->next == table_count(reading->groups)) {
		if (reading->standard_output)
			output_close(reading->standard_output);
		return false;
	}
	pool_clear(figure->pool);
	figure->group = words_of(figure, reading->each,
				 table_key(reading->groups, reading->next));
	take_panels(figure);
	reading->grid = grid_of(figure->count, figure->size.width);
	reading->next++;
	return true;
}

/* "placements.csv, restraints.csv, as at 31 March 2014". */
static const char *provenance(const struct figure *figure)
{
	const struct header *head = reader_header(figure->reading->in);
	const char *list = "";
	int as_at = figure_as_at();

	for (size_t i = 0; i < head->source_count; i++)
		list = text_format(figure->pool, "%s%s%s", list,
				   *list ? ", " : "", head->sources[i].name);
	if (as_at != MISSING_DATE)
		list = text_format(figure->pool, "%s%sas at %s", list,
				   *list ? ", " : "",
				   words_date(figure->pool, as_at, PERIOD_DAY));
	return list;
}

static const char *source_line(const struct figure *figure, const char *used)
{
	const char *where = source_given ? source_given : provenance(figure);
	const char *start = strncmp(where, "as at", 5) ? "Source: " : "";

	if (!*where)
		return used;
	if (!*start)
		where = words_capital(figure->pool, where);
	return text_format(figure->pool, "%s%s.%s%s%s", start, where,
			   *used ? " " : "", used, *used ? "." : "");
}

static void apply_options(const struct figure *figure, struct caption *caption)
{
	if (title_given)
		caption->title = title_given;
	if (subtitle_given)
		caption->subtitle = subtitle_given;
	caption->source = source_line(figure, caption->source);
	if (!title_given || strcmp(title_given, "none"))
		return;
	caption->title = "";
	caption->subtitle = "";
}

/* How high panels are: all in one row share the page, more rows are as high
 * as a small multiple. */
static double body_height(const struct figure *figure, double panel_height)
{
	const double small_multiple = 113;
	const struct grid *grid = &figure->reading->grid;
	double rows = (double)grid_rows(grid);

	panel_height = fmax(panel_height, grid->width < 150 ? 60 : 100);
	if (rows > 1)
		panel_height = fmax(panel_height, small_multiple);
	return rows * panel_height + (rows - 1) * grid->gap / 2;
}

struct page figure_page(const struct figure *figure, struct caption *caption,
			double panel_height)
{
	const double page_long = 700, points_per_cm = 28.35;
	struct page page;

	apply_options(figure, caption);
	page = page_new(figure->pool, figure->size, caption,
			body_height(figure, panel_height));
	if (page.scene->height > fmax(page_long, figure->size.height))
		notice("the figure '%s' is %.0f cm high, longer than a page; "
		       "--each makes one figure for each value",
		       caption->title, page.scene->height / points_per_cm);
	return page;
}

struct faces figure_faces(const struct figure *figure)
{
	return faces_for(figure->size.width);
}

double figure_panel_width(const struct figure *figure)
{
	return figure->reading->grid.width;
}

struct box figure_panel(const struct figure *figure, const struct page *page,
			size_t i)
{
	return grid_panel(&figure->reading->grid, page->body, i);
}

/* Columns of periods are named for them. */
static struct cadence cadence_by_name(const char *name)
{
	static const struct {
		const char *name;
		struct cadence cadence;
	} rows[] = {
		{ "month", { PERIOD_MONTH, 1, 0 } },
		{ "quarter", { PERIOD_QUARTER, 3, 0 } },
		{ "year", { PERIOD_YEAR, 12, 0 } },
		{ "financial_year", { PERIOD_YEAR, 12, 0 } },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(rows[i].name, name))
			return rows[i].cadence;
	return (struct cadence){ PERIOD_DAY, 0, 0 };
}

struct axis figure_measure(const struct figure *figure, int column)
{
	const struct reading *reading = figure->reading;
	const struct place *place = &reading->places[figure->panels[0]];
	struct axis axis = figure_axis(reading->in, column);

	if (*place->label)
		axis.label = place->label;
	if (*place->unit)
		axis.unit = place->unit;
	return axis;
}

struct axis figure_axis(const struct reader *in, int column)
{
	const struct column *row = &reader_header(in)->columns[column];

	return (struct axis){
		.label = *row->label ? row->label : row->name,
		.unit = row->unit,
		.dates = row->type == DATE,
		.cadence = cadence_by_name(row->name),
		.financial = !strcmp(row->name, "financial_year"),
	};
}

/* The period that the facts name, where it is asked for: a census has the
 * facts of its extract, but is of a day. */
static const char *period_words(struct pool *pool)
{
	const char *start = stage_fact("period_start");
	const char *end = stage_fact("period_end");
	int from, to;

	if (!period_wanted || !start || !end ||
	    !date_read(slice_of(start), &from) ||
	    !date_read(slice_of(end), &to))
		return "";
	return words_span(pool, from, to, PERIOD_DAY);
}

const char *figure_subtitle(const struct figure *figure,
			    const struct axis *measure, const struct axis *over,
			    double from, double to)
{
	const char *area = stage_fact("area");
	const char *parts[] = { measure->label,
				words_unit(measure->unit),
				"",
				period_words(figure->pool),
				area ? area : "",
				figure->group };

	if (over && over->dates && !isnan(from)) {
		if (over->cadence.months)
			parts[2] = words_every(over->cadence.period);
		parts[3] = words_span(figure->pool, (int)from, (int)to,
				      over->cadence.period);
	}
	return words_join(figure->pool, parts, 6);
}

int figure_as_at(void)
{
	const char *fact = stage_fact("as_at");
	int date;

	if (as_at_given != MISSING_DATE)
		return as_at_given;
	if (!fact || !date_read(slice_of(fact), &date))
		return MISSING_DATE;
	return date;
}

struct event *figure_events(const char *path, size_t *count)
{
	struct event *events = NULL;
	struct reader *in;
	int date, text;

	*count = 0;
	if (!path)
		return NULL;
	in = reader_open(path);
	date = reader_column_of(in, "date", DATE);
	text = reader_column_of(in, "text", TEXT);
	while (reader_next(in)) {
		if (reader_missing(in, date) || reader_missing(in, text))
			continue;
		events = array_grow(events, *count, sizeof *events);
		events[(*count)++] = (struct event){
			reader_date(in, date),
			slice_string(pool_run(), reader_text(in, text))
		};
	}
	return events;
}

/* The value as part of a file name: letters, digits, '.', '-' and '_' stay,
 * all else becomes one '-'; never empty, never with a leading '.', and never
 * twice the same. */
static const char *file_part(const struct figure *figure)
{
	struct reading *reading = figure->reading;
	const char *group = slice_string(
		figure->pool, table_key(reading->groups, reading->next - 1));
	char *part = pool_take(pool_run(), strlen(group) + 1), *at = part;
	const char *unique;
	bool fresh;

	for (; *group; group++) {
		unsigned char byte = (unsigned char)*group;
		bool kept = byte >= 0x80 || byte == '_' ||
			    (byte >= '0' && byte <= '9') ||
			    (byte >= 'A' && byte <= 'Z') ||
			    (byte >= 'a' && byte <= 'z') ||
			    (byte == '.' && at > part);

		if (kept)
			*at++ = (char)byte;
		else if (at > part && at[-1] != '-')
			*at++ = '-';
	}
	while (at > part && at[-1] == '-')
		*--at = '\0';
	unique = *part ? part : "none";
	table_put(reading->stems, slice_of(unique), &fresh);
	for (int n = 2; !fresh; n++) {
		unique = text_format(pool_run(), "%s-%d", part, n);
		table_put(reading->stems, slice_of(unique), &fresh);
	}
	return unique;
}

static const char *path_for(struct figure *figure, const char *pattern,
			    const char *part)
{
	const char *gap = strstr(pattern, "{}");

	if (!gap || !each_name)
		return pattern;
	return text_format(figure->pool, "%.*s%s%s", (int)(gap - pattern),
			   pattern, part, gap + 2);
}

static const char *creation_date(struct pool *pool)
{
	char text[DATE_SIZE];

	if (figure_as_at() == MISSING_DATE)
		return "";
	date_write(text, figure_as_at());
	return pool_copy(pool, text, sizeof text);
}

static void write_words(const struct figure *figure, const struct scene *scene,
			const char *stem)
{
	struct output *out = output_open(
		text_format(figure->pool, "%s.txt", stem));

	output_string(out, scene->title);
	output_string(out, *scene->title ? "\n\n" : "");
	output_string(out, scene->description);
	output_string(out, "\n");
	output_close(out);
}

static void write_cell(struct output *out, struct pool *pool, struct slice raw,
		       bool is_text)
{
	char *text = pool_take(pool, raw.size + 1);
	size_t size = text_unescape(text, raw);

	if (slice_is(raw, "\\N"))
		return;
	if (size == SIZE_MAX)
		fail(BAD_DATA, "'%.*s' is not escaped as streams are",
		     (int)raw.size, raw.at);
	if (is_text)
		quote_csv(out, (struct slice){ text, size });
	else
		output_slice(out, (struct slice){ text, size });
}

static void write_row(struct output *out, struct pool *pool,
		      const struct header *head, struct slice record)
{
	for (size_t i = 0; i < head->column_count; i++) {
		if (i)
			output_byte(out, ',');
		write_cell(out, pool, slice_cut(&record, '\t'),
			   head->columns[i].type == TEXT);
	}
	output_string(out, "\r\n");
}

/* The records of the figure as CSV. */
static void write_data(const struct figure *figure, const char *stem)
{
	const struct reading *reading = figure->reading;
	const struct header *head = reader_header(reading->in);
	struct output *out = output_open(
		text_format(figure->pool, "%s.csv", stem));

	for (size_t i = 0; i < head->column_count; i++) {
		output_string(out, i ? "," : "");
		output_string(out, head->columns[i].name);
	}
	output_string(out, "\r\n");
	for (size_t i = 0; i < reading->row_count; i++)
		if (reading->rows[i].group + 1 == reading->next)
			write_row(out, figure->pool, head,
				  reading->rows[i].record);
	output_close(out);
}

/* The files beside the pictures, once for each stem. */
static void write_beside(const struct figure *figure, const struct scene *scene,
			 const char *const *paths)
{
	for (size_t i = 0; i < outputs.count; i++) {
		const char *stem = format_stem(figure->pool, paths[i]);
		bool seen = false;

		for (size_t j = 0; j < i; j++)
			seen |= !strcmp(stem,
					format_stem(figure->pool, paths[j]));
		if (seen)
			continue;
		write_words(figure, scene, stem);
		write_data(figure, stem);
	}
}

/* Scenes, or one picture, on standard output. */
static void write_standard_output(const struct figure *figure,
				  const struct scene *scene)
{
	struct output **out = &figure->reading->standard_output;

	if (!*out)
		*out = output_open(NULL);
	if (scene_only)
		scene_print(scene, *out);
	else
		svg_write(scene, palette_of(palette_given), "chart", *out);
}

void figure_write(struct figure *figure, const struct page *page)
{
	const char **paths = pool_take(figure->pool,
				       (outputs.count + 1) * sizeof *paths);
	const char *part = each_name ? file_part(figure) : "";

	page->scene->created = creation_date(figure->pool);
	if (scene_only || !outputs.count) {
		write_standard_output(figure, page->scene);
		return;
	}
	for (size_t i = 0; i < outputs.count; i++) {
		paths[i] = path_for(figure, outputs.items[i], part);
		format_write(page->scene, palette_of(palette_given), paths[i]);
	}
	write_beside(figure, page->scene, paths);
}
