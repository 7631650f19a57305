/* cards - scorecards: one row an indicator. */
#include "charts/draw/cards_parts.h"

#include <math.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/text.h"

static const double names_least = 64; /* unless all are shorter */
static const double trend_least = 64, trend_most = 280;

const char *const cards_heads[CARD_COLUMNS] = {
	[CARD_LATEST] = "Latest",       [CARD_TARGET] = "Target",
	[CARD_VARIATION] = "Variation", [CARD_ASSURANCE] = "Assurance",
	[CARD_TREND] = "Trend",         [CARD_RAG] = "Colour",
};

static const struct card_rag rags[] = {
	{ "RED", "Red", INK_TARGET, MARKER_DIAMOND },
	{ "AMBER", "Amber", INK_CATEGORY_4, MARKER_UP },
	{ "GREEN", "Green", INK_CATEGORY_2, MARKER_CIRCLE },
	{ "GREY", "Grey", INK_REST, MARKER_SQUARE },
};

const struct card_rag *card_rag_of(const char *code)
{
	for (size_t i = 0; i < sizeof rags / sizeof *rags; i++)
		if (!strcmp(rags[i].code, code))
			return &rags[i];
	return NULL;
}

const char *card_rag_words(const struct card *card)
{
	const struct card_rag *row = card_rag_of(card->rag);

	return row ? row->word : card->rag;
}

const struct spc_point *card_latest(const struct card *card)
{
	size_t i = card->spc.count;

	while (i && isnan(card->spc.points[i - 1].value) &&
	       !card->spc.points[i - 1].hidden)
		i--;
	return i ? &card->spc.points[i - 1] : NULL;
}

bool card_hidden(const struct card *card)
{
	const struct spc_point *latest = card_latest(card);

	return latest && latest->hidden;
}

const char *card_value(struct pool *pool, const struct card *card)
{
	const struct spc_point *latest = card_latest(card);

	if (!latest)
		return "no value";
	if (latest->hidden)
		return HIDDEN_WORD;
	return words_value(pool, latest->value, card->spc.value.unit);
}

double card_target(const struct card *card)
{
	size_t i = card->spc.count;

	while (i && isnan(card->spc.points[i - 1].target))
		i--;
	return i ? card->spc.points[i - 1].target : (double)NAN;
}

/* How urgent a row is; 0 first. */
static int urgency(const struct card *card)
{
	enum variation_icon variation = card->spc.variation;

	if (card->spc.assurance == ASSURANCE_FAIL)
		return 0;
	if (variation == VARIATION_CONCERN_HIGH ||
	    variation == VARIATION_CONCERN_LOW)
		return 1;
	return card->spc.assurance == ASSURANCE_HIT_OR_MISS ? 2 : 3;
}

void cards_sort(struct cards *cards)
{
	for (size_t i = 1; i < cards->count; i++) {
		struct card card = cards->items[i];
		size_t j = i;

		for (; j && urgency(&cards->items[j - 1]) > urgency(&card); j--)
			cards->items[j] = cards->items[j - 1];
		cards->items[j] = card;
	}
}

/* "Mar 2014", "12 Mar 2014"; other periods in full. */
static const char *month_words(struct pool *pool, const struct card *card)
{
	const struct spc_point *latest = card_latest(card);
	enum rhythm period = card->spc.time.cadence.period;
	const char *text;
	int day = 0;

	if (!latest)
		return "";
	text = axis_words(pool, &card->spc.time, latest->date);
	if (period == PERIOD_DAY || period == PERIOD_WEEK)
		day = (int)strcspn(text, " ") + 1;
	else if (period != PERIOD_MONTH)
		return text;
	return text_format(pool, "%.*s%.3s%s", day, text, text + day,
			   strchr(text + day, ' '));
}

struct card_words card_latest_words(struct pool *pool, const struct card *card)
{
	return (struct card_words){ card_value(pool, card),
				    month_words(pool, card) };
}

struct card_words card_target_words(struct pool *pool, const struct card *card,
				    bool heads)
{
	static const char *const sides[] = {
		[BETTER_NOT_KNOWN] = "target",
		[BETTER_UP] = "or more",
		[BETTER_DOWN] = "or less",
	};
	double target = card_target(card);
	const char *side = heads && !card->better ? "" : sides[card->better];

	if (isnan(target))
		return (struct card_words){ "", "none" };
	return (struct card_words){
		words_value(pool, target, card->spc.value.unit), side
	};
}

static double words_width(struct card_words words, const struct faces *faces)
{
	return fmax(font_width(words.first, faces->panel),
		    font_width(words.second, faces->note));
}

