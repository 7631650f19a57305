/* spc - a control chart from points whose limits and causes are known.
 *
 * What is drawn is what `limits` found: nothing is calculated here but words.
 * Missing values and limits are NAN.
 */
#ifndef CHARTS_DRAW_SPC_H
#define CHARTS_DRAW_SPC_H

#include "charts/draw/labels.h"
#include "charts/draw/icon.h"

enum spc_cause {
	SPC_NONE,
	SPC_ABOVE,
	SPC_BELOW,
	SPC_TREND_UP,
	SPC_TREND_DOWN,
	SPC_TWO_HIGH,
	SPC_TWO_LOW,
	SPC_FOUR_HIGH,
	SPC_FOUR_LOW,
	SPC_SHIFT_HIGH,
	SPC_SHIFT_LOW,
	SPC_CAUSE_COUNT
};

enum spc_type {
	SPC_COMMON,
	SPC_IMPROVEMENT,
	SPC_CONCERN,
	SPC_NEUTRAL_HIGH,
	SPC_NEUTRAL_LOW,
	SPC_TYPE_COUNT
};

/* The numbers of the words that streams use, or -1. */
int spc_cause_of(const char *word);
int spc_type_of(const char *word);

struct spc_point {
	int date;
	double value;
	double mean, lower, upper;
	double target;
	enum spc_cause cause;
	enum spc_type type;
	long phase;
	bool baseline;
	bool hidden;              /* it has a value, which must not be told */
	const char *phase_reason; /* "" for none */
};

/* One series, its points in order of time. */
struct spc {
	struct spc_point *points;
	size_t count;
	struct axis value;
	struct axis time;
	enum variation_icon variation;
	enum assurance_icon assurance;
	bool trial;
	long screened;      /* moving ranges left out */
	const char *reason; /* why limits are trial or absent; "" */
	const char *centre; /* "Mean", or "Median" */
	const char *rules;  /* the profile they were found by; or NULL */
	const struct event *events; /* that an author added */
	size_t event_count;
	const char *name; /* of the panel; "" */
	int from, to;     /* days that the time axis spans */
	double least;     /* of the values; found by spc_prepare() */
};

/* Puts the points in order of time and finds what follows from them. */
void spc_prepare(struct spc *spc);

/* Gives panels the same time axis, and returns the range of values that they
 * share: the least and greatest of all that is drawn, NAN for nothing. */
struct number_range spc_share(struct spc *charts, size_t count);

/* Draws the chart in that part of the page, values on that range. */
void spc_draw(const struct page *page, struct box panel, const struct spc *spc,
	      struct number_range range);

/* The legend of all these charts: the types of points that occur, and, for
 * panels too narrow for labels, the lines. At most SPC_LEGEND_MOST entries;
 * returns how many. */
enum { SPC_LEGEND_MOST = 8 };
size_t spc_legend(const struct spc *charts, size_t count, double width,
		  struct legend *legend);

/* How many icons there are to draw. */
size_t spc_icons(const struct spc *spc);

/* The message, from what the last points say: "Restraints above the usual
 * range in March 2014", or how many of several charts say something. */
const char *spc_message(struct pool *pool, const struct spc *charts,
			size_t count);
/* Remarks to be printed under the chart: the rules, trial limits, screening,
 * a limit that is drawn at the edge of what is possible. */
const char *spc_note(struct pool *pool, const struct spc *spc);
/* "24 months, 1 left out (no value)". */
const char *spc_used(struct pool *pool, const struct spc *charts, size_t count);
/* The alternative text: what, range, latest, what is unusual. */
const char *spc_description(struct pool *pool, const struct spc *charts,
			    size_t count);

/* A limit as it is drawn: not below 0 where no value is, not above 100%. */
double spc_drawn(const struct spc *spc, double limit);

#endif
