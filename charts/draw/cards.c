/* cards - scorecards: one row an indicator. */
#include "charts/draw/cards.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/draw/hidden.h"
#include "pipeline/pool.h"
#include "pipeline/text.h"

static const double icon_size = 20;
static const double row_most = 34;
static const double names_least = 64;
static const double trend_least = 64, trend_most = 150;
static const double gap = 8; /* between columns */
static const double marker_room = 11;

static const char *const heads[CARD_COLUMNS] = {
	[CARD_LATEST] = "Latest",       [CARD_TARGET] = "Target",
	[CARD_VARIATION] = "Variation", [CARD_ASSURANCE] = "Assurance",
	[CARD_TREND] = "Trend",         [CARD_RAG] = "Colour",
};

/* A colour of the traffic lights, with a shape of its own. */
static const struct rag_row {
	const char *code, *word;
	enum ink ink;
	enum marker marker;
} rags[] = {
	{ "RED", "Red", INK_TARGET, MARKER_DIAMOND },
	{ "AMBER", "Amber", INK_CATEGORY_4, MARKER_UP },
	{ "GREEN", "Green", INK_CATEGORY_2, MARKER_CIRCLE },
	{ "GREY", "Grey", INK_REST, MARKER_SQUARE },
};

static const struct rag_row *rag_of(const char *code)
{
	for (size_t i = 0; i < sizeof rags / sizeof *rags; i++)
		if (!strcmp(rags[i].code, code))
			return &rags[i];
	return NULL;
}

