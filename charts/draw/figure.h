/* figure - the door between a chart program and the drawing library.
 *
 * Adds to a program the options that all charts share, reads its stream into
 * figures (one a value of --each) of panels (one a value of --facet), and
 * writes each figure in every format asked for, with its alternative text
 * (NAME.txt) and its data (NAME.csv) beside it. Nothing is written before the
 * stream's end line was read; each file is written aside and renamed. The
 * only module of draw that knows of streams.
 *
 *	struct figure *figure = figure_begin(&stage, argc, argv);
 *	struct reader *in = figure_reader(figure);
 *	size_t panel;
 *
 *	while (figure_read(figure, &panel))
 *		... one more point of panel number `panel`
 *	while (figure_next(figure)) {
 *		struct caption caption = ... about figure->panels
 *		struct page page = figure_page(figure, &caption, 0);
 *
 *		for (size_t i = 0; i < figure->count; i++)
 *			... draw figure->panels[i] in figure_panel(i)
 *		figure_write(figure, &page);
 *	}
 *	return stage_end();
 */
#ifndef CHARTS_DRAW_FIGURE_H
#define CHARTS_DRAW_FIGURE_H

#include "charts/draw/labels.h"
#include "charts/draw/page.h"
#include "pipeline/stage.h"

struct reading;

struct figure {
	struct reading *reading; /* of the stream: figure_parts.h */
	struct pool *pool;       /* cleared by figure_next() */
	const char *group;       /* the value of --each; "" without */
	size_t *panels;          /* numbers as figure_read() gave them */
	const char **names;      /* values of --facet; "" without */
	size_t count;            /* of panels; at least 1 */
	struct size size;
};

/* Reads the options, answers --help and its like, and opens the stream. */
struct figure *figure_begin(const struct stage *stage, int argc, char **argv);
struct reader *figure_reader(const struct figure *figure);

/* The next record, and the panel it belongs to: panels are numbered from 0 as
 * they first appear, through all figures. A table without records has one
 * panel, number 0. False at the end of the stream. */
bool figure_read(struct figure *figure, size_t *panel);

/* The column that an option names, of any type or of numbers. Where the name is
 * NULL, because it was not given, those that take the option's name too end
 * with BAD_USAGE, and the others give NONE. */
int figure_column(const struct figure *figure, const char *name,
		  const char *option);
int figure_values(const struct figure *figure, const char *name,
		  const char *option);
int figure_optional(const struct figure *figure, const char *name);
int figure_numbers(const struct figure *figure, const char *name);

/* Whether the present record's value in that column is missing because it was
 * hidden: the flag NAME_hidden, which suppress writes, is Y. Such a value is
 * drawn as hidden (hidden.h), never as 0 and never as not known. */
bool figure_hidden(const struct figure *figure, int column);

/* What suppress has rounded the counts of that column to; 1 where it has not,
 * or where they are none: then not all of its numbers are multiples. To be
 * asked at the end of the stream. */
long figure_rounding(const struct figure *figure, int column);

/* Ends the process (BAD_DATA: the value of the first column, and the rule)
 * when an earlier record of the panel had the same values in all of these
 * columns, some of which may be NONE. */
void figure_once(struct figure *figure, size_t panel, const int *columns,
		 size_t count, const char *rule);

/* The keys of the table as texts, in its order; they live as long as the
 * present figure. */
const char **figure_names(const struct figure *figure,
			  const struct table *table);

/* The value of that column in the present record as people say it: codes are
 * spelt out (--words), a missing one is "Not known", and NONE is "". Lives
 * until exit. */
const char *figure_words(const struct figure *figure, int column);

/* An array with one element of that size a panel, zeroed when new, of *count
 * so far: call it for each record with the panel of figure_read(), or, after
 * the end, with 0, so that the panel of an empty table is there too. */
void *figure_panels(void *array, size_t *count, size_t panel, size_t size);

/* The next figure, in the order of their first records; false after the
 * last. */
bool figure_next(struct figure *figure);

/* The page with what the options say about its words. caption->source says
 * how many were used and how many left out ("24 months; 1 left out, without
 * a value"); the rest of the source line goes before it. panel_height: what a
 * panel needs at least, 0 for no wish. */
struct page figure_page(const struct figure *figure, struct caption *caption,
			double panel_height);
/* The faces of the page, and the width of its panels. */
struct faces figure_faces(const struct figure *figure);
double figure_panel_width(const struct figure *figure);
struct box figure_panel(const struct figure *figure, const struct page *page,
			size_t i);
void figure_write(struct figure *figure, const struct page *page);

/* The axis that a column makes: label, unit, dates; the cadence only where the
 * name of the column (month, quarter ...) says it. */
struct axis figure_axis(const struct reader *in, int column);
/* The same for what the present figure measures, in the words and the unit
 * that --label and --unit give. */
struct axis figure_measure(const struct figure *figure, int column);

/* The subtitle of a measure, over an axis from one value to another where
 * there is one that is of dates: label, unit, "monthly", span, area, group. */
const char *figure_subtitle(const struct figure *figure,
			    const struct axis *measure, const struct axis *over,
			    double from, double to);

/* The unit in UCUM of a code of KPI units; other texts stay. */
const char *figure_unit(const char *text);

/* The day the figures are as at, or MISSING_DATE. */
int figure_as_at(void);

/* Events from a stream with the columns date and text; none for NULL. */
struct event *figure_events(const char *path, size_t *count);

#endif
