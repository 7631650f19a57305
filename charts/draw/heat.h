/* heat - heat maps: a grid of cells, the number printed in each.
 *
 * The number is the message and the colour helps to find it: at most four
 * classes with round limits, from light to dark, or away from a middle in two
 * hues. A value that is not known, and one that is hidden, have a hatching
 * each. Where columns need more room than there is, the grid goes on below,
 * its row names repeated; nothing is cut or left out.
 */
#ifndef CHARTS_DRAW_HEAT_H
#define CHARTS_DRAW_HEAT_H

#include "charts/draw/axis.h"

struct heat_cell {
	double value; /* NAN: not known */
	bool hidden;  /* a small number that is kept back */
};

enum { HEAT_CLASSES_MOST = 4, HEAT_LEGEND_MOST = HEAT_CLASSES_MOST + 3 };

/* What colours stand for: class i holds values from breaks[i] up to
 * breaks[i + 1]; the outer ones all beyond. */
struct heat_scale {
	double breaks[HEAT_CLASSES_MOST + 1];
	enum ink inks[HEAT_CLASSES_MOST];
	size_t count;
	int decimals; /* of the numbers that are printed */
	bool whole;   /* no values between whole numbers */
	const char *unit;
	bool open; /* the outer classes have no outer limit */
};

/* What cells should have at least, or at most. */
struct heat_target {
	double value;
	bool least;
};

/* The cell of a row and a column is cells[row * column_count + column]. */
struct heat {
	const char **rows;
	size_t row_count;
	const char **columns;
	size_t column_count;
	struct heat_cell *cells;
	const char *row_label; /* what rows and columns are */
	const char *column_label;
	struct axis value;
	const struct heat_scale *scale; /* found by heat_colour() */
	const char *missing; /* what it means that there is no value */
	const char *name;    /* of the panel; "" */
	const struct heat_target *target; /* NULL: none */
	bool latest; /* the message is about the last column, where it has any
			number */
};

/* Puts the rows in falling order of their mean, those without one last, or in
 * byte order of their names. */
enum heat_order { HEAT_GIVEN, HEAT_VALUE, HEAT_NAME };
void heat_sort(struct pool *pool, struct heat *heat, enum heat_order order);

/* Finds the scale of all panels and gives it to each: of their values, or of
 * low..high where those are no NAN; away from the middle where that is
 * none. */
struct heat_range {
	double low, high, middle;
};
void heat_colour(struct pool *pool, struct heat *panels, size_t count,
		 struct heat_range range);
enum ink heat_ink(const struct heat_scale *scale, double value);

/* With how many decimals numbers are printed so that none seems to meet a
 * target that it misses: 79.6% is not 80%. So many, or more. */
int heat_decimals(const struct heat *panels, size_t count, int decimals);
/* Whether a value misses the target, if there is one: its cell has a flag. The
 * flag's entry in the legend, and "5 of 24 values
 * below the target of 80%". */
bool heat_misses(const struct heat *heat, double value);
struct legend heat_target_legend(struct pool *pool, const struct heat *heat);
const char *heat_missed(struct pool *pool, const struct heat *panels,
			size_t count);

/* What panels share. */
struct heat_layout {
	double names;   /* points left of the cells */
	double cell;    /* the width of one */
	size_t columns; /* side by side; the others go on below */
	double heads;   /* height of the column names */
	double head;    /* width of one: near to that of a cell */
	bool labels;    /* room to say what rows and columns are */
	double row;     /* least height of a row */
	double height;  /* that a panel must have */
};

/* For panels of that width on a page of those faces. */
struct heat_layout heat_lay_out(struct pool *pool, const struct heat *panels,
				size_t count, const struct faces *faces,
				double width);
void heat_draw(const struct page *page, struct box panel,
	       const struct heat *heat, const struct heat_layout *layout);

/* At most HEAT_LEGEND_MOST entries; returns how many. */
size_t heat_legend(struct pool *pool, const struct heat *panels, size_t count,
		   struct legend *legend);

/* Names the highest cell, or the lowest where high values are better. */
const char *heat_message(struct pool *pool, const struct heat *panels,
			 size_t count, bool high_is_better);
const char *heat_used(struct pool *pool, const struct heat *panels,
		      size_t count);
const char *heat_description(struct pool *pool, const struct heat *panels,
			     size_t count, bool high_is_better);

#endif
