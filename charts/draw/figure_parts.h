/* figure_parts - what the parts of figure.h know of each other.
 *
 * figure.c opens the stream and frames the page, figure_options.c has the
 * options, figure_read.c the records, figure_notes.c what authors say of them
 * and figure_files.c the files.
 */
#ifndef CHARTS_DRAW_FIGURE_PARTS_H
#define CHARTS_DRAW_FIGURE_PARTS_H

#include "charts/draw/figure.h"
#include "charts/draw/format.h"
#include "stages/methods/glossary.h"
#include "stages/methods/output.h"

/* What the options say; texts that were not given are NULL. */
struct wishes {
	const char *title, *subtitle, *source;
	const char *each, *facet, *label, *unit; /* columns */
	const char *words, *annotations;         /* files */
	struct list outputs; /* each with the ending of a format */
	enum format format;  /* of standard output, where there are none */
	struct size size;
	enum palette palette;
	int as_at;
	bool period;
};

/* The program's own options, then the shared ones. */
const struct option *figure_options(const struct option *own);
/* Ends the process where what was read makes no sense. */
void figure_check_options(void);
const struct wishes *figure_wishes(void);

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
	int *hidden;    /* of each column, that which says its value is */
	long rounding;  /* what suppress rounded counts to; 1: it did not */
	bool *uneven;   /* of each column: not all are multiples of it */
	bool *seen_any; /* of each column: one is that is not 0 */
	int measured;   /* what figure_measure() was last asked for, or NONE */
	struct glossary *glossary; /* once it was asked */
	struct table *groups;      /* values of --each */
	struct table *slots;       /* values of --each and --facet: panels */
	struct table *seen;        /* what figure_once() was asked of */
	struct key key;
	struct place *places; /* of each panel */
	struct row *rows;
	size_t row_count;
	size_t next;                    /* group that figure_next() gives */
	struct table *stems;            /* what stood for {} so far */
	struct grid grid;               /* of the present figure */
	struct output *standard_output; /* once something went there */
	struct notes *notes;            /* figure_notes.c */
};

/* The value of that column as people say it. */
const char *figure_words_of(const struct figure *figure, int column,
			    struct slice value);

/* The next figure; false after the last. */
bool figure_next(struct figure *figure);

/* Finds the columns, of the stream that is open, that options name. */
void figure_find_columns(struct reading *reading);

/* Forgets the numbers of the figure before; puts the notes that are in the
 * present one into its words; tells which were in none. */
void figure_begin_notes(const struct figure *figure);
void figure_tell_notes(const struct figure *figure, struct caption *caption);
void figure_end_notes(const struct figure *figure);

/* Writes the scene of the present figure as the options ask for it. */
void figure_files(struct figure *figure, const struct scene *scene);

#endif
