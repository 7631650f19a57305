/* ink - colours by what they are for.
 *
 * Layout names inks; only the writers (svg.c, canvas.c) ask what colour one
 * has. Three palettes: mdc (Making Data Count's hues for control charts, the
 * Analysis Function's for the rest), af (the Analysis Function's throughout)
 * and mono (greys, for print and photocopies). No ink is the only cue: shape,
 * dash, hatching, place or a word always says the same.
 */
#ifndef CHARTS_DRAW_INK_H
#define CHARTS_DRAW_INK_H

enum ink {
	INK_NONE,
	INK_PAPER,
	INK_TEXT,  /* titles, labels: at least 7:1 on paper */
	INK_MUTED, /* subtitles, sources: at least 4.5:1 on paper */
	INK_AXIS,
	INK_GRID,       /* decoration: may be faint */
	INK_SHADE,      /* a band behind the marks */
	INK_OUTLINE,    /* dark edge around points and bars */
	INK_CATEGORY_1, /* in this order; 6 of them */
	INK_CATEGORY_2,
	INK_CATEGORY_3,
	INK_CATEGORY_4,
	INK_CATEGORY_5,
	INK_CATEGORY_6,
	INK_BAND_1, /* the same hues, faint: interval ribbons */
	INK_BAND_2,
	INK_BAND_3,
	INK_BAND_4,
	INK_BAND_5,
	INK_BAND_6,
	INK_SEQUENCE_1, /* darkest first */
	INK_SEQUENCE_2,
	INK_SEQUENCE_3,
	INK_FOCUS,
	INK_REST,
	INK_COMMON, /* control charts: common cause points */
	INK_COMMON_LINE,
	INK_IMPROVEMENT,
	INK_CONCERN,
	INK_NEUTRAL,
	INK_MEAN,
	INK_TARGET,
	INK_LIMIT,
	INK_MEDIAN, /* a line, dark enough in greys too */
	INK_ICON_COMMON,
	INK_ICON_IMPROVEMENT,
	INK_ICON_CONCERN,
	INK_ICON_NEUTRAL,
	INK_ICON_CONCERN_FACE, /* within its ring: filled in mono */
	INK_ICON_CONCERN_MARK,
	INK_ICON_CONCERN_TEXT,
	INK_COUNT
};

enum { CATEGORY_COUNT = 6, SEQUENCE_COUNT = 3 };

enum palette { PALETTE_MDC, PALETTE_AF, PALETTE_MONO };

/* The palettes' names, for an option's choices. */
#define PALETTE_CHOICES "mdc|af|mono"
enum palette palette_of(const char *name);

const char *ink_name(enum ink ink);
/* 0xrrggbb. */
unsigned ink_colour(enum ink ink, enum palette palette);

/* The ink of the series with that number, counted from 0, of so many: the
 * pair for two, the categories in order otherwise. */
enum ink ink_series(unsigned number, unsigned count);
/* The faint ink that goes with a category. */
enum ink ink_band(enum ink category);
/* The ink for text on a surface of that ink: paper or text, whichever has
 * the contrast in every palette. */
enum ink ink_on(enum ink surface);

#endif
