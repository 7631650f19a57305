/* cards - scorecards: one row an indicator, with its latest value, target,
 * variation and assurance icons, trend, and colour.
 *
 * Every indicator has its row: the picture grows. A column that has no room
 * in a narrow picture is left out, and it is said which.
 */
#ifndef CHARTS_DRAW_CARDS_H
#define CHARTS_DRAW_CARDS_H

#include "charts/draw/spc.h"

/* Which way is better. */
enum better { BETTER_NOT_KNOWN, BETTER_UP, BETTER_DOWN };

struct card {
	const char *name;
	struct spc spc; /* the series; prepared */
	enum better better;
	const char *rag; /* RED, AMBER, GREEN, GREY, another word; "" */
};

struct cards {
	struct card *items;
	size_t count;
	const char *noun; /* what a row is, in the singular: "indicator" */
	const char *name; /* of the panel; "" */
};

/* Those that fail their target first, then those of concern, then those that
 * hit or miss it; otherwise as they were. */
void cards_sort(struct cards *cards);

enum card_column {
	CARD_LATEST,
	CARD_TARGET,
	CARD_VARIATION,
	CARD_ASSURANCE,
	CARD_TREND,
	CARD_RAG,
	CARD_COLUMNS
};

/* What panels share. */
struct cards_layout {
	double names;                /* width */
	double widths[CARD_COLUMNS]; /* 0: not there */
	bool dropped[CARD_COLUMNS];  /* for want of room */
	double head;                 /* height of the column names */
	double row;                  /* least height */
	double height;               /* that a panel must have */
	bool heads;                  /* whether columns are named */
};

/* For panels of that width on a page of those faces. */
struct cards_layout cards_lay_out(struct pool *pool, const struct cards *panels,
				  size_t count, const struct faces *faces,
				  double width);
void cards_draw(const struct page *page, struct box panel,
		const struct cards *cards, const struct cards_layout *layout);

/* Whether the last value is hidden. */
bool card_hidden(const struct card *card);
/* The last point that has a value, hidden or not; NULL where there is none. */
const struct spc_point *card_latest(const struct card *card);
/* "79.4%", "hidden", "no value". */
const char *card_value(struct pool *pool, const struct card *card);
/* The last target; NAN for none. */
double card_target(const struct card *card);

const char *cards_message(struct pool *pool, const struct cards *panels,
			  size_t count);
/* What the icons mean, and what is left out. */
const char *cards_note(struct pool *pool, const struct cards *panels,
		       size_t count, const struct cards_layout *layout);
const char *cards_used(struct pool *pool, const struct cards *panels,
		       size_t count);
const char *cards_description(struct pool *pool, const struct cards *panels,
			      size_t count);

#endif