/* What a column of one row needs; 0 where it has nothing to show. */
static double column_width(struct pool *pool, const struct card *card,
			   enum card_column column, const struct faces *faces)
{
	switch (column) {
	case CARD_LATEST:
		return words_width(card_latest_words(pool, card), faces);
	case CARD_TARGET:
		return isnan(card_target(card))
			       ? 0
			       : words_width(card_target_words(pool, card,
							       false),
					     faces);
	case CARD_VARIATION:
		return card->spc.variation ? CARDS_ICON : 0;
	case CARD_ASSURANCE:
		return card->spc.assurance ? CARDS_ICON : 0;
	case CARD_TREND:
		return card->spc.count > 1 ? trend_least : 0;
	case CARD_RAG:
		return *card->rag
			       ? CARDS_MARKER + font_width(card_rag_words(card),
							   faces->label)
			       : 0;
	case CARD_COLUMNS:
		break;
	}
	return 0;
}

static void widen(struct pool *pool, struct cards_layout *layout,
		  const struct cards *cards, const struct faces *faces)
{
	for (size_t i = 0; i < cards->count; i++)
		for (enum card_column c = 0; c < CARD_COLUMNS; c++)
			layout->widths[c] = fmax(
				layout->widths[c],
				column_width(pool, &cards->items[i], c, faces));
}

/* What all columns need beside the names. */
static double taken(const struct cards_layout *layout)
{
	double width = 0;

	for (enum card_column c = 0; c < CARD_COLUMNS; c++)
		if (layout->widths[c] > 0)
			width += layout->widths[c] + CARDS_GAP;
	return width;
}

/* Leaves out columns, the least needed first, until the names have room. */
static void drop_columns(struct cards_layout *layout, double width,
			 double least)
{
	static const enum card_column order[] = { CARD_TREND, CARD_TARGET,
						  CARD_RAG, CARD_ASSURANCE,
						  CARD_VARIATION };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (width - taken(layout) >= least)
			return;
		layout->dropped[order[i]] = layout->widths[order[i]] > 0;
		layout->widths[order[i]] = 0;
	}
}

static double widest_name(const struct cards *panels, size_t count,
			  struct face face)
{
	double widest = 0;

	for (size_t p = 0; p < count; p++)
		for (size_t i = 0; i < panels[p].count; i++)
			widest = fmax(widest,
				      font_width(panels[p].items[i].name,
						 face));
	return widest;
}

static double row_least(struct pool *pool, const struct cards *cards,
			const struct faces *faces, double width)
{
	double two = font_leading(faces->panel) + font_leading(faces->note);
	double height = fmax(two, CARDS_ICON) + 4;

	for (size_t i = 0; i < cards->count; i++) {
		struct lines lines = font_wrap(pool, cards->items[i].name,
					       faces->label, width);

		height = fmax(height,
			      font_lines_height(&lines, faces->label) + 4);
	}
	return height;
}

/* Room for the names of columns, if any has it. */
static void name_columns(struct cards_layout *layout, const struct faces *faces,
			 double width, double least)
{
	struct cards_layout wide = *layout;

	for (enum card_column c = 0; c < CARD_COLUMNS; c++)
		if (wide.widths[c] > 0)
			wide.widths[c] = fmax(wide.widths[c],
					      font_width(cards_heads[c],
							 faces->note));
	if (width - taken(&wide) < least)
		return;
	*layout = wide;
	layout->heads = true;
	layout->head = font_leading(faces->note) + 3;
}

struct cards_layout cards_lay_out(struct pool *pool, const struct cards *panels,
				  size_t count, const struct faces *faces,
				  double width)
{
	struct cards_layout layout = { 0 };
	double widest = widest_name(panels, count, faces->label) + 1;
	double least = fmin(names_least, widest), room;

	for (size_t p = 0; p < count; p++)
		widen(pool, &layout, &panels[p], faces);
	drop_columns(&layout, width, least);
	name_columns(&layout, faces, width, least);
	room = width - taken(&layout);
	layout.names = fmax(least, fmin(widest, layout.widths[CARD_TREND] > 0
							? room * 0.75
							: room));
	layout.names = fmin(layout.names, room);
	if (layout.widths[CARD_TREND] > 0)
		layout.widths[CARD_TREND] = fmin(trend_most,
						 layout.widths[CARD_TREND] +
							 room - layout.names);
	for (size_t p = 0; p < count; p++)
		layout.row = fmax(layout.row, row_least(pool, &panels[p], faces,
							layout.names));
	for (size_t p = 0; p < count; p++)
		layout.height = fmax(
			layout.height,
			panel_name_height(pool, faces, panels[p].name, width) +
				layout.head +
				(double)panels[p].count * layout.row);
	return layout;
}
