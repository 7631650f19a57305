/* cards_parts - what the parts of cards.h know of each other. */
#ifndef CHARTS_DRAW_CARDS_PARTS_H
#define CHARTS_DRAW_CARDS_PARTS_H

#include "charts/draw/cards.h"

/* Points. */
enum {
	CARDS_ICON = 20,   /* width of an icon */
	CARDS_GAP = 8,     /* between columns */
	CARDS_MARKER = 11, /* for the marker before the name of a colour */
};

extern const char *const cards_heads[CARD_COLUMNS];

/* A colour of the traffic lights, with a shape of its own. */
struct card_rag {
	const char *code, *word;
	enum ink ink;
	enum marker marker;
};

/* NULL where it is none of the four. */
const struct card_rag *card_rag_of(const char *code);
const char *card_rag_words(const struct card *card);

/* The two lines of a cell of words: what counts, and more about it. */
struct card_words {
	const char *first, *second;
};

struct card_words card_latest_words(struct pool *pool, const struct card *card);
/* Where columns have no names, the words say that it is the target. */
struct card_words card_target_words(struct pool *pool, const struct card *card,
				    bool heads);

/* The usual range, the target, the values, and the latest one. */
void cards_draw_trend(struct scene *scene, const struct card *card,
		      struct box box);

#endif
