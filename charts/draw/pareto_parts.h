/* pareto_parts - what the parts of pareto.h know of each other. */
#ifndef CHARTS_DRAW_PARETO_PARTS_H
#define CHARTS_DRAW_PARETO_PARTS_H

#include "charts/draw/pareto.h"

enum {
	PARETO_GAP = 5,       /* points between columns of words and bars */
	PARETO_COMPACT = 170, /* narrower panels have no column of shares */
};

/* The widest percentage. */
#define PARETO_WIDEST ">99%"

/* How wide names may be in a panel of that width. */
double pareto_name_room(double width);
/* How high a lying bar's row is, and all of them, for the names' sake. */
double pareto_row_height(struct pool *pool, const struct pareto_bar *bar,
			 const struct faces *faces, double width);
double pareto_rows_height(struct pool *pool, const struct pareto *pareto,
			  const struct faces *faces, double width);

#endif