static const char *rag_words(const struct card *card)
{
	const struct rag_row *row = rag_of(card->rag);

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

/* "Mar 2014"; other periods in full. */
static const char *month_words(struct pool *pool, const struct card *card)
{
	const struct spc_point *latest = card_latest(card);
	const char *text;

	if (!latest)
		return "";
	text = axis_words(pool, &card->spc.time, latest->date);
	if (card->spc.time.cadence.period != PERIOD_MONTH)
		return text;
	return text_format(pool, "%.3s%s", text, strchr(text, ' '));
}

/* The two lines of a cell of words: what counts, and more about it. */
struct words {
	const char *first, *second;
};

static struct words latest_words(struct pool *pool, const struct card *card)
{
	return (struct words){ card_value(pool, card),
			       month_words(pool, card) };
}

static struct words target_words(struct pool *pool, const struct card *card)
{
	static const char *const sides[] = {
		[BETTER_NOT_KNOWN] = "",
		[BETTER_UP] = "or more",
		[BETTER_DOWN] = "or less",
	};
	double target = card_target(card);

	if (isnan(target))
		return (struct words){ "", "none" };
	return (struct words){ words_value(pool, target, card->spc.value.unit),
			       sides[card->better] };
}

static double words_width(struct words words, const struct faces *faces)
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
		return words_width(latest_words(pool, card), faces);
	case CARD_TARGET:
		return isnan(card_target(card))
			       ? 0
			       : words_width(target_words(pool, card), faces);
	case CARD_VARIATION:
		return card->spc.variation ? icon_size : 0;
	case CARD_ASSURANCE:
		return card->spc.assurance ? icon_size : 0;
	case CARD_TREND:
		return card->spc.count > 1 ? trend_least : 0;
	case CARD_RAG:
		return *card->rag ? marker_room + font_width(rag_words(card),
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
			width += layout->widths[c] + gap;
	return width;
}

/* Leaves out columns, the least needed first, until the names have room. */
static void drop_columns(struct cards_layout *layout, double width)
{
	static const enum card_column order[] = { CARD_TREND, CARD_TARGET,
						  CARD_RAG, CARD_ASSURANCE,
						  CARD_VARIATION };

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (width - taken(layout) >= names_least)
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
	double height = fmax(two, icon_size) + 4;

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
			 double width)
{
	struct cards_layout wide = *layout;

	for (enum card_column c = 0; c < CARD_COLUMNS; c++)
		if (wide.widths[c] > 0)
			wide.widths[c] = fmax(wide.widths[c],
					      font_width(heads[c],
							 faces->note));
	if (width - taken(&wide) < names_least)
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
	double room;

	for (size_t p = 0; p < count; p++)
		widen(pool, &layout, &panels[p], faces);
	drop_columns(&layout, width);
	name_columns(&layout, faces, width);
	room = width - taken(&layout);
	layout.names = fmax(names_least,
			    fmin(widest_name(panels, count, faces->label) + 1,
				 layout.widths[CARD_TREND] > 0 ? room * 0.75
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

/* Where a small chart is drawn. */
struct spark {
	struct scene *scene;
	const struct spc *spc;
	struct plot plot;
};

static struct spark spark_of(struct scene *scene, const struct spc *spc,
			     struct box box)
{
	struct number_range range = { (double)NAN, (double)NAN, false, NULL };
	struct spark spark = { .scene = scene, .spc = spc };
	const double inset = 4;

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];
		double lower = spc_drawn(spc, point->lower);
		double upper = spc_drawn(spc, point->upper);

		range.low = fmin(fmin(range.low, point->value),
				 fmin(lower, point->target));
		range.high = fmax(fmax(range.high, point->value),
				  fmax(upper, point->target));
	}
	if (range.low == range.high) {
		range.low -= 1;
		range.high += 1;
	}
	spark.plot.box = box;
	spark.plot.x = (struct scale){ spc->from, fmax(spc->to, spc->from + 1),
				       box.left + inset, box.right - inset,
				       false };
	spark.plot.y = (struct scale){ range.low, range.high,
				       box.bottom - inset, box.top + inset,
				       false };
	return spark;
}

static struct point place(const struct spark *spark, size_t i, double value)
{
	return (struct point){ scale_place(&spark->plot.x,
					   spark->spc->points[i].date),
			       scale_place(&spark->plot.y, value) };
}

/* Whether points i - 1 and i belong to one stretch of limits. */
static bool same_phase(const struct spc *spc, size_t i)
{
	const struct spc_point *point = &spc->points[i];

	return point[-1].phase == point->phase &&
	       !isnan(point[-1].upper + point[-1].lower) &&
	       !isnan(point->upper + point->lower);
}

/* The usual range of points first..last as a faint band, their mean as a
 * line. */
static void draw_band(const struct spark *spark, size_t first, size_t last)
{
	const struct spc *spc = spark->spc;
	size_t count = last - first + 1;
	struct point *corners = pool_take(spark->scene->pool,
					  2 * count * sizeof *corners);

	for (size_t i = 0; i < count; i++) {
		const struct spc_point *point = &spc->points[first + i];

		corners[i] = place(spark, first + i,
				   spc_drawn(spc, point->upper));
		corners[2 * count - 1 - i] = place(
			spark, first + i, spc_drawn(spc, point->lower));
	}
	scene_shape(spark->scene, (struct pen){ .fill = INK_SHADE }, corners,
		    2 * count);
	for (size_t i = 0; i < count; i++)
		corners[i] = place(spark, first + i,
				   spc->points[first + i].mean);
	scene_line(spark->scene,
		   (struct pen){ .line = INK_LIMIT, .width = 0.6 }, corners,
		   count);
}

static void draw_limits(const struct spark *spark)
{
	for (size_t i = 0; i < spark->spc->count;) {
		size_t last = i;

		while (last + 1 < spark->spc->count &&
		       same_phase(spark->spc, last + 1))
			last++;
		if (last > i)
			draw_band(spark, i, last);
		i = last + 1;
	}
}

static void draw_target(const struct spark *spark, double target)
{
	double y = scale_place(&spark->plot.y, target);

	if (!isnan(target))
		scene_rule(spark->scene,
			   (struct pen){ INK_NONE, INK_TARGET, 0.9, DASHED },
			   (struct point){ spark->plot.x.from, y },
			   (struct point){ spark->plot.x.to, y });
}

/* The values, with a gap where one is missing. */
static void draw_course(const struct spark *spark)
{
	const struct spc *spc = spark->spc;
	struct pen pen = { .line = INK_TEXT, .width = 1 };
	struct point *points = pool_take(spark->scene->pool,
					 (spc->count + 1) * sizeof *points);
	size_t count = 0;

	for (size_t i = 0; i < spc->count; i++) {
		const struct spc_point *point = &spc->points[i];
		bool apart = i && cadence_broken(spc->time.cadence,
						 point[-1].date, point->date);

		if (isnan(point->value) || apart) {
			scene_line(spark->scene, pen, points, count);
			count = 0;
		}
		if (!isnan(point->value))
			points[count++] = place(spark, i, point->value);
	}
	scene_line(spark->scene, pen, points, count);
}

/* The latest point, by what it says. */
static void draw_end(const struct spark *spark, const struct card *card)
{
	static const struct {
		enum ink ink;
		enum marker marker;
	} looks[SPC_TYPE_COUNT] = {
		[SPC_COMMON] = { INK_COMMON, MARKER_CIRCLE },
		[SPC_IMPROVEMENT] = { INK_IMPROVEMENT, MARKER_UP },
		[SPC_CONCERN] = { INK_CONCERN, MARKER_DOWN },
		[SPC_NEUTRAL_HIGH] = { INK_NEUTRAL, MARKER_DIAMOND },
		[SPC_NEUTRAL_LOW] = { INK_NEUTRAL, MARKER_DIAMOND },
	};
	const struct spc_point *latest = card_latest(card);

	if (!latest || isnan(latest->value))
		return;
	scene_marker(spark->scene, looks[latest->type].marker,
		     (struct pen){ looks[latest->type].ink, INK_OUTLINE, 0.75,
				   SOLID },
		     place(spark, (size_t)(latest - spark->spc->points),
			   latest->value),
		     2.2);
}

static void draw_trend(struct scene *scene, const struct card *card,
		       struct box box)
{
	struct spark spark = spark_of(scene, &card->spc, box);

	if (card->spc.count < 2 || isnan(spark.plot.y.low))
		return;
	draw_limits(&spark);
	draw_target(&spark, card_target(card));
	draw_course(&spark);
	draw_end(&spark, card);
}

/* One below the other, about the middle of a cell. */
static void draw_words(const struct page *page, struct words words,
		       struct box box)
{
	struct lettering lettering = { page->faces.panel, INK_TEXT,
				       ANCHOR_START };
	struct lines first = { &words.first, *words.first != '\0', 0 };
	struct lines second = { &words.second, *words.second != '\0', 0 };
	double height = font_lines_height(&first, page->faces.panel) +
			font_lines_height(&second, page->faces.note);
	struct point at = { box.left, (box.top + box.bottom - height) / 2 };

	at.y = scene_lines(page->scene, lettering, at, &first);
	lettering.face = page->faces.note;
	lettering.ink = INK_MUTED;
	scene_lines(page->scene, lettering, at, &second);
}

static void draw_rag(const struct page *page, const struct card *card,
		     struct box box)
{
	const struct rag_row *row = rag_of(card->rag);
	struct face face = page->faces.label;
	double middle = (box.top + box.bottom) / 2;

	if (row)
		scene_marker(page->scene, row->marker,
			     (struct pen){ row->ink, INK_OUTLINE, 0.75, SOLID },
			     (struct point){ box.left + 4, middle }, 3.2);
	scene_text(page->scene,
		   (struct lettering){ face, INK_TEXT, ANCHOR_START },
		   (struct point){ box.left + (row ? marker_room : 0),
				   middle + font_capital(face) / 2 },
		   rag_words(card));
}

static void draw_cell(const struct page *page, const struct card *card,
		      enum card_column column, struct box box)
{
	struct scene *scene = page->scene;
	struct point centre = { box.left + icon_size / 2,
				(box.top + box.bottom) / 2 };

	switch (column) {
	case CARD_LATEST:
		draw_words(page, latest_words(scene->pool, card), box);
		break;
	case CARD_TARGET:
		draw_words(page, target_words(scene->pool, card), box);
		break;
	case CARD_VARIATION:
		icon_variation(scene, card->spc.variation, centre, icon_size);
		break;
	case CARD_ASSURANCE:
		icon_assurance(scene, card->spc.assurance, centre, icon_size);
		break;
	case CARD_TREND:
		draw_trend(scene, card, box);
		break;
	case CARD_RAG:
		draw_rag(page, card, box);
		break;
	case CARD_COLUMNS:
		break;
	}
}

static void draw_name(const struct page *page, const char *name, struct box box)
{
	struct face face = page->faces.label;
	struct lines lines = font_wrap(page->scene->pool, name, face,
				       box.right - box.left);
	double top = (box.top + box.bottom - font_lines_height(&lines, face)) /
		     2;

	scene_lines(page->scene,
		    (struct lettering){ face, INK_TEXT, ANCHOR_START },
		    (struct point){ box.left, top }, &lines);
}

static void draw_heads(const struct page *page, struct box panel,
		       const struct cards_layout *layout)
{
	struct lettering lettering = { page->faces.note, INK_MUTED,
				       ANCHOR_START };
	double x = panel.left + layout->names + gap;

	for (enum card_column c = 0; layout->heads && c < CARD_COLUMNS; c++) {
		if (layout->widths[c] <= 0)
			continue;
		scene_text(page->scene, lettering,
			   (struct point){ x, panel.top + layout->head - 5 },
			   heads[c]);
		x += layout->widths[c] + gap;
	}
}

static void draw_card(const struct page *page, const struct card *card,
		      const struct cards_layout *layout, struct box row)
{
	struct box box = row;

	scene_rule(page->scene, (struct pen){ .line = INK_GRID, .width = 0.75 },
		   (struct point){ row.left, row.top },
		   (struct point){ row.right, row.top });
	box.right = box.left + layout->names;
	draw_name(page, card->name, box);
	for (enum card_column c = 0; c < CARD_COLUMNS; c++) {
		if (layout->widths[c] <= 0)
			continue;
		box.left = box.right + gap;
		box.right = box.left + layout->widths[c];
		draw_cell(page, card, c, box);
	}
}

void cards_draw(const struct page *page, struct box panel,
		const struct cards *cards, const struct cards_layout *layout)
{
	double pitch;

	panel = panel_name(page, panel, cards->name, 0);
	if (!cards->count) {
		panel_empty(page, panel);
		return;
	}
	pitch = (panel.bottom - panel.top - layout->head) /
		(double)cards->count;
	pitch = fmin(pitch, fmax(row_most, layout->row));
	scene_group(page->scene, "cards", NULL);
	draw_heads(page, panel, layout);
	panel.top += layout->head;
	for (size_t i = 0; i < cards->count; i++) {
		struct box row = panel;

		row.top += (double)i * pitch;
		row.bottom = row.top + pitch;
		draw_card(page, &cards->items[i], layout, row);
	}
	scene_end(page->scene);
}
