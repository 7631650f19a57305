/* figure - the door between a chart program and the drawing library.
 *
 * Adds to a program the options that all charts share, reads its stream into
 * figures (one a value of --each) of panels (one a value of --facet), and
 * writes each figure in every format asked for, with its alternative text
 * (NAME.txt) and its data (NAME.csv) beside it. Nothing is written before the
 * stream's end line was read; each file is written aside and renamed. The
 * only module of draw that knows of streams.
 *
 *	static void *read_input(struct figure *figure)
 *	{
 *		struct reader *in = figure_reader(figure);
 *		struct input input = { 0 };
 *		size_t panel;
 *
 *		while (figure_read(figure, &panel))
 *			... one more point of panel number `panel`
 *		return figure_keep(&input, sizeof input);
 *	}
 *
 *	static void draw(struct figure *figure, const void *all)
 *	{
 *		const struct input *input = all;
 *		struct caption caption = ... about figure->panels
 *		struct page page = figure_page(figure, &caption, 0);
 *
 *		for (size_t i = 0; i < figure->count; i++)
 *			... draw figure->panels[i] in figure_panel(i)
 *		figure_write(figure, &page);
 *	}
 *
 *	int main(int argc, char **argv)
 *	{
 *		static const struct chart chart = { &stage, read_input, draw };
 *
 *		return figure_run(&chart, argc, argv);
 *	}
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

/* Whether panels are the values of that column (--facet). */
bool figure_facets(const struct figure *figure, int column);

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

/* The number of a name in a table, which is made when there is none yet. */
size_t figure_put(struct table **table, const char *name, bool *fresh);
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

/* Runs a program: reads its options and its stream, then draws the figures in
 * the order of their first records. Returns what main() is to return. */
struct chart {
	const struct stage *stage;
	void *(*read)(struct figure *figure); /* all records: its input */
	void (*draw)(struct figure *figure, const void *input); /* one figure */
};
int figure_run(const struct chart *chart, int argc, char **argv);
/* A copy that lives until exit: what read() returns. */
void *figure_keep(const void *input, size_t size);

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

/* What an author's notes (--annotate) can be about: places along an axis, in a
 * column of that name in their stream, and what has a name, in the columns
 * that are called as those of the figure's stream are. */
struct note_places {
	const char *along; /* NULL: the axis has no notes */
	struct axis axis;  /* that the places are on */
	int columns[2];    /* NONE: no names of that kind */
};
/* Reads them, once the figure's own stream is read. A note may have the columns
 * of --each and --facet too: then it is about that figure or panel alone. One
 * that no figure has a place for is told at the end. */
void figure_read_notes(const struct figure *figure, struct note_places what);
/* Says, while the figure's stream is read, that what its column `which` calls
 * one thing goes by another name in the figure. */
void figure_called(const struct figure *figure, size_t which, const char *place,
		   const char *name);

/* The notes on the axis of a panel of the present figure, from low to high. */
const struct event *figure_events(const struct figure *figure, size_t panel,
				  double low, double high, size_t *count);
/* The name with the numbers of the notes about it: "Low secure [1]". Their
 * words go into the page's note, so that they lie on nothing; figure_page()
 * sees to that, and to the alternative text. For names that are to be drawn:
 * messages and descriptions are made of the names themselves. */
const char *figure_noted(const struct figure *figure, size_t panel,
			 size_t which, const char *name);
/* The last note about that name, for charts that have room for it; NULL for
 * none. */
const char *figure_remark(const struct figure *figure, size_t panel,
			  size_t which, const char *name);

#endif
