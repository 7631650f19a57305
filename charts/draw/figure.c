/* figure - the door between a chart program and the drawing library. */
#include "charts/draw/figure_parts.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "charts/draw/hidden.h"
#include "stages/methods/words.h"

/* The path of this program with what makes pictures. */
static const char *drawing_path(void)
{
	char self[4096];
	ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash;

	self[size > 0 ? size : 0] = '\0';
	slash = strrchr(self, '/');
	if (!slash)
		fail(BAD_SYSTEM, "cannot find its own file");
	*slash = '\0';
	return text_format(pool_run(), "%s-drawing/%s", self, slash + 1);
}

/* Most charts are laid out and drawn later, or are SVG: the many libraries
 * that make pictures are loaded only by those that do, in another program that
 * is otherwise the same. Nothing is read before. */
static void get_what_draws(char **argv)
{
	const struct wishes *wishes = figure_wishes();
	const struct list *outputs = &wishes->outputs;
	bool can = outputs->count || format_can_draw(wishes->format);
	const char *path;

	for (size_t i = 0; i < outputs->count; i++)
		can &= format_can_draw(format_of(outputs->items[i]));
	if (can)
		return;
	path = drawing_path();
	execv(path, argv);
	fail(BAD_SYSTEM, "cannot run %s: %s", path, strerror(errno));
}

/* Reads the options, answers --help and its like, and opens the stream. */
static struct figure *begin(const struct stage *stage, int argc, char **argv)
{
	static struct stage whole;
	struct figure *figure = pool_take(pool_run(), sizeof *figure);
	struct reading *reading = pool_take(pool_run(), sizeof *reading);

	whole = *stage;
	whole.options = figure_options(stage->options);
	stage_begin(&whole, argc, argv);
	figure_check_options();
	get_what_draws(argv);
	figure->size = figure_wishes()->size;
	reading->in = stage_read(NULL);
	figure_find_columns(reading);
	figure->reading = reading;
	figure->pool = pool_new();
	return figure;
}

struct reader *figure_reader(const struct figure *figure)
{
	return figure->reading->in;
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
	const char *given = figure_wishes()->source;
	const char *where = given ? given : provenance(figure);
	const char *start = strncmp(where, "as at", 5) ? "Source: " : "";

	if (!*where)
		return used;
	if (!*start)
		where = words_capital(figure->pool, where);
	return text_format(figure->pool, "%s%s.%s%s%s", start, where,
			   *used ? " " : "", used, *used ? "." : "");
}

static const char *used_and_rounded(const struct figure *figure,
				    const char *used)
{
	long to = figure_rounding(figure, figure->reading->measured);

	if (to == 1)
		return used;
	return text_format(figure->pool, "%s%sounded to %ld", used,
			   *used ? "; r" : "R", to);
}

static void apply_options(const struct figure *figure, struct caption *caption)
{
	const struct wishes *wishes = figure_wishes();

	caption->name = caption->title;
	caption->source = source_line(
		figure, used_and_rounded(figure, caption->source));
	if (wishes->subtitle)
		caption->subtitle = wishes->subtitle;
	if (!wishes->title)
		return;
	if (strcmp(wishes->title, "none") != 0) {
		caption->title = caption->name = wishes->title;
		return;
	}
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
	bool hidden = hidden_ends(caption->title);
	struct page page;

	figure_tell_notes(figure, caption);
	apply_options(figure, caption);
	page = page_new(figure->pool, figure->size, caption,
			body_height(figure, panel_height));
	page.scene->hidden = hidden;
	if (page.scene->height > fmax(page_long, figure->size.height))
		notice("the figure '%s' is %.0f cm high, longer than a page; "
		       "--each makes one figure for each value",
		       caption->name, page.scene->height / points_per_cm);
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

int figure_as_at(void)
{
	const char *fact = stage_fact("as_at");
	int given = figure_wishes()->as_at, date;

	if (given != MISSING_DATE)
		return given;
	if (!fact || !date_read(slice_of(fact), &date))
		return MISSING_DATE;
	return date;
}

static const char *creation_date(struct pool *pool)
{
	char text[DATE_SIZE];

	if (figure_as_at() == MISSING_DATE)
		return "";
	date_write(text, figure_as_at());
	return pool_copy(pool, text, sizeof text);
}

struct box figure_panel(const struct figure *figure, const struct page *page,
			size_t i)
{
	return grid_panel(&figure->reading->grid, page->body, i);
}

void figure_write(struct figure *figure, const struct page *page)
{
	page->scene->created = creation_date(figure->pool);
	figure_files(figure, page->scene);
}

void *figure_keep(const void *input, size_t size)
{
	return memcpy(pool_take(pool_run(), size), input, size);
}

int figure_run(const struct chart *chart, int argc, char **argv)
{
	struct figure *figure = begin(chart->stage, argc, argv);
	const void *input = chart->read(figure);

	while (figure_next(figure))
		chart->draw(figure, input);
	return stage_end();
}
