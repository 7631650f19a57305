/* spans - timelines: one line a person, a bar for each stay.
 *
 * What state a stay is of (an environment) is told by colour and by hatching.
 * Stays of a person that overlap share the height of the line. A stay that
 * has not ended reaches the as-at day and ends in an arrow.
 */
#ifndef CHARTS_DRAW_SPANS_H
#define CHARTS_DRAW_SPANS_H

#include "charts/draw/labels.h"

struct span {
	int from;
	int to; /* the as-at day where it goes on */
	bool goes_on;
	size_t state;
	size_t lane; /* found by spans_prepare() */
};

struct spans_person {
	const char *name;
	struct span *spans;
	size_t count;
	size_t lanes;
};

struct state {
	const char *name; /* for people */
	size_t rank;      /* its place in the legend */
	enum ink ink;
	enum hatch hatch;
};

struct spans {
	struct spans_person *people;
	size_t count;
	const struct state *states;
	size_t state_count;
	size_t missing; /* stays left out: no start */
	struct axis time;
	int as_at;
	int low, high;    /* days that the axis spans */
	const char *name; /* of the panel; "" */
	int target;       /* days that nobody should stay longer; 0: none */
	const struct event *events; /* that an author added */
	size_t event_count;
};

enum { STATES_MOST = 12, SPANS_LEGEND_MOST = STATES_MOST + 1 };

/* The look of the state with that code; an environment of the code list has
 * one of its own, any other takes the next in a row of colours. */
struct state state_of(const char *code, size_t number);

/* Puts people in order of their first start (then name), and stays that
 * overlap into lanes; finds low and high. */
void spans_prepare(struct spans *spans);

/* What panels share, so that their stays can be compared. */
struct spans_layout {
	int low, high; /* days that the axis spans */
	double names;  /* points left of the lines */
	double strip;  /* for events above them */
	double height; /* that a panel must have */
};

/* For panels of that width on a page of those faces. */
struct spans_layout spans_lay_out(struct pool *pool, const struct spans *panels,
				  size_t count, const struct faces *faces,
				  double width);
void spans_draw(const struct page *page, struct box panel,
		const struct spans *spans, const struct spans_layout *layout);
size_t spans_legend(struct pool *pool, const struct spans *spans,
		    struct legend *legend);

const char *spans_message(struct pool *pool, const struct spans *panels,
			  size_t count);
const char *spans_used(struct pool *pool, const struct spans *panels,
		       size_t count);
const char *spans_description(struct pool *pool, const struct spans *panels,
			      size_t count);

#endif
